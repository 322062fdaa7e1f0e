"""The keyed hashes that chain the audit trail: whoever lacks the key can neither write nor rewrite a link."""

import hashlib
import hmac
import json
from datetime import UTC, datetime
from typing import Any


def link(key: bytes, previous: str, values: dict[str, Any]) -> str:
    """The hash of one event: HMAC-SHA256 over the hash before it and the event's values, 64 hexadecimal digits.

    Values are JSON or moments; the order of their keys does not count.
    """
    return _hash(key, "event", previous, json.dumps(values, default=_plain, sort_keys=True, separators=(",", ":")))


def seal(key: bytes, seq: int, last: str) -> str:
    """The hash of the head: that the chain ends with event number `seq`, whose hash is `last`."""
    return _hash(key, "head", str(seq), last)


def is_same(one: str, other: str) -> bool:
    """In a time that tells nothing of how much of them is the same."""
    return hmac.compare_digest(one.encode(), other.encode())


def _hash(key: bytes, *parts: str) -> str:
    return hmac.new(key, "\n".join(parts).encode("utf-8", "surrogatepass"), hashlib.sha256).hexdigest()


def _plain(value: Any) -> str:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    raise TypeError(f"{type(value).__name__} has no place in an event")

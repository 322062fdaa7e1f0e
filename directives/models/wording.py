"""The words of a clause as they are compared: whatever stands between them and however they are capitalised."""

import hashlib
import re

_WORD = re.compile(r"[^\W_]+")


def words(clause: str) -> list[str]:
    return _WORD.findall(clause.casefold())


def words_key(clause: str) -> str:
    """Thirty-two hex digits, the same for clauses of the same words in the same order; empty for none."""
    said = words(clause)
    return hashlib.sha256(" ".join(said).encode()).hexdigest()[:32] if said else ""

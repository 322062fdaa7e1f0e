"""The languages: one folder each, found by its name. A pack is values only, and knows no other pack."""

import hashlib
import json
import pkgutil
from datetime import date
from functools import lru_cache
from importlib import import_module
from operator import attrgetter
from typing import Any

from directives.extraction.packs.entries import Pack


@lru_cache(maxsize=1)
def languages() -> tuple[str, ...]:
    return tuple(sorted(module.name for module in pkgutil.iter_modules(__path__) if module.ispkg))


@lru_cache(maxsize=16)
def load(language: str) -> Pack:
    """The pack of a language; English for a language without one."""
    name = language if language in languages() else "en"
    pack: Pack = import_module(f"{__name__}.{name}").PACK
    return pack


@lru_cache(maxsize=16)
def version(language: str) -> str:
    """The language and a digest of all that its pack says: no entry changes without it."""
    pack = load(language)
    said = json.dumps(pack, default=_said, ensure_ascii=False)
    return f"{pack.grammar.language}-{hashlib.sha256(said.encode()).hexdigest()[:8]}"


def _said(value: Any) -> Any:
    """The fields of an entry, or the words of a day: much faster than what a dataclass says of itself."""
    return str(value) if isinstance(value, date) else attrgetter(*value.__slots__)(value)

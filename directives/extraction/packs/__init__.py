"""The languages: one folder each, found by its name. A pack is values only, and knows no other pack."""

import hashlib
import json
import pkgutil
from functools import lru_cache
from importlib import import_module
from importlib.machinery import PathFinder
from importlib.util import module_from_spec
from typing import NamedTuple

from directives.extraction.packs.entries import Pack


class Signs(NamedTuple):
    """By what a language is told from others."""

    letters: str
    stop_words: frozenset[str]


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
def signs(language: str) -> Signs:
    """Those of its folder's signs.py, read by itself: to tell languages apart no other pack need be made."""
    spec = PathFinder.find_spec("signs", [f"{folder}/{language}" for folder in __path__])
    if spec is None or spec.loader is None:
        grammar = load(language).grammar
        return Signs(grammar.letters, frozenset(grammar.stop_words))
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return Signs(module.LETTERS, frozenset(module.STOP_WORDS))


@lru_cache(maxsize=16)
def version(language: str) -> str:
    """The language and a digest of all that its pack says: no entry changes without it."""
    pack = load(language)
    said = json.dumps(pack, default=str, ensure_ascii=False)  # a day is no value of JSON
    return f"{pack.grammar.language}-{hashlib.sha256(said.encode()).hexdigest()[:8]}"

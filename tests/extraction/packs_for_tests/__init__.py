"""Languages that are no part of the product: folders that the tests put beside the real packs."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from directives.extraction import packs


@contextmanager
def mounted() -> Iterator[None]:
    """The folders beside this file are packs like any other while this holds."""
    here = str(Path(__file__).parent)
    packs.__path__.append(here)
    _forget()
    try:
        yield
    finally:
        packs.__path__.remove(here)
        for name in [name for name in sys.modules if name.startswith(f"{packs.__name__}.es")]:
            del sys.modules[name]
        _forget()


def _forget() -> None:
    packs.languages.cache_clear()
    packs.load.cache_clear()
    packs.signs.cache_clear()
    packs.version.cache_clear()

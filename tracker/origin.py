"""Where the present work comes from: a browser's address, the worker, a watched folder, or a shell.

Kept beside the call and not handed through it, as a log's context is: it decides nothing and is only written down.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

WORKER, SHELL, FOLDER = "worker", "shell", "from the folder"
_ORIGIN: ContextVar[str] = ContextVar("origin", default=SHELL)


def origin() -> str:
    return _ORIGIN.get()


@contextmanager
def coming_from(place: str) -> Iterator[None]:
    """Until the block ends, what is done comes from there."""
    before = _ORIGIN.set(place)
    try:
        yield
    finally:
        _ORIGIN.reset(before)

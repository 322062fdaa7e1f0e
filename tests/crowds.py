"""Many who do something at the same moment, each in a thread with a database connection of its own."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import TypeVar

from django.db import connection

Given = TypeVar("Given")


def all_at_once(*acts: Callable[[], Given]) -> list[Given]:
    """What each act gave, in their order; the first one's exception where one failed."""
    start = Barrier(len(acts))

    def run(act: Callable[[], Given]) -> Given:
        start.wait()
        try:
            return act()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as pool:
        return [one.result() for one in [pool.submit(run, act) for act in acts]]


def unless(refused: type[Exception], act: Callable[[], object], won: str = "won") -> Callable[[], str]:
    """The act that gives `won`, or "late" where it was refused."""

    def attempt() -> str:
        try:
            act()
        except refused:
            return "late"
        return won

    return attempt

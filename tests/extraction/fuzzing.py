"""One process of `bin/measure fuzz`: python -m tests.extraction.fuzzing FIRST LAST prints one JSON object.

It reads each hostile text twice and checks every promise; "reading" is a digest of all that was read.
"""

import hashlib
import json
import locale
import signal
import sys
import time
from types import FrameType
from typing import NamedTuple

from directives.extraction import extract
from tests.extraction import hostile
from tests.extraction.test_whole import check

LONG_EVERY, LONG = 250, 900_000  # one text in so many has so many characters
PATIENCE = 20  # seconds of one text
MEGABYTE = 1_000_000
ENOUGH = 100_000  # bytes of a text whose seconds a megabyte say something


class Reading(NamedTuple):
    number: int
    size: int
    seconds: float
    fault: str
    result: str


class TookTooLong(BaseException):
    pass


def main(first: int, last: int) -> None:
    locale.setlocale(locale.LC_ALL, "")
    signal.signal(signal.SIGALRM, _stop)
    for language in ("vi", "fr", "en"):
        extract("", language=language)  # the packs are compiled before the clock runs
    readings = [_read(number) for number in range(first, last)]
    digest = hashlib.sha256("\n".join(one.result for one in readings).encode("utf-8", "surrogatepass"))
    print(
        json.dumps(
            {
                "texts": len(readings),
                "megabytes": sum(one.size for one in readings) / MEGABYTE,
                "faults": [f"{one.number} ({_kind(one.number)}): {one.fault}" for one in readings if one.fault],
                "slowest_long": _slowest([one for one in readings if one.size >= ENOUGH], a_megabyte=True),
                "slowest_short": _slowest([one for one in readings if one.size < ENOUGH], a_megabyte=False),
                "locale": locale.setlocale(locale.LC_ALL),
                "reading": digest.hexdigest(),
            }
        )
    )


def _read(number: int) -> Reading:
    text = hostile.text(number, LONG if number % LONG_EVERY == 0 else None)
    size = len(text.encode("utf-8", "replace"))
    signal.alarm(PATIENCE)
    start, seconds, fault, result = time.process_time(), 0.0, "", ""
    try:
        first = extract(text)
        once = time.process_time() - start
        result = repr(first)
        check(text, first)
        start = time.process_time()
        again = repr(extract(text))
        seconds = min(once, time.process_time() - start)  # phrases are compiled when a process first meets them
        fault = "" if again == result else "read twice, differs"
    except TookTooLong:
        seconds, fault = time.process_time() - start, f"more than {PATIENCE} s"
    except Exception as error:  # whatever it is, it is what we look for
        fault = f"{type(error).__name__}: {str(error)[:200]}"
    finally:
        signal.alarm(0)
    return Reading(number, size, seconds, fault, result)


def _slowest(readings: list[Reading], *, a_megabyte: bool) -> tuple[float, str]:
    costs = [
        (one.seconds * MEGABYTE / one.size if a_megabyte else one.seconds, one.number) for one in readings if one.size
    ]
    seconds, number = max(costs, default=(0.0, 0))
    return seconds, f"{number} ({_kind(number)})"


def _kind(number: int) -> str:
    return hostile.KINDS[number % len(hostile.KINDS)].__name__


def _stop(signum: int, frame: FrameType | None) -> None:
    raise TookTooLong


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))

"""The child: bytes on stdin, lines of JSON on stdout. Started by child.py, never by hand."""

import json
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from importlib import import_module

from directives.readers.paper import MOST_CHARACTERS, Note, Paper, Unreadable, Why, modernised

MEMORY = 768 * 1024**2  # of address space: 25 MB for Python itself, the file, and what it unpacks to
PROCESSOR_SECONDS = 30
# Of reading with character recognition, whose child may take its time: setting pages straight takes half a second each.
# Tesseract's own time is counted apart, each page's by itself.
PATIENT_SECONDS = 120
PICTURES = ("png", "jpeg", "tiff", "webp")
PARSERS = {"html": "html", "docx": "docx", "pdf": "pdf", "xlsx": "xlsx", "scan": "scans"} | dict.fromkeys(
    PICTURES, "scans"
)


def main(kind: str) -> None:
    _limit(PATIENT_SECONDS if PARSERS[kind] == "scans" else PROCESSOR_SECONDS)
    sys.setrecursionlimit(5_000)  # trees are deep; how deep, each reader says
    try:
        _say(_read(kind))
    except Unreadable as reason:
        _say({"why": reason.why.value})
    except MemoryError:
        _say({"why": Why.TOO_MUCH.value})
    except RecursionError:
        _say({"why": Why.BROKEN.value})
    except Exception:
        _say({"why": Why.BROKEN.value, "fault": traceback.format_exc()[-4_000:]})


def _read(kind: str) -> dict[str, object]:
    reader = import_module(f"directives.readers.{PARSERS[kind]}")
    parse: Callable[[bytes, Note], Paper] = partial(reader.read_picture, kind=kind) if kind in PICTURES else reader.read
    paper = modernised(parse(sys.stdin.buffer.read(), lambda done, of: _say({"done": done, "of": of})))
    if len(paper.text) > MOST_CHARACTERS:
        raise Unreadable(Why.TOO_MUCH)
    if not paper.text.strip():
        raise Unreadable(Why.EMPTY)
    return {
        "text": paper.text,
        "made_by": paper.made_by,
        "warnings": [one.value for one in paper.warnings],
        "pages": paper.pages,
    }


def _say(what: dict[str, object]) -> None:
    print(json.dumps(what), flush=True)


def _limit(processor_seconds: int = PROCESSOR_SECONDS) -> None:
    """Before the first byte is read. Where a system knows no such limits, the parent's clock remains."""
    with suppress(ImportError):
        import resource  # noqa: PLC0415 (not on Windows)

        for limit, value in (
            (resource.RLIMIT_AS, MEMORY),
            (resource.RLIMIT_CPU, processor_seconds),
            (resource.RLIMIT_FSIZE, 0),
            (resource.RLIMIT_CORE, 0),
        ):
            with suppress(ValueError, OSError):
                resource.setrlimit(limit, (value, value))


if __name__ == "__main__":
    main(sys.argv[1])

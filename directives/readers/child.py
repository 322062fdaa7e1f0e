"""Parsing in a child process that may be killed: `python -m directives.readers KIND` with the bytes on its stdin.

Workers of a prefork pool may not fork (so no multiprocessing), and a parser in C may crash or never end. The child
(`__main__.py`) sets its own limits of memory and processor time; the parent holds the clock. The child gets no
environment of ours (no password of a database), may write no file, and answers in lines of JSON: how far it is, then
the paper or the reason.
"""

import json
import logging
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Timer
from typing import IO, Any

from directives.readers import plain, tesseract
from directives.readers.kinds import PICTURES, Kind
from directives.readers.paper import MOST_CHARACTERS, Note, Paper, Unreadable, Why

log = logging.getLogger(__name__)

# Of the whole child, on the clock. Well below the lease of a reading, so that nobody takes one over meanwhile.
SECONDS = 60
# … of one that recognises letters: some seconds a page, and below the time limit of a job.
PATIENT_SECONDS = 480
_SCAN = "scan"
# Of an answer: each character of a text may take six bytes in JSON, and a bit around it.
_LONGEST_ANSWER = 6 * MOST_CHARACTERS + 100_000
_ROOT = Path(__file__).resolve().parents[2]
_COMMAND = [sys.executable, "-E", "-s", "-B", "-m", "directives.readers"]
_ENVIRONMENT = {"LC_ALL": "C.UTF-8"}
_HAS_GROUPS = hasattr(os, "killpg")  # not on Windows


def read(data: bytes, kind: Kind, note: Note = lambda done, of: None) -> Paper:
    """The text of a file whose kind is known. `note` is told how far it is; what it raises ends the child, too."""
    if kind is Kind.TEXT:
        return plain.read(data)
    if kind in PICTURES:
        return _recognised(data, kind.value, note)
    try:
        paper = _parsed(data, kind.value, note)
    except Unreadable as reason:
        if reason.why is Why.SCANNED or (reason.why is Why.LETTERS and tesseract.program()):
            return _recognised(data, _SCAN, note)
        raise
    if Why.SOME_SCANNED not in paper.warnings or not tesseract.program():
        return paper
    try:
        return _recognised(data, _SCAN, note)
    except Unreadable as reason:
        if reason.why in (Why.PAGES, Why.PIXELS):  # a book with many plates: its words are worth having
            return paper
        raise


def _recognised(data: bytes, program: str, note: Note) -> Paper:
    if not tesseract.program():
        raise Unreadable(Why.SCANNED)
    return _parsed(data, program, note, PATIENT_SECONDS, tesseract.environment())


def _parsed(
    data: bytes, program: str, note: Note, seconds: float | None = None, more: Mapping[str, str] | None = None
) -> Paper:
    with _child(data, program, seconds or SECONDS, more or {}) as (process, answers):
        last = _last_answer(answers, note)
        process.wait()
    if "text" in last:
        pages = {Why(why): tuple(numbers) for why, numbers in last.get("pages", {}).items()}
        return Paper(last["text"], last["made_by"], tuple(map(Why, last["warnings"])), pages)
    if "fault" in last:
        log.warning("The reader of %s stumbled over a file:\n%s", program, last["fault"])
    raise Unreadable(Why(last["why"])) if "why" in last else _killed(process.returncode, program)


@contextmanager
def _child(
    data: bytes, program: str, seconds: float, more: Mapping[str, str]
) -> Iterator[tuple[subprocess.Popen[bytes], IO[bytes]]]:
    """Whatever happens, it is dead in the end, and what it started with it. The bytes lie in a file: two pipes could
    wait for one another."""
    with tempfile.TemporaryFile() as file:
        file.write(data)
        file.seek(0)
        process = subprocess.Popen(  # noqa: S603 (our own program; the file is no argument)
            [*_COMMAND, program],
            stdin=file,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=_ROOT,
            env={**_ENVIRONMENT, **more},
            process_group=0 if _HAS_GROUPS else None,
        )
        clock = Timer(seconds, _end, [process])
        clock.start()
        try:
            assert process.stdout is not None  # noqa: S101 (it is a pipe)
            yield process, process.stdout
        finally:
            clock.cancel()
            _end(process)
            process.wait()
            assert process.stdout is not None  # noqa: S101
            process.stdout.close()


def _end(process: subprocess.Popen[bytes]) -> None:
    """With Tesseract below it. Its number is its own until it was waited for."""
    if process.returncode is None and _HAS_GROUPS:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.kill()


def _last_answer(answers: IO[bytes], note: Note) -> dict[str, Any]:
    """Each step is passed on; the answer that is no step is the last."""
    while line := answers.readline(_LONGEST_ANSWER):
        try:
            said: dict[str, Any] = json.loads(line)
        except ValueError:
            break
        if "done" not in said:
            return said
        note(said["done"], said["of"])
    return {}


def _killed(code: int, program: str) -> Unreadable:
    """It ended without an answer: the clock, the limit of time, or a parser that fell."""
    log.warning("The reader of %s ended with %s.", program, code)
    return Unreadable(Why.SLOW if code in (-9, -24) else Why.BROKEN)  # SIGKILL, SIGXCPU

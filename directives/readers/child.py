"""Parsing in a child process that may be killed: `python -m directives.readers KIND` with the bytes on its stdin.

Workers of a prefork pool may not fork (so no multiprocessing), and a parser in C may crash or never end. The child
(`__main__.py`) sets its own limits of memory and processor time; the parent holds the clock. The child gets no
environment of ours (no password of a database), may write no file, and answers in lines of JSON: how far it is, then
the paper or the reason.
"""

import json
import logging
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Timer
from typing import IO, Any

from directives.readers import plain
from directives.readers.kinds import Kind
from directives.readers.paper import MOST_CHARACTERS, Note, Paper, Unreadable, Why

log = logging.getLogger(__name__)

# Of the whole child, on the clock. Well below the lease of a reading, so that nobody takes one over meanwhile.
SECONDS = 60
# Of an answer: each character of a text may take six bytes in JSON, and a bit around it.
_LONGEST_ANSWER = 6 * MOST_CHARACTERS + 100_000
_ROOT = Path(__file__).resolve().parents[2]
_COMMAND = [sys.executable, "-E", "-s", "-B", "-m", "directives.readers"]
_ENVIRONMENT = {"LC_ALL": "C.UTF-8"}


def read(data: bytes, kind: Kind, note: Note = lambda done, of: None) -> Paper:
    """The text of a file whose kind is known. `note` is told how far it is; what it raises ends the child, too."""
    if kind is Kind.TEXT:
        return plain.read(data)
    with _child(data, kind) as (process, answers):
        last = _last_answer(answers, note)
        process.wait()
    if "text" in last:
        return Paper(last["text"], last["made_by"], tuple(map(Why, last["warnings"])))
    if "fault" in last:
        log.warning("The reader of %s stumbled over a file:\n%s", kind, last["fault"])
    raise Unreadable(Why(last["why"])) if "why" in last else _killed(process.returncode, kind)


@contextmanager
def _child(data: bytes, kind: Kind) -> Iterator[tuple[subprocess.Popen[bytes], IO[bytes]]]:
    """Whatever happens, it is dead in the end. The bytes lie in a file: two pipes could wait for one another."""
    with tempfile.TemporaryFile() as file:
        file.write(data)
        file.seek(0)
        process = subprocess.Popen(  # noqa: S603 (our own program; the file is no argument)
            [*_COMMAND, kind.value],
            stdin=file,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=_ROOT,
            env=_ENVIRONMENT,
        )
        clock = Timer(SECONDS, process.kill)
        clock.start()
        try:
            assert process.stdout is not None  # noqa: S101 (it is a pipe)
            yield process, process.stdout
        finally:
            clock.cancel()
            process.kill()
            process.wait()
            assert process.stdout is not None  # noqa: S101
            process.stdout.close()


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


def _killed(code: int, kind: Kind) -> Unreadable:
    """It ended without an answer: the clock, the limit of time, or a parser that fell."""
    log.warning("The reader of %s ended with %s.", kind, code)
    return Unreadable(Why.SLOW if code in (-9, -24) else Why.BROKEN)  # SIGKILL, SIGXCPU

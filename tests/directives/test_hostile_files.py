"""Files that want to hurt are refused in seconds with a line that says what to do, and whoever reads them lives on.

A sample of each kind; `bin/measure intake` tries them all.
"""

import os
import random
import struct
import subprocess
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from directives import readers
from directives.readers import Kind, Paper, Unreadable, Why, child, docx, html, unpacking
from directives.services import refusals
from tests.directives.fixtures import hostile

pytestmark = pytest.mark.once
HERE = Path(hostile.__file__).parent
ENTITIES = {f"{name}{ending}": data for name, ending, data in hostile.entities()}
GOOD = (HERE / "note_de_service.docx").read_bytes()


def read(data: bytes, name: str) -> Paper:
    return readers.read(data, readers.kind_of(data, name))


def reason(reading: Callable[[], object]) -> Why | None:
    """Why it gave nothing; None if it gave something. Anything else goes on up."""
    try:
        reading()
    except Unreadable as caught:
        return caught.why
    return None


def refusal(data: bytes, name: str) -> Unreadable:
    with pytest.raises(Unreadable) as caught:
        read(data, name)
    return caught.value


@pytest.mark.parametrize("name", hostile.BOMBS)
def test_a_bomb_is_refused_before_it_unpacks(name: str) -> None:
    data = hostile.BOMBS[name]()
    started = time.monotonic()
    assert refusal(data, "a.docx").why in (Why.UNPACKED, Why.BROKEN, Why.TOO_MUCH)
    assert time.monotonic() - started < 20


@pytest.mark.parametrize("name", ENTITIES)
def test_a_file_that_declares_entities_is_refused(name: str) -> None:
    """Parsed right here: a child is started for the samples above."""
    data, parse = ENTITIES[name], {"docx": docx.read, "html": html.read}[name.rpartition(".")[2]]

    def read_here() -> None:
        readers.kind_of(data, name)
        parse(data, lambda done, of: None)

    assert reason(read_here) in (Why.BROKEN, Why.NOT_AS_NAMED)


def test_mutated_pdfs_end_with_a_text_or_a_reason_and_the_next_file_is_read() -> None:
    for data in hostile.mutated(8):
        assert reason(partial(read, data, "a.pdf")) in (None, *refusals.WORDS)
    assert "Note de service" in read(GOOD, "a.docx").text


def test_a_hundred_wrong_pairs_are_refused_with_what_to_do() -> None:
    found = list(hostile.pairs())
    assert len(found) == 132
    for name, data in found:
        with pytest.raises(Unreadable) as caught:
            readers.kind_of(data, name)
        said = str(refusals.because(caught.value))
        assert said.endswith("."), name
        assert "%(" not in said


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.binary(max_size=400),
    st.sampled_from(["", ".txt", ".html", ".docx", ".pdf", ".xlsx"]),
    st.sampled_from([b"", b"PK\x03\x04", b"%PDF-", b"<html>"]),
)
def test_whatever_the_bytes_they_are_judged(data: bytes, ending: str, start: bytes) -> None:
    assert reason(lambda: readers.kind_of(start + data, f"a{ending}")) in (None, *refusals.WORDS)


def test_a_word_file_with_bytes_changed_is_read_or_refused() -> None:
    luck = random.Random(3)
    for _ in range(300):
        data = bytearray(GOOD)
        for _ in range(luck.choice((1, 4, 30))):
            data[luck.randrange(len(data))] = luck.randrange(256)
        assert reason(partial(docx.read, bytes(data), lambda done, of: None)) in (None, *refusals.WORDS)


def test_every_reason_has_its_words() -> None:
    assert {*refusals.WORDS, *refusals.WARNINGS} == set(Why)
    assert not {*refusals.WORDS} & {*refusals.WARNINGS}


# ---- the child


def test_a_reader_that_takes_too_long_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "_COMMAND", ["sh", "-c", "exec sleep 60"])
    monkeypatch.setattr(child, "SECONDS", 0.3)
    started = time.monotonic()
    assert refusal(GOOD, "a.docx").why is Why.SLOW
    assert time.monotonic() - started < 5


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        ("kill -SEGV $$", Why.BROKEN),
        ("kill -XCPU $$", Why.SLOW),
        ("echo nonsense", Why.BROKEN),
        ("exit 0", Why.BROKEN),
        ("""echo '{"why": "too much"}'""", Why.TOO_MUCH),
        ("""echo '{"why": "broken", "fault": "Traceback …"}'""", Why.BROKEN),
    ],
)
def test_however_a_reader_ends_there_is_a_reason(monkeypatch: pytest.MonkeyPatch, answer: str, why: Why) -> None:
    monkeypatch.setattr(child, "_COMMAND", ["sh", "-c", answer])
    assert refusal(GOOD, "a.docx").why is why


def test_whoever_listens_may_end_the_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another worker has taken over: the child goes, too."""
    monkeypatch.setattr(child, "_COMMAND", ["sh", "-c", """echo '{"done": 1, "of": 9}'; exec sleep 61"""])

    def stop(done: int, of: int) -> None:
        raise KeyError

    started = time.monotonic()
    with pytest.raises(KeyError):
        child.read(GOOD, Kind.DOCX, stop)
    assert time.monotonic() - started < 5


def test_the_child_has_limits_and_nothing_of_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgres://secret")
    assert set(child._ENVIRONMENT) == {"LC_ALL"}
    code = (
        "import resource, os, sys; from directives.readers import __main__ as m; m._limit();"
        "print([resource.getrlimit(x)[0] for x in (resource.RLIMIT_AS, resource.RLIMIT_CPU, resource.RLIMIT_FSIZE)],"
        "sorted(os.environ), 'django' in sys.modules)"
    )
    said = subprocess.run(
        [*child._COMMAND[:-2], "-c", code],
        cwd=child._ROOT,
        env=child._ENVIRONMENT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert said.stdout.split("\n")[0] == "[805306368, 30, 0] ['LC_ALL'] False", said.stderr
    assert "secret" in os.environ["DATABASE_URL"]


def test_a_text_longer_than_any_is_too_much() -> None:
    page = b"<html><body>" + b"<p>" + b"a" * 5_000_100
    assert refusal(page, "a.html").why is Why.TOO_MUCH


# ---- the directory of a zip file


def test_what_the_directory_says_is_judged_before_unpacking() -> None:
    assert unpacking.entry(unpacking.opened(GOOD), "nothing") is None
    for name in ("one part of 120 MB", "3,000 parts", "parts that share their bytes"):
        with pytest.raises(Unreadable) as caught:
            unpacking.opened(hostile.BOMBS[name]())
        assert caught.value.why is Why.UNPACKED


def test_a_second_larger_directory_is_not_let_in_behind_the_first() -> None:
    """The ZIP64 records in front of the end are believed by `zipfile`, whatever the end itself says."""
    end = GOOD.rindex(b"PK\x05\x06")
    entries, size, at = struct.unpack_from("<HII", GOOD, end + 10)
    larger = struct.pack("<4sQHHIIQQQQ", b"PK\x06\x06", 44, 45, 45, 0, 0, entries, 1_000_000, size, at)
    where = struct.pack("<4sIQI", b"PK\x06\x07", 0, end, 1)
    data = GOOD[:end] + larger + where + GOOD[end:]
    assert reason(lambda: unpacking.opened(data)) is Why.UNPACKED

"""Fixtures that several files need; a file or test asks for them by name."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from celery import Task as Job
from django.test import Client
from django.utils import translation
from pytest_django import Settings

from tests.conftest import Cast
from tests.tracker.desk_parts import signed_in
from tests.tracker.web_server import Site
from tracker import jobs


@pytest.fixture
def own_files(settings: Settings, tmp_path_factory: pytest.TempPathFactory) -> None:
    settings.MEDIA_ROOT = tmp_path_factory.mktemp("media")


@pytest.fixture
def clerk(cast: Cast) -> Client:
    """The clerk's browser, in English."""
    return signed_in(cast.clerk)


@pytest.fixture
def english_with_own_files(own_files: None, settings: Settings) -> None:
    settings.LANGUAGE_CODE = "en"
    translation.activate("en")


@pytest.fixture
def hinted(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Reports of which a worker was told."""
    told: list[int] = []

    def note(job: "Job[..., None]", pk: int) -> None:
        assert job is jobs.make_report
        told.append(pk)

    monkeypatch.setattr(jobs, "hint", note)
    return told


@pytest.fixture
def site() -> Iterator[Site]:
    """A web site that a test fills."""
    made = Site()
    yield made
    made.shutdown()
    made.server_close()


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder to be watched."""
    made = tmp_path / "in"
    made.mkdir()
    return made

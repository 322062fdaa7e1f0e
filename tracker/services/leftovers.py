"""Files that no row names: of an upload whose server died before its rows were written, of rows that are gone."""

import logging
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import PurePosixPath

from django.core.files.storage import default_storage
from django.db import models

from directives.models import Document
from tracker.models import Evidence, Report

log = logging.getLogger(__name__)
# Longer than any upload lasts; and whoever puts back an older database by mistake finds the newer one's files still
# here.
KEPT_FOR = timedelta(days=30)
OWNERS: tuple[tuple[type[models.Model], str], ...] = ((Evidence, "file"), (Document, "original"), (Report, "pdf"))


def remove(now: datetime) -> int:
    """Remove what has lain unnamed for 30 days; how many files it was. May be run again."""
    return sum(_remove(model, field, now) for model, field in OWNERS)


def _remove(model: type[models.Model], field: str, now: datetime) -> int:
    found = [path for path in _stored(model, field) if default_storage.get_modified_time(path) < now - KEPT_FOR]
    # Asked after the list: a file that came in between is in no list, and a row's file was there before the row.
    named = set(model._default_manager.values_list(field, flat=True)) if found else set()
    unnamed = [path for path in found if path not in named]
    for path in unnamed:
        default_storage.delete(path)
        log.warning("Removed a file that no row names: %s", path)
    return len(unnamed)


def _stored(model: type[models.Model], field: str) -> Iterator[str]:
    """All files of the folder that this field alone fills."""
    top, *_months = PurePosixPath(str(getattr(model._meta.get_field(field), "upload_to"))).parts  # noqa: B009 (of FileField)
    return _within(top)


def _within(folder: str) -> Iterator[str]:
    if not default_storage.exists(folder):
        return
    folders, files = default_storage.listdir(folder)
    yield from (f"{folder}/{name}" for name in files)
    for below in folders:
        yield from _within(f"{folder}/{below}")

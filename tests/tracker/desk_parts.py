"""A document with a reading at the review desk, and clients that speak English."""

from django.contrib.auth.models import User
from django.test import Client

from directives.models import Document, Passage
from tests import builders
from tests.conftest import Cast

TEXT = """Chủ tịch yêu cầu:
Sở Y tế báo cáo kết quả trước ngày 15/12/2026.

Các tổ đội tăng cường
tuyên truyền.
"""
HTMX = {"HX-Request": "true"}


def signed_in(user: User) -> Client:
    client = Client(headers={"accept-language": "en"})
    client.force_login(user)
    return client


def mention(source: str, words: str, **more: object) -> dict[str, object]:
    start = source.index(words)
    return {"text": words, "spans": [[start, start + len(words)]], "rule": "test", "inherited": False, **more}


def read_document(cast: Cast, text: str = TEXT) -> Document:
    """Two directives, the second over a line's end, and a dismissed frame."""
    source = builders.document(cast.clerk, text)
    due = mention(text, "trước ngày 15/12/2026", kind="date", due="2026-12-15", arithmetic="")
    builders.directive(source, "Sở Y tế báo cáo kết quả", units=[mention(text, "Sở Y tế")], deadline=due)
    builders.directive(source, "Các tổ đội tăng cường\ntuyên truyền", units=[mention(text, "Các tổ đội")])
    Passage.objects.create(reading=source.readings.get(), start=0, end=17, reason="frame")
    return source

"""A document with a reading at the review desk, and clients that speak English."""

import html
import re
from typing import Any

from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from directives.models import Document, Passage
from tests import builders
from tests.conftest import Cast
from tracker.services import desk

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


THREE = """Chủ tịch yêu cầu:
Sở Y tế chủ trì xây dựng kế hoạch, Sở Tài chính bố trí kinh phí trước ngày 15/12/2026.
Sở Y tế báo cáo kết quả.
Năm qua, tỉnh đã yêu cầu Sở Y tế rà soát.
Các sở tăng cường tuyên truyền.
"""
PLAN = "Sở Y tế chủ trì xây dựng kế hoạch, Sở Tài chính bố trí kinh phí trước ngày 15/12/2026"


def three_directives(cast: Cast) -> Document:
    """Three directives and, between the second and the third, a passage in which somebody asked."""
    made = builders.document(cast.clerk, THREE)
    due = mention(THREE, "trước ngày 15/12/2026", kind="date", due="2026-12-15", arithmetic="")
    asked = mention(THREE, "Chủ tịch", inherited=True)
    units = [mention(THREE, "Sở Y tế"), mention(THREE, "Sở Tài chính")]
    builders.directive(made, PLAN, units=units, deadline=due, issuer=asked, confidence="high")
    report = "Sở Y tế báo cáo kết quả"
    unit = {**mention(THREE, report), "text": "Sở Y tế"}
    builders.directive(made, report, units=[unit], modality="request", confidence="low")
    builders.directive(made, "Các sở tăng cường tuyên truyền", partners=[mention(THREE, "Sở Y tế")])
    builders.passage(made, "Năm qua, tỉnh đã yêu cầu Sở Y tế rà soát", "yêu cầu")
    return made


def judged_of_all(source: Document) -> tuple[int, int]:
    found = desk.tally(source)
    return found.judged, found.total


def words(page: Any) -> str:
    """What is read on it, blanks as one."""
    bare = re.sub(r"<[^>]+>", " ", html.unescape(page.content.decode()))
    return " ".join(bare.split())


def page_of(name: str, source: Document) -> str:
    if name in ("document_list", "document_add"):
        return reverse(name)
    return reverse(name, args=[source.directives.all()[0].pk if name.startswith("directive") else source.pk])

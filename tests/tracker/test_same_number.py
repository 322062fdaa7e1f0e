"""A document whose number is here already: told to whoever may read the other, and to nobody else."""

import html
from datetime import date

import pytest
from django.test import Client

from directives.models import Document
from tests import builders
from tests.builders import NOW
from tests.conftest import Cast
from tests.tracker.desk_parts import signed_in
from tracker.models import Role
from tracker.services import bin as bin_
from tracker.services import documents, same_number

pytestmark = pytest.mark.usefixtures("english", "own_files")

LETTER = "BỘ Y TẾ\n\nSố: 12/CT-BYT\nHà Nội, ngày 3 tháng {month} năm {year}\n\nCHỈ THỊ\nVề phòng, chống dịch\n\nYêu cầu Sở Y tế báo cáo."
TOLD = "A document with this number is here already:"


def read(cast: Cast, month: int = 11, year: int = 2026) -> Document:
    data = LETTER.format(month=month, year=year).encode()
    document, _ = documents.take_in(data, "a.txt", by=cast.clerk, now=NOW)
    documents.read(document.readings.get().pk, NOW)
    document.refresh_from_db()
    assert document.number == "12/CT-BYT"
    return document


def page(client: Client, document: Document) -> str:
    return html.unescape(client.get(document.get_absolute_url()).content.decode())


def test_a_reading_that_finds_a_number_that_is_here_tells_it_with_a_link(cast: Cast, clerk: Client) -> None:
    first = read(cast)
    assert TOLD not in page(clerk, first)
    second = read(cast, month=12)
    assert TOLD in page(clerk, second)
    assert f'href="{first.get_absolute_url()}"' in page(clerk, second)
    assert f'href="{second.get_absolute_url()}"' in page(clerk, first)
    assert same_number.same_numbered(second, cast.clerk) == [first]


def test_numbers_begin_anew_each_year_and_at_each_issuer(cast: Cast) -> None:
    one = read(cast)
    read(cast, year=2025)
    builders.document(cast.clerk, "a", number="12/CT-BYT", issuer="Bộ Công Thương")
    assert same_number.same_numbered(one, cast.clerk) == []
    unsaid = builders.document(cast.clerk, "b", number="12/ct-byt", issued_on=None)
    shouted = builders.document(cast.clerk, "c", number="12/CT-BYT", issuer="BỘ Y TẾ", issued_on=date(2026, 1, 1))
    assert set(same_number.same_numbered(one, cast.clerk)) == {unsaid, shouted}


def test_documents_without_a_number_are_not_alike(cast: Cast) -> None:
    both = [builders.document(cast.clerk, text, number="") for text in "ab"]
    assert same_number.same_numbered(both[0], cast.clerk) == []


def test_what_one_may_not_read_is_not_told(cast: Cast, clerk: Client) -> None:
    foreign = builders.person("ministry-clerk", Role.CLERK, cast.ministry)
    hidden = builders.document(foreign, "Bí mật.", number="12/CT-BYT", title="Tiêu đề mật")
    mine = read(cast)
    assert TOLD not in page(clerk, mine)
    assert "Tiêu đề mật" not in page(clerk, mine)
    assert same_number.same_numbered(hidden, foreign) == []
    assert TOLD not in page(signed_in(foreign), hidden)
    thrown = builders.document(cast.clerk, "Đã bỏ.", number="12/CT-BYT")
    bin_.throw_document(thrown, "Nhầm.", by=cast.clerk, now=NOW)
    assert TOLD not in page(clerk, mine)

"""A document whose number is here already: told to whoever may read the other, and to nobody else."""

import html
import time
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

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


# ---- comparing them


def test_two_documents_are_set_side_by_side_with_the_lines_that_differ(cast: Cast, clerk: Client) -> None:
    first, second = read(cast), read(cast, month=12)
    link = f"{reverse('document_compare', args=[second.pk])}?with={first.pk}"
    assert link in page(clerk, second)
    shown = html.unescape(clerk.get(link).content.decode())
    assert "Hà Nội, ngày 3 tháng <mark>11</mark> năm 2026" in shown
    assert "Hà Nội, ngày 3 tháng <mark>12</mark> năm 2026" in shown
    assert "Yêu cầu Sở Y tế báo cáo." not in shown
    same = clerk.get(f"{reverse('document_compare', args=[first.pk])}?with={first.pk}").content.decode()
    assert "Both say the same, line by line." in same


def test_where_two_are_compared_the_later_is_linked_as_the_version_of_the_other(cast: Cast, clerk: Client) -> None:
    first, second = read(cast), read(cast, month=12)
    offer = "The one taken in last is a new version of the other: link them"
    for one, other in ((first, second), (second, first)):
        shown = clerk.get(reverse("document_compare", args=[one.pk]), {"with": other.pk}).content.decode()
        assert offer in shown
        assert f'action="{reverse("document_version", args=[second.pk])}"' in shown
        assert f'name="earlier" value="{first.pk}"' in shown
    leader = signed_in(cast.leader).get(reverse("document_compare", args=[first.pk]), {"with": second.pk})
    assert offer not in leader.content.decode()
    clerk.post(reverse("document_version", args=[second.pk]), {"earlier": first.pk})
    assert offer not in clerk.get(reverse("document_compare", args=[first.pk]), {"with": second.pk}).content.decode()


def test_what_is_quite_different_is_not_marked_word_by_word(cast: Cast) -> None:
    one, other = (builders.document(cast.clerk, text) for text in ("Một hai ba bốn.", "Năm sáu bảy tám chín."))
    [difference] = same_number.differences(one, other) or []
    assert [piece.is_other for piece in (*difference.here, *difference.there)] == [False, False]


def test_nothing_is_compared_with_what_one_may_not_read(cast: Cast, clerk: Client) -> None:
    foreign = builders.person("ministry-clerk", Role.CLERK, cast.ministry)
    hidden, mine = builders.document(foreign, "Bí mật."), builders.document(cast.clerk, "Đề nghị báo cáo.")
    for one, other, status in ((mine, hidden, 404), (hidden, mine, 404), (mine, mine, 200)):
        answer = clerk.get(reverse("document_compare", args=[one.pk]), {"with": str(other.pk)})
        assert answer.status_code == status
    for odd in ("", "x", "-1", "9" * 40, "٣"):
        assert clerk.get(reverse("document_compare", args=[mine.pk]), {"with": odd}).status_code in (302, 404)


def test_very_long_texts_are_not_compared_while_somebody_waits(cast: Cast, clerk: Client) -> None:
    long = [builders.document(cast.clerk, "\n".join(f"{n * step} dòng" for n in range(2500))) for step in (1, 3)]
    assert same_number.differences(*long) is None
    short = [builders.document(cast.clerk, "\n".join(f"{n * step} dòng" for n in range(1999))) for step in (1, 3)]
    begun = time.monotonic()
    assert same_number.differences(*short)
    assert time.monotonic() - begun < 2

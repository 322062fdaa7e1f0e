"""Documents that name one another are linked by number and symbol, and never to the wrong one."""

from datetime import date

import pytest
from django.test import Client

from directives.models import Citation, Document, Reading
from tests import builders
from tests.builders import NOW
from tests.conftest import Cast
from tracker.services import links


def cite(document: Document, number: str, issued_on: date | None = None, role: str = "cited") -> Citation:
    reading = document.readings.first() or Reading.objects.create(document=document, created_at=NOW)
    words = f"Chỉ thị số {number}" if number else "Luật Phòng, chống tham nhũng"
    return Citation.objects.create(
        reading=reading, role=role, start=0, end=5, words=words, number=number, issued_on=issued_on
    )


@pytest.fixture
def order(cast: Cast) -> Document:
    return builders.document(cast.clerk, "Chỉ thị gốc.", number="05/CT-UBND", issued_on=date(2026, 11, 2))


@pytest.fixture
def letter(cast: Cast) -> Document:
    return builders.document(cast.clerk, "Căn cứ Chỉ thị số 05/CT-UBND.", number="12/KH-SYT")


def test_a_cited_number_leads_to_the_document_that_bears_it(order: Document, letter: Document) -> None:
    cite(letter, "05/ct-ubnd", date(2026, 11, 2))
    cite(letter, "")
    assert [link.document for link in links.cites(letter, letter.taken_in_by)] == [order, None]
    assert links.cited_by(order, order.taken_in_by) == [letter]
    assert links.cited_by(letter, letter.taken_in_by) == []


def test_the_same_number_of_another_day_is_another_document(order: Document, letter: Document) -> None:
    cite(letter, "05/CT-UBND", date(2025, 11, 2))
    assert [link.document for link in links.cites(letter, letter.taken_in_by)] == [None]
    assert links.cited_by(order, order.taken_in_by) == []


def test_where_two_documents_bear_the_number_only_the_day_tells_them_apart(order: Document, letter: Document) -> None:
    twin = builders.document(
        letter.taken_in_by, "Chỉ thị của nơi khác.", number="05/CT-UBND", issued_on=date(2026, 10, 1)
    )
    cite(letter, "05/CT-UBND")
    assert [link.document for link in links.cites(letter, letter.taken_in_by)] == [None]
    Citation.objects.update(issued_on=date(2026, 10, 1))
    assert [link.document for link in links.cites(letter, letter.taken_in_by)] == [twin]


def test_a_document_that_names_itself_or_names_one_number_twice_shows_it_once(order: Document) -> None:
    cite(order, "05/CT-UBND")
    cite(order, "36-NQ/TW")
    cite(order, "36-NQ/TW", role="basis")
    assert [link.words for link in links.cites(order, order.taken_in_by)] == ["Chỉ thị số 36-NQ/TW"]


def test_the_page_shows_the_links_both_ways(cast: Cast, order: Document, letter: Document, client: Client) -> None:
    cite(letter, "05/CT-UBND", role="basis")
    client.force_login(cast.clerk)
    page = client.get(letter.get_absolute_url()).content.decode()
    assert f'href="{order.get_absolute_url()}"' in page
    page = client.get(order.get_absolute_url()).content.decode()
    assert f'href="{letter.get_absolute_url()}"' in page

"""Where a later reading and what was judged are told apart: the desk, the document's page, the command."""

import html
import json
from datetime import date
from io import StringIO

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from directives.models import Directive, Document, Judgement, Reading
from directives.models.reading import ReadingState
from tests import builders
from tests.builders import NOW, TODAY
from tests.conftest import Cast
from tests.tracker.desk_parts import HTMX, TEXT, mention, read_document
from tracker.models import AuditEvent
from tracker.services import desk, documents, naming, progress, review

pytestmark = pytest.mark.usefixtures("english")


def _again(source: Document) -> Reading:
    return Reading.objects.create(document=source, created_at=NOW, state=ReadingState.DONE, percent=100)


def _proposed(source: Document, judged: Directive, **fields: object) -> Directive:
    due = mention(TEXT, "trước ngày 15/12/2026", kind="date", due="2026-12-20", arithmetic="")
    values: dict[str, object] = {"units": judged.units, "deadline": due, "modality": "obligation", **fields}
    stretch = {"start": judged.start, "end": judged.end}
    return Directive.objects.create(document=source, reading=_again(source), differs_from=judged, **(stretch | values))


def _cards(source: Document) -> list[desk.Card]:
    reading = desk.last_reading(source)
    assert reading
    return desk.cards(source, reading, naming.register(source.issued_on, TODAY))


def _desk(client: Client, source: Document) -> str:
    return html.unescape(client.get(reverse("review_desk", args=[source.pk])).content.decode())


@pytest.fixture
def source(cast: Cast) -> Document:
    return read_document(cast)


@pytest.fixture
def first(source: Document) -> Directive:
    return source.directives.all()[0]


def test_the_judged_card_shows_what_is_read_otherwise_and_offers_two_answers(
    cast: Cast, clerk: Client, source: Document, first: Directive
) -> None:
    review.dismiss(first, "done", by=cast.clerk, now=NOW)
    _proposed(source, first)
    page = _desk(clerk, source)
    assert "Deadline: <b>20/12/2026</b> instead of 15/12/2026" in page
    assert page.count('<article class="card-d') == 2
    assert "1 of 2 judged" in page
    assert f'<a class="differing" href="#d{first.pk}">1 read otherwise now</a>' in page
    for name in ("directive_leave", "directive_take_over"):
        assert f'action="{reverse(name, args=[first.pk])}"' in page
    card = desk.card(first, TODAY)
    assert card == _cards(source)[0]


def test_what_the_clerk_had_set_is_what_the_new_reading_is_held_against(
    cast: Cast, clerk: Client, source: Document, first: Directive
) -> None:
    review.accept(first, leads=[cast.finance], due_on=date(2026, 12, 1), by=cast.clerk, now=NOW)
    _proposed(source, first)
    page = _desk(clerk, source)
    assert "Deadline: <b>20/12/2026</b> instead of 01/12/2026" in page
    assert "Lead unit: <b>Sở Y tế</b> instead of Sở Tài chính" in page


def test_leaving_it_as_judged_brings_the_card_back_without_the_proposal(
    cast: Cast, clerk: Client, source: Document, first: Directive
) -> None:
    review.dismiss(first, "done", by=cast.clerk, now=NOW)
    _proposed(source, first)
    answer = clerk.post(reverse("directive_leave", args=[first.pk]), headers=HTMX, follow=True)
    said = answer.content.decode()
    assert f'id="d{first.pk}"' in said
    assert "ead otherwise" not in said
    assert Judgement.objects.get(directive=first).reason == "done"
    gone = clerk.post(reverse("directive_leave", args=[first.pk]), headers=HTMX)
    assert "answered in the meantime" in gone.content.decode()
    back = clerk.post(reverse("directive_leave", args=[first.pk]), {"back": "1"}, headers=HTMX)
    assert "Read otherwise" in back.content.decode()
    assert "1 read otherwise now" in back.content.decode()
    assert Judgement.objects.get().directive == first
    none = clerk.post(reverse("directive_leave", args=[first.pk]), {"back": "1"}, headers=HTMX)
    assert "answered in the meantime" in none.content.decode()


def test_taking_it_over_puts_the_new_reading_in_place_of_the_old(
    cast: Cast, clerk: Client, source: Document, first: Directive
) -> None:
    review.dismiss(first, "done", by=cast.clerk, now=NOW)
    proposal = _proposed(source, first)
    answer = clerk.post(reverse("directive_take_over", args=[first.pk]), headers=HTMX)
    assert f'"focus": "d{proposal.pk}"' in answer.headers["HX-Trigger-After-Settle"]
    page = _desk(clerk, source)
    assert f'id="d{proposal.pk}"' in page
    assert f'id="d{first.pk}"' not in page
    assert "0 of 2 judged" in page
    assert "New in the last reading" in page


def test_taking_it_over_is_undone_while_nobody_has_judged_what_is_read_now(
    cast: Cast, clerk: Client, source: Document, first: Directive
) -> None:
    review.dismiss(first, "done", by=cast.clerk, now=NOW)
    proposal = _proposed(source, first)
    address = reverse("directive_take_over", args=[first.pk])
    told = json.loads(clerk.post(address, headers=HTMX).headers["HX-Trigger-After-Settle"])["desk:done"]
    assert (told["undo"], told["values"]) == (address, {"back": "1"})
    review.dismiss(proposal, "done", by=cast.clerk, now=NOW)
    assert "take that judgement back first" in html.unescape(
        clerk.post(address, told["values"], headers=HTMX).content.decode()
    )
    review.undo(proposal, by=cast.clerk, now=NOW)
    answer = clerk.post(address, told["values"], headers=HTMX)
    assert json.loads(answer.headers["HX-Trigger-After-Settle"])["desk:done"]["undone"] == address
    assert Directive.objects.standing().filter(document=source).first() == first
    assert list(Directive.objects.proposed()) == [proposal]
    assert AuditEvent.objects.filter(verb="undo_take_over", document=source).count() == 1
    assert "answered in the meantime" in clerk.post(address, told["values"], headers=HTMX).content.decode()


def test_what_a_unit_has_reported_on_is_not_taken_over_and_the_page_says_where_to_change_it(
    cast: Cast, clerk: Client, source: Document, first: Directive
) -> None:
    [task] = review.accept(first, leads=[cast.health], by=cast.clerk, now=NOW)
    progress.note(task, "Đang làm.", 50, by=cast.officer, today=TODAY, now=NOW)
    _proposed(source, first)
    page = clerk.post(reverse("directive_take_over", args=[first.pk]), follow=True).content.decode()
    assert "Change the task itself, on its page." in page
    assert f'href="{task.get_absolute_url()}"' in page
    assert Directive.objects.proposed().count() == 1


def test_a_leader_reads_of_it_and_is_offered_nothing(cast: Cast, client: Client, source: Document) -> None:
    first = source.directives.all()[0]
    review.dismiss(first, "done", by=cast.clerk, now=NOW)
    _proposed(source, first, units=[{**mention(TEXT, "Các tổ đội"), "text": "<b>Ai?"}])
    client.force_login(cast.leader)
    page = client.get(reverse("review_desk", args=[source.pk]), headers={"accept-language": "en"}).content.decode()
    assert "Read otherwise now" in page
    assert "&lt;b&gt;Ai?" in page  # hostile words stay words
    assert "take-over" not in page


def test_the_documents_page_says_that_the_reader_has_learnt_and_reads_again_beside_judgements(
    cast: Cast, clerk: Client, source: Document, first: Directive
) -> None:
    review.dismiss(first, "done", by=cast.clerk, now=NOW)
    page = clerk.get(source.get_absolute_url()).content.decode()
    assert "The reader has learnt since" in page
    clerk.post(reverse("document_read", args=[source.pk]))
    row = source.readings.all()[0]
    assert row.state == ReadingState.WAITING
    said = clerk.post(reverse("document_read", args=[source.pk]), follow=True).content.decode()
    assert "being read already" in said
    documents.read(row.pk, NOW)
    page = clerk.get(source.get_absolute_url()).content.decode()
    assert "The reader has learnt since" not in page
    assert "Read again" in page
    assert Judgement.objects.get().directive == first


def test_a_failed_second_reading_leaves_the_way_to_the_desk_open(cast: Cast, clerk: Client, source: Document) -> None:
    Reading.objects.create(document=source, created_at=NOW, state=ReadingState.FAILED)
    page = clerk.get(source.get_absolute_url()).content.decode()
    assert reverse("review_desk", args=[source.pk]) in page
    assert "Read again" in page


def test_the_command_queues_what_the_reader_may_read_better_once(cast: Cast, source: Document) -> None:
    other = builders.document(
        cast.clerk, "Sở Y tế báo cáo.", title="Khác"
    )  # never read: it waits for its first reading
    said = StringIO()
    call_command("read_again", "--dry-run", stdout=said)
    assert f"{source.pk} " in said.getvalue()
    assert "1 documents would be read again." in said.getvalue()
    assert source.readings.count() == 1
    call_command("read_again", stdout=said)
    assert documents.waiting(NOW.replace(year=2099), NOW) == [source.readings.all()[0].pk]
    call_command("read_again", "--all", "--unfinished", stdout=said)
    assert said.getvalue().endswith("0 documents wait to be read again.\n")
    assert not other.readings.exists()


def test_a_desk_with_many_cards_asks_the_database_no_more_for_what_was_read_again(
    cast: Cast, clerk: Client, source: Document, first: Directive, django_assert_max_num_queries: object
) -> None:
    review.dismiss(first, "done", by=cast.clerk, now=NOW)
    for n in range(5):
        _proposed(source, first, start=first.start + n)
    with django_assert_max_num_queries(12):  # type: ignore[operator]
        assert len(_cards(source)[0].told.proposals) == 5

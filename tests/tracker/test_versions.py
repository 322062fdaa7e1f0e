"""A corrected text of a document: what is the same is carried over, what differs is judged beside what it was."""

import html
from datetime import date

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse

from directives.models import Directive, Document, Judgement, Verdict
from directives.models.reading import ReadingState
from tests import builders
from tests.builders import NOW, TODAY
from tests.conftest import Cast
from tests.tracker.desk_parts import mention, signed_in
from tracker.models import DocumentAccess, Role, State, Task
from tracker.services import desk, documents, progress, review, sure, tracking, versions

pytestmark = pytest.mark.usefixtures("english")
REPORT = "Sở Y tế báo cáo kết quả phòng, chống dịch mùa đông năm nay cho Ủy ban"
BUY = "Sở Y tế mua sắm trang thiết bị y tế cho các trạm ở vùng xa"
TRAIN = "Sở Y tế tập huấn cho cán bộ các trạm về phòng, chống dịch"
DAY = "2026-12-15"


def _document(cast: Cast, *clauses: str, due: dict[str, str] | None = None, **fields: object) -> Document:
    """Of one number, each clause due on its day in `due` or on DAY."""
    nth = Document.objects.count()
    made = builders.document(cast.clerk, f"Bản {nth}. " + ". ".join(clauses) + ".", **fields)
    for clause in clauses:
        deadline = mention(made.text, clause, kind="date", due=(due or {}).get(clause, DAY), arithmetic="")
        units = [mention(made.text, "Sở Y tế")] if "Sở Y tế" in clause else []
        builders.directive(made, clause, units=units, deadline=deadline, confidence="high")
    return made


def _accept(cast: Cast, row: Directive) -> Task:
    [task] = review.accept(row, leads=[cast.health], due_on=row.due_on, by=cast.clerk, now=NOW)
    return task


@pytest.fixture
def earlier(cast: Cast) -> Document:
    """Its first directive has a task, its second is dismissed, its third is open."""
    made = _document(cast, REPORT, BUY, TRAIN)
    first, second, _third = made.directives.all()
    _accept(cast, first)
    review.dismiss(second, "not_ours", by=cast.clerk, now=NOW)
    return made


def test_what_is_asked_for_in_the_same_way_is_carried_over_with_its_task(cast: Cast, earlier: Document) -> None:
    new = _document(cast, REPORT.upper().replace("SỞ Y TẾ", "Sở Y tế"), BUY, TRAIN)
    assert versions.link(new, earlier, by=cast.clerk, now=NOW) == 2
    first, second, third = new.directives.all()
    task = Task.objects.get()
    assert set(task.directives.all()) == {first, earlier.directives.all()[0]}
    said = Judgement.objects.get(directive=second)
    assert (said.verdict, said.reason, said.judged_by) == (Verdict.DISMISSED, "not_ours", cast.clerk)
    assert not Judgement.objects.filter(directive=third).exists()
    assert new.events.get(verb="link_version").changes["carried"] == [None, 2]
    # Once more, nothing is carried twice.
    assert versions.link(new, earlier, by=cast.clerk, now=NOW) == 0
    assert Task.objects.count() == 1


def test_what_differs_waits_beside_what_it_was_with_the_task_of_that(
    cast: Cast, earlier: Document, clerk: Client
) -> None:
    longer = REPORT.replace("phòng, chống", "công tác phòng, chống")
    new = _document(cast, longer, BUY, due={longer: "2026-12-31"})
    assert versions.link(new, earlier, by=cast.clerk, now=NOW) == 1
    [row] = new.directives.unjudged()
    card = desk.card(row, TODAY, cast.clerk)
    told = card.told.earlier
    assert told
    assert told.clause == REPORT
    assert [(one.label, one.now, one.before) for one in told.differences] == [("Deadline", "31/12/2026", "15/12/2026")]
    assert [task.pk for task in told.tasks] == [Task.objects.get().pk]
    page = html.unescape(clerk.get(reverse("review_desk", args=[new.pk])).content.decode())
    assert "In the earlier version" in page
    assert page.count("Same task <kbd>") == 1
    assert not sure.accept(new, sure.Level.HIGH, by=cast.clerk, now=NOW)  # a person looks at what differs
    clerk.post(reverse("directive_same", args=[row.pk]), {"task": told.tasks[0].pk})
    assert Task.objects.get().directives.count() == 2
    # Who may not read the earlier one is told nothing of it.
    DocumentAccess.objects.filter(document=earlier).update(deleted_at=NOW, deleted_by=cast.clerk)
    review.undo(row, by=cast.clerk, now=NOW)
    assert desk.card(row, TODAY, cast.clerk).told.earlier is None


def test_clauses_that_changed_places_are_known_and_what_is_new_has_nothing_beside_it(
    cast: Cast, earlier: Document
) -> None:
    other = "Sở Tài chính bố trí kinh phí cho công tác này từ ngân sách"
    new = _document(cast, other, BUY, REPORT)
    assert versions.link(new, earlier, by=cast.clerk, now=NOW) == 2
    assert [row.clause for row in new.directives.unjudged()] == [other]
    assert versions.counterparts(new) == []


def test_what_was_cancelled_is_not_carried_over(cast: Cast, earlier: Document) -> None:
    tracking.cancel(Task.objects.get(), "Thôi.", by=cast.clerk, now=NOW)
    new = _document(cast, REPORT)
    assert versions.link(new, earlier, by=cast.clerk, now=NOW) == 0
    told = desk.card(new.directives.get(), TODAY, cast.clerk).told.earlier
    assert told
    assert told.tasks == ()


def test_unlinking_takes_back_what_was_carried_and_leaves_what_was_judged_since(cast: Cast, earlier: Document) -> None:
    new = _document(cast, REPORT, BUY, TRAIN)
    versions.link(new, earlier, by=cast.clerk, now=NOW)
    third = new.directives.all()[2]
    review.dismiss(third, "done", by=cast.clerk, now=NOW.replace(hour=2))
    progress.note(Task.objects.get(), "Đang làm.", 50, by=cast.officer, today=TODAY, now=NOW)
    versions.unlink(new, by=cast.clerk, now=NOW.replace(hour=3))
    new.refresh_from_db()
    assert new.replaces is None
    assert [row.directive for row in Judgement.objects.filter(directive__document=new)] == [third]
    task = Task.objects.get()
    assert (task.state, list(task.directives.all())) == (State.OPEN, [earlier.directives.all()[0]])
    with pytest.raises(versions.NotLinked):
        versions.unlink(new, by=cast.clerk, now=NOW)


def test_the_link_stays_where_work_stands_on_the_new_version_alone(
    cast: Cast, earlier: Document, clerk: Client
) -> None:
    new = _document(cast, REPORT)
    versions.link(new, earlier, by=cast.clerk, now=NOW)
    review.undo(earlier.directives.all()[0], by=cast.clerk, now=NOW)
    task = Task.objects.get()
    assert task.state == State.OPEN
    progress.note(task, "Đang làm.", 50, by=cast.officer, today=TODAY, now=NOW)
    page = clerk.post(reverse("document_unlink", args=[new.pk]), follow=True).content.decode()
    assert "the link stays" in page
    new.refresh_from_db()
    assert new.replaces == earlier
    assert Judgement.objects.filter(directive__document=new).count() == 1


def test_no_document_is_a_version_of_itself_or_of_its_own_versions(cast: Cast, earlier: Document) -> None:
    second, third = _document(cast, REPORT), _document(cast, REPORT)
    versions.link(second, earlier, by=cast.clerk, now=NOW)
    versions.link(third, second, by=cast.clerk, now=NOW)
    for of in (earlier, second, third):
        with pytest.raises(versions.Circle):
            versions.link(earlier, of, by=cast.clerk, now=NOW)
    assert list(versions.candidates(earlier, cast.clerk)) == []
    # A task goes on with the third version as with the first.
    assert Task.objects.get().directives.count() == 3


def test_only_who_judges_both_links_them(cast: Cast, earlier: Document) -> None:
    new = _document(cast, REPORT)
    for who in (cast.leader, cast.officer, cast.onlooker):
        with pytest.raises(PermissionDenied):
            versions.link(new, earlier, by=who, now=NOW)
        with pytest.raises(PermissionDenied):
            versions.unlink(new, by=who, now=NOW)
    elsewhere = builders.person("clerk2", Role.CLERK, cast.ministry)
    theirs = builders.document(elsewhere, f"Khác. {REPORT}.")
    with pytest.raises(versions.NotThere):
        versions.link(new, theirs, by=cast.clerk, now=NOW)
    assert theirs not in versions.candidates(new, cast.clerk, "báo cáo")
    assert not Document.objects.exclude(replaces=None).exists()


def test_the_pages_offer_the_same_number_first_then_any_and_show_both_ends(
    cast: Cast, clerk: Client, earlier: Document
) -> None:
    new = _document(cast, REPORT)
    other = _document(cast, TRAIN, number="99/QĐ", title="Quyết định <b>khác</b>")
    address = reverse("document_version", args=[new.pk])
    page = clerk.get(address).content.decode()
    assert f'value="{earlier.pk}"' in page
    assert f'value="{other.pk}"' not in page
    page = clerk.get(address, {"q": "99/qđ"}).content.decode()
    assert f'value="{other.pk}"' in page
    assert "<b>khác" not in page
    assert "No document says this" in clerk.get(address, {"q": "không \x00 có"}).content.decode()
    for key in ("", "x", "9" * 40, "99999"):
        assert "Choose a document" in clerk.post(address, {"earlier": key}, follow=True).content.decode()
    page = clerk.post(address, {"earlier": earlier.pk}, follow=True).content.decode()
    assert "1 judgement was carried over." in page
    assert "New version of" in page
    assert reverse("document_unlink", args=[new.pk]) in page
    assert "Replaced by" in clerk.get(earlier.get_absolute_url()).content.decode()
    assert (
        "itself a version"
        in clerk.post(reverse("document_version", args=[earlier.pk]), {"earlier": new.pk}, follow=True).content.decode()
    )
    page = signed_in(cast.leader).get(new.get_absolute_url()).content.decode()
    assert "New version of" in page
    assert reverse("document_unlink", args=[new.pk]) not in page
    page = clerk.post(reverse("document_unlink", args=[new.pk]), follow=True).content.decode()
    assert "what was carried over" in page


def test_where_everything_differs_nothing_is_searched_pair_by_pair(cast: Cast) -> None:
    numbers = [f"Sở Y tế làm việc số {n} của năm {n * 7} tại xã {n * 3}" for n in range(300)]
    news = [tuple(one.split()) for one in numbers]
    olds = [tuple(one.replace("làm", "xong").split()) for one in numbers]
    assert list(versions._aligned(news, olds)) == []
    half = [*olds[:150], *news[150:]]
    assert [at for at, _to in versions._aligned(news, half)] == list(range(150, 300))


def test_documents_without_a_reading_or_a_number_are_linked_as_well(cast: Cast, clerk: Client) -> None:
    old, new = (
        builders.document(cast.clerk, "A."),
        builders.document(cast.clerk, "B.", number="", issued_on=date(2026, 1, 1)),
    )
    assert list(versions.candidates(new, cast.clerk)) == []
    assert "No other document has this number" in clerk.get(reverse("document_version", args=[new.pk])).content.decode()
    assert versions.link(new, old, by=cast.clerk, now=NOW) == 0


def _read(document: Document) -> None:
    documents.read(document.readings.get().pk, NOW)
    document.refresh_from_db()


def test_what_is_linked_before_it_is_read_is_carried_over_by_its_first_reading(cast: Cast, clerk: Client) -> None:
    ask = f"Yêu cầu {REPORT} trước ngày 15/12/2026. "
    earlier, _ = documents.take_in(ask.encode(), "cu.txt", by=cast.clerk, now=NOW)
    _read(earlier)
    review.dismiss(earlier.directives.get(), "not_ours", by=cast.clerk, now=NOW)
    new, _ = documents.take_in(f"{ask}Yêu cầu {BUY}.".encode(), "moi.txt", by=cast.clerk, now=NOW)
    page = clerk.post(reverse("document_version", args=[new.pk]), {"earlier": earlier.pk}, follow=True)
    assert "carried over once this document is read" in page.content.decode()
    _read(new)
    judged = Judgement.objects.get(directive__document=new)
    assert (judged.verdict, judged.reason, judged.judged_by) == (Verdict.DISMISSED, "not_ours", cast.clerk)
    assert new.events.get(verb="carry_version").changes["carried"] == [None, 1]
    # What a person takes back stays so, however often it is read.
    review.undo(judged.directive, by=cast.clerk, now=NOW)
    documents.read(documents.read_again(new, by=cast.clerk, now=NOW).pk, NOW)
    assert not Judgement.objects.filter(directive__document=new).exists()


def test_what_the_first_reading_carried_over_goes_with_the_link(cast: Cast) -> None:
    ask = f"Yêu cầu {REPORT} trước ngày 15/12/2026."
    earlier, _ = documents.take_in(ask.encode(), "cu.txt", by=cast.clerk, now=NOW)
    _read(earlier)
    _accept(cast, earlier.directives.get())
    new, _ = documents.take_in(f"{ask} ".encode(), "moi.txt", by=cast.clerk, now=NOW)
    versions.link(new, earlier, by=cast.clerk, now=NOW)
    later = NOW.replace(hour=5)
    documents.read(new.readings.get().pk, later)
    assert Task.objects.get().directives.count() == 2
    new.refresh_from_db()
    versions.unlink(new, by=cast.clerk, now=later)
    assert Task.objects.get().directives.get().document == earlier
    assert not Judgement.objects.filter(directive__document=new).exists()


def test_whoever_may_no_longer_judge_carries_nothing_over_and_the_reading_is_done(cast: Cast) -> None:
    ask = f"Yêu cầu {REPORT}."
    earlier, _ = documents.take_in(ask.encode(), "cu.txt", by=cast.clerk, now=NOW)
    _read(earlier)
    review.dismiss(earlier.directives.get(), "not_ours", by=cast.clerk, now=NOW)
    new, _ = documents.take_in(f"{ask} ".encode(), "moi.txt", by=cast.clerk, now=NOW)
    versions.link(new, earlier, by=cast.clerk, now=NOW)
    cast.clerk.memberships.all().delete()
    _read(new)
    assert new.readings.get().state == ReadingState.DONE
    assert not Judgement.objects.filter(directive__document=new).exists()

"""Directives that a clerk merges, splits or adds from the text, and what is left to judge then."""

import pytest
from django.core.exceptions import PermissionDenied

from directives.models import Directive, Document, Origin, Passage
from tests import builders
from tests.builders import NOW
from tests.conftest import Cast
from tests.crowds import all_at_once, unless
from tests.tracker.desk_parts import PLAN, THREE, judged_of_all, three_directives
from tracker.models import State, Task
from tracker.services import cutting, review, weighing


@pytest.fixture
def source(cast: Cast) -> Document:
    return three_directives(cast)


def _standing(source: Document) -> list[str]:
    return [row.clause for row in source.directives.standing()]


# ---- merging


def test_two_neighbours_become_one_from_the_first_ones_start_to_the_seconds_end(cast: Cast, source: Document) -> None:
    first, second, third = source.directives.all()
    made = cutting.merge(first, second, by=cast.clerk, now=NOW)
    assert made.clause == f"{PLAN}. Sở Y tế báo cáo kết quả"
    assert (made.origin, made.made_by, made.made_at) == (Origin.MERGED, cast.clerk, NOW)
    assert set(made.replaces.all()) == {first, second}
    assert made.unit_names == ["Sở Y tế", "Sở Tài chính"]
    assert (str(made.due_on), made.modality, made.confidence) == ("2026-12-15", "obligation", "low")
    assert (made.issuer or {})["inherited"]
    assert list(source.directives.standing()) == [made, third]
    assert judged_of_all(source) == (0, 3)


def test_a_unit_that_leads_in_one_is_no_partner_of_the_merged(cast: Cast, source: Document) -> None:
    _first, second, third = source.directives.all()
    made = cutting.merge(second, third, by=cast.clerk, now=NOW)
    assert (made.unit_names, made.partner_names) == (["Sở Y tế"], [])


def test_a_passage_that_the_merged_one_swallows_is_judged_with_it_and_stands_again_with_its_parts(
    cast: Cast, source: Document
) -> None:
    _first, second, third = source.directives.all()
    made = cutting.merge(second, third, by=cast.clerk, now=NOW)
    assert judged_of_all(source) == (1, 3)
    passage = Passage.objects.to_weigh().get()
    with pytest.raises(weighing.InDirective):
        weighing.undo(passage, by=cast.clerk, now=NOW)
    cutting.take_back(made, by=cast.clerk, now=NOW)
    assert judged_of_all(source) == (0, 4)


def test_only_open_neighbours_are_merged(cast: Cast, source: Document) -> None:
    first, second, third = source.directives.all()
    with pytest.raises(cutting.NotNext):
        cutting.merge(first, third, by=cast.clerk, now=NOW)
    with pytest.raises(cutting.NotNext):
        cutting.merge(second, first, by=cast.clerk, now=NOW)
    review.dismiss(second, "done", by=cast.clerk, now=NOW)
    with pytest.raises(cutting.AlreadyJudged):
        cutting.merge(first, second, by=cast.clerk, now=NOW)
    assert len(_standing(source)) == 3


def test_what_was_replaced_is_judged_no_more(cast: Cast, source: Document) -> None:
    first, second, _third = source.directives.all()
    cutting.merge(first, second, by=cast.clerk, now=NOW)
    for act in (
        lambda: review.accept(first, leads=[cast.health], by=cast.clerk, now=NOW),
        lambda: cutting.split(first, first.start + 10, by=cast.clerk, now=NOW),
        lambda: cutting.merge(first, second, by=cast.clerk, now=NOW),
    ):
        with pytest.raises(review.Replaced):
            act()
    assert not Task.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_of_many_who_merge_at_once_one_does(cast: Cast, source: Document) -> None:
    first, second, _third = source.directives.all()
    merge = unless(review.Replaced, lambda: cutting.merge(first, second, by=cast.clerk, now=NOW))
    assert sorted(all_at_once(*[merge] * 6)) == ["late"] * 5 + ["won"]
    assert source.directives.standing().count() == 2


# ---- splitting


def test_each_part_of_a_split_has_the_fields_whose_words_stand_in_it(cast: Cast, source: Document) -> None:
    whole = source.directives.all()[0]
    left, right = cutting.split(whole, THREE.index("Sở Tài chính"), by=cast.clerk, now=NOW)
    assert left.clause == "Sở Y tế chủ trì xây dựng kế hoạch"
    assert right.clause == "Sở Tài chính bố trí kinh phí trước ngày 15/12/2026"
    assert (left.unit_names, right.unit_names) == (["Sở Y tế"], ["Sở Tài chính"])
    assert (left.due_on, str(right.due_on)) == (None, "2026-12-15")
    assert [(part.issuer or {})["inherited"] for part in (left, right)] == [True, True]
    assert [unit["inherited"] for unit in right.units] == [False]
    assert list(left.replaces.all()) == list(right.replaces.all()) == [whole]
    assert judged_of_all(source) == (0, 5)


def test_a_second_part_that_names_nobody_has_the_unit_of_the_first(cast: Cast, source: Document) -> None:
    whole = source.directives.all()[1]
    _left, right = cutting.split(whole, THREE.index("kết quả"), by=cast.clerk, now=NOW)
    assert right.unit_names == ["Sở Y tế"]
    assert right.units[0]["inherited"] is True


@pytest.mark.parametrize("at", [-1, 0, 10**9])
def test_a_split_outside_of_the_clause_is_refused(cast: Cast, source: Document, at: int) -> None:
    whole = source.directives.all()[0]
    with pytest.raises(cutting.NothingThere):
        cutting.split(whole, at, by=cast.clerk, now=NOW)
    for edge in (whole.start, whole.end):
        with pytest.raises(cutting.NothingThere):
            cutting.split(whole, edge, by=cast.clerk, now=NOW)
    assert len(_standing(source)) == 3


# ---- adding


def test_a_stretch_of_the_text_becomes_a_directive_with_the_fields_that_it_states(cast: Cast) -> None:
    text = "🐟 Lời đầu.\nĐề nghị Sở Y tế phối hợp với Sở Tài chính báo cáo kết quả trước ngày 15/12/2026. \nHết."
    source = builders.document(cast.clerk, text)
    other = builders.directive(source, "Hết")
    start = text.index("Đề nghị")
    made = cutting.add(source, start - 1, text.index("Hết"), by=cast.clerk, now=NOW)
    assert made.clause == text[start : text.index(". \nHết")]
    assert (made.origin, made.modality, made.unit_names) == (Origin.ADDED, "request", ["Sở Y tế"])
    assert (made.partner_names, str(made.due_on)) == (["Sở Tài chính"], "2026-12-15")
    for one in [*made.units, *made.partners, made.deadline]:
        (first, last), *_rest = one["spans"]
        assert text[first:last] == one["text"]
    assert list(source.directives.standing()) == [made, other]


def test_a_stretch_that_asks_for_nothing_by_itself_becomes_one_all_the_same(cast: Cast, source: Document) -> None:
    passage = Passage.objects.to_weigh().get()
    made = cutting.add(source, passage.start, passage.end, by=cast.clerk, now=NOW)
    assert made.clause == "Năm qua, tỉnh đã yêu cầu Sở Y tế rà soát"
    assert made.deadline is None
    assert judged_of_all(source) == (1, 5)
    assert cutting.take_back(made, by=cast.clerk, now=NOW) == []
    assert judged_of_all(source) == (0, 4)


def test_a_hand_that_lets_go_within_a_word_means_all_of_it(cast: Cast, source: Document) -> None:
    text, words = source.text, "tỉnh đã yêu cầu"
    start = text.index(words)
    made = cutting.add(source, start + 2, start + len(words) - 1, by=cast.clerk, now=NOW)
    assert made.clause == words


def test_what_cannot_be_added_is_refused(cast: Cast, source: Document) -> None:
    first = source.directives.all()[0]
    with pytest.raises(cutting.StandsAlready):
        cutting.add(source, first.start, first.end + 1, by=cast.clerk, now=NOW)
    for start, end in ((0, 0), (first.end, first.end + 2), (10**9, 10**9 + 5), (50, 20)):
        with pytest.raises(cutting.NothingThere):
            cutting.add(source, start, end, by=cast.clerk, now=NOW)
    part = cutting.add(source, first.start, first.start + 20, by=cast.clerk, now=NOW)
    assert cutting.overlapping(part) == [first]
    long = builders.document(cast.clerk, "Sở Y tế báo cáo. " * 1_000)
    builders.directive(long, "Sở Y tế báo cáo")
    with pytest.raises(cutting.TooLong):
        cutting.add(long, 0, len(long.text), by=cast.clerk, now=NOW)


# ---- taking it back


def test_taking_back_a_merge_or_a_split_puts_everything_where_it_was(cast: Cast, source: Document) -> None:
    before = _standing(source)
    first, second, third = source.directives.all()
    merged = cutting.merge(first, second, by=cast.clerk, now=NOW)
    assert cutting.take_back(merged, by=cast.clerk, now=NOW) == [first, second]
    _left, right = cutting.split(third, THREE.index("tuyên truyền"), by=cast.clerk, now=NOW)
    assert cutting.take_back(right, by=cast.clerk, now=NOW) == [third]
    assert _standing(source) == before
    assert Directive.objects.count() == 3
    with pytest.raises(cutting.NotMade):
        cutting.take_back(first, by=cast.clerk, now=NOW)


def test_what_was_judged_or_cut_further_is_not_taken_back(cast: Cast, source: Document) -> None:
    first, _second, third = source.directives.all()
    left, right = cutting.split(first, THREE.index("Sở Tài chính"), by=cast.clerk, now=NOW)
    review.accept(left, leads=[cast.health], by=cast.clerk, now=NOW)
    with pytest.raises(cutting.AlreadyJudged):
        cutting.take_back(right, by=cast.clerk, now=NOW)
    review.undo(left, by=cast.clerk, now=NOW)
    _one, _two = cutting.split(right, THREE.index("trước ngày"), by=cast.clerk, now=NOW)
    with pytest.raises(cutting.CutFurther):
        cutting.take_back(left, by=cast.clerk, now=NOW)
    assert third in source.directives.standing()


def test_a_cancelled_task_goes_on_showing_where_it_came_from(cast: Cast, source: Document) -> None:
    first, second, third = source.directives.all()
    made = cutting.merge(first, second, by=cast.clerk, now=NOW)
    [task] = review.accept(made, leads=[cast.health], by=cast.clerk, now=NOW)
    review.undo(made, by=cast.clerk, now=NOW)
    cutting.take_back(made, by=cast.clerk, now=NOW)
    task.refresh_from_db()
    assert (task.state, set(task.directives.all())) == (State.CANCELLED, {first, second})
    added = cutting.add(source, third.start, third.end - len(" truyền"), by=cast.clerk, now=NOW)
    review.accept(added, leads=[cast.health], by=cast.clerk, now=NOW)
    review.undo(added, by=cast.clerk, now=NOW)
    with pytest.raises(cutting.BecameTask):
        cutting.take_back(added, by=cast.clerk, now=NOW)


@pytest.mark.parametrize("who", ["leader", "officer", "onlooker"])
def test_only_clerks_cut_and_weigh(cast: Cast, source: Document, who: str) -> None:
    first, second, _third = source.directives.all()
    user, passage = getattr(cast, who), Passage.objects.to_weigh().get()
    for act in (
        lambda: cutting.merge(first, second, by=user, now=NOW),
        lambda: cutting.split(first, first.start + 10, by=user, now=NOW),
        lambda: cutting.add(source, 0, 10, by=user, now=NOW),
        lambda: cutting.take_back(first, by=user, now=NOW),
        lambda: weighing.agree(passage, by=user, now=NOW),
        lambda: weighing.undo(passage, by=user, now=NOW),
    ):
        with pytest.raises(PermissionDenied):
            act()
    assert judged_of_all(source) == (0, 4)

"""Words that the pages and the trail's list share."""

from django.utils import translation

from directives.models.reading import ReadingState
from tracker.models import State
from tracker.templatetags.words import change_lines


def test_a_done_task_and_a_done_reading_have_words_of_their_own() -> None:
    with translation.override("vi"):
        [ended] = change_lines({"state": [State.OPEN, State.DONE]})
        [read] = change_lines({"state": [ReadingState.WAITING, ReadingState.DONE]})
        assert ended.endswith(str(State.DONE.label))
    assert read.endswith("đã đọc")
    assert "đã đọc" not in ended


def test_what_was_nothing_before_is_told_without_an_arrow() -> None:
    with translation.override("vi"):
        assert change_lines({"due_on": [None, "2026-11-25"]}) == ["Thời hạn: 25/11/2026"]
        assert change_lines({"due_on": ["2026-11-20", None]}) == ["Thời hạn: 20/11/2026 → —"]

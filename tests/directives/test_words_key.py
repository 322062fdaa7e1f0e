"""The key by which clauses of the same words find one another, also those judged before there was one."""

from importlib import import_module

import pytest
from django.apps import apps

from directives.models import Judgement
from directives.models.wording import words_key
from tests import builders
from tests.builders import NOW
from tests.conftest import Cast
from tracker.services import review


@pytest.mark.parametrize(
    ("some", "others", "same"),
    [
        ("Sở Y tế, báo cáo;", "SỞ Y TẾ\n  báo cáo", True),
        ("Sở Y tế báo cáo", "Sở Y tê báo cáo", False),
        ("báo cáo Sở Y tế", "Sở Y tế báo cáo", False),
    ],
)
def test_only_words_and_their_order_count(some: str, others: str, same: bool) -> None:
    assert (words_key(some) == words_key(others)) is same
    assert len(words_key(some)) == 32


def test_what_has_no_words_has_no_key() -> None:
    assert words_key(" … – ;") == ""


def test_judgements_of_former_days_get_their_key(cast: Cast) -> None:
    directive = builders.directive(builders.document(cast.clerk))
    review.dismiss(directive, "done", by=cast.clerk, now=NOW)
    before = Judgement.objects.get().words_key
    assert before == words_key(directive.clause)
    Judgement.objects.update(words_key="")
    import_module("directives.migrations.0005_judgement_words_key").key_what_was_judged(apps, None)
    assert Judgement.objects.get().words_key == before

"""Who sees documents, and who acts on them."""

import pytest
from django.test import Client
from django.urls import reverse

from directives.models import Document, Judgement
from tests.conftest import Cast
from tests.tracker.desk_parts import HTMX, page_of, read_document, signed_in

PAGES = ("document_list", "document_detail", "document_progress", "document_original", "review_desk", "directive_card")
ACTS = (
    "document_add", "document_amend", "document_read", "directive_accept", "directive_amend", "directive_dismiss", "directive_undo",
    "directive_same", "directive_leave", "directive_take_over", "document_version", "document_unlink",
)  # fmt: skip

pytestmark = pytest.mark.usefixtures("english")


def test_clerks_and_leaders_read_documents_and_officers_do_not(cast: Cast) -> None:
    source = read_document(cast)
    for user, status in ((cast.clerk, 200), (cast.leader, 200), (cast.officer, 403), (cast.onlooker, 403)):
        client = signed_in(user)
        for name in PAGES:
            answer = client.get(page_of(name, source), headers=HTMX)
            wanted = 404 if name == "document_original" and status == 200 else status
            assert (name, user.username, answer.status_code) == (name, user.username, wanted)


def test_only_clerks_act_and_nobody_acts_by_get(cast: Cast) -> None:
    source = read_document(cast)
    for user in (cast.leader, cast.officer, cast.onlooker):
        client = signed_in(user)
        for name in ACTS:
            assert client.post(page_of(name, source), {"text": "abc", "reason": "done"}).status_code == 403
    for name in ("document_amend", "document_read", "directive_accept", "directive_dismiss", "directive_undo"):
        assert signed_in(cast.clerk).get(page_of(name, source)).status_code == 405
    assert not Judgement.objects.exists()
    assert Document.objects.count() == 1


def test_a_leader_sees_the_desk_without_its_buttons(cast: Cast) -> None:
    page = signed_in(cast.leader).get(page_of("review_desk", read_document(cast))).content.decode()
    assert "Sở Y tế báo cáo kết quả" in page
    assert 'class="acts"' not in page
    assert 'id="why"' not in page


def test_nobody_sees_anything_without_login(cast: Cast) -> None:
    source = read_document(cast)
    for name in (*PAGES, *ACTS):
        answer = Client().get(page_of(name, source))
        assert (answer.status_code, answer["Location"].split("?")[0]) == (302, reverse("login"))

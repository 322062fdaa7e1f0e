"""A request that brings far more than is taken in: refused by what it says of its length."""

import pytest
from django.test import Client
from django.urls import reverse

from directives.models import Document

pytestmark = pytest.mark.usefixtures("english")


class _NeverRead:
    """Of a body: who reads it has waited for it, and has it on the disk."""

    def read(self, *_: object) -> bytes:
        raise AssertionError("The body was read.")

    readline = read


def test_a_request_far_over_the_limits_is_refused_before_it_is_read(clerk: Client, client: Client) -> None:
    address, much = reverse("document_add"), str(10 * 1024**3)
    for visitor in (clerk, client):
        answer = visitor.post(address, **{"CONTENT_LENGTH": much, "wsgi.input": _NeverRead()})  # type: ignore[arg-type]
        assert answer.status_code == 413
        assert "200 MB" in answer.content.decode()
    assert not Document.objects.exists()

"""The cast, so that tests read as stories: a province with two departments, a ministry elsewhere, and five people."""

import os
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import TransactionTestCase
from django.utils import translation

from tests import builders
from tracker import append_only
from tracker.models import Role, Unit

# Playwright's own loop must not stop Django's ORM in browser tests.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

_flush = TransactionTestCase._fixture_teardown  # type: ignore[attr-defined] # a hook that Django's own classes override


def _flush_the_trail_too(self: TransactionTestCase) -> None:
    """Such a test ends with every table emptied, which the audit trail's triggers refuse."""
    append_only.remove(connection)
    try:
        _flush(self)
    finally:
        append_only.install(connection)


TransactionTestCase._fixture_teardown = _flush_the_trail_too  # type: ignore[attr-defined]
pytest_plugins = ["tests.real_parts"]


@dataclass(frozen=True)
class Cast:
    province: Unit
    health: Unit
    hospital: Unit
    finance: Unit
    ministry: Unit
    clerk: User
    officer: User
    accountant: User
    leader: User
    onlooker: User


@pytest.fixture
def cast(db: None) -> Cast:
    """clerk and leader sit in the province; officer in Sở Y tế; accountant in Sở Tài chính; onlooker elsewhere."""
    province = builders.unit("Ủy ban nhân dân tỉnh", also=("UBND tỉnh",))
    health = builders.unit("Sở Y tế", province)
    hospital = builders.unit("Bệnh viện tỉnh", health)
    finance = builders.unit("Sở Tài chính", province)
    ministry = builders.unit("Bộ Ngoại giao")
    return Cast(
        province=province,
        health=health,
        hospital=hospital,
        finance=finance,
        ministry=ministry,
        clerk=builders.person("clerk", Role.CLERK, province),
        officer=builders.person("officer", Role.OFFICER, health),
        accountant=builders.person("accountant", Role.OFFICER, finance, language="fr"),
        leader=builders.person("leader", Role.LEADER, province),
        onlooker=builders.person("onlooker", Role.OFFICER, ministry, language="en"),
    )


@pytest.fixture
def english() -> Iterator[None]:
    """Messages outside a request are in English."""
    with translation.override("en"):
        yield

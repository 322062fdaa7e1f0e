"""What every page needs: who is here, what they may do, how much waits for them."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from tracker import permissions
from tracker.models import Member
from tracker.services import inbox

THEME_COOKIE = "theme"


def house(request: HttpRequest) -> dict[str, Any]:
    return {
        "theme": request.COOKIES.get(THEME_COOKIE, "auto"),
        "languages": settings.LANGUAGES,
        "memberships": SimpleLazyObject(lambda: _memberships(request)),
        "today": timezone.localdate(),
        "is_demo": settings.DEMO,
        "has_mailbox": settings.MAIL_URL.startswith("mailbox:"),
        "may": SimpleLazyObject(lambda: _rights(request)),
        "unread_count": SimpleLazyObject(lambda: _unread(request)),
    }


def _rights(request: HttpRequest) -> dict[str, bool]:
    return permissions.rights(request.user)


def _unread(request: HttpRequest) -> int:
    if not request.user.is_authenticated:
        return 0
    return inbox.unread(request.user)


def _memberships(request: HttpRequest) -> list[Member]:
    if not request.user.is_authenticated:
        return []
    return list(request.user.memberships.select_related("unit", "stands_in_for__absent__user"))

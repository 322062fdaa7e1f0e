"""The roles, and what each may see and do. Rights come from memberships, never from Django's groups."""

from typing import TYPE_CHECKING

from django.db import models
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser, User


class Role(models.TextChoices):
    CLERK = "clerk", _("clerk")
    OFFICER = "officer", _("unit officer")
    LEADER = "leader", _("leader")
    ADMIN = "admin", _("administrator")


SEES_EVERYTHING = frozenset({Role.CLERK, Role.LEADER, Role.ADMIN})


def roles(user: "User | AnonymousUser") -> frozenset[str]:
    """The user's roles in any unit; a superuser has the administrator's. Nobody else may ask who is whom."""
    if not user.is_authenticated or not user.is_active:
        return frozenset()
    found = set(user.memberships.values_list("role", flat=True))
    return frozenset(found | ({Role.ADMIN} if user.is_superuser else set()))


def sees_everything(user: "User | AnonymousUser") -> bool:
    """Every task and report, and whole documents; officers see what concerns their own units."""
    return bool(roles(user) & SEES_EVERYTHING)

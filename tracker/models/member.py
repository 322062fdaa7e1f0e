"""A user's part in a unit, and who stands in for whom. Rights come from here, never from Django's groups."""

from datetime import date
from typing import Self

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from tracker.models.role import Role
from tracker.models.unit import Unit


class MemberQuerySet(models.QuerySet["Member"]):
    def own(self) -> Self:
        """Roles that were given; not those held for somebody who is away."""
        return self.filter(stands_in_for=None)


class Member(models.Model):
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="memberships", verbose_name=_("user")
    )
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="members", verbose_name=_("unit"))
    role = models.CharField(_("role"), max_length=10, choices=Role.choices)
    language = models.CharField(_("language of letters"), max_length=8, choices=settings.LANGUAGES, default="vi")
    # Made by the tick while a deputy stands in, and taken away by it.
    stands_in_for = models.ForeignKey(
        "tracker.Deputy",
        models.CASCADE,
        null=True,
        blank=True,
        editable=False,
        related_name="stand_ins",
        verbose_name=_("stands in for"),
    )

    objects = MemberQuerySet.as_manager()

    class Meta:
        verbose_name = _("member")
        verbose_name_plural = _("members")
        ordering = ["unit", "role", "user"]
        constraints = [
            models.UniqueConstraint(
                fields=["user", "unit", "role"], condition=Q(stands_in_for=None), name="one_role_once_a_unit"
            ),
            models.UniqueConstraint(fields=["stands_in_for"], name="one_stand_in_a_deputy"),
        ]

    def __str__(self) -> str:
        return f"{self.user} · {self.get_role_display()} · {self.unit}"

    def clean(self) -> None:
        """A role is given once; forms pass over the constraint, since they cannot know whom a role is held for."""
        same = Member.objects.own().filter(user=self.user_id, unit=self.unit_id, role=self.role)
        if self.stands_in_for_id is None and same.exclude(pk=self.pk).exists():
            raise ValidationError(_("This person has this role in the unit already."))


class DeputyQuerySet(models.QuerySet["Deputy"]):
    def on(self, day: date) -> Self:
        """Those who stand in on that day."""
        return self.filter(from_on__lte=day, to_on__gte=day)

    def not_over(self, today: date) -> Self:
        return self.filter(to_on__gte=today)


class Deputy(models.Model):
    """Who acts for a member while that one is away, both days included. The role follows by itself."""

    absent = models.ForeignKey(Member, models.CASCADE, related_name="deputies", verbose_name=_("who is away"))
    deputy = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="deputises", verbose_name=_("deputy")
    )
    from_on = models.DateField(_("from day"))
    to_on = models.DateField(_("to day"))

    objects = DeputyQuerySet.as_manager()

    class Meta:
        verbose_name = _("deputy")
        verbose_name_plural = _("deputies")
        ordering = ["-from_on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(from_on__lte=F("to_on")),
                name="deputies_begin_before_they_end",
                violation_error_message=_("The first day lies after the last."),
            ),
            models.UniqueConstraint(fields=["absent", "from_on"], name="one_deputy_at_a_time"),
        ]

    def __str__(self) -> str:
        return f"{self.deputy} · {self.absent} · {self.from_on:%d/%m/%Y}–{self.to_on:%d/%m/%Y}"

    def clean(self) -> None:
        """Not oneself, only for a role of one's own, one at a time; a form may have left out what it could not read."""
        if self.absent_id is None or self.deputy_id is None or self.from_on is None or self.to_on is None:
            return
        if self.absent.stands_in_for_id is not None:
            raise ValidationError(_("A role held for somebody else cannot be handed on."))
        if self.absent.user_id == self.deputy_id:
            raise ValidationError({"deputy": _("Nobody is his own deputy.")})
        others = Deputy.objects.filter(absent=self.absent_id, from_on__lte=self.to_on, to_on__gte=self.from_on)
        if other := others.exclude(pk=self.pk).first():
            words = _("%(deputy)s stands in already from %(start)s to %(end)s.")
            params = {
                "deputy": other.deputy.get_full_name() or other.deputy.get_username(),
                "start": f"{other.from_on:%d/%m/%Y}",
                "end": f"{other.to_on:%d/%m/%Y}",
            }
            raise ValidationError(words, params=params)

"""An office or body that can be made responsible, in a tree of any depth; its names, and what became of it."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q
from django.db.models.expressions import RawSQL
from django.utils.translation import gettext_lazy as _
from tree_queries.models import TreeNode
from tree_queries.query import TreeQuerySet

from tracker.models.folding import fold
from tracker.models.role import HOLDERS, OF_ADMINISTRATORS, Right, Role

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser, User


class UnitQuerySet(TreeQuerySet["Unit"]):
    def below(self, unit: "Unit") -> "UnitQuerySet":
        """The unit itself and every unit under it."""
        return self.descendants(unit, include_self=True)  # type: ignore[no-any-return]

    def answered_for_by(self, unit: "Unit") -> "UnitQuerySet":
        """The unit, all below it, and all that were merged into one of these."""
        found: set[int] = set()
        new = set(Unit.objects.below(unit).values_list("pk", flat=True))
        while new:
            found |= new
            merged = Unit.objects.filter(merged_into__in=new, is_active=False)
            below = {pk for heirless in merged for pk in Unit.objects.below(heirless).values_list("pk", flat=True)}
            new = below - found
        return self.filter(pk__in=found)  # type: ignore[no-any-return]

    def known_to_texts(self) -> "UnitQuerySet":
        """At work, or closed: an older text may name those, and what it asks of them goes to their heirs."""
        return self.filter(Q(is_active=True) | Q(closed_on__isnull=False))  # type: ignore[no-any-return]

    def closed_by(self, today: date) -> "UnitQuerySet":
        """Those whose last day has gone by."""
        return self.filter(closed_on__lt=today)  # type: ignore[no-any-return]

    def within_reach(self, user: "User | AnonymousUser", right: Right | None = None) -> "UnitQuerySet":
        """The units over which the user has the right: those in which a role gives it, all below them, and what was
        merged into one of these. Without a right, those whose tasks the user sees, by whatever role. A superuser has an
        administrator's everywhere."""
        if not user.is_authenticated or not user.is_active:
            return self.none()  # type: ignore[no-any-return]
        if user.is_superuser and (right is None or right in OF_ADMINISTRATORS):
            return self.all()  # type: ignore[no-any-return]
        roles = sorted(HOLDERS[right] if right else Role.values)
        marks = ", ".join(["%s"] * len(roles))
        return self.filter(pk__in=RawSQL(_REACH.format(marks=marks), [user.pk, *roles]))  # type: ignore[no-any-return] # noqa: S611


# Part of the query that asks: a page asks as often as it likes. Nothing is filled in but placeholders.
_REACH = """
WITH RECURSIVE reach(id) AS (
    SELECT unit_id FROM tracker_member WHERE user_id = %s AND role IN ({marks})
    UNION SELECT below.id FROM tracker_unit AS below JOIN reach
        ON below.parent_id = reach.id OR (below.merged_into_id = reach.id AND NOT below.is_active)
) SELECT id FROM reach
"""


two_letters = RegexValidator(r"^[A-Z]{2}\Z", _("Write the two capital letters of the country, for example VN."))


class Unit(TreeNode):
    name = models.CharField(_("name"), max_length=300)
    code = models.CharField(_("code"), max_length=40, unique=True)
    # Where letters go as long as no member with an address answers for the unit.
    email = models.EmailField(_("contact address"), blank=True)
    is_active = models.BooleanField(_("active"), default=True)
    # From the day after, it is another unit's business, or nobody's; the tick makes it inactive then.
    closed_on = models.DateField(_("last day"), null=True, blank=True, help_text=_("Of a unit that was closed."))
    merged_into = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="merged_units",
        verbose_name=_("merged into"),
        help_text=_("The unit that took over its work; empty if none did."),
    )
    position = models.PositiveIntegerField(_("position"), default=0)
    country = models.CharField(
        _("country"),
        max_length=2,
        blank=True,
        validators=[two_letters],
        help_text=_("Two letters, for example VN. Left empty, it is that of the unit above."),
    )

    objects = UnitQuerySet.as_manager(with_tree_fields=False)

    class Meta:
        verbose_name = _("unit")
        verbose_name_plural = _("units")
        ordering = ["position", "name"]
        constraints = [
            models.CheckConstraint(
                condition=Q(merged_into=None) | Q(closed_on__isnull=False),
                name="merged_units_are_closed",
                violation_error_message=_("A merged unit has a last day: write it down."),
            ),
            models.CheckConstraint(
                condition=Q(merged_into=None) | ~Q(merged_into=F("id")),
                name="no_unit_is_its_own_heir",
                violation_error_message=_("A unit cannot be merged into itself."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """No unit stands under itself, or is its own heir. In place of TreeNode's, whose words nobody understands."""
        if self in _chain(self.parent, "parent"):
            words = _("“%(unit)s” cannot stand under itself or under a unit below it.")
            raise ValidationError({"parent": ValidationError(words, params={"unit": self.name})})
        if self in _chain(self.merged_into, "merged_into"):
            words = _("“%(unit)s” cannot be merged into itself or into a unit that was merged into it.")
            raise ValidationError({"merged_into": ValidationError(words, params={"unit": self.name})})

    def is_closed(self, today: date) -> bool:
        return self.closed_on is not None and self.closed_on < today

    @property
    def heir(self) -> "Unit | None":
        """Itself while it is active, else whoever took over in the end; None if nobody did."""
        return next((unit for unit in _chain(self, "merged_into") if unit.is_active), None)

    @property
    def house(self) -> "Unit":
        """The unit at the top of its tree."""
        return list(_chain(self, "parent"))[-1]

    @property
    def succeeded_on(self) -> date | None:
        """The first day on which its heir, or nobody, stands for it."""
        return self.closed_on + timedelta(days=1) if self.closed_on else None


def _chain(unit: Unit | None, link: str) -> Iterator[Unit]:
    """The unit, the one that its link leads to, and so on; each once, whatever the database holds."""
    seen: set[int] = set()
    while unit is not None and unit.pk not in seen:
        seen.add(unit.pk)
        yield unit
        unit = getattr(unit, link)


class UnitName(models.Model):
    """A name under which texts know a unit: its own, and every other one; where it is dated, from its first day
    to its last."""

    unit = models.ForeignKey(Unit, models.CASCADE, related_name="names", verbose_name=_("unit"))
    name = models.CharField(_("name"), max_length=300)
    folded = models.CharField(max_length=300, db_index=True, editable=False)
    valid_from = models.DateField(_("from day"), null=True, blank=True)
    valid_to = models.DateField(_("to day"), null=True, blank=True)

    class Meta:
        verbose_name = _("unit name")
        verbose_name_plural = _("unit names")
        ordering = ["name", "valid_from"]
        constraints = [
            models.UniqueConstraint(fields=["unit", "folded", "valid_from"], name="one_name_once_a_unit"),
            models.UniqueConstraint(
                fields=["unit", "folded"], condition=Q(valid_from=None), name="one_undated_name_once_a_unit"
            ),
            models.CheckConstraint(
                condition=Q(valid_from=None) | Q(valid_to=None) | Q(valid_from__lte=F("valid_to")),
                name="names_begin_before_they_end",
                violation_error_message=_("The first day lies after the last."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        self.folded = fold(self.name)

"""An office or body that can be made responsible, in a tree of any depth."""

from typing import TYPE_CHECKING

from django.core.validators import RegexValidator
from django.db import models
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

    def within_reach(self, user: "User | AnonymousUser", right: Right | None = None) -> "UnitQuerySet":
        """The units over which the user has the right: those in which a role gives it, and all below them. Without
        a right, those whose tasks the user sees, by whatever role. A superuser has an administrator's everywhere."""
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
    UNION SELECT below.id FROM tracker_unit AS below JOIN reach ON below.parent_id = reach.id
) SELECT id FROM reach
"""


two_letters = RegexValidator(r"^[A-Z]{2}\Z", _("Write the two capital letters of the country, for example VN."))


class Unit(TreeNode):
    name = models.CharField(_("name"), max_length=300)
    code = models.CharField(_("code"), max_length=40, unique=True)
    email = models.EmailField(_("contact address"), blank=True)
    is_active = models.BooleanField(_("active"), default=True)
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

    def __str__(self) -> str:
        return self.name


class UnitName(models.Model):
    """A name under which texts know a unit: its own, and every other one."""

    unit = models.ForeignKey(Unit, models.CASCADE, related_name="names", verbose_name=_("unit"))
    name = models.CharField(_("name"), max_length=300)
    folded = models.CharField(max_length=300, db_index=True, editable=False)

    class Meta:
        verbose_name = _("unit name")
        verbose_name_plural = _("unit names")
        ordering = ["name"]
        constraints = [models.UniqueConstraint(fields=["unit", "folded"], name="one_name_once_a_unit")]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        self.folded = fold(self.name)

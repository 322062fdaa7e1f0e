"""An office or body that can be made responsible, in a tree of any depth."""

from typing import TYPE_CHECKING

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from tree_queries.models import TreeNode
from tree_queries.query import TreeQuerySet

from tracker.models.folding import fold
from tracker.models.role import Role, sees_everything

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser, User


class UnitQuerySet(TreeQuerySet["Unit"]):
    def below(self, unit: "Unit") -> "UnitQuerySet":
        """The unit itself and every unit under it."""
        return self.descendants(unit, include_self=True)  # type: ignore[no-any-return]

    def spoken_for_by(self, user: "User | AnonymousUser") -> "UnitQuerySet":
        """The units in which the user is an officer, and all below them."""
        if not user.is_authenticated or not user.is_active:
            return self.none()  # type: ignore[no-any-return]
        offices = Unit.objects.filter(members__user=user, members__role=Role.OFFICER)
        pks = {pk for unit in offices for pk in Unit.objects.below(unit).values_list("pk", flat=True)}
        return self.filter(pk__in=pks)  # type: ignore[no-any-return]

    def within_reach(self, user: "User | AnonymousUser") -> "UnitQuerySet":
        """Whose tasks the user sees: every unit's for those who see everything, else those spoken for."""
        if sees_everything(user):
            return self.all()  # type: ignore[no-any-return]
        return self.spoken_for_by(user)


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

"""Units and the names under which texts know them."""

from tracker.models import Unit, UnitName
from tracker.models.folding import fold


def know_by_own_name(unit: Unit) -> None:
    """After a unit was written by hand: its own name is among those by which texts know it."""
    UnitName.objects.get_or_create(unit=unit, folded=fold(unit.name), defaults={"name": unit.name})

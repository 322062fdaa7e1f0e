"""Notices to a unit's contact address. Of reminders only the names of relations change, which no table holds."""

from typing import Any

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


def drop_what_has_no_place(apps: Any, schema_editor: Any) -> None:
    """Notices to units."""
    apps.get_model("tracker", "Notice").objects.filter(recipient=None).delete()
    # PostgreSQL changes no table whose rows are still to be checked.
    schema_editor.connection.check_constraints()


def recipient() -> Any:
    return models.ForeignKey(
        blank=True,
        null=True,
        on_delete=django.db.models.deletion.CASCADE,
        related_name="%(class)ss",
        to=settings.AUTH_USER_MODEL,
        verbose_name="recipient",
    )


def task() -> Any:
    return models.ForeignKey(
        on_delete=django.db.models.deletion.CASCADE,
        related_name="%(class)ss",
        to="tracker.task",
        verbose_name="task",
    )


def unit() -> Any:
    return models.ForeignKey(
        blank=True,
        null=True,
        on_delete=django.db.models.deletion.CASCADE,
        related_name="%(class)ss",
        to="tracker.unit",
        verbose_name="unit",
    )


class Migration(migrations.Migration):
    dependencies = [
        ("tracker", "0009_units_and_people"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AlterField(model_name="reminder", name="task", field=task()),
        migrations.AlterField(model_name="reminder", name="recipient", field=recipient()),
        migrations.AlterField(model_name="reminder", name="unit", field=unit()),
        migrations.AlterField(model_name="notice", name="task", field=task()),
        migrations.AlterField(model_name="notice", name="recipient", field=recipient()),
        migrations.AddField(model_name="notice", name="unit", field=unit()),
        migrations.AddConstraint(
            model_name="notice",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("recipient__isnull", False), ("unit", None)),
                    models.Q(("recipient", None), ("unit__isnull", False)),
                    _connector="OR",
                ),
                name="a_notice_to_a_person_or_a_unit",
            ),
        ),
        migrations.RunPython(migrations.RunPython.noop, drop_what_has_no_place),
    ]

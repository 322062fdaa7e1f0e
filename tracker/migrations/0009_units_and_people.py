"""Names with dates, units closed and merged, deputies, reminders to a unit's contact address. Adds only: rows on record
stay as they are. Going back, what the old tables cannot hold is dropped."""

from typing import Any

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


def drop_what_has_no_place(apps: Any, schema_editor: Any) -> None:
    """Letters to units, roles held for others, and all but the first span of a name that was borne twice."""
    model = lambda name: apps.get_model("tracker", name).objects  # noqa: E731
    model("Reminder").filter(recipient=None).delete()
    model("Member").exclude(stands_in_for=None).delete()
    seen: set[tuple[int, str]] = set()
    for name in model("UnitName").order_by("pk"):
        if (name.unit_id, name.folded) in seen:
            name.delete()
        seen.add((name.unit_id, name.folded))
    # PostgreSQL changes no table whose rows are still to be checked.
    schema_editor.connection.check_constraints()


class Migration(migrations.Migration):
    dependencies = [
        ("tracker", "0008_progress"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Deputy",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("from_on", models.DateField(verbose_name="from day")),
                ("to_on", models.DateField(verbose_name="to day")),
            ],
            options={
                "verbose_name": "deputy",
                "verbose_name_plural": "deputies",
                "ordering": ["-from_on", "pk"],
            },
        ),
        migrations.AlterModelOptions(
            name="unitname",
            options={
                "ordering": ["name", "valid_from"],
                "verbose_name": "unit name",
                "verbose_name_plural": "unit names",
            },
        ),
        migrations.RemoveConstraint(
            model_name="member",
            name="one_role_once_a_unit",
        ),
        migrations.RemoveConstraint(
            model_name="unitname",
            name="one_name_once_a_unit",
        ),
        migrations.AddField(
            model_name="reminder",
            name="unit",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="reminders",
                to="tracker.unit",
                verbose_name="unit",
            ),
        ),
        migrations.AddField(
            model_name="unit",
            name="closed_on",
            field=models.DateField(
                blank=True, help_text="Of a unit that was closed.", null=True, verbose_name="last day"
            ),
        ),
        migrations.AddField(
            model_name="unit",
            name="merged_into",
            field=models.ForeignKey(
                blank=True,
                help_text="The unit that took over its work; empty if none did.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="merged_units",
                to="tracker.unit",
                verbose_name="merged into",
            ),
        ),
        migrations.AddField(
            model_name="unitname",
            name="valid_from",
            field=models.DateField(blank=True, null=True, verbose_name="from day"),
        ),
        migrations.AddField(
            model_name="unitname",
            name="valid_to",
            field=models.DateField(blank=True, null=True, verbose_name="to day"),
        ),
        migrations.AlterField(
            model_name="reminder",
            name="recipient",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="reminders",
                to=settings.AUTH_USER_MODEL,
                verbose_name="recipient",
            ),
        ),
        migrations.AddConstraint(
            model_name="reminder",
            constraint=models.UniqueConstraint(
                fields=("task", "unit", "occasion", "due_on", "milestone_on"), name="one_reminder_once_a_unit"
            ),
        ),
        migrations.AddConstraint(
            model_name="reminder",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("recipient__isnull", False), ("unit", None)),
                    models.Q(("channel", "mail"), ("recipient", None), ("unit__isnull", False)),
                    _connector="OR",
                ),
                name="a_person_or_a_unit_by_mail",
            ),
        ),
        migrations.AddConstraint(
            model_name="unit",
            constraint=models.CheckConstraint(
                condition=models.Q(("merged_into", None), ("closed_on__isnull", False), _connector="OR"),
                name="merged_units_are_closed",
                violation_error_message="A merged unit has a last day: write it down.",
            ),
        ),
        migrations.AddConstraint(
            model_name="unit",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("merged_into", None), models.Q(("merged_into", models.F("id")), _negated=True), _connector="OR"
                ),
                name="no_unit_is_its_own_heir",
                violation_error_message="A unit cannot be merged into itself.",
            ),
        ),
        migrations.AddConstraint(
            model_name="unitname",
            constraint=models.UniqueConstraint(fields=("unit", "folded", "valid_from"), name="one_name_once_a_unit"),
        ),
        migrations.AddConstraint(
            model_name="unitname",
            constraint=models.UniqueConstraint(
                condition=models.Q(("valid_from", None)), fields=("unit", "folded"), name="one_undated_name_once_a_unit"
            ),
        ),
        migrations.AddConstraint(
            model_name="unitname",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("valid_from", None), ("valid_to", None), ("valid_from__lte", models.F("valid_to")), _connector="OR"
                ),
                name="names_begin_before_they_end",
                violation_error_message="The first day lies after the last.",
            ),
        ),
        migrations.AddField(
            model_name="deputy",
            name="absent",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="deputies",
                to="tracker.member",
                verbose_name="who is away",
            ),
        ),
        migrations.AddField(
            model_name="deputy",
            name="deputy",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="deputises",
                to=settings.AUTH_USER_MODEL,
                verbose_name="deputy",
            ),
        ),
        migrations.AddField(
            model_name="member",
            name="stands_in_for",
            field=models.ForeignKey(
                blank=True,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="stand_ins",
                to="tracker.deputy",
                verbose_name="stands in for",
            ),
        ),
        migrations.AddConstraint(
            model_name="member",
            constraint=models.UniqueConstraint(
                condition=models.Q(("stands_in_for", None)),
                fields=("user", "unit", "role"),
                name="one_role_once_a_unit",
            ),
        ),
        migrations.AddConstraint(
            model_name="member",
            constraint=models.UniqueConstraint(fields=("stands_in_for",), name="one_stand_in_a_deputy"),
        ),
        migrations.AddConstraint(
            model_name="deputy",
            constraint=models.CheckConstraint(
                condition=models.Q(("from_on__lte", models.F("to_on"))),
                name="deputies_begin_before_they_end",
                violation_error_message="The first day lies after the last.",
            ),
        ),
        migrations.AddConstraint(
            model_name="deputy",
            constraint=models.UniqueConstraint(fields=("absent", "from_on"), name="one_deputy_at_a_time"),
        ),
        # Last, so that it comes first on the way back.
        migrations.RunPython(migrations.RunPython.noop, drop_what_has_no_place),
    ]

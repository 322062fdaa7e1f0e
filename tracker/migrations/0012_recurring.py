"""Recurring tasks, schedules and turns. Adds only: tasks on record stay as they are. Going back, a recurring task becomes
a standing one, as which it was kept before; its turns stay as the dated tasks that they are."""

from typing import Any

import django.db.models.deletion
from django.db import migrations, models


def keep_what_comes_again_as_standing(apps: Any, schema_editor: Any) -> None:
    apps.get_model("tracker", "Task").objects.filter(kind="recurring").update(kind="standing")
    # PostgreSQL changes no table whose rows are still to be checked.
    schema_editor.connection.check_constraints()


class Migration(migrations.Migration):
    dependencies = [
        ("tracker", "0011_notice_kinds"),
    ]

    operations = [
        migrations.AlterField(
            model_name="task",
            name="kind",
            field=models.CharField(
                choices=[
                    ("dated", "with a deadline"),
                    ("recurring", "recurring"),
                    ("standing", "standing duty"),
                    ("undated", "no deadline yet"),
                ],
                max_length=10,
                verbose_name="kind",
            ),
        ),
        migrations.CreateModel(
            name="Period",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveIntegerField(verbose_name="number")),
                ("starts_on", models.DateField(verbose_name="first day")),
                ("ends_on", models.DateField(verbose_name="last day")),
                ("planned_on", models.DateField(verbose_name="planned for")),
                ("is_duty", models.BooleanField(default=False, verbose_name="report on a standing duty")),
                ("is_dropped", models.BooleanField(default=False, verbose_name="taken back")),
                (
                    "of",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="turns",
                        to="tracker.task",
                        verbose_name="recurring task",
                    ),
                ),
                (
                    "task",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="period",
                        to="tracker.task",
                        verbose_name="turn",
                    ),
                ),
            ],
            options={
                "verbose_name": "period",
                "verbose_name_plural": "periods",
                "ordering": ["planned_on", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("is_dropped", False)),
                        fields=("of", "planned_on"),
                        name="one_turn_a_planned_day",
                    ),
                    models.UniqueConstraint(fields=("of", "number"), name="one_turn_a_number"),
                    models.CheckConstraint(
                        condition=models.Q(("starts_on__lte", models.F("ends_on"))), name="period_starts_before_it_ends"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("task", models.F("of")), _negated=True), name="no_task_is_its_own_turn"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Schedule",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("rrule", models.TextField(verbose_name="rule")),
                ("starts_on", models.DateField(verbose_name="from day")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="until day")),
                (
                    "covers",
                    models.CharField(
                        choices=[
                            ("day", "the day"),
                            ("week", "the week"),
                            ("month", "the month"),
                            ("quarter", "the quarter"),
                            ("half_year", "six months"),
                            ("nine_months", "nine months, from the start of the year"),
                            ("year", "the year"),
                            ("between", "the time since the turn before"),
                        ],
                        max_length=12,
                        verbose_name="each turn speaks of",
                    ),
                ),
                (
                    "window_start_day",
                    models.PositiveSmallIntegerField(default=1, verbose_name="first day of the reporting window"),
                ),
                ("made_until", models.DateField(verbose_name="turns made until")),
                ("look_on", models.DateField(blank=True, null=True, verbose_name="looked at from")),
                (
                    "task",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="schedule",
                        to="tracker.task",
                        verbose_name="task",
                    ),
                ),
            ],
            options={
                "verbose_name": "schedule",
                "verbose_name_plural": "schedules",
                "indexes": [models.Index(fields=["look_on"], name="schedule_look_on")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("ends_on", None), ("ends_on__gte", models.F("starts_on")), _connector="OR"),
                        name="schedule_ends_after_it_starts",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("window_start_day__gte", 1), ("window_start_day__lte", 28)),
                        name="every_month_has_the_windows_day",
                    ),
                ],
            },
        ),
        migrations.RunPython(migrations.RunPython.noop, keep_what_comes_again_as_standing),
    ]

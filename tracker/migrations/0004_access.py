"""Each task and document belongs to a unit, whose people follow it; a report says whose tasks it was made of."""

from typing import Any

import django.db.models.deletion
from django.db import migrations, models


def give_everything_a_unit(apps: Any, schema_editor: Any) -> None:
    """What stood before belongs to the unit in which its maker is a clerk or administrator."""
    offices: dict[int, int] = {}
    members = apps.get_model("tracker", "Member").objects.filter(role__in=["clerk", "admin"]).order_by("pk")
    for user, unit in members.values_list("user", "unit"):
        offices.setdefault(user, unit)
    roots = apps.get_model("tracker", "Unit").objects.filter(parent=None).order_by("pk")
    first = roots.values_list("pk", flat=True).first()
    for task in apps.get_model("tracker", "Task").objects.only("pk", "created_by"):
        task.owner_id = offices.get(task.created_by_id, first)
        task.save(update_fields=["owner"])
    access = apps.get_model("tracker", "DocumentAccess").objects
    for pk, by in apps.get_model("directives", "Document").objects.values_list("pk", "taken_in_by"):
        access.create(document_id=pk, unit_id=offices.get(by, first))
    for report in apps.get_model("tracker", "Report").objects.only("pk", "unit", "created_by"):
        own = apps.get_model("tracker", "Member").objects.filter(user=report.created_by_id)
        units = [report.unit_id] if report.unit_id else set(own.values_list("unit", flat=True))
        report.covers.set(units)


class Migration(migrations.Migration):
    dependencies = [
        ("directives", "0002_citations_signer_recipients"),
        ("tracker", "0003_audit_append_only"),
    ]

    operations = [
        migrations.AddField(
            model_name="report",
            name="covers",
            field=models.ManyToManyField(related_name="+", to="tracker.unit", verbose_name="covers"),
        ),
        migrations.AddField(
            model_name="task",
            name="owner",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="followed",
                to="tracker.unit",
                verbose_name="followed by",
            ),
        ),
        migrations.AlterField(
            model_name="member",
            name="role",
            field=models.CharField(
                choices=[
                    ("clerk", "clerk"),
                    ("officer", "unit officer"),
                    ("head", "head of unit"),
                    ("leader", "leader"),
                    ("auditor", "auditor"),
                    ("admin", "administrator"),
                ],
                max_length=10,
                verbose_name="role",
            ),
        ),
        migrations.CreateModel(
            name="DocumentAccess",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("is_confidential", models.BooleanField(default=False, verbose_name="confidential")),
                (
                    "document",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="access",
                        to="directives.document",
                        verbose_name="document",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="documents",
                        to="tracker.unit",
                        verbose_name="unit",
                    ),
                ),
            ],
            options={
                "verbose_name": "access to a document",
                "verbose_name_plural": "access to documents",
            },
        ),
        migrations.RunPython(give_everything_a_unit, migrations.RunPython.noop),
    ]

"""From here on the database refuses to change an event or take one out."""

from typing import Any

from django.db import migrations, models

from tracker import append_only


def refuse_changes(apps: Any, schema_editor: Any) -> None:
    append_only.install(schema_editor.connection)


def allow_changes(apps: Any, schema_editor: Any) -> None:
    append_only.remove(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [("tracker", "0002_audit_chain")]

    operations = [
        migrations.AlterField(
            "auditevent", "seq", models.PositiveBigIntegerField(editable=False, unique=True, verbose_name="number")
        ),
        migrations.AlterField("auditevent", "mac", models.CharField(editable=False, max_length=64)),
        migrations.AlterField(
            "auditevent", "origin", models.CharField(blank=True, max_length=60, verbose_name="from where")
        ),
        migrations.AlterField("auditevent", "about", models.CharField(blank=True, max_length=60, verbose_name="about")),
        migrations.AddIndex("auditevent", models.Index(fields=["about"], name="event_about")),
        migrations.RunPython(refuse_changes, allow_changes),
    ]

"""Each event is numbered, knows where it came from, and is chained to the one before; those on record are chained too."""

from typing import Any

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from tracker import chain


def chain_what_is_there(apps: Any, schema_editor: Any) -> None:
    events = apps.get_model("tracker", "AuditEvent").objects
    key = str(settings.AUDIT_KEY).encode()
    seq, mac = 0, ""
    for event in events.order_by("pk"):
        seq += 1
        values = {
            "seq": seq,
            "at": event.at,
            "by": event.by_id,
            "origin": "",
            "verb": event.verb,
            "task": event.task_id,
            "document": event.document_id,
            "about": "",
            "changes": event.changes,
            "note": event.note,
        }
        mac = chain.link(key, mac, values)
        events.filter(pk=event.pk).update(seq=seq, mac=mac)
    heads = apps.get_model("tracker", "AuditHead").objects
    heads.create(pk=1, seq=seq, mac=mac, seal=chain.seal(key, seq, mac))


def number(to: str, label: str) -> Any:
    return models.ForeignKey(
        to=to,
        on_delete=django.db.models.deletion.DO_NOTHING,
        db_constraint=False,
        null=True,
        blank=True,
        related_name="events",
        verbose_name=label,
    )


class Migration(migrations.Migration):
    dependencies = [("tracker", "0001_initial"), ("directives", "0002_citations_signer_recipients")]

    operations = [
        migrations.CreateModel(
            name="AuditHead",
            fields=[
                ("id", models.PositiveSmallIntegerField(default=1, primary_key=True, serialize=False)),
                ("seq", models.PositiveBigIntegerField()),
                ("mac", models.CharField(max_length=64)),
                ("seal", models.CharField(max_length=64)),
            ],
            options={
                "verbose_name": "head of the audit trail",
                "verbose_name_plural": "heads of the audit trail",
                "constraints": [models.CheckConstraint(condition=models.Q(("id", 1)), name="one_audit_head")],
            },
        ),
        migrations.AlterModelOptions(
            name="auditevent",
            options={"ordering": ["-seq"], "verbose_name": "event", "verbose_name_plural": "events"},
        ),
        migrations.AddField(
            "auditevent", "origin", models.CharField(blank=True, max_length=60, verbose_name="from where", default="")
        ),
        migrations.AddField(
            "auditevent", "about", models.CharField(blank=True, max_length=60, verbose_name="about", default="")
        ),
        migrations.AddField("auditevent", "mac", models.CharField(default="", editable=False, max_length=64)),
        migrations.AddField(
            "auditevent", "seq", models.PositiveBigIntegerField(null=True, editable=False, verbose_name="number")
        ),
        migrations.AlterField("auditevent", "task", number("tracker.task", "task")),
        migrations.AlterField("auditevent", "document", number("directives.document", "document")),
        migrations.RunPython(chain_what_is_there, migrations.RunPython.noop),
    ]

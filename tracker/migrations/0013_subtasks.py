"""A task may be a part of another one; a report says why its task is done although such parts are not. Adds only. Going
back, sub-tasks stay as tasks of their own."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("tracker", "0012_recurring")]

    operations = [
        migrations.AddField(
            model_name="progress",
            name="despite",
            field=models.TextField(blank=True, verbose_name="despite unfinished sub-tasks"),
        ),
        migrations.AddField(
            model_name="task",
            name="parent",
            field=models.ForeignKey(
                blank=True,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="children",
                to="tracker.task",
                verbose_name="part of",
            ),
        ),
        migrations.AddConstraint(
            model_name="task",
            constraint=models.CheckConstraint(
                condition=models.Q(("parent", None), ("parent__lt", models.F("id")), _connector="OR"),
                name="sub_tasks_are_opened_after_their_parent",
            ),
        ),
    ]

"""Reports say and prove more; units answer directives."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("tracker", "0005_extension"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="progress",
            name="difficulties",
            field=models.TextField(blank=True, verbose_name="difficulties"),
        ),
        migrations.AddField(
            model_name="progress",
            name="on_behalf",
            field=models.BooleanField(default=False, verbose_name="on behalf of the unit"),
        ),
        migrations.AddField(
            model_name="progress",
            name="product",
            field=models.TextField(blank=True, verbose_name="product delivered"),
        ),
        migrations.AddField(
            model_name="progress",
            name="proposals",
            field=models.TextField(blank=True, verbose_name="proposals"),
        ),
        migrations.CreateModel(
            name="Evidence",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(choices=[("file", "file"), ("link", "link")], max_length=4, verbose_name="kind"),
                ),
                ("file", models.FileField(blank=True, upload_to="evidence/", verbose_name="file")),
                ("url", models.CharField(blank=True, max_length=2000, verbose_name="link")),
                ("name", models.CharField(max_length=255, verbose_name="name")),
                ("size", models.PositiveBigIntegerField(blank=True, null=True, verbose_name="size")),
                ("sha256", models.CharField(blank=True, max_length=64, verbose_name="SHA-256")),
                ("version", models.PositiveIntegerField(default=1, verbose_name="version")),
                ("added_at", models.DateTimeField(verbose_name="added at")),
                (
                    "added_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="added by",
                    ),
                ),
                (
                    "progress",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="evidence",
                        to="tracker.progress",
                        verbose_name="progress report",
                    ),
                ),
                (
                    "replaces",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="replaced_by",
                        to="tracker.evidence",
                        verbose_name="replaces",
                    ),
                ),
            ],
            options={
                "verbose_name": "evidence",
                "verbose_name_plural": "evidence",
                "ordering": ["pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("kind", "file"),
                                ("size__isnull", False),
                                ("url", ""),
                                models.Q(("file", ""), _negated=True),
                                models.Q(("sha256", ""), _negated=True),
                            ),
                            models.Q(
                                ("file", ""),
                                ("kind", "link"),
                                ("sha256", ""),
                                ("size", None),
                                models.Q(("url", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="evidence_is_a_file_with_its_hash_or_a_link",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Response",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "answer",
                    models.CharField(
                        choices=[("accepted", "accepted"), ("in_part", "accepted in part"), ("noted", "noted")],
                        max_length=10,
                        verbose_name="answer",
                    ),
                ),
                ("text", models.TextField(blank=True, verbose_name="explanation")),
                ("at", models.DateTimeField(verbose_name="at")),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="by",
                    ),
                ),
                (
                    "task",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="responses",
                        to="tracker.task",
                        verbose_name="task",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="tracker.unit",
                        verbose_name="unit",
                    ),
                ),
            ],
            options={
                "verbose_name": "answer to the directive",
                "verbose_name_plural": "answers to directives",
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(fields=("task", "unit"), name="one_answer_a_unit"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("answer", "in_part"), _negated=True),
                            models.Q(("text", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="what_is_accepted_in_part_is_explained",
                    ),
                ],
            },
        ),
    ]

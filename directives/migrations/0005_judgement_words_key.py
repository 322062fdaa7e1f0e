from django.db import migrations, models

from directives.models.wording import words_key


def key_what_was_judged(apps, schema_editor):
    """One document's text at a time: there may be thousands."""
    judgements = apps.get_model("directives", "Judgement").objects
    documents = apps.get_model("directives", "Document").objects
    for pk in judgements.order_by().values_list("directive__document", flat=True).distinct():
        text = documents.values_list("text", flat=True).get(pk=pk)
        rows = list(judgements.filter(directive__document=pk).select_related("directive"))
        for row in rows:
            row.words_key = words_key(text[row.directive.start : row.directive.end])
        judgements.bulk_update(rows, ["words_key"], batch_size=500)


class Migration(migrations.Migration):
    dependencies = [("directives", "0004_review_desk")]

    operations = [
        migrations.AddField(
            model_name="judgement",
            name="words_key",
            field=models.CharField(
                blank=True, db_index=True, default="", editable=False, max_length=32, verbose_name="key of the words"
            ),
            preserve_default=False,
        ),
        migrations.RunPython(key_what_was_judged, migrations.RunPython.noop, elidable=True),
    ]

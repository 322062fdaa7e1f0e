"""What lists can be narrowed by. Each choice is one queryset method."""

from collections.abc import Callable
from datetime import date
from typing import Any

import django_filters
from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from directives.models import Directive, Document
from directives.models.document import DocumentQuerySet
from tracker.forms.fields import indented
from tracker.models import Kind, State, Status, Task, Unit
from tracker.models.folding import holding
from tracker.models.task import TaskQuerySet
from tracker.services.counting import AGES

MOST_DOCUMENTS = 300
WHICH = [
    ("unfinished", _("unfinished")),
    (Status.OVERDUE, Status.OVERDUE.label),
    ("due_soon", _("due within 7 days")),
    (Status.IN_TERM, Status.IN_TERM.label),
    ("submitted", _("awaiting confirmation")),
    (Status.UNDATED_OPEN, Status.UNDATED_OPEN.label),
    (Status.RECURRING, Status.RECURRING.label),
    ("done", pgettext_lazy("tasks", "done")),
    ("dated_done", _("done, of those with a deadline")),
    (Status.DONE_ON_TIME, Status.DONE_ON_TIME.label),
    (Status.DONE_LATE, Status.DONE_LATE.label),
    (Status.CANCELLED, Status.CANCELLED.label),
    ("all", _("all")),
]


PARTS = [("none", _("without sub-tasks")), ("from_others", _("without those of the unit's own tasks"))]
# What a number of the home page counts among the four statuses is "dated"; reports on standing duties are not.
KINDS = [
    ("dated", Kind.DATED.label),
    ("turn", _("turns of recurring tasks")),
    (Kind.RECURRING, Kind.RECURRING.label),
    (Kind.STANDING, Kind.STANDING.label),
    ("duty", _("reports on standing duties")),
    (Kind.UNDATED, Kind.UNDATED.label),
]


class _IndentedField(django_filters.fields.ModelChoiceField):
    def label_from_instance(self, obj: Any) -> str:
        return indented(obj)


class _UnitFilter(django_filters.ModelChoiceFilter):
    field_class = _IndentedField

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(queryset=Unit.objects.with_tree_fields(), **kwargs)


class TaskFilter(django_filters.FilterSet):
    """Without a status, what is unfinished. `exact` leaves out the units below the chosen one, `parts` sub-tasks as the
    figures do: those of tasks that the user sees, or that the unit leads too."""

    q = django_filters.CharFilter(method="by_words", label=_("Words"))
    status = django_filters.ChoiceFilter(
        choices=WHICH, method="by_status", label=_("Status"), empty_label=None, null_label=None
    )
    kind = django_filters.ChoiceFilter(choices=KINDS, method="by_kind", label=_("Kind"), empty_label=_("every kind"))
    unit = _UnitFilter(method="by_unit", label=_("Lead unit"), empty_label=_("every unit"))
    exact = django_filters.BooleanFilter(
        method="pass_by", label=_("without the units below"), widget=forms.CheckboxInput
    )
    parts = django_filters.ChoiceFilter(
        choices=PARTS, method="by_parts", label=_("Sub-tasks"), empty_label=_("with sub-tasks")
    )
    age = django_filters.ChoiceFilter(method="by_age", choices=[(key, key) for key in AGES], label=_("Days overdue"))
    document = django_filters.ModelChoiceFilter(
        queryset=Document.objects.none(),
        field_name="directives__document",
        distinct=True,
        label=_("Document"),
        empty_label=_("every document"),
    )

    class Meta:
        model = Task
        fields: list[str] = []

    def __init__(self, data: Any, queryset: TaskQuerySet, *, today: date, **kwargs: Any) -> None:
        self.today = today
        filled = data.copy() if data is not None else {}
        asked = filled.get("status")
        # A status that there is not would otherwise show even what is cancelled.
        self.is_misread = bool(asked) and asked not in dict(WHICH)
        if not asked or self.is_misread:
            filled["status"] = "unfinished"
        super().__init__(filled, queryset.with_status(today), **kwargs)
        if not filled.get("unit"):
            self.filters["parts"].extra["choices"] = PARTS[:1]
        self.filters["document"].queryset = _sources(queryset)

    def by_words(self, tasks: TaskQuerySet, name: str, words: str) -> QuerySet[Task]:
        """Each word somewhere in the content or the document's number and title, whatever its marks."""
        return holding(tasks, words)

    def by_status(self, tasks: TaskQuerySet, name: str, value: str) -> QuerySet[Task]:
        chosen: dict[str, Callable[[], TaskQuerySet]] = {
            "all": tasks.all,
            "unfinished": tasks.unfinished,
            "due_soon": lambda: tasks.due_within(7, self.today),
            "submitted": lambda: tasks.filter(state=State.SUBMITTED),
            "done": lambda: tasks.filter(state=State.DONE),
            "dated_done": lambda: tasks.filter(state=State.DONE, kind=Kind.DATED),
        }
        return chosen.get(value, lambda: tasks.filter(status=value))()  # type: ignore[misc]

    def by_kind(self, tasks: TaskQuerySet, name: str, value: str) -> QuerySet[Task]:
        chosen: dict[str, Callable[[], TaskQuerySet]] = {
            "dated": lambda: tasks.filter(kind=Kind.DATED).without_duty_reports(),
            "turn": lambda: tasks.filter(period__is_duty=False),
            "duty": tasks.duty_reports,
        }
        return chosen.get(value, lambda: tasks.filter(kind=value))()

    def by_unit(self, tasks: TaskQuerySet, name: str, unit: Unit) -> QuerySet[Task]:
        return tasks.led_by(unit) if self.data.get("exact") else tasks.led_within(unit)

    def by_age(self, tasks: TaskQuerySet, name: str, key: str) -> QuerySet[Task]:
        """The steps of the ageing table: unfinished, and over by as many days."""
        _field, least, most = AGES[key]
        return tasks.overdue_by(least, most, self.today)

    def by_parts(self, tasks: TaskQuerySet, name: str, value: str) -> QuerySet[Task]:
        """Whatever else narrows the list: a part is left out also where the whole has another status."""
        unit = self.form.cleaned_data.get("unit") if value == "from_others" else None
        wholes: Any = self.by_unit(self.queryset, "unit", unit) if unit else self.queryset
        return tasks.counted_once(wholes)

    def pass_by(self, tasks: TaskQuerySet, name: str, value: bool) -> QuerySet[Task]:
        """`exact` only qualifies `unit`."""
        return tasks


def _sources(tasks: TaskQuerySet) -> DocumentQuerySet:
    """The newest documents from which these tasks come: nobody is told of others."""
    asking = Directive.objects.filter(tasks__in=tasks).values("document")
    newest = Document.objects.filter(pk__in=asking).newest_first().values("pk")[:MOST_DOCUMENTS]
    return Document.objects.filter(pk__in=newest).newest_first().defer("text", "search")

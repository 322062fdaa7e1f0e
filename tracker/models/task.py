"""What the tracker follows until it is done. What is stored is the state; the status is reckoned from dates."""

from datetime import date, timedelta
from typing import TYPE_CHECKING, Self

from django.conf import settings
from django.db import models
from django.db.models import Case, Exists, F, OuterRef, Prefetch, Q, Value, When
from django.db.models.expressions import RawSQL
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from directives.models import Directive
from tracker.models.access import DocumentAccess
from tracker.models.assignment import Assignment, Part
from tracker.models.binned import Binned, BinnedQuerySet
from tracker.models.unit import Unit

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser, User


class Kind(models.TextChoices):
    DATED = "dated", _("with a deadline")
    # Lasts, and has no deadline itself: each of its turns (models/period.py) is a dated task.
    RECURRING = "recurring", _("recurring")
    STANDING = "standing", _("standing duty")
    UNDATED = "undated", _("no deadline yet")


class State(models.TextChoices):
    OPEN = "open", _("open")
    SUBMITTED = "submitted", _("awaiting confirmation")
    DONE = "done", _("done")
    CANCELLED = "cancelled", _("cancelled")


class Status(models.TextChoices):
    """Four for a task with a deadline, by the practice of Decision 42/2014; the others are lines of their own."""

    DONE_ON_TIME = "done_on_time", _("done on time")
    DONE_LATE = "done_late", _("done late")
    IN_TERM = "in_term", _("open in term")
    OVERDUE = "overdue", _("open overdue")
    UNDATED_DONE = "undated_done", pgettext_lazy("task without a deadline", "done, no deadline")
    UNDATED_OPEN = "undated_open", pgettext_lazy("task without a deadline", "open, no deadline")
    # A recurring task, as long as it lasts: what is done or late are its turns.
    RECURRING = "recurring", pgettext_lazy("status of a recurring task", "recurring")
    CANCELLED = "cancelled", _("cancelled")


UNFINISHED = (State.OPEN, State.SUBMITTED)


class TaskQuerySet(BinnedQuerySet["Task"]):
    def visible_to(self, user: "User | AnonymousUser") -> Self:
        """What this user may see: what a unit within reach follows, leads, helps with or watches. The one place that
        decides it."""
        if user.is_authenticated and user.is_active and user.is_superuser:
            return self.kept()
        units = Unit.objects.within_reach(user).values("pk")
        parts = Assignment.objects.filter(unit__in=units)
        return self.kept().filter(Q(owner__in=units) | Q(pk__in=parts.values("task")))

    def thrown_by_themselves(self) -> Self:
        """In the bin, and not because a task of which they are a part or a turn is."""
        return self.in_bin().filter(parent__deleted_at=None, period__of__deleted_at=None)

    def below(self, task: "Task") -> Self:
        """The sub-tasks of this task, and theirs, however deep."""
        return self.filter(pk__in=RawSQL(_BELOW, [task.pk]))  # noqa: S611

    def counted_once(self, among: "TaskQuerySet | None" = None) -> Self:
        """Without sub-tasks of what is `among` these itself: such work is counted with the task of which it is a part.
        What is cancelled counts nowhere, and hides no sub-task."""
        counted = (self if among is None else among).exclude(state=State.CANCELLED)
        return self.filter(Q(parent=None) | ~Q(parent__in=counted.order_by().values("pk")))

    def counted_once_a_lead(self) -> Self:
        """Without sub-tasks that a unit gave to itself: what each unit leads, looked at by itself."""
        counted = self.exclude(state=State.CANCELLED).order_by().values("pk")
        own = Assignment.objects.filter(task=OuterRef(OuterRef("pk")), part=Part.LEAD).values("unit")
        whole = Assignment.objects.filter(task=OuterRef("parent"), part=Part.LEAD, unit__in=own, task__in=counted)
        return self.filter(Q(parent=None) | ~Exists(whole))

    def led_within(self, unit: Unit) -> Self:
        """Tasks that the unit or a unit below it leads."""
        below = list(Unit.objects.below(unit).values_list("pk", flat=True))
        leads = Assignment.objects.filter(unit__in=below, part=Part.LEAD)
        return self.filter(pk__in=leads.values("task"))

    def led_by_any(self, units: "models.QuerySet[Unit]") -> Self:
        """Tasks that one of these very units leads."""
        return self.filter(pk__in=Assignment.objects.filter(unit__in=units, part=Part.LEAD).values("task"))

    def shared_by_any(self, units: "models.QuerySet[Unit]") -> Self:
        """Tasks in which one of these very units has a part."""
        return self.filter(pk__in=Assignment.objects.filter(unit__in=units).values("task"))

    def led_by(self, unit: Unit) -> Self:
        """Tasks that this very unit leads."""
        return self.filter(pk__in=Assignment.objects.filter(unit=unit, part=Part.LEAD).values("task"))

    def unfinished(self) -> Self:
        return self.filter(state__in=UNFINISHED)

    def overdue(self, today: date) -> Self:
        return self.unfinished().filter(due_on__lt=today)

    def overdue_by(self, least: int, most: int | None, today: date) -> Self:
        """Unfinished, and overdue by `least` to `most` days, both included; without `most` by any number."""
        found = self.unfinished().filter(due_on__lte=today - timedelta(days=least))
        return found if most is None else found.filter(due_on__gte=today - timedelta(days=most))

    def overdue_as_of(self, day: date) -> Self:
        """What stood open overdue at the end of `day`, from the dates that are on record today."""
        still_open = Q(done_on=None) | Q(done_on__gt=day)
        return self.exclude(state=State.CANCELLED).filter(still_open, due_on__lt=day, created_at__date__lte=day)

    def due_within(self, days: int, today: date) -> Self:
        """Unfinished, and due today or in the next `days` days."""
        return self.unfinished().filter(due_on__gte=today, due_on__lte=today + timedelta(days=days))

    def with_status(self, today: date, *, by_first: bool = False) -> Self:
        """Adds `status` (a Status value), reckoned for `today`, on dates alone: for a day gone by, what was finished
        after it was still open. `by_first` judges by the first deadline, as if none had been extended."""
        due = "first_due_on" if by_first else "due_on"
        finished = Q(state=State.DONE, done_on__lte=today)
        return self.annotate(
            status=Case(
                When(state=State.CANCELLED, then=Value(Status.CANCELLED)),
                When(finished, due_on=None, then=Value(Status.UNDATED_DONE)),
                When(kind=Kind.RECURRING, then=Value(Status.RECURRING)),
                When(due_on=None, then=Value(Status.UNDATED_OPEN)),
                When(finished, done_on__lte=F(due), then=Value(Status.DONE_ON_TIME)),
                When(finished, then=Value(Status.DONE_LATE)),
                When(**{f"{due}__lt": today}, then=Value(Status.OVERDUE)),
                default=Value(Status.IN_TERM),
                output_field=models.CharField(),
            )
        )

    def turns_of(self, task: "Task") -> Self:
        """Those of a recurring task or of a standing duty, the first one first."""
        return self.filter(period__of=task).order_by("period__planned_on", "pk")

    def no_turns(self) -> Self:
        """Where a turn would only repeat what it is a turn of."""
        return self.filter(period=None)

    def whole(self) -> Self:
        """Neither a turn nor a part of another."""
        return self.no_turns().filter(parent=None)

    def unbegun(self) -> Self:
        """Open, and nobody has told anything of them yet, or handed a part of them down that still stands."""
        parts = Task.objects.kept().exclude(state=State.CANCELLED).filter(parent=OuterRef("pk"))
        return self.filter(~Exists(parts), state=State.OPEN, progress=None)

    def duty_reports(self) -> Self:
        """Turns of standing duties: on a line of their own, since Decision 42/2014 leaves routine duties out."""
        return self.filter(period__is_duty=True)

    def without_duty_reports(self) -> Self:
        return self.exclude(period__is_duty=True)

    def most_pressing_first(self, today: date) -> Self:
        """Overdue, oldest first; then by deadline; then without one; finished and cancelled last."""
        rank = Case(
            When(state__in=[State.DONE, State.CANCELLED], then=Value(3)),
            When(due_on=None, then=Value(2)),
            When(due_on__lt=today, then=Value(0)),
            default=Value(1),
        )
        return self.order_by(rank, "due_on", "pk")

    def with_secrecy(self) -> Self:
        """Adds `is_confidential`: whether one of its documents is."""
        secret = DocumentAccess.objects.filter(is_confidential=True, document__directives__tasks=OuterRef("pk"))
        return self.annotate(is_confidential=Exists(secret))

    def with_parts(self) -> Self:
        """For lists: lead, partners and documents without a query a row."""
        texts = ("document__text", "document__search")
        sources = Directive.objects.select_related("document__access").defer(*texts)
        return self.select_related("period", "listed").prefetch_related(
            "assignments__unit", Prefetch("directives", sources)
        )


# Nothing is filled in but the placeholder.
_BELOW = """
WITH RECURSIVE below(id) AS (
    SELECT id FROM tracker_task WHERE parent_id = %s
    UNION SELECT part.id FROM tracker_task AS part JOIN below ON part.parent_id = below.id
) SELECT id FROM below
"""


class Task(Binned):
    content = models.TextField(_("content"))
    kind = models.CharField(_("kind"), max_length=10, choices=Kind.choices)
    state = models.CharField(_("state"), max_length=10, choices=State.choices, default=State.OPEN)
    due_on = models.DateField(_("deadline"), null=True, blank=True)
    # Stays as first set, whatever is granted later.
    first_due_on = models.DateField(_("first deadline"), null=True, blank=True)
    # The day on which the report came in that was later confirmed: "on time" is judged by it.
    done_on = models.DateField(_("done on"), null=True, blank=True)
    percent = models.PositiveSmallIntegerField(_("percent done"), default=0)
    product = models.CharField(_("product"), max_length=300, blank=True)
    is_urgent = models.BooleanField(_("urgent"), default=False)
    # The unit that follows it: whoever has rights over this unit assigns, confirms, cancels.
    owner = models.ForeignKey(
        Unit, models.PROTECT, null=True, blank=True, related_name="followed", verbose_name=_("followed by")
    )
    # Of which it is a part, handed down by that one's lead unit; set when it is opened, and never changed.
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="children",
        verbose_name=_("part of"),
    )
    directives = models.ManyToManyField(Directive, related_name="tasks", verbose_name=_("directives"))
    # Content and document numbers, folded: what the search box looks in.
    search = models.TextField(editable=False, default="")
    created_at = models.DateTimeField(_("created at"))
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("created by")
    )
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = TaskQuerySet.as_manager()

    class Meta:
        verbose_name = _("task")
        verbose_name_plural = _("tasks")
        ordering = ["due_on", "pk"]
        indexes = [models.Index(fields=["state", "due_on"], name="task_state_due")]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind=Kind.DATED, due_on__isnull=False) | (~Q(kind=Kind.DATED) & Q(due_on=None)),
                name="dated_tasks_and_no_others_have_a_deadline",
            ),
            models.CheckConstraint(
                condition=Q(state=State.DONE, done_on__isnull=False) | (~Q(state=State.DONE) & Q(done_on=None)),
                name="done_tasks_and_no_others_have_a_day_done",
            ),
            models.CheckConstraint(condition=Q(percent__lte=100), name="task_percent_at_most_100"),
            # So that no task can be a part of itself, or of a part of itself.
            models.CheckConstraint(
                condition=Q(parent=None) | Q(parent__lt=F("id")), name="sub_tasks_are_opened_after_their_parent"
            ),
        ]

    def __str__(self) -> str:
        return self.content[:120]

    def get_absolute_url(self) -> str:
        return reverse("task_detail", args=[self.pk])

    @property
    def is_unfinished(self) -> bool:
        return self.state in UNFINISHED

    @property
    def lead(self) -> Unit | None:
        """From prefetched assignments where there are any."""
        return next((a.unit for a in self.assignments.all() if a.part == Part.LEAD), None)

    @property
    def partners(self) -> list[Unit]:
        return [a.unit for a in self.assignments.all() if a.part == Part.PARTNER]

"""Lists of tasks from an office's own spreadsheet: how far each is on its way in, and what it says of a task."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from tracker.models.task import Task
from tracker.models.unit import Unit

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser, User

LEASE = timedelta(minutes=15)
MOST_TRIES = 3
# A list that nobody finished, and the rows of one that is written: what it said of tasks stays with them.
KEPT_FOR = timedelta(days=30)


class ListState(models.TextChoices):
    OPEN = "open", pgettext_lazy("list of tasks", "not written yet")
    WAITING = "waiting", pgettext_lazy("list of tasks", "waiting")
    RUNNING = "running", pgettext_lazy("list of tasks", "being written")
    DONE = "done", pgettext_lazy("list of tasks", "written")
    FAILED = "failed", pgettext_lazy("list of tasks", "broken off")


class TaskListQuerySet(models.QuerySet["TaskList"]):
    def visible_to(self, user: "User | AnonymousUser") -> Self:
        """One's own: what it would do tells of all tasks that its maker sees."""
        return self.filter(made_by=user.pk)

    def without_rows(self) -> Self:
        """What it holds may weigh megabytes."""
        return self.defer("book", "plan", "results")

    def waiting(self, now: datetime) -> Self:
        """To be written, and in nobody's hands: a claim older than LEASE has lapsed."""
        free = Q(claimed_at=None) | Q(claimed_at__lt=now - LEASE)
        return self.filter(free, state__in=[ListState.WAITING, ListState.RUNNING])

    def claim(self, now: datetime) -> bool:
        """Take this one list for writing; False if another worker was faster, or it was tried too often."""
        taken = self.waiting(now).filter(tries__lt=MOST_TRIES)
        return taken.update(claimed_at=now, state=ListState.RUNNING, tries=F("tries") + 1) > 0

    def old(self, now: datetime) -> Self:
        """Whose rows are still kept, and need not be any more."""
        return self.exclude(state=ListState.WAITING).filter(made_at__lt=now - KEPT_FOR).exclude(book={})


class TaskList(models.Model):
    """A file as it came (`book`: directives.readers.book), what its columns mean, and what its rows would do (`plan`),
    so that what is written is what was shown. `results` tell of each row by its number what was done."""

    name = models.CharField(_("file"), max_length=255)
    sha256 = models.CharField("SHA-256", max_length=64)
    # In whose name its tasks are opened.
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", verbose_name=_("followed by"))
    book = models.JSONField(default=dict, blank=True, editable=False)
    sheet = models.PositiveSmallIntegerField(_("sheet"), default=0)
    # Of the words of its columns' heads: the next file with the same ones gets the same meanings.
    heads = models.CharField(max_length=64, blank=True, editable=False)
    columns = models.JSONField(default=list, blank=True, editable=False)
    choices = models.JSONField(default=dict, blank=True, editable=False)
    plan = models.JSONField(default=list, blank=True, editable=False)
    results = models.JSONField(default=dict, blank=True, editable=False)
    # How many rows are to be written, and how many have been looked at.
    wanted = models.PositiveIntegerField(default=0, editable=False)
    done = models.PositiveIntegerField(default=0, editable=False)
    state = models.CharField(_("state"), max_length=10, choices=ListState.choices, default=ListState.OPEN)
    made_at = models.DateTimeField(_("made at"))
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("made by"))
    claimed_at = models.DateTimeField(_("claimed at"), null=True, blank=True, editable=False)
    finished_at = models.DateTimeField(_("finished at"), null=True, blank=True)
    tries = models.PositiveSmallIntegerField(_("tries"), default=0, editable=False)

    objects = TaskListQuerySet.as_manager()

    class Meta:
        verbose_name = _("list of tasks")
        verbose_name_plural = _("lists of tasks")
        ordering = ["-made_at", "-pk"]
        indexes = [models.Index(fields=["unit", "heads"], name="task_list_heads")]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("list_detail", args=[self.pk])

    @property
    def is_under_way(self) -> bool:
        return self.state in (ListState.WAITING, ListState.RUNNING)

    @property
    def percent(self) -> int:
        return 100 * self.done // self.wanted if self.wanted else 0

    def result(self, row: int) -> dict[str, Any]:
        found: dict[str, Any] = self.results.get(str(row), {})
        return found


class ListedTask(models.Model):
    """What a list says of a task that the task itself has no place for, and where it comes from."""

    task = models.OneToOneField(Task, models.CASCADE, related_name="listed", verbose_name=_("task"))
    # By whose row the task was opened; none where it was opened otherwise, and a list only adds to it.
    source = models.ForeignKey(
        TaskList, models.PROTECT, null=True, blank=True, related_name="tasks", verbose_name=_("list of tasks")
    )
    row = models.PositiveIntegerField(_("row"), default=0)
    # Of the words of that row: the same row again is this task, whatever has become of it since.
    key = models.CharField(max_length=64, blank=True, editable=False, db_index=True)
    number = models.CharField(_("document number"), max_length=120, blank=True)
    issued_on = models.DateField(_("issued on"), null=True, blank=True)
    note = models.TextField(_("note"), blank=True)
    # Partners that are no units: "the departments concerned".
    partners_said = models.CharField(_("other partners"), max_length=500, blank=True)

    class Meta:
        verbose_name = _("task from a list")
        verbose_name_plural = _("tasks from lists")
        constraints = [
            models.UniqueConstraint(
                fields=["source", "row"], condition=Q(source__isnull=False), name="one_task_a_row_of_a_list"
            )
        ]

    def __str__(self) -> str:
        return f"{self.source} · {self.row}" if self.source else str(self.task_id)

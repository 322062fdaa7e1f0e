"""What proves a report: a file with its hash, or a link."""

from typing import TYPE_CHECKING, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from tracker.models.progress import Progress
from tracker.models.task import Task

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser, User

FOLDER = "evidence/"


class EvidenceKind(models.TextChoices):
    FILE = "file", _("file")
    LINK = "link", _("link")


class EvidenceQuerySet(models.QuerySet["Evidence"]):
    def visible_to(self, user: "User | AnonymousUser") -> Self:
        """Of tasks that the user may see."""
        return self.filter(progress__task__in=Task.objects.visible_to(user).values("pk"))

    def of(self, task: Task) -> Self:
        return self.filter(progress__task=task)


class Evidence(models.Model):
    """Never changed: a file that comes again under its name is the next version, and the one before stays."""

    progress = models.ForeignKey(Progress, models.CASCADE, related_name="evidence", verbose_name=_("progress report"))
    kind = models.CharField(_("kind"), max_length=4, choices=EvidenceKind.choices)
    # Under a random name: nobody's file name reaches the disk.
    file = models.FileField(_("file"), upload_to=FOLDER, max_length=100, blank=True)
    url = models.CharField(_("link"), max_length=2000, blank=True)
    name = models.CharField(_("name"), max_length=255)
    size = models.PositiveBigIntegerField(_("size"), null=True, blank=True)
    sha256 = models.CharField("SHA-256", max_length=64, blank=True)
    version = models.PositiveIntegerField(_("version"), default=1)
    replaces = models.OneToOneField(
        "self", models.SET_NULL, null=True, blank=True, related_name="replaced_by", verbose_name=_("replaces")
    )
    added_at = models.DateTimeField(_("added at"))
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("added by"))

    objects = EvidenceQuerySet.as_manager()

    class Meta:
        verbose_name = _("evidence")
        verbose_name_plural = _("evidence")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=(Q(kind=EvidenceKind.FILE, url="", size__isnull=False) & ~Q(file="") & ~Q(sha256=""))
                | (Q(kind=EvidenceKind.LINK, file="", sha256="", size=None) & ~Q(url="")),
                name="evidence_is_a_file_with_its_hash_or_a_link",
            ),
        ]

    def __str__(self) -> str:
        return self.name

"""What waits for the user: notices in the app; and the demo's mailbox, where letters stay that would be sent."""

from datetime import timedelta

from django.conf import settings
from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Prefetch, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from tracker import permissions
from tracker.models import Letter, Reminder, Task
from tracker.permissions import Visitor
from tracker.services import delivery, reminders

PAGE = 50
# Older failures have been dealt with, or nobody will.
FAILURES_SHOWN_FOR = timedelta(days=30)


@require_safe
def inbox(request: HttpRequest) -> HttpResponse:
    now = timezone.now()
    tasks = Task.objects.with_status(timezone.localdate(now)).with_parts()
    notices = Reminder.objects.shown_to(request.user).prefetch_related(Prefetch("task", tasks))
    may_mend = permissions.may_assign(request.user)
    context = {
        "section": "inbox",
        "page": Paginator(notices, PAGE).get_page(request.GET.get("page")),
        "failures": delivery.failures(now - FAILURES_SHOWN_FOR, now) if may_mend else [],
    }
    return render(request, "inbox.html", context)


@require_POST
def inbox_read(request: HttpRequest) -> HttpResponse:
    n = reminders.mark_read(request.user, timezone.now())
    said = ngettext("%(n)d reminder marked as read.", "%(n)d reminders marked as read.", n) % {"n": n}
    messages.success(request, said)
    return redirect("inbox")


@require_safe
def mailbox(request: HttpRequest) -> HttpResponse:
    page = Paginator(_letters(request.user), PAGE).get_page(request.GET.get("page"))
    return render(request, "mailbox.html", {"section": "mailbox", "page": page})


@require_safe
def letter_detail(request: HttpRequest, pk: int) -> HttpResponse:
    letter = get_object_or_404(_letters(request.user), pk=pk)
    return render(request, "letter_detail.html", {"section": "mailbox", "letter": letter})


def _letters(user: Visitor) -> QuerySet[Letter]:
    """All of them for those who see all tasks; else those addressed to the user. 404 where letters are really sent."""
    if not settings.MAIL_URL.startswith("mailbox:"):
        raise Http404
    letters = Letter.objects.defer("text", "html")
    return letters if permissions.may_read_documents(user) else letters.filter(to=getattr(user, "email", ""))

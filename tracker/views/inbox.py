"""What waits for the user: notices in the app; and the demo's mailbox, where letters stay that would be sent."""

from datetime import timedelta

from django.conf import settings
from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from tracker.models import Letter, Member, Right, Unit
from tracker.permissions import Visitor
from tracker.services import inbox as inbox_of
from tracker.services import undelivered

PAGE = 50
# Older failures have been dealt with, or nobody will.
FAILURES_SHOWN_FOR = timedelta(days=30)


@require_safe
def inbox(request: HttpRequest) -> HttpResponse:
    now = timezone.now()
    page = Paginator(inbox_of.listed(request.user), PAGE).get_page(request.GET.get("page"))
    context = {
        "section": "inbox",
        "page": page,
        "entries": inbox_of.load(page.object_list, timezone.localdate(now)),
        "failures": undelivered.failures(request.user, now - FAILURES_SHOWN_FOR, now),
    }
    return render(request, "inbox.html", context)


@require_POST
def inbox_read(request: HttpRequest) -> HttpResponse:
    n = inbox_of.mark_read(request.user, timezone.now())
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
    """Those addressed to the user, and to units whose documents the user may read and the people in them. 404 where
    letters are really sent."""
    if not settings.MAIL_URL.startswith("mailbox:"):
        raise Http404
    units = Unit.objects.within_reach(user, Right.READ_DOCUMENTS)
    theirs = Member.objects.filter(unit__in=units.values("pk")).values("user__email")
    contacts = units.exclude(email="").values("email")
    own = Q(to=getattr(user, "email", ""))
    return Letter.objects.defer("text", "html").filter(own | Q(to__in=theirs) | Q(to__in=contacts))

"""What is read otherwise than it was judged: left aside, or taken over."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from django_htmx.http import HttpResponseClientRefresh

from directives.models import Document
from tracker.permissions import may_take_in, only_if, signed_in
from tracker.services import again
from tracker.views.review import find_directive


@require_POST
@only_if(may_take_in)
def directive_leave(request: HttpRequest, pk: int) -> HttpResponse:
    directive = find_directive(request, pk)
    try:
        again.leave(directive, by=signed_in(request), now=timezone.now())
    except (again.NothingProposed, again.Replaced):
        return desk_anew(request, directive.document, _answered())
    # At the desk the card alone comes back; without scripts its page leads to the desk.
    return redirect("directive_card", directive.pk)


@require_POST
@only_if(may_take_in)
def directive_take_over(request: HttpRequest, pk: int) -> HttpResponse:
    directive, problem = find_directive(request, pk), ""
    try:
        again.take_over(directive, by=signed_in(request), now=timezone.now())
    except (again.NothingProposed, again.Replaced):
        problem = _answered()
    except again.WorkReported:
        problem = _("A unit has reported on its task: the judgement stays. Change the task itself, on its page.")
    return desk_anew(request, directive.document, problem)


def desk_anew(request: HttpRequest, document: Document, problem: str = "") -> HttpResponse:
    """Cards have come and gone: the whole desk is fetched again."""
    if problem:
        messages.error(request, problem)
    if getattr(request, "htmx", False):
        return HttpResponseClientRefresh()
    return redirect("review_desk", document.pk)


def _answered() -> str:
    return _("This was answered in the meantime, or the document was read again: here are its directives now.")

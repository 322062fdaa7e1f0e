"""What is read otherwise than it was judged: left aside, or taken over."""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from tracker.permissions import may_take_in, only_if, signed_in
from tracker.services import again
from tracker.views.desk_answers import Done, Problems, attempt, card_answer, desk_answer
from tracker.views.review import find_directive

PROBLEMS: Problems = {
    again.NothingProposed: gettext_lazy("This was answered in the meantime, or the document was read again."),
    again.AlreadyJudged: gettext_lazy("What stands in its place was judged: take that judgement back first."),
    again.WorkReported: gettext_lazy(
        "A unit has reported on its task: the judgement stays. Change the task itself, on its page."
    ),
}


@require_POST
@only_if(may_take_in)
def directive_leave(request: HttpRequest, pk: int) -> HttpResponse:
    """With `back` posted, what was left aside is proposed again: so the desk undoes it."""
    directive = find_directive(request, pk)

    def act() -> Done:
        if "back" in request.POST:
            again.consider(directive, by=signed_in(request), now=timezone.now())
            return Done(undone=request.path, focus=f"d{pk}")
        again.leave(directive, by=signed_in(request), now=timezone.now())
        return Done(undo=request.path, card=f"d{pk}", values={"back": "1"})

    return attempt(request, directive.document, act, PROBLEMS, partial(card_answer, request, directive))


@require_POST
@only_if(may_take_in)
def directive_take_over(request: HttpRequest, pk: int) -> HttpResponse:
    """With `back` posted, the earlier one stands again: so the desk undoes it."""
    directive = find_directive(request, pk)

    def act() -> Done:
        if "back" in request.POST:
            again.undo_take_over(directive, by=signed_in(request), now=timezone.now())
            return Done(_("It stands again as it was read before, to be judged."), undone=request.path, focus=f"d{pk}")
        new = again.take_over(directive, by=signed_in(request), now=timezone.now())
        said = _("What is read now stands in its place, to be judged.")
        return Done(said, undo=request.path, values={"back": "1"}, focus=f"d{new[0].pk}")

    return attempt(request, directive.document, act, PROBLEMS, partial(desk_answer, request, directive.document))

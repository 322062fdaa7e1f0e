"""Directives cut otherwise than they were read: merged, split, added from the text, and that taken back."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from directives.models import Directive, Document
from tracker.forms.review import CutForm, StretchForm
from tracker.models import documents_visible_to
from tracker.permissions import may_take_in, only_if, signed_in
from tracker.services import cutting
from tracker.views.desk_answers import Done, Problems, attempt, desk_answer, is_part
from tracker.views.review import find_directive

PROBLEMS: Problems = {
    cutting.AlreadyJudged: gettext_lazy(
        "Only what nobody has judged is split or merged: take the judgement back first."
    ),
    cutting.NotNext: gettext_lazy("Only a directive and the next one that stands below it become one."),
    cutting.NothingThere: gettext_lazy("There is nothing to read there: choose a place between words."),
    cutting.TooLong: gettext_lazy("That is more than one clause: choose fewer words."),
    cutting.StandsAlready: gettext_lazy("A directive of these very words is at the desk already."),
    cutting.NotMade: gettext_lazy("It was read so: there is nothing to take back."),
    cutting.CutFurther: gettext_lazy("It was split or merged further: take that back first."),
    cutting.BecameTask: gettext_lazy(
        "A task came of it, though cancelled, and shows where it came from: dismiss it instead."
    ),
}


@require_POST
@only_if(may_take_in)
def directive_merge(request: HttpRequest, pk: int) -> HttpResponse:
    """With the next one, which the clerk's page names: what came between meanwhile is not merged unseen."""
    first = find_directive(request, pk)
    second = Directive.objects.filter(document=first.document_id, pk=_number(request.POST.get("with"))).first()

    def act() -> Done:
        if second is None:
            raise cutting.NotNext
        second.document = first.document  # its text is fetched once
        made = cutting.merge(first, second, by=signed_in(request), now=timezone.now())
        return _made(_("Merged into one."), made)

    return _cut(request, first.document, act)


@require_http_methods(["GET", "HEAD", "POST"])
@only_if(may_take_in)
def directive_split(request: HttpRequest, pk: int) -> HttpResponse:
    """Before which word the second begins: a page, or a dialog's part, of buttons."""
    directive = find_directive(request, pk)
    if request.method != "POST":
        context = {"section": "documents", "directive": directive, "document": directive.document}
        context["words"] = list(_words(directive))
        return render(request, "_review_split.html" if is_part(request) else "directive_split.html", context)
    form = CutForm(request.POST)

    def act() -> Done:
        at = form.cleaned_data["at"] if form.is_valid() else -1
        first, _second = cutting.split(directive, at, by=signed_in(request), now=timezone.now())
        return _made(_("Split into two."), first)

    return _cut(request, directive.document, act)


@require_POST
@only_if(may_take_in)
def document_add_directive(request: HttpRequest, pk: int) -> HttpResponse:
    """Of a stretch of the text, by its offsets."""
    document = get_object_or_404(
        documents_visible_to(request.user).select_related("access__unit").defer("search"), pk=pk
    )
    form = StretchForm(request.POST)

    def act() -> Done:
        start, end = (form.cleaned_data["start"], form.cleaned_data["end"]) if form.is_valid() else (0, 0)
        made = cutting.add(document, start, end, by=signed_in(request), now=timezone.now())
        said = _("A directive is added.")
        if cutting.overlapping(made):
            said += " " + _("It shares words with another one: see that nothing is asked twice.")
        return _made(said, made)

    return _cut(request, document, act)


@require_POST
@only_if(may_take_in)
def directive_unmake(request: HttpRequest, pk: int) -> HttpResponse:
    """Take back that it was merged, split or added."""
    made = find_directive(request, pk)

    def act() -> Done:
        addresses = [_unmake(one) for one in cutting.made_with(made)]
        focus = _beside(made)
        again = cutting.take_back(made, by=signed_in(request), now=timezone.now())
        focus = f"d{again[0].pk}" if again else focus
        return Done(_("Taken back: as it was read."), undone=" ".join(addresses), focus=focus)

    return _cut(request, made.document, act)


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a clause; `is_likely`: a clause may well begin here."""

    text: str
    start: int
    is_likely: bool


def _words(directive: Directive) -> Iterator[Word]:
    text, at, before = directive.document.text, directive.start, ""
    while at < directive.end:
        to = at
        while to < directive.end and not text[to].isspace():
            to += 1
        if to > at:
            yield Word(text[at:to], at, before.endswith((";", ".", ",", ":")) or "\n" in text[at - 1 : at])
            before = text[at:to]
        at = to + 1


def _cut(request: HttpRequest, document: Document, act: Callable[[], Done]) -> HttpResponse:
    return attempt(request, document, act, PROBLEMS, partial(desk_answer, request, document))


def _made(words: str, made: Directive) -> Done:
    return Done(words, undo=_unmake(made), focus=f"d{made.pk}")


def _beside(made: Directive) -> str:
    """Where the hand goes when what was added is gone: to the passage that it was, else to the next directive."""
    if passage := cutting.passage_within(made):
        return f"p{passage.pk}"
    following = cutting.next_standing(made)
    return f"d{following.pk}" if following else ""


def _unmake(made: Directive) -> str:
    return reverse("directive_unmake", args=[made.pk])


def _number(words: str | None) -> int:
    return int(words) if words and words.isascii() and words.isdigit() and len(words) < 19 else 0

"""At the review desk: what a name of the text means. Linked to a unit, made into a new one, and taken back."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST
from django_htmx.http import reswap, retarget

from directives.models import Directive
from tracker.forms.desk_units import CreateForm, LinkForm, tell
from tracker.models import Right, Unit, UnitName, documents_visible_to
from tracker.permissions import may_judge, may_link, may_take_in, only_if, signed_in
from tracker.services import desk, naming, naming_words, unit_links
from tracker.views.desk_answers import Done, told


@dataclass(frozen=True)
class _Asked:
    """A name of one directive's text that is to mean a unit."""

    directive: Directive
    words: str
    known: naming.Register
    house: Unit | None

    @property
    def is_named(self) -> bool:
        """In that text; an old page, or a hand, may ask for anything."""
        return self.words in _names(self.directive, self.known)


@require_http_methods(["GET", "HEAD", "POST"])
@only_if(may_take_in)
def directive_link(request: HttpRequest, pk: int) -> HttpResponse:
    asked = _asked(request, pk)
    if not asked.is_named:
        return _not_named(request, asked)
    if request.method != "POST":
        return _form(request, asked)
    form = _link_form(asked, request.POST)
    if not form.is_valid() or not _may_link(request, asked, form):
        return _form(request, asked, link=form)
    data = form.cleaned_data
    try:
        row = unit_links.link(
            asked.directive,
            asked.words,
            data["chosen"],
            name=data["name"],
            valid_from=data["valid_from"],
            valid_to=data["valid_to"],
            by=signed_in(request),
            now=timezone.now(),
        )
    except unit_links.Taken as taken:
        form.add_error(None, str(taken))
        return _form(request, asked, link=form)
    except ValidationError as problem:
        tell(form, problem)
        return _form(request, asked, link=form)
    done = Done(undo=_unlink(asked.directive), card=f"d{asked.directive.pk}", values={"name": str(row.pk)})
    return _desk(request, asked.directive, asked.words, done=done)


@require_POST
@only_if(may_take_in)
def directive_create_unit(request: HttpRequest, pk: int) -> HttpResponse:
    """With the key of a unit posted as `back`, that one is taken back: so the desk undoes it."""
    asked = _asked(request, pk)
    if "back" in request.POST:
        return _uncreate(request, asked)
    if not asked.is_named:
        return _not_named(request, asked)
    form = CreateForm(request.POST, parents=_parents(request))
    if not form.is_valid():
        return _form(request, asked, create=form)
    data = form.cleaned_data
    try:
        unit = unit_links.create(
            asked.directive, data["name"], data["parent"], data["code"], by=signed_in(request), now=timezone.now()
        )
    except unit_links.Taken as taken:
        form.add_error("name", str(taken))
        return _form(request, asked, create=form)
    except ValidationError as problem:
        tell(form, problem)
        return _form(request, asked, create=form)
    values = {"back": str(unit.pk), "words": asked.words}
    return _desk(request, asked.directive, asked.words, done=Done(undo=request.path, card=f"d{pk}", values=values))


@require_POST
@only_if(may_take_in)
def directive_unlink(request: HttpRequest, pk: int) -> HttpResponse:
    directive = _directive(request, pk)
    key = request.POST.get("name", "")
    problem, words = "", ""
    try:
        row = UnitName.objects.get(pk=int(key) if key.isascii() and key.isdigit() and len(key) < 18 else 0)
        words = row.name
        unit_links.take_back(directive, row.pk, by=signed_in(request), now=timezone.now())
    except UnitName.DoesNotExist:
        problem = _("This link has been taken back already.")
    except unit_links.StandsOn:
        problem = _("A directive was accepted since as this link reads it: take that judgement back first.")
    return _desk(request, directive, words, problem, Done(undone=_unlink(directive)))


def _uncreate(request: HttpRequest, asked: _Asked) -> HttpResponse:
    key, problem = request.POST["back"], ""
    try:
        number = int(key) if key.isascii() and key.isdigit() and len(key) < 18 else 0
        unit_links.remove(asked.directive, number, by=signed_in(request), now=timezone.now())
    except Unit.DoesNotExist:
        problem = _("This unit is gone already.")
    except unit_links.InUse:
        problem = _("This unit is in use by now: an administrator can close it on its page.")
    return _desk(request, asked.directive, asked.words, problem, Done(undone=request.path))


def _unlink(directive: Directive) -> str:
    return reverse("directive_unlink", args=[directive.pk])


def _asked(request: HttpRequest, pk: int) -> _Asked:
    directive = _directive(request, pk)
    document = directive.document
    known = naming.register(document.issued_on, timezone.localdate())
    words = request.POST.get("words") or request.GET.get("words", "")
    access = getattr(document, "access", None)
    house = access.unit.house if access and access.unit else None
    return _Asked(directive, words, known, house)


def _not_named(request: HttpRequest, asked: _Asked) -> HttpResponse:
    return _desk(request, asked.directive, "", _("The text does not name this unit."))


def _may_link(request: HttpRequest, asked: _Asked, form: LinkForm) -> bool:
    unit = form.cleaned_data["chosen"]
    if may_link(request.user, asked.directive.document, unit):
        return True
    said = _("%(unit)s belongs to another house: its administrators say what it is called.")
    form.add_error("unit", said % {"unit": unit})
    return False


def _directive(request: HttpRequest, pk: int) -> Directive:
    found = Directive.objects.filter(document__in=documents_visible_to(request.user))
    directive = get_object_or_404(found.select_related("document__access__unit").defer("document__search"), pk=pk)
    if not may_judge(request.user, directive.document):
        raise Http404
    return directive


def _names(directive: Directive, known: naming.Register) -> list[str]:
    mentions = [*directive.unit_names, *directive.partner_names]
    return [name for words in mentions for name in known.each_named(words)]


def _link_form(asked: _Asked, data: Any = None) -> LinkForm:
    near = unit_links.near(asked.words, asked.known, asked.house)
    initial = {"name": naming_words.name_in(asked.words)}
    return LinkForm(data, near=near, known=naming.register(today=timezone.localdate()), initial=initial)


def _parents(request: HttpRequest) -> Any:
    return Unit.objects.within_reach(signed_in(request), Right.ADMINISTER).filter(is_active=True).order_by("name")


def _form(
    request: HttpRequest, asked: _Asked, *, link: LinkForm | None = None, create: CreateForm | None = None
) -> HttpResponse:
    """Below the name on its card; a page of its own where there are no scripts."""
    parents = _parents(request)
    context = {
        "section": "documents",
        "asked": asked,
        "document": asked.directive.document,
        "link": link or _link_form(asked),
        "create": create or _create_form(asked, parents),
        "is_creating": create is not None,
        "ask": [] if parents.exists() else unit_links.administrators(asked.directive.document.access.unit),
    }
    if not _is_part(request):
        context["unit_names"] = asked.known.names()
        return render(request, "directive_link.html", context, status=422 if link or create else 200)
    return reswap(retarget(render(request, "_desk_unit_link.html", context), f"#link{asked.directive.pk}"), "innerHTML")


def _create_form(asked: _Asked, parents: Any) -> CreateForm | None:
    if not parents.exists():
        return None
    name = naming_words.name_in(asked.words)
    initial = {"name": name[:1].upper() + name[1:], "parent": asked.house}
    return CreateForm(parents=parents, initial=initial)


def _desk(
    request: HttpRequest, directive: Directive, words: str, problem: str = "", done: Done | None = None
) -> HttpResponse:
    """The card, and with it every other open card of the desk that names the same: nothing else moves."""
    if not _is_part(request):
        if problem:
            messages.error(request, problem)
        return redirect(f"{reverse('review_desk', args=[directive.document_id])}#d{directive.pk}")
    document = directive.document
    known = naming.register(document.issued_on, timezone.localdate())
    reading = desk.last_reading(document)
    cards = desk.cards(document, reading, known) if reading else []
    meant = naming_words.key(naming_words.name_in(words)) if words else ""
    context = {
        "card": next((card for card in cards if card.directive.pk == directive.pk), None) or desk.card(directive),
        "others": [
            card
            for card in cards
            if card.directive.pk != directive.pk and card.state == "open" and meant and _speaks_of(card, meant, known)
        ],
        "document": document,
        "may_judge": True,
        "problem": problem,
        "unit_names": known.names(),
    }
    answer = render(request, "_desk_unit_answer.html", context)
    return told(answer, done) if done and not problem else answer


def _speaks_of(card: desk.Card, meant: str, known: naming.Register) -> bool:
    return any(meant in naming_words.forms(name) for name in _names(card.directive, known))


def _is_part(request: HttpRequest) -> bool:
    return bool(getattr(request, "htmx", False))

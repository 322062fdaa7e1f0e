"""Lists of tasks: one comes in (its columns, a trial, then exactly that is written), and what is shown goes out."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import FileResponse, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from tracker import jobs
from tracker.filters import TaskFilter
from tracker.forms.lists import ColumnsForm, ListFileForm, WriteForm
from tracker.models import ListState, Task, TaskList
from tracker.permissions import may_open, only_if, signed_in
from tracker.services import list_export, naming, task_lists
from tracker.services.list_plan import Fate, Line, counts, digest, lines_of

LINES = 100
MOST_LISTS = 10
# Rows that ask for something stand before those that do not.
ORDER = (Fate.REFUSED, Fate.CHANGED, Fate.MADE, Fate.HERE, Fate.KEPT, Fate.HEADING)


@require_http_methods(["GET", "HEAD", "POST"])
@only_if(may_open)
def task_import(request: HttpRequest) -> HttpResponse:
    """Choose a file; and one's lists of before."""
    form = ListFileForm(request.POST, request.FILES) if request.method == "POST" else ListFileForm()
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["file"]
        try:
            return redirect(task_lists.take_in(file.read(), file.name, by=signed_in(request), now=timezone.now()))
        except task_lists.CannotRead as reason:
            form.add_error("file", str(reason))
    mine = TaskList.objects.visible_to(request.user).without_rows()[:MOST_LISTS]
    context = {"section": "tasks", "form": form, "lists": mine}
    return render(request, "task_import.html", context, status=422 if form.is_bound else 200)


@require_safe
@only_if(may_open)
def list_detail(request: HttpRequest, pk: int) -> HttpResponse:
    return _page(request, _list(request, pk))


@require_POST
@only_if(may_open)
def list_set_up(request: HttpRequest, pk: int) -> HttpResponse:
    """Say what the columns mean, and see what the list would do."""
    found = _list(request, pk)
    if found.state != ListState.OPEN or not found.book:
        return redirect(found)
    form = _columns_form(found, request.POST)
    if not form.is_valid():
        return _page(request, found, form, status=422)
    anew = form.is_laid_out_anew
    data, columns = form.cleaned_data, None if anew else form.columns()
    try:
        task_lists.set_up(found, sheet=data["sheet"], head=_head(form), columns=columns, choices=form.choices())
        if not anew and not task_lists.try_out(found, by=signed_in(request), now=timezone.now()):
            messages.warning(request, _("No row stands below the heads: name another row of heads, or another sheet."))
    except task_lists.CannotRead as reason:
        form.add_error(None, str(reason))
        return _page(request, found, form, status=422)
    except task_lists.NotOpen:
        messages.info(request, _("This list is being written already."))
    return redirect(f"{found.get_absolute_url()}{'' if anew else '#trial'}")


@require_POST
@only_if(may_open)
def list_write(request: HttpRequest, pk: int) -> HttpResponse:
    """Write what was shown: a few rows at once, many by a worker."""
    found = _list(request, pk)
    form, now = WriteForm(request.POST), timezone.now()
    try:
        task_lists.apply(found, form.data.get("seen", ""), by=signed_in(request), now=now)
    except task_lists.Differs:
        messages.error(request, _("The trial is another one by now: please look at it before it is written."))
    except task_lists.NotOpen:
        messages.info(request, _("This list is being written already."))
    else:
        if found.wanted <= task_lists.AT_ONCE:
            task_lists.run(found.pk, now)
        else:
            jobs.hint(jobs.write_list, found.pk)
    return redirect(found)


@require_safe
@only_if(may_open)
def list_progress(request: HttpRequest, pk: int) -> HttpResponse:
    """How far it is, asked for each second by the page that waits; once it is done, the whole page anew."""
    found = _list(request, pk)
    answer = render(request, "_list_progress.html", {"list": found})
    if not found.is_under_way:
        answer["HX-Refresh"] = "true"
    return answer


@require_safe
def task_export(request: HttpRequest) -> HttpResponseBase:
    """The tasks as the list shows them, all pages of it."""
    now = timezone.now()
    found = TaskFilter(request.GET, Task.objects.visible_to(request.user), today=timezone.localdate(now))
    kind = "csv" if request.GET.get("as") == "csv" else "xlsx"
    paper = list_export.export(found.qs, kind, user=signed_in(request), site=request.build_absolute_uri("/"), now=now)
    answer = FileResponse(paper.file, as_attachment=True, filename=paper.name, content_type=paper.content_type)
    answer["X-Content-Type-Options"] = "nosniff"
    return answer


def _list(request: HttpRequest, pk: int) -> TaskList:
    return get_object_or_404(TaskList.objects.visible_to(request.user).select_related("unit", "made_by"), pk=pk)


def _head(form: ColumnsForm) -> int | None:
    """As a person named it; of another sheet they have not seen any."""
    if "sheet" in form.changed_data and "head" not in form.changed_data:
        return None
    kept: int | None = form.of.choices.get("head")
    head: int = form.cleaned_data["head"]
    return head if "head" in form.changed_data else kept


def _columns_form(found: TaskList, data: Any = None) -> ColumnsForm:
    unknown = [words for line in lines_of(found.plan) for words in line.unknown]
    layout = task_lists.layout(found)
    return ColumnsForm(data, of=found, layout=layout, unknown=unknown, today=timezone.localdate())


def _page(request: HttpRequest, found: TaskList, form: ColumnsForm | None = None, status: int = 200) -> HttpResponse:
    lines = lines_of(found.plan)
    context: dict[str, Any] = {"section": "tasks", "list": found, "fates": Fate}
    if found.state == ListState.OPEN and found.book:
        form = form or _columns_form(found)
        context |= {"form": form, "unit_names": naming.register(None, timezone.localdate()).names()}
    if lines:
        context |= _trial(request, found, lines)
    return render(request, "list_detail.html", context, status=status)


def _trial(request: HttpRequest, found: TaskList, lines: list[Line]) -> dict[str, Any]:
    """`?show=` narrows it to the rows behind one of the numbers."""
    n, show = counts(lines), request.GET.get("show", "")
    shown = [line for line in lines if show in ("", line.fate) or show not in Fate.values]
    shown.sort(key=lambda line: (ORDER.index(Fate(line.fate)), line.row))
    failed = [line for line in lines if found.result(line.row).get("error")]
    page = Paginator(shown, LINES).get_page(request.GET.get("page"))
    return {
        "tried": True,
        "counts": [(fate.value, fate.label, n[fate]) for fate in ORDER if n[fate]],
        "show": show if show in Fate.values else "",
        "page": page,
        "rows": [(line, found.result(line.row)) for line in page.object_list],
        "writable": n[Fate.MADE] + n[Fate.CHANGED],
        "refused": n[Fate.REFUSED],
        "lacks_units": any(line.unknown for line in lines),
        "failed": len(failed),
        "written": len(found.results) - len(failed),
        "write_form": WriteForm(initial={"seen": digest(lines)}),
    }

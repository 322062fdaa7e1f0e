"""Who stands in for oneself while one is away."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from tracker.forms.units import DeputyForm
from tracker.models import Deputy
from tracker.permissions import signed_in
from tracker.services import deputies


@require_http_methods(["GET", "HEAD", "POST"])
def deputy(request: HttpRequest) -> HttpResponse:
    user, now = signed_in(request), timezone.now()
    today = timezone.localdate(now)
    if request.method != "POST":
        return _page(request, DeputyForm(user=user, today=today, initial={"from_on": today}))
    form = DeputyForm(request.POST, user=user, today=today)
    if not form.is_valid():
        return _page(request, form, status=422)
    data = form.cleaned_data
    days = {"from_on": data["from_on"], "to_on": data["to_on"], "today": today}
    try:
        deputies.deputise(data["member"], data["deputy"], by=user, now=now, **days)
    except ValidationError as error:
        for words in error.messages:
            form.add_error(None, words)
        return _page(request, form, status=422)
    messages.success(request, _("Your deputy is named."))
    return redirect("deputy")


@require_POST
def deputy_end(request: HttpRequest, pk: int) -> HttpResponse:
    user, now = signed_in(request), timezone.now()
    row = get_object_or_404(Deputy.objects.select_related("absent"), pk=pk, absent__user=user)
    deputies.end_deputy(row, by=user, today=timezone.localdate(now), now=now)
    messages.success(request, _("Your deputy no longer stands in for you."))
    return redirect("deputy")


def _page(request: HttpRequest, form: DeputyForm, status: int = 200) -> HttpResponse:
    user = signed_in(request)
    rows = Deputy.objects.not_over(timezone.localdate()).select_related("deputy", "absent__user", "absent__unit")
    context = {
        "form": form,
        "today": timezone.localdate(),
        "mine": rows.filter(absent__user=user).order_by("from_on"),
        "others": rows.filter(deputy=user).order_by("from_on"),
    }
    return render(request, "deputy.html", context, status=status)

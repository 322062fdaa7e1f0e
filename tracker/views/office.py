"""What administrators set for the whole office."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from tracker.forms.office import OptionsForm
from tracker.permissions import may_set_up, only_if, signed_in
from tracker.services import options
from tracker.views.conflict import conflict


@require_http_methods(["GET", "HEAD", "POST"])
@only_if(may_set_up)
def office_settings(request: HttpRequest) -> HttpResponse:
    if request.method != "POST":
        return render(request, "office_settings.html", {"form": OptionsForm(initial=options.all())})
    form = OptionsForm(request.POST, initial=options.all())
    if not form.is_valid():
        return render(request, "office_settings.html", {"form": form}, status=422)
    try:
        options.set_many(form.changed(), seen=form.seen(), by=signed_in(request), now=timezone.now())
    except options.Stale:
        return conflict(request, form, OptionsForm(initial=options.all()), back=reverse("office_settings"))
    messages.success(request, _("The settings are saved.") if form.changed_data else _("Nothing was changed."))
    return redirect("office_settings")

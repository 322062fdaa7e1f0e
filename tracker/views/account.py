"""Coming in, going out, and how the pages look to one person."""

from typing import Any

from django.contrib.auth import REDIRECT_FIELD_NAME
from django.contrib.auth import views as auth
from django.contrib.auth.decorators import login_not_required
from django.db import connection
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.templatetags.static import static
from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django.views.i18n import set_language as django_set_language

from tracker.permissions import may_administer, only_if, signed_in
from tracker.services import registry
from tracker.views.context import THEME_COOKIE

# Django's form views take a PUT for a POST.
_as_a_page = require_http_methods(["GET", "HEAD", "POST"])
login = _as_a_page(auth.LoginView.as_view(template_name="login.html", redirect_authenticated_user=True))
logout = auth.LogoutView.as_view()


class _PasswordChange(auth.PasswordChangeView):
    def form_valid(self, form: Any) -> HttpResponse:
        answer = super().form_valid(form)
        user = signed_in(self.request)
        registry.note_password(user, by=user, now=timezone.now())
        return answer


password_change = _as_a_page(
    _PasswordChange.as_view(template_name="password_change.html", success_url=reverse_lazy("home"))
)
set_language = login_not_required(django_set_language)
YEAR = 365 * 24 * 3600


@login_not_required
@require_POST
def set_theme(request: HttpRequest) -> HttpResponse:
    """Keep light or dark in a cookie and go back."""
    goal = request.POST.get("next", "")
    if not _is_own(request, goal):
        goal = reverse("home")
    answer = HttpResponseRedirect(goal)
    theme = "dark" if request.POST.get("theme") == "dark" else "light"
    answer.set_cookie(THEME_COOKIE, theme, max_age=YEAR, samesite="Lax", secure=request.is_secure(), httponly=True)
    return answer


@require_safe
@only_if(may_administer)
def admin_login(request: HttpRequest) -> HttpResponse:
    """Where the administration sends whoever may not enter it: who lacks the right is told so by the house's page, and
    whoever has just signed in goes on."""
    goal = request.GET.get(REDIRECT_FIELD_NAME, "")
    # Not by `redirect`, which takes what is no address for the name of a view.
    return HttpResponseRedirect(goal if _is_own(request, goal) else reverse("admin:index"))


@login_not_required
def favicon(request: HttpRequest) -> HttpResponse:
    """Browsers ask here on pages that name no icon, as the administration's."""
    return HttpResponseRedirect(static("tracker/seal.svg"))


@login_not_required
def health(request: HttpRequest) -> HttpResponse:
    """For a load balancer or bin/demo: the pages and their database answer."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return HttpResponse("ok", content_type="text/plain")


def _is_own(request: HttpRequest, address: str) -> bool:
    return url_has_allowed_host_and_scheme(address, {request.get_host()}, require_https=request.is_secure())

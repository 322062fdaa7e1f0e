"""What stands before every view."""

from collections.abc import Callable
from urllib.parse import urlsplit, urlunsplit

from django.conf import settings
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponseNotAllowed
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.urls import is_valid_path, reverse
from django.utils.cache import add_never_cache_headers
from django.utils.http import url_has_allowed_host_and_scheme
from django_htmx.http import HttpResponseClientRedirect
from django_htmx.middleware import HtmxDetails

from tracker.origin import coming_from
from tracker.services import options

READING = ("GET", "HEAD")


class HtmxLoginRequired(LoginRequiredMiddleware):
    """Whose session is over signs in on a whole page, never in a part of one, and comes back to the page that was
    open: the address of a part or of a POST is no page."""

    def handle_no_permission(  # type: ignore[override] # htmx's redirect is one by another header
        self, request: HttpRequest, view_func: Callable[..., HttpResponseBase]
    ) -> HttpResponseBase:
        htmx = HtmxDetails(request)
        if request.method in READING and not htmx:
            return super().handle_no_permission(request, view_func)
        page = _own_path(request, htmx.current_url or request.headers.get("referer", ""))
        login = redirect_to_login(page, self.get_login_url(view_func), self.get_redirect_field_name(view_func))
        return HttpResponseClientRedirect(login.url) if htmx else login


def _own_path(request: HttpRequest, address: str) -> str:
    """The address without scheme and host, where it is one of this site; else the overview."""
    if not url_has_allowed_host_and_scheme(address, {request.get_host()}, require_https=request.is_secure()):
        return reverse("home")
    return urlunsplit(urlsplit(address)._replace(scheme="", netloc=""))


class KnowsTheOrigin:
    """What is done in a request is written down with the address that it came from."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        with coming_from(_address(request)):
            return self.get_response(request)


class ReadsOptionsOnce:
    """However many ask within a request, the office's options are one query."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        with options.reading_once():
            return self.get_response(request)


class LeadsBack:
    """A step's address that somebody opens as if it were a page (from the address bar, a bookmark) says so on a page,
    with the way to the thing itself. A form that was refused stands under such an address: whoever leaves it for
    another language or theme and comes back is led to the thing at once."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if not isinstance(response, HttpResponseNotAllowed) or request.method != "GET":
            return response
        back = _thing_of(request.path)
        if urlsplit(request.headers.get("referer", "")).path == request.path:
            return redirect(back)
        response.content = render_to_string("405.html", {"back": back}, request)
        return response


class NothingIsKept:
    """Pages of people who have signed in are not kept by the browser: Back shows how things stand now, and the next
    person at the machine finds nothing."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if request.user.is_authenticated and not response.has_header("Cache-Control"):
            add_never_cache_headers(response)
        return response


def _address(request: HttpRequest) -> str:
    """The browser's; behind the office's proxy what that saw, which is the last that the header names: whatever stands
    before it, anybody can have written."""
    seen = request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip() if settings.BEHIND_PROXY else ""
    return seen or request.META.get("REMOTE_ADDR", "")


def _thing_of(path: str) -> str:
    """The page above a step: that of the thing whose number stands in the path, or else of the nearest list."""
    parts = path.strip("/").split("/")[:-1]
    while parts and not parts[-1].isdigit() and any(part.isdigit() for part in parts):
        # "extend" of "tasks/5/extend/grant" is a step too.
        parts.pop()
    above = (f"/{'/'.join(parts[:n])}/" for n in range(len(parts), 0, -1))
    return next((each for each in above if is_valid_path(each)), reverse("home"))

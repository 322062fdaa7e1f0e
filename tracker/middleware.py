"""What stands before every view."""

from collections.abc import Callable
from http import HTTPStatus
from urllib.parse import urlsplit, urlunsplit

from django.conf import settings
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import Resolver404, get_script_prefix, resolve, reverse
from django.utils.cache import add_never_cache_headers
from django.utils.http import url_has_allowed_host_and_scheme
from django_htmx.http import HttpResponseClientRedirect
from django_htmx.middleware import HtmxDetails

from tracker.origin import coming_from
from tracker.services import options

READING = ("GET", "HEAD")


class RefusesTooMuch:
    """By what the browser says it is going to send: nothing of it reaches the disk, whoever sends it. A body without a
    length is none to Django."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        length = request.META.get("CONTENT_LENGTH") or "0"
        if length.isdecimal() and int(length[:20]) > settings.MAX_REQUEST_BYTES:
            context = {"limit": settings.MAX_BYTES_AT_ONCE // 1024**2, "one": settings.MAX_DOCUMENT_BYTES // 1024**2}
            return render(request, "413.html", context, status=HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        return self.get_response(request)


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


class LeadsToThePage:
    """A form that was refused stands under an address that takes only posts. Whoever comes there otherwise, after a
    change of language, from the history or by typing, is led to the page above it, not to the browser's own error."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        wants_a_page = "text/html" in request.headers.get("Accept", "") and not HtmxDetails(request)
        if response.status_code == HTTPStatus.METHOD_NOT_ALLOWED and request.method in READING and wants_a_page:
            return redirect(get_script_prefix().rstrip("/") + _page_above(request.path_info))
        return response


def _page_above(path: str) -> str:
    """/tasks/5/extend/grant/ → /tasks/5/extend/, which may lead further: at the latest the overview is a page."""
    while path != "/":
        path = path.rstrip("/").rpartition("/")[0] + "/"
        try:
            resolve(path)
        except Resolver404:
            continue
        break
    return path


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

from typing import Any

from django.http import HttpRequest, HttpResponse


def login(request: HttpRequest, **kwargs: Any) -> HttpResponse:
    return HttpResponse("not built yet")


def logout(request: HttpRequest, **kwargs: Any) -> HttpResponse:
    return HttpResponse("not built yet")


def password_change(request: HttpRequest, **kwargs: Any) -> HttpResponse:
    return HttpResponse("not built yet")


def health(request: HttpRequest, **kwargs: Any) -> HttpResponse:
    return HttpResponse("not built yet")

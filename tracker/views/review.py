from typing import Any

from django.http import HttpRequest, HttpResponse


def review_desk(request: HttpRequest, **kwargs: Any) -> HttpResponse:
    return HttpResponse("not built yet")


def directive_accept(request: HttpRequest, **kwargs: Any) -> HttpResponse:
    return HttpResponse("not built yet")


def directive_dismiss(request: HttpRequest, **kwargs: Any) -> HttpResponse:
    return HttpResponse("not built yet")


def directive_amend(request: HttpRequest, **kwargs: Any) -> HttpResponse:
    return HttpResponse("not built yet")

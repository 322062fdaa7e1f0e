from typing import Any

from django.http import HttpRequest, HttpResponse


def inbox(request: HttpRequest, **kwargs: Any) -> HttpResponse:
    return HttpResponse("not built yet")


def inbox_read(request: HttpRequest, **kwargs: Any) -> HttpResponse:
    return HttpResponse("not built yet")


def mailbox(request: HttpRequest, **kwargs: Any) -> HttpResponse:
    return HttpResponse("not built yet")


def letter_detail(request: HttpRequest, **kwargs: Any) -> HttpResponse:
    return HttpResponse("not built yet")

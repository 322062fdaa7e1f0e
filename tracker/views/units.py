from typing import Any

from django.http import HttpRequest, HttpResponse


def unit_list(request: HttpRequest, **kwargs: Any) -> HttpResponse:
    return HttpResponse("not built yet")


def unit_detail(request: HttpRequest, **kwargs: Any) -> HttpResponse:
    return HttpResponse("not built yet")

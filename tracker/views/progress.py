"""What units and people add to a task: evidence, answers, comments."""

from django.http import FileResponse, Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from tracker.models import Evidence, EvidenceKind


@require_safe
def evidence_file(request: HttpRequest, pk: int) -> FileResponse:
    """The very bytes that came in: always saved, never shown by the browser in our name."""
    files = Evidence.objects.visible_to(request.user).filter(kind=EvidenceKind.FILE)
    found = get_object_or_404(files, pk=pk)
    try:
        data = found.file.open("rb")
    except FileNotFoundError:
        raise Http404 from None
    answer = FileResponse(data, as_attachment=True, filename=found.name, content_type="application/octet-stream")
    answer["X-Content-Type-Options"] = "nosniff"
    return answer

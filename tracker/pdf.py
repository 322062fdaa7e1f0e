"""HTML to PDF: the one room that knows WeasyPrint.

A paper may hold any text that somebody uploaded, so nothing is fetched for it: the fetcher knows the fonts and the
style sheet below by name, and refuses every other address, whatever its scheme.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from django.conf import settings

from tracker.env import BASE_DIR

_TINOS = Path(settings.NODE_MODULES) / "@expo-google-fonts" / "tinos"
# Tinos has the metrics of Times New Roman and every Vietnamese letter, and may be embedded (SIL OFL).
FILES = {
    "dondoc:report.css": (BASE_DIR / "templates" / "reports" / "report.css", "text/css"),
    "dondoc:regular.ttf": (_TINOS / "400Regular" / "Tinos_400Regular.ttf", "font/ttf"),
    "dondoc:italic.ttf": (_TINOS / "400Regular_Italic" / "Tinos_400Regular_Italic.ttf", "font/ttf"),
    "dondoc:bold.ttf": (_TINOS / "700Bold" / "Tinos_700Bold.ttf", "font/ttf"),
    "dondoc:bold-italic.ttf": (_TINOS / "700Bold_Italic" / "Tinos_700Bold_Italic.ttf", "font/ttf"),
}
SHAPES = "dondoc:shapes.ttf"


class Refused(ValueError):
    """The paper asked for something that is not on the shelf."""


def render(html: str, *, title: str, language: str, made_at: datetime) -> bytes:
    """A tagged PDF (PDF/UA-1) of a whole HTML document. The same arguments give the same bytes.

    Title, language and date replace whatever the document says of itself.
    """
    # 0.7 s and native libraries that no page needs (ARCHITECTURE §7.4).
    from weasyprint import HTML  # noqa: PLC0415
    from weasyprint.document import DocumentMetadata  # noqa: PLC0415
    from weasyprint.urls import URLFetcher, URLFetcherResponse  # noqa: PLC0415

    from tracker import shapes  # noqa: PLC0415

    class Shelf(URLFetcher):  # type: ignore[misc]
        """Gives out FILES and SHAPES and nothing else; never opens an address."""

        def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
            if url == SHAPES:
                return URLFetcherResponse(url, shapes.font(), {"Content-Type": "font/ttf"})
            if url not in FILES:
                raise Refused(url[:200])
            path, kind = FILES[url]
            return URLFetcherResponse(url, path.read_bytes(), {"Content-Type": kind})

    shelf = Shelf(allowed_protocols=(), allow_redirects=False)
    with _without_cycle_collection():
        document = HTML(string=html, url_fetcher=shelf, base_url=None).render(pdf_variant="pdf/ua-1")
        document.metadata = DocumentMetadata(
            title=title, lang=language, generator="Đôn Đốc", created=made_at.isoformat(timespec="seconds")
        )
        return bytes(document.write_pdf(pdf_variant="pdf/ua-1"))


@contextmanager
def _without_cycle_collection() -> Iterator[None]:
    """The collector walks millions of live boxes again and again: without it 2,400 rows take 31 s, not 62."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
        gc.collect()

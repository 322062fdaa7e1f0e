"""The printed paper, read back: its words, pages, fonts and totals."""

import io
import unicodedata
from functools import partial

import pypdf
import pypdfium2
import pytest
from django.utils.translation import gettext, override

from tests import builders
from tests.builders import NOW, TODAY
from tests.conftest import Cast
from tests.tracker.reporting import DAY, bytes_of, made_report, paper_of, words_of
from tracker import pdf, shapes
from tracker.models import Progress, Role, State, Task, Unit
from tracker.services import progress, reports
from tracker.services.counting import Figures
from tracker.templatetags import figures as filters

MM = 72 / 25.4
A4 = (round(210 * MM), round(297 * MM))

pytestmark = pytest.mark.usefixtures("own_files")


# What the paper says


def test_every_vietnamese_letter_comes_back_as_it_was_written(cast: Cast) -> None:
    bases = "aăâeêioôơuưy"
    letters = " ".join(f"{base}{tone}" for base in bases for tone in ("\u0300", "\u0301", "\u0303", "\u0309", "\u0323"))
    # A first letter would be made a capital one.
    letters = f"Chữ {_nfc(letters)} {_nfc(letters).upper()} đ Đ"
    builders.task(cast.health, cast.clerk, due_on=TODAY, content=letters)
    text = words_of(paper_of(cast))
    assert letters in text


def test_the_totals_in_words_and_table_are_those_of_the_figures(cast: Cast) -> None:
    _work(cast)
    report = made_report(cast)
    counts = Figures.from_json(report.figures).counts
    text = words_of(bytes_of(report))
    with override("vi"):
        row = [counts.total, counts.done, counts.done_on_time, counts.done_late]
        row += [counts.unfinished, counts.in_term, counts.overdue]
        percent = filters.share(counts.done_of_total.percent)
        assert f"{gettext('All together')} {' '.join(map(str, row))} {percent} " in text
        for word in ("Done", "On time", "In term", "Overdue", "LIST OF TASKS"):
            assert gettext(word) in text
        assert filters.percent(counts.done_of_done_and_overdue.percent).replace("\u00a0", " ") in text
    assert percent == "40,00"


def test_each_task_stands_in_the_annex_with_source_units_deadline_result_and_status(cast: Cast) -> None:
    source = builders.document(cast.clerk)
    made = builders.task(
        cast.health,
        cast.clerk,
        due_on=TODAY - DAY,
        content="Báo cáo kết quả phòng, chống tham nhũng",
        partners=[cast.finance],
        directives=[builders.directive(source)],
    )
    Progress.objects.create(
        task=made,
        unit=cast.health,
        text="Đã tổng hợp số liệu các huyện",
        percent=60,
        state="noted",
        reported_on=TODAY,
        reported_at=NOW,
        reported_by=cast.officer,
    )
    annex = words_of(paper_of(cast, language="en"), first=1)
    for words in (
        "05/CĐ-TTg 02/11/2026",
        "Báo cáo kết quả phòng, chống tham nhũng",
        "Sở Y tế Sở Tài chính 19/11/2026",
        "Đã tổng hợp số liệu các huyện 20/11/2026, 60 %",
        "◆ Open overdue 1 day over",
    ):
        assert words in annex


def test_a_vietnamese_paper_has_the_boxes_of_decree_30(cast: Cast) -> None:
    office = builders.unit("Văn phòng Ủy ban nhân dân tỉnh", cast.province)
    chief = builders.person("chief", Role.LEADER, office)
    text = words_of(paper_of(cast, by=chief), last=1)
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc" in text
    assert "ỦY BAN NHÂN DÂN TỈNH VĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH" in text
    assert ", ngày 20 tháng 11 năm 2026" in text
    assert "Số:" in text
    assert "/BC-" in text
    assert "Nơi nhận:" in text


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_paper_in_another_language_has_a_plain_letterhead(cast: Cast, language: str) -> None:
    text = words_of(paper_of(cast, language=language), last=1)
    assert "ỦY BAN NHÂN DÂN TỈNH" in text
    assert "CỘNG HÒA" not in text
    assert "Nơi nhận" not in text


def test_the_signing_day_has_noughts_where_decree_30_puts_them(cast: Cast) -> None:
    text = words_of(paper_of(cast, now=NOW.replace(month=2, day=5)))
    assert "ngày 05 tháng 02 năm 2026" in text
    assert "ngày 05 tháng 3 năm 2026" in words_of(paper_of(cast, now=NOW.replace(month=3, day=5)))


@pytest.mark.parametrize(
    ("language", "day", "words"),
    [
        ("fr", 20, "Le 20 novembre 2026"),
        ("fr", 1, "Le 1er novembre 2026"),
        ("en", 20, "20 November 2026"),
        ("en", 1, "1 November 2026"),
    ],
)
def test_a_plain_letterhead_dates_the_paper_in_words(cast: Cast, language: str, day: int, words: str) -> None:
    assert words in words_of(paper_of(cast, language=language, now=NOW.replace(day=day)))


def test_the_annex_says_to_which_report_it_belongs(cast: Cast) -> None:
    _work(cast)
    vietnamese = words_of(paper_of(cast), first=1)
    assert "(Kèm theo Báo cáo số /BC- ngày 20 tháng 11 năm 2026 của Ủy ban nhân dân tỉnh; số liệu" in vietnamese
    assert "(With the report of 20/11/2026; figures as of" in words_of(paper_of(cast, language="en"), first=1)


def test_the_annex_says_what_still_waits_for_confirmation(cast: Cast) -> None:
    made = builders.task(cast.health, cast.clerk, due_on=TODAY)
    progress.submit(made, "Đã xong", by=cast.officer, today=TODAY, now=NOW)
    assert "Đã xong 20/11/2026, 100 % chờ xác nhận" in words_of(paper_of(cast), first=1)
    progress.return_(made, "Thiếu số liệu", by=cast.leader, now=NOW + DAY)
    assert "chờ xác nhận" in words_of(paper_of(cast, now=NOW + DAY), first=1)
    assert "chờ xác nhận" not in words_of(paper_of(cast, as_of=TODAY + DAY, now=NOW + DAY), first=1)


def test_what_is_confirmed_waits_for_nothing(cast: Cast) -> None:
    made = builders.task(cast.health, cast.clerk, due_on=TODAY)
    progress.submit(made, "Đã xong", by=cast.officer, today=TODAY, now=NOW)
    progress.confirm(made, by=cast.leader, now=NOW + DAY)
    assert "chờ xác nhận" not in words_of(paper_of(cast, now=NOW + DAY), first=1)


def test_a_window_without_tasks_makes_one_sensible_page(cast: Cast) -> None:
    paper = paper_of(cast, language="en")
    assert len(pypdf.PdfReader(io.BytesIO(paper)).pages) == 1
    text = words_of(paper)
    assert "No task was due, open or finished from 01/11/2026 to 30/11/2026." in text
    assert "RESULTS BY UNIT" not in text
    assert "ANNEX" not in text


def test_a_list_cut_at_the_cap_says_so(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    _work(cast)
    monkeypatch.setattr(reports, "figures", partial(reports.figures, most_lines=2))
    text = words_of(paper_of(cast, language="en"))
    assert "The list ends after 2 tasks, the most pressing first; 4 more are in the totals" in text


# How it is printed


def test_the_pages_are_a4_the_annex_landscape_and_numbered_apart_in_the_top_margin(cast: Cast) -> None:
    _work(cast, times=12)
    pages = pypdfium2.PdfDocument(paper_of(cast))
    sizes = [tuple(map(round, page.get_size())) for page in pages]
    main = sizes.count(A4)
    assert sizes == [A4] * main + [A4[::-1]] * (len(sizes) - main)
    assert len(sizes) - main >= 3
    numbers = [_top_margin(page) for page in pages]
    assert numbers == ["", *map(str, range(2, main + 1)), "", *map(str, range(2, len(sizes) - main + 1))]


def test_text_keeps_the_margins_of_decree_30(cast: Cast) -> None:
    _work(cast, times=3)
    for page in pypdfium2.PdfDocument(paper_of(cast)):
        width, height = page.get_size()
        boxes = _boxes(page)
        inside = [box for box in boxes if box[1] >= 20 * MM and box[3] <= height - 20 * MM]
        assert len(inside) > 100
        assert min(box[0] for box in inside) >= 30 * MM - 1
        assert max(box[2] for box in inside) <= width - 15 * MM + 1


def test_the_head_of_the_table_is_repeated_on_every_page_of_the_annex(cast: Cast) -> None:
    _work(cast, times=8)
    pages = pypdf.PdfReader(io.BytesIO(paper_of(cast, language="en"))).pages
    annex = [page.extract_text() for page in pages if page.mediabox.width > page.mediabox.height]
    assert len(annex) >= 3
    assert all("Partner units" in text.replace("\n", " ") for text in annex)


def test_a_very_long_clause_and_name_stay_on_the_paper(cast: Cast) -> None:
    name = "Ban Chỉ đạo phòng, chống tham nhũng, lãng phí, tiêu cực " * 5
    unit = builders.unit(name.strip(), cast.province, code="ban")
    content = "Rà soát, báo cáo kết quả thực hiện; " * 60 + "https://" + "x" * 300
    builders.task(unit, cast.clerk, due_on=TODAY, content=content, partners=[cast.health])
    for page in pypdfium2.PdfDocument(paper_of(cast)):
        assert max(box[2] for box in _boxes(page)) <= page.get_size()[0] - 15 * MM + 1


def test_all_type_is_embedded_and_of_the_one_times_metric_family(cast: Cast) -> None:
    _work(cast)
    fonts = _fonts(paper_of(cast))
    assert {name.partition("+")[2].partition("-")[0] for name in fonts} == {"Tinos", "Shapes"}
    assert all(fonts.values())


def test_the_four_shapes_come_from_the_own_font() -> None:
    html = f"<link rel=stylesheet href=dondoc:report.css><p class=shape>{'●◐○◆'}</p>"
    paper = pdf.render(html, title="x", language="vi", made_at=NOW)
    assert {name.partition("+")[2] for name in _fonts(paper)} >= {"Shapes"}
    assert {name.partition("+")[2].partition("-")[0] for name in _fonts(paper)} <= {"Shapes", "Tinos"}
    assert "●◐○◆" in words_of(paper)
    assert shapes.font() == shapes.font.__wrapped__()


def test_the_file_is_tagged_and_says_its_title_and_language(cast: Cast) -> None:
    reader = pypdf.PdfReader(io.BytesIO(paper_of(cast, language="fr", title="Suivi des tâches")))
    catalog = reader.root_object
    assert str(catalog["/Lang"]) == "fr"
    assert catalog["/MarkInfo"]["/Marked"]  # type: ignore[index]
    assert reader.metadata is not None
    assert reader.metadata.title == "Suivi des tâches"
    assert reader.metadata.creation_date == NOW
    assert b"pdfuaid:part" in reader.xmp_metadata.stream.get_data()  # type: ignore[union-attr]


def test_the_same_paper_is_the_same_bytes() -> None:
    html = "<link rel=stylesheet href=dondoc:report.css><h1>Báo cáo</h1><p>Đã hoàn thành ◆"
    first, second = (pdf.render(html, title="Báo cáo", language="vi", made_at=NOW) for _ in range(2))
    assert first == second


def _work(cast: Cast, times: int = 1) -> None:
    """For each time: two done, one of them late; one in term, two overdue, one without a deadline."""
    for number in range(times):
        for due, done in (
            (TODAY, TODAY),
            (TODAY - 3 * DAY, TODAY),
            (TODAY, None),
            (TODAY - DAY, None),
            (TODAY - 200 * DAY, None),
            (None, None),
        ):
            lead: Unit = cast.health if number % 2 else cast.finance
            made = builders.task(lead, cast.clerk, due_on=due, content="Rà soát, báo cáo kết quả. " * 4)
            if done:
                Task.objects.filter(pk=made.pk).update(state=State.DONE, done_on=done)


def _top_margin(page: pypdfium2.PdfPage) -> str:
    """The text in the middle of the top 20 mm."""
    width, height = page.get_size()
    middle = width / 2 + 6 * MM  # the text's middle: 30 mm on the left, 15 to 18 on the right
    found = page.get_textpage().get_text_bounded(middle - 8 * MM, height - 19 * MM, middle + 8 * MM, height)
    return str(found).strip()


def _boxes(page: pypdfium2.PdfPage) -> list[tuple[float, float, float, float]]:
    text = page.get_textpage()
    boxes = [text.get_charbox(index) for index in range(text.count_chars())]
    return [box for box in boxes if box[2] - box[0] > 0.5]


def _fonts(paper: bytes) -> dict[str, bool]:
    """Each font's name, and whether its outlines are in the file."""
    found: dict[str, bool] = {}
    for page in pypdf.PdfReader(io.BytesIO(paper)).pages:
        for font in page["/Resources"].get("/Font", {}).values():  # type: ignore[attr-defined]
            inner = font.get_object()["/DescendantFonts"][0].get_object()
            descriptor = inner["/FontDescriptor"].get_object()
            embedded = "/FontFile2" in descriptor or "/FontFile3" in descriptor
            found[str(inner["/BaseFont"]).removeprefix("/")] = embedded
    return found


def _nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)

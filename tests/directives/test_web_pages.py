"""Web pages: the text stays, what stands around it goes where it is certain, and its letters are made out."""

import codecs

import pytest

from directives.readers import Unreadable, Why, html

pytestmark = pytest.mark.once
LINK = '<a href="/x">Tin tức</a>'


def read(body: str | bytes, head: str = '<meta charset="utf-8">') -> list[str]:
    data = body if isinstance(body, bytes) else f"<!doctype html><head>{head}</head><body>{body}".encode()
    return html.read(data, lambda done, of: None).text.split("\n")


@pytest.mark.parametrize(
    "furniture",
    [
        "<nav>Menu</nav>",
        "<aside>Tin khác</aside>",
        "<header>Trang</header><footer>Chân</footer>",
        "<div role=navigation>Menu</div>",
        "<p hidden>ẩn</p><p style='display: none'>ẩn</p><p aria-hidden=true>ẩn</p>",
        "<script>Yêu cầu()</script><style>p{}</style><noscript>Bật lên</noscript><!-- chú thích -->",
        f"<ul><li>{LINK}</li><li>{LINK}</li><li>{LINK}</li></ul>",
        "<button>Gửi</button><select><option>Chọn</option></select>",
    ],
)
def test_furniture_that_says_so_is_left_out(furniture: str) -> None:
    assert read(f"<p>Một.</p>{furniture}<p>Hai.</p>") == ["Một.", "Hai."]


def test_nothing_is_left_out_on_a_guess() -> None:
    body = f"<form><div class=sidebar><p>Sở Y tế báo cáo theo {LINK}, {LINK} và {LINK}.</p></div></form>"
    assert read(body) == ["Sở Y tế báo cáo theo Tin tức, Tin tức và Tin tức."]


def test_the_part_marked_as_main_is_read_alone() -> None:
    assert read("<div>Quảng cáo</div><main><header><h1>Tên</h1></header><p>Nội dung chính.</p></main>") == [
        "Tên",
        "Nội dung chính.",
    ]
    assert read("<p>Tất cả nội dung ở ngoài phần chính.</p><main>Ít</main>") == [
        "Tất cả nội dung ở ngoài phần chính.",
        "Ít",
    ]


def test_blocks_are_lines_and_inline_marks_are_none() -> None:
    body = "<div>Một <b>hai</b>\n  ba<br>bốn<p>năm</p>sáu</div><span><p>bảy</p></span>"
    assert read(body) == ["Một hai ba", "bốn", "năm", "sáu", "bảy"]


def test_lists_get_their_marks_back() -> None:
    body = "<ol start=3><li>Ba<ul><li>con</li></ul></li><li>4. Bốn</li></ol><ol type=a><li>A</li></ol>"
    assert read(body) == ["3. Ba", "- con", "4. Bốn", "a) A"]


def test_tables_keep_rows_columns_and_cells_over_several() -> None:
    body = """<table border=1><tr><th>TT<th>Việc<th>Chủ trì<tr><td colspan=3>I. CHUNG
    <tr><td>1<td>Một<td rowspan=2><p>Sở Y tế</p><p>Sở Nội vụ</p><tr><td>2<td>Hai</table>"""
    assert read(body) == [
        "| TT | Việc | Chủ trì |",
        "I. CHUNG",
        "| 1 | Một | Sở Y tế; Sở Nội vụ |",
        "| 2 | Hai | Sở Y tế; Sở Nội vụ |",
    ]


def test_a_table_that_lays_out_is_read_cell_by_cell() -> None:
    assert read("<table><tr><td>BỘ Y TẾ<td>CỘNG HÒA<tr><td>Số: 1<td>Hà Nội</table>") == [
        "BỘ Y TẾ",
        "CỘNG HÒA",
        "Số: 1",
        "Hà Nội",
    ]


@pytest.mark.parametrize(
    "page",
    [
        '<meta charset="windows-1258"><p>Noël'.encode("cp1258"),
        b'<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"><p>No\xebl',
        codecs.BOM_UTF8 + b'<meta charset="latin-1">' + "<p>Noël".encode(),
        "<p>Noël".encode("utf-16"),
        "<p>Noël".encode(),
        '<meta charset="wrong"><p>Noël'.encode(),
        '<meta charset="us-ascii"><p>Noël'.encode(),
        "<p>Noël".encode("cp1252"),
    ],
)
def test_its_letters_are_made_out(page: bytes) -> None:
    assert read(page) == ["Noël"]


def test_pictures_inside_a_page_do_not_count() -> None:
    assert read(f'<p>Chữ<img src="data:image/png;base64,{"A" * 8_000_000}"></p>') == ["Chữ"]


def test_a_page_too_large_or_too_deep_is_refused() -> None:
    for body, why in (("<p>a</p>" * 1_000_000, Why.TOO_MUCH), ("<div>" * 3_000, Why.BROKEN)):
        with pytest.raises(Unreadable) as caught:
            read(body)
        assert caught.value.why is why

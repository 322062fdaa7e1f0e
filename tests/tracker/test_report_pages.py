"""The pages of reports: who gets in, watching, reading, downloading."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from tests import builders
from tests.builders import NOW, TODAY
from tests.conftest import Cast
from tests.tracker.reporting import ADD, as_, report_of
from tracker import pdf
from tracker.models import Report, State, Task
from tracker.services import reports

pytestmark = pytest.mark.usefixtures("english_with_own_files")


# Who sees what


def test_without_login_every_address_leads_to_the_login(cast: Cast) -> None:
    report = report_of(cast.leader, cast)
    for url in _addresses(report):
        answer = Client().get(url)
        assert answer.status_code == 302
        assert answer.headers["Location"].startswith("/login/")


def test_a_report_of_others_is_not_found_by_an_officer(cast: Cast) -> None:
    report = report_of(cast.leader, cast)
    client = as_(cast.officer)
    for name in ("report_detail", "report_progress", "report_pdf"):
        assert client.get(reverse(name, args=[report.pk])).status_code == 404
    assert client.post(reverse("report_again", args=[report.pk])).status_code == 404
    assert "Kết quả tháng" not in client.get("/reports/").content.decode()


def test_author_and_those_who_see_all_read_and_download(cast: Cast) -> None:
    report = report_of(cast.officer, cast, unit=cast.health)
    for user in (cast.officer, cast.clerk, cast.leader):
        for name in ("report_detail", "report_progress", "report_pdf"):
            assert as_(user).get(reverse(name, args=[report.pk])).status_code == 200
        assert "Kết quả tháng" in as_(user).get("/reports/").content.decode()


def test_only_a_post_makes_it_again(cast: Cast, hinted: list[int]) -> None:
    report = report_of(cast.leader, cast)
    assert as_(cast.leader).get(reverse("report_again", args=[report.pk])).status_code == 405
    assert hinted == []


# Watching


def test_while_it_is_made_the_part_goes_on_asking_and_when_ready_the_page_is_shown_anew(cast: Cast) -> None:
    report = report_of(cast.leader, cast, make=False)
    client, url = as_(cast.leader), reverse("report_progress", args=[report.pk])
    waiting = client.get(url)
    assert "every 1s" in waiting.content.decode()
    assert "HX-Refresh" not in waiting.headers
    Report.objects.filter(pk=report.pk).claim(NOW)
    assert "is being made" in client.get(url).content.decode()
    Report.objects.filter(pk=report.pk).update(claimed_at=None)
    reports.make(report.pk, NOW)
    ready = client.get(url)
    assert "every 1s" not in ready.content.decode()
    assert ready.headers["HX-Refresh"] == "true"


def test_a_failure_is_shown_in_plain_words_with_a_way_to_try_again(
    cast: Cast, hinted: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(pdf, "render", _disk_full)
        report = report_of(cast.leader, cast, language="en")
    client = as_(cast.leader)
    body = client.get(report.get_absolute_url()).content.decode()
    assert "an administrator finds the cause" in body
    assert "No space left" not in body
    assert "/srv/" not in body
    assert f'action="/reports/{report.pk}/again/"' in body
    assert "every 1s" not in body
    assert client.post(reverse("report_again", args=[report.pk])).status_code == 302
    assert hinted == [report.pk]
    assert "every 1s" in client.get(report.get_absolute_url()).content.decode()


def test_a_ready_report_is_not_made_again_by_a_stale_button(cast: Cast, hinted: list[int]) -> None:
    report = report_of(cast.leader, cast)
    answer = as_(cast.leader).post(reverse("report_again", args=[report.pk]), follow=True)
    assert "nothing was repeated" in answer.content.decode()
    assert hinted == []


# Reading


def test_every_number_opens_exactly_the_tasks_that_it_counts(cast: Cast) -> None:
    _work(cast)
    report = report_of(cast.leader, cast)
    client = as_(cast.leader)
    body = client.get(report.get_absolute_url()).content.decode()
    doors = re.findall(r'<a href="(\?[^"#]+)#tasks">(?:<b[^>]*>(?:<span[^>]*>.</span>)? ?)?(\d+)', body)
    assert len(doors) >= 6 + 8 * 3
    for query, number in doors:
        page = client.get(report.get_absolute_url() + query.replace("&amp;", "&")).context["page"]
        assert page.paginator.count == int(number), query


def test_the_page_shows_both_ratios_with_their_denominators(cast: Cast) -> None:
    _work(cast)
    report = report_of(cast.leader, cast)
    body = as_(cast.leader).get(report.get_absolute_url()).content.decode()
    assert "<b>40.00%</b> done out of all tasks with a deadline (2 of 5)" in body
    assert "<b>50.00%</b> done out of done and overdue together" in body
    assert report.sha256 in body


def test_the_page_says_where_the_first_deadlines_were_judged_by(cast: Cast) -> None:
    for by_first in (True, False):
        report = report_of(cast.leader, cast)
        Report.objects.filter(pk=report.pk).update(by_first_deadline=by_first)
        page = as_(cast.leader).get(report.get_absolute_url()).content.decode()
        assert ("Judged by the first deadlines, as if none had been extended" in page) == by_first


def test_the_bars_have_words_and_no_decimal_commas(cast: Cast) -> None:
    _work(cast)
    report = report_of(cast.leader, cast)
    client = as_(cast.leader)
    client.cookies["django_language"] = "vi"
    body = client.get(report.get_absolute_url()).content.decode()
    widths = re.findall(r'<rect class="fill-[a-z_]+" x="(\d+)" y="1" width="(\d+)"', body)
    assert sum(int(width) for _, width in widths) == 1000
    assert len(widths) == 4
    assert re.search(r'<svg class="status-bar" role="img"[^>]*><title>[^<]+ 1, [^<]+</title>', body)


def test_a_window_without_tasks_says_so_and_offers_another(cast: Cast) -> None:
    report = report_of(cast.leader, cast)
    body = as_(cast.leader).get(report.get_absolute_url()).content.decode()
    assert "No task was due, open or finished in this window." in body
    assert 'href="/reports/add/"' in body
    of_one = report_of(cast.leader, cast, unit=cast.health)
    body = as_(cast.leader).get(of_one.get_absolute_url()).content.decode()
    assert f'href="/reports/add/?unit={cast.health.pk}"' in body


def test_a_task_that_would_be_a_script_is_shown_as_words(cast: Cast) -> None:
    builders.task(cast.health, cast.clerk, due_on=TODAY, content="<script>alert(1)</script>")
    report = report_of(cast.leader, cast, title="<img src=x onerror=alert(1)>")
    body = as_(cast.leader).get(report.get_absolute_url()).content.decode()
    assert "<script>alert" not in body
    assert "<img src=x" not in body
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in body


def test_pages_hold_no_inline_style_or_script(cast: Cast) -> None:
    _work(cast)
    report = report_of(cast.leader, cast)
    for url in (ADD, "/reports/", report.get_absolute_url()):
        main = as_(cast.leader).get(url).content.decode().partition("<main")[2]
        assert " style=" not in main
        assert "<script" not in main
        assert not re.search(r"\son[a-z]+=", main)


def test_the_list_shows_the_newest_first_without_reading_the_figures(
    cast: Cast, django_assert_max_num_queries: object
) -> None:
    for number in range(5):
        report_of(cast.leader, cast, make=False, title=f"Báo cáo {number}", now=NOW + timedelta(minutes=number))
    client = as_(cast.leader)
    with django_assert_max_num_queries(12) as queries:  # type: ignore[operator]
        body = client.get("/reports/").content.decode()
    assert re.findall(r"Báo cáo (\d)</a>", body) == ["4", "3", "2", "1", "0"]
    assert not [query for query in queries.captured_queries if '"tracker_report"."figures"' in query["sql"]]


# Taking it home


def test_the_pdf_comes_as_an_attachment_under_a_good_name(cast: Cast) -> None:
    report = report_of(cast.leader, cast)
    answer = as_(cast.leader).get(reverse("report_pdf", args=[report.pk]))
    assert b"".join(answer).startswith(b"%PDF-1.7")
    assert answer.headers["Content-Type"] == "application/pdf"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Disposition"] == (
        "attachment; filename*=utf-8''K%E1%BA%BFt_qu%E1%BA%A3_th%C3%A1ng_11_2026_20261101-20261130.pdf"
    )


@pytest.mark.parametrize("title", ['a"; filename=evil.exe', "../../etc/passwd", "x\r\nSet-Cookie: a=b", "…", "///"])
def test_no_title_makes_a_bad_file_name(cast: Cast, title: str) -> None:
    report = report_of(cast.leader, cast, title=title)
    header = as_(cast.leader).get(reverse("report_pdf", args=[report.pk])).headers["Content-Disposition"]
    name = header.partition("=")[2].strip('"')
    assert name.endswith("_20261101-20261130.pdf")
    assert not re.search(r'["/\\;\r\n]', name)


def test_there_is_no_paper_before_it_is_ready_or_once_its_file_is_gone(cast: Cast) -> None:
    report = report_of(cast.leader, cast, make=False)
    client, url = as_(cast.leader), reverse("report_pdf", args=[report.pk])
    assert client.get(url).status_code == 404
    reports.make(report.pk, NOW)
    assert client.get(url).status_code == 200
    Report.objects.get(pk=report.pk).pdf.delete(save=False)
    assert client.get(url).status_code == 404


def _work(cast: Cast) -> None:
    """Five with a deadline (two done, one in term, two overdue), one without, one standing, at three units."""
    for lead, due, done, is_standing in (
        (cast.health, TODAY, TODAY, False),
        (cast.health, TODAY - timedelta(days=3), TODAY, False),
        (cast.finance, TODAY, None, False),
        (cast.finance, TODAY - timedelta(days=1), None, False),
        (cast.hospital, TODAY - timedelta(days=200), None, False),
        (cast.health, None, None, False),
        (cast.health, None, None, True),
    ):
        made = builders.task(lead, cast.clerk, due_on=due, is_standing=is_standing)
        if done:
            Task.objects.filter(pk=made.pk).update(state=State.DONE, done_on=done)


def _addresses(report: Report) -> list[str]:
    names = ("report_detail", "report_progress", "report_again", "report_pdf")
    return ["/reports/", ADD, *(reverse(name, args=[report.pk]) for name in names)]


def _disk_full(*args: object, **kwargs: object) -> bytes:
    raise OSError(28, "No space left on device", "/srv/dondoc/media/x.pdf")

"""The form that asks for a report: what it offers, what it refuses, and what comes of asking."""

import re
from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.utils import timezone
from pytest_django import DjangoCaptureOnCommitCallbacks

from tests.conftest import Cast
from tests.tracker.reporting import ADD, as_
from tracker.models import Report, ReportState
from tracker.services import reports

pytestmark = pytest.mark.usefixtures("english_with_own_files")


def test_asking_writes_the_row_tells_a_worker_and_shows_it_waiting(cast: Cast, hinted: list[int]) -> None:
    answer = as_(cast.leader).post(ADD, asked(), follow=True)
    report = Report.objects.get()
    assert hinted == [report.pk]
    assert answer.redirect_chain == [(report.get_absolute_url(), 302)]
    assert (report.state, report.created_by, report.unit) == (ReportState.WAITING, cast.leader, None)
    assert report.title == "Results of assigned tasks"
    body = answer.content.decode()
    assert f'hx-get="/reports/{report.pk}/progress/"' in body
    assert "every 1s" in body
    assert "The report waits for its turn." in body


def test_a_broker_that_is_away_costs_no_report(
    cast: Cast, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        assert as_(cast.leader).post(ADD, asked()).status_code == 302
    assert reports.waiting(timezone.now() + timedelta(seconds=1), timezone.now()) == [Report.objects.get().pk]


@pytest.mark.parametrize(
    ("change", "field", "said"),
    [
        ({"start_on": "30/11/2026", "end_on": "01/11/2026"}, "end_on", "ends before it begins"),
        ({"start_on": "2026.13.45"}, "start_on", "dd/mm/yyyy"),
        ({"start_on": ""}, "start_on", "required"),
        ({"start_on": "01/01/1944"}, "start_on", "year cannot be right"),
        ({"end_on": "31/12/9999"}, "end_on", "year cannot be right"),
        ({"end_on": "31/12/2099"}, "end_on", "too far off"),
        ({"as_of": "31/12/2098"}, "as_of", "choose today or earlier"),
        ({"start_on": "02/11/2025", "as_of": "01/11/2025"}, "as_of", "had not begun"),
        ({"language": "de"}, "language", "valid choice"),
        ({"unit": "999999"}, "unit", "valid choice"),
        ({"title": "x" * 301}, "title", "300"),
    ],
)
def test_what_makes_no_sense_is_refused_beside_its_field(
    cast: Cast, hinted: list[int], change: dict[str, str], field: str, said: str
) -> None:
    answer = as_(cast.leader).post(ADD, asked(**change))
    assert answer.status_code == 422
    assert said in str(answer.context["form"].errors[field])
    assert not Report.objects.exists()
    assert hinted == []


def test_one_day_is_a_window(cast: Cast, hinted: list[int]) -> None:
    today = f"{timezone.localdate():%d/%m/%Y}"
    assert as_(cast.leader).post(ADD, asked(start_on=today, end_on=today)).status_code == 302


def test_a_day_is_read_day_first_in_every_language(cast: Cast, hinted: list[int]) -> None:
    for language in ("vi", "fr", "en"):
        client = as_(cast.leader)
        client.cookies["django_language"] = language
        client.post(ADD, asked(start_on="03/11/2025", end_on="04/12/2025", as_of="03/12/2025"))
    days = [f"{report.start_on} {report.end_on} {report.as_of}" for report in Report.objects.all()]
    assert days == ["2025-11-03 2025-12-04 2025-12-03"] * 3


def test_a_usual_window_fills_the_form(cast: Cast) -> None:
    form = as_(cast.leader).get(ADD, {"window": "last-month"}).context["form"]
    today = timezone.localdate()
    last = today.replace(day=1) - timedelta(days=1)
    assert (form.initial["start_on"], form.initial["end_on"]) == (last.replace(day=1), last)
    assert form.initial["as_of"] == last
    this = as_(cast.leader).get(ADD).context["form"]
    assert (this.initial["start_on"], this.initial["as_of"]) == (today.replace(day=1), today)


def test_another_window_keeps_the_unit(cast: Cast) -> None:
    body = as_(cast.officer).get(ADD, {"unit": cast.hospital.pk}).content.decode()
    (link,) = re.findall(r'<a href="(\?window=last-month[^"]*)"', body)
    form = as_(cast.officer).get(ADD + link.replace("&amp;", "&")).context["form"]
    assert form.initial["unit"] == cast.hospital
    without = as_(cast.officer).get(ADD).content.decode()
    assert '<a href="?window=last-month">' in without


def test_a_unit_out_of_reach_is_said_to_be_so_and_not_silently_exchanged(cast: Cast) -> None:
    client = as_(cast.officer)
    for asked_for in (cast.finance.pk, "999999", "x"):
        answer = client.get(ADD, {"unit": asked_for})
        assert "not one of which you can make a report" in answer.content.decode()
        assert answer.context["form"].initial["unit"] == cast.health
    for asked_for in (cast.health.pk, ""):
        assert "not one of which" not in client.get(ADD, {"unit": asked_for}).content.decode()


def test_nonsense_in_the_address_gives_the_plain_form(cast: Cast) -> None:
    for query in ({"window": "x"}, {"unit": "x"}, {"unit": "²"}, {"unit": "9" * 18}, {"unit": "9" * 4350}):
        assert as_(cast.leader).get(ADD, query).status_code == 200


def test_an_officer_is_offered_the_own_units_only_and_a_forged_one_is_refused(cast: Cast, hinted: list[int]) -> None:
    client = as_(cast.officer)
    form = client.get(ADD).context["form"]
    assert set(form.fields["unit"].queryset) == {cast.health, cast.hospital}
    assert form.initial["unit"] == cast.health
    for forged in (cast.finance.pk, cast.province.pk, ""):
        assert client.post(ADD, asked(unit=forged)).status_code == 422
    assert not Report.objects.exists()
    assert client.post(ADD, asked(unit=cast.hospital.pk)).status_code == 302


def test_somebody_without_any_part_makes_no_report(cast: Cast) -> None:
    stranger = User.objects.create_user("stranger")
    assert as_(stranger).get(ADD).status_code == 403
    assert as_(stranger).post(ADD, asked()).status_code == 403


def asked(**more: object) -> dict[str, object]:
    today = timezone.localdate()
    first = today.replace(day=1)
    form: dict[str, object] = {
        "start_on": f"{first:%d/%m/%Y}",
        "end_on": f"{today:%d/%m/%Y}",
        "as_of": f"{today:%d/%m/%Y}",
        "unit": "",
        "language": "en",
        "title": "",
    }
    return {**form, **more}

"""A list of tasks is written once, as it was seen, and leaves its trail."""

from django.test import Client

from tests import builders
from tests.conftest import Cast
from tests.tracker.desk_parts import signed_in
from tests.tracker.listing import HEADS, ROW, bring_in, filled, look_at, try_out, workbook, write
from tracker.models import AuditEvent, Task


def test_only_what_was_seen_is_written(cast: Cast, clerk: Client) -> None:
    tried = try_out(clerk, look_at(clerk, workbook([HEADS[1:3], ["Báo cáo", "Sở Y tế"]])))
    seen = clerk.get(tried.get_absolute_url()).context["write_form"]["seen"].value()
    try_out(clerk, tried, lead="Sở Tài chính", column_1="")
    assert clerk.post(f"{tried.get_absolute_url()}write/", {"seen": seen}).status_code == 302
    assert not Task.objects.exists()
    write(clerk, tried)
    assert Task.objects.get().lead == cast.finance


def test_written_is_written(cast: Cast, clerk: Client) -> None:
    done = bring_in(clerk, workbook([HEADS[1:3], ["Báo cáo", "Sở Y tế"]]))
    seen = clerk.get(done.get_absolute_url()).context["write_form"]["seen"].value()
    clerk.post(f"{done.get_absolute_url()}write/", {"seen": seen})
    clerk.post(f"{done.get_absolute_url()}columns/", {})
    assert Task.objects.count() == 1


def test_nobody_but_its_maker_sees_a_list(cast: Cast, clerk: Client) -> None:
    looked = look_at(clerk, workbook([HEADS[1:3], ["Báo cáo", "Sở Y tế"]]))
    other = signed_in(builders.person("second", cast.clerk.memberships.get().role, cast.province))  # type: ignore[arg-type]
    assert other.get(looked.get_absolute_url()).status_code == 404
    assert other.post(f"{looked.get_absolute_url()}columns/", filled(clerk, looked)).status_code == 404
    assert signed_in(cast.officer).get("/tasks/import/").status_code == 403


def test_the_trail_tells_of_the_list_and_of_each_row(cast: Cast, clerk: Client) -> None:
    bring_in(clerk, workbook([HEADS, ROW]), "theo dõi.xlsx")
    verbs = list(AuditEvent.objects.order_by("seq").values_list("verb", flat=True))
    assert verbs == ["take_in_list", "write_list", "open_task", "list_task"]
    assert AuditEvent.objects.get(verb="list_task").note == "Từ danh sách “theo dõi.xlsx”, dòng 2"

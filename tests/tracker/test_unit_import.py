"""Units and people from files: a trial that tells all, all or nothing, and the same file back."""

import unicodedata
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command

from tests import builders
from tests.builders import NOW, TODAY
from tests.conftest import Cast
from tracker.models import AuditEvent, Member, Role, Unit, UnitName
from tracker.services import naming, trail, unit_files, unit_import
from tracker.services.unit_plan import Fate

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
HEAD = "code,name,under,also,email,country,valid_from,valid_to,closed_on,merged_into,username,person,role\n"
NAMES = "code;name;under;also;email\n"


pytestmark = pytest.mark.usefixtures("english")


def read(text: str, name: str = "units.csv") -> list[unit_files.Row]:
    return unit_files.rows(text.encode(), name)


def load(text: str, name: str = "units.csv", **more: bool) -> None:
    unit_import.load(read(text, name), by=None, now=NOW, **more)


def errors(text: str) -> dict[int, tuple[str, ...]]:
    return {line.row.line: line.errors for line in unit_import.check(read(text)).lines if line.errors}


def fates(text: str) -> list[str]:
    return [line.fate for line in unit_import.check(read(text)).lines]


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("cell", [",", ";"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_table_from_any_spreadsheet_is_read_and_parents_may_stand_below(
    db: None, mark: str, cell: str, end: str
) -> None:
    lines = ["code|name|under|also", 'syt|Sở Y tế|ubnd|"Sở Y tế, tỉnh"', "", "ubnd|Ủy ban nhân dân tỉnh||"]
    load(mark + end.join(lines).replace("|", cell))
    assert Unit.objects.get(code="syt").parent == Unit.objects.get(code="ubnd")
    assert set(UnitName.objects.values_list("name", "folded")) == {
        ("Sở Y tế", "so y te"), ("Sở Y tế, tỉnh", "so y te, tinh"), ("Ủy ban nhân dân tỉnh", "uy ban nhan dan tinh"),
    }  # fmt: skip


def test_names_are_kept_composed_and_with_single_blanks(db: None) -> None:
    load(unicodedata.normalize("NFD", 'code,name,also\nsyt,"Sở\u00a0 Y\r\ntế",Ngành  y tế\n'))
    assert set(UnitName.objects.values_list("name", flat=True)) == {"Sở Y tế", "Ngành y tế"}


def test_the_trial_writes_nothing_and_says_what_would_be(cast: Cast) -> None:
    before = AuditEvent.objects.count(), Unit.objects.count()
    text = "code,name,email\nso-y-te,Sở Y tế,\nso-tai-chinh,Sở Tài chính,stc@example.vn\nsnv,Sở Nội vụ,\n"
    codes = list(Unit.objects.order_by("pk").values_list("code", flat=True))
    text = text.replace("so-y-te", codes[1]).replace("so-tai-chinh", codes[3])
    assert fates(text) == [Fate.KEPT, Fate.CHANGED, Fate.MADE]
    assert (AuditEvent.objects.count(), Unit.objects.count()) == before
    load(text)
    assert fates(text) == [Fate.KEPT] * 3
    assert set(AuditEvent.objects.values_list("verb", flat=True)) == {"amend_unit", "add_unit"}
    assert trail.verify().flaw is None


BAD = """code,name,under,also,email,country,valid_from,valid_to,closed_on,merged_into,username,person,role
a,Ban A,nowhere,,,,,,,,,,
b,Ban B,c,,,,,,,,,,
c,Ban C,b,,,,,,,,,,
d,Ban D,,,not mail,,,,,,,,
d,Ban D again,,,,,,,,,,,
e,Ban E,,,,Vietnam,31/02/2025,,,,,,
f,Ban F,,Tên cũ [2020-01-01..2019-01-01],,,,,,,,,
g,Ban G,,,,,,,,f,,,
h,Ban H,,,,,,,2025-06-30,h,,,
,No code,,,,,,,,,,,
i,,,,,,,,,,,,
zz,,,,,,,,,,hoa,Lê Thị Hoa,officer
k,Ban K,,,,,,,,,lan lan,Lan,boss
l,Ban L,,,,,,,,,,Lan,
m,Ban M,,,,,,,,,,,
"""


def test_every_error_is_told_by_its_line_and_nothing_is_written(db: None) -> None:
    found = errors(BAD)
    words = {
        2: "no unit with the code “nowhere”", 3: "under itself", 4: "under itself", 5: "no mail address",
        6: "in line 5 already", 7: "no country", 8: "first day lies after", 9: "last day", 10: "merged into itself",
        11: "code is missing", 12: "name is missing", 13: "no unit with the code “zz”", 14: "no user name",
        15: "user name is missing",
    }  # fmt: skip
    assert set(found) == set(words)
    for line, said in words.items():
        assert any(said in error for error in found[line]), (line, found[line])
    assert len(found[7]) == 2  # the country and the day
    assert len(found[14]) == 2  # the user name and the role
    with pytest.raises(unit_import.NotImportable) as refused:
        load(BAD)
    assert len(refused.value.plan.of(Fate.REFUSED)) == len(words)
    assert not Unit.objects.exists()
    assert not AuditEvent.objects.exists()


def test_a_ring_over_what_is_in_the_database_is_seen(db: None) -> None:
    load("code,name,under\na,Ban A,\nb,Ban B,a\nc,Ban C,b\n")
    assert set(errors("code,name,under\na,Ban A,c\n")) == {2}
    load("code,name,under\na,Ban A,c\nb,Ban B,\n")
    assert [unit.code for unit in Unit.objects.with_tree_fields()] == ["b", "c", "a"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("mã,tên\n1,2\n".encode(), "not known"),
        (b"name\nBan A\n", "first line"),
        ("code,name\nÀ,Ban A".encode("cp1258", "replace"), "UTF-8"),
        (b"", "names no unit"),
        (b"code,name\na,b,c\n", "more cells"),
        (b"code\n" + b"a" * unit_files.MOST_BYTES, "larger than 2 MB"),
        (b"\n\n", "names no unit"),
        (b'code,name\na,"Ban A\nb,Ban B\n', "Line 2: a quotation mark"),
        (b'code,name\na,"Ban" A\n', "Line 2: a quotation mark"),
        (b"code,name\na\0,Ban A\n", "no text"),
        (b"code,name\n" + b"a,b\n" * (unit_files.MOST_LINES + 1), "more than 50000 lines"),
        (b"PK\x03\x04\x14\x00\x06", "no text"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(db: None, content: bytes, said: str) -> None:
    with pytest.raises(unit_files.CannotRead, match=said):
        unit_files.rows(content)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[unit]\ncode=", "read as TOML"),
        ('[[unit]]\ncode = "a"\nname = {first = "A"}\n', "Line 1: .* neither words nor a day"),
        ('[[unit]]\ncode = "a"\nalso = [["A"], {b = 1}]\n', "neither words nor a day"),
        ('[[unit]]\ncode = "a"\nname = true\n', "neither words nor a day"),
        ('[[unit]]\ncode = "a\\u0000"\nname = "A"\n', "no text"),
    ],
)
def test_a_toml_file_holds_words_and_days_only(db: None, text: str, said: str) -> None:
    with pytest.raises(unit_files.CannotRead, match=said):
        read(text, "units.toml")


def test_a_top_that_nobody_would_administer_is_told(cast: Cast) -> None:
    assert unit_import.check(read("code,name,under\na,Ban A,\nb,Ban B,a\n")).unreached == ("Ban A",)
    text = "code,name,username,role\na,Ban A,,\na,,an,admin\n"
    assert unit_import.check(read(text)).unreached == ()
    load("code,name,under\na,Ban A,\nb,Ban B,a\n")
    assert unit_import.check(read("code,name\na,Ban Một\n")).unreached == ()
    assert unit_import.check(read("code,under\nb,\n")).unreached == ("Ban B",)


def test_people_come_with_their_roles_and_without_a_password(cast: Cast) -> None:
    code = cast.health.code
    text = (
        "code,username,person,role,email\n"
        f"{code},nga,Trần Thị Nga,officer,nga@example.vn\n{code},nga,Trần Thị Nga,clerk,nga@example.vn\n"
        f"{code},officer,Officer,officer,moi@example.vn\n"
    )
    assert fates(text) == [Fate.MADE, Fate.CHANGED, Fate.CHANGED]
    load(text)
    nga = User.objects.get(username="nga")
    assert (nga.get_full_name(), nga.email, nga.has_usable_password()) == ("Trần Thị Nga", "nga@example.vn", False)
    assert set(nga.memberships.values_list("role", flat=True)) == {Role.OFFICER, Role.CLERK}
    assert User.objects.get(username="officer").email == "moi@example.vn"
    assert fates(text) == [Fate.KEPT] * 3
    assert AuditEvent.objects.filter(verb="add_member").count() == 2
    assert AuditEvent.objects.get(verb="amend_user").changes == {"email": ["officer@example.vn", "moi@example.vn"]}


def test_a_unit_and_its_first_person_may_share_a_line(db: None) -> None:
    load("code,name,email,username,person,role\nsyt,Sở Y tế,syt@example.vn,hoa,Hoa,officer\n")
    assert Unit.objects.get().email == "syt@example.vn"
    assert User.objects.get().email == ""
    assert Member.objects.get().unit == Unit.objects.get()


def test_columns_that_are_not_there_are_left_and_empty_cells_clear(cast: Cast) -> None:
    Unit.objects.filter(pk=cast.health.pk).update(email="a@example.vn", country="VN")
    load(f"code,email\n{cast.health.code},\n")
    health = Unit.objects.get(pk=cast.health.pk)
    assert (health.name, health.email, health.country, health.parent) == ("Sở Y tế", "", "VN", cast.province)


def test_a_merger_and_a_former_name_come_with_their_days(db: None) -> None:
    load(
        HEAD + "hg,Tỉnh Hà Giang,,,,,,,30/06/2025,tq,,,\n"
        "tq-cu,Tỉnh Tuyên Quang,,,,,,30/06/2025,2025-06-30,tq,,,\n"
        "tq,Tỉnh Tuyên Quang,,,,vn,01/07/2025,,,,,,\n"
        "sxd,Sở Xây dựng,tq,Sở Giao thông vận tải [..28/02/2025] | Sở XD,,,2025-03-01,,,,,,\n"
    )
    known = naming.register(date(2025, 1, 1), TODAY)
    new = Unit.objects.get(code="tq")
    assert known.resolve("tỉnh Hà Giang") == new == known.resolve("Tỉnh Tuyên Quang")
    assert new.country == "VN"
    assert known.resolve("Sở Giao thông vận tải") == Unit.objects.get(code="sxd") == known.resolve("Sở XD")
    assert naming.register(date(2025, 4, 1), TODAY).resolve("Sở Giao thông vận tải") is None
    assert not Unit.objects.get(code="hg").is_active
    _comes_back()


def test_a_new_name_keeps_the_old_one_where_the_file_says_nothing_of_names(cast: Cast) -> None:
    load(f"code,name\n{cast.health.code},Sở Sức khỏe\n")
    assert set(cast.health.names.values_list("name", flat=True)) == {"Sở Y tế", "Sở Sức khỏe"}
    _comes_back()


@pytest.mark.parametrize("form", ["csv", "toml"])
def test_what_is_exported_comes_back(db: None, form: str, tmp_path: Path) -> None:
    load((SEEDS / "units.toml").read_text(), "units.toml")
    builders.person("lan", Role.CLERK, Unit.objects.get(code="bng-vp"))
    Unit.objects.filter(code="bng-cls").update(email="cls@example.vn", country="FR")
    UnitName.objects.create(unit=Unit.objects.get(code="bng"), name='Bộ "Ngoại" \\ giao', folded="x")
    file = tmp_path / f"units.{form}"
    call_command("export_units", str(file), stdout=StringIO())
    rows = unit_files.rows(file.read_bytes(), file.name)
    assert len(rows) == Unit.objects.count() + 1
    assert unit_import.check(rows).is_idle
    before = _everything()
    for model in (Member, User, UnitName):
        model.objects.all().delete()
    Unit.objects.update(parent=None)
    Unit.objects.all().delete()
    call_command("import_units", str(file), "--apply", stdout=StringIO())
    assert _everything() == before
    assert unit_import.check(rows).is_idle


def test_the_seeds_are_loaded_through_it_and_twice_adds_nothing(db: None) -> None:
    text = (SEEDS / "units.toml").read_text()
    load(text, "units.toml", only_new=True)
    Unit.objects.filter(code="bng").update(email="mine@example.vn", name="Mine")
    events = AuditEvent.objects.count()
    load(text, "units.toml", only_new=True)
    assert AuditEvent.objects.count() == events
    assert Unit.objects.get(code="bng").name == "Mine"


def test_a_thousand_rows_upside_down_are_loaded_whole_and_are_idle_after(db: None) -> None:
    rows = [f"u{n},Đơn vị số {n},{f'u{(n - 1) // 7}' if n else ''},ĐV {n}|Phòng {n}" for n in reversed(range(1000))]
    text = "code,name,under,also\n" + "\n".join(rows)
    load(text)
    assert (Unit.objects.count(), UnitName.objects.count()) == (1000, 3000)
    assert AuditEvent.objects.filter(verb="add_unit").count() == 1000
    assert trail.verify().flaw is None
    assert fates(text) == [Fate.KEPT] * 1000


def test_the_command_tells_and_applies_and_names_who_did_it(cast: Cast, tmp_path: Path) -> None:
    file = tmp_path / "units.csv"
    file.write_text("code,name\nsnv,Sở Nội vụ\n")
    said = StringIO()
    call_command("import_units", str(file), stdout=said)
    assert "Sở Nội vụ" in said.getvalue()
    assert not Unit.objects.filter(code="snv").exists()
    call_command("import_units", str(file), "--apply", "--by", "leader", stdout=StringIO())
    assert AuditEvent.objects.get(verb="add_unit").by == cast.leader
    file.write_text("code,name,under\nx,Ban X,y\n")
    with pytest.raises(CommandError):
        call_command("import_units", str(file), "--apply", stdout=said)
    assert "“y”" in said.getvalue()


def _everything() -> list[tuple[object, ...]]:
    units = Unit.objects.order_by("code").values_list("code", "name", "parent__code", "email", "country")
    names = UnitName.objects.order_by("name").values_list("unit__code", "name", "valid_from", "valid_to")
    people = Member.objects.values_list("user__username", "user__email", "user__first_name", "unit__code", "role")
    return [*units, *names, *people]


def _comes_back() -> None:
    rows = unit_files.rows(unit_files.as_csv(unit_import.export()).encode())
    found = unit_import.check(rows)
    assert found.is_idle, [line for line in found.lines if line.fate != Fate.KEPT]


def test_a_name_is_no_formula_for_a_spreadsheet_and_comes_back(db: None) -> None:
    load("code,name,also\nx,=1+1,\"@ban | Ban 'X'\"\n")
    text = unit_files.as_csv(unit_import.export())
    assert ",'=1+1," in text
    assert ",'@ban |" in text
    _comes_back()

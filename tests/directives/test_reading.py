"""From a waiting reading to rows: once, wholly, and never over a person's judgement."""

from datetime import date, datetime, timedelta

import pytest
from django.core.exceptions import PermissionDenied

from directives import extraction
from directives.models import Citation, Directive, Document, Judgement, Passage, Reading
from directives.models.reading import LEASE, ReadingState
from directives.services import reading
from tests import builders
from tests.builders import NOW
from tests.conftest import Cast
from tests.crowds import all_at_once
from tracker.models import AuditEvent
from tracker.services import documents, review

LETTER = """ỦY BAN NHÂN DÂN TỈNH

Số: 05/CT-UBND
Ngày 02 tháng 11 năm 2026

CHỈ THỊ
Về việc tăng cường phòng, chống dịch

Năm qua, ngành y tế đã hoàn thành nhiều nhiệm vụ.

Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:
1. Sở Y tế chủ trì, phối hợp với Sở Tài chính xây dựng kế hoạch phòng, chống dịch, hoàn thành trước ngày 15/12/2026.
2. Sở Tài chính bố trí kinh phí phòng, chống dịch theo Quyết định số 31/QĐ-UBND ngày 05/3/2026.

Nơi nhận:
- Như trên;
- Thường trực Tỉnh ủy;
- Lưu: VT.

CHỦ TỊCH
Trần Văn Bình
"""


def _taken_in(cast: Cast, text: str = LETTER) -> Document:
    document, _ = documents.take_in(text.encode(), "chi-thi.txt", by=cast.clerk, now=NOW)
    return document


def _read(document: Document, now: datetime = NOW) -> Reading:
    row = document.readings.all()[0]
    assert row is not None
    documents.read(row.pk, now)
    row.refresh_from_db()
    return row


def test_a_document_taken_in_waits_for_its_reading(cast: Cast) -> None:
    document = _taken_in(cast)
    row = document.readings.get()
    assert row.state == ReadingState.WAITING
    assert documents.waiting(NOW, NOW) == [row.pk]
    assert documents.waiting(NOW - timedelta(seconds=30), NOW) == []
    assert AuditEvent.objects.get(document=document).verb == "take_in"


def test_a_reading_finds_the_directives_and_leaves_no_word_out(cast: Cast) -> None:
    document = _taken_in(cast)
    row = _read(document)
    assert (row.state, row.percent, row.error) == (ReadingState.DONE, 100, "")
    clauses = [directive.clause for directive in row.directives.all()]
    assert any("xây dựng kế hoạch" in clause for clause in clauses)
    assert any("bố trí kinh phí" in clause for clause in clauses)
    _every_word_is_judged(document, row)


def test_what_is_quoted_is_what_the_offsets_cut(cast: Cast) -> None:
    document = _taken_in(cast)
    row = _read(document)
    proofs = [
        mention
        for directive in row.directives.all()
        for mention in [*directive.units, *directive.partners, directive.deadline, directive.issuer]
        if mention
    ]
    assert proofs
    for mention in proofs:
        cut = " ".join(document.text[start:end] for start, end in mention["spans"])
        assert " ".join(cut.split()) == mention["text"]


def test_named_bodies_and_the_limit_reach_the_rows(cast: Cast) -> None:
    row = _read(_taken_in(cast))
    plan = next(d for d in row.directives.all() if "xây dựng kế hoạch" in d.clause)
    found = review.suggest(plan)
    assert (found.lead, found.partners) == (cast.health, (cast.finance,))
    assert str(found.due_on) == "2026-12-15"
    assert plan.deadline is not None
    assert plan.deadline["kind"] == "date"


def test_the_header_fills_what_nobody_has_said(cast: Cast) -> None:
    document = _taken_in(cast)
    _read(document)
    document.refresh_from_db()
    assert document.title == "Về việc tăng cường phòng, chống dịch"
    assert document.number == "05/CT-UBND"
    assert str(document.issued_on) == "2026-11-02"
    assert document.language == "vi"
    assert document.signer.endswith("Trần Văn Bình")
    assert "Thường trực Tỉnh ủy" in document.recipients


def test_the_documents_that_it_cites_are_kept_once_a_reading(cast: Cast) -> None:
    document = _taken_in(cast)
    _read(document)
    cited = Citation.objects.get(number="31/QĐ-UBND")
    assert (cited.kind, cited.issued_on) == ("Quyết định", date(2026, 3, 5))
    assert document.text[cited.start : cited.end] == cited.words
    documents.read_again(document, by=cast.clerk, now=NOW)
    _read(document)
    assert Citation.objects.get(number="31/QĐ-UBND").reading == document.readings.first()


def test_what_a_person_said_of_the_document_stays(cast: Cast) -> None:
    document = _taken_in(cast)
    Document.objects.filter(pk=document.pk).update(title="Tên do văn thư đặt", number="99/XX")
    _read(document)
    document.refresh_from_db()
    assert (document.title, document.number) == ("Tên do văn thư đặt", "99/XX")


def test_a_finished_reading_is_left_alone(cast: Cast) -> None:
    document = _taken_in(cast)
    row = _read(document)
    before = list(row.directives.values_list("pk", flat=True))
    again = _read(document, NOW + timedelta(hours=3))
    assert list(again.directives.values_list("pk", flat=True)) == before
    assert again.finished_at == row.finished_at
    assert AuditEvent.objects.filter(verb="read").count() == 1


def test_a_reading_in_another_workers_hands_is_left_alone_until_its_lease_lapses(cast: Cast) -> None:
    document = _taken_in(cast)
    row = document.readings.get()
    assert Reading.objects.filter(pk=row.pk).claim(NOW)
    assert _read(document, NOW + timedelta(minutes=1)).state == ReadingState.RUNNING
    assert not row.passages.exists()
    assert _read(document, NOW + LEASE + timedelta(seconds=1)).state == ReadingState.DONE


def test_rows_of_a_broken_off_reading_are_replaced(cast: Cast) -> None:
    document = _taken_in(cast)
    row = document.readings.get()
    Passage.objects.create(reading=row, start=0, end=3, reason="furniture")
    Directive.objects.create(document=document, reading=row, start=0, end=1, modality="obligation")
    _read(document)
    assert not row.directives.filter(start=0, end=1).exists()
    _every_word_is_judged(document, row)


def test_a_worker_that_lost_its_claim_writes_nothing(cast: Cast) -> None:
    document = _taken_in(cast)
    row = document.readings.get()
    Reading.objects.filter(pk=row.pk).claim(NOW)
    stale = Reading.objects.get(pk=row.pk)
    Reading.objects.filter(pk=row.pk).claim(NOW + LEASE + timedelta(seconds=1))
    for act in (lambda: reading.read(stale, []), lambda: reading.fail(stale, reading.CRASHED, NOW)):
        with pytest.raises(reading.Superseded):
            act()
    row.refresh_from_db()
    assert (row.state, row.percent) == (ReadingState.RUNNING, 0)
    assert not row.passages.exists()


def test_a_failure_says_so_and_the_document_can_be_read_again(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    document = _taken_in(cast)
    with monkeypatch.context() as broken:
        broken.setattr(extraction, "extract", _break)
        row = _read(document)
    assert (row.state, row.error) == (ReadingState.FAILED, reading.CRASHED)
    assert not row.directives.exists()
    again = documents.read_again(document, by=cast.clerk, now=NOW)
    documents.read(again.pk, NOW)
    again.refresh_from_db()
    assert again.state == ReadingState.DONE
    assert again.directives.exists()


def test_a_document_that_kills_its_workers_is_given_up(cast: Cast) -> None:
    document = _taken_in(cast)
    row = document.readings.get()
    moment = NOW
    for _ in range(2):
        assert Reading.objects.filter(pk=row.pk).claim(moment)
        moment += LEASE + timedelta(seconds=1)
    documents.give_up(moment)
    row.refresh_from_db()
    assert (row.state, row.error) == (ReadingState.FAILED, reading.TRIED_TOO_OFTEN)
    assert documents.waiting(moment, moment) == []


def test_reading_again_replaces_the_passages_and_leaves_what_is_found_again(cast: Cast) -> None:
    document = _taken_in(cast)
    first = _read(document)
    before = list(document.directives.values())
    again = documents.read_again(document, by=cast.clerk, now=NOW)
    documents.read(again.pk, NOW)
    assert list(document.directives.values()) == before
    assert not first.passages.exists()
    assert again.passages.exists()


def test_a_judged_directive_survives_a_second_reading(cast: Cast) -> None:
    document = _taken_in(cast)
    directive = _read(document).directives.all()[0]
    again = documents.read_again(document, by=cast.clerk, now=NOW)
    review.dismiss(directive, "đã làm", by=cast.clerk, now=NOW)
    documents.read(again.pk, NOW)
    again.refresh_from_db()
    assert (again.state, again.error) == (ReadingState.DONE, "")
    assert Judgement.objects.get().directive == directive


def test_one_reading_at_a_time(cast: Cast) -> None:
    with pytest.raises(documents.NotAgain):
        documents.read_again(_taken_in(cast), by=cast.clerk, now=NOW)


@pytest.mark.parametrize("who", ["leader", "officer", "onlooker"])
def test_only_clerks_and_administrators_take_in(cast: Cast, who: str) -> None:
    with pytest.raises(PermissionDenied):
        documents.take_in(b"abc", "a.txt", by=getattr(cast, who), now=NOW)
    with pytest.raises(PermissionDenied):
        documents.read_again(builders.document(cast.clerk), by=getattr(cast, who), now=NOW)
    assert Document.objects.count() == 1


def test_twenty_at_once_make_one_document_with_one_reading(transactional_db: None, cast: Cast) -> None:
    outcomes = all_at_once(*[lambda: documents.take_in(LETTER.encode(), "a.txt", by=cast.clerk, now=NOW)] * 20)
    assert [is_new for _, is_new in outcomes].count(True) == 1
    assert len({document.pk for document, _ in outcomes}) == 1
    assert len(outcomes) == 20
    assert Reading.objects.count() == Document.objects.count() == 1


def _break(*_args: object, **_options: object) -> None:
    raise ValueError("a fault of the engine")


def _every_word_is_judged(document: Document, row: Reading) -> None:
    judged = bytearray(len(document.text))
    for start, end in [*row.directives.values_list("start", "end"), *row.passages.values_list("start", "end")]:
        judged[start:end] = b"\1" * (end - start)
    left = [ch for ch, flag in zip(document.text, judged, strict=True) if not flag and not ch.isspace()]
    assert left == []

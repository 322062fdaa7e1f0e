"""What people read: every message in Vietnamese and French, well set, and pages that speak one language."""

import ast
import gettext
import html
import re
import shutil
import subprocess
import sys
import unicodedata
from dataclasses import dataclass
from pathlib import Path

import django
import pytest
from django.conf import settings
from django.test import Client

from directives.extraction.records import Reason
from tests import builders
from tests.builders import NOW, TODAY
from tests.conftest import Cast
from tracker.services import desk_passages, progress, reports
from tracker.templatetags.words import EVENTS

LANGUAGES = ("vi", "fr")
LOCALE = Path(settings.LOCALE_PATHS[0])
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd%]|</?\w[^>]*>")
# Shorter words are spelled alike in two languages too often.
TELLING = 9


@dataclass(frozen=True)
class Entry:
    context: str
    ids: tuple[str, ...]
    texts: tuple[str, ...]

    @property
    def key(self) -> tuple[str, str]:
        return self.context, self.ids[0]


def entries(catalog: Path) -> list[Entry]:
    """A catalog's messages, its header apart: the form that bin/messages writes, each string on one line."""
    found = []
    for block in catalog.read_text().split("\n\n"):
        fields = re.findall(r'^(msg\w+)(?:\[\d\])? (".*")$', block, re.MULTILINE)
        read = [(name, str(ast.literal_eval(text))) for name, text in fields]
        ids = tuple(text for name, text in read if name in ("msgid", "msgid_plural"))
        texts = tuple(text for name, text in read if name == "msgstr")
        context = "".join(text for name, text in read if name == "msgctxt")
        if ids and ids[0]:
            found.append(Entry(context, ids, texts))
    return found


def po(language: str, root: Path = LOCALE) -> Path:
    return root / language / "LC_MESSAGES" / "django.po"


# ---- the catalogs


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_is_translated_and_none_is_a_guess(language: str) -> None:
    catalog = po(language)
    assert len(entries(catalog)) > 500
    assert [entry.ids for entry in entries(catalog) if not all(entry.texts)] == []
    assert "fuzzy" not in catalog.read_text()
    assert "#~" not in catalog.read_text()


@pytest.mark.skipif(not shutil.which("xgettext"), reason="Debian's gettext is not installed")
def test_the_catalogs_hold_the_messages_of_code_and_templates_and_no_others(tmp_path: Path) -> None:
    script = Path(__file__).resolve().parents[1] / "bin" / "_extract.py"
    subprocess.run([sys.executable, script, tmp_path], check=True, capture_output=True)
    for language in LANGUAGES:
        wanted = {entry.key for entry in entries(po(language, tmp_path))}
        have = {entry.key for entry in entries(po(language))}
        assert wanted == have, f"run bin/messages: {wanted ^ have}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_catalog_is_the_written_one(language: str) -> None:
    with po(language).with_suffix(".mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)
    for entry in entries(po(language)):
        assert tuple(_compiled(compiled, entry)) == entry.texts, "run bin/messages"


def _compiled(compiled: gettext.GNUTranslations, entry: Entry) -> list[str]:
    if len(entry.ids) == 1:
        return [compiled.pgettext(entry.context, entry.ids[0]) if entry.context else compiled.gettext(entry.ids[0])]
    numbers = (1, 2)[: len(entry.texts)]
    one, many = entry.ids
    if entry.context:
        return [compiled.npgettext(entry.context, one, many, number) for number in numbers]
    return [compiled.ngettext(one, many, number) for number in numbers]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_the_placeholders_and_the_first_letter_of_its_message(language: str) -> None:
    for entry in entries(po(language)):
        for text in entry.texts:
            assert set(PLACEHOLDER.findall(text)) == set(PLACEHOLDER.findall(entry.ids[0])), entry
            assert unicodedata.is_normalized("NFC", text)
            assert text == text.strip(" ")
            # "Monday" is written small inside a sentence of ours.
            if entry.ids[0][0].isalpha() and text[0].isalpha() and entry.context != "within a sentence":
                assert text[0].isupper() == entry.ids[0][0].isupper(), entry


def test_french_is_set_as_french() -> None:
    """Typographic apostrophes, and a no-break space before ; : ? ! » and after «."""
    for entry in entries(po("fr")):
        for text in entry.texts:
            plain = PLACEHOLDER.sub("x", text)
            assert not re.search(r"\w'\w", plain), entry
            assert not re.search(r"(?<!\u00a0)[;:?!»]", plain), entry
            assert not re.search(r"«(?!\u00a0)", plain), entry


# ---- the pages


def strings(language: str) -> set[str]:
    """All that the product may say in a language, as far as it has no gaps to fill."""
    if language == "en":
        said = {text for entry in entries(po("vi")) for text in entry.ids}
    else:
        said = {text for entry in entries(po(language)) for text in entry.texts}
    return {text.casefold() for text in said if "%" not in text and "<" not in text}


def shown(page: str) -> str:
    """What a person reads or hears: the text, and the attributes that speak."""
    page = re.sub(r"<(script|style)\b.*?</\1>|<!--.*?-->", " ", page, flags=re.DOTALL)
    spoken = re.findall(r'\b(?:aria-label|placeholder|title|alt|data-label)="([^"]*)"', page)
    return html.unescape(re.sub(r"<[^>]+>", " | ", page) + " | " + " | ".join(spoken)).casefold()


def foreign(page: str, language: str) -> list[str]:
    """The strings of the other languages that stand on a page, each as words of their own."""
    text = " ".join(shown(page).split())
    own = strings(language)
    others = {said for other in ("vi", "fr", "en") if other != language for said in strings(other)}
    return sorted(
        said
        for said in others - own
        if len(said) >= TELLING
        and not any(said in mine for mine in own)
        and re.search(rf"(?<!\w){re.escape(said)}(?!\w)", text)
    )


@pytest.fixture
def pages(cast: Cast) -> list[str]:
    """The addresses of a lived-in office; what was typed in it is in no language."""
    source = builders.document(cast.clerk, "Xxx yyy.\nZzz zzz.\nQqq.", title="Lorem", number="1/X")
    builders.directive(source, "Xxx yyy", deadline=None)
    builders.directive(source, "Zzz zzz")
    tasks = [
        builders.task(cast.health, cast.clerk, due_on=TODAY.replace(day=day), content=f"Ipsum {day}", partners=[])
        for day in (1, 5, 28)
    ]
    builders.task(cast.finance, cast.clerk, content="Dolor", is_standing=True)
    progress.note(tasks[0], "Sit", 30, by=cast.officer, today=TODAY, now=NOW)
    progress.submit(tasks[1], "Amet", by=cast.officer, today=TODAY, now=NOW)
    progress.return_(tasks[1], "Elit", by=cast.leader, now=NOW)
    progress.submit(tasks[2], "Amet", by=cast.officer, today=TODAY, now=NOW)
    asked = reports.ask(
        title="Tempor",
        start_on=TODAY.replace(day=1),
        end_on=TODAY,
        as_of=TODAY,
        unit=None,
        language="vi",
        by=cast.clerk,
        now=NOW,
    )
    reports.make(asked.pk, NOW)
    return [
        "/",
        "/tasks/?status=all",
        "/tasks/?unit=nonsense",
        *(task.get_absolute_url() for task in tasks),
        "/documents/",
        "/documents/add/",
        f"/documents/{source.pk}/",
        f"/documents/{source.pk}/review/",
        f"/directives/{source.directives.all()[0].pk}/amend/",
        f"/directives/{source.directives.all()[0].pk}/same/",
        f"/documents/{source.pk}/version/",
        "/reports/",
        "/reports/add/",
        f"/reports/{asked.pk}/",
        "/inbox/",
        "/mailbox/",
        "/units/",
        f"/units/{cast.health.pk}/",
        "/password/",
        "/no/such/page/",
    ]


@pytest.mark.parametrize("language", ["vi", "fr", "en"])
def test_a_page_speaks_one_language(language: str, cast: Cast, pages: list[str]) -> None:
    """English has no catalog: its words are the messages, and must not fall back to Vietnamese, the default."""
    client = Client(headers={"accept-language": language})
    assert foreign(client.get("/login/").content.decode(), language) == []
    client.force_login(cast.clerk)
    for address in pages:
        page = client.get(address).content.decode()
        assert f'<html lang="{language}"' in page
        assert foreign(page, language) == [], address
        refused = client.post(address, {}) if address.endswith("/add/") else None
        if refused is not None:
            assert refused.status_code == 422
            assert foreign(refused.content.decode(), language) == [], address


@pytest.mark.parametrize(("language", "word"), [("vi", "đơn vị chủ trì"), ("fr", "chef de file"), ("en", "lead unit")])
def test_the_language_is_chosen_by_the_reader(language: str, word: str, cast: Cast, pages: list[str]) -> None:
    client = Client()
    client.force_login(cast.clerk)
    client.cookies["django_language"] = language
    assert word in shown(client.get("/tasks/?status=all").content.decode())


def test_whoever_chooses_nothing_reads_vietnamese(client: Client) -> None:
    assert "đăng nhập" in shown(client.get("/login/").content.decode())


def test_a_page_of_mixed_languages_would_be_noticed() -> None:
    assert foreign("<html><p>Chef de file</p><p aria-label='x'>Trả lại đơn vị</p></html>", "en")
    assert foreign('<p placeholder="Find tasks">Tìm nhiệm vụ</p>', "vi") == ["find tasks"]


# ---- words that stand for values


def test_every_reason_and_event_has_words() -> None:
    assert set(desk_passages.REASONS) == {reason.value for reason in Reason}
    services = Path(__file__).resolve().parents[1] / "tracker" / "services"
    code = "".join(file.read_text() for file in services.glob("*.py"))
    verbs = set(re.findall(r'(?:audit\.record\(\s*|verb=|verb = )"(\w+)"', code))
    assert len(verbs) > 8
    assert verbs <= set(EVENTS)


def test_vietnamese_lacks_no_word_of_djangos_login_and_admin() -> None:
    """Django's Vietnamese catalogs have gaps: a new one, after an update, goes into tracker/borrowed.py."""
    ours = {entry.ids[0] for entry in entries(po("vi"))}
    for app in ("auth", "admin"):
        locale = Path(django.__file__).parent / "contrib" / app / "locale"
        wanted = set(re.findall(r'^msgid ((?:".*"\n)+)', po("en", locale).read_text(), re.MULTILINE))
        said = {str(ast.literal_eval(f"({message})")) for message in wanted} - {""}
        with po("vi", locale).with_suffix(".mo").open("rb") as file:
            catalog = gettext.GNUTranslations(file)._catalog  # type: ignore[attr-defined]
        theirs = {(key if isinstance(key, str) else key[0]).rpartition("\x04")[2] for key in catalog}
        assert len(said) > 50
        assert said - theirs - ours == set()
        # Asked for by number, a message that the catalog has without is not found.
        plurals = set(re.findall(r'^msgid (".*")\nmsgid_plural', po("en", locale).read_text(), re.MULTILINE))
        counted = {key[0] for key in catalog if isinstance(key, tuple)}
        assert {str(ast.literal_eval(message)) for message in plurals} - counted - ours == set()

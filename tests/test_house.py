"""The house rules that no linter knows."""

import ast
import os
import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
HOMELESS = {"utils", "helpers", "common", "core", "misc"}
LONGEST = 300
# Packs and migrations are values, the others somebody else's.
NO_ROOMS = ("migrations", "packs", "vendor", "locale", "__pycache__")
# Names of settings.py that only developers and bin/demo set.
FOR_DEVELOPERS = {"DEBUG", "DEMO", "STATICFILES_BACKEND"}
OF_EXTRACTION = {"ahocorasick_rs", "holidays", "dateutil", "directives"}

FROM_ELSEWHERE = re.compile(
    r"""(?:src|href|action|srcset)\s*=\s*["']\s*(?:https?:)?//|(?:url\(|@import)\s*["']?\s*(?:https?:)?//"""
)
INLINE = re.compile(r"""\s(?:style|on[a-z]+|hx-on[:a-z-]*)\s*=\s*["']|<style\b|<script(?![^>]*\bsrc=)""")
RAW = re.compile(r"\|\s*safe\b|autoescape off|mark_safe")


def _files(*patterns: str) -> list[Path]:
    folders = [ROOT / name for name in ("bin", "directives", "tracker", "templates", "tests")]
    found = [file for folder in folders for pattern in patterns for file in folder.rglob(pattern)]
    return sorted(file for file in found if not set(file.parts) & set(NO_ROOMS))


def _named(files: list[Path]) -> list[str]:
    return [str(file.relative_to(ROOT)) for file in files]


def _having(pattern: re.Pattern[str], files: list[Path]) -> list[str]:
    assert files
    return _named([file for file in files if pattern.search(file.read_text())])


def test_every_function_has_a_room() -> None:
    files = _files("*.py")
    assert _named([file for file in files if HOMELESS & {file.stem, *file.relative_to(ROOT).parts}]) == []


def test_no_file_is_two_rooms() -> None:
    files = _files("*.py", "*.html", "*.js")
    assert _named([file for file in files if len(file.read_text().splitlines()) > LONGEST]) == []


def test_pages_take_nothing_from_other_hosts() -> None:
    assert _having(FROM_ELSEWHERE, _files("*.html", "*.css", "*.js")) == []


def test_pages_hold_no_inline_code_or_style() -> None:
    pages = [page for page in _files("*.html") if not {"mail", "reports"} & set(page.parts)]
    assert _having(INLINE, pages) == []


def test_nothing_goes_to_a_page_unescaped() -> None:
    assert _having(RAW, [file for file in _files("*.html", "*.py") if "tests" not in file.parts]) == []


def test_translated_blocks_are_trimmed() -> None:
    blocks = re.compile(r"{% blocktrans(?:late)?(?![^%]*\btrimmed\b)")
    assert _having(blocks, _files("*.html", "*.txt")) == []


def test_the_example_environment_names_what_the_settings_read() -> None:
    settings = (ROOT / "tracker" / "settings.py").read_text()
    read = set(re.findall(r"""env\.\w+\(\s*["']([A-Z_]+)["']""", settings)) - FOR_DEVELOPERS
    told = set(re.findall(r"^#?([A-Z_]+)=", (ROOT / ".env.example").read_text(), re.MULTILINE))
    assert told == read


def test_extraction_needs_three_packages_and_the_standard_library() -> None:
    files = sorted((ROOT / "directives" / "extraction").rglob("*.py"))
    assert {name for file in files for name in _imports(file)} - set(sys.stdlib_module_names) <= OF_EXTRACTION


def _imports(file: Path) -> set[str]:
    """The top names of all that a file imports."""
    found = set()
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add((node.module or "").partition(".")[0])
    return found


@pytest.mark.parametrize("command", ["bin/demo", "bin/test", "bin/measure", "bin/lock", ".ci/run", "manage.py"])
def test_the_readers_commands_can_be_run(command: str) -> None:
    assert os.access(ROOT / command, os.X_OK)

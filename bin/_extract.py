"""Writes the messages of code and templates into the catalogs of a folder; run by bin/messages.

A new message comes out untranslated, never with a guess taken from one that looks alike.
"""

import os
import sys
from pathlib import Path

import django
from django.conf import settings
from django.core.management import call_command
from django.core.management.commands import makemessages

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("vi", "fr")
# "locale": the folder is named by the argument alone.
NOT_OURS = [".*", "locale", "migrations", "node_modules", "seeds", "tests", "var"]


class Extract(makemessages.Command):
    msgmerge_options = [*makemessages.Command.msgmerge_options, "--no-fuzzy-matching"]


def into(folder: Path) -> None:
    settings.LOCALE_PATHS = [str(folder)]
    call_command(
        Extract(),
        locale=list(LANGUAGES),
        ignore_patterns=NOT_OURS,
        no_obsolete=True,
        no_wrap=True,
        add_location="file",
        verbosity=0,
    )
    for catalog in folder.glob("*/LC_MESSAGES/django.po"):
        _drop_dates(catalog)


def _drop_dates(catalog: Path) -> None:
    """A run that finds nothing new changes nothing."""
    lines = catalog.read_text().splitlines(keepends=True)
    catalog.write_text("".join(line for line in lines if not line.startswith('"POT-Creation-Date:')))


if __name__ == "__main__":
    os.chdir(ROOT)
    sys.path.insert(0, str(ROOT))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tracker.settings")
    os.environ.setdefault("DEMO", "on")
    django.setup()
    into(Path(sys.argv[1]).resolve())

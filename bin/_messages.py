"""bin/messages: bring the catalogs of tracker/locale up to date with code and templates, and compile them.

To be run by whoever changes words; the compiled catalogs are committed, so that the product itself needs no gettext.
It ends with the messages that still want a translation, and fails while there are any.
"""

import shutil
import subprocess
import sys
from pathlib import Path

from _setup import LOGS, PYTHON
from _steps import ROOT, Command, Stop, run, step

LOCALE = ROOT / "tracker" / "locale"


def main() -> int:
    if not (shutil.which("xgettext") and shutil.which("msgfmt")):
        raise Stop("gettext is missing. Type this, then start again:\n\n  sudo apt-get install -y gettext")
    if not PYTHON.exists():
        raise Stop("There is no .venv yet: run bin/demo or bin/test once.")
    with step("Collecting messages"):
        run([PYTHON, ROOT / "bin" / "_extract.py", LOCALE], LOGS / "messages.log")
    catalogs = sorted(LOCALE.glob("*/LC_MESSAGES/django.po"))
    for catalog in catalogs:
        with step(f"Compiling {catalog.relative_to(ROOT)}"):
            run(["msgfmt", "--check-format", "-o", catalog.with_suffix(".mo"), catalog], LOGS / "msgfmt.log")
    missing = "".join(f"\n{catalog.relative_to(ROOT)}\n{text}" for catalog in catalogs if (text := _missing(catalog)))
    print(missing or "  Every message is translated.")
    return 1 if missing else 0


def _missing(catalog: Path) -> str:
    """The untranslated entries, as gettext writes them; empty if there are none."""
    command: Command = ["msgattrib", "--untranslated", "--no-obsolete", "--no-wrap", catalog]
    return str(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Stop as reason:
        sys.exit(f"\n{reason}")

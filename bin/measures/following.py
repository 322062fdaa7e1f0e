"""Following a task: published figures, tamperings found, many writers at once, rights, steps in any order."""

import os
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

from _steps import ROOT
from measures import Figure, project

SETTINGS = {"DEMO": "on", "DJANGO_SETTINGS_MODULE": "tracker.settings"}
TESTS = ["test_trail.py", "test_conflicts.py", "test_access_matrix.py", "test_steps_machine.py"]


def measure() -> list[Figure]:
    return [*_published(), *_at_full_scale()]


def _published() -> list[Figure]:
    """The domain's own reports: peers-and-domain.md §3.2 names their sources."""
    for name, value in SETTINGS.items():
        os.environ.setdefault(name, value)
    import django  # noqa: PLC0415 (the environment first)

    sys.path.insert(0, str(ROOT))
    django.setup()
    counting: Any = project("tracker.services.counting")
    of_2017 = counting.Counts(done_on_time=14_068, done_late=1_983, in_term=5_640, overdue=223)
    return [
        Figure("2017: total", of_2017.total, at_least=21_914, at_most=21_914),
        Figure("2017: done of done and overdue", float(of_2017.done_of_done_and_overdue.percent), "%", 98.63, 98.63),
        Figure("2017: overdue of the same", float(of_2017.overdue_of_done_and_overdue.percent), "%", 1.37, 1.37),
        Figure("2017: done of all, which nobody published", float(of_2017.done_of_total.percent), "%"),
        Figure("2016: sum of the four", counting.Counts(4_069, 0, 3_138, 142).total, at_least=7_349, at_most=7_349),
        Figure("2025 as printed: reported as not adding up", _is_refused(counting), at_least=1),
    ]


def _is_refused(counting: Any) -> int:
    """7,892 done, 1,602 in term and 319 overdue are not the 9,831 that the press named."""
    try:
        counting.Counts(done_on_time=7_892, in_term=1_602, overdue=319).must_add_up_to(9_831)
    except counting.SumsDisagree:
        return 1
    return 0


def _at_full_scale() -> list[Figure]:
    with tempfile.TemporaryDirectory(prefix="dondoc-following-") as folder:
        told = Path(folder, "told.xml")
        tests = [f"tests/tracker/{name}" for name in TESTS]
        command = [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "-n",
            "2",
            "-p",
            "no:cacheprovider",
            f"--junit-xml={told}",
            *tests,
        ]
        # The tests' own settings, and not those that the figures above were reckoned with.
        env = {name: value for name, value in os.environ.items() if name not in SETTINGS} | {"FULL_SCALE": "1"}
        subprocess.run(command, cwd=ROOT, env=env, stdout=subprocess.DEVNULL)
        cases = list(ET.parse(told).iter("testcase"))  # noqa: S314
    return [
        Figure("tamperings of the trail found, of 1,000", _passed(cases, "test_every_deed_is_found"), at_least=1_000),
        Figure("8 writers x 500 events: one chain", _passed(cases, "test_writers_at_once"), at_least=1),
        Figure("50 edits at once: one winner", _passed(cases, "test_of_many_edits_at_once"), at_least=1),
        Figure("roles x places, every address: no leak", _passed(cases, "test_whoever_may_gets_in"), at_least=24),
        Figure(
            "2,000 runs of steps, of a task and of a turn: no forbidden state",
            _passed(cases, "test_steps_in_any_order"),
            at_least=2,
        ),
        Figure("anything that failed", sum(1 for case in cases if len(case)), at_most=0),
    ]


def _passed(cases: list[ET.Element], name: str) -> int:
    return sum(1 for case in cases if case.get("name", "").startswith(name) and not len(case))

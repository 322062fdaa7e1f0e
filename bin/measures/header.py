"""How much of a document's head and of what it cites is read, by language and field, over annotated documents."""

import importlib
import sys

from _steps import ROOT
from measures import Figure


def measure() -> list[Figure]:
    sys.path.insert(0, str(ROOT))
    figures = []
    for language, score in importlib.import_module("tests.gold.header").measure().items():
        figures += [
            Figure(f"{language}: {name} of {count.n}", score.value(name)) for name, count in score.counts.items()
        ]
        for miss in score.misses:
            print(f"  {miss}", flush=True)
    return figures

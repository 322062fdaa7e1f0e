"""How many deadline phrases come to what they mean, by language: positives and look-alikes, composed by outsiders."""

from _steps import ROOT
from measures import Figure, project

SUITE = ROOT / "tests" / "extraction" / "deadline_suite"


def measure() -> list[Figure]:
    score = project("tests.extraction.deadline_suite.score").score
    figures = []
    for file in sorted(SUITE.glob("*.tsv")):
        result = score(file)
        figures += [
            Figure(f"{file.stem}: right of {result.cases}", result.right, at_least=0.98),
            Figure(f"{file.stem}: false deadlines of {result.none} look-alikes", result.false_share, at_most=0.01),
            Figure(f"{file.stem}: right where it must also see that something is asked", result.whole / result.cases),
        ]
        for miss in result.misses:
            print(f"  {miss}", flush=True)
    return figures

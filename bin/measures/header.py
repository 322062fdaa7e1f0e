"""How much of a document's head and of what it cites is read, by language and field, over annotated documents."""

from measures import Figure, project


def measure() -> list[Figure]:
    figures = []
    for language, score in project("tests.gold.header").measure().items():
        figures += [
            Figure(f"{language}: {name} of {count.n}", score.value(name)) for name, count in score.counts.items()
        ]
        for miss in score.misses:
            print(f"  {miss}", flush=True)
    return figures

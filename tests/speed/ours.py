"""Speed of the extraction, in a process of its own: python -m tests.speed.ours FILE… prints one JSON object.

Seconds are the processor's, memory is the process's peak in MiB, documents are the files given.
"""

import itertools
import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROUNDS, REPEATS = 5, 10
FIRST = "from directives.extraction import extract; extract('Đề nghị Sở Y tế báo cáo trước ngày 15/6/2026.')"
GROWTH = (640, 1280, 2560, 5120)  # KiB, each the double of the one before


def main(files: list[str]) -> None:
    cold = _cold_start()
    from directives.extraction import extract, normalise  # noqa: PLC0415 — the cold start is measured without it

    texts = [normalise(Path(file).read_text("utf-8")) for file in files]
    rate = max(_rate(extract, texts) for _ in range(ROUNDS))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    joined = "\n\n".join(texts)
    seconds = [_seconds(extract, (joined * (1 + size * 1024 // len(joined.encode())))[: size * 800]) for size in GROWTH]
    print(
        json.dumps(
            {
                "cold_start": cold,
                "documents_per_second": rate,
                "memory": memory,
                "growth": max(later / earlier for earlier, later in itertools.pairwise(seconds)),
                "seconds_per_megabyte": seconds[-1] / (GROWTH[-1] / 1024),
            }
        )
    )


def _cold_start() -> float:
    """From nothing to the first directive, the interpreter's own start taken off."""
    return min(_run(FIRST) for _ in range(3)) - min(_run("pass") for _ in range(3))


def _run(code: str) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-B", "-c", code], check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _rate(extract: Callable[[str], Any], texts: list[str]) -> float:
    return len(texts) * REPEATS / _seconds(lambda _: [extract(text) for text in texts * REPEATS], "")


def _seconds(work: Callable[[str], Any], text: str) -> float:
    start = time.process_time()
    work(text)
    return time.process_time() - start


if __name__ == "__main__":
    main(sys.argv[1:])

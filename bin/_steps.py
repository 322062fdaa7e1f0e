"""One line for each step of a command, with its seconds; what a step says goes to a log, shown only when it fails."""

import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TAIL = 30
Command = Sequence[str | Path]


class Stop(Exception):
    """The command cannot go on; the message tells the person why and what to do."""


@contextmanager
def step(name: str) -> Iterator[None]:
    """`name … 3.2 s` on one line."""
    print(f"  {name} … ", end="", flush=True)
    started = time.monotonic()
    try:
        yield
    except BaseException:
        print("failed" if isinstance(sys.exception(), Stop) else "stopped", flush=True)
        raise
    print(f"{time.monotonic() - started:.1f} s", flush=True)


def run(
    command: Command,
    log: Path,
    *,
    hint: str = "",
    env: Mapping[str, str] | None = None,
    cwd: Path = ROOT,
    user: int | None = None,
) -> None:
    """Run to the end, with all it says in `log`; Stop with the log's last lines and the hint if it fails."""
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("wb") as sink:
        try:
            code = subprocess.run(
                command, cwd=cwd, env=env, user=user, stdin=subprocess.DEVNULL, stdout=sink, stderr=sink
            ).returncode
        except FileNotFoundError as error:
            raise Stop(f"{command[0]} is not there. {hint}") from error
    if code:
        words = " ".join(str(part) for part in command)
        raise Stop(f"`{words}` failed ({code}):\n{tail(log)}\n{hint}".rstrip())


def tail(log: Path, lines: int = TAIL) -> str:
    """The last lines of a log, indented."""
    text = log.read_text(errors="replace") if log.exists() else ""
    return "\n".join(f"    {line}" for line in text.splitlines()[-lines:])

"""bin/measure: lists the published measurements; bin/measure NAME… (or all) runs them.

Each prints figure, aim and verdict; the command ends with 1 where one falls short. A new measurement is a file in
bin/measures/ with one function, `measure()`.
"""

import importlib
import os
import sys
from pathlib import Path

import _setup
from _processes import interrupt_on_terminate
from _steps import ROOT, Stop

MEASURES = Path(__file__).resolve().parent / "measures"


def main() -> int:
    names = sorted(file.stem for file in MEASURES.glob("[a-z]*.py"))
    wanted = sys.argv[1:]
    if wanted in ([], ["list"]):
        _list(names)
        return 0
    if unknown := set(wanted) - {*names, "all"}:
        raise Stop(f"No such measurement: {', '.join(sorted(unknown))}. There are: {', '.join(names)}")
    _enter_venv()
    interrupt_on_terminate()
    # Every one runs, even where one before it falls short.
    holds = [_run(name) for name in (names if "all" in wanted else wanted)]
    return 0 if all(holds) else 1


def _list(names: list[str]) -> None:
    print("bin/measure NAME… or bin/measure all\n")
    for name in names:
        print(f"  {name:12} {_says(name)}")


def _says(name: str) -> str:
    """The first line of its docstring, without importing what it needs."""
    return (MEASURES / f"{name}.py").read_text().removeprefix('"""').partition("\n")[0].rstrip('"')


def _enter_venv() -> None:
    """Begin again with the product's own packages."""
    if sys.prefix != str(_setup.VENV):
        _setup.for_testing()
        os.execv(_setup.PYTHON, [str(_setup.PYTHON), "-B", __file__, *sys.argv[1:]])


def _run(name: str) -> bool:
    print(f"{name}: {_says(name)}", flush=True)
    os.chdir(ROOT)
    figures = importlib.import_module(f"measures.{name}").measure()
    for figure in figures:
        print(f"  {figure}", flush=True)
    return all(figure.holds for figure in figures)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit("\nStopped.")
    except Stop as reason:
        sys.exit(f"\n{reason}")

"""The published measurements, one file each: its docstring says what it measures, `measure()` gives its figures."""

import importlib
import sys
from dataclasses import dataclass
from types import ModuleType

from _steps import ROOT


@dataclass(frozen=True)
class Figure:
    name: str
    value: float
    unit: str = ""
    at_most: float | None = None
    at_least: float | None = None

    @property
    def holds(self) -> bool:
        """A figure without an aim is told, not judged."""
        low = self.at_least is None or self.value >= self.at_least
        return low and (self.at_most is None or self.value <= self.at_most)

    def __str__(self) -> str:
        return f"{self.name:45} {self.value:9.3f} {self.unit:3} {self._aim():12} {self._verdict()}"

    def _aim(self) -> str:
        if self.at_most is not None:
            return f"aim <= {self.at_most:g}"
        return "" if self.at_least is None else f"aim >= {self.at_least:g}"

    def _verdict(self) -> str:
        if self.at_most is None and self.at_least is None:
            return ""
        return "holds" if self.holds else "FALLS SHORT"


def project(module: str) -> ModuleType:
    """A module of the project itself, which the programs in bin/ do without until they measure it."""
    if str(ROOT) not in sys.path:
        sys.path.insert(0, str(ROOT))
    return importlib.import_module(module)

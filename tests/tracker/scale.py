"""How often what can be repeated is repeated: a little in bin/test, as published in `bin/measure following`."""

import os
from dataclasses import dataclass


@dataclass(frozen=True)
class Scale:
    tamperings: int
    writers: int
    events: int
    editors: int
    step_runs: int
    rhythms: int


SCALE = Scale(1000, 8, 500, 50, 2000, 60) if os.environ.get("FULL_SCALE") else Scale(60, 6, 10, 10, 40, 4)

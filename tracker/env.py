"""The environment, read once: from `.env` beside manage.py if there is one, then from the process."""

from pathlib import Path

from environs import Env

BASE_DIR = Path(__file__).resolve().parent.parent

env = Env(prefix="")
env.read_env(str(BASE_DIR / ".env"), recurse=False)

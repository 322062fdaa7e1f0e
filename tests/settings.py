"""The product's own settings, with what only a test wants: a quick hasher, unhashed static files, no way out."""

import atexit
import os
import shutil
import tempfile

os.environ.setdefault("DEMO", "on")
if "VAR_DIR" not in os.environ:
    os.environ["VAR_DIR"] = tempfile.mkdtemp(prefix="dondoc-tests-")
    atexit.register(shutil.rmtree, os.environ["VAR_DIR"], ignore_errors=True)
# A port where nothing listens: a test that needs a broker brings its own.
os.environ.setdefault("REDIS_URL", "redis://127.0.0.1:1/0")
os.environ.setdefault("STATICFILES_BACKEND", "django.contrib.staticfiles.storage.StaticFilesStorage")

from tracker.settings import *  # noqa: F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# A file, not memory: the real worker and the live server of tests/real_parts.py share it.
DATABASES["default"].setdefault("TEST", {})  # noqa: F405
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):  # noqa: F405
    DATABASES["default"]["TEST"]["NAME"] = str(VAR_DIR / "test.sqlite3")  # noqa: F405
# Nothing is collected in tests; runserver-like serving from the finders.
WHITENOISE_AUTOREFRESH = True
WHITENOISE_USE_FINDERS = True
# A thread of a test would hold its connection beyond the database's end.
DATABASES["default"]["CONN_MAX_AGE"] = 0  # noqa: F405

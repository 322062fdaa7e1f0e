"""Settings. What differs between places comes from the environment; `.env.example` lists and explains each name."""

from pathlib import Path
from typing import Any

from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _

from tracker.env import BASE_DIR, env

VAR_DIR = Path(env.str("VAR_DIR", str(BASE_DIR / "var")))
VAR_DIR.mkdir(parents=True, exist_ok=True)
NODE_MODULES = BASE_DIR / "node_modules"

DEBUG = env.bool("DEBUG", False)
DEMO = env.bool("DEMO", False)
DEV_KEY = "only-for-development-and-the-demo-never-for-an-office-0123456789"
SECRET_KEY = env.str("SECRET_KEY", "") or (DEV_KEY if DEBUG or DEMO else "")
if not SECRET_KEY:
    raise ImproperlyConfigured("SECRET_KEY is empty: set it in the environment or in .env (see .env.example).")
# Chains the audit trail. A key of its own, so that SECRET_KEY can be changed without putting the past in doubt.
AUDIT_KEY = env.str("AUDIT_KEY", "") or f"audit {SECRET_KEY}"
# Where its heads are kept apart from the database, a line for each minute of work.
AUDIT_HEADS = env.str("AUDIT_HEADS", str(VAR_DIR / "audit-heads"))
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", ["localhost", "127.0.0.1", "[::1]"])
CSRF_TRUSTED_ORIGINS: list[str] = env.list("CSRF_TRUSTED_ORIGINS", [])
SITE_URL = env.str("SITE_URL", "http://localhost:8000").rstrip("/")

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.forms",
    "django_filters",
    "django_htmx",
    "tree_queries",
    "csp",
    "directives.apps.DirectivesConfig",
    "tracker.apps.TrackerConfig",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "tracker.middleware.LeadsToThePage",
    "tracker.middleware.KnowsTheOrigin",
    "tracker.middleware.ReadsOptionsOnce",
    "tracker.middleware.RefusesTooMuch",
    "tracker.middleware.HtmxLoginRequired",
    "tracker.middleware.NothingIsKept",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "csp.middleware.CSPMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]

ROOT_URLCONF = "tracker.urls"
WSGI_APPLICATION = "tracker.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "tracker.views.context.house",
            ],
            "builtins": ["tracker.templatetags.words"],
        },
    },
]


def _database() -> dict[str, Any]:
    """SQLite under VAR_DIR unless DATABASE_URL says otherwise; SQLite gets WAL and immediate transactions."""
    found: dict[str, Any] = env.dj_db_url("DATABASE_URL", f"sqlite:///{VAR_DIR / 'dondoc.sqlite3'}")
    if found["ENGINE"].endswith("sqlite3"):
        found["OPTIONS"] = {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
        }
    else:
        found |= {"CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}
    return found


DATABASES = {"default": _database()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_URL = "login"
LOGIN_REDIRECT_URL = "home"
LOGOUT_REDIRECT_URL = "login"

LANGUAGE_CODE = env.str("LANGUAGE_CODE", "vi")
LANGUAGES = [("vi", _("Vietnamese")), ("fr", _("French")), ("en", _("English"))]
LOCALE_PATHS = [BASE_DIR / "tracker" / "locale"]
# Django's own vi and en would show 03-11-2026 and 11/03/2026, and read 03/11/2026 as 11 March.
FORMAT_MODULE_PATH = ["tracker.formats"]
TIME_ZONE = env.str("TIME_ZONE", "Asia/Ho_Chi_Minh")
USE_TZ = True
# Whose days off hold for units that name no country of their own (ISO 3166, two letters).
COUNTRY = env.str("COUNTRY", "VN").upper()

STATIC_URL = "static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [
    ("vendor/bootstrap", NODE_MODULES / "bootstrap" / "dist" / "css"),
    ("vendor/htmx", NODE_MODULES / "htmx.org" / "dist"),
    ("vendor/be-vietnam-pro", NODE_MODULES / "@fontsource" / "be-vietnam-pro"),
    ("vendor/tinos", NODE_MODULES / "@fontsource" / "tinos"),
]
STATICFILES_FINDERS = [
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
    "tracker.storage.VendorFinder",
]
# What collectstatic takes from STATICFILES_DIRS.
VENDOR_FILES = ["vendor/bootstrap/bootstrap.min.css", "vendor/htmx/htmx.min.js", "vendor/*/files/*.woff2"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": env.str("STATICFILES_BACKEND", "tracker.storage.StaticStorage")},
}
MEDIA_ROOT = VAR_DIR / "media"
MAX_DOCUMENT_BYTES = env.int("MAX_DOCUMENT_BYTES", 20 * 1024 * 1024)
DATA_UPLOAD_MAX_MEMORY_SIZE = MAX_DOCUMENT_BYTES + 1024 * 1024
# Of one form. What is beyond is refused by name; far beyond, the whole request is, before a byte of it is read. A proxy
# before us should stop a bit later (`client_max_body_size 300m`), so that people read our words and not its own.
MAX_FILES_AT_ONCE = 50
MAX_BYTES_AT_ONCE = 10 * MAX_DOCUMENT_BYTES
MAX_REQUEST_BYTES = MAX_BYTES_AT_ONCE + 2 * MAX_DOCUMENT_BYTES
DATA_UPLOAD_MAX_NUMBER_FILES = 1000
# From which hosts documents may be fetched by their address ("vanban.chinhphu.vn", "*.gov.vn"); none: from nowhere.
INGEST_ALLOWED_HOSTS: list[str] = env.list("INGEST_ALLOWED_HOSTS", [])
FILE_UPLOAD_PERMISSIONS = 0o640

# Mail. "mailbox://" keeps letters in a page of the app (the demo); smtp://user:password@host:587/?tls=True sends them.
MAIL_URL = env.str("MAIL_URL", "mailbox://")
DEFAULT_FROM_EMAIL = SERVER_EMAIL = env.str("MAIL_FROM", "Đôn Đốc <dondoc@localhost>")
if MAIL_URL.startswith("mailbox:"):
    EMAIL_BACKEND = "tracker.mail.MailboxBackend"
else:
    vars().update(env.dj_email_url("MAIL_URL"))
# Local hour from which a day's reminders are mailed; in the app they stand at once.
REMINDER_HOUR = env.int("REMINDER_HOUR", 0 if DEMO else 7)
EMAIL_TIMEOUT = 10

# Celery. Long visibility beyond the longest job, late acknowledgement, one message at a time: a killed worker loses
# nothing, and the minute tick finds what the broker forgot. Beat runs in UTC; local days are resolved from rows.
REDIS_URL = env.str("REDIS_URL", "redis://127.0.0.1:6379/0")
CELERY_BROKER_URL = REDIS_URL
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_TASK_TIME_LIMIT = 600
CELERY_TASK_SOFT_TIME_LIMIT = 540
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_MAX_TASKS_PER_CHILD = 200
# In KB: a long report's memory goes back to the machine with the process that made it.
CELERY_WORKER_MAX_MEMORY_PER_CHILD = 400_000
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_TASK_SERIALIZER = "json"
CELERY_ACCEPT_CONTENT = ["json"]
CELERY_TIMEZONE = "UTC"
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "visibility_timeout": 3 * CELERY_TASK_TIME_LIMIT,
    "unacked_restore_interval": 5,
    "unacked_restore_throttle": 1,
    "socket_connect_timeout": 2,
    "retry_on_timeout": True,
}
# A page must not hang on a broker that is away: one short try, then the row waits for the tick.
CELERY_TASK_PUBLISH_RETRY = False
CELERY_BEAT_SCHEDULE_FILENAME = str(VAR_DIR / "beat-schedule")
CELERY_BEAT_SCHEDULE = {"tick": {"task": "tracker.jobs.tick", "schedule": 60.0, "options": {"expires": 300}}}

# Safety. HTTPS is the rule away from loopback; the demo and development run on plain http.
_PLAIN_HTTP = env.bool("PLAIN_HTTP", DEBUG or DEMO)
SECURE_SSL_REDIRECT = not _PLAIN_HTTP
SECURE_HSTS_SECONDS = 0 if _PLAIN_HTTP else 31_536_000
# For a whole domain, the other machines on it included: only where its owner has decided so.
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = env.bool("HSTS_SUBDOMAINS", False)
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = not _PLAIN_HTTP
SESSION_COOKIE_AGE = 12 * 3600
LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SAMESITE = "Lax"
BEHIND_PROXY = env.bool("BEHIND_PROXY", False)
if BEHIND_PROXY:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "form-action": [SELF],
    },
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "filters": {"refusals": {"()": "tracker.log.RefusalsInOneLine"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": env.str("LOG_LEVEL", "INFO")},
    "loggers": {
        "django.request": {"filters": ["refusals"]},
        "fontTools": {"level": "WARNING"},
        "weasyprint": {"level": "ERROR"},
    },
}

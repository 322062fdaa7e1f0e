"""Tables whose rows are added and never changed: the database itself refuses, whoever asks.

SQLite forgets a table's triggers when Django remakes the table for a change of a column: a migration that alters one
of TABLES runs `install` at its end (a test asks whether they all stand).
"""

from django.db.backends.base.base import BaseDatabaseWrapper

TABLES = ("tracker_auditevent",)
REFUSAL = "The audit trail is only added to."

_SQLITE = """CREATE TRIGGER {name} BEFORE {verb} ON {table} BEGIN SELECT RAISE(ABORT, '{refusal}'); END"""
_FUNCTION = """CREATE OR REPLACE FUNCTION tracker_append_only() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION '{refusal}'; END $$"""
_POSTGRESQL = """CREATE TRIGGER {name} BEFORE {verb} ON {table}
FOR EACH STATEMENT EXECUTE FUNCTION tracker_append_only()"""
_VERBS = {"sqlite": ("UPDATE", "DELETE"), "postgresql": ("UPDATE", "DELETE", "TRUNCATE")}


def install(connection: BaseDatabaseWrapper) -> None:
    """May be run again."""
    remove(connection)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(_FUNCTION.format(refusal=REFUSAL))
        form = _POSTGRESQL if connection.vendor == "postgresql" else _SQLITE
        for table, verb, name in _triggers(connection):
            cursor.execute(form.format(name=name, verb=verb, table=table, refusal=REFUSAL))


def remove(connection: BaseDatabaseWrapper) -> None:
    with connection.cursor() as cursor:
        for table, _verb, name in _triggers(connection):
            on = f" ON {table}" if connection.vendor == "postgresql" else ""
            cursor.execute(f"DROP TRIGGER IF EXISTS {name}{on}")


def missing(connection: BaseDatabaseWrapper) -> list[str]:
    """The triggers that should stand and do not, or stand switched off."""
    standing = (
        "SELECT tgname FROM pg_trigger WHERE tgenabled <> 'D'"
        if connection.vendor == "postgresql"
        else "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    )
    with connection.cursor() as cursor:
        cursor.execute(standing)
        found = {row[0] for row in cursor.fetchall()}
    return [name for _table, _verb, name in _triggers(connection) if name not in found]


def _triggers(connection: BaseDatabaseWrapper) -> list[tuple[str, str, str]]:
    return [(table, verb, f"{table}_no_{verb.lower()}") for table in TABLES for verb in _VERBS[connection.vendor]]

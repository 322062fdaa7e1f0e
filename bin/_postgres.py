"""A PostgreSQL server of the tests' own, in a temporary folder on a free loopback port."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from _processes import family, free_port
from _steps import Command, Stop, run

# Nothing of a test's database outlives the test, so nothing waits for the disk.
HASTY = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "listen_addresses=127.0.0.1"]


@contextmanager
def postgres(logs: Path) -> Iterator[str]:
    """Gives its DATABASE_URL. Root may not run PostgreSQL: then Debian's user postgres does."""
    programs = _programs()
    user = pwd.getpwnam("postgres").pw_uid if os.geteuid() == 0 else None
    with tempfile.TemporaryDirectory(prefix="dondoc-pg-") as folder:
        data = Path(folder, "data")
        data.mkdir(mode=0o700)
        if user is not None:
            for path in (folder, data):
                os.chown(path, user, -1)
        _make(programs / "initdb", data, logs, user)
        with family(logs) as processes:
            port = free_port()
            settings = [*HASTY, f"port={port}", f"unix_socket_directories={folder}"]
            options = [word for setting in settings for word in ("-c", setting)]
            server: Command = [programs / "postgres", "-D", data, *options]
            processes.start("postgres", server, os.environ, cwd=data, user=user)
            ask: Command = [programs / "pg_isready", "-q", "-h", "127.0.0.1", "-p", str(port)]
            processes.wait_until(lambda: subprocess.run(ask).returncode == 0, "PostgreSQL")
            yield f"postgres://dondoc:none@127.0.0.1:{port}/postgres"


def _programs() -> Path:
    """The newest Debian version's, else those on the PATH."""
    versions = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: float(path.parts[-3]))
    found = str(versions[-1]) if versions else shutil.which("initdb")
    if found is None:
        raise Stop("PostgreSQL is missing: apt-get install postgresql")
    return Path(found).parent


def _make(initdb: Path, data: Path, logs: Path, user: int | None) -> None:
    options = ["--username=dondoc", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"]
    run([initdb, "-D", data, *options], logs / "initdb.log", cwd=data, user=user)

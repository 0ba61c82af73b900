"""A real PostgreSQL server for tests: its own data, its own port, gone when the run ends.

The server is looked for in WATCHLIST_POSTGRES_BIN, then in Debian's folders (newest first), then
on PATH. Where there is none, the tests that need one fail: they are never skipped.
"""

import os
import pwd
import re
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

MISSING = (
    "No PostgreSQL server was found, and these tests need a real one: "
    "apt-get install -y postgresql, or set WATCHLIST_POSTGRES_BIN to the folder of initdb."
)


class Server(NamedTuple):
    """A running server."""

    port: int
    superuser: str

    def url(self, database: str = "postgres", user: str | None = None, password: str = "") -> str:
        """A SQLAlchemy URL of one of its databases."""
        who = user or self.superuser
        secret = f":{password}" if password else ""
        return f"postgresql+psycopg://{who}{secret}@127.0.0.1:{self.port}/{database}"


def binaries() -> Path:
    """The folder of initdb and pg_ctl; fails where there is none."""
    named = os.environ.get("WATCHLIST_POSTGRES_BIN")
    candidates = [Path(named)] if named else []
    debian = sorted(
        Path("/usr/lib/postgresql").glob("*/bin"),
        key=lambda path: int(re.sub(r"\D", "", path.parent.name) or 0),
        reverse=True,
    )
    candidates += debian
    on_path = shutil.which("initdb")
    if on_path:
        candidates.append(Path(on_path).resolve().parent)
    for folder in candidates:
        if (folder / "initdb").exists() and (folder / "postgres").exists():
            return folder
    raise AssertionError(MISSING)


def _run(command: list[str], folder: Path) -> None:
    """Run as user nobody when root, because PostgreSQL refuses to run as root."""
    who: dict[str, object] = {}
    if os.geteuid() == 0:
        nobody = pwd.getpwnam("nobody")
        who = {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}
    done = subprocess.run(
        command,
        cwd=folder,
        env={"PATH": os.environ.get("PATH", ""), "LC_ALL": "C", "HOME": str(folder)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=120,
        check=False,
        **who,  # type: ignore[call-overload]
    )
    assert done.returncode == 0, done.stdout.decode(errors="replace")


@contextmanager
def running_server() -> Iterator[Server]:
    """A server on a free loopback port, with trust for its superuser and passwords for others."""
    bin_folder = binaries()
    folder = Path(tempfile.mkdtemp(prefix="watchlist-pg-", dir=tempfile.gettempdir()))
    try:
        if os.geteuid() == 0:
            nobody = pwd.getpwnam("nobody")
            os.chown(folder, nobody.pw_uid, nobody.pw_gid)
        data = folder / "data"
        _run(
            [
                *(str(bin_folder / "initdb"), "-D", str(data), "-U", "tester", "-A", "trust"),
                *("--no-sync", "-E", "UTF8", "--locale=C"),
            ],
            folder,
        )
        rules = "host all tester 127.0.0.1/32 trust\nhost all all 127.0.0.1/32 scram-sha-256\n"
        (data / "pg_hba.conf").write_text(rules)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        options = (
            f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' "
            "-c fsync=off -c full_page_writes=off -c max_connections=20"
        )
        control = [str(bin_folder / "pg_ctl"), "-D", str(data), "-w"]
        _run([*control, "-o", options, "-l", str(folder / "log"), "start"], folder)
        try:
            yield Server(port, "tester")
        finally:
            _run([*control, "-m", "immediate", "stop"], folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)

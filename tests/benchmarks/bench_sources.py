"""Reading a list's records from SQLite, against the same join in the sqlite3 shell.

Run as a program; it prints one table and asserts nothing. Ratios count, not times.
"""

import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from console.documents.policy_pack import read_policy_pack
from console.domain.identifiers import read_pnc_id
from console.records.opening import open_source
from console.services.contracts import SourceSpec, WantedKeys

ENTRIES = 20_000
STRANGERS = 4
AT = datetime(2026, 11, 28, 11, 30, tzinfo=UTC)
COLUMNS = "record_ref, pnc_id, urn, code, status, qualifier, opened_at, changed_at, detail"
TYPES = {"warrant": "live", "wanted": "live", "custody": "released", "contact": "still_wanted"}


def pnc(number: int) -> str:
    """A fictional PNC ID."""
    return f"20{number % 25:02}/{number:07}S"


def make(path: Path) -> None:
    """Four tables with a row for each entry, and four strangers' rows to each of those."""
    made = sqlite3.connect(path)
    made.execute("PRAGMA synchronous = OFF")
    for name, status in TYPES.items():
        kinds = " TEXT, ".join(COLUMNS.split(", "))
        made.execute(f"CREATE TABLE {name} ({kinds} TEXT)")
        made.executemany(
            f"INSERT INTO {name} VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                (
                    f"{name}/{number}",
                    pnc(number * 7919 % (ENTRIES * (STRANGERS + 1))),
                    f"01ZD{number * 7919 % (ENTRIES * (STRANGERS + 1)):05}26",
                    "4576",
                    status,
                    "arrest",
                    f"2026-10-{number % 28 + 1:02}T09:{number % 60:02}:00Z",
                    f"2026-11-{number % 28 + 1:02}T10:{number % 60:02}:00Z",
                    "Thames Magistrates' Court; failed to appear",
                )
                for number in range(ENTRIES * (STRANGERS + 1))
            ),
        )
        made.execute(f"CREATE INDEX {name}_pnc ON {name} (pnc_id)")
        made.execute(f"CREATE INDEX {name}_urn ON {name} (urn)")
    made.commit()
    made.execute("ANALYZE")
    made.close()


def median(work: Callable[[], object], rounds: int = 5) -> float:
    """The median time of some rounds, in milliseconds."""
    times = []
    for _ in range(rounds):
        begun = time.perf_counter()
        work()
        times.append((time.perf_counter() - begun) * 1000)
    return statistics.median(times)


def shell_join(shell: str, path: Path, keys: tuple[str, ...], by_urn: bool) -> None:
    """The same join in the shell, rows written out."""
    script = [".timer off", ".mode csv", f".output {path}.out"]
    script.append("CREATE TEMP TABLE k (pnc_id TEXT PRIMARY KEY, urn TEXT) WITHOUT ROWID;")
    script.append("INSERT INTO k VALUES")
    script.append(",".join(f"('{key}','01ZD{int(key[5:12]):05}26')" for key in keys) + ";")
    for name in TYPES:
        script.append(f"SELECT t.* FROM k CROSS JOIN {name} t ON t.pnc_id = k.pnc_id")
        if by_urn:
            script.append(f"UNION SELECT t.* FROM k CROSS JOIN {name} t ON t.urn = k.urn")
        script.append(";")
    subprocess.run([shell, "-readonly", str(path)], input="\n".join(script), text=True, check=True)


def bare_join(path: Path, wanted: WantedKeys) -> None:
    """The same join through Python's own sqlite3, rows fetched and left alone."""
    import json

    with sqlite3.connect(path) as bare:
        for name in TYPES:
            bare.execute(
                f"SELECT t.* FROM json_each(?) k CROSS JOIN {name} t ON t.pnc_id = k.value "
                f"UNION ALL SELECT t.* FROM json_each(?) k CROSS JOIN {name} t ON t.urn = k.value",
                (json.dumps(wanted.pnc_ids), json.dumps(wanted.urns)),
            ).fetchall()
    bare.close()


def main() -> None:
    """Print the table."""
    shell = shutil.which("sqlite3")
    keys = tuple(sorted(pnc(number) for number in range(ENTRIES)))
    urns = tuple(sorted(f"01ZD{number:05}26" for number in range(ENTRIES)))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "records.db"
        make(path)
        queries = {name: f"SELECT {COLUMNS} FROM {name}" for name in TYPES}
        spec = SourceSpec("bench", "sql", f"sqlite:///{path}", tuple(TYPES), queries=queries)
        source = open_source(spec)
        by_person = WantedKeys(pnc_ids=keys)
        by_both = WantedKeys(pnc_ids=keys, urns=urns)
        rows = len(source.read(by_both, AT).records)
        lines = [
            (
                "join by PNC ID, sqlite3 shell",
                shell and median(lambda: shell_join(shell, path, keys, False)),
            ),
            ("the source, by PNC ID", median(lambda: source.read(by_person, AT))),
            (
                "join by PNC ID and URN, sqlite3 shell",
                shell and median(lambda: shell_join(shell, path, keys, True)),
            ),
            ("join by both, Python's sqlite3, bare rows", median(lambda: bare_join(path, by_both))),
            ("the source, by both", median(lambda: source.read(by_both, AT))),
        ]
    sys.stdout.write(f"{ENTRIES:,} entries, {rows:,} rows found\n")
    for name, took in lines:
        sys.stdout.write(f"{name:45} {took:10.0f} ms\n" if took else f"{name:45}   no shell\n")
    pack = Path(__file__).parents[2] / "resources" / "policy" / "national-2026.1.toml"
    took = median(lambda: read_policy_pack(pack))
    sys.stdout.write(f"{'policy pack read, checked and hashed':45} {took:10.0f} ms\n")
    begun = time.perf_counter()
    for number in range(20_000):
        read_pnc_id(f"{number % 25:02}/{number}A", 2026)
    each = (time.perf_counter() - begun) / 20_000 * 1e6
    sys.stdout.write(f"{'a PNC ID read for the first time':45} {each:10.1f} µs\n")


if __name__ == "__main__":
    main()

"""A check of the whole list, against the same questions asked in the sqlite3 shell."""

import gc
import json
import os
import re
import shutil
import sqlite3
import statistics
import subprocess
import tempfile
import time
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from sqlalchemy.engine import make_url

from console.domain.records import SourceState
from console.records.database import _Asked, _statements
from console.records.rows import KEY_COLUMNS
from console.records.wanted import written_forms
from console.services.asking import wanted_keys
from console.services.contracts import SourceSpec
from tests.benchmarks import big_office

ROUNDS = 5


class Found(NamedTuple):
    """Processor seconds of the shell's join and of checks, and how many rows they read.

    `first` is of a list that was never checked; `opened` of one that was, by a program newly
    started; `repeated` of one that the same program has checked before; `differing` of one of
    which a few records changed since.
    """

    join: float
    first: float
    opened: float
    repeated: float
    differing: float
    rows: int


def measured(folder: Path) -> Found:
    """Measure each, several times."""
    opened = statistics.median(_opened(folder) for _ in range(3))
    with big_office.opened(folder) as (services, who, ref):
        _check(services, who, ref)
        repeated = statistics.median(_check(services, who, ref) for _ in range(ROUNDS))
        differing = statistics.median(_differing(folder, services, who, ref) for _ in range(ROUNDS))
        with services.check._store.reading() as unit:
            entries = unit.entries.all(ref)
            specs = unit.office.sources()
            readings = unit.records.readings(ref)
    assert all(each.state is SourceState.ANSWERED for each in readings)
    first = statistics.median(_first(folder) for _ in range(3))
    spec = next(each for each in specs if each.kind == "sql")
    wanted = written_forms(wanted_keys(entries, datetime.now(UTC).year))
    asked = {key: _Asked(forms) for key, forms in wanted.items()}
    join = statistics.median(_join(spec, asked) for _ in range(ROUNDS))
    rows = sum(each.rows for each in readings)
    return Found(join, first, opened, repeated, differing, rows)


def _check(services, who, ref) -> float:
    gc.collect()
    before = time.process_time()
    services.check.run(who, ref, lambda *_: None, lambda: False)
    return time.process_time() - before


def _opened(folder: Path) -> float:
    with big_office.opened(folder) as given:
        return _check(*given)


def _differing(folder: Path, services, who, ref) -> float:
    """A check after ten warrants said something else."""
    with closing(sqlite3.connect(folder / "records.db")) as records, records:
        records.execute(
            "UPDATE warrant_records SET detail = ? WHERE rowid IN "
            "(SELECT rowid FROM warrant_records WHERE rowid % 500 = 1 LIMIT 10)",
            (f"Told anew at {time.time()}",),
        )
    return _check(services, who, ref)


def _first(folder: Path) -> float:
    """The check of a list that was never checked, in a copy of the office."""
    with tempfile.TemporaryDirectory(dir=folder) as copy:
        shutil.copytree(folder / "office", Path(copy) / "office")
        shutil.copy(folder / "facts.json", copy)
        _forget(Path(copy) / "office" / "office.sqlite")
        with big_office.opened(Path(copy)) as given:
            return _check(*given)


def _forget(database: Path) -> None:
    script = "".join(
        f"DELETE FROM {table};"
        for table in ("standing_details", "standings", "records", "merges", "readings")
    )
    subprocess.run([_shell(), database], input=script, text=True, check=True)


def _join(spec: SourceSpec, asked: dict[str, list[str]]) -> float:
    """The same questions, on the same keys, rows written to a file by the shell itself."""
    database = make_url(spec.location).database
    with tempfile.TemporaryDirectory() as folder:
        for key, forms in asked.items():
            (Path(folder) / key).write_text(json.dumps(forms))
        script = [".mode list", f".output {folder}/rows"]
        for query in spec.queries.values():
            names = [part.strip() for part in _COLUMNS.search(query).group(1).split(",")]
            keys = [name for name in KEY_COLUMNS if name in names and asked.get(name)]
            for statement, binds in _statements("sqlite", query, keys, asked):
                text = statement.text
                for key in binds:
                    text = text.replace(f":{key}", f"readfile('{folder}/{key}')")
                script.append(" ".join(text.split()) + ";")
        before = _of_children()
        subprocess.run(
            [_shell(), "-readonly", "-batch", database],
            input="\n".join(script),
            text=True,
            check=True,
        )
        return _of_children() - before


def _of_children() -> float:
    used = os.times()
    return used.children_user + used.children_system


_COLUMNS = re.compile(r"SELECT\s+(.*?)\s+FROM", re.DOTALL)


def _shell() -> str:
    return shutil.which("sqlite3") or ""

"""Bringing an office made by an older console up to this one, or making a new one's tables.

The file is copied beside itself first, then changed in one transaction, and the change stands
only if the tables are those of the models, every reference holds and the audit chain is whole;
otherwise the office is as it was.  An office of a newer console is refused in one sentence.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from itertools import count
from pathlib import Path
from typing import Any, Final

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, create_engine, inspect

from console.domain import audit as chain
from console.domain.refusals import OutOfReachError, refusal
from console.storage.at_the_desk import DeskLog
from console.storage.audit import AuditLog
from console.storage.database import driver_of, engine_on, troubles
from console.storage.office_file import APPLICATION_ID, connect, flush_file, flush_folder, make_file
from console.storage.queue_columns import keep_missing
from console.storage.schema_rules import triggers
from console.storage.schema_whole import metadata

_SCRIPTS: Final = Path(__file__).parent / "migrations"


def make_tables(path: Path) -> None:
    """Make every table of an office in an empty file, through its migrations.

    Raises OutOfReachError where the disk fails.
    """
    with troubles(), closing(connect(path)) as plain:
        plain.execute(f"PRAGMA application_id={APPLICATION_ID}")
    with troubles(), _Upgrade(path) as connection:
        _run(connection, "head")


def upgrade(path: Path) -> Path | None:
    """Upgrade an older office; the path of the copy that was kept, None if it needed nothing.

    Raises RefusedError for an office that a newer console made, and OutOfReachError, with the
    office unchanged, where the upgraded tables would not be right or the disk fails.
    """
    with troubles(), _Upgrade(path) as connection:
        found = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
        scripts = ScriptDirectory.from_config(_config(connection))
        known = [script.revision for script in scripts.walk_revisions()]
        if found == scripts.get_current_head():
            return None
        if found not in known:
            raise refusal(
                "newer_office",
                "This office was made or upgraded by a newer console; "
                "install that console to open it.",
            )
        kept = _copy_beside(path, str(found))
        _run(connection, "head")
        keep_missing(connection)
        if problems := differences(connection):
            raise OutOfReachError(
                "This office was made by an older console and could not be upgraded: "
                f"{problems[0]}. It is unchanged; a copy lies beside it."
            )
    with troubles():
        _fold_in(path)
    return kept


def differences(connection: Connection) -> tuple[str, ...]:
    """What is not as it should be: tables against the models, references, the audit chain."""
    found = _triggers_in(connection)
    expected_triggers = triggers()
    with _models().connect() as models:
        problems = _differences_between(_shape(connection), _shape(models))
    problems += [
        f"trigger {name} is not as it should be"
        for name in sorted(found.keys() | expected_triggers.keys())
        if found.get(name) != expected_triggers.get(name)
    ]
    problems += [
        f"a row of {row[0]} refers to nothing"
        for row in connection.exec_driver_sql("PRAGMA foreign_key_check").fetchmany(1)
    ]
    broken = chain.verify(AuditLog(connection, DeskLog(driver_of(connection))).links())
    if broken is not None:
        problems.append(f"its audit log is broken ({broken.sentence.rstrip('.')})")
    return tuple(problems)


class _Upgrade:
    """One transaction on the whole file, with the write lock and without cascades."""

    def __init__(self, path: Path) -> None:
        self._engine = engine_on(path)

    def __enter__(self) -> Connection:
        self._connection = self._engine.connect()
        # Foreign keys cannot be switched inside a transaction, and rebuilding a table with
        # them on would delete what refers to it; every reference is checked before commit.
        raw = self._connection.connection.driver_connection
        assert isinstance(raw, sqlite3.Connection)  # noqa: S101 - the engine makes no other
        raw.execute("PRAGMA foreign_keys=OFF")
        self._transaction = self._connection.begin()
        return self._connection

    def __exit__(self, kind: object, *_: object) -> None:
        try:
            if kind is None:
                self._transaction.commit()
            else:
                self._transaction.rollback()
        finally:
            self._connection.close()
            self._engine.dispose()


def _config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def _run(connection: Connection, revision: str) -> None:
    command.upgrade(_config(connection), revision)


def _copy_beside(path: Path, revision: str) -> Path:
    """A copy of the office as it is, on the disk before anything is changed."""
    names = (path.with_name(f"{path.stem}-before-{revision}-{n}.sqlite") for n in count(1))
    kept = next(name for name in names if not name.exists())
    whole = False
    try:
        make_file(kept)
        with closing(connect(path)) as source, closing(sqlite3.connect(kept)) as target:
            target.execute("PRAGMA synchronous=FULL")
            source.backup(target)
        flush_file(kept)
        flush_folder(kept.parent)
        whole = True
    except OSError as trouble:
        raise OutOfReachError(
            "This office was made by an older console and has to be upgraded, but there is no "
            "room for the copy that is made first; nothing was changed."
        ) from trouble
    finally:
        if not whole:
            kept.unlink(missing_ok=True)
    return kept


def _fold_in(path: Path) -> None:
    with closing(connect(path)) as plain:
        plain.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _models() -> Engine:
    engine = create_engine("sqlite://")
    metadata.create_all(engine)
    return engine


def _triggers_in(connection: Connection) -> dict[str, str]:
    rows = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
    return {row[0]: row[1] for row in rows}


def _shape(connection: Connection) -> dict[str, dict[str, Any]]:
    """Every table as plain values that can be compared, whatever order it was made in."""
    looked = inspect(connection)
    shape: dict[str, dict[str, Any]] = {}
    for table in looked.get_table_names():
        if table == "alembic_version":
            continue
        made = str(
            connection.exec_driver_sql(
                "SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?", (table,)
            ).scalar()
        ).upper()
        shape[table] = {
            "columns": {
                column["name"]: (str(column["type"]), column["nullable"], column["default"])
                for column in looked.get_columns(table)
            },
            "primary key": looked.get_pk_constraint(table)["constrained_columns"],
            "references": sorted(
                (key["constrained_columns"], key["referred_table"], key["referred_columns"])
                for key in looked.get_foreign_keys(table)
            ),
            "uniques": sorted(
                each["column_names"] for each in looked.get_unique_constraints(table)
            ),
            "checks": sorted(
                " ".join(each["sqltext"].split()) for each in looked.get_check_constraints(table)
            ),
            "indexes": sorted(
                (str(each["name"]), each["column_names"], each["unique"])
                for each in looked.get_indexes(table)
            ),
            "storage": ("WITHOUT ROWID" in made, "AUTOINCREMENT" in made),
        }
    return shape


def _differences_between(
    found: dict[str, dict[str, Any]], expected: dict[str, dict[str, Any]]
) -> list[str]:
    problems = [f"table {name} is missing" for name in sorted(expected.keys() - found.keys())]
    problems += [f"table {name} is unknown" for name in sorted(found.keys() - expected.keys())]
    for table in sorted(expected.keys() & found.keys()):
        problems += [
            f"the {part} of table {table} are not as they should be"
            for part, value in expected[table].items()
            if found[table][part] != value
        ]
    return problems

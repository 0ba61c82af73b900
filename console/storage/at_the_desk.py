"""What one entry's desk is laid from and logged with, in plain SQL over the driver.

Loading SQLAlchemy takes longer than opening the window, and the first entry has to be on the
screen before.  One rule: each question is written once. The wider aggregates of the store ask
the ones here where they need the same, inside the same transaction.
"""

from __future__ import annotations

import json
import sqlite3
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import datetime
from threading import Lock
from typing import TYPE_CHECKING, Any, Final

from console.domain import audit as chain
from console.domain.audit import GENESIS, Event, Head
from console.domain.deployments import Deployment, DeploymentRef, Stage
from console.domain.findings import EntryStanding
from console.domain.people import Officer, PersonId, Role
from console.domain.refusals import OutOfReachError
from console.services.desk_store import Moment
from console.services.kept import StoredRecord
from console.storage.desk_decisions import DeskDecisions
from console.storage.desk_review import DeskFacts, DeskReferrals, DeskViews, DeskVigilance
from console.storage.encoding import DEPLOYMENT, ENTRY, READING, RECORD, STANDING
from console.storage.office_file import (
    BUSY_SECONDS,
    REVISION_QUESTION,
    SENTENCES,
    connect,
    file_troubles,
    require_revision,
)
from console.storage.plain_sql import ask_all, ask_first, ask_value, do

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from console.domain.entries import Entry, EntryRef
    from console.domain.records import SourceReading
    from console.storage.desk_queue import DeskQueue

HEAD_FACT: Final = "audit.head"


class DeskDeployments:
    """One deployment and its stage; where they stand `still`, nothing is asked twice."""

    def __init__(self, driver: sqlite3.Connection, *, still: bool = False) -> None:
        self._driver, self._still = driver, still
        self._known: dict[DeploymentRef, Deployment | None] = {}

    def get(self, ref: DeploymentRef) -> Deployment | None:
        """The deployment, or None where there is none of that reference."""
        if self._still and ref in self._known:
            return self._known[ref]
        body = ask_value(self._driver, "SELECT body FROM deployments WHERE ref = :of", of=ref)
        found = self._known[ref] = None if body is None else DEPLOYMENT.decode(body)
        return found

    def stage(self, ref: DeploymentRef) -> Stage:
        """How far it has come; raises KeyError where there is none of that reference."""
        stage = ask_value(self._driver, "SELECT stage FROM deployments WHERE ref = :of", of=ref)
        if stage is None:
            raise KeyError(ref)
        return Stage(stage)

    def is_in_force(self, ref: DeploymentRef, entry_ref: EntryRef) -> bool:
        """Whether an entry is on the signed list of its deployment now."""
        found = ask_value(
            self._driver,
            "SELECT 1 FROM in_force WHERE deployment = :of AND entry_ref = :one",
            of=ref,
            one=entry_ref,
        )
        return found is not None

    def was_recalled(self, ref: DeploymentRef, entry_ref: EntryRef) -> bool:
        """Whether an entry was ever taken off the signed list of its deployment."""
        ever = "SELECT 1 FROM recalls WHERE deployment = :of AND entry_ref = :one"
        return ask_value(self._driver, ever, of=ref, one=entry_ref) is not None


class DeskEntries:
    """One entry, and where it is in its list; `still` as for deployments."""

    def __init__(self, driver: sqlite3.Connection, *, still: bool = False) -> None:
        self._driver, self._still = driver, still
        self._versions: dict[DeploymentRef, int] = {}

    def get(self, ref: DeploymentRef, entry_ref: EntryRef) -> Entry | None:
        """One entry, or None where the deployment has none of that reference."""
        body = ask_value(
            self._driver,
            "SELECT body FROM entries WHERE deployment = :of AND entry_ref = :one",
            of=ref,
            one=entry_ref,
        )
        return None if body is None else ENTRY.decode(body)

    def picture_is_gone(self, ref: DeploymentRef, entry_ref: EntryRef) -> bool:
        """Whether an entry's picture was erased after it was struck or recalled."""
        found = ask_value(
            self._driver,
            "SELECT picture_gone_at FROM tombstones WHERE deployment = :of AND entry_ref = :one",
            of=ref,
            one=entry_ref,
        )
        return found is not None

    def number(self, ref: DeploymentRef, entry_ref: EntryRef) -> int:
        """An entry's place in the order of intake, from 1; 0 where there is none of that name."""
        found = ask_value(
            self._driver,
            "SELECT count(b.id) FROM entries AS b JOIN entries AS e ON b.deployment = e.deployment "
            "WHERE e.deployment = :of AND e.entry_ref = :one AND b.id <= e.id",
            of=ref,
            one=entry_ref,
        )
        return int(found)

    def all(self, ref: DeploymentRef) -> tuple[Entry, ...]:
        """Every entry, in the order they were taken in."""
        from console.storage.desk_queue import every_entry  # noqa: PLC0415 - see above

        return every_entry(self._driver, ref)

    def version(self, ref: DeploymentRef) -> int:
        """Grows with every change of the deployment's entries; 0 where there are none."""
        if self._still and ref in self._versions:
            return self._versions[ref]
        found = ask_value(
            self._driver, "SELECT entries_version FROM deployments WHERE ref = :of", of=ref
        )
        version = self._versions[ref] = found or 0
        return version


class DeskStandings:
    """Where one entry stands."""

    def __init__(self, driver: sqlite3.Connection) -> None:
        self._driver = driver

    def get(self, ref: DeploymentRef, entry_ref: EntryRef) -> EntryStanding | None:
        """Where one entry stands, or None where it was never assessed."""
        body = ask_value(
            self._driver,
            "SELECT body FROM standing_details WHERE deployment = :of AND entry_ref = :one",
            of=ref,
            one=entry_ref,
        )
        return None if body is None else as_of(STANDING.decode(body), self.checked_at(ref))

    def checked_at(self, ref: DeploymentRef) -> datetime | None:
        """When the whole list was last assessed; None where it never was."""
        found = ask_value(
            self._driver, "SELECT checked_at FROM deployments WHERE ref = :of", of=ref
        )
        return None if found is None else datetime.fromisoformat(found)


class DeskRecords:
    """The records that an entry rests on."""

    def __init__(self, driver: sqlite3.Connection) -> None:
        self._driver = driver

    def some(self, ref: DeploymentRef, keys: Iterable[str]) -> dict[str, StoredRecord]:
        """By "source:record_type:record_ref"; where one was given several times, the newest."""
        wanted = sorted(set(keys))
        found: dict[str, StoredRecord] = {}
        sources = ask_all(self._driver, "SELECT source FROM merges WHERE deployment = :of", of=ref)
        for (source,) in sources if wanted else ():
            prefix = f"{source}:"
            own = [key.removeprefix(prefix) for key in wanted if key.startswith(prefix)]
            for key, body, was, changed in ask_all(
                self._driver,
                "SELECT key, body, was, changed_here_at FROM records WHERE deployment = :of "
                "AND source = :source AND ordinal = 0 "
                "AND key IN (SELECT value FROM json_each(:keys))",
                of=ref,
                source=source,
                keys=json.dumps(own),
            ):
                found[prefix + key] = StoredRecord(
                    RECORD.decode(body),
                    None if was is None else RECORD.decode(was),
                    datetime.fromisoformat(changed),
                )
        return found

    def readings(self, ref: DeploymentRef) -> tuple[SourceReading, ...]:
        """How every source stood at the last check, in the order they were asked."""
        rows = ask_all(
            self._driver,
            "SELECT body FROM readings WHERE deployment = :of ORDER BY position",
            of=ref,
        )
        return tuple(READING.decode(body) for (body,) in rows)


class DeskLog:
    """The end of the hash chain.

    The head is also kept apart from the chain, so that events cut off its end are missed: the
    next event names the head that was, not the one that is left. Where nobody else appends in
    the transaction (`still`), it is looked up once.
    """

    def __init__(self, driver: sqlite3.Connection, *, still: bool = False) -> None:
        self._driver, self._still = driver, still
        self._kept: Head | None = None
        self._appended = False

    def append(self, event: Event) -> Head:
        """Append an event; the transaction must be a writing one, so that nobody else appends."""
        before = self.head()
        if not self._appended:
            before = Head(self._last().sequence, before.digest)
        link = chain.link(before, event)
        do(
            self._driver,
            "INSERT INTO audit (sequence, previous, body, digest) "
            "VALUES (:sequence, :previous, :body, :digest)",
            **link._asdict(),
        )
        do(
            self._driver,
            "INSERT INTO facts (key, value) VALUES (:key, :value) "
            "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            key=HEAD_FACT,
            value=f"{link.sequence} {link.digest}",
        )
        head = Head(link.sequence, link.digest)
        if self._still:
            self._kept, self._appended = head, True
        return head

    def head(self) -> Head:
        """The end of the chain; sequence 0 and the genesis digest where nothing was done yet."""
        if self._kept is not None:
            return self._kept
        kept = ask_value(self._driver, "SELECT value FROM facts WHERE key = :key", key=HEAD_FACT)
        sequence, _, digest = (kept or "").partition(" ")
        # An office of before the head was kept apart has none.
        head = Head(int(sequence), digest) if sequence.isdecimal() else self._last()
        self._kept = head if self._still else None
        return head

    def _last(self) -> Head:
        row = ask_first(
            self._driver, "SELECT sequence, digest FROM audit ORDER BY sequence DESC LIMIT 1"
        )
        return Head(0, GENESIS) if row is None else Head(row[0], row[1])


class DeskPeople:
    """Who somebody is, now."""

    def __init__(self, driver: sqlite3.Connection) -> None:
        self._driver = driver

    def get(self, id_: PersonId) -> Officer | None:
        """The person, active or not, or None."""
        row = ask_first(
            self._driver,
            "SELECT id, name, rank, roles, active FROM people WHERE id = :who",
            who=id_,
        )
        return None if row is None else officer_of(row)

    def all(self) -> tuple[Officer, ...]:
        """Everybody who has or had an account, in the order they were added."""
        rows = ask_all(
            self._driver, "SELECT id, name, rank, roles, active FROM people ORDER BY position"
        )
        return tuple(officer_of(row) for row in rows)


class DeskUnit:
    """What one transaction can reach for one entry (see `services.desk_store.DeskUnit`).

    Where it is the whole of its transaction, deployments and entries stand `still` in it: it
    writes neither.
    """

    def __init__(self, driver: sqlite3.Connection, *, still: bool = False) -> None:
        self.deployments = DeskDeployments(driver, still=still)
        self.entries = DeskEntries(driver, still=still)
        self.standings = DeskStandings(driver)
        self.records = DeskRecords(driver)
        self.decisions = DeskDecisions(driver)
        self.referrals = DeskReferrals(driver)
        self.vigilance = DeskVigilance(driver)
        self.office = DeskFacts(driver)
        self.views = DeskViews(driver)
        self.audit = DeskLog(driver, still=still)
        self.people = DeskPeople(driver)
        self._driver = driver

    def moment(self) -> Moment:
        """What the office is at now; to be compared with another of this connection alone."""
        return Moment(self.audit.head(), ask_value(self._driver, "PRAGMA data_version"))

    @property
    def queue(self) -> DeskQueue:
        """The whole list, for its queue; not loaded before it is asked."""
        from console.storage.desk_queue import DeskQueue  # noqa: PLC0415 - see above

        return DeskQueue(self._driver)


class DeskFile:
    """The office's file as the desk uses it: one connection, one transaction at a time."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._free = Lock()
        self._driver: sqlite3.Connection | None = None

    @contextmanager
    def writing(self) -> Iterator[DeskUnit]:
        """A transaction that holds the write lock from its first moment (as the store's own).

        Commits when the `with` ends without an error and rolls back otherwise.  Raises
        OutOfReachError where the lock, the disk or the file fails.
        """
        if not self._free.acquire(timeout=BUSY_SECONDS):
            raise OutOfReachError(SENTENCES[sqlite3.SQLITE_BUSY])
        try:
            with file_troubles():
                driver = self._driver = self._driver or connect(self._path)
                driver.execute("BEGIN IMMEDIATE")
                with ExitStack() as undoing:
                    undoing.callback(_roll_back, driver)
                    require_revision(ask_value(driver, REVISION_QUESTION))
                    yield DeskUnit(driver, still=True)
                    driver.execute("COMMIT")
        finally:
            self._free.release()

    def close(self) -> None:
        """Let go of the file."""
        with self._free:
            if self._driver is not None:
                self._driver.close()
                self._driver = None


def _roll_back(driver: sqlite3.Connection) -> None:
    """Undo what was not committed, whatever the reason."""
    if driver.in_transaction:
        driver.execute("ROLLBACK")


def as_of(standing: EntryStanding, checked_at: datetime | None) -> EntryStanding:
    """A standing that still held when the list was last assessed was assessed then."""
    if checked_at is None or checked_at <= standing.assessed_at:
        return standing
    return replace(standing, assessed_at=checked_at)


def officer_of(row: Sequence[Any]) -> Officer:
    """A person from their columns: id, name, rank, roles, active."""
    id_, name, rank, roles, active = row
    held = frozenset(Role(word) for word in roles.split())
    return Officer(id_, name, rank, held, bool(active))

"""The office of the simulated day: five records systems, a list of any size, and its signature."""

import csv
import hashlib
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from console.app import Console
from console.demo.mapping import COLUMNS
from console.demo.portal_report import PORTAL_HEADER
from console.demo.staff import ADEYEMI, OKAFOR, ORGANISATION, PASSPHRASE, engage
from console.demo.stories import Row, Times, Told
from console.demo.systems import LONDON, RECORD_COLUMNS, _write_deployment, _write_proposals
from console.documents.bundle import open_bundle
from console.documents.keys import make_key
from console.domain.decisions import Draft, Outcome
from console.domain.deployments import DeploymentRef, Stage
from console.domain.findings import Verdict
from console.services.contracts import SourceSpec
from console.services.neighbours import Neighbours
from console.services.parts import Services
from console.settings import Settings
from tests.benchmarks.day_plan import DELIVERED, LIVE, SOURCES, Entry

STATEMENT = "I have reviewed this list, and I authorise its use for this deployment."
CSV_HEAD = ["record_type", *RECORD_COLUMNS]


class Systems:
    """The five records systems as files, and what they say now."""

    def __init__(self, folder: Path, entries: list[Entry]) -> None:
        self.folder = folder
        self._rows: dict[str, dict[tuple[str, str], Row]] = {name: {} for name in SOURCES}
        self._portal: list[Row] = []
        for entry in entries:
            self._portal.extend(entry.told.portal)
            for row in entry.told.records:
                self._keep(self.source_of(row["record_type"]), row)

    @staticmethod
    def source_of(record_type: str) -> str:
        return next(name for name, types in SOURCES.items() if record_type in types)

    def path(self, name: str) -> Path:
        return self.folder / (f"{name}.db" if name in LIVE else f"{name}.csv")

    def write_all(self, at: datetime) -> None:
        """Every system as it stands, from nothing."""
        for name in LIVE:
            self._write_database(name)
        for name in DELIVERED:
            self.deliver(name, at)

    def change(self, source: str, row: Row, *, live: bool) -> None:
        """One row says something else; in a database at once, in a file when it is delivered."""
        if source == "court-portal":
            self._portal.append(row)
            return
        self._keep(source, row)
        if source in LIVE and live:
            with closing(sqlite3.connect(self.path(source), timeout=30)) as plain, plain:
                table = f"{row['record_type']}_records"
                plain.execute(f'DELETE FROM "{table}" WHERE record_ref = ?', (row["record_ref"],))
                _insert(plain, table, [row])

    def deliver(self, name: str, at: datetime) -> None:
        """A new file takes the old one's place in one go."""
        target = self.path(name)
        being_made = target.with_suffix(".new")
        if name == "court-portal":
            _write_report(being_made, self._portal, at)
        else:
            with being_made.open("w", encoding="utf-8", newline="") as file:
                file.write(f"# read at {at.isoformat(timespec='seconds')}\n")
                writer = csv.DictWriter(file, CSV_HEAD, restval="", lineterminator="\n")
                writer.writeheader()
                writer.writerows(self._rows[name].values())
        being_made.replace(target)

    def specs(self) -> list[SourceSpec]:
        found = []
        for name, types in SOURCES.items():
            if name in LIVE:
                queries = {
                    each: f"SELECT {', '.join(COLUMNS[each])} FROM {each}_records" for each in types
                }
                url = f"sqlite:///{self.path(name)}"
                found.append(SourceSpec(name, "sql", url, types, live=True, queries=queries))
            else:
                kind = "bichard-warrants" if name == "court-portal" else "records-csv"
                found.append(SourceSpec(name, kind, str(self.path(name)), types))
        return found

    def _keep(self, source: str, row: Row) -> None:
        self._rows[source][(row["record_type"], row["record_ref"])] = row

    def _write_database(self, name: str) -> None:
        path = self.path(name)
        path.unlink(missing_ok=True)
        with closing(sqlite3.connect(path)) as plain, plain:
            for record_type in SOURCES[name]:
                table = f"{record_type}_records"
                columns = ", ".join(f'"{each}" TEXT' for each in RECORD_COLUMNS)
                plain.execute(f'CREATE TABLE "{table}" ({columns})')
                rows = [row for (kind, _), row in self._rows[name].items() if kind == record_type]
                _insert(plain, table, rows)
                for key in ("pnc_id", "urn", "order_ref", "record_ref"):
                    plain.execute(f'CREATE INDEX "{record_type}_{key}" ON "{table}" ("{key}")')
        with closing(sqlite3.connect(path)) as plain:
            plain.execute("PRAGMA journal_mode=WAL")


def _insert(plain: sqlite3.Connection, table: str, rows: list[Row]) -> None:
    names = ", ".join(f'"{each}"' for each in RECORD_COLUMNS)
    marks = ", ".join("?" for _ in RECORD_COLUMNS)
    plain.executemany(
        f'INSERT INTO "{table}" ({names}) VALUES ({marks})',
        [tuple(row.get(each) or None for each in RECORD_COLUMNS) for row in rows],
    )


def _write_report(path: Path, rows: list[Row], at: datetime) -> None:
    run_at = at.astimezone(LONDON)
    since = run_at - timedelta(days=120)
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        file.write(
            f'\n"Warrants",Date run: {run_at:%d/%m/%Y %H:%M:%S},From: {since:%d/%m/%Y},'
            f"To: {run_at:%d/%m/%Y}\n\n"
        )
        writer = csv.DictWriter(
            file, PORTAL_HEADER, quoting=csv.QUOTE_ALL, lineterminator="\n", restval=""
        )
        writer.writeheader()
        writer.writerows(rows)


def console(folder: Path) -> Console:
    """The program on this folder."""
    return Console(Settings(folder / "office", folder / "logs", folder / "config", 1))


def make(folder: Path, entries: list[Entry], systems: Systems, times: Times) -> DeploymentRef:
    """An office with this list signed and handed over; nobody's picture is drawn."""
    bundle = folder / "bundle"
    (bundle / "images").mkdir(parents=True)
    told: list[Told] = [entry.told for entry in entries]
    _write_deployment(bundle / "deployment.toml", len(entries), times)
    _write_proposals(bundle / "proposals.csv", told)
    for each in told:
        (bundle / each.proposals[0]["image_file"]).write_text(each.proposals[0]["entry_ref"])
    systems.write_all(times.now)
    with open_bundle(bundle) as read, console(folder).create_office(folder / "office") as services:
        administrator = engage(services.accounts)
        for spec in systems.specs():
            services.setup.add_source(administrator, spec)
        deployment = read.reading.deployment
        services.lists.open_deployment(ADEYEMI, deployment)
        ref = deployment.reference
        _take_in(services, ref, [each.entry for each in read.reading.entries])
        _approve_all(services, ref, times.now)
        _sign(services, ref)
    return ref


def _take_in(services: Services, ref: DeploymentRef, proposed: list) -> None:
    """The entries straight into the store, each with a picture's digest and no picture."""
    taken = [
        replace(
            entry,
            image=replace(
                entry.image,
                sha256=hashlib.sha256(entry.ref.encode()).hexdigest(),
                width=600,
                height=750,
            ),
        )
        for entry in proposed
    ]
    with services.inspect._store.writing() as unit:
        unit.entries.add_many(ref, Neighbours(()).introduce(taken))
        unit.deployments.set_stage(ref, Stage.IN_REVIEW)


def _approve_all(services: Services, ref: DeploymentRef, at: datetime) -> None:
    """What an officer would approve one by one, in one transaction: that is not measured."""
    checked = services.check.run(OKAFOR, ref, _nothing, _never)
    assert not checked.problems, checked.problems
    with services.inspect._store.writing() as unit:
        for standing in list(unit.standings.all(ref)):
            assert standing.standing is not Verdict.NOT_LAWFUL, standing
            note = "The officer in the case confirms it." if standing.findings else ""
            draft = Draft(standing.entry_ref, Outcome.APPROVE, standing.digest, None, note)
            unit.decisions.append(ref, draft, standing, OKAFOR.id, at)


def _sign(services: Services, ref: DeploymentRef) -> None:
    key = make_key(
        ADEYEMI.title, ORGANISATION, passphrase=PASSPHRASE.encode(), at=datetime.now(UTC)
    )
    draft = services.signoff.draft(ADEYEMI, ref, STATEMENT)
    services.signoff.sign(ADEYEMI, ref, draft.digest, STATEMENT, key.p12, PASSPHRASE)
    with services.inspect._store.writing() as unit:
        # What a hand-over is has tests of its own; here it is only that there was one.
        unit.lives.step(ref, Stage.RELEASED, OKAFOR.id, draft.content.drafted_at, "")


def _nothing(done: int, total: int, what: str) -> None:
    """Nobody watches."""


def _never() -> bool:
    return False

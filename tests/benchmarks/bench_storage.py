"""How long the store takes with a list of 20,000 entries and 80,000 records; prints a table.

Run it with `python tests/benchmarks/bench_storage.py [entries]`; nothing is asserted here.
"""

import dataclasses
import gc
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from console.domain import audit as chain
from console.domain.audit import Event
from console.domain.decisions import Draft, Outcome
from console.domain.deployments import Deployment, DeploymentRef, UseCase
from console.domain.entries import Category, Entry, EntryRef, Ground, Image, ImageSource, Person
from console.domain.findings import EntryStanding, Finding, GroundStanding, Leg, Reason, Verdict
from console.domain.people import PersonId
from console.domain.records import Record
from console.storage.offices import create_office, open_office

REF = DeploymentRef("LFR-2026-0412")
WHO = PersonId("PC 4127")
AT = datetime(2026, 11, 28, 11, 30, tzinfo=UTC)
PER_ENTRY = ("warrant", "wanted", "court_result", "image")


def main(count: int) -> None:
    entries = [entry(n) for n in range(count)]
    records = [record(n, kind) for n in range(count) for kind in PER_ENTRY]
    standings = [standing(n, records[n * 4 : n * 4 + 4]) for n in range(count)]
    with tempfile.TemporaryDirectory(dir=os.environ.get("BENCH_DIR")) as folder:
        office = create_office(Path(folder) / "office")
        try:
            rows = [*_lists(office.store, entries, records, standings), *_acts(office.store, count)]
            rows += _pictures(office.pictures)
        finally:
            office.close()
        rows.append(
            ("open the office", timed(lambda: open_office(Path(folder) / "office").close()))
        )
    print(f"{count} entries, {len(records)} records")
    for name, milliseconds in rows:
        print(f"  {name:<52}{milliseconds:>10.1f} ms")


def _lists(store, entries, records, standings):
    with store.writing() as unit:
        unit.deployments.add(deployment(), WHO, AT)
    later = AT + timedelta(minutes=5)
    yield (
        "entries.add_many",
        timed(lambda: in_unit(store, lambda u: u.entries.add_many(REF, entries))),
    )
    yield "entries.all", read(store, lambda u: u.entries.all(REF))
    yield "records.merge, all new", timed(lambda: merge(store, records, AT))
    yield "records.merge, nothing changed", timed(lambda: merge(store, records, AT))
    changed = [
        r._replace(status="withdrawn") if n % 1000 == 0 else r for n, r in enumerate(records)
    ]
    yield "records.merge, one in a thousand changed", timed(lambda: merge(store, changed, later))
    yield "records.all", read(store, lambda u: u.records.all(REF))
    keys = [f"s:{r.record_type}:{r.record_ref}" for r in records[:4]]
    yield "records.some, one entry's", read(store, lambda u: u.records.some(REF, keys))
    save = lambda given, at: timed(  # noqa: E731
        lambda: in_unit(store, lambda u: u.standings.save(REF, given, at, "national-2026.1"))
    )
    yield "standings.save, all new", save(standings, AT)
    moved = [dataclasses.replace(s, digest="f" * 64) for s in standings]
    yield "standings.save, all changed", save(moved, later)
    yield "standings.lines", read(store, lambda u: u.standings.lines(REF))
    yield "standings.all", read(store, lambda u: sum(1 for _ in u.standings.all(REF)))
    yield "standings.get", read(store, lambda u: u.standings.get(REF, EntryRef("WNT-00007")))


def _acts(store, count):
    drafts = [
        Draft(
            EntryRef(f"WNT-{n:05d}"), Outcome.STRIKE, "0" * 64, Reason.WARRANT_WITHDRAWN, "a note"
        )
        for n in range(count)
    ]
    times = [timed(lambda d=draft: decide(store, d)) for draft in drafts[:200]]
    yield "a decision, its event, the next entry (median)", statistics.median(times)
    yield "  the same, 99th percentile", sorted(times)[int(len(times) * 0.99)]

    def rest(unit):
        for draft in drafts[200:]:
            unit.decisions.append(REF, draft, None, WHO, AT)

    in_unit(store, rest)
    yield "decisions.states, all decided", read(store, lambda u: u.decisions.states(REF))
    yield "decisions.last_by", read(store, lambda u: u.decisions.last_by(REF, WHO))
    yield "deployments.summaries", read(store, lambda u: u.deployments.summaries())
    in_unit(
        store,
        lambda u: [u.audit.append(Event("look", WHO, AT, str(n))) for n in range(20_000)],
    )
    yield "audit verify, 20,000 events", read(store, lambda u: chain.verify(u.audit.links()))
    yield "audit.search", read(store, lambda u: u.audit.search(text="nothing like it"))


def _pictures(pictures):
    many = [
        (f"{n:064x}", os.urandom(120_000), os.urandom(60_000), os.urandom(4_000))
        for n in range(200)
    ]
    took = timed(lambda: pictures.put_many(many))
    yield "pictures.put_many, for each picture (120+60+4 kB)", took / len(many)
    yield "pictures.put_many again, for each", timed(lambda: pictures.put_many(many)) / len(many)


def timed(work: Callable[[], object]) -> float:
    gc.collect()
    before = time.perf_counter()
    work()
    return (time.perf_counter() - before) * 1000


def read(store, work) -> float:
    def once():
        with store.reading() as unit:
            work(unit)

    return statistics.median(timed(once) for _ in range(3))


def in_unit(store, work) -> None:
    with store.writing() as unit:
        work(unit)


def merge(store, records, at) -> None:
    in_unit(store, lambda u: u.records.merge(REF, "s", records, at))


def decide(store, draft) -> None:
    with store.writing() as unit:
        seen = unit.standings.get(REF, draft.entry_ref)
        unit.entries.get(REF, draft.entry_ref)
        unit.decisions.state(REF, draft.entry_ref)
        unit.decisions.append(REF, draft, seen, WHO, AT)
        unit.audit.append(Event("strike", WHO, AT, str(draft.entry_ref), "alteration"))
        following = EntryRef(f"WNT-{int(draft.entry_ref[4:]) + 1:05d}")
        unit.entries.get(REF, following)
        unit.standings.get(REF, following)
        unit.decisions.state(REF, following)
        unit.decisions.history(REF, following)


def deployment() -> Deployment:
    return Deployment(
        REF, "Larkspur", "01", "Find people wanted for robbery", UseCase.HOTSPOT,
        "Meridian Square", (51.5416, -0.0034), AT, AT + timedelta(hours=6),
        frozenset({Category.A}), 20_000, "national-2026.1", True,
    )  # fmt: skip


def entry(n: int) -> Entry:
    text = "Wanted since spring for failing to appear; seen twice near the square in November. " * 2
    return Entry(
        ref=EntryRef(f"WNT-{n:05d}"),
        person=Person(
            "Okonjo", "Tamsin", date(1990, 1, 1 + n % 28), "F", f"26/{n:07d}I", "", f"N{n}"
        ),
        grounds=(
            Ground(
                Category.A, "fta", urn=f"01AB{n:07d}26", offence="Robbery", necessity=text,
                proportionality=text, why_here=text,
            ),
        ),
        image=Image(
            f"images/{n}.jpg", ImageSource.CUSTODY, f"C{n}", None, f"A{n}", f"{n:064x}", 600, 750
        ),
        proposed_by="PC 1",
        proposed_at=AT,
    )  # fmt: skip


def record(n: int, kind: str) -> Record:
    return Record(
        "s", kind, f"W/26/{n:06d}", pnc_id=f"26/{n:07d}I", nominal_ref=f"N{n}",
        urn=f"01AB{n:07d}26", surname="OKONJO", date_of_birth=date(1990, 1, 1 + n % 28),
        code="4584", status="live", opened_at=AT - timedelta(days=90),
        changed_at=AT - timedelta(days=n % 60), detail="bench warrant without bail",
    )  # fmt: skip


def standing(n: int, records: list[Record]) -> EntryStanding:
    finding = Finding(
        Leg.GROUND, Verdict.NOT_LAWFUL, Reason.WARRANT_WITHDRAWN, 0, (f"s:W/26/{n:06d}",),
        "court result 4584", AT - timedelta(days=1), (("code", "4584"), ("source", "court")),
    )  # fmt: skip
    ground = GroundStanding(Category.A, "fta", Verdict.NOT_LAWFUL, (Reason.WARRANT_WITHDRAWN,))
    return EntryStanding(
        EntryRef(f"WNT-{n:05d}"), Verdict.NOT_LAWFUL, (ground,), (finding,) * 2, tuple(records),
        AT, f"{n:064x}", f"{n:064x}",
    )  # fmt: skip


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000)

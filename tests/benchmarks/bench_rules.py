"""What the rules cost: microseconds an entry for a whole list, findings and digests included.

Run by hand: `python tests/benchmarks/bench_rules.py [entries]`. Nothing is asserted here.
"""

import sys
import time
from datetime import UTC, date, datetime
from pathlib import Path

from console.documents.policy_pack import read_policy_pack
from console.domain.deployments import Deployment, DeploymentRef, UseCase
from console.domain.entries import Category, Entry, EntryRef, Ground, Image, ImageSource, Person
from console.domain.matching import RecordIndex
from console.domain.records import RECORD_TYPES, Record, Silence, SourceReading, SourceState
from console.domain.standing import assess_list

AT = datetime(2026, 11, 28, 11, 30, tzinfo=UTC)
OPENED = datetime(2026, 10, 1, 9, tzinfo=UTC)
ZONE = "POLYGON((-0.010 51.538, 0.004 51.538, 0.004 51.546, -0.010 51.546, -0.010 51.538))"


def made(number: int) -> tuple[Entry, list[Record]]:
    """One entry with the records that a real one has; every eighth has ended."""
    pnc = f"2024/{number:07}S"
    urn = f"01ZD{number:07}"
    ended = number % 8 == 0
    rows = [
        Record(
            "images",
            "image",
            f"I/{number}",
            image_ref=f"CI-{number}",
            status="convicted",
            opened_at=OPENED,
            changed_at=OPENED,
        ),
        Record("people", "person", f"P/{number}", pnc_id=pnc, status="alive", changed_at=OPENED),
    ]
    if number % 3 == 0:
        ground = Ground(Category.E, "shpo", order_ref=f"OR/{number}", offence="Order")
        rows.append(
            Record(
                "orders",
                "order",
                f"O/{number}",
                pnc_id=pnc,
                order_ref=f"OR/{number}",
                status="discharged" if ended else "in_force",
                qualifier="shpo",
                opened_at=OPENED,
                changed_at=OPENED,
                zone=ZONE,
            )
        )
        rows.append(
            Record(
                "courts",
                "court_result",
                f"C/{number}",
                pnc_id=pnc,
                urn=urn,
                code="4027",
                changed_at=OPENED,
            )
        )
    else:
        ground = Ground(Category.A, "fta", urn=urn, offence="Robbery")
        rows.append(
            Record(
                "courts",
                "warrant",
                f"W/{number}",
                pnc_id=pnc,
                urn=urn,
                code="2509" if ended else "4576",
                status="withdrawn" if ended else "live",
                opened_at=OPENED,
                changed_at=OPENED,
            )
        )
        rows.append(
            Record(
                "pnc",
                "wanted",
                f"M/{number}",
                pnc_id=pnc,
                urn=urn,
                status="live",
                qualifier="arrest",
                opened_at=OPENED,
                changed_at=OPENED,
            )
        )
    entry = Entry(
        EntryRef(f"ENT-{number:05}"),
        Person("Example", "Test", date(1991, 4, 17), pnc_id=pnc, nominal_ref=f"N{number}"),
        (ground,),
        Image("x.jpg", ImageSource.CUSTODY, f"CI-{number}", date(2025, 3, 2)),
        "DC 2208",
        OPENED,
    )
    return entry, rows


def main(count: int) -> None:
    """Assess a list three times and print the best, in processor time."""
    root = Path(__file__).parents[2]
    policy = read_policy_pack(root / "resources" / "policy" / "national-2026.1.toml")
    deployment = Deployment(
        DeploymentRef("LFR-2026-0001"),
        "Larkspur",
        "01",
        "Find people wanted for robbery",
        UseCase.HOTSPOT,
        "Meridian Square",
        (51.5416, -0.0034),
        datetime(2026, 11, 28, 12, tzinfo=UTC),
        datetime(2026, 11, 28, 18, tzinfo=UTC),
        frozenset(Category),
        count,
        policy.version,
        exercise=True,
    )
    pairs = [made(number) for number in range(1, count + 1)]
    entries = [entry for entry, _ in pairs]
    records = [row for _, rows in pairs for row in rows]
    readings = [
        SourceReading(
            name,
            "sql",
            RECORD_TYPES,
            Silence.UNKNOWN,
            SourceState.ANSWERED,
            AT,
            AT,
            len(records),
            live=True,
        )
        for name in ("courts", "pnc", "images", "people", "orders")
    ]
    times, indexing = [], []
    for _ in range(3):
        start = time.process_time()
        standings = assess_list(
            entries, records, readings, policy, deployment, AT, lambda _zone, _point: True
        )
        times.append(time.process_time() - start)
        start = time.process_time()
        RecordIndex(records)
        indexing.append(time.process_time() - start)
    counts: dict[str, int] = {}
    for standing in standings:
        counts[standing.standing.value] = counts.get(standing.standing.value, 0) + 1
    print(f"{count} entries, {len(records)} records: {counts}")
    print(f"rules and index   {min(times) / count * 1e6:6.1f} us an entry")
    print(f"of that the index {min(indexing) / count * 1e6:6.1f} us an entry")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000)

"""The fictional office's records systems and its proposal bundle, as real files.

Records go into a SQLite database, court warrants of the portal into its CSV report, and the
proposals into a bundle folder; the console reads all three as it would anybody's.
"""

import csv
import signal
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Final
from zoneinfo import ZoneInfo

from console.demo.cast import CAST, Cast
from console.demo.people import invent
from console.demo.portal_report import PORTAL_HEADER
from console.demo.portraits import draw_portrait
from console.demo.stories import Row, Teller, Times, Told, stamp

LONDON: Final = ZoneInfo("Europe/London")
ALL_SOUND: Final = 40
"""Entries from which on an office is large enough to tell every sound story."""

PROPOSAL_COLUMNS: Final = [
    "entry_ref",
    "surname",
    "forenames",
    "date_of_birth",
    "sex",
    "pnc_id",
    "cro_number",
    "nominal_ref",
    "custody_number",
    "category",
    "kind",
    "urn",
    "asn",
    "crime_ref",
    "order_ref",
    "missing_ref",
    "linked_entry",
    "offence",
    "necessity",
    "proportionality",
    "why_here",
    "image_file",
    "image_source",
    "image_ref",
    "image_captured_on",
    "image_arrest",
    "flags",
    "proposed_by",
    "proposed_at",
]

RECORD_COLUMNS: Final = [
    "record_ref",
    "pnc_id",
    "cro_number",
    "nominal_ref",
    "custody_number",
    "urn",
    "asn",
    "crime_ref",
    "order_ref",
    "missing_ref",
    "image_ref",
    "surname",
    "date_of_birth",
    "code",
    "status",
    "qualifier",
    "opened_at",
    "changed_at",
    "expires_at",
    "review_at",
    "zone",
    "hours",
    "detail",
]

SQL_TYPES: Final = (
    "warrant",
    "wanted",
    "court_result",
    "bail",
    "custody",
    "recall",
    "crime",
    "order",
    "missing",
    "threat",
    "image",
    "person",
    "contact",
)

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class Portrait:
    """What a picture worker needs to draw one person."""

    path: Path
    seed: int
    age: int
    sex: str
    damaged: bool


@dataclass(frozen=True, slots=True)
class Systems:
    """Where everything was written."""

    bundle: Path
    database: Path
    portal_report: Path
    entries: int


def make_systems(
    folder: Path, entries: int, seed: int, times: Times, progress: Progress
) -> Systems:
    """Write the bundle, the records database and the portal report of one office."""
    bundle, systems = folder / "bundle", folder / "systems"
    (bundle / "images").mkdir(parents=True, exist_ok=True)
    systems.mkdir(parents=True, exist_ok=True)
    told, portraits = _tell(entries, seed, times, bundle / "images")
    _write_deployment(bundle / "deployment.toml", entries, times)
    _write_proposals(bundle / "proposals.csv", told)
    database = systems / "records.db"
    _write_database(database, [row for each in told for row in each.records])
    report = systems / "warrants-report.csv"
    _write_portal(report, [row for each in told for row in each.portal], times.now)
    _draw(portraits, progress)
    return Systems(bundle, database, report, len(told))


def _tell(entries: int, seed: int, times: Times, images: Path) -> tuple[list[Told], list[Portrait]]:
    random = Random(seed)  # noqa: S311 - a fictional office must be the same for the same seed
    told: list[Told] = []
    portraits: list[Portrait] = []
    today = times.now.date()
    for number, cast in enumerate(chosen_cast(entries, random), start=1):
        who = invent(random, number, today, ages=cast.ages)
        tell = Teller(random, who, times, cast.prefix)
        story = cast.story(tell)
        told.append(story)
        portraits.append(
            Portrait(
                images / f"{tell.ref}.jpg",
                seed * 1_000_003 + number,
                who.age_on(today),
                who.sex,
                story.picture == "damaged",
            )
        )
    return told, portraits


def chosen_cast(entries: int, random: Random) -> list[Cast]:
    """Which stories an office of so many entries tells, in the order of its entries.

    A small office shows as many different everyday mistakes as leave it mostly sound; a large
    one has them all, by their weights. From `ALL_SOUND` entries on every sound story is told.
    """
    mistakes = [cast for cast in CAST if not cast.sound]
    sound = [cast for cast in CAST if cast.sound]
    shown = min(len(mistakes), entries * 2 // 5)
    chosen = [mistakes[place * len(mistakes) // shown] for place in range(shown)]
    if entries >= ALL_SOUND:
        chosen += sound
    choice = CAST if shown == len(mistakes) else sound
    weights = [cast.weight for cast in choice]
    chosen += random.choices(choice, weights, k=entries - len(chosen))
    random.shuffle(chosen)
    return chosen


def _write_deployment(path: Path, entries: int, times: Times) -> None:
    ceiling = max(100, entries + entries // 10)
    path.write_text(
        f"""[deployment]
reference = "LFR-{times.starts_at:%Y}-0412"
operation = "Larkspur"
force = "01"
objective = "Find people wanted for serious offences, and people missing at increased risk"
use_case = "hotspot"
place = "Meridian Square, Stratford"
point = [51.5416, -0.0034]
starts_at = {stamp(times.starts_at)}
ends_at = {stamp(times.ends_at)}
categories = ["A", "B", "C", "E", "G", "H"]
ceiling = {ceiling}
policy = "national-2026.1"
exercise = true
""",
        encoding="utf-8",
    )


def _write_proposals(path: Path, told: Sequence[Told]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, PROPOSAL_COLUMNS, restval="", lineterminator="\n")
        writer.writeheader()
        for each in told:
            writer.writerows(each.proposals)


def _write_database(path: Path, rows: Sequence[Row]) -> None:
    path.unlink(missing_ok=True)
    connection = sqlite3.connect(path)
    try:
        for record_type in SQL_TYPES:
            columns = ", ".join(f'"{name}" TEXT' for name in RECORD_COLUMNS)
            connection.execute(f'CREATE TABLE "{record_type}_records" ({columns})')
        names = ", ".join(f'"{name}"' for name in RECORD_COLUMNS)
        marks = ", ".join("?" for _ in RECORD_COLUMNS)
        for record_type in SQL_TYPES:
            connection.executemany(
                f'INSERT INTO "{record_type}_records" ({names}) VALUES ({marks})',  # noqa: S608
                [
                    tuple(row.get(name) or None for name in RECORD_COLUMNS)
                    for row in rows
                    if row["record_type"] == record_type
                ],
            )
            for key in ("pnc_id", "urn", "crime_ref", "order_ref", "missing_ref", "image_ref"):
                connection.execute(
                    f'CREATE INDEX "{record_type}_{key}" ON "{record_type}_records" ("{key}")'
                    f' WHERE "{key}" IS NOT NULL'
                )
        connection.commit()
        connection.execute("PRAGMA journal_mode=WAL")
    finally:
        connection.close()


def _write_portal(path: Path, rows: Sequence[Row], now: datetime) -> None:
    run_at = (now - timedelta(minutes=25)).astimezone(LONDON)
    since = run_at - timedelta(days=120)
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        file.write(
            "\n"
            f'"Warrants",Date run: {run_at:%d/%m/%Y %H:%M:%S},From: {since:%d/%m/%Y},'
            f"To: {run_at:%d/%m/%Y}\n\n"
        )
        writer = csv.DictWriter(
            file, PORTAL_HEADER, quoting=csv.QUOTE_ALL, lineterminator="\n", restval=""
        )
        writer.writeheader()
        writer.writerows(rows)


def _draw(portraits: Sequence[Portrait], progress: Progress) -> None:
    for done, _ in enumerate(_drawn(portraits), start=1):
        if done % 20 == 0 or done == len(portraits):
            progress(done, len(portraits), "portraits drawn")


def _drawn(portraits: Sequence[Portrait]) -> Iterable[None]:
    if len(portraits) < 200:
        yield from map(draw_one, portraits)
        return
    with ProcessPoolExecutor(initializer=_leave_stopping_to_parent) as pool:
        yield from pool.map(draw_one, portraits, chunksize=50)


def _leave_stopping_to_parent() -> None:
    """Ctrl+C reaches every process of a terminal; only the one that waits should answer it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def draw_one(portrait: Portrait) -> None:
    """Draw one person's picture to its file; a damaged one is cut short."""
    data = draw_portrait(portrait.seed, age=portrait.age, sex=portrait.sex)
    portrait.path.write_bytes(data[: len(data) // 3] if portrait.damaged else data)

"""A fictional office of any size in seconds: the demo's stories, and a score of faces shared out.

Records, report and proposals are the demo's own. Only the pictures are not drawn one by one:
twenty are, and each entry gets one of them with a comment of its own, so that no two are alike.
"""

import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from console.app import Console
from console.demo import systems
from console.demo.mapping import mapping
from console.demo.office import times_at
from console.demo.portraits import draw_portrait
from console.demo.staff import ADEYEMI, OKAFOR, PASSWORD, engage
from console.documents.bundle import open_bundle
from console.documents.pictures import CleanPicture, PictureDesk
from console.domain.deployments import DeploymentRef
from console.domain.entries import Entry, EntryRef
from console.domain.findings import Verdict
from console.domain.people import Officer
from console.doors import read_sources
from console.services.neighbours import Neighbours
from console.services.parts import Services
from console.settings import Settings
from console.storage.offices import open_office

FACES = 20
PICTURED = 600
"""How many entries of the head of the queue, and of its supported ones, have their pictures."""


def console(folder: Path) -> Console:
    """The program on this folder."""
    return Console(Settings(folder / "office", folder / "logs", folder / "config", 2))


@contextmanager
def opened(folder: Path) -> Iterator[tuple[Services, Officer, DeploymentRef]]:
    """The office's services, an officer of it, and its list."""
    ref = DeploymentRef(json.loads((folder / "facts.json").read_text())["deployment"])
    with console(folder).open_office(folder / "office") as services:
        yield services, OKAFOR, ref


def make(folder: Path, count: int, now: datetime, second: int = 0) -> None:
    """Make the office, checked once, with pictures for the entries that are looked at.

    With a `second` list of so many of the same people.
    """
    times = times_at(now)
    database, report = folder / "records.db", folder / "warrants-report.csv"
    bundle = folder / "bundle"
    (bundle / "images").mkdir(parents=True)
    told, portraits = systems._tell(count, 7, times, bundle / "images")
    systems._write_deployment(bundle / "deployment.toml", count, times)
    systems._write_proposals(bundle / "proposals.csv", told)
    systems._write_database(database, [row for each in told for row in each.records])
    systems._write_portal(report, [row for each in told for row in each.portal], times.now)
    for portrait in portraits:
        portrait.path.write_text(portrait.path.name)
    mapped = folder / "sources.toml"
    mapped.write_text(mapping(database.name, report.name))
    with open_bundle(bundle) as read, console(folder).create_office(folder / "office") as services:
        administrator = engage(services.accounts)
        for spec in read_sources(mapped):
            services.setup.add_source(administrator, spec)
        superintendent = services.accounts.sign_in(ADEYEMI.id, PASSWORD)
        deployment = read.reading.deployment
        services.lists.open_deployment(superintendent, deployment)
        facts = {"deployment": deployment.reference, "entries": count}
        (folder / "facts.json").write_text(json.dumps(facts))
        entries = [each.entry for each in read.reading.entries]
        _take_in(folder, deployment.reference, entries)
        if second:
            again = replace(
                deployment,
                reference=DeploymentRef(f"{deployment.reference}-2"),
                operation="Merlin",
            )
            services.lists.open_deployment(superintendent, again)
            _take_in(folder, again.reference, entries[:second])
            services.check.run(OKAFOR, again.reference, _nothing, _never)
    _show_faces(folder)


def _take_in(folder: Path, ref: DeploymentRef, proposed: list[Entry]) -> None:
    """The entries straight into the store: opening 20,000 pictures is not what is measured."""
    taken = [
        replace(
            entry,
            image=replace(entry.image, sha256=_name(entry.ref), width=600, height=750),
        )
        for entry in proposed
    ]
    office = open_office(folder / "office")
    try:
        with office.store.writing() as unit:
            unit.entries.add_many(ref, Neighbours(()).introduce(taken))
    finally:
        office.close()


def _show_faces(folder: Path) -> None:
    with opened(folder) as (services, who, ref):
        services.check.run(who, ref, _nothing, _never)
        rows = services.review.queue(who, ref).rows
    supported = [row.ref for row in rows if row.standing is Verdict.SUPPORTED]
    shown = dict.fromkeys([*(row.ref for row in rows[:PICTURED]), *supported[:PICTURED]])
    faces = _faces()
    office = open_office(folder / "office")
    try:
        office.pictures.put_many(
            _own(ref, *faces[place % FACES]) for place, ref in enumerate(shown)
        )
    finally:
        office.close()


def _faces() -> list[tuple[bytes, CleanPicture]]:
    made = []
    with PictureDesk(2) as desk:
        for seed in range(FACES):
            drawn = draw_portrait(seed, age=20 + seed, sex="F" if seed % 2 else "M")
            read = desk.read(drawn)
            assert isinstance(read, CleanPicture)
            made.append((drawn, read))
    return made


def _own(ref: EntryRef, drawn: bytes, read: CleanPicture) -> tuple[str, bytes, bytes, bytes]:
    """A face with a comment of its own, which no decoder looks at."""
    said = ref.encode()
    comment = b"\xff\xfe" + (len(said) + 2).to_bytes(2, "big") + said
    return (
        _name(ref),
        *(one[:2] + comment + one[2:] for one in (drawn, read.clean, read.thumbnail)),
    )


def _name(ref: EntryRef) -> str:
    return hashlib.sha256(ref.encode()).hexdigest()


def _nothing(done: int, total: int, what: str) -> None:
    """Nobody watches."""


def _never() -> bool:
    return False

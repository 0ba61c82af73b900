"""A small real office whose list is signed, and a clock that tests move on."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

import pytest

from console import assembly
from console.documents.keys import make_key
from console.domain.decisions import Outcome
from console.domain.deployments import Stage
from console.domain.entries import EntryRef
from console.domain.findings import Verdict
from console.domain.people import Officer
from console.services.parts import Services
from tests.services.office import (
    AUTHORISER,
    OFFICER,
    REF,
    Office,
    an_office,
    never,
    no_progress,
    proposal,
    records_of,
    write_bundle,
)

WORDS = "I have reviewed this list, and I authorise its use for this deployment."
SECRET = "a passphrase of some length"
JUDGED = "Looked at with the officer in the case; the ground stands."


class Hands:
    """A clock that moves only when it is told to, and starts at the present moment."""

    def __init__(self) -> None:
        self.at = datetime.now(UTC)

    def __call__(self) -> datetime:
        return self.at

    def move(self, **by: float) -> datetime:
        self.at += timedelta(**by)
        return self.at


@cache
def key():
    return make_key(
        "Supt 1190 Adeyemi", "Test Police", passphrase=SECRET.encode(), at=datetime.now(UTC)
    )


class SignedOffice(Office):
    """An office with a list in force, and the moves that the watch's tests make."""

    def __init__(self, services: Services, folder: Path, clock: Hands) -> None:
        super().__init__(services, folder)
        self.clock = clock
        self.rows: dict[int, list[dict[str, str]]] = {}

    @property
    def watch(self):
        return self.services.watch

    def tell(self, **changed: list[dict[str, str]]) -> None:
        """What the records system says from now on: `n3` is what it says of entry WNT-3."""
        for name, rows in changed.items():
            self.rows[int(name[1:])] = rows
        self.say(*(row for rows in self.rows.values() for row in rows))

    def round(self, who: Officer = OFFICER):
        """A minute later, one round of the watch."""
        self.clock.move(seconds=60)
        return self.watch.beat(who, REF, no_progress, never)

    def sign(self) -> str:
        draft = self.services.signoff.draft(AUTHORISER, REF, WORDS)
        made = self.services.signoff.sign(AUTHORISER, REF, draft.digest, WORDS, key().p12, SECRET)
        return made.number

    def approve_all(self) -> None:
        for row in self.services.review.queue(OFFICER, REF).rows:
            if row.standing is not Verdict.NOT_LAWFUL:
                note = JUDGED if row.standing is Verdict.JUDGE else ""
                self.decide(row.ref, Outcome.APPROVE, note=note)

    def step(self, stage: Stage) -> None:
        """Move the deployment on without its conditions, which have tests of their own."""
        with self.store.writing() as unit:
            unit.lives.step(REF, stage, AUTHORISER.id, self.clock(), "")

    def in_force(self) -> set[EntryRef]:
        with self.store.reading() as unit:
            return set(unit.lives.in_force(REF))

    def recalls(self):
        with self.store.reading() as unit:
            return unit.recalls.of(REF)

    def state(self, ref: str):
        return self.services.review.row(OFFICER, REF, EntryRef(ref)).state


@contextmanager
def a_signed_office(
    folder: Path, monkeypatch: pytest.MonkeyPatch, count: int = 3, more=(), toml=None, says=None
) -> Iterator[SignedOffice]:
    """WNT-1 to WNT-count supported by a warrant each, approved and signed.

    `more` are proposals, and `says` what the records say of them, as `tell` takes it.
    """
    clock = Hands()
    monkeypatch.setattr(assembly, "now", clock)
    with an_office(folder) as made:
        office = SignedOffice(made.services, folder, clock)
        rows = [proposal(number) for number in range(1, count + 1)]
        office.take(write_bundle(folder / "bundle", [*rows, *more], toml=toml))
        supported = {f"n{number}": records_of(number) for number in range(1, count + 1)}
        office.tell(**supported | (says or {}))
        clock.at = datetime.now(UTC) + timedelta(seconds=2)
        office.check()
        office.approve_all()
        office.sign()
        yield office

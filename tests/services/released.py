"""A small real office whose list is signed, watched, and can be handed over and recalled from."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from console.documents.handover import LIST_JSON
from console.documents.keys import make_key
from console.domain import audit
from console.domain.decisions import Outcome
from console.domain.entries import EntryRef
from console.domain.findings import Reason, Verdict
from console.domain.recalls import Cause, Fell, Recall
from console.services.kept_handover import SystemSpec
from console.services.kept_watch import Recalling, Watching
from console.services.packages import Options, SigningKey
from tests.services.office import (
    AUTHORISER,
    OFFICER,
    PASSWORD,
    REF,
    Office,
    an_office,
    proposal,
    records_of,
    write_bundle,
)

SECRET = "a passphrase of some length"
WORDS = "I have reviewed this list, and I authorise its use for this deployment."
VAN = "Van 3, Stratford"


def key_of(name: str):
    return make_key(name, "Test Police", passphrase=SECRET.encode(), at=datetime.now(UTC))


OFFICERS_KEY = key_of("PC 4471 Okafor")
SIGNERS_KEY = key_of("Supt 1190 Adeyemi")
KEY = SigningKey(OFFICERS_KEY.p12, SECRET)


class Signed:
    """An office with a signed list, and the moves that tests of a hand-over make."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.folder = office.folder
        self.services = office.services
        self.store = office.services.inspect._store

    @property
    def handover(self):
        return self.services.handover

    def watch(self) -> None:
        """Somebody watches the list, and the last round came through."""
        now = datetime.now(UTC)
        with self.store.writing() as unit:
            unit.watches.put(REF, Watching("office-pc", now, now, now, 60, ""))

    def release(self, name="van", *, recipient=VAN, **options):
        return self.handover.release(
            OFFICER, REF, self.folder / name, Options(recipient, **options), KEY
        )

    def delta(self, name="delta", *, recipient=VAN, **options):
        return self.handover.delta(
            OFFICER, REF, self.folder / name, Options(recipient, **options), KEY
        )

    def recall(self, ref: str) -> Recall:
        """Recall an entry as the watch does."""
        now = datetime.now(UTC)
        said = Fell(Reason.WARRANT_WITHDRAWN, "warrants:W/1", now, "The court withdrew it.")
        with self.store.writing() as unit:
            return unit.recalls.add(
                REF,
                Recalling(
                    EntryRef(ref),
                    Cause.NOT_LAWFUL,
                    said,
                    now,
                    now,
                    OFFICER.id,
                    Verdict.NOT_LAWFUL,
                    "f" * 64,
                    "a" * 64,
                ),
            )

    def confirmed(self) -> dict[int, str]:
        """How each confirmed recall was confirmed, by its number."""
        with self.store.reading() as unit:
            found = unit.recalls.confirmations(REF)
            return {
                one.number: found[one.id].how.value
                for one in unit.recalls.of(REF)
                if one.id in found
            }

    def references(self, number=1) -> dict[str, str]:
        """The reference of each entry, as the office knows it."""
        with self.store.reading() as unit:
            return {one.entry_ref: one.reference for one in unit.handovers.given(REF, number)}

    def marks(self, number=1) -> dict[str, str]:
        with self.store.reading() as unit:
            return {one.reference: one.mark for one in unit.handovers.given(REF, number)}

    def add_system(self, spec: SystemSpec) -> None:
        admin = self.services.accounts.sign_in("ADM1", PASSWORD)
        self.services.systems.add(admin, spec)

    def events(self, act: str) -> list:
        with self.store.reading() as unit:
            every = (audit.parse(link.body) for link in unit.audit.links())
            return [one for one in every if one.act == act]


def listed(folder: Path) -> dict[str, dict]:
    """The entries of a package, as a recognition system loads them, by their reference."""
    said = json.loads((folder / LIST_JSON).read_bytes())
    return {each["reference"]: each for each in said["entries"]}


@contextmanager
def a_signed_office(
    folder: Path, *numbers: int, sign=True, toml: str | None = None, **changes
) -> Iterator[Signed]:
    """An office whose entries are approved and signed, with a watch over them."""
    numbers = numbers or (1, 2, 3)
    with an_office(folder) as office:
        rows = [proposal(number, **changes) for number in numbers]
        office.take(write_bundle(folder / "bundle", rows, toml=toml))
        office.say(*(row for number in numbers for row in records_of(number)))
        office.check()
        for number in numbers:
            office.decide(f"WNT-{number}", Outcome.APPROVE)
        made = Signed(office)
        if sign:
            draft = office.services.signoff.draft(AUTHORISER, REF, WORDS)
            office.services.signoff.sign(
                AUTHORISER, REF, draft.digest, WORDS, SIGNERS_KEY.p12, SECRET
            )
            made.watch()
        yield made

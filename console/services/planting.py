"""Planted entries: fictional, wrong on the face of their case, and no part of any list.

They lie in a table of their own, so that nothing which reads a list's entries can come upon
one. The rule: a planted entry reaches no list, count, certificate or export; it is shown in the
queue while the office has planting turned on, and whoever answers it is told at once.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

from console.domain.audit import Event
from console.domain.decisions import Decision, DecisionId, Draft, Outcome
from console.domain.deployments import CLOSED, Deployment, DeploymentRef
from console.domain.entries import Entry, EntryRef, Ground, Image, ImageSource, Person
from console.domain.findings import EntryStanding, Verdict
from console.domain.flaws import FLAW_WORDS, Flaw
from console.services.kept import Planted
from console.services.vigilance import turned_on

if TYPE_CHECKING:
    from console.domain.people import Officer
    from console.domain.records import Record
    from console.services.contracts import Clock, PictureStore, Store, UnitOfWork
    from console.services.desk_store import DeskUnit
    from console.services.roster import Listed, Roster


class Face(NamedTuple):
    """A drawn face: the picture and its thumbnail, both JPEG, and the picture's size."""

    picture: bytes
    thumbnail: bytes
    width: int
    height: int


DrawFace = Callable[[str, int], Face]
"""Draws somebody who does not exist, from a seed and an age in years."""

AT_ONCE: Final = 12
"""The most that are planted when a queue is opened, since each face has to be drawn."""

_SURNAMES: Final = (
    "Ashdown", "Bellamy", "Coverdale", "Dunmore", "Eastgate", "Farrow", "Galloway", "Hartnell",
    "Inglewood", "Kerrigan", "Lindley", "Marchmont", "Norcross", "Oakden", "Penrose", "Quarrie",
    "Radley", "Saltmarsh", "Thornhill", "Underhay", "Wexcombe", "Yardley",
)  # fmt: skip
_FORENAMES: Final = ("Alex", "Chris", "Drew", "Jamie", "Jordan", "Kim", "Lee", "Robin", "Sam")
_SAYS: Final = {
    Flaw.NOT_THE_PERSON: "The picture attached is of a cousin; none of the person was found.",
    Flaw.SURRENDERED: "Surrendered at the court office this morning and was given a new date.",
    Flaw.ELSEWHERE: "Moved to Aberdeen in the spring. No link to this place is known.",
}


class Planting:
    """Places planted entries, and answers for them."""

    def __init__(
        self,
        store: Store,
        pictures: PictureStore,
        draw_face: DrawFace,
        clock: Clock,
        roster: Roster,
    ) -> None:
        self._store, self._pictures, self._draw = store, pictures, draw_face
        self._clock, self._roster = clock, roster

    def sow(self, ref: DeploymentRef) -> None:
        """Plant as many as the office's share asks for, or take them away where it is off."""
        with self._store.at_the_desk() as desk:
            share, placed = turned_on(desk).planted, desk.vigilance.placed(ref)
        if not share and not placed:
            return
        with self._store.reading() as unit:
            deployment = unit.deployments.get(ref)
            if deployment is None or unit.deployments.stage(ref) in CLOSED:
                return
            listed = self._roster.of(unit, ref)
            wanted = -(-len(listed.entries) * share // 100) - placed
            models = _models(unit, ref, listed) if wanted > 0 else ()
            known = {one.entry.ref for one in unit.vigilance.unmet(ref)}
        made = []
        for number in range(min(wanted, AT_ONCE) if models else 0):
            one = self._make(deployment, listed, models, known, placed + number)
            known.add(one.entry.ref)
            made.append(one)
        with self._store.writing() as unit:
            if not share:
                unit.vigilance.uproot(ref)
            for one in made:
                unit.vigilance.plant(ref, one, self._clock())
            if made:
                details = (("entries", str(len(made))),)
                unit.audit.append(Event("planted", "", self._clock(), ref, details=details))

    def shown(self, unit: DeskUnit, ref: DeploymentRef) -> tuple[Planted, ...]:
        """The planted entries that lie in a list's queue now."""
        if not turned_on(unit).planted or unit.deployments.stage(ref) in CLOSED:
            return ()
        return unit.vigilance.unmet(ref)

    def find(self, unit: DeskUnit, ref: DeploymentRef, entry_ref: EntryRef) -> Planted | None:
        """The planted entry of that reference, None where there is none in the queue."""
        return next((one for one in self.shown(unit, ref) if one.entry.ref == entry_ref), None)

    def answer(
        self, unit: DeskUnit, who: Officer, ref: DeploymentRef, one: Planted, draft: Draft
    ) -> tuple[Decision, str]:
        """Take an answer to a planted entry: a decision that is kept nowhere, and what to tell."""
        at = self._clock()
        caught = draft.outcome is not Outcome.APPROVE
        unit.vigilance.met(one.id, at, draft.outcome, caught=caught)
        unit.audit.append(
            Event(
                "planted_met",
                "",
                at,
                ref,
                details=(("caught", str(caught).lower()), ("outcome", draft.outcome.value)),
            )
        )
        made = Decision(
            DecisionId(0), one.entry.ref, draft.outcome, draft.reason, "", "", who.id, at,
            one.standing.standing, draft.seen_digest, one.standing.findings_digest,
        )  # fmt: skip
        return made, _told(one, caught=caught)

    def _make(
        self,
        deployment: Deployment,
        listed: Listed,
        models: Sequence[tuple[Entry, EntryStanding]],
        known: set[EntryRef],
        number: int,
    ) -> Planted:
        model, standing = secrets.choice(models)
        flaw = list(Flaw)[number % len(Flaw)]
        age = 19 + secrets.randbelow(40)
        face = self._draw(secrets.token_hex(8), age)
        sha256 = hashlib.sha256(face.picture).hexdigest()
        self._pictures.put(sha256, face.picture, face.picture, face.thumbnail)
        ref = _free_ref(model.ref, {*listed.by_ref, *known})
        born = date(deployment.starts_at.year - age - 1, 1 + secrets.randbelow(12), 1)
        person = Person(
            secrets.choice(_SURNAMES),
            secrets.choice(_FORENAMES),
            born.replace(day=1 + secrets.randbelow(28)),
            model.person.sex,
            nominal_ref=_shuffled(model.person.nominal_ref),
        )
        entry = replace(
            model,
            ref=ref,
            person=person,
            grounds=(_flawed(model, flaw),),
            image=_image(model.image, face, sha256),
            same_person=(),
            same_picture=(),
        )
        return Planted(0, len(listed.entries) + 1 + number, flaw, entry, _standing(standing, entry))


def _models(
    unit: UnitOfWork, ref: DeploymentRef, listed: Listed
) -> tuple[tuple[Entry, EntryStanding], ...]:
    """Entries that the records support: what is planted has to look like one of them."""
    found = []
    for standing in unit.standings.all(ref):
        if standing.standing is Verdict.SUPPORTED and not standing.findings:
            found.append((listed.entry(standing.entry_ref), standing))
        if len(found) == 200:
            break
    return tuple(found)


def _flawed(model: Entry, flaw: Flaw) -> Ground:
    ground = replace(
        model.grounds[0],
        urn=_shuffled(model.grounds[0].urn),
        crime_ref=_shuffled(model.grounds[0].crime_ref),
        order_ref=_shuffled(model.grounds[0].order_ref),
        missing_ref=_shuffled(model.grounds[0].missing_ref),
    )
    says = _SAYS[flaw]
    if flaw is Flaw.ELSEWHERE:
        return replace(ground, why_here=says)
    return replace(ground, necessity=f"{ground.necessity} {says}".strip())


def _image(model: Image, face: Face, sha256: str) -> Image:
    source = ImageSource.CUSTODY
    return Image(
        f"images/{sha256[:8]}.jpg", source, _shuffled(model.ref), model.captured_on,
        _shuffled(model.arrest), sha256, face.width, face.height, "sharp", "even",
    )  # fmt: skip


def _standing(model: EntryStanding, entry: Entry) -> EntryStanding:
    """As the model stands, with records that are about the planted person."""
    mark = secrets.token_hex(32)
    return replace(
        model,
        entry_ref=entry.ref,
        records=tuple(_record(one, entry) for one in model.records),
        digest=mark,
        findings_digest=mark[::-1],
    )


def _record(model: Record, entry: Entry) -> Record:
    person = entry.person
    return model._replace(
        record_ref=_shuffled(model.record_ref), pnc_id="", cro_number="", custody_number="",
        nominal_ref=person.nominal_ref, surname=person.surname if model.surname else "",
        urn=entry.grounds[0].urn if model.urn else "", detail="",
    )  # fmt: skip


def _shuffled(text: str) -> str:
    """A reference of the same shape with other digits."""
    return "".join(str(secrets.randbelow(10)) if one.isdigit() else one for one in text)


def _free_ref(model: EntryRef, taken: set[str]) -> EntryRef:
    """A reference like the model's that no entry has."""
    for _ in range(50):
        made = _shuffled(model)
        if made not in taken and made != model:
            return EntryRef(made)
    return EntryRef(f"{model}-{secrets.randbelow(9_000) + 1_000}")


def _told(one: Planted, *, caught: bool) -> str:
    why = FLAW_WORDS[one.flaw]
    if caught:
        return f"{one.entry.ref} was planted, and you caught it. {why} It was never on the list."
    return (
        f"{one.entry.ref} was planted and had to be struck. {why} Nothing has gone wrong: it was "
        "never on the list."
    )

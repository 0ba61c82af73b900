"""A proposed entry: person, grounds, image, and who proposed it.

An entry is person × ground × image × deployment, and each leg can fail on its own.
Values here say what was claimed; what the records say of it is a standing.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import Final, NewType

EntryRef = NewType("EntryRef", str)


class Category(Enum):
    """The closed list of grounds on which a force may list somebody; there is no "other"."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"
    F = "F"
    G = "G"
    H = "H"
    I = "I"  # noqa: E741 - the category's own letter

    # There is one object of each, so its own hash will do; Enum's is a call for each look-up.
    __hash__ = object.__hash__


CATEGORY_WORDS: Final[Mapping[Category, str]] = {
    Category.A: "Wanted on warrant",
    Category.B: "Unlawfully at large",
    Category.C: "Suspect",
    Category.D: "About to commit an offence",
    Category.E: "Condition or order",
    Category.F: "Managed offender",
    Category.G: "Missing, at increased risk",
    Category.H: "Risk of harm",
    Category.I: "Victim, witness or associate",
}

KINDS: Final[Mapping[Category, tuple[str, ...]]] = {
    Category.A: ("fta", "first_instance", "witness", "parent", "extradition"),
    Category.B: ("recall", "escape", "mental_health"),
    Category.C: (),
    Category.D: (),
    Category.E: (
        "court_bail",
        "police_bail",
        "shpo",
        "spo",
        "cbo",
        "fbo",
        "dvpo",
        "dapo",
        "restraining",
        "licence",
        "deportation",
    ),
    Category.F: ("notification",),
    Category.G: ("missing",),
    Category.H: ("threat",),
    Category.I: (),
}

KIND_WORDS: Final[Mapping[str, str]] = {
    "fta": "failed to appear",
    "first_instance": "first instance",
    "witness": "witness",
    "parent": "parent or guardian",
    "extradition": "extradition",
    "recall": "recall to prison",
    "escape": "escape",
    "mental_health": "absent from hospital",
    "court_bail": "court bail",
    "police_bail": "police bail",
    "shpo": "sexual harm prevention order",
    "spo": "stalking protection order",
    "cbo": "criminal behaviour order",
    "fbo": "football banning order",
    "dvpo": "domestic violence protection order",
    "dapo": "domestic abuse protection order",
    "restraining": "restraining order",
    "licence": "licence condition",
    "deportation": "deportation order",
    "notification": "notification requirements",
    "missing": "missing person",
    "threat": "threat assessment",
}


class ImageSource(Enum):
    """Where a proposed picture came from."""

    CUSTODY = "custody"
    FAMILY = "family"
    THIRD_PARTY = "third_party"
    OTHER_POLICE = "other_police"

    __hash__ = object.__hash__


IMAGE_SOURCE_WORDS: Final[Mapping[ImageSource, str]] = {
    ImageSource.CUSTODY: "Custody image",
    ImageSource.FAMILY: "Family picture",
    ImageSource.THIRD_PARTY: "Third-party picture",
    ImageSource.OTHER_POLICE: "Picture from another police system",
}


class Flag(Enum):
    """What the proposer says about the person that a reviewer has to weigh."""

    LOOKALIKE = "lookalike"
    VULNERABLE = "vulnerable"


@dataclass(frozen=True, slots=True)
class Person:
    """The proposed person: as typed by the proposer, identifiers unparsed ('' where none)."""

    surname: str
    forenames: str
    date_of_birth: date
    sex: str = ""
    pnc_id: str = ""
    cro_number: str = ""
    nominal_ref: str = ""
    custody_number: str = ""

    @property
    def erased(self) -> bool:
        """Whether the person was erased; nobody is taken in without a surname."""
        return not self.surname

    @property
    def name(self) -> str:
        """SURNAME, Forenames: as police lists show it; of an erased person, that they are."""
        return listed_name(self.surname, self.forenames)


def listed_name(surname: str, forenames: str) -> str:
    """A person's name as police lists show it."""
    if not surname:
        return "(erased)"
    return f"{surname.upper()}, {forenames}" if forenames else surname.upper()


@dataclass(frozen=True, slots=True)
class Ground:
    """One stated reason in one category, the keys of the record that proves it, and the case."""

    category: Category
    kind: str = ""
    urn: str = ""
    asn: str = ""
    crime_ref: str = ""
    order_ref: str = ""
    missing_ref: str = ""
    linked_entry: str = ""
    offence: str = ""
    necessity: str = ""
    proportionality: str = ""
    why_here: str = ""


@dataclass(frozen=True, slots=True)
class Image:
    """The proposed picture: what was claimed of it, and what the picture worker found.

    `sha256` is over the bytes received ('' until they were read); `width` and `height` are
    pixels after EXIF orientation; `unusable` is a plain sentence when it cannot be shown.
    """

    file: str
    source: ImageSource
    ref: str = ""
    captured_on: date | None = None
    arrest: str = ""
    sha256: str = ""
    width: int = 0
    height: int = 0
    sharpness: str = ""
    exposure: str = ""
    unusable: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A proposed entry with all its grounds.

    `same_person` and `same_picture` name other entries of the list that share this entry's
    person or picture; `do_not_include` says that the person is on the do-not-include register,
    as the check finds it.
    """

    ref: EntryRef
    person: Person
    grounds: tuple[Ground, ...]
    image: Image
    proposed_by: str
    proposed_at: datetime
    flags: frozenset[Flag] = frozenset()
    same_person: tuple[EntryRef, ...] = ()
    same_picture: tuple[EntryRef, ...] = ()
    do_not_include: bool = False

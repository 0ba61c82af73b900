"""What happened to each invented person: the proposal, and what the records say of it.

A story is the everyday truth or the everyday mistake behind one entry. It gives the
proposal's row and the records' rows; no story says how the console should judge it.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random
from typing import Final

from console.demo.people import Someone

HERE_ZONE: Final = (
    "POLYGON((-0.0120 51.5360, 0.0050 51.5360, 0.0050 51.5470, -0.0120 51.5470, -0.0120 51.5360))"
)
ELSEWHERE_ZONE: Final = (
    "POLYGON((-0.1500 51.5100, -0.1400 51.5100, -0.1400 51.5180, -0.1500 51.5180, -0.1500 51.5100))"
)

OFFENCES: Final = (
    "Robbery, Theft Act 1968 s.8",
    "Wounding with intent, Offences against the Person Act 1861 s.18",
    "Burglary of a dwelling, Theft Act 1968 s.9",
    "Possession of a bladed article, Criminal Justice Act 1988 s.139",
    "Supplying a class A drug, Misuse of Drugs Act 1971 s.4",
    "Theft from the person, Theft Act 1968 s.1",
    "Assault occasioning actual bodily harm, Offences against the Person Act 1861 s.47",
    "Stalking involving fear of violence, Protection from Harassment Act 1997 s.4A",
)
NECESSITY: Final = (
    "Four address checks since September failed; phone and bank enquiries have found nothing.",
    "Two planned arrests failed; the family will not say where the person lives now.",
    "No fixed address; other enquiries are exhausted and an officer reviewed them this week.",
    "Moves between friends' addresses; less intrusive means were tried and recorded.",
)
PROPORTIONALITY: Final = (
    "Serious offence; one short deployment at a place that the person is known to use.",
    "Risk of further harm outweighs the brief interference; one deployment of six hours.",
    "The public interest in an early arrest is high, and the list is kept for this day alone.",
)
WHY_HERE: Final = (
    "Travel card used at this interchange on nine of the last twelve Saturdays.",
    "Intelligence of 14 November places the person at Meridian Square at weekends.",
    "Stopped here twice in October; associates meet in the square.",
    "Works nearby according to a witness; the station is on the way.",
)

Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class Times:
    """The moments that stories are told around, as aware UTC datetimes."""

    now: datetime
    starts_at: datetime
    ends_at: datetime


@dataclass(slots=True)
class Told:
    """One entry told: its proposal rows, its record rows, and its portal report rows."""

    proposals: list[Row] = field(default_factory=list)
    records: list[Row] = field(default_factory=list)
    portal: list[Row] = field(default_factory=list)
    picture: str = "portrait"


@dataclass(frozen=True, slots=True)
class Teller:
    """Makes the rows of one person's story."""

    random: Random
    who: Someone
    times: Times
    prefix: str

    @property
    def ref(self) -> str:
        """The entry's reference, such as WNT-0412."""
        return f"{self.prefix}-{self.who.number:04d}"

    @property
    def urn(self) -> str:
        """A case reference of eleven characters."""
        return f"01ZD{self.who.number % 100000:05d}{self.times.now.year % 100:02d}"

    @property
    def image_ref(self) -> str:
        """The custody image's own number."""
        return f"CI-{self.who.number:06d}"

    def ago(self, **units: float) -> str:
        """A moment before now, as the records write it."""
        return stamp(self.times.now - timedelta(**units))

    def proposal(self, category: str, kind: str = "", **more: str) -> Row:
        """The proposal's row, with a custody picture unless told otherwise."""
        pick = self.random.choice
        taken = self.times.now - timedelta(days=self.random.randint(40, 1500))
        row = {
            "entry_ref": self.ref,
            "surname": self.who.surname,
            "forenames": self.who.forenames,
            "date_of_birth": self.who.date_of_birth.isoformat(),
            "sex": self.who.sex,
            "pnc_id": self.who.pnc_id,
            "nominal_ref": self.who.nominal_ref,
            "custody_number": self.who.custody_number,
            "category": category,
            "kind": kind,
            "offence": pick(OFFENCES),
            "necessity": pick(NECESSITY),
            "proportionality": pick(PROPORTIONALITY),
            "why_here": pick(WHY_HERE),
            "image_file": f"images/{self.ref}.jpg",
            "image_source": "custody",
            "image_ref": self.image_ref,
            "image_captured_on": taken.date().isoformat(),
            "image_arrest": f"AR-{self.who.number:06d}",
            "proposed_by": pick(("DC 2208", "DC 2208", "DC 3117")),
            "proposed_at": self.ago(hours=self.random.randint(16, 60)),
        }
        row.update(more)
        return row

    def record(self, record_type: str, ref: str, **more: str) -> Row:
        """A record's row that carries the person's PNC ID."""
        row = {
            "record_type": record_type,
            "record_ref": f"{ref}/{self.who.number:06d}",
            "pnc_id": self.who.pnc_id,
        }
        row.update(more)
        return row

    def custody_image(self, status: str = "convicted", **more: str) -> Row:
        """The record of the arrest behind the custody picture."""
        opened = self.ago(days=self.random.randint(60, 900))
        row = {
            "record_type": "image",
            "record_ref": f"IMG/{self.who.number:06d}",
            "image_ref": self.image_ref,
            "status": status,
            "opened_at": opened,
            "changed_at": opened,
            "review_at": stamp(self.times.now + timedelta(days=700)),
        }
        row.update(more)
        return row

    def wanted(self, opened: str, **more: str) -> Row:
        """A live wanted marker with power of arrest on the case."""
        return self.record(
            "wanted",
            "WM",
            **{
                "urn": self.urn,
                "status": "live",
                "qualifier": "arrest",
                "opened_at": opened,
                "changed_at": opened,
                **more,
            },
        )

    def warrant(self, opened: str, **more: str) -> Row:
        """A warrant on the case in the court register."""
        return self.record(
            "warrant",
            "W",
            **{
                "urn": self.urn,
                "code": "4576",
                "status": "live",
                "opened_at": opened,
                "changed_at": opened,
                **more,
            },
        )


Story = Callable[[Teller], Told]


def stamp(moment: datetime) -> str:
    """A moment as the records write it: UTC, to the second."""
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")

"""A small real office for tests: real store, real files, real pictures, real policy pack."""

import csv
import io
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from PIL import Image as Drawing

from console import app, assembly
from console.documents.bundle import open_bundle
from console.domain.decisions import Draft, Outcome
from console.domain.deployments import DeploymentRef
from console.domain.entries import EntryRef
from console.domain.people import Officer, PersonId, Role
from console.services.contracts import SourceSpec
from console.services.parts import Services
from console.settings import Settings

REF = DeploymentRef("LFR-2026-0412")
PASSWORD = "correct horse battery staple"
_NOW = assembly.now
ALL_TYPES = (
    "warrant", "wanted", "court_result", "bail", "custody", "recall", "crime", "order",
    "missing", "threat", "notification", "image", "person", "contact",
)  # fmt: skip
COLUMNS = (
    "entry_ref", "surname", "forenames", "date_of_birth", "sex", "pnc_id", "cro_number",
    "nominal_ref", "custody_number", "category", "kind", "urn", "asn", "crime_ref", "order_ref",
    "missing_ref", "linked_entry", "offence", "necessity", "proportionality", "why_here",
    "image_file", "image_source", "image_ref", "image_captured_on", "image_arrest", "flags",
    "proposed_by", "proposed_at",
)  # fmt: skip
RECORD_COLUMNS = (
    "record_type", "record_ref", "pnc_id", "cro_number", "nominal_ref", "custody_number", "urn",
    "asn", "crime_ref", "order_ref", "missing_ref", "image_ref", "surname", "date_of_birth",
    "code", "status", "qualifier", "opened_at", "changed_at", "expires_at", "review_at", "zone",
    "hours", "detail",
)  # fmt: skip

OFFICER = Officer(PersonId("4471"), "Alex Okafor", "PC", frozenset({Role.OFFICER}))
OTHER = Officer(PersonId("2208"), "Sam Whitlock", "DC", frozenset({Role.OFFICER}))
AUTHORISER = Officer(
    PersonId("1190"), "Folake Adeyemi", "Supt", frozenset({Role.AUTHORISING_OFFICER})
)
AUDITOR = Officer(PersonId("A7"), "Robin Ito", "", frozenset({Role.AUDITOR}))


def no_progress(done: int, total: int, what: str) -> None:
    """Nobody watches."""


def never() -> bool:
    return False


def hours_ago(hours: float) -> str:
    return (datetime.now(UTC) - timedelta(hours=hours)).isoformat(timespec="seconds")


def as_csv(columns, rows) -> str:
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, columns, restval="")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def proposal(number: int, **changes) -> dict[str, str]:
    """One row for entry WNT-number, wanted on a warrant of its own."""
    return {
        "entry_ref": f"WNT-{number}",
        "surname": f"Example{number:02}",
        "forenames": "Test",
        "date_of_birth": "1991-04-17",
        "nominal_ref": f"N{number:05}",
        "category": "A",
        "kind": "fta",
        "urn": f"01ZD03032{number:02}",
        "offence": "Robbery",
        "necessity": "Address checks failed; less intrusive means are exhausted.",
        "proportionality": "Serious offence, one short deployment.",
        "why_here": "Known to use this interchange on Saturdays.",
        "image_file": f"images/{number}.png",
        "image_source": "custody",
        "image_ref": f"CI-{number:05}",
        "image_captured_on": "2025-03-02",
        "image_arrest": f"AR-{number:05}",
        "proposed_by": "DC 3310",
        "proposed_at": hours_ago(20),
    } | changes


def records_of(number: int, status="live", **changes) -> list[dict[str, str]]:
    """The records that support entry WNT-number: warrant, marker, picture."""
    who = {"nominal_ref": f"N{number:05}"}
    case = who | {"urn": f"01ZD03032{number:02}"}
    changed = hours_ago(30) if status == "live" else hours_ago(2)
    return [
        case
        | {
            "record_type": "warrant",
            "record_ref": f"W/{number}",
            "code": "4576",
            "status": status,
            "opened_at": hours_ago(40),
            "changed_at": changed,
        }
        | changes,
        case
        | {
            "record_type": "wanted",
            "record_ref": f"M/{number}",
            "status": "live",
            "qualifier": "arrest",
            "opened_at": hours_ago(40),
            "changed_at": hours_ago(39),
        },
        who
        | {
            "record_type": "image",
            "record_ref": f"I/{number}",
            "image_ref": f"CI-{number:05}",
            "status": "convicted",
            "opened_at": hours_ago(9000),
            "changed_at": hours_ago(8000),
            "review_at": hours_ago(-9000),
        },
    ]


def write_records(path: Path, rows: list[dict[str, str]]) -> None:
    path.write_text(f"# read at {hours_ago(0)}\n" + as_csv(RECORD_COLUMNS, rows), encoding="utf-8")


def deployment_toml(**changes) -> str:
    starts = datetime.now(UTC).replace(microsecond=0) + timedelta(hours=2)
    facts = {
        "reference": '"LFR-2026-0412"',
        "operation": '"Larkspur"',
        "force": '"01"',
        "objective": '"Find people wanted for robbery"',
        "use_case": '"hotspot"',
        "place": '"Meridian Square, Stratford"',
        "point": "[51.5416, -0.0034]",
        "starts_at": starts.isoformat(),
        "ends_at": (starts + timedelta(hours=6)).isoformat(),
        "categories": '["A", "G"]',
        "ceiling": "2000",
        "policy": '"national-2026.1"',
        "exercise": "true",
    } | changes
    return "[deployment]\n" + "".join(f"{key} = {value}\n" for key, value in facts.items())


def write_bundle(folder: Path, rows: list[dict[str, str]], *, toml: str | None = None) -> Path:
    """A bundle with a picture of its own for every row."""
    (folder / "images").mkdir(parents=True, exist_ok=True)
    for place, row in enumerate(rows):
        name = row["image_file"].removeprefix("images/")
        if "/" not in name and not (folder / "images" / name).exists():
            Drawing.effect_noise((120, 150), 20 + place).convert("RGB").save(
                folder / "images" / name, "PNG"
            )
    (folder / "proposals.csv").write_text(as_csv(COLUMNS, rows), encoding="utf-8")
    (folder / "deployment.toml").write_text(
        deployment_toml() if toml is None else toml, encoding="utf-8"
    )
    return folder


class Office:
    """An open office with its people, its records file, and the moves that tests make."""

    def __init__(self, services: Services, folder: Path) -> None:
        self.services = services
        self.folder = folder
        self.records = folder / "records.csv"

    @property
    def store(self):
        """The office's database, behind its services."""
        return self.services.lists._store

    def take_in(self, *numbers: int, who=AUTHORISER, **changes):
        rows = [proposal(number, **changes) for number in numbers]
        return self.take(write_bundle(self.folder / f"bundle{min(numbers)}", rows), who=who)

    def take(self, bundle: Path, *, who=AUTHORISER, ref=None):
        with open_bundle(bundle) as opened:
            return self.services.intake.take_in(who, ref, opened, no_progress, never)

    def say(self, *rows: dict[str, str]) -> None:
        """What the records system says from now on."""
        write_records(self.records, list(rows))

    def check(self, who=OFFICER):
        return self.services.check.run(who, REF, no_progress, never)

    def decide(self, ref: str, outcome: Outcome, *, who=OFFICER, next_ref=None, **words):
        desk = self.services.review.look(who, REF, EntryRef(ref))
        seen = desk.standing.digest if desk.standing is not None else ""
        return self.services.review.decide(
            who, REF, Draft(EntryRef(ref), outcome, seen, **words), next_ref
        )

    def acts(self) -> list[str]:
        """The acts of the log, oldest first, without those of signing in."""
        lines = self.services.inspect.log(AUDITOR)
        return [line.act for line in reversed(lines)]


ADMINISTRATOR = Officer(PersonId("ADM1"), "Kit Ismail", "", frozenset({Role.ADMINISTRATOR}))


@cache
def _with_people() -> TemporaryDirectory[str]:
    """An office with its five people, made once: their passwords alone take seconds to make."""
    made = TemporaryDirectory(prefix="office-of-tests-")
    folder = Path(made.name)
    settings = Settings(folder / "office", folder / "logs", folder / "config", 1)
    with (
        pytest.MonkeyPatch.context() as patch,
        app.Console(settings).create_office(settings.office) as services,
    ):
        # Whichever test comes first may have a clock of its own.
        patch.setattr(assembly, "now", _NOW)
        code = services.accounts.new_office_code()
        admin = services.accounts.first_administrator(code, "ADM1", "Kit Ismail", "", PASSWORD)
        assert admin == ADMINISTRATOR
        for person in (OFFICER, OTHER, AUTHORISER, AUDITOR):
            services.accounts.add_person(admin, person, PASSWORD)
    return made


@contextmanager
def an_office(folder: Path) -> Iterator[Office]:
    """An office with five people and one records file, asked for every type."""
    settings = Settings(folder / "office", folder / "logs", folder / "config", 1)
    shutil.copytree(Path(_with_people().name) / "office", settings.office)
    with app.Console(settings).open_office(settings.office) as services:
        office = Office(services, folder)
        office.say()
        services.setup.add_source(
            ADMINISTRATOR, SourceSpec("records", "records-csv", str(office.records), ALL_TYPES)
        )
        yield office

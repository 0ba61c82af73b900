"""A fresh office for each test, copied from one that was made once, and values to put in it."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest

from console.domain.deployments import Deployment, DeploymentRef, UseCase
from console.domain.entries import (
    Category,
    Entry,
    EntryRef,
    Flag,
    Ground,
    Image,
    ImageSource,
    Person,
)
from console.domain.findings import EntryStanding, Finding, GroundStanding, Leg, Reason, Verdict
from console.domain.people import PersonId
from console.domain.records import Record
from console.storage.offices import Office, create_office, open_office

AT = datetime(2026, 11, 28, 11, 30, tzinfo=UTC)
REF = DeploymentRef("LFR-2026-0412")
WHO = PersonId("PC 4127")


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("template") / "office"
    create_office(folder).close()
    return folder


@pytest.fixture
def folder(template: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(template, tmp_path / "office"))


@pytest.fixture
def office(folder: Path) -> Iterator[Office]:
    opened = open_office(folder)
    yield opened
    opened.close()


@pytest.fixture
def listed(office: Office, some: SimpleNamespace) -> Office:
    """An office with one deployment of three entries."""
    with office.store.writing() as unit:
        unit.deployments.add(some.deployment(), WHO, AT)
        unit.entries.add_many(REF, [some.entry(n) for n in (1, 2, 3)])
    return office


@pytest.fixture(scope="session")
def some() -> SimpleNamespace:
    return SimpleNamespace(
        at=AT,
        ref=REF,
        who=WHO,
        deployment=_deployment,
        entry=_entry,
        record=_record,
        standing=_standing,
        later=lambda minutes: AT + timedelta(minutes=minutes),
    )


def _deployment(reference: str = REF, **changed: object) -> Deployment:
    made = Deployment(
        reference=DeploymentRef(reference),
        operation="Larkspur",
        force="01",
        objective="Find people wanted for robbery",
        use_case=UseCase.HOTSPOT,
        place="Meridian Square, Stratford",
        point=(51.5416, -0.0034),
        starts_at=AT + timedelta(hours=1),
        ends_at=AT + timedelta(hours=7),
        categories=frozenset({Category.A, Category.G}),
        ceiling=2000,
        policy="national-2026.1",
        exercise=True,
    )
    return replace(made, **changed)  # type: ignore[arg-type]


def _entry(n: int, surname: str = "Okonjo") -> Entry:
    return Entry(
        ref=EntryRef(f"WNT-{n:04d}"),
        person=Person(surname, "Tamsin", date(1990, 2, 28), "F", f"26/{n:07d}I", nominal_ref="N1"),
        grounds=(
            Ground(Category.A, "fta", urn="01AB0000126", necessity="n", why_here="w"),
            Ground(Category.G, "missing", missing_ref="M/1"),
        ),
        image=Image("images/a.jpg", ImageSource.CUSTODY, "C1", date(2024, 1, 2), "A1", "ab" * 32),
        proposed_by="PC 1",
        proposed_at=AT - timedelta(days=1),
        flags=frozenset({Flag.LOOKALIKE, Flag.VULNERABLE}),
        same_person=(EntryRef("WNT-0009"),),
    )


def _record(ref: str = "W/26/1", **changed: object) -> Record:
    made = Record(
        source="warrants",
        record_type="warrant",
        record_ref=ref,
        pnc_id="26/0000001I",
        surname="OKONJO",
        date_of_birth=date(1990, 2, 28),
        code="4576",
        status="live",
        changed_at=AT - timedelta(days=2),
    )
    return made._replace(**changed)


def _standing(
    n: int,
    verdict: Verdict = Verdict.SUPPORTED,
    *findings: Finding,
    digest: str = "d",
    records: tuple[Record, ...] = (),
) -> EntryStanding:
    return EntryStanding(
        entry_ref=EntryRef(f"WNT-{n:04d}"),
        standing=verdict,
        grounds=(GroundStanding(Category.A, "fta", verdict, (Reason.STALE,)),),
        findings=findings,
        records=records,
        assessed_at=AT,
        digest=digest,
        findings_digest=f"f{digest}",
    )


@pytest.fixture(scope="session")
def finding() -> Callable[[Verdict, Reason], Finding]:
    def make(verdict: Verdict, reason: Reason) -> Finding:
        return Finding(
            Leg.GROUND, verdict, reason, 0, ("warrants:W/26/1",), "Bail Act 1976 s.7", AT,
            (("code", "4576"),),
        )  # fmt: skip

    return make

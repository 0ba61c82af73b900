"""Entries, records and readings for tests of the rules, each made in one line."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from console.documents.policy_pack import read_policy_pack
from console.domain.deployments import Deployment, DeploymentRef, UseCase
from console.domain.entries import Category, Entry, EntryRef, Ground, Image, ImageSource, Person
from console.domain.records import RECORD_TYPES, Record, Silence, SourceReading, SourceState
from console.domain.standing import assess_list

PACK = Path(__file__).parents[2] / "resources" / "policy" / "national-2026.1.toml"
POLICY = read_policy_pack(PACK)
AT = datetime(2026, 11, 28, 11, 30, tzinfo=UTC)
START = datetime(2026, 11, 28, 12, tzinfo=UTC)
END = datetime(2026, 11, 28, 18, tzinfo=UTC)
OPENED = datetime(2026, 10, 1, 9, tzinfo=UTC)
LATER = datetime(2026, 11, 20, 9, tzinfo=UTC)
SECOND = timedelta(seconds=1)
PNC = "2024/0001001S"
OTHER_PNC = "2024/0009001S"
URN = "01ZD0303226"
DEPLOYMENT = Deployment(
    DeploymentRef("LFR-2026-0412"),
    "Larkspur",
    "01",
    "Find people wanted for robbery",
    UseCase.HOTSPOT,
    "Meridian Square",
    (51.5416, -0.0034),
    START,
    END,
    frozenset(Category),
    2000,
    "national-2026.1",
    exercise=True,
)


def reading(name="records", answers=RECORD_TYPES, read_at=AT, **changes) -> SourceReading:
    made = SourceReading(
        name,
        "sql",
        tuple(answers),
        Silence.UNKNOWN,
        SourceState.ANSWERED,
        read_at,
        AT,
        1,
        live=True,
    )
    return replace(made, **changes)


def person(**changes) -> Person:
    facts = {"pnc_id": PNC, "nominal_ref": "N1", "date_of_birth": date(1991, 4, 17)}
    return Person(**({"surname": "Example", "forenames": "Test"} | facts | changes))


def image(**changes) -> Image:
    facts = {"file": "1.jpg", "source": ImageSource.CUSTODY, "ref": "CI-1"}
    return Image(**(facts | {"captured_on": date(2025, 3, 2)} | changes))


def entry(*grounds, ref="WNT-1", who=None, picture=None, **changes) -> Entry:
    return Entry(
        EntryRef(ref), who or person(), grounds, picture or image(), "DC 2208", OPENED, **changes
    )


def ground(category, kind="", **keys) -> Ground:
    return Ground(Category[category], kind, **keys)


def row(record_type, ref=None, **changes) -> Record:
    facts = {"pnc_id": PNC, "opened_at": OPENED, "changed_at": OPENED}
    named = {"record_ref": ref or f"{record_type}/1"}
    return Record("records", record_type, **(named | facts | changes))


def warrant(**changes) -> Record:
    return row("warrant", **({"urn": URN, "code": "4576", "status": "live"} | changes))


def marker(**changes) -> Record:
    return row("wanted", **({"urn": URN, "status": "live", "qualifier": "arrest"} | changes))


def picture(status="convicted", **changes) -> Record:
    return row("image", **({"pnc_id": "", "image_ref": "CI-1", "status": status} | changes))


def result(code, changed_at=LATER, ref="result/1", **changes) -> Record:
    facts = {"urn": URN, "code": code, "changed_at": changed_at}
    return row("court_result", ref, **(facts | changes))


FTA = ground("A", "fta", urn=URN)
SUPPORTED_A = (warrant(), marker(), picture())


def covers_all(zone, point):
    return None if zone == "unreadable" else zone != "elsewhere"


def stand_all(entries, rows, *, readings=None, policy=POLICY, at=AT, struck=(), **facts):
    """Where entries stand, by reference; `facts` change the deployment."""
    standings = assess_list(
        entries,
        rows,
        readings if readings is not None else [reading()],
        policy,
        replace(DEPLOYMENT, **facts),
        at,
        covers_all,
        frozenset(struck),
    )
    return {standing.entry_ref: standing for standing in standings}


def stand(one, *rows, **facts):
    """Where one entry stands."""
    return stand_all([one], rows, **facts)[one.ref]


def told(standing) -> tuple[str, set[str]]:
    """A standing and its reasons, as codes."""
    return standing.standing.value, {finding.reason.value for finding in standing.findings}

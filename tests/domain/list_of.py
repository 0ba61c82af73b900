"""Small values for tests of decisions and signing: one list, its officers, its entries."""

from datetime import UTC, date, datetime, timedelta

from console.domain.decisions import Decision, DecisionId, DecisionState, Outcome
from console.domain.deployments import Deployment, DeploymentRef, Stage, UseCase
from console.domain.entries import Category, Entry, EntryRef, Ground, Image, ImageSource, Person
from console.domain.findings import EntryStanding, Finding, GroundStanding, Leg, Reason, Verdict
from console.domain.manifest import DrillFacts
from console.domain.people import Officer, PersonId, Role
from console.domain.records import Record, Silence, SourceReading, SourceState
from console.domain.whole_list import ListLine, WholeList

NOW = datetime(2026, 11, 28, 11, 30, tzinfo=UTC)
OFFICER = Officer(PersonId("4471"), "A. Okafor", "PC", frozenset({Role.OFFICER}))
DRILL = DrillFacts(NOW - timedelta(hours=3), "LFR-2026-0001", 60, 105, 31, 31, 72)
AUTHORISER = Officer(PersonId("1190"), "F. Adeyemi", "Supt", frozenset({Role.AUTHORISING_OFFICER}))


def deployment(**changes) -> Deployment:
    facts = {
        "reference": DeploymentRef("LFR-2026-0412"),
        "operation": "Larkspur",
        "force": "01",
        "objective": "Find people wanted for robbery",
        "use_case": UseCase.HOTSPOT,
        "place": "Meridian Square, Stratford",
        "point": (51.5416, -0.0034),
        "starts_at": datetime(2026, 11, 28, 12, tzinfo=UTC),
        "ends_at": datetime(2026, 11, 28, 18, tzinfo=UTC),
        "categories": frozenset({Category.A, Category.G}),
        "ceiling": 2000,
        "policy": "national-2026.1",
        "exercise": True,
    }
    return Deployment(**(facts | changes))


def entry(ref="WNT-1", **changes) -> Entry:
    facts = {
        "ref": EntryRef(ref),
        "person": Person("Example", "Test", date(1991, 4, 17), nominal_ref="N1"),
        "grounds": (Ground(Category.A, "fta", urn="01ZD0303226"),),
        "image": Image("images/1.jpg", ImageSource.CUSTODY, sha256="a" * 64),
        "proposed_by": "DC 2208",
        "proposed_at": NOW - timedelta(days=1),
    }
    return Entry(**(facts | changes))


def finding(verdict=Verdict.NOT_LAWFUL, reason=Reason.WARRANT_WITHDRAWN, **changes) -> Finding:
    return Finding(Leg.GROUND, verdict, reason, ground=0, **changes)


def standing(verdict=Verdict.SUPPORTED, findings=(), *, ref="WNT-1", records=()) -> EntryStanding:
    said = "|".join(f"{one.verdict.value}{one.reason.value}{one.values}" for one in findings)
    digest = f"{verdict.value}:{said}"
    return EntryStanding(
        EntryRef(ref),
        verdict,
        (GroundStanding(Category.A, "fta", verdict, ()),),
        tuple(findings),
        tuple(records),
        NOW,
        f"whole {digest} {len(records)}",
        digest,
    )


def decision(
    outcome=Outcome.APPROVE, on: EntryStanding | None = None, *, note="", reason=None, by="4471"
) -> Decision:
    return Decision(
        DecisionId(1),
        EntryRef("WNT-1"),
        outcome,
        reason,
        note,
        "",
        PersonId(by),
        NOW,
        on.standing if on is not None else Verdict.JUDGE,
        on.digest if on is not None else "",
        on.findings_digest if on is not None else "",
    )


def record(record_type="warrant", status="live", **changes) -> Record:
    return Record("warrants", record_type, "W/1", status=status, **changes)


def reading(name="warrants", *, state=SourceState.ANSWERED, age=5, live=False, **changes):
    facts = {
        "name": name,
        "kind": "records-csv",
        "answers": ("warrant", "wanted"),
        "silence": Silence.UNKNOWN,
        "state": state,
        "read_at": None if age is None else NOW - timedelta(minutes=age),
        "asked_at": NOW,
        "rows": 3,
        "live": live,
    }
    return SourceReading(**(facts | changes))


def line(
    ref="WNT-1",
    *,
    state=DecisionState.APPROVED,
    on: EntryStanding | None = None,
    checked=True,
    note="",
    reason=None,
    by="4471",
    rests_on=("warrants",),
    still_marked=False,
    **entry_changes,
) -> ListLine:
    on = on if on is not None else standing()
    outcome = {
        DecisionState.APPROVED: Outcome.APPROVE,
        DecisionState.STRUCK: Outcome.STRIKE,
        DecisionState.REFERRED: Outcome.REFER,
        DecisionState.LAPSED: Outcome.APPROVE,
        DecisionState.RECALLED: Outcome.APPROVE,
    }.get(state)
    return ListLine(
        entry=entry(ref, **entry_changes),
        standing=on.standing if checked else None,
        reasons=tuple(one.reason for one in on.findings) if checked else (),
        findings_digest=on.findings_digest if checked else "",
        rests_on=frozenset(rests_on),
        state=state,
        decision=decision(outcome, on, note=note, reason=reason, by=by) if outcome else None,
        still_marked=still_marked,
    )


def whole(*lines: ListLine, **changes) -> WholeList:
    facts = {
        "deployment": deployment(),
        "stage": Stage.IN_REVIEW,
        "lines": lines,
        "readings": (reading(),),
        "checked_at": NOW - timedelta(minutes=4),
        "live_minutes": 15,
        "drill": DRILL,
    }
    return WholeList(**(facts | changes))

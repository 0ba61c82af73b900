"""A list as `assess --json` and `status --json` print it.

One rule: the names and the order of keys are a public contract; what is added is only added.
"""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from console.domain import reasons
from console.domain.decisions import DecisionState
from console.domain.findings import EntryStanding, Finding, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from console.domain.entries import Entry, EntryRef
    from console.domain.records import SourceReading
    from console.services.contracts import RejectedRow, StateLine


def report(
    deployment: str,
    at: datetime | None,
    policy: str,
    entries: Sequence[Entry],
    standings: Mapping[EntryRef, EntryStanding],
    readings: Iterable[SourceReading],
    rejected: Iterable[RejectedRow],
    states: Mapping[EntryRef, StateLine] | None = None,
) -> dict[str, object]:
    """The whole report; `at` is the moment of assessment, None where there was none yet."""
    counts = Counter(standing.standing for standing in standings.values())
    return {
        "deployment": deployment,
        "at": _utc(at),
        "policy": policy,
        "counts": {
            each.value: counts[each]
            for each in (Verdict.SUPPORTED, Verdict.JUDGE, Verdict.NOT_LAWFUL)
        },
        "entries": [
            _entry(entry, standings.get(entry.ref), (states or {}).get(entry.ref))
            for entry in entries
        ],
        "sources": [
            {
                "name": each.name,
                "state": each.state.value,
                "read_at": _utc(each.read_at),
                "rows": each.rows,
                "rejected": each.rejected,
                "problem": each.problem,
            }
            for each in readings
        ],
        "rejected": [
            {"file": row.file, "line": row.line, "entry_ref": row.entry_ref, "reason": row.sentence}
            for row in rejected
        ],
    }


def _entry(
    entry: Entry, standing: EntryStanding | None, state: StateLine | None
) -> dict[str, object]:
    return {
        "entry_ref": entry.ref,
        "standing": standing.standing.value if standing is not None else None,
        "digest": standing.digest if standing is not None else "",
        "grounds": [
            {
                "category": ground.category.value,
                "kind": ground.kind,
                "standing": ground.standing.value,
                "reasons": [reason.value for reason in ground.reasons],
            }
            for ground in (standing.grounds if standing is not None else ())
        ],
        "findings": [
            _finding(finding) for finding in (standing.findings if standing is not None else ())
        ],
        "decision": _decision(state),
        "image": {
            "sha256": entry.image.sha256,
            "width": entry.image.width,
            "height": entry.image.height,
        },
    }


def _finding(finding: Finding) -> dict[str, object]:
    return {
        "leg": finding.leg.value,
        "ground": finding.ground,
        "verdict": finding.verdict.value,
        "reason": finding.reason.value,
        "text": reasons.sentence(finding),
        "records": list(finding.records),
        "basis": finding.basis,
        "changed_at": _utc(finding.changed_at),
    }


def _decision(state: StateLine | None) -> dict[str, object] | None:
    """The last decision with its state; None where nothing was decided."""
    if state is None or state.decision is None or state.state is DecisionState.UNDECIDED:
        return None
    decision = state.decision
    return {
        "state": state.state.value,
        "decision": decision.outcome.value,
        "reason": decision.reason.value if decision.reason is not None else None,
        "by": decision.decided_by,
        "at": _utc(decision.decided_at),
        "reasoned": bool(decision.note),
        "lapsed_because": state.why,
    }


def _utc(moment: datetime | None) -> str | None:
    if moment is None:
        return None
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat() + "Z"

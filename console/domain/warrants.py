"""Category A: wanted on a warrant.

A live warrant and a live wanted marker with power of arrest are both needed. The court
outranks the marker for ending: a marker that was left behind proves nothing.
"""

from datetime import datetime
from typing import Final

from console.domain import court
from console.domain.court import qualifiers_of
from console.domain.findings import NOT_LAWFUL, Finding, Reason, Verdict
from console.domain.policy import CodeEffect
from console.domain.records import Record, Timing, timing
from console.domain.rulebook import Case, Trial, Values, cite, worst

NEEDS: Final = ("warrant", "wanted", "court_result", "custody")

_LIVE: Final = ("live",)
_CANCELLED: Final = ("cancelled",)
_ENDS: Final = {
    "withdrawn": Reason.WARRANT_WITHDRAWN,
    "executed": Reason.WARRANT_EXECUTED,
}
_OTHER_PERSONS: Final = {"4585": "parent", "K": "parent", "4586": "witness", "W": "witness"}
_DATED: Final = "4575"
_BACKED: Final = frozenset({"4575", "4577"})


def assess(case: Case) -> None:
    """Find what the records say of a ground of category A."""
    live, ended = case.split("warrant", _LIVE, _ENDS)
    results = case.of("court_result")
    mine = [row for row in ended if _may_end(case, row, _whose(row))]
    if live:
        trials = [Trial(_against(case, warrant, live, ended, results)) for warrant in live]
        taken = case.take(trials)
        if len(live) > 1 and taken.verdict is not Verdict.NOT_LAWFUL:
            _civilian_too(case, trials)
    elif mine:
        case.findings.append(_end(case, mine))
    else:
        for row in ended:
            values = (("kind", min(_whose(row))),)
            case.judge(Reason.OTHER_PERSONS_WARRANT, row, values=values)
        case.absent("warrant")
        for marker in case.with_status("wanted", "live"):
            case.findings.extend(court.against(case, marker, "A", results))
    if worst(case.findings) is not NOT_LAWFUL:
        marker_of(case)
        _contacts(case, live)


def _whose(row: Record) -> set[str]:
    """Whom a warrant is for where it is not the defendant: a parent, a witness."""
    whose = {_OTHER_PERSONS[row.code]} if row.code in _OTHER_PERSONS else set()
    for mark in qualifiers_of(row):
        if mark in _OTHER_PERSONS:
            whose.add(_OTHER_PERSONS[mark])
    return whose


def _may_end(case: Case, end: Record, whose: set[str], live: Record | None = None) -> bool:
    """Whether an end could be of this warrant: that of a parent's or witness's is only theirs."""
    if not whose or case.ground.kind in whose:
        return True
    return live is not None and not whose.isdisjoint(_whose(live))


def _civilian_too(case: Case, trials: list[Trial]) -> None:
    """Ask where a second live warrant of the case went to civilian enforcement officers.

    Two systems may tell of one warrant, and one of them not of who serves it.
    """
    for trial in trials:
        for finding in trial.findings:
            if finding.reason is Reason.CIVILIAN_ENFORCEMENT:
                case.findings.append(finding._replace(verdict=Verdict.JUDGE))


def marker_of(case: Case, no_power: Verdict = Verdict.JUDGE) -> None:
    """Find whether a live wanted marker with power of arrest stands.

    `no_power` is what a marker to locate and trace only means to the category.
    """
    live, cancelled = case.split("wanted", _LIVE, _CANCELLED)
    if live:
        case.take([Trial(_against_marker(case, marker, cancelled, no_power)) for marker in live])
    elif cancelled:
        case.judge(Reason.CONFLICT, *cancelled, values=(("how", "marker_cancelled"),))
    else:
        case.absent("wanted")


def _against_marker(
    case: Case, marker: Record, cancelled: list[Record], no_power: Verdict
) -> tuple[Finding, ...]:
    found = list(case.unheard(marker))
    for other in cancelled:
        if timing(other.changed_at, marker) is not Timing.BEFORE:
            values: Values = (("how", "marker_cancelled"),)
            found.append(case.finding(Verdict.JUDGE, Reason.CONFLICT, other, marker, values=values))
    if marker.qualifier == "locate_trace":
        found.append(case.finding(no_power, Reason.NO_POWER_OF_ARREST, marker))
    elif marker.qualifier != "arrest":
        values = (("what", "qualifier"), ("type", "wanted"), ("code", marker.qualifier))
        found.append(case.finding(Verdict.JUDGE, Reason.CODE_UNKNOWN, marker, values=values))
    return tuple(found)


def _end(case: Case, ended: list[Record], *ends_too: Record) -> Finding:
    """The newest withdrawal or execution, and whether the marker was left standing."""
    row = max(ended, key=_ended_at)
    markers = case.with_status("wanted", "live")
    values = (("marker", markers[0].source),) if markers else ()
    return case.ended(row, _ENDS[row.status], *ends_too, values=values)


def _ended_at(row: Record) -> tuple[bool, str]:
    return row.changed_at is not None, row.changed_at.isoformat() if row.changed_at else ""


def _against(
    case: Case,
    warrant: Record,
    live: list[Record],
    ended: list[Record],
    results: list[Record],
) -> tuple[Finding, ...]:
    """Everything that stands against one live warrant."""
    enders, found = [], []
    for other in ended:
        if not _may_end(case, other, _whose(other), warrant):
            continue
        when = timing(other.changed_at, warrant)
        if when is Timing.AFTER:
            enders.append(other)
        elif when is Timing.UNKNOWN:
            values = (("how", "no_time"),)
            found.append(
                case.finding(Verdict.JUDGE, Reason.CONFLICT, other, warrant, values=values)
            )
        else:
            found.append(case.finding(Verdict.JUDGE, Reason.WARRANT_SUPERSEDED, other, warrant))
    if enders:
        return (_end(case, enders, warrant),)
    if results:
        told = [row for row in results if _may_end(case, row, _whose(row), warrant)]
        found.extend(court.against(case, warrant, "A", told))
        found.extend(_succeeds(case, warrant, live, told))
        found.extend(_for_civilians(case, warrant, results))
        found = _with_marker(case, found)
    found.extend(case.unheard(warrant))
    if "custody" in case.rows:
        found.extend(since_released(case, warrant, "warrant"))
    found.extend(_kind(case, warrant))
    found.extend(_dates(case, warrant))
    return tuple(found)


def _with_marker(case: Case, found: list[Finding]) -> list[Finding]:
    """Say with each end that a court recorded where the marker still stands."""
    markers = case.with_status("wanted", "live")
    if not markers:
        return found
    said = ("marker", markers[0].source)
    return [
        finding._replace(values=(*finding.values, said))
        if finding.verdict is Verdict.NOT_LAWFUL
        else finding
        for finding in found
    ]


def _succeeds(
    case: Case, warrant: Record, live: list[Record], results: list[Record]
) -> tuple[Finding, ...]:
    """Whether the warrant followed another that a court result withdrew or executed."""
    for result in results:
        code = case.book.policy.court_codes.get(result.code.strip())
        if (
            code is not None
            and code.effect is CodeEffect.ENDS
            and code.reason in _ENDS.values()
            and timing(result.changed_at, warrant) is Timing.BEFORE
            and any(timing(result.changed_at, other) is Timing.AFTER for other in live)
        ):
            return (case.finding(Verdict.JUDGE, Reason.WARRANT_SUPERSEDED, result, warrant),)
    return ()


def _for_civilians(case: Case, warrant: Record, results: list[Record]) -> tuple[Finding, ...]:
    """Whether the court's own result gave the warrant to civilian enforcement officers."""
    found: list[Finding] = []
    for result in results:
        code = case.book.policy.court_codes.get(result.code.strip())
        if code is None or code.effect is not CodeEffect.OPENS or "A" not in code.touches:
            continue
        when = timing(result.changed_at, warrant)
        if when is not Timing.BEFORE:
            said = [
                each for mark in qualifiers_of(result) for each in _qualifier(case, result, mark)
            ]
            found += [each for each in said if each.reason is Reason.CIVILIAN_ENFORCEMENT]
    return tuple(found)


def since_released(case: Case, opened: Record, what: str) -> tuple[Finding, ...]:
    """Stays in custody since a record opened, while that record still reads live."""
    return tuple(
        case.finding(
            Verdict.JUDGE,
            Reason.CONFLICT,
            stay,
            opened,
            values=(("how", "released"), ("what", what)),
        )
        for stay in case.with_status("custody", "released")
        if timing(stay.opened_at or stay.changed_at, opened) is not Timing.BEFORE
    )


def _kind(case: Case, warrant: Record) -> tuple[Finding, ...]:
    """Whose warrant it is, who serves it, and whether it is backed for bail."""
    found: list[Finding] = []
    policy = case.book.policy
    kind = case.ground.kind
    code = policy.court_codes.get(warrant.code)
    whose = _whose(warrant)
    if code is None:
        values: Values = (("what", "warrant"), ("code", warrant.code))
        found.append(case.finding(Verdict.JUDGE, Reason.CODE_UNKNOWN, warrant, values=values))
    elif code.effect is CodeEffect.ENDS:
        values = (("how", "code_ends"), ("code", code.code))
        found.append(case.finding(Verdict.JUDGE, Reason.CONFLICT, warrant, values=values))
    elif warrant.code in _BACKED:
        basis = cite(code.cited, f"court result {code.code}")
        values = (("code", code.code),)
        found.append(
            case.finding(Verdict.NOTE, Reason.BACKED_FOR_BAIL, warrant, basis=basis, values=values)
        )
    for letters in qualifiers_of(warrant):
        if letters not in _OTHER_PERSONS:
            found.extend(_qualifier(case, warrant, letters))
    if kind in ("parent", "witness"):
        mine = whose == {kind}
        reason = Reason.OWN_CASE_NEEDED if mine else Reason.OTHER_PERSONS_WARRANT
        found.append(case.finding(Verdict.JUDGE, reason, warrant, values=(("kind", kind),)))
    elif whose:
        values = (("kind", min(whose)),)
        found.append(
            case.finding(Verdict.JUDGE, Reason.OTHER_PERSONS_WARRANT, warrant, values=values)
        )
    if kind == "extradition":
        values = (("kind", kind),)
        found.append(case.finding(Verdict.JUDGE, Reason.POWER_UNCONFIRMED, warrant, values=values))
    return tuple(found)


def _qualifier(case: Case, warrant: Record, letters: str) -> tuple[Finding, ...]:
    rule = case.book.policy.qualifiers.get(letters)
    if rule is None:
        values: Values = (("what", "qualifier"), ("type", "warrant"), ("code", letters))
        return (case.finding(Verdict.JUDGE, Reason.CODE_UNKNOWN, warrant, values=values),)
    values = (("code", rule.code), ("words", rule.words))
    basis = cite(rule.cited, f"qualifier {rule.code}")
    if rule.effect is CodeEffect.ENDS:
        verdict = Verdict.NOT_LAWFUL
    elif rule.effect in (CodeEffect.JUDGE, CodeEffect.REREAD):
        verdict = Verdict.JUDGE
    else:
        return ()
    reason = rule.reason or Reason.CASE_UNCLEAR
    return (case.finding(verdict, reason, warrant, values=values, basis=basis),)


def _dates(case: Case, warrant: Record) -> tuple[Finding, ...]:
    """Whether a dated warrant ran out, and whether an old one was ever reviewed."""
    found: list[Finding] = []
    book = case.book
    if warrant.code == _DATED and (
        warrant.expires_at is None
        or warrant.expires_at < book.ends_at
        or book.now.is_past(warrant.expires_at)
    ):
        values = (("date", _iso(warrant.expires_at)),)
        found.append(case.finding(Verdict.JUDGE, Reason.BAIL_DATE_PASSED, warrant, values=values))
    old = warrant.opened_at is None or (
        book.now.is_longer_ago(warrant.opened_at, book.policy.warrant_review_after)
    )
    if old and (warrant.review_at is None or book.now.is_past(warrant.review_at)):
        values = (("since", _iso(warrant.opened_at)),)
        found.append(case.finding(Verdict.JUDGE, Reason.NOT_REVIEWED, warrant, values=values))
    return tuple(found)


def _iso(moment: datetime | None) -> str:
    return moment.isoformat() if moment is not None else ""


def _contacts(case: Case, live: list[Record]) -> None:
    """What the officer in the case recorded since the warrant opened: only a court ends it."""
    for row in case.of("contact"):
        if row.status == "still_wanted" or not live:
            continue
        if all(timing(row.changed_at, warrant) is Timing.BEFORE for warrant in live):
            continue
        if row.status == "no_longer_wanted":
            case.judge(Reason.NO_LONGER_WANTED, row)
        elif row.status == "voluntary_interview":
            case.judge(Reason.VOLUNTARY_INTERVIEW, row)
        else:
            case.judge(Reason.CASE_UNCLEAR, row, values=(("how", "contact"),))

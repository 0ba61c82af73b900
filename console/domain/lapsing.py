"""When a decision no longer stands, because what it rested on has moved.

An approval rests on what the records said; a strike on how badly the entry stood. One rule: a
records system that falls silent is no change of record.
"""

from console.domain import reasons
from console.domain.decisions import Decision, Outcome
from console.domain.findings import (
    VERDICT_WORDS,
    WORTH,
    EntryStanding,
    Finding,
    Verdict,
    gravest,
)


def lapses(decision: Decision, was: EntryStanding | None, now: EntryStanding) -> str | None:
    """Why the decision no longer stands, in a sentence, or None where it does.

    An approval lapses when what the records say changes; a system that fell silent is no such
    change, but the approval does not count for signing until it answers (see `signing`). A
    strike lapses when the entry stands better than it did; a referral waits for its answer.
    """
    if decision.outcome is Outcome.APPROVE:
        return _approval_lapses(decision, was, now)
    if decision.outcome is Outcome.STRIKE and WORTH[now.standing] > WORTH[decision.standing]:
        return (
            f"Struck while the standing was {_lower(decision.standing)}; "
            f"it is now {_lower(now.standing)}."
        )
    return None


def _approval_lapses(
    decision: Decision, was: EntryStanding | None, now: EntryStanding
) -> str | None:
    if decision.findings_digest == now.findings_digest:
        return None
    before = _said(was)
    if was is not None and before == _said(now):
        return None
    news = [finding for finding in now.findings if finding not in before]
    because = gravest(news)
    what = (
        f"since then: {reasons.sentence(because)}"
        if because is not None
        else f"what spoke against it then no longer does, and it is now {_lower(now.standing)}."
    )
    return f"Approved while {_lower(decision.standing)}; {what}"


def _said(standing: EntryStanding | None) -> frozenset[Finding]:
    """The findings that rest on what a record says, rather than on silence."""
    if standing is None:
        return frozenset()
    return frozenset(finding for finding in standing.findings if not finding.is_silence)


def _lower(verdict: Verdict) -> str:
    return {Verdict.JUDGE: "in need of judgement"}.get(verdict, VERDICT_WORDS[verdict].lower())

"""The words and the looks of the watch page: what a recall, a question or a certificate is now."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from console.domain.deployments import IN_FORCE, Stage
from console.domain.recalls import Cause, How
from console.domain.validity import STATE_WORDS, CertificateState
from console.services.watch_page import Mark
from console.ui import moments
from console.ui.tokens import Tone
from console.ui.tongue import later, said, tr, tr_n

if TYPE_CHECKING:
    from datetime import datetime

    from console.services.watch_page import AskLine, RecallLine, SignedLine, WatchView
    from console.ui.office_watch import WatchFacts

Look = tuple[str, str, Tone]
"""The words of a pill, its mark and its tone."""

LONGEST_RECEIPT: Final = 26
"""Characters of a receipt that a pill shows; the rest is in its tip."""
HOW_WORDS: Final = {
    How.RECEIPT: later("receipt {words}"),
    How.READ_BACK: later("read back {words}"),
    How.BY_HAND: later("by hand: {words}"),
}
CAUSE_WORDS: Final = {
    Cause.NO_ANSWER: later("Recalled because nobody answered in time"),
    Cause.AGREED: later("Recalled by an authorising officer's answer"),
    Cause.BY_HAND: later("Recalled by hand"),
}
STATE_LOOK: Final = {
    CertificateState.IN_FORCE: ("check", Tone.GOOD),
    CertificateState.NOT_CONFIRMED: ("cross", Tone.BAD),
    CertificateState.SUPERSEDED: ("", Tone.QUIET),
    CertificateState.EXPIRED: ("dash", Tone.QUIET),
}
NOTHING: Final = timedelta()
RECENTLY: Final = timedelta(seconds=20)
"""For how long what the page has read may answer a doubt of before."""


def is_past(view: WatchView, facts: WatchFacts, now: datetime) -> bool:
    """Whether a doubt is from before what the page has just read, and which has none."""
    fresh = facts.at < view.at and now - view.at <= RECENTLY and not facts.troubles
    return fresh and view.confirmed is not None and view.confirmed.ok


def was_released(view: WatchView) -> bool:
    """Whether the list was, or may have been, handed over."""
    return bool(view.doubted) or any(one.mark is Mark.RELEASED for one in view.moments)


def off_look(line: RecallLine, view: WatchView, now: datetime) -> Look:
    """Whether a recall is off the system: since when and by what, or how long it is open."""
    confirmation = line.confirmation
    if confirmation is not None:
        time = moments.clock(confirmation.off_at)
        words = cut(confirmation.receipt)
        receipt = tr(HOW_WORDS[confirmation.how]).format(words=words) if words else ""
        return " · ".join(one for one in (time, receipt) if one), "check", Tone.GOOD
    if not was_released(view):
        return tr("Not handed over yet"), "dash", Tone.QUIET
    waiting = moments.clock_of(now - line.recall.recalled_at)
    return tr("Not confirmed · {time}").format(time=waiting), "cross", Tone.BAD


def receipt_tip(line: RecallLine) -> str:
    """What confirmed a recall, whole."""
    confirmation = line.confirmation
    if confirmation is None:
        return ""
    return tr("Off since {off}, known here since {known} ({by}): {words}").format(
        off=moments.stamp(confirmation.off_at),
        known=moments.stamp(confirmation.confirmed_at),
        by=confirmation.by,
        words=confirmation.receipt,
    )


def cut(words: str) -> str:
    """A receipt's words as far as a pill has room."""
    return words if len(words) <= LONGEST_RECEIPT else f"{words[: LONGEST_RECEIPT - 1]}…"


def to_recall(line: RecallLine) -> str:
    """How long it took from the record's change to the recall."""
    gone = line.clocks.to_recall
    return moments.clock_of(gone) if gone is not None else "–"


def cause_words(line: RecallLine) -> str:
    """How it came to be recalled, where it was not the records alone."""
    return tr(CAUSE_WORDS[line.recall.cause]) if line.recall.cause in CAUSE_WORDS else ""


def ask_look(line: AskLine, now: datetime) -> Look:
    """How long there is left to answer."""
    left = line.ask.due_at - now
    if left <= NOTHING:
        return tr("Time passed: it is being recalled"), "cross", Tone.BAD
    tone = Tone.BAD if left < timedelta(minutes=2) else Tone.WARN
    return tr("Recalled in {time}").format(time=moments.clock_of(left)), "watch", tone


def state_look(line: SignedLine) -> Look:
    """How a certificate stands."""
    mark, tone = STATE_LOOK[line.state]
    return said(STATE_WORDS[line.state]), mark, tone


def signed_words(line: SignedLine, now: datetime) -> str:
    """How many entries a certificate lists, and when it was signed."""
    at = line.signed_at
    same = moments.local(at).date() == moments.local(now).date()
    return tr("{entries} · signed {time}").format(
        entries=tr_n("{count} entries", "{count} entry", line.entries),
        time=moments.clock(at) if same else moments.stamp(at, now),
    )


def to_sign_words(view: WatchView) -> str:
    """What the next certificate would say."""
    next_ = view.to_sign
    if next_ is None:
        return ""
    parts = [
        tr_n("{count} recalled", "{count} recalled", next_.removed) if next_.removed else "",
        tr_n("{count} added", "{count} added", next_.added) if next_.added else "",
    ]
    entries = tr_n("{count} entries", "{count} entry", next_.entries)
    return " · ".join((entries, ", ".join(part for part in parts if part)))


def footer_words(view: WatchView, facts: WatchFacts | None, now: datetime) -> tuple[str, ...]:
    """When the next check is, and who does it."""
    if view.stage not in IN_FORCE:
        return ()
    if view.next_due is None:
        return (tr("Nobody watches this list yet"),)
    left = view.next_due - now
    if left > NOTHING:
        found = [tr("Next check in {time}").format(time=moments.clock_of(left))]
    else:
        found = [tr("The next check is due")]
    if facts is not None and facts.elsewhere:
        found.append(tr("{watcher} watches from another desk").format(watcher=facts.elsewhere))
    return tuple(found)


def longest_words(view: WatchView) -> str:
    """The longest time from a record's change to its recall today."""
    if view.longest_today is None:
        return ""
    return tr("Longest time from record change to recall today: {time}").format(
        time=moments.clock_of(view.longest_today)
    )


_OVER: Final = {
    Stage.DRAFT: later("This list is not signed. The watch begins with the signature."),
    Stage.IN_REVIEW: later("This list is not signed. The watch begins with the signature."),
    Stage.ENDED: later(
        "This deployment is over, and nobody may be looked for with its list any more. Its "
        "pictures, names and records are erased by themselves at their time, or earlier by hand."
    ),
    Stage.ERASED: later(
        "Pictures, names and records of this deployment are erased. What it rested on is kept as "
        "figures and commitments."
    ),
    Stage.CANCELLED: later(
        "This deployment was cancelled, and nobody may be looked for with its list. Its pictures, "
        "names and records are erased by themselves at their time, or earlier by hand."
    ),
}


def over_words(view: WatchView) -> str:
    """Why nothing is watched, '' where something is."""
    return tr(_OVER[view.stage]) if view.stage in _OVER else ""


def nothing_recalled(view: WatchView) -> str:
    """What stands in the place of recalls where there is none."""
    if view.stage in IN_FORCE:
        return (
            tr("Nobody was recalled: what is signed still holds for all {entries}.").format(
                entries=tr_n("{count} entries", "{count} entry", view.in_force)
            )
            if view.confirmed is not None and view.confirmed.ok
            else tr("Nobody was recalled, as far as the records could be checked.")
        )
    return tr("Nobody was recalled.")

"""The words of the Sign-off page: what its figures hold, and what its paper says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from console.ui import moments
from console.ui.page import FooterFacts
from console.ui.tongue import number, said, tr, tr_n

if TYPE_CHECKING:
    from console.services.signoff import CertificateLine, SignCounts, SignOffView

BETWEEN: Final = " · "
"""Stands between the reasons for striking."""


def struck_words(words: str) -> str:
    """Counts and reasons, such as "3 bail ended", in the language of the screen."""
    told = (one.partition(" ") for one in words.split(BETWEEN)) if words else ()
    return BETWEEN.join(f"{count} {said(reason)}" for count, _, reason in told)


def open_words(counts: SignCounts) -> str:
    """What the figure of the undecided holds."""
    more = [
        f"{number(count)} {words}"
        for count, words in (
            (counts.referred, tr("referred")),
            (counts.lapsed, tr("lapsed")),
            (counts.waiting, tr("second officer")),
        )
        if count
    ]
    return tr("Undecided ({names})").format(names=", ".join(more)) if more else tr("Undecided")


def age_words(minutes: int) -> str:
    """An age in the largest unit that says enough."""
    if minutes < 120:
        return tr("{minutes} min").format(minutes=minutes)
    if minutes < 72 * 60:
        return tr("{hours} h").format(hours=minutes // 60)
    return tr("{days} days").format(days=minutes // 1440)


def footer_of(view: SignOffView, office: str) -> FooterFacts:
    """The line at the bottom."""
    counts = view.counts
    words = (
        tr("approved {approved}").format(approved=number(counts.approved)),
        tr("struck {struck}").format(struck=number(counts.struck)),
        *(
            (tr("recalled {recalled}").format(recalled=number(counts.recalled)),)
            if counts.recalled
            else ()
        ),
    )
    settled = counts.approved + counts.struck + counts.recalled
    return FooterFacts(words, settled, counts.proposed, office)


def sign_words(view: SignOffView) -> str:
    """What is signed when the button is pressed: the first certificate, or what changed since."""
    change = view.difference
    if change is None:
        return tr("Sign certificate…")
    return tr("Sign {number}: {removed} removed, {added} added…").format(
        number=view.next_number, removed=number(change.removed), added=number(change.added)
    )


def signed_words(signed: CertificateLine) -> str:
    """Who signed the list, and when."""
    return tr("Certificate {number}, signed {at} by {signed_by}.").format(
        number=signed.number, at=moments.stamp(signed.signed_at), signed_by=signed.signed_by
    )


def unmet_words(view: SignOffView) -> str:
    """What still stands in the way, or who signs."""
    against = sum(not one.ok for one in view.requirements)
    if not against:
        return tr("An authorising officer signs this list.")
    return tr_n(
        "{count} requirements are not met yet.", "{count} requirement is not met yet.", against
    )


def sketch_lines(view: SignOffView) -> tuple[str, ...]:
    """What stands on the paper before there is a draft."""
    found, counts = view.deployment, view.counts
    return (
        tr("Operation {operation}, {place}").format(operation=found.operation, place=found.place),
        moments.span(found.starts_at, found.ends_at),
        tr("{reference} · policy {policy}").format(reference=found.reference, policy=found.policy),
        tr("{proposed} proposed, {approved} approved, {struck} struck").format(
            proposed=number(counts.proposed),
            approved=number(counts.approved),
            struck=number(counts.struck),
        ),
        tr(
            "The draft appears here, page for page as it will be signed, once "
            "everything at the left is met and an authorising officer looks at it."
        ),
    )

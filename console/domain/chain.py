"""Whether certificates follow one another: the first of a list, and each that supplements it.

Every later one names the digest of the file before it, so that none can be slipped in, left out
or replaced, and its figures lead from the earlier list to its own. The rule: what could not be
checked has failed, except what came before the first that is at hand, which is said.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Final

from console.domain.manifest import CertificateContent
from console.domain.supplements import Place, number_at, place_of
from console.domain.verifications import CheckLine


@dataclass(frozen=True, slots=True)
class Linked:
    """One certificate of a chain: what it states, its file's SHA-256, and when it was signed."""

    content: CertificateContent
    sha256: str
    signed_at: datetime

    @property
    def number(self) -> str:
        """The certificate's number."""
        return self.content.number


def in_order(links: Iterable[Linked]) -> tuple[Linked, ...]:
    """The certificates by their places, each file once; what has no place stands first."""
    once = {link.sha256: link for link in links}
    return tuple(sorted(once.values(), key=lambda link: (_place(link).place, link.sha256)))


def check(links: Sequence[Linked]) -> tuple[CheckLine, ...]:
    """Every line about a chain; `links` are in order (see `in_order`) and at least one."""
    return tuple(
        CheckLine(name, not broken, broken or well)
        for name, broken, well in (
            ("chain_list", _other_lists(links), "All are certificates of one list."),
            ("chain_order", _wrong_order(links), _order_words(links)),
            ("chain_digests", _each(links, _digest), "Each names the file that it supersedes."),
            (
                "chain_figures",
                _each(links, _figures),
                "Removed and added lead from each list to the next.",
            ),
            ("chain_times", _each(links, _times), "None is older than the one before it."),
        )
    )


def successor(links: Iterable[Linked], one: Linked) -> Linked | None:
    """The certificate that supersedes this very file, where it is at hand."""
    return next((link for link in links if link.content.supersedes == one.sha256), None)


_NOWHERE: Final = Place("", 0)


def _place(link: Linked) -> Place:
    return place_of(link.number) or _NOWHERE


def _other_lists(links: Sequence[Linked]) -> str:
    lists = {(link.content.deployment.reference, _place(link).first) for link in links}
    if len(lists) == 1 and _NOWHERE.first not in {first for _, first in lists}:
        return ""
    named = ", ".join(link.number for link in links)
    return f"These are not certificates of one list: {named}."


def _wrong_order(links: Sequence[Linked]) -> str:
    places = [_place(link) for link in links]
    for before, after in pairwise(places):
        if before.place == after.place:
            return f"There are two different certificates {number_at(after)}: the chain forks."
        if after.place != before.place + 1:
            missing = number_at(Place(after.first, before.place + 1))
            return f"Certificate {missing} is missing between those that were given."
    return ""


def _order_words(links: Sequence[Linked]) -> str:
    if not links[0].content.supersedes:
        return f"Every number from {links[0].number} to {links[-1].number} is there once."
    change = links[0].content.difference
    before = change.since if change is not None else "an earlier certificate"
    return (
        f"From {links[0].number} to {links[-1].number} every number is there once; {before}, "
        "which came before, was not given and was not checked."
    )


def _each(links: Sequence[Linked], wrong: Callable[[Linked, Linked], str]) -> str:
    """What is wrong between the first two neighbours that do not fit, or ''."""
    return next(
        (said for before, after in pairwise(links) if (said := wrong(before, after))),
        "",
    )


def _digest(before: Linked, after: Linked) -> str:
    if after.content.supersedes == before.sha256:
        return ""
    return f"{after.number} supersedes another file than this {before.number}."


def _figures(before: Linked, after: Linked) -> str:
    change = after.content.difference
    if change is None:
        return f"{after.number} does not say what changed since {before.number}."
    earlier, later = before.content, after.content
    if change.since != before.number or change.listed_before != earlier.approved:
        return f"{after.number} starts from another list than {before.number} certified."
    if later.proposed < earlier.proposed:
        return f"{after.number} stands for fewer entries than {before.number}."
    if later.list_root.root == earlier.list_root.root:
        return f"{after.number} has the same root as {before.number}, although the list changed."
    return ""


def _times(before: Linked, after: Linked) -> str:
    early = (before.content.drafted_at, before.content.valid_from, before.signed_at)
    late = (after.content.drafted_at, after.content.valid_from, after.signed_at)
    if any(after_it < it for it, after_it in zip(early, late, strict=True)):
        return f"{after.number} is older than {before.number}, which it supersedes."
    return ""


@dataclass(frozen=True, slots=True)
class Counted:
    """The approved entries of two certificates whose leaves are still kept."""

    before: frozenset[str]
    after: frozenset[str]


def leaves_agree(after: CertificateContent, kept: Counted) -> str:
    """What the kept leaves say against the stated difference, in a sentence, or ''."""
    change = after.difference
    if change is None:
        return ""
    gone, new = len(kept.before - kept.after), len(kept.after - kept.before)
    if (gone, new) == (change.removed - change.returned, change.added - change.returned):
        return ""
    return (
        f"By the entries that the office keeps, {gone:,} left the list since {change.since} and "
        f"{new:,} came onto it; {after.number} says otherwise."
    )

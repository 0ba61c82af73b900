"""A list that is checked again and again, and compared each time with weighing all of it."""

from collections import Counter
from dataclasses import replace
from datetime import datetime, timedelta

from console.domain.reassessing import NOBODY, assess_again, assess_whole
from console.domain.records import Record
from console.domain.rulebook import RuleBook
from console.domain.standing import assess_list

INSTANT = timedelta(microseconds=1)


class Watched:
    """A list under watch; every check has to come out as if all of it were weighed."""

    def __init__(self, entries, policy, deployment, covers) -> None:
        self.entries = tuple(entries)
        self._policy, self._deployment, self._covers = policy, deployment, covers
        self._kept = None
        self._records: tuple[Record, ...] = ()
        self._shown: dict = {}

    def check(
        self, records, readings, at, struck=frozenset(), *, wanted=frozenset(), marked=NOBODY
    ):
        """Check it; the references of the entries that were weighed."""
        records = tuple(records)
        book = RuleBook(self._policy, self._deployment, readings, at, self._covers)
        whole = assess_list(
            [marked.get(each.ref, each) for each in self.entries],
            records,
            readings,
            self._policy,
            self._deployment,
            at,
            self._covers,
            struck,
        )
        if self._kept is None or not self._kept.serves(book, self.entries):
            found = assess_whole(book, self.entries, records, struck, marked)
        else:
            found = assess_again(
                self._kept,
                book,
                lambda: records,
                _between(self._records, records),
                wanted,
                struck,
                marked,
            )
        self._kept, self._records = found.kept, records
        self._shown |= {each.entry_ref: each for each in found.standings}
        for each in whole:
            kept = found.kept.weighed[each.entry_ref]
            assert (kept.standing, kept.digest) == (each.standing, each.digest), each.entry_ref
            shown = replace(self._shown[each.entry_ref], assessed_at=at)
            assert shown == each
        return {each.entry_ref for each in found.standings}


def _between(before, now) -> tuple[Record, ...]:
    """The rows that came or are gone."""
    was, is_now = Counter(before), Counter(now)
    return tuple((was - is_now) | (is_now - was))


def edges(records, readings, policy) -> list[datetime]:
    """Every moment at which time alone might change something, and the instants beside it."""
    moments = set()
    limits = {policy.contact_age, policy.warrant_review_after, *policy.record_age.values()}
    for row in records:
        for when in (row.opened_at, row.changed_at, row.expires_at, row.review_at):
            if when is not None:
                moments |= {when, when - timedelta(minutes=5)}
                moments |= {when + limit for limit in limits}
    for each in readings:
        if each.read_at is not None:
            moments |= {each.read_at + limit for limit in limits}
    return sorted({moment + by for moment in moments for by in (-INSTANT, timedelta(), INSTANT)})

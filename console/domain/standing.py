"""The legs put together: where every entry of a list stands, and nothing else decides it.

An entry takes the best of its grounds, then the worst of that, its image leg and its person
leg. The rule: no answer is never a pass.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Final

from console.domain.at_risk import Links
from console.domain.deployments import Deployment
from console.domain.entries import Category, Entry, EntryRef
from console.domain.findings import EntryStanding, Finding, GroundStanding, Verdict
from console.domain.grounds import assess_ground
from console.domain.images import assess_image
from console.domain.matching import RecordIndex, read_person
from console.domain.persons import assess_person
from console.domain.policy import Policy
from console.domain.records import Record, SourceReading, moment_text
from console.domain.rulebook import Covers, RuleBook, better, graver, worst
from console.domain.triage import age_on

_NO_LINKS: Final[Mapping[EntryRef, Verdict | None]] = {}
_BETWEEN: Final = "\x1e"


def assess_list(
    entries: Sequence[Entry],
    records: Iterable[Record],
    readings: Iterable[SourceReading],
    policy: Policy,
    deployment: Deployment,
    at: datetime,
    covers: Covers,
    struck: frozenset[EntryRef] = frozenset(),
) -> tuple[EntryStanding, ...]:
    """Where every entry of a list stands at a moment, in the order given.

    `at` is the moment of assessment; `struck` names entries that officers have struck, with
    which their associates fall.
    """
    book = RuleBook(policy, deployment, readings, at, covers)
    index = RecordIndex(records)
    found: dict[EntryRef, EntryStanding] = {}
    linked: list[Entry] = []
    for entry in entries:
        if any(ground.category is Category.I for ground in entry.grounds):
            linked.append(entry)
        else:
            found[entry.ref] = assess_entry(book, index, entry)
    if linked:
        _Linked(book, index, linked, found, struck).follow()
    return tuple([found[entry.ref] for entry in entries])


def assess_entry(
    book: RuleBook,
    index: RecordIndex,
    entry: Entry,
    links: Links = _NO_LINKS,
    struck: frozenset[EntryRef] = frozenset(),
) -> EntryStanding:
    """Where one entry stands; `links` says where the entries that it is linked to stand."""
    read = read_person(entry, book.year)
    keys = read.keys
    age = age_on(entry.person.date_of_birth, book.start_day)
    of_person = index.of_person(keys)
    grounds: list[GroundStanding] = []
    findings: list[Finding] = []
    records: list[Record] = []
    standing = Verdict.NOT_LAWFUL
    for number, ground in enumerate(entry.grounds):
        judged = assess_ground(
            book,
            index,
            number,
            ground,
            keys,
            of_person,
            age=age,
            source=entry.image.source,
            links=links,
            struck=struck,
        )
        grounds.append(judged.standing)
        findings += judged.findings
        records += judged.records
        standing = better(standing, judged.standing.standing)
    of_image, image_records = assess_image(book, index, entry, keys)
    of_the_person = assess_person(book, entry, read, of_person, age, findings)
    findings += of_image
    findings += of_the_person
    records += image_records
    records += of_person.rows
    records += of_person.disputed
    if of_image or of_the_person:
        standing = graver(standing, graver(worst(of_image), worst(of_the_person)))
    matched = tuple({id(row): row for row in records}.values())
    said = _BETWEEN.join(_said(standing, grounds, findings))
    findings_digest = _digest(said) if findings else _digest_of_none(said)
    return EntryStanding(
        entry_ref=entry.ref,
        standing=standing,
        grounds=tuple(grounds),
        findings=tuple(findings),
        records=matched,
        assessed_at=book.at,
        digest=_digest(_BETWEEN.join([findings_digest, *index.said(matched)])),
        findings_digest=findings_digest,
    )


class _Linked:
    """The entries of a list that hang on others, and where those stand."""

    def __init__(
        self,
        book: RuleBook,
        index: RecordIndex,
        entries: Iterable[Entry],
        found: dict[EntryRef, EntryStanding],
        struck: frozenset[EntryRef],
    ) -> None:
        self._book = book
        self._index = index
        self._found = found
        self._struck = struck
        self._entries = {entry.ref: entry for entry in entries}
        self._links = {ref: _links_of(entry) for ref, entry in self._entries.items()}
        self._followers: dict[EntryRef, list[EntryRef]] = {}
        for ref, targets in self._links.items():
            for target in targets:
                self._followers.setdefault(target, []).append(ref)

    def follow(self) -> None:
        """Assess each entry after those that it is linked to, then the circles.

        Entries linked in a circle have nothing to stand on: each is judged, and where one of
        them falls, those linked to it fall with it.
        """
        hanging = {
            ref: len([target for target in targets if target in self._entries])
            for ref, targets in self._links.items()
        }
        ready = [ref for ref, count in hanging.items() if not count]
        while ready:
            ref = ready.pop()
            self._assess(ref, frozenset())
            for follower in self._followers.get(ref, ()):
                hanging[follower] -= 1
                if not hanging[follower]:
                    ready.append(follower)
        circle = frozenset(ref for ref in self._entries if ref not in self._found)
        for ref in sorted(circle):
            self._assess(ref, circle)
        fallen = [ref for ref in sorted(circle) if self._has_fallen(ref)]
        while fallen:
            for follower in self._followers.get(fallen.pop(), ()):
                if follower in circle and not self._has_fallen(follower):
                    self._assess(follower, circle)
                    if self._has_fallen(follower):
                        fallen.append(follower)

    def _has_fallen(self, ref: EntryRef) -> bool:
        return self._found[ref].standing is Verdict.NOT_LAWFUL

    def _assess(self, ref: EntryRef, circle: frozenset[EntryRef]) -> None:
        """Assess an entry; one in the same circle counts only once it has fallen."""
        known: dict[EntryRef, Verdict | None] = {}
        for target in self._links[ref]:
            there = self._found.get(target)
            if there is not None and (target not in circle or self._has_fallen(target)):
                known[target] = there.standing
            elif target in self._entries:
                known[target] = None
        self._found[ref] = assess_entry(
            self._book, self._index, self._entries[ref], known, self._struck
        )


def _links_of(entry: Entry) -> tuple[EntryRef, ...]:
    return tuple(
        dict.fromkeys(
            EntryRef(ground.linked_entry.strip())
            for ground in entry.grounds
            if ground.category is Category.I
        )
    )


def _said(
    standing: Verdict, grounds: Iterable[GroundStanding], findings: Iterable[Finding]
) -> list[str]:
    """What the rules say, as text: nothing in it depends on when they were asked."""
    # `_value_` is what `value` gives, without its call: a list says half a million of them.
    said = [standing._value_]
    for ground in grounds:
        said += (ground.category._value_, ground.kind, ground.standing._value_)
    for finding in findings:
        said += (
            finding.leg._value_,
            finding.verdict._value_,
            finding.reason._value_,
            str(finding.ground),
            moment_text(finding.changed_at) if finding.changed_at is not None else "",
            *finding.records,
        )
        for value in finding.values:
            said += value
    return said


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


_digest_of_none: Final = lru_cache(maxsize=512)(_digest)
"""Of entries of which nothing was found: they are most of a list, and say a few things only."""

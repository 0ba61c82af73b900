"""The legs put together: where every entry of a list stands, and nothing else decides it.

An entry takes the best of its grounds, then the worst of that, its image leg and its person
leg. The rule: no answer is never a pass.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from itertools import islice
from typing import Final, NamedTuple

from console.domain.at_risk import Links
from console.domain.deployments import Deployment
from console.domain.entries import Entry, EntryRef
from console.domain.findings import (
    NOT_LAWFUL,
    EntryStanding,
    Finding,
    GroundStanding,
    Verdict,
)
from console.domain.grounds import assess_ground
from console.domain.images import assess_image
from console.domain.linked import NO_LINKS, follow, is_linked
from console.domain.matching import NOTHING, RecordIndex, read_person
from console.domain.persons import assess_person
from console.domain.policy import Policy
from console.domain.records import Record, SourceReading, contents, made, moment_text
from console.domain.rulebook import Covers, RuleBook, better, graver, worst
from console.domain.triage import age_on

_BETWEEN: Final = "\x1e"
_SHA256: Final = hashlib.sha256()
"""The digest of nothing: to copy it is quicker than to ask for another, once for each entry."""


class Assessed(NamedTuple):
    """Where an entry stands, and until when it does if nothing but the time changes.

    All that is said of it, light: of a list that is checked again, few whole standings are asked
    for. See `EntryStanding` for what each part is.
    """

    entry_ref: EntryRef
    standing: Verdict
    grounds: tuple[GroundStanding, ...]
    findings: tuple[Finding, ...]
    records: tuple[Record, ...]
    assessed_at: datetime
    digest: str
    findings_digest: str
    holds_until: datetime

    @property
    def whole(self) -> EntryStanding:
        """The whole standing."""
        return EntryStanding(*self[:-1])


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
    found = assess_some(book, RecordIndex(records), entries, {}, struck)
    return tuple([found[entry.ref].whole for entry in entries])


def assess_some(
    book: RuleBook,
    index: RecordIndex,
    entries: Iterable[Entry],
    others: Mapping[EntryRef, Verdict],
    struck: frozenset[EntryRef],
) -> dict[EntryRef, Assessed]:
    """Where some entries of a list stand; `others` says where the rest of the list does."""
    found: dict[EntryRef, _Weighed] = {}

    def assess(entry: Entry, links: Links) -> Verdict:
        weighed = found[entry.ref] = _weigh(book, index, entry, links, struck)
        return weighed.standing

    linked: list[Entry] = []
    for entry in entries:
        if is_linked(entry):
            linked.append(entry)
        else:
            assess(entry, NO_LINKS)
    if linked:
        verdicts = {ref: each.standing for ref, each in found.items()}
        follow(linked, {**others, **verdicts}, assess)
    return _with_digests(found, book.now.at)


class _Weighed(NamedTuple):
    """An entry as the rules have weighed it, its digests not taken yet."""

    standing: Verdict
    grounds: tuple[GroundStanding, ...]
    findings: tuple[Finding, ...]
    records: tuple[Record, ...]
    holds_until: datetime


def _weigh(
    book: RuleBook,
    index: RecordIndex,
    entry: Entry,
    links: Links,
    struck: frozenset[EntryRef],
) -> _Weighed:
    """Weigh one entry; `links` says where the entries that it is linked to stand."""
    book.now.begin()
    read = read_person(entry, book.year)
    keys = read.keys
    age = age_on(entry.person.date_of_birth, book.start_day)
    of_person = index.of_person(keys)
    grounds: list[GroundStanding] = []
    findings: list[Finding] = []
    records: list[Record] = []
    standing = NOT_LAWFUL
    for number, ground in enumerate(entry.grounds):
        where, found, matching = assess_ground(
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
        grounds.append(where)
        findings += found
        records += matching
        standing = better(standing, where.standing)
    of_image, image_records = assess_image(book, index, entry, keys)
    of_the_person = assess_person(book, entry, read, of_person, age, findings)
    findings += of_image
    findings += of_the_person
    records += image_records
    records += of_person.rows
    records += of_person.disputed
    if of_image or of_the_person:
        standing = graver(standing, graver(worst(of_image), worst(of_the_person)))
    several = of_person is not NOTHING or len(grounds) > 1
    matched = _once(records) if several else tuple(records)
    weighed = standing, tuple(grounds), tuple(findings), matched, book.now.holds_until
    return made(_Weighed, weighed)


def _with_digests(found: Mapping[EntryRef, _Weighed], at: datetime) -> dict[EntryRef, Assessed]:
    """Take the digests of weighed entries: of all their records at once, which is quicker."""
    said = contents([row for each in found.values() for row in each.records])
    assessed: dict[EntryRef, Assessed] = {}
    for ref, (standing, grounds, findings, records, holds_until) in found.items():
        findings_digest = _findings_digest(standing, grounds, findings)
        digest = _digest(_BETWEEN.join([findings_digest, *islice(said, len(records))]))
        said_of = ref, standing, grounds, findings, records, at, digest, findings_digest
        assessed[ref] = made(Assessed, (*said_of, holds_until))
    return assessed


def _once(records: Iterable[Record]) -> tuple[Record, ...]:
    """Each row once: a person's may be a case's as well, and one case may be that of two grounds.

    A case, or a picture, names each of its rows once, and the rows of cases are no pictures'.
    """
    return tuple({id(row): row for row in records}.values())


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
    digest = _SHA256.copy()
    digest.update(text.encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def _findings_digest(
    standing: Verdict, grounds: tuple[GroundStanding, ...], findings: Sequence[Finding]
) -> str:
    if not findings:
        return _digest_of_none(standing, grounds)
    return _digest(_BETWEEN.join(_said(standing, grounds, findings)))


@lru_cache(maxsize=512)
def _digest_of_none(standing: Verdict, grounds: tuple[GroundStanding, ...]) -> str:
    """Of entries of which nothing was found: they are most of a list, and say a few things only."""
    return _digest(_BETWEEN.join(_said(standing, grounds, ())))

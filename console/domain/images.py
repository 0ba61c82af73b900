"""May this picture be held and used?

A custody picture is worth what became of the arrest that it was taken at. The rule: no record
of that arrest is never a pass, and a picture that had to be deleted is never used.
"""

from datetime import date
from typing import Final

from console.domain.entries import Entry, Image, ImageSource
from console.domain.findings import NOT_LAWFUL, SUPPORTED, Finding, Leg, Reason, Verdict
from console.domain.matching import Matched, PersonKeys, RecordIndex, contradicts
from console.domain.policy import CodeEffect, ImageRule
from console.domain.records import LONDON, Record, Timing, timing
from console.domain.rulebook import RuleBook, Values, cite, worst
from console.domain.triage import age_on, is_old

_CUSTODY: Final = ImageSource.CUSTODY
_NOTE: Final = Verdict.NOTE
_TYPES: Final = ("image",)
_KEPT: Final = "kept"


class _Sight:
    """One picture being assessed."""

    __slots__ = ("book", "findings", "index", "keys")

    def __init__(self, book: RuleBook, index: RecordIndex, keys: PersonKeys) -> None:
        self.book = book
        self.index = index
        self.keys = keys
        self.findings: list[Finding] = []

    def add(
        self,
        verdict: Verdict,
        reason: Reason,
        *records: Record,
        values: Values = (),
        basis: str = "",
    ) -> None:
        self.findings.append(
            Finding(
                Leg.IMAGE,
                verdict,
                reason,
                None,
                tuple([f"{row.source}:{row.record_ref}" for row in records]),
                basis or self.book.basis(reason),
                records[0].changed_at if records else None,
                values,
            )
        )


def assess_image(
    book: RuleBook, index: RecordIndex, entry: Entry, keys: PersonKeys
) -> tuple[list[Finding], list[Record]]:
    """Say what stands against an entry's picture, and which records speak of it."""
    sight = _Sight(book, index, keys)
    image = entry.image
    if image.unusable:
        sight.add(Verdict.NOT_LAWFUL, Reason.IMAGE_UNUSABLE, values=(("why", image.unusable),))
    if entry.same_picture:
        values = (("others", ", ".join(sorted(entry.same_picture))), ("what", "picture"))
        sight.add(Verdict.JUDGE, Reason.DUPLICATE, values=values)
    records: list[Record] = []
    if image.source is _CUSTODY:
        matched = index.of_picture(image.ref, keys)
        records = [*matched.rows, *matched.disputed]
        if matched.others and not records:
            records = [*matched.others]
        _custody(sight, entry, matched)
    _source(sight, image.source)
    _age(sight, image)
    return sight.findings, records


def _source(sight: _Sight, source: ImageSource) -> None:
    rule = sight.book.policy.image_sources.get(source)
    if rule is None:
        sight.add(Verdict.JUDGE, Reason.IMAGE_THIRD_PARTY, values=(("source", source.value),))
    elif rule.verdict is not SUPPORTED and rule.verdict is not _NOTE:
        reason = rule.reason or Reason.IMAGE_THIRD_PARTY
        values = (("source", source.value),)
        sight.add(rule.verdict, reason, values=values, basis=cite(rule.cited, ""))


def _age(sight: _Sight, image: Image) -> None:
    """An old picture is a note: faces change."""
    book = sight.book
    if image.captured_on is not None and is_old(image, book.start_day, book.policy.image_old_after):
        values = (("date", image.captured_on.isoformat()),)
        sight.add(Verdict.NOTE, Reason.IMAGE_OLD, values=values)


def _custody(sight: _Sight, entry: Entry, matched: Matched) -> None:
    """The arrest behind a custody picture: what its record says, and how fresh that is."""
    book = sight.book
    rows = matched.own.get("image", [])
    for row in rows:
        _row(sight, entry, row)
    if two := [row for row in rows if contradicts(sight.keys, row)]:
        sight.add(Verdict.JUDGE, Reason.IDENTITY_CONFLICT, *two, values=(("how", "two"),))
    if worst(sight.findings) is NOT_LAWFUL:
        return
    if matched.disputed:
        values: Values = (("how", "twice"), ("type", "image"))
        sight.add(Verdict.JUDGE, Reason.CONFLICT, *matched.disputed, values=values)
    elif not rows and matched.others:
        values = (("type", "image"),)
        sight.add(Verdict.JUDGE, Reason.IDENTITY_CONFLICT, *matched.others, values=values)
    doubts = book.sources.doubts(_TYPES)
    for doubt in doubts:
        values = (("source", doubt.source), ("type", "image"), ("hours", doubt.hours))
        sight.add(Verdict.JUDGE, doubt.reason, values=values)
    if doubts:
        return
    if not rows and not matched.disputed:
        sight.add(Verdict.JUDGE, Reason.NO_RECORD, values=(("type", "image"),))
    for row in rows:
        if not book.sources.speaks(row):
            values = (("source", row.source), ("type", "image"))
            sight.add(Verdict.JUDGE, Reason.STALE, row, values=values)


def _row(sight: _Sight, entry: Entry, row: Record) -> None:
    book = sight.book
    rule = book.policy.image_statuses.get(row.status)
    if rule is None:
        values: Values = (("what", "status"), ("type", "image"), ("code", row.status))
        sight.add(Verdict.JUDGE, Reason.CODE_UNKNOWN, row, values=values)
        return
    verdict = _verdict(rule, entry, row, book.policy.ages.adult)
    if verdict is not SUPPORTED:
        reason = rule.reason or Reason.IMAGE_OF_UNCONVICTED
        kept = (("kept", "yes"),) if verdict is not rule.verdict else ()
        values = (("status", row.status), *kept)
        sight.add(verdict, reason, row, values=values, basis=cite(rule.cited, ""))
    elif row.urn or row.asn:
        _results(sight, entry, row)
    if verdict is not NOT_LAWFUL and row.review_at is not None and book.now.is_past(row.review_at):
        values = (("date", row.review_at.isoformat()),)
        sight.add(Verdict.JUDGE, Reason.IMAGE_REVIEW_OVERDUE, row, values=values)


def _verdict(rule: ImageRule, entry: Entry, row: Record, adult: int) -> Verdict:
    """The verdict on an arrest's status, with a reasoned decision to keep where that counts."""
    if (
        rule.kept_verdict is not None
        and _KEPT in row.qualifier.split()
        and _adult_at_capture(entry, row, adult)
    ):
        return rule.kept_verdict
    return rule.verdict


def _adult_at_capture(entry: Entry, row: Record, adult: int) -> bool:
    """Whether the person was certainly an adult when the picture was taken."""
    days: list[date] = []
    if entry.image.captured_on is not None:
        days.append(entry.image.captured_on)
    if row.opened_at is not None:
        days.append(row.opened_at.astimezone(LONDON).date())
    return bool(days) and age_on(entry.person.date_of_birth, min(days)) >= adult


def _results(sight: _Sight, entry: Entry, row: Record) -> None:
    """A court result on the picture's own case that came after its record was last changed."""
    policy = sight.book.policy
    unconvicted = policy.image_statuses.get("unconvicted")
    as_changed = row._replace(opened_at=row.changed_at)
    for result in sight.index.results_of(row, sight.keys):
        code = policy.court_codes.get(result.code.strip())
        # An acquittal on one count does not undo a conviction at the same arrest.
        doubted = code is not None and row.status == "open" and "image" in code.doubts
        if code is None or not (doubted or "image" in code.touches):
            continue
        when = timing(result.changed_at, as_changed)
        if when is Timing.BEFORE:
            continue
        values = (("by", "result"), ("code", code.code), ("words", code.words))
        basis = cite(code.cited, f"court result {code.code}")
        ends = "image" in code.touches and code.effect is CodeEffect.ENDS
        if not ends or when is not Timing.AFTER or unconvicted is None:
            reason = Reason.CONFLICT if ends else Reason.CASE_UNCLEAR
            sight.add(Verdict.JUDGE, reason, result, row, values=values, basis=basis)
        else:
            verdict = _verdict(unconvicted, entry, row, policy.ages.adult)
            reason = Reason.IMAGE_OF_UNCONVICTED
            sight.add(verdict, reason, result, row, values=values, basis=basis)

"""Is this the person, and may somebody like this be listed without a second thought?

Death, identity, age and the office's own register. The rule: a wrong check letter is a hard
stop, and every child is looked at by an officer.
"""

from collections.abc import Iterable, Sequence
from typing import Final

from console.domain.entries import Entry, Flag
from console.domain.findings import Finding, Leg, Reason, Verdict
from console.domain.identifiers import KIND_NAMES, Identifier, read_asn
from console.domain.matching import NOTHING, Matched, ReadPerson, contradicts
from console.domain.records import RECORD_TYPES, Record
from console.domain.rulebook import RuleBook, Values, cite, worst

_KNOWN: Final = frozenset(RECORD_TYPES)
_TYPES: Final = ("person",)


def assess_person(
    book: RuleBook,
    entry: Entry,
    read: ReadPerson,
    of_person: Matched,
    age: int,
    of_grounds: Sequence[Finding] = (),
) -> list[Finding]:
    """Say what stands against an entry's person.

    `of_grounds` are the findings of the grounds: a death that the court of one case recorded
    ends all of them.
    """
    found: list[Finding] = []

    def add(verdict: Verdict, reason: Reason, *records: Record, values: Values = ()) -> None:
        found.append(_finding(book, verdict, reason, *records, values=values))

    for identifier in read.identifiers:
        if not _taken(identifier, book):
            add(Verdict.NOT_LAWFUL, Reason.IDENTIFIER_INVALID, values=_said(identifier))
    for ground in entry.grounds:
        if ground.asn.strip() and not _taken(read_asn(ground.asn), book):
            values = _said(read_asn(ground.asn))
            add(Verdict.NOT_LAWFUL, Reason.IDENTIFIER_INVALID, values=values)
    if of_person is not NOTHING:
        found.extend(_records(book, read, of_person))
    if of_grounds:
        found.extend(_deaths(of_grounds, found))
    keys = read.keys
    if not (keys.pnc_id or keys.cro_number or keys.nominal_ref or keys.custody_number):
        add(Verdict.JUDGE, Reason.IDENTITY_CONFLICT, values=(("how", "no_key"),))
    ages = book.policy.ages
    if age < ages.adult:
        add(Verdict.JUDGE, Reason.CHILD, values=(("age", str(age)),))
    if age < ages.younger_child:
        add(Verdict.JUDGE, Reason.CHILD_UNDER_13, values=(("age", str(age)),))
    if entry.flags and Flag.LOOKALIKE in entry.flags:
        add(Verdict.JUDGE, Reason.LOOKALIKE)
    if entry.do_not_include:
        add(Verdict.JUDGE, Reason.DO_NOT_INCLUDE)
    if entry.same_person:
        values = (("others", ", ".join(sorted(entry.same_person))), ("what", "person"))
        add(Verdict.JUDGE, Reason.DUPLICATE, values=values)
    doubts = book.sources.doubts(_TYPES)
    if doubts and worst(found) is not Verdict.NOT_LAWFUL:
        for doubt in doubts:
            values = (("source", doubt.source), ("type", "person"), ("hours", doubt.hours))
            add(Verdict.JUDGE, doubt.reason, values=values)
    return found


def _deaths(of_grounds: Iterable[Finding], known: list[Finding]) -> list[Finding]:
    """Deaths recorded in a ground's case: a person who died has died for every ground."""
    told = {records[:1] for records in (each.records for each in known)}
    found: dict[tuple[str, ...], Finding] = {}
    for each in of_grounds:
        if each.reason is Reason.DECEASED and each.verdict is Verdict.NOT_LAWFUL:
            record = each.records[:1]
            if record not in told:
                found[record] = each._replace(leg=Leg.PERSON, ground=None, records=record)
    return list(found.values())


def _finding(
    book: RuleBook, verdict: Verdict, reason: Reason, *records: Record, values: Values = ()
) -> Finding:
    return Finding(
        Leg.PERSON,
        verdict,
        reason,
        None,
        tuple([f"{row.source}:{row.record_ref}" for row in records]),
        book.basis(reason),
        records[0].changed_at if records else None,
        values,
    )


def _taken(identifier: Identifier, book: RuleBook) -> bool:
    """Whether an identifier may be used: a fictional one only in an exercise."""
    return identifier.valid or (identifier.fictional and book.deployment.exercise)


def _said(identifier: Identifier) -> Values:
    return (("identifier", KIND_NAMES[identifier.kind]), ("problem", identifier.problem))


def _records(book: RuleBook, read: ReadPerson, of_person: Matched) -> list[Finding]:
    """What the records say of the person: death, a merge, two identities."""
    found: list[Finding] = []
    for row in of_person.own.get("person", ()):
        if row.status == "deceased":
            found.append(_finding(book, Verdict.NOT_LAWFUL, Reason.DECEASED, row))
        elif row.status == "merged":
            values: Values = (("how", "merged"),)
            found.append(
                _finding(book, Verdict.JUDGE, Reason.IDENTITY_CONFLICT, row, values=values)
            )
        elif row.status != "alive":
            values = (("what", "status"), ("type", "person"), ("code", row.status))
            found.append(_finding(book, Verdict.JUDGE, Reason.CODE_UNKNOWN, row, values=values))
    for result in of_person.own.get("court_result", ()):
        code = book.policy.court_codes.get(result.code.strip())
        if code is not None and "all" in code.touches:
            values = (("by", "result"), ("code", code.code), ("words", code.words))
            reason = code.reason or Reason.DECEASED
            made = _finding(book, Verdict.NOT_LAWFUL, reason, result, values=values)
            found.append(made._replace(basis=cite(code.cited, f"court result {code.code}")))
    for record_type, rows in of_person.own.items():
        if record_type not in _KNOWN:
            values = (("what", "type"), ("code", record_type))
            found.append(_finding(book, Verdict.JUDGE, Reason.CODE_UNKNOWN, *rows, values=values))
        two = [row for row in rows if contradicts(read.keys, row)]
        if two and record_type != "court_result":
            values = (("how", "two"),)
            found.append(
                _finding(book, Verdict.JUDGE, Reason.IDENTITY_CONFLICT, *two, values=values)
            )
    disputed = [row for row in of_person.disputed if row.record_type == "person"]
    if disputed:
        values = (("how", "twice"), ("type", "person"))
        found.append(_finding(book, Verdict.JUDGE, Reason.CONFLICT, *disputed, values=values))
    return found

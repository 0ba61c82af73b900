"""The checks of an entry, passed and failed, as the desk shows them.

An officer has to see what holds as well as what does not. The rule: a line says that
something passed only where the rules found nothing against it.
"""

from collections.abc import Iterable
from typing import Final, NamedTuple

from console.domain import reasons
from console.domain.citations import Citations
from console.domain.entries import Category, Entry, Ground, ImageSource
from console.domain.findings import EntryStanding, Finding, Leg, Reason, Verdict


class Check(NamedTuple):
    """One line of the card: whether it passed, its words, its basis, and its verdict."""

    ok: bool
    words: str
    basis: str
    verdict: Verdict


_SHOWN: Final = {
    Category.A: "A live warrant and a live wanted marker with power of arrest stand behind "
    "the entry",
    Category.B: "A live recall, escape or absence stands behind the entry",
    Category.C: "The crime is open, the marker is live, and the officer in the case still wants "
    "the person",
    Category.E: "The condition or order is in force, and being here then breaches it",
    Category.F: "The notification is current, and being here then breaches the order",
    Category.G: "A live missing report at increased risk stands behind the entry",
}
_ORDER: Final = {Verdict.NOT_LAWFUL: 0, Verdict.JUDGE: 1, Verdict.NOTE: 2, Verdict.SUPPORTED: 3}
_AGE: Final = frozenset({Reason.CHILD, Reason.CHILD_UNDER_13, Reason.CHILD_UNDER_10})


def check_lines(entry: Entry, standing: EntryStanding, cite: Citations) -> tuple[Check, ...]:
    """The findings, gravest first, and then what passed, each with its basis."""
    findings = sorted(standing.findings, key=lambda finding: _ORDER[finding.verdict])
    # One source that is down is a doubt on several legs, and one line on the card.
    lines = list(
        dict.fromkeys(
            Check(False, reasons.sentence(finding), finding.basis, finding.verdict)
            for finding in findings
        )
    )
    for ground, said in zip(entry.grounds, standing.grounds, strict=True):
        if said.standing is Verdict.SUPPORTED:
            words = _words(ground, len(entry.grounds))
            lines.append(_passed(words, cite.of_category(ground.category)))
    if not _against(findings, Leg.IMAGE):
        source = entry.image.source
        lines.append(_passed(_picture(source), cite.of_picture(source)))
    person = [finding for finding in findings if finding.leg is Leg.PERSON]
    if not any(finding.reason in _AGE for finding in findings):
        lines.append(_passed(f"The person is {cite.adult} or over", cite.of("adult")))
    if not any(finding.reason is Reason.IDENTIFIER_INVALID for finding in person):
        basis = cite.of(Reason.IDENTIFIER_INVALID.value)
        lines.append(_passed("The identifiers are well formed", basis))
    if not any(finding.reason is Reason.IDENTITY_CONFLICT for finding in findings):
        basis = cite.of(Reason.IDENTITY_CONFLICT.value)
        lines.append(_passed("The records are about one person", basis))
    return tuple(lines)


def _words(ground: Ground, grounds: int) -> str:
    words = _SHOWN.get(ground.category, "Nothing speaks against the ground")
    if grounds > 1 and ground.offence:
        return f"{words} ({ground.offence})"
    return words


def _picture(source: ImageSource) -> str:
    if source is ImageSource.FAMILY:
        return "The family's picture is used for finding the person"
    return "The picture is lawfully held"


def _against(findings: Iterable[Finding], leg: Leg) -> bool:
    return any(
        finding.leg is leg and finding.verdict in (Verdict.JUDGE, Verdict.NOT_LAWFUL)
        for finding in findings
    )


def _passed(words: str, basis: str) -> Check:
    return Check(True, words, basis, Verdict.SUPPORTED)

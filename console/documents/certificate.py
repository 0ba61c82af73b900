"""Lay a compliance certificate out as a PDF: the same bytes for the same content.

The pages are drawn from `CertificateContent` and nothing else, in a fixed order and with fixed
fonts, and the content itself is attached as `manifest.json`.  The rule: no face and no name of
anyone listed can appear, because the content has none; and what form 1 says is drawn as it was.
"""

from dataclasses import dataclass
from importlib.metadata import version
from typing import Final

from console.documents.archival import Particulars, make_archival
from console.documents.certificate_blocks import (
    callout,
    counts_strip,
    drill_block,
    heading,
    key_facts,
    proof_block,
    statement_block,
    supplement_block,
    warning_block,
)
from console.documents.certificate_words import duration, number, when
from console.documents.pages import (
    AMBER,
    INNER,
    MARGIN,
    NAVY,
    SLATE,
    WHITE,
    Box,
    Column,
    Sheet,
)
from console.documents.typesetting import BOLD, Typesetter
from console.domain.manifest import (
    DISCLOSABLE,
    MOST_BYTES,
    CertificateContent,
    Component,
    Tally,
)
from console.domain.manifest_faults import faults
from console.domain.refusals import Objection, RefusedError, refusal

MANIFEST_NAME: Final = "manifest.json"
FIELD_NAME: Final = "AuthorisingOfficer"
_RENDERERS: Final = ("reportlab", "pikepdf", "uharfbuzz", "python-bidi")


@dataclass(frozen=True, slots=True)
class LaidOut:
    """An unsigned certificate: its bytes, its number of pages, and where it is to be signed."""

    pdf: bytes
    pages: int
    signature: Box


def renderer() -> tuple[Component, ...]:
    """Name the parts, with versions, that lay a certificate out here: for its content."""
    return tuple(Component(name, version(name)) for name in _RENDERERS)


def lay_out(content: CertificateContent) -> LaidOut:
    """Lay a certificate out, unsigned; the same content always gives the same bytes.

    Raises RefusedError where the content contradicts itself or is of no form that is known.
    """
    wrong = tuple(Objection("certificate_content", fault) for fault in faults(content))
    if wrong:
        raise RefusedError(wrong)
    if len(content.canonical()) > MOST_BYTES:
        raise refusal("certificate_too_long", "The certificate's texts are too long to be printed.")
    digest = content.digest()
    with Typesetter() as typesetter:
        sheet = Sheet(
            typesetter,
            lambda page, at, total: _furniture(page, content, digest, at, total),
            top=62 if content.exercise else 46,
            foot=58,
        )
        signature = _draw(sheet, content, digest)
        drawn = sheet.finish()
        pages = sheet.page
    title = f"Watch-list compliance certificate {content.number}"
    pdf = make_archival(
        drawn,
        Particulars(title, content.software, content.drafted_at),
        attachments={MANIFEST_NAME: content.canonical()},
        signature_field=(FIELD_NAME, signature),
    )
    return LaidOut(pdf, pages, signature)


def _draw(sheet: Sheet, content: CertificateContent, digest: str) -> Box:
    _title(sheet, content)
    supplement_block(sheet, content)
    counts_strip(sheet, content)
    key_facts(sheet, content)
    _list_tables(sheet, content)
    _special(sheet, content)
    _checks(sheet, content)
    drill_block(sheet, content)
    warning_block(sheet, "What is not known", content.not_known, "Nothing is listed as not known.")
    if content.withheld:
        warning_block(sheet, "What this edition leaves out", content.withheld, "")
    proof_block(sheet, content, digest)
    return statement_block(sheet, content)


def _furniture(
    sheet: Sheet, content: CertificateContent, digest: str, page: int, total: int
) -> None:
    if content.exercise:
        sheet.fill(0, 0, sheet.width, 24, AMBER)
        sheet.text(MARGIN, 16, "EXERCISE", 10, face=BOLD, ink=WHITE)
        words = "Invented people, identifiers and pictures. Not for operational use."
        sheet.text(sheet.width - MARGIN, 16, words, 8.5, ink=WHITE, right=True)
    below = sheet.height - 42
    sheet.rule(MARGIN, below, INNER)
    sheet.text(MARGIN, below + 12, f"{content.number} · {content.edition} edition", 7.5, ink=SLATE)
    sheet.text(
        MARGIN,
        below + 22,
        f"Form {content.format_version} · content sha256 {digest[:16]}…",
        7.5,
        ink=SLATE,
    )
    sheet.text(
        sheet.width - MARGIN, below + 12, f"Page {page} of {total}", 7.5, ink=SLATE, right=True
    )


def _title(sheet: Sheet, content: CertificateContent) -> None:
    kind = "LIVE FACIAL RECOGNITION · ENGLAND AND WALES"
    sheet.text(MARGIN, sheet.y + 8, kind, 7.5, face=BOLD, ink=SLATE)
    sheet.text(MARGIN + INNER, sheet.y + 8, content.number, 9.5, face=BOLD, ink=NAVY, right=True)
    if content.edition == DISCLOSABLE:
        sheet.text(MARGIN + INNER, sheet.y + 20, "Disclosable edition", 8, ink=SLATE, right=True)
    sheet.y += 22
    sheet.text(MARGIN, sheet.y + 24, "Watch-list compliance certificate", 23, face=BOLD, ink=NAVY)
    sheet.y += 34
    place = f"Operation {content.deployment.operation} · {content.deployment.place}"
    for line in sheet.type.wrap(place, 12, INNER, most=3):
        sheet.text(MARGIN, sheet.y + 12, line, 12)
        sheet.y += 17
    window = f"{when(content.deployment.starts_at)} to {when(content.deployment.ends_at)}"
    sheet.text(MARGIN, sheet.y + 10, window, 9.5, ink=SLATE)
    sheet.y += 20
    if content.validity:
        valid = f"{when(content.valid_from)} to {when(content.valid_until)}"
        words = f"Valid for this window only: {valid}"
        sheet.text(MARGIN, sheet.y + 8, words, 9.5, face=BOLD, ink=NAVY)
        sheet.y += 18
    sheet.rule(MARGIN, sheet.y, INNER, ink=NAVY, thick=1.6)
    sheet.y += 12


def _list_tables(sheet: Sheet, content: CertificateContent) -> None:
    if content.categories:
        heading(sheet, "Who is on the list", room=90)
        _tallies(sheet, "Category", content, content.categories)
        sheet.block(
            MARGIN,
            INNER,
            "An entry with grounds in two categories counts once in each.",
            7.5,
            ink=SLATE,
        )
    if content.struck_by_reason:
        heading(sheet, "Struck, and why", room=80)
        most = max(row.count for row in content.struck_by_reason) or 1
        columns = (
            Column("Reason", INNER - 205),
            Column("Entries", 65, figures=True),
            Column("", 140),
        )
        rows = [
            (f"{row.words} ({row.code})", number(row.count), "") for row in content.struck_by_reason
        ]
        shares = [row.count / most for row in content.struck_by_reason]
        sheet.table(columns, rows, bars=(2, shares))
        sheet.y += 4
    callout(
        sheet,
        f"Right face, wrong ground: {number(content.stale_caught)}",
        "entries were struck because their ground had already ended.",
    )
    heading(sheet, "Age on the day", room=80)
    _tallies(sheet, "Age", content, content.age_bands)
    heading(sheet, "Where the pictures come from", room=80)
    _tallies(sheet, "Source", content, content.picture_sources)


def _tallies(sheet: Sheet, what: str, content: CertificateContent, rows: tuple[Tally, ...]) -> None:
    most = max((row.proposed for row in rows), default=0) or 1
    supplement = content.difference is not None
    # A list that supplements another has nobody referred, and may have recalled some.
    columns = (
        Column(what, INNER - 355),
        Column("Proposed", 60, figures=True),
        Column("Approved", 60, figures=True),
        Column("", 120),
        Column("Struck", 55, figures=True),
        Column("Recalled" if supplement else "Referred", 60, figures=True),
    )
    cells = [
        (
            f"{row.code}  {row.words}" if len(row.code) == 1 else row.words,
            number(row.proposed),
            number(row.approved),
            "",
            number(row.struck),
            number(row.recalled if supplement else row.referred),
        )
        for row in rows
    ]
    sheet.table(columns, cells, bars=(3, [row.approved / most for row in rows]))
    sheet.y += 4


def _special(sheet: Sheet, content: CertificateContent) -> None:
    if content.edition == DISCLOSABLE:
        return
    heading(sheet, "Children and other special decisions", room=60)
    if not content.special:
        sheet.block(MARGIN, INNER, "There were none.", 9)
        return
    columns = (
        Column("What made it special", INNER - 140),
        Column("Approved", 70, figures=True),
        Column("Struck", 70, figures=True),
    )
    rows = [
        (f"{row.words} ({row.code})", number(row.approved), number(row.struck))
        for row in content.special
    ]
    sheet.table(columns, rows)
    sheet.y += 4


def _checks(sheet: Sheet, content: CertificateContent) -> None:
    heading(sheet, "How old the checks were", room=110)
    ages = content.check_ages
    words = "No approved entry was checked against a record."
    if ages:
        words = (
            f"When this certificate was drafted ({when(content.drafted_at)}), the records behind "
            f"the approved entries had been read {duration(ages.newest)} ago at the newest, "
            f"{duration(ages.median)} at the median and {duration(ages.oldest)} at the oldest."
        )
    sheet.block(MARGIN, INNER, words, 9)
    sheet.y += 5
    columns = (
        Column("Source", 105),
        Column("Answers for", INNER - 385),
        Column("State", 95),
        Column("Read at", 135),
        Column("Rows", 50, figures=True),
    )
    rows = [
        (
            source.name,
            ", ".join(source.answers),
            source.state,
            when(source.read_at) if source.read_at else "never",
            "" if source.rows is None else number(source.rows),
        )
        for source in content.sources
    ]
    if rows:
        sheet.table(columns, rows)
    sheet.y += 4

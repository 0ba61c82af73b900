"""Lay an erasure's receipt out as a PDF: the same bytes for the same content.

The first pages say how it came out and are signed; behind them stands every copy on a line of
its own. The rule: a receipt that is not complete says so at its top, in red, before all else.
"""

from collections.abc import Sequence
from typing import Final

from console.documents.archival import Particulars, make_archival
from console.documents.certificate import FIELD_NAME
from console.documents.certificate_blocks import heading
from console.documents.certificate_words import number, when
from console.documents.pages import (
    AMBER,
    FAINT,
    INK,
    INNER,
    MARGIN,
    NAVY,
    RED,
    RULE,
    SLATE,
    WHITE,
    Box,
    Colour,
    Column,
    Sheet,
    colour,
)
from console.documents.typesetting import BOLD, Typesetter
from console.domain.erasing import WHY_WORDS, CopyKind, LineState, Scope, Why
from console.domain.holds import HOLD_WORDS, HoldReason
from console.domain.receipts import KindTotal, Receipt, ReceiptLine, others, pictures

CONTENT_NAME: Final = "receipt.json"
_GREEN: Final = colour("#0b5a2b")
_PANEL: Final = 84.0
_STATE_WORDS: Final = {
    LineState.PLANNED.value: "not tried yet",
    LineState.ERASED.value: "erased",
    LineState.NOT_THERE.value: "not found where it was",
    LineState.SHARED.value: "stays: needed by another entry",
    LineState.HELD.value: "held",
    LineState.FAILED.value: "NOT ERASED, will be tried again",
}


def lay_out(receipt: Receipt) -> bytes:
    """Lay a receipt out, unsigned; the same content always gives the same bytes."""
    digest = receipt.digest()
    with Typesetter() as typesetter:
        sheet = Sheet(
            typesetter,
            lambda page, at, total: _furniture(page, receipt, digest, at, total),
            top=62 if receipt.exercise else 46,
            foot=58,
        )
        _title(sheet, receipt)
        _outcome(sheet, receipt)
        _facts(sheet, receipt)
        _totals(sheet, receipt.totals)
        _held(sheet, receipt)
        _undone(sheet, receipt)
        _sentences(sheet, "What stays, and why", receipt.stays)
        _sentences(sheet, "What this office cannot erase", (*receipt.taken_out, *receipt.beyond))
        signature = _signature(sheet, receipt, digest)
        _annex(sheet, receipt)
        drawn = sheet.finish()
    return make_archival(
        drawn,
        Particulars(f"Erasure receipt {receipt.number}", receipt.software, receipt.made_at),
        attachments={CONTENT_NAME: receipt.canonical()},
        signature_field=(FIELD_NAME, signature),
    )


def _furniture(sheet: Sheet, receipt: Receipt, digest: str, page: int, total: int) -> None:
    if receipt.exercise:
        sheet.fill(0, 0, sheet.width, 24, AMBER)
        sheet.text(MARGIN, 16, "EXERCISE", 10, face=BOLD, ink=WHITE)
        words = "Invented people, identifiers and pictures. Not for operational use."
        sheet.text(sheet.width - MARGIN, 16, words, 8.5, ink=WHITE, right=True)
    below = sheet.height - 42
    sheet.rule(MARGIN, below, INNER)
    sheet.text(MARGIN, below + 12, f"{receipt.number} · erasure receipt", 7.5, ink=SLATE)
    sheet.text(MARGIN, below + 22, f"Content sha256 {digest[:16]}…", 7.5, ink=SLATE)
    words = f"Page {number(page)} of {number(total)}"
    sheet.text(sheet.width - MARGIN, below + 12, words, 7.5, ink=SLATE, right=True)


def _title(sheet: Sheet, receipt: Receipt) -> None:
    kind = "LIVE FACIAL RECOGNITION · ENGLAND AND WALES"
    sheet.text(MARGIN, sheet.y + 8, kind, 7.5, face=BOLD, ink=SLATE)
    sheet.text(MARGIN + INNER, sheet.y + 8, receipt.number, 9.5, face=BOLD, ink=NAVY, right=True)
    sheet.text(MARGIN, sheet.y + 46, "Erasure receipt", 23, face=BOLD, ink=NAVY)
    sheet.y += 56
    for line in sheet.type.wrap(
        f"Operation {receipt.operation} · {receipt.place}", 12, INNER, most=3
    ):
        sheet.text(MARGIN, sheet.y + 12, line, 12)
        sheet.y += 17
    sheet.rule(MARGIN, sheet.y + 6, INNER, ink=NAVY, thick=1.6)
    sheet.y += 16


def _outcome(sheet: Sheet, receipt: Receipt) -> None:
    """Say first how it came out."""
    if not receipt.complete:
        ink, first = RED, "NOT COMPLETE"
        words = (
            f"{number(receipt.failed)} of the copies below could not be erased. "
            "They are tried again, and another receipt says how that came out."
        )
    elif receipt.held:
        ink, first = AMBER, "Complete, but for what is held"
        words = f"A legal hold keeps {number(len(receipt.held))} of the entries; see below."
    else:
        ink, first = _GREEN, "Complete"
        words = "Every copy that this office knew of was looked for again and was not there."
    lines = sheet.type.wrap(words, 10, INNER - 28)
    tall = 30 + 14.5 * len(lines)
    sheet.fill(MARGIN, sheet.y, INNER, tall, FAINT, 3)
    sheet.fill(MARGIN, sheet.y, 4, tall, ink)
    sheet.text(MARGIN + 14, sheet.y + 19, first, 12.5, face=BOLD, ink=ink)
    for at, line in enumerate(lines):
        sheet.text(MARGIN + 14, sheet.y + 35 + 14.5 * at, line, 10)
    sheet.y += tall + 6


def _facts(sheet: Sheet, receipt: Receipt) -> None:
    why = {each.why for each in receipt.entries}
    reasons = "; ".join(WHY_WORDS[each] for each in Why if each.value in why) or "nothing was due"
    if receipt.scope == Scope.KEPT.value:
        reasons = "erased before; what was left to answer with has run out of its time"
    facts = [
        ("Deployment", f"{receipt.deployment}, force {receipt.force}"),
        ("Entries", f"{number(len(receipt.entries))}: {reasons}"),
        ("Begun", f"{when(receipt.begun_at)} by {receipt.begun_by or 'the office itself'}"),
        ("Receipt made", when(receipt.made_at)),
        ("Audit log head", f"event {number(receipt.log_sequence)}, {receipt.log_digest}"),
        ("Made by", receipt.software),
    ]
    if receipt.earlier:
        facts.insert(0, ("Follows", f"the receipt with content sha256 {receipt.earlier}"))
    sheet.y += 4
    for label, words in facts:
        sheet.text(MARGIN, sheet.y + 11.5, label, 8.5, ink=SLATE)
        for line in sheet.type.wrap(words, 8.8, INNER - 92):
            sheet.text(MARGIN + 92, sheet.y + 11.5, line, 8.8)
            sheet.y += 12
        sheet.y += 4
        sheet.rule(MARGIN, sheet.y, INNER)


def _totals(sheet: Sheet, totals: Sequence[KindTotal]) -> None:
    heading(sheet, "Every kind of copy: how much there was, and how much there is", room=120)
    columns = (
        Column("What", INNER - 260),
        Column("Before", 55, figures=True),
        Column("Held", 50, figures=True),
        Column("After", 50, figures=True),
        Column("Came out", 105),
    )
    rows = [
        (each.words, number(each.before), number(each.held), number(each.after), _came(each))
        for each in totals
    ]
    sheet.table(columns, rows)
    sheet.y += 4
    sheet.block(
        MARGIN,
        INNER,
        "Counts are rows of the database or files. “After” was counted once more when the copy "
        "had been erased; every copy, with its digest before, is in the annex and in the attached "
        f"{CONTENT_NAME}.",
        8,
        ink=SLATE,
    )


def _came(total: KindTotal) -> str:
    parts = [
        f"{number(total.failed)} NOT ERASED" if total.failed else "",
        f"{number(total.not_there)} not found" if total.not_there else "",
        f"{number(total.shared)} needed elsewhere" if total.shared else "",
    ]
    return "; ".join(part for part in parts if part) or ("erased" if total.before else "none")


def _held(sheet: Sheet, receipt: Receipt) -> None:
    if not receipt.held:
        return
    heading(sheet, "Kept by a legal hold", room=70)
    columns = (
        Column("Entry", 90),
        Column("For", 120),
        Column("Authority", INNER - 340),
        Column("Until", 130),
    )
    rows = [
        (one.entry_ref, HOLD_WORDS[HoldReason(one.reason)], one.authority, when(one.until))
        for one in receipt.held
    ]
    sheet.table(columns, rows)
    sheet.y += 4
    sheet.block(
        MARGIN, INNER, "What is held becomes due for erasure when its hold ends.", 8, ink=SLATE
    )


def _undone(sheet: Sheet, receipt: Receipt) -> None:
    """What could not be erased or not be found, copy by copy, where nobody can overlook it."""
    lines = [each for each in receipt.lines if each.note and each.state in _TOLD]
    if not lines:
        return
    heading(sheet, "Not confirmed as erased", room=70)
    columns = (
        Column("Copy", 150),
        Column("Came out", 120),
        Column("Tried", 40, figures=True),
        Column("Why", INNER - 310),
    )
    sheet.table(
        columns,
        [
            (_name(each), _STATE_WORDS[each.state], number(each.tries), each.note)
            for each in lines[:200]
        ],
    )
    if len(lines) > 200:
        sheet.block(MARGIN, INNER, f"{number(len(lines) - 200)} more are in the annex.", 8, ink=RED)


_TOLD: Final = {LineState.FAILED.value, LineState.NOT_THERE.value}


def _sentences(sheet: Sheet, title: str, sentences: Sequence[str]) -> None:
    heading(sheet, title, room=60)
    for sentence in sentences:
        lines = sheet.type.wrap(sentence, 9, INNER - 14)
        for at, line in enumerate(lines):
            sheet.room(14)
            if at == 0:
                sheet.text(MARGIN, sheet.y + 9.5, "•", 9, ink=SLATE)
            sheet.text(MARGIN + 12, sheet.y + 9.5, line, 9)
            sheet.y += 13
        sheet.y += 2


def _signature(sheet: Sheet, receipt: Receipt, digest: str) -> Box:
    sheet.room(_PANEL + 60)
    sheet.y += 14
    sheet.text(MARGIN, sheet.y + 13, "Signed for the office by", 9, ink=SLATE)
    words = "an authorising officer, whose key is named in the panel"
    for at, line in enumerate(sheet.type.wrap(words, 9, 180)):
        sheet.text(MARGIN, sheet.y + 27 + 13 * at, line, 9)
    for at, part in enumerate((digest[:32], digest[32:])):
        sheet.text(MARGIN, sheet.y + 62 + 10 * at, part, 7, ink=SLATE)
    x = MARGIN + 205
    sheet.frame(x, sheet.y, INNER - 205, _PANEL, RULE)
    place = sheet.box(x, sheet.y, INNER - 205, _PANEL)
    sheet.y += _PANEL + 14
    return place


def _annex(sheet: Sheet, receipt: Receipt) -> None:
    """Every copy on a line of its own: tables and files first, then picture by picture."""
    sheet.next_page()
    heading(sheet, "Annex: every copy", room=60)
    columns = (Column("Copy", 150), Column("Before", 45, figures=True),
               Column("Held", 40, figures=True), Column("After", 40, figures=True),
               Column("Digest before, and how it came out", INNER - 275))  # fmt: skip
    rows = [
        (
            _name(each),
            number(each.before),
            number(each.held),
            "?" if each.after is None else number(each.after),
            f"{_STATE_WORDS[each.state]}{f' · {each.sha256[:32]}…' if each.sha256 else ''}",
        )
        for each in others(receipt.lines)
    ]
    sheet.table(columns, rows, size=7.5)
    _picture_rows(sheet, receipt)
    _entries(sheet, receipt)


def _picture_rows(sheet: Sheet, receipt: Receipt) -> None:
    found = pictures(receipt.lines)
    if not found:
        return
    heading(sheet, "Pictures, by the SHA-256 of the bytes received", room=60)
    for at, row in enumerate(found):
        sheet.room(11)
        state = ", ".join(_STATE_WORDS[each] for each in row.states)
        good = row.states == (LineState.ERASED.value,)
        ink: Colour = INK if good else RED
        sheet.text(MARGIN, sheet.y + 8, row.sha256, 6.8)
        sheet.text(MARGIN + 290, sheet.y + 8, f"{row.before} to {row.after}", 7.2, ink=ink)
        sheet.text(MARGIN + 330, sheet.y + 8, sheet.type.fit(state, 7.2, INNER - 330), 7.2, ink=ink)
        sheet.y += 10.5
        if at % 5 == 4:
            sheet.rule(MARGIN, sheet.y, INNER, thick=0.3)
            sheet.y += 1


def _entries(sheet: Sheet, receipt: Receipt) -> None:
    for why in Why:
        refs = [each.entry_ref for each in receipt.entries if each.why == why.value]
        if refs:
            heading(sheet, f"Entries: {WHY_WORDS[why]}", room=40)
            sheet.block(MARGIN, INNER, ", ".join(refs), 7.5)


def _name(line: ReceiptLine) -> str:
    if line.kind in {kind.value for kind in CopyKind} and line.copy.startswith(line.kind):
        return line.copy.replace("_", " ")
    return line.copy if len(line.copy) <= 40 else f"{line.copy[:12]}… ({line.kind})"

"""The blocks of a certificate: its counts, its facts, its warnings, its proof, its signature.

The rule: a block that must be read as one (the statement and the place to sign) stays on one
page, and a long text flows on instead of being cut.
"""

from collections.abc import Sequence
from typing import Final

from console.documents.certificate_words import duration, exactly, number, use_case, when
from console.documents.pages import (
    AMBER,
    AMBER_TINT,
    BLUE_TINT,
    FAINT,
    INK,
    INNER,
    MARGIN,
    NAVY,
    RED,
    RULE,
    SLATE,
    Box,
    Sheet,
)
from console.documents.typesetting import BOLD
from console.domain.manifest import CertificateContent, DrillFacts
from console.domain.supplements import place_of

_LABEL: Final = 104.0
_PANEL: Final = 84.0


def heading(sheet: Sheet, words: str, *, room: float = 50) -> None:
    """Draw a section's heading, on a page that has ``room`` points for what follows it."""
    sheet.room(room)
    sheet.y += 0 if sheet.is_fresh else 13
    sheet.text(MARGIN, sheet.y + 11, words, 11.5, face=BOLD, ink=NAVY)
    sheet.y += 19


def counts_strip(sheet: Sheet, content: CertificateContent) -> None:
    """Draw the four figures that matter most, large, side by side."""
    ages = content.check_ages
    cells = (
        (number(content.approved), "approved: the list", NAVY),
        (number(content.proposed), "proposed", INK),
        (number(content.struck), "struck", RED),
        (number(content.recalled), "recalled, off the list", RED)
        if content.difference
        else (number(content.referred), "referred, not listed", INK),
        (duration(ages.oldest) if ages else "none", "oldest check", INK),
    )
    gap = 7.0
    width = (INNER - gap * (len(cells) - 1)) / len(cells)
    for at, (figure, words, ink) in enumerate(cells):
        x = MARGIN + at * (width + gap)
        sheet.fill(x, sheet.y, width, 46, FAINT, 3)
        size = 17.0
        while size > 8 and sheet.type.width(figure, size, BOLD) > width - 16:
            size -= 0.5
        sheet.text(x + 9, sheet.y + 23, figure, size, face=BOLD, ink=ink)
        sheet.text(x + 9, sheet.y + 38, words, 7.8, ink=SLATE)
    sheet.y += 54


def supplement_block(sheet: Sheet, content: CertificateContent) -> None:
    """Draw what changed since the certificate before, which is no longer in force."""
    change, place = content.difference, place_of(content.number)
    if change is None or place is None:
        return
    title = (
        f"Supplement {place.place}: {number(change.removed)} removed, {number(change.added)} added "
        f"since {change.since}"
    )
    sentences = [
        f"This certificate supersedes {change.since}, which listed "
        f"{number(change.listed_before)} entries and is no longer in force. "
        f"{number(content.approved)} are listed now."
    ]
    if change.removed_by_reason:
        why = " · ".join(
            f"{row.words} ({row.code}), {number(row.count)}" for row in change.removed_by_reason
        )
        sentences.append(f"Removed: {why}.")
    if change.returned:
        sentences.append(
            f"{number(change.returned)} of the added had been recalled and were approved again."
        )
    lines = [line for one in sentences for line in sheet.type.wrap(one, 9, INNER - 28)]
    height = 30 + len(lines) * 13.0
    # A box that would not fit on one page flows on without its ground.
    if height <= sheet.left_over:
        sheet.fill(MARGIN, sheet.y, INNER, height, BLUE_TINT, 3)
        sheet.fill(MARGIN, sheet.y, 3, height, NAVY)
    sheet.text(MARGIN + 14, sheet.y + 17, title, 11.5, face=BOLD, ink=NAVY)
    sheet.y += 22
    for line in lines:
        sheet.room(13)
        sheet.text(MARGIN + 14, sheet.y + 10, line, 9)
        sheet.y += 13
    sheet.y += 16


def drill_block(sheet: Sheet, content: CertificateContent) -> None:
    """Draw what the last drill measured, from a record's change to the system."""
    drill = content.drill
    if drill is None:
        return
    heading(sheet, "How long a recall takes", room=70)
    sheet.block(
        MARGIN,
        INNER,
        f"In the last drill, on {when(drill.at)} in the exercise {drill.deployment}, an invented "
        f"withdrawal {_way_of(drill)}. Records were asked every {exactly(drill.watched_every)}.",
        9,
    )
    sheet.y += 4


def _way_of(drill: DrillFacts) -> str:
    """How far the withdrawal of a drill came, and how long each step took."""
    if drill.to_seen is None or drill.to_recall is None:
        return f"was not acted upon in {exactly(drill.waited)}: its entry was not recalled"
    off = (
        "nothing confirmed that it was off the recognition system"
        if drill.to_off is None
        else f"it was confirmed off the recognition system {exactly(drill.to_off)} after that"
    )
    return (
        f"was seen {exactly(drill.to_seen)} after the record changed, its entry was recalled "
        f"{exactly(drill.to_recall)} after it, and {off}"
    )


def callout(sheet: Sheet, figure: str, words: str) -> None:
    """Draw one figure that must not be overlooked, with the words that say what it counts."""
    sheet.y += 4
    sheet.room(26)
    sheet.fill(MARGIN, sheet.y, INNER, 22, FAINT, 3)
    sheet.fill(MARGIN, sheet.y, 3, 22, NAVY)
    sheet.text(MARGIN + 12, sheet.y + 14.5, figure, 9.5, face=BOLD, ink=NAVY)
    x = MARGIN + 18 + sheet.type.width(figure, 9.5, BOLD)
    sheet.text(x, sheet.y + 14.5, words, 9)
    sheet.y += 26


def key_facts(sheet: Sheet, content: CertificateContent) -> None:
    """Draw who, where, why, when and under which rules, one line of facts each."""
    deployment = content.deployment
    where = f"{deployment.place} ({deployment.point})" if deployment.point else deployment.place
    window = f"{when(content.valid_from)} to {when(content.valid_until)}"
    facts = [
        ("Deployment", f"{deployment.reference}, Operation {deployment.operation}"),
        ("Force", deployment.force),
        ("Objective", deployment.objective),
        ("Use case", use_case(deployment.use_case)),
        ("Where", where),
        ("When", f"{when(deployment.starts_at)} to {when(deployment.ends_at)}"),
        ("Certificate valid", f"{window}. {content.validity}".removesuffix(". ")),
        ("Categories", "; ".join(deployment.categories)),
        ("Ceiling", f"{number(deployment.ceiling)} entries authorised at most"),
        ("Policy pack", f"{content.policy.version}, sha256 {content.policy.sha256}"),
    ]
    facts += [
        (hand.part.capitalize(), f"{number(hand.entries)} entries by {_people(hand.people)}")
        for hand in content.hands
    ]
    heading(sheet, "The deployment", room=120)
    sheet.rule(MARGIN, sheet.y, INNER, ink=SLATE)
    _facts(sheet, facts)


def warning_block(sheet: Sheet, title: str, sentences: Sequence[str], none: str) -> None:
    """Draw sentences that a reader must not miss, marked along their left side."""
    sheet.room(70)
    sheet.y += 0 if sheet.is_fresh else 14
    _warning_line(sheet, title, 11, bold=True, before=6)
    for sentence in sentences or (none,):
        lines = sheet.type.wrap(sentence, 9, INNER - 36)
        for at, line in enumerate(lines):
            sheet.room(16)
            _warning_line(sheet, line, 9, dot=at == 0 and bool(sentences))
    sheet.fill(MARGIN, sheet.y, INNER, 6, AMBER_TINT)
    sheet.fill(MARGIN, sheet.y, 3, 6, AMBER)
    sheet.y += 8


def proof_block(sheet: Sheet, content: CertificateContent, digest: str) -> None:
    """Draw what the signature fixes and how anyone can check it."""
    heading(sheet, "What this proves, and how to check it", room=150)
    sheet.block(
        MARGIN,
        INNER,
        f"The root below stands for all {number(content.list_root.leaves)} entries as they were "
        "decided. One entry can later be proved to be under it without showing any other. Every "
        "entry is salted: nobody can find a person from the root. Faces and names are not here.",
        9,
    )
    sheet.y += 5
    sheet.rule(MARGIN, sheet.y, INNER, ink=SLATE)
    facts = [
        ("List root", f"{content.list_root.root} ({number(content.list_root.leaves)} entries)"),
        ("Audit log head", f"event {number(content.log_head.sequence)}, {content.log_head.digest}"),
        ("Content sha256", digest),
        ("Made by", content.software),
    ]
    if content.difference:
        words = f"{content.difference.since}, the file with sha256 {content.supersedes}"
        facts.insert(0, ("Supersedes", words))
    elif content.supersedes:
        facts.insert(0, ("Supersedes", f"the certificate with sha256 {content.supersedes}"))
    _facts(sheet, facts)
    later = content.difference
    sheet.y += 4
    sheet.block(
        MARGIN,
        INNER,
        "To check: watchlist-console verify FILE.pdf. It needs no account and no office. It lays "
        "these pages out again from the attached manifest.json and compares every byte."
        + (" Given the certificates before it as well, it checks their chain." * bool(later)),
        8.5,
        ink=SLATE,
    )


def statement_block(sheet: Sheet, content: CertificateContent) -> Box:
    """Draw the officer's statement and the place to sign; returns that place."""
    statement = content.statement
    lines = sheet.type.wrap(statement.text, 10.5, INNER - 32)
    signer = sheet.type.wrap(statement.signer, 11, 190, BOLD)
    whole = 34 + len(lines) * 16 + _PANEL + 14
    sheet.room(min(whole + 34, 560))
    heading(sheet, "Statement of the authorising officer", room=whole if whole < 560 else 60)
    if whole < 560:
        sheet.fill(MARGIN, sheet.y, INNER, len(lines) * 16 + 16, FAINT, 3)
        sheet.fill(MARGIN, sheet.y, 3, len(lines) * 16 + 16, NAVY)
        sheet.y += 8
    for line in lines:
        sheet.room(16)
        sheet.text(MARGIN + 16, sheet.y + 11.5, line, 10.5)
        sheet.y += 16
    sheet.y += 8
    height = max(_PANEL, 34 + len(signer) * 15)
    sheet.room(height + 14)
    sheet.y += 10
    for at, line in enumerate(signer):
        sheet.text(MARGIN, sheet.y + 13 + at * 15, line, 11, face=BOLD)
    below = sheet.y + 13 + len(signer) * 15
    sheet.text(MARGIN, below, "Authorising officer", 9, ink=SLATE)
    sheet.text(MARGIN, below + 13, f"Drafted {when(content.drafted_at)}", 9, ink=SLATE)
    x = MARGIN + 205
    sheet.frame(x, sheet.y, INNER - 205, _PANEL, RULE)
    place = sheet.box(x, sheet.y, INNER - 205, _PANEL)
    sheet.y += height
    return place


def _facts(sheet: Sheet, facts: Sequence[tuple[str, str]]) -> None:
    for label, words in facts:
        lines = sheet.type.wrap(words, 8.8, INNER - _LABEL)
        sheet.room(min(len(lines), 3) * 12.5 + 5)
        sheet.text(MARGIN, sheet.y + 12.5, label, 8.5, ink=SLATE)
        for line in lines:
            sheet.room(17)
            sheet.text(MARGIN + _LABEL, sheet.y + 12.5, line, 8.8)
            sheet.y += 12.5
        sheet.y += 4.5
        sheet.rule(MARGIN, sheet.y, INNER)


def _people(count: int) -> str:
    return "1 person" if count == 1 else f"{number(count)} people"


def _warning_line(
    sheet: Sheet,
    words: str,
    size: float,
    *,
    bold: bool = False,
    dot: bool = False,
    before: float = 0,
) -> None:
    height = size * 1.5 + before
    sheet.fill(MARGIN, sheet.y, INNER, height + 0.3, AMBER_TINT)
    sheet.fill(MARGIN, sheet.y, 3, height + 0.3, AMBER)
    baseline = sheet.y + before + size + 1
    if dot:
        sheet.text(MARGIN + 14, baseline, "•", size, ink=AMBER)
    left = MARGIN + (14 if bold else 24)
    face = BOLD if bold else "regular"
    sheet.text(left, baseline, words, size, face=face, ink=AMBER if bold else INK)
    sheet.y += height

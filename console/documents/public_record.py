"""The public record of one deployment: one page, with both denominators and both kinds of error.

The rule: what is published is what `domain.public_record` made of it, small figures left out; no
name and no face can be on this page, because none is in those values.
"""

from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from console.documents.archival import Particulars, make_archival
from console.documents.certificate_words import duration, number, when
from console.documents.pages import (
    AMBER,
    BLUE,
    FAINT,
    INK,
    INNER,
    MARGIN,
    NAVY,
    RED,
    RULE,
    SLATE,
    WHITE,
    Colour,
    Sheet,
    colour,
)
from console.documents.typesetting import BOLD, Typesetter
from console.domain.public_record import PublicRecord, one_in, percent, ran
from console.domain.wording import counted
from console.services.publish import RecordHead

GREY: Final = colour("#b6c2cd")
KINDS: Final[tuple[tuple[str, Colour], ...]] = (
    ("Right face, sound ground", NAVY),
    ("Right face, ground not checked", GREY),
    ("Right face, wrong ground", AMBER),
    ("Wrong face", RED),
)
"""The kinds of alert and their colours, on every page that shows them."""

ABOUT: Final = (
    "A wrong face is an alert on somebody who is not the listed person. A wrong ground is the "
    "listed person, whose reason to be listed had ended: stopped or not, the person should not "
    "have been on the list. The two are never added together."
)


def lay_out(record: PublicRecord, head: RecordHead) -> bytes:
    """Lay the record of one deployment out on one page, and return the PDF's bytes."""
    title = f"Live facial recognition: {record.deployment.reference}"
    with Typesetter() as typesetter:
        sheet = Sheet(
            typesetter,
            lambda page, at, total: furniture(page, head, record.deployment.exercise, at, total),
            top=62 if record.deployment.exercise else 46,
            foot=58,
        )
        _title(sheet, record)
        _tiles(sheet, record)
        _alerts(sheet, record)
        _errors(sheet, record)
        _outcomes(sheet, record, head)
        _gap(sheet, record)
        _notes(sheet, record, head)
        drawn = sheet.finish()
    return make_archival(drawn, Particulars(title, head.software, head.made_at))


def furniture(sheet: Sheet, head: RecordHead, exercise: bool, page: int, total: int) -> None:
    """Draw what every page of a public record has."""
    if exercise:
        sheet.fill(0, 0, sheet.width, 24, AMBER)
        sheet.text(MARGIN, 16, "EXERCISE", 10, face=BOLD, ink=WHITE)
        words = "Invented people, identifiers and pictures. Not a real deployment."
        sheet.text(sheet.width - MARGIN, 16, words, 8.5, ink=WHITE, right=True)
    below = sheet.height - 42
    wide = sheet.width - 2 * MARGIN
    sheet.rule(MARGIN, below, wide)
    made = f"Made {when(head.made_at)} by {head.software}. No person is named or shown here."
    sheet.text(MARGIN, below + 12, made, 7.5, ink=SLATE)
    words = f"Page {page} of {total}"
    sheet.text(sheet.width - MARGIN, below + 12, words, 7.5, ink=SLATE, right=True)


def section(sheet: Sheet, words: str) -> None:
    """Draw a section's heading, closely, as one page has to hold all of them."""
    sheet.y += 9
    sheet.text(MARGIN, sheet.y + 11, words, 10.5, face=BOLD, ink=NAVY)
    sheet.y += 17


def _title(sheet: Sheet, record: PublicRecord) -> None:
    deployment = record.deployment
    sheet.text(
        MARGIN, sheet.y + 8, "LIVE FACIAL RECOGNITION · PUBLIC RECORD OF A DEPLOYMENT", 7.5,
        face=BOLD, ink=SLATE,
    )  # fmt: skip
    sheet.text(
        MARGIN + INNER, sheet.y + 8, deployment.reference, 9.5, face=BOLD, ink=NAVY, right=True
    )
    place = sheet.type.fit(deployment.place, 19, INNER, BOLD)
    sheet.text(MARGIN, sheet.y + 34, place, 19, face=BOLD, ink=NAVY)
    facts = " · ".join(
        part
        for part in (
            f"{when(deployment.starts_at)}, {_length(ran(record))}",
            f"force {deployment.force}",
            record.figures["deployment_type"].lower(),
            record.street.setup,
            f"{record.street.cameras} cameras" if record.street.cameras else "",
            f"threshold {record.street.threshold}" if record.street.threshold else "",
        )
        if part
    )
    sheet.text(MARGIN, sheet.y + 50, sheet.type.fit(facts, 9, INNER), 9, ink=SLATE)
    sheet.rule(MARGIN, sheet.y + 58, INNER, ink=NAVY, thick=1.4)
    sheet.y += 66


def _tiles(sheet: Sheet, record: PublicRecord) -> None:
    counts = record.tally
    faces = record.street.faces_seen
    tiles(
        sheet,
        (
            ("not told" if faces is None else number(faces), "faces seen", INK),
            (kept(record.on_list), "people on the list", INK),
            (number(counts.alerts), "alerts", INK),
            (number(counts.wrong_face), "wrong face", RED),
            (number(counts.wrong_ground), "wrong ground", AMBER),
        ),
    )


def kept(figure: int | None) -> str:
    """A figure that a certificate said, or that none is kept which did."""
    return "not kept" if figure is None else number(figure)


def tiles(sheet: Sheet, cells: Sequence[tuple[str, str, Colour]], width: float = INNER) -> None:
    """Draw figures that matter most, large, side by side."""
    gap = 7.0
    wide = (width - gap * (len(cells) - 1)) / len(cells)
    for at, (figure, words, ink) in enumerate(cells):
        x = MARGIN + at * (wide + gap)
        sheet.fill(x, sheet.y, wide, 46, FAINT, 3)
        size = 18.0
        while size > 8 and sheet.type.width(figure, size, BOLD) > wide - 16:
            size -= 0.5
        sheet.text(x + 9, sheet.y + 24, figure, size, face=BOLD, ink=ink)
        sheet.text(x + 9, sheet.y + 38, sheet.type.fit(words, 7.8, wide - 14), 7.8, ink=SLATE)
    sheet.y += 52


def _alerts(sheet: Sheet, record: PublicRecord) -> None:
    counts = record.tally
    section(sheet, "What the alerts were")
    parts = (counts.right, counts.unchecked, counts.wrong_ground, counts.wrong_face)
    bar(sheet, MARGIN, sheet.y, INNER, 18, parts)
    sheet.y += 26
    legend(sheet, parts)
    sheet.y += 4
    sheet.block(MARGIN, INNER, ABOUT, 8, ink=SLATE)


def bar(
    sheet: Sheet, x: float, y: float, width: float, height: float, parts: Sequence[int]
) -> None:
    """Draw one bar of the kinds of alert, each as wide as its share."""
    whole = sum(parts)
    sheet.fill(x, y, width, height, FAINT)
    at = x
    for part, (_, ink) in zip(parts, KINDS, strict=True):
        wide = width * part / whole if whole else 0
        sheet.fill(at, y, wide, height, ink)
        if part and wide > sheet.type.width(number(part), 8, BOLD) + 8:
            on = INK if ink == GREY else WHITE
            sheet.text(at + 5, y + height / 2 + 3, number(part), 8, face=BOLD, ink=on)
        at += wide
    if not whole:
        sheet.text(x + 6, y + height / 2 + 3, "There was no alert.", 8, ink=SLATE)


def legend(sheet: Sheet, parts: Sequence[int] | None = None) -> None:
    """Draw the kinds of alert with their colours, and their figures where they are given."""
    x = MARGIN
    for at, (words, ink) in enumerate(KINDS):
        said = words if parts is None else f"{words}: {number(parts[at])}"
        sheet.fill(x, sheet.y, 8, 8, ink, 1)
        sheet.text(x + 12, sheet.y + 7.5, said, 8)
        x += 24 + sheet.type.width(said, 8)
    sheet.y += 14


def _errors(sheet: Sheet, record: PublicRecord) -> None:
    """How often the alert was on the wrong face, by both denominators, side by side."""
    section(sheet, "Wrong faces, by both denominators")
    half = (INNER - 12) / 2
    per_face, per_alert = record.rates
    for at, (share, words, places) in enumerate(
        ((per_face, "of the faces seen", 6), (per_alert, "of the alerts", 2))
    ):
        x = MARGIN + at * (half + 12)
        sheet.fill(x, sheet.y, half, 34, FAINT, 3)
        text = "not known" if share is None else f"{percent(share, places)} %"
        sheet.text(x + 10, sheet.y + 21, text, 14, face=BOLD, ink=RED if share else INK)
        left = x + 18 + sheet.type.width(text, 14, BOLD)
        said = f"{words} ({one_in(share)})" if share else words
        sheet.text(left, sheet.y + 21, said, 8.5, ink=SLATE)
    sheet.y += 40


def _outcomes(sheet: Sheet, record: PublicRecord, head: RecordHead) -> None:
    figures = record.figures
    section(sheet, "What became of it")
    rows = (
        ("People stopped, right face", figures["positive_interventions"]),
        ("People stopped, wrong face", figures["incorrect_interventions"]),
        ("People stopped, right face but wrong ground",
         figures["right_face_wrong_ground_interventions"]),
        ("Arrests or other disposals", figures["arrests_or_disposals"]),
        ("  Arrests: wanted by the courts, or unlawfully at large",
         figures["arrests_wanted_by_courts"]),
        ("  Arrests: reasonable grounds to suspect", figures["arrests_reasonable_grounds"]),
        ("  Arrests: managed offenders, orders and conditions",
         figures["arrests_managed_and_conditions"]),
        ("  Arrests: other", figures["arrests_other"]),
        ("  Dealt with otherwise", figures["disposals"]),
        ("Safeguarded", figures["safeguarded"]),
    )  # fmt: skip
    lines(sheet, rows)
    if record.suppressed:
        words = (
            f"“<{head.small_number}” and “withheld”: figures below {head.small_number}, none among "
            "them, and what they could be worked out from, the total too, are left out "
            f"({head.small_rule})."
        )
        sheet.y += 3
        sheet.block(MARGIN, INNER, words, 7.5, ink=SLATE)


def lines(sheet: Sheet, rows: Sequence[tuple[str, str]]) -> None:
    """Draw words and figures, a line for each."""
    for words, figure in rows:
        indent = 12 if words.startswith("  ") else 0
        ink = SLATE if indent else INK
        sheet.text(MARGIN + indent, sheet.y + 9.5, words.strip(), 8.5, ink=ink)
        sheet.text(MARGIN + INNER, sheet.y + 9.5, figure, 8.5, face=BOLD, ink=ink, right=True)
        sheet.y += 13
        sheet.rule(MARGIN, sheet.y, INNER, ink=RULE, thick=0.4)


def _gap(sheet: Sheet, record: PublicRecord) -> None:
    section(sheet, "Right faces, wrong grounds: where they were caught")
    found = record.caught
    lines(
        sheet,
        (
            ("Struck before the list was signed, though a marker still said otherwise",
             kept(found.struck)),
            ("Recalled off the list before an alert", number(found.recalled)),
            ("Only on the street", number(found.street)),
        ),
    )  # fmt: skip
    times = record.gap
    words = "No listed entry was recalled."
    if times.recalls:
        words = (
            f"From the change of a record to the recall: median {short(times.median)}, longest "
            f"{short(times.longest)}; until it was off the recognition system, longest "
            f"{short(times.overall_longest)}. {number(times.unconfirmed)} of "
            f"{number(times.recalls)} recalls were never confirmed."
        )
    if record.in_the_gap:
        came = counted(record.in_the_gap, "alert on a right face", "alerts on right faces")
        words += f" {came} came after the record had changed and before the recall."
    sheet.y += 4
    sheet.block(MARGIN, INNER, words, 8.8, ink=BLUE)


def _notes(sheet: Sheet, record: PublicRecord, head: RecordHead) -> None:
    certificates = ", ".join(record.certificates) or "none"
    notes = [
        f"The list was signed off under certificate {certificates}, which anybody can check.",
        "Counts are of alerts as the engagement team reported them; faces seen, cameras and "
        "threshold are as the recognition system reports them.",
    ]
    sheet.y += 6
    for words in notes:
        sheet.block(MARGIN, INNER, words, 7.5, ink=SLATE)


def _length(length: timedelta) -> str:
    return duration(int(length.total_seconds()))


def short(length: timedelta | None) -> str:
    """A short length of time to the second, as recalls are measured: "1 min 20 s"."""
    if length is None:
        return "not known"
    seconds = int(length.total_seconds())
    return _length(length) if seconds >= 3600 else f"{seconds // 60} min {seconds % 60} s"

"""The public record of many deployments: the year in figures, charts by month, and the table.

Charts are drawn as lines and areas, so that they stay sharp at any size; each says its numbers
as well. The rule: it is the sum of what is published of each deployment, and of nothing else.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from console.documents.archival import Particulars, make_archival
from console.documents.certificate_words import number
from console.documents.pages import (
    AMBER,
    BLUE,
    INK,
    INNER,
    MARGIN,
    NAVY,
    RED,
    RULE,
    SLATE,
    Colour,
    Column,
    Sheet,
)
from console.documents.public_record import (
    ABOUT,
    KINDS,
    furniture,
    kept,
    legend,
    section,
    short,
    tiles,
)
from console.documents.typesetting import BOLD, Typesetter
from console.domain.public_record import PublicRecord, one_in, percent
from console.domain.public_years import Month, by_month, faces_of, sum_up
from console.domain.records import LONDON
from console.domain.wording import counted
from console.services.publish import RecordHead

_MONTHS: Final = (
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
)  # fmt: skip
_TALL: Final = 118.0


def lay_out(records: Sequence[PublicRecord], since: datetime, head: RecordHead) -> bytes:
    """Lay the record of several deployments out, and return the PDF's bytes."""
    exercise = any(one.deployment.exercise for one in records)
    with Typesetter() as typesetter:
        sheet = Sheet(
            typesetter,
            lambda page, at, total: furniture(page, head, exercise, at, total),
            top=62 if exercise else 46,
            foot=58,
        )
        months = by_month(records)
        _title(sheet, records, since)
        _figures(sheet, records)
        _chart_alerts(sheet, months)
        _chart_rates(sheet, months)
        _chart_caught(sheet, months)
        _chart_gap(sheet, records)
        _table(sheet, records, head)
        drawn = sheet.finish()
    title = f"Live facial recognition since {_day(since)}"
    return make_archival(drawn, Particulars(title, head.software, head.made_at))


def _title(sheet: Sheet, records: Sequence[PublicRecord], since: datetime) -> None:
    kind = "LIVE FACIAL RECOGNITION · PUBLIC RECORD"
    sheet.text(MARGIN, sheet.y + 8, kind, 7.5, face=BOLD, ink=SLATE)
    words = f"Deployments since {_day(since)}"
    sheet.text(MARGIN, sheet.y + 36, words, 21, face=BOLD, ink=NAVY)
    said = (
        f"{number(len(records))} deployments that are over, the first on "
        f"{_day(records[0].deployment.starts_at)}, the last on "
        f"{_day(records[-1].deployment.starts_at)}."
    )
    sheet.text(MARGIN, sheet.y + 53, said, 9.5, ink=SLATE)
    sheet.rule(MARGIN, sheet.y + 62, INNER, ink=NAVY, thick=1.4)
    sheet.y += 72


def _figures(sheet: Sheet, records: Sequence[PublicRecord]) -> None:
    counts, faces = sum_up(records), faces_of(records)
    per_alert = counts.wrong_face / counts.alerts if counts.alerts else None
    tiles(
        sheet,
        (
            (number(faces.seen) if faces.told else "not told", "faces seen", INK),
            (number(counts.alerts), "alerts", INK),
            (number(counts.wrong_face), "wrong face", RED),
            (number(counts.wrong_ground), "wrong ground", AMBER),
            (number(sum(one.caught.total or 0 for one in records)), "ended, caught", INK),
        ),
    )
    face = "not known" if faces.share is None else f"{percent(faces.share, 6)} %"
    alert = "not known" if per_alert is None else f"{percent(per_alert, 2)} %"
    without = faces.deployments - faces.told
    untold = (
        f"Of {counted(without, 'deployment', 'deployments')} nobody told the faces seen; they are "
        "left out of that rate. "
    )
    gone = sum(one.caught.total is None for one in records)
    unkept = (
        f"Of {counted(gone, 'deployment', 'deployments')} no certificate is kept any more; their "
        "ended grounds are left out. "
    )
    words = (
        f"Wrong faces, of the faces seen: {face}"
        f"{f' ({one_in(faces.share)})' if faces.share else ''}; of the alerts: {alert}"
        f"{f' ({one_in(per_alert)})' if per_alert else ''}. "
        f"{untold if without else ''}{unkept if gone else ''}"
        f"{ABOUT} “Ended, caught” counts listed people whose ground had ended, wherever that was "
        "found out."
    )
    sheet.block(MARGIN, INNER, words, 8.5, ink=SLATE)


def _chart_alerts(sheet: Sheet, months: Sequence[Month]) -> None:
    rows = [
        (each.tally.right, each.tally.unchecked, each.tally.wrong_ground, each.tally.wrong_face)
        for each in months
    ]
    _room(sheet)
    section(sheet, "Alerts in each month, by what they were")
    legend(sheet)
    _stacks(sheet, months, rows, [ink for _, ink in KINDS])


def _chart_caught(sheet: Sheet, months: Sequence[Month]) -> None:
    kinds = (("struck before signing", NAVY), ("recalled", BLUE), ("on the street", AMBER))
    _room(sheet)
    section(sheet, "Ended grounds in each month, by where they were caught")
    x = MARGIN
    for words, ink in kinds:
        sheet.fill(x, sheet.y, 8, 8, ink, 1)
        sheet.text(x + 12, sheet.y + 7.5, words, 8)
        x += 24 + sheet.type.width(words, 8)
    sheet.y += 14
    rows = [tuple(part or 0 for part in each.caught) for each in months]
    _stacks(sheet, months, rows, [ink for _, ink in kinds])


def _chart_rates(sheet: Sheet, months: Sequence[Month]) -> None:
    """Two charts side by side, each with its own scale, as no reader should compare them."""
    _room(sheet)
    section(sheet, "Wrong faces in each month, by both denominators")
    half = (INNER - 24) / 2
    for x, words, per, shares in (
        (MARGIN, "in 100,000 faces seen", 100_000, [each.rates.per_face for each in months]),
        (MARGIN + half + 24, "in 100 alerts", 100, [each.rates.per_alert for each in months]),
    ):
        sheet.text(x, sheet.y + 8, words, 8, ink=SLATE)
        values = [None if share is None else share * per for share in shares]
        _bars(sheet, (x, sheet.y + 12, half), months, values)
    sheet.y += 12 + _TALL + 28


def _chart_gap(sheet: Sheet, records: Sequence[PublicRecord]) -> None:
    """The time from record to recall in each deployment that had a recall, median and longest."""
    found = [one for one in records if one.gap.median is not None and one.gap.longest is not None]
    if not found:
        return
    _room(sheet)
    section(sheet, "From a record's change to the recall, median and longest of each deployment")
    longest = max(_seconds(one.gap.longest) for one in found) or 1
    wide = INNER - 190
    for one in found:
        sheet.room(15)
        words = f"{_day(one.deployment.starts_at)} · {one.deployment.reference}"
        sheet.text(MARGIN, sheet.y + 8.5, sheet.type.fit(words, 7.5, 128), 7.5, ink=SLATE)
        x = MARGIN + 134
        most, half = _seconds(one.gap.longest), _seconds(one.gap.median)
        sheet.fill(x, sheet.y + 2, max(1, wide * most / longest), 8, RULE)
        sheet.fill(x, sheet.y + 2, max(1, wide * half / longest), 8, BLUE)
        said = f"{short(one.gap.median)}, {short(one.gap.longest)}"
        sheet.text(MARGIN + INNER, sheet.y + 8.5, said, 7.5, right=True)
        sheet.y += 13


def _table(sheet: Sheet, records: Sequence[PublicRecord], head: RecordHead) -> None:
    sheet.next_page()
    section(sheet, "Every deployment")
    columns = (
        Column("Date, reference", 78),
        Column("Place", INNER - 419),
        Column("List", 42, figures=True),
        Column("Faces", 50, figures=True),
        Column("Alerts", 42, figures=True),
        Column("Wrong face", 56, figures=True),
        Column("Wrong ground", 64, figures=True),
        Column("Disposals", 52, figures=True),
        Column("Ended", 35, figures=True),
    )
    rows = [
        (
            f"{one.figures['date']} {one.deployment.reference}",
            one.deployment.place,
            kept(one.on_list),
            "not told" if one.street.faces_seen is None else number(one.street.faces_seen),
            number(one.tally.alerts),
            number(one.tally.wrong_face),
            number(one.tally.wrong_ground),
            one.figures["arrests_or_disposals"],
            kept(one.caught.total),
        )
        for one in records
    ]
    sheet.table(columns, rows, size=7.5)
    sheet.y += 5
    words = (
        "Disposals: arrests or other disposals. Ended: listed people whose ground had ended, "
        "wherever that was found out. The table that goes with this record has every column; "
        "figures of it below "
        f"{head.small_number} that are about few people, and what they could be worked out from, "
        f"are left out there, and here as “withheld” ({head.small_rule})."
    )
    sheet.block(MARGIN, INNER, words, 7.5, ink=SLATE)


def _room(sheet: Sheet) -> None:
    sheet.room(_TALL + 64)


def _stacks(
    sheet: Sheet,
    months: Sequence[Month],
    rows: Sequence[Sequence[int]],
    inks: Sequence[Colour],
) -> None:
    """A bar for each month, its parts one upon the other, its sum above it."""
    top, width = sheet.y + 8, INNER
    most = max((sum(row) for row in rows), default=0) or 1
    step = width / max(len(months), 1)
    wide = min(step * 0.62, 46)
    sheet.rule(MARGIN, top + _TALL, width, ink=SLATE)
    for at, (month, row) in enumerate(zip(months, rows, strict=True)):
        x = MARGIN + step * at + (step - wide) / 2
        y = top + _TALL
        for part, ink in zip(row, inks, strict=True):
            tall = (_TALL - 12) * part / most
            y -= tall
            sheet.fill(x, y, wide, tall, ink)
        _middle(sheet, x + wide / 2, y - 3, number(sum(row)), INK)
        _names(sheet, x + wide / 2, top + _TALL + 11, month, months)
    sheet.y = top + _TALL + 26


def _bars(
    sheet: Sheet,
    place: tuple[float, float, float],
    months: Sequence[Month],
    values: Sequence[float | None],
) -> None:
    """A bar for each month; one that is not known is a question mark and no nought."""
    x, top, width = place
    most = max((each for each in values if each is not None), default=0.0) or 1.0
    step = width / max(len(months), 1)
    wide = min(step * 0.62, 30)
    sheet.rule(x, top + _TALL, width, ink=SLATE)
    for at, (month, value) in enumerate(zip(months, values, strict=True)):
        here = x + step * (at + 0.5)
        _names(sheet, here, top + _TALL + 11, month, months)
        tall = 0.0 if value is None else (_TALL - 16) * value / most
        sheet.fill(here - wide / 2, top + _TALL - tall, wide, tall, RED)
        said = "?" if value is None else f"{value:.1f}"
        _middle(sheet, here, top + _TALL - tall - 3, said, INK)


def _day(moment: datetime) -> str:
    local = moment.astimezone(LONDON)
    return f"{local.day} {_MONTHS[local.month - 1]} {local.year}"


def _middle(sheet: Sheet, x: float, y: float, words: str, ink: Colour) -> None:
    size = 6.8
    sheet.text(x - sheet.type.width(words, size) / 2, y, words, size, ink=ink)


def _names(sheet: Sheet, x: float, y: float, month: Month, months: Sequence[Month]) -> None:
    """The month under its bar, and the year under the first and each January."""
    _middle(sheet, x, y, _MONTHS[month.month - 1], SLATE)
    if month is months[0] or month.month == 1:
        _middle(sheet, x, y + 8, str(month.year), SLATE)


def _seconds(length: timedelta | None) -> float:
    return 0.0 if length is None else length.total_seconds()

"""The words of the case panel: systems, records, times and people, in plain English.

Pure functions of values, so that they can be tested without a window.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from console.domain.entries import (
    CATEGORY_WORDS,
    IMAGE_SOURCE_WORDS,
    KIND_WORDS,
    Entry,
    Flag,
    Ground,
    Image,
)
from console.domain.findings import VERDICT_WORDS, Verdict
from console.ui import moments

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

    from console.domain.deployments import Deployment
    from console.domain.records import Record
    from console.services.desk import CheckLine, Desk

RECORD_WORDS: Final[Mapping[str, str]] = {
    "warrant": "Warrant",
    "wanted": "Wanted marker",
    "court_result": "Court result",
    "bail": "Bail",
    "custody": "Custody",
    "recall": "Recall",
    "crime": "Crime outcome",
    "order": "Order",
    "missing": "Missing person",
    "threat": "Threat assessment",
    "notification": "Notification",
    "image": "Custody picture",
    "person": "Person",
    "contact": "Officer in the case",
}

STATUS_WORDS: Final[Mapping[str, str]] = {
    "rui": "Released under investigation",
    "convicted": "Held: convicted",
    "open": "Held: case open",
    "unconvicted": "Not convicted",
    "quashed": "Conviction quashed",
    "error": "Released in error",
}

FLAG_WORDS: Final[Mapping[Flag, str]] = {
    Flag.LOOKALIKE: "Has a lookalike",
    Flag.VULNERABLE: "Vulnerable",
}


def status_words(record: Record) -> str:
    """What a record says, such as "Live" or "Result 4575"."""
    known = STATUS_WORDS.get(record.status) or record.status.replace("_", " ").capitalize()
    if known:
        return known
    if record.record_type == "crime" and record.code:
        return f"Outcome {record.code}"
    return f"Result {record.code}" if record.code else "On record"


def breakable(text: str, after: int = 10) -> str:
    """A long reference that may be broken, so that no part of it is ever cut off."""
    return "\u200b".join(text[at : at + after] for at in range(0, len(text), after))


def change_words(record: Record, was: Record | None) -> str:
    """What the record said before, where it said something else."""
    if was is None:
        return ""
    before, now = status_words(was), status_words(record)
    if before != now:
        return f"was {before}"
    names = ("expires_at", "qualifier", "code", "zone", "hours", "review_at", "detail")
    moved = [name for name in names if getattr(was, name) != getattr(record, name)]
    words = {
        "expires_at": "expiry",
        "review_at": "review date",
        "hours": "hours",
        "zone": "place",
        "qualifier": "qualifier",
        "code": "code",
        "detail": "remarks",
    }
    return f"{words[moved[0]]} changed" if moved else ""


def about_person(entry: Entry, deployment: Deployment) -> str:
    """What identifies the person: birth date and age on the day, sex, identifiers."""
    person = entry.person
    day = moments.local(deployment.starts_at).date()
    age = moments.years_between(person.date_of_birth, day)
    told = [f"born {moments.day(person.date_of_birth)} ({age})"]
    told.extend(
        part
        for part in (
            person.sex,
            f"PNC {person.pnc_id}" if person.pnc_id else "",
            f"CRO {person.cro_number}" if person.cro_number and not person.pnc_id else "",
            f"custody {person.custody_number}" if person.custody_number else "",
        )
        if part
    )
    return " · ".join(told)


def identifiers(entry: Entry) -> str:
    """Every identifier of the person, as it was proposed."""
    person = entry.person
    known = (
        ("PNC", person.pnc_id),
        ("CRO", person.cro_number),
        ("nominal", person.nominal_ref),
        ("custody", person.custody_number),
    )
    return " · ".join(f"{word} {value}" for word, value in known if value) or "none given"


def ground_words(ground: Ground) -> tuple[str, str]:
    """A ground's category, and its kind in words."""
    return CATEGORY_WORDS[ground.category], KIND_WORDS.get(ground.kind, ground.kind)


def ground_keys(ground: Ground) -> str:
    """The references of the records that are said to prove a ground."""
    keys = (
        ("URN", ground.urn),
        ("ASN", ground.asn),
        ("crime", ground.crime_ref),
        ("order", ground.order_ref),
        ("missing", ground.missing_ref),
        ("linked to", ground.linked_entry),
    )
    return " · ".join(f"{word} {value}" for word, value in keys if value)


def picture_facts(image: Image, now: datetime) -> tuple[tuple[str, str], ...]:
    """The facts under the picture: its source, when it was taken, its size and quality."""
    taken = image.captured_on
    facts = [
        (IMAGE_SOURCE_WORDS[image.source], image.ref or "no reference"),
        ("Taken", f"{moments.day(taken)} · {_old(taken, now)}" if taken else "date not given"),
    ]
    if image.width:
        quality = " · ".join(part for part in (image.sharpness, image.exposure) if part)
        facts.append((f"{image.width} × {image.height}", quality or "not measured"))
    return tuple(facts)


def every_picture_fact(image: Image, now: datetime) -> tuple[tuple[str, str], ...]:
    """All that is known of a picture, with the digest of the bytes received in full.

    What is not known says so.
    """
    taken, size = image.captured_on, f"{image.width} × {image.height} pixels"
    return (
        ("Source", IMAGE_SOURCE_WORDS[image.source]),
        ("Reference", image.ref or "not given"),
        ("Arrest", image.arrest or "not given"),
        ("Captured on", moments.day(taken) if taken else "not given"),
        ("Age", _old(taken, now) if taken else "not known"),
        ("Size", size if image.width else "not measured"),
        ("Sharpness", image.sharpness or "not measured"),
        ("Exposure", image.exposure or "not measured"),
        ("SHA-256", breakable(image.sha256, 16) or "not known"),
    )


def facts_words(image: Image, now: datetime) -> str:
    """A picture's source, number and age in one line."""
    (source, number), (_taken, taken), *_size = picture_facts(image, now)
    return f"{source} {number} · {taken}"


def _old(taken: date, now: datetime) -> str:
    return f"{moments.years_and_months(taken, moments.local(now).date())} old"


def headline(desk: Desk) -> tuple[str, tuple[str, ...]]:
    """The sentence beside the standing, and what else put it there."""
    if desk.standing is None:
        return "The records have not been checked yet.", (
            "Nothing can be approved before they are. It can be struck or referred.",
        )
    verdict = desk.standing.standing
    lines = [line.words for line in desk.checks if line.verdict is verdict]
    if not lines:
        return VERDICT_WORDS[verdict], ()
    rest = lines[1:4] if verdict is not Verdict.SUPPORTED else []
    return lines[0], tuple(rest)


def check_mark(line: CheckLine) -> tuple[str, str, str]:
    """The icon, its colour and its word for one line of the checks."""
    if line.ok:
        return "check", "good_ink", "passed"
    return {
        Verdict.NOT_LAWFUL: ("cross", "bad_ink", "not lawful"),
        Verdict.JUDGE: ("question", "warn_ink", "needs judgement"),
    }.get(line.verdict, ("note", "muted", "note"))

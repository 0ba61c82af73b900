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
from console.ui.tongue import later, said, tr

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

    from console.domain.deployments import Deployment
    from console.domain.records import Record
    from console.services.desk import CheckLine, Desk

RECORD_WORDS: Final[Mapping[str, str]] = {
    "warrant": later("Warrant"),
    "wanted": later("Wanted marker"),
    "court_result": later("Court result"),
    "bail": later("Bail"),
    "custody": later("Custody"),
    "recall": later("Recall"),
    "crime": later("Crime outcome"),
    "order": later("Order"),
    "missing": later("Missing person"),
    "threat": later("Threat assessment"),
    "notification": later("Notification"),
    "image": later("Custody picture"),
    "person": later("Person"),
    "contact": later("Officer in the case"),
}

STATUS_WORDS: Final[Mapping[str, str]] = {
    "rui": later("Released under investigation"),
    "convicted": later("Held: convicted"),
    "open": later("Held: case open"),
    "unconvicted": later("Not convicted"),
    "quashed": later("Conviction quashed"),
    "error": later("Released in error"),
}

FLAG_WORDS: Final[Mapping[Flag, str]] = {
    Flag.LOOKALIKE: later("Has a lookalike"),
    Flag.VULNERABLE: later("Vulnerable"),
}


def status_words(record: Record) -> str:
    """What a record says, such as "Live" or "Result 4575"."""
    known = STATUS_WORDS.get(record.status)
    if known:
        return tr(known)
    if record.status:
        return said(record.status.replace("_", " ").capitalize())
    if record.record_type == "crime" and record.code:
        return tr("Outcome {code}").format(code=record.code)
    return tr("Result {code}").format(code=record.code) if record.code else tr("On record")


def breakable(text: str, after: int = 10) -> str:
    """A long reference that may be broken, so that no part of it is ever cut off."""
    return "\u200b".join(text[at : at + after] for at in range(0, len(text), after))


def change_words(record: Record, was: Record | None) -> str:
    """What the record said before, where it said something else."""
    if was is None:
        return ""
    before, now = status_words(was), status_words(record)
    if before != now:
        return tr("was {before}").format(before=before)
    names = ("expires_at", "qualifier", "code", "zone", "hours", "review_at", "detail")
    moved = [name for name in names if getattr(was, name) != getattr(record, name)]
    words = {
        "expires_at": tr("expiry"),
        "review_at": tr("review date"),
        "hours": tr("hours"),
        "zone": tr("place"),
        "qualifier": tr("qualifier"),
        "code": tr("code"),
        "detail": tr("remarks"),
    }
    return tr("{words} changed").format(words=words[moved[0]]) if moved else ""


def about_person(entry: Entry, deployment: Deployment) -> str:
    """What identifies the person: birth date and age on the day, sex, identifiers."""
    person = entry.person
    day = moments.local(deployment.starts_at).date()
    age = moments.years_between(person.date_of_birth, day)
    told = [tr("born {day} ({age})").format(day=moments.day(person.date_of_birth), age=age)]
    told.extend(
        part
        for part in (
            person.sex,
            tr("PNC {pnc_id}").format(pnc_id=person.pnc_id) if person.pnc_id else "",
            tr("CRO {cro_number}").format(cro_number=person.cro_number)
            if person.cro_number and not person.pnc_id
            else "",
            tr("custody {custody_number}").format(custody_number=person.custody_number)
            if person.custody_number
            else "",
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
        (tr("nominal"), person.nominal_ref),
        (tr("custody"), person.custody_number),
    )
    return " · ".join(f"{word} {value}" for word, value in known if value) or tr("none given")


def ground_words(ground: Ground) -> tuple[str, str]:
    """A ground's category, and its kind in words."""
    return said(CATEGORY_WORDS[ground.category]), said(KIND_WORDS.get(ground.kind, ground.kind))


def ground_keys(ground: Ground) -> str:
    """The references of the records that are said to prove a ground."""
    keys = (
        ("URN", ground.urn),
        ("ASN", ground.asn),
        (tr("crime"), ground.crime_ref),
        (tr("order"), ground.order_ref),
        (tr("missing"), ground.missing_ref),
        (tr("linked to"), ground.linked_entry),
    )
    return " · ".join(f"{word} {value}" for word, value in keys if value)


def picture_facts(image: Image, now: datetime) -> tuple[tuple[str, str], ...]:
    """The facts under the picture: its source, when it was taken, its size and quality."""
    taken = image.captured_on
    facts = [
        (said(IMAGE_SOURCE_WORDS[image.source]), image.ref or tr("no reference")),
        (
            tr("Taken"),
            f"{moments.day(taken)} · {_old(taken, now)}" if taken else tr("date not given"),
        ),
    ]
    if image.width:
        quality = " · ".join(said(part) for part in (image.sharpness, image.exposure) if part)
        facts.append((f"{image.width} × {image.height}", quality or tr("not measured")))
    return tuple(facts)


def every_picture_fact(image: Image, now: datetime) -> tuple[tuple[str, str], ...]:
    """All that is known of a picture, with the digest of the bytes received in full.

    What is not known says so.
    """
    taken, size = (
        image.captured_on,
        tr("{width} × {height} pixels").format(width=image.width, height=image.height),
    )
    return (
        (tr("Source"), said(IMAGE_SOURCE_WORDS[image.source])),
        (tr("Reference"), image.ref or tr("not given")),
        (tr("Arrest"), image.arrest or tr("not given")),
        (tr("Captured on"), moments.day(taken) if taken else tr("not given")),
        (tr("Age"), _old(taken, now) if taken else tr("not known")),
        (tr("Size"), size if image.width else tr("not measured")),
        (tr("Sharpness"), said(image.sharpness) or tr("not measured")),
        (tr("Exposure"), said(image.exposure) or tr("not measured")),
        ("SHA-256", breakable(image.sha256, 16) or tr("not known")),
    )


def facts_words(image: Image, now: datetime) -> str:
    """A picture's source, number and age in one line."""
    (source, number), (_taken, taken), *_size = picture_facts(image, now)
    return f"{source} {number} · {taken}"


def _old(taken: date, now: datetime) -> str:
    return tr("{years_and_months} old").format(
        years_and_months=moments.years_and_months(taken, moments.local(now).date())
    )


def headline(desk: Desk) -> tuple[str, tuple[str, ...]]:
    """The sentence beside the standing, and what else put it there."""
    if desk.standing is None:
        return tr("The records have not been checked yet."), (
            tr("Nothing can be approved before they are. It can be struck or referred."),
        )
    verdict = desk.standing.standing
    lines = [said(line.words) for line in desk.checks if line.verdict is verdict]
    if not lines:
        return said(VERDICT_WORDS[verdict]), ()
    rest = lines[1:4] if verdict is not Verdict.SUPPORTED else []
    return lines[0], tuple(rest)


def check_mark(line: CheckLine) -> tuple[str, str, str]:
    """The icon, its colour and its word for one line of the checks."""
    if line.ok:
        return "check", "good_ink", tr("passed")
    return {
        Verdict.NOT_LAWFUL: ("cross", "bad_ink", tr("not lawful")),
        Verdict.JUDGE: ("question", "warn_ink", tr("needs judgement")),
    }.get(line.verdict, ("note", "muted", tr("note")))

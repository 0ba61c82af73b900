"""The chain: a canonical event, its digest, and verification.

Every act is an event; each link's digest covers the event and the digest before it, so a
changed, removed or reordered event is found, and which one.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final, NamedTuple

GENESIS: Final = "0" * 64

_CANONICAL: Final = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False)


@dataclass(frozen=True, slots=True)
class Event:
    """One act: what, by whom, about what, when, with which details.

    `operation` is the s.62 Data Protection Act 2018 kind where it is one (collection,
    alteration, consultation, disclosure, combination, erasure) and '' elsewhere. Details hold
    references and counts, never names.
    """

    act: str
    by: str
    at: datetime
    subject: str = ""
    operation: str = ""
    details: tuple[tuple[str, str], ...] = ()


class Head(NamedTuple):
    """The end of the chain: how many events, and the digest of the last."""

    sequence: int
    digest: str


class Link(NamedTuple):
    """One stored event with its place in the chain; `body` is the canonical event."""

    sequence: int
    previous: str
    body: str
    digest: str


class Break(NamedTuple):
    """Where the chain does not hold, and the plain sentence that says how."""

    sequence: int
    sentence: str


def canonical(event: Event) -> str:
    """The event as canonical JSON: sorted keys, no spaces, UTC to the microsecond."""
    return _CANONICAL.encode(
        {
            "act": event.act,
            "at": event.at.astimezone(UTC).isoformat(timespec="microseconds"),
            "by": event.by,
            "details": dict(event.details),
            "operation": event.operation,
            "subject": event.subject,
        }
    )


def parse(body: str) -> Event:
    """The event that a canonical body says; raises ValueError or KeyError where it says none."""
    said: Mapping[str, object] = json.loads(body)
    details = said["details"]
    if not isinstance(details, dict):
        raise ValueError("details")
    return Event(
        act=str(said["act"]),
        by=str(said["by"]),
        at=datetime.fromisoformat(str(said["at"])),
        subject=str(said["subject"]),
        operation=str(said["operation"]),
        details=tuple((str(key), str(value)) for key, value in details.items()),
    )


def link(head: Head, event: Event) -> Link:
    """The event as the next link behind the head."""
    body = canonical(event)
    sequence = head.sequence + 1
    return Link(sequence, head.digest, body, digest_of(sequence, head.digest, body))


def digest_of(sequence: int, previous: str, body: str) -> str:
    """SHA-256 over place, predecessor and body, in hexadecimal."""
    return hashlib.sha256(f"{sequence}\n{previous}\n{body}".encode()).hexdigest()


def verify(links: Iterable[Link], expected: Head | None = None) -> Break | None:
    """The first place where the chain does not hold, or None where all of it does.

    `expected` is a head known from elsewhere (a certificate): the chain must contain it, so
    that cutting events off the end is found too.
    """
    sequence, previous = 0, GENESIS
    met = expected is None or expected == Head(0, GENESIS)
    for each in links:
        if each.sequence != sequence + 1:
            return Break(
                sequence + 1,
                f"Event {sequence + 1} is missing: event {each.sequence} follows {sequence}.",
            )
        if each.previous != previous:
            return Break(
                each.sequence, f"Event {each.sequence} does not follow the event before it."
            )
        if each.digest != digest_of(each.sequence, each.previous, each.body):
            return Break(each.sequence, f"Event {each.sequence} was changed after it was written.")
        sequence, previous = each.sequence, each.digest
        if expected is not None and sequence == expected.sequence:
            met = previous == expected.digest
    if expected is not None and not met:
        return Break(
            expected.sequence,
            f"Event {expected.sequence} is not the one that was expected; "
            "events were removed or replaced.",
        )
    return None

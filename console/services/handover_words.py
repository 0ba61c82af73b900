"""The events of a hand-over, and of what came back, in plain words for the log's page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from console.domain.wording import counted

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from console.domain.audit import Event

    Told = Callable[[Event, Mapping[str, str]], str]


def _count(details: Mapping[str, str], name: str) -> int:
    value = details.get(name, "0")
    return int(value) if value.isdecimal() else 0


def _begun(event: Event, details: Mapping[str, str]) -> str:
    what = "the changes to the list" if details.get("kind") == "delta" else "the list"
    removed = _count(details, "removed")
    return (
        f"Began to hand {what} of {event.subject} to {details.get('recipient', '')} "
        f"(hand-over {details.get('number', '')}): "
        f"{counted(_count(details, 'entries'), 'entry', 'entries')}"
        f"{f', {removed:,} taken back' if removed else ''}."
    )


def _reconciled(event: Event, details: Mapping[str, str]) -> str:
    kinds = ("missing", "extra", "altered", "learned", "unproven")
    found = [f"{details[kind]} {kind}" for kind in kinds if kind in details]
    return (
        f"Compared what the system holds of {event.subject} with the signed list: "
        f"{', '.join(found) if found else 'no difference'}."
    )


def _read_back(event: Event, details: Mapping[str, str]) -> str:
    how = "and it holds" if details.get("holds") == "true" else "and it does not hold"
    return f"Slip {details.get('number', '')} of {event.subject} was read back, {how}."


HANDOVER_TOLD: Final[Mapping[str, Told]] = {
    "handover_begun": _begun,
    "handed_over": lambda event, details: (
        f"Hand-over {details.get('number', '')} of {event.subject} lies whole in its folder "
        f"(manifest sha256 {details.get('manifest', '')[:16]}…)."
    ),
    "handover_failed": lambda event, details: (
        f"Hand-over {details.get('number', '')} of {event.subject} did not come about."
    ),
    "handover_doubted": lambda event, details: (
        f"Hand-over {details.get('number', '')} of {event.subject} is not where it was written, "
        "and may have left."
    ),
    "handover_told": lambda event, details: (
        f"Said that hand-over {details.get('number', '')} of {event.subject} "
        f"{'left' if details.get('left') == 'true' else 'never left'}."
    ),
    "recalls_sent": lambda event, details: (
        f"Told {details.get('systems', '')} of recalls {details.get('numbers', '')} of "
        f"{event.subject}."
    ),
    "receipt_refused": lambda event, details: (
        f"A receipt of {details.get('system', '')} for {event.subject} did not count: "
        f"{details.get('why', '')}."
    ),
    "slip_issued": lambda event, details: (
        f"Made recall slip {details.get('number', '')} of {event.subject} for "
        f"{details.get('recipient', '')}: recalls {details.get('recalls', '')}."
    ),
    "slip_read_back": _read_back,
    "reconciled": _reconciled,
    "difference_closed": lambda event, details: (
        f"Settled a difference of {event.subject} ({details.get('how', '')})."
    ),
    "system_set_up": lambda event, details: f"Set up the recognition system {event.subject}.",
    "system_dropped": lambda event, details: f"Dropped the recognition system {event.subject}.",
}

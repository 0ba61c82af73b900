"""What follows a deployment, in the plain words of the log."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from console.domain.stops import KIND_WORDS
from console.domain.wording import counted

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from console.domain.audit import Event

_KINDS: Final = {each.value: words for each, words in KIND_WORDS.items()}


def _entry(event: Event) -> str:
    deployment, _, entry = event.subject.partition("/")
    return f"{entry} of {deployment}" if entry else event.subject


def _number(details: Mapping[str, str], name: str) -> int:
    value = details.get(name, "0")
    return int(value) if value.isdecimal() else 0


def _noted(event: Event, details: Mapping[str, str]) -> str:
    kind = _KINDS.get(details.get("kind", ""), details.get("kind", ""))
    recalled = " It was recalled." if details.get("recalled") == "true" else ""
    return f"Noted alert {details.get('stop', '?')} on {_entry(event)}: {kind.lower()}.{recalled}"


def _begun(event: Event, details: Mapping[str, str]) -> str:
    if details.get("scope") == "kept":
        return f"Began to erase what was kept of {event.subject} after its erasure."
    what = "the pictures" if details.get("scope") == "pictures" else "everything"
    alone = (
        "" if event.by or details.get("scope") != "whole" else "By itself, as its time had come: b"
    )
    return (
        f"{alone or 'B'}egan to erase {what} of "
        f"{counted(_number(details, 'entries'), 'entry', 'entries')} of "
        f"{event.subject}, {counted(_number(details, 'copies'), 'copy', 'copies')}; "
        f"{details.get('held', '0')} held."
    )


def _erased(event: Event, details: Mapping[str, str]) -> str:
    if details.get("whole") == "true":
        return f"Erased {event.subject}: nothing that shows or names anybody is left."
    if details.get("scope") == "kept":
        return f"Erased what was kept of {event.subject} after its erasure; its time was over."
    what = "pictures" if details.get("scope") == "pictures" else "what was not held"
    return f"Erased {what} of {event.subject}."


def _receipt(event: Event, details: Mapping[str, str]) -> str:
    failed = _number(details, "failed")
    how = f"{counted(failed, 'copy', 'copies')} NOT erased" if failed else "complete"
    return f"Made erasure receipt {details.get('number', '?')} of {event.subject}: {how}."


def _answered(event: Event, details: Mapping[str, str]) -> str:
    found = len(details.get("lists", "").split())
    purpose = details.get("purpose", "").replace("_", " ")
    case = f", {details['case']}" if details.get("case") else ""
    return (
        f"Answered whether somebody was on a list, for {purpose}{case}: "
        f"{counted(found, 'list', 'lists')} found."
    )


AFTERWARDS_TOLD: Final[Mapping[str, Callable[[Event, Mapping[str, str]], str]]] = {
    "stop_noted": _noted,
    "stop_put_right": lambda event, details: (
        f"Lifted the marks that alert {details.get('stop', '?')} left on {_entry(event)}."
    ),
    "street_figures_noted": lambda event, details: f"Noted the figures of {event.subject}.",
    "hold_placed": lambda event, details: (
        f"Placed a legal hold on {_entry(event)} for "
        f"{details.get('reason', '').replace('_', ' ')}, until {details.get('until', '')[:10]}."
    ),
    "hold_ended": lambda event, details: f"Ended a legal hold on {_entry(event)}.",
    "erasure_begun": _begun,
    "erased": _erased,
    "erasure_receipt": _receipt,
    "receipt_signed": lambda event, details: f"Signed erasure receipt {event.subject}.",
    "receipt_given": lambda event, details: f"Took out erasure receipt {event.subject}.",
    "was_listed_answered": _answered,
    "public_record_made": lambda event, details: (
        "Made the public record of "
        f"{counted(_number(details, 'deployments'), 'deployment', 'deployments')}."
    ),
}

"""What happens to a list in force, in the plain words of the log."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from console.domain import reasons
from console.domain.findings import Reason
from console.domain.wording import counted

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from console.domain.audit import Event

_CAUSES: Final = {
    "no_answer": ", as nobody answered for it in time",
    "agreed": ", as an authorising officer agreed",
    "by_hand": " by hand",
}

_HOW: Final = {"read_back": "by the slip that was read back", "by_hand": "somebody said so"}


def _entry(event: Event) -> str:
    deployment, _, entry = event.subject.partition("/")
    return f"{entry} of {deployment}"


def _why(details: Mapping[str, str]) -> str:
    code = details.get("reason", "")
    known = {reason.value: reasons.title(reason) for reason in Reason}
    return known.get(code, code).lower()


def _recalled(event: Event, details: Mapping[str, str]) -> str:
    how = _CAUSES.get(details.get("cause", ""), "")
    return f"Recalled {_entry(event)}{how}: {_why(details)} (recall {details.get('number', '?')})."


def _answered(event: Event, details: Mapping[str, str]) -> str:
    keeps = details.get("answer") == "keep"
    if details.get("by") == "nobody":
        what = "The records settled" if keeps else "Time or the records settled"
        return f"{what} what was asked about {_entry(event)}."
    return f"Answered that {_entry(event)} {'stays on the list' if keeps else 'is recalled'}."


def _cancelled(event: Event, details: Mapping[str, str]) -> str:
    how = f": {_compared(details)}" if "differences" in details else ""
    return f"Cancelled {event.subject}{how}, with a reason."


def _compared(details: Mapping[str, str]) -> str:
    """How what a recognition system held stood with what was signed."""
    left = details.get("differences", "")
    compared = {"0": "reconciled", "not compared": "not compared with the recognition system"}
    return compared.get(left, f"{left} differences still open")


def _ended(event: Event, details: Mapping[str, str]) -> str:
    how = _compared(details)
    because = ", with a reason" if details.get("reasoned") == "true" else ""
    return f"Ended {event.subject}: {how}{because}."


WATCH_TOLD: Final[Mapping[str, Callable[[Event, Mapping[str, str]], str]]] = {
    "recalled": _recalled,
    "recall_asked": lambda event, details: (
        f"Asked an authorising officer about {_entry(event)}: {_why(details)}."
    ),
    "recall_answered": _answered,
    "recall_confirmed": lambda event, details: (
        f"Took in that recall {details.get('number', '?')}, {_entry(event)}, is off the system "
        f"({details.get('receipt') or _HOW.get(details.get('how', ''), 'by a receipt')})."
    ),
    "recall_vouched": lambda event, details: (
        f"Took in by hand that {details.get('recipient', '')} has let recall "
        f"{details.get('number', '?')}, {_entry(event)}, go."
    ),
    "recalls_read": lambda event, details: (
        f"Read who is recalled from {event.subject}, "
        f"{counted(int(details.get('entries', '0')), 'entry', 'entries')}."
    ),
    "watch_started": lambda event, details: (
        f"Began to watch {event.subject}, every {details.get('seconds', '?')} seconds."
    ),
    "watch_failed": lambda event, details: f"A round of the watch over {event.subject} failed.",
    "watch_stopped": lambda event, details: f"Stopped watching {event.subject}.",
    "deployment_live": lambda event, details: f"{event.subject} went live.",
    "deployment_ended": _ended,
    "deployment_cancelled": _cancelled,
}
"""One sentence for each act, from what the event holds and nothing else."""

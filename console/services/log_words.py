"""The events of the log in plain words.

One rule: an event is told from what it holds and nothing else, and one of an unknown act is
told by its name, so that nothing in the log is ever passed over.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

from console.domain import reasons
from console.domain.audit import Event
from console.domain.findings import Reason
from console.domain.wording import counted
from console.services.afterwards_log_words import AFTERWARDS_TOLD
from console.services.handover_words import HANDOVER_TOLD
from console.services.watch_log_words import WATCH_TOLD

Told: TypeAlias = Callable[[Event, Mapping[str, str]], str]


def words(event: Event) -> str:
    """One event in a sentence."""
    details = dict(event.details)
    told = _TOLD.get(event.act)
    if told is not None:
        return told(event, details)
    said = ", ".join(f"{name} {value}" for name, value in details.items())
    act = event.act.replace("_", " ").capitalize()
    return f"{act} {event.subject}{f' ({said})' if said else ''}".strip() + "."


def _number(details: Mapping[str, str], name: str) -> int:
    value = details.get(name, "0")
    return int(value) if value.isdecimal() else 0


def _imported(event: Event, details: Mapping[str, str]) -> str:
    return (
        f"Imported {counted(_number(details, 'taken'), 'entry', 'entries')} into {event.subject}; "
        f"{details.get('already', '0')} were there already, "
        f"{counted(_number(details, 'rejected'), 'row', 'rows')} set aside."
    )


def _checked(event: Event, details: Mapping[str, str]) -> str:
    return (
        f"Checked the records of {event.subject}: {details.get('supported', '0')} supported, "
        f"{details.get('judge', '0')} need judgement, {details.get('not_lawful', '0')} not lawful; "
        f"{details.get('changed', '0')} changed and {details.get('lapsed', '0')} lapsed."
    )


def _lapsed(event: Event, details: Mapping[str, str]) -> str:
    refs = details.get("entries", "").split()
    shown = ", ".join(refs[:5]) + (" …" if len(refs) > 5 else "")
    return f"{counted(len(refs), 'decision', 'decisions')} of {event.subject} lapsed: {shown}."


def _decided(event: Event, details: Mapping[str, str]) -> str:
    verb = {"approve": "Approved", "strike": "Struck", "refer": "Referred"}.get(
        details.get("outcome", ""), "Decided"
    )
    reason = details.get("reason", "")
    because = f": {_reason(reason)}" if reason else ""
    typed = ", with a typed reason" if "note" in details else ""
    return f"{verb} {_entry(event)}{because}{typed}{_together(details)}."


def _together(details: Mapping[str, str]) -> str:
    """That the entry was one of several in one act."""
    count = _number(details, "together")
    return f", one of {count:,} in one act" if count else ""


def _reason(code: str) -> str:
    try:
        return reasons.words(Reason(code))
    except ValueError:
        return code


def _entry(event: Event) -> str:
    deployment, _, entry = event.subject.partition("/")
    return f"{entry} of {deployment}" if entry else event.subject


def _viewed(event: Event, details: Mapping[str, str]) -> str:
    where = " in the queue" if details.get("where") == "queue" else ""
    if beside := details.get("beside"):
        where = f" beside that of {beside}"
    return f"Looked at the face of {_entry(event)}{where}."


def _drilled(event: Event, details: Mapping[str, str]) -> str:
    if not details:
        return f"Ended the drill on {_entry(event)}; it measured nothing."
    recalled, off = details.get("to_recall", ""), details.get("to_off", "")
    how = f"recalled after {recalled} s" if recalled else "not recalled"
    then = f", confirmed off {off} s after that" if off else ", not confirmed off the system"
    return f"Ended the drill on {_entry(event)}: {how}{then}."


_TOLD: Final[Mapping[str, Told]] = {
    **WATCH_TOLD,
    "drill_begun": lambda event, details: (
        f"Began a drill on {_entry(event)}: an invented withdrawal."
    ),
    "drill_ended": _drilled,
    **HANDOVER_TOLD,
    **AFTERWARDS_TOLD,
    "deployment_opened": lambda event, details: (
        f"Opened {event.subject}: categories {details.get('categories', '')}, "
        f"at most {details.get('ceiling', '')} entries."
    ),
    "imported": _imported,
    "records_checked": _checked,
    "decisions_lapsed": _lapsed,
    "decided": _decided,
    "decision_taken_back": lambda event, details: (
        f"Took back the decision on {_entry(event)} "
        f"({details.get('undoes', '')}){_together(details)}."
    ),
    "face_viewed": _viewed,
    "referral_answered": lambda event, details: f"Wrote in the referral of {_entry(event)}.",
    "case_read": lambda event, details: f"Read the {details.get('what', '')} of {_entry(event)}.",
    "second_look": lambda event, details: (
        f"Gave {_entry(event)} a second look: "
        f"{'the same' if details.get('agrees') == 'true' else 'otherwise'}."
    ),
    "second_looks_seeded": lambda event, details: (
        f"Set the seed that draws the second looks of {event.subject}."
    ),
    "vigilance_set": lambda event, details: (
        f"Set second looks to {details.get('second_looks', '0')} % and planted entries to "
        f"{details.get('planted', '0')} %."
    ),
    "queue_read": lambda event, details: (
        f"Opened the queue of {event.subject}, "
        f"{counted(_number(details, 'entries'), 'entry', 'entries')}."
    ),
    "side_by_side_read": lambda event, details: (
        f"Laid the work of {details.get('first', '')} beside that of "
        f"{details.get('second', '')} on {event.subject}."
    ),
    "certificate_drafted": lambda event, details: (
        f"Drafted certificate {details.get('number', '')} for {event.subject}."
    ),
    "certificate_signed": lambda event, details: (
        f"Signed certificate {details.get('number', '')} for {event.subject}: "
        f"{counted(_number(details, 'approved'), 'entry', 'entries')}."
    ),
    "certificate_given": lambda event, details: f"Took out certificate {event.subject}.",
    "schedule_given": lambda event, details: (
        f"Took out the schedule with faces of {event.subject}, "
        f"{counted(_number(details, 'entries'), 'entry', 'entries')}."
    ),
    "log_read": lambda event, details: "Read the log.",
    "log_verified": lambda event, details: (
        f"Verified the log: {'it holds' if details.get('holds') == 'true' else 'it does not hold'}."
    ),
    "log_exported": lambda event, details: (
        f"Exported the log, {counted(_number(details, 'events'), 'event', 'events')}."
    ),
    "signed_in": lambda event, details: f"{event.subject} signed in.",
    "sign_in_failed": lambda event, details: (
        f"A sign-in as {event.subject or 'somebody unknown'} failed ({details.get('why', '')})."
    ),
    "signed_out": lambda event, details: f"{event.subject} signed out.",
    "unlocked": lambda event, details: f"{event.subject} unlocked the window.",
    "unlock_failed": lambda event, details: (
        f"An unlocking by {event.subject} failed ({details.get('why', '')})."
    ),
    "first_administrator_added": lambda event, details: (
        f"{event.subject} became first administrator."
    ),
    "one_time_code_made": lambda event, details: (
        "Made the one-time code for the first administrator."
    ),
    "one_time_code_failed": lambda event, details: "A wrong one-time code was tried.",
    "password_confirmed": lambda event, details: f"{event.subject} confirmed their password.",
    "password_check_failed": lambda event, details: (
        f"{event.subject} gave a wrong password when changing it."
    ),
    "person_added": lambda event, details: (
        f"Added {event.subject} ({details.get('roles', '').replace('_', ' ')})."
    ),
    "roles_set": lambda event, details: (
        f"{event.subject} is now {details.get('roles', '').replace('_', ' ')}."
    ),
    "password_changed": lambda event, details: f"{event.subject} changed their password.",
    "password_reset": lambda event, details: f"Gave {event.subject} a new password.",
    "account_closed": lambda event, details: f"Closed the account of {event.subject}.",
    "account_opened": lambda event, details: f"Reopened the account of {event.subject}.",
    "source_set_up": lambda event, details: (
        f"Set up the source {event.subject} ({details.get('kind', '')})."
    ),
    "source_tried": lambda event, details: f"Looked at the first rows of {event.subject}.",
    "source_dropped": lambda event, details: f"Dropped the source {event.subject}.",
    "policy_added": lambda event, details: f"Added the policy pack {event.subject}.",
    "key_made": lambda event, details: f"Made a signing key for {event.subject}.",
    "status_read": lambda event, details: f"Printed the status of {event.subject}.",
}

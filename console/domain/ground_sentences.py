"""Sentences of what ends or limits a ground: warrants, recalls, crimes, bail, orders, reports.

Each says who changed what, when and in which system, and what that means.
"""

from collections.abc import Callable, Mapping
from typing import Final

from console.domain.findings import Reason
from console.domain.told import Told


def _marker(told: Told) -> str:
    return " PNC still shows the person as wanted." if told.get("marker") else ""


def _withdrawn(told: Told) -> str:
    return f"The court withdrew this warrant{told.on}{told.seen}.{_marker(told)}"


def _executed(told: Told) -> str:
    if told.says("by", "result"):
        return (
            f"The person was before the court{told.on} ({told.result}){told.seen}, so the "
            f"warrant has been met.{_marker(told)}"
        )
    return f"This warrant was executed{told.on}{told.seen}.{_marker(told)}"


def _superseded(told: Told) -> str:
    return (
        f"An earlier warrant of this case ended{told.on}{told.seen}, and a newer one was issued. "
        "Check that the entry is about the newer warrant."
    )


def _bail_date(told: Told) -> str:
    passed = told.date()
    if not passed:
        return f"This warrant backed for bail is dated, and gives no date{told.seen}."
    return (
        f"This warrant backed for bail ran to {passed}{told.seen}; what happened on that date is "
        "not known."
    )


def _civilian(told: Told) -> str:
    return (
        f"The court allocated this warrant to civilian enforcement officers{told.on}{told.seen}; "
        "it is not for police to execute."
    )


def _other_persons(told: Told) -> str:
    kind = told.get("kind")
    if kind in ("parent", "witness"):
        who = "a witness" if kind == "witness" else "a parent or guardian"
        return (
            f"The entry and the warrant{told.seen} do not agree whether it is for {who}; it may be "
            "another person's."
        )
    return f"This warrant{told.seen} is for another person than the defendant."


def _finalised(told: Told) -> str:
    return (
        f"The court dealt with this case{told.on} ({told.result}){told.seen}, so the person is not "
        f"wanted for it any more.{_marker(told)}"
    )


def _custody(told: Told) -> str:
    if told.says("by", "result"):
        return (
            f"The court sent the person to custody{told.on} ({told.result}){told.seen}; the person "
            "need not be looked for."
        )
    return (
        f"The person is in custody since{told.on[3:] or ' an unknown time'}{told.seen}; "
        "the person need not be looked for."
    )


def _returned(told: Told) -> str:
    if told.says("status", "released"):
        return f"The person served the recall and was released again{told.on}{told.seen}."
    return f"The person was returned to custody{told.on}{told.seen}."


def _recall_cancelled(told: Told) -> str:
    return (
        f"The recall was cancelled{told.on}{told.seen}; in law it never was, and any earlier "
        "listing on it has to be looked at."
    )


def _power(told: Told) -> str:
    if told.says("how", "error"):
        return (
            f"The person was released by mistake{told.on}{told.seen}, and there is no recall; the "
            "prison service has to confirm the power in writing."
        )
    if told.says("how", "expired"):
        return (
            f"The licence or sentence ran to {told.date()}{told.seen}; being at large may have "
            "extended it, which has to be confirmed."
        )
    return (
        f"The power to arrest on this warrant{told.seen} has to be confirmed by the "
        "National Crime Agency."
    )


def outcome(told: Told) -> str:
    """Who set which outcome on the crime, and when, without what follows from it."""
    if told.says("by", "status"):
        return (
            f"The officer in the case recorded a summons by post{told.on}{told.seen}; the "
            "person is charged, and a suspect no longer."
        )
    return (
        f"The force set outcome {told.get('code')} ({told.get('words')}) on the crime"
        f"{told.on}{told.seen}"
    )


def _charged(told: Told) -> str:
    said = outcome(told)
    return said if told.says("by", "status") else f"{said}: the person is a suspect no longer."


def _outcome_ends(told: Told) -> str:
    return f"{outcome(told)}, which ends the suspicion."


def _no_suspect(told: Told) -> str:
    return (
        f"{outcome(told)}: the crime says that no suspect was identified, so it cannot support a "
        "named person."
    )


def _transferred(told: Told) -> str:
    return f"{outcome(told)}; the body that has it now has to be asked."


def _no_power(told: Told) -> str:
    return f"The wanted marker{told.seen} is to locate and trace only; it gives no power of arrest."


def _not_wanted(told: Told) -> str:
    if told.says("by", "marker"):
        return (
            f"The wanted marker was cancelled{told.on}{told.seen}, and the officer in the "
            "case has not said since that the person is wanted."
        )
    return (
        f'The officer in the case recorded "no longer wanted"{told.on}{told.seen}; a marker that '
        "is still live was left behind."
    )


def _bail_ended(told: Told) -> str:
    if told.says("by", "result"):
        return f"Bail ended with the court's decision{told.on} ({told.result}){told.seen}."
    if told.says("by", "outcome"):
        return f"{outcome(told)}, which ended police bail."
    if told.says("by", "qualifier"):
        return (
            f"The court cancelled the conditions of bail{told.on} (qualifier {told.get('code')})"
            f"{told.seen}."
        )
    if told.says("status", "unconditional"):
        return (
            f"This bail has carried no conditions since{told.on[3:] or ' it was set'}"
            f"{told.seen}; being here breaches nothing."
        )
    return f"This bail ended{told.on}{told.seen}."


def _bail_expired(told: Told) -> str:
    return f"The bail period ran out on {told.date()}{told.seen}, with no extension recorded."


def _rui(told: Told) -> str:
    return (
        f"The person was released under investigation{told.on}{told.seen}, which carries no "
        "conditions; any text of conditions was left over."
    )


def _order_ended(told: Told) -> str:
    if told.says("by", "result"):
        return f"The court ended this order{told.on} ({told.result}){told.seen}."
    return f"This order was discharged{told.on}{told.seen}."


def _order_expired(told: Told) -> str:
    if told.get("date"):
        return f"The order or authority ran out on {told.date()}{told.seen}."
    return f"The order is recorded as run out{told.on}{told.seen}."


def _ends_during(told: Told) -> str:
    return (
        f"It runs out on {told.date()}{told.seen}, during the deployment; after that the entry has "
        "to come off the list."
    )


def _outside_place(told: Told) -> str:
    place = told.get("place", "this place")
    return (
        f"It is in force, but {place} lies outside its zone{told.seen}: being there does not "
        "breach it."
    )


def _outside_time(told: Told) -> str:
    hours = told.get("hours")
    if told.says("how", "not_begun"):
        return f"It begins on {told.date()}{told.seen}, so it does not cover the whole deployment."
    if told.says("how", "unreadable"):
        return (
            f'Its hours "{hours}" cannot be read{told.seen}, so nobody can tell whether it '
            "bites now."
        )
    if told.says("how", "part"):
        return f"Its hours {hours} cover only part of the deployment{told.seen}."
    return (
        f"Its hours {hours} do not cover the deployment{told.seen}: being here then does not "
        "breach it."
    )


def _place_unknown(told: Told) -> str:
    if told.says("how", "unreadable"):
        return (
            f"The zone of this condition cannot be read{told.seen}, so nobody can tell "
            "whether being here breaches it."
        )
    return (
        f"It is in force, but no zone is recorded{told.seen}, so nobody can tell whether being "
        "here breaches it."
    )


def _found(told: Told) -> str:
    return f"The missing person was found{told.on}{told.seen}."


def _risk(told: Told) -> str:
    return (
        f"The missing report gives the risk as {told.get('risk')}{told.on}{told.seen}; listing "
        "needs an increased risk."
    )


def _lapsed(told: Told) -> str:
    if told.get("date"):
        return f"The threat assessment ran out on {told.date()}{told.seen}."
    return f"The threat assessment lapsed{told.on}{told.seen}."


def _notification(told: Told) -> str:
    if told.get("date"):
        return f"The notification requirements ran out on {told.date()}{told.seen}."
    return f"The notification requirements ended{told.on}{told.seen}."


def _associate(told: Told) -> str:
    linked = told.get("linked")
    if told.says("how", "struck"):
        return f"{linked} was struck by an officer; an entry linked to it falls with it."
    return f"{linked} is not lawful; an entry linked to it falls with it."


def _backed(told: Told) -> str:
    return f"This warrant is backed for bail{told.seen}: being found means arrest, and then bail."


GROUND_SENTENCES: Final[Mapping[Reason, Callable[[Told], str]]] = {
    Reason.WARRANT_WITHDRAWN: _withdrawn,
    Reason.WARRANT_EXECUTED: _executed,
    Reason.WARRANT_SUPERSEDED: _superseded,
    Reason.BAIL_DATE_PASSED: _bail_date,
    Reason.CIVILIAN_ENFORCEMENT: _civilian,
    Reason.OTHER_PERSONS_WARRANT: _other_persons,
    Reason.OFFENCE_FINALISED: _finalised,
    Reason.LOCATED_IN_CUSTODY: _custody,
    Reason.RETURNED_TO_CUSTODY: _returned,
    Reason.RECALL_CANCELLED: _recall_cancelled,
    Reason.POWER_UNCONFIRMED: _power,
    Reason.CHARGED: _charged,
    Reason.OUTCOME_ENDS_SUSPICION: _outcome_ends,
    Reason.OUTCOME_NAMES_NO_SUSPECT: _no_suspect,
    Reason.TRANSFERRED: _transferred,
    Reason.NO_POWER_OF_ARREST: _no_power,
    Reason.NO_LONGER_WANTED: _not_wanted,
    Reason.BAIL_ENDED: _bail_ended,
    Reason.BAIL_EXPIRED: _bail_expired,
    Reason.RELEASED_UNDER_INVESTIGATION: _rui,
    Reason.ORDER_ENDED: _order_ended,
    Reason.ORDER_EXPIRED: _order_expired,
    Reason.ORDER_ENDS_DURING: _ends_during,
    Reason.OUTSIDE_PLACE: _outside_place,
    Reason.OUTSIDE_TIME: _outside_time,
    Reason.PLACE_UNKNOWN: _place_unknown,
    Reason.FOUND: _found,
    Reason.RISK_TOO_LOW: _risk,
    Reason.ASSESSMENT_LAPSED: _lapsed,
    Reason.NOTIFICATION_ENDED: _notification,
    Reason.ASSOCIATE_OF_STRUCK: _associate,
    Reason.BACKED_FOR_BAIL: _backed,
}

"""Sentences of what is doubtful, and of what is wrong with a person or a picture.

Each says what is known, in which system, and why that is not enough.
"""

from collections.abc import Callable, Mapping
from typing import Final

from console.domain.entries import CATEGORY_WORDS, KIND_WORDS, Category
from console.domain.findings import Leg, Reason
from console.domain.ground_sentences import outcome
from console.domain.reason_words import MEANINGS
from console.domain.told import TYPE_WORDS, Told
from console.domain.wording import listed


def _deceased(told: Told) -> str:
    result = f" ({told.result})" if told.says("by", "result") else ""
    return f"The person is recorded as having died{told.on}{result}{told.seen}."


def _identifier(told: Told) -> str:
    return told.get("problem")


def _identity(told: Told) -> str:
    how = told.get("how")
    if how == "merged":
        return (
            f"The person's record was merged with another{told.on}{told.seen}; check which "
            "person the picture shows."
        )
    if how == "two":
        return (
            f"A record of this person carries another PNC ID or CRO number{told.seen}; they "
            "may be two people."
        )
    if how == "no_key":
        return (
            "The entry gives no PNC ID, CRO number, nominal or custody number, so no record "
            "can be found by the person."
        )
    return f"The only {told.type_words} found{told.seen} names another person."


def _child(told: Told) -> str:
    return (
        f"The person is {told.get('age')} on the day of the deployment; a child is listed only "
        "with an officer's reason."
    )


def _child_13(told: Told) -> str:
    return (
        f"The person is {told.get('age')} on the day of the deployment, under 13; the force's "
        "special rule applies."
    )


def _child_10(told: Told) -> str:
    return (
        f"The person is {told.get('age')} on the day of the deployment; a child under 10 "
        "cannot be a suspect."
    )


def _unconvicted(told: Told) -> str:
    if told.says("by", "result"):
        return (
            f"The picture's own case ended without a conviction{told.on} ({told.result})"
            f"{told.seen}; obtain another picture."
        )
    what = (
        "whose conviction was quashed"
        if told.says("status", "quashed")
        else ("that led to no conviction")
    )
    if told.get("kept"):
        return (
            f"The picture was taken at an arrest {what}{told.on}{told.seen}; a decision to "
            "keep it is recorded, and has to be weighed."
        )
    return f"The picture was taken at an arrest {what}{told.on}{told.seen}; obtain another picture."


def _image_deleted(told: Told) -> str:
    return (
        f"The picture was deleted{told.on}{told.seen}; this is a copy that should not exist. "
        "Report it."
    )


def _image_pending(told: Told) -> str:
    return f"The person asked for this picture to be deleted{told.on}{told.seen}; it is on hold."


def _review(told: Told) -> str:
    return f"The review of keeping this picture was due on {told.date()}{told.seen}."


def _third_party(told: Told) -> str:
    if told.says("source", "other_police"):
        return "The picture is from another police system; how it is held there has to be weighed."
    return (
        "The picture is from a third party; how it was obtained, and the risk to its source, "
        "have to be weighed."
    )


def _family(told: Told) -> str:
    return "The picture came from the family for finding the person; it serves no other ground."


def _unusable(told: Told) -> str:
    return f"The picture cannot be used: {told.get('why')}"


def _no_record(told: Told) -> str:
    if told.says("how", "not_listed"):
        return f'The linked entry "{told.get("linked")}" is not on this list.'
    if told.get("register"):
        return f"The register is complete and holds no {told.type_words} for this ground."
    if told.finding.leg is Leg.IMAGE:
        return "No record was found of the arrest behind this picture."
    return f"No {told.type_words} was found for this ground."


def _source_down(told: Told) -> str:
    return (
        f"The source {told.get('source')} could not be read, so nobody knows what its records "
        "say now."
    )


def _stale(told: Told) -> str:
    hours = told.get("hours")
    if told.says("type", "contact") and told.finding.records:
        said = told.on or " at an unknown time"
        return (
            f"The officer in the case last confirmed{said}{told.seen}; the limit is {hours} hours."
        )
    if not hours:
        return f"Nothing says how old this {told.type_words} is{told.seen}."
    return (
        f"The reading of the source {told.get('source')} is older than the limit of {hours} hours."
    )


def _conflict(told: Told) -> str:
    how = told.get("how")
    if how == "marker_cancelled":
        return (
            f"The wanted marker was cancelled{told.on}{told.seen}, and the rest of the records "
            "still read live."
        )
    if how == "released":
        what = TYPE_WORDS.get(told.get("what"), "record")
        return (
            f"The person was in custody and was released{told.on}{told.seen}, and the {what} "
            "still reads live; it may have been dealt with."
        )
    if how == "twice":
        return (
            f"The source {told.finding.records[0].partition(':')[0]} gives one "
            f"{told.type_words} in two ways at the same moment{told.on}{told.seen}."
        )
    if how == "circle":
        return (
            f"The entry is linked to {told.get('linked')}, which is linked back to it; neither "
            "supports the other."
        )
    if how == "kind":
        claimed = KIND_WORDS.get(told.get("claimed"), told.get("claimed"))
        kind = KIND_WORDS.get(told.get("kind"), told.get("kind"))
        return f"The entry says {claimed}; the record says {kind}{told.seen}."
    if how == "code_ends":
        return (
            f"The warrant reads live and carries code {told.get('code')}, which ends it{told.seen}."
        )
    if how == "still_wanted":
        return (
            f"The officer in the case recorded that the person is not wanted any more{told.on}"
            f"{told.seen}, and at another time that the person is."
        )
    if how == "reopened":
        return f"{outcome(told)}, and another record says later that the crime is open."
    if how == "doubt":
        return (
            f"The person was before the court{told.on} ({told.result}){told.seen}, and the "
            "records still read live."
        )
    if told.says("by", "result"):
        return (
            f"A court decision{told.on} ({told.result}){told.seen} and what it would end are "
            "recorded at the same moment; nobody can tell which came first."
        )
    return (
        f"The records contradict each other{told.on}{told.seen}; nobody can tell which came first."
    )


def _code(told: Told) -> str:
    code = told.get("code") or "none"
    what = told.get("what")
    names = {
        "result": f"The court gave result {code}{told.on}{told.seen}",
        "warrant": f"The warrant carries code {code}{told.seen}",
        "qualifier": f"The {told.type_words} carries the qualifier {code}{told.seen}",
        "outcome": f"The crime carries the outcome {code}{told.seen}",
        "risk": f"The missing report carries the risk {code}{told.seen}",
        "status": f"The {told.type_words} carries the status {code}{told.seen}",
        "type": f"A record is of the type {code}{told.seen}",
        "kind": f"The entry gives the kind {code}",
    }
    return f"{names.get(what, 'A record carries a code')}, which is not known; look it up."


def _unclear(told: Told) -> str:
    how = told.get("how")
    if how == "reread":
        return (
            f"The court changed the terms{told.on} ({told.result}){told.seen}, and the record "
            "has not been changed since; read the new terms."
        )
    if how == "no_time":
        return f"The record gives no time{told.seen}, so nobody can tell what came first."
    if how == "hearing":
        return (
            f"The order was to be heard again on {told.date()}{told.seen}, and nothing says what "
            "came of it."
        )
    if how == "no_period":
        return f"This police bail gives no bail period{told.seen}."
    if how == "dummy":
        return (
            f"The URN {told.get('urn')} is a dummy that many cases share, so it does not show "
            "which case this is."
        )
    if how == "contact":
        return (
            f"The officer in the case recorded something since the warrant{told.on}{told.seen} "
            "that has to be followed up."
        )
    return f"The case took a turn{told.on} ({told.result}){told.seen} that has to be followed up."


def _interview(told: Told) -> str:
    return (
        f"The officer in the case recorded an interview agreed with the person{told.on}{told.seen};"
        " an arrest may not be needed."
    )


def _reviewed(told: Told) -> str:
    since = told.date("since")
    opened = f"opened on {since}" if since else "gives no opening time"
    return f"This warrant {opened}{told.seen}, and no review of it is in date."


def _category(told: Told) -> str:
    named = CATEGORY_WORDS[Category(told.get("category"))]
    return f'The category "{named}" was not authorised for this deployment.'


def _duplicate(told: Told) -> str:
    what = "The same person" if told.says("what", "person") else "The same picture"
    others = listed(told.get("others").split(", "), "and")
    return f"{what} is also proposed as {others}."


def _own_case(told: Told) -> str:
    if told.get("kind") in ("witness", "parent"):
        return (
            f"This warrant is for a {told.get('kind')}{told.seen}; listing needs reasons "
            "written for this person."
        )
    return MEANINGS[Reason.OWN_CASE_NEEDED]


def _image_old(told: Told) -> str:
    return f"The picture was taken on {told.date()}; faces change."


DOUBT_SENTENCES: Final[Mapping[Reason, Callable[[Told], str]]] = {
    Reason.DECEASED: _deceased,
    Reason.IDENTIFIER_INVALID: _identifier,
    Reason.IDENTITY_CONFLICT: _identity,
    Reason.CHILD: _child,
    Reason.CHILD_UNDER_13: _child_13,
    Reason.CHILD_UNDER_10: _child_10,
    Reason.IMAGE_OF_UNCONVICTED: _unconvicted,
    Reason.IMAGE_DELETED: _image_deleted,
    Reason.IMAGE_DELETION_PENDING: _image_pending,
    Reason.IMAGE_REVIEW_OVERDUE: _review,
    Reason.IMAGE_THIRD_PARTY: _third_party,
    Reason.IMAGE_FAMILY_CONSENT: _family,
    Reason.IMAGE_UNUSABLE: _unusable,
    Reason.NO_RECORD: _no_record,
    Reason.SOURCE_DOWN: _source_down,
    Reason.STALE: _stale,
    Reason.CONFLICT: _conflict,
    Reason.CODE_UNKNOWN: _code,
    Reason.CASE_UNCLEAR: _unclear,
    Reason.VOLUNTARY_INTERVIEW: _interview,
    Reason.OWN_CASE_NEEDED: _own_case,
    Reason.NOT_REVIEWED: _reviewed,
    Reason.CATEGORY_NOT_AUTHORISED: _category,
    Reason.DUPLICATE: _duplicate,
    Reason.IMAGE_OLD: _image_old,
}

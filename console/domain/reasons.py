"""Every reason in words: short for a list, and as the sentence that explains a finding.

A finding carries a code and values; here they become plain English, with times in
Europe/London. The rule: a sentence says who changed what, when and in which system, and what
that means.
"""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Final

from console.domain.entries import CATEGORY_WORDS, KIND_WORDS, Category
from console.domain.findings import Finding, Leg, Reason
from console.domain.records import LONDON
from console.domain.wording import listed

_MONTHS: Final = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()

TITLES: Final[Mapping[Reason, str]] = {
    Reason.WARRANT_WITHDRAWN: "Warrant withdrawn",
    Reason.WARRANT_EXECUTED: "Warrant executed",
    Reason.WARRANT_SUPERSEDED: "Warrant replaced by a newer one",
    Reason.BAIL_DATE_PASSED: "Date of the warrant passed",
    Reason.CIVILIAN_ENFORCEMENT: "For civilian enforcement officers",
    Reason.OTHER_PERSONS_WARRANT: "Another person's warrant",
    Reason.OFFENCE_FINALISED: "Case finished in court",
    Reason.LOCATED_IN_CUSTODY: "In custody",
    Reason.RETURNED_TO_CUSTODY: "Returned to custody",
    Reason.RECALL_CANCELLED: "Recall cancelled",
    Reason.POWER_UNCONFIRMED: "Power not confirmed",
    Reason.CHARGED: "Already charged",
    Reason.OUTCOME_ENDS_SUSPICION: "Crime outcome ends suspicion",
    Reason.OUTCOME_NAMES_NO_SUSPECT: "Crime names no suspect",
    Reason.NO_POWER_OF_ARREST: "No power of arrest",
    Reason.NO_LONGER_WANTED: "No longer wanted",
    Reason.BAIL_ENDED: "Bail ended",
    Reason.BAIL_EXPIRED: "Bail period ran out",
    Reason.RELEASED_UNDER_INVESTIGATION: "Released under investigation",
    Reason.ORDER_ENDED: "Order ended",
    Reason.ORDER_EXPIRED: "Order ran out",
    Reason.ORDER_ENDS_DURING: "Ends during the deployment",
    Reason.OUTSIDE_PLACE: "Does not reach this place",
    Reason.OUTSIDE_TIME: "Does not reach these hours",
    Reason.PLACE_UNKNOWN: "Place not recorded",
    Reason.FOUND: "Found",
    Reason.RISK_TOO_LOW: "Risk too low",
    Reason.ASSESSMENT_LAPSED: "Threat assessment lapsed",
    Reason.NOTIFICATION_ENDED: "Notification ended",
    Reason.ASSOCIATE_OF_STRUCK: "Linked entry fell",
    Reason.DECEASED: "Died",
    Reason.IDENTIFIER_INVALID: "Identifier wrong",
    Reason.IDENTITY_CONFLICT: "Identity unclear",
    Reason.CHILD: "Under 18",
    Reason.CHILD_UNDER_13: "Under 13",
    Reason.LOOKALIKE: "Somebody looks alike",
    Reason.IMAGE_OF_UNCONVICTED: "Picture of an unconvicted person",
    Reason.IMAGE_DELETED: "Picture deleted",
    Reason.IMAGE_DELETION_PENDING: "Deletion of the picture requested",
    Reason.IMAGE_REVIEW_OVERDUE: "Review of the picture overdue",
    Reason.IMAGE_THIRD_PARTY: "Picture from elsewhere",
    Reason.IMAGE_FAMILY_CONSENT: "Family picture, given for finding only",
    Reason.IMAGE_UNUSABLE: "Picture cannot be used",
    Reason.NO_RECORD: "No record",
    Reason.SOURCE_DOWN: "Records could not be read",
    Reason.STALE: "Records too old",
    Reason.CONFLICT: "Records contradict each other",
    Reason.CODE_UNKNOWN: "Code not known",
    Reason.CASE_UNCLEAR: "Case unclear",
    Reason.TRANSFERRED: "Case passed to another body",
    Reason.VOLUNTARY_INTERVIEW: "Interview agreed",
    Reason.OWN_CASE_NEEDED: "Needs a case of its own",
    Reason.NOT_REVIEWED: "Not reviewed",
    Reason.CHILD_UNDER_10: "Under 10",
    Reason.CATEGORY_NOT_AUTHORISED: "Category not authorised",
    Reason.DO_NOT_INCLUDE: "On the do-not-include register",
    Reason.DUPLICATE: "Duplicate",
    Reason.OFFICER_JUDGEMENT: "Officer's judgement",
    Reason.BACKED_FOR_BAIL: "Backed for bail",
    Reason.IMAGE_OLD: "Old picture",
}
"""Short words for pick lists, the queue and counts."""

MEANINGS: Final[Mapping[Reason, str]] = {
    Reason.WARRANT_WITHDRAWN: "The court withdrew the warrant; a marker that was left behind "
    "gives no power.",
    Reason.WARRANT_EXECUTED: "The warrant was executed: the person has been brought to court "
    "or is dealt with.",
    Reason.WARRANT_SUPERSEDED: "An older warrant of the case ended and a newer one stands; the "
    "entry has to be keyed to the newer one.",
    Reason.BAIL_DATE_PASSED: "The date that a warrant backed for bail ran to has passed, and "
    "what happened on it is not known.",
    Reason.CIVILIAN_ENFORCEMENT: "The warrant is for civilian enforcement officers, not police.",
    Reason.OTHER_PERSONS_WARRANT: "The warrant is for a witness or a parent, or for somebody "
    "else than the entry says.",
    Reason.OFFENCE_FINALISED: "The court has finished the case, so nothing is left to be wanted "
    "for.",
    Reason.LOCATED_IN_CUSTODY: "The person is in custody, and need not be looked for.",
    Reason.RETURNED_TO_CUSTODY: "The person was returned to custody.",
    Reason.RECALL_CANCELLED: "The recall was cancelled, as if it had never been.",
    Reason.POWER_UNCONFIRMED: "The power to detain has to be confirmed in writing by whoever "
    "holds it.",
    Reason.CHARGED: "The person was charged or summonsed, and is a suspect no longer.",
    Reason.OUTCOME_ENDS_SUSPICION: "The crime has an outcome that ends the suspicion.",
    Reason.OUTCOME_NAMES_NO_SUSPECT: "The crime was closed with no suspect identified, so it "
    "cannot stand behind a named person.",
    Reason.NO_POWER_OF_ARREST: "The wanted marker gives no power of arrest.",
    Reason.NO_LONGER_WANTED: "The officer in the case, or the force, no longer wants the person.",
    Reason.BAIL_ENDED: "The bail ended, or carries no conditions.",
    Reason.BAIL_EXPIRED: "The applicable bail period ran out.",
    Reason.RELEASED_UNDER_INVESTIGATION: "Release under investigation carries no conditions.",
    Reason.ORDER_ENDED: "The order was discharged or revoked.",
    Reason.ORDER_EXPIRED: "The order ran out.",
    Reason.ORDER_ENDS_DURING: "The condition, order or authority runs out during the deployment.",
    Reason.OUTSIDE_PLACE: "Being at this place does not breach the condition.",
    Reason.OUTSIDE_TIME: "The condition does not cover the hours of the deployment.",
    Reason.PLACE_UNKNOWN: "Nothing says where the condition bites, so nobody can tell whether "
    "being here breaches it.",
    Reason.FOUND: "The missing person was found.",
    Reason.RISK_TOO_LOW: "The missing person is not at increased risk.",
    Reason.ASSESSMENT_LAPSED: "The threat assessment lapsed.",
    Reason.NOTIFICATION_ENDED: "The notification requirements ended.",
    Reason.ASSOCIATE_OF_STRUCK: "The entry that this one is linked to fell, and it falls with it.",
    Reason.DECEASED: "The person has died.",
    Reason.IDENTIFIER_INVALID: "An identifier was mistyped, or was never issued.",
    Reason.IDENTITY_CONFLICT: "The records may be about two people.",
    Reason.CHILD: "The person is under 18 on the day of the deployment.",
    Reason.CHILD_UNDER_13: "The person is under 13 on the day of the deployment.",
    Reason.LOOKALIKE: "Somebody is known to look like this person.",
    Reason.IMAGE_OF_UNCONVICTED: "The picture was taken at an arrest that led to no conviction.",
    Reason.IMAGE_DELETED: "The picture was deleted, and this is a copy.",
    Reason.IMAGE_DELETION_PENDING: "The person asked for the picture to be deleted.",
    Reason.IMAGE_REVIEW_OVERDUE: "The review of keeping the picture is overdue.",
    Reason.IMAGE_THIRD_PARTY: "The picture is not a custody picture of ours: how it was obtained "
    "has to be weighed.",
    Reason.IMAGE_FAMILY_CONSENT: "A family picture was given for finding the person and nothing "
    "else.",
    Reason.IMAGE_UNUSABLE: "The picture cannot be shown or compared.",
    Reason.NO_RECORD: "No record shows it.",
    Reason.SOURCE_DOWN: "A record system could not be read, so nobody knows.",
    Reason.STALE: "What is known is older than its limit.",
    Reason.CONFLICT: "The records contradict each other.",
    Reason.CODE_UNKNOWN: "A record carries a code that the policy pack does not know.",
    Reason.CASE_UNCLEAR: "The case took a turn that has to be followed up.",
    Reason.TRANSFERRED: "The case was passed to another body, which has to be asked.",
    Reason.VOLUNTARY_INTERVIEW: "The person agreed to an interview, so an arrest may not be "
    "needed.",
    Reason.OWN_CASE_NEEDED: "No record can support this; the reasons have to be written for this "
    "person.",
    Reason.NOT_REVIEWED: "Nobody has reviewed it in time.",
    Reason.CHILD_UNDER_10: "A child under 10 cannot be a suspect.",
    Reason.CATEGORY_NOT_AUTHORISED: "The category was not authorised for this deployment.",
    Reason.DO_NOT_INCLUDE: "The person stands on the office's do-not-include register.",
    Reason.DUPLICATE: "The person or the picture is on the list already.",
    Reason.OFFICER_JUDGEMENT: "The officer's own judgement, in the officer's own words.",
    Reason.BACKED_FOR_BAIL: "The warrant is backed for bail: arrest, and then bail.",
    Reason.IMAGE_OLD: "The picture is old, and faces change.",
}
"""What each reason means, as an officer reads it when picking one."""

_ALWAYS: Final = (Reason.DUPLICATE, Reason.OFFICER_JUDGEMENT)

COMMON_FOR: Final[Mapping[Category, tuple[Reason, ...]]] = {
    Category.A: (
        Reason.WARRANT_WITHDRAWN,
        Reason.WARRANT_EXECUTED,
        Reason.OFFENCE_FINALISED,
        Reason.LOCATED_IN_CUSTODY,
        Reason.CIVILIAN_ENFORCEMENT,
        Reason.NO_RECORD,
        *_ALWAYS,
    ),
    Category.B: (
        Reason.RETURNED_TO_CUSTODY,
        Reason.RECALL_CANCELLED,
        Reason.LOCATED_IN_CUSTODY,
        Reason.POWER_UNCONFIRMED,
        Reason.NO_RECORD,
        *_ALWAYS,
    ),
    Category.C: (
        Reason.NO_LONGER_WANTED,
        Reason.CHARGED,
        Reason.OUTCOME_ENDS_SUSPICION,
        Reason.NO_POWER_OF_ARREST,
        Reason.VOLUNTARY_INTERVIEW,
        Reason.LOCATED_IN_CUSTODY,
        *_ALWAYS,
    ),
    Category.D: (
        Reason.OWN_CASE_NEEDED,
        Reason.NO_RECORD,
        Reason.CATEGORY_NOT_AUTHORISED,
        Reason.NOT_REVIEWED,
        *_ALWAYS,
    ),
    Category.E: (
        Reason.BAIL_ENDED,
        Reason.ORDER_ENDED,
        Reason.ORDER_EXPIRED,
        Reason.OUTSIDE_PLACE,
        Reason.OUTSIDE_TIME,
        Reason.PLACE_UNKNOWN,
        *_ALWAYS,
    ),
    Category.F: (
        Reason.NOTIFICATION_ENDED,
        Reason.ORDER_ENDED,
        Reason.OUTSIDE_PLACE,
        Reason.PLACE_UNKNOWN,
        Reason.OWN_CASE_NEEDED,
        *_ALWAYS,
    ),
    Category.G: (
        Reason.FOUND,
        Reason.RISK_TOO_LOW,
        Reason.IMAGE_FAMILY_CONSENT,
        Reason.LOCATED_IN_CUSTODY,
        *_ALWAYS,
    ),
    Category.H: (
        Reason.ASSESSMENT_LAPSED,
        Reason.OWN_CASE_NEEDED,
        Reason.LOCATED_IN_CUSTODY,
        Reason.NO_RECORD,
        *_ALWAYS,
    ),
    Category.I: (
        Reason.ASSOCIATE_OF_STRUCK,
        Reason.OWN_CASE_NEEDED,
        Reason.IDENTITY_CONFLICT,
        Reason.NO_RECORD,
        *_ALWAYS,
    ),
}
"""What entries of each category are usually struck for, the usual first."""

TYPE_WORDS: Final[Mapping[str, str]] = {
    "warrant": "warrant",
    "wanted": "wanted marker",
    "court_result": "court result",
    "bail": "bail record",
    "custody": "custody record",
    "recall": "recall",
    "crime": "crime record",
    "order": "order",
    "missing": "missing report",
    "threat": "threat assessment",
    "notification": "notification record",
    "image": "record of the picture's arrest",
    "person": "record of the person",
    "contact": "word from the officer in the case",
}


def title(reason: Reason) -> str:
    """A reason in a few words, for pick lists, the queue and counts."""
    return TITLES[reason]


words = title
"""The same under the name that sentences read best with: `words(reason)`."""


def meaning(reason: Reason) -> str:
    """What a reason means, as one plain sentence."""
    return MEANINGS[reason]


def sentence(finding: Finding) -> str:
    """The plain sentence of a finding: who changed what, when, where, and what that means."""
    teller = _TELLERS.get(finding.reason)
    said = teller(_Told(finding)) if teller is not None else ""
    return said or MEANINGS[finding.reason]


def when(moment: datetime) -> str:
    """A moment as people here write it: "27 Nov 2026 at 15:40", in Europe/London."""
    local = moment.astimezone(LONDON)
    return f"{day(local.date())} at {local:%H:%M}"


def day(date_: date) -> str:
    """A day as people here write it: "27 Nov 2026"."""
    return f"{date_.day} {_MONTHS[date_.month - 1]} {date_.year}"


class _Told:
    """A finding's values, ready to be put into a sentence."""

    __slots__ = ("_values", "finding")

    def __init__(self, finding: Finding) -> None:
        self.finding = finding
        self._values = dict(finding.values)

    def get(self, key: str, default: str = "") -> str:
        return self._values.get(key, default)

    def says(self, key: str, value: str) -> bool:
        return self._values.get(key) == value

    @property
    def on(self) -> str:
        """ " on 27 Nov 2026 at 15:40", or nothing where the time is not known."""
        changed = self.finding.changed_at
        return f" on {when(changed)}" if changed is not None else ""

    @property
    def seen(self) -> str:
        """ " (warrants, W/26/118204)": the system and its own number, or nothing."""
        if not self.finding.records:
            return ""
        source, _, ref = self.finding.records[0].partition(":")
        return f" ({source}, {ref})"

    def date(self, key: str = "date") -> str:
        """A value that is a moment or a day, in words; '' where it is not given."""
        text = self.get(key)
        if not text:
            return ""
        if len(text) == len("2026-11-28"):
            return day(date.fromisoformat(text))
        return when(datetime.fromisoformat(text))

    @property
    def type_words(self) -> str:
        return TYPE_WORDS.get(self.get("type"), self.get("type") or "record")

    @property
    def result(self) -> str:
        """ "result 1116, community order"."""
        return f"result {self.get('code')}, {self.get('words')}"


def _marker(told: _Told) -> str:
    return " PNC still shows the person as wanted." if told.get("marker") else ""


def _withdrawn(told: _Told) -> str:
    return f"The court withdrew this warrant{told.on}{told.seen}.{_marker(told)}"


def _executed(told: _Told) -> str:
    if told.says("by", "result"):
        return (
            f"The person was before the court{told.on} ({told.result}){told.seen}, so the "
            f"warrant has been met.{_marker(told)}"
        )
    return f"This warrant was executed{told.on}{told.seen}.{_marker(told)}"


def _superseded(told: _Told) -> str:
    return (
        f"An earlier warrant of this case ended{told.on}{told.seen}, and a newer one was issued. "
        "Check that the entry is about the newer warrant."
    )


def _bail_date(told: _Told) -> str:
    passed = told.date()
    if not passed:
        return f"This warrant backed for bail is dated, and gives no date{told.seen}."
    return (
        f"This warrant backed for bail ran to {passed}{told.seen}; what happened on that date is "
        "not known."
    )


def _civilian(told: _Told) -> str:
    return (
        f"The court allocated this warrant to civilian enforcement officers{told.on}{told.seen}; "
        "it is not for police to execute."
    )


def _other_persons(told: _Told) -> str:
    kind = told.get("kind")
    if kind in ("parent", "witness"):
        who = "a witness" if kind == "witness" else "a parent or guardian"
        return (
            f"The entry and the warrant{told.seen} do not agree whether it is for {who}; it may be "
            "another person's."
        )
    return f"This warrant{told.seen} is for another person than the defendant."


def _finalised(told: _Told) -> str:
    return (
        f"The court dealt with this case{told.on} ({told.result}){told.seen}, so the person is not "
        f"wanted for it any more.{_marker(told)}"
    )


def _custody(told: _Told) -> str:
    if told.says("by", "result"):
        return (
            f"The court sent the person to custody{told.on} ({told.result}){told.seen}; the person "
            "need not be looked for."
        )
    return (
        f"The person is in custody since{told.on[3:] or ' an unknown time'}{told.seen}; "
        "the person need not be looked for."
    )


def _returned(told: _Told) -> str:
    if told.says("status", "released"):
        return f"The person served the recall and was released again{told.on}{told.seen}."
    return f"The person was returned to custody{told.on}{told.seen}."


def _recall_cancelled(told: _Told) -> str:
    return (
        f"The recall was cancelled{told.on}{told.seen}; in law it never was, and any earlier "
        "listing on it has to be looked at."
    )


def _power(told: _Told) -> str:
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


def _outcome(told: _Told) -> str:
    if told.says("by", "status"):
        return (
            f"The officer in the case recorded a summons by post{told.on}{told.seen}; the "
            "person is charged, and a suspect no longer."
        )
    return (
        f"The force set outcome {told.get('code')} ({told.get('words')}) on the crime"
        f"{told.on}{told.seen}"
    )


def _charged(told: _Told) -> str:
    said = _outcome(told)
    return said if told.says("by", "status") else f"{said}: the person is a suspect no longer."


def _outcome_ends(told: _Told) -> str:
    return f"{_outcome(told)}, which ends the suspicion."


def _no_suspect(told: _Told) -> str:
    return (
        f"{_outcome(told)}: the crime says that no suspect was identified, so it cannot support a "
        "named person."
    )


def _transferred(told: _Told) -> str:
    return f"{_outcome(told)}; the body that has it now has to be asked."


def _no_power(told: _Told) -> str:
    return f"The wanted marker{told.seen} is to locate and trace only; it gives no power of arrest."


def _not_wanted(told: _Told) -> str:
    if told.says("by", "marker"):
        return (
            f"The wanted marker was cancelled{told.on}{told.seen}, and the officer in the "
            "case has not said since that the person is wanted."
        )
    return (
        f'The officer in the case recorded "no longer wanted"{told.on}{told.seen}; a marker that '
        "is still live was left behind."
    )


def _bail_ended(told: _Told) -> str:
    if told.says("by", "result"):
        return f"Bail ended with the court's decision{told.on} ({told.result}){told.seen}."
    if told.says("by", "outcome"):
        return f"{_outcome(told)}, which ended police bail."
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


def _bail_expired(told: _Told) -> str:
    return f"The bail period ran out on {told.date()}{told.seen}, with no extension recorded."


def _rui(told: _Told) -> str:
    return (
        f"The person was released under investigation{told.on}{told.seen}, which carries no "
        "conditions; any text of conditions was left over."
    )


def _order_ended(told: _Told) -> str:
    if told.says("by", "result"):
        return f"The court ended this order{told.on} ({told.result}){told.seen}."
    return f"This order was discharged{told.on}{told.seen}."


def _order_expired(told: _Told) -> str:
    if told.get("date"):
        return f"The order or authority ran out on {told.date()}{told.seen}."
    return f"The order is recorded as run out{told.on}{told.seen}."


def _ends_during(told: _Told) -> str:
    return (
        f"It runs out on {told.date()}{told.seen}, during the deployment; after that the entry has "
        "to come off the list."
    )


def _outside_place(told: _Told) -> str:
    place = told.get("place", "this place")
    return (
        f"It is in force, but {place} lies outside its zone{told.seen}: being there does not "
        "breach it."
    )


def _outside_time(told: _Told) -> str:
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


def _place_unknown(told: _Told) -> str:
    if told.says("how", "unreadable"):
        return (
            f"The zone of this condition cannot be read{told.seen}, so nobody can tell "
            "whether being here breaches it."
        )
    return (
        f"It is in force, but no zone is recorded{told.seen}, so nobody can tell whether being "
        "here breaches it."
    )


def _found(told: _Told) -> str:
    return f"The missing person was found{told.on}{told.seen}."


def _risk(told: _Told) -> str:
    return (
        f"The missing report gives the risk as {told.get('risk')}{told.on}{told.seen}; listing "
        "needs an increased risk."
    )


def _lapsed(told: _Told) -> str:
    if told.get("date"):
        return f"The threat assessment ran out on {told.date()}{told.seen}."
    return f"The threat assessment lapsed{told.on}{told.seen}."


def _notification(told: _Told) -> str:
    if told.get("date"):
        return f"The notification requirements ran out on {told.date()}{told.seen}."
    return f"The notification requirements ended{told.on}{told.seen}."


def _associate(told: _Told) -> str:
    linked = told.get("linked")
    if told.says("how", "struck"):
        return f"{linked} was struck by an officer; an entry linked to it falls with it."
    return f"{linked} is not lawful; an entry linked to it falls with it."


def _deceased(told: _Told) -> str:
    result = f" ({told.result})" if told.says("by", "result") else ""
    return f"The person is recorded as having died{told.on}{result}{told.seen}."


def _identifier(told: _Told) -> str:
    return told.get("problem")


def _identity(told: _Told) -> str:
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


def _child(told: _Told) -> str:
    return (
        f"The person is {told.get('age')} on the day of the deployment; a child is listed only "
        "with an officer's reason."
    )


def _child_13(told: _Told) -> str:
    return (
        f"The person is {told.get('age')} on the day of the deployment, under 13; the force's "
        "special rule applies."
    )


def _child_10(told: _Told) -> str:
    return (
        f"The person is {told.get('age')} on the day of the deployment; a child under 10 "
        "cannot be a suspect."
    )


def _unconvicted(told: _Told) -> str:
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


def _image_deleted(told: _Told) -> str:
    return (
        f"The picture was deleted{told.on}{told.seen}; this is a copy that should not exist. "
        "Report it."
    )


def _image_pending(told: _Told) -> str:
    return f"The person asked for this picture to be deleted{told.on}{told.seen}; it is on hold."


def _review(told: _Told) -> str:
    return f"The review of keeping this picture was due on {told.date()}{told.seen}."


def _third_party(told: _Told) -> str:
    if told.says("source", "other_police"):
        return "The picture is from another police system; how it is held there has to be weighed."
    return (
        "The picture is from a third party; how it was obtained, and the risk to its source, "
        "have to be weighed."
    )


def _family(told: _Told) -> str:
    return "The picture came from the family for finding the person; it serves no other ground."


def _unusable(told: _Told) -> str:
    return f"The picture cannot be used: {told.get('why')}"


def _no_record(told: _Told) -> str:
    if told.says("how", "not_listed"):
        return f'The linked entry "{told.get("linked")}" is not on this list.'
    if told.get("register"):
        return f"The register is complete and holds no {told.type_words} for this ground."
    if told.finding.leg is Leg.IMAGE:
        return "No record was found of the arrest behind this picture."
    return f"No {told.type_words} was found for this ground."


def _source_down(told: _Told) -> str:
    return f"{told.get('source')} could not be read, so nobody knows what its records say now."


def _stale(told: _Told) -> str:
    hours = told.get("hours")
    if told.says("type", "contact") and told.finding.records:
        said = told.on or " at an unknown time"
        return (
            f"The officer in the case last confirmed{said}{told.seen}; the limit is {hours} hours."
        )
    if not hours:
        return f"Nothing says how old this {told.type_words} is{told.seen}."
    return f"The reading of {told.get('source')} is older than the limit of {hours} hours."


def _conflict(told: _Told) -> str:
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
            f"{told.finding.records[0].partition(':')[0]} gives one {told.type_words} in two "
            f"ways at the same moment{told.on}{told.seen}."
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
        return f"{_outcome(told)}, and another record says later that the crime is open."
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


def _code(told: _Told) -> str:
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


def _unclear(told: _Told) -> str:
    how = told.get("how")
    if how == "reread":
        return (
            f"The court changed the terms{told.on} ({told.result}){told.seen}, and the record "
            "has not been changed since; read the new terms."
        )
    if how == "no_time":
        return f"The record gives no time{told.seen}, so nobody can tell what came first."
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


def _interview(told: _Told) -> str:
    return (
        f"The officer in the case recorded an interview agreed with the person{told.on}{told.seen};"
        " an arrest may not be needed."
    )


def _reviewed(told: _Told) -> str:
    since = told.date("since")
    opened = f"opened on {since}" if since else "gives no opening time"
    return f"This warrant {opened}{told.seen}, and no review of it is in date."


def _category(told: _Told) -> str:
    named = CATEGORY_WORDS[Category(told.get("category"))]
    return f'The category "{named}" was not authorised for this deployment.'


def _duplicate(told: _Told) -> str:
    what = "The same person" if told.says("what", "person") else "The same picture"
    others = listed(told.get("others").split(", "), "and")
    return f"{what} is also proposed as {others}."


def _own_case(told: _Told) -> str:
    if told.get("kind") in ("witness", "parent"):
        return (
            f"This warrant is for a {told.get('kind')}{told.seen}; listing needs reasons "
            "written for this person."
        )
    return MEANINGS[Reason.OWN_CASE_NEEDED]


def _backed(told: _Told) -> str:
    return f"This warrant is backed for bail{told.seen}: being found means arrest, and then bail."


def _image_old(told: _Told) -> str:
    return f"The picture was taken on {told.date()}; faces change."


_TELLERS: Final[Mapping[Reason, Callable[[_Told], str]]] = {
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
    Reason.BACKED_FOR_BAIL: _backed,
    Reason.IMAGE_OLD: _image_old,
}

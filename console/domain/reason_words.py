"""The words of every reason: short for a list, and what it means to whoever picks it.

Only tables: the sentence that explains a finding is made in `reasons` from its values.
"""

from collections.abc import Mapping
from typing import Final

from console.domain.entries import Category
from console.domain.findings import Reason

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

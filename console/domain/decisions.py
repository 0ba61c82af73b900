"""What an officer may decide about a proposed entry, on what they saw, and when it lapses.

A decision is one officer's answer about one entry, resting on the standing that lay on the
desk at that moment. Nothing here reads a clock, a screen or a database; nothing is ever
approved by the program, and nobody can override `not_lawful`.

Approving has to be earned: the records must support the entry, or the officer must say in
their own words why a judgement goes its way. Striking never waits for a records system.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum
from typing import Final, NewType, TypeAlias

from console.domain import reasons
from console.domain.deployments import IN_FORCE, OVER, Stage
from console.domain.entries import Entry, EntryRef
from console.domain.findings import (
    EntryStanding,
    Reason,
    Verdict,
    gravest,
)
from console.domain.hands import is_named_by
from console.domain.people import Officer, PersonId
from console.domain.refusals import MovedOnError, Objection, RefusedError

DecisionId = NewType("DecisionId", int)

SHORTEST_NOTE: Final = 15
"""Characters that a typed reason needs, so that a later reader can weigh it."""

LONGEST_NOTE: Final = 2000

NOTES_ONLY: Final = frozenset({Reason.BACKED_FOR_BAIL, Reason.IMAGE_OLD})
"""Reasons that explain a note and are no ground for striking."""


class Outcome(Enum):
    """The answers an officer can give; a take-back is appended like any other."""

    APPROVE = "approve"
    STRIKE = "strike"
    REFER = "refer"
    TAKE_BACK = "take_back"


class DecisionState(Enum):
    """Where an entry stands with the officers."""

    UNDECIDED = "undecided"
    APPROVED = "approved"
    STRUCK = "struck"
    REFERRED = "referred"
    LAPSED = "lapsed"
    WAITING = "waiting"
    """Approved by one officer, and waiting for the second whom the policy pack asks for."""
    RECALLED = "recalled"
    """Taken off the signed list; only a new approval with a new reason brings it back."""


STATE_AFTER: Final = {
    Outcome.APPROVE: DecisionState.APPROVED,
    Outcome.STRIKE: DecisionState.STRUCK,
    Outcome.REFER: DecisionState.REFERRED,
    Outcome.TAKE_BACK: DecisionState.UNDECIDED,
}


@dataclass(frozen=True, slots=True)
class Draft:
    """A decision being considered, not yet made.

    `seen_digest` is the digest of the standing that lay on the desk; `reason` is needed to
    strike; `note` is the officer's own words, needed to approve what needs judgement.
    """

    entry_ref: EntryRef
    outcome: Outcome
    seen_digest: str
    reason: Reason | None = None
    note: str = ""
    referred_to: str = ""

    def trimmed(self) -> "Draft":
        """The same without spaces around what was typed."""
        words = (self.note.strip(), self.referred_to.strip())
        if words == (self.note, self.referred_to):
            return self
        return replace(self, note=words[0], referred_to=words[1])


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision made, with what it rested on."""

    id: DecisionId
    entry_ref: EntryRef
    outcome: Outcome
    reason: Reason | None
    note: str
    referred_to: str
    decided_by: PersonId
    decided_at: datetime
    standing: Verdict
    seen_digest: str
    findings_digest: str


@dataclass(frozen=True, slots=True)
class Matter:
    """What a draft is weighed against: who decides, the entry, its standing, the list's stage.

    `standing` is None while the records were never checked; `approved_first` says that the
    entry waits for a second officer and that this one was the first; `in_force` that it is on
    the signed list now, and `recalled` that it ever was and was taken off it; `recalled_as` are
    other entries of the same person that were.
    """

    officer: Officer
    entry: Entry
    standing: EntryStanding | None
    stage: Stage
    approved_first: bool = False
    in_force: bool = True
    recalled: bool = False
    recalled_as: tuple[EntryRef, ...] = ()


Rule: TypeAlias = Callable[[Draft, Matter], Objection | None]


def a_signed_list_is_closed(draft: Draft, matter: Matter) -> Objection | None:
    """What is on a signed list is recalled, not decided again; what is over stays as it was.

    An entry that is not on it (proposed since, struck, or recalled) can be decided for the next
    certificate.
    """
    if matter.stage in OVER:
        return _objection(
            draft, "over", "This deployment is over; nothing on its list can be decided any more."
        )
    if matter.stage in IN_FORCE and matter.in_force:
        return _objection(
            draft,
            "signed",
            f"{draft.entry_ref} is on the signed list; it can be recalled, not decided again.",
        )
    return None


def a_return_is_reasoned(draft: Draft, matter: Matter) -> Objection | None:
    """Approving again who was recalled is a new decision, and needs a new reason.

    A new reference makes no other person.
    """
    if draft.outcome is not Outcome.APPROVE or len(draft.note.strip()) >= SHORTEST_NOTE:
        return None
    if not matter.recalled:
        if not matter.recalled_as:
            return None
        return _objection(
            draft,
            "recalled",
            f"{draft.entry_ref} is the same person as {', '.join(matter.recalled_as)}, recalled "
            f"before; to approve it, say why in at least {SHORTEST_NOTE} characters.",
        )
    return _objection(
        draft,
        "recalled",
        f"{draft.entry_ref} was recalled; to approve it again, say why in at least "
        f"{SHORTEST_NOTE} characters.",
    )


def the_proposer_stands_aside(draft: Draft, matter: Matter) -> Objection | None:
    """Nobody reviews their own proposal."""
    if draft.outcome is Outcome.TAKE_BACK or not is_named_by(
        matter.officer, matter.entry.proposed_by
    ):
        return None
    return _objection(
        draft,
        "own_proposal",
        f"You proposed {draft.entry_ref}, so another officer must review it.",
    )


def a_second_officer_is_another(draft: Draft, matter: Matter) -> Objection | None:
    """Two approvals of one person are one approval."""
    if draft.outcome is not Outcome.APPROVE or not matter.approved_first:
        return None
    return _objection(
        draft,
        "second_officer",
        f"You have approved {draft.entry_ref}; it waits for a second officer, who neither "
        "proposed nor approved it.",
    )


def approval_waits_for_the_records(draft: Draft, matter: Matter) -> Objection | None:
    """Silence is not consent: an entry that was never checked cannot be approved."""
    if draft.outcome is not Outcome.APPROVE or matter.standing is not None:
        return None
    return _objection(
        draft,
        "not_checked",
        f"The records of {draft.entry_ref} have not been checked yet; "
        "check them before approving. It can be struck or referred now.",
    )


def nobody_overrides_not_lawful(draft: Draft, matter: Matter) -> Objection | None:
    """What the records ended, no officer can keep on the list."""
    standing = matter.standing
    if (
        draft.outcome is not Outcome.APPROVE
        or standing is None
        or standing.standing is not Verdict.NOT_LAWFUL
    ):
        return None
    because = gravest(standing.findings)
    why = f" {reasons.sentence(because)}" if because is not None else ""
    return _objection(
        draft,
        "not_lawful",
        f"{draft.entry_ref} is not lawful and can only be struck.{why}",
    )


def judgement_is_given_in_words(draft: Draft, matter: Matter) -> Objection | None:
    """Approving what needs judgement needs a reason that a later reader can weigh."""
    standing = matter.standing
    if (
        draft.outcome is not Outcome.APPROVE
        or standing is None
        or standing.standing is not Verdict.JUDGE
        or len(draft.note.strip()) >= SHORTEST_NOTE
    ):
        return None
    return _objection(
        draft,
        "note_needed",
        f"{draft.entry_ref} needs judgement: type why it may stay, in at least "
        f"{SHORTEST_NOTE} characters of your own words.",
    )


def a_strike_says_why(draft: Draft, matter: Matter) -> Objection | None:
    """The certificate counts strikes by their reason, so each has one of the closed list."""
    if draft.outcome is not Outcome.STRIKE:
        return None
    if draft.reason is None:
        return _objection(
            draft, "reason_needed", f"Pick the reason for which {draft.entry_ref} is struck."
        )
    if draft.reason in NOTES_ONLY:
        return _objection(
            draft,
            "reason_is_a_note",
            f'"{reasons.words(draft.reason)}" is only a note and no reason to strike; '
            "pick another.",
        )
    return None


def own_judgement_is_explained(draft: Draft, matter: Matter) -> Objection | None:
    """Where the reason is the officer's own judgement, the words carry it."""
    if (
        draft.outcome is not Outcome.STRIKE
        or draft.reason is not Reason.OFFICER_JUDGEMENT
        or len(draft.note.strip()) >= SHORTEST_NOTE
    ):
        return None
    return _objection(
        draft,
        "note_needed",
        f"Striking {draft.entry_ref} on your own judgement needs a typed reason of at least "
        f"{SHORTEST_NOTE} characters.",
    )


def a_referral_asks_something(draft: Draft, matter: Matter) -> Objection | None:
    """A colleague has to know that they are asked, or what is unclear."""
    if draft.outcome is not Outcome.REFER or draft.note.strip() or draft.referred_to.strip():
        return None
    return _objection(
        draft,
        "referral_empty",
        f"Say to whom {draft.entry_ref} is referred, or what is unclear about it.",
    )


def a_note_has_an_end(draft: Draft, matter: Matter) -> Objection | None:
    """A note is read by people, at a glance."""
    if max(len(draft.note), len(draft.referred_to)) <= LONGEST_NOTE:
        return None
    return _objection(
        draft, "note_too_long", f"Shorten the note to {LONGEST_NOTE} characters at the most."
    )


RULES: Final[tuple[Rule, ...]] = (
    a_signed_list_is_closed,
    a_return_is_reasoned,
    the_proposer_stands_aside,
    a_second_officer_is_another,
    nobody_overrides_not_lawful,
    approval_waits_for_the_records,
    judgement_is_given_in_words,
    a_strike_says_why,
    own_judgement_is_explained,
    a_referral_asks_something,
    a_note_has_an_end,
)

SUPPLIED_WHILE_DECIDING: Final = frozenset(
    {
        "note_needed",
        "recalled",
        "reason_needed",
        "reason_is_a_note",
        "referral_empty",
        "referral_unknown",
        "note_too_long",
    }
)
"""Codes of objections that the officer can still answer while deciding."""


def objections(draft: Draft, matter: Matter) -> tuple[Objection, ...]:
    """Everything that stands against the draft, gravest first."""
    return tuple(found for rule in RULES if (found := rule(draft, matter)) is not None)


def require_decidable(draft: Draft, matter: Matter) -> None:
    """Refuse the draft with every objection at once, or let it pass.

    Raises MovedOnError where what was seen is no longer what stands, RefusedError for the rules.
    """
    if draft.outcome is not Outcome.TAKE_BACK and draft.seen_digest != digest_of(matter.standing):
        raise MovedOnError(
            f"The records of {draft.entry_ref} changed while you were looking. "
            "Look again before you decide; nothing has been recorded."
        )
    if against := objections(draft, matter):
        raise RefusedError(against)


def digest_of(standing: EntryStanding | None) -> str:
    """What a decision names as seen: the standing's digest, '' while nothing was checked."""
    return standing.digest if standing is not None else ""


def repeats(draft: Draft, last: Decision | None, standing: EntryStanding | None) -> bool:
    """Whether the draft says again what already stands: set, never toggle.

    It is a decision of its own where the officer weighs other findings than the last one did.
    """
    return (
        last is not None
        and last.outcome is draft.outcome
        and last.reason is draft.reason
        and last.note == draft.note.strip()
        and last.referred_to == draft.referred_to.strip()
        and last.findings_digest == (standing.findings_digest if standing is not None else "")
    )


def _objection(draft: Draft, code: str, sentence: str) -> Objection:
    return Objection(code, sentence, (draft.entry_ref,))

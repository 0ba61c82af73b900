"""Referring an entry: to whom, who said what since, and whose turn it is.

A referral is open until somebody decides the entry or takes it back; an answer decides nothing.
The rule: who asks is never the one who is asked, and nobody can be asked who may not see faces.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, NamedTuple, NewType

from console.domain.people import Act, Officer, PersonId, Role, may
from console.domain.refusals import Objection

ReferralId = NewType("ReferralId", int)

LONGEST_MESSAGE: Final = 2000
"""Characters of one message of a thread."""

ROLES: Final = {
    Role.OFFICER: "Any officer",
    Role.AUTHORISING_OFFICER: "An authorising officer",
}
"""The roles that an entry can be referred to, in the words they are chosen by."""


class Addressee(NamedTuple):
    """Who is asked: a colleague by name, or whoever has a role."""

    person: PersonId | None
    role: Role | None


class Message(NamedTuple):
    """What somebody said in a thread, and when; `words` are '' once they have been erased."""

    by: PersonId
    at: datetime
    words: str


@dataclass(frozen=True, slots=True)
class Referral:
    """One referral and what was said in it, the oldest first; `note` is what was asked."""

    id: ReferralId
    to: Addressee
    to_words: str
    asked: Message
    answers: tuple[Message, ...]

    @property
    def messages(self) -> tuple[Message, ...]:
        """The question and everything that was said since."""
        return (self.asked, *self.answers)


class Turn(NamedTuple):
    """The light form of an open referral: who is asked, who asked, and who spoke last."""

    to: Addressee
    asked_by: PersonId
    last_by: PersonId


def is_asked(turn: Turn, who: Officer) -> bool:
    """Whether an open referral waits for this person's answer."""
    return turn.last_by == turn.asked_by and is_addressed(turn.to, turn.asked_by, who)


def is_answered(turn: Turn, who: Officer) -> bool:
    """Whether this person asked, and a colleague has answered since."""
    return turn.asked_by == who.id and turn.last_by != who.id


def is_addressed(to: Addressee, asked_by: PersonId, who: Officer) -> bool:
    """Whether a referral is meant for this person; never for who asked."""
    if who.id == asked_by:
        return False
    if to.person is not None:
        return to.person == who.id
    return to.role in who.roles


def colleagues(people: Iterable[Officer], who: Officer) -> tuple[Officer, ...]:
    """Everybody whom this person can refer an entry to by name, in the order given."""
    return tuple(one for one in people if one.id != who.id and may(one, Act.SEE_FACES))


def addressee_of(text: str, people: Iterable[Officer], who: Officer) -> Addressee | None:
    """Whom a text names: a number, a whole title, a role's words; empty is any officer.

    None where it names nobody whom this person can ask.
    """
    said = _plain(text)
    if not said:
        return Addressee(None, Role.OFFICER)
    for role, words in ROLES.items():
        if said == _plain(words):
            return Addressee(None, role)
    known = colleagues(people, who)
    exact = [one for one in known if said == _plain(one.id)]
    named = exact or [one for one in known if said in (_plain(one.title), _plain(one.name))]
    short = named or [one for one in known if said == _plain(f"{one.rank} {one.id}")]
    return Addressee(short[0].id, None) if len(short) == 1 else None


def words_of(to: Addressee, people: Iterable[Officer]) -> str:
    """Whom a referral is to, in words."""
    if to.person is None:
        return ROLES[to.role or Role.OFFICER]
    return next((one.title for one in people if one.id == to.person), to.person)


def unknown_addressee(entry_ref: str, text: str) -> Objection:
    """Nobody of that name can be asked."""
    return Objection(
        "referral_unknown",
        f"Nobody here who sees faces is called “{text.strip()[:60]}”; pick a colleague or a role.",
        (entry_ref,),
    )


def message_objections(
    entry_ref: str, words: str, who: Officer, referral: Referral | None, *, is_open: bool
) -> tuple[Objection, ...]:
    """Everything that stands against saying this in the thread of an entry."""
    found: list[Objection] = []
    if referral is None or not is_open:
        found.append(
            Objection(
                "referral_closed",
                f"{entry_ref} is not referred to anybody now, so there is nothing to answer.",
                (entry_ref,),
            )
        )
    if not words.strip():
        found.append(Objection("message_empty", "Write your answer first.", (entry_ref,)))
    if len(words.strip()) > LONGEST_MESSAGE:
        found.append(
            Objection(
                "message_long",
                f"Shorten the answer to {LONGEST_MESSAGE} characters at the most.",
                (entry_ref,),
            )
        )
    if not may(who, Act.SEE_FACES):
        found.append(Objection("role", "Only somebody who may see the entry can answer.", ()))
    return tuple(found)


def last_word(messages: Sequence[Message]) -> PersonId:
    """Who spoke last in a thread of at least one message."""
    return messages[-1].by


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())

"""Referral threads: whom an entry can be referred to, and answering one.

One rule: an answer decides nothing; what was typed lies where it can be erased, and the log
says only that somebody answered.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from console.domain import referrals
from console.domain.audit import Event
from console.domain.decisions import DecisionState, Draft
from console.domain.people import Act, Officer, require
from console.domain.refusals import RefusedError
from console.services.contracts import Changes, Clock, Store
from console.services.entitled import require_now
from console.services.lists import known

if TYPE_CHECKING:
    from collections.abc import Sequence

    from console.domain.deployments import DeploymentRef
    from console.domain.entries import EntryRef
    from console.domain.referrals import Addressee
    from console.services.desk_store import DeskUnit


class Threads:
    """What colleagues ask and answer."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def colleagues(self, who: Officer) -> tuple[Officer, ...]:
        """Everybody whom this person can refer an entry to."""
        require(who, Act.DECIDE)
        with self._store.reading() as unit:
            require_now(unit, who, Act.DECIDE)
            return referrals.colleagues(unit.people.all(), who)

    def answer(self, who: Officer, ref: DeploymentRef, entry_ref: EntryRef, words: str) -> Changes:
        """Say something in the open thread of an entry; refused where none is open."""
        require(who, Act.SEE_FACES)
        with self._store.writing() as unit:
            require_now(unit, who, Act.SEE_FACES)
            known(unit, ref)
            referral = unit.referrals.last(ref, entry_ref)
            is_open = unit.decisions.state(ref, entry_ref).state is DecisionState.REFERRED
            against = referrals.message_objections(entry_ref, words, who, referral, is_open=is_open)
            if against or referral is None:
                raise RefusedError(against)
            at = self._clock()
            unit.referrals.say(referral.id, who.id, at, words.strip())
            unit.audit.append(
                Event(
                    "referral_answered",
                    who.id,
                    at,
                    f"{ref}/{entry_ref}",
                    "alteration",
                    (("note", "given"), ("referral", str(referral.id))),
                )
            )
        return Changes(decisions=frozenset({entry_ref}))


def addressee(unit: DeskUnit, who: Officer, draft: Draft) -> tuple[Addressee, str]:
    """Whom a referral names, and in which words that is kept; refused where nobody is meant."""
    people: Sequence[Officer] = unit.people.all()
    found = referrals.addressee_of(draft.referred_to, people, who)
    if found is None:
        raise RefusedError((referrals.unknown_addressee(draft.entry_ref, draft.referred_to),))
    return found, referrals.words_of(found, people)

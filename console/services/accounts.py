"""Accounts of the office: the first administrator, signing in, people and their roles.

Whether a password is right is found out without holding the database, and a name that nobody
has costs as much time as a wrong password. Every act, the failed ones too, is an event of the
audit log in the same transaction; nobody can raise their own roles.
"""

from __future__ import annotations

import secrets
import unicodedata
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from console.domain.audit import Event
from console.domain.people import (
    LOCKED_OUT_AFTER,
    LONGEST_PASSWORD,
    Act,
    Officer,
    PersonId,
    Role,
    account_objections,
    password_objections,
    require,
    role_objections,
    wait_after,
    wait_words,
)
from console.domain.refusals import Objection, RefusedError, refusal
from console.services.contracts import Clock, Credentials, Hasher, Store, UnitOfWork

if TYPE_CHECKING:
    from collections.abc import Callable

CODE_LASTS: Final = timedelta(hours=24)
"""How long the one-time code for the first administrator is good."""

CODE_TRIES: Final = 5
"""After so many wrong codes a new one has to be made."""

OFFICE: Final = "office"
"""Who the log says did what was done before anybody had an account."""

_ALPHABET: Final = "23456789ABCDEFGHJKMNPQRTUVWXYZ"
_CODE: Final = "first_administrator.code"
_CODE_UNTIL: Final = "first_administrator.until"
_CODE_FAILURES: Final = "first_administrator.failures"

_DONE: Final = {
    "sign_in": "signed_in",
    "unlock": "unlocked",
    "password_check": "password_confirmed",
}

_WRONG: Final = "The name or the password is wrong."


class Accounts:
    """Who may use this office, and the door to it."""

    def __init__(self, store: Store, clock: Clock, hasher: Hasher) -> None:
        self._store = store
        self._clock = clock
        self._hasher = hasher
        self._nobodys = ""

    def new_office_code(self) -> str:
        """Make the one-time code for the first administrator, good for 24 hours.

        It is shown once and kept only as a hash; a new one takes the place of the last. Raises
        RefusedError once the office has anybody.
        """
        code = "-".join("".join(secrets.choice(_ALPHABET) for _ in range(5)) for _ in range(4))
        hashed = self._hasher.hash(_plain_code(code))
        at = self._clock()
        with self._store.writing() as unit:
            _refuse_a_second_first(unit)
            unit.office.put_fact(_CODE, hashed)
            unit.office.put_fact(_CODE_UNTIL, (at + CODE_LASTS).isoformat())
            unit.office.put_fact(_CODE_FAILURES, "0")
            unit.audit.append(Event("one_time_code_made", OFFICE, at))
        return code

    def waits_for_first(self) -> bool:
        """Whether nobody has an account yet, so that the first administrator is waited for."""
        with self._store.reading() as unit:
            return not unit.people.all()

    def first_administrator(
        self, code: str, id_: str, name: str, rank: str, password: str
    ) -> Officer:
        """Add the first administrator with the one-time code, which is then used up.

        Raises RefusedError for a wrong or old code (five wrong ones end it), for an account or
        a password that will not do, and once the office has anybody.
        """
        officer = Officer(
            PersonId(id_.strip()), name.strip(), rank.strip(), frozenset({Role.ADMINISTRATOR})
        )
        with self._store.reading() as unit:
            _refuse_a_second_first(unit)
            kept = unit.office.fact(_CODE)
        good = self._hasher.verify(kept or self._decoy(), _plain_code(code)[:LONGEST_PASSWORD])
        self._use_code(kept, good=good)
        _refuse(account_objections(officer) + password_objections(password, officer))
        hashed = self._hasher.hash(_prepared(password))
        with self._store.writing() as unit:
            _refuse_a_second_first(unit)
            unit.people.add(officer, hashed, must_change=False)
            for key in (_CODE, _CODE_UNTIL, _CODE_FAILURES):
                unit.office.put_fact(key, None)
            unit.audit.append(
                _about("first_administrator_added", officer.id, officer, self._clock())
            )
        return officer

    def sign_in(self, id_: str, password: str) -> Officer:
        """Let a person in, or refuse in one sentence that says how long to wait.

        From the third failure in a row the wait doubles, up to 15 minutes; after the tenth an
        administrator has to give a new password (the last administrator goes on waiting
        instead, so that an office cannot be locked for good). An unknown name, a closed account
        and a wrong password get the same first words in the same time.
        """
        return self._enter(_find, id_, password, "sign_in")

    def unlock(self, who: Officer, password: str) -> Officer:
        """Let the person who is signed in back to a locked window; as strict as `sign_in`."""
        return self._enter(_itself, who.id, password, "unlock")

    def sign_out(self, who: Officer) -> None:
        """Note that the person has gone."""
        with self._store.writing() as unit:
            unit.audit.append(Event("signed_out", who.id, self._clock(), who.id))

    def must_change(self, who: Officer) -> bool:
        """Whether the person's password was given by somebody else and has to be changed."""
        with self._store.reading() as unit:
            credentials = unit.people.credentials(who.id)
        return credentials is not None and credentials.must_change

    def people(self, who: Officer) -> tuple[Officer, ...]:
        """Everybody with an account, closed ones too; for administrators."""
        with self._store.reading() as unit:
            _require_now(unit, who)
            return unit.people.all()

    def add_person(self, who: Officer, officer: Officer, first_password: str) -> Officer:
        """Add an account, with a password that has to be changed after the first sign-in.

        Raises RefusedError where the account or the password will not do, or the number is
        taken (in any letter case).
        """
        require(who, Act.MANAGE_PEOPLE)
        added = replace(
            officer,
            id=PersonId(officer.id.strip()),
            name=officer.name.strip(),
            rank=officer.rank.strip(),
        )
        _refuse(account_objections(added) + password_objections(first_password, added))
        hashed = self._hasher.hash(_prepared(first_password))
        with self._store.writing() as unit:
            _require_now(unit, who)
            if any(each.id.casefold() == added.id.casefold() for each in unit.people.all()):
                raise refusal(
                    "person_taken", f"There is an account {added.id} already; give another number."
                )
            unit.people.add(added, hashed, must_change=True)
            unit.audit.append(_about("person_added", who.id, added, self._clock()))
        return added

    def set_roles(self, who: Officer, id_: PersonId, roles: frozenset[Role]) -> Officer:
        """Give another person these roles and no others; raises RefusedError for one's own."""
        _refuse(role_objections(roles))
        with self._store.writing() as unit:
            person = _other(unit, who, id_, "change your own roles")
            changed = replace(person, roles=roles)
            unit.people.set_roles(id_, roles)
            unit.audit.append(_about("roles_set", who.id, changed, self._clock()))
        return changed

    def set_active(self, who: Officer, id_: PersonId, active: bool) -> Officer:
        """Close or reopen another person's account; nobody is ever removed."""
        with self._store.writing() as unit:
            person = _other(unit, who, id_, "close your own account")
            changed = replace(person, active=active)
            unit.people.set_active(id_, active)
            act = "account_opened" if active else "account_closed"
            unit.audit.append(_about(act, who.id, changed, self._clock()))
        return changed

    def reset_password(self, who: Officer, id_: PersonId, password: str) -> None:
        """Give another person a password to be changed at once; this also ends a lock-out."""
        with self._store.reading() as unit:
            person = _other(unit, who, id_, "reset your own password; change it instead")
        _refuse(password_objections(password, person))
        hashed = self._hasher.hash(_prepared(password))
        with self._store.writing() as unit:
            person = _other(unit, who, id_, "reset your own password; change it instead")
            unit.people.set_credentials(id_, Credentials(hashed, 0, None, True))
            unit.audit.append(_about("password_reset", who.id, person, self._clock()))

    def change_password(self, who: Officer, old: str, new: str) -> None:
        """Change one's own password; the old one is asked for as strictly as at sign-in."""
        person = self._enter(_itself, who.id, old, "password_check")
        objections = password_objections(new, person)
        if _prepared(new) == _prepared(old):
            objections += (
                Objection("password_same", "The new password is the old one; choose another."),
            )
        _refuse(objections)
        hashed = self._hasher.hash(_prepared(new))
        with self._store.writing() as unit:
            unit.people.set_credentials(person.id, Credentials(hashed, 0, None, False))
            unit.audit.append(_about("password_changed", person.id, person, self._clock()))

    def _decoy(self) -> str:
        """What an unknown name is checked against, so that it takes as long as a known one.

        Made at the first sign-in of whomever, since hashing is slow and a window that starts
        should not wait for it.
        """
        if not self._nobodys:
            self._nobodys = self._hasher.hash(secrets.token_urlsafe(24))
        return self._nobodys

    def _use_code(self, kept: str | None, *, good: bool) -> None:
        """Count a wrong code, in a transaction that stands, and refuse it."""
        at = self._clock()
        with self._store.writing() as unit:
            until = unit.office.fact(_CODE_UNTIL)
            failures = int(unit.office.fact(_CODE_FAILURES) or 0)
            same = kept is not None and unit.office.fact(_CODE) == kept
            fresh = until is not None and at < datetime.fromisoformat(until)
            if good and same and fresh and failures < CODE_TRIES:
                return
            unit.office.put_fact(_CODE_FAILURES, str(failures + 1))
            unit.audit.append(Event("one_time_code_failed", OFFICE, at))
        raise refusal(
            "one_time_code",
            "This one-time code is wrong, used or too old; "
            "read it again, or make a new one where the office was made.",
        )

    def _enter(
        self,
        find: Callable[[UnitOfWork, str], Officer | None],
        id_: str,
        password: str,
        act: str,
    ) -> Officer:
        with self._store.reading() as unit:
            person = find(unit, id_)
            found = None if person is None else unit.people.credentials(person.id)
        decoy = self._decoy()
        hash_ = decoy if found is None else found.hash
        good = self._hasher.verify(hash_, _prepared(password))
        rehashed = (
            self._hasher.hash(_prepared(password))
            if good and self._hasher.outdated(hash_)
            else hash_
        )
        refused: RefusedError | None = None
        with self._store.writing() as unit:
            at = self._clock()
            if person is not None:
                person = unit.people.get(person.id)
            now = None if person is None else unit.people.credentials(person.id)
            if person is None or now is None or found is None:
                # What was typed may be a password in the wrong field: it is not written down.
                unit.audit.append(Event(f"{act}_failed", "", at, "", "", (("why", "unknown"),)))
                refused = refusal("sign_in", f"{_WRONG} Try again.")
            else:
                good = good and now.hash == found.hash
                refused = self._judge(unit, person, now, good=good, act=act, at=at)
                if refused is None:
                    entered = Credentials(rehashed, 0, None, now.must_change)
                    if entered != now:
                        unit.people.set_credentials(person.id, entered)
                    unit.audit.append(Event(_DONE[act], person.id, at, person.id))
                    return person
        raise refused

    def _judge(
        self,
        unit: UnitOfWork,
        person: Officer,
        now: Credentials,
        *,
        good: bool,
        act: str,
        at: datetime,
    ) -> RefusedError | None:
        """What stands against letting the person in, written down; None where nothing does."""
        if now.failures >= LOCKED_OUT_AFTER and not _only_administrator(unit, person):
            why, refused = "locked_out", refusal("locked_out", _locked_out(now.failures))
        elif now.locked_until is not None and at < now.locked_until:
            wait = wait_words(now.locked_until - at)
            why = "waiting"
            refused = refusal(
                "wait", f"There were {now.failures} failed tries; wait {wait} and try again."
            )
        elif not good or not person.active:
            why = "closed" if good else "password"
            failures = now.failures + 1
            wait_for = wait_after(failures)
            until = at + wait_for if wait_for else None
            unit.people.set_credentials(
                person.id, now._replace(failures=failures, locked_until=until)
            )
            refused = refusal("sign_in", _sentence(failures, _only_administrator(unit, person)))
        else:
            return None
        unit.audit.append(Event(f"{act}_failed", person.id, at, person.id, "", (("why", why),)))
        return refused


def _find(unit: UnitOfWork, id_: str) -> Officer | None:
    """The person of that number, in whatever letter case it was typed."""
    wanted = id_.strip().casefold()
    return next((each for each in unit.people.all() if each.id.casefold() == wanted), None)


def _itself(unit: UnitOfWork, id_: str) -> Officer | None:
    return unit.people.get(PersonId(id_))


def _sentence(failures: int, only_administrator: bool) -> str:
    if failures >= LOCKED_OUT_AFTER and not only_administrator:
        return f"{_WRONG} {_locked_out(failures)}"
    if wait := wait_after(failures):
        return f"{_WRONG} Wait {wait_words(wait)} before the next try."
    return f"{_WRONG} Try again."


def _locked_out(failures: int) -> str:
    return (
        f"After {failures} failed tries this account is locked; "
        "ask an administrator for a new password."
    )


def _only_administrator(unit: UnitOfWork, person: Officer) -> bool:
    administrators = [
        each.id for each in unit.people.all() if each.active and Role.ADMINISTRATOR in each.roles
    ]
    return administrators == [person.id]


def _require_now(unit: UnitOfWork, who: Officer) -> Officer:
    """The person as the office knows them now: roles may have changed since they signed in."""
    current = unit.people.get(who.id)
    require(replace(who, active=False) if current is None else current, Act.MANAGE_PEOPLE)
    return who if current is None else current


def _other(unit: UnitOfWork, who: Officer, id_: PersonId, deed: str) -> Officer:
    """Somebody else's account, for an administrator to change.

    That nobody can change their own is also what always leaves the office an administrator.
    """
    _require_now(unit, who)
    if id_ == who.id:
        raise refusal("own_account", f"You cannot {deed}; another administrator can.")
    person = unit.people.get(id_)
    if person is None:
        raise refusal("no_person", f"There is no account {id_}; look at the list of people.")
    return person


def _about(act: str, by: PersonId, officer: Officer, at: datetime) -> Event:
    roles = " ".join(sorted(role.value for role in officer.roles))
    return Event(act, by, at, officer.id, "", (("roles", roles),))


def _refuse(objections: tuple[Objection, ...]) -> None:
    if objections:
        raise RefusedError(objections)


def _refuse_a_second_first(unit: UnitOfWork) -> None:
    if unit.people.all():
        raise refusal(
            "has_people",
            "This office has an administrator already; ask them for an account.",
        )


def _plain_code(code: str) -> str:
    return "".join(c for c in code.upper() if c.isalnum())


def _prepared(password: str) -> str:
    """One spelling for what the same keys give on different machines (NFKC)."""
    return unicodedata.normalize("NFKC", password[: LONGEST_PASSWORD + 1])

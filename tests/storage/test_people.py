"""Accounts come back as they went in; the hash is all there is of a password."""

from types import SimpleNamespace

from console.domain.people import Officer, PersonId, Role
from console.services.contracts import Credentials
from console.storage.offices import Office
from console.storage.passwords import Argon2Hasher

AMARA = Officer(PersonId("PC 4127"), "Amara Lindqvist", "PC", frozenset({Role.OFFICER}))
BEATE = Officer(
    PersonId("1"), "Beate", "", frozenset({Role.OFFICER, Role.AUTHORISING_OFFICER}), active=False
)


def test_people_come_back_in_order(office: Office) -> None:
    with office.store.writing() as unit:
        unit.people.add(AMARA, "hash", must_change=True)
        unit.people.add(BEATE, "hash2", must_change=False)
    with office.store.reading() as unit:
        assert unit.people.all() == (AMARA, BEATE)
        assert unit.people.get(AMARA.id) == AMARA
        assert unit.people.get(PersonId("pc 4127")) is None
        assert unit.people.credentials(AMARA.id) == Credentials("hash", 0, None, True)
        assert unit.people.credentials(PersonId("2")) is None


def test_roles_activity_and_credentials_change(office: Office, some: SimpleNamespace) -> None:
    changed = Credentials("other", 4, some.at, False)
    with office.store.writing() as unit:
        unit.people.add(AMARA, "hash", must_change=True)
        unit.people.set_roles(AMARA.id, frozenset({Role.AUDITOR}))
        unit.people.set_active(AMARA.id, False)
        unit.people.set_credentials(AMARA.id, changed)
        found = unit.people.get(AMARA.id)
        assert found is not None
        assert (found.roles, found.active) == ({Role.AUDITOR}, False)
        assert unit.people.credentials(AMARA.id) == changed


def test_argon2_knows_its_own() -> None:
    hasher = Argon2Hasher()
    hashed = hasher.hash("correct horse battery")
    assert hashed.startswith("$argon2id$")
    assert hashed != hasher.hash("correct horse battery")
    assert hasher.verify(hashed, "correct horse battery")
    assert not hasher.verify(hashed, "correct horse batterx")
    assert not hasher.verify("not a hash", "correct horse battery")
    assert not hasher.outdated(hashed)
    assert hasher.outdated(hashed.replace("t=3", "t=2"))

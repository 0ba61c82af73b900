"""Signing in, locking out, and who may change whom; on a real store with real argon2."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from console.domain import audit as chain
from console.domain.people import Officer, PersonId, Role
from console.domain.refusals import RefusedError
from console.services.accounts import Accounts
from console.storage.offices import Office, create_office

GOOD = "seven brown foxes"
OTHER = "eleven green herons"
ROOT = PersonId("A 1")


class Watch:
    """A clock that moves when it is told to."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 28, 11, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def wait(self, **much: float) -> None:
        self.now += timedelta(**much)


class QuickHasher:
    """The port at no cost; it counts how often it was asked to check."""

    def __init__(self) -> None:
        self.checked = 0
        self.made_again: set[str] = set()

    def hash(self, password: str) -> str:
        return f"hash of {password}"

    def verify(self, hash_: str, password: str) -> bool:
        self.checked += 1
        return hash_.removesuffix(" at the old cost") == f"hash of {password}"

    def outdated(self, hash_: str) -> bool:
        return hash_.endswith(" at the old cost")


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def hasher() -> QuickHasher:
    return QuickHasher()


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = create_office(tmp_path / "office")
    yield made
    made.close()


@pytest.fixture
def accounts(office: Office, watch: Watch, hasher: QuickHasher) -> Accounts:
    return Accounts(office.store, watch, hasher)


@pytest.fixture
def root(accounts: Accounts) -> Officer:
    return accounts.first_administrator(
        accounts.new_office_code(), ROOT, "Ida Voss", "Inspector", GOOD
    )


@pytest.fixture
def amara(accounts: Accounts, root: Officer) -> Officer:
    return accounts.add_person(root, person("PC 4127", Role.OFFICER), GOOD)


def person(id_: str, *roles: Role) -> Officer:
    return Officer(PersonId(id_), "Amara Lindqvist", "PC", frozenset(roles))


def acts(office: Office) -> list[tuple[str, str, str]]:
    with office.store.reading() as unit:
        links = list(unit.audit.links())
    assert chain.verify(links) is None
    events = [chain.parse(link.body) for link in links]
    return [(event.act, event.by, event.subject) for event in events]


def said(refused: pytest.ExceptionInfo[RefusedError]) -> str:
    return refused.value.objections[0].sentence


def code_of(refused: pytest.ExceptionInfo[RefusedError]) -> str:
    return refused.value.objections[0].code


def fail(accounts: Accounts, id_: str = "PC 4127", password: str = "wrong wrong wrong") -> str:
    with pytest.raises(RefusedError) as refused:
        accounts.sign_in(id_, password)
    return said(refused)


# The first administrator


def test_the_code_makes_one_administrator_and_is_used_up(
    accounts: Accounts, office: Office
) -> None:
    code = accounts.new_office_code()
    typed = f" {code.lower().replace('-', ' ')} "
    first = accounts.first_administrator(typed, "A 1", "Ida Voss", "Inspector", GOOD)
    assert first == Officer(ROOT, "Ida Voss", "Inspector", frozenset({Role.ADMINISTRATOR}))
    assert accounts.sign_in("a 1", GOOD) == first
    assert not accounts.must_change(first)
    for again in (
        lambda: accounts.first_administrator(code, "B 2", "Bo", "", OTHER),
        accounts.new_office_code,
    ):
        with pytest.raises(RefusedError) as refused:
            again()
        assert code_of(refused) == "has_people"
    assert acts(office) == [
        ("one_time_code_made", "office", ""),
        ("first_administrator_added", "A 1", "A 1"),
        ("signed_in", "A 1", "A 1"),
    ]


def test_codes_are_hard_to_guess_and_kept_only_as_a_hash(
    accounts: Accounts, office: Office
) -> None:
    codes = {accounts.new_office_code() for _ in range(20)}
    assert len(codes) == 20
    assert all(len(code.replace("-", "")) == 20 for code in codes)
    with office.store.reading() as unit:
        assert unit.office.fact("first_administrator.code") not in codes


def test_a_code_is_good_for_a_day(accounts: Accounts, watch: Watch) -> None:
    code = accounts.new_office_code()
    watch.wait(hours=24)
    with pytest.raises(RefusedError) as refused:
        accounts.first_administrator(code, "A 1", "Ida", "", GOOD)
    assert code_of(refused) == "one_time_code"
    code = accounts.new_office_code()
    watch.wait(hours=24, seconds=-1)
    accounts.first_administrator(code, "A 1", "Ida", "", GOOD)


def test_five_wrong_codes_end_it(accounts: Accounts, office: Office) -> None:
    with pytest.raises(RefusedError):
        accounts.first_administrator("", "A 1", "Ida", "", GOOD)
    code = accounts.new_office_code()
    for _ in range(5):
        with pytest.raises(RefusedError) as refused:
            accounts.first_administrator("wrong", "A 1", "Ida", "", GOOD)
        assert code_of(refused) == "one_time_code"
    with pytest.raises(RefusedError) as refused:
        accounts.first_administrator(code, "A 1", "Ida", "", GOOD)
    assert code_of(refused) == "one_time_code"
    assert ("one_time_code_failed", "office", "") in acts(office)
    accounts.first_administrator(accounts.new_office_code(), "A 1", "Ida", "", GOOD)


def test_a_bad_account_does_not_use_the_code_up(accounts: Accounts) -> None:
    code = accounts.new_office_code()
    with pytest.raises(RefusedError) as refused:
        accounts.first_administrator(code, "A/1", "", "", "short")
    assert [each.code for each in refused.value.objections] == [
        "person_id",
        "person_name",
        "password_short",
    ]
    accounts.first_administrator(code, "A 1", "Ida", "", GOOD)


# Signing in


def test_signing_in_out_and_unlocking_are_written_down(
    accounts: Accounts, office: Office, amara: Officer
) -> None:
    assert accounts.sign_in(" pc 4127 ", GOOD) == amara
    assert accounts.unlock(amara, GOOD) == amara
    accounts.sign_out(amara)
    with pytest.raises(RefusedError):
        accounts.unlock(amara, "wrong wrong wrong")
    assert acts(office)[-4:] == [
        ("signed_in", "PC 4127", "PC 4127"),
        ("unlocked", "PC 4127", "PC 4127"),
        ("signed_out", "PC 4127", "PC 4127"),
        ("unlock_failed", "PC 4127", "PC 4127"),
    ]


def test_unknown_wrong_and_closed_get_the_same_words_and_the_same_work(
    accounts: Accounts, hasher: QuickHasher, root: Officer, amara: Officer
) -> None:
    closed = accounts.add_person(root, person("PC 9", Role.OFFICER), OTHER)
    accounts.set_active(root, closed.id, False)
    sentences = set()
    for id_, password in (("nobody", GOOD), ("PC 4127", "wrong wrong wrong"), ("PC 9", OTHER)):
        before = hasher.checked
        sentences.add(fail(accounts, id_, password))
        assert hasher.checked == before + 1
    assert sentences == {"The name or the password is wrong. Try again."}


def test_what_was_typed_as_a_name_is_not_written_down(
    accounts: Accounts, office: Office, root: Officer
) -> None:
    fail(accounts, "my secret password")
    assert acts(office)[-1] == ("sign_in_failed", "", "")
    with office.store.reading() as unit:
        assert unit.audit.search(text="secret") == ()


def test_from_the_third_failure_the_wait_doubles(
    accounts: Accounts, office: Office, watch: Watch, amara: Officer
) -> None:
    assert fail(accounts).endswith("Try again.")
    assert fail(accounts).endswith("Try again.")
    assert fail(accounts).endswith("Wait 8 seconds before the next try.")
    assert (
        fail(accounts, password=GOOD) == "There were 3 failed tries; wait 8 seconds and try again."
    )
    watch.wait(seconds=7.5)
    assert "wait 1 second and" in fail(accounts, password=GOOD)
    watch.wait(seconds=0.5)
    assert fail(accounts).endswith("Wait 16 seconds before the next try.")
    watch.wait(seconds=16)
    accounts.sign_in("PC 4127", GOOD)
    assert fail(accounts).endswith("Try again.")
    assert [act for act, _, _ in acts(office)].count("sign_in_failed") == 7


def test_after_the_tenth_failure_an_administrator_is_needed(
    accounts: Accounts, watch: Watch, root: Officer, amara: Officer
) -> None:
    for _ in range(9):
        assert "locked" not in fail(accounts)
        watch.wait(minutes=15)
    assert "ask an administrator" in fail(accounts)
    watch.wait(days=30)
    assert "ask an administrator" in fail(accounts, password=GOOD)
    accounts.reset_password(root, amara.id, OTHER)
    assert accounts.sign_in("PC 4127", OTHER) == amara
    assert accounts.must_change(amara)


def test_the_only_administrator_waits_but_is_never_locked_out(
    accounts: Accounts, watch: Watch, root: Officer
) -> None:
    for _ in range(12):
        assert "ask an administrator" not in fail(accounts, ROOT)
        watch.wait(minutes=15)
    assert accounts.sign_in(ROOT, GOOD) == root


def test_one_of_two_administrators_is_locked_out(
    accounts: Accounts, watch: Watch, root: Officer
) -> None:
    accounts.add_person(root, person("A 2", Role.ADMINISTRATOR), OTHER)
    for _ in range(10):
        fail(accounts, ROOT)
        watch.wait(minutes=15)
    assert "ask an administrator" in fail(accounts, ROOT, GOOD)


def test_a_hash_at_an_old_cost_is_made_again(
    accounts: Accounts, office: Office, amara: Officer
) -> None:
    with office.store.writing() as unit:
        kept = unit.people.credentials(amara.id)
        assert kept is not None
        unit.people.set_credentials(amara.id, kept._replace(hash=f"hash of {GOOD} at the old cost"))
    accounts.sign_in("PC 4127", GOOD)
    with office.store.reading() as unit:
        assert unit.people.credentials(amara.id) == kept


def test_the_same_keys_give_the_same_password_on_every_machine(
    accounts: Accounts, root: Officer
) -> None:
    accounts.add_person(root, person("PC 7", Role.OFFICER), "caf\u00e9 caf\u00e9 noir")
    accounts.sign_in("PC 7", "cafe\u0301 cafe\u0301 noir")


def test_somebody_closed_or_unknown_cannot_unlock(
    accounts: Accounts, root: Officer, amara: Officer
) -> None:
    accounts.set_active(root, amara.id, False)
    with pytest.raises(RefusedError):
        accounts.unlock(amara, GOOD)
    with pytest.raises(RefusedError):
        accounts.unlock(person("PC 404", Role.OFFICER), GOOD)


# People and roles


def test_people_are_for_administrators(accounts: Accounts, root: Officer, amara: Officer) -> None:
    assert accounts.people(root) == (root, amara)
    for request in (
        lambda: accounts.people(amara),
        lambda: accounts.add_person(amara, person("PC 5", Role.OFFICER), OTHER),
        lambda: accounts.set_roles(amara, root.id, frozenset({Role.OFFICER})),
        lambda: accounts.set_active(amara, root.id, False),
        lambda: accounts.reset_password(amara, root.id, OTHER),
    ):
        with pytest.raises(RefusedError) as refused:
            request()
        assert code_of(refused) == "role"


def test_roles_are_those_of_now_and_not_of_sign_in(
    accounts: Accounts, office: Office, root: Officer
) -> None:
    second = accounts.add_person(root, person("A 2", Role.ADMINISTRATOR), OTHER)
    accounts.set_active(second, root.id, False)
    with pytest.raises(RefusedError) as refused:
        accounts.set_roles(root, second.id, frozenset({Role.OFFICER}))
    assert code_of(refused) == "role"
    ghost = person("A 404", Role.ADMINISTRATOR)
    with pytest.raises(RefusedError):
        accounts.people(ghost)
    with pytest.raises(RefusedError):
        accounts.add_person(ghost, person("PC 5", Role.OFFICER), OTHER)


def test_a_person_is_added_once_and_has_to_change_the_password(
    accounts: Accounts, office: Office, root: Officer, amara: Officer
) -> None:
    assert accounts.must_change(amara)
    assert not accounts.must_change(person("PC 404", Role.OFFICER))
    with pytest.raises(RefusedError) as refused:
        accounts.add_person(root, person(" pc 4127 ", Role.OFFICER), OTHER)
    assert code_of(refused) == "person_taken"
    with pytest.raises(RefusedError) as refused:
        accounts.add_person(root, person("PC 5"), "short")
    assert [each.code for each in refused.value.objections] == ["no_role", "password_short"]
    assert acts(office)[-1] == ("person_added", "A 1", "PC 4127")


def test_nobody_changes_their_own_account(accounts: Accounts, root: Officer) -> None:
    accounts.add_person(root, person("A 2", Role.ADMINISTRATOR), OTHER)
    for request in (
        lambda: accounts.set_roles(root, root.id, frozenset({Role.OFFICER})),
        lambda: accounts.set_active(root, root.id, False),
        lambda: accounts.reset_password(root, root.id, OTHER),
    ):
        with pytest.raises(RefusedError) as refused:
            request()
        assert code_of(refused) == "own_account"


def test_roles_change_and_accounts_close_and_open(
    accounts: Accounts, office: Office, root: Officer, amara: Officer
) -> None:
    changed = accounts.set_roles(root, amara.id, frozenset({Role.AUDITOR}))
    assert changed.roles == {Role.AUDITOR}
    assert not accounts.set_active(root, amara.id, False).active
    assert accounts.set_active(root, amara.id, True) == changed
    assert [act for act, _, _ in acts(office)][-3:] == [
        "roles_set",
        "account_closed",
        "account_opened",
    ]
    for roles in (frozenset[Role](), frozenset({Role.AUDITOR, Role.OFFICER})):
        with pytest.raises(RefusedError):
            accounts.set_roles(root, amara.id, roles)
    with pytest.raises(RefusedError) as refused:
        accounts.set_active(root, PersonId("PC 404"), False)
    assert code_of(refused) == "no_person"


def test_a_password_is_changed_with_the_old_one(
    accounts: Accounts, office: Office, amara: Officer
) -> None:
    with pytest.raises(RefusedError) as refused:
        accounts.change_password(amara, "wrong wrong wrong", OTHER)
    assert code_of(refused) == "sign_in"
    for new, found in (("short", "password_short"), (GOOD, "password_same")):
        with pytest.raises(RefusedError) as refused:
            accounts.change_password(amara, GOOD, new)
        assert code_of(refused) == found
    accounts.change_password(amara, GOOD, OTHER)
    assert not accounts.must_change(amara)
    fail(accounts, password=GOOD)
    assert accounts.sign_in("PC 4127", OTHER) == amara
    assert ("password_changed", "PC 4127", "PC 4127") in acts(office)

"""Roles may do only their own; accounts, passwords and waits on both sides of each edge."""

from datetime import timedelta

import pytest

from console.domain.people import (
    LOCKED_OUT_AFTER,
    MAY,
    Act,
    Officer,
    PersonId,
    Role,
    account_objections,
    may,
    password_objections,
    require,
    role_objections,
    wait_after,
    wait_words,
)
from console.domain.refusals import RefusedError


def officer(*roles: Role, **changed: object) -> Officer:
    values = {"id": PersonId("PC 4127"), "name": "Amara Lindqvist", "rank": "PC"} | changed
    return Officer(roles=frozenset(roles), **values)  # type: ignore[arg-type]


def codes(objections: tuple[object, ...]) -> list[str]:
    return [each.code for each in objections]  # type: ignore[attr-defined]


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("act", Act)
def test_each_role_may_do_only_its_own(role: Role, act: Act) -> None:
    assert may(officer(role), act) is (act in MAY[role])
    assert not may(officer(role, active=False), act)


def test_administrators_see_no_faces_and_decide_nothing() -> None:
    who = officer(Role.ADMINISTRATOR)
    assert not may(who, Act.SEE_FACES)
    assert not may(who, Act.DECIDE)
    assert not may(officer(Role.OFFICER), Act.SIGN)
    assert not may(officer(Role.AUTHORISING_OFFICER), Act.DECIDE)
    assert not may(officer(Role.AUDITOR), Act.SEE_FACES)


def test_what_no_role_allows_is_refused_in_a_sentence() -> None:
    require(officer(Role.OFFICER), Act.DECIDE)
    with pytest.raises(RefusedError, match="signed in as officer and may not sign a certificate"):
        require(officer(Role.OFFICER), Act.SIGN)
    with pytest.raises(RefusedError, match="signed in as nobody"):
        require(officer(), Act.SEE_LISTS)


def test_a_title_leaves_out_what_is_not_there() -> None:
    assert officer().title == "PC PC 4127 Amara Lindqvist"
    assert officer(rank="").title == "PC 4127 Amara Lindqvist"


@pytest.mark.parametrize("id_", ["PC 4127", "x", "a.b-c_d", "Ł1", "x" * 32])
def test_a_good_number_is_taken(id_: str) -> None:
    assert account_objections(officer(Role.OFFICER, id=id_)) == ()


@pytest.mark.parametrize(
    "id_", ["", " ", "x" * 33, "a/b", "a\nb", " PC 1", "PC 1 ", "PC  1", "<b>", "a\u202eb"]
)
def test_a_bad_number_is_refused(id_: str) -> None:
    assert codes(account_objections(officer(Role.OFFICER, id=id_))) == ["person_id"]


@pytest.mark.parametrize("name", ["", "  ", "x" * 101, "a\nb", "a\x00"])
def test_a_bad_name_is_refused(name: str) -> None:
    assert codes(account_objections(officer(Role.OFFICER, name=name))) == ["person_name"]


def test_a_rank_may_be_empty_but_not_long() -> None:
    assert account_objections(officer(Role.OFFICER, rank="", name="x" * 100)) == ()
    assert codes(account_objections(officer(Role.OFFICER, rank="x" * 101))) == ["person_rank"]


@pytest.mark.parametrize(
    ("roles", "found"),
    [
        ({Role.OFFICER}, []),
        ({Role.OFFICER, Role.AUTHORISING_OFFICER}, []),
        ({Role.ADMINISTRATOR}, []),
        ({Role.AUDITOR}, []),
        (set(), ["no_role"]),
        ({Role.ADMINISTRATOR, Role.OFFICER}, ["role_alone"]),
        ({Role.ADMINISTRATOR, Role.AUDITOR}, ["role_alone"]),
        ({Role.AUDITOR, Role.AUTHORISING_OFFICER}, ["role_alone"]),
    ],
)
def test_administrators_and_auditors_do_nothing_else(roles: set[Role], found: list[str]) -> None:
    assert codes(role_objections(frozenset(roles))) == found
    assert codes(account_objections(officer(*roles))) == found


@pytest.mark.parametrize(
    ("password", "found"),
    [
        ("abcdefghijk", ["password_short"]),
        ("abcdefghijkl", []),
        ("abcdefgh" * 32, []),
        ("abcdefgh" * 32 + "x", ["password_long"]),
        ("aaaabbbbccccdddd", ["password_simple"]),
        ("aaaabbbbccccddde", []),
        ("pc4127pc4127", ["password_own"]),
        ("my PC 4127 forever", ["password_own"]),
        ("hello AMARA lindqvist", ["password_own"]),
        ("amara has blue shoes", []),
    ],
)
def test_passwords(password: str, found: list[str]) -> None:
    assert codes(password_objections(password, officer(Role.OFFICER))) == found


def test_a_short_number_may_be_part_of_a_password_but_not_all_of_it() -> None:
    short = officer(Role.OFFICER, id=PersonId("7"), name="")
    assert password_objections("7 brown foxes jump", short) == ()
    assert codes(password_objections("7" * 12, short)) == ["password_own"]


@pytest.mark.parametrize(
    ("failures", "seconds"), [(0, 0), (2, 0), (3, 8), (4, 16), (9, 512), (10, 900), (99999, 900)]
)
def test_the_wait_grows_from_the_third_failure_to_fifteen_minutes(
    failures: int, seconds: int
) -> None:
    assert wait_after(failures) == timedelta(seconds=seconds)
    assert LOCKED_OUT_AFTER == 10


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0.4, "1 second"),
        (1, "1 second"),
        (7.5, "8 seconds"),
        (59, "59 seconds"),
        (60, "1 minute"),
        (61, "2 minutes"),
        (900, "15 minutes"),
    ],
)
def test_waits_in_words(seconds: float, words: str) -> None:
    assert wait_words(timedelta(seconds=seconds)) == words

"""To whom an entry is referred, and whose turn it is."""

from datetime import timedelta

import pytest

from console.domain import referrals
from console.domain.people import Officer, PersonId, Role
from console.domain.referrals import Addressee, Message, Referral, ReferralId, Turn
from tests.domain.list_of import AUTHORISER, NOW, OFFICER

LOWE = Officer(PersonId("5120"), "Jo Lowe", "PC", frozenset({Role.OFFICER}))
GONE = Officer(PersonId("9"), "Al Gone", "PC", frozenset({Role.OFFICER}), active=False)
AUDITOR = Officer(PersonId("A7"), "Robin Ito", "", frozenset({Role.AUDITOR}))
TWIN = Officer(PersonId("5121"), "Jo Lowe", "PC", frozenset({Role.OFFICER}))
PEOPLE = (OFFICER, LOWE, AUTHORISER, GONE, AUDITOR)
ANY = Addressee(None, Role.OFFICER)
LOWE_ASKED = Addressee(LOWE.id, None)


def thread(*by, to=ANY):
    messages = [Message(PersonId(one), NOW + timedelta(minutes=at), "?") for at, one in
                enumerate(by)]  # fmt: skip
    return Referral(ReferralId(1), to, "", messages[0], tuple(messages[1:]))


def test_colleagues_are_those_who_see_faces_and_are_here():
    assert referrals.colleagues(PEOPLE, OFFICER) == (LOWE, AUTHORISER)


@pytest.mark.parametrize(
    ("text", "to"),
    [
        ("", ANY),
        ("any officer", ANY),
        ("An authorising officer", Addressee(None, Role.AUTHORISING_OFFICER)),
        ("5120", LOWE_ASKED),
        ("PC 5120", LOWE_ASKED),
        (" pc 5120  jo LOWE ", LOWE_ASKED),
        ("Jo Lowe", LOWE_ASKED),
        ("4471", None),
        ("9", None),
        ("A7", None),
        ("the sergeant", None),
    ],
)
def test_a_text_names_a_colleague_or_a_role(text, to):
    assert referrals.addressee_of(text, PEOPLE, OFFICER) == to


def test_a_name_that_two_people_share_names_neither():
    assert referrals.addressee_of("Jo Lowe", (*PEOPLE, TWIN), OFFICER) is None
    assert referrals.addressee_of("5121", (*PEOPLE, TWIN), OFFICER).person == "5121"
    assert referrals.unknown_addressee("WNT-1", "Jo").code == "referral_unknown"


def test_an_addressee_in_words():
    assert referrals.words_of(ANY, PEOPLE) == "Any officer"
    assert referrals.words_of(Addressee(None, None), PEOPLE) == "Any officer"
    assert referrals.words_of(LOWE_ASKED, PEOPLE) == "PC 5120 Jo Lowe"
    assert referrals.words_of(Addressee(PersonId("77"), None), PEOPLE) == "77"


def test_whose_turn_it_is():
    asked = Turn(LOWE_ASKED, OFFICER.id, OFFICER.id)
    assert referrals.is_asked(asked, LOWE)
    assert not referrals.is_asked(asked, OFFICER)
    assert not referrals.is_asked(asked, TWIN)
    assert not referrals.is_answered(asked, OFFICER)
    answered = asked._replace(last_by=LOWE.id)
    assert not referrals.is_asked(answered, LOWE)
    assert referrals.is_answered(answered, OFFICER)
    assert not referrals.is_answered(answered, LOWE)
    anybody = Turn(ANY, OFFICER.id, OFFICER.id)
    assert referrals.is_asked(anybody, LOWE)
    assert not referrals.is_asked(anybody, AUTHORISER)


def codes(words, who=LOWE, referral=None, *, is_open=True):
    found = referral or thread(OFFICER.id)
    return [
        one.code
        for one in referrals.message_objections("WNT-1", words, who, found, is_open=is_open)
    ]


def test_what_can_be_said_in_a_thread():
    assert codes("It is him.") == []
    assert codes("  ") == ["message_empty"]
    assert codes("x" * 2001) == ["message_long"]
    assert codes("Late.", is_open=False) == ["referral_closed"]
    assert codes("Hello.", AUDITOR) == ["role"]
    none = referrals.message_objections("WNT-1", "Why?", LOWE, None, is_open=True)
    assert [one.code for one in none] == ["referral_closed"]


def test_a_thread_in_its_order():
    found = thread(OFFICER.id, LOWE.id)
    assert [one.by for one in found.messages] == [OFFICER.id, LOWE.id]
    assert referrals.last_word(found.messages) == LOWE.id

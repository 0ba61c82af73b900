"""What somebody says by hand speaks for one system, and for no other."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from console.domain.entries import EntryRef
from console.domain.recalls import How
from console.domain.refusals import MovedOnError, RefusedError
from console.services.confirmations import Word
from console.services.kept_handover import SystemSpec
from tests.recognition_server import receipt_for
from tests.services.office import AUDITOR, OFFICER, REF
from tests.services.released import VAN, a_signed_office

SAID = "Sgt Jones of van 3 says that it is removed."


@pytest.fixture
def signed(tmp_path):
    with a_signed_office(tmp_path) as made:
        yield made


def vouch(signed, recall=1, recipient="", words=SAID, how=How.BY_HAND, who=OFFICER):
    word = Word(how, words, datetime.now(UTC))
    return signed.services.watch.confirm(who, REF, recall, word, recipient)


def holders(signed, recall=1):
    return signed.services.watch.holders(OFFICER, REF, recall)


def refused(act) -> str:
    with pytest.raises(RefusedError) as found:
        act()
    return found.value.objections[0].code


def with_a_second(signed):
    """The list lies in a van and on a system that can be told of recalls."""
    box = signed.folder / "neo"
    (box / "recalls").mkdir(parents=True)
    (box / "receipts").mkdir()
    signed.add_system(SystemSpec("NeoFace", "folder", str(box)))
    signed.release("van")
    signed.release("neo_pkg", recipient="NeoFace")
    return box


def test_one_that_alone_holds_the_list_need_not_be_named(signed):
    signed.release()
    signed.recall("WNT-1")
    assert holders(signed)[:3] == ((VAN,), (VAN,), True)
    assert vouch(signed).decisions == {"WNT-1"}
    assert signed.confirmed() == {1: "by_hand"}
    assert holders(signed)[:3] == ((VAN,), (), True)
    (event,) = signed.events("recall_vouched")
    assert dict(event.details)["recipient"] == VAN
    # What was said may name anybody, and the log is never erased.
    assert dict(event.details)["receipt"] == ""


def test_a_word_settles_the_system_that_it_names_and_the_other_is_told_on(signed):
    box = with_a_second(signed)
    signed.recall("WNT-1")
    assert refused(lambda: vouch(signed)) == "which_recipient"
    vouch(signed, recipient=VAN)
    assert signed.confirmed() == {}
    assert holders(signed)[:3] == (("NeoFace", VAN), ("NeoFace",), True)
    assert signed.handover.deliver(OFFICER, REF).handed == {1}
    (told,) = (box / "recalls").iterdir()
    assert signed.handover.slip(OFFICER, REF, "NeoFace").recalls == (1,)
    with pytest.raises(RefusedError, match="Nobody has to be taken off Van 3"):
        signed.handover.slip(OFFICER, REF, VAN)
    (box / "receipts" / "R.json").write_text(json.dumps(receipt_for(told.read_bytes())))
    assert signed.handover.deliver(OFFICER, REF).confirmed == {1}
    assert signed.confirmed() == {1: "receipt"}


def test_the_picture_stays_until_the_last_system_has_let_it_go(signed):
    with_a_second(signed)
    signed.recall("WNT-1")
    vouch(signed, recipient=VAN)
    assert signed.services.erase.receipts(OFFICER, REF) == ()
    vouch(signed, recipient="NeoFace", words="The desk of NeoFace, by telephone.")
    assert signed.confirmed() == {1: "by_hand"}


def test_the_same_word_twice_counts_once_and_another_is_refused(signed):
    with_a_second(signed)
    signed.recall("WNT-1")
    vouch(signed, recipient=VAN)
    vouch(signed, recipient=VAN, words=f" {SAID} ")
    with pytest.raises(MovedOnError, match=f"{VAN} is known to have let WNT-1 go"):
        vouch(signed, recipient=VAN, words="Somebody else says so, too.")
    assert len(signed.events("recall_vouched")) == 1
    vouch(signed, recipient="NeoFace")
    vouch(signed, recipient="NeoFace")
    assert len(signed.events("recall_confirmed")) == 1
    with pytest.raises(MovedOnError, match="was confirmed on"):
        vouch(signed, recipient="NeoFace", words="Another says so.")


@pytest.mark.parametrize("how", [How.RECEIPT, How.READ_BACK])
def test_a_typed_word_is_no_receipt_and_no_read_back(signed, how):
    signed.release()
    signed.recall("WNT-1")
    assert refused(lambda: vouch(signed, how=how)) == "not_by_hand"


def test_what_stands_against_a_word(signed):
    signed.recall("WNT-1")
    assert refused(lambda: vouch(signed)) == "never_released"
    assert holders(signed)[:3] == ((), (), False)
    signed.release()
    signed.recall("WNT-2")
    for recipient in ("Van 9", "van 3"):
        assert refused(lambda name=recipient: vouch(signed, 2, name)) == "which_recipient"
    assert refused(lambda: vouch(signed, 9)) == "recall_unknown"
    assert refused(lambda: vouch(signed, 2, words=" ")) == "receipt"
    assert refused(lambda: vouch(signed, 2, who=AUDITOR)) == "role"
    with pytest.raises(RefusedError, match="may not confirm"):
        signed.services.watch.holders(AUDITOR, REF, 2)


def test_what_no_system_was_given_is_confirmed_by_the_word_alone(signed):
    """Somebody who was added, and recalled before any package gave them to anybody."""
    signed.release()
    signed.recall("WNT-1")
    with signed.store.writing() as unit:
        number = unit.certificates.of(REF)[-1].number
        unit.lives.put_in_force(REF, number, datetime.now(UTC), {EntryRef("WNT-1"): ""})
    signed.recall("WNT-1")
    assert holders(signed, 2)[:3] == ((), (), True)
    assert refused(lambda: vouch(signed, 2, VAN)) == "which_recipient"
    vouch(signed, 2, words="It was in no package; nobody can hold it.")
    assert signed.confirmed() == {2: "by_hand"}


def test_a_word_is_about_every_package_that_the_system_was_given(signed):
    signed.release()
    signed.release("again")
    signed.recall("WNT-1")
    vouch(signed)
    assert signed.confirmed() == {1: "by_hand"}
    with signed.store.reading() as unit:
        (recall,) = unit.recalls.of(REF)
        assert unit.deliveries.vouched(REF) == {(recall.id, 1), (recall.id, 2)}
        assert unit.deliveries.words(recall.id, 1) == SAID
        assert unit.deliveries.words(recall.id, 9) == ""


def test_since_when_it_is_off_has_to_be_possible(signed):
    signed.release()
    signed.recall("WNT-1")
    later = Word(How.BY_HAND, SAID, datetime.now(UTC) + timedelta(hours=1))
    assert refused(lambda: signed.services.watch.confirm(OFFICER, REF, 1, later)) == "off_at"

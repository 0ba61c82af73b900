"""What somebody types about a list once it is erased: nothing of it is kept, and it is said."""

from datetime import UTC, datetime, timedelta

import pytest

from console import assembly
from console.domain.deployments import Stage
from console.domain.erasing import LineState, Scope
from console.domain.holds import HoldReason
from console.domain.recalls import How
from console.domain.reconciling import Closed
from console.domain.refusals import MovedOnError, RefusedError
from console.services.confirmations import Word
from console.services.packages import SigningKey
from console.services.words_kept import NOT_KEPT, keeps_words
from tests.services.after import alert, in_the_past
from tests.services.office import AUTHORISER, OFFICER, REF
from tests.services.raw import holding, spellings
from tests.services.released import SECRET, SIGNERS_KEY, a_signed_office
from tests.services.test_ending import WHY, lost

NAMED = "ZEBEDEE PLUMTREE-WORRALL"
OWN = SigningKey(SIGNERS_KEY.p12, SECRET)


@pytest.fixture
def signed(tmp_path):
    with a_signed_office(tmp_path) as made:
        yield made


def over(signed):
    """The deployment is over, and results of its alerts may come in late."""
    in_the_past(signed, hours=7)
    with signed.store.writing() as unit:
        for stage in (Stage.LIVE, Stage.ENDED):
            unit.lives.step(REF, stage, AUTHORISER.id, datetime.now(UTC), "It was over early.")


def erase(signed):
    over(signed)
    return signed.services.erase.erase(AUTHORISER, REF, OWN)


def note(signed, number=1, said=f"{NAMED} was arrested"):
    row = alert(number, at_hours=5, note=said)
    return signed.services.stops.take_in(OFFICER, REF, [row], {})


def confirm(signed, words=f"Sgt Jones says that {NAMED} is off"):
    word = Word(How.BY_HAND, words, datetime.now(UTC))
    return signed.services.watch.confirm(OFFICER, REF, 1, word)


def named(signed):
    folders = [signed.folder / name for name in ("office", "logs", "config")]
    return holding(folders, spellings("PLUMTREE-WORRALL") | spellings(NAMED))


def refused(act, *args) -> str:
    with pytest.raises(RefusedError) as found:
        act(*args)
    return found.value.objections[0].code


def keeps(signed):
    with signed.store.reading() as unit:
        return keeps_words(unit, REF)


def test_until_the_erasure_words_are_kept_and_go_with_it(signed):
    signed.release()
    signed.recall("WNT-1")
    assert keeps(signed)
    over(signed)
    assert keeps(signed)
    assert NOT_KEPT not in note(signed).taken[0].sentence
    confirm(signed)
    assert signed.services.watch.holders(OFFICER, REF, 1).keeps_words
    assert named(signed), "the search finds what is there"
    assert signed.services.erase.erase(AUTHORISER, REF, OWN).gone
    assert not keeps(signed)
    assert named(signed) == []


def test_a_result_after_the_erasure_comes_without_its_note_and_says_so(signed):
    signed.release()
    assert erase(signed).gone
    first, again = note(signed), note(signed)
    assert first.taken[0].sentence.endswith(NOT_KEPT)
    assert again.already == 1
    assert not note(signed, 2, "").taken[0].sentence
    with signed.store.reading() as unit:
        assert [one.told.note for one in unit.stops.of(REF)] == ["", ""]
    assert named(signed) == []


def test_a_word_by_hand_after_the_erasure_confirms_and_is_not_kept(signed):
    signed.release()
    signed.recall("WNT-1")
    assert erase(signed).gone
    confirm(signed)
    assert signed.confirmed() == {1: "by_hand"}
    assert not signed.services.watch.holders(OFFICER, REF, 1).keeps_words
    confirm(signed, "Otherwise said, and it changes nothing.")
    assert len(signed.events("recall_confirmed")) == 1
    with signed.store.reading() as unit:
        (kept,) = unit.recalls.confirmations(REF).values()
    assert kept.receipt == ""
    assert named(signed) == []


def test_what_was_confirmed_otherwise_before_the_erasure_is_said_without_its_words(signed):
    signed.release()
    signed.recall("WNT-1")
    made = signed.handover.slip(OFFICER, REF)
    mark = signed.marks()[signed.references()["WNT-1"]]
    assert signed.handover.read_back(OFFICER, REF, made.number, mark).confirmed == {1}
    assert erase(signed).gone
    with pytest.raises(MovedOnError, match="already: its words are erased"):
        confirm(signed)


def test_a_report_after_the_erasure_is_refused_and_so_is_settling_a_difference(signed):
    signed.release()
    report = f"reference,origin,name\n,learned,{NAMED}\n".encode()
    found = signed.handover.reconcile(OFFICER, REF, report, held_at=assembly.now())
    line = found.open_lines[0].id
    assert named(signed)
    assert erase(signed).gone
    assert named(signed) == []
    assert refused(signed.handover.reconcile, OFFICER, REF, report) == "erased"
    close = signed.handover.close_difference
    assert refused(close, OFFICER, REF, line, Closed.EXPLAINED, f"It is {NAMED}.") == "erased"
    assert named(signed) == []


def test_what_became_of_a_package_is_taken_in_without_its_words(signed, monkeypatch):
    lost(signed, monkeypatch)
    assert erase(signed).gone
    told = signed.handover.say_left(OFFICER, REF, 1, f"{WHY} {NAMED} gave it back.", left=True)
    assert not told.words_kept, "and it is said that they were not"
    assert len(signed.events("handover_told")) == 1
    assert named(signed) == []


def test_once_its_tables_are_done_an_erasure_under_way_counts(signed):
    signed.release()
    over(signed)
    until = datetime.now(UTC) + timedelta(days=30)
    signed.services.holds.place(
        AUTHORISER, REF, "WNT-2", HoldReason.CIVIL_CLAIM, "Claim 2026/1", until
    )
    assert not signed.services.erase.erase(AUTHORISER, REF, OWN).gone
    with signed.store.reading() as unit:
        assert unit.deployments.stage(REF) is Stage.ENDED
        (whole,) = [one for one in unit.erasures.of(REF) if one.scope is Scope.WHOLE]
        assert all(one.state is not LineState.PLANNED for one in unit.erasures.lines(whole.id))
    assert not keeps(signed)
    assert note(signed).taken[0].sentence.endswith(NOT_KEPT)
    assert refused(signed.handover.reconcile, OFFICER, REF, b"reference\nX\n") == "erased"
    assert named(signed) == []


def test_one_that_was_begun_and_took_no_table_yet_does_not(signed):
    signed.release()
    over(signed)
    begun = signed.services.erase._begin(AUTHORISER.id, REF, Scope.WHOLE)
    assert begun is not None
    assert keeps(signed)
    note(signed)
    signed.services.erase.go_on()
    assert not keeps(signed)
    assert named(signed) == []

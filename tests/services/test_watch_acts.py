"""What people do to a list in force: recall, confirm, end and cancel, and what is refused."""

from datetime import timedelta

import pytest

from console.domain.deployments import Stage
from console.domain.entries import EntryRef
from console.domain.findings import Reason
from console.domain.recalls import Answer, AskId, Cause, How
from console.domain.refusals import MovedOnError, RefusedError
from console.services.confirmations import Word
from tests.services.handed import handed_to
from tests.services.office import AUDITOR, AUTHORISER, OFFICER, OTHER, REF, records_of
from tests.services.signed_office import a_signed_office

ONE, TWO = EntryRef("WNT-1"), EntryRef("WNT-2")
WHY = "Seen in custody at the front desk today."


@pytest.fixture
def office(tmp_path, monkeypatch):
    with a_signed_office(tmp_path, monkeypatch) as made:
        handed_to(made.store, made.clock())
        yield made


def refused(act) -> str:
    with pytest.raises(RefusedError) as found:
        act()
    return found.value.objections[0].code


def recall(office, ref="WNT-1", note=WHY, who=OFFICER):
    return office.watch.recall(who, REF, EntryRef(ref), Reason.OFFICER_JUDGEMENT, note)


def confirm(office, which=1, receipt="NF-20931", how=How.BY_HAND, who=OFFICER, **off):
    off_at = office.clock() + timedelta(**off)
    return office.watch.confirm(who, REF, which, Word(how, receipt, off_at))


def test_a_recall_by_hand_has_a_reason_in_words_and_no_record(office):
    assert recall(office).decisions == {ONE}
    (made,) = office.recalls()
    assert (made.cause, made.reason, made.record) == (Cause.BY_HAND, Reason.OFFICER_JUDGEMENT, "")
    assert made.changed_at is None
    (line,) = office.watch.view(OFFICER, REF).recalls
    assert (line.sentence, line.clocks.to_recall) == (WHY, None)


def test_what_stands_against_a_recall_by_hand(office):
    assert refused(lambda: recall(office, note="gone")) == "note_needed"
    assert refused(lambda: recall(office, note="x" * 2001)) == "note_too_long"
    assert refused(lambda: recall(office, "WNT-99")) == "entry_unknown"
    assert refused(lambda: recall(office, who=AUDITOR)) == "role"
    recall(office)
    assert refused(lambda: recall(office)) == "not_in_force"
    office.step(Stage.CANCELLED)
    assert refused(lambda: recall(office, "WNT-2")) == "not_in_force"


def test_a_confirmation_names_the_recall_and_says_since_when(office):
    office.tell(n1=records_of(1, "withdrawn"))
    office.round()
    office.clock.move(seconds=90)
    assert confirm(office, seconds=-30).decisions == {ONE}
    (line,) = office.watch.view(OFFICER, REF).recalls
    assert line.confirmation.receipt == "NF-20931"
    assert line.clocks.to_off == timedelta(seconds=60)
    assert line.clocks.waiting is None
    assert "recall_confirmed" in office.acts()


def test_the_same_confirmation_told_twice_counts_once_and_another_is_refused(office):
    recall(office)
    confirm(office)
    confirm(office)
    assert office.acts().count("recall_confirmed") == 1
    with pytest.raises(MovedOnError, match="already: NF-20931"):
        confirm(office, receipt="NF-20932")


def test_a_recall_is_found_by_its_entry_as_well(office):
    recall(office)
    confirm(office, ONE, "Sgt 412 Amos, by telephone")
    assert office.watch.view(OFFICER, REF).recalls[0].confirmation.how is How.BY_HAND


def test_what_stands_against_a_confirmation(office):
    assert refused(lambda: confirm(office, 1)) == "recall_unknown"
    assert refused(lambda: confirm(office, ONE)) == "recall_unknown"
    recall(office)
    for receipt in ("", "  ", "x" * 501, "NF\x001"):
        assert refused(lambda words=receipt: confirm(office, 1, words)) == "receipt"
    assert refused(lambda: confirm(office, minutes=10)) == "off_at"
    assert refused(lambda: confirm(office, hours=-1)) == "off_at"
    assert refused(lambda: confirm(office, who=AUDITOR)) == "role"


def test_a_recall_that_nobody_confirms_becomes_an_alarm_once_the_list_was_handed_over(office):
    office.round()
    recall(office)
    office.clock.move(minutes=11)
    office.round()
    assert office.watch.view(OFFICER, REF).alarms == ()
    office.step(Stage.RELEASED)
    (alarm,) = office.watch.view(OFFICER, REF).alarms
    assert alarm.startswith("Recall 1, WNT-1, was not confirmed off the system for 12 min")
    assert "at most 10 minutes (force to confirm)" in alarm
    assert office.watch.view(OFFICER, REF).recalls[0].overdue


def test_a_deployment_ends_in_its_time_with_a_reason_while_it_is_not_reconciled(office):
    assert refused(lambda: office.watch.end(AUTHORISER, REF)) == "never_released"
    office.step(Stage.RELEASED)
    assert refused(lambda: office.watch.end(OFFICER, REF, WHY)) == "role"
    office.clock.move(hours=9)
    assert "over on" in office.watch.view(OFFICER, REF).alarms[0]
    assert refused(lambda: office.watch.end(AUTHORISER, REF)) == "not_reconciled"
    office.watch.end(AUTHORISER, REF, "The van's system was wiped before it was compared.")
    assert office.services.lists.summaries(OFFICER)[0].stage is Stage.ENDED
    assert "deployment_ended" in office.acts()
    view = office.watch.view(OFFICER, REF)
    assert view.confirmed is None
    assert [one.words for one in view.moments][-2:] == ["ended", "erase by"] or view.alarms == ()


def test_a_reconciled_list_ends_in_its_time_without_a_word(office):
    class Clean:
        def differences(self, unit, ref):
            return 0

    office.watch.end.__self__._reconciled = Clean()
    office.step(Stage.RELEASED)
    office.clock.move(hours=1)
    assert refused(lambda: office.watch.end(AUTHORISER, REF)) == "ends_early"
    office.clock.move(hours=8)
    office.watch.end(AUTHORISER, REF)
    assert office.services.lists.summaries(OFFICER)[0].stage is Stage.ENDED


def test_cancelling_needs_a_reason_and_nothing_is_in_force_after_it(office):
    assert refused(lambda: office.watch.cancel(AUTHORISER, REF, "")) == "note_needed"
    assert refused(lambda: office.watch.cancel(AUTHORISER, REF, "x" * 2001)) == "note_too_long"
    office.watch.cancel(AUTHORISER, REF, "The match was called off.")
    assert office.services.lists.summaries(OFFICER)[0].stage is Stage.CANCELLED
    assert refused(office.round) == "not_in_force"
    answer = lambda: office.watch.answer(AUTHORISER, REF, AskId(1), Answer.KEEP, WHY)  # noqa: E731
    assert refused(answer) == "not_in_force"
    office.clock.move(hours=24)
    (alarm,) = office.watch.view(OFFICER, REF).alarms
    assert alarm.startswith("Erasure is overdue")


def test_the_log_tells_it_in_plain_words(office):
    office.round()
    office.tell(n2=records_of(2, "withdrawn"))
    office.round()
    recall(office, who=OTHER)
    confirm(office)
    office.watch.view(OFFICER, REF)
    office.watch.cancel(AUTHORISER, REF, "The match was called off.")
    said = [line.words for line in office.services.inspect.log(AUDITOR)]
    for words in (
        f"Began to watch {REF}, every 60 seconds.",
        f"Recalled WNT-2 of {REF}: warrant withdrawn (recall 1).",
        f"Recalled WNT-1 of {REF} by hand: officer's judgement (recall 2).",
        f"Took in that recall 1, WNT-2 of {REF}, is off the system (NF-20931).",
        f"Read who is recalled from {REF}, 2 entries.",
        f"Cancelled {REF}, with a reason.",
    ):
        assert words in said, said


@pytest.mark.parametrize("stage", [Stage.RELEASED, Stage.LIVE])
def test_cancelling_a_list_that_was_handed_over_logs_how_it_was_compared(office, stage):
    for one in (Stage.RELEASED, Stage.LIVE):
        office.step(one)
        if one is stage:
            break
    office.watch.cancel(AUTHORISER, REF, "The match was called off.")
    said = [line.words for line in office.services.inspect.log(AUDITOR)]
    assert f"Cancelled {REF}: not compared with the recognition system, with a reason." in said, (
        said
    )

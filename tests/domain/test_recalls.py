"""Recalls: who falls, what is asked, and how long it took."""

from datetime import timedelta

import pytest

from console.domain import recalls
from console.domain.entries import EntryRef
from console.domain.findings import Reason, Verdict
from console.domain.people import PersonId
from console.domain.recalls import Cause, Clocks, Confirmation, How, Recall, RecallId, Step
from console.domain.records import Record
from tests.domain.list_of import NOW, finding, standing


def recall(number=1, **changes) -> Recall:
    facts = {
        "id": RecallId(number),
        "number": number,
        "entry_ref": EntryRef(f"WNT-{number}"),
        "cause": Cause.NOT_LAWFUL,
        "reason": Reason.WARRANT_WITHDRAWN,
        "record": "warrants:W/1",
        "changed_at": NOW - timedelta(seconds=40),
        "seen_at": NOW - timedelta(seconds=2),
        "recalled_at": NOW,
        "by": PersonId("4471"),
        "standing": Verdict.NOT_LAWFUL,
        "findings_digest": "f",
        "certificate": "WLC-2026-0001",
        "image_sha256": "a" * 64,
    }
    return Recall(**(facts | changes))


def confirmed(one: Recall, after: int) -> Confirmation:
    off = one.recalled_at + timedelta(seconds=after)
    return Confirmation(one.id, How.RECEIPT, off, off, PersonId("4471"), "NF-20931")


def judged(*reasons: Reason, verdict=Verdict.JUDGE):
    return standing(verdict, [finding(Verdict.JUDGE, each) for each in reasons])


def test_what_the_records_ended_goes_at_once() -> None:
    assert recalls.step("", standing(Verdict.NOT_LAWFUL, [finding()])) is Step.RECALL
    assert recalls.step("", standing()) is Step.NOTHING


def test_a_new_doubt_is_asked_about_and_an_accepted_one_is_not() -> None:
    now = judged(Reason.CONFLICT)
    assert recalls.step("", now) is Step.ASK
    accepted = recalls.resting_on(now)
    assert recalls.step(accepted, now) is Step.NOTHING
    assert recalls.step(accepted, judged(Reason.CONFLICT, Reason.TRANSFERRED)) is Step.ASK


def test_silence_of_a_system_recalls_and_asks_nobody() -> None:
    assert recalls.step("", judged(Reason.STALE)) is Step.NOTHING
    accepted = recalls.resting_on(judged(Reason.OWN_CASE_NEEDED))
    silent = judged(Reason.OWN_CASE_NEEDED, Reason.SOURCE_DOWN)
    assert recalls.step(accepted, silent) is Step.NOTHING


def test_a_record_that_grew_too_old_is_a_doubt_and_no_silence() -> None:
    values = (("hours", "12"), ("type", "contact"))
    said = NOW - timedelta(hours=12, minutes=1)
    old = finding(
        Verdict.JUDGE, Reason.STALE, records=("custody:K/1",), values=values, changed_at=said
    )
    now = standing(Verdict.JUDGE, [old])
    assert not old.is_silence and finding(Verdict.JUDGE, Reason.STALE).is_silence
    assert recalls.step("", now) is Step.ASK
    assert recalls.step(recalls.resting_on(now), now) is Step.NOTHING
    assert recalls.fell(now).changed_at == said + timedelta(hours=12), "then it grew too old"
    unsaid = old._replace(values=(("type", "contact"),))
    assert recalls.fell(standing(Verdict.JUDGE, [unsaid])).changed_at == said
    undated = old._replace(changed_at=None)
    assert recalls.fell(standing(Verdict.JUDGE, [undated])).changed_at is None


def test_doubts_are_kept_alike_in_any_order() -> None:
    one = judged(Reason.CONFLICT, Reason.TRANSFERRED)
    other = judged(Reason.TRANSFERRED, Reason.CONFLICT)
    assert recalls.resting_on(one) == recalls.resting_on(other)
    assert recalls.resting_on(standing()) == ""
    changed = [finding(Verdict.JUDGE, Reason.CONFLICT, values=(("was", "live"),))]
    now = standing(Verdict.JUDGE, changed)
    assert recalls.beyond(recalls.resting_on(one), now) == tuple(changed)


def test_a_doubt_that_goes_away_asks_nobody() -> None:
    accepted = recalls.resting_on(judged(Reason.LOOKALIKE, Reason.OWN_CASE_NEEDED))
    assert recalls.step(accepted, judged(Reason.LOOKALIKE)) is Step.NOTHING
    assert recalls.step(accepted, standing()) is Step.NOTHING
    other = judged(Reason.LOOKALIKE, Reason.CONFLICT)
    assert [one.reason for one in recalls.beyond(accepted, other)] == [Reason.CONFLICT]


def test_what_an_older_office_accepted_stands_for_exactly_those_doubts() -> None:
    both = judged(Reason.CONFLICT, Reason.TRANSFERRED)
    # The digest of all doubts together, as it was kept before each had its own.
    kept = recalls._digest_of(*recalls.doubts(both))
    assert recalls.step(kept, both) is Step.NOTHING
    assert recalls.step(kept, judged(Reason.CONFLICT)) is Step.ASK
    alone = judged(Reason.CONFLICT)
    assert recalls._digest_of(*recalls.doubts(alone)) == recalls.resting_on(alone)


def test_the_cause_is_the_gravest_finding_and_one_with_a_record_first() -> None:
    shown = finding(records=("warrants:W/1",), changed_at=NOW)
    fell = recalls.fell(
        standing(Verdict.NOT_LAWFUL, [finding(Verdict.JUDGE, Reason.CONFLICT), finding(), shown])
    )
    assert (fell.reason, fell.record, fell.changed_at) == (
        Reason.WARRANT_WITHDRAWN,
        "warrants:W/1",
        NOW,
    )
    assert fell.sentence
    assert recalls.fell(judged(Reason.CONFLICT)).record == ""
    with pytest.raises(ValueError, match="nothing stands"):
        recalls.fell(standing())


def test_the_clocks_of_a_recall_run_until_it_is_confirmed() -> None:
    one = recall()
    later = NOW + timedelta(minutes=3)
    assert recalls.clocks(one, None, later) == Clocks(
        timedelta(seconds=38), timedelta(seconds=40), None, timedelta(minutes=3)
    )
    assert recalls.clocks(one, confirmed(one, 120), later) == Clocks(
        timedelta(seconds=38), timedelta(seconds=40), timedelta(seconds=120), None
    )
    unknown = recalls.clocks(recall(changed_at=None), None, later)
    assert (unknown.to_seen, unknown.to_recall) == (None, None)
    future = recalls.clocks(recall(changed_at=later), None, NOW)
    assert (future.to_seen, future.waiting) == (timedelta(), timedelta())


def test_the_gap_is_summed_over_those_that_can_be_measured() -> None:
    slow = recall(2, changed_at=NOW - timedelta(seconds=100))
    unknown = recall(3, changed_at=None)
    found = recalls.gap([recall(), slow, unknown], [confirmed(slow, 20), confirmed(unknown, 1)])
    assert found == recalls.Gap(
        3, 1, timedelta(seconds=70), timedelta(seconds=100), timedelta(seconds=120)
    )
    assert recalls.gap([], []) == recalls.Gap(0, 0, None, None, None)


def test_what_ran_out_changed_when_it_ran_out() -> None:
    said, ran_out = NOW - timedelta(days=3), NOW - timedelta(minutes=1)
    values = (("date", ran_out.isoformat()),)
    expired = finding(reason=Reason.BAIL_EXPIRED, changed_at=said, values=values)
    assert recalls.fell(standing(Verdict.NOT_LAWFUL, [expired])).changed_at == ran_out
    unsaid = finding(reason=Reason.ORDER_EXPIRED, values=values)
    assert recalls.fell(standing(Verdict.NOT_LAWFUL, [unsaid])).changed_at == ran_out


def test_what_will_have_run_out_changed_when_its_record_said_so() -> None:
    said = NOW - timedelta(minutes=1)
    ahead = (("date", (NOW + timedelta(minutes=20)).isoformat()),)
    expires = finding(reason=Reason.BAIL_EXPIRED, changed_at=said, values=ahead)
    assert recalls.fell(standing(Verdict.NOT_LAWFUL, [expires])).changed_at == said
    before = (("date", (NOW - timedelta(days=1)).isoformat()),)
    late = finding(reason=Reason.BAIL_EXPIRED, changed_at=said, values=before)
    assert recalls.fell(standing(Verdict.NOT_LAWFUL, [late])).changed_at == said
    other = finding(changed_at=said, values=before)
    assert recalls.fell(standing(Verdict.NOT_LAWFUL, [other])).changed_at == said


def test_the_log_keeps_of_a_record_its_source_its_type_and_a_token() -> None:
    row = Record("courts", "warrant", "01ZD0303226 SMITH JOHN")
    asked: list[str] = []

    def keyed(text: str) -> str:
        asked.append(text)
        return "0123456789abcdef"

    told = recalls.record_in_log("courts:01ZD0303226 SMITH JOHN", [row], keyed)
    assert told == "courts:warrant:k0123456789ab"
    assert asked == ["record:courts:01ZD0303226 SMITH JOHN"]
    assert recalls.record_in_log("courts:another", [row], keyed) == "courts:k0123456789ab"
    assert recalls.record_in_log("", [row], keyed) == ""


@pytest.mark.parametrize(
    ("cause", "reason", "said"),
    [
        (Cause.NOT_LAWFUL, Reason.WARRANT_WITHDRAWN, True),
        (Cause.BY_HAND, Reason.LOCATED_IN_CUSTODY, True),
        (Cause.AGREED, Reason.NO_LONGER_WANTED, True),
        (Cause.NO_ANSWER, Reason.NO_LONGER_WANTED, False),
        (Cause.NOT_LAWFUL, Reason.IMAGE_DELETED, False),
        (Cause.BY_HAND, Reason.OFFICER_JUDGEMENT, False),
    ],
)
def test_whether_a_recall_says_that_the_ground_had_ended(cause, reason, said) -> None:
    assert recalls.says_ended(cause, reason) is said


def test_a_record_of_which_its_system_speaks_no_more_is_silence() -> None:
    values = (("source", "custody"), ("type", "image"))
    dropped = finding(Verdict.JUDGE, Reason.STALE, records=("custody:I/1",), values=values)
    assert dropped.is_silence
    assert recalls.step("", standing(Verdict.JUDGE, [dropped])) is Step.NOTHING


def test_only_what_the_records_ended_by_themselves_had_ended() -> None:
    assert recall(1, cause=Cause.NOT_LAWFUL, reason=Reason.WARRANT_WITHDRAWN).ended
    agreed = recall(1, cause=Cause.AGREED, reason=Reason.WARRANT_WITHDRAWN)
    assert agreed.says_ended and not agreed.ended
    assert not recall(1, cause=Cause.NOT_LAWFUL, reason=Reason.LOOKALIKE).ended

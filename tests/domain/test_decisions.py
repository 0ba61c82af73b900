"""What an officer may decide, on what they saw, and when a decision lapses."""

from dataclasses import replace

import pytest

from console.domain import decisions, findings, lapsing
from console.domain.decisions import Draft, Matter, Outcome
from console.domain.deployments import IN_FORCE, OVER, Stage
from console.domain.entries import EntryRef
from console.domain.findings import Reason, Verdict
from console.domain.people import PersonId
from console.domain.refusals import MovedOnError, RefusedError
from tests.domain.list_of import OFFICER, decision, entry, finding, record, standing

WORDS = "Confirmed by telephone with the officer in the case."


def matter(on=None, *, stage=Stage.IN_REVIEW, officer=OFFICER, **entry_changes):
    return Matter(officer, entry(**entry_changes), on, stage)


def draft(outcome, on=None, **changes):
    facts = {"seen_digest": decisions.digest_of(on)} | changes
    return Draft(EntryRef("WNT-1"), outcome, **facts)


def codes(given, about):
    return [objection.code for objection in decisions.objections(given, about)]


def test_what_was_typed_is_taken_without_the_spaces_around_it():
    typed = draft(Outcome.REFER, note="  Ask the court. ", referred_to=" 2208")
    assert (typed.trimmed().note, typed.trimmed().referred_to) == ("Ask the court.", "2208")
    assert typed.trimmed().trimmed() == typed.trimmed()
    plain = draft(Outcome.APPROVE)
    assert plain.trimmed() is plain


def test_a_supported_entry_is_approved_without_words():
    on = standing()
    assert codes(draft(Outcome.APPROVE, on), matter(on)) == []


def test_judgement_needs_words_of_the_shortest_length():
    on = standing(Verdict.JUDGE, [finding(Verdict.JUDGE, Reason.CONFLICT)])
    short, enough = "x" * (decisions.SHORTEST_NOTE - 1), "x" * decisions.SHORTEST_NOTE
    assert codes(draft(Outcome.APPROVE, on, note=short), matter(on)) == ["note_needed"]
    assert codes(draft(Outcome.APPROVE, on, note=f"  {short}   "), matter(on)) == ["note_needed"]
    assert codes(draft(Outcome.APPROVE, on, note=enough), matter(on)) == []


def test_nobody_approves_what_is_not_lawful_however_well_reasoned():
    on = standing(Verdict.NOT_LAWFUL, [finding()])
    found = decisions.objections(draft(Outcome.APPROVE, on, note=WORDS), matter(on))
    assert [one.code for one in found] == ["not_lawful"]
    assert found[0].entries == ("WNT-1",)
    assert "can only be struck" in found[0].sentence


def test_not_lawful_without_a_finding_is_still_refused():
    on = standing(Verdict.NOT_LAWFUL)
    assert codes(draft(Outcome.APPROVE, on), matter(on)) == ["not_lawful"]


def test_an_unchecked_entry_can_be_struck_or_referred_but_not_approved():
    assert codes(draft(Outcome.APPROVE), matter()) == ["not_checked"]
    assert codes(draft(Outcome.STRIKE, reason=Reason.DUPLICATE), matter()) == []
    assert codes(draft(Outcome.REFER, note="Is this the right picture?"), matter()) == []


def test_two_approvals_of_one_person_are_one():
    on = standing()
    first = replace(matter(on), approved_first=True)
    assert codes(draft(Outcome.APPROVE, on), first) == ["second_officer"]
    assert codes(draft(Outcome.STRIKE, on, reason=Reason.DUPLICATE), first) == []


def test_a_strike_names_a_reason_that_is_more_than_a_note():
    on = standing(Verdict.JUDGE, [finding(Verdict.JUDGE, Reason.NO_RECORD)])
    assert codes(draft(Outcome.STRIKE, on), matter(on)) == ["reason_needed"]
    noted = draft(Outcome.STRIKE, on, reason=Reason.IMAGE_OLD)
    assert codes(noted, matter(on)) == ["reason_is_a_note"]
    assert codes(draft(Outcome.STRIKE, on, reason=Reason.NO_RECORD), matter(on)) == []


def test_own_judgement_is_explained():
    on = standing()
    bare = draft(Outcome.STRIKE, on, reason=Reason.OFFICER_JUDGEMENT)
    assert codes(bare, matter(on)) == ["note_needed"]
    assert codes(replace(bare, note=WORDS), matter(on)) == []


def test_a_referral_says_to_whom_or_what():
    on = standing()
    assert codes(draft(Outcome.REFER, on), matter(on)) == ["referral_empty"]
    assert codes(draft(Outcome.REFER, on, referred_to="DS 3310"), matter(on)) == []
    assert codes(draft(Outcome.REFER, on, note="Which address?"), matter(on)) == []


def test_a_note_has_an_end():
    on = standing()
    most = decisions.LONGEST_NOTE
    assert codes(draft(Outcome.APPROVE, on, note="x" * most), matter(on)) == []
    assert codes(draft(Outcome.APPROVE, on, note="x" * (most + 1)), matter(on)) == ["note_too_long"]
    long_name = draft(Outcome.REFER, on, referred_to="x" * (most + 1))
    assert codes(long_name, matter(on)) == ["note_too_long"]


@pytest.mark.parametrize("outcome", [Outcome.APPROVE, Outcome.STRIKE, Outcome.REFER])
def test_the_proposer_reviews_nothing_of_their_own(outcome):
    on = standing()
    given = draft(outcome, on, reason=Reason.DUPLICATE, note=WORDS)
    about = matter(on, proposed_by="PC 4471")
    assert codes(given, about) == ["own_proposal"]
    assert codes(draft(Outcome.TAKE_BACK, on), about) == []


@pytest.mark.parametrize("outcome", list(Outcome))
def test_nothing_is_decided_after_the_signature(outcome):
    on = standing()
    given = draft(outcome, on, reason=Reason.DUPLICATE, note=WORDS)
    assert codes(given, matter(on, stage=Stage.SIGNED)) == ["signed"]


@pytest.mark.parametrize("stage", sorted(OVER, key=str))
def test_nothing_is_decided_once_it_is_over(stage):
    on = standing()
    about = replace(matter(on, stage=stage), in_force=False)
    given = draft(Outcome.STRIKE, on, reason=Reason.DUPLICATE)
    assert codes(given, about) == ["over"]


@pytest.mark.parametrize("stage", sorted(IN_FORCE, key=str))
def test_what_is_not_on_the_signed_list_can_be_decided_for_the_next_one(stage):
    on = standing()
    about = replace(matter(on, stage=stage), in_force=False)
    assert codes(draft(Outcome.APPROVE, on), about) == []


def test_approving_who_was_recalled_under_another_reference_needs_a_reason():
    on = standing()
    about = replace(matter(on), recalled_as=("WNT-7", "WNT-9"))
    (found,) = decisions.objections(draft(Outcome.APPROVE, on), about)
    assert found.code == "recalled"
    assert "the same person as WNT-7, WNT-9, recalled before" in found.sentence
    assert codes(draft(Outcome.APPROVE, on, note=WORDS), about) == []


def test_approving_what_was_recalled_needs_a_reason():
    on = standing()
    about = replace(matter(on, stage=Stage.LIVE), in_force=False, recalled=True)
    assert codes(draft(Outcome.APPROVE, on), about) == ["recalled"]
    assert codes(draft(Outcome.APPROVE, on, note=WORDS), about) == []
    assert codes(draft(Outcome.STRIKE, on, reason=Reason.DUPLICATE), about) == []


def test_all_objections_come_at_once():
    on = standing(Verdict.NOT_LAWFUL, [finding()])
    about = matter(on, stage=Stage.SIGNED, proposed_by="4471")
    with pytest.raises(RefusedError) as refused:
        decisions.require_decidable(draft(Outcome.APPROVE, on), about)
    assert [one.code for one in refused.value.objections] == [
        "signed",
        "own_proposal",
        "not_lawful",
    ]


def test_what_was_seen_is_what_is_decided_on():
    on = standing()
    moved = standing(records=[record()])
    decisions.require_decidable(draft(Outcome.APPROVE, on), matter(on))
    with pytest.raises(MovedOnError, match="Look again"):
        decisions.require_decidable(draft(Outcome.APPROVE, on), matter(moved))
    with pytest.raises(MovedOnError):
        decisions.require_decidable(
            draft(Outcome.STRIKE, None, reason=Reason.DUPLICATE), matter(on)
        )
    decisions.require_decidable(draft(Outcome.TAKE_BACK, on), matter(moved))


def test_the_same_decision_again_is_nothing_new():
    on = standing(Verdict.JUDGE, [finding(Verdict.JUDGE, Reason.CONFLICT)])
    last = decision(Outcome.APPROVE, on, note=WORDS)
    again = draft(Outcome.APPROVE, on, note=f" {WORDS} ")
    assert decisions.repeats(again, last, on)
    assert not decisions.repeats(again, None, on)
    assert not decisions.repeats(replace(again, note=WORDS + "!"), last, on)
    assert not decisions.repeats(replace(again, outcome=Outcome.REFER), last, on)
    assert not decisions.repeats(replace(again, reason=Reason.CHILD), last, on)
    assert not decisions.repeats(replace(again, referred_to="DS 1"), last, on)
    assert not decisions.repeats(again, last, standing())
    unchecked = decision(Outcome.STRIKE, None, reason=Reason.DUPLICATE)
    assert decisions.repeats(draft(Outcome.STRIKE, reason=Reason.DUPLICATE), unchecked, None)


def test_an_approval_lapses_when_the_findings_change_and_says_why():
    before = standing()
    after = standing(Verdict.NOT_LAWFUL, [finding()])
    why = lapsing.lapses(decision(Outcome.APPROVE, before), before, after)
    assert why is not None
    assert why.startswith("Approved while supported; since then: ")
    assert lapsing.lapses(decision(Outcome.APPROVE, before), None, after) == why


def test_an_approval_stands_while_only_a_record_s_wording_changes():
    before, after = standing(), standing(records=[record(detail="typing corrected")])
    assert lapsing.lapses(decision(Outcome.APPROVE, before), before, after) is None


def test_an_approval_of_a_doubt_lapses_when_the_doubt_goes():
    before = standing(Verdict.JUDGE, [finding(Verdict.JUDGE, Reason.CONFLICT)])
    why = lapsing.lapses(decision(Outcome.APPROVE, before), before, standing())
    assert why == (
        "Approved while in need of judgement; what spoke against it then no longer does, "
        "and it is now supported."
    )


@pytest.mark.parametrize("reason", sorted(findings.SILENCE, key=lambda one: one.value))
def test_a_silent_source_is_no_news(reason):
    before = standing()
    silent = standing(Verdict.JUDGE, [finding(Verdict.JUDGE, reason)])
    approved = decision(Outcome.APPROVE, before)
    assert lapsing.lapses(approved, before, silent) is None
    assert lapsing.lapses(approved, silent, before) is None
    ended = standing(Verdict.NOT_LAWFUL, [finding(Verdict.JUDGE, reason), finding()])
    assert lapsing.lapses(approved, silent, ended) is not None


def test_a_record_that_grew_too_old_is_news():
    before = standing()
    old = standing(Verdict.JUDGE, [finding(Verdict.JUDGE, Reason.STALE, records=("custody:K/1",))])
    assert lapsing.lapses(decision(Outcome.APPROVE, before), before, old) is not None


@pytest.mark.parametrize(
    ("was", "now", "lapsed"),
    [
        (Verdict.NOT_LAWFUL, Verdict.JUDGE, True),
        (Verdict.NOT_LAWFUL, Verdict.SUPPORTED, True),
        (Verdict.JUDGE, Verdict.SUPPORTED, True),
        (Verdict.JUDGE, Verdict.JUDGE, False),
        (Verdict.SUPPORTED, Verdict.NOT_LAWFUL, False),
    ],
)
def test_a_strike_lapses_only_when_the_entry_stands_better(was, now, lapsed):
    before, after = standing(was), standing(now)
    struck = decision(Outcome.STRIKE, before, reason=Reason.NO_RECORD)
    why = lapsing.lapses(struck, before, after)
    assert (why is not None) is lapsed
    if why is not None:
        assert why.startswith("Struck while the standing was ")


def test_a_referral_waits_for_its_answer():
    before, after = standing(), standing(Verdict.NOT_LAWFUL, [finding()])
    assert lapsing.lapses(decision(Outcome.REFER, before), before, after) is None


def test_every_outcome_leads_to_a_state():
    assert set(decisions.STATE_AFTER) == set(Outcome)
    assert PersonId("4471") == decision().decided_by

"""What must hold before a list may be signed."""

from datetime import timedelta

import pytest

from console.domain import signing
from console.domain.decisions import DecisionState
from console.domain.deployments import Stage
from console.domain.entries import Category, Ground
from console.domain.findings import Reason, Verdict
from console.domain.records import SourceState
from tests.domain.list_of import (
    AUTHORISER,
    NOW,
    deployment,
    entry,
    finding,
    line,
    reading,
    standing,
    whole,
)

JUDGED = standing(Verdict.JUDGE, [finding(Verdict.JUDGE, Reason.CONFLICT)])
ENDED = standing(Verdict.NOT_LAWFUL, [finding()])
WORDS = "Confirmed by telephone."


def unmet(list_, who=AUTHORISER, at=NOW):
    return {one.code: one for one in signing.requirements(list_, who, at) if not one.ok}


def test_a_decided_fresh_list_may_be_signed():
    struck = line("WNT-2", state=DecisionState.STRUCK, on=ENDED, reason=Reason.WARRANT_WITHDRAWN)
    good = whole(line(), struck, line("WNT-3", on=JUDGED, note=WORDS))
    assert unmet(good) == {}
    assert signing.objections(good, AUTHORISER, NOW) == ()
    assert len(signing.requirements(good, AUTHORISER, NOW)) == len(signing.CHECKS)


@pytest.mark.parametrize(
    ("state", "code"),
    [
        (DecisionState.UNDECIDED, "undecided"),
        (DecisionState.LAPSED, "undecided"),
        (DecisionState.REFERRED, "referred"),
        (DecisionState.WAITING, "second_officer"),
    ],
)
def test_nothing_may_wait(state, code):
    found = unmet(whole(line(), line("WNT-2", state=state)))
    assert list(found) == [code]
    assert found[code].entries == ("WNT-2",)
    assert found[code].detail.startswith("1 ")


def test_an_approval_that_needs_two_officers_counts_only_with_both():
    child = line("WNT-2", on=JUDGED, note=WORDS)._replace(second_for=(Reason.CHILD,))
    assert list(unmet(whole(line(), child))) == ["second_officer"]
    assert unmet(whole(line(), child._replace(first_by="2208"))) == {}
    struck = child._replace(state=DecisionState.STRUCK)
    assert unmet(whole(line(), struck)) == {}


def test_an_empty_list_is_not_signed():
    assert list(unmet(whole())) == ["empty"]


def test_an_approval_stands_on_the_present_records_or_on_a_reason_for_them():
    unreasoned = line("WNT-2", on=JUDGED)
    found = unmet(whole(line(), unreasoned))
    assert found["no_longer_supported"].entries == ("WNT-2",)
    older = line("WNT-2", on=JUDGED, note=WORDS)._replace(findings_digest="something newer")
    assert "no_longer_supported" in unmet(whole(line(), older))
    assert "no_longer_supported" in unmet(whole(line("WNT-2", on=ENDED, note=WORDS)))
    assert "no_longer_supported" in unmet(whole(line("WNT-2", checked=False)))
    several = unmet(whole(unreasoned, line("WNT-3", on=JUDGED)))
    assert several["no_longer_supported"].detail.startswith("2 approved entries are")


def test_the_check_is_fresh_up_to_and_with_the_limit():
    assert unmet(whole(line(), checked_at=NOW - timedelta(minutes=15))) == {}
    found = unmet(whole(line(), checked_at=NOW - timedelta(minutes=15, seconds=1)))
    assert list(found) == ["check_old"]
    assert "15 min ago" in found["check_old"].detail
    assert list(unmet(whole(line(), checked_at=None))) == ["not_checked"]


def test_a_late_live_source_blocks_exactly_the_unreasoned_entries_that_rest_on_it():
    late = reading("custody", live=True, age=16)
    lines = (
        line("WNT-1", rests_on=("custody",)),
        line("WNT-2", rests_on=("warrants",)),
        line("WNT-3", rests_on=("custody",), on=JUDGED, note=WORDS),
    )
    found = unmet(whole(*lines, readings=(reading(), late)))
    assert found["source_late"].entries == ("WNT-1",)
    assert "custody" in found["source_late"].detail
    good = signing.requirements(whole(lines[1], lines[2], readings=(late,)), AUTHORISER, NOW)
    assert all(one.ok for one in good)


@pytest.mark.parametrize(
    ("source", "blocks"),
    [
        (reading("c", live=True, age=15), False),
        (reading("c", live=True, age=16), True),
        (reading("c", live=True, age=None), True),
        (reading("c", live=True, age=1, state=SourceState.DOWN), True),
        (reading("c", live=False, age=999), False),
        (reading("c", live=True, age=-4), False),
        (reading("c", live=True, age=-6), True),
    ],
)
def test_only_live_sources_have_to_answer_within_the_limit(source, blocks):
    found = unmet(whole(line(rests_on=("c",)), readings=(source,)))
    assert ("source_late" in found) is blocks


def test_several_live_sources_are_counted():
    two = (reading("a", live=True), reading("b", live=True))
    words = [
        one.sentence for one in signing.requirements(whole(line(), readings=two), AUTHORISER, NOW)
    ]
    assert "All 2 live record systems answered within 15 minutes" in words


def test_who_signs_neither_proposed_nor_decided():
    decided = unmet(whole(line(by="1190"), line("WNT-2")))
    assert decided["own_hands"].entries == ("WNT-1",)
    assert decided["own_hands"].detail.startswith("You decided 1 of these entries")
    proposed = unmet(whole(line(), line("WNT-2", proposed_by="Supt 1190")))
    assert proposed["own_hands"].entries == ("WNT-2",)
    both = unmet(whole(line(by="1190", proposed_by="1190")))
    assert "You decided 1 of these entries and you proposed 1" in both["own_hands"].detail
    first = unmet(whole(line()._replace(first_by="1190")))
    assert first["own_hands"].entries == ("WNT-1",)


def test_who_signs_decided_nothing_that_was_taken_back_either():
    found = unmet(whole(line(), deciders=frozenset({"1190"})))["own_hands"]
    assert found.entries == ()
    assert found.detail.startswith("You decided entries that were taken back or decided again")


def test_the_ceiling_is_kept():
    two = (line(), line("WNT-2"))
    assert unmet(whole(*two, deployment=deployment(ceiling=2))) == {}
    assert list(unmet(whole(*two, deployment=deployment(ceiling=1)))) == ["ceiling"]


def test_every_listed_entry_is_in_an_authorised_category():
    other = line("WNT-2", grounds=(Ground(Category.E, "cbo"),))
    found = unmet(whole(line(), other))
    assert found["category"].entries == ("WNT-2",)
    mixed = line("WNT-2", grounds=(Ground(Category.E, "cbo"), Ground(Category.A, "fta")))
    assert unmet(whole(line(), mixed)) == {}


def test_a_deployment_that_is_over_and_a_signed_list_stay_closed():
    over = deployment(ends_at=NOW)
    assert "over" in unmet(whole(line(), deployment=over))
    ahead = deployment(ends_at=NOW + timedelta(seconds=1))
    assert unmet(whole(line(), deployment=ahead)) == {}
    assert list(unmet(whole(line(), stage=Stage.SIGNED))) == ["signed"]


def test_objections_are_sentences_that_lead_to_their_entries():
    (objection,) = signing.objections(
        whole(line("WNT-9", state=DecisionState.UNDECIDED)), AUTHORISER, NOW
    )
    assert objection.sentence.startswith("Not so: every entry has a decision. 1 undecided.")
    assert objection.entries == ("WNT-9",)


def test_the_statement_has_a_length():
    shortest, longest = signing.SHORTEST_STATEMENT, signing.LONGEST_STATEMENT
    assert signing.statement_objections("x" * shortest) == ()
    assert signing.statement_objections("x" * longest) == ()
    assert signing.statement_objections("x" * (shortest - 1) + "  ")[0].code == "statement"
    assert signing.statement_objections("x" * (longest + 1))[0].code == "statement"


def test_an_associate_falls_as_soon_as_the_linked_entry_is_struck():
    link = Ground(Category.I, linked_entry="WNT-1")
    associate = line("ASC-1", on=JUDGED, note=WORDS)
    associate = associate._replace(entry=entry("ASC-1", grounds=(link,)))
    assert "no_longer_supported" not in unmet(whole(line(), associate))
    struck = line("WNT-1", state=DecisionState.STRUCK, on=ENDED, reason=Reason.WARRANT_WITHDRAWN)
    assert unmet(whole(struck, associate))["no_longer_supported"].entries == ("ASC-1",)
    own = associate._replace(entry=entry("ASC-1", grounds=(link, Ground(Category.A, "fta"))))
    assert "no_longer_supported" not in unmet(whole(struck, own))

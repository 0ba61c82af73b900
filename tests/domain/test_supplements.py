"""Numbers of a chain, and what a supplementary certificate asks and says of a list in force."""

from dataclasses import replace
from datetime import timedelta

import pytest

from console.domain import drafting, manifest_faults, signing
from console.domain.decisions import DecisionState
from console.domain.deployments import Stage
from console.domain.entries import Category, EntryRef, Ground
from console.domain.findings import Reason, Verdict
from console.domain.records import RECORD_TYPES
from console.domain.supplements import (
    InForce,
    Place,
    file_name,
    number_after,
    number_at,
    place_of,
)
from console.domain.unknowns import not_known
from tests.domain.list_of import AUTHORISER, DRILL, NOW, entry, finding, line, reading, standing
from tests.domain.list_of import whole as a_whole
from tests.domain.test_drafting import drafted, fixed, token

FIRST = "WLC-2026-0147"
ENDED = standing(Verdict.NOT_LAWFUL, [finding()])
JUDGED = standing(Verdict.JUDGE, [finding(Verdict.JUDGE, Reason.CONFLICT)])
DECEASED = Reason.DECEASED


def recalled(ref, **changes):
    made = line(ref, state=DecisionState.RECALLED, on=ENDED, **changes)
    return made._replace(recalled_for=Reason.WARRANT_WITHDRAWN)


def force(*listed, removed=("WNT-2",), **changes):
    return InForce(
        FIRST,
        "ab" * 32,
        frozenset(EntryRef(ref) for ref in listed),
        {EntryRef(ref): Reason.WARRANT_WITHDRAWN for ref in removed},
        **changes,
    )


def whole(*lines, in_force=None, **changes):
    facts = {"stage": Stage.LIVE, "in_force": in_force or force("WNT-1")}
    return a_whole(*lines, **(facts | changes))


def unmet(list_):
    found = signing.requirements(list_, AUTHORISER, NOW)
    return {one.code: one for one in found if not one.ok}


@pytest.mark.parametrize(
    ("number", "place"),
    [
        (FIRST, Place(FIRST, 1)),
        (f"{FIRST}/S2", Place(FIRST, 2)),
        (f"{FIRST}/S10", Place(FIRST, 10)),
        (f"{FIRST}/S1", None),
        (f"{FIRST}/S02", None),
        (f"{FIRST}/S2/S3", None),
        ("", None),
        ("two words", None),
    ],
)
def test_a_number_names_a_place_in_its_chain(number, place):
    assert place_of(number) == place
    if place is not None:
        assert number_at(place) == number


def test_numbers_follow_one_another():
    assert number_after(FIRST) == f"{FIRST}/S2"
    assert number_after(f"{FIRST}/S9") == f"{FIRST}/S10"
    with pytest.raises(ValueError, match="no number"):
        number_after("")
    assert file_name(f"{FIRST}/S2") == "WLC-2026-0147-S2.pdf"


def test_nothing_is_signed_before_what_it_supersedes():
    for at, wrong in ((NOW, False), (NOW + timedelta(seconds=1), True)):
        found = whole(line(), recalled("WNT-2"), in_force=force("WNT-1", signed_at=at))
        assert ("clock" in unmet(found)) is wrong
    assert "clock stands before" in unmet(found)["clock"].detail


def test_a_list_in_force_is_signed_again_only_where_it_changed():
    same = whole(line(), in_force=force("WNT-1", removed=()))
    assert list(unmet(same)) == ["signed"]
    assert "Nothing was removed or added" in unmet(same)["signed"].detail
    changed = whole(line(), recalled("WNT-2"))
    assert unmet(changed) == {}
    (told, *_) = signing.requirements(changed, AUTHORISER, NOW)
    assert told.sentence == f"Since certificate {FIRST}: 1 removed, 0 added"
    assert signing.difference_words(changed) == "1 removed, 0 added"
    assert signing.difference_words(a_whole(line())) == ""
    found = signing.requirements(changed, AUTHORISER, NOW)
    assert len(found) == len(signing.SUPPLEMENT_CHECKS)


@pytest.mark.parametrize("stage", [Stage.ENDED, Stage.ERASED, Stage.CANCELLED])
def test_what_is_over_is_not_signed_again(stage):
    found = unmet(whole(line(), recalled("WNT-2"), stage=stage))
    assert "over" in found["signed"].detail


def test_only_the_difference_is_to_be_decided_and_to_stand():
    signed = line("WNT-1", on=JUDGED)._replace(second_for=(Reason.CHILD,))
    struck = line("WNT-3", state=DecisionState.STRUCK, reason=Reason.DUPLICATE)
    assert unmet(whole(signed, recalled("WNT-2"), struck)) == {}
    late = reading("custody", live=True, age=90)
    resting = line("WNT-1", rests_on=("custody",))
    assert unmet(whole(resting, recalled("WNT-2"), readings=(late,))) == {}


@pytest.mark.parametrize(
    ("added", "code"),
    [
        (line("WNT-9", state=DecisionState.UNDECIDED), "undecided"),
        (line("WNT-9", state=DecisionState.LAPSED), "undecided"),
        (line("WNT-9", state=DecisionState.REFERRED), "referred"),
        (line("WNT-9", state=DecisionState.WAITING), "second_officer"),
        (line("WNT-9", on=JUDGED), "no_longer_supported"),
        (line("WNT-9", by="1190"), "own_hands"),
    ],
)
def test_what_is_added_keeps_the_rules_of_the_first_signing(added, code):
    found = unmet(whole(line(), recalled("WNT-2"), added))
    assert list(found) == [code]
    assert found[code].entries == ("WNT-9",)


def test_who_decided_what_was_signed_before_does_not_sign_the_supplement_either():
    assert unmet(whole(line(by="1190"), recalled("WNT-2")))["own_hands"].entries == ("WNT-1",)


def test_the_check_and_the_window_count_for_the_whole_list():
    old = whole(line(), recalled("WNT-2"), checked_at=NOW - timedelta(hours=1))
    assert list(unmet(old)) == ["check_old"]


def test_who_stays_and_lost_their_ground_is_recalled_before_it_is_signed():
    found = unmet(whole(line("WNT-1", on=ENDED), recalled("WNT-2")))
    assert found["recall_first"].entries == ("WNT-1",)
    assert "1 entry on the list in force has no ground" in found["recall_first"].detail
    link = Ground(Category.I, linked_entry="WNT-2")
    associate = line("WNT-1")._replace(entry=entry("WNT-1", grounds=(link,)))
    other = line("WNT-3", on=ENDED)
    several = whole(associate, other, recalled("WNT-2"), in_force=force("WNT-1", "WNT-3"))
    assert unmet(several)["recall_first"].entries == ("WNT-1", "WNT-3")
    assert "2 entries on the list in force have" in unmet(several)["recall_first"].detail


def test_the_content_says_what_changed_and_what_it_supersedes():
    again = line("WNT-4")
    list_ = whole(
        line("WNT-1"),
        recalled("WNT-2"),
        line("WNT-3", state=DecisionState.STRUCK, reason=Reason.DUPLICATE),
        again,
        line("WNT-5"),
        in_force=force("WNT-1", removed=("WNT-2", "WNT-4")),
    )
    found = drafted(list_, number=f"{FIRST}/S2")
    assert manifest_faults.faults(found) == ()
    assert (found.proposed, found.approved, found.struck, found.recalled) == (5, 3, 1, 1)
    change = found.difference
    assert (change.since, change.listed_before) == (FIRST, 3)
    assert (change.removed, change.added, change.returned) == (2, 2, 1)
    assert [(one.code, one.count) for one in change.removed_by_reason] == [("warrant_withdrawn", 2)]
    assert found.supersedes == "ab" * 32
    assert found.drill == DRILL
    leaves = drafting.leaves(list_.lines, fixed(list_).salts, token)
    assert (leaves[1].verdict, leaves[1].reasons) == ("recalled", ("warrant_withdrawn",))


def test_before_the_first_certificate_everything_is_fresh_and_nothing_kept():
    first, struck = line("WNT-1"), line("WNT-2", state=DecisionState.STRUCK)
    list_ = a_whole(first, struck)
    assert (list_.fresh, list_.added, list_.kept) == ((first, struck), (first,), ())
    assert not list_.changed
    later = whole(first, struck)
    assert (later.fresh, later.added, later.kept) == ((struck,), (), (first,))


def test_the_first_certificate_says_nothing_of_a_difference():
    found = drafted(a_whole(line()))
    assert (found.difference, found.supersedes, found.recalled) == (None, "", 0)
    assert "this window only" in found.validity


def test_the_proposed_statement_is_about_what_changed():
    words = drafting.proposed_statement(whole(line(), recalled("WNT-2"), line("WNT-3")))
    assert f"since certificate {FIRST}" in words
    assert "1 entry was removed and 1 added" in words
    assert "2 entries are on it now" in words


def test_what_has_begun_and_not_ended_is_not_known():
    everything = (reading(answers=RECORD_TYPES),)
    open_ends = force("WNT-1", asked=1, unconfirmed=2)
    assert not_known(whole(line(), in_force=open_ends, readings=everything)) == (
        "1 entry on the list in force waits for an authorising officer's answer, as the records "
        "changed.",
        "2 recalls are not confirmed off the recognition system.",
    )
    more = force("WNT-1", asked=2)
    (words,) = not_known(whole(line(), in_force=more, readings=everything))
    assert words.startswith("2 entries on the list in force wait for")


def test_a_drill_that_was_never_held_or_never_confirmed_is_not_known():
    everything = (reading(answers=RECORD_TYPES),)
    (none,) = not_known(a_whole(line(), readings=everything, drill=None))
    assert "has held no drill" in none
    unconfirmed = replace(DRILL, to_off=None)
    (never,) = not_known(a_whole(line(), readings=everything, drill=unconfirmed))
    assert "not confirmed off the recognition system while it lasted" in never
    failed = replace(unconfirmed, to_seen=None, to_recall=None)
    (nobody,) = not_known(a_whole(line(), readings=everything, drill=failed))
    assert "led to no recall" in nobody

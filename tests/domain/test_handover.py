"""What a recognition system is given: references that say nothing, and no more than is needed."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from console.domain import handover
from console.domain.entries import Category, EntryRef, Flag, Ground
from console.domain.findings import GroundStanding, Reason, Verdict
from console.domain.handover import FileFacts, Given, Kind, Manifest, Removal
from console.domain.policy import CategoryRule
from console.domain.refusals import RefusedError
from tests.domain.list_of import NOW, entry, finding, standing
from tests.domain.rules_of import POLICY
from tests.domain.test_recalls import recall

SECRET = b"s" * 32
RULES = POLICY.categories
ONE, TWO, THREE = (EntryRef(f"WNT-{n}") for n in (1, 2, 3))


def a_manifest(**changes) -> Manifest:
    facts = {
        "format_name": handover.FORMAT_NAME,
        "format_version": handover.FORMAT_VERSION,
        "deployment": "LFR-2026-0412",
        "number": 2,
        "kind": Kind.DELTA.value,
        "continues": 1,
        "recipient": "Van 3",
        "exercise": True,
        "certificate": "WLC-2026-0001",
        "certificate_sha256": "c" * 64,
        "root": "d" * 64,
        "records_checked_at": None,
        "made_at": NOW,
        "made_by": "4471",
        "valid_from": NOW,
        "valid_until": NOW + timedelta(hours=6),
        "erase_by": NOW + timedelta(hours=30),
        "entries": 1,
        "on_list": 2,
        "left_out": (4, 5),
        "removed": (Removal(6, "34E3JQV7A"),),
        "slip_key": "ab" * 32,
        "software": "console",
        "files": (FileFacts("list.csv", 10, "e" * 64),),
    }
    return Manifest(**(facts | changes))


def given(n: int, *, number=1, before=0) -> Given:
    return handover.given(SECRET, number, [EntryRef(f"WNT-{n}")], {EntryRef(f"WNT-{n}"): before})[0]


def test_references_are_opaque_checked_and_those_of_their_secret():
    made = handover.given(SECRET, 1, [ONE, TWO, THREE], {})
    assert {one.entry_ref for one in made} == {ONE, TWO, THREE}
    assert all(handover.is_reference(one.reference) for one in made)
    assert [one.reference for one in made] == sorted(one.reference for one in made)
    assert handover.given(SECRET, 1, [THREE, ONE, TWO], {}) == made
    other = handover.given(b"t" * 32, 1, [ONE, TWO, THREE], {})
    assert not {one.reference for one in made} & {one.reference for one in other}
    assert all(len(one.mark) == handover.MARK_SYMBOLS for one in made)


def test_an_entry_that_comes_back_has_another_reference():
    assert given(1).reference != given(1, before=1).reference


def test_a_taken_reference_is_never_given_twice():
    first = given(1).reference
    again = handover.reference_of(SECRET, ONE, 0, {first})
    assert again != first
    assert handover.is_reference(again)
    assert handover.given(SECRET, 2, [ONE], {}, [first])[0].reference == again


@pytest.mark.parametrize("text", ["", "34E3JQV7", "34E3JQV7B", "34e3jqv7a", "34E3JQV7A2", "0" * 9])
def test_what_is_no_reference(text):
    assert not handover.is_reference(text)


def test_a_recall_is_about_the_giving_that_it_followed():
    old, new, other = given(1), given(1, number=2, before=1), given(2)
    first, second = recall(1), recall(7, entry_ref=ONE)
    assert handover.taken_off([old, new, other], [first]) == ((first, old),)
    assert handover.taken_off([new, old, other], [second, first]) == ((first, old), (second, new))
    assert handover.taken_off([new], [first]) == ()


def test_what_a_system_does_not_know_yet():
    held = (given(1), given(2))
    assert handover.difference({ONE, TWO}, held, [], ()) == ((), ())
    added, removed = handover.difference({ONE, THREE}, held, [recall(2)], ())
    assert added == (THREE,)
    assert [one.entry_ref for one in removed] == [TWO]
    told = {held[1].reference}
    assert handover.difference({ONE}, held, [recall(2)], told) == ((), ())
    # Recalled, approved again and signed: the old giving goes, and it comes anew.
    added, removed = handover.difference({ONE, TWO}, held, [recall(1)], ())
    assert added == (ONE,)
    assert [one.entry_ref for one in removed] == [ONE]
    # A later certificate may leave somebody out whom nobody recalled.
    assert handover.difference({ONE}, held, [], ())[1] == (held[1],)


def test_the_engagement_is_told_what_to_do_and_not_who_or_why():
    told = handover.needs(entry(), standing(), RULES)
    assert told.categories == ("A",)
    assert told.on_alert == (f"{RULES[Category.A].words}: {RULES[Category.A].power}",)
    assert told.care == ()
    assert "Example" not in repr(told)


def test_only_grounds_that_stand_are_told():
    both = entry(grounds=(Ground(Category.A, "fta"), Ground(Category.G, "missing")))
    stand = replace(
        standing(),
        grounds=(
            GroundStanding(Category.A, "fta", Verdict.NOT_LAWFUL, ()),
            GroundStanding(Category.G, "missing", Verdict.SUPPORTED, ()),
        ),
    )
    assert handover.needs(both, stand, RULES).categories == ("G",)
    assert handover.needs(both, None, RULES).categories == ("A", "G")


def test_children_vulnerable_people_and_look_alikes_are_told_as_such():
    flagged = entry(flags=frozenset({Flag.VULNERABLE, Flag.LOOKALIKE}))
    young = standing(Verdict.JUDGE, [finding(Verdict.JUDGE, Reason.CHILD)])
    care = handover.needs(flagged, young, RULES).care
    assert [words.split(":")[0] for words in care] == ["A child", "Vulnerable", "Has a look-alike"]


def test_a_look_alike_that_only_the_check_knows_of_is_told_too():
    alike = standing(Verdict.JUDGE, [finding(Verdict.JUDGE, Reason.LOOKALIKE)])
    (care,) = handover.needs(entry(), alike, RULES).care
    assert care.startswith("Has a look-alike")


def test_the_rules_of_a_pack_are_what_is_told():
    rule = RULES[Category.A]
    assert isinstance(rule, CategoryRule)
    own = {Category.A: replace(rule, power="Speak only")}
    assert handover.needs(entry(), None, own).on_alert[0].endswith("Speak only")


def test_a_manifest_is_read_back_as_it_was_written():
    manifest = a_manifest()
    assert handover.read_manifest(manifest.canonical()) == manifest
    checked = a_manifest(records_checked_at=NOW)
    assert handover.read_manifest(checked.canonical()) == checked


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{}",
        b"\xff",
        a_manifest(format_name="something else").canonical(),
        a_manifest(format_version="2").canonical(),
        a_manifest().canonical() + b" ",
        b"x" * (handover.MOST_MANIFEST_BYTES + 1),
    ],
    ids=["empty", "bare", "bytes", "name", "version", "spaced", "long"],
)
def test_what_is_no_manifest_is_refused_in_a_sentence(data):
    with pytest.raises(RefusedError, match="cannot be read"):
        handover.read_manifest(data)


def test_a_recipient_is_one_plain_line():
    assert handover.recipient_of("  Van 3,  Stratford ") == "Van 3, Stratford"
    for bad in ("", " ", "x" * 101, "a\x07b", "a\u202eb"):
        with pytest.raises(RefusedError, match="one line"):
            handover.recipient_of(bad)


def test_a_folder_that_is_being_written_is_hidden_and_keeps_its_name_in_it():
    assert handover.unfinished_name("van") == ".van.partial"


def test_a_package_in_doubt_is_an_alarm_that_says_what_follows():
    at = datetime(2026, 11, 28, 12, 0, tzinfo=UTC)
    assert handover.doubt_alarm(2, "Van 3", at) == (
        "Nobody knows whether hand-over 2 for Van 3 left: it was begun on 28 Nov 2026 at 12:00 and "
        "does not lie where it was written. Its recalls are owed as if it had left; find it, or "
        "say what became of it."
    )

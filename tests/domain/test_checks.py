"""The checks card: what fell first, gravest on top, then what passed with its basis."""

from dataclasses import replace
from datetime import date

from console.domain.checks import check_lines
from console.domain.entries import ImageSource
from console.domain.findings import Verdict
from tests.domain.rules_of import (
    FTA,
    LATER,
    POLICY,
    SUPPORTED_A,
    entry,
    ground,
    image,
    person,
    picture,
    row,
    stand,
    warrant,
)


def lines(one, *rows, policy=POLICY, **facts):
    return check_lines(one, stand(one, *rows, **facts), policy.citations())


def test_a_supported_entry_shows_what_passed():
    found = lines(entry(FTA), *SUPPORTED_A)
    assert [line.words for line in found] == [
        "A live warrant and a live wanted marker with power of arrest stand behind the entry",
        "The picture is lawfully held",
        "The person is 18 or over",
        "The identifiers are well formed",
        "The records are about one person",
    ]
    assert all(line.ok and line.basis and line.verdict is Verdict.SUPPORTED for line in found)


def test_what_fell_comes_first_and_does_not_pass_too():
    one = entry(FTA, who=person(date_of_birth=date(2012, 1, 1), cro_number="1/98A"))
    found = lines(one, warrant(status="withdrawn", changed_at=LATER), *SUPPORTED_A[1:2])
    verdicts = [line.verdict for line in found]
    assert verdicts[:2] == [Verdict.NOT_LAWFUL] * 2
    assert Verdict.JUDGE in verdicts
    passed = [line.words for line in found if line.ok]
    assert passed == ["The records are about one person"]


def test_a_note_leaves_its_leg_passed():
    one = entry(FTA, picture=image(captured_on=date(2010, 1, 1)))
    found = lines(one, *SUPPORTED_A)
    assert found[0].verdict is Verdict.NOTE
    assert "The picture is lawfully held" in [line.words for line in found]


def test_two_grounds_say_which_is_which():
    missing = ground("G", "missing", missing_ref="MP/1", offence="Missing since Friday")
    one = entry(replace(FTA, offence="Robbery"), missing,
                picture=image(source=ImageSource.FAMILY, ref=""))  # fmt: skip
    report = row("missing", missing_ref="MP/1", status="missing", qualifier="high")
    words = [line.words for line in lines(one, *SUPPORTED_A[:2], report) if line.ok]
    assert words[0].endswith("(Missing since Friday)")
    assert "The family's picture is used for finding the person" in words


def test_one_identity_that_is_unclear_does_not_pass():
    merged = row("person", status="merged")
    words = [line.words for line in lines(entry(FTA), *SUPPORTED_A, merged) if line.ok]
    assert "The records are about one person" not in words


def test_the_same_doubt_on_several_legs_is_shown_once():
    found = lines(entry(FTA), *SUPPORTED_A, readings=[])
    told = [line.words for line in found]
    assert len(set(told)) == len(told)


def test_a_pack_without_citations_still_shows_the_lines():
    bare = replace(POLICY, cited={}, categories={}, image_sources={})
    found = check_lines(entry(FTA), stand(entry(FTA), *SUPPORTED_A), bare.citations())
    assert [line.basis for line in found if line.words.startswith("A live")] == [""]
    assert [line.basis for line in found if line.words.startswith("The picture")] == [""]
    assert picture().status == "convicted"

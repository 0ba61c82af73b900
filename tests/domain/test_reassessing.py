"""A list that is weighed again in part comes out as if all of it were."""

import ast
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

import console.domain
from console.domain.entries import EntryRef, Flag
from console.domain.reassessing import assess_whole
from console.domain.records import Silence, SourceState
from console.domain.rulebook import RuleBook
from tests.domain.checked_again import INSTANT, Watched
from tests.domain.rules_of import (
    AT,
    DEPLOYMENT,
    END,
    FTA,
    LATER,
    OTHER_PNC,
    POLICY,
    SUPPORTED_A,
    URN,
    covers_all,
    entry,
    ground,
    image,
    marker,
    person,
    picture,
    reading,
    result,
    row,
    warrant,
)

HOUR = timedelta(hours=1)


def watched(*entries, **facts):
    return Watched(entries, POLICY, replace(DEPLOYMENT, **facts), covers_all)


def two():
    """A list of two under watch, and the records of both."""
    entries, rows = two_taken_in()
    return watched(*entries), rows


def two_taken_in():
    """Two entries of different persons, cases and pictures, and the records of both."""
    other = entry(
        ground("A", "fta", urn="01ZD0303227"),
        ref="WNT-2",
        who=person(pnc_id=OTHER_PNC, nominal_ref="N2"),
        picture=image(ref="CI-2"),
    )
    facts = {"pnc_id": OTHER_PNC, "urn": "01ZD0303227"}
    rows = (
        warrant(record_ref="warrant/2", **facts),
        marker(record_ref="wanted/2", **facts),
        picture(record_ref="image/2", image_ref="CI-2"),
    )
    return (entry(FTA), other), (*SUPPORTED_A, *rows)


def test_nothing_is_weighed_again_where_nothing_changed():
    listed, rows = two()
    assert listed.check(rows, [reading()], AT) == {"WNT-1", "WNT-2"}
    later = AT + HOUR
    assert listed.check(rows[::-1], [reading(read_at=later)], later) == set()


def test_only_whom_a_changed_row_concerns_is_weighed_again():
    listed, rows = two()
    listed.check(rows, [reading()], AT)
    ended = rows[0]._replace(status="withdrawn", code="2509", changed_at=LATER)
    assert listed.check((ended, *rows[1:]), [reading()], AT) == {"WNT-1"}
    assert listed.check(rows[1:], [reading()], AT) == {"WNT-1"}
    assert listed.check(rows, [reading()], AT) == {"WNT-1"}


def test_whom_a_row_named_before_is_weighed_again_too():
    listed, rows = two()
    listed.check(rows, [reading()], AT)
    moved = rows[0]._replace(pnc_id=OTHER_PNC, urn="01ZD0303227")
    assert listed.check((moved, *rows[1:]), [reading()], AT) == {"WNT-1", "WNT-2"}


def test_a_row_that_another_one_disputes_concerns_both_persons():
    listed, rows = two()
    listed.check(rows, [reading()], AT)
    rival = rows[0]._replace(pnc_id=OTHER_PNC, urn="01ZD0303227", status="withdrawn")
    assert listed.check((*rows, rival), [reading()], AT) == {"WNT-1", "WNT-2"}


def test_a_court_result_concerns_whoever_has_a_record_of_its_case():
    crime = row("crime", crime_ref="CR-1", urn=URN, pnc_id="")
    suspect = entry(ground("C", crime_ref="CR-1"))
    rows = (crime, marker(urn="", crime_ref="CR-1"), picture())
    listed = watched(suspect)
    listed.check(rows, [reading()], AT)
    told = result("2004", pnc_id="")
    assert listed.check((*rows, told), [reading()], AT) == {"WNT-1"}
    by_arrest = told._replace(urn="", asn="A1", record_ref="result/2")
    named = crime._replace(asn="A1")
    assert listed.check((named, *rows[1:]), [reading()], AT) == {"WNT-1"}
    assert listed.check((named, *rows[1:], by_arrest), [reading()], AT) == {"WNT-1"}


@pytest.mark.parametrize(
    "changes",
    [
        {"state": SourceState.DOWN},
        {"read_at": AT - timedelta(hours=13)},
        {"answers": ("warrant",)},
        {"silence": Silence.NONE},
    ],
)
def test_all_are_weighed_where_a_source_stands_differently(changes):
    listed, rows = two()
    listed.check(rows, [reading()], AT)
    assert listed.check(rows, [reading(**changes)], AT) == {"WNT-1", "WNT-2"}


def test_rows_that_could_not_be_read_count_where_silence_proves_something():
    listed, rows = two()
    silent = reading(silence=Silence.NONE)
    listed.check(rows, [silent], AT)
    assert listed.check(rows, [replace(silent, rejected=1)], AT) == {"WNT-1", "WNT-2"}
    assert listed.check(rows, [replace(silent, rejected=2)], AT) == set()


def test_all_are_weighed_where_the_clock_went_back_or_the_year_changed():
    listed, rows = two()
    listed.check(rows, [reading()], AT)
    before = AT - HOUR
    assert listed.check(rows, [reading(read_at=before)], before) == {"WNT-1", "WNT-2"}
    next_year = AT + timedelta(days=60)
    assert listed.check(rows, [reading(read_at=next_year)], next_year) == {"WNT-1", "WNT-2"}


def test_who_is_asked_for_is_weighed_again():
    listed, rows = two()
    listed.check(rows, [reading()], AT)
    assert listed.check(rows, [reading()], AT, wanted=frozenset({"WNT-2"})) == {"WNT-2"}


def test_an_entry_is_weighed_again_once_time_alone_changes_it():
    listed, rows = two()
    dated = rows[0]._replace(code="4575", expires_at=END + HOUR)
    rows = (dated, *rows[1:])
    listed.check(rows, [reading()], AT)
    for by, weighed in (
        (-INSTANT, set()),
        (timedelta(), {"WNT-1"}),
        (INSTANT, {"WNT-1"}),
        (HOUR, set()),
    ):
        at = END + HOUR + by
        assert listed.check(rows, [reading(read_at=at)], at) == weighed


LATEST = END + HOUR
"""When something ends by itself, after the deployment, so that now alone decides."""


@pytest.mark.parametrize(
    ("grounds", "rows", "tips_at"),
    [
        (ground("A", urn=URN), warrant(code="4575", expires_at=LATEST), LATEST),
        (
            ground("A", urn=URN),
            warrant(opened_at=LATEST - POLICY.warrant_review_after, changed_at=LATER),
            LATEST,
        ),
        (
            ground("A", urn=URN),
            warrant(opened_at=AT - 2 * POLICY.warrant_review_after, review_at=LATEST),
            LATEST,
        ),
        (ground("B", "recall"), row("recall", status="live", expires_at=LATEST), LATEST),
        (
            ground("C", crime_ref="CR-1"),
            row("contact", status="still_wanted", crime_ref="CR-1", changed_at=AT),
            AT + POLICY.contact_age,
        ),
        (
            ground("C", crime_ref="CR-1"),
            row(
                "contact",
                status="still_wanted",
                crime_ref="CR-1",
                changed_at=AT + timedelta(minutes=15),
            ),
            AT + timedelta(minutes=10),
        ),
        (
            ground("E", "court_bail", urn=URN),
            row("bail", urn=URN, status="conditional", expires_at=LATEST),
            LATEST,
        ),
        (
            ground("E", "shpo", order_ref="OR-1"),
            row("order", order_ref="OR-1", status="in_force", review_at=LATEST),
            LATEST,
        ),
        (
            ground("F", "notification"),
            row("notification", status="current", expires_at=LATEST),
            LATEST,
        ),
        (ground("H", "threat"), row("threat", status="current", expires_at=LATEST), LATEST),
        (ground("D"), picture(review_at=LATEST), LATEST),
    ],
)
def test_every_rule_that_time_alone_tips_is_weighed_in_time(grounds, rows, tips_at):
    listed = watched(entry(grounds))
    listed.check([rows], [reading()], AT)
    before = tips_at - INSTANT
    assert listed.check([rows], [reading(read_at=before)], before) == set()
    assert listed.check([rows], [reading(read_at=tips_at)], tips_at) == {"WNT-1"}
    listed.check([rows], [reading(read_at=tips_at + INSTANT)], tips_at + INSTANT)


def test_whoever_is_marked_otherwise_is_weighed_again_and_nobody_else():
    listed, rows = two()
    listed.check(rows, [reading()], AT)
    first, second = listed.entries
    barred = {first.ref: replace(first, do_not_include=True)}
    assert listed.check(rows, [reading()], AT, marked=barred) == {"WNT-1"}
    assert listed.check(rows, [reading()], AT, marked=dict(barred)) == set()
    alike = {second.ref: replace(second, flags=frozenset({Flag.LOOKALIKE}))}
    assert listed.check(rows, [reading()], AT, marked=barred | alike) == {"WNT-2"}
    ended = rows[0]._replace(status="withdrawn", code="2509", changed_at=LATER)
    assert listed.check((ended, *rows[1:]), [reading()], AT, marked=barred | alike) == {"WNT-1"}
    assert listed.check((ended, *rows[1:]), [reading()], AT) == {"WNT-1", "WNT-2"}


def test_a_list_is_weighed_whole_with_its_marks():
    listed, rows = two()
    first = listed.entries[0]
    marked = {first.ref: replace(first, do_not_include=True)}
    assert listed.check(rows, [reading()], AT, marked=marked) == {"WNT-1", "WNT-2"}
    assert listed.check(rows, [reading()], AT, marked=marked) == set()


def test_associates_are_weighed_with_the_list_and_with_what_is_struck():
    listed, rows = two()
    friend = entry(
        ground("I", linked_entry="WNT-1"),
        ref="WNT-3",
        who=person(pnc_id="2024/0005555S", nominal_ref="N3"),
        picture=image(ref="CI-3"),
    )
    listed = watched(*listed.entries, friend)
    listed.check(rows, [reading()], AT)
    assert listed.check(rows, [reading()], AT) == set()
    struck = frozenset({EntryRef("WNT-1")})
    assert listed.check(rows, [reading()], AT, struck) == {"WNT-3"}
    assert listed.check(rows, [reading()], AT, struck) == set()
    assert listed.check(rows[1:], [reading()], AT, struck) == {"WNT-1", "WNT-3"}


def test_no_rule_reads_the_moment_itself():
    allowed = {"moment.py", "standing.py", "reassessing.py", "rulebook.py"}
    for file in Path(console.domain.__path__[0]).glob("*.py"):
        read = {
            ast.unparse(node)
            for node in ast.walk(ast.parse(file.read_text("utf-8")))
            if isinstance(node, ast.Attribute) and node.attr == "at"
        }
        assert file.name in allowed or not any("now" in each for each in read), file.name


def test_the_whole_standing_is_given_of_whoever_stands_otherwise_than_is_stored():
    (entries, rows), book = (
        two_taken_in(),
        RuleBook(POLICY, DEPLOYMENT, [reading()], AT, covers_all),
    )
    first, second = assess_whole(book, entries, rows, frozenset()).standings
    stored = {first.entry_ref: first.digest, second.entry_ref: "another"}
    found = assess_whole(book, entries, rows, frozenset(), stored=stored)
    assert found.standings == (second,)
    assert {ref: each.digest for ref, each in found.kept.weighed.items()} == {
        first.entry_ref: first.digest,
        second.entry_ref: second.digest,
    }

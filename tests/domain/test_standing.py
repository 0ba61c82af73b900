"""Digests, order, and what holds of every standing."""

from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from console.domain.entries import KINDS, Category, Flag, ImageSource
from console.domain.findings import Verdict
from console.domain.records import ENDED, RECORD_TYPES, STATUSES, Record
from tests.domain.rules_of import (
    AT,
    FTA,
    LATER,
    OPENED,
    PNC,
    START,
    SUPPORTED_A,
    URN,
    entry,
    ground,
    image,
    person,
    reading,
    row,
    stand,
    stand_all,
    warrant,
)

RANK = {Verdict.SUPPORTED: 0, Verdict.JUDGE: 1, Verdict.NOT_LAWFUL: 2}


def test_standings_come_in_the_order_of_the_entries():
    refs = ["C", "A", "B"]
    assert list(stand_all([entry(FTA, ref=ref) for ref in refs], SUPPORTED_A)) == refs


def test_a_digest_does_not_hang_on_when_the_rules_were_asked():
    now = stand(entry(FTA), *SUPPORTED_A)
    later = stand(
        entry(FTA),
        *SUPPORTED_A,
        at=AT + timedelta(minutes=10),
        readings=[reading(read_at=AT + timedelta(minutes=10))],
    )
    assert (now.digest, now.findings_digest) == (later.digest, later.findings_digest)
    assert len(now.digest) == 64


def test_a_stale_reading_that_grows_older_says_the_same():
    old = [reading(read_at=AT - timedelta(hours=13))]
    now = stand(entry(FTA), *SUPPORTED_A, readings=old)
    later = stand(entry(FTA), *SUPPORTED_A, readings=old, at=AT + timedelta(hours=1))
    assert now.standing is Verdict.JUDGE
    assert now.digest == later.digest


def test_a_changed_record_changes_what_was_seen_and_not_what_the_rules_say():
    before = stand(entry(FTA), *SUPPORTED_A)
    for changes in (
        {"detail": "seen"},
        {"changed_at": LATER},
        {"date_of_birth": date(1991, 4, 17)},
    ):
        after = stand(entry(FTA), warrant(**changes), *SUPPORTED_A[1:])
        assert after.digest != before.digest
        assert after.findings_digest == before.findings_digest


def test_a_changed_finding_changes_both():
    before = stand(entry(FTA), *SUPPORTED_A)
    after = stand(entry(FTA), warrant(status="withdrawn"), *SUPPORTED_A[1:])
    assert after.digest != before.digest
    assert after.findings_digest != before.findings_digest


def test_every_matched_record_is_shown_once():
    found = stand(entry(FTA, FTA), *SUPPORTED_A, row("person", status="alive"))
    assert sorted(each.record_type for each in found.records) == [
        "image",
        "person",
        "wanted",
        "warrant",
    ]


moments = st.sampled_from([None, OPENED, LATER, AT, START, OPENED - timedelta(days=40)])


@st.composite
def rows(draw) -> Record:
    kind = draw(st.sampled_from(RECORD_TYPES))
    return Record(
        "records",
        kind,
        draw(st.sampled_from(["1", "2"])),
        pnc_id=draw(st.sampled_from([PNC, "", "2024/0009001S"])),
        urn=draw(st.sampled_from([URN, ""])),
        crime_ref=draw(st.sampled_from(["CR/1", ""])),
        order_ref=draw(st.sampled_from(["OR/1", ""])),
        missing_ref=draw(st.sampled_from(["MP/1", ""])),
        image_ref=draw(st.sampled_from(["CI-1", ""])),
        code=draw(st.sampled_from(["", "0", "1", "16", "4576", "2509", "2004", "4572", "zz"])),
        status=draw(st.sampled_from([*STATUSES[kind], "odd"])),
        qualifier=draw(st.sampled_from(["", "arrest", "high", "shpo", "EO", "kept", "escape"])),
        opened_at=draw(moments),
        changed_at=draw(moments),
        expires_at=draw(moments),
        review_at=draw(moments),
        zone=draw(st.sampled_from(["", "here", "elsewhere", "unreadable"])),
        hours=draw(st.sampled_from(["", "12:00-18:00", "13:00-14:00", "odd"])),
    )


@st.composite
def entries(draw):
    category = draw(st.sampled_from(Category))
    one = ground(
        category.value,
        draw(st.sampled_from(KINDS[category] or ("",))),
        urn=URN,
        crime_ref="CR/1",
        order_ref="OR/1",
        missing_ref="MP/1",
    )
    return entry(
        one,
        who=person(date_of_birth=draw(st.sampled_from([date(1991, 4, 17), date(2012, 1, 1)]))),
        picture=image(source=draw(st.sampled_from(ImageSource))),
        flags=draw(st.sampled_from([frozenset(), frozenset(Flag)])),
    )


unhurried = settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@unhurried
@given(entries(), st.lists(rows(), max_size=6), st.randoms(use_true_random=False))
def test_the_order_of_records_does_not_matter(one, records, chance):
    before = stand(one, *records)
    chance.shuffle(records)
    assert stand(one, *records) == before


@unhurried
@given(entries())
def test_nothing_is_supported_without_records(one):
    assert stand(one).standing is not Verdict.SUPPORTED


@unhurried
@given(entries(), st.lists(rows(), max_size=6), st.sampled_from(sorted(ENDED)))
def test_one_more_end_never_makes_a_standing_better(one, records, end):
    kind, status = end
    ended = row(
        kind,
        "ended",
        urn=URN,
        crime_ref="CR/1",
        order_ref="OR/1",
        missing_ref="MP/1",
        image_ref="CI-1",
        status=status,
        changed_at=AT - timedelta(minutes=1),
        qualifier="shpo",
    )
    others = [each for each in records if each.record_type != kind or each.status]
    before, after = stand(one, *others), stand(one, *others, ended)
    if any(each.record_type == kind for each in others):
        assert RANK[after.standing] >= RANK[before.standing]

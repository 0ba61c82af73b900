"""Every reason has its words, and every finding a sentence that says what it means."""

from datetime import UTC, datetime

import pytest

from console.domain import reasons
from console.domain.entries import Category
from console.domain.findings import Finding, Leg, Reason, Verdict
from console.domain.reason_words import MEANINGS, TITLES
from tests.domain.rules_of import (
    FTA,
    LATER,
    OPENED,
    SUPPORTED_A,
    entry,
    ground,
    marker,
    picture,
    result,
    row,
    stand,
    warrant,
)

WHEN = datetime(2026, 11, 27, 15, 40, tzinfo=UTC)


def finding(reason, leg=Leg.GROUND, records=("courts:C/1",), changed_at=WHEN, **values):
    return Finding(leg, Verdict.JUDGE, reason, 0, records, "", changed_at, tuple(values.items()))


@pytest.mark.parametrize("reason", Reason, ids=lambda reason: reason.value)
def test_every_reason_has_short_words_a_meaning_and_a_sentence(reason):
    assert 3 < len(TITLES[reason]) < 45
    assert MEANINGS[reason].endswith(".")
    assert reasons.words(reason) == reasons.title(reason) == TITLES[reason]
    assert reasons.meaning(reason) == MEANINGS[reason]
    told = reasons.sentence(
        finding(reason, category="A", date="2026-11-28", problem="It is wrong.", linked="X",
                others="X, Y", why="It is cut short.", source="courts", hours="12", age="9",
                risk="low")
    )  # fmt: skip
    assert told[0].isupper()
    assert told.endswith(".")
    assert "None" not in told


def test_titles_are_different():
    assert len(set(TITLES.values())) == len(Reason)


@pytest.mark.parametrize("category", Category)
def test_common_reasons_are_at_least_six_and_no_notes(category):
    common = reasons.COMMON_FOR[category]
    assert len(set(common)) == len(common) >= 6
    assert not {Reason.BACKED_FOR_BAIL, Reason.IMAGE_OLD} & set(common)


def test_times_are_londons():
    assert reasons.when(WHEN) == "27 Nov 2026 at 15:40"
    assert reasons.when(datetime(2026, 6, 27, 23, 30, tzinfo=UTC)) == "28 Jun 2026 at 00:30"


def one(rows, reason):
    standing = stand(entry(FTA), *rows, picture())
    (found,) = [each for each in standing.findings if each.reason is reason]
    return reasons.sentence(found)


def test_the_classic_failure():
    rows = (warrant(status="withdrawn", code="2509", changed_at=WHEN), marker())
    assert one(rows, Reason.WARRANT_WITHDRAWN) == (
        "The court withdrew this warrant on 27 Nov 2026 at 15:40 (records, warrant/1). "
        "PNC still shows the person as wanted."
    )
    assert one(rows[:1], Reason.WARRANT_WITHDRAWN).endswith("(records, warrant/1).")


def test_a_result_is_told_with_its_code():
    assert one((*SUPPORTED_A[:2], result("1015", WHEN)), Reason.OFFENCE_FINALISED) == (
        "The court dealt with this case on 27 Nov 2026 at 15:40 (result 1015, fine) "
        "(records, result/1), so the person is not wanted for it any more. "
        "PNC still shows the person as wanted."
    )


@pytest.mark.parametrize(
    ("reason", "values", "part"),
    [
        (Reason.WARRANT_EXECUTED, {"by": "result", "code": "4542", "words": "bailed"}, "before"),
        (Reason.OTHER_PERSONS_WARRANT, {"kind": "witness"}, "a witness"),
        (Reason.OTHER_PERSONS_WARRANT, {"kind": "parent"}, "a parent or guardian"),
        (Reason.LOCATED_IN_CUSTODY, {"by": "result"}, "sent the person to custody"),
        (Reason.POWER_UNCONFIRMED, {"how": "error"}, "by mistake"),
        (Reason.POWER_UNCONFIRMED, {"how": "expired", "date": "2026-11-20"}, "20 Nov 2026"),
        (Reason.CHARGED, {"by": "status"}, "by post"),
        (Reason.NO_LONGER_WANTED, {"by": "marker"}, "marker was cancelled"),
        (Reason.BAIL_ENDED, {"by": "result"}, "court's decision"),
        (Reason.BAIL_ENDED, {"by": "outcome", "code": "16", "words": "x"}, "outcome 16"),
        (Reason.BAIL_ENDED, {"by": "qualifier", "code": "LI"}, "qualifier LI"),
        (Reason.BAIL_ENDED, {"status": "unconditional"}, "no conditions"),
        (Reason.ORDER_ENDED, {"by": "result"}, "court ended"),
        (Reason.ORDER_EXPIRED, {}, "recorded as run out"),
        (Reason.ASSESSMENT_LAPSED, {}, "lapsed on"),
        (Reason.NOTIFICATION_ENDED, {}, "ended on"),
        (Reason.OUTSIDE_TIME, {"how": "part", "hours": "1-2"}, "only part"),
        (Reason.OUTSIDE_TIME, {"how": "unreadable", "hours": "x"}, "cannot be read"),
        (Reason.OUTSIDE_TIME, {"how": "not_begun", "date": "2026-11-29"}, "begins on"),
        (Reason.PLACE_UNKNOWN, {"how": "unreadable"}, "cannot be read"),
        (Reason.ASSOCIATE_OF_STRUCK, {"how": "struck", "linked": "X"}, "struck by an officer"),
        (Reason.DECEASED, {"by": "result", "code": "1001", "words": "death"}, "result 1001"),
        (Reason.IDENTITY_CONFLICT, {"how": "merged"}, "merged"),
        (Reason.IDENTITY_CONFLICT, {"how": "two"}, "two people"),
        (Reason.IDENTITY_CONFLICT, {"how": "no_key"}, "no PNC ID"),
        (Reason.IDENTITY_CONFLICT, {"type": "warrant"}, "The only warrant"),
        (Reason.IMAGE_OF_UNCONVICTED, {"by": "result"}, "own case"),
        (Reason.IMAGE_OF_UNCONVICTED, {"status": "quashed", "kept": "yes"}, "decision to keep"),
        (Reason.IMAGE_THIRD_PARTY, {"source": "other_police"}, "another police system"),
        (Reason.NO_RECORD, {"how": "not_listed", "linked": "X"}, "not on this list"),
        (Reason.NO_RECORD, {"register": "complete", "type": "warrant"}, "is complete"),
        (Reason.STALE, {"type": "contact", "hours": "12"}, "last confirmed"),
        (Reason.STALE, {"type": "warrant"}, "how old this warrant is"),
        (Reason.STALE, {"type": "warrant", "hours": "12", "source": "x"}, "limit of 12 hours"),
        (Reason.CONFLICT, {"how": "marker_cancelled"}, "marker was cancelled"),
        (Reason.CONFLICT, {"how": "released", "what": "warrant"}, "was released"),
        (Reason.CONFLICT, {"how": "twice", "type": "warrant"}, "in two ways"),
        (Reason.CONFLICT, {"how": "circle", "linked": "X"}, "linked back"),
        (Reason.CONFLICT, {"how": "kind", "kind": "cbo", "claimed": "shpo"}, "behaviour order"),
        (Reason.CONFLICT, {"how": "code_ends", "code": "2509"}, "code 2509"),
        (Reason.CONFLICT, {"how": "still_wanted"}, "another time"),
        (Reason.CONFLICT, {"how": "reopened", "code": "16", "words": "x"}, "crime is open"),
        (Reason.CONFLICT, {"how": "doubt", "code": "4027", "words": "x"}, "before the court"),
        (Reason.CONFLICT, {"how": "same_instant", "by": "result"}, "same moment"),
        (Reason.CODE_UNKNOWN, {"what": "result", "code": "9876"}, "result 9876"),
        (Reason.CODE_UNKNOWN, {}, "carries a code"),
        (Reason.CASE_UNCLEAR, {"how": "reread"}, "read the new terms"),
        (Reason.CASE_UNCLEAR, {"how": "no_time"}, "gives no time"),
        (Reason.CASE_UNCLEAR, {"how": "hearing", "date": "2026-11-20"}, "heard again"),
        (Reason.CASE_UNCLEAR, {"how": "no_period"}, "no bail period"),
        (Reason.CASE_UNCLEAR, {"how": "dummy", "urn": "X"}, "dummy"),
        (Reason.CASE_UNCLEAR, {"how": "contact"}, "since the warrant"),
        (Reason.DUPLICATE, {"what": "person", "others": "X, Y"}, "also proposed as X and"),
        (Reason.OWN_CASE_NEEDED, {"kind": "witness"}, "for a witness"),
        (Reason.RETURNED_TO_CUSTODY, {"status": "released"}, "released again"),
        (Reason.NOT_REVIEWED, {"since": "2025-10-01T09:00:00+00:00"}, "1 Oct 2025"),
    ],
)  # fmt: skip
def test_a_sentence_tells_what_happened(reason, values, part):
    told = reasons.sentence(finding(reason, **values))
    assert part in told
    assert told.endswith(".")


def test_what_is_not_known_is_left_out():
    bare = {"records": (), "changed_at": None}
    assert reasons.sentence(finding(Reason.WARRANT_EXECUTED, **bare)) == (
        "This warrant was executed."
    )
    assert "an unknown time" in reasons.sentence(finding(Reason.LOCATED_IN_CUSTODY, **bare))
    assert "since it was set" in reasons.sentence(
        finding(Reason.BAIL_ENDED, status="unconditional", **bare)
    )
    told = reasons.sentence(finding(Reason.STALE, type="contact", hours="12", changed_at=None))
    assert "at an unknown time" in told
    assert "gives no date" in reasons.sentence(finding(Reason.BAIL_DATE_PASSED))
    assert "gives no opening time" in reasons.sentence(finding(Reason.NOT_REVIEWED))
    assert "No record was found of the arrest" in reasons.sentence(
        finding(Reason.NO_RECORD, Leg.IMAGE)
    )
    assert (
        reasons.sentence(finding(Reason.IDENTIFIER_INVALID))
        == (MEANINGS[Reason.IDENTIFIER_INVALID])
    )


def test_a_conviction_since_quashed_and_a_contact_in_the_rules():
    quashed = reasons.sentence(finding(Reason.IMAGE_OF_UNCONVICTED, status="quashed"))
    assert "quashed" in quashed
    assert "obtain another picture" in quashed
    rows = (*SUPPORTED_A[:2], row("contact", urn=FTA.urn, status="no_longer_wanted",
                                  changed_at=LATER))  # fmt: skip
    assert "no longer wanted" in one(rows, Reason.NO_LONGER_WANTED)


def test_a_sentence_names_the_linked_entry():
    linked = entry(ground("I", linked_entry="GONE"), ref="I")
    told = [reasons.sentence(each) for each in stand(linked, picture()).findings]
    assert any('"GONE" is not on this list' in each for each in told)
    assert OPENED < LATER

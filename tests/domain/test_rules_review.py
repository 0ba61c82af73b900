"""What must never read as supported, and what must not be dropped: edges between the rules."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path

import pytest

from console.documents.policy_shelf import PolicyShelf
from console.domain import reasons
from console.domain.deployments import Deployment, DeploymentRef, UseCase
from console.domain.entries import Category, Entry, EntryRef, Ground, Image, ImageSource, Person
from console.domain.findings import EntryStanding, Leg, Reason, Verdict
from console.domain.policy import Policy
from console.domain.records import RECORD_TYPES, Record, Silence, SourceReading, SourceState
from console.domain.standing import assess_list

AT = datetime(2026, 11, 28, 11, 30, tzinfo=UTC)
STARTS = datetime(2026, 11, 28, 12, tzinfo=UTC)
ENDS = datetime(2026, 11, 28, 18, tzinfo=UTC)
OPENED = datetime(2026, 10, 1, 9, tzinfo=UTC)
LATER = datetime(2026, 11, 27, 15, 40, tzinfo=UTC)
SECOND = timedelta(seconds=1)
PNC = "2024/0001001S"
URN = "01ZD0303226"
PACKS = Path(__file__).parents[2] / "resources" / "policy"

S, J, N = Verdict.SUPPORTED, Verdict.JUDGE, Verdict.NOT_LAWFUL


@cache
def pack() -> Policy:
    return PolicyShelf(PACKS).get("national-2026.1")


def when(text: str) -> datetime:
    return datetime.fromisoformat(f"2026-{text}").replace(tzinfo=UTC)


def place(**changes) -> Deployment:
    facts = {
        "reference": DeploymentRef("LFR-2026-0100"),
        "operation": "Larkspur",
        "force": "01",
        "objective": "Find people wanted for robbery",
        "use_case": UseCase.HOTSPOT,
        "place": "Meridian Square",
        "point": (51.5416, -0.0034),
        "starts_at": STARTS,
        "ends_at": ENDS,
        "categories": frozenset(Category),
        "ceiling": 2000,
        "policy": "national-2026.1",
        "exercise": True,
    }
    return Deployment(**(facts | changes))


def source(name="records", **changes) -> SourceReading:
    facts = {
        "name": name,
        "kind": "records-csv",
        "answers": RECORD_TYPES,
        "silence": Silence.UNKNOWN,
        "state": SourceState.ANSWERED,
        "read_at": AT - timedelta(minutes=10),
        "asked_at": AT,
        "rows": 1,
        "live": False,
    }
    return SourceReading(**(facts | changes))


def row(record_type, ref, status="", **facts) -> Record:
    facts.setdefault("opened_at", OPENED)
    facts.setdefault("changed_at", facts["opened_at"])
    name = facts.pop("name", "records")
    return Record(name, record_type, ref, status=status, **facts)


def warrant(status="live", ref="W/1", **facts) -> Record:
    return row("warrant", ref, status, **({"urn": URN, "pnc_id": PNC, "code": "4576"} | facts))


def marker(status="live", ref="M/1", **facts) -> Record:
    return row("wanted", ref, status, **({"pnc_id": PNC, "qualifier": "arrest"} | facts))


def result(code, changed_at=LATER, ref="R/1", **facts) -> Record:
    facts = {"urn": URN, "code": code, "changed_at": changed_at, "opened_at": None} | facts
    return row("court_result", ref, **facts)


def picture_row(**facts) -> Record:
    return row("image", "I/1", facts.pop("status", "convicted"), image_ref="CI-1", **facts)


def entry(*grounds: Ground, ref="E-1", **changes) -> Entry:
    facts = {
        "ref": EntryRef(ref),
        "person": Person("Example", "Test", date(1991, 4, 17), pnc_id="24/0001001S"),
        "grounds": grounds or (Ground(Category.A, "fta", urn=URN),),
        "image": Image("images/1.jpg", ImageSource.CUSTODY, "CI-1", date(2025, 3, 2)),
        "proposed_by": "DC 2208",
        "proposed_at": AT - timedelta(days=1),
    }
    return Entry(**(facts | changes))


def assess(
    *rows: Record,
    of: Entry | None = None,
    readings=None,
    at=AT,
    where=None,
    covers=True,
    picture=True,
) -> EntryStanding:
    records = [*rows, picture_row()] if picture else list(rows)
    [standing] = assess_list(
        [of or entry()],
        records,
        readings or [source()],
        pack(),
        where or place(),
        at,
        covers if callable(covers) else lambda zone, point: covers,
    )
    for finding in standing.findings:
        assert reasons.sentence(finding)
    return standing


def codes(standing: EntryStanding, verdict: Verdict | None = None) -> set[Reason]:
    return {each.reason for each in standing.findings if verdict in (None, each.verdict)}


LIVE = (warrant(), marker())


def test_the_base_is_supported():
    assert assess(*LIVE).standing is S


# --- Deaths


@pytest.mark.parametrize("code", ["1001", "2065", "2503"])
def test_a_death_in_a_court_result_of_the_case_ends_every_ground(code):
    other = Ground(Category.B, "recall")
    recall = row("recall", "P/1", "live", pnc_id=PNC)
    of = entry(Ground(Category.A, "fta", urn=URN), other)
    assert assess(*LIVE, recall, of=of).standing is S
    found = assess(*LIVE, recall, result(code), of=of)
    assert found.standing is N
    assert Reason.DECEASED in codes(found, N)


def test_a_death_of_another_person_of_the_case_ends_nothing():
    assert assess(*LIVE, result("1001", pnc_id="2024/0001002O")).standing is S


def test_a_death_found_by_person_ends_whatever_its_case():
    assert assess(*LIVE, result("2065", urn="01ZD0000001", pnc_id=PNC)).standing is N


# --- Other people's warrants on the case


@pytest.mark.parametrize("mark", ["K", "W"])
def test_a_withdrawn_parent_or_witness_warrant_does_not_end_the_defendants(mark):
    gone = warrant("withdrawn", "W/2", pnc_id="", qualifier=mark, changed_at=LATER)
    assert assess(*LIVE, gone).standing is S


@pytest.mark.parametrize("mark", ["K", "W"])
def test_a_withdrawn_parent_or_witness_warrant_alone_is_no_record_of_ones_own(mark):
    gone = warrant("withdrawn", "W/2", pnc_id="", qualifier=mark, changed_at=LATER)
    found = assess(marker(), gone)
    assert found.standing is J
    assert {Reason.NO_RECORD, Reason.OTHER_PERSONS_WARRANT} <= codes(found)


def test_a_witness_warrant_ends_with_its_own_withdrawal():
    of = entry(Ground(Category.A, "witness", urn=URN))
    live = warrant(qualifier="W", code="4586")
    gone = warrant("withdrawn", "W/2", qualifier="W", changed_at=LATER)
    assert assess(live, marker(), of=of).standing is J
    assert assess(live, marker(), gone, of=of).standing is N
    assert assess(gone, marker(), of=of).standing is N


def test_a_withdrawn_first_instance_or_unmarked_warrant_ends():
    for mark in ("LE", ""):
        gone = warrant("withdrawn", "W/2", qualifier=mark, changed_at=LATER)
        assert assess(*LIVE, gone).standing is N


def test_another_persons_withdrawal_does_not_end():
    gone = warrant("withdrawn", "W/2", pnc_id="2024/0001002O", changed_at=LATER)
    assert assess(*LIVE, gone).standing is S


def test_a_live_witness_warrant_does_not_carry_a_defendant():
    found = assess(warrant(qualifier="W", code="4586"), marker())
    assert found.standing is J
    assert Reason.OTHER_PERSONS_WARRANT in codes(found)


# --- Before, at and after


@pytest.mark.parametrize(
    ("changed_at", "expected"), [(OPENED + SECOND, N), (OPENED, J), (OPENED - SECOND, S)]
)
def test_a_final_result_against_a_warrant_by_time(changed_at, expected):
    assert assess(*LIVE, result("1002", changed_at)).standing is expected


@pytest.mark.parametrize(
    ("changed_at", "expected"), [(OPENED + SECOND, J), (OPENED, J), (OPENED - SECOND, S)]
)
def test_an_unknown_result_against_a_warrant_by_time(changed_at, expected):
    found = assess(*LIVE, result("7777", changed_at))
    assert found.standing is expected
    assert (Reason.CODE_UNKNOWN in codes(found)) is (expected is J)


@pytest.mark.parametrize(
    ("changed_at", "expected"), [(OPENED + SECOND, N), (OPENED, J), (OPENED - SECOND, J)]
)
def test_a_withdrawal_against_a_warrant_by_time(changed_at, expected):
    found = assess(*LIVE, warrant("withdrawn", "W/2", changed_at=changed_at))
    assert found.standing is expected
    if expected is J:
        assert Reason.WARRANT_SUPERSEDED in codes(found)


def test_conditional_bail_after_the_warrant_is_a_doubt():
    assert assess(*LIVE, result("4530")).standing is J


def test_a_result_without_a_time_is_judged():
    assert assess(*LIVE, result("1002", None)).standing is J


# --- One record twice


def test_a_row_without_a_time_is_not_outranked_by_one_with_a_time():
    for status in ("withdrawn", "executed"):
        found = assess(*LIVE, warrant(status, changed_at=None))
        assert found.standing is J
        assert Reason.CONFLICT in codes(found)


def test_the_same_row_with_and_without_a_time_is_one():
    assert assess(*LIVE, warrant(changed_at=None)).standing is S


def test_the_same_instant_with_different_content_is_judged():
    found = assess(*LIVE, warrant("withdrawn"))
    assert found.standing is J
    assert Reason.CONFLICT in codes(found)


def test_the_newer_row_of_a_record_wins_either_way():
    assert assess(*LIVE, warrant("withdrawn", changed_at=LATER)).standing is N
    older = warrant("withdrawn", changed_at=OPENED - SECOND)
    assert assess(*LIVE, older).standing is S


def test_one_reference_used_for_two_people_hides_nobody():
    mine = row("custody", "C/1", "in_custody", pnc_id=PNC, changed_at=LATER)
    theirs = row("custody", "C/1", "in_custody", pnc_id="2024/0001000I", changed_at=LATER)
    assert assess(*LIVE, mine, theirs).standing is N
    assert assess(*LIVE, theirs, mine).standing is N


# --- Two sources on one thing


TWO = (source(), source("portal", answers=("warrant",)))


def test_the_portal_withdraws_what_the_database_calls_live():
    gone = warrant("withdrawn", name="portal", changed_at=LATER)
    assert assess(*LIVE, gone, readings=TWO).standing is N


def test_civilian_enforcement_in_one_source_is_not_outvoted_by_another():
    plain = warrant(ref="P/1", name="portal")
    found = assess(warrant(qualifier="EO"), marker(), plain, readings=TWO)
    assert found.standing is not S


def test_the_newer_of_two_reports_of_a_missing_person_counts():
    of = entry(Ground(Category.G, "missing", missing_ref="MP1"))
    high = row("missing", "1", "missing", qualifier="high", missing_ref="MP1")
    low = row("missing", "2", "missing", qualifier="low", missing_ref="MP1", changed_at=LATER)
    assert assess(high, low, of=of).standing is N
    risen = high._replace(changed_at=LATER + SECOND)
    assert assess(risen, low, of=of).standing is S
    level = high._replace(changed_at=LATER)
    assert assess(level, low, of=of).standing is J


def test_the_newer_terms_of_one_bail_count():
    of = entry(Ground(Category.E, "court_bail", urn=URN))

    def bail(ref, zone, changed_at):
        return row("bail", ref, "conditional", urn=URN, zone=zone, changed_at=changed_at)

    def covers(zone, point):
        return zone == "wide"

    wide, narrow = bail("B/1", "wide", OPENED), bail("B/2", "narrow", LATER)
    assert assess(wide, of=of, covers=covers).standing is S
    assert assess(wide, narrow, of=of, covers=covers).standing is N
    wider = bail("B/1", "wide", LATER + SECOND)
    assert assess(wider, narrow, of=of, covers=covers).standing is S


def test_a_crime_closed_by_one_system_is_not_reopened_by_an_older_word():
    of = entry(Ground(Category.C, crime_ref="CR1"))
    contact = row("contact", "K/1", "still_wanted", crime_ref="CR1", changed_at=AT)
    open_ = row("crime", "1", code="0", crime_ref="CR1")
    assert assess(open_, marker(), contact, of=of).standing is S
    closed = row("crime", "2", code="16", crime_ref="CR1", changed_at=LATER)
    assert assess(open_, closed, marker(), contact, of=of).standing is N


# --- Whose row is it


def test_a_row_with_a_key_that_agrees_and_one_that_does_not_is_no_support():
    of = entry(person=replace(entry().person, cro_number="097501/98S"))
    mixed = warrant(pnc_id="2024/0001002O", cro_number="097501/98S")
    found = assess(mixed, marker(), of=of)
    assert found.standing is J
    assert Reason.IDENTITY_CONFLICT in codes(found)


@pytest.mark.parametrize(
    ("surname", "born", "expected"),
    [
        ("EXAMPLE", date(1991, 4, 17), S),
        ("Exämple", date(1991, 4, 17), S),
        ("EXAMPLE-SMITH", date(1991, 4, 17), S),
        ("EX", date(1991, 4, 17), S),
        ("EXAMPLE", date(1991, 4, 18), J),
        ("OTHER", date(1991, 4, 17), J),
        ("OTHER", None, S),
    ],
)
def test_a_row_without_a_person_key_speaks_by_surname_and_birth_date(surname, born, expected):
    found = assess(warrant(pnc_id="", surname=surname, date_of_birth=born), marker())
    assert found.standing is expected
    assert (Reason.IDENTITY_CONFLICT in codes(found)) is (expected is J)


def test_a_nominal_is_compared_without_spaces_and_case():
    of = entry(person=replace(entry().person, pnc_id="", nominal_ref="n 0001"))
    assert assess(warrant(pnc_id="", nominal_ref="N0001"), of=of).standing is J
    held = row("custody", "C/1", "in_custody", nominal_ref="N 0001")
    found = assess(warrant(pnc_id=""), held, of=of)
    assert Reason.LOCATED_IN_CUSTODY in codes(found, N)


# --- Fresh, stale, down, silent


@pytest.mark.parametrize(
    ("age", "expected"), [(timedelta(hours=12), S), (timedelta(hours=12) + SECOND, J)]
)
def test_exactly_at_the_limit_is_fresh(age, expected):
    readings = [
        source(answers=("warrant", "wanted", "image"), read_at=AT - age),
        source("cells", answers=("custody",), read_at=AT - timedelta(hours=4)),
    ]
    assert assess(*LIVE, readings=readings).standing is expected


def test_custody_past_four_hours_is_judged():
    readings = [
        source(answers=("warrant", "wanted", "image")),
        source("cells", answers=("custody",), read_at=AT - timedelta(hours=4) - SECOND),
    ]
    found = assess(*LIVE, readings=readings)
    assert found.standing is J
    assert codes(found, J) == {Reason.STALE}


def test_a_type_that_no_source_answers_is_no_doubt():
    assert assess(*LIVE, readings=[source(answers=("warrant", "wanted", "image"))]).standing is S


@pytest.mark.parametrize("kind", ["custody", "court_result", "person"])
def test_a_source_of_a_type_that_only_ends_that_is_down_is_judged(kind):
    readings = [
        source(answers=("warrant", "wanted", "image")),
        source("away", answers=(kind,), state=SourceState.DOWN, read_at=None),
    ]
    found = assess(*LIVE, readings=readings)
    assert found.standing is J
    assert Reason.SOURCE_DOWN in codes(found)


def test_what_has_ended_stays_ended_in_an_old_reading():
    old = [source(read_at=AT - timedelta(days=9))]
    found = assess(*LIVE, warrant("withdrawn", "W/2", changed_at=LATER), readings=old)
    assert found.grounds[0].standing is N
    down = [source(state=SourceState.DOWN, read_at=None)]
    found = assess(*LIVE, warrant("withdrawn", "W/2", changed_at=LATER), readings=down)
    assert found.grounds[0].standing is N


def test_silence_that_proves_absence():
    register = [source(silence=Silence.NONE)]
    found = assess(marker(), readings=register)
    assert found.standing is N
    assert codes(found, N) == {Reason.NO_RECORD}
    assert assess(marker()).standing is J
    stale = [source(silence=Silence.NONE, read_at=AT - timedelta(days=1))]
    assert assess(marker(), readings=stale).standing is J


# --- Several grounds


def test_a_category_not_authorised_beside_a_ground_that_stands():
    of = entry(Ground(Category.A, "fta", urn=URN), Ground(Category.B, "recall"))
    recall = row("recall", "P/1", "live", pnc_id=PNC)
    only_a = place(categories=frozenset({Category.A}))
    found = assess(*LIVE, recall, of=of, where=only_a)
    assert found.standing is S
    assert [each.standing for each in found.grounds] == [S, N]
    assert codes(found, N) == {Reason.CATEGORY_NOT_AUTHORISED}


def test_a_family_picture_serves_only_the_missing():
    report = row("missing", "1", "missing", qualifier="high", missing_ref="MP1")
    of = entry(
        Ground(Category.A, "fta", urn=URN),
        Ground(Category.G, "missing", missing_ref="MP1"),
        image=Image("images/1.jpg", ImageSource.FAMILY),
    )
    found = assess(*LIVE, report, of=of)
    assert [each.standing for each in found.grounds] == [N, S]
    assert found.standing is S
    home = report._replace(status="found", changed_at=LATER)
    assert assess(*LIVE, home, of=of).standing is N


# --- Custody


def test_custody_ends_for_now_and_a_release_is_a_conflict():
    stay = row("custody", "C/1", "in_custody", pnc_id=PNC, opened_at=LATER)
    assert assess(*LIVE, stay).standing is N
    freed = stay._replace(status="released", changed_at=LATER + SECOND)
    found = assess(*LIVE, stay, freed)
    assert found.standing is J
    assert codes(found, J) == {Reason.CONFLICT}
    earlier = freed._replace(opened_at=OPENED - SECOND)
    assert assess(*LIVE, earlier).standing is S


# --- Recall and a conviction that fell


def test_a_recall_on_a_conviction_that_was_quashed_is_judged():
    of = entry(Ground(Category.B, "recall", urn=URN))
    recall = row("recall", "P/1", "live", pnc_id=PNC)
    assert assess(recall, of=of).standing is S
    for code in ("2068", "2092"):
        found = assess(recall, result(code), of=of)
        assert found.standing is J
        assert Reason.CASE_UNCLEAR in codes(found)
        carried = recall._replace(urn=URN)
        assert assess(carried, result(code), of=entry(Ground(Category.B, "recall"))).standing is J


# --- Hours, places and terms


def bail_entry() -> Entry:
    return entry(Ground(Category.E, "court_bail", urn=URN))


def bail(**facts) -> Record:
    return row("bail", "B/1", "conditional", **({"urn": URN, "zone": "here"} | facts))


@pytest.mark.parametrize(
    ("expires_at", "expected", "reason"),
    [
        (ENDS, S, None),
        (ENDS - SECOND, J, Reason.ORDER_ENDS_DURING),
        (STARTS + SECOND, J, Reason.ORDER_ENDS_DURING),
        (STARTS, N, Reason.BAIL_EXPIRED),
    ],
)
def test_expiry_against_the_window(expires_at, expected, reason):
    found = assess(bail(expires_at=expires_at), of=bail_entry())
    assert found.standing is expected
    assert reason is None or reason in codes(found, expected)


@pytest.mark.parametrize(
    ("hours", "starts", "ends", "expected"),
    [
        ("12:00-18:00", STARTS, ENDS, S),
        ("12:01-18:00", STARTS, ENDS, J),
        ("18:00-12:00", STARTS, ENDS, N),
        ("00:00-24:00", STARTS, STARTS + timedelta(hours=20), S),
        ("20:00-06:00", when("11-28T22:00"), when("11-29T04:00"), S),
        # The night the clocks go back: 01:00 to 02:00 comes twice.
        ("20:00-06:00", when("10-24T21:00"), when("10-25T06:00"), S),
        ("20:00-06:00", when("10-24T21:00"), when("10-25T06:01"), J),
        ("20:00-01:30", when("10-24T21:00"), when("10-25T01:00"), J),
        # The night they go forward: 05:30 UTC is 06:30 in London.
        ("20:00-06:00", when("03-28T21:00"), when("03-29T05:00"), S),
        ("20:00-06:00", when("03-28T21:00"), when("03-29T05:30"), J),
        ("rubbish", STARTS, ENDS, J),
    ],
)
def test_hours_against_the_window(hours, starts, ends, expected):
    at = starts - timedelta(minutes=30)
    where = place(starts_at=starts, ends_at=ends)
    first = datetime(2026, 1, 5, 9, tzinfo=UTC)
    row_ = bail(hours=hours, opened_at=first, changed_at=first)
    found = assess(row_, of=bail_entry(), where=where, at=at, readings=[source(read_at=at)])
    assert found.standing is expected


@pytest.mark.parametrize(
    ("zone", "covers", "expected"),
    [("here", True, S), ("here", False, N), ("here", None, J), ("", True, J)],
)
def test_the_place_of_a_condition(zone, covers, expected):
    assert assess(bail(zone=zone), of=bail_entry(), covers=covers).standing is expected


def test_deportation_bites_everywhere():
    of = entry(Ground(Category.E, "deportation", order_ref="D1"))
    order = row("order", "O/1", "in_force", qualifier="deportation", order_ref="D1")
    assert assess(order, of=of).standing is S


# --- Codes


@pytest.mark.parametrize("code", ["", "23", "-1", "1.5", "x", "\uff11\uff16"])
def test_a_crime_with_no_outcome_that_can_be_read_is_judged(code):
    of = entry(Ground(Category.C, crime_ref="CR1"))
    contact = row("contact", "K/1", "still_wanted", crime_ref="CR1", changed_at=AT)
    found = assess(row("crime", "1", code=code, crime_ref="CR1"), marker(), contact, of=of)
    assert found.standing is J
    assert Reason.CODE_UNKNOWN in codes(found)


# --- Persons and identifiers


@pytest.mark.parametrize(
    ("born", "expected", "reason"),
    [
        (date(2008, 11, 28), S, None),
        (date(2008, 11, 29), J, Reason.CHILD),
        (date(2013, 11, 28), J, Reason.CHILD),
        (date(2013, 11, 29), J, Reason.CHILD_UNDER_13),
    ],
)
def test_age_on_the_day(born, expected, reason):
    found = assess(*LIVE, of=entry(person=replace(entry().person, date_of_birth=born)))
    assert found.standing is expected
    assert reason is None or reason in codes(found, expected)
    assert (Reason.CHILD_UNDER_13 in codes(found)) is (born > date(2013, 11, 28))


def test_a_child_under_ten_is_no_suspect_but_may_be_missing():
    young = replace(entry().person, date_of_birth=date(2016, 11, 29))
    crime = row("crime", "1", code="0", crime_ref="CR1")
    contact = row("contact", "K/1", "still_wanted", crime_ref="CR1", changed_at=AT)
    suspect = entry(Ground(Category.C, crime_ref="CR1"), person=young)
    found = assess(crime, contact, marker(), of=suspect)
    assert Reason.CHILD_UNDER_10 in codes(found, N)
    missing = entry(Ground(Category.G, "missing", missing_ref="MP1"), person=young)
    report = row("missing", "1", "missing", qualifier="high", missing_ref="MP1")
    assert assess(report, of=missing).standing is J


def test_a_fictional_identifier_outside_an_exercise_is_not_taken():
    found = assess(*LIVE, where=place(exercise=False))
    assert found.standing is N
    assert codes(found, N) == {Reason.IDENTIFIER_INVALID}


def test_a_wrong_letter_is_not_taken_even_in_an_exercise():
    found = assess(*LIVE, of=entry(person=replace(entry().person, pnc_id="2002/0073319A")))
    assert found.standing is N
    assert Reason.IDENTIFIER_INVALID in codes(found, N)


# --- Pictures


@pytest.mark.parametrize(
    ("born", "kept", "expected"),
    [
        (date(1991, 4, 17), "kept", J),
        (date(1991, 4, 17), "", N),
        (date(2007, 3, 3), "kept", N),
        (date(2007, 3, 2), "kept", J),
    ],
)
def test_a_decision_to_keep_counts_for_adults_at_capture(born, kept, expected):
    of = entry(person=replace(entry().person, date_of_birth=born))
    for status in ("unconvicted", "quashed"):
        arrest = datetime(2025, 3, 2, 9, tzinfo=UTC)
        image = picture_row(status=status, qualifier=kept, opened_at=arrest)
        assert assess(*LIVE, image, of=of, picture=False).standing is expected


def test_review_before_the_assessment_is_judged():
    due = picture_row(review_at=AT - SECOND)
    assert assess(*LIVE, due, picture=False).standing is J
    assert assess(*LIVE, due._replace(review_at=AT), picture=False).standing is S


def test_no_record_of_the_picture_is_judged():
    assert assess(*LIVE, picture=False).standing is J


# --- Associates


def linked(ref: str, to: str) -> Entry:
    person = Person("Friend", "A", date(1990, 1, 1), nominal_ref=ref)
    image = Image("i.jpg", ImageSource.CUSTODY, "CI-1")
    return entry(Ground(Category.I, linked_entry=to), ref=ref, person=person, image=image)


def standings(entries, rows, struck=()):
    found = assess_list(
        entries, [*rows, picture_row()], [source()], pack(), place(), AT,
        lambda zone, point: True, frozenset(map(EntryRef, struck)),
    )  # fmt: skip
    return [each.standing for each in found]


def test_associates_in_chains_circles_and_of_nobody():
    chain = [linked("E-3", "E-2"), linked("E-2", "E-1"), entry()]
    assert standings(chain, LIVE) == [J, J, S]
    gone = warrant("withdrawn", "W/2", changed_at=LATER)
    assert standings(chain, [*LIVE, gone]) == [N, N, N]
    assert standings(chain, LIVE, struck=["E-1"]) == [N, N, S]
    pairs = [("E-1", "E-2"), ("E-2", "E-1"), ("E-3", "E-2"), ("E-4", "E-4")]
    circle = [linked(*pair) for pair in pairs]
    assert standings(circle, ()) == [J, J, J, J]
    assert standings(circle, (), struck=["E-2"]) == [N, N, N, J]
    assert standings(circle, (), struck=["E-1"]) == [N, N, N, J]
    assert standings([linked("E-1", "E-9")], ()) == [J]


def test_findings_of_the_death_stand_on_the_person_leg():
    found = assess(*LIVE, result("1001"))
    assert any(each.leg is Leg.PERSON and each.reason is Reason.DECEASED for each in found.findings)


# --- Marks that a court's own result carries


def test_civilian_enforcement_on_the_courts_own_result():
    found = assess(*LIVE, result("4576", OPENED, qualifier="EO"))
    assert found.standing is N
    assert Reason.CIVILIAN_ENFORCEMENT in codes(found, N)
    assert assess(*LIVE, result("4576", OPENED - SECOND, qualifier="EO")).standing is S
    assert assess(*LIVE, result("4576", OPENED, qualifier="LE")).standing is S


def test_a_result_that_withdraws_a_witness_warrant_does_not_end_the_defendants():
    assert assess(*LIVE, result("2509", qualifier="W")).standing is S
    assert assess(*LIVE, result("2509")).standing is N


# --- Freed by mistake, and held


def test_a_release_by_mistake_after_the_recall_is_judged():
    of = entry(Ground(Category.B, "recall"))
    recall = row("recall", "P/1", "live", pnc_id=PNC)
    freed = row("recall", "P/2", "error", pnc_id=PNC, changed_at=LATER)
    found = assess(recall, freed, of=of)
    assert found.standing is J
    assert codes(found, J) == {Reason.POWER_UNCONFIRMED}
    assert assess(recall, freed._replace(changed_at=OPENED - SECOND), of=of).standing is S


def test_a_managed_offender_in_custody_is_judged():
    of = entry(Ground(Category.F, "notification", order_ref="O1"))
    order = row("order", "O/1", "in_force", qualifier="shpo", order_ref="O1", zone="here")
    notice = row("notification", "N/1", "current", pnc_id=PNC)
    assert assess(order, notice, of=of).standing is S
    held = row("custody", "C/1", "in_custody", pnc_id=PNC)
    assert assess(order, notice, held, of=of).standing is J


def test_a_picture_whose_record_carries_another_pnc_id_is_judged():
    of = entry(person=replace(entry().person, cro_number="097501/98S"))
    mixed = picture_row(pnc_id="2024/0001002O", cro_number="097501/98S")
    found = assess(*LIVE, mixed, of=of, picture=False)
    assert found.standing is J
    assert codes(found, J) == {Reason.IDENTITY_CONFLICT}
    theirs = picture_row(pnc_id="2024/0001002O")
    assert assess(*LIVE, theirs, of=of, picture=False).standing is J


def test_an_acquittal_after_an_open_arrest_is_a_doubt_about_its_picture():
    case = "01ZD0300001"
    for status, expected in (("open", J), ("convicted", S)):
        image = picture_row(status=status, urn=case)
        acquitted = result("2004", urn=case)
        assert assess(*LIVE, image, acquitted, picture=False).standing is expected
        earlier = result("2004", OPENED - SECOND, urn=case)
        assert assess(*LIVE, image, earlier, picture=False).standing is S


def test_a_death_told_by_person_and_by_case_is_told_once_of_the_person():
    found = assess(*LIVE, result("1001", pnc_id=PNC))
    deaths = [each for each in found.findings if each.leg is Leg.PERSON]
    assert [each.reason for each in deaths] == [Reason.DECEASED]


# --- Football: each control period is an order row of its own


def test_a_football_banning_order_bites_in_a_control_period_only():
    of = entry(Ground(Category.E, "fbo", order_ref="F1"))

    def period(ref, opened_at, expires_at):
        facts = {"qualifier": "fbo", "order_ref": "F1", "zone": "here"}
        return row("order", ref, "in_force", opened_at=opened_at, expires_at=expires_at, **facts)

    day = timedelta(days=1)
    today = period("1", STARTS - day, ENDS)
    before = period("2", STARTS - 9 * day, ENDS - 7 * day)
    after = period("3", STARTS + 7 * day, ENDS + 7 * day)
    assert assess(before, today, after, of=of).standing is S
    assert assess(before, after, of=of).standing is N
    assert assess(period("1", STARTS + SECOND, ENDS), of=of).standing is J

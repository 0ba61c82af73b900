"""Each category against its records, on both sides of each edge."""

from dataclasses import replace
from datetime import timedelta

import pytest

from console.domain.entries import Category, EntryRef
from console.domain.findings import Reason, Verdict
from console.domain.policy import CodeEffect
from console.domain.records import Silence, SourceState
from tests.domain.rules_of import (
    AT,
    END,
    FTA,
    LATER,
    OPENED,
    OTHER_PNC,
    POLICY,
    SECOND,
    START,
    SUPPORTED_A,
    URN,
    entry,
    ground,
    image,
    marker,
    picture,
    reading,
    result,
    row,
    stand,
    stand_all,
    told,
    warrant,
)

S, J, N = "supported", "judge", "not_lawful"
DAY = timedelta(days=1)


def order(ref="order/1", kind="shpo", **changes):
    facts = {"order_ref": "OR/1", "status": "in_force", "qualifier": kind, "zone": "here"}
    return row("order", ref, **(facts | changes))


def bail(ref="bail/1", **changes):
    facts = {"urn": URN, "status": "conditional", "zone": "here", "expires_at": END + DAY}
    return row("bail", ref, **(facts | changes))


def recall(ref="recall/1", **changes):
    return row("recall", ref, **({"status": "live"} | changes))


def crime(code="0", ref="crime/1", **changes):
    return row("crime", ref, **({"crime_ref": "CR/1", "code": code} | changes))


def contact(status="still_wanted", changed_at=AT, ref="contact/1", **changes):
    facts = {"crime_ref": "CR/1", "status": status, "changed_at": changed_at}
    return row("contact", ref, **(facts | changes))


def stay(status="in_custody", **changes):
    return row("custody", **({"status": status, "changed_at": LATER} | changes))


def missing(status="missing", risk="high", ref="missing/1", **changes):
    facts = {"missing_ref": "MP/1", "status": status, "qualifier": risk}
    return row("missing", ref, **(facts | changes))


def notification(**changes):
    return row("notification", **({"status": "current"} | changes))


def threat(ref="threat/1", **changes):
    return row("threat", ref, **({"status": "current"} | changes))


A_ENDED = warrant(record_ref="ended", status="withdrawn", code="2509", changed_at=LATER)
CUSTODY_TWICE = (stay(), stay("released"))


@pytest.mark.parametrize(
    ("rows", "standing", "reason"),
    [
        ((warrant(status="odd"), marker()), J, "code_unknown"),
        ((warrant(), A_ENDED._replace(changed_at=None), marker()), J, "conflict"),
        ((A_ENDED._replace(changed_at=None), marker()), N, "warrant_withdrawn"),
        ((warrant(opened_at=None), marker()), J, "not_reviewed"),
        ((warrant(opened_at=AT - 365 * DAY, changed_at=OPENED), marker()), S, None),
        ((warrant(opened_at=AT - 365 * DAY - SECOND), marker()), J, "not_reviewed"),
        ((warrant(code="2509"), marker()), J, "conflict"),
        ((warrant(code=""), marker()), J, "code_unknown"),
        ((warrant(qualifier="CG, LE"), marker()), S, None),
        ((warrant(qualifier="FH"), marker()), J, "case_unclear"),
        ((warrant(), marker(status="odd")), J, "code_unknown"),
        ((warrant(), marker(qualifier="")), J, "code_unknown"),
        ((warrant(), marker(), marker(record_ref="2", qualifier="locate_trace")), S, None),
        (
            (warrant(), marker(), marker(record_ref="2", status="cancelled", changed_at=LATER)),
            J,
            "conflict",
        ),
        (
            (
                warrant(),
                marker(),
                marker(record_ref="2", status="cancelled", changed_at=OPENED - DAY),
            ),
            S,
            None,
        ),
        ((marker(), result("2004")), N, "offence_finalised"),
        ((warrant(), result("2004")), N, "offence_finalised"),
        ((warrant(), marker(), result("4027")), J, "conflict"),
        ((warrant(), marker(), result("4027", OPENED - DAY)), S, None),
        ((warrant(), marker(), result("2007", OPENED - DAY)), S, None),
        ((warrant(), marker(), result("1001", pnc_id="")), N, "deceased"),
        ((warrant(), marker(), contact("requisition", urn=URN, crime_ref="")), J, "case_unclear"),
        ((warrant(), marker(), contact("no_longer_wanted", urn=URN)), J, "no_longer_wanted"),
        ((warrant(), marker(), contact(urn=URN)), S, None),
        ((marker(), contact("no_longer_wanted", urn=URN)), J, "no_record"),
        ((warrant(), marker(), stay("odd")), J, "code_unknown"),
        ((warrant(), marker(), *CUSTODY_TWICE), J, "conflict"),
        ((warrant(), marker(), row("strange", urn=URN)), J, "code_unknown"),
        ((warrant(), warrant(record_ref="2", code="9876"), marker()), S, None),
        ((warrant(), warrant(record_ref="2", qualifier="EO"), marker()), J, "civilian_enforcement"),
        (
            # A result withdrew the first, and another was issued since.
            (
                warrant(),
                warrant(record_ref="2", opened_at=LATER, changed_at=LATER),
                marker(),
                result("2509", LATER - DAY),
            ),
            J,
            "warrant_superseded",
        ),
        (
            (
                warrant(),
                warrant(record_ref="2", opened_at=LATER, changed_at=LATER),
                marker(),
                result("2004", LATER - DAY),
            ),
            S,
            None,
        ),
    ],
)
def test_wanted_on_warrant(rows, standing, reason):
    said, reasons = told(stand(entry(FTA), *rows, picture()))
    assert said == standing, reasons
    assert reason is None or reason in reasons


@pytest.mark.parametrize(
    ("kind", "changes", "reason"),
    [
        ("witness", {"code": "4586"}, "own_case_needed"),
        ("witness", {"qualifier": "W"}, "own_case_needed"),
        ("witness", {"code": "4585"}, "other_persons_warrant"),
        ("parent", {"qualifier": "K"}, "own_case_needed"),
        ("fta", {"code": "4585"}, "other_persons_warrant"),
        ("extradition", {}, "power_unconfirmed"),
        ("odd", {}, "code_unknown"),
    ],
)
def test_whose_warrant_it_is(kind, changes, reason):
    one = entry(ground("A", kind, urn=URN))
    said, reasons = told(stand(one, warrant(**changes), marker(), picture()))
    assert (said, reason in reasons) == (J, True)


def test_a_pack_decides_what_qualifiers_do():
    quiet = dict(POLICY.qualifiers)
    quiet["EO"] = replace(quiet["EO"], effect=CodeEffect.ENDS, reason=None)
    rows = (warrant(qualifier="EO"), marker(), picture())
    said = told(stand(entry(FTA), *rows, policy=replace(POLICY, qualifiers=quiet)))
    assert said == (N, {"case_unclear"})


def test_a_pack_may_ask_for_judgement_where_a_status_ends_but_not_let_it_pass():
    key = ("custody", "in_custody")
    for verdict, standing in ((Verdict.JUDGE, J), (Verdict.SUPPORTED, J), (Verdict.NOT_LAWFUL, N)):
        rule = replace(POLICY.statuses[key], verdict=verdict)
        mild = replace(POLICY, statuses={**POLICY.statuses, key: rule})
        assert told(stand(entry(FTA), *SUPPORTED_A, stay(), policy=mild))[0] == standing
    bare = replace(POLICY, statuses={})
    assert told(stand(entry(FTA), *SUPPORTED_A, stay(), policy=bare))[0] == N


def test_another_persons_rows_are_shown_where_they_are_all_there_is():
    found = stand(entry(FTA), warrant(pnc_id=OTHER_PNC), marker(), picture())
    assert told(found) == (J, {"identity_conflict", "no_record"})
    assert OTHER_PNC in {each.pnc_id for each in found.records}
    whole = [reading(silence=Silence.NONE)]
    one = stand(entry(FTA), warrant(pnc_id=OTHER_PNC), marker(), picture(), readings=whole)
    assert told(one)[0] == J


def test_a_row_of_a_type_that_its_source_does_not_speak_for_supports_nothing():
    answers = ("wanted", "image")
    assert told(stand(entry(FTA), *SUPPORTED_A, readings=[reading(answers=answers)])) == (
        J,
        {"stale"},
    )


def test_disputed_rows_neither_support_nor_end():
    rows = (warrant(), warrant(status="withdrawn"), marker(), picture())
    assert told(stand(entry(FTA), *rows)) == (J, {"conflict"})
    rows = (*SUPPORTED_A, stay(), stay("released", detail="x"))
    assert told(stand(entry(FTA), *rows)) == (J, {"conflict"})


def test_a_dummy_urn_does_not_tell_one_case_from_another():
    urn = "01000303226"
    one = entry(ground("A", "fta", urn=urn))
    rows = (warrant(urn=urn), marker(urn=urn), picture())
    assert told(stand(one, *rows)) == (J, {"case_unclear"})


@pytest.mark.parametrize(
    ("kind", "rows", "standing", "reason"),
    [
        ("recall", (recall(status="odd"),), J, "code_unknown"),
        ("recall", (recall(qualifier="holiday"),), J, "code_unknown"),
        ("recall", (recall(), recall("2", status="returned", changed_at=OPENED)), J, "conflict"),
        ("recall", (recall(), recall("2", status="returned", changed_at=None)), J, "conflict"),
        (
            "recall",
            (recall(), recall("2", status="cancelled", changed_at=LATER)),
            N,
            "recall_cancelled",
        ),
        (
            "recall",
            (recall(status="error"), recall("2", status="returned", changed_at=LATER)),
            N,
            "returned_to_custody",
        ),
        ("recall", (recall(), stay("released", opened_at=LATER)), J, "conflict"),
        ("recall", (recall(), stay("released", opened_at=OPENED - DAY)), S, None),
        ("recall", (recall(), stay("released", opened_at=None)), J, "conflict"),
        ("recall", (recall(expires_at=START + SECOND),), J, "order_ends_during"),
        ("recall", (recall(expires_at=END),), S, None),
        ("recall", (recall(), marker(urn="", status="cancelled")), S, None),
    ],
)
def test_unlawfully_at_large(kind, rows, standing, reason):
    said, reasons = told(stand(entry(ground("B", kind)), *rows, picture()))
    assert said == standing, reasons
    assert reason is None or reason in reasons


OPEN = (crime(), marker(urn=""), contact())


@pytest.mark.parametrize(
    ("rows", "standing", "reason"),
    [
        (OPEN, S, None),
        ((*OPEN, crime("16", "2")), N, "outcome_ends_suspicion"),
        ((crime(changed_at=LATER), *OPEN[1:], crime("16", "2")), J, "conflict"),
        ((crime(changed_at=None), *OPEN[1:], crime("16", "2")), N, "outcome_ends_suspicion"),
        ((crime("x"), *OPEN[1:]), J, "code_unknown"),
        ((crime("1000"), *OPEN[1:]), J, "code_unknown"),
        ((crime(urn=URN), *OPEN[1:], result("2004")), N, "offence_finalised"),
        ((crime(), *OPEN[1:], result("2004")), S, None),
        ((*OPEN[1:], result("2004", crime_ref="CR/1", urn="")), N, "offence_finalised"),
        ((*OPEN, contact("odd", ref="2")), J, "code_unknown"),
        ((*OPEN[:2], contact("voluntary_interview")), J, "voluntary_interview"),
        ((*OPEN[:2], contact(changed_at=None)), J, "stale"),
        ((*OPEN, contact("requisition", AT, "2")), J, "conflict"),
        ((crime(), contact(), marker(urn="", status="cancelled", changed_at=LATER)), J, "conflict"),
        (
            (crime(), contact(), marker(urn="", status="cancelled", changed_at=None)),
            N,
            "no_longer_wanted",
        ),
        ((*OPEN, bail(crime_ref="CR/1", status="rui")), J, "conflict"),
        (
            (crime(), contact(), bail(crime_ref="CR/1", status="rui", changed_at=LATER)),
            N,
            "released_under_investigation",
        ),
        ((contact(), bail(crime_ref="CR/1", status="rui", changed_at=LATER)), J, "no_record"),
        ((*OPEN, stay("released", opened_at=LATER)), J, "conflict"),
        ((*OPEN, stay("released", opened_at=OPENED - DAY)), S, None),
        ((*OPEN[:2], contact(crime_ref="")), S, None),
    ],
)
def test_suspects(rows, standing, reason):
    said, reasons = told(stand(entry(ground("C", crime_ref="CR/1")), *rows, picture()))
    assert said == standing, reasons
    assert reason is None or reason in reasons


def test_a_pack_decides_what_outcomes_say():
    loose = {
        **POLICY.outcomes,
        16: replace(POLICY.outcomes[16], verdict=Verdict.JUDGE, reason=None),
    }
    rows = (crime("16"), *OPEN[1:], picture())
    one = entry(ground("C", crime_ref="CR/1"))
    said = told(stand(one, *rows, policy=replace(POLICY, outcomes=loose)))
    assert said == (J, {"case_unclear"})


@pytest.mark.parametrize(
    ("kind", "rows", "standing", "reason"),
    [
        ("court_bail", (bail(),), S, None),
        ("court_bail", (bail(expires_at=None),), S, None),
        ("court_bail", (bail(status="odd"),), J, "code_unknown"),
        ("court_bail", (bail(qualifier="LI"),), N, "bail_ended"),
        ("court_bail", (bail(qualifier="LE QQ"),), S, None),
        ("court_bail", (bail(), bail("2", status="ended", changed_at=LATER)), N, "bail_ended"),
        ("court_bail", (bail(), bail("2", status="ended", changed_at=OPENED)), J, "conflict"),
        ("court_bail", (bail(), bail("2", status="ended", changed_at=OPENED - DAY)), S, None),
        ("court_bail", (bail(), bail("2", zone="elsewhere", opened_at=LATER)), N, "outside_place"),
        ("court_bail", (bail(zone="elsewhere"), bail("2", opened_at=LATER)), S, None),
        ("court_bail", (bail(zone="elsewhere"), bail("2")), S, None),
        ("court_bail", (bail(opened_at=None, changed_at=None),), J, "case_unclear"),
        ("court_bail", (bail(), result("4597", qualifier="LI")), N, "bail_ended"),
        ("court_bail", (bail(), result("4597", OPENED, qualifier="LI")), J, "conflict"),
        ("court_bail", (bail(), result("4597", OPENED - DAY, qualifier="LI")), S, None),
        ("court_bail", (bail(), result("4597", qualifier="LE EO")), S, None),
        ("court_bail", (bail(), result("4597")), S, None),
        ("court_bail", (bail(), result("4028")), N, "located_in_custody"),
        ("court_bail", (bail(), result("4572", None)), J, "case_unclear"),
        ("court_bail", (bail(), result("9876")), J, "code_unknown"),
        ("police_bail", (bail(), result("4597")), J, "case_unclear"),
        ("police_bail", (bail(), result("1015")), S, None),
        ("police_bail", (bail(expires_at=START + SECOND),), J, "order_ends_during"),
        ("police_bail", (bail(), crime("0")), S, None),
        ("police_bail", (bail(), crime("16", changed_at=LATER)), N, "bail_ended"),
        ("police_bail", (bail(), crime("16")), J, "conflict"),
        ("police_bail", (bail(), crime("16", changed_at=OPENED - DAY)), S, None),
        ("police_bail", (bail(), crime("x")), S, None),
    ],
)
def test_bail(kind, rows, standing, reason):
    one = entry(ground("E", kind, urn=URN, crime_ref="CR/1"))
    said, reasons = told(stand(one, *rows, picture()))
    assert said == standing, reasons
    assert reason is None or reason in reasons


@pytest.mark.parametrize(
    ("rows", "standing", "reason"),
    [
        ((order(),), S, None),
        ((order(status="varied"),), S, None),
        ((order(qualifier=""),), S, None),
        ((order(status="odd"),), J, "code_unknown"),
        ((order(opened_at=START),), S, None),
        ((order(opened_at=START + SECOND),), J, "outside_time"),
        ((order(opened_at=END),), N, "outside_time"),
        ((order(opened_at=None),), S, None),
        ((order(), order("2", status="discharged", changed_at=LATER)), N, "order_ended"),
        ((order(), order("2", status="expired", changed_at=OPENED - DAY)), S, None),
        ((order(review_at=START, changed_at=OPENED),), J, "case_unclear"),
        ((order(review_at=START, changed_at=None),), J, "case_unclear"),
        ((order(review_at=OPENED, changed_at=LATER),), S, None),
        ((order(review_at=START + SECOND),), S, None),
        ((order(zone="unreadable"),), J, "place_unknown"),
        ((order(zone="elsewhere", hours="odd"),), N, "outside_place"),
        ((order(urn=URN), result("3263")), J, "case_unclear"),
        ((order(urn=URN, changed_at=LATER), result("3263")), S, None),
        ((order(urn=URN, changed_at=None), result("3263")), J, "case_unclear"),
        ((order(urn=URN), result("2068")), J, "case_unclear"),
    ],
)
def test_orders(rows, standing, reason):
    one = entry(ground("E", "shpo", order_ref="OR/1"))
    said, reasons = told(stand(one, *rows, picture()))
    assert said == standing, reasons
    assert reason is None or reason in reasons


def test_an_order_that_ran_out_while_the_deployment_lasts_has_ended():
    one = entry(ground("E", "shpo", order_ref="OR/1"))
    rows = (order(expires_at=START + SECOND), picture())
    fresh = [reading(read_at=START + DAY / 8)]
    assert told(stand(one, *rows))[0] == J
    assert told(stand(one, *rows, at=START + DAY / 8, readings=fresh))[0] == N


@pytest.mark.parametrize(
    ("rows", "standing", "reason"),
    [
        ((notification(), order()), S, None),
        ((notification(status="odd"), order()), J, "code_unknown"),
        ((notification(expires_at=START + SECOND), order()), J, "order_ends_during"),
        ((notification(expires_at=END), order()), S, None),
        ((notification(), order(kind="deportation", zone="")), S, None),
        (
            (
                notification(),
                notification(record_ref="2", status="ended", changed_at=LATER),
                order(),
            ),
            N,
            "notification_ended",
        ),
    ],
)
def test_managed_offenders(rows, standing, reason):
    one = entry(ground("F", "notification", order_ref="OR/1"))
    said, reasons = told(stand(one, *rows, picture()))
    assert said == standing, reasons
    assert reason is None or reason in reasons


@pytest.mark.parametrize(
    ("rows", "standing", "reason"),
    [
        ((missing(),), S, None),
        ((missing("odd"),), J, "code_unknown"),
        ((missing(), missing("found", ref="2", changed_at=LATER)), N, "found"),
        ((missing(), missing("found", ref="2", changed_at=OPENED)), J, "conflict"),
        ((missing(), stay()), J, "located_in_custody"),
    ],
)
def test_missing_people(rows, standing, reason):
    said, reasons = told(stand(entry(ground("G", "missing", missing_ref="MP/1")), *rows, picture()))
    assert said == standing, reasons
    assert reason is None or reason in reasons


def test_a_pack_may_ask_for_judgement_of_a_risk():
    medium = replace(POLICY.missing_risk["medium"], verdict=Verdict.JUDGE, reason=None)
    policy = replace(POLICY, missing_risk={**POLICY.missing_risk, "medium": medium})
    one = entry(ground("G", "missing", missing_ref="MP/1"))
    assert told(stand(one, missing(risk="medium"), picture(), policy=policy)) == (
        J,
        {"risk_too_low"},
    )


@pytest.mark.parametrize(
    ("rows", "standing", "reason"),
    [
        ((threat(),), J, "own_case_needed"),
        ((threat(status="odd"),), J, "code_unknown"),
        ((threat(expires_at=START + SECOND),), J, "order_ends_during"),
        ((threat(expires_at=END),), J, "own_case_needed"),
        ((threat(), threat("2", status="lapsed", changed_at=LATER)), N, "assessment_lapsed"),
        ((threat(), threat("2", status="lapsed", changed_at=OPENED - DAY)), J, "own_case_needed"),
    ],
)
def test_threats(rows, standing, reason):
    said, reasons = told(stand(entry(ground("H", "threat")), *rows, picture()))
    assert said == standing, reasons
    assert reason in reasons


def test_an_ending_source_that_is_down_leaves_a_supported_entry_to_judge():
    readings = [reading(), reading("cells", ("custody",), state=SourceState.DOWN)]
    assert told(stand(entry(FTA), *SUPPORTED_A, readings=readings)) == (J, {"source_down"})
    ended = (*SUPPORTED_A, A_ENDED)
    assert told(stand(entry(FTA), *ended, readings=readings)) == (N, {"warrant_withdrawn"})


def test_a_category_that_is_not_authorised_is_not_looked_into():
    facts = {"categories": frozenset({Category.G})}
    found = stand(entry(FTA), *SUPPORTED_A, **facts)
    assert told(found) == (N, {"category_not_authorised"})


def associate(ref, *linked):
    grounds = [ground("I", linked_entry=each) for each in linked]
    return entry(*grounds, ref=ref, picture=image(ref=""))


def fallen(found):
    return {ref for ref, each in found.items() if each.standing is Verdict.NOT_LAWFUL}


def test_associates_fall_along_a_chain_in_any_order():
    chain = [associate("C", "B"), associate("B", "A"), entry(FTA, ref="A")]
    assert fallen(stand_all(chain, [*SUPPORTED_A, A_ENDED])) == {"A", "B", "C"}
    assert fallen(stand_all(chain[::-1], SUPPORTED_A)) == set()
    assert fallen(stand_all(chain, SUPPORTED_A, struck={EntryRef("A")})) == {"B", "C"}


def test_a_circle_supports_nothing_and_falls_together():
    circle = [associate("A", "B"), associate("B", "A"), associate("C", "B")]
    found = stand_all(circle, [])
    assert fallen(found) == set()
    assert Reason.CONFLICT in {each.reason for each in found["A"].findings}
    gone = [replace(circle[0], image=image(unusable="It cannot be read.")), *circle[1:]]
    assert fallen(stand_all(gone, [])) == {"A", "B", "C"}
    assert fallen(stand_all([associate("A", "A")], [])) == set()


def test_one_of_two_links_is_enough_to_stay():
    one = associate("I", "A", "G")
    others = [entry(FTA, ref="A"), entry(ground("G", "missing", missing_ref="MP/1"), ref="G")]
    found = stand_all([one, *others], [*SUPPORTED_A, A_ENDED, missing()])
    assert [each.standing.value for each in found["I"].grounds] == [N, J]
    assert found["I"].standing is Verdict.JUDGE


def test_an_entry_takes_the_best_of_its_grounds():
    both = entry(FTA, ground("G", "missing", missing_ref="MP/1"))
    found = stand(both, *SUPPORTED_A, A_ENDED, missing())
    assert found.standing is Verdict.SUPPORTED
    assert [each.standing for each in found.grounds] == [Verdict.NOT_LAWFUL, Verdict.SUPPORTED]
    assert found.grounds[0].reasons == (Reason.WARRANT_WITHDRAWN,)


def test_an_entry_without_grounds_is_not_lawful():
    assert stand(entry()).standing is Verdict.NOT_LAWFUL


def test_rows_by_the_case_and_rows_by_the_person_both_count():
    rows = (warrant(), marker(), marker(record_ref="2", urn="", status="cancelled"), picture())
    assert told(stand(entry(FTA), *rows)) == (J, {"conflict"})
    once = (warrant(), marker(), marker(record_ref="2", urn=""), picture())
    assert told(stand(entry(FTA), *once)) == (S, set())


def test_an_entry_waits_for_all_that_it_is_linked_to():
    both = [associate("Z", "Y", "X"), associate("Y", "A"), associate("X", "A"), entry(FTA, ref="A")]
    assert fallen(stand_all(both, [*SUPPORTED_A, A_ENDED])) == {"A", "X", "Y", "Z"}
    assert fallen(stand_all(both, SUPPORTED_A)) == set()


def test_who_stands_on_something_else_does_not_fall_with_a_circle():
    anchored = entry(FTA, ground("I", linked_entry="B"), ref="A")
    gone = entry(ground("I", linked_entry="A"), ref="B", picture=image(unusable="It is cut short."))
    found = stand_all([anchored, gone], SUPPORTED_A)
    assert found["B"].standing is Verdict.NOT_LAWFUL
    assert found["A"].standing is Verdict.SUPPORTED
    assert found["A"].grounds[1].standing is Verdict.NOT_LAWFUL

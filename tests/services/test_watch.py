"""Rounds of the watch: who is recalled, who is asked about, and what the watch says of itself."""

import hashlib
from datetime import datetime, timedelta

import pytest

from console.domain import audit
from console.domain.decisions import DecisionState, Outcome
from console.domain.deployments import Stage
from console.domain.entries import EntryRef
from console.domain.findings import Reason, Verdict
from console.domain.recalls import Answer, Cause
from console.domain.refusals import MovedOnError, OutOfReachError, RefusedError
from console.services.delivering import Delivered
from console.services.tokens import Tokens
from tests.services.office import (
    AUDITOR,
    AUTHORISER,
    OFFICER,
    OTHER,
    PASSWORD,
    REF,
    deployment_toml,
    hours_ago,
    never,
    no_progress,
    proposal,
    records_of,
)
from tests.services.signed_office import JUDGED, a_signed_office

ONE, TWO, THREE = EntryRef("WNT-1"), EntryRef("WNT-2"), EntryRef("WNT-3")


@pytest.fixture
def office(tmp_path, monkeypatch):
    with a_signed_office(tmp_path, monkeypatch) as made:
        yield made


def refused(act) -> str:
    with pytest.raises(RefusedError) as found:
        act()
    return found.value.objections[0].code


def doubtful(number):
    """Two live warrants on one case of which one was withdrawn before: needs judgement."""
    first, *rest = records_of(number)
    rest[0] = rest[0] | {"status": "cancelled", "changed_at": hours_ago(1)}
    return [first, *rest]


def test_a_round_in_which_nothing_changed_recalls_nobody_and_confirms_the_list(office):
    made = office.round()
    assert (made.trouble, made.recalled, made.asked) == ("", (), ())
    assert office.in_force() == {ONE, TWO, THREE}
    view = office.watch.view(OFFICER, REF)
    assert view.confirmed.ok
    assert (view.in_force, view.watcher, view.alarms) == (3, "4471", ())
    assert view.checked_at == made.at
    assert view.next_due == made.at + timedelta(seconds=60)
    assert "watch_started" in office.acts()


def test_who_is_not_lawful_any_more_is_recalled_at_once_with_the_record_and_the_times(office):
    office.round()
    office.tell(n2=records_of(2, "withdrawn"))
    made = office.round()
    (recall,) = made.recalled
    assert (recall.entry_ref, recall.number, recall.cause) == (TWO, 1, Cause.NOT_LAWFUL)
    assert recall.reason is Reason.WARRANT_WITHDRAWN
    assert recall.record == "records:W/2"
    assert recall.changed_at is not None
    assert recall.recalled_at == recall.seen_at == office.clock()
    assert recall.standing is Verdict.NOT_LAWFUL
    assert recall.certificate.startswith("WLC-")
    assert office.in_force() == {ONE, THREE}
    assert office.state("WNT-2") is DecisionState.RECALLED
    assert made.changes.decisions == {TWO}
    assert office.round().recalled == ()
    assert [one.number for one in office.recalls()] == [1]


def test_a_check_by_anybody_recalls_in_the_same_transaction(office):
    office.tell(n2=records_of(2, "withdrawn"))
    found = office.check(OTHER)
    assert [one.entry_ref for one in found.followed.recalled] == [TWO]
    assert office.in_force() == {ONE, THREE}
    assert "recalled" in office.acts()


def test_a_list_that_is_not_signed_recalls_nobody(office):
    office.step(Stage.IN_REVIEW)
    office.tell(n2=records_of(2, "withdrawn"))
    assert office.check().followed.recalled == ()
    assert refused(office.round) == "not_in_force"


def test_what_was_stored_as_not_lawful_before_the_watch_began_is_recalled_too(office):
    """As after an upgrade of an office that was signed by a console without recalls."""
    office.step(Stage.IN_REVIEW)
    office.tell(n2=records_of(2, "withdrawn"))
    office.check()
    office.step(Stage.SIGNED)
    assert [one.entry_ref for one in office.round().recalled] == [TWO]


def test_a_new_doubt_asks_with_a_deadline_and_recalls_when_it_passes(office):
    office.tell(n1=doubtful(1))
    made = office.round()
    (ask,) = made.asked
    assert (ask.entry_ref, made.recalled) == (ONE, ())
    assert ask.due_at == office.clock() + timedelta(minutes=15)
    assert ONE in office.in_force()
    assert office.round().asked == ()
    (line,) = office.watch.view(AUTHORISER, REF).asks
    assert line.name == "EXAMPLE01, Test"
    assert line.left == timedelta(minutes=14)
    assert line.sentence
    office.clock.move(minutes=13)
    (recall,) = office.round().recalled
    assert (recall.cause, recall.reason) == (Cause.NO_ANSWER, ask.reason)
    assert recall.seen_at == ask.asked_at
    assert ONE not in office.in_force()
    assert office.watch.view(AUTHORISER, REF).asks == ()


def test_an_answer_keeps_the_entry_and_the_same_doubt_asks_nobody_again(office):
    office.tell(n1=doubtful(1))
    (ask,) = office.round().asked
    assert refused(lambda: office.watch.answer(OFFICER, REF, ask.id, Answer.KEEP, JUDGED)) == "role"
    keep = lambda note: office.watch.answer(AUTHORISER, REF, ask.id, Answer.KEEP, note)  # noqa: E731
    assert refused(lambda: keep("yes")) == "note_needed"
    assert keep(JUDGED).decisions == {ONE}
    office.clock.move(minutes=20)
    made = office.round()
    assert (made.asked, made.recalled) == ((), ())
    with pytest.raises(MovedOnError, match="was answered"):
        keep(JUDGED)


def test_an_authorising_officer_may_agree_that_it_goes(office):
    office.tell(n1=doubtful(1))
    (ask,) = office.round().asked
    office.watch.answer(AUTHORISER, REF, ask.id, Answer.RECALL, "")
    (recall,) = office.recalls()
    assert (recall.cause, recall.by) == (Cause.AGREED, AUTHORISER.id)
    assert recall.seen_at == ask.asked_at


def test_a_late_answer_keeps_nobody(office):
    office.tell(n1=doubtful(1))
    (ask,) = office.round().asked
    office.clock.move(minutes=15)
    with pytest.raises(MovedOnError, match="time to answer for WNT-1 passed"):
        office.watch.answer(AUTHORISER, REF, ask.id, Answer.KEEP, JUDGED)
    assert [one.cause for one in office.recalls()] == [Cause.NO_ANSWER], "it was only said"
    assert office.round().recalled == ()


def test_a_further_doubt_gives_no_more_time_and_an_answer_is_to_the_newest(office):
    office.tell(n1=doubtful(1))
    (first,) = office.round().asked
    gone = doubtful(1)
    gone[2] = gone[2] | {"review_at": hours_ago(1)}
    office.tell(n1=gone)
    (second,) = office.round().asked
    assert second.due_at == first.due_at
    assert second.rests_on != first.rests_on
    assert len(office.watch.view(AUTHORISER, REF).asks) == 1
    with pytest.raises(MovedOnError, match="asked anew"):
        office.watch.answer(AUTHORISER, REF, first.id, Answer.KEEP, JUDGED)
    office.watch.answer(AUTHORISER, REF, second.id, Answer.KEEP, JUDGED)
    office.clock.move(minutes=30)
    made = office.round()
    assert (made.asked, made.recalled) == ((), ())
    # One of the two that were kept is settled by the records: that says nothing new.
    office.tell(n1=[gone[0], records_of(1)[1], gone[2]])
    made = office.round()
    assert (made.asked, made.recalled) == ((), ())
    office.clock.move(minutes=30)
    assert office.round().recalled == ()


def test_a_doubt_that_the_records_settle_is_dropped_but_not_by_silence(office):
    office.tell(n1=doubtful(1))
    office.round()
    office.records.unlink()
    office.round()
    assert len(office.watch.view(AUTHORISER, REF).asks) == 1
    office.tell(n1=records_of(1))
    office.round()
    assert office.watch.view(AUTHORISER, REF).asks == ()
    office.clock.move(minutes=30)
    assert office.round().recalled == ()


def test_a_doubt_that_becomes_an_end_is_recalled_and_no_longer_asked(office):
    office.tell(n1=doubtful(1))
    office.round()
    office.tell(n1=records_of(1, "withdrawn"))
    assert [one.cause for one in office.round().recalled] == [Cause.NOT_LAWFUL]
    assert office.watch.view(AUTHORISER, REF).asks == ()


def test_the_silence_of_a_system_recalls_nobody_and_the_list_is_not_confirmed(office):
    office.round()
    office.records.unlink()
    made = office.round()
    assert (made.trouble, made.recalled, made.asked) == ("", (), ())
    assert office.watch.view(OFFICER, REF).confirmed.ok, "within its limit"
    office.clock.move(hours=5)
    office.round()
    view = office.watch.view(OFFICER, REF)
    assert not view.confirmed.ok
    assert view.confirmed.words.startswith("Not confirmed since")
    assert view.alarms[0].startswith(view.confirmed.words)
    assert not view.sources[0].ok
    assert office.in_force() == {ONE, TWO, THREE}


def test_a_watch_that_stops_is_an_alarm(office):
    office.round()
    office.clock.move(minutes=3)
    assert office.watch.view(OFFICER, REF).confirmed.ok
    office.clock.move(minutes=1)
    view = office.watch.view(OFFICER, REF)
    assert "The watch stopped" in view.alarms[0]
    office.round()
    assert office.watch.view(OFFICER, REF).confirmed.ok
    assert office.acts().count("watch_started") == 2


def test_a_round_that_cannot_check_is_noted_as_its_trouble_and_alarms_at_once(office, monkeypatch):
    office.round()

    def locked(*_):
        raise OutOfReachError("Another program has been writing to this office for too long.")

    monkeypatch.setattr(office.services.check.run.__self__, "_run", locked)
    made = office.round()
    assert made.checked is None
    assert "too long" in made.trouble
    view = office.watch.view(OFFICER, REF)
    assert "The watch does not go on: Another program" in view.alarms[0]
    assert "watch_failed" in office.acts()
    monkeypatch.undo()


def test_an_unanswered_ask_is_recalled_though_the_records_cannot_be_asked(office):
    office.tell(n1=doubtful(1))
    office.round()
    admin = office.services.accounts.sign_in("ADM1", PASSWORD)
    office.services.setup.drop_source(admin, "records")
    office.clock.move(minutes=15)
    made = office.round()
    assert "no records system" in made.trouble
    assert [one.cause for one in made.recalled] == [Cause.NO_ANSWER]


def test_a_stopped_round_changes_nothing(office):
    office.tell(n2=records_of(2, "withdrawn"))
    assert (
        refused(lambda: office.watch.beat(OFFICER, REF, no_progress, lambda: True)) == "cancelled"
    )
    assert office.in_force() == {ONE, TWO, THREE}


def test_a_released_list_goes_live_with_the_first_round_of_its_window(office):
    office.step(Stage.RELEASED)
    assert office.round().stage is Stage.RELEASED
    office.clock.move(hours=2)
    assert office.round().stage is Stage.LIVE
    assert "deployment_live" in office.acts()
    assert office.round().stage is Stage.LIVE


def test_what_was_recalled_is_handed_to_whoever_delivers(office, monkeypatch):
    handed = []

    class Van:
        def deliver(self, who, ref, cancelled):
            handed.append((who.id, ref, [one.number for one in office.recalls()]))
            return Delivered(frozenset({1}))

    office.watch.beat.__self__._deliver = Van()
    office.tell(n2=records_of(2, "withdrawn"))
    assert office.round().delivered.handed == {1}
    assert handed == [(OFFICER.id, REF, [1])]


def test_an_associate_falls_with_the_entry_that_is_recalled(tmp_path, monkeypatch):
    both = {"category": "I", "kind": "", "urn": "", "linked_entry": "WNT-1"}
    more = [
        proposal(7, entry_ref="ASC-7", **both),
        proposal(8, entry_ref="ASC-8", **(both | {"linked_entry": "ASC-7"})),
    ]
    toml = deployment_toml(categories='["A", "I"]')
    with a_signed_office(tmp_path, monkeypatch, more=more, toml=toml) as office:
        assert office.in_force() == {"WNT-1", "WNT-2", "WNT-3", "ASC-7", "ASC-8"}
        office.watch.recall(OFFICER, REF, ONE, Reason.OFFICER_JUDGEMENT, "Seen in custody today.")
        assert office.in_force() == {TWO, THREE}
        by_ref = {one.entry_ref: one for one in office.recalls()}
        assert by_ref[ONE].cause is Cause.BY_HAND
        for each in ("ASC-7", "ASC-8"):
            assert by_ref[each].reason is Reason.ASSOCIATE_OF_STRUCK
        office.round()
        standing = office.services.review.look(OFFICER, REF, EntryRef("ASC-7")).standing
        assert standing.standing is Verdict.NOT_LAWFUL
        assert len(office.recalls()) == 3


def test_an_approval_for_the_next_certificate_lapses_like_any_other(office):
    office.tell(n2=records_of(2, "withdrawn"))
    office.round()
    office.tell(n2=records_of(2))
    office.round()
    office.decide("WNT-2", Outcome.APPROVE, note=JUDGED)
    assert office.state("WNT-2") is DecisionState.APPROVED
    assert office.watch.view(OFFICER, REF).to_sign.words == "1 recalled, 1 added"
    office.tell(n2=records_of(2, "executed"))
    made = office.round()
    assert made.recalled == ()
    assert set(made.checked.lapsed) == {TWO}
    assert office.state("WNT-2") is DecisionState.LAPSED


def test_only_who_may_watch_sees_the_page_and_others_see_no_name(office):
    office.tell(n2=records_of(2, "withdrawn"))
    office.round()
    assert refused(lambda: office.watch.view(AUDITOR, REF)) == "role"
    assert refused(lambda: office.watch.beat(AUDITOR, REF, no_progress, never)) == "role"
    said = office.watch.told(AUDITOR, REF)
    assert [one["entry_ref"] for one in said["recalls"]] == ["WNT-2"]
    assert "EXAMPLE" not in str(said).upper()


def test_showing_a_name_is_logged_once(office):
    office.tell(n2=records_of(2, "withdrawn"))
    office.round()
    for _ in range(3):
        office.watch.view(OFFICER, REF)
    assert office.acts().count("recalls_read") == 1


def test_news_is_another_file_and_nothing_else(office):
    assert office.watch.news(OFFICER, REF)
    office.round()
    assert not office.watch.news(OFFICER, REF)
    office.tell(n2=records_of(2, "withdrawn"))
    assert office.watch.news(OFFICER, REF)
    office.round()
    assert not office.watch.news(OFFICER, REF)
    assert isinstance(office.clock(), datetime)


def test_the_log_alone_lets_nobody_try_which_record_it_was(office):
    office.tell(n2=records_of(2, "withdrawn"))
    office.round()
    with office.store.writing() as unit:
        (event,) = [
            found
            for link in unit.audit.links()
            if (found := audit.parse(link.body)).act == "recalled"
        ]
        token = Tokens(unit).keyed("record:records:W/2")
    guess = hashlib.sha256(b"records:W/2").hexdigest()[:12]
    assert dict(event.details)["record"] == f"records:warrant:k{token[:12]}"
    assert guess not in event.details[-1][1]
    assert office.services.inspect.verify_log(AUDITOR).ok


def suspect(number: int, contact_hours: float):
    """A crime, its marker and picture, and when the officer in the case last confirmed it."""
    who = {"nominal_ref": f"N{number:05}", "crime_ref": f"CR/{number}"}
    _, marker, picture = records_of(number)
    contact = {"record_type": "contact", "record_ref": f"K/{number}", "status": "still_wanted"}
    crime = {"record_type": "crime", "record_ref": f"C/{number}", "code": "0"}
    at = {"opened_at": hours_ago(contact_hours), "changed_at": hours_ago(contact_hours)}
    opened = {"opened_at": hours_ago(60), "changed_at": hours_ago(60)}
    return [who | crime | opened, who | marker | {"urn": ""}, picture, who | contact | at]


def test_whoever_nobody_confirmed_for_too_long_is_asked_about_and_recalled(tmp_path, monkeypatch):
    listed = proposal(9, category="C", kind="", urn="", crime_ref="CR/9")
    authorised = deployment_toml(categories='["A", "C"]')
    with a_signed_office(
        tmp_path, monkeypatch, 1, [listed], authorised, {"n9": suspect(9, 11.5)}
    ) as office:
        nine = EntryRef("WNT-9")
        assert nine in office.in_force()
        assert office.round().asked == ()
        office.clock.move(hours=1)
        (ask,) = office.round().asked
        assert (ask.entry_ref, ask.reason, ask.record) == (nine, Reason.STALE, "records:K/9")
        view = office.watch.view(OFFICER, REF)
        assert "1 entry waits for an authorising officer's answer" in " ".join(view.alarms)
        office.clock.move(hours=1)
        office.round()
        assert nine not in office.in_force()
        (recall,) = office.recalls()
        assert (recall.cause, recall.reason) == (Cause.NO_ANSWER, Reason.STALE)

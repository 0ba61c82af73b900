"""What an adversary would try: each attack as a real act against a real office."""

import os
import stat
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from console.cli.options import read_time, write_file
from console.documents.deployment_file import read_deployment_file
from console.documents.policy_pack import policy_of
from console.domain.decisions import DecisionState, Draft, Outcome
from console.domain.entries import EntryRef
from console.domain.findings import Reason
from console.domain.hands import is_named_by
from console.domain.people import PersonId, Role
from console.domain.recalls import Answer, AskId, How
from console.domain.refusals import MovedOnError, OutOfReachError, RefusedError
from console.records.mapping import read_mapping
from console.records.opening import open_source
from console.services.confirmations import Word
from console.services.contracts import SourceSpec
from console.services.setup import without_secret
from console.storage.office_file import connect
from console.storage.offices import open_office
from tests.services.office import (
    AUDITOR,
    AUTHORISER,
    OFFICER,
    OTHER,
    PASSWORD,
    REF,
    an_office,
    never,
    no_progress,
    records_of,
)

ONE = EntryRef("WNT-1")
AT = datetime.now(UTC)
HUGE = b"9" * 5000
POSIX = pytest.mark.skipif(os.name == "nt", reason="file modes are POSIX")


@pytest.fixture
def office(tmp_path):
    with an_office(tmp_path) as made:
        made.take_in(1)
        made.say(*records_of(1))
        made.check()
        yield made


def administrator(office):
    return office.services.accounts.sign_in("ADM1", PASSWORD)


ASKED = {
    "queue": lambda s, who: s.review.queue(who, REF),
    "row": lambda s, who: s.review.row(who, REF, ONE),
    "look": lambda s, who: s.review.look(who, REF, ONE),
    "picture": lambda s, who: s.review.picture(who, REF, ONE),
    "thumbnails": lambda s, who: s.review.thumbnails(who, REF, [ONE]),
    "decide": lambda s, who: s.review.decide(who, REF, Draft(ONE, Outcome.REFER, ""), None),
    "take back": lambda s, who: s.review.take_back(who, REF),
    "view": lambda s, who: s.signoff.view(who, REF),
    "schedule": lambda s, who: s.signoff.schedule(who, REF),
    "certificate": lambda s, who: s.signoff.certificate(who, "WLC-2026-0001"),
    "draft": lambda s, who: s.signoff.draft(who, REF, "x" * 60),
    "log": lambda s, who: s.inspect.log(who),
    "verify": lambda s, who: s.inspect.verify_log(who),
    "export": lambda s, who: s.inspect.export_log(who),
    "status": lambda s, who: s.inspect.status(who, REF),
    "watch": lambda s, who: s.watch.view(who, REF),
    "told": lambda s, who: s.watch.told(who, REF),
    "round": lambda s, who: s.watch.beat(who, REF, no_progress, never),
    "stop": lambda s, who: s.watch.stop(who, REF),
    "recall": lambda s, who: s.watch.recall(who, REF, ONE, Reason.DUPLICATE, "x" * 60),
    "confirm": lambda s, who: s.watch.confirm(who, REF, 1, Word(How.BY_HAND, "x", AT)),
    "answer": lambda s, who: s.watch.answer(who, REF, AskId(1), Answer.KEEP, "x" * 60),
    "end": lambda s, who: s.watch.end(who, REF, "x" * 60),
    "cancel": lambda s, who: s.watch.cancel(who, REF, "x" * 60),
    "sources": lambda s, who: s.setup.add_source(who, SPEC),
    "try": lambda s, who: s.setup.try_source(who, SPEC),
    "drop": lambda s, who: s.setup.drop_source(who, "records"),
    "policy": lambda s, who: s.setup.add_policy(who, b"x"),
    "register": lambda s, who: s.setup.do_not_include(who, (), "why"),
}
SPEC = SourceSpec("other", "records-csv", "nowhere.csv", ("warrant",))


@pytest.mark.parametrize("asked", ASKED)
def test_a_closed_account_is_shown_nothing_more_on_a_desk_still_open(office, asked):
    admin = administrator(office)
    office.services.accounts.add_person(
        admin, replace(OFFICER, id=PersonId("ADM2"), roles=frozenset({Role.ADMINISTRATOR})),
        "three words and a horse",
    )  # fmt: skip
    second = office.services.accounts.sign_in("ADM2", "three words and a horse")
    signed_in = {
        **dict.fromkeys(("sources", "try", "drop", "policy", "register"), second),
        **dict.fromkeys(("log", "verify", "export"), AUDITOR),
        **dict.fromkeys(("draft", "answer", "end", "cancel"), AUTHORISER),
    }.get(asked, OFFICER)
    office.services.accounts.set_active(admin, signed_in.id, active=False)
    before = office.services.inspect.status(OTHER, REF)
    with pytest.raises(RefusedError) as refused:
        ASKED[asked](office.services, signed_in)
    assert refused.value.objections[0].code == "role"
    assert office.services.inspect.status(OTHER, REF) == before


@pytest.mark.parametrize(
    "asked",
    ["queue", "row", "look", "picture", "thumbnails", "schedule", "decide", "watch", "round"],
)
@pytest.mark.parametrize("who", ["auditor", "administrator"])
def test_auditors_and_administrators_reach_no_face_and_no_name(office, asked, who):
    person = AUDITOR if who == "auditor" else administrator(office)
    with pytest.raises(RefusedError) as refused:
        ASKED[asked](office.services, person)
    assert refused.value.objections[0].code == "role"


@pytest.mark.parametrize("claimed", [Role.OFFICER, Role.AUTHORISING_OFFICER])
def test_roles_that_somebody_writes_on_themselves_count_for_nothing(office, claimed):
    forged = replace(AUDITOR, roles=frozenset({claimed}))
    for asked in ("queue", "look", "schedule"):
        with pytest.raises(RefusedError):
            ASKED[asked](office.services, forged)


def test_what_is_not_lawful_is_not_approved_by_a_hand_made_draft(office):
    office.say(*records_of(1, status="withdrawn"))
    office.check()
    now = office.services.review.digests(OFFICER, REF)[ONE]
    for digest in (now, "", "0" * 64):
        for note in ("", "I insist that this person stays on the list."):
            with pytest.raises((RefusedError, MovedOnError)):
                office.services.review.decide(
                    OFFICER, REF, Draft(ONE, Outcome.APPROVE, digest, Reason.STALE, note), None
                )
    assert office.services.review.recent(OFFICER, REF) == ()


def test_who_decided_does_not_sign_though_it_was_taken_back_and_decided_by_another(office):
    admin = administrator(office)
    both = frozenset({Role.OFFICER, Role.AUTHORISING_OFFICER})
    office.services.accounts.set_roles(admin, AUTHORISER.id, both)
    signer = replace(AUTHORISER, roles=both)
    office.decide("WNT-1", Outcome.APPROVE, who=signer)
    office.services.review.take_back(signer, REF)
    office.decide("WNT-1", Outcome.APPROVE)
    page = office.services.signoff.view(signer, REF)
    assert [one.code for one in page.requirements if not one.ok] == ["own_hands"]
    with pytest.raises(RefusedError) as refused:
        office.services.signoff.draft(signer, REF, page.statement)
    assert [one.code for one in refused.value.objections] == ["own_hands"]


def test_a_colleague_s_strike_is_not_written_over_by_who_had_looked_before_it(office):
    review = office.services.review
    seen = review.look(OTHER, REF, ONE).standing.digest
    office.decide("WNT-1", Outcome.STRIKE, reason=Reason.NO_RECORD)
    approval = Draft(ONE, Outcome.APPROVE, seen)
    with pytest.raises(MovedOnError, match="4471 decided WNT-1 since you looked"):
        review.decide(OTHER, REF, approval, None)
    assert review.row(OTHER, REF, ONE).state is DecisionState.STRUCK
    review.look(OTHER, REF, ONE)
    review.decide(OTHER, REF, approval, None)
    assert review.row(OTHER, REF, ONE).state is DecisionState.APPROVED


@pytest.mark.parametrize(
    "text",
    [
        "\uff24\uff23 \uff12\uff12\uff10\uff18",
        "dc 22\u200b08",
        "DC02208",
        "\u20602208",
        "Sam\u200b Whitlock",
    ],
)
def test_a_proposer_written_in_disguise_is_still_the_officer(text):
    assert is_named_by(OTHER, text)


def _cut(office, statement):
    with closing(connect(office.folder / "office" / "office.sqlite")) as plain:
        made = dict(
            plain.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        )
        plain.execute("BEGIN IMMEDIATE")
        for name in made:
            plain.execute(f"DROP TRIGGER {name}")
        plain.execute(statement)
        for sql in made.values():
            plain.execute(sql)
        plain.execute("COMMIT")


def test_events_cut_off_the_end_of_the_log_are_missed(office):
    _cut(office, "DELETE FROM audit WHERE sequence > (SELECT max(sequence) - 2 FROM audit)")
    at_once = office.services.inspect.verify_log(AUDITOR)
    assert not at_once.ok
    office.services.review.look(OFFICER, REF, ONE)
    later = office.services.inspect.verify_log(AUDITOR)
    assert not later.ok
    assert "does not follow" in later.sentence


def test_a_log_that_was_never_cut_holds(office):
    assert office.services.inspect.verify_log(AUDITOR).ok


@POSIX
def test_the_schedule_written_over_an_open_file_is_for_its_owner_only(tmp_path):
    target = tmp_path / "schedule.pdf"
    target.write_bytes(b"older")
    target.chmod(0o644)
    write_file(target, b"faces", private=True)
    assert stat.S_IMODE(target.stat().st_mode) == 0o600


@pytest.mark.parametrize("text", ["9999-12-31T23:59:59-23:59", "0001-01-01T00:00:00+23:59"])
def test_a_time_off_the_calendar_is_refused_in_a_sentence(text):
    with pytest.raises(RefusedError) as refused:
        read_time(text)
    assert refused.value.objections[0].code == "time"


def test_a_time_is_read_as_utc():
    assert read_time("2026-11-28T12:30:00+01:00") == datetime(2026, 11, 28, 11, 30, tzinfo=UTC)


def test_a_folder_whose_name_no_disk_can_hold_is_no_fault():
    with pytest.raises(OutOfReachError):
        open_office(Path("x" * 5000))


@pytest.mark.parametrize(
    "read",
    [
        lambda: read_deployment_file(b"[deployment]\nceiling = " + HUGE),
        lambda: read_mapping(b"[source]\nname = " + HUGE, "mapping.toml"),
        lambda: policy_of(b"[pack]\nversion = " + HUGE, "The pack"),
    ],
)
def test_a_number_too_long_to_read_is_refused_in_a_sentence(read):
    with pytest.raises(RefusedError):
        read()


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://u:sekret@127.0.0.1:99x/db",
        "postgresql://u:sekret@127.0.0.1:1/db?host=a&host=b&port=1&port=2&port=3",
    ],
)
def test_a_url_that_no_driver_takes_is_refused_without_its_password(url):
    with pytest.raises(RefusedError) as refused:
        open_source(
            SourceSpec("warrants", "sql", url, ("warrant",), queries={"warrant": "warrants"})
        )
    assert "sekret" not in str(refused.value)


@pytest.mark.parametrize(
    ("location", "shown"),
    [
        ("postgresql://u:pw@host/db", "postgresql://u:…@host/db"),
        ("postgresql://u:p/w@host/db", "postgresql://u:…@host/db"),
        ("postgresql://u@host/db?password=pw&a=1", "postgresql://u@host/db?password=…&a=1"),
        ("postgresql://u:pw@[bad/db", "postgresql://u:…@[bad/db"),
        ("records/warrants.csv", "records/warrants.csv"),
    ],
)
def test_no_password_of_a_url_is_shown(location, shown):
    assert without_secret(location) == shown

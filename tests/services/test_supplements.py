"""Supplementary certificates: signed with a real key after recalls and additions, and checked."""

import shutil
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from console import app
from console.documents.chain_verification import verify_chain
from console.documents.keys import make_key
from console.documents.verification import verify_certificate
from console.domain.decisions import DecisionState, Outcome
from console.domain.deployments import Stage
from console.domain.entries import EntryRef
from console.domain.findings import Reason, Verdict
from console.domain.people import Role
from console.domain.recalls import Cause, Confirmation, Fell, How
from console.domain.refusals import MovedOnError, RefusedError
from console.domain.validity import CertificateState
from console.services import chains
from console.services.inspect import logged_by
from console.services.kept_watch import Recalling
from console.settings import Settings
from tests.services.office import (
    AUTHORISER,
    OFFICER,
    PASSWORD,
    REF,
    Office,
    an_office,
    records_of,
)

WORDS = "I have reviewed this list, and I authorise its use for this deployment."
SECRET = "a passphrase of some length"


@pytest.fixture(scope="module")
def key():
    return make_key(
        "Supt 1190 Adeyemi", "Test Police", passphrase=SECRET.encode(), at=datetime.now(UTC)
    )


@pytest.fixture(scope="module")
def template(tmp_path_factory, key):
    """An office with three entries on its signed list, and one that was struck."""
    folder = tmp_path_factory.mktemp("template")
    with an_office(folder) as made:
        made.key = key
        made.take_in(1, 2, 3, 4)
        made.rows = [*records_of(1), *records_of(2), *records_of(3), *records_of(4, "withdrawn")]
        made.say(*made.rows)
        made.check()
        for number in (1, 2, 3):
            made.decide(f"WNT-{number}", Outcome.APPROVE)
        made.decide("WNT-4", Outcome.STRIKE, reason=Reason.WARRANT_WITHDRAWN)
        first = sign(made)
    return folder, tuple(made.rows), first


@pytest.fixture
def office(template, tmp_path, key):
    """An office of its own for the test; the records file is the template's."""
    folder, rows, first = template
    shutil.copytree(folder / "office", tmp_path / "office")
    settings = Settings(tmp_path / "office", tmp_path / "logs", tmp_path / "config", 1)
    with app.Console(settings).open_office(settings.office) as services:
        made = Office(services, folder)
        made.key, made.rows, made.first = key, list(rows), first
        made.say(*rows)
        yield made


def store(office):
    return office.services.signoff._store


def view(office):
    return office.services.signoff.view(AUTHORISER, REF)


def draft(office, who=AUTHORISER):
    return office.services.signoff.draft(who, REF, WORDS)


def sign(office):
    made = draft(office)
    return office.services.signoff.sign(AUTHORISER, REF, made.digest, WORDS, office.key.p12, SECRET)


def recall(office, ref="WNT-1", reason=Reason.WARRANT_WITHDRAWN):
    """Take an entry off the list, as the watch does."""
    at = datetime.now(UTC)
    fell = Fell(reason, "records:W/1", at, "The court withdrew this warrant.")
    with store(office).writing() as unit:
        return unit.recalls.add(
            REF,
            Recalling(
                EntryRef(ref), Cause.NOT_LAWFUL, fell, at, at, OFFICER.id, Verdict.NOT_LAWFUL,
                "f" * 64, "a" * 64,
            ),
        )  # fmt: skip


def withdraw(office, number=1):
    """The court withdraws a warrant, and a check sees it: who is on the list is recalled."""
    office.rows = [
        row for row in office.rows if not row["record_ref"].endswith(f"/{number}")
    ] + records_of(number, "withdrawn")
    office.say(*office.rows)
    office.check()


def in_force(office):
    with store(office).reading() as unit:
        return unit.lives.in_force(REF)


def test_a_list_that_did_not_change_is_not_signed_again(office):
    page = view(office)
    assert not page.may_sign and not page.to_sign
    assert page.next_number == f"{office.first.number}/S2"
    with pytest.raises(RefusedError, match="Nothing was removed or added"):
        draft(office)


def test_a_recall_makes_the_next_certificate(office):
    withdraw(office)
    page = view(office)
    assert page.may_sign and page.to_sign and page.is_changed
    assert page.counts.recalled == 1
    made = draft(office)
    content = made.content
    assert content.number == f"{office.first.number}/S2"
    assert (content.difference.removed, content.difference.added) == (1, 0)
    assert (content.proposed, content.approved, content.struck, content.recalled) == (4, 2, 1, 1)
    before = in_force(office)
    sign(office)
    assert in_force(office) == before
    page = view(office)
    assert [(one.entries, one.state) for one in page.certificates] == [
        (3, CertificateState.SUPERSEDED),
        (2, CertificateState.NOT_CONFIRMED),
    ]
    assert page.certificates[0].superseded_by == content.number
    assert "Nobody watches this list" in " ".join(page.certificates[1].doubts)
    assert office.services.lists.summaries(OFFICER)[0].stage is Stage.SIGNED
    with store(office).reading() as unit:
        assert [step.stage for step in unit.lives.steps(REF)] == [Stage.SIGNED]


def test_who_lost_their_ground_is_recalled_before_it_is_signed(office):
    recall(office, "WNT-2")
    withdraw(office)
    with store(office).writing() as unit:
        force = unit.lives.in_force(REF)
        # As if whoever keeps the office had put somebody back on the list.
        unit.lives.put_in_force(
            REF, office.first.number, datetime.now(UTC), force | {EntryRef("WNT-1"): ""}
        )
    with pytest.raises(RefusedError, match="recall first") as refused:
        draft(office)
    assert refused.value.objections[0].entries == ("WNT-1",)


def test_an_addition_is_not_on_the_list_until_the_supplement_is_signed(office):
    taken = office.take_in(5)
    assert "is in force, and 1 new entry is not on it" in " ".join(taken.notes)
    office.rows += records_of(5)
    office.say(*office.rows)
    office.check()
    with pytest.raises(RefusedError, match="every entry has a decision"):
        draft(office)
    office.decide("WNT-5", Outcome.APPROVE)
    assert "WNT-5" not in in_force(office)
    assert draft(office).content.difference.added == 1
    sign(office)
    assert set(in_force(office)) == {"WNT-1", "WNT-2", "WNT-3", "WNT-5"}
    with pytest.raises(RefusedError, match="WNT-5 is on the signed list"):
        office.decide("WNT-5", Outcome.STRIKE, reason=Reason.DUPLICATE)


def test_an_approval_that_waits_for_the_supplement_lapses_as_before_the_first(office):
    office.take_in(5)
    office.rows += records_of(5)
    office.say(*office.rows)
    office.check()
    office.decide("WNT-5", Outcome.APPROVE)
    withdraw(office, 5)
    states = {row.ref: row.state for row in office.services.review.queue(OFFICER, REF).rows}
    assert states["WNT-5"] is DecisionState.LAPSED
    assert states["WNT-4"] is DecisionState.STRUCK
    with pytest.raises(RefusedError, match="every entry has a decision"):
        draft(office)


def test_a_struck_entry_whose_records_got_better_stays_struck_until_it_is_decided(office):
    office.rows = [row for row in office.rows if not row["record_ref"].endswith("/4")]
    office.rows += records_of(4)
    office.say(*office.rows)
    office.check()
    assert not view(office).to_sign
    office.decide("WNT-4", Outcome.APPROVE)
    assert draft(office).content.difference.added == 1


def test_what_was_recalled_returns_by_a_new_decision_and_counts_both_ways(office):
    recall(office)
    with pytest.raises(RefusedError, match="was recalled"):
        office.decide("WNT-1", Outcome.APPROVE)
    office.decide("WNT-1", Outcome.APPROVE, note="The withdrawal was of another case; see W/9.")
    change = draft(office).content.difference
    assert (change.removed, change.added, change.returned) == (1, 1, 1)
    sign(office)
    assert set(in_force(office)) == {"WNT-1", "WNT-2", "WNT-3"}
    assert view(office).counts.recalled == 0


def test_the_supplement_keeps_the_doubts_that_were_accepted(office):
    with store(office).writing() as unit:
        unit.lives.accept(REF, EntryRef("WNT-2"), "accepted")
    recall(office)
    sign(office)
    assert in_force(office)["WNT-2"] == "accepted"


def test_who_decided_any_entry_does_not_sign_the_supplement(office):
    admin = office.services.accounts.sign_in("ADM1", PASSWORD)
    both = frozenset({Role.OFFICER, Role.AUTHORISING_OFFICER})
    person = office.services.accounts.set_roles(admin, OFFICER.id, both)
    recall(office)
    with pytest.raises(RefusedError, match="You decided 4 of these entries"):
        draft(office, person)


def test_open_ends_are_printed_as_not_known(office):
    made = recall(office)
    at = datetime.now(UTC)
    fell = Fell(Reason.CONFLICT, "records:W/2", at, "The records contradict each other.")
    with store(office).writing() as unit:
        unit.recalls.ask(REF, EntryRef("WNT-2"), fell, at, at + timedelta(minutes=15), "n" * 64)
    words = " ".join(draft(office).content.not_known)
    assert "1 recall is not confirmed" in words
    assert "1 entry on the list in force waits for" in words
    assert "has held no drill" in words
    with store(office).writing() as unit:
        unit.recalls.confirm(Confirmation(made.id, How.RECEIPT, at, at, OFFICER.id, "NF-1"))
    assert "not confirmed" not in " ".join(draft(office).content.not_known)


def test_a_recall_between_draft_and_signature_is_not_signed_over(office):
    recall(office)
    made = draft(office)
    recall(office, "WNT-2")
    with pytest.raises(MovedOnError, match="nothing was signed"):
        office.services.signoff.sign(AUTHORISER, REF, made.digest, WORDS, office.key.p12, SECRET)
    assert len(view(office).certificates) == 1


def three(office):
    """The files of the first certificate and two that supplement it."""
    withdraw(office)
    second = sign(office)
    office.decide("WNT-1", Outcome.STRIKE, reason=Reason.WARRANT_WITHDRAWN)
    recall(office, "WNT-2", Reason.FOUND)
    third = sign(office)
    return [office.first.pdf, second.pdf, third.pdf]


def test_the_chain_verifies_and_says_which_is_the_last(office, key):
    files = three(office)
    found = verify_chain(files[::-1], trust_roots=[key.root_pem])
    assert found.valid, [line for line in found.chain if not line.ok]
    assert found.last == 0
    lines = {line.check: line.detail for line in found.files[2].checks}
    assert "Superseded by" in lines["in_force"] and "authentic" in lines["in_force"]
    assert "in_force" not in {line.check for line in found.files[0].checks}
    after = verify_chain(files, at=datetime.now(UTC) + timedelta(seconds=2))
    assert [one.valid for one in after.files] == [False, False, True]


def test_a_chain_with_a_gap_a_stranger_or_rubbish_in_it_does_not(office):
    files = three(office)
    gap = verify_chain([files[0], files[2]])
    assert "S2 is missing" in " ".join(line.detail for line in gap.chain)
    assert not gap.valid and gap.last is None
    rubbish = verify_chain([files[0], b"%PDF-1.7\nrubbish"])
    assert not rubbish.valid
    assert "1 file is no certificate" in rubbish.chain[0].detail
    two = verify_chain([b"", b"x", files[0]])
    assert "2 files are no certificate" in two.chain[0].detail
    with pytest.raises(RefusedError, match="at most 200"):
        verify_chain([b""] * 201)


def test_the_office_knows_which_is_in_force_and_that_they_follow_one_another(office):
    files = three(office)
    logged = logged_by(store(office))
    first = verify_certificate(files[0], logged=logged)
    assert first.valid, [line for line in first.checks if not line.ok]
    lines = {line.check: line.detail for line in first.checks}
    assert f"Superseded by {office.first.number}/S2" in lines["in_force"]
    assert "without a gap" in lines["office_chain"]
    last = verify_certificate(files[2], logged=logged)
    assert last.valid
    assert "No later certificate" in last.checks[-1].detail
    both = verify_chain(files, logged=logged)
    assert both.valid, [one.checks for one in both.files]
    asked = verify_certificate(files[0], logged=logged, at=datetime.now(UTC) + timedelta(minutes=1))
    assert not asked.valid
    with store(office).writing() as unit:
        unit.lives.step(REF, Stage.CANCELLED, AUTHORISER.id, datetime.now(UTC), "Called off.")
    over = verify_certificate(files[2], logged=logged_by(store(office)))
    assert over.valid and "over (cancelled)" in over.checks[-1].detail


def test_an_office_whose_leaves_say_otherwise_is_found(office):
    three(office)
    with store(office).reading() as unit:
        kept = unit.certificates.of(REF)
    assert chains.trouble_of(kept) == ""
    swapped = (kept[0], replace(kept[1], leaves=kept[0].leaves), kept[2])
    assert "says otherwise" in chains.trouble_of(swapped)
    erased = tuple(replace(one, leaves=b"") for one in kept)
    assert chains.trouble_of(erased) == ""
    assert "missing" in chains.trouble_of((kept[0], kept[2]))
    assert chains.superseded_by(kept, "no such file") is None


def test_the_old_certificate_stays_byte_for_byte(office):
    files = three(office)
    assert office.services.signoff.certificate(AUTHORISER, office.first.number) == files[0]
    said = office.services.inspect._store
    with said.reading() as unit:
        (first, *_) = unit.certificates.of(REF)
    assert first.pdf == files[0]

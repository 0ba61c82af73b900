"""Answers when the names are gone: who was listed, how it came out, and a proof of it."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from console.documents.verification import verify_certificate
from console.domain import proofs
from console.domain.decisions import Outcome
from console.domain.deployments import Stage
from console.domain.entries import EntryRef, Person
from console.domain.findings import Reason
from console.domain.people import PersonId
from console.domain.recalls import Confirmation, How
from console.domain.refusals import RefusedError
from console.services.later import Purpose
from tests.services.after import SECRET, WORDS, alert, in_the_past, key, signed_list, step
from tests.services.office import AUDITOR, AUTHORISER, OFFICER, REF, an_office, records_of
from tests.services.test_erase import OWN, over
from tests.services.test_supplements import recall

assert SECRET
assert key


def somebody(number: int, **changes) -> Person:
    facts = {
        "surname": f"EXAMPLE{number:02}",
        "forenames": " test ",
        "date_of_birth": date(1991, 4, 17),
    }
    return Person(**(facts | changes))


@pytest.fixture
def office(tmp_path):
    with an_office(tmp_path) as made:
        yield made


def ask(office, person, who=AUDITOR, case="SAR-12/26"):
    return office.services.later.was_listed(who, person, Purpose.SUBJECT_ACCESS, case)


def test_before_and_after_the_erasure_the_answer_is_the_same(office):
    signed = signed_list(office, approved=(1, 2), struck=(3,))
    in_the_past(office)
    office.services.stops.take_in(
        OFFICER, REF, (alert(1, ground="stale", outcome="no_action"),), {}
    )
    at = datetime.now(UTC)
    with office.store.writing() as unit:
        (recall,) = unit.recalls.of(REF)
        unit.recalls.confirm(Confirmation(recall.id, How.RECEIPT, at, at, PersonId("1"), "N"))
    before = [ask(office, somebody(number)).listings for number in (1, 2, 3, 4)]
    over(office, Stage.RELEASED, Stage.ENDED)
    assert office.services.erase.erase(AUTHORISER, REF, OWN).gone
    after = [ask(office, somebody(number)).listings for number in (1, 2, 3, 4)]

    for then, now in zip(before, after, strict=True):
        assert [one.proof for one in then] == [one.proof for one in now]
        assert [one.sentence for one in then] == [one.sentence for one in now]
    (recalled,), (approved,), (struck,), nobody = after
    assert nobody == ()
    assert (recalled.verdict, recalled.recalled.number) == ("approved", 1)
    assert recalled.recalled.off_at == at
    assert recalled.sentence == (
        "Entry WNT-1 was approved and listed, and was recalled (no longer wanted)."
    )
    assert approved.recalled is None
    assert approved.decided_at < approved.signed_at
    assert (struck.verdict, struck.reasons) == ("struck", ("warrant_withdrawn",))
    assert "was struck and not listed (warrant withdrawn)" in struck.sentence

    found = verify_certificate(signed.pdf)
    for one in (recalled, approved, struck):
        lines = proofs.check(one.proof, found.certificate.number, found.certificate.root)
        assert [line.ok for line in lines] == [True, True, True]
    assert office.acts()[-1] == "was_listed_answered"


def test_whoever_came_back_after_a_recall_is_not_said_to_have_been_recalled_last(office):
    signed_list(office, approved=(1, 2, 3))
    recall(office, "WNT-1")
    recall(office, "WNT-2")
    office.check()
    office.decide("WNT-1", Outcome.APPROVE, note="The court issued the warrant again today.")
    office.decide("WNT-2", Outcome.STRIKE, reason=Reason.WARRANT_WITHDRAWN)
    signoff = office.services.signoff
    draft = signoff.draft(AUTHORISER, REF, WORDS)
    signoff.sign(AUTHORISER, REF, draft.digest, WORDS, key().p12, SECRET)
    (back,), (struck,) = (ask(office, somebody(number)).listings for number in (1, 2))
    assert back.recalled.at < back.signed_at
    assert back.sentence == (
        "Entry WNT-1 was approved and listed again, after a recall (warrant withdrawn) from which "
        "it came back."
    )
    assert struck.sentence == (
        "Entry WNT-2 was struck and not listed (warrant withdrawn), and had been recalled before "
        "(warrant withdrawn)."
    )
    recall(office, "WNT-1")
    (again,) = ask(office, somebody(1)).listings
    assert again.sentence == (
        "Entry WNT-1 was approved and listed, and was recalled (warrant withdrawn)."
    )


def test_any_identifier_finds_the_person_again(office):
    signed_list(office, approved=(1,))
    other_name = somebody(1, surname="Married", nominal_ref="n00001")
    (found,) = ask(office, other_name).listings
    assert found.by == ("nominal",)
    over(office)
    office.services.erase.erase(AUTHORISER, REF, OWN)
    (again,) = ask(office, other_name).listings
    assert again.by == ("nominal",)
    assert again.proof == found.proof
    (both,) = ask(office, somebody(1, nominal_ref="N00001")).listings
    assert both.by == ("name", "nominal")


def test_another_way_of_writing_a_name_is_the_same_name(office):
    signed_list(office, approved=(1,))
    for erased in (False, True):
        if erased:
            over(office)
            office.services.erase.erase(AUTHORISER, REF, OWN)
        for surname in ("EXAMPLE01", "Exámple01", "Exa\u0301mple01", "Exam\u2019ple01"):
            found = ask(office, somebody(1, surname=surname, nominal_ref=""))
            assert found.listings[0].by == ("name",), surname


def test_what_does_not_fit_is_said_with_what_does(office):
    signed_list(office, approved=(1, 2))
    stranger = somebody(1, surname="Stranger", nominal_ref="N00001")
    found = ask(office, stranger)
    assert "may be another person" in found.listings[0].matched
    assert "Nobody of exactly this name and birth date was proposed" in found.headline
    mixed = ask(office, somebody(1, nominal_ref="N00002"))
    assert mixed.headline == "This person was proposed for 1 list."
    first, second = mixed.listings
    assert first.matched == (
        "Found by the name and birth date; the nominal reference that was given is not known of "
        "this entry."
    )
    assert second.matched.startswith("Found by the nominal reference alone")
    sure = ask(office, somebody(1, nominal_ref="N00001"))
    assert sure.listings[0].matched == "Found by the name and birth date and nominal reference."
    none = ask(office, somebody(7, nominal_ref=""))
    assert "nor of these numbers, was proposed for a list of this office" in none.headline


def test_whoever_was_proposed_and_never_signed_for_is_told_so(office):
    office.take_in(1)
    step(office, Stage.CANCELLED)
    office.services.erase.erase(AUTHORISER, REF, OWN)
    (found,) = ask(office, somebody(1)).listings
    assert (found.verdict, found.certificate, found.proof) == ("proposed", "", None)
    assert "never signed for" in found.sentence


def test_what_was_struck_beside_a_list_in_force_is_told_as_struck(office):
    def say(*gone):
        kinds = {number: "withdrawn" if number in gone else "live" for number in (1, 5, 6)}
        office.say(*(row for number, kind in kinds.items() for row in records_of(number, kind)))

    signed_list(office, approved=(1,))
    office.take_in(5, 6)
    say(5, 6)
    office.check()
    for number in (5, 6):
        office.decide(f"WNT-{number}", Outcome.STRIKE, reason=Reason.WARRANT_WITHDRAWN)
    office.services.review.take_back(OFFICER, REF, (EntryRef("WNT-6"),))
    say(5)
    office.check()
    before = [ask(office, somebody(number)).listings[0] for number in (5, 6)]
    over(office, Stage.RELEASED, Stage.ENDED)
    assert office.services.erase.erase(AUTHORISER, REF, OWN).gone
    after = [ask(office, somebody(number)).listings[0] for number in (5, 6)]
    assert [one.sentence for one in before] == [one.sentence for one in after]
    struck, taken_back = after
    assert (struck.verdict, struck.certificate) == ("struck", "")
    assert struck.sentence == (
        "Entry WNT-5 was struck and not listed (warrant withdrawn); nobody signed for it."
    )
    assert taken_back.sentence == "Entry WNT-6 was proposed and never signed for."


def test_each_answer_is_a_disclosure_and_names_nobody(office):
    signed_list(office, approved=(1,))
    ask(office, somebody(1))
    (line, *_) = [
        one for one in office.services.inspect.log(AUDITOR) if one.act == "was_listed_answered"
    ]
    assert line.operation == "disclosure"
    assert "example" not in line.words.casefold()
    assert "subject access" in line.words
    with pytest.raises(RefusedError, match="may not"):
        ask(office, somebody(1), who=OFFICER)


@pytest.mark.parametrize("case", ["SAR of Test Example01", "SAR", "1" * 33, "Example/12", "TEST-7"])
def test_a_request_is_known_by_a_number_and_never_by_a_name(office, case):
    signed_list(office, approved=(1,))
    with pytest.raises(RefusedError, match="the request's own number"):
        ask(office, somebody(1), case=case)
    ask(office, somebody(1), case="")
    ask(office, somebody(1), case="T/2026-1234")


def test_a_proof_of_a_later_certificate_has_a_name_that_is_no_folder(office):
    signed_list(office, approved=(1,))
    answer = ask(office, somebody(1))
    (file,) = answer.proof_files
    later = replace(answer.listings[0], certificate="WLC-2026-0001/S2")
    (other,) = replace(answer, listings=(later,)).proof_files
    assert file.name == f"proof-WLC-2026-0001-{answer.event}-1.json"
    assert other.name == f"proof-WLC-2026-0001-S2-{answer.event}-1.json"
    assert proofs.read_proof(file.data) == answer.listings[0].proof

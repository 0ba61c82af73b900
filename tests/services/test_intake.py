"""Proposals into the office, with real bundles and a real store."""

from datetime import date
from pathlib import Path

import pytest

from console.documents.bundle import open_bundle
from console.domain.decisions import Outcome
from console.domain.deployments import Stage
from console.domain.entries import Person
from console.domain.erasing import CopyKind
from console.domain.findings import Reason
from console.domain.refusals import RefusedError
from tests.services.office import (
    AUDITOR,
    AUTHORISER,
    OFFICER,
    REF,
    an_office,
    deployment_toml,
    never,
    no_progress,
    proposal,
    records_of,
    write_bundle,
)


@pytest.fixture
def office(tmp_path):
    with an_office(tmp_path) as made:
        yield made


def queue(office, who=OFFICER):
    return {row.ref: row for row in office.services.review.queue(who, REF).rows}


def test_an_authorising_officer_opens_the_deployment_by_importing(office):
    taken = office.take_in(1, 2)
    assert (taken.taken, taken.already, taken.rejected) == (2, 0, ())
    assert taken.changes.entries == {"WNT-1", "WNT-2"}
    assert taken.changes.deployments == {REF}
    (summary,) = office.services.lists.summaries(OFFICER)
    assert summary.stage is Stage.IN_REVIEW
    assert summary.entries == 2
    assert "deployment_opened" in office.acts()


def test_an_officer_cannot_open_one_but_can_import_into_it(office):
    with pytest.raises(RefusedError, match="authorising officer opens it"):
        office.take_in(1, who=OFFICER)
    assert office.services.lists.summaries(OFFICER) == ()
    office.take_in(1)
    assert office.take_in(2, who=OFFICER).taken == 1


def test_an_auditor_imports_nothing(office):
    with pytest.raises(RefusedError, match="may not import proposals"):
        office.take_in(1, who=AUDITOR)


def test_a_second_import_changes_nothing(office):
    bundle = write_bundle(office.folder / "b", [proposal(1), proposal(2)])
    office.take(bundle)
    before = queue(office)
    again = office.take(bundle)
    assert (again.taken, again.already, again.notes) == (0, 2, ())
    assert again.changes.entries == frozenset()
    assert queue(office) == before


def test_a_changed_row_under_a_known_reference_is_left_as_it_was_and_named(office):
    office.take_in(1)
    changed = write_bundle(office.folder / "c", [proposal(1, offence="Murder")])
    taken = office.take(changed)
    assert taken.taken == 0
    assert "WNT-1" in taken.notes[0]
    assert "left as they are" in taken.notes[0]


def test_a_bundle_s_other_facts_of_a_known_deployment_do_not_count(office):
    office.take_in(1)
    bundle = write_bundle(office.folder / "c", [proposal(2)], toml=deployment_toml(ceiling="9000"))
    taken = office.take(bundle)
    assert office.services.lists.get(OFFICER, REF).ceiling == 2000
    assert any("ceiling" in note for note in taken.notes)


def test_bad_rows_are_set_aside_and_missing_pictures_cost_their_row_only(office):
    rows = [
        proposal(1),
        proposal(2, category="Z"),
        proposal(3, image_file="images/../../secret.png"),
    ]
    taken = office.take(write_bundle(office.folder / "b", rows))
    assert taken.taken == 1
    assert sorted(row.line for row in taken.rejected) == [3, 4]
    assert all(row.sentence for row in taken.rejected)


def test_a_damaged_picture_goes_in_as_unusable_with_its_bytes_kept(office):
    bundle = write_bundle(office.folder / "b", [proposal(1), proposal(2)])
    (bundle / "images" / "2.png").write_bytes(b"\x89PNG\r\n\x1a\nnot a picture")
    assert office.take(bundle).taken == 2
    desk = office.services.review.look(OFFICER, REF, "WNT-2")
    assert desk.picture is None
    assert desk.picture_problem == desk.entry.image.unusable != ""
    good = office.services.review.look(OFFICER, REF, "WNT-1")
    assert good.picture.startswith(b"\xff\xd8\xff")
    assert (good.entry.image.width, good.entry.image.height) == (120, 150)


def test_the_same_person_under_another_reference_is_named(office):
    office.take_in(1)
    bundle = write_bundle(office.folder / "c", [proposal(9, nominal_ref="N00001", surname="Other")])
    office.take(bundle)
    desk = office.services.review.look(OFFICER, REF, "WNT-9")
    assert desk.entry.same_person == ("WNT-1",)


def test_a_picture_used_for_two_people_is_named(office):
    bundle = write_bundle(office.folder / "b", [proposal(1)])
    office.take(bundle)
    other = write_bundle(office.folder / "c", [proposal(2)])
    (other / "images" / "2.png").write_bytes((bundle / "images" / "1.png").read_bytes())
    office.take(other)
    desk = office.services.review.look(OFFICER, REF, "WNT-2")
    assert desk.entry.same_picture == ("WNT-1",)


def test_people_on_the_register_are_not_kept_with_their_entry(office):
    admin = office.services.accounts.sign_in("ADM1", "correct horse battery staple")
    person = Person("Example01", "Test", date(1991, 4, 17))
    office.services.setup.do_not_include(admin, [person], "Acquitted; see complaint 12.")
    office.take_in(1, 2)
    assert not office.services.review.look(OFFICER, REF, "WNT-1").entry.do_not_include
    office.say(*records_of(1), *records_of(2))
    office.check()
    said = [office.services.review.look(OFFICER, REF, f"WNT-{each}") for each in (1, 2)]
    reasons = [[one.reason for one in desk.standing.findings] for desk in said]
    assert reasons == [[Reason.DO_NOT_INCLUDE], []]


def test_a_struck_entry_that_comes_again_remembers_why(office):
    bundle = write_bundle(office.folder / "b", [proposal(1)])
    office.take(bundle)
    office.decide("WNT-1", Outcome.STRIKE, reason=Reason.NO_RECORD)
    again = office.take(bundle)
    assert any("WNT-1 was struck" in note and "stays struck" in note for note in again.notes)
    renamed = write_bundle(office.folder / "c", [proposal(8, nominal_ref="N00001")])
    taken = office.take(renamed)
    assert any("same person as WNT-1, which was struck" in note for note in taken.notes)


def test_stopping_takes_nothing_in(office):
    bundle = write_bundle(office.folder / "b", [proposal(1), proposal(2)])
    with (
        open_bundle(bundle) as opened,
        pytest.raises(RefusedError, match="nothing was taken in"),
    ):
        office.services.intake.take_in(AUTHORISER, None, opened, no_progress, lambda: True)
    assert office.services.lists.summaries(OFFICER) == ()


def test_a_bundle_goes_into_its_own_deployment_only(office):
    office.take_in(1)
    bundle = write_bundle(office.folder / "c", [proposal(2)])
    with pytest.raises(RefusedError, match="import it there"):
        office.take(bundle, ref="LFR-2026-9999")
    (bundle / "deployment.toml").unlink()
    with pytest.raises(RefusedError, match=r"no deployment\.toml"):
        office.take(bundle)
    assert office.take(bundle, ref=REF).taken == 1


def test_an_unknown_policy_pack_is_refused_before_anything_is_stored(office):
    bundle = write_bundle(
        office.folder / "b", [proposal(1)], toml=deployment_toml(policy='"national-1066.1"')
    )
    with pytest.raises(RefusedError, match="national-1066"):
        office.take(bundle)
    assert office.services.lists.summaries(OFFICER) == ()


def test_progress_is_told(office):
    told = []
    bundle = write_bundle(office.folder / "b", [proposal(1), proposal(2)])
    with open_bundle(bundle) as opened:
        office.services.intake.take_in(
            AUTHORISER, None, opened, lambda *said: told.append(said), never
        )
    assert told == [(1, 2, "Opening pictures"), (2, 2, "Opening pictures")]
    assert isinstance(bundle, Path)


def test_a_file_of_rows_that_were_set_aside_is_known_to_the_erasure(office, monkeypatch, tmp_path):
    office.take_in(1)
    monkeypatch.chdir(tmp_path)
    note = office.services.intake.note_rejected
    with pytest.raises(RefusedError, match="may not"):
        note(AUDITOR, REF, Path("rejected.csv"), "00")
    with pytest.raises(RefusedError, match="no deployment"):
        note(OFFICER, "LFR-2026-9999", Path("rejected.csv"), "00")
    note(OFFICER, REF, Path("rejected.csv"), "00")
    note(OFFICER, REF, tmp_path / "rejected.csv", "11")
    with office.store.writing() as unit:
        (copy,) = unit.copies.of(REF)
        unit.deployments.set_stage(REF, Stage.CANCELLED)
    assert (copy.kind, copy.path) == (CopyKind.REJECTED, str(tmp_path / "rejected.csv"))
    with pytest.raises(RefusedError, match="over"):
        note(OFFICER, REF, Path("more.csv"), "22")

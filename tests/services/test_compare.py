"""Comparing: what is found to lay beside an entry, and that each face shown is logged as a view."""

from datetime import UTC, datetime, timedelta

import pytest
from PIL import Image as Drawing

from console.domain.entries import EntryRef
from console.domain.refusals import RefusedError
from console.services.compare import Likeness, Other
from tests.services.office import (
    AUDITOR,
    AUTHORISER,
    OFFICER,
    REF,
    an_office,
    deployment_toml,
    proposal,
    records_of,
    write_bundle,
)


@pytest.fixture
def office(tmp_path):
    with an_office(tmp_path) as made:
        yield made


def an_earlier_list(office, reference, rows, *, days, picture=None):
    """Another list of the office, `days` before (or, below zero, after) the one under review."""
    starts = datetime.now(UTC).replace(microsecond=0) - timedelta(days=days)
    toml = deployment_toml(
        reference=f'"{reference}"',
        starts_at=starts.isoformat(),
        ends_at=(starts + timedelta(hours=6)).isoformat(),
    )
    folder = office.folder / reference
    if picture is not None:
        (folder / "images").mkdir(parents=True)
        for row in rows:
            Drawing.new("RGB", (120, 150), (picture, 90, 120)).save(
                folder / row["image_file"], "PNG"
            )
    office.take(write_bundle(folder, rows, toml=toml), who=AUTHORISER)


def others(office, number=1):
    return office.services.compare.others(OFFICER, REF, EntryRef(f"WNT-{number}"))


def views(office):
    lines = [line for line in office.services.inspect.log(AUDITOR) if line.act == "face_viewed"]
    return [line.words for line in reversed(lines)]


def test_nothing_to_compare_is_said_and_no_view_is_logged(office):
    office.take_in(1, 2)
    compared = office.services.compare.open(OFFICER, REF, EntryRef("WNT-1"))
    assert compared.others == ()
    assert compared.first is None
    assert views(office) == []


def test_a_duplicate_of_this_list_is_found_from_either_side(office):
    office.take_in(1)
    office.take_in(2, nominal_ref="N00001")
    assert others(office, 1) == (Other(Likeness.SAME_PERSON, REF, "WNT-2"),)
    assert others(office, 2) == (Other(Likeness.SAME_PERSON, REF, "WNT-1"),)


def test_the_same_picture_of_another_person_is_found(office):
    rows = [proposal(1), proposal(2, image_file="images/1.png", image_ref="CI-00001")]
    office.take(write_bundle(office.folder / "bundle", rows))
    assert others(office, 1) == (Other(Likeness.SAME_PICTURE, REF, "WNT-2"),)
    shown = office.services.compare.open(OFFICER, REF, EntryRef("WNT-1")).first
    assert shown.same_bytes


def test_the_picture_kept_under_the_records_number_comes_first(office):
    office.take_in(1)
    office.take_in(2, nominal_ref="N00001")
    office.take_in(3, image_ref="CI-00001")
    assert others(office, 1)[0] == Other(Likeness.RECORD, REF, "WNT-3")
    assert others(office, 1)[1] == Other(Likeness.SAME_PERSON, REF, "WNT-2")
    office.say(*records_of(1))
    office.check()
    assert others(office, 1)[0] == Other(Likeness.RECORD, REF, "WNT-3")


def test_earlier_lists_of_the_office_are_looked_through_the_newest_first(office):
    office.take_in(1, 2)
    an_earlier_list(office, "LFR-OLD", [proposal(1)], days=30, picture=77)
    an_earlier_list(office, "LFR-LAST", [proposal(9, nominal_ref="n00001")], days=7)
    found = others(office, 1)
    assert [(one.likeness, one.list_ref, one.entry_ref) for one in found] == [
        (Likeness.RECORD, "LFR-OLD", "WNT-1"),
        (Likeness.EARLIER_LIST, "LFR-LAST", "WNT-9"),
    ]
    assert others(office, 2) == ()


def test_one_picture_on_many_earlier_lists_is_offered_once(office):
    office.take_in(1)
    rows = [proposal(1, image_ref="CI-OTHER")]
    an_earlier_list(office, "LFR-OLD", rows, days=30, picture=77)
    an_earlier_list(office, "LFR-LAST", rows, days=7, picture=77)
    assert [one.list_ref for one in others(office, 1)] == ["LFR-LAST"]


def test_a_later_list_is_not_an_earlier_one(office):
    office.take_in(1)
    an_earlier_list(office, "LFR-NEXT", [proposal(1)], days=-7, picture=77)
    assert others(office, 1) == ()


def test_a_face_that_is_shown_beside_is_logged_as_a_view_of_whose_it_is(office):
    office.take_in(1)
    office.take_in(2, nominal_ref="N00001")
    compared = office.services.compare.open(OFFICER, REF, EntryRef("WNT-1"))
    assert compared.first.entry.ref == "WNT-2"
    assert compared.first.picture[:2] == b"\xff\xd8"
    assert compared.first.problem == ""
    assert views(office) == [f"Looked at the face of WNT-2 of {REF} beside that of {REF}/WNT-1."]


def test_a_view_that_cannot_be_logged_is_not_given(office, monkeypatch):
    office.take_in(1)
    office.take_in(2, nominal_ref="N00001")
    found = others(office, 1)

    def full(*_event):
        raise OSError("the disk is full")

    monkeypatch.setattr("console.storage.audit.AuditLog.append", full)
    with pytest.raises(OSError, match="full"):
        office.services.compare.show(OFFICER, REF, EntryRef("WNT-1"), found[0])
    monkeypatch.undo()
    assert views(office) == []


def test_whoever_may_see_no_faces_may_compare_none(office):
    office.take_in(1, 2)
    for ask in (
        lambda: office.services.compare.open(AUDITOR, REF, EntryRef("WNT-1")),
        lambda: office.services.compare.show(
            AUDITOR, REF, EntryRef("WNT-1"), Other(Likeness.SAME_PERSON, REF, EntryRef("WNT-2"))
        ),
    ):
        with pytest.raises(RefusedError):
            ask()
    assert views(office) == []


def test_a_picture_that_is_gone_says_so(office):
    office.take_in(1)
    office.take_in(2, nominal_ref="N00001")
    entry = office.services.compare.open(OFFICER, REF, EntryRef("WNT-1")).first.entry
    for file in (office.folder / "office" / "pictures").rglob(f"{entry.image.sha256}.jpg"):
        file.unlink()
    shown = office.services.compare.open(OFFICER, REF, EntryRef("WNT-1")).first
    assert shown.picture is None
    assert "no longer" in shown.problem

"""Results of alerts in a real office: to the entry, to the list in force, to the next list."""

import pytest

from console.documents.stops_file import read_stops
from console.domain.decisions import Outcome
from console.domain.entries import EntryRef
from console.domain.erasing import CopyKind
from console.domain.findings import Reason
from console.domain.recalls import Cause
from console.domain.refusals import RefusedError
from console.domain.stops import Kind, Mark
from tests.services.after import alert, in_the_past, signed_list, stops_csv
from tests.services.office import (
    AUDITOR,
    AUTHORISER,
    OFFICER,
    OTHER,
    REF,
    an_office,
    deployment_toml,
    never,
    no_progress,
    proposal,
    write_bundle,
)
from tests.services.test_erase import OWN, over


@pytest.fixture
def office(tmp_path):
    with an_office(tmp_path) as made:
        yield made


@pytest.fixture
def signed(office):
    signed_list(office, approved=(1, 2, 3), struck=(4,))
    in_the_past(office)
    return office


def take(office, *rows, figures=None, who=OFFICER):
    return office.services.stops.take_in(who, REF, rows, figures or {})


def doubts(office, ref="LFR-2026-0500"):
    """What a check of another list finds about each entry."""
    office.services.check.run(OFFICER, ref, no_progress, never)
    with office.store.reading() as unit:
        found = tuple(unit.standings.all(ref))
    return {one.entry_ref: [each.reason for each in one.findings] for one in found}


def test_a_list_that_was_never_signed_set_off_no_alert(office):
    office.take_in(1)
    with pytest.raises(RefusedError, match="never signed"):
        take(office, alert(1))


def test_good_rows_go_in_and_bad_ones_are_set_aside_by_their_line(signed):
    noted = take(
        signed,
        alert(1, line=2),
        alert(2, line=3, entry_ref="WNT-99"),
        alert(3, line=4, alert="maybe"),
        alert(4, line=5, at="2020-01-01T12:00:00Z"),
        alert(5, line=6, entry_ref="WNT-2", outcome="no_action"),
        figures={"faces_seen": "34900", "cameras": "2"},
    )
    assert [each.stop_ref for each in noted.taken] == ["S-1", "S-5"]
    assert [each.line for each in noted.aside] == [3, 4, 5]
    assert "no entry WNT-99" in noted.aside[0].sentence
    assert "outside the deployment" in noted.aside[2].sentence
    assert (noted.tally.alerts, noted.tally.arrests) == (2, 1)
    assert noted.street.faces_seen == 34_900
    assert signed.acts()[-3:] == ["stop_noted", "stop_noted", "street_figures_noted"]


def test_the_same_again_changes_nothing_and_otherwise_is_set_aside(signed):
    first = take(signed, alert(1), figures={"faces_seen": "10"})
    acts = [act for act in signed.acts() if act != "log_read"]
    again = take(signed, alert(1), figures={"faces_seen": "10"})
    assert (again.taken, again.already, again.tally) == ((), 1, first.tally)
    assert [act for act in signed.acts() if act != "log_read"] == acts
    other = take(signed, alert(1, outcome="no_action"))
    assert "another result" in other.aside[0].sentence
    assert not other.taken


def test_a_later_figure_of_the_street_leaves_the_others(signed):
    take(signed, figures={"faces_seen": "12000", "cameras": "3"})
    noted = take(signed, figures={"setup": "van"})
    assert (noted.street.faces_seen, noted.street.cameras, noted.street.setup) == (12_000, 3, "van")


@pytest.mark.parametrize("reason", [Reason.OFFICER_JUDGEMENT, Reason.LOCATED_IN_CUSTODY])
def test_a_recall_makes_a_wrong_ground_only_where_it_says_that_the_ground_ended(signed, reason):
    why = "The officer in the case asked for it by telephone."
    signed.services.watch.recall(OFFICER, REF, EntryRef("WNT-1"), reason, why)
    ended = reason is Reason.LOCATED_IN_CUSTODY
    (came,) = take(signed, alert(31 + ended, at_hours=0)).taken
    assert came.kind is (Kind.WRONG_GROUND if ended else Kind.RIGHT)
    assert "had been recalled before" in came.sentence
    assert ("do-not-include" in came.sentence) is ended
    (kept,) = signed.services.stops.of(OFFICER, REF)
    assert kept.kind is came.kind
    assert take(signed).tally.after_recall == 1, "that it came after a recall is counted anyway"


def test_a_corrected_result_counts_once_and_marks_nobody(signed, tmp_path):
    mistaken = alert(41, alert="false", ground="", outcome="no_action")
    first = take(signed, mistaken)
    assert (first.tally.alerts, first.tally.wrong_face_stopped) == (1, 1)
    with signed.store.reading() as unit:
        assert unit.stops.marks(Mark.LOOKALIKE)
    right = alert(42, corrects="S-41")
    noted = take(signed, right)
    assert noted.tally == (1, 1, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0)
    assert noted.taken[0].sentence == "Result S-41 counts no more, and marks nobody."
    with signed.store.reading() as unit:
        assert not unit.stops.marks(Mark.LOOKALIKE)
    again = take(signed, right, mistaken)
    assert (again.already, again.taken, again.aside) == (2, (), ())
    twice = take(signed, alert(43, corrects="S-41"), alert(44, corrects="S-99"))
    assert [one.sentence.split(";")[0] for one in twice.aside] == [
        "Result S-41 was corrected already",
        "corrects 'S-99' is no result of this list",
    ]
    kept = {one.told.stop_ref: one for one in signed.services.stops.of(OFFICER, REF)}
    assert (kept["S-41"].corrected, kept["S-42"].told.corrects) == (True, "S-41")
    over(signed)
    (record,) = signed.services.publish.deployment(AUDITOR, REF).records
    assert record.figures["incorrect_alerts"] == "0"
    assert record.figures["total_alerts"] == "1"


def test_a_wrong_ground_is_recalled_at_once_and_kept_off_the_next_list(signed, tmp_path):
    noted = take(
        signed, alert(1, ground="stale", reason="bail_ended", outcome="no_action", note="Bail over")
    )
    (came,) = noted.taken
    assert (came.kind, came.recalled) == (Kind.WRONG_GROUND, True)
    assert "do-not-include" in came.sentence
    with signed.store.reading() as unit:
        (recall,) = unit.recalls.of(REF)
        assert (recall.cause, recall.reason) == (Cause.BY_HAND, Reason.BAIL_ENDED)
        assert "WNT-1" not in unit.lives.in_force(REF)
    later = take(signed, alert(2, at_hours=0, outcome="no_action"))
    assert later.taken[0].kind is Kind.WRONG_GROUND, "it was recalled before the alert"
    assert "had been recalled before" in later.taken[0].sentence
    assert later.tally.after_recall == 1

    next_list = tmp_path / "next"
    toml = deployment_toml(reference='"LFR-2026-0500"')
    signed.take(write_bundle(next_list, [proposal(1), proposal(2)], toml=toml))
    assert doubts(signed) == {"WNT-1": [Reason.DO_NOT_INCLUDE], "WNT-2": []}

    services = signed.services
    assert services.stops.put_right(OFFICER, REF, "S-1") == 2
    assert doubts(signed)["WNT-1"] == [Reason.DO_NOT_INCLUDE], "the other stop says so too"
    assert services.stops.put_right(OFFICER, REF, "S-2") == 2
    assert doubts(signed) == {"WNT-1": [], "WNT-2": []}
    with pytest.raises(RefusedError, match="left a mark"):
        services.stops.put_right(OFFICER, REF, "S-1")
    with pytest.raises(RefusedError, match="left a mark"):
        services.stops.put_right(OFFICER, REF, "S-99")


def test_a_wrong_face_marks_the_listed_person_as_having_a_double(signed, tmp_path):
    noted = take(signed, alert(2, entry_ref="WNT-2", alert="false", ground="", outcome="no_action"))
    (came,) = noted.taken
    assert (came.kind, came.recalled) == (Kind.WRONG_FACE, False)
    assert (noted.tally.wrong_face, noted.tally.wrong_ground) == (1, 0)
    with signed.store.reading() as unit:
        assert "WNT-2" in unit.lives.in_force(REF), "nobody goes off a list for a double"
    toml = deployment_toml(reference='"LFR-2026-0500"')
    bundle = write_bundle(tmp_path / "next", [proposal(2), proposal(3)], toml=toml)
    signed.take(bundle)
    assert doubts(signed) == {"WNT-2": [Reason.LOOKALIKE], "WNT-3": []}
    again = signed.take(bundle)
    assert (again.taken, again.notes) == (0, ()), "what a check found is no other content"
    assert signed.services.stops.put_right(OFFICER, REF, "S-2") == 2
    assert doubts(signed) == {"WNT-2": [], "WNT-3": []}


def test_a_result_after_the_erasure_still_keeps_the_person_off_the_next_list(signed, tmp_path):
    over(signed)
    assert signed.services.erase.erase(AUTHORISER, REF, OWN).gone
    noted = take(signed, alert(1, ground="stale", outcome="no_action", at_hours=2))
    assert "do-not-include" in noted.taken[0].sentence
    toml = deployment_toml(reference='"LFR-2026-0500"')
    signed.take(write_bundle(tmp_path / "next", [proposal(1), proposal(2)], toml=toml))
    assert doubts(signed) == {"WNT-1": [Reason.DO_NOT_INCLUDE], "WNT-2": []}
    assert signed.services.stops.put_right(OFFICER, REF, "S-1") > 0


def test_a_result_that_can_mark_nobody_any_more_says_so(signed):
    over(signed)
    signed.services.erase.erase(AUTHORISER, REF, OWN)
    with signed.store.writing() as unit:
        unit.contents.erase(CopyKind.TOKENS, REF, ())
    noted = take(
        signed,
        alert(1, ground="stale", outcome="no_action", at_hours=2),
        alert(2, entry_ref="WNT-2", alert="false", ground="", outcome="no_action", at_hours=2),
    )
    for came in noted.taken:
        assert "no mark was left" in came.sentence
        assert "do-not-include" not in came.sentence
        assert "looks like" not in came.sentence
    with pytest.raises(RefusedError, match="left a mark"):
        signed.services.stops.put_right(OFFICER, REF, "S-1")


def test_an_alert_stands_in_the_entrys_timeline(signed):
    take(signed, alert(1, ground="stale", outcome="no_action"))
    moments = signed.services.casebook.timeline(OFFICER, REF, EntryRef("WNT-1")).moments
    said = [one.words for one in moments]
    assert "Alert S-1: right face, wrong ground; no further action" in said
    assert any("Recall 1" in words for words in said)


def test_one_result_by_a_form_is_refused_where_it_makes_no_sense(signed):
    services = signed.services
    noted = services.stops.note(OTHER, REF, alert(3, outcome="safeguarded").cells)
    assert noted.tally.safeguarded == 1
    with pytest.raises(RefusedError, match="not known"):
        services.stops.note(OTHER, REF, alert(3, outcome="shot").cells)
    assert [one.told.note for one in services.stops.of(AUDITOR, REF)] == [""]
    with pytest.raises(RefusedError, match="may not"):
        services.stops.note(AUDITOR, REF, alert(4).cells)


def test_too_many_rows_are_refused_whole(signed, monkeypatch):
    monkeypatch.setattr("console.services.stops.MOST_ROWS", 1)
    with pytest.raises(RefusedError, match="split"):
        take(signed, alert(1), alert(2))


def test_an_entry_that_came_on_again_is_rightly_there(signed):
    with signed.store.writing() as unit:
        numbers = unit.certificates.of(REF)
    take(signed, alert(1, ground="stale", outcome="no_action", at_hours=2))
    # A later certificate puts it back, as a supplementary one does.
    with signed.store.writing() as unit:
        from dataclasses import replace

        at = signed.services.stops._clock()
        again = replace(numbers[0], number="WLC-2026-9999", signed_at=at, pdf_sha256="0" * 64)
        unit.certificates.add(again)
        rests_on = unit.lives.in_force(REF) | {EntryRef("WNT-1"): ""}
        unit.lives.put_in_force(REF, again.number, at, rests_on)
    noted = take(signed, alert(2, at_hours=0, outcome="no_action"))
    assert noted.taken[0].kind is Kind.RIGHT


def test_a_file_is_read_with_its_figures_and_its_lines():
    data = stops_csv(alert(1).cells, alert(2).cells, figures=("Faces seen: 34,900", "cameras: 2"))
    found = read_stops(data, "stops.csv")
    assert found.figures == {"faces_seen": "34,900", "cameras": "2"}
    assert [row.line for row in found.rows] == [4, 5]
    assert found.rows[0].cells["stop_ref"] == "S-1"
    assert read_stops(b"", "stops.csv") == ({}, ())
    only = read_stops(b"\xef\xbb\xbf# faces seen: 1\n\n# a remark", "stops.csv")
    assert only == ({"faces_seen": "1"}, ())


@pytest.mark.parametrize(
    "data",
    [
        b"\xff\xfe",
        b"stop_ref\x00",
        b"stop_ref,entry_ref\n",
        b"stop_ref,entry_ref,at,alert,stopped,ground,outcome,name\n",
        b"stop_ref,entry_ref,at,alert,stopped,ground,outcome,outcome\n",
        b"stop_ref,entry_ref,at,alert,stopped,ground,outcome\n1,2,3,4,5,6,7,8\n",
        b"stop_ref,entry_ref,at,alert,stopped,ground,outcome\n" + b"x" * 2001 + b"\n",
        b'stop_ref,entry_ref,at,alert,stopped,ground,outcome\n"1\n',
        b"# faces seen: 1\n# faces seen: 2\nstop_ref\n",
    ],
)
def test_what_is_no_such_file_is_refused(data):
    with pytest.raises(RefusedError, match=r"stops\.csv"):
        read_stops(data, "stops.csv")


def test_a_file_too_long_is_refused(monkeypatch):
    monkeypatch.setattr("console.documents.stops_file.MOST_BYTES", 10)
    with pytest.raises(RefusedError, match="larger"):
        read_stops(b"x" * 11, "stops.csv")
    monkeypatch.undo()
    monkeypatch.setattr("console.documents.stops_file.MOST_ROWS", 1)
    with pytest.raises(RefusedError, match="rows"):
        read_stops(stops_csv(alert(1).cells, alert(2).cells), "stops.csv")


def test_only_who_is_entitled_takes_results_in(signed):
    assert take(signed, alert(1), who=AUTHORISER).taken
    assert Outcome.APPROVE  # the decision's outcomes are not those of a stop

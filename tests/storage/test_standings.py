"""Standings: the light lines agree with the whole values, and only a new digest moves a line."""

from collections.abc import Callable
from types import SimpleNamespace

from console.domain.entries import EntryRef
from console.domain.findings import Finding, Reason, Verdict
from console.storage.offices import Office

Make = Callable[[Verdict, Reason], Finding]


def test_a_standing_comes_back_whole(listed: Office, some: SimpleNamespace, finding: Make) -> None:
    standing = some.standing(
        1,
        Verdict.JUDGE,
        finding(Verdict.JUDGE, Reason.CHILD),
        finding(Verdict.NOTE, Reason.IMAGE_OLD),
        records=(some.record(), some.record("W/26/2")),
    )
    with listed.store.writing() as unit:
        assert unit.standings.checked_at(some.ref) is None
        unit.standings.save(some.ref, [standing], some.at, "national-2026.1")
    with listed.store.reading() as unit:
        assert unit.standings.get(some.ref, standing.entry_ref) == standing
        assert list(unit.standings.all(some.ref)) == [standing]
        assert unit.standings.get(some.ref, EntryRef("WNT-0002")) is None
        assert unit.standings.checked_at(some.ref) == some.at


def test_lines_give_the_reasons_gravest_first_and_each_once(
    listed: Office, some: SimpleNamespace, finding: Make
) -> None:
    ended = some.standing(
        1,
        Verdict.NOT_LAWFUL,
        finding(Verdict.JUDGE, Reason.CHILD),
        finding(Verdict.NOTE, Reason.IMAGE_OLD),
        finding(Verdict.NOT_LAWFUL, Reason.WARRANT_WITHDRAWN),
        finding(Verdict.JUDGE, Reason.CHILD),
    )
    with listed.store.writing() as unit:
        unit.standings.save(some.ref, [ended, some.standing(2)], some.at, "p")
        lines = unit.standings.lines(some.ref)
    assert lines.keys() == {"WNT-0001", "WNT-0002"}
    line = lines[EntryRef("WNT-0001")]
    assert line.reasons == (Reason.WARRANT_WITHDRAWN, Reason.CHILD)
    assert (line.standing, line.digest, line.findings_digest, line.changed_at) == (
        Verdict.NOT_LAWFUL,
        "d",
        "fd",
        some.at,
    )
    assert lines[EntryRef("WNT-0002")].reasons == ()


def test_only_a_new_digest_moves_a_line_and_the_whole_list_was_assessed(
    listed: Office, some: SimpleNamespace
) -> None:
    with listed.store.writing() as unit:
        unit.standings.save(some.ref, [some.standing(1), some.standing(2)], some.at, "p")
        moved = some.standing(2, Verdict.JUDGE, digest="e")
        unit.standings.save(some.ref, [some.standing(1), moved], some.later(5), "p")
        lines = unit.standings.lines(some.ref)
        assert lines[EntryRef("WNT-0001")].changed_at == some.at
        assert lines[EntryRef("WNT-0002")].changed_at == some.later(5)
        assert lines[EntryRef("WNT-0002")].standing is Verdict.JUDGE
        assert unit.standings.digests(some.ref) == {
            entry_ref: line.digest for entry_ref, line in lines.items()
        }
        unit.standings.save(some.ref, [], some.later(9), "p")
        assert unit.standings.checked_at(some.ref) == some.later(9)
        again = unit.standings.get(some.ref, EntryRef("WNT-0002"))
        assert again is not None
        assert again.assessed_at == some.later(9)
        assert again.digest == "e"

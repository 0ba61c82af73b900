"""A list that is checked again: weighed in part where that is certain to be enough, else whole."""

from contextlib import contextmanager
from dataclasses import replace
from datetime import date

import pytest

from console import app
from console.domain.decisions import Outcome
from console.domain.entries import Category, Person
from console.domain.findings import Reason, Verdict
from console.services import reassess
from console.services.contracts import SourceSpec
from console.settings import Settings
from tests.services.office import (
    ALL_TYPES,
    OFFICER,
    PASSWORD,
    REF,
    Office,
    an_office,
    never,
    no_progress,
    proposal,
    records_of,
    write_bundle,
    write_records,
)


@pytest.fixture
def office(tmp_path):
    with an_office(tmp_path) as made:
        made.rows = {number: records_of(number) for number in (1, 2, 3)}
        made.take_in(1, 2, 3)
        say(made)
        yield made


@pytest.fixture
def weighed(monkeypatch):
    """What every assessment weighed: "whole", or the references in order."""
    found = []

    def whole(*asked):
        found.append("whole")
        return assess_whole(*asked)

    def again(*asked):
        done = assess_again(*asked)
        found.append([each.entry_ref for each in done.standings])
        return done

    assess_whole, assess_again = reassess.assess_whole, reassess.assess_again
    monkeypatch.setattr(reassess, "assess_whole", whole)
    monkeypatch.setattr(reassess, "assess_again", again)
    return found


def say(office, **others):
    """Everybody's records, but other ones of those named n1, n2 or n3."""
    rows = [others.get(f"n{number}", told) for number, told in office.rows.items()]
    office.say(*(row for told in rows for row in told))


def authorise(office, *categories):
    """Let the deployment have these categories and no others."""
    with office.services.check._store.writing() as unit:
        deployment = unit.deployments.get(REF)
        unit.deployments.replace(replace(deployment, categories=frozenset(categories)))


@contextmanager
def another_console(office):
    """Another program at the same office, which keeps nothing of what this one knows."""
    settings = Settings(office.folder / "office", office.folder / "logs2", office.folder / "c2", 1)
    with app.Console(settings).open_office(settings.office) as services:
        yield Office(services, office.folder)


def is_true(office):
    """Whether what is stored is what weighing all of it now gives."""
    with another_console(office) as fresh:
        return fresh.check().changed == frozenset()


def test_what_did_not_change_is_not_weighed_and_still_counted(office, weighed):
    first = office.check()
    again = office.check()
    assert weighed == ["whole", []]
    assert (
        again.counts
        == first.counts
        == {
            Verdict.SUPPORTED: 3,
            Verdict.JUDGE: 0,
            Verdict.NOT_LAWFUL: 0,
        }
    )
    assert again.at > first.at
    assert is_true(office)


def test_only_whom_a_changed_row_concerns_is_weighed(office, weighed):
    office.check()
    say(office, n2=records_of(2, "withdrawn"))
    found = office.check()
    assert weighed == ["whole", ["WNT-2"]]
    assert found.changed == {"WNT-2"}
    assert found.counts[Verdict.NOT_LAWFUL] == 1
    say(office)
    assert office.check().changed == {"WNT-2"}
    assert weighed[2:] == [["WNT-2"]]
    assert is_true(office)


def test_what_another_program_checked_in_between_is_not_missed(office, weighed):
    office.check()
    with another_console(office) as other:
        say(office, n1=records_of(1, "withdrawn"))
        other.check()
        say(office, n3=records_of(3, "executed"))
        found = office.check()
        assert weighed == ["whole", "whole", "whole"]
        assert found.changed == {"WNT-1", "WNT-3"}
        say(office)
        other.check()
        assert office.check().changed == frozenset()
    assert is_true(office)


def test_a_standing_that_another_program_stored_is_stored_anew(office, weighed):
    office.check()
    store = office.services.check._store
    with store.writing() as unit:
        stored = unit.standings.get(REF, "WNT-2")
        wrong = replace(stored, digest="0" * 64, standing=Verdict.JUDGE)
        unit.standings.save(REF, [wrong], stored.assessed_at, "national-2026.1")
    assert office.check().changed == {"WNT-2"}
    assert weighed == ["whole", ["WNT-2"]]
    with store.reading() as unit:
        assert unit.standings.get(REF, "WNT-2").digest == stored.digest
    assert is_true(office)


def test_a_source_that_is_down_and_back_counts_with_what_it_last_said(office, weighed):
    office.check()
    office.records.unlink()
    assert office.check().counts[Verdict.JUDGE] == 3
    say(office)
    assert office.check().counts[Verdict.SUPPORTED] == 3
    office.records.unlink()
    office.check()
    say(office, n1=records_of(1, "withdrawn"))
    assert office.check().counts[Verdict.NOT_LAWFUL] == 1
    assert office.check().changed == frozenset()
    assert weighed == [*["whole"] * 5, []]
    assert is_true(office)


def test_a_source_that_comes_and_one_that_goes_are_weighed(office, weighed):
    admin = office.services.accounts.sign_in("ADM1", PASSWORD)
    second = office.folder / "second.csv"
    office.check()
    write_records(second, records_of(3, "withdrawn"))
    office.services.setup.add_source(
        admin, SourceSpec("second", "records-csv", str(second), ALL_TYPES)
    )
    assert office.check().changed == {"WNT-3"}
    office.services.setup.drop_source(admin, "second")
    assert office.check().changed == {"WNT-3"}
    assert office.check().changed == frozenset()
    assert weighed[-1] == []
    assert is_true(office)


def test_new_entries_and_another_deployment_are_weighed_whole(office, weighed):
    office.check()
    bundle = write_bundle(office.folder / "more", [proposal(4)])
    office.take(bundle, ref=REF)
    assert office.check().changed == {"WNT-4"}
    authorise(office)
    assert office.check().counts[Verdict.NOT_LAWFUL] == 4
    assert weighed == ["whole"] * 3


def test_an_associate_falls_with_whom_officers_struck(office, weighed):
    friend = proposal(5, category="I", kind="", linked_entry="WNT-1", urn="")
    office.take(write_bundle(office.folder / "friend", [friend]), ref=REF)
    authorise(office, Category.A, Category.I)
    office.check()
    office.decide("WNT-1", Outcome.STRIKE, reason=Reason.NO_LONGER_WANTED)
    assert office.check().changed == {"WNT-5"}
    assert weighed == ["whole", ["WNT-5"]]
    assert is_true(office)


def test_only_whom_a_mark_is_about_is_weighed_again(office, weighed):
    office.check()
    admin = office.services.accounts.sign_in("ADM1", PASSWORD)
    person = Person("Example02", "Test", date(1991, 4, 17))
    office.services.setup.do_not_include(admin, [person], "Acquitted; see complaint 12.")
    found = office.check()
    assert found.changed == {"WNT-2"}
    assert found.counts[Verdict.JUDGE] == 1
    assert office.check().changed == frozenset()
    assert weighed == ["whole", ["WNT-2"], []]
    assert is_true(office)


def test_a_check_that_fails_is_forgotten(office, weighed, monkeypatch):
    office.check()
    say(office, n1=records_of(1, "withdrawn"))

    def fail(*_):
        raise OSError("the disk")

    with monkeypatch.context() as broken, pytest.raises(OSError, match="the disk"):
        broken.setattr("console.services.check.fallen", fail)
        office.services.check.run(OFFICER, REF, no_progress, never)
    assert office.check().changed == {"WNT-1"}
    assert weighed == ["whole", ["WNT-1"], "whole"]
    assert is_true(office)


def test_only_a_few_lists_are_kept(office):
    kept = office.services.check._reassess
    office.check()
    known = kept._known[REF]
    kept._known.clear()
    kept._known |= {f"LFR-{number}": known for number in range(reassess.MOST_LISTS)}
    office.check()
    assert list(kept._known) == ["LFR-1", "LFR-2", REF]

"""What belongs to the office itself: sources keep their place, facts can be forgotten."""

from dataclasses import replace
from types import SimpleNamespace

from console.domain.records import Silence
from console.services.contracts import SourceSpec
from console.storage.offices import Office

COURT = SourceSpec("court", "bichard-warrants", "/data/court.csv", ("court_result",))
PNC = SourceSpec(
    "pnc", "sql", "sqlite:///pnc", ("warrant",), Silence.NONE, True, {"warrant": "SELECT 1"},
    {"surname": "Family name"},
)  # fmt: skip


def test_sources_keep_their_place(office: Office) -> None:
    moved = replace(PNC, location="sqlite:///elsewhere")
    with office.store.writing() as unit:
        unit.office.put_source(PNC)
        unit.office.put_source(COURT)
        assert unit.office.sources() == (PNC, COURT)
        unit.office.put_source(moved)
        assert unit.office.sources() == (moved, COURT)
        unit.office.drop_source("pnc")
        unit.office.drop_source("pnc")
        unit.office.put_source(PNC)
        assert unit.office.sources() == (COURT, PNC)


def test_facts_are_kept_changed_and_forgotten(office: Office) -> None:
    with office.store.writing() as unit:
        assert unit.office.fact("code") is None
        unit.office.put_fact("code", "a")
        unit.office.put_fact("code", "b")
        assert unit.office.fact("code") == "b"
        unit.office.put_fact("code", None)
        unit.office.put_fact("code", None)
        assert unit.office.fact("code") is None


def test_the_do_not_include_register_grows(office: Office, some: SimpleNamespace) -> None:
    with office.store.writing() as unit:
        unit.office.put_do_not_include((), "nobody", some.at)
        unit.office.put_do_not_include(["a", "b"], "court order", some.at)
        unit.office.put_do_not_include(["b", "c"], "again", some.later(1))
        assert unit.office.do_not_include() == {"a", "b", "c"}

"""The front door: kinds, and paths that stay inside a bundle."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from console.domain.records import SourceState
from console.domain.refusals import RefusedError
from console.records.court_portal import PortalReport
from console.records.database import Database
from console.records.opening import open_source
from console.records.table_file import TableFile
from console.services.contracts import SourceSpec, WantedKeys

SpecOf = Callable[..., SourceSpec]
QUERY = {"warrant": "warrants"}


def test_each_kind_opens_its_own_source(spec_of: SpecOf, tmp_path: Path) -> None:
    assert isinstance(open_source(spec_of("records-csv", "r.csv", "warrant")), TableFile)
    for kind in ("bichard-warrants", "bichard-bails"):
        source = open_source(spec_of(kind, "r.csv", "warrant"))
        assert isinstance(source, PortalReport)
        assert source.spec.kind == kind
    url = f"sqlite:///{tmp_path}/x.db"
    assert isinstance(open_source(spec_of("sql", url, "warrant", queries=QUERY)), Database)


def test_senseless_specs_are_refused(spec_of: SpecOf) -> None:
    for spec in (
        spec_of("rest", "https://example.org", "warrant"),
        spec_of("records-csv", "r.csv", "summons"),
        spec_of("records-csv", "", "warrant"),
        spec_of("records-csv", "a\0b", "warrant"),
        spec_of("sql", "sqlite:///x.db", "warrant"),
        spec_of("sql", "sqlite:///x.db", "warrant", queries={"summons": "s"}),
        spec_of("sql", "not a url", "warrant", queries=QUERY),
        spec_of("sql", "nosuch://host/db", "warrant", queries=QUERY),
        spec_of("sql", "sqlite://", "warrant", queries=QUERY),
        spec_of("sql", "sqlite:///:memory:", "warrant", queries=QUERY),
        spec_of("sql", "sqlite:///x.db?mode=rwc", "warrant", queries=QUERY),
        spec_of("sql", "postgresql://${SECRET}@host/db", "warrant", queries=QUERY),
    ):
        with pytest.raises(RefusedError):
            open_source(spec)


def test_a_bundles_paths_stay_inside_it(spec_of: SpecOf, tmp_path: Path, at: datetime) -> None:
    bundle = tmp_path / "bundle"
    bundle.mkdir()
    (tmp_path / "outside.csv").write_text("record_type,record_ref,urn\n")
    (bundle / "link.csv").symlink_to(tmp_path / "outside.csv")
    (bundle / "inside.csv").write_text("record_type,record_ref,urn\n")
    for path in ("../outside.csv", str(tmp_path / "outside.csv"), "link.csv"):
        with pytest.raises(RefusedError, match="out of the bundle"):
            open_source(spec_of("records-csv", path, "warrant"), bundle)
    for url in ("sqlite:///../x.db", f"sqlite:///{tmp_path}/x.db", "sqlite:///../../x.db"):
        with pytest.raises(RefusedError, match="out of the bundle"):
            open_source(spec_of("sql", url, "warrant", queries=QUERY), bundle)
    with pytest.raises(RefusedError):
        open_source(spec_of("sql", "sqlite://", "warrant", queries=QUERY), bundle)
    inside = open_source(spec_of("records-csv", "inside.csv", "warrant"), bundle)
    assert inside.read(WantedKeys(), at).reading.state is SourceState.ANSWERED
    database = open_source(spec_of("sql", "sqlite:///x.db", "warrant", queries=QUERY), bundle)
    assert database.spec.location == f"sqlite:///{bundle.resolve()}/x.db"
    open_source(spec_of("sql", "postgresql://host/db", "warrant", queries=QUERY), bundle)

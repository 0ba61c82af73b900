"""Setting the office up: sources, policy packs, the register, and who may."""

from pathlib import Path

import pytest

from console.domain.refusals import RefusedError
from console.services.contracts import SourceSpec
from console.services.setup import without_secret
from console.settings import RESOURCES
from tests.services.office import AUDITOR, OFFICER, PASSWORD, an_office, records_of

PACK = RESOURCES / "policy" / "national-2026.1.toml"


@pytest.fixture
def office(tmp_path):
    with an_office(tmp_path) as made:
        made.say(*records_of(1), *records_of(2))
        yield made


@pytest.fixture
def admin(office):
    return office.services.accounts.sign_in("ADM1", PASSWORD)


def spec(office, **changes):
    facts = {
        "name": "more",
        "kind": "records-csv",
        "location": str(office.records),
        "answers": ("warrant",),
    }
    return SourceSpec(**(facts | changes))


def test_a_source_is_tried_before_it_is_believed(office, admin):
    answer = office.services.setup.try_source(admin, spec(office))
    assert len(answer.records) == 6
    assert [one.name for one in office.services.setup.sources(OFFICER)] == ["records"]
    assert "source_tried" in office.acts()


def test_sources_are_added_changed_and_dropped(office, admin):
    setup = office.services.setup
    assert setup.add_source(admin, spec(office)).sources
    setup.add_source(admin, spec(office, answers=("bail",)))
    assert {one.name: one.answers for one in setup.sources(admin)}["more"] == ("bail",)
    setup.drop_source(admin, "more")
    with pytest.raises(RefusedError, match="asks no source called more"):
        setup.drop_source(admin, "more")
    with pytest.raises(RefusedError):
        setup.add_source(admin, spec(office, kind="crystal-ball"))


def test_only_administrators_set_up(office):
    setup = office.services.setup
    for who in (OFFICER, AUDITOR):
        with pytest.raises(RefusedError, match="may not set up sources"):
            setup.add_source(who, spec(office))
        with pytest.raises(RefusedError, match="may not set up sources"):
            setup.add_policy(who, b"")


def test_a_policy_pack_is_added_once_and_only_when_valid(office, admin):
    setup = office.services.setup
    (shipped,) = setup.policy_packs(OFFICER)
    assert shipped.version == "national-2026.1"
    pack = PACK.read_bytes()
    with pytest.raises(RefusedError, match="already"):
        setup.add_policy(admin, pack)
    own = pack.replace(b'"national-2026.1"', b'"zd-2026.1"', 1)
    added = setup.add_policy(admin, own)
    assert added.version == "zd-2026.1"
    assert {one.version for one in setup.policy_packs(OFFICER)} == {"national-2026.1", "zd-2026.1"}
    with pytest.raises(RefusedError):
        setup.add_policy(admin, b"nonsense = [")
    (Path(office.folder) / "office" / "policy" / "broken.toml").write_text("x = 1")
    broken = [one for one in setup.policy_packs(OFFICER) if one.version == "broken"]
    assert broken[0].title.startswith("Cannot be used")


def test_the_register_needs_a_why(office, admin):
    with pytest.raises(RefusedError, match="Say why"):
        office.services.setup.do_not_include(admin, [], "  ")


@pytest.mark.parametrize(
    ("location", "shown"),
    [
        ("postgresql://reader:s3cret@host/db", "postgresql://reader:…@host/db"),
        ("postgresql://reader@host/db", "postgresql://reader@host/db"),
        ("/srv/records.csv", "/srv/records.csv"),
    ],
)
def test_a_url_is_shown_without_its_password(location, shown):
    assert without_secret(location) == shown

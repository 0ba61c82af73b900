"""Packs found by version, and the citations that are kept beside an office's own packs."""

import json
from pathlib import Path

import pytest

from console.documents.policy_shelf import KEPT, PolicyShelf
from console.domain.citations import Citations
from console.domain.entries import Category, ImageSource
from console.domain.refusals import RefusedError

SHIPPED = Path(__file__).parents[2] / "resources" / "policy"
VERSION = "national-2026.1"


def kept_in(office: Path) -> list[Path]:
    return sorted((office / KEPT).glob("*.json"))


def test_the_citations_are_those_of_the_pack_and_are_kept(tmp_path: Path) -> None:
    first = PolicyShelf(SHIPPED, tmp_path).citations(VERSION)
    assert first == PolicyShelf(SHIPPED).get(VERSION).citations()
    assert first.adult == 18
    assert first.of_category(Category.A)
    assert first.of_picture(ImageSource.CUSTODY)
    assert first.of("no such row") == ""
    assert len(kept_in(tmp_path)) == 1
    again = PolicyShelf(SHIPPED, tmp_path)
    assert again.citations(VERSION) == first
    assert not again._read, "the pack itself was not read for it"


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"form": 2}', '{"form": 0, "adult": 1}'])
def test_damaged_citations_are_read_from_the_pack_again(tmp_path: Path, damage: str) -> None:
    first = PolicyShelf(SHIPPED, tmp_path).citations(VERSION)
    (file,) = kept_in(tmp_path)
    file.write_text(damage)
    assert PolicyShelf(SHIPPED, tmp_path).citations(VERSION) == first
    assert json.loads(file.read_text())["adult"] == 18


def test_a_changed_pack_has_citations_of_its_own(tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    text = (SHIPPED / f"{VERSION}.toml").read_text()
    changed = text.replace(VERSION, "force-1")
    (own / "force-1.toml").write_text(changed)
    shelf = PolicyShelf(SHIPPED, own)
    before = shelf.citations("force-1")
    marked = changed.replace('mark = "read at source"', 'mark = "force to confirm"')
    (own / "force-1.toml").write_text(marked)
    after = PolicyShelf(SHIPPED, own).citations("force-1")
    assert after != before
    assert after.of_category(Category.A).endswith("(force to confirm)")


def test_what_is_kept_never_stands_for_the_rules(tmp_path: Path) -> None:
    shelf = PolicyShelf(SHIPPED, tmp_path)
    shelf.citations(VERSION)
    (file,) = kept_in(tmp_path)
    said = json.loads(file.read_text())
    said["adult"] = 3
    file.write_text(json.dumps(said))
    other = PolicyShelf(SHIPPED, tmp_path)
    assert other.citations(VERSION).adult == 3
    assert other.get(VERSION).ages.adult == 18


def test_where_nothing_can_be_kept_the_pack_is_read_each_time(tmp_path: Path) -> None:
    (tmp_path / KEPT).write_text("a file where the folder should be")
    assert isinstance(PolicyShelf(SHIPPED, tmp_path).citations(VERSION), Citations)


def test_no_pack_has_no_citations(tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match="no policy pack"):
        PolicyShelf(SHIPPED, tmp_path).citations("../secrets")

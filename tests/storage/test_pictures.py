"""Pictures lie whole under their digest, for their owner only, and nothing else is asked for."""

import os
import stat
from pathlib import Path

import pytest

from console.domain.refusals import OutOfReachError
from console.storage.pictures import PictureStore

SHA = "ab" + "0" * 62
POSIX = pytest.mark.skipif(os.name == "nt", reason="modes are POSIX")


@pytest.fixture
def pictures(tmp_path: Path) -> PictureStore:
    (tmp_path / "pictures").mkdir()
    return PictureStore(tmp_path / "pictures")


def files(tmp_path: Path) -> list[str]:
    return sorted(p.relative_to(tmp_path).as_posix() for p in tmp_path.rglob("*") if p.is_file())


def test_all_three_forms_come_back(pictures: PictureStore, tmp_path: Path) -> None:
    pictures.put(SHA, b"received", b"clean", b"thumb")
    assert pictures.received(SHA) == b"received"
    assert pictures.clean(SHA) == b"clean"
    assert pictures.thumbnail(SHA) == b"thumb"
    assert files(tmp_path) == [
        f"pictures/ab/{SHA}.jpg",
        f"pictures/ab/{SHA}.received",
        f"pictures/ab/{SHA}.thumb.jpg",
    ]


def test_keeping_again_changes_nothing_and_mends_what_was_cut_short(
    pictures: PictureStore, tmp_path: Path
) -> None:
    pictures.put(SHA, b"received", b"clean", b"thumb")
    (tmp_path / "pictures" / "ab" / f"{SHA}.thumb.jpg").unlink()
    pictures.put(SHA, b"received", b"another", b"new thumb")
    assert pictures.clean(SHA) == b"clean"
    assert pictures.thumbnail(SHA) == b"new thumb"


def test_many_are_kept_at_once(pictures: PictureStore, tmp_path: Path) -> None:
    many = [(f"{n:064x}", b"r%d" % n, b"c%d" % n, b"t%d" % n) for n in range(450)]
    pictures.put_many(iter(many))
    pictures.put_many([many[3], many[3]])
    assert len(files(tmp_path)) == 3 * 450
    assert pictures.clean(many[449][0]) == b"c449"
    assert not [each for each in files(tmp_path) if "/." in each]


def test_what_is_not_there_is_none(pictures: PictureStore) -> None:
    assert pictures.clean(SHA) is None
    assert pictures.received(SHA) is None
    assert pictures.thumbnail(SHA) is None


def test_what_lacks_one_form_is_missing_and_what_was_taken_away_is_still_there(
    pictures: PictureStore, tmp_path: Path
) -> None:
    pictures.put(SHA, b"received", b"clean", b"thumb")
    assert pictures.missing([SHA, SHA]) == frozenset()
    name = f"{SHA}.jpg"
    (tmp_path / "pictures" / "ab" / name).rename(tmp_path / "pictures" / "ab" / f".{name}.erased")
    assert pictures.missing([SHA]) == {SHA}
    assert pictures.there(name), "its content is not gone yet"
    assert pictures.finish_many([name]) == {}
    assert not pictures.there(name)
    assert pictures.erase_many([name, f"{SHA}.received"]) == {}
    assert files(tmp_path) == [f"pictures/ab/{SHA}.thumb.jpg"]


@pytest.mark.parametrize(
    "name", ["", "..", "../" * 20 + "etc/passwd", SHA.upper(), SHA + "\n", SHA[:-1], "٣" * 64]
)
def test_no_name_from_outside_becomes_a_path(
    pictures: PictureStore, tmp_path: Path, name: str
) -> None:
    with pytest.raises(ValueError, match="SHA-256"):
        pictures.put(name, b"", b"", b"")
    with pytest.raises(ValueError, match="SHA-256"):
        pictures.clean(name)
    assert files(tmp_path) == []


@POSIX
def test_only_the_owner_may_read(pictures: PictureStore, tmp_path: Path) -> None:
    pictures.put(SHA, b"received", b"clean", b"thumb")
    for path in (tmp_path / "pictures" / "ab").iterdir():
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "pictures" / "ab").stat().st_mode) == 0o700


def test_a_write_that_fails_leaves_nothing_behind(
    pictures: PictureStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_room(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", no_room)
    with pytest.raises(OutOfReachError, match="could not be kept"):
        pictures.put(SHA, b"received", b"clean", b"thumb")
    assert files(tmp_path) == []
    monkeypatch.undo()
    pictures.put(SHA, b"received", b"clean", b"thumb")
    assert pictures.clean(SHA) == b"clean"


def test_a_folder_that_cannot_be_used_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / "ab").write_bytes(b"a file where the folder should be")
    store = PictureStore(tmp_path / "pictures")
    with pytest.raises(OutOfReachError, match="could not be kept"):
        store.put(SHA, b"r", b"c", b"t")
    with pytest.raises(OutOfReachError, match="cannot be read"):
        store.clean(SHA)

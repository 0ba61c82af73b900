"""Files erased: overwritten, removed, and nothing beside them touched."""

import hashlib
import os
from pathlib import Path

import pytest

from console.domain.refusals import OutOfReachError, RefusedError
from console.storage.erasing_files import OutsideFiles, erase_file

POSIX = pytest.mark.skipif(os.name == "nt", reason="links and modes are POSIX")


@pytest.fixture
def outside(tmp_path):
    office = tmp_path / "office"
    office.mkdir()
    return OutsideFiles(office)


def test_a_file_is_overwritten_under_every_name_it_has(tmp_path):
    file, other = tmp_path / "face.jpg", tmp_path / "kept.jpg"
    file.write_bytes(b"face" * 400_000)
    os.link(file, other)
    erase_file(file)
    assert not file.exists()
    assert set(other.read_bytes()) == {0}
    erase_file(file)


@POSIX
def test_a_link_is_removed_and_what_it_points_to_is_left(tmp_path, outside):
    target = tmp_path / "target"
    target.write_bytes(b"somebody else's")
    package = tmp_path / "package"
    (package / "pictures").mkdir(parents=True)
    (package / "pictures" / "a.jpg").write_bytes(b"face")
    (package / "pictures" / "link.jpg").symlink_to(target)
    (package / "away").symlink_to(tmp_path / "office", target_is_directory=True)
    assert outside.amount(str(package)).number == 3
    leaves = [each for each in package.rglob("*") if each.is_symlink() or each.is_file()]
    outside.erase(str(package), [str(each) for each in leaves])
    assert not package.exists()
    assert target.read_bytes() == b"somebody else's"
    assert (tmp_path / "office").is_dir()


@POSIX
def test_a_file_that_may_not_be_written_is_erased_all_the_same(tmp_path):
    file = tmp_path / "face.jpg"
    file.write_bytes(b"face")
    file.chmod(0o400)
    erase_file(file)
    assert not file.exists()


def test_what_stands_in_the_way_is_a_sentence(tmp_path, monkeypatch):
    file = tmp_path / "face.jpg"
    file.write_bytes(b"face")

    def busy(self, **named):
        raise OSError(16, "Device or resource busy")

    monkeypatch.setattr(Path, "unlink", busy)
    with pytest.raises(OutOfReachError, match="cannot be erased: device or resource busy"):
        erase_file(file)


def test_no_home_no_root_and_no_office_is_ever_erased(tmp_path, outside):
    inside = tmp_path / "office" / "office.sqlite"
    inside.write_bytes(b"x")
    for path in ("/", str(Path.home()), str(tmp_path / "office"), str(tmp_path), "relative",
                 str(inside)):  # fmt: skip
        with pytest.raises(RefusedError, match="no place where a copy"):
            outside.erase(path)
    assert inside.read_bytes() == b"x"


def test_a_folder_of_too_much_is_looked_at_first(tmp_path, outside, monkeypatch):
    monkeypatch.setattr("console.storage.erasing_files.MOST_FILES", 2)
    package = tmp_path / "package"
    package.mkdir()
    for name in "abc":
        (package / name).write_bytes(b"x")
    with pytest.raises(RefusedError, match="more than"):
        outside.amount(str(package))


def test_only_the_files_that_are_named_go_and_their_folder_only_where_it_is_empty(
    tmp_path, outside
):
    package = tmp_path / "package"
    (package / "pictures").mkdir(parents=True)
    ours, other = package / "pictures" / "a.jpg", package / "statement.docx"
    ours.write_bytes(b"face")
    other.write_bytes(b"another case")
    outside.erase(str(package), [str(ours)])
    assert [each.name for each in package.iterdir()] == ["statement.docx"]
    assert outside.others(str(package), ())
    assert not outside.others(str(package), [str(other)])
    assert outside.others(str(other), ())
    assert not outside.others(str(tmp_path / "nowhere"), ())


def test_a_file_is_ours_by_its_bytes_and_not_by_its_place(tmp_path, outside):
    file = tmp_path / "schedule.pdf"
    file.write_bytes(b"faces")
    digest = hashlib.sha256(b"faces").hexdigest()
    assert outside.ours(str(file), {digest}, package=False) == (str(file),)
    file.write_bytes(b"somebody's own notes")
    assert outside.ours(str(file), {digest}, package=False) == ()
    # What an erasure took aside, and a crash left half overwritten, is ours all the same.
    aside = tmp_path / ".schedule.pdf.erased"
    aside.write_bytes(b"\0\0ces")
    assert outside.ours(str(file), {digest}, package=False) == (str(aside),)
    outside.erase(str(file), [str(aside)])
    assert file.exists() and not aside.exists()


def test_digests_are_of_names_and_bytes(tmp_path, outside):
    package = tmp_path / "package"
    package.mkdir()
    assert outside.amount(str(package)) == (0, 0, "")
    assert outside.amount(str(tmp_path / "nowhere")) == (0, 0, "")
    (package / "a").write_bytes(b"1")
    first = outside.amount(str(package))
    (package / "a").write_bytes(b"2")
    assert outside.amount(str(package)).sha256 != first.sha256


def test_pictures_of_one_entry_are_found_by_their_reference_alone(tmp_path, outside):
    package = tmp_path / "package"
    (package / "pictures").mkdir(parents=True)
    for name in ("K7QXM2P9A.jpg", "K7QXM2P9A.an2", "K7QXM2P9B.jpg", "manifest.json"):
        (package / "pictures" / name).write_bytes(b"x")
    found = outside.of_picture(str(package), "K7QXM2P9A")
    assert [Path(each).name for each in found] == ["K7QXM2P9A.an2", "K7QXM2P9A.jpg"]
    assert outside.of_picture(str(package), "../x") == ()
    assert outside.of_picture(str(tmp_path / "nowhere"), "K7QXM2P9A") == ()


def test_copies_of_the_office_are_found_with_what_lies_beside_them(tmp_path, outside):
    office = tmp_path / "office"
    for name in ("office.sqlite", "office-before-0004-1.sqlite", "office-before-0004-1.sqlite-wal",
                 "office-before-0003-1.sqlite-shm", "drill.csv", ".drill.csv.x7"):  # fmt: skip
        (office / name).write_bytes(b"x")
    names = [Path(each).name for each in outside.drill_files() + outside.office_copies()]
    assert names == [
        ".drill.csv.x7", "drill.csv", "office-before-0003-1.sqlite", "office-before-0004-1.sqlite",
    ]  # fmt: skip
    for each in outside.drill_files() + outside.office_copies():
        outside.erase(each)
    assert [each.name for each in office.iterdir()] == ["office.sqlite"]

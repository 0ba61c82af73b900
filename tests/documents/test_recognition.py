"""Recognition systems read from the file that sets them up."""

from pathlib import Path

import pytest

from console.documents.recognition import open_system, read_system
from console.documents.recognition_folder import WatchedFolder
from console.domain.refusals import OutOfReachError, RefusedError
from console.services.kept_handover import SystemSpec

BESIDE = Path("/etc/office")
FOLDER = '[system]\nname = "Van 3"\nkind = "folder"\npath = "box"\n'
HTTPS = """[system]
name = "NeoFace 3"
kind = "https"
url = "https://neoface.example/v1"
token = "${TOKEN}"
authority = "ca.pem"
"""


def read(text: str) -> SystemSpec:
    return read_system(text.encode(), "system.toml", BESIDE)


def test_a_folder_and_a_server():
    assert read(FOLDER) == SystemSpec("Van 3", "folder", "/etc/office/box")
    found = read(HTTPS)
    assert found.location == "https://neoface.example/v1"
    assert (found.token, found.authority) == ("${TOKEN}", "/etc/office/ca.pem")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "line 1: system is wrong"),
        ("[system", "is not TOML"),
        (FOLDER + "more = 1\n", "line 5: system.more is wrong"),
        (FOLDER.replace("folder", "ftp"), "line 3: system.kind is wrong"),
        (FOLDER.replace("path", "url"), "has a path and no url"),
        (HTTPS + 'path = "x"\n', "has a url and no path"),
        (FOLDER.replace("Van 3", "../x"), "line 2: system.name is wrong"),
        ("x = " + "[" * 5000, "is not TOML"),
    ],
)
def test_every_mistake_is_told_with_its_line(text, says):
    with pytest.raises(RefusedError, match=says):
        read(text)


def test_bytes_that_are_no_text_are_refused():
    with pytest.raises(RefusedError, match="not UTF-8"):
        read_system(b"\xff", "system.toml", BESIDE)


def test_certificates_that_cannot_be_read_are_told(tmp_path):
    spec = read(HTTPS)._replace(authority=str(tmp_path / "none.pem"))
    with pytest.raises(OutOfReachError, match="certificate or key of NeoFace 3"):
        open_system(spec, {"TOKEN": "t"})
    (tmp_path / "bad.pem").write_text("nonsense")
    bad = spec._replace(authority="", certificate=str(tmp_path / "bad.pem"))
    with pytest.raises(OutOfReachError, match="certificate or key"):
        open_system(bad, {"TOKEN": "t"})


@pytest.mark.parametrize("value", ["", "two\nlines", "é"])
def test_a_token_that_no_header_can_carry_is_refused(value):
    with pytest.raises(RefusedError, match="needs TOKEN from the environment"):
        open_system(read(HTTPS)._replace(authority=""), {"TOKEN": value})


def test_only_ids_of_our_own_making_become_file_names(tmp_path):
    system = WatchedFolder(tmp_path)
    for bad in ("../x", "", "a/b", "x" * 81, "a\0"):
        with pytest.raises(ValueError, match="id"):
            system.give(bad, b"")
        with pytest.raises(ValueError, match="id"):
            system.done(bad)
    assert list(tmp_path.iterdir()) == []

"""What an import that was killed had unpacked: gone when the office is opened next."""

import signal
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from console import app
from console.documents import UNPACKED
from console.documents.bundle import open_bundle
from console.documents.unpacked import Unpacked, sweep
from console.domain.refusals import OutOfReachError
from console.settings import Settings
from console.storage.erasing_files import erase_file
from tests.services.office import proposal, write_bundle

IMPORT = """
import sys
from pathlib import Path
from console.doors import open_bundle
with open_bundle(Path(sys.argv[1]), Path(sys.argv[2])) as bundle:
    bundle._files.local_path("proposals.csv")
    print("unpacked", flush=True)
    sys.stdin.read()
"""


def a_zip(folder: Path) -> Path:
    bundle = write_bundle(folder / "bundle", [proposal(1)])
    made = folder / "bundle.zip"
    with zipfile.ZipFile(made, "w") as out:
        for file in bundle.rglob("*"):
            out.write(file, file.relative_to(bundle))
    return made


def left(office: Path) -> list[Path]:
    return sorted((office / UNPACKED).rglob("*"))


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    settings = Settings(tmp_path / "office", tmp_path / "logs", tmp_path / "config", 1)
    with app.Console(settings).create_office(settings.office):
        pass
    return settings


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_what_a_killed_import_unpacked_is_erased_at_the_next_opening(
    tmp_path: Path, settings: Settings
) -> None:
    command = [sys.executable, "-c", IMPORT, str(a_zip(tmp_path)), str(settings.office)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as importing:
        assert importing.stdout is not None
        assert importing.stdout.readline() == "unpacked\n"
        with app.Console(settings).open_office(settings.office):
            pass
        (plain,) = [each for each in left(settings.office) if each.name == "proposals.csv"]
        assert "Example01" in plain.read_text(), "what a living import needs stays"
        assert {each.stat().st_mode & 0o077 for each in (plain.parent, settings.office)} == {0}
        importing.send_signal(signal.SIGKILL)
    assert plain.exists()
    other = tmp_path / "other-name"
    other.hardlink_to(plain)
    with app.Console(settings).open_office(settings.office):
        assert left(settings.office) == []
    assert set(other.read_bytes()) == {0}, "it is overwritten before it goes"


def test_what_an_import_unpacked_goes_when_it_ends(tmp_path: Path, settings: Settings) -> None:
    with open_bundle(a_zip(tmp_path), settings.office) as bundle:
        path = bundle._files.local_path("proposals.csv")
        assert settings.office in path.parents
    assert left(settings.office) == []


def test_where_there_is_no_office_it_lies_among_temporary_files(tmp_path: Path) -> None:
    with open_bundle(a_zip(tmp_path)) as bundle:
        path = bundle._files.local_path("proposals.csv")
        assert path.exists()
    assert not path.exists()


def test_what_cannot_be_erased_is_tried_again_and_what_is_not_ours_stays(tmp_path: Path) -> None:
    ours = tmp_path / UNPACKED / "bundle-1"
    ours.mkdir(parents=True)
    (ours / "proposals.csv").write_text("Example01")
    notes = tmp_path / UNPACKED / "notes.txt"
    notes.write_text("mine")

    def away(_file: Path) -> None:
        raise OutOfReachError("It cannot be erased: the disk is away.")

    sweep(tmp_path, away)
    assert (ours / "proposals.csv").exists()
    sweep(tmp_path, erase_file)
    assert left(tmp_path) == [notes]
    sweep(tmp_path / "nowhere", erase_file)


def test_a_lock_that_a_sweep_took_is_not_used(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(
        "console.documents.unpacked.take", lambda _file, tries=[]: tries.append(1) or len(tries) > 1
    )
    room = Unpacked(tmp_path)
    assert room.folder.is_dir()
    room.close()
    sweep(tmp_path, erase_file)
    assert left(tmp_path) == []

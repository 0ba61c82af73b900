"""The desktop entry, and the window's faults in the log of faults."""

import json
import logging
import subprocess
import sys
from pathlib import Path

import pytest

from console.desktop import install
from console.domain.refusals import OutOfReachError, RefusedError
from console.faults import FILE, window_faults

RESOURCES = Path(__file__).resolve().parent.parent / "resources"


def test_the_entry_starts_this_program_with_the_bundle(tmp_path: Path) -> None:
    python = f"{tmp_path}/a 100% $odd/python"
    written = install(RESOURCES, {"XDG_DATA_HOME": str(tmp_path)}, "linux", python)
    again = install(RESOURCES, {"XDG_DATA_HOME": str(tmp_path)}, "linux", python)
    assert written == again
    entry, icon = written
    lines = entry.read_text(encoding="utf-8").splitlines()
    (command,) = [line for line in lines if line.startswith("Exec=")]
    assert command == f'Exec="{tmp_path}/a 100%% \\\\$odd/python" -m console %f'
    assert f"Path={RESOURCES.parent}" in lines
    assert icon.read_bytes().startswith(b"<svg")


def test_a_desktop_that_needs_none_is_told_so(tmp_path: Path) -> None:
    for platform in ("win32", "darwin"):
        with pytest.raises(RefusedError, match="Only Linux"):
            install(RESOURCES, {}, platform, "python")
    (tmp_path / "file").write_text("")
    with pytest.raises(OutOfReachError, match="could not be written"):
        install(RESOURCES, {"XDG_DATA_HOME": str(tmp_path / "file")}, "linux", "python")


def test_the_verb_writes_it_for_this_person(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "console", "desktop", "--json"],
        cwd=RESOURCES.parent,
        env={"XDG_DATA_HOME": str(tmp_path), "HOME": str(tmp_path), "PATH": ""},
        capture_output=True,
        check=False,
    )
    if sys.platform.startswith("linux"):
        assert done.returncode == 0, done.stderr
        assert all(Path(file).is_file() for file in json.loads(done.stdout)["written"])


def test_the_windows_faults_are_written_where_the_verbs_are(tmp_path: Path) -> None:
    log = logging.getLogger("console.faults")
    with window_faults(tmp_path):
        log.error("fault %s %s at %s", "4B1D", "ValueError", "deep.py:1 b < outer.py:2 a")
        log.error("something else")
    log.error("fault %s %s at %s", "AFTER", "ValueError", "x")
    (line,) = (tmp_path / FILE).read_text(encoding="utf-8").splitlines()
    kept = json.loads(line)
    assert (kept["reference"], kept["kind"]) == ("4B1D", "ValueError")
    assert kept["places"] == ["outer.py:2 a", "deep.py:1 b"]

"""A screen reader at the real window: names, roles, states, a row of the queue, a button pressed.

The reader is a program of its own that knows the console only over the accessibility bus, as
Orca does; nothing of it is inside the console's process.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from console.demo.staff import OKAFOR, PASSWORD
from tests.journeys.test_real_screen import ROOT, acts, screen, until

READER = Path(__file__).with_name("screen_reader.py")
SYSTEM_PYTHON = "/usr/bin/python3"

__all__ = ["screen"]


@pytest.fixture
def bus(tmp_path: Path) -> Iterator[str]:
    """A session bus of its own; its address."""
    if not sys.platform.startswith("linux"):
        pytest.skip("the accessibility bus is Linux's")
    daemon = shutil.which("dbus-daemon")
    assert daemon is not None, "dbus-daemon is missing: install the package dbus"
    running = subprocess.Popen(
        [daemon, "--session", "--print-address", "--nofork", "--nopidfile"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env={**os.environ, "XDG_RUNTIME_DIR": str(tmp_path)},
    )
    assert running.stdout is not None
    yield running.stdout.readline().strip()
    running.terminate()
    running.wait(timeout=20)
    running.stdout.close()


def test_a_screen_reader_signs_in_reads_and_asks_to_strike(
    screen: str, bus: str, tmp_path: Path
) -> None:
    folder = tmp_path / "demo"
    environment = {
        **os.environ,
        "DISPLAY": screen,
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "DBUS_SESSION_BUS_ADDRESS": bus,
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "XDG_RUNTIME_DIR": str(tmp_path),
        "PYTHONPATH": str(ROOT),
        "LC_ALL": "C.UTF-8",
    }
    console = subprocess.Popen(
        [sys.executable, "-m", "console", "demo", str(folder), "--entries", "12", "--window"],
        env=environment,
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        until((folder / "demo.json").exists, "the fictional office")
        read = subprocess.run(
            [SYSTEM_PYTHON, str(READER), str(OKAFOR.id), PASSWORD],
            env={name: value for name, value in environment.items() if name != "PYTHONPATH"},
            capture_output=True,
            text=True,
            check=False,
            timeout=400,
        )
        assert read.returncode == 0, read.stderr or read.stdout
        found = json.loads(read.stdout)
    finally:
        console.terminate()
        console.wait(timeout=30)
    assert found["password role"] == "password text"
    assert found["lists role"] == "table"
    assert found["lists rows"] == 1
    assert found["queue rows"] == 12
    assert found["row"].startswith("1") or found["row"][0].isdigit()
    # Name, reference, ground, standing and state, in words and in one breath.
    assert found["row"].count(". ") >= 3
    assert any(words in found["row"] for words in ("Supported", "Needs judgement", "Not lawful"))
    assert found["rail role"] in {"push button", "radio button", "check box", "toggle button"}
    assert found["rail checked"]
    assert found["strike description"] == "Key X"
    assert found["reason editable"]
    assert "face_viewed" in acts(folder / "office")

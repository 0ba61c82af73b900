"""An officer's first minute on a real screen: a real X server, a real window, real keys.

Everything else drives the window from inside its own process; this shows that keys which come
from outside reach it, and that what they decide is in the store.
"""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from console.demo.staff import OKAFOR, PASSWORD

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 90.0


@pytest.fixture
def screen() -> Iterator[str]:
    """A virtual screen of its own; its number."""
    if not sys.platform.startswith("linux"):
        pytest.skip("X servers are Linux's")
    server = shutil.which("Xvfb")
    assert server is not None, "Xvfb is missing: install the package xvfb"
    reading, writing = os.pipe()
    running = subprocess.Popen(
        [server, "-displayfd", str(writing), "-screen", "0", "1440x900x24", "-nolisten", "tcp"],
        pass_fds=(writing,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        number = told.readline().strip()
    yield f":{number}"
    running.terminate()
    running.wait(timeout=20)


def until(true: Callable[[], bool], what: str) -> None:
    ends = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < ends, f"waited in vain for {what}"
        time.sleep(0.1)


def acts(office: Path) -> list[str]:
    """What the log says was done, oldest first."""
    store = office / "office.sqlite"
    if not store.exists():
        return []
    with closing(sqlite3.connect(f"file:{store}?mode=ro", uri=True)) as connection:
        rows = connection.execute("SELECT body FROM audit ORDER BY sequence").fetchall()
    return [json.loads(body)["act"] for (body,) in rows]


def test_keys_from_outside_sign_in_look_and_strike(screen: str, tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    environment = {
        **os.environ,
        "DISPLAY": screen,
        "QT_QPA_PLATFORM": "xcb",
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "PYTHONPATH": str(ROOT),
    }

    def keys(*arguments: str) -> None:
        subprocess.run(["xdotool", *arguments], env=environment, check=True, timeout=30)

    def windows() -> list[str]:
        found = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--name", "."],
            env=environment,
            capture_output=True,
            check=False,
            timeout=30,
        )
        return found.stdout.decode().split()

    console = subprocess.Popen(
        [sys.executable, "-m", "console", "demo", str(folder), "--entries", "12", "--window"],
        env=environment,
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    office = folder / "office"
    try:
        until(lambda: (folder / "demo.json").exists() and bool(windows()), "the window")
        # There is no window manager on this screen that would give the window the focus.
        keys("windowfocus", "--sync", windows()[-1])
        before = len(acts(office))

        def since() -> list[str]:
            return acts(office)[before:]

        keys("type", "--delay", "30", str(OKAFOR.id))
        keys("key", "Tab")
        keys("type", "--delay", "30", PASSWORD)
        keys("key", "Return")
        until(lambda: "signed_in" in since(), "the sign-in")

        def open_the_list() -> bool:
            keys("key", "Return")
            return "face_viewed" in since()

        until(open_the_list, "the first face")

        def strike() -> bool:
            # The keys are pressed again where the window was not ready for them: a verdict
            # waits until everything that it rests on is painted.
            keys("key", "x")
            time.sleep(0.4)
            keys("key", "1")
            time.sleep(0.4)
            return "decided" in since()

        until(strike, "the strike")
    finally:
        console.terminate()
        console.wait(timeout=30)

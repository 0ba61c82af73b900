"""A real X screen whose pixels are read from outside, and keys pressed as a keyboard presses them.

Xvfb keeps its frame buffer in a mapped file, so that watching a window costs the program under
test nothing; keys go in through XTEST. Nothing here knows which program it watches.
"""

import ctypes
import ctypes.util
import mmap
import os
import shutil
import struct
import subprocess
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

import numpy as np

WIDE, HIGH = 1600, 1000
STEP = 3
"""Every third pixel of the watched region is read: enough to know a face by."""

QUIET = 0.25
POLL = 0.0002


class Change(NamedTuple):
    """A state of the watched region, and the seconds after the key at which it was there."""

    at: float
    picture: np.ndarray


class Screen:
    """An X server of its own, with a window manager that gives every program the whole screen."""

    def __init__(self) -> None:
        shared = Path("/dev/shm")
        self._folder = tempfile.mkdtemp(prefix="frames", dir=shared if shared.is_dir() else None)
        reading, writing = os.pipe()
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{WIDE}x{HIGH}x24",
             "-fbdir", self._folder, "-nolisten", "tcp", "-ac", "-noreset"],
            pass_fds=[writing], stderr=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(writing)
        with os.fdopen(reading) as told:
            self.display = f":{told.readline().strip()}"
        self._pixels = self._mapped()
        self._manager = self._managed()
        self._x = ctypes.CDLL(ctypes.util.find_library("X11"))
        self._test = ctypes.CDLL(ctypes.util.find_library("Xtst"))
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XStringToKeysym.restype = ctypes.c_ulong
        self._link = ctypes.c_void_p(self._x.XOpenDisplay(self.display.encode()))
        self.watch(WIDE * 2 // 5, HIGH * 2 // 5, WIDE // 5, HIGH // 5)

    def _mapped(self) -> np.ndarray:
        with (Path(self._folder) / "Xvfb_screen0").open("rb") as file:
            mapped = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
        head = struct.unpack(">25I", mapped[:100])
        start, line = head[0] + head[19] * 12, head[12]
        whole = np.frombuffer(mapped, np.uint8, count=line * HIGH, offset=start)
        return whole.reshape(HIGH, line // 4, 4)[:, :WIDE, :3]

    def _managed(self) -> subprocess.Popen[bytes] | None:
        """Every normal window maximised and without a frame: the same canvas for all."""
        own = Path("/etc/xdg/openbox/rc.xml")
        if shutil.which("openbox") is None or not own.is_file():
            return None
        rule = (
            '<application type="normal"><maximized>yes</maximized><decor>no</decor></application>'
        )
        file = Path(self._folder) / "rc.xml"
        file.write_text(own.read_text().replace("<applications>", f"<applications>{rule}", 1))
        quiet = subprocess.DEVNULL
        manager = subprocess.Popen(
            ["openbox", "--sm-disable", "--config-file", file],
            env=os.environ | {"DISPLAY": self.display}, stdout=quiet, stderr=quiet,
        )  # fmt: skip
        time.sleep(0.5)
        return manager

    def watch(self, left: int, top: int, wide: int, high: int) -> None:
        """Watch this region of the screen, in pixels."""
        self._region = self._pixels[top : top + high : STEP, left : left + wide : STEP]

    def seen(self) -> np.ndarray:
        """The watched region as it is now."""
        return self._region.copy()

    def press(self, key: str) -> float:
        """Press and let go of a key; the moment at which the server was told."""
        code = self._x.XKeysymToKeycode(self._link, self._x.XStringToKeysym(key.encode()))
        for down in (1, 0):
            self._test.XTestFakeKeyEvent(self._link, code, down, 0)
        now = time.perf_counter()
        self._x.XFlush(self._link)
        return now

    def changes(self, began: float, before: np.ndarray, quiet: float, most: float) -> list[Change]:
        """Every state of the region from now on, until it rests for `quiet` seconds."""
        found: list[Change] = []
        last = before
        while True:
            now = time.perf_counter() - began
            current = self.seen()
            if not np.array_equal(current, last):
                found.append(Change(now, current))
                last = current
            if now > most or (found and now - found[-1].at > quiet):
                return found
            time.sleep(POLL)

    def close(self) -> None:
        """Let go of the screen."""
        for process in (self._manager, self._server):
            if process is not None:
                process.terminate()
                process.wait()
        shutil.rmtree(self._folder, ignore_errors=True)


def recognisable(changes: list[Change]) -> float:
    """The second from which the region shows, nearly, the picture that it settles on."""
    settled = changes[-1].picture.astype(np.int16)
    place = len(changes) - 1
    while place > 0 and np.abs(changes[place - 1].picture.astype(np.int16) - settled).mean() < 4:
        place -= 1
    return changes[place].at

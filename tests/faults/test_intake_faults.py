"""What happens to an intake when its worker is killed, stopped or starved."""

import contextlib
import io
import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from console.documents import pictures as module
from console.documents.pictures import CleanPicture, PictureDesk, UnusablePicture
from console.domain.refusals import OutOfReachError

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="needs POSIX signals")


def picture(width: int = 64, height: int = 80, format_: str = "JPEG") -> bytes:
    out = io.BytesIO()
    Image.effect_noise((width, height), 80).convert("RGB").save(out, format_)
    return out.getvalue()


def slow_picture() -> bytes:
    """Few bytes that take a worker a good part of a second: 49 million pixels of one colour."""
    out = io.BytesIO()
    Image.new("RGB", (7000, 7000), (90, 120, 150)).save(out, "PNG")
    return out.getvalue()


def gone(pid: int) -> bool:
    """Whether neither a process nor a zombie of that id is left."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return False


def until(true: Callable[[], bool]) -> None:
    """Wait for something that another process is about to do."""
    for _ in range(1000):
        if true():
            return
        time.sleep(0.01)
    raise AssertionError("it never happened")


def test_a_worker_killed_between_two_pictures_costs_none() -> None:
    with PictureDesk(workers=1) as desk:
        assert isinstance(desk.read(picture()), CleanPicture)
        (pid,) = desk.pids
        os.kill(pid, signal.SIGKILL)
        assert isinstance(desk.read(picture()), CleanPicture)
        assert desk.pids != (pid,)
        assert gone(pid)


def test_a_worker_killed_while_it_reads_costs_at_most_that_picture() -> None:
    large = slow_picture()
    with PictureDesk(workers=1) as desk:
        desk.read(picture())
        (pid,) = desk.pids
        killer = threading.Timer(0.1, os.kill, (pid, signal.SIGKILL))
        killer.start()
        readings = [desk.read(large), desk.read(picture())]
        killer.join()
        assert isinstance(readings[1], CleanPicture)
        assert gone(pid)


def test_a_worker_that_hangs_is_ended_and_only_its_picture_refused() -> None:
    with PictureDesk(workers=1, seconds=0.7) as desk:
        assert isinstance(desk.read(picture()), CleanPicture)
        (pid,) = desk.pids
        os.kill(pid, signal.SIGSTOP)
        reading = desk.read(picture())
        assert isinstance(reading, UnusablePicture)
        assert "took longer" in reading.sentence
        assert isinstance(desk.read(picture()), CleanPicture)
        assert gone(pid)


def test_one_hanging_worker_does_not_hold_up_the_other() -> None:
    with PictureDesk(workers=2, seconds=1.5) as desk:
        list(desk.read_many([picture()] * 8))
        stopped = desk.pids[0]
        os.kill(stopped, signal.SIGSTOP)
        readings = list(desk.read_many([picture()] * 12))
        assert sum(isinstance(reading, UnusablePicture) for reading in readings) <= 1
        assert len(readings) == 12


def test_a_picture_that_kills_every_worker_is_refused_after_two() -> None:
    with PictureDesk(workers=1) as desk:
        desk.read(picture())
        stop = threading.Event()

        def kill_whatever_runs() -> None:
            while not stop.is_set():
                for pid in desk.pids:
                    with contextlib.suppress(ProcessLookupError):
                        os.kill(pid, signal.SIGKILL)
                stop.wait(0.002)

        killer = threading.Thread(target=kill_whatever_runs)
        killer.start()
        try:
            reading = desk.read(slow_picture())
        finally:
            stop.set()
            killer.join()
        assert isinstance(reading, UnusablePicture)
        assert "stopped the program" in reading.sentence
        assert isinstance(desk.read(picture()), CleanPicture)


def test_closing_leaves_no_process_and_no_zombie() -> None:
    desk = PictureDesk(workers=2)
    list(desk.read_many([picture()] * 8))
    pids = desk.pids
    assert pids
    desk.close()
    assert all(gone(pid) for pid in pids)
    assert desk.pids == ()


def test_closing_while_a_picture_is_read_ends_that_reading() -> None:
    desk = PictureDesk(workers=1, seconds=30)
    desk.read(picture())
    os.kill(desk.pids[0], signal.SIGSTOP)
    outcome: list[object] = []

    def read() -> None:
        try:
            outcome.append(desk.read(picture()))
        except RuntimeError as closed:
            outcome.append(closed)

    reader = threading.Thread(target=read)
    reader.start()
    time.sleep(0.1)
    desk.close()
    reader.join(timeout=20)
    assert not reader.is_alive()
    assert isinstance(outcome[0], RuntimeError)


def test_a_worker_ends_when_its_parent_goes() -> None:
    with PictureDesk(workers=1) as desk:
        desk.read(picture())
        (worker,) = desk._running
        stdin = worker._process.stdin
        assert stdin is not None
        stdin.close()
        until(lambda: worker._process.poll() is not None)
        assert worker._process.returncode == 0
        assert isinstance(desk.read(picture()), CleanPicture)


def test_a_worker_that_cannot_start_is_the_machines_trouble_not_the_pictures(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(module, "PACKAGE_ROOT", tmp_path)
    monkeypatch.setattr(module, "worker_command", lambda name: ["/bin/false"])
    with PictureDesk(workers=1) as desk, pytest.raises(OutOfReachError, match="could not be"):
        desk.read(picture())


def test_an_answer_that_is_nonsense_is_a_broken_worker(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    liar = tmp_path / "liar.py"
    liar.write_text(
        "import sys, struct, json\n"
        "def say(b): sys.stdout.buffer.write(struct.pack('>I', len(b)) + b)\n"
        "say(b'{\"ready\": []}'); sys.stdout.buffer.flush()\n"
        "n = struct.unpack('>I', sys.stdin.buffer.read(4))[0]; sys.stdin.buffer.read(n)\n"
        "say(json.dumps({'width': -1, 'height': 1, 'format': 'EXE', 'clean': 3,"
        " 'thumbnail': 3}).encode())\n"
        "sys.stdout.buffer.write(b'MZxMZx'); sys.stdout.buffer.flush()\n"
        "sys.stdin.buffer.read()\n"
    )
    monkeypatch.setattr(module, "worker_command", lambda name: [sys.executable, str(liar)])
    with PictureDesk(workers=1) as desk:
        reading = desk.read(picture())
        assert isinstance(reading, UnusablePicture)

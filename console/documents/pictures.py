"""Ask the picture worker: received bytes in, a clean picture or one plain sentence out.

A picture is decoded in a process of its own with limits on memory, pixels and time. The one rule
kept here: whatever a file does to that process costs that file only, and no process outlives the
desk that started it.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import queue
import struct
import subprocess
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from types import TracebackType
from typing import Final, Self, TypeAlias

from console.documents.separate_process import (
    NO_WINDOW,
    PACKAGE_ROOT,
    worker_command,
    worker_environment,
)
from console.domain.refusals import OutOfReachError

MOST_BYTES: Final = 30_000_000
"""Bytes of one received picture; the worker keeps the same limit."""
SECONDS_A_PICTURE: Final = 20.0
SECONDS_TO_START: Final = 30.0
ALIKE_BITS: Final = 2
"""Fingerprints that differ in at most so many of 64 bits are offered as the same picture."""

_MOST_HEAD: Final = 64 * 1024
_MOST_CLEAN: Final = 40_000_000
_FORMATS: Final = frozenset({"JPEG", "PNG", "WEBP", "TIFF", "HEIF"})
_TOO_SLOW: Final = (
    "The picture took longer to open than any photograph should; "
    "save it again as an ordinary JPEG and send that."
)
_BROKE: Final = (
    "The picture stopped the program that opens pictures; "
    "save it again as an ordinary JPEG and send that."
)


@dataclass(frozen=True, slots=True)
class CleanPicture:
    """A received picture as it may be shown: pixels only, upright, sRGB.

    ``sha256`` is the hexadecimal digest of the bytes received, ``width`` and ``height`` are the
    received picture's pixels once upright, ``format`` is what was received. ``clean`` is a JPEG
    of at most 2400 pixels a side and ``thumbnail`` one of 128 by 160. ``sharpness`` is ``sharp``
    or ``soft`` (from ``sharpness_score``, 0 upwards), ``exposure`` is ``even``, ``dark`` or
    ``bright``. ``fingerprint`` is an unsigned 64-bit difference hash, the same or nearly so when
    a picture is saved again; pictures taken in one pose before one wall can share it, so it is
    a reason to look and never proof.
    """

    sha256: str
    width: int
    height: int
    format: str
    clean: bytes
    thumbnail: bytes
    sharpness_score: int
    sharpness: str
    exposure: str
    fingerprint: int


@dataclass(frozen=True, slots=True)
class UnusablePicture:
    """A received file that cannot be shown; ``sentence`` says why and what to do."""

    sha256: str
    sentence: str


Reading: TypeAlias = CleanPicture | UnusablePicture


def look_alike(first: int, second: int) -> bool:
    """Whether two fingerprints are near enough to ask if it is one picture.

    A picture without any detail (all bits alike) resembles nothing.
    """
    if first in {0, 2**64 - 1} or second in {0, 2**64 - 1}:
        return False
    return (first ^ second).bit_count() <= ALIKE_BITS


class _Broken(Exception):  # noqa: N818 - never leaves this module
    """The worker went away or answered nonsense."""


class _Worker:
    """One worker process and the two pipes to it; used by one thread at a time."""

    def __init__(self) -> None:
        self._fit = True
        self._process = subprocess.Popen(
            worker_command("console.documents.picture_worker"),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=PACKAGE_ROOT,
            env=worker_environment(),
            close_fds=True,
            creationflags=NO_WINDOW,
        )
        try:
            with self._no_longer_than(SECONDS_TO_START) as late:
                head = self._head()
            if late.is_set() or "ready" not in head:
                raise _Broken
        except _Broken:
            self.end()
            raise OutOfReachError(
                "The program that opens pictures could not be started, so no picture was read. "
                "Close other programs or restart the machine, then try again."
            ) from None

    @property
    def pid(self) -> int:
        """The process id, for the fault tests."""
        return self._process.pid

    def is_fit(self) -> bool:
        """Whether the process still runs and has answered sensibly and in time so far."""
        return self._fit and self._process.poll() is None

    def end(self) -> None:
        """Kill, reap and close the pipes."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()

    @contextlib.contextmanager
    def _no_longer_than(self, seconds: float) -> Iterator[threading.Event]:
        """Kill the process if the block outlasts its time; the event then is set."""
        late, done, turn = threading.Event(), threading.Event(), threading.Lock()

        def expire() -> None:
            with turn:
                if not done.is_set():
                    self._fit = False
                    late.set()
                    self._process.kill()

        clock = threading.Timer(seconds, expire)
        clock.daemon = True
        clock.start()
        try:
            yield late
        finally:
            with turn:
                done.set()
            clock.cancel()

    def _take(self, count: int) -> bytes:
        stream = self._process.stdout
        assert stream is not None  # noqa: S101 - opened as a pipe above
        try:
            data = stream.read(count)
        except (OSError, ValueError) as gone:
            raise _Broken from gone
        if len(data) != count:
            raise _Broken
        return data

    def _head(self) -> dict[str, object]:
        (length,) = struct.unpack(">I", self._take(4))
        if length > _MOST_HEAD:
            raise _Broken
        try:
            head = json.loads(self._take(length))
        except ValueError as nonsense:
            raise _Broken from nonsense
        if not isinstance(head, dict):
            raise _Broken
        return head

    def _exchange(self, data: bytes, sha256: str) -> Reading:
        stream = self._process.stdin
        assert stream is not None  # noqa: S101 - opened as a pipe above
        try:
            stream.write(struct.pack(">I", len(data)))
            stream.write(data)
            stream.flush()
        except (OSError, ValueError) as gone:
            raise _Broken from gone
        head = self._head()
        sentence = head.get("unusable")
        if isinstance(sentence, str):
            return UnusablePicture(sha256, sentence)
        clean = self._take(_whole(head, "clean", _MOST_CLEAN))
        thumbnail = self._take(_whole(head, "thumbnail", _MOST_HEAD))
        return _picture(head, sha256, clean, thumbnail)

    def read(self, data: bytes, sha256: str, seconds: float) -> Reading:
        """One picture; raises _Broken if the process fails, gives a sentence if it is too slow."""
        with self._no_longer_than(seconds) as late:
            try:
                return self._exchange(data, sha256)
            except _Broken:
                self._fit = False
                if late.is_set():
                    return UnusablePicture(sha256, _TOO_SLOW)
                raise


def _whole(head: dict[str, object], name: str, most: int) -> int:
    """A whole number from 0 to ``most`` out of the worker's answer, which is not trusted."""
    value = head.get(name)
    if type(value) is not int or not 0 <= value <= most:
        raise _Broken
    return value


def _picture(head: dict[str, object], sha256: str, clean: bytes, thumbnail: bytes) -> CleanPicture:
    """The worker's answer as a value, each field checked."""
    format_, sharpness, exposure = head.get("format"), head.get("sharpness"), head.get("exposure")
    if format_ not in _FORMATS or not all(
        p.startswith(b"\xff\xd8\xff") for p in (clean, thumbnail)
    ):
        raise _Broken
    if sharpness not in {"sharp", "soft"} or exposure not in {"even", "dark", "bright"}:
        raise _Broken
    return CleanPicture(
        sha256=sha256,
        width=_whole(head, "width", 2**31),
        height=_whole(head, "height", 2**31),
        format=str(format_),
        clean=clean,
        thumbnail=thumbnail,
        sharpness_score=_whole(head, "sharpness_score", 2**31),
        sharpness=str(sharpness),
        exposure=str(exposure),
        fingerprint=_whole(head, "fingerprint", 2**64 - 1),
    )


class PictureDesk:
    """Reads received pictures with a few worker processes; safe to use from several threads.

    Workers start when first needed. Close the desk (or leave its ``with``) to end them.
    """

    def __init__(self, workers: int = 2, seconds: float = SECONDS_A_PICTURE) -> None:
        if workers < 1:
            raise ValueError("a picture desk needs at least one worker")
        self._seconds = seconds
        self._count = workers
        self._places: queue.LifoQueue[_Worker | None] = queue.LifoQueue()
        for _ in range(workers):
            self._places.put(None)
        self._running: set[_Worker] = set()
        self._closed = False
        self._lock = threading.Lock()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def pids(self) -> tuple[int, ...]:
        """The process ids of the workers that run now."""
        with self._lock:
            return tuple(sorted(worker.pid for worker in self._running))

    def read(self, data: bytes) -> Reading:
        """Decode one received picture.

        Gives the clean picture, or why it cannot be used. A worker that dies is replaced and the
        picture tried once more, since the machine may have ended it for another's sake; one that
        outlasts its time is replaced and the picture refused. Raises OutOfReachError when no
        worker can be started and RuntimeError on a closed desk.
        """
        sha256 = hashlib.sha256(data).hexdigest()
        if len(data) > MOST_BYTES:
            return UnusablePicture(
                sha256,
                f"The picture file is {len(data) / 1e6:.0f} MB and the most is "
                f"{MOST_BYTES / 1e6:.0f} MB; send a smaller copy.",
            )
        for _ in range(2):
            worker: _Worker | None = self._places.get()
            try:
                worker = self._ready(worker)
                return worker.read(data, sha256, self._seconds)
            except _Broken:
                continue
            finally:
                self._give_back(worker)
        return UnusablePicture(sha256, _BROKE)

    def read_many(self, received: Iterable[bytes]) -> Iterator[Reading]:
        """Decode many pictures with all workers at once, in the order given.

        The iterable is taken only a few pictures ahead, so that it may read from disk as it goes.
        """
        ahead: deque[Future[Reading]] = deque()
        lanes = ThreadPoolExecutor(self._count, thread_name_prefix="pictures")
        try:
            for data in received:
                ahead.append(lanes.submit(self.read, data))
                if len(ahead) > 2 * self._count:
                    yield ahead.popleft().result()
            while ahead:
                yield ahead.popleft().result()
        finally:
            lanes.shutdown(wait=True, cancel_futures=True)

    def close(self) -> None:
        """End and reap every worker; a read under way then fails. Closing twice does nothing."""
        with self._lock:
            self._closed = True
            workers = tuple(self._running)
            self._running.clear()
        for worker in workers:
            worker.end()

    def _ready(self, worker: _Worker | None) -> _Worker:
        """This worker if it lives, or a new one in its place."""
        if worker is not None and worker.is_fit():
            return worker
        if worker is not None:
            self._forget(worker)
        if self._closed:
            raise RuntimeError("the picture desk is closed")
        fresh = _Worker()
        with self._lock:
            closed = self._closed
            if not closed:
                self._running.add(fresh)
        if closed:
            fresh.end()
            raise RuntimeError("the picture desk is closed")
        return fresh

    def _give_back(self, worker: _Worker | None) -> None:
        self._places.put(worker)

    def _forget(self, worker: _Worker) -> None:
        with self._lock:
            self._running.discard(worker)
        worker.end()

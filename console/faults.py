"""Faults written down for whoever mends the program, under a reference number.

One rule: no personal data. The log names the kind of fault and the places in the program, and
never what a fault says, because that may be a name.
"""

from __future__ import annotations

import io
import logging
import secrets
import traceback
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FILE: Final = "faults.jsonl"
MOST_BYTES: Final = 5_000_000


def report_fault(fault: BaseException, folder: Path) -> str:
    """Write a fault down and give its reference; a log that cannot be written costs nothing."""
    reference = secrets.token_hex(4)
    write_down(folder, reference, type(fault).__qualname__, places(fault))
    return reference


class WindowFaults(logging.Handler):
    """Writes down what the window says of its faults, where the command line writes its own.

    The window logs the reference that it showed, the kind and the places, and nothing else;
    anything else that is said under that name is left out.
    """

    def __init__(self, folder: Path) -> None:
        super().__init__(logging.ERROR)
        self._folder = folder

    @override
    def emit(self, record: logging.LogRecord) -> None:
        match record.args:
            case (str(reference), str(kind), str(where)):
                write_down(self._folder, reference, kind, where.split(" < ")[::-1])
            case _:
                return


@contextmanager
def window_faults(folder: Path) -> Iterator[None]:
    """Keep the window's faults in the folder for as long as the `with` lasts."""
    keeper = WindowFaults(folder)
    log = logging.getLogger("console.faults")
    log.addHandler(keeper)
    try:
        yield
    finally:
        log.removeHandler(keeper)


def write_down(folder: Path, reference: str, kind: str, where: Sequence[str]) -> None:
    """Append one fault to the log of faults; one that cannot be written is let go."""
    # It takes as long to load as the window's own parts, and a start without a fault needs none.
    import structlog  # noqa: PLC0415

    buffer = io.StringIO()
    log = structlog.wrap_logger(
        structlog.PrintLogger(buffer),
        processors=[
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer(),
        ],
    )
    log.error("fault", reference=reference, kind=kind, places=list(where))
    with suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        file = folder / FILE
        if file.exists() and file.stat().st_size > MOST_BYTES:
            file.replace(file.with_suffix(".old.jsonl"))
        with file.open("a", encoding="utf-8") as kept:
            kept.write(buffer.getvalue())


def places(fault: BaseException) -> list[str]:
    """Where in the program the fault came from, outermost first, its causes after it."""
    found: list[str] = []
    current: BaseException | None = fault
    while current is not None and len(found) < 200:
        found.append(type(current).__qualname__)
        found.extend(
            f"{Path(frame.filename).name}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(current.__traceback__)
        )
        current = current.__cause__ or current.__context__
    return found

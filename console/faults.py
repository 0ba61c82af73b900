"""Faults written down for whoever mends the program, under a reference number.

One rule: no personal data. The log names the kind of fault and the places in the program, and
never what a fault says, because that may be a name.
"""

import io
import secrets
import traceback
from pathlib import Path
from typing import Final

FILE: Final = "faults.jsonl"
MOST_BYTES: Final = 5_000_000


def report_fault(fault: BaseException, folder: Path) -> str:
    """Write a fault down and give its reference; a log that cannot be written costs nothing."""
    # It takes as long to load as the window's own parts, and a start without a fault needs none.
    import structlog  # noqa: PLC0415

    reference = secrets.token_hex(4)
    buffer = io.StringIO()
    log = structlog.wrap_logger(
        structlog.PrintLogger(buffer),
        processors=[
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer(),
        ],
    )
    log.error("fault", reference=reference, kind=type(fault).__qualname__, places=places(fault))
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        file = folder / FILE
        if file.exists() and file.stat().st_size > MOST_BYTES:
            file.replace(file.with_suffix(".old.jsonl"))
        with file.open("a", encoding="utf-8") as kept:
            kept.write(buffer.getvalue())
    except OSError:
        return reference
    return reference


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

"""The file in which the console itself says what an invented records system says, in a drill.

It has the form of every delivered records file, is for its owner only, and is written whole or
not at all.
"""

from __future__ import annotations

import csv
import io
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Final

from console.domain.records import Record
from console.domain.refusals import OutOfReachError
from console.records.columns import COLUMNS
from console.records.table_file import READ_AT
from console.whole_file import write_whole

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

NAME: Final = "drill.csv"


class DrillFile:
    """The drill's file of one office, in its folder."""

    def __init__(self, folder: Path) -> None:
        self._path = folder.absolute() / NAME

    def write(self, records: Sequence[Record], at: datetime) -> str:
        """Write the file; raises OutOfReachError where that cannot be done."""
        out = io.StringIO(newline="")
        out.write(f"{READ_AT}{_text(at)}\n")
        rows = csv.writer(out)
        rows.writerow(COLUMNS)
        rows.writerows([_text(getattr(record, name)) for name in COLUMNS] for record in records)
        try:
            write_whole(self._path, out.getvalue().encode(), private=True)
        except OSError as trouble:
            raise OutOfReachError(
                f"The drill's file {self._path} cannot be written: "
                f"{(trouble.strerror or 'unknown reason').lower()}."
            ) from trouble
        return str(self._path)

    def remove(self) -> None:
        """Take it away; raises OutOfReachError where it stays."""
        try:
            self._path.unlink(missing_ok=True)
        except OSError as trouble:
            raise OutOfReachError(
                f"The drill's file {self._path} cannot be removed: "
                f"{(trouble.strerror or 'unknown reason').lower()}; remove it by hand."
            ) from trouble


def _text(value: str | date | datetime | None) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    return str(value)

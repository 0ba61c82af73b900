"""How the court-results portal's reports are laid out, and how to find that in a re-saved one.

Columns are found by their headings wherever they stand; a report of the other kind is refused.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

from console.domain.refusals import OutOfReachError
from console.records.cells import Cell

_HEADING_WITHIN: Final = 40


class Heading(NamedTuple):
    """The row on which a report's headings stand, and what each column is called."""

    place: int
    names: list[str]


class Layout(NamedTuple):
    """One kind of report: its title, and the headings that it cannot do without."""

    title: str
    needed: tuple[str, ...]

    def find_heading(self, rows: Sequence[Sequence[Cell]], file: str) -> Heading:
        """Where the headings are; raises OutOfReachError where this is no such report."""
        for place, row in enumerate(rows[:_HEADING_WITHIN]):
            names = [
                " ".join(cell.split()).casefold() if isinstance(cell, str) else "" for cell in row
            ]
            if "hearing date" not in names or "defendant name" not in names:
                continue
            missing = [name for name in self.needed if name not in names]
            if missing:
                raise OutOfReachError(
                    f"The file {file} is not the portal's {self.title} report: "
                    f"it has no column “{missing[0]}”."
                )
            for name in self.needed:
                if names.count(name) > 1:
                    raise OutOfReachError(f"The file {file} has the column “{name}” twice.")
            return Heading(place, names)
        raise OutOfReachError(
            f"The file {file} is not the portal's {self.title} report: no row of headings with "
            "“Hearing date” and “Defendant name” was found."
        )


WARRANTS: Final = Layout(
    "Warrants",
    ("hearing date", "defendant name", "ptiurn", "warrant type", "bail or no bail"),
)

BAILS: Final = Layout(
    "Bail conditions",
    ("hearing date", "defendant name", "ptiurn", "bail conditions imposed"),
)

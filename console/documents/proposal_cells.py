"""The cells of one proposal row: tidied, checked and turned into words, dates and times.

The one rule kept here: what is written is taken as written or the row is set aside with a plain
sentence; nothing is guessed and no cell is ever calculated.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from typing import Final

from console.documents.proposal_table import Row
from console.documents.received_text import (
    hidden_character,
    shown,
    starts_like_formula,
    tidy_line,
    tidy_prose,
    would_calculate,
)

REF_SHAPE: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._/-]{0,39}")
_PROSE: Final = {"offence": 1_000, "necessity": 4_000, "proportionality": 4_000, "why_here": 4_000}
_LINE_LIMITS: Final = {"image_file": 255, "surname": 120, "forenames": 120, "proposed_by": 80}
_LINE_LIMIT: Final = 60
_DAY: Final = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")

LABELS: Final = {
    "entry_ref": "entry reference",
    "date_of_birth": "date of birth",
    "pnc_id": "PNC ID",
    "cro_number": "CRO number",
    "nominal_ref": "nominal reference",
    "custody_number": "custody number",
    "urn": "URN",
    "asn": "ASN",
    "crime_ref": "crime reference",
    "order_ref": "order reference",
    "missing_ref": "missing-person reference",
    "linked_entry": "linked entry",
    "why_here": "reason for this place (why_here)",
    "image_file": "picture file",
    "image_source": "picture source",
    "image_ref": "picture reference",
    "image_captured_on": "date the picture was taken",
    "image_arrest": "arrest the picture came from",
    "proposed_by": "proposer",
    "proposed_at": "time of proposal",
}


class SetAsideError(Exception):
    """The row cannot be taken; the message is the sentence."""


def label(column: str) -> str:
    """A column as a person calls it."""
    return LABELS.get(column, column.replace("_", " "))


def read_day(text: str, what: str) -> date:
    """A date, ISO or dd/mm/yyyy; raises ValueError with a sentence."""
    british = _DAY.fullmatch(text)
    try:
        if british is not None:
            return date(int(british[3]), int(british[2]), int(british[1]))
        if len(text) == 10 and text[4] == "-":
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise ValueError(
        f"the {what} '{shown(text)}' is not a date; write it as 1991-04-17 or 17/04/1991"
    )


def read_moment(text: str, what: str) -> datetime:
    """A moment with its offset, in UTC; raises ValueError with a sentence."""
    moment: datetime | None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        moment = None
    if moment is None or len(text) < 16:
        raise ValueError(
            f"the {what} '{shown(text)}' is not a time; write it as 2026-11-27T12:00:00Z"
        )
    if moment.tzinfo is None:
        raise ValueError(
            f"the {what} '{shown(text)}' has no offset; "
            "end it with Z (or +01:00 for British Summer Time)"
        )
    try:
        return moment.astimezone(UTC)
    except OverflowError:
        raise ValueError(f"the {what} '{shown(text)}' is not a time that can be used") from None


class Cells:
    """The cells of one row, tidied and checked as they are asked for."""

    def __init__(self, row: Row, notes: list[str], where: str) -> None:
        self._cells = row.cells
        self._line = row.line
        self._notes = notes
        self._where = where

    def line(self, column: str) -> str:
        """A cell of one line: a name, a key, a word of a closed list."""
        text = self._cells.get(column, "")
        if not text:
            return ""
        text = tidy_line(text)
        if hidden := hidden_character(text):
            raise SetAsideError(
                f"the {label(column)} holds {hidden}, which cannot be seen; type it again"
            )
        if starts_like_formula(text):
            raise SetAsideError(
                f"the {label(column)} '{shown(text)}' begins with '{text[0]}', like a formula; "
                "take the sign away"
            )
        most = _LINE_LIMITS.get(column, _LINE_LIMIT)
        if len(text) > most:
            raise SetAsideError(f"the {label(column)} is longer than {most} characters")
        return text

    def prose(self, column: str) -> str:
        """A cell of free text."""
        text, hid = tidy_prose(self._cells.get(column, ""))
        if len(text) > _PROSE[column]:
            raise SetAsideError(
                f"the {label(column)} is longer than {_PROSE[column]:,} characters; shorten it"
            )
        if hid:
            self._note(f"hidden characters were taken out of the {label(column)}.")
        if would_calculate(text):
            self._note(
                f"the {label(column)} begins like a formula; it was kept as plain text "
                "and nothing is calculated."
            )
        return text

    def needed(self, column: str) -> str:
        """A cell of one line that may not be empty."""
        if text := self.line(column):
            return text
        raise SetAsideError(f"the {label(column)} is empty; fill it in")

    def needed_prose(self, column: str) -> str:
        """Free text that may not be empty."""
        if text := self.prose(column):
            return text
        raise SetAsideError(f"the {label(column)} is empty; write it for this person")

    def _note(self, sentence: str) -> None:
        self._notes.append(f"{self._where}, line {self._line}: {sentence}")

"""A receipt that does not agree with itself is found out."""

from dataclasses import replace

import pytest

from console.domain.erasing import CopyKind, Line, LineState
from console.domain.receipt_faults import faults
from console.domain.receipts import ErasedEntry, Receipt
from tests.domain.test_erasing import NOW, line, receipt


def made(*more: Line) -> Receipt:
    records = replace(line(CopyKind.RECORDS, 10, held=2), copy="records")
    return receipt(line().looked(0, NOW), records.looked(2, NOW), *more)


def with_line(found: Receipt, **changes: object) -> Receipt:
    first, *others = found.lines
    return replace(found, lines=(replace(first, **changes), *others))


def test_a_receipt_as_it_is_made_agrees_with_itself() -> None:
    assert faults(made()) == ()
    failed = replace(line(CopyKind.RECEIVED), copy="b" * 64).looked(1, NOW)
    assert faults(made(failed)) == ()


def test_other_words_for_a_kind_are_no_fault() -> None:
    found = made()
    worded = tuple(replace(each, words="Otherwise") for each in found.totals)
    assert faults(replace(found, totals=worded)) == ()


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (replace(made(), format_name="another"), "form"),
        (replace(made(), format_version="2"), "form"),
        (replace(made(), scope="some"), "does not exist"),
        (replace(made(), entries=(ErasedEntry("WNT-1", "because"),)), "does not exist"),
        (with_line(made(), kind="memory"), "does not exist"),
        (with_line(made(), state="vanished"), "does not exist"),
        (replace(made(), totals=made().totals[:1]), "sums"),
        (replace(made(), totals=(replace(made().totals[0], after=3), *made().totals[1:])), "sums"),
        (replace(made(), complete=False), "complete"),
        (with_line(made(), after=1), "still there"),
        (with_line(made(), after=None), "still there"),
        (with_line(made(), state=LineState.FAILED.value), "complete"),
        (with_line(made(), copy="records"), "two lines"),
    ],
)
def test_what_does_not_agree_is_said(found: Receipt, said: str) -> None:
    assert said in " ".join(faults(found))

"""Receipts: one counts only for the recall that it names."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from console.domain.recall_messages import (
    CLOCK_LEEWAY,
    FORMAT,
    RECEIPT_FORMAT,
    Off,
    RecallMessage,
    against,
    read_receipt,
    read_sent,
)
from tests.domain.list_of import NOW

MESSAGE = RecallMessage(FORMAT, "LFR-2026-0412", 1, 4, "34E3JQV7A", NOW)


def said(**changes) -> dict[str, object]:
    return {
        "format": RECEIPT_FORMAT,
        "deployment": MESSAGE.deployment,
        "number": MESSAGE.number,
        "reference": MESSAGE.reference,
        "digest": MESSAGE.digest(),
        "state": "removed",
        "off_at": (NOW + timedelta(seconds=9)).isoformat(),
    } | changes


def test_the_same_message_has_the_same_name():
    again = RecallMessage(FORMAT, "LFR-2026-0412", 1, 4, "34E3JQV7A", NOW)
    assert again.id == MESSAGE.id
    assert MESSAGE.id.startswith("R4-")
    other = RecallMessage(FORMAT, "LFR-2026-0412", 2, 4, "34E3JQV7A", NOW)
    assert other.id != MESSAGE.id


def test_a_receipt_that_names_the_recall_counts():
    receipt = read_receipt(said())
    assert receipt.state is Off.REMOVED
    assert against(receipt, MESSAGE, NOW + timedelta(minutes=1)) == ""


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"deployment": "LFR-2026-0413"}, "another deployment"),
        ({"number": 5}, "another number"),
        ({"reference": "4R65PKSUF"}, "another reference"),
        ({"digest": "0" * 64}, "another digest"),
        ({"off_at": (NOW + timedelta(hours=1)).isoformat()}, "in the future"),
        ({"off_at": (NOW - CLOCK_LEEWAY * 2).isoformat()}, "before the recall"),
    ],
)
def test_any_other_does_not(changes, why):
    assert why in against(read_receipt(said(**changes)), MESSAGE, NOW + timedelta(seconds=20))


def test_what_was_not_held_may_be_off_since_before():
    early = said(state="not_held", off_at=(NOW - timedelta(hours=2)).isoformat())
    assert against(read_receipt(early), MESSAGE, NOW) == ""


@pytest.mark.parametrize(
    "wrong",
    [
        None,
        [],
        "removed",
        said(format="something"),
        said(number="4"),
        said(number=True),
        said(number=4.0),
        said(deployment=None),
        said(reference=7),
        said(digest=[]),
        said(state="keeping it"),
        said(state=["removed"]),
        said(off_at=None),
        said(off_at="x" * 41),
        said(off_at="yesterday"),
        said(off_at="2026-11-28T11:30:00"),
    ],
    ids=repr,
)
def test_what_is_no_receipt_says_why_in_a_phrase(wrong):
    with pytest.raises(ValueError, match=r"^(it|its) "):
        read_receipt(wrong)


def test_what_a_receipt_adds_is_passed_over():
    assert read_receipt(said(more={"deep": []})).number == 4


SENT = {
    "id": MESSAGE.id,
    "digest": MESSAGE.digest(),
    "recall": MESSAGE.canonical().decode(),
    "signature": "ab",
}


def sent(**changes) -> bytes:
    return json.dumps(SENT | changes).encode()


def test_a_message_is_read_as_it_is_sent():
    found = read_sent(sent())
    assert found.message == MESSAGE
    assert (found.id, found.digest, found.signature) == (MESSAGE.id, MESSAGE.digest(), "ab")


@pytest.mark.parametrize(
    "wrong",
    [
        b"[]",
        b"{",
        b"\xff",
        b"[" * 100_000,
        json.dumps({name: SENT[name] for name in ("id", "digest", "recall")}).encode(),
        sent(more="unsigned"),
        sent(digest=7),
        sent(recall=SENT["recall"] + " "),
        sent(recall="\ud800"),
        sent(recall=replace(MESSAGE, format="watch-list recall/9").canonical().decode()),
    ],
    ids=list(map(str, range(10))),
)
def test_what_is_no_message_is_not_read(wrong):
    with pytest.raises(ValueError, match=r".+"):
        read_sent(wrong)

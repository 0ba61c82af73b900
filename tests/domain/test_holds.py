"""Legal holds: how long they hold, and what stands against placing one."""

from datetime import UTC, datetime, timedelta

import pytest

from console.domain.deployments import Stage
from console.domain.entries import EntryRef
from console.domain.holds import Hold, HoldId, HoldReason, held, objections
from console.domain.people import PersonId

NOW = datetime(2026, 11, 29, 9, 0, tzinfo=UTC)
LATER = NOW + timedelta(days=30)


def hold(number=1, until=LATER, **changes) -> Hold:
    facts = {
        "id": HoldId(number),
        "entry_ref": EntryRef("WNT-1"),
        "reason": HoldReason.CIVIL_CLAIM,
        "authority": "KB-2026-001",
        "until": until,
        "by": PersonId("1190"),
        "placed_at": NOW - timedelta(days=1),
    }
    return Hold(**(facts | changes))


def test_a_hold_lasts_until_its_end_or_until_it_is_ended() -> None:
    assert hold().holds(NOW)
    assert not hold().holds(LATER)
    assert not hold(ended_at=NOW).holds(NOW)


def test_of_several_holds_the_longest_is_told() -> None:
    longest = hold(2, LATER + timedelta(days=1))
    found = held((longest, hold(1), hold(3, NOW)), NOW)
    assert found == {"WNT-1": longest}


@pytest.mark.parametrize(
    ("authority", "until", "stage", "erased", "code"),
    [
        ("KB-1", LATER, Stage.ERASED, False, "hold_erased"),
        ("KB-1", LATER, Stage.ENDED, True, "hold_erased"),
        (" ", LATER, Stage.LIVE, False, "hold_authority"),
        ("x" * 161, LATER, Stage.LIVE, False, "hold_authority"),
        ("a\nb", LATER, Stage.LIVE, False, "hold_authority"),
        ("KB-1", NOW, Stage.LIVE, False, "hold_until"),
        ("KB-1", NOW + timedelta(days=733), Stage.LIVE, False, "hold_until"),
    ],
)
def test_what_stands_against_a_hold(authority, until, stage, erased, code) -> None:
    assert [one.code for one in objections(authority, until, stage, erased=erased, at=NOW)] == [
        code
    ]


def test_nothing_stands_against_a_proper_hold() -> None:
    assert objections("KB-1", LATER, Stage.LIVE, erased=False, at=NOW) == ()

"""The chain: canonical events, digests, and every way it can be broken."""

import json
from datetime import UTC, datetime, timedelta, timezone

import pytest

from console.domain.audit import (
    GENESIS,
    Break,
    Event,
    Head,
    Link,
    canonical,
    digest_of,
    link,
    parse,
    verify,
)

AT = datetime(2026, 11, 28, 11, 30, tzinfo=UTC)
EMPTY = Head(0, GENESIS)


def chain(count: int) -> list[Link]:
    links: list[Link] = []
    head = EMPTY
    for n in range(count):
        links.append(link(head, Event("look", "PC 1", AT, f"WNT-{n}")))
        head = Head(links[-1].sequence, links[-1].digest)
    return links


def head_of(links: list[Link]) -> Head:
    return Head(links[-1].sequence, links[-1].digest)


def test_an_event_has_one_spelling() -> None:
    event = Event("strike", "PC 1", AT, "ŁNT-1", "alteration", (("b", "2"), ("a", '"')))
    said = (
        '{"act":"strike","at":"2026-11-28T11:30:00.000000+00:00","by":"PC 1",'
        '"details":{"a":"\\"","b":"2"},"operation":"alteration","subject":"ŁNT-1"}'
    )
    assert canonical(event) == said
    east = AT.astimezone(timezone(timedelta(hours=2)))
    assert canonical(Event("a", "b", east)) == canonical(Event("a", "b", AT))


def test_an_event_comes_back_from_its_spelling() -> None:
    event = Event("strike", "PC 1", AT, "WNT-1", "alteration", (("a", "1"), ("b", "2")))
    assert parse(canonical(event)) == event


@pytest.mark.parametrize("body", ["", "{}", '{"details": {}}', '{"details": [], "act": "a"}'])
def test_what_says_no_event_is_refused(body: str) -> None:
    with pytest.raises((ValueError, KeyError)):
        parse(body)


def test_a_link_follows_the_head() -> None:
    made = link(Head(7, "a" * 64), Event("look", "PC 1", AT))
    assert (made.sequence, made.previous) == (8, "a" * 64)
    assert made.digest == digest_of(8, "a" * 64, made.body)
    assert json.loads(made.body)["act"] == "look"
    assert len(made.digest) == 64


def test_every_part_is_in_the_digest() -> None:
    digests = {
        digest_of(1, GENESIS, "x"),
        digest_of(2, GENESIS, "x"),
        digest_of(1, "1" * 64, "x"),
        digest_of(1, GENESIS, "y"),
    }
    assert len(digests) == 4


@pytest.mark.parametrize("count", [0, 1, 5])
def test_a_whole_chain_holds(count: int) -> None:
    links = chain(count)
    assert verify(links) is None
    assert verify(iter(links), head_of(links) if links else EMPTY) is None


def test_a_chain_that_grew_still_holds_what_was_known() -> None:
    links = chain(5)
    assert verify(links, head_of(links[:3])) is None
    assert verify(links, EMPTY) is None


def test_a_missing_event_is_named() -> None:
    links = chain(5)
    broken = verify([*links[:2], *links[3:]])
    assert broken == Break(3, "Event 3 is missing: event 4 follows 2.")


def test_a_missing_beginning_is_named() -> None:
    assert verify(chain(3)[1:]) == Break(1, "Event 1 is missing: event 2 follows 0.")


def test_a_changed_event_is_named() -> None:
    links = chain(5)
    links[3] = links[3]._replace(body=links[3].body.replace("look", "lock"))
    assert verify(links) == Break(4, "Event 4 was changed after it was written.")


def test_a_changed_event_with_its_digest_made_again_breaks_the_next() -> None:
    links = chain(5)
    body = links[2].body.replace("look", "lock")
    links[2] = links[2]._replace(body=body, digest=digest_of(3, links[2].previous, body))
    assert verify(links) == Break(4, "Event 4 does not follow the event before it.")


def test_reordered_events_are_named() -> None:
    links = chain(5)
    links[1], links[2] = links[2]._replace(sequence=2), links[1]._replace(sequence=3)
    assert verify(links) == Break(2, "Event 2 does not follow the event before it.")


def test_a_cut_end_is_found_against_a_known_head() -> None:
    links = chain(5)
    known = head_of(links)
    assert verify(links[:3]) is None
    broken = verify(links[:3], known)
    assert broken is not None
    assert broken.sequence == 5
    assert "removed or replaced" in broken.sentence


def test_a_chain_made_anew_is_found_against_a_known_head() -> None:
    known = head_of(chain(5))
    other = [link(EMPTY, Event("other", "PC 2", AT))]
    while len(other) < 5:
        other.append(link(head_of(other), Event("other", "PC 2", AT)))
    broken = verify(other, known)
    assert broken is not None
    assert broken.sequence == 5
    assert verify([], known) is not None

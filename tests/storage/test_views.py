"""What each officer last saw: the newest look counts, and each officer's own."""

from types import SimpleNamespace

from console.domain.entries import EntryRef
from console.domain.people import PersonId
from console.storage.offices import Office

ONE, TWO = EntryRef("WNT-0001"), EntryRef("WNT-0002")


def test_the_newest_look_counts_and_each_officers_own(
    listed: Office, some: SimpleNamespace
) -> None:
    with listed.store.writing() as unit:
        unit.views.saw(some.ref, ONE, some.who, "a", some.at)
        unit.views.saw(some.ref, ONE, some.who, "b", some.later(1))
        unit.views.saw(some.ref, TWO, some.who, "c", some.later(2))
        unit.views.saw(some.ref, TWO, PersonId("PC 9"), "d", some.later(3))
        facts = unit.queue.facts(unit.queue.text(some.ref, some.who))
        assert facts.seen == {ONE: "b", TWO: "c"}
        assert unit.views.last(some.ref, ONE, some.who) == ("b", some.later(1))
        assert unit.views.last(some.ref, ONE, PersonId("PC 9")) is None

"""The card with every fact of a picture: as many rows as there are facts, whoever made them."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from console.ui.facts_card import FactsCard
from console.ui.theme import Theme

FACTS = tuple((f"Fact {number}", f"Value {number}") for number in range(6))


def shown(application, *, ahead: bool) -> FactsCard:
    parent = QWidget()
    parent.resize(500, 900)
    card = FactsCard(Theme(application), parent)
    card.parent_kept = parent
    if ahead:
        assert len(list(card.make_rows())) == 9
    card.show_facts(FACTS)
    card.fit_into(QRect(0, 0, 400, 900))
    parent.show()
    card.show()
    return card


def test_rows_that_were_made_ahead_and_say_nothing_take_no_room(application):
    ahead, later = shown(application, ahead=True), shown(application, ahead=False)
    assert ahead.height() == later.height()
    assert ahead.words == later.words == dict(FACTS)


def test_more_facts_find_more_rows(application):
    card = shown(application, ahead=True)
    more = tuple((f"Fact {number}", "") for number in range(12))
    card.show_facts(more)
    assert card.words == dict(more)
    card.show_facts(())
    assert card.words == {}

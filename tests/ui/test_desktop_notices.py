"""What the desktop is told of lists in force while the window is behind: counts, never a name."""

import pytest
from PySide6.QtWidgets import QSystemTrayIcon

from console.domain.recalls import Answer
from tests.services.office import AUTHORISER, REF
from tests.services.signed_office import JUDGED, a_signed_office
from tests.ui.watched import doubtful, withdrawn


@pytest.fixture
def office(tmp_path, monkeypatch):
    with a_signed_office(tmp_path, monkeypatch, count=3) as made:
        yield made


@pytest.fixture
def told(watched, monkeypatch):
    """What the tray said."""
    said = []
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: True))
    monkeypatch.setattr(QSystemTrayIcon, "showMessage", lambda _tray, *words: said.append(words[1]))
    monkeypatch.setattr(type(watched.window), "isActiveWindow", lambda _window: False)
    return said


def test_a_recall_that_a_check_found_is_told_once(watched, office, told):
    watched.watch()
    assert told == []
    office.tell(n2=withdrawn(office, 2))
    watched.later(seconds=60)
    assert told[0] == "1 entry was recalled. Open the console to look at them."
    assert "EXAMPLE" not in " ".join(told).upper()
    before = len(told)
    watched.later(seconds=60)
    assert len(told) == before


def test_an_ask_is_told_once_and_a_new_one_again(watched, office, told):
    watched.watch(AUTHORISER)
    office.tell(n3=doubtful(3))
    watched.later(seconds=60)
    asked = "1 entry waits for an authorising officer's answer. Open the console to look at them."
    assert told.count(asked) == 1
    assert "EXAMPLE" not in " ".join(told).upper()
    watched.later(seconds=60)
    assert told.count(asked) == 1
    with office.store.reading() as unit:
        (ask,) = unit.recalls.asks(REF)
    office.watch.answer(AUTHORISER, REF, ask.id, Answer.KEEP, JUDGED)
    office.tell(n1=doubtful(1))
    watched.later(seconds=60)
    assert told.count(asked) == 2

"""The window erases at its time with nobody asking for it, and says so in a sentence."""

import pytest

from console.domain.deployments import Stage
from console.storage.pictures import PictureStore
from console.ui import at_its_time
from tests.services.after import in_the_past, signed_list
from tests.services.office import AUDITOR, AUTHORISER, OFFICER, REF, an_office
from tests.services.raw import holding
from tests.services.test_erase import of_office, secrets_of
from tests.services.test_erase_by_itself import ENDED_AGO, ended, stage


@pytest.fixture
def office(tmp_path):
    with an_office(tmp_path) as made:
        signed_list(made, approved=(1, 2))
        yield made


def look(pages):
    pages.window._watch.erasing.look()
    pages.settle()


def test_whoever_is_here_is_told_and_nothing_is_left(pages, office):
    secrets = secrets_of(office, 1, 2)
    ended(office, 8.0)
    pages.come(OFFICER)
    look(pages)
    assert (stage(office), pages.notices) == (Stage.ENDED, "")
    in_the_past(office, hours=ENDED_AGO)
    look(pages)
    assert stage(office) is Stage.ERASED
    (receipt,) = office.services.erase.receipts(AUDITOR, REF)
    assert pages.notices == (
        f"{REF} was erased by itself, as its time had come; receipt {receipt.number} waits to be "
        "signed."
    )
    assert receipt.signed_at is None
    assert [row.stage for row in pages.page("lists").model.rows] == [Stage.ERASED]
    assert holding(of_office(office), secrets) == []
    pages.window.notices.dismiss()
    look(pages)
    assert pages.notices == "", "told once"


def test_with_nobody_signed_in_it_is_erased_and_told_to_whoever_comes_next(pages, office):
    secrets = secrets_of(office, 1, 2)
    ended(office)
    assert pages.window._watch.erasing._timer.interval() == at_its_time.FIRST
    pages.window._watch.erasing._timer.timeout.emit()
    pages.settle()
    assert pages.window._watch.erasing._timer.interval() == at_its_time.EVERY
    assert stage(office) is Stage.ERASED
    assert pages.notices == ""
    pages.come(AUTHORISER)
    pages.settle()
    assert f"{REF} was erased by itself" in pages.notices
    assert holding(of_office(office), secrets) == []


def test_what_could_not_be_erased_is_told_and_tried_again(pages, office, monkeypatch):
    ended(office)
    real = PictureStore.erase_many
    monkeypatch.setattr(
        PictureStore, "erase_many", lambda self, names: dict.fromkeys(names, "It is open.")
    )
    pages.come(AUTHORISER)
    look(pages)
    assert f"{REF} had to be erased by now: 6 copies are not erased yet" in pages.notices
    monkeypatch.setattr(PictureStore, "erase_many", real)
    look(pages)
    assert f"{REF} was erased by itself" in pages.notices


def test_a_fault_is_shown_and_the_next_look_goes_on(pages, office, monkeypatch):
    ended(office)
    pages.come(AUTHORISER)
    shown = []
    monkeypatch.setattr(
        pages.window.notices, "show_trouble", lambda one, then=None: shown.append(one)
    )

    def broken(follow):
        raise ValueError("a fault")

    monkeypatch.setattr(pages.window._watch.erasing, "_erase", type("", (), {"by_itself": broken}))
    look(pages)
    assert [type(one) for one in shown] == [ValueError]
    monkeypatch.undo()
    look(pages)
    assert stage(office) is Stage.ERASED


def test_in_welsh(welsh, open_pages, office):
    pages = open_pages()
    ended(office)
    pages.come(AUTHORISER)
    look(pages)
    assert "dilëwyd" in pages.notices.casefold()
    assert REF in pages.notices

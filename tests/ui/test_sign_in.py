"""Signing in, the first administrator, and a password that has to be changed."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from console import app
from console.domain.people import Officer, PersonId, Role
from console.settings import Settings
from tests.services.office import PASSWORD
from tests.ui.pages import ADMINISTRATOR
from tests.ui.pages import Pages as Opened


def enter(pages, number, password):
    page = pages.page("sign_in")
    page.number.setText(number)
    page.password.setText(password)
    QTest.keyClick(page.password, Qt.Key.Key_Return)
    pages.settle()
    return page


def test_the_right_password_lets_in_and_is_not_kept(pages):
    page = enter(pages, "ADM1", PASSWORD)
    assert pages.window.who.id == "ADM1"
    assert not any(field.text() for field in page.door.fields)


def test_a_first_password_has_to_be_changed_before_anything_else(pages):
    page = enter(pages, "4471", PASSWORD)
    assert page.change.isVisible()
    assert pages.current == "sign_in"
    page.new.setText("another long password here")
    page.again.setText("another long password, mistyped")
    page.change.send.click()
    assert page.change.troubles.sentences == (
        "The two new passwords differ; type the same one twice.",
    )
    page.again.setText("another long password here")
    page.change.send.click()
    pages.settle()
    assert pages.current == "lists"
    assert pages.window.who.id == "4471"
    assert not any(field.text() for field in page.findChildren(QLineEdit))


def test_back_from_the_change_signs_nobody_in(pages):
    page = enter(pages, "4471", PASSWORD)
    page.change.findChildren(type(page.change.send))[-1].click()
    pages.settle()
    assert page.door.isVisible()
    assert not page.password.text()
    assert "signed_out" in pages.office.acts()


def test_a_wrong_password_says_so_and_then_how_long_to_wait(pages):
    page = enter(pages, "ADM1", "wrong password, quite")
    assert page.door.troubles.sentences == ("The name or the password is wrong. Try again.",)
    for _ in range(2):
        enter(pages, "ADM1", "wrong password, quite")
    assert "Wait 8 seconds" in page.door.troubles.sentences[0]
    assert page.number.text() == "ADM1"
    assert pages.current == "sign_in"


def test_an_administrator_sees_no_page_with_faces(pages):
    enter(pages, "ADM1", PASSWORD)
    assert pages.current == "lists"
    assert pages.window._offered() == {"lists", "settings", "help"}


def test_enter_in_an_empty_form_goes_to_the_empty_field(pages):
    page = pages.page("sign_in")
    page.number.setText("4471")
    QTest.keyClick(page.number, Qt.Key.Key_Return)
    assert page.password.hasFocus() or pages.window.jobs.pending == 0
    assert pages.current == "sign_in"


class Bare:
    def __init__(self, services):
        self.services = services


def test_the_one_time_code_makes_the_first_administrator(application, tmp_path):
    settings = Settings(tmp_path / "new", tmp_path / "logs", tmp_path / "config", 1)
    with app.Console(settings).create_office(settings.office) as services:
        code = services.accounts.new_office_code()
        pages = Opened(
            application,
            Bare(services),
            tmp_path / "config",
            first_code=services.accounts.waits_for_first,
        )
        page = pages.page("sign_in")
        assert page.first.isVisible()
        for field, words in zip(
            page.first.fields, ("WRONG-CODE", "ADM1", "Kit Ismail", PASSWORD, PASSWORD), strict=True
        ):
            field.setText(words)
        page.first.send.click()
        pages.settle()
        assert len(page.first.troubles.sentences) == 1
        assert page.first_name.text() == "Kit Ismail"
        page.code.setText(code)
        page.first.send.click()
        pages.settle()
        assert pages.window.who == Officer(
            PersonId("ADM1"), "Kit Ismail", "", frozenset({Role.ADMINISTRATOR})
        )
        pages.close()


def test_signing_out_comes_back_to_an_empty_door(pages):
    pages.come(ADMINISTRATOR)
    pages.window.sign_out()
    pages.settle()
    assert pages.current == "sign_in"
    assert pages.page("lists").model.rows == ()

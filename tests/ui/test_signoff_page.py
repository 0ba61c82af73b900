"""The Sign-off page and the dialog that signs, on the real window."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from console.ui.sheet import button
from console.ui.signoff_cards import StruckWords
from tests.services.office import AUTHORISER, OFFICER, REF
from tests.ui.pages import PASSPHRASE, decide_all, key_file


def figures(page):
    return [tile.figure.text() for tile in page.tiles.tiles]


def test_what_stands_in_the_way_is_told_and_leads_to_its_entries(pages, office):
    decide_all(office, leave=(1, 3))
    page = pages.come(AUTHORISER, "signoff", REF)
    assert figures(page)[:4] == ["4", "2", "2", "0"]
    assert not page.sign.isEnabled()
    links = [
        one for one in page.requirements.findChildren(type(button(""))) if "Show" in one.text()
    ]
    assert [one.text() for one in links] == ["Show 2 entries"]
    links[0].click()
    pages.settle()
    assert pages.current == "review"


def test_an_officer_sees_the_page_and_can_sign_nothing(pages, office):
    decide_all(office)
    page = pages.come(OFFICER, "signoff", REF)
    assert page.sign.isHidden()
    assert page.drawn is None


def test_the_paper_is_drawn_from_the_draft_once(pages, office):
    decide_all(office)
    page = pages.come(AUTHORISER, "signoff", REF)
    assert page.sign.isEnabled()
    assert page.paper.pages >= 1
    drawn = page.drawn
    pages.window.go("lists")
    pages.window.go("signoff")
    pages.settle()
    assert page.drawn is drawn
    assert office.acts().count("certificate_drafted") == 1


def signing(pages):
    pages.come(AUTHORISER, "signoff", REF).sign.click()
    pages.settle()
    return pages.sheet


def test_signing_signs_the_bytes_that_were_shown(pages, office, tmp_path):
    decide_all(office)
    sheet = signing(pages)
    draft = sheet.drawn.draft
    assert draft is pages.page("signoff").drawn.draft
    assert draft.digest in sheet.digest.text().replace(" ", "")
    assert not sheet.send.isEnabled()
    sheet.take_key(key_file(tmp_path))
    sheet.passphrase.setText(PASSPHRASE)
    QTest.keyClick(sheet.passphrase, Qt.Key.Key_Return)
    pages.settle()
    assert not pages.parts.signoff.view(AUTHORISER, REF).certificates
    sheet.send.click()
    assert not sheet.passphrase.text()
    pages.settle()
    assert "is signed" in sheet.outcome.text()
    sheet.write_certificate(tmp_path / "signed.pdf")
    sheet.write_schedule(tmp_path / "schedule.pdf")
    pages.settle()
    signed = (tmp_path / "signed.pdf").read_bytes()
    assert signed.startswith(draft.pdf)
    assert len(signed) > len(draft.pdf)
    assert (tmp_path / "schedule.pdf").read_bytes().startswith(b"%PDF")
    page = pages.page("signoff")
    assert page.sign.isHidden() and page.save.isVisible()
    assert "in force" in pages.notices


def test_a_wrong_passphrase_is_said_and_the_draft_stays(pages, office, tmp_path):
    decide_all(office)
    sheet = signing(pages)
    draft = sheet.drawn
    sheet.take_key(key_file(tmp_path))
    sheet.passphrase.setText("not this one, surely")
    sheet.send.click()
    pages.settle()
    assert "passphrase" in sheet.troubles.sentences[0]
    assert sheet.drawn is draft
    sheet.passphrase.setText(PASSPHRASE)
    sheet.send.click()
    pages.settle()
    assert "is signed" in sheet.outcome.text()


def test_a_changed_statement_has_to_be_drawn_before_it_is_signed(pages, office, tmp_path):
    decide_all(office)
    sheet = signing(pages)
    sheet.take_key(key_file(tmp_path))
    sheet.passphrase.setText(PASSPHRASE)
    assert sheet.send.isEnabled()
    sheet.statement.setPlainText("too short")
    assert not sheet.send.isEnabled() and not sheet.redraw.isEnabled()
    words = "I have looked at every entry of this list myself, and I authorise its use."
    sheet.statement.setPlainText(words)
    assert not sheet.send.isEnabled() and sheet.redraw.isVisible()
    sheet.redraw.click()
    pages.settle()
    assert sheet.drawn.draft.content.statement.text == words
    assert sheet.send.isEnabled()


def test_a_list_that_moved_on_is_not_signed(pages, office, tmp_path):
    decide_all(office)
    sheet = signing(pages)
    office.services.review.take_back(OFFICER, REF)
    sheet.take_key(key_file(tmp_path))
    sheet.passphrase.setText(PASSPHRASE)
    sheet.send.click()
    pages.settle()
    assert sheet.troubles.sentences
    assert not pages.parts.signoff.view(AUTHORISER, REF).certificates


def test_without_a_list_the_page_says_what_to_do(pages):
    page = pages.come(AUTHORISER, "signoff")
    assert page._nothing_words.text() == "Open a list first, on the Lists page."


def test_once_signed_the_card_names_the_certificate_and_nothing_stands_in_the_way(
    pages, office, tmp_path
):
    decide_all(office)
    sheet = signing(pages)
    page = pages.page("signoff")
    assert page.requirements.title.text() == "BEFORE YOU CAN SIGN"
    sheet.take_key(key_file(tmp_path))
    sheet.passphrase.setText(PASSPHRASE)
    sheet.send.click()
    pages.settle()
    number = page.view.certificates[-1].number
    assert page.requirements.title.text() == "SIGNED"
    words = [one.text() for one in page.requirements.findChildren(QLabel)]
    assert f"Certificate {number}" in words
    assert any(AUTHORISER.id in one for one in words)
    assert not any("not been signed" in one for one in words)


def test_while_the_draft_is_drawn_no_second_one_can_be_asked_for(pages, office):
    decide_all(office)
    page = pages.come(AUTHORISER, "signoff", REF)
    page._drawn_for = None
    page._show_paper(page.view)
    assert not page.sign.isEnabled()
    pages.settle()
    assert page.sign.isEnabled()
    assert page.drawn is not None


def test_many_reasons_are_cut_to_the_most_frequent_and_told_when_asked(application):
    few = StruckWords("3 a · 2 b · 1 c · 1 d")
    assert few.words.text() == "3 a · 2 b · 1 c · 1 d"
    many = StruckWords("3 a · 2 b · 1 c · 1 d · 1 e")
    assert many.words.text() == "3 a · 2 b · 1 c"
    assert many.words.accessibleName().endswith("1 e")
    assert many.more.text() == "and 2 more"
    many.more.click()
    assert many.words.text().endswith("1 e")
    assert many.more.isHidden()
    assert StruckWords("").words.text() == "–"


def test_every_record_system_is_shown_with_its_state_rows_and_age(pages, office):
    page = pages.come(AUTHORISER, "signoff", REF)
    said = " ".join(one.text() for one in page.systems.findChildren(QLabel))
    assert "answered" in said
    assert " rows" in said
    # The office of these tests was checked a little while ago, on a slow machine a minute or more.
    assert "just now" in said or " min ago" in said

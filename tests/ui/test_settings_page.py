"""The Settings page: the look, the keys, the password, and the office for administrators."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

from console.domain.people import Role
from console.services.contracts import SourceSpec
from console.ui.preferences import PreferencesFile
from tests.services.office import ALL_TYPES, AUTHORISER, OFFICER, PASSWORD
from tests.ui.pages import ADMINISTRATOR, PASSPHRASE
from tests.ui.waiting import wait_for


def shown_names(page):
    names = page.sections.names
    items = [names.item(at) for at in range(names.count())]
    return [item.text() for item in items if not item.isHidden()]


def test_each_role_is_offered_its_own(pages):
    page = pages.come(OFFICER, "settings")
    assert shown_names(page) == ["Appearance", "Keys", "Password", "Sources", "Policy packs"]
    pages.window.sign_out()
    pages.come(ADMINISTRATOR, "settings")
    assert "People" in shown_names(page) and "Signing key" not in shown_names(page)


def test_every_table_stands_as_somebody_left_its_columns(open_pages):
    first = open_pages()
    page = first.come(ADMINISTRATOR, "settings")
    kept = {"people": (111, 90, 210, 250, 80), "sources": (140, 130, 90, 70, 150, 100)}
    kept["policies"] = (170, 300, 90)
    for code, widths in kept.items():
        assert getattr(page, code).view.model().columnCount() == len(widths)
    preferences = replace(first.window.preferences, columns=kept)
    first.window.apply_preferences(preferences)
    first.close()
    page = open_pages().come(ADMINISTRATOR, "settings")
    for code, widths in kept.items():
        view = getattr(page, code).view
        assert view.columnWidth(0) == widths[0]


def test_the_look_holds_at_once_and_is_kept(pages):
    page = pages.come(OFFICER, "settings")
    page.look.scheme.setCurrentIndex(page.look.scheme.findData("dark"))
    page.look.faces.setChecked(True)
    assert pages.window.theme.is_dark
    assert PreferencesFile(pages.parts.config_folder).read().scheme == "dark"
    assert pages.window.preferences.faces_in_queue
    page.look.scheme.setCurrentIndex(page.look.scheme.findData("light"))
    assert not pages.window.theme.is_dark


def set_key(page, command, key):
    edit = page.keys.edits[command][0]
    edit.setKeySequence(QKeySequence(key))
    edit.editingFinished.emit()


def test_a_key_can_be_given_to_a_command(pages):
    page = pages.come(OFFICER, "settings")
    set_key(page, "approve", "V")
    assert pages.window.keys_of("approve") == "V"
    page.keys.reset.click()
    assert pages.window.keys_of("approve") == "A"


def test_a_key_that_clashes_is_said_and_not_taken(pages):
    page = pages.come(OFFICER, "settings")
    set_key(page, "approve", "X")
    assert "stands for both" in page.keys.troubles.sentences[0]
    assert pages.window.keys_of("approve") == "A"


def test_a_verdict_gets_no_key_that_is_pressed_without_meaning_it(pages):
    page = pages.come(OFFICER, "settings")
    set_key(page, "approve", "Right")
    assert "pressed too easily" in page.keys.troubles.sentences[0]


def test_cq_65_verdict_keys_cannot_be_set_side_by_side(pages):
    page = pages.come(OFFICER, "settings")
    page.sections.go("Keys")
    set_key(page, "approve", "S")
    assert page.keys.troubles.isVisible()
    assert page.keys.troubles.sentences == (
        "S for “Approve” and X for “Strike…” lie side by side on the keyboard; "
        "keys that decide about a person have to be apart.",
    )
    assert pages.window.keys_of("approve") == "A"
    set_key(page, "approve", "V")
    assert page.keys.troubles.isHidden()
    assert pages.window.keys_of("approve") == "V"


def test_what_is_wrong_with_a_key_far_down_comes_into_sight(pages):
    page = pages.come(OFFICER, "settings")
    page.sections.go("Keys")
    pages.settle()
    edit = page.keys.edits["go_help"][0]
    scroll = page.sections.stack.currentWidget()
    scroll.ensureWidgetVisible(edit)
    edit.setFocus()
    assert edit.visibleRegion().contains(edit.rect().center())
    edit.setKeySequence(QKeySequence("F5"))
    QTest.keyClick(edit, Qt.Key.Key_Tab)
    pages.settle()
    troubles = page.keys.troubles
    assert "stands for both" in troubles.sentences[0]
    assert wait_for(lambda: troubles.visibleRegion().contains(troubles.rect().center()))


def test_single_letters_can_be_switched_off(pages):
    page = pages.come(OFFICER, "settings")
    page.keys.single.setChecked(False)
    assert pages.window.keys_of("approve") == ""
    assert pages.window.keys_of("take_back")


def test_the_password_is_changed_with_the_old_one(pages, office):
    page = pages.come(OFFICER, "settings")
    section = page.password
    section.old.setText("not the old one at all")
    section.new.setText("quite another password")
    section.again.setText("quite another password")
    section.send.click()
    pages.settle()
    assert "wrong" in section.troubles.sentences[0]
    assert section.new.text()
    section.old.setText(PASSWORD)
    section.send.click()
    pages.settle()
    assert pages.notices == "Your password is changed."
    assert not section.new.text()
    assert office.services.accounts.sign_in("4471", "quite another password").id == "4471"


def test_a_signing_key_is_made_into_a_file_with_its_root(pages, tmp_path, office):
    page = pages.come(AUTHORISER, "settings")
    section = page.signing
    section.send.click()
    assert len(section.troubles.sentences) == 2
    section.organisation.setText("Example Police")
    section.passphrase.setText(PASSPHRASE)
    section.again.setText(PASSPHRASE)
    section.make(tmp_path / "1190.p12")
    pages.settle()
    assert (tmp_path / "1190.p12").stat().st_size > 500
    assert (tmp_path / "1190-root.pem").read_bytes().startswith(b"-----BEGIN CERTIFICATE")
    assert "key_made" in office.acts()
    assert not section.passphrase.text()


def people(pages):
    page = pages.come(ADMINISTRATOR, "settings")
    page.sections.go("People")
    pages.settle()
    return page.people


def select(section, id_):
    place = next(at for at, one in enumerate(section.model.rows) if one.id == id_)
    section.view.setCurrentIndex(section.model.index(place, 0))


def test_a_person_is_added(pages):
    section = people(pages)
    section.add.click()
    sheet = pages.sheet
    sheet.number.setText("5120")
    sheet.name.setText("Jo Lowe")
    sheet.password.setText("short")
    sheet.boxes[Role.OFFICER].setChecked(True)
    sheet.send.click()
    pages.settle()
    assert "at least 12" in sheet.troubles.sentences[0]
    sheet.password.setText("a first long password")
    sheet.send.click()
    pages.settle()
    assert "5120" in {one.id for one in section.model.rows}
    assert "can sign in now" in pages.notices


def test_roles_accounts_and_passwords_of_others(pages, office):
    section = people(pages)
    select(section, "4471")
    section.roles.click()
    pages.sheet.boxes[Role.AUTHORISING_OFFICER].setChecked(True)
    pages.sheet.send.click()
    pages.settle()
    found = {one.id: one for one in section.model.rows}
    assert found["4471"].roles == {Role.OFFICER, Role.AUTHORISING_OFFICER}
    select(section, "4471")
    section.active.click()
    pages.settle()
    assert not {one.id: one for one in section.model.rows}["4471"].active
    select(section, "2208")
    section.password.click()
    pages.sheet.password.setText("a fresh long password")
    pages.sheet.send.click()
    pages.settle()
    assert office.services.accounts.sign_in("2208", "a fresh long password").id == "2208"


def test_nobody_changes_their_own_account_here(pages):
    section = people(pages)
    select(section, "ADM1")
    assert not section.roles.isEnabled() and not section.active.isEnabled()


def sources(pages):
    page = pages.come(ADMINISTRATOR, "settings")
    page.sections.go("Sources")
    pages.settle()
    return page.sources


def test_a_source_is_tried_and_shows_its_first_rows(pages):
    section = sources(pages)
    section.view.setCurrentIndex(section.model.index(0, 0))
    section.try_it.click()
    pages.sheet.try_it.click()
    pages.settle()
    assert len(pages.sheet.model.rows) == 20
    assert "its first 20 rows" in pages.sheet.answer.text()


def test_a_source_is_added_from_a_mapping_and_dropped(pages, tmp_path, office):
    answers = ", ".join(f'"{one}"' for one in ALL_TYPES[:3])
    mapping = tmp_path / "second.toml"
    mapping.write_text(
        f'[source]\nname = "second"\nkind = "records-csv"\npath = "{office.records.as_posix()}"\n'
        f"answers = [{answers}]\n",
        encoding="utf-8",
    )
    section = sources(pages)
    section.read(mapping)
    pages.settle()
    pages.sheet.add.click()
    pages.settle()
    assert [one.name for one in section.model.rows] == ["records", "second"]
    section.view.setCurrentIndex(section.model.index(1, 0))
    section.drop.click()
    pages.settle()
    assert [one.name for one in section.model.rows] == ["records"]


def test_a_mapping_with_mistakes_is_refused_in_sentences(pages, tmp_path):
    mapping = tmp_path / "bad.toml"
    mapping.write_text('[source]\nname = "x"\nkind = "telepathy"\n', encoding="utf-8")
    section = sources(pages)
    section.read(mapping)
    pages.settle()
    assert "kind" in pages.notices
    assert [one.name for one in section.model.rows] == ["records"]


def test_no_secret_of_a_source_is_shown(pages, office):
    section = sources(pages)
    section._show((SourceSpec("a", "sql", "postgresql://me:secret@host/db", ("warrant",)),))
    texts = [section.model.data(section.model.index(0, at)) for at in range(6)]
    assert not any("secret" in str(text) for text in texts)


def test_policy_packs_are_shown_with_their_hash(pages):
    page = pages.come(ADMINISTRATOR, "settings")
    page.sections.go("Policy packs")
    pages.settle()
    (line, *_) = page.policies.model.rows
    assert line.version == "national-2026.1" and len(line.digest) == 64

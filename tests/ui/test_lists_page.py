"""The Lists page: what it shows, opening a list, a new deployment, importing."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from console.domain.decisions import DecisionState
from console.domain.deployments import Stage
from console.domain.entries import Category
from tests.services.office import AUDITOR, AUTHORISER, OFFICER, REF, proposal, write_bundle
from tests.ui.pages import ADMINISTRATOR, PASSPHRASE, decide_all, key_file
from tests.ui.waiting import wait_for


def words(page):
    model = page.model
    return [str(model.data(model.index(0, column))) for column in range(model.columnCount())]


def test_a_list_is_told_with_its_counts(pages):
    page = pages.come(OFFICER)
    operation, where, stage, standing, decided, checked, certificate = words(page)
    assert operation == "Larkspur\nLFR-2026-0412 · EXERCISE"
    assert "Meridian Square, Stratford" in where
    assert stage == "In review"
    assert "5 supported" in standing
    assert decided == "0 of 8"
    assert checked == "just now" or checked.endswith("min ago")
    assert certificate == "–"


def test_enter_opens_the_list_where_the_work_is(pages):
    page = pages.come(OFFICER)
    QTest.keyClick(page.view, Qt.Key.Key_Return)
    pages.settle()
    assert pages.window.deployment == REF
    assert pages.current == "review"


def test_an_authorising_officer_comes_to_the_sign_off(pages):
    pages.come(AUTHORISER).open.click()
    pages.settle()
    assert pages.current == "signoff"


def test_who_may_not_see_faces_can_open_no_list(pages):
    page = pages.come(ADMINISTRATOR)
    assert page.open.isHidden() and page.new.isHidden() and page.take_in.isHidden()
    page.open_chosen()
    assert pages.window.deployment is None


def test_an_auditor_sees_lists_and_log_only(pages):
    pages.come(AUDITOR)
    assert pages.window._offered() == {"lists", "audit", "settings", "help"}


def new_deployment(pages):
    pages.come(AUTHORISER).new.click()
    pages.settle()
    return pages.sheet


def test_a_new_deployment_says_everything_that_is_missing(pages):
    sheet = new_deployment(pages)
    sheet.send.click()
    assert len(sheet.troubles.sentences) == 7
    assert "Tick at least one category" in sheet.troubles.sentences[-1]


def fill(sheet, reference):
    sheet.reference.setText(reference)
    sheet.operation.setText("Heron")
    sheet.force.setText("01")
    sheet.objective.setPlainText("Find people unlawfully at large")
    sheet.place.setText("Market Square")
    sheet.point.setText("51.5, -0.1")
    sheet.categories[Category.B].setChecked(True)


def test_a_new_deployment_is_opened(pages):
    sheet = new_deployment(pages)
    fill(sheet, "LFR-2026-0500")
    sheet.send.click()
    pages.settle()
    found = pages.parts.lists.get(AUTHORISER, "LFR-2026-0500")
    assert found.categories == {Category.B}
    assert found.point == (51.5, -0.1)
    assert (found.ends_at - found.starts_at).total_seconds() == 8 * 3600
    assert "LFR-2026-0500 is open" in pages.notices
    assert len(pages.page("lists").model.rows) == 2


def test_nothing_typed_is_lost_when_the_service_refuses(pages):
    sheet = new_deployment(pages)
    fill(sheet, REF)
    sheet.send.click()
    pages.settle()
    assert "already a deployment" in sheet.troubles.sentences[0]
    assert sheet.isVisible()
    assert sheet.operation.text() == "Heron"
    assert sheet.send.isEnabled()


def test_an_import_reports_what_it_did_and_saves_what_it_set_aside(pages, tmp_path):
    page = pages.come(AUTHORISER)
    page.take_in.click()
    sheet = pages.sheet
    bundle = write_bundle(
        tmp_path / "more", [proposal(1), proposal(21), proposal(22, category="Z")]
    )
    sheet.read(bundle)
    pages.settle()
    assert sheet.found.text() == "more: 2 entries proposed, 1 row to be set aside"
    sheet.send.click()
    pages.settle()
    assert sheet.outcome.text() == (
        "LFR-2026-0412: 1 entry taken in, 1 there already, 1 row set aside"
    )
    (aside,) = sheet.aside.rows
    assert aside.entry_ref == "WNT-22" and aside.line == 4
    sheet.write_rejected(tmp_path / "rejected.csv")
    pages.settle()
    written = tmp_path / "rejected.csv"
    assert "WNT-22" in written.read_text(encoding="utf-8-sig")
    assert written.stat().st_mode & 0o077 == 0, "it may name people"
    with pages.office.store.reading() as unit:
        assert [one.path for one in unit.copies.of(REF)] == [str(written)]
    assert pages.page("lists").model.rows[0].entries == 9


def test_what_is_no_bundle_is_refused_in_the_dialog(pages, tmp_path):
    pages.come(AUTHORISER).take_in.click()
    sheet = pages.sheet
    (tmp_path / "empty").mkdir()
    sheet.read(tmp_path / "empty")
    pages.settle()
    assert sheet.troubles.sentences
    assert not sheet.send.isEnabled()


def test_a_dialog_goes_with_whoever_opened_it(pages):
    sheet = new_deployment(pages)
    sheet.operation.setText("Secret")
    pages.window.sign_out()
    assert not sheet.isVisible()


def test_a_signed_list_offers_its_certificate(pages, office, tmp_path):
    decide_all(office)
    draft = office.services.signoff.draft(
        AUTHORISER, REF, office.services.signoff.view(AUTHORISER, REF).statement
    )
    office.services.signoff.sign(
        AUTHORISER,
        REF,
        draft.digest,
        draft.content.statement.text,
        key_file(tmp_path).read_bytes(),
        PASSPHRASE,
    )
    page = pages.come(AUDITOR)
    assert page.model.rows[0].stage is Stage.SIGNED
    assert page.certificate.isVisible()
    page.write_certificate(page.chosen.certificate, tmp_path / "c.pdf")
    pages.settle()
    assert (tmp_path / "c.pdf").read_bytes().startswith(b"%PDF")


def read_already(pages) -> int:
    return len(pages.office.services.review._rows._lists)


def events_of(pages) -> int:
    with pages.office.store.reading() as unit:
        return unit.audit.head().sequence


def test_what_a_list_needs_is_read_while_the_table_rests_on_it(pages):
    page = pages.come(OFFICER)
    before = events_of(pages)
    assert wait_for(lambda: read_already(pages) == 1)
    assert events_of(pages) == before, "nobody was shown anything yet"
    page.open_chosen()
    pages.settle()
    assert pages.page("review")._view.rows
    pages.window.sign_out()
    assert wait_for(lambda: read_already(pages) == 0), "a name was kept for whoever comes next"
    assert not pages.page("review")._model.index_of_rows.refs


def test_it_is_read_as_well_by_who_comes_back_to_a_table_that_never_left_the_list(pages):
    page = pages.come(OFFICER)
    assert wait_for(lambda: read_already(pages) == 1)
    page.open_chosen()
    pages.settle()
    pages.office.services.review.forget()
    assert read_already(pages) == 0
    pages.window.go("lists")
    assert wait_for(lambda: read_already(pages) == 1)


def test_what_changed_since_it_was_read_ahead_is_shown_as_it_is(pages):
    page = pages.come(OFFICER)
    work = pages.page("review")._work
    assert wait_for(lambda: read_already(pages) == 1)
    decide_all(pages.office)
    page.open_chosen()
    pages.settle()
    states = {row.ref: row.state for row in pages.page("review")._view.rows}
    assert states == {row.ref: row.state for row in work._model.index_of_rows.rows}
    assert set(states.values()) == {DecisionState.APPROVED, DecisionState.STRUCK}
    assert work._model.tally.decided == len(states)


def test_what_comes_after_somebody_signed_out_is_not_kept(pages):
    pages.come(OFFICER)
    pages.page("review")._work.get_ready(REF)
    pages.window.sign_out()
    pages.settle()
    assert read_already(pages) == 0


def test_nothing_of_a_list_is_read_for_who_may_not_see_it(pages):
    pages.come(AUDITOR)
    assert not wait_for(lambda: read_already(pages), 0.6)


def test_a_list_that_cannot_be_read_ahead_is_no_trouble_before_it_is_opened(pages, monkeypatch):
    def refuses(*_asked):
        raise RuntimeError("the disk is gone")

    page = pages.come(OFFICER)
    monkeypatch.setattr(pages.office.services.review, "get_ready", refuses)
    page._rest.start()
    assert not wait_for(lambda: pages.notices, 0.4)

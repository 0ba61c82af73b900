"""The Audit page: reading, finding, verifying and exporting the log."""

import json

from tests.services.office import AUDITOR, OFFICER


def test_the_log_is_read_newest_first_and_reading_is_an_event(pages):
    page = pages.come(AUDITOR, "audit")
    first = page.model.rows
    assert [one.sequence for one in first] == sorted((one.sequence for one in first), reverse=True)
    page.load()
    pages.settle()
    assert page.model.rows[0].act == "log_read"
    assert page.model.rows[0].by == AUDITOR.id


def test_finding_shows_only_what_holds_the_words(pages, office):
    office.services.review.look(OFFICER, "LFR-2026-0412", "WNT-4")
    page = pages.come(AUDITOR, "audit")
    page.search.setText("WNT-4")
    page.find_it.click()
    pages.settle()
    assert page.model.rows
    assert all("WNT-4" in one.words + one.subject for one in page.model.rows)
    page.search.setText("nothing like this is there")
    page.find_it.click()
    pages.settle()
    assert page.range.text() == "No events that hold what you searched for."


def test_older_and_newer_events(pages, office):
    for _ in range(210):
        office.services.accounts.sign_out(OFFICER)
    page = pages.come(AUDITOR, "audit")
    newest = page.model.rows
    assert len(newest) == 200 and not page.newer.isEnabled()
    page.older.click()
    pages.settle()
    assert page.model.rows[0].sequence == newest[-1].sequence - 1
    assert not page.older.isEnabled()
    page.newer.click()
    assert page.model.rows == newest


def test_the_chain_is_verified_in_a_sentence(pages):
    page = pages.come(AUDITOR, "audit")
    page.verify.click()
    pages.settle()
    assert page.verdict_pill.text == "Holds"
    assert page.verdict.text().startswith("The log holds:")
    assert page.verify.isEnabled()


def test_the_export_holds_the_chain(pages, tmp_path):
    page = pages.come(AUDITOR, "audit")
    page.write_log(tmp_path / "log.jsonl")
    pages.settle()
    lines = [json.loads(line) for line in (tmp_path / "log.jsonl").read_text().splitlines()]
    assert lines[1]["previous"] == lines[0]["digest"]
    assert "log.jsonl" in pages.notices


def test_a_folder_that_cannot_be_written_is_said(pages, tmp_path):
    page = pages.come(AUDITOR, "audit")
    page.write_log(tmp_path / "not there" / "log.jsonl")
    pages.settle()
    assert "Choose another folder." in pages.notices


def test_signing_out_lets_go_of_the_log(pages):
    page = pages.come(AUDITOR, "audit")
    page.search.setText("Example")
    pages.window.sign_out()
    assert page.model.rows == () and not page.search.text()

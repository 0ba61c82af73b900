"""The language of the screen: chosen, remembered, and in English at no cost."""

from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QLocale

from console.ui import moments, tongue
from console.ui.phrasebook import LONGEST, Phrasebook, sources_of
from console.ui.preferences import Preferences, PreferencesFile

NOW = datetime(2026, 2, 1, 12, 0, tzinfo=UTC)


@pytest.fixture
def welsh(application):
    tongue.speak(tongue.WELSH)
    yield
    tongue.speak(tongue.ENGLISH)


def test_in_english_no_catalogue_is_read(application, monkeypatch, tmp_path):
    monkeypatch.setattr(tongue, "CATALOGUE", tmp_path / "none.qm")
    monkeypatch.setattr(tongue, "SOURCE", tmp_path / "none.ts")
    tongue.speak(tongue.ENGLISH)
    assert tongue.tr("Approve") == "Approve"
    assert tongue.said("Wanted on warrant") == "Wanted on warrant"
    assert tongue.tr_n("{count} entries", "{count} entry", 1) == "1 entry"
    assert tongue.tr_n("{count} entries", "{count} entry", 1742) == "1,742 entries"
    assert tongue.later("Approve") == "Approve"


def test_a_catalogue_that_cannot_be_read_leaves_english(application, monkeypatch, tmp_path):
    monkeypatch.setattr(tongue, "CATALOGUE", tmp_path / "none.qm")
    tongue.speak(tongue.WELSH)
    assert tongue.tr("Approve") == "Approve"
    assert QLocale().language() is QLocale.Language.English


def test_welsh_is_spoken_until_another_is_chosen(application):
    tongue.speak(tongue.WELSH)
    assert tongue.tr("Approve") == "Cymeradwyo"
    assert tongue.tr("N", "north") == "G"
    assert tongue.tr("words that nobody wrote") == "words that nobody wrote"
    tongue.speak(tongue.ENGLISH)
    assert tongue.tr("Approve") == "Approve"


@pytest.mark.parametrize("count", range(8))
def test_every_number_has_its_form(welsh, count):
    said = tongue.tr_n("{count} lists", "{count} list", count)
    assert said == ("1 rhestr" if count == 1 else f"{count} o restri")


@pytest.mark.parametrize(
    ("choice", "wanted", "language"),
    [
        ("system", ["cy-GB", "en-GB"], "cy"),
        ("system", ["cy"], "cy"),
        ("system", ["en-GB", "cy-GB"], "en"),
        ("system", ["de-DE"], "en"),
        ("system", [], "en"),
        ("en", ["cy-GB"], "en"),
        ("cy", ["en-GB"], "cy"),
        ("something else", ["en-GB"], "en"),
    ],
)
def test_the_system_decides_where_nothing_was_chosen(monkeypatch, choice, wanted, language):
    class System:
        def uiLanguages(self):
            return wanted

    monkeypatch.setattr(tongue.QLocale, "system", System)
    assert tongue.language_of(choice) == language


def test_the_choice_is_kept(tmp_path):
    kept = PreferencesFile(tmp_path)
    kept.keep(Preferences(language="cy"))
    assert kept.read().language == "cy"


def test_every_month_has_three_letters_in_english(application):
    tongue.speak(tongue.ENGLISH)
    assert [len(moments.day(date(2026, month, 1))) for month in range(1, 13)] == [10] * 12
    assert moments.day(date(2026, 9, 1)) == "1 Sep 2026"


def test_times_dates_and_numbers_are_of_the_language(welsh):
    assert moments.day(date(2026, 2, 3)) == "3 Chwef 2026"
    assert moments.stamp(NOW - timedelta(days=1), NOW) == "31 Ion, 12:00"
    assert moments.span(NOW, NOW + timedelta(hours=2)) == "Sul 1 Chwef 12:00–14:00"
    assert moments.age(NOW - timedelta(minutes=4), NOW) == "4 munud yn ôl"
    assert moments.length(timedelta(days=3)) == "3 diwrnod"
    assert tongue.number(17_000) == "17,000"


@pytest.mark.parametrize(
    ("english", "said"),
    [
        ("", ""),
        ("Needs judgement", "Angen barn"),
        ("needs judgement", "angen barn"),
        ("Missing, at increased risk, missing person", "Ar goll, mewn risg uwch, person coll"),
        ("Condition or order, court bail", "Amod neu orchymyn, mechnïaeth llys"),
        ("3 undecided, 2 lapsed", "3 heb ei phenderfynu, 2 wedi darfod"),
        ("records W/1: live", "records W/1: byw"),
        (
            "WNT-1 is not lawful and can only be struck. The court withdrew this warrant on "
            "27 Nov 2026 at 06:32 (records, W/3). PNC still shows the person as wanted.",
            "Mae WNT-1 yn anghyfreithlon a dim ond ei dileu a ellir. Tynnodd y llys y warant hon "
            "yn ôl ar 27 Tach 2026 am 06:32 (records, W/3). Mae PNC yn dal i ddangos bod y person "
            "yn eisiau.",
        ),
        (
            "The longest run of one answer is 24 approvals; 1 run has 20 or more.",
            "Y rhediad hiraf o un ateb yw 24 cymeradwyaeth; 1 rhediad o 20 neu fwy.",
        ),
        (
            "You decided 2 of these entries, so another authorising officer must sign.",
            "Penderfynasoch 2 o'r eitemau hyn, felly rhaid i swyddog awdurdodi arall lofnodi.",
        ),
    ],
)
def test_what_the_rules_say_is_said_in_welsh(welsh, english, said):
    assert tongue.said(english) == said


@pytest.mark.parametrize(
    "english",
    [
        "Row 3 has a name and no birth date.",
        "It broke at line 4 or at line 5, and nobody knows why.",
        "31 Xyz 2026",
        "x" * (LONGEST + 1),
        "   ",
    ],
)
def test_what_nobody_translated_is_never_half_translated(welsh, english):
    assert tongue.said(english) == english


def test_a_source_that_cannot_be_read_has_no_forms(application, tmp_path):
    assert sources_of(tmp_path / "none.ts", "rules") == ()
    book = Phrasebook(tmp_path / "none.ts", "rules", tongue.day)
    assert book.said("Needs judgement") == "Needs judgement"

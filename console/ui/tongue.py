"""The language of the screen: English as written in the source, or Welsh by Qt's translator.

A sentence on the screen is written `tr("…")`, so that lupdate finds it; one that a module keeps
in a table is marked there with `later("…")` and looked up when it is shown. What the rules and
the services say is English and is looked up with `said`. In English no file is read and no
catalogue asked. The certificate, the log and the command line stay English.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTranslator

if TYPE_CHECKING:
    from console.ui.phrasebook import Phrasebook

FOLLOW: Final = "system"
ENGLISH: Final = "en"
WELSH: Final = "cy"
CHOICES: Final = (FOLLOW, ENGLISH, WELSH)

FOLDER: Final = Path(__file__).parents[2] / "resources" / "translations"
CATALOGUE: Final = FOLDER / "watchlist-console_cy.qm"
SOURCE: Final = FOLDER / "watchlist-console_cy.ts"
RULES: Final = "rules"
"""The context under which the words of the rules and the services are translated."""


class _Tongue:
    """What is spoken now; the catalogue is there only in Welsh."""

    def __init__(self) -> None:
        self.locale = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
        self.catalogue: QTranslator | None = None
        self.phrases: Phrasebook | None = None


_now: Final = _Tongue()


def language_of(choice: str) -> str:
    """The language of a choice: the system decides where nothing else was chosen."""
    if choice in (ENGLISH, WELSH):
        return choice
    wanted = QLocale.system().uiLanguages()
    return WELSH if wanted and wanted[0].partition("-")[0] == WELSH else ENGLISH


def speak(choice: str) -> None:
    """Speak this language from now on; windows made before keep their words.

    Where the catalogue cannot be read the screen stays English.
    """
    application = QCoreApplication.instance()
    if _now.catalogue is not None and application is not None:
        application.removeTranslator(_now.catalogue)
    _now.catalogue = _now.phrases = None
    language = QLocale.Language.English
    if language_of(choice) == WELSH:
        catalogue = QTranslator()
        if catalogue.load(str(CATALOGUE)) and application is not None:
            application.installTranslator(catalogue)
            _now.catalogue = catalogue
            language = QLocale.Language.Welsh
    _now.locale = QLocale(language, QLocale.Country.UnitedKingdom)
    QLocale.setDefault(_now.locale)


def later(text: str) -> str:
    """Mark words that stand in a table; `tr` them where they are shown."""
    return text


def tr(text: str, meaning: str = "") -> str:
    """The text in the language of the screen; `meaning` tells two uses of one text apart."""
    if _now.catalogue is None:
        return text
    return QCoreApplication.translate("", text, meaning or None)


def tr_n(many: str, one: str, count: int) -> str:
    """A text about a number, with `{count}` in it: the form for many, and that for one."""
    text = one if count == 1 else many
    if _now.catalogue is not None:
        text = QCoreApplication.translate("", many, one, count)
    return text.format(count=number(count))


def number(count: int) -> str:
    """A whole number, its thousands grouped as the language does."""
    return _now.locale.toString(count)


def date_words(date: QDate, form: str) -> str:
    """A date in a form of Qt's, such as "ddd d MMM"."""
    # Qt's British September is "Sept"; the rules and the certificate write it as every month.
    return _now.locale.toString(date, form).replace("Sept", "Sep")


def day(date: QDate) -> str:
    """A date, such as 24 Nov 2026."""
    return date_words(date, "d MMM yyyy")


def said(sentence: str) -> str:
    """What a rule or a service said; it stays English where no Welsh is known for it."""
    if _now.catalogue is None or not sentence:
        return sentence
    if _now.phrases is None:
        from console.ui.phrasebook import Phrasebook  # noqa: PLC0415 - English needs none

        _now.phrases = Phrasebook(SOURCE, RULES, day)
    return _now.phrases.said(sentence)

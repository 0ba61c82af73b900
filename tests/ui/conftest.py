"""Qt without a screen, and a test that fails on any word of complaint from Qt."""

import gc
import os
import shutil
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QEvent, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from console import app
from console.domain.decisions import Outcome
from console.domain.vigilance import Watchfulness, is_drawn
from console.services.vigilance import seed_fact
from console.settings import Settings
from console.ui import tongue
from console.ui.preferences import Preferences, PreferencesFile
from console.ui.start import make_application
from console.ui.theme import Theme
from tests.services.office import (
    OFFICER,
    OTHER,
    REF,
    Office,
    an_office,
    deployment_toml,
    proposal,
    records_of,
    write_bundle,
)
from tests.ui.driver import Driver
from tests.ui.pages import ADMINISTRATOR, Pages
from tests.ui.watched import Watched

HARMLESS = (
    "This plugin does not support propagateSizeHints()",
    "QObject::connect: No such signal QPlatformNativeInterface::systemTrayWindowChanged(QScreen*)",
    # A printer that takes nothing; the window says so itself.
    "QPainter::begin(): Returned false",
)


@pytest.fixture(scope="session")
def application() -> QApplication:
    made = make_application()
    made.setQuitOnLastWindowClosed(False)
    return made


@pytest.fixture(autouse=True)
def no_complaint_from_qt():
    """Whatever Qt warns of during a test fails it."""
    said = []

    def hear(_kind, _context, message):
        if message not in HARMLESS:
            said.append(message)

    before = qInstallMessageHandler(hear)
    yield
    qInstallMessageHandler(before)
    assert not said


@pytest.fixture
def theme(application) -> Theme:
    made = Theme(application)
    made.choose("light", 100)
    yield made
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(scope="session")
def template(tmp_path_factory):
    """Eight entries: 2 withdrawn, 3 and 7 without a warrant on record, the others supported."""
    folder = tmp_path_factory.mktemp("template")
    rows = []
    for number in range(1, 9):
        of_number = records_of(number, "withdrawn" if number == 2 else "live")
        rows += of_number[1:] if number in (3, 7) else of_number
    with an_office(folder) as made:
        made.take_in(*range(1, 9))
        made.say(*rows)
        made.check()
    return folder, rows


@pytest.fixture
def office(template, tmp_path):
    """An office of its own for the test, copied from the template; its records file is shared."""
    folder, rows = template
    shutil.copytree(folder / "office", tmp_path / "office")
    settings = Settings(tmp_path / "office", tmp_path / "logs", tmp_path / "config", 1)
    with app.Console(settings).open_office(settings.office) as services:
        made = Office(services, folder)
        made.rows = rows
        made.say(*rows)
        yield made


@pytest.fixture
def open_desk(application, office, tmp_path: Path):
    """Opens windows on the office, as often as asked, and closes each."""
    opened = []

    def open_(who=OFFICER, **parts) -> Driver:
        driver = Driver(application, office, tmp_path / "config", who, **parts)
        opened.append(driver)
        return driver

    yield open_
    for driver in opened:
        driver.close()
    gc.collect()


@pytest.fixture
def desk(open_desk) -> Driver:
    """The Review page with its first entry painted and past its guard."""
    driver = open_desk()
    driver.ready()
    return driver


@pytest.fixture
def open_pages(application, office, tmp_path: Path):
    """Opens windows for the pages beside Review, and closes each."""
    opened = []

    def open_(**parts) -> Pages:
        made = Pages(application, parts.pop("office", office), tmp_path / "config", **parts)
        opened.append(made)
        return made

    yield open_
    for made in opened:
        made.close()
    gc.collect()


@pytest.fixture
def pages(open_pages) -> Pages:
    """A window with nobody signed in."""
    return open_pages()


@pytest.fixture
def open_watched(application, office, tmp_path: Path):
    """Opens windows on an office whose list is signed, by its clock, and closes each."""
    opened = []

    def open_(**parts) -> Watched:
        made = Watched(application, office, tmp_path / "config", **parts)
        opened.append(made)
        return made

    yield open_
    for made in opened:
        made.close()
    gc.collect()


@pytest.fixture
def watched(open_watched) -> Watched:
    """Such a window with nobody signed in."""
    return open_watched()


@pytest.fixture
def welsh(tmp_path):
    """A window that is opened in this test speaks Welsh."""
    PreferencesFile(tmp_path / "config").keep(Preferences(language="cy", tour_done=True))
    yield
    tongue.speak(tongue.ENGLISH)


@pytest.fixture
def drawn(office):
    """WNT-1 is approved and drawn for a second look."""
    watch = office.services.vigilance
    watch.set_settings(ADMINISTRATOR, Watchfulness(50, 0))
    with watch._store.writing() as unit:
        unit.office.put_fact(
            seed_fact(REF), next(str(n) for n in count() if is_drawn(str(n), 1, 50))
        )
    office.decide("WNT-1", Outcome.APPROVE)
    assert watch.waiting(OTHER, REF) == ("WNT-1",)
    return office


@pytest.fixture
def compared(office, open_desk):
    """WNT-1 on the desk; WNT-9 is the same person, and an earlier list has a third picture."""
    rows = [proposal(9, nominal_ref="N00001", surname="Ninth")]
    office.take(write_bundle(office.folder / "nine", rows), ref=REF)
    starts = datetime.now(UTC).replace(microsecond=0) - timedelta(days=9)
    ends = starts + timedelta(hours=6)
    toml = deployment_toml(
        reference='"LFR-2026-0398"', starts_at=starts.isoformat(), ends_at=ends.isoformat()
    )
    rows = [proposal(1, image_ref="CI-OLD")]
    office.take(write_bundle(office.folder / "earlier", rows, toml=toml))
    office.check()
    driver = open_desk()
    driver.ready()
    driver.to("WNT-1")
    return driver

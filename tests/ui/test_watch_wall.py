"""What the watch says on a big screen, beside whether it is confirmed."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QSize

from console.domain.deployments import Stage
from console.domain.reconciling import Stand
from console.ui.watch_wall_words import told_of
from tests.services.office import AUTHORISER
from tests.services.signed_office import a_signed_office
from tests.ui.watched import doubtful, withdrawn

KEYS = ("N", "Esc")


@pytest.fixture
def office(tmp_path, monkeypatch):
    with a_signed_office(tmp_path, monkeypatch, count=5) as made:
        yield made


@pytest.fixture
def page(watched, office):
    """A list with a recall that is open, a doubt, and a comparison that found differences."""
    made = watched.watch(AUTHORISER)
    office.step(Stage.RELEASED)
    office.tell(n1=doubtful(1), n2=withdrawn(office, 2))
    watched.later(seconds=60)
    return made


def told(page, *, names=False, at=None, **changes):
    view = replace(page.view, **changes)
    return told_of(view, "", at or view.at, KEYS, names=names)


def test_who_waits_for_an_answer_comes_before_the_recalls(page):
    found = told(page)
    assert found.heading == "1 to answer · 1 recall not confirmed"
    ask, recall = found.open
    assert (ask.name, ask.clock, ask.is_late) == ("WNT-1", "15 min left", False)
    assert (recall.name, recall.is_late) == ("WNT-2", True)
    assert told(page, names=True).open[0].name == "EXAMPLE01, Test · WNT-1"


def test_differences_are_shown_once_they_are_overdue(page):
    due = page.view.at + timedelta(minutes=30)
    stand = Stand("NeoFace 3", page.view.at, due=(due, due + timedelta(hours=1)))
    assert told(page, compared=(stand,)).heading == "1 to answer · 1 recall not confirmed"
    found = told(page, compared=(stand,), at=due + timedelta(minutes=5))
    assert found.heading == "1 to answer · 1 recall not confirmed · 1 difference overdue"
    assert found.open[-1][:3] == ("NeoFace 3: 1 difference", "5 min 00 s", None)


def test_a_silent_system_is_named_and_every_other_too(page):
    (line,) = page.view.sources
    silent = line._replace(name="custody", ok=False)
    found = told(page, sources=(line, silent))
    assert found.sources == (("records", True), ("custody", False))
    assert "custody: silent" in found.read_out and "records: answering" in found.read_out
    assert told(page, stage=Stage.ENDED).sources == ()


def test_past_its_end_it_says_that_nobody_signed_that_off(page):
    found = told(page, at=page.view.deployment.ends_at + timedelta(minutes=2), confirmed=None)
    assert (found.state, found.is_confirmed) == ("The deployment is over", False)
    assert "Nobody signed its end off" in found.why
    assert found.figures[1] == ("2 min 00 s", "since its end")


def test_with_nothing_open_it_says_so(page):
    assert told(page, asks=(), recalls=()).heading == "Nothing is open"
    assert page.view.certificates[-1].number in told(page).foot


@pytest.mark.parametrize("size", [QSize(1280, 720), QSize(1920, 1080), QSize(700, 500)])
def test_it_is_painted_whole_with_everything_open(page, watched, size):
    page.show_wall()
    (line,) = page.view.sources
    stand = Stand("NeoFace 3", page.view.at, due=(page.view.at - timedelta(minutes=9),))
    systems = tuple(line._replace(name=f"system {one}", ok=one != 2) for one in range(5))
    view = replace(page.view, sources=systems, compared=(stand,))
    page.wall.show_view(view, "", page.view.at)
    page.wall.resize(size)
    picture = page.wall.grab().toImage()
    theme = page.wall._theme
    seen = {picture.pixelColor(x, y).name() for x in range(0, picture.width(), 2)
            for y in range(0, picture.height(), 2)}  # fmt: skip
    for colour in ("good_solid", "bad_solid", "warn", "good", "bad"):
        assert theme.colour(colour).name() in seen, colour
    assert "system 2: silent" in page.wall.accessibleDescription()

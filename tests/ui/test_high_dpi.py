"""On a screen of twice the pixels a picture is drawn in that screen's own pixels."""

import json
import os
import subprocess
import sys

import pytest
from PIL import Image as Drawing

from tests.services.office import REF, proposal, records_of, write_bundle

PROGRAM = """
import io, json, sys
from PIL import Image
from PySide6.QtCore import QSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from console.ui.photo_view import PhotoView
from console.ui.picture_desk import decoded, whole
from console.ui.start import make_application
from console.ui.theme import Theme

application = make_application()
theme = Theme(application)
theme.choose("light", 100)
# Every second column is white: drawn at any other resolution, it would come out grey.
image = Image.new("RGB", (600, 750), "black")
for column in range(0, 600, 2):
    image.paste("white", (column, 0, column + 1, 750))
out = io.BytesIO()
image.save(out, "PNG")
view = PhotoView(theme)
view.resize(int(sys.argv[1]), 500)
view.show()
told = {}

def look(name):
    QTest.qWait(50)
    grabbed = view.grab()
    ratio = grabbed.devicePixelRatio()
    drawn, place = grabbed.toImage(), view.picture_place()
    left = round(max(place.left(), 0) * ratio) + 8
    line = round(view.height() * ratio / 2)
    reds = [drawn.pixelColor(left + step, line).red() for step in range(200)]
    told[name] = {
        "ratio": ratio,
        "pixels": [grabbed.width(), grabbed.height()],
        "place": [place.width() * ratio, place.height() * ratio],
        "sharp": all(red in (0, 255) for red in reds),
        "columns": sum(one != next_ for one, next_ in zip(reds, reds[1:])),
    }

prepared = decoded(out.getvalue(), view.box())
told["box"] = [view.box().width(), view.box().height()]
told["pixels"] = [prepared.fitted.width(), prepared.fitted.height()]
view.show_picture("E-1", prepared.fitted, prepared.whole)
look("fitted")
view.toggle_zoom()
view.show_whole("E-1", whole(out.getvalue()))
look("full")
print(json.dumps(told))
"""


REVIEW = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QPoint
from console import app
from console.settings import Settings
from console.ui.start import make_application
from tests.services.office import Office
from tests.ui.driver import Driver, Key

folder = Path(sys.argv[1])
application = make_application()
told = {}
settings = Settings(folder / "office", folder / "logs", folder / "config", 1)
with app.Console(settings).open_office(settings.office) as services:
    desk = Driver(application, Office(services, folder), folder / "config")
    desk.ready()
    desk.to("WNT-30")

    def look(name):
        desk.settle()
        grabbed = desk.window.grab()
        ratio, drawn, photo = grabbed.devicePixelRatio(), grabbed.toImage(), desk.page._photo
        place, shown = photo.picture_place(), photo.shown
        corner = photo.mapTo(desk.window, QPoint(0, 0))
        left = round((corner.x() + max(place.left(), 0)) * ratio) + 8
        line = round((corner.y() + photo.height() / 2) * ratio)
        reds = [drawn.pixelColor(left + step, line).red() for step in range(200)]
        told[name] = {
            "ratio": ratio,
            "pixels": [grabbed.width(), grabbed.height()],
            "place": [place.width() * ratio, place.height() * ratio],
            "shown": [shown.width(), shown.height()],
            "columns": sum(abs(one - next_) > 200 for one, next_ in zip(reds, reds[1:])),
        }

    look("fitted")
    desk.key(Key.Key_Z)
    desk.until(lambda: desk.page._photo.shown.width() == 600)
    look("full")
    desk.close()
print(json.dumps(told))
"""


def looked_at(scale: str, width: int) -> dict:
    return told_by(PROGRAM, scale, str(width))


def told_by(program: str, scale: str, *arguments: str) -> dict:
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        env=os.environ | {"QT_SCALE_FACTOR": scale, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


@pytest.mark.parametrize(("scale", "width"), [("2", 500), ("1.5", 501), ("1", 500)])
def test_full_size_is_one_pixel_of_the_screen_for_each_of_the_picture(scale, width):
    told = looked_at(scale, width)
    assert told["full"]["ratio"] == float(scale)
    assert told["full"]["pixels"] == pytest.approx(
        [width * float(scale), 500 * float(scale)], abs=1
    )
    assert told["full"]["place"] == pytest.approx([600, 750])
    assert told["full"]["sharp"]
    assert told["full"]["columns"] == 199


def test_a_fitted_picture_is_decoded_and_drawn_at_the_screens_resolution():
    told = looked_at("2", 500)
    assert told["box"] == [888, 888]
    assert told["pixels"] == [710, 888]
    assert told["fitted"]["place"] == pytest.approx([710, 888], abs=1)


@pytest.mark.parametrize("scale", ["2", "1.5", "1"])
def test_the_review_page_shows_pictures_in_the_screens_own_pixels(office, tmp_path, scale):
    rows = [proposal(30)]
    bundle = write_bundle(office.folder / f"striped-{scale}", rows)
    image = Drawing.new("RGB", (600, 750), "black")
    for column in range(0, 600, 2):
        image.paste("white", (column, 0, column + 1, 750))
    image.save(bundle / "images" / "30.png")
    office.take(bundle, ref=REF)
    office.say(*office.rows, *records_of(30))
    office.check()
    told = told_by(REVIEW, scale, str(tmp_path))
    ratio = float(scale)
    for one in told.values():
        assert one["ratio"] == ratio
        assert one["pixels"] == [round(1440 * ratio), round(900 * ratio)]
    # Fitted: decoded for the pixels that the screen has, so that it is drawn one for one.
    assert told["fitted"]["shown"] == pytest.approx(told["fitted"]["place"], abs=1)
    # Full size: a column of the picture is a column of the screen, and none is blurred.
    assert told["full"]["place"] == pytest.approx([600, 750])
    assert told["full"]["columns"] == 199

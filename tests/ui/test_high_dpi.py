"""On a screen of twice the pixels a picture is drawn in that screen's own pixels."""

import json
import os
import subprocess
import sys

import pytest

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


def looked_at(scale: str, width: int) -> dict:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(width)],
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

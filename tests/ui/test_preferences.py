"""Preferences: what is kept comes back, and a spoilt file is as good as none."""

import json

import pytest

from console.ui.preferences import MOST_PLACES, Place, Preferences, PreferencesFile


def test_what_is_kept_comes_back(tmp_path):
    file = PreferencesFile(tmp_path / "deep" / "folder")
    chosen = Preferences(
        scheme="dark", text_scale=130, single_letters=False, keys={"approve": ("V",)}, lock_after=3
    ).with_place("o", "L", Place("E-1", ("judge",), "open", "A"))
    file.keep(chosen)
    assert file.read() == chosen
    assert [path.name for path in (tmp_path / "deep" / "folder").iterdir()] == ["window.json"]


@pytest.mark.parametrize(
    "text", ["", "[]", "{", '{"text_scale": "big", "keys": 7, "places": {"a": 1}}', "\x00"]
)
def test_a_spoilt_file_is_as_good_as_none(tmp_path, text):
    (tmp_path / "window.json").write_text(text, encoding="utf-8")
    assert PreferencesFile(tmp_path).read() == Preferences()


def test_what_is_known_is_taken_and_the_rest_left(tmp_path):
    said = {"scheme": "light", "lock_after": 0, "unknown": 1, "places": {"o/L": {"entry": "E"}}}
    (tmp_path / "window.json").write_text(json.dumps(said), encoding="utf-8")
    read = PreferencesFile(tmp_path).read()
    assert read.scheme == "light"
    assert read.lock_after == 1
    assert read.place("o", "L") == Place("E")


def test_only_so_many_places_are_kept():
    preferences = Preferences()
    for number in range(MOST_PLACES + 5):
        preferences = preferences.with_place("o", f"L{number}", Place(f"E{number}"))
    assert len(preferences.places) == MOST_PLACES
    assert preferences.place("o", "L0") == Place()
    assert preferences.last_list == {"o": f"L{MOST_PLACES + 4}"}

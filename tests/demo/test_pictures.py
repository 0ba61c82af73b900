"""The pictures of `resources/help`: from a day's own pictures, and small."""

import pytest
from PIL import Image as Drawing

from console.demo.pictures import HELP, LARGEST, SHOWN, main, put_pictures


def lived_in(folder, drawn=None):
    (folder / "pictures").mkdir()
    drawn = drawn or Drawing.linear_gradient("L").resize((1440, 900)).convert("RGB")
    for number, moment in enumerate(SHOWN.values(), start=3):
        drawn.save(folder / "pictures" / f"{number:02}-{moment}.png")
    return folder


def test_each_picture_is_put_under_its_own_name_with_a_palette(tmp_path):
    made = put_pictures(lived_in(tmp_path), tmp_path / "help")
    assert [file.name for file in made] == list(SHOWN)
    for file in made:
        with Drawing.open(file) as drawn:
            assert (drawn.size, drawn.mode) == ((1440, 900), "P")


def test_a_picture_that_stays_large_is_not_passed_over(tmp_path):
    noise = Drawing.effect_noise((1440, 900), 60).convert("RGB")
    with pytest.raises(ValueError, match="larger than"):
        put_pictures(lived_in(tmp_path, noise), tmp_path / "help")


def test_an_office_without_its_day_is_told_what_to_do(tmp_path, capsys):
    (tmp_path / "pictures").mkdir()
    assert main([str(tmp_path)]) == 2
    assert "--no-window" in capsys.readouterr().err
    assert main([]) == 2


@pytest.mark.parametrize("name", list(SHOWN))
def test_what_is_there_is_small_enough(name):
    assert 0 < (HELP / name).stat().st_size <= LARGEST

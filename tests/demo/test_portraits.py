"""Portraits: the same for a seed, like photographs in size, never the same for two people."""

import io
import subprocess
import sys

import numpy as np
import pytest
from PIL import Image

from console.demo.likeness import likeness_of, sitting_of
from console.demo.portraits import draw_portrait


def opened(data: bytes) -> Image.Image:
    picture = Image.open(io.BytesIO(data))
    picture.load()
    return picture


def test_a_portrait_is_a_plain_jpeg_of_the_asked_size() -> None:
    picture = opened(draw_portrait(7, age=34, sex="male"))
    assert picture.format == "JPEG"
    assert picture.mode == "RGB"
    assert picture.size == (600, 750)
    assert not picture.getexif()


def test_the_same_seed_gives_the_same_bytes_also_in_another_process() -> None:
    here = draw_portrait("office-1:17", age=41, sex="female")
    assert draw_portrait("office-1:17", age=41, sex="female") == here
    line = (
        "import sys; from console.demo.portraits import draw_portrait;"
        "draw_portrait(1, age=20, sex='m');"
        "sys.stdout.buffer.write(draw_portrait('office-1:17', age=41, sex='female'))"
    )
    done = subprocess.run([sys.executable, "-c", line], capture_output=True, check=True)
    assert done.stdout == here


def test_a_number_and_its_text_are_one_seed_and_other_seeds_are_other_people() -> None:
    assert draw_portrait(5, age=30, sex="m") == draw_portrait("5", age=30, sex="m")
    pictures = {draw_portrait(seed, age=30, sex="m", size=(120, 150)) for seed in range(40)}
    assert len(pictures) == 40


def test_a_later_picture_shows_the_same_person_in_another_sitting() -> None:
    first = draw_portrait(9, age=30, sex="f")
    later = draw_portrait(9, age=30, sex="f", variant=1)
    assert first != later
    assert sitting_of("9", 0) != sitting_of("9", 1)
    young, old = likeness_of("9", 30, "f"), likeness_of("9", 33, "f")
    kept = ("skin", "eyes", "face_width", "jaw", "eye_apart", "nose_width", "mouth_width", "female")
    assert all(getattr(young, name) == getattr(old, name) for name in kept)


def test_they_compress_like_photographs() -> None:
    sizes = [len(draw_portrait(seed, age=18 + 3 * seed, sex="mf"[seed % 2])) for seed in range(16)]
    assert min(sizes) > 55_000
    assert max(sizes) < 130_000
    assert len(set(sizes)) > 12


def test_neither_dark_nor_burnt_out_and_the_face_stands_off_the_wall() -> None:
    for seed in range(12):
        pixels = np.asarray(opened(draw_portrait(seed, age=45, sex="x")), dtype=np.float32)
        assert 35 < pixels.mean() < 215
        assert (pixels > 250).mean() < 0.02
        face, wall = pixels[330:430, 260:340], pixels[5:60, 5:60]
        difference = np.abs(face.mean(axis=(0, 1)) - wall.mean(axis=(0, 1)))
        assert difference.max() > 8


@pytest.mark.parametrize("age", [0, 120])
@pytest.mark.parametrize("size", [(64, 64), (64, 2000), (2000, 64), (2000, 2000)])
def test_the_edges_of_age_and_size_are_drawn(age: int, size: tuple[int, int]) -> None:
    for seed in range(3):
        assert opened(draw_portrait(seed, age=age, sex="f", size=size)).size == size


@pytest.mark.parametrize("age", [-1, 121])
def test_an_age_that_nobody_has_is_refused(age: int) -> None:
    with pytest.raises(ValueError, match="age"):
        draw_portrait(1, age=age, sex="m")


@pytest.mark.parametrize("size", [(63, 100), (100, 63), (2001, 100), (100, 2001)])
def test_a_size_out_of_bounds_is_refused(size: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="pixels"):
        draw_portrait(1, age=30, sex="m", size=size)


def test_children_have_no_beards_and_age_turns_hair_grey() -> None:
    crowd = [str(seed) for seed in range(200)]
    assert all(not likeness_of(seed, 18, "m").beard for seed in crowd)
    assert any(likeness_of(seed, 19, "m").beard for seed in crowd)
    assert all(not likeness_of(seed, 40, "f").beard for seed in crowd)
    young = np.mean([sum(likeness_of(seed, 25, "f").hair) for seed in crowd])
    old = np.mean([sum(likeness_of(seed, 80, "f").hair) for seed in crowd])
    assert old > young + 150


def test_childhood_and_years_run_from_nought_to_one() -> None:
    assert likeness_of("1", 17, "m").childhood == 0
    assert 0 < likeness_of("1", 16, "m").childhood < 1
    assert likeness_of("1", 0, "m").childhood == 1
    assert likeness_of("1", 30, "m").years == 0
    assert 0 < likeness_of("1", 31, "m").years < 1
    assert likeness_of("1", 100, "m").years == 1


def test_the_crowd_is_varied() -> None:
    crowd = [likeness_of(str(seed), 20 + seed % 60, "mf"[seed % 2]) for seed in range(300)]
    assert len({who.style for who in crowd}) >= 12
    assert len({who.beard for who in crowd}) == 5
    assert len({who.glasses for who in crowd}) == 4
    assert len({round(who.skin[1] / 20) for who in crowd}) >= 6
    assert {sitting_of(str(seed), 0).wall_kind for seed in range(60)} == {"wall", "street", "room"}

"""Turned and brightened for the eye: a look is a value, and what is kept is never touched."""

from PySide6.QtGui import QColor, QImage

from console.ui.for_the_eye import PLAIN, STEPS, Look, look_words, tone_table, toned


def grey(value: int) -> QImage:
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(QColor(value, value, value))
    return image


def test_a_plain_look_shows_what_is_kept():
    assert tone_table(PLAIN) == bytes(range(256))
    assert look_words(PLAIN, "0") == ""
    assert PLAIN.is_plain


def test_brighter_darker_and_contrast_go_the_right_way_and_keep_their_order():
    for look in (Look(0, 2, 0), Look(0, -2, 0), Look(0, 0, 3), Look(0, 0, -3), Look(0, 4, 4)):
        table = tone_table(look)
        assert list(table) == sorted(table)
    assert tone_table(Look(brightness=2))[80] > 80 > tone_table(Look(brightness=-2))[80]
    assert tone_table(Look(contrast=2))[60] < 60
    assert tone_table(Look(contrast=2))[200] > 200
    assert tone_table(Look(contrast=-2))[60] > 60


def test_a_copy_is_toned_and_the_picture_itself_is_not():
    image = grey(80)
    made = toned(image, Look(0, 2, 0))
    assert made.pixelColor(3, 3).red() == tone_table(Look(0, 2, 0))[80]
    assert image.pixelColor(3, 3).red() == 80
    assert made.size() == image.size()


def test_a_large_picture_is_toned_to_its_last_pixel():
    image = QImage(1_100, 700, QImage.Format.Format_Grayscale8)
    image.fill(80)
    made = toned(image, Look(0, 3, 0))
    assert made.pixelColor(1_099, 699).red() == tone_table(Look(0, 3, 0))[80]


def test_steps_end_and_turns_come_round():
    look = PLAIN
    for _ in range(STEPS + 3):
        look = look.brightened(1).contrasted(-1)
    assert (look.brightness, look.contrast) == (STEPS, -STEPS)
    assert PLAIN.turned(5).turns == 1
    assert PLAIN.turned(-1).turns == 3


def test_a_look_is_told_in_words_with_the_key_that_ends_it():
    assert look_words(Look(1), "0") == "Turned 90°: for your eye only · 0 puts it back"
    assert look_words(Look(0, -1, 2), "") == "Darker 1, more contrast 2: for your eye only"
    assert look_words(Look(2, 1, -1), "0").startswith("Turned 180°, brighter 1, less contrast 1")

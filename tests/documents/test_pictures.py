"""The picture desk on honest and on hostile files, with its real worker processes."""

import io
import os
import struct
import subprocess
import sys
import zlib
from collections.abc import Iterator

import pytest
from PIL import Image, ImageCms, ImageDraw, ImageFilter

from console.documents.pictures import (
    MOST_BYTES,
    CleanPicture,
    PictureDesk,
    UnusablePicture,
    look_alike,
)

RED, BLUE = (200, 30, 30), (30, 30, 200)


@pytest.fixture(scope="module")
def desk() -> Iterator[PictureDesk]:
    with PictureDesk(workers=2) as opened:
        yield opened


def drawing(size: tuple[int, int] = (300, 375), grain: float = 0.2) -> Image.Image:
    """A face-like drawing with grain, red at the left and blue at the right."""
    picture = Image.new("RGB", size, RED)
    draw = ImageDraw.Draw(picture)
    width, height = size
    draw.rectangle((width // 2, 0, width, height), fill=BLUE)
    draw.ellipse((width // 4, height // 5, 3 * width // 4, 4 * height // 5), fill=(210, 170, 140))
    for x in (2, 3):
        draw.ellipse((x * width // 5, height // 3, x * width // 5 + 20, height // 3 + 12), fill=0)
    return Image.blend(picture, Image.effect_noise(size, 90).convert("RGB"), grain)


def saved(picture: Image.Image, format_: str = "JPEG", **options: object) -> bytes:
    out = io.BytesIO()
    picture.save(out, format_, **options)
    return out.getvalue()


def taken(desk: PictureDesk, data: bytes) -> CleanPicture:
    reading = desk.read(data)
    assert isinstance(reading, CleanPicture), reading
    return reading


def refused(desk: PictureDesk, data: bytes) -> str:
    reading = desk.read(data)
    assert isinstance(reading, UnusablePicture), reading
    assert reading.sentence.endswith(".")
    return reading.sentence


def shown(data: bytes) -> Image.Image:
    picture = Image.open(io.BytesIO(data))
    picture.load()
    return picture


@pytest.mark.parametrize("format_", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_every_allowed_format_comes_back_as_a_clean_jpeg(desk: PictureDesk, format_: str) -> None:
    data = saved(drawing(), format_)
    picture = taken(desk, data)
    assert (picture.format, picture.width, picture.height) == (format_, 300, 375)
    assert shown(picture.clean).size == (300, 375)
    assert shown(picture.thumbnail).size == (128, 160)
    assert shown(picture.clean).format == shown(picture.thumbnail).format == "JPEG"


@pytest.mark.parametrize("format_", ["GIF", "BMP", "PDF", "JPEG2000", "AVIF", "PPM"])
def test_other_formats_are_refused(desk: PictureDesk, format_: str) -> None:
    try:
        data = saved(drawing(), format_)
    except (OSError, KeyError):
        pytest.skip(f"this Pillow does not write {format_}")
    assert "send JPEG, PNG, WebP or TIFF" in refused(desk, data)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b"hello, I am no picture", "not a picture"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "web page or drawing"),
        (b"PK\x03\x04rest", "zip or Office"),
        (b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00", "HEIF"),
    ],
)
def test_what_is_no_picture_is_named(desk: PictureDesk, data: bytes, words: str) -> None:
    assert words in refused(desk, data)


@pytest.mark.parametrize(
    ("orientation", "size", "left_is_red"),
    [(1, (300, 375), True), (2, (300, 375), False), (3, (300, 375), False), (4, (300, 375), True)],
)
def test_orientation_without_a_quarter_turn(
    desk: PictureDesk, orientation: int, size: tuple[int, int], left_is_red: bool
) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    picture = taken(desk, saved(drawing(), exif=exif))
    assert (picture.width, picture.height) == size
    red, _, blue = shown(picture.clean).getpixel((5, 180))  # type: ignore[misc]
    assert (red > blue) is left_is_red


@pytest.mark.parametrize(
    ("orientation", "top_is_red"), [(5, True), (6, True), (7, False), (8, False)]
)
def test_orientation_with_a_quarter_turn(
    desk: PictureDesk, orientation: int, top_is_red: bool
) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    picture = taken(desk, saved(drawing(), exif=exif))
    assert (picture.width, picture.height) == (375, 300)
    clean = shown(picture.clean)
    assert clean.size == (375, 300)
    red, _, blue = clean.getpixel((180, 5))  # type: ignore[misc]
    assert (red > blue) is top_is_red


@pytest.mark.parametrize("orientation", [0, 9, 65535])
def test_an_impossible_orientation_counts_as_upright(desk: PictureDesk, orientation: int) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    assert taken(desk, saved(drawing(), exif=exif)).width == 300


def test_damaged_exif_does_not_cost_the_picture(desk: PictureDesk) -> None:
    data = saved(drawing())
    block = b"Exif\x00\x00MM\x00*\xff\xff\xff\xf0" + b"\xff" * 40
    hostile = data[:2] + b"\xff\xe1" + struct.pack(">H", len(block) + 2) + block + data[2:]
    assert taken(desk, hostile).width == 300


def test_no_metadata_is_left(desk: PictureDesk) -> None:
    exif = Image.Exif()
    exif[0x010E] = "SECRET-DESCRIPTION"
    exif.get_ifd(0x8825)[1] = "N"
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    data = saved(drawing(), exif=exif, icc_profile=profile, comment=b"SECRET-COMMENT")
    assert b"SECRET-DESCRIPTION" in data and b"SECRET-COMMENT" in data
    picture = taken(desk, data)
    for part in (picture.clean, picture.thumbnail):
        assert b"SECRET" not in part and b"Exif" not in part and b"ICC_PROFILE" not in part
        assert not shown(part).getexif()


def test_colours_are_brought_to_srgb(desk: PictureDesk) -> None:
    lab = Image.new("RGB", (64, 80), (120, 60, 200))
    swapped = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    red, blue = swapped.index(b"rXYZ"), swapped.index(b"bXYZ")
    swapped[red : red + 4], swapped[blue : blue + 4] = b"bXYZ", b"rXYZ"
    picture = taken(desk, saved(lab, "PNG", icc_profile=bytes(swapped)))
    pixel = shown(picture.clean).getpixel((30, 30))
    assert isinstance(pixel, tuple)
    assert pixel[0] > pixel[2]


def test_a_damaged_colour_profile_is_left_out(desk: PictureDesk) -> None:
    plain = Image.new("RGB", (64, 80), (120, 60, 200))
    pixel = shown(taken(desk, saved(plain, "PNG", icc_profile=b"junk" * 50)).clean).getpixel((9, 9))
    assert isinstance(pixel, tuple)
    assert all(abs(a - b) < 6 for a, b in zip(pixel, (120, 60, 200), strict=True))


def test_transparency_is_flattened_on_neutral_grey(desk: PictureDesk) -> None:
    picture = taken(desk, saved(Image.new("RGBA", (64, 80), (255, 0, 0, 0)), "PNG"))
    assert shown(picture.clean).getpixel((30, 30)) == (128, 128, 128)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "I;16", "CMYK"])
def test_every_usual_pixel_layout_can_be_shown(desk: PictureDesk, mode: str) -> None:
    if mode == "I;16":
        source = Image.new("I;16", (64, 80), 0x8000)
    else:
        source = drawing((64, 80)).convert(mode)
    picture = taken(desk, saved(source, "TIFF" if mode == "CMYK" else "PNG"))
    assert shown(picture.clean).mode == "RGB"
    if mode == "I;16":
        assert shown(picture.clean).getpixel((30, 30)) == (128, 128, 128)


def test_only_the_first_frame_is_read(desk: PictureDesk) -> None:
    frames = [Image.new("RGB", (64, 80), RED), Image.new("RGB", (90, 20), BLUE)]
    data = saved(frames[0], "TIFF", save_all=True, append_images=frames[1:])
    picture = taken(desk, data)
    assert (picture.width, picture.height) == (64, 80)


def test_a_large_picture_is_scaled_and_its_own_size_reported(desk: PictureDesk) -> None:
    picture = taken(desk, saved(Image.new("RGB", (5000, 4000), RED)))
    assert (picture.width, picture.height) == (5000, 4000)
    assert shown(picture.clean).size == (2400, 1920)


@pytest.mark.parametrize(("side", "is_taken"), [(15, False), (16, True)])
def test_the_least_size(desk: PictureDesk, side: int, is_taken: bool) -> None:
    reading = desk.read(saved(Image.new("RGB", (side, 40), RED)))
    assert isinstance(reading, CleanPicture) is is_taken


def test_too_many_bytes_are_refused_without_asking_a_worker(desk: PictureDesk) -> None:
    assert "30 MB" in refused(desk, b"\xff\xd8\xff" + bytes(MOST_BYTES))


def png_claiming(width: int, height: int, rows: bytes) -> bytes:
    """A PNG whose header claims any size, with any content."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return (
            struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        )

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(rows, 9))
        + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize("size", [(50_000, 50_000), (50_000_001, 1), (10_000, 5_001)])
def test_a_decompression_bomb_is_refused(desk: PictureDesk, size: tuple[int, int]) -> None:
    assert "million pixels" in refused(desk, png_claiming(*size, bytes(1000)))


def test_a_text_bomb_in_a_png_is_refused_or_ignored(desk: PictureDesk) -> None:
    data = saved(drawing(), "PNG")
    body = b"note\x00\x00" + zlib.compress(bytes(100_000_000), 9)
    chunk = (
        struct.pack(">I", len(body))
        + b"zTXt"
        + body
        + struct.pack(">I", zlib.crc32(b"zTXt" + body))
    )
    reading = desk.read(data[:33] + chunk + data[33:])
    assert isinstance(reading, UnusablePicture) or len(reading.clean) < 200_000


@pytest.mark.parametrize("format_", ["JPEG", "PNG", "WEBP", "TIFF"])
@pytest.mark.parametrize("part", [0.02, 0.5, 0.9])
def test_a_truncated_file_is_refused(desk: PictureDesk, format_: str, part: float) -> None:
    data = saved(drawing(), format_)
    sentence = refused(desk, data[: int(len(data) * part)])
    assert "damaged" in sentence or "not a picture" in sentence


def test_a_bad_file_costs_nothing_but_itself(desk: PictureDesk) -> None:
    good = saved(drawing())
    files = [good, good[:900], b"junk", png_claiming(60_000, 60_000, b""), good]
    readings = list(desk.read_many(files))
    assert [isinstance(r, CleanPicture) for r in readings] == [True, False, False, False, True]


def test_many_come_back_in_the_order_given(desk: PictureDesk) -> None:
    files = [saved(Image.new("RGB", (20 + n, 700 - 20 * n), RED)) for n in range(24)]
    assert [r.width for r in desk.read_many(files) if isinstance(r, CleanPicture)] == [
        20 + n for n in range(24)
    ]


def test_the_iterable_is_taken_only_a_little_ahead(desk: PictureDesk) -> None:
    given: list[int] = []

    def files() -> Iterator[bytes]:
        for number in range(100):
            given.append(number)
            yield data

    data = saved(drawing((40, 50)))
    readings = desk.read_many(files())
    next(readings)
    assert len(given) <= 6
    readings.close()


def test_facts_for_an_officer(desk: PictureDesk) -> None:
    crisp = taken(desk, saved(drawing()))
    soft = taken(desk, saved(drawing().filter(ImageFilter.GaussianBlur(5))))
    assert (crisp.sharpness, soft.sharpness) == ("sharp", "soft")
    assert crisp.sharpness_score > soft.sharpness_score
    assert crisp.exposure == "even"
    assert taken(desk, saved(Image.new("RGB", (64, 80), (20, 20, 20)))).exposure == "dark"
    assert taken(desk, saved(Image.new("RGB", (64, 80), (240, 240, 240)))).exposure == "bright"


def test_the_fingerprint_survives_saving_again_and_tells_pictures_apart(desk: PictureDesk) -> None:
    # Lit from one corner, as no photograph is flat: what differs by grain alone tells nothing.
    light = Image.linear_gradient("L").rotate(35, expand=True).resize((300, 375)).convert("RGB")
    first = Image.blend(drawing(grain=0.05), light, 0.6)
    other = first.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    prints = [
        taken(desk, saved(picture, quality=quality)).fingerprint
        for picture, quality in ((first, 95), (first, 60), (other, 95))
    ]
    assert look_alike(prints[0], prints[1])
    assert not look_alike(prints[0], prints[2])


def test_pictures_without_detail_resemble_nothing() -> None:
    assert not look_alike(0, 0)
    assert not look_alike(2**64 - 1, 2**64 - 1)
    assert look_alike(0b1011, 0b1000)
    assert not look_alike(0b1111, 0b1000)


def test_the_digest_is_of_the_bytes_received(desk: PictureDesk) -> None:
    data = saved(drawing(), "PNG")
    import hashlib

    assert taken(desk, data).sha256 == hashlib.sha256(data).hexdigest()


def test_a_desk_needs_a_worker_and_a_closed_one_reads_nothing() -> None:
    with pytest.raises(ValueError, match="at least one"):
        PictureDesk(workers=0)
    closed = PictureDesk(workers=1)
    closed.close()
    closed.close()
    with pytest.raises(RuntimeError, match="closed"):
        closed.read(b"x")


def test_the_worker_sees_nothing_of_our_environment(
    desk: PictureDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not os.path.isdir("/proc"):
        pytest.skip("needs /proc")
    monkeypatch.setenv("CONSOLE_SECRET", "passphrase")
    with PictureDesk(workers=1) as own:
        own.read(saved(drawing()))
        (pid,) = own.pids
        with open(f"/proc/{pid}/environ", "rb") as stream:
            assert b"passphrase" not in stream.read()
        with open(f"/proc/{pid}/limits") as limits:
            line = next(line for line in limits if line.startswith("Max address space"))
            assert "unlimited" not in line


def test_the_worker_imports_only_what_it_needs() -> None:
    loaded = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys; import console.documents.picture_worker as w; w.open_decoders();"
            "print(sorted(m for m in sys.modules if m.startswith("
            "('console.', 'numpy', 'PySide6', 'sqlalchemy', 'reportlab', 'pyhanko'))))",
        ],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert loaded.strip() == str(
        [
            "console.documents",
            "console.documents.picture_worker",
            "console.documents.separate_process",
        ]
    )

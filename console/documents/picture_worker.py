"""A separate process: untrusted picture bytes in, clean pixels out.

It is started by :mod:`console.documents.pictures` and answers one request at a time over its own
standard input and output. The one rule it keeps: nothing of a received file but its pixels leaves
this process, and it never uses more memory, pixels or time than it was given.

Request: four bytes of length (big endian), then the received bytes.
Answer: four bytes of length, a JSON object, then the bytes of the clean JPEG and of the thumbnail,
whose lengths the object gives as ``clean`` and ``thumbnail``. The first answer, sent unasked,
is ``{"ready": [formats]}``.
"""

from __future__ import annotations

import io
import json
import os
import signal
import struct
import sys
import warnings
from typing import BinaryIO, Final

from PIL import (
    Image,
    ImageCms,
    ImageFilter,
    ImageStat,
    JpegImagePlugin,
    PngImagePlugin,
    TiffImagePlugin,
    UnidentifiedImageError,
    WebPImagePlugin,
)

from console.documents.separate_process import limit_this_process

try:
    import pillow_heif
except ImportError:
    pillow_heif = None

MOST_BYTES: Final = 30_000_000
MOST_PIXELS: Final = 50_000_000
LEAST_SIDE: Final = 16
"""Pixels; a face on fewer cannot be told from another."""
MOST_SECONDS: Final = 60
"""After this the process ends itself, in case its parent has gone."""

CLEAN_LONG_SIDE: Final = 2400
CLEAN_QUALITY: Final = 90
THUMBNAIL_SIZE: Final = (128, 160)
THUMBNAIL_QUALITY: Final = 80
NEUTRAL: Final = (128, 128, 128)

SOFT_BELOW: Final = 5
DARK_BELOW: Final = 55
BRIGHT_ABOVE: Final = 200
MEASURED_LONG_SIDE: Final = 512

_DECODE_ERRORS: Final = (
    OSError,
    SyntaxError,
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    EOFError,
    OverflowError,
    ZeroDivisionError,
    struct.error,
    Image.DecompressionBombError,
)
"""What Pillow's readers raise on damaged files. Anything else ends the process, on purpose."""

_OTHER_FORMATS: Final = (
    (b"GIF8", "a GIF"),
    (b"BM", "a Windows bitmap"),
    (b"%PDF", "a PDF document"),
    (b"PK\x03\x04", "a zip or Office file"),
    (b"\x00\x00\x00\x0cjP", "a JPEG 2000 picture"),
    (b"\xff\x4f\xff\x51", "a JPEG 2000 picture"),
    (b"<", "a web page or drawing"),
    (b"8BPS", "a Photoshop file"),
)
_HEIF_BRANDS: Final = (b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1")


class RefusedPictureError(Exception):
    """The picture cannot be used; the message is one plain sentence for the person who sent it."""


def open_decoders() -> list[str]:
    """Load the allowed decoders and no other; gives their names in Pillow's spelling."""
    Image.MAX_IMAGE_PIXELS = MOST_PIXELS
    warnings.simplefilter("ignore")
    warnings.simplefilter("error", Image.DecompressionBombWarning)
    formats = [
        JpegImagePlugin.JpegImageFile.format,
        PngImagePlugin.PngImageFile.format,
        WebPImagePlugin.WebPImageFile.format,
        TiffImagePlugin.TiffImageFile.format,
    ]
    if pillow_heif is not None:
        pillow_heif.register_heif_opener(thumbnails=False)
        formats.append("HEIF")
    return formats


def _what_else(data: bytes, formats: list[str]) -> str:
    """Say what a file is that no allowed decoder knows."""
    if data[4:8] == b"ftyp":
        if data[8:12] in _HEIF_BRANDS and "HEIF" not in formats:
            return (
                "This is a HEIF picture, which this machine has no decoder for; "
                "save it as JPEG and send it again."
            )
        return "This is a film or an AVIF picture; send JPEG, PNG, WebP or TIFF."
    for start, what in _OTHER_FORMATS:
        if data.startswith(start):
            return f"This file is {what}, not a photograph; send JPEG, PNG, WebP or TIFF."
    return "This file is not a picture that can be read; send JPEG, PNG, WebP or TIFF."


def _open(data: bytes, formats: list[str]) -> Image.Image:
    """Read the header only and refuse what its size alone forbids."""
    if not data:
        raise RefusedPictureError("The picture file is empty; send it again.")
    if len(data) > MOST_BYTES:
        raise RefusedPictureError(
            f"The picture file is {len(data) / 1e6:.0f} MB and the most is "
            f"{MOST_BYTES / 1e6:.0f} MB; send a smaller copy."
        )
    too_many = (
        f"The picture has more than {MOST_PIXELS // 1_000_000} million pixels; send a smaller copy."
    )
    try:
        picture = Image.open(io.BytesIO(data), formats=formats)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as bomb:
        raise RefusedPictureError(too_many) from bomb
    except UnidentifiedImageError as unknown:
        raise RefusedPictureError(_what_else(data, formats)) from unknown
    width, height = picture.size
    if width * height > MOST_PIXELS:
        raise RefusedPictureError(too_many)
    if min(width, height) < LEAST_SIDE:
        raise RefusedPictureError(
            f"The picture is {width} by {height} pixels, too small to show a face; "
            "send a larger one."
        )
    return picture


def _orientation(picture: Image.Image) -> int:
    """The EXIF orientation, 1 to 8; damaged EXIF counts as upright."""
    try:
        value = picture.getexif().get(0x0112, 1)
    except _DECODE_ERRORS:
        return 1
    return value if isinstance(value, int) and 1 <= value <= 8 else 1


_TURNS: Final = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


def _eight_bit(picture: Image.Image) -> Image.Image:
    """Bring palettes, bitmaps and deep greys to L, RGB, RGBA or CMYK."""
    if picture.mode.startswith("I;16"):
        return picture.point(lambda value: value * (1 / 256)).convert("L")
    if picture.mode in {"I", "F"}:
        low, high = picture.getextrema()
        span = float(high) - float(low)  # type: ignore[arg-type]
        if not 0 < span < float("inf"):
            return picture.convert("L")
        scale, shift = 255.0 / span, -float(low) * 255.0 / span  # type: ignore[arg-type]
        return picture.convert("F").point(lambda value: value * scale + shift).convert("L")
    if picture.mode in {"P", "PA", "LA", "La", "RGBa"} or "transparency" in picture.info:
        return picture.convert("RGBA")
    if picture.mode == "1":
        return picture.convert("L")
    if picture.mode in {"YCbCr", "HSV", "LAB", "RGBX"}:
        return picture.convert("RGB")
    return picture


def _srgb(picture: Image.Image, profile: bytes | None) -> Image.Image:
    """Colours as the file's profile means them, in sRGB; a damaged profile is left out."""
    if profile and picture.mode in {"L", "RGB", "CMYK"} and len(profile) <= 4_000_000:
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            target = ImageCms.createProfile("sRGB")
            turned = ImageCms.profileToProfile(picture, source, target, outputMode="RGB")
        except (ImageCms.PyCMSError, *_DECODE_ERRORS):
            turned = None
        if turned is not None:
            return turned
    return picture.convert("RGB")


def _pixels(picture: Image.Image) -> Image.Image:
    """Decode, scale to the clean size, flatten on neutral grey, turn upright, sRGB."""
    profile = picture.info.get("icc_profile")
    orientation = _orientation(picture)
    width, height = picture.size
    ratio = min(1.0, CLEAN_LONG_SIDE / max(width, height))
    size = (max(1, round(width * ratio)), max(1, round(height * ratio)))
    if ratio < 1.0:
        picture.draft(None, size)
    picture.load()
    pixels = _eight_bit(picture)
    if pixels.size != size:
        pixels = pixels.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)
    if pixels.mode == "RGBA":
        ground = Image.new("RGB", pixels.size, NEUTRAL)
        ground.paste(pixels, mask=pixels.getchannel("A"))
        pixels = ground
    pixels = _srgb(pixels, profile if isinstance(profile, bytes) else None)
    turn = _TURNS.get(orientation)
    return pixels if turn is None else pixels.transpose(turn)


def _jpeg(pixels: Image.Image, quality: int) -> bytes:
    """A JPEG of nothing but these pixels: the image is rebuilt so that no note goes along."""
    bare = Image.new("RGB", pixels.size)
    bare.paste(pixels)
    out = io.BytesIO()
    bare.save(out, "JPEG", quality=quality)
    return out.getvalue()


def _cover(pixels: Image.Image) -> Image.Image:
    """The middle of the picture in the thumbnail's shape and size."""
    width, height = pixels.size
    scale = min(width / THUMBNAIL_SIZE[0], height / THUMBNAIL_SIZE[1])
    across, down = THUMBNAIL_SIZE[0] * scale, THUMBNAIL_SIZE[1] * scale
    left, top = (width - across) / 2, (height - down) / 2
    return pixels.resize(
        THUMBNAIL_SIZE,
        Image.Resampling.BICUBIC,
        box=(left, top, left + across, top + down),
        reducing_gap=2.0,
    )


def _facts(pixels: Image.Image) -> dict[str, object]:
    """Sharpness, exposure and fingerprint.

    Sharpness is the spread of the Laplacian against the spread of the greys themselves, in the
    middle of the picture at a fixed size, so that light and resolution count little.
    The fingerprint is a 64-bit difference hash (each bit: is this cell brighter than the next).
    """
    grey = pixels.convert("L")
    bits = 0
    cells = grey.resize((9, 8), Image.Resampling.BILINEAR, reducing_gap=3.0).tobytes()
    for row in range(8):
        for column in range(8):
            here = row * 9 + column
            bits = bits << 1 | (cells[here] > cells[here + 1])
    ratio = min(1.0, MEASURED_LONG_SIDE / max(grey.size))
    if ratio < 1.0:
        small = (max(1, round(grey.width * ratio)), max(1, round(grey.height * ratio)))
        grey = grey.resize(small, Image.Resampling.BILINEAR, reducing_gap=2.0)
    width, height = grey.size
    middle = grey.crop((width // 6, height // 6, width - width // 6, height - height // 6))
    laplacian = middle.filter(ImageFilter.Kernel((3, 3), (0, 1, 0, 1, -4, 1, 0, 1, 0), 1, 128))
    edges = laplacian.crop((1, 1, max(2, middle.width - 1), max(2, middle.height - 1)))
    greys = ImageStat.Stat(middle)
    sharpness = round(100 * ImageStat.Stat(edges).stddev[0] / (greys.stddev[0] + 8.0))
    mean = greys.mean[0]
    exposure = "dark" if mean < DARK_BELOW else "bright" if mean > BRIGHT_ABOVE else "even"
    return {
        "sharpness_score": sharpness,
        "sharpness": "soft" if sharpness < SOFT_BELOW else "sharp",
        "exposure": exposure,
        "fingerprint": bits,
    }


def clean(data: bytes, formats: list[str]) -> tuple[dict[str, object], bytes, bytes]:
    """Decode one received picture.

    Gives its facts, the clean JPEG and the thumbnail; raises RefusedPictureError with the reason.
    """
    try:
        picture = _open(data, formats)
        width, height = picture.size
        if _orientation(picture) >= 5:
            width, height = height, width
        name = "JPEG" if picture.format == "MPO" else str(picture.format)
        pixels = _pixels(picture)
        whole = _jpeg(pixels, CLEAN_QUALITY)
        small = _jpeg(_cover(pixels), THUMBNAIL_QUALITY)
        facts = _facts(pixels)
    except MemoryError as full:
        raise RefusedPictureError(
            "The picture needs more memory to open than any photograph should; "
            "save it again as an ordinary JPEG."
        ) from full
    except _DECODE_ERRORS as damaged:
        raise RefusedPictureError(
            "The picture is damaged or cut short and cannot be opened; ask for it again."
        ) from damaged
    return {"width": width, "height": height, "format": name, **facts}, whole, small


def _take(stream: BinaryIO, count: int) -> bytes | None:
    """Exactly this many bytes, or None when the other side has gone."""
    data = stream.read(count)
    return data if len(data) == count else None


def _answer(stream: BinaryIO, facts: dict[str, object], *parts: bytes) -> None:
    head = json.dumps(facts).encode()
    stream.write(struct.pack(">I", len(head)) + head)
    for part in parts:
        stream.write(part)
    stream.flush()


def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """Answer requests until the parent closes the pipe."""
    formats = open_decoders()
    limit_this_process()
    _answer(answers, {"ready": formats})
    while (head := _take(requests, 4)) is not None:
        (length,) = struct.unpack(">I", head)
        if length > MOST_BYTES or (data := _take(requests, length)) is None:
            return
        if hasattr(signal, "alarm"):
            signal.alarm(MOST_SECONDS)
        try:
            facts, whole, small = clean(data, formats)
        except RefusedPictureError as refused:
            _answer(answers, {"unusable": str(refused)})
        else:
            _answer(answers, {**facts, "clean": len(whole), "thumbnail": len(small)}, whole, small)
        if hasattr(signal, "alarm"):
            signal.alarm(0)


def main() -> None:
    """Serve on the standard streams, which no decoder may write to."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    serve(sys.stdin.buffer, answers)


if __name__ == "__main__":
    main()

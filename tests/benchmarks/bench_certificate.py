"""How long a certificate and a schedule of 17,000 entries take, against the bare canvas.

Run it with `python tests/benchmarks/bench_certificate.py [entries]`.  It prints one table;
ratios are what counts.  The bare canvas draws the same strings, wrapped beforehand, and the same
pictures, with ReportLab alone.
"""

import secrets
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from io import BytesIO
from pathlib import Path

from PIL import Image
from reportlab import rl_config
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from console.documents import certificate, schedule
from console.documents.typesetting import FONTS
from console.domain.merkle import EntryLeaf, ordered_hashes, root
from console.services.contracts import ScheduleLine
from tests.documents.certificate_content import content
from tests.documents.schedule_lines import NAMES, head, line


def pictures(count: int) -> list[bytes]:
    """As many JPEG files of 160 by 200 as asked for, of photographic size, no two the same."""
    base = []
    for seed in range(40):
        noise = Image.effect_noise((160, 200), 18 + seed % 7).convert("RGB")
        out = BytesIO()
        noise.save(out, "JPEG", quality=60)
        base.append(out.getvalue())
    return [
        base[at % 40][:2] + b"\xff\xfe\x00\x06" + at.to_bytes(4, "big") + base[at % 40][2:]
        for at in range(count)
    ]


def lines_of(count: int) -> list[ScheduleLine]:
    """Entries, one name in ten in another script than Latin."""
    faces = pictures(count)
    return [
        line(at, faces[at])._replace(
            name=NAMES[at % len(NAMES)] if at % 10 == 0 else f"SURNAME{at}, Forename Middle"
        )
        for at in range(count)
    ]


def bare(lines: Sequence[ScheduleLine]) -> bytes:
    """The same pages drawn with ReportLab alone."""
    rl_config.useA85 = 0
    for name in ("Regular", "Bold"):
        pdfmetrics.registerFont(TTFont(f"Bare{name}", FONTS / f"NotoSans-{name}.ttf"))
    out = BytesIO()
    canvas = Canvas(out, invariant=1, pageCompression=1, initialFontName="BareRegular")
    for start in range(0, len(lines), schedule.ROWS):
        canvas.rect(0, 816, 595, 26, stroke=0, fill=1)
        for y, text in ((824, "INTERNAL"), (788, "Operation"), (772, "LFR-2026"), (20, "Drawn")):
            canvas.setFont("BareBold", 9)
            canvas.drawString(50, y, text * 4)
        for row, one in enumerate(lines[start : start + schedule.ROWS]):
            y = 742 - row * 76.0
            canvas.drawImage(ImageReader(BytesIO(one.face or b"")), 50, y - 60, 54.4, 68)
            why = one.why_here
            for at, text in enumerate((one.name, f"{one.entry_ref} {one.date_of_birth}", one.what,
                                       why[:70], why[70:], one.standing, one.decided)):  # fmt: skip
                canvas.setFillColorRGB(0.1, 0.1, 0.1)
                canvas.setFont("BareBold" if at in {0, 5} else "BareRegular", 8)
                canvas.drawString(120 if at < 5 else 400, y - at * 10, text)
            canvas.line(50, y - 66, 545, y - 66)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def list_root(count: int) -> str:
    """The root over as many salted entries."""
    leaves = [
        EntryLeaf(secrets.token_bytes(32), f"WNT-{at}", ("A",), "approved", (), "0" * 64, "f" * 64)
        for at in range(count)
    ]
    return root(ordered_hashes(leaves)).hex()


def seconds(work: Callable[[], object]) -> float:
    """Processor seconds that some work takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def main() -> None:
    """Measure and print the table."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 17_000
    lines = lines_of(count)
    base = seconds(lambda: bare(lines))
    drawn = seconds(lambda: schedule.lay_out(lines, head()))
    tree = seconds(lambda: list_root(count))
    paper = seconds(lambda: certificate.lay_out(replace(content(), supersedes="")))
    print(f"{count:,} entries, {-(-count // schedule.ROWS):,} pages of schedule")
    print(f"{'':44}{'CPU s':>8}{'x':>8}")
    for what, took in (
        ("bare canvas, same pages", base),
        ("schedule", drawn),
        ("root over the salted entries", tree),
        ("certificate, PDF/A-3b with manifest", paper),
        ("certificate with root, and schedule", drawn + tree + paper),
    ):
        print(f"{what:44}{took:8.2f}{took / base:8.2f}")


if __name__ == "__main__":
    main()

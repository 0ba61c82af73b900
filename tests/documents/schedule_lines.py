"""Schedule lines for tests: invented people with drawn pictures."""

from datetime import UTC, datetime
from io import BytesIO

from PIL import Image

from console.domain.deployments import Deployment, DeploymentRef, UseCase
from console.domain.entries import Category, EntryRef
from console.services.contracts import ScheduleHead, ScheduleLine

NAMES = (
    "ARCHER, Zoë", "NGUYỄN, Văn An", "محمد علي", "שלום כהן", "अनिल कुमार", "王小明",
    "สมชาย ใจดี", "O'NEILL-SMYTHE, Bartholomew Alexander Montgomery Fitzgerald", "PETROV, Иван",
    "<b>BOLD</b>, \u202eevil",
)  # fmt: skip


def picture(seed: int) -> bytes:
    """A small drawn JPEG, different for each seed."""
    image = Image.radial_gradient("L").resize((160, 200)).convert("RGB")
    image.paste((seed * 37 % 256, seed * 91 % 256, seed * 53 % 256), (50, 60, 110, 130))
    out = BytesIO()
    image.save(out, "JPEG", quality=80)
    return out.getvalue()


def head(**changes: object) -> ScheduleHead:
    """The head of a schedule of Operation Larkspur."""
    deployment = Deployment(
        reference=DeploymentRef("LFR-2026-0412"),
        operation="Larkspur",
        force="01",
        objective="Find people wanted for robbery",
        use_case=UseCase.HOTSPOT,
        place="Meridian Square, Stratford",
        point=(51.5416, -0.0034),
        starts_at=datetime(2026, 11, 28, 12, tzinfo=UTC),
        ends_at=datetime(2026, 11, 28, 18, tzinfo=UTC),
        categories=frozenset({Category.A}),
        ceiling=2000,
        policy="national-2026.1",
        exercise=True,
    )
    whole = ScheduleHead(
        deployment, "WLC-2026-0147", datetime(2026, 11, 28, 9, tzinfo=UTC), "Supt 1190 F. Adeyemi"
    )
    return whole._replace(**changes)


def line(at: int, face: bytes | None = None) -> ScheduleLine:
    """One entry, its name in one of ten writings."""
    return ScheduleLine(
        entry_ref=EntryRef(f"WNT-{at:05d}"),
        name=NAMES[at % len(NAMES)],
        date_of_birth="14 Mar 1989",
        what="A Wanted by the courts: failed to appear, robbery",
        why_here="Known to use the station and the market on Saturdays; lives four streets away "
        "and was last seen at the tram stop on 21 November.",
        standing="Supported by the records",
        decided="4411, 28 Nov 2026 08:31 UTC",
        face=face,
    )

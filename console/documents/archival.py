"""A drawn document made fit to be kept: PDF/A-3b, with its attachment and its place to sign.

The rule: every byte follows from what is passed in, so that the same content can be made again
and compared, years later, with what was signed.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Final

import pikepdf
from pikepdf import Array, Dictionary, Name

from console.documents.pages import Box

PROFILE: Final = Path(__file__).resolve().parents[2] / "resources" / "certificate" / "srgb.icc"


@dataclass(frozen=True, slots=True)
class Particulars:
    """What a document says of itself: its title, the program that made it, and when (UTC)."""

    title: str
    producer: str
    made_at: datetime


def make_archival(
    drawn: bytes,
    particulars: Particulars,
    *,
    attachments: Mapping[str, bytes] | None = None,
    signature_field: tuple[str, Box] | None = None,
) -> bytes:
    """Turn a drawn document into PDF/A-3b and return its bytes.

    ``attachments`` are JSON files by name, each the data of the document; ``signature_field``
    is the name and place of one empty field to be signed.
    """
    with pikepdf.open(BytesIO(drawn)) as pdf:
        _say_what_it_is(pdf, particulars)
        _fix_colours(pdf)
        pdf.Root.Lang = pikepdf.String("en-GB")
        pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
        for name, data in sorted((attachments or {}).items()):
            _attach(pdf, name, data, particulars)
        if signature_field:
            _place_field(pdf, *signature_field)
        out = BytesIO()
        pdf.save(
            out,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
            deterministic_id=True,
            force_version="1.7",
        )
    return out.getvalue()


def _say_what_it_is(pdf: pikepdf.Pdf, particulars: Particulars) -> None:
    made = particulars.made_at.astimezone(UTC).replace(microsecond=0)
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
        for key in list(metadata):
            del metadata[key]
        metadata["dc:title"] = particulars.title
        metadata["dc:language"] = ["en-GB"]
        metadata["pdfaid:part"] = "3"
        metadata["pdfaid:conformance"] = "B"
        metadata["xmp:CreateDate"] = made.isoformat()
        metadata["xmp:ModifyDate"] = made.isoformat()
        metadata["pdf:Producer"] = particulars.producer
    for key in list(pdf.docinfo.keys()):
        del pdf.docinfo[key]
    pdf.docinfo["/Title"] = pikepdf.String(particulars.title)
    pdf.docinfo["/Producer"] = pikepdf.String(particulars.producer)
    pdf.docinfo["/CreationDate"] = pikepdf.String(_pdf_date(made))
    pdf.docinfo["/ModDate"] = pikepdf.String(_pdf_date(made))


def _fix_colours(pdf: pikepdf.Pdf) -> None:
    profile = pdf.make_stream(PROFILE.read_bytes(), N=3)
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier=pikepdf.String("sRGB"),
        Info=pikepdf.String("sRGB IEC61966-2.1"),
        RegistryName=pikepdf.String("http://www.color.org"),
        DestOutputProfile=profile,
    )
    pdf.Root.OutputIntents = Array([pdf.make_indirect(intent)])


def _attach(pdf: pikepdf.Pdf, name: str, data: bytes, particulars: Particulars) -> None:
    made = _pdf_date(particulars.made_at.astimezone(UTC))
    file = pikepdf.AttachedFileSpec(  # type: ignore[call-arg]
        pdf,
        data,
        description=f"{particulars.title}: {name}",
        filename=name,
        mime_type="application/json",
        creation_date=made,
        mod_date=made,
        relationship=Name.Data,
    )
    named = pdf.make_indirect(file.obj)
    held = pdf.Root.get("/AF", Array())
    held.append(named)
    pdf.Root.AF = held
    names = Array([part for one in held for part in (one.UF, one)])
    pdf.Root.Names = Dictionary(EmbeddedFiles=pdf.make_indirect(Dictionary(Names=names)))


def _place_field(pdf: pikepdf.Pdf, name: str, box: Box) -> None:
    page = pdf.pages[box.page]
    appearance = pdf.make_stream(
        b"",
        Type=Name.XObject,
        Subtype=Name.Form,
        BBox=Array([0, 0, _points(box.right - box.left), _points(box.top - box.bottom)]),
        Resources=Dictionary(),
    )
    field = pdf.make_indirect(
        Dictionary(
            Type=Name.Annot,
            Subtype=Name.Widget,
            FT=Name.Sig,
            T=pikepdf.String(name),
            TU=pikepdf.String("Signature of the authorising officer"),
            F=132,
            P=page.obj,
            Rect=Array([_points(side) for side in box[1:]]),
            AP=Dictionary(N=appearance),
        )
    )
    page.Annots = Array([field])
    pdf.Root.AcroForm = pdf.make_indirect(Dictionary(Fields=Array([field]), SigFlags=3))


def _points(value: float) -> int:
    return round(value)


def _pdf_date(moment: datetime) -> str:
    return moment.strftime("D:%Y%m%d%H%M%S+00'00'")

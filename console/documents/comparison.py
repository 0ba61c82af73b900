"""Whether two PDF files say the same: byte for byte, object for object, or word for word.

A certificate is checked by making it again.  Equal bytes are the strongest answer; another
compression library writes other bytes for the same objects; another version of the drawing
libraries draws the same words in other objects.  The rule: the answer says which it was.
"""

import re
import zlib
from enum import Enum
from io import BytesIO
from typing import Final

import pikepdf
from pikepdf import Array, Dictionary, Name, Operator, Stream, String

_LARGEST_STREAM: Final = 16_000_000
_MOST_OBJECTS: Final = 20_000
_UNCOMPARED: Final = frozenset({"/ByteRange", "/Length", "/ID", "/Filter"})
_RANGE: Final = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_PAIR: Final = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_LIST: Final = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*\[([^\]]*)\]")


class Sameness(Enum):
    """How closely two files agree."""

    BYTES = "bytes"
    OBJECTS = "objects"
    WORDS = "words"
    NONE = "none"


def compare(given: bytes, remade: bytes) -> Sameness:
    """Say how closely two files agree.

    Raises pikepdf.PdfError or ValueError where a file cannot be read within the limits.
    """
    if given == remade:
        return Sameness.BYTES
    with pikepdf.open(BytesIO(given)) as ours, pikepdf.open(BytesIO(remade)) as theirs:
        if _same_graph(ours, theirs):
            return Sameness.OBJECTS
        if page_words(ours) == page_words(theirs):
            return Sameness.WORDS
    return Sameness.NONE


def limited_bytes(stream: pikepdf.Object, largest: int = _LARGEST_STREAM) -> bytes:
    """Read a stream's content, whole; refuses one that would unpack to more than ``largest``.

    Raises ValueError for that and for every filter but Flate.
    """
    raw = stream.read_raw_bytes()
    packing = stream.get("/Filter")
    if packing is None:
        return raw
    if isinstance(packing, Array):
        packing = packing[0] if len(packing) == 1 else None
    if packing != Name.FlateDecode or stream.get("/DecodeParms") is not None:
        raise ValueError("a stream is packed in a way that is never written")
    unpacker = zlib.decompressobj()
    try:
        content = unpacker.decompress(raw, largest)
    except zlib.error:
        raise ValueError("a stream is damaged") from None
    if unpacker.unconsumed_tail or not unpacker.eof:
        raise ValueError("a stream is damaged or unpacks to more than is ever written")
    return content


def page_words(pdf: pikepdf.Pdf) -> list[str]:
    """Return the words of each page and its annotations, in the order in which they are drawn."""
    pages = []
    for page in pdf.pages:
        words = _drawn_words(page.obj, page.obj.get("/Resources", Dictionary()))
        for annotation in page.obj.get("/Annots", []):
            appearance = annotation.get("/AP", Dictionary()).get("/N")
            if isinstance(appearance, Stream):
                words += "\n" + _drawn_words(appearance, appearance.get("/Resources", Dictionary()))
        pages.append(words)
    return pages


def _same_graph(ours: pikepdf.Pdf, theirs: pikepdf.Pdf) -> bool:
    # The trailer's other keys are places in the file, which differ with every stream's length.
    walk = _Walk()
    return walk.same(ours.Root, theirs.Root) and walk.same(ours.docinfo, theirs.docinfo)


class _Walk:
    """Compares two graphs of objects, each pair of indirect objects once."""

    def __init__(self) -> None:
        self._met: set[tuple[tuple[int, int], tuple[int, int]]] = set()
        self._steps = 0

    def same(self, ours: object, theirs: object) -> bool:
        self._steps += 1
        if self._steps > _MOST_OBJECTS:
            raise ValueError("it holds more objects than are ever written")
        if isinstance(ours, pikepdf.Object) and isinstance(theirs, pikepdf.Object):
            if ours.is_indirect and theirs.is_indirect:
                pair = (ours.objgen, theirs.objgen)
                if pair in self._met:
                    return True
                self._met.add(pair)
            return self._same_object(ours, theirs)
        return type(ours) is type(theirs) and ours == theirs

    def _same_object(self, ours: pikepdf.Object, theirs: pikepdf.Object) -> bool:
        if isinstance(ours, Stream) and isinstance(theirs, Stream):
            return self._same_keys(ours, theirs) and limited_bytes(ours) == limited_bytes(theirs)
        if isinstance(ours, Stream) or isinstance(theirs, Stream):
            return False
        if isinstance(ours, Dictionary) and isinstance(theirs, Dictionary):
            return self._same_keys(ours, theirs)
        if isinstance(ours, Array) and isinstance(theirs, Array):
            return len(ours) == len(theirs) and all(
                self.same(one, other) for one, other in zip(ours, theirs, strict=True)
            )
        if isinstance(ours, String) and isinstance(theirs, String):
            return bytes(ours) == bytes(theirs)
        return bool(ours == theirs)

    def _same_keys(self, ours: pikepdf.Object, theirs: pikepdf.Object) -> bool:
        keys = set(ours.keys()) - _UNCOMPARED
        if keys != set(theirs.keys()) - _UNCOMPARED:
            return False
        return all(self.same(ours[key], theirs[key]) for key in sorted(keys))


def _drawn_words(holder: pikepdf.Object, resources: pikepdf.Object, depth: int = 0) -> str:
    if depth > 8:
        raise ValueError("drawings are nested more deeply than is ever written")
    words: list[str] = []
    codes: dict[int, str] = {}
    fonts: dict[str, dict[int, str]] = {}
    for step in pikepdf.parse_content_stream(holder):
        operands, operator = step.operands, step.operator
        if operator == Operator("Tf"):
            name = str(operands[0])
            if name not in fonts:
                fonts[name] = _code_map(resources["/Font"][name])
            codes = fonts[name]
        elif operator in (Operator("Tj"), Operator("'")):
            words.append(_decoded(operands[0], codes))
        elif operator == Operator("TJ"):
            words += [_decoded(one, codes) for one in operands[0] if isinstance(one, String)]
        elif operator == Operator("ET"):
            words.append("\n")
        elif operator == Operator("Do"):
            form = resources["/XObject"][str(operands[0])]
            if form.get("/Subtype") == Name.Form:
                words.append(_drawn_words(form, form.get("/Resources", resources), depth + 1))
    return "".join(words)


def _decoded(text: pikepdf.Object, codes: dict[int, str]) -> str:
    return "".join(codes.get(code, "\ufffd") for code in bytes(text))


def _code_map(font: pikepdf.Object) -> dict[int, str]:
    table = limited_bytes(font["/ToUnicode"], 1_000_000)
    codes: dict[int, str] = {}
    for section in re.findall(rb"beginbfchar(.*?)endbfchar", table, re.DOTALL):
        for code, character in _PAIR.findall(section):
            codes[int(code, 16)] = _character(character)
    for section in re.findall(rb"beginbfrange(.*?)endbfrange", table, re.DOTALL):
        for first, _last, listed in _LIST.findall(section):
            characters = re.findall(rb"<([0-9A-Fa-f]+)>", listed)
            codes |= {int(first, 16) + at: _character(one) for at, one in enumerate(characters)}
        for first, last, start in _RANGE.findall(section):
            for at in range(min(int(last, 16) - int(first, 16) + 1, 256)):
                codes[int(first, 16) + at] = chr(int(start, 16) + at)
    return codes


def _character(digits: bytes) -> str:
    return bytes.fromhex(digits.decode("ascii")).decode("utf-16-be", "replace")

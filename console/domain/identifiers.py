"""PNC ID, CRO number, ASN and PTI-URN: read, brought to one form, and their check letters.

Every reader takes text as somebody typed it and always answers: a canonical form to compare
by, whether the identifier can have been issued, and a plain sentence where it cannot. A right
check letter proves typing, not identity.
"""

import re
import unicodedata
from enum import Enum
from functools import lru_cache
from typing import Final, NamedTuple

from console.domain.entries import Person

CHECK_LETTERS: Final = "ZABCDEFGHJKLMNPQRTUVWXY"
"""Check letters by remainder of 23, as the criminal-justice system issues them."""

FICTIONAL_LETTERS: Final = frozenset("IOS")
"""Letters that no check ever gives: an identifier ending in one is invented."""

MAX_LENGTH: Final = 40
"""Longer text than this (characters, spaces left out) is no identifier of any kind."""

_CACHED: Final = 1 << 16


class IdentifierKind(Enum):
    """What sort of identifier a text was read as."""

    PNC_ID = "pnc_id"
    CRO_NUMBER = "cro_number"
    ASN = "asn"
    URN = "urn"


KIND_NAMES: Final = {
    IdentifierKind.PNC_ID: "PNC ID",
    IdentifierKind.CRO_NUMBER: "CRO number",
    IdentifierKind.ASN: "arrest/summons number",
    IdentifierKind.URN: "URN",
}


class Identifier(NamedTuple):
    """One identifier as read.

    `canonical` is the same for every way of writing one identifier, and is never empty unless
    the text is blank, so that even a mistyped one can be compared. `valid` says that it can
    have been issued; a `fictional` one (letter I, O or S) cannot, and is taken only in an
    exercise. `problem` is a plain sentence when it is not valid, or when `dummy`: a URN that
    many cases share.
    """

    kind: IdentifierKind
    text: str
    canonical: str
    valid: bool
    fictional: bool = False
    problem: str = ""
    dummy: bool = False


_SPACES: Final = re.compile(r"[\s\u200b\ufeff]+")
_PNC: Final = re.compile(r"(\d{4}|\d{2})/(\d{1,7})([A-Z])", re.ASCII)
_PNC_UNBROKEN: Final = re.compile(r"(\d{4}|\d{2})(\d{7})([A-Z])", re.ASCII)
_CRO: Final = re.compile(r"(\d{1,6})/(?:\d{2})?(\d{2})([A-Z])|(\d{6})(\d{2})([A-Z])", re.ASCII)
_CRO_FILE: Final = re.compile(r"SF(\d{2})/?(\d{1,6})([A-Z])", re.ASCII)
_ASN: Final = re.compile(
    r"(\d{2})([A-Z0-9]{2})([A-Z0-9]{2})([A-Z0-9]{2})(\d{1,11})([A-Z])",
    re.ASCII,
)
_ASN_LONGEST: Final = 21
"""Length of a full ASN whose force has a leading area letter, without slashes."""
_ASN_SLASHES: Final = re.compile(r"\d{2}/[A-Z]?[A-Z0-9]{4}/[A-Z0-9]{2}/\d{1,11}[A-Z]", re.ASCII)
_URN: Final = re.compile(r"[A-Z0-9]{4}\d{3,7}", re.ASCII)
_COURT_CASE: Final = re.compile(r"(\d{2})/(\d{4})/(\d{1,6})([A-Z])", re.ASCII)
_NOT_DIGIT: Final = re.compile(r"\D", re.ASCII)


def check_letter(number: int) -> str:
    """The check letter of a number: the alphabet without I, O and S, by remainder of 23."""
    return CHECK_LETTERS[number % 23]


def _compact(text: str) -> str:
    """Capitals without spaces: how identifiers are compared."""
    return _SPACES.sub("", text).upper()


def _refused(kind: IdentifierKind, text: str, compact: str, what: str) -> Identifier:
    return Identifier(kind, text, compact[:MAX_LENGTH], valid=False, problem=what)


def _checked(
    kind: IdentifierKind, text: str, canonical: str, letter: str, right: tuple[str, ...]
) -> Identifier:
    """Judge the check letter of an identifier whose shape is right."""
    if letter in right:
        return Identifier(kind, text, canonical, valid=True)
    name = KIND_NAMES[kind]
    if letter in FICTIONAL_LETTERS:
        return Identifier(
            kind,
            text,
            canonical,
            valid=False,
            fictional=True,
            problem=f"The {name} {canonical} ends in {letter}, a letter that is never issued: "
            "it is fictional and serves in exercises only.",
        )
    return _refused(
        kind,
        text,
        canonical,
        f"The check letter of the {name} {canonical} is wrong, so it was mistyped: "
        "compare it with the record that it came from.",
    )


def _shapeless(kind: IdentifierKind, text: str, compact: str, looks_like: str) -> Identifier:
    """An identifier without the shape of its kind: blank, or not one at all."""
    name = KIND_NAMES[kind]
    if not compact:
        return Identifier(kind, text, "", valid=False, problem=f"There is no {name}.")
    return _refused(
        kind,
        text,
        compact,
        f"“{compact[:MAX_LENGTH]}” is not the shape of a {name}, which looks like {looks_like}.",
    )


@lru_cache(maxsize=_CACHED)
def read_pnc_id(text: str, this_year: int) -> Identifier:
    """Read a PNC ID (also as a LEDS person URN); canonical form `YYYY/NNNNNNNX`.

    `this_year` decides the century of a two-digit year: up to it 20xx, after it 19xx.
    """
    # Most are written as they are compared.
    compact, match = text, _PNC.fullmatch(text)
    if match is None:
        compact = _compact(text)
        match = _PNC.fullmatch(compact) or _PNC_UNBROKEN.fullmatch(compact)
    if match is None:
        return _shapeless(IdentifierKind.PNC_ID, text, compact, "2002/0073319Z or 02/73319Z")
    year, serial, letter = match.groups()
    if len(year) == 2:
        year = f"20{year}" if int(year) <= this_year % 100 else f"19{year}"
    canonical = f"{year}/{serial:0>7}{letter}"
    if not 1900 <= int(year) <= this_year:
        return _refused(
            IdentifierKind.PNC_ID,
            text,
            canonical,
            f"The PNC ID {canonical} carries the year {year}, in which none was issued.",
        )
    right = check_letter(int(f"{year[2:]}{serial:0>7}"))
    return _checked(IdentifierKind.PNC_ID, text, canonical, letter, (right,))


@lru_cache(maxsize=_CACHED)
def read_cro_number(text: str) -> Identifier:
    """Read a CRO number; canonical form `NNNNNN/YYX`, or `SFYY/NX` for a file number.

    The letter of a file number is taken whether its serial was padded to five digits for the
    check or not, because systems of the Ministry of Justice do it both ways.
    """
    compact = _compact(text)
    file = _CRO_FILE.fullmatch(compact)
    if file is not None:
        year, serial, letter = file.groups()
        plain = str(int(serial))
        right = (check_letter(int(f"{year}{plain}")), check_letter(int(f"{year}{plain:0>5}")))
        canonical = f"SF{year}/{plain}{letter}"
        return _checked(IdentifierKind.CRO_NUMBER, text, canonical, letter, right)
    match = _CRO.fullmatch(compact)
    if match is None:
        looks_like = "097501/98T or SF39/12345X"
        return _shapeless(IdentifierKind.CRO_NUMBER, text, compact, looks_like)
    serial, year, letter = (part for part in match.groups() if part is not None)
    canonical = f"{serial:0>6}/{year}{letter}"
    only = check_letter(int(f"{year}{serial:0>6}"))
    return _checked(IdentifierKind.CRO_NUMBER, text, canonical, letter, (only,))


def _asn_parts(compact: str) -> tuple[str, str] | None:
    """The long form of an ASN without its letter, and the letter that it should have."""
    # A leading area letter is taken for one only where nothing is left to guess: between
    # slashes, or in a number of full length. A short number without slashes has none.
    lettered = len(compact) == _ASN_LONGEST and "/" not in compact
    if "/" in compact:
        if _ASN_SLASHES.fullmatch(compact) is None:
            return None
        lettered = compact.index("/", 3) == 3 + 5
        compact = compact.replace("/", "")
    top = compact[2] if lettered and compact[2].isalpha() else ""
    match = _ASN.fullmatch(compact[:2] + compact[2 + len(top) :])
    if match is None:
        return None
    year, force, unit, system, serial, _ = match.groups()
    number = _NOT_DIGIT.sub("", f"{force}{system}") + f"{year}{serial:0>11}"
    return f"{year}{top}{force}{unit}{system}{serial:0>11}", check_letter(int(number))


def _zeros_moved(compact: str) -> str | None:
    """The ASN that was meant where zeros stand after the year instead of before the serial."""
    bare = compact.replace("/", "")
    rest = bare[2:]
    while rest.startswith("0"):
        rest = rest[1:]
        # Force codes such as 01 begin with a zero of their own (none with two), so every
        # count of zeros is tried.
        parts = None if rest.startswith("00") else _asn_parts(bare[:2] + rest)
        if parts is not None and bare[-1] in {parts[1], *FICTIONAL_LETTERS}:
            return parts[0] + bare[-1]
    return None


@lru_cache(maxsize=_CACHED)
def read_asn(text: str) -> Identifier:
    """Read an arrest/summons number; canonical form `YYFFUUSSNNNNNNNNNNNX`, 20 characters.

    The short form of the PNC, with slashes and without padding, is the same number; a force
    with a leading area letter makes it 21 characters.
    """
    compact = _compact(text)
    letter = compact[-1:]
    parts = _asn_parts(compact)
    if parts is not None and (letter == parts[1] or letter in FICTIONAL_LETTERS):
        return _checked(IdentifierKind.ASN, text, parts[0] + letter, letter, (parts[1],))
    moved = _zeros_moved(compact) if len(compact) <= MAX_LENGTH else None
    if moved is not None:
        return _refused(
            IdentifierKind.ASN,
            text,
            compact,
            f"The arrest/summons number {compact} seems to have zeros after the year that "
            f"belong before the serial: it may be {moved}.",
        )
    if parts is None:
        looks_like = "1101ZD0100000448754K or 11/01ZD/01/448754K"
        return _shapeless(IdentifierKind.ASN, text, compact, looks_like)
    return _checked(IdentifierKind.ASN, text, parts[0] + letter, letter, (parts[1],))


@lru_cache(maxsize=_CACHED)
def read_urn(text: str) -> Identifier:
    """Read a PTI-URN (canonical without slashes) or a LEDS court case reference.

    Neither has a check letter that is known, so a right shape is all that can be asked.
    A dummy URN is valid, and says that many cases may share it.
    """
    bare = text
    if _URN.fullmatch(text) is None:
        compact = _compact(text)
        case = _COURT_CASE.fullmatch(compact)
        if case is not None:
            court, year, serial, letter = case.groups()
            return Identifier(
                IdentifierKind.URN, text, f"{court}/{year}/{serial:0>6}{letter}", valid=True
            )
        bare = compact.replace("/", "")
        if _URN.fullmatch(bare) is None:
            return _shapeless(IdentifierKind.URN, text, compact, "01ZD0303208")
    if bare.startswith(("00NP", "00PP")) or bare[2:4] == "00":
        return Identifier(
            IdentifierKind.URN,
            text,
            bare,
            valid=True,
            dummy=True,
            problem=f"The URN {bare} is a dummy that many cases may share: "
            "it does not tell one case from another.",
        )
    return Identifier(IdentifierKind.URN, text, bare, valid=True)


def person_tokens(person: Person) -> frozenset[str]:
    """The keys by which a person stands on the do-not-include register.

    Plain text, `kind:canonical form`; whoever keeps them keeps a digest under the office's key
    (`services.tokens`), since identifiers are too few for a bare hash to hide them. A PNC ID
    carries its two-digit year, which is the same whenever it is read. Name and birth date catch
    somebody proposed under another key; the name stands there in its plain form, and as it was
    written where that is another, by which older offices kept it.
    """
    names = {plain_name(person), _name_as_written(person)}
    tokens = {f"name:{name}|{person.date_of_birth.isoformat()}" for name in names}
    if person.pnc_id.strip():
        tokens.add("pnc:" + read_pnc_id(person.pnc_id, 2099).canonical[2:])
    if person.cro_number.strip():
        tokens.add("cro:" + read_cro_number(person.cro_number).canonical)
    if person.nominal_ref.strip():
        tokens.add("nominal:" + _compact(person.nominal_ref))
    if person.custody_number.strip():
        tokens.add("custody:" + _compact(person.custody_number))
    return frozenset(tokens)


def name_token(person: Person) -> str:
    """The one of these tokens that a person's name and birth date make, in its plain form."""
    return f"name:{plain_name(person)}|{person.date_of_birth.isoformat()}"


def plain_name(person: Person) -> str:
    """Forenames and surname in the form in which every way of writing them is the same.

    Without letter case, accents, apostrophes, hyphens and the like, whatever form of Unicode
    they came in: "Seán O’Neill-Smith" and "SEAN ONEILL SMITH" are one name. What would leave
    nothing stays as it was written.
    """
    return _plain(_name_as_written(person))


def _plain(written: str) -> str:
    if written.isascii() and written.replace(" ", "").isalnum():
        return written
    bare = _ACCENTS.sub("", unicodedata.normalize("NFKD", written))
    bare = "".join(
        each if each.isalnum() or unicodedata.category(each)[0] == "M" else " "
        for each in _APOSTROPHES.sub("", bare)
    )
    return " ".join(bare.casefold().split()) or written


def _name_as_written(person: Person) -> str:
    return " ".join(f"{person.forenames} {person.surname}".casefold().split())


_ACCENTS: Final = re.compile("[\u0300-\u036f]")
"""The accents of Latin, Greek and Cyrillic; marks of other scripts are letters of theirs."""
_APOSTROPHES: Final = re.compile("['`\u00b4\u02b9-\u02bf\u2018\u2019\u201b\uff07]")

_OWN_NUMBER: Final = re.compile(r"(?=.*[0-9])[A-Za-z0-9][A-Za-z0-9/_.-]{0,31}", re.ASCII)


def is_own_number(text: str) -> bool:
    """Whether a text is like a number that a system or a team gives, and so names nobody.

    Up to 32 letters, digits and / _ . - without a space, and at least one digit.
    """
    return _OWN_NUMBER.fullmatch(text) is not None


_SHORTEST_NAME: Final = 3
_SHORTEST_PART: Final = 4
"""Letters of a part of a surname, so that "van" and "den" are none."""
_BETWEEN_DIGITS: Final = re.compile(r"[^\d]+")
_LETTERS: Final = re.compile(r"[^\W\d_]+")


def names_person(reference: str, person: Person) -> bool:
    """Whether a reference tells whose it is: whether a name of theirs is a run of its letters.

    The surname or a forename of three letters or more, a part of a surname of four, or both
    names in one, with the forename or its initial. The name has to be the whole run ("NT" is not
    found in "WNT-12"), or several that nothing but a sign parts, as in "O-NEILL". Letter case,
    accents and everything that is no letter do not matter.
    """
    names = _names(person)
    for part in _BETWEEN_DIGITS.findall(_plain_reference(reference)):
        runs = _LETTERS.findall(part)
        for first in range(len(runs)):
            for last in range(first + 1, len(runs) + 1):
                if "".join(runs[first:last]) in names:
                    return True
    return False


def _plain_reference(reference: str) -> str:
    return _ACCENTS.sub("", unicodedata.normalize("NFKD", reference)).casefold()


def _names(person: Person) -> frozenset[str]:
    """What the letters of a reference may not say of a person."""
    parts = [_only_letters(part) for part in _plain(person.surname.casefold()).split()]
    forenames = [_only_letters(part) for part in _plain(person.forenames.casefold()).split()]
    surname = "".join(parts)
    found = {part for part in parts if len(part) >= _SHORTEST_PART}
    found |= {each for each in forenames if len(each) >= _SHORTEST_NAME}
    if len(surname) >= _SHORTEST_NAME:
        found.add(surname)
        for each in forenames:
            found |= {each + surname, surname + each, each[:1] + surname, surname + each[:1]}
    return frozenset(found)


def _only_letters(text: str) -> str:
    return "".join(_LETTERS.findall(text))

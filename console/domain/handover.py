"""What a recognition system is given: who by which opaque reference, and what to do on an alert.

A reference is made with a secret of the hand-over, so that it says nothing by itself and only
this office can say whom it means.  The rule: nothing about the person leaves that whoever walks
up to them does not need: no name, no birth date, no identifier, no reason.
"""

import hashlib
import hmac
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Final, NamedTuple

from console.domain import short_codes
from console.domain.canonical import canonical_json, parse_canonical
from console.domain.entries import Category, Entry, EntryRef, Flag
from console.domain.findings import EntryStanding, Reason, Verdict
from console.domain.policy import CategoryRule
from console.domain.recalls import Recall
from console.domain.refusals import refusal
from console.domain.told import when

FORMAT_NAME: Final = "watch-list hand-over"
FORMAT_VERSION: Final = "1"
MANIFEST_NAME: Final = "manifest.json"
SIGNATURE_NAME: Final = "manifest.json.p7s"
LABEL_NAME: Final = "package.json"
"""What an encrypted package is known by, without being opened."""
MOST_MANIFEST_BYTES: Final = 30_000_000

REFERENCE_SYMBOLS: Final = 8
MARK_SYMBOLS: Final = 3
LONGEST_RECIPIENT: Final = 100

_REFERENCE: Final = re.compile(f"[{short_codes.SYMBOLS}]{{{REFERENCE_SYMBOLS + 1}}}", re.ASCII)


def unfinished_name(name: str) -> str:
    """The hidden name that a package's folder, or a file, bears until its last byte is written.

    It lies beside its place, where an erasure finds what a killed program left there.
    """
    return f".{name}.partial"


class Kind(Enum):
    """What a package holds."""

    FULL = "full"
    """The whole list in force: it takes the place of whatever the system held."""
    DELTA = "delta"
    """What came and what went since the last package."""


class Care(Enum):
    """What whoever walks up to the person has to know for the person's own sake."""

    CHILD = "child"
    VULNERABLE = "vulnerable"
    LOOKALIKE = "lookalike"


CARE_WORDS: Final[Mapping[Care, str]] = {
    Care.CHILD: "A child: safeguard first",
    Care.VULNERABLE: "Vulnerable: take extra care",
    Care.LOOKALIKE: "Has a look-alike: establish identity before anything else",
}


class Needs(NamedTuple):
    """What the engagement needs of one entry: its categories, what to do, and with what care."""

    categories: tuple[str, ...]
    on_alert: tuple[str, ...]
    care: tuple[str, ...]


class Given(NamedTuple):
    """One entry as it was given to a system, in hand-over `number`.

    `recalled_before` counts the recalls of this entry when it was given, so that a later recall
    is about this giving and an earlier one is not. `mark` is what the system shows of the entry
    and no slip does: who reads it back had the entry before them. `sha256` and `size` (bytes)
    are those of the picture's file.
    """

    number: int
    entry_ref: EntryRef
    recalled_before: int
    reference: str
    mark: str
    sha256: str = ""
    size: int = 0


class Difference(NamedTuple):
    """What a system that holds an earlier package does not know yet."""

    added: tuple[EntryRef, ...]
    removed: tuple[Given, ...]


@dataclass(frozen=True, slots=True)
class ListedEntry:
    """One line of a package's list; `picture` is its file's name within the package."""

    reference: str
    mark: str
    picture: str
    sha256: str
    size: int
    categories: tuple[str, ...]
    on_alert: tuple[str, ...]
    care: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Removal:
    """An entry that has to go: its reference, and the recall's number (0: a later certificate)."""

    recall: int
    reference: str


@dataclass(frozen=True, slots=True)
class FileFacts:
    """One file of a package: its name within it, its size in bytes, its SHA-256."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a package states of itself, and what its signature covers.

    `continues` is the number of the full hand-over that a delta adds to (0 for a full one);
    `on_list` how many entries the system has to hold once it has loaded it; `left_out` numbers
    the recalls since the certificate, whose entries this list no longer has; `records_checked_at`
    is when the records behind the list were last asked; `slip_key` is the public Ed25519 key (in
    hexadecimal) by which recall messages and slips of this hand-over are checked.
    """

    format_name: str
    format_version: str
    deployment: str
    number: int
    kind: str
    continues: int
    recipient: str
    exercise: bool
    certificate: str
    certificate_sha256: str
    root: str
    records_checked_at: datetime | None
    made_at: datetime
    made_by: str
    valid_from: datetime
    valid_until: datetime
    erase_by: datetime
    entries: int
    on_list: int
    left_out: tuple[int, ...]
    removed: tuple[Removal, ...]
    slip_key: str
    software: str
    files: tuple[FileFacts, ...]

    def canonical(self) -> bytes:
        """The bytes that are written and signed (canonical JSON in UTF-8)."""
        return canonical_json(self)


def read_manifest(data: bytes) -> Manifest:
    """Read a manifest back; refuses anything but the exact canonical bytes of this format."""
    try:
        if len(data) > MOST_MANIFEST_BYTES:
            raise ValueError("it is longer than any that is written")
        found = parse_canonical(data, Manifest)
        if (found.format_name, found.format_version) != (FORMAT_NAME, FORMAT_VERSION):
            raise ValueError("it is of another format")
    except ValueError as trouble:
        raise refusal(
            "manifest_unreadable", f"The package's manifest cannot be read: {str(trouble)[:120]}."
        ) from None
    return found


def doubt_alarm(number: int, recipient: str, begun_at: datetime) -> str:
    """The alarm while nobody knows whether a package left, as a sentence."""
    return (
        f"Nobody knows whether hand-over {number} for {recipient} left: it was begun on "
        f"{when(begun_at)} and does not lie where it was written. Its recalls are owed as if it "
        "had left; find it, or say what became of it."
    )


def is_reference(text: str) -> bool:
    """Whether a text has the form of a reference, its check character included."""
    return _REFERENCE.fullmatch(text) is not None and short_codes.holds(text)


def reference_of(
    secret: bytes, entry_ref: EntryRef, recalled_before: int, taken: Collection[str]
) -> str:
    """The opaque reference of an entry; another one where the first is `taken` already."""
    attempt = 0
    while True:
        said = f"reference\n{entry_ref}\n{recalled_before}\n{attempt}"
        body = short_codes.write(_number(secret, said), REFERENCE_SYMBOLS)
        found = short_codes.with_check(body)
        if found not in taken:
            return found
        attempt += 1


def mark_of(secret: bytes, reference: str) -> str:
    """The mark that the system shows of an entry and that no slip prints."""
    return short_codes.write(_number(secret, f"mark\n{reference}"), MARK_SYMBOLS)


def given(
    secret: bytes,
    number: int,
    entries: Iterable[EntryRef],
    recalled: Mapping[EntryRef, int],
    taken: Iterable[str] = (),
) -> tuple[Given, ...]:
    """Entries as they are given in a hand-over, in an order that says nothing of the list's own.

    `recalled` counts each entry's recalls so far; `taken` are references that the secret gave
    before.
    """
    used = set(taken)
    made = []
    for entry_ref in sorted(entries):
        before = recalled.get(entry_ref, 0)
        reference = reference_of(secret, entry_ref, before, used)
        used.add(reference)
        made.append(Given(number, entry_ref, before, reference, mark_of(secret, reference)))
    return tuple(sorted(made, key=lambda one: one.reference))


def recalls_by_entry(recalls: Iterable[Recall]) -> dict[EntryRef, list[Recall]]:
    """Each entry's recalls, in the order of their numbers."""
    found: dict[EntryRef, list[Recall]] = {}
    for one in sorted(recalls, key=lambda each: each.number):
        found.setdefault(one.entry_ref, []).append(one)
    return found


def taken_off(held: Iterable[Given], recalls: Iterable[Recall]) -> tuple[tuple[Recall, Given], ...]:
    """What was recalled of what a system was given, in the order of the recalls' numbers."""
    by_entry = recalls_by_entry(recalls)
    found = [
        (by_entry[one.entry_ref][one.recalled_before], one)
        for one in held
        if len(by_entry.get(one.entry_ref, ())) > one.recalled_before
    ]
    return tuple(sorted(found, key=lambda pair: pair[0].number))


def difference(
    in_force: Collection[EntryRef],
    held: Sequence[Given],
    recalls: Iterable[Recall],
    told: Collection[str],
) -> Difference:
    """What has come and gone since a system was given what it holds.

    `told` are the references that an earlier delta removed already.
    """
    gone = {one.reference for _, one in taken_off(held, recalls)}
    there = [one for one in held if one.reference not in told]
    stays = {one.entry_ref for one in there if one.reference not in gone}
    return Difference(
        tuple(sorted(each for each in in_force if each not in stays)),
        tuple(
            one
            for one in sorted(there, key=lambda each: each.reference)
            if one.reference in gone or one.entry_ref not in in_force
        ),
    )


def needs(
    entry: Entry, standing: EntryStanding | None, rules: Mapping[Category, CategoryRule]
) -> Needs:
    """What the engagement needs of an entry: only grounds that stand, and never why.

    Of an entry that was never assessed every ground is told, as none is known to have ended.
    """
    stand = [
        ground.category
        for place, ground in enumerate(entry.grounds)
        if standing is None or standing.grounds[place].standing is not Verdict.NOT_LAWFUL
    ]
    categories = sorted(set(stand), key=lambda each: each.value)
    return Needs(
        tuple(each.value for each in categories),
        tuple(f"{rules[each].words}: {rules[each].power}" for each in categories),
        tuple(CARE_WORDS[each] for each in _care(entry, standing)),
    )


_YOUNG: Final = frozenset({Reason.CHILD, Reason.CHILD_UNDER_13})


def _care(entry: Entry, standing: EntryStanding | None) -> tuple[Care, ...]:
    found = {each.reason for each in standing.findings} if standing is not None else frozenset()
    said = {
        Care.CHILD: not _YOUNG.isdisjoint(found),
        Care.VULNERABLE: Flag.VULNERABLE in entry.flags,
        Care.LOOKALIKE: Flag.LOOKALIKE in entry.flags or Reason.LOOKALIKE in found,
    }
    return tuple(care for care, applies in said.items() if applies)


def recipient_of(text: str) -> str:
    """The recipient as it is logged and printed; refused where it is not one plain line."""
    words = " ".join(text.split())
    if not words or len(words) > LONGEST_RECIPIENT or not words.isprintable():
        raise refusal(
            "recipient",
            f"Say who is given the list, in one line of at most {LONGEST_RECIPIENT} characters.",
        )
    return words


def _number(secret: bytes, said: str) -> int:
    digest = hmac.digest(secret, said.encode("utf-8", "surrogatepass"), hashlib.sha256)
    return int.from_bytes(digest[:16], "big")

"""What a recognition system says it holds, against what it ought to hold.

It ought to hold every entry that is signed, handed over to it and not recalled, with the picture
that it was given, and nothing else.  The rule: what the system does not prove is a difference
too, and a difference keeps its first deadline however often the system is asked again.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from enum import Enum
from typing import Final, NamedTuple

from console.domain.records import CLOCK_SLACK
from console.domain.refusals import Objection
from console.domain.told import when
from console.domain.wording import counted


class Differs(Enum):
    """How what is held differs from what ought to be held."""

    MISSING = "missing"
    EXTRA = "extra"
    ALTERED = "altered"
    LEARNED = "learned"
    """The system took somebody in by itself."""
    UNPROVEN = "unproven"
    """It is held, but the system says nothing by which its picture could be compared."""


DIFFERS_WORDS: Final[Mapping[Differs, str]] = {
    Differs.MISSING: "Missing",
    Differs.EXTRA: "Held and should not be",
    Differs.ALTERED: "Altered",
    Differs.LEARNED: "Learned by itself",
    Differs.UNPROVEN: "Not proved",
}


class Closed(Enum):
    """How a difference was settled."""

    CORRECTED = "corrected"
    """The system was put right."""
    EXPLAINED = "explained"
    """It stays, for a reason that somebody gave."""


class Held(NamedTuple):
    """One row of what a system reports; '' and None where it does not say.

    `learned` says that the system took it in by itself; `said` is its own name for the row.
    """

    reference: str
    sha256: str = ""
    size: int | None = None
    learned: bool = False
    said: str = ""


class Expected(NamedTuple):
    """The picture of one entry that ought to be held: its SHA-256 and size in bytes."""

    sha256: str
    size: int


class Found(NamedTuple):
    """One difference, by the system's reference; `detail` says which way, in a short phrase."""

    differs: Differs
    reference: str
    detail: str


class Line(NamedTuple):
    """A difference with the time by which it has to be settled."""

    found: Found
    due_at: datetime


class Stand(NamedTuple):
    """How the last comparison with one system stands with what came after it.

    `at` is when its report was compared, None where none was; `package_later` says that it was
    handed another package since, and `recalls_later` numbers the recalls since of what it holds:
    of either the comparison says nothing. `due` is by when each open difference has to be
    settled, `waiting` how many recalls it has not proved to have let go; `timed` whether its
    report says when it was true, without which it confirms nothing.
    """

    recipient: str
    at: datetime | None
    package_later: bool = False
    recalls_later: tuple[int, ...] = ()
    due: tuple[datetime, ...] = ()
    waiting: int = 0
    timed: bool = True

    @property
    def is_newest(self) -> bool:
        """Whether it says how the system stands now."""
        return self.at is not None and not self.package_later and not self.recalls_later


def stand_words(stand: Stand) -> tuple[str, ...]:
    """What the last comparison with one system says of now, and what it cannot say."""
    if stand.at is None:
        return (f"What {stand.recipient} holds was never compared with this list; compare it.",)
    found = [_last(stand, when(stand.at))]
    if stand.due:
        open_ = counted(len(stand.due), "difference is open", "differences are open")
        found.append(f"{open_} from then.")
    if stand.is_newest and stand.waiting:
        which = counted(stand.waiting, "recall is", "recalls are")
        found.append(f"{which} not confirmed off {stand.recipient} yet.")
        if not stand.timed:
            found.append("The report says no time at which it was true, so it confirms no recall.")
    return tuple(found)


def _last(stand: Stand, at: str) -> str:
    who, later = stand.recipient, ", ".join(str(each) for each in stand.recalls_later)
    if stand.package_later:
        return (
            f"What {who} holds was compared on {at}, before it was handed the list again: of what "
            "came since it says nothing. Compare it anew."
        )
    if len(stand.recalls_later) > 1:
        return (
            f"What {who} holds was compared on {at}, before recalls {later}: of what came since it "
            "says nothing. Compare it anew."
        )
    if later:
        return (
            f"What {who} holds was compared on {at}, before recall {later}: of what came since it "
            "says nothing. Compare it anew."
        )
    if not stand.due:
        return f"What {who} holds was compared on {at}, and no difference is open."
    return f"What {who} holds was compared on {at}."


def compare(
    expected: Mapping[str, Expected],
    gone: Mapping[str, int],
    not_given: Iterable[str],
    held: Sequence[Held],
) -> tuple[Found, ...]:
    """Every difference, the gravest kind first.

    `gone` are references that were recalled, with their recall's number; `not_given` entries in
    force that the system was never handed.
    """
    found = [_row(expected, gone, row) for row in held]
    count = Counter(row.reference for row in held if row.reference)
    twice = [
        Found(Differs.EXTRA, reference, f"held {times} times")
        for reference, times in count.items()
        if times > 1
    ]
    missing = [
        Found(Differs.MISSING, reference, "handed over and not held")
        for reference in expected
        if reference not in count
    ]
    late = [Found(Differs.MISSING, "", f"{each} was not handed over yet") for each in not_given]
    made = [each for each in (*found, *twice, *missing, *late) if each is not None]
    named = dict.fromkeys(each for each in made if each.reference)
    nameless = [each for each in made if not each.reference]
    return tuple(sorted((*named, *nameless), key=lambda one: (_ORDER.index(one.differs), *one[1:])))


def lines(
    found: Iterable[Found], open_before: Iterable[Line], due_at: datetime
) -> tuple[Line, ...]:
    """The differences with their deadlines: those that were open before keep the first."""
    first = {(one.found.differs, one.found.reference): one.due_at for one in open_before}
    return tuple(
        Line(
            one,
            # Rows without a reference cannot be told apart, so each keeps its own time.
            min(due_at, first.get((one.differs, one.reference), due_at))
            if one.reference
            else due_at,
        )
        for one in found
    )


def overdue_alarm(due: Iterable[datetime], at: datetime) -> str:
    """The alarm where open differences should be settled by now, as a sentence; '' where not."""
    late = [each for each in due if each <= at]
    if not late:
        return ""
    how_many = counted(
        len(late),
        "difference from the signed list is overdue",
        "differences from the signed list are overdue",
    )
    return (
        f"{how_many}: the first had to be settled by {when(min(late))}. Put the recognition system "
        "right and compare again, or settle them in words."
    )


def explained(
    expected: Mapping[str, Expected],
    gone: Mapping[str, int],
    held: Sequence[Held],
    words: Iterable[Found],
) -> frozenset[Held]:
    """The rows of a report that somebody explained in words, `words` by difference.

    Only rows that nothing was handed over for and that the system says no digest of: by such a
    row nobody can tell who it is, and so it is told in words. Of rows that are told alike, each
    has to be explained.
    """
    said = Counter(words)
    alike: dict[Found, list[Held]] = {}
    for row in held:
        found = _row(expected, gone, row)
        if found is not None and found.differs in _UNASKED and not row.sha256:
            alike.setdefault(found, []).append(row)
    return frozenset(
        row
        for found, rows in alike.items()
        if said[found] >= (1 if found.reference else len(rows))
        for row in rows
    )


_UNASKED: Final = frozenset({Differs.LEARNED, Differs.EXTRA})


def shows_loaded(came: Collection[str], held: Iterable[Held]) -> bool:
    """Whether a report shows that a package was loaded, by the references that came with it.

    Of one that may lie unread beside the system nobody can say what was let go.
    """
    return any(row.reference in came and not row.learned for row in held)


def time_objection(
    held_at: datetime, handed_at: datetime, at: datetime, recipient: str
) -> Objection | None:
    """What stands against the time at which a report is said to have been true.

    `handed_at` is when the list was handed to this system, `at` is now.
    """
    if held_at - at <= CLOCK_SLACK and held_at >= handed_at:
        return None
    return Objection(
        "report_time",
        f"{when(held_at)} cannot be when the report was true: it has to lie between the hand-over "
        f"to {recipient} ({when(handed_at)}) and now.",
    )


def proves_gone(
    reference: str,
    picture: Expected,
    expected: Mapping[str, Expected],
    held: Sequence[Held],
    explained: Collection[Held] = (),
) -> bool:
    """Whether a report shows that what was given under a reference is not held any more.

    A report that lacks what ought to be held may be half a report, and shows nothing. A row that
    somebody explained is somebody else, unless it says this very reference.
    """
    if expected.keys() - {row.reference for row in held}:
        return False
    return not any(
        row.reference == reference or (row not in explained and _may_be(picture, expected, row))
        for row in held
    )


_ORDER: Final = (
    Differs.EXTRA,
    Differs.LEARNED,
    Differs.ALTERED,
    Differs.MISSING,
    Differs.UNPROVEN,
)


def _may_be(picture: Expected, expected: Mapping[str, Expected], row: Held) -> bool:
    """Whether a row under another reference is, or cannot be told from, a picture given once."""
    if not row.sha256:
        return row.size is None or row.size == picture.size
    ours = expected.get(row.reference)
    if ours is not None and ours.sha256 == row.sha256 and not row.learned:
        # Two entries may rightly have one picture; this one was given under this reference.
        return False
    return picture.sha256 in ("", row.sha256)


def _row(expected: Mapping[str, Expected], gone: Mapping[str, int], row: Held) -> Found | None:
    """What one reported row differs in, or None."""
    if row.learned or not row.reference:
        return Found(Differs.LEARNED, row.reference, row.said or "the system gives it no reference")
    if row.reference in gone:
        return Found(Differs.EXTRA, row.reference, _recalled(gone[row.reference]))
    ours = expected.get(row.reference)
    if ours is None:
        return Found(Differs.EXTRA, row.reference, "not of this hand-over")
    if row.sha256:
        if row.sha256 != ours.sha256:
            return Found(Differs.ALTERED, row.reference, "another picture")
    elif row.size is None:
        return Found(Differs.UNPROVEN, row.reference, "neither SHA-256 nor size is given")
    if row.size is not None and row.size != ours.size:
        return Found(Differs.ALTERED, row.reference, f"{row.size:,} bytes instead of {ours.size:,}")
    return None


def _recalled(number: int) -> str:
    return f"recall {number} took it off" if number else "a later certificate leaves it out"

"""What came of the alerts: the engagement team's results, counted and sent back to where they act.

Two kinds of error are never merged. A *wrong face* is an alert on somebody who is not the listed
person; a *wrong ground* is the right person, who should no longer have been listed. Nothing here
names anybody: a stop knows the entry's reference and no more.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import Enum
from typing import Final, NamedTuple, NewType, TypeVar

from console.domain.decisions import NOTES_ONLY
from console.domain.entries import EntryRef
from console.domain.findings import Reason
from console.domain.identifiers import is_own_number
from console.domain.people import PersonId
from console.domain.refusals import Objection, refusal
from console.domain.wording import listed

StopId = NewType("StopId", int)

LONGEST_NOTE: Final = 500
CLOCK_SLACK: Final = timedelta(minutes=5)


class Face(Enum):
    """Whether the face that set off the alert is the listed person's."""

    RIGHT = "right"
    WRONG = "wrong"


class OnGround(Enum):
    """What the team found of the ground: whether the person should still be listed."""

    SOUND = "sound"
    STALE = "stale"
    NOT_KNOWN = "not_known"


class Outcome(Enum):
    """What came of the alert, of a closed list."""

    ARRESTED = "arrested"
    DISPOSAL = "disposal"
    """Dealt with otherwise: reported, bailed, a voluntary interview, a community resolution."""
    SAFEGUARDED = "safeguarded"
    NO_ACTION = "no_action"
    NOT_STOPPED = "not_stopped"


OUTCOME_WORDS: Final[Mapping[Outcome, str]] = {
    Outcome.ARRESTED: "arrested",
    Outcome.DISPOSAL: "dealt with otherwise",
    Outcome.SAFEGUARDED: "safeguarded",
    Outcome.NO_ACTION: "no further action",
    Outcome.NOT_STOPPED: "not stopped",
}


class Kind(Enum):
    """What an alert was, in the one way that counts."""

    RIGHT = "right"
    WRONG_GROUND = "wrong_ground"
    WRONG_FACE = "wrong_face"
    UNCHECKED = "unchecked"
    """The right face, and nobody looked whether the ground still held."""


KIND_WORDS: Final[Mapping[Kind, str]] = {
    Kind.RIGHT: "Right face, sound ground",
    Kind.WRONG_GROUND: "Right face, wrong ground",
    Kind.WRONG_FACE: "Wrong face",
    Kind.UNCHECKED: "Right face, ground not checked",
}


class Mark(Enum):
    """What a stop leaves on whoever is listed, for the next list."""

    DO_NOT_INCLUDE = "do_not_include"
    """Until the record that still says otherwise is put right."""
    LOOKALIKE = "lookalike"


@dataclass(frozen=True, slots=True)
class Told:
    """One result as the engagement team tells it; `stop_ref` is the team's own number for it.

    `corrects` is the number of the result that this one takes the place of, '' where none;
    `reason` says why the ground was stale, where it was; `note` may name people and is kept
    where an erasure reaches it.
    """

    stop_ref: str
    entry_ref: EntryRef
    at: datetime
    face: Face
    ground: OnGround
    outcome: Outcome
    reason: Reason | None = None
    note: str = ""
    corrects: str = ""

    @property
    def stopped(self) -> bool:
        """Whether somebody was stopped for it."""
        return self.outcome is not Outcome.NOT_STOPPED


@dataclass(frozen=True, slots=True)
class Stop:
    """One result as it is kept, without its note; `number` counts the deployment's from 1.

    `certificate` is the one that listed the entry at the time, '' where none did; `recall` the
    number of the recall that had already taken it off by then, None where there was none;
    `ground_ended` that it did so because the ground had ended; `corrected` that a later result
    took its place, so that it counts no more.
    """

    id: StopId
    number: int
    told: Told
    certificate: str
    recall: int | None
    by: PersonId
    noted_at: datetime
    ground_ended: bool = False
    corrected: bool = False

    @property
    def kind(self) -> Kind:
        """What it was: a ground that a recall said had ended is stale, whatever the team saw."""
        return kind_of(self.told, ended=self.ground_ended)


def kind_of(told: Told, *, ended: bool = False) -> Kind:
    """What an alert was, in the one way that counts."""
    if told.face is Face.WRONG:
        return Kind.WRONG_FACE
    if ended or told.ground is OnGround.STALE:
        return Kind.WRONG_GROUND
    return Kind.RIGHT if told.ground is OnGround.SOUND else Kind.UNCHECKED


def words(stop: Stop) -> str:
    """A result in a few words, for an entry's timeline."""
    kind = KIND_WORDS[stop.kind]
    outcome = OUTCOME_WORDS[stop.told.outcome]
    if stop.corrected:
        return f"Alert {stop.told.stop_ref}: noted by mistake, and corrected since"
    return f"Alert {stop.told.stop_ref}: {kind[:1].lower()}{kind[1:]}; {outcome}"


def standing(stops: Iterable[Stop]) -> tuple[Stop, ...]:
    """The results that count: all but those that a later one corrected."""
    return tuple(each for each in stops if not each.corrected)


class Comes(NamedTuple):
    """What follows from a stop: a mark for the next list, and whether the entry goes now.

    `why` is the sentence for whoever noted the stop, '' where nothing follows.
    """

    mark: Mark | None
    recall: Reason | None
    why: str


def comes_of(told: Told, kind: Kind, wrong_faces: int, lookalike_after: int) -> Comes:
    """What follows from a stop.

    `wrong_faces` counts the stops of the wrong face that this entry has set off so far, this
    one among them; at `lookalike_after` (0: never) the person is marked as having a double.
    Whoever was stopped by mistake is nobody that the office knows, and nothing is kept of them.
    """
    if kind is Kind.WRONG_GROUND:
        return Comes(
            Mark.DO_NOT_INCLUDE,
            told.reason or Reason.NO_LONGER_WANTED,
            "The person is on the do-not-include register until the record is put right.",
        )
    double = kind is Kind.WRONG_FACE and told.stopped and 0 < lookalike_after <= wrong_faces
    if double:
        return Comes(
            Mark.LOOKALIKE,
            None,
            "Somebody who looks like the person was stopped: the next list says so.",
        )
    return Comes(None, None, "")


class Tally(NamedTuple):
    """The figures of a deployment's alerts; wrong faces and wrong grounds are counted apart.

    `alerts` = `right` + `wrong_ground` + `unchecked` + `wrong_face`. `stops` counts those for
    which somebody was stopped, `…_stopped` how many of each kind; `after_recall` how many came
    after a recall that should have taken the entry off.
    """

    alerts: int
    right: int
    unchecked: int
    wrong_ground: int
    wrong_face: int
    stops: int
    wrong_ground_stopped: int
    wrong_face_stopped: int
    arrests: int
    disposals: int
    safeguarded: int
    after_recall: int

    @property
    def true_alerts(self) -> int:
        """Alerts on the face of the listed person, whatever became of the ground."""
        return self.alerts - self.wrong_face


def tally(stops: Iterable[Stop]) -> Tally:
    """Count the results of a deployment."""
    all_ = tuple(stops)
    kinds = [each.kind for each in all_]
    stopped = [each.kind for each in all_ if each.told.stopped]
    outcomes = [each.told.outcome for each in all_]
    return Tally(
        alerts=len(all_),
        right=kinds.count(Kind.RIGHT),
        unchecked=kinds.count(Kind.UNCHECKED),
        wrong_ground=kinds.count(Kind.WRONG_GROUND),
        wrong_face=kinds.count(Kind.WRONG_FACE),
        stops=len(stopped),
        wrong_ground_stopped=stopped.count(Kind.WRONG_GROUND),
        wrong_face_stopped=stopped.count(Kind.WRONG_FACE),
        arrests=outcomes.count(Outcome.ARRESTED),
        disposals=outcomes.count(Outcome.DISPOSAL),
        safeguarded=outcomes.count(Outcome.SAFEGUARDED),
        after_recall=sum(each.recall is not None for each in all_),
    )


COLUMNS: Final = ("stop_ref", "entry_ref", "at", "alert", "stopped", "ground", "outcome")
"""The columns that every file of results has."""

OPTIONAL: Final = ("reason", "note", "corrects")

_ALERTS: Final = {"true": Face.RIGHT, "false": Face.WRONG}
_YES: Final = {"yes": True, "no": False}
_GROUNDS: Final = {"": OnGround.NOT_KNOWN, **{each.value: each for each in OnGround}}
_OUTCOMES: Final = {each.value: each for each in Outcome if each is not Outcome.NOT_STOPPED}
_REASONS: Final = {each.value: each for each in Reason if each not in NOTES_ONLY}


def told_of(cells: Mapping[str, str], now: datetime) -> Told:
    """A result from the cells of a row or the fields of a form.

    Raises RefusedError with the first thing that is wrong, in a sentence.
    """
    values = {name: cells.get(name, "").strip() for name in (*COLUMNS, *OPTIONAL)}
    if not is_own_number(values["stop_ref"]):
        raise refusal(
            "stop_ref",
            "stop_ref has to be the team's own number for the stop: up to 32 letters, digits "
            "and / _ . - with at least one digit; never a name.",
        )
    if not values["entry_ref"]:
        raise refusal("entry_ref", "entry_ref has to say which entry set off the alert.")
    face = _word("alert", values["alert"], _ALERTS)
    stopped = _word("stopped", values["stopped"], _YES)
    told = Told(
        stop_ref=values["stop_ref"],
        entry_ref=EntryRef(values["entry_ref"]),
        at=_moment(values["at"], now),
        face=face,
        ground=_word("ground", values["ground"], _GROUNDS),
        outcome=_outcome(values["outcome"], stopped=stopped),
        reason=_word("reason", values["reason"], _REASONS) if values["reason"] else None,
        note=values["note"],
        corrects=values["corrects"],
    )
    _require_sense(told)
    return told


def _outcome(text: str, *, stopped: bool) -> Outcome:
    if stopped:
        return _word("outcome", text, _OUTCOMES)
    if text:
        raise refusal(
            "outcome", "outcome has to be empty where nobody was stopped; correct one of the two."
        )
    return Outcome.NOT_STOPPED


def correction_objection(told: Told, before: Stop | None) -> Objection | None:
    """What stands against a result that corrects another; `before` is that one, None for none."""
    ref = told.corrects[:40]
    if before is None:
        return Objection("corrects", f"corrects {ref!r} is no result of this list; correct it.")
    if before.corrected:
        return Objection(
            "corrects", f"Result {ref} was corrected already; correct the one that did."
        )
    return None


def _require_sense(told: Told) -> None:
    if told.corrects == told.stop_ref:
        raise refusal("corrects", "corrects has to name another result than the row's own.")
    if told.face is Face.WRONG and told.ground is not OnGround.NOT_KNOWN:
        raise refusal(
            "ground",
            "ground has to be empty where the alert was false: a wrong face is no wrong ground.",
        )
    if told.reason is not None and told.ground is not OnGround.STALE:
        raise refusal("reason", "reason is given only where the ground is stale; leave it empty.")
    if len(told.note) > LONGEST_NOTE:
        raise refusal("note", f"note has to be shorter than {LONGEST_NOTE} characters.")


_T = TypeVar("_T", bool, Face, OnGround, Outcome, Reason)


def _word(column: str, text: str, known: Mapping[str, _T]) -> _T:
    found = known.get(text.casefold())
    if found is None:
        words = listed([word for word in known if word])
        raise refusal(column, f"{column} {text[:40]!r} is not known; write {words}.")
    return found


def _moment(text: str, now: datetime) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
        at = moment.astimezone(UTC) if moment.tzinfo is not None else None
    except (ValueError, OverflowError):
        at = None
    if at is None:
        raise refusal(
            "at", f"at {text[:40]!r} is no time with an offset; write it like 2026-11-28T14:03:00Z."
        )
    if at > now + CLOCK_SLACK:
        raise refusal("at", f"at {text[:40]!r} lies in the future; correct the time.")
    return at

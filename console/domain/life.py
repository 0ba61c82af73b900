"""The life of a deployment: which step may follow which, on what conditions.

Draft, in review, signed, released, live, ended, erased; or cancelled, from any stage before
ended. Each step is weighed by small rules, each with its sentence where it refuses. Times come
from the policy pack, and a sentence that rests on one says where the force has to confirm it.
Nothing here reads a clock, a screen or a database.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, NamedTuple, TypeAlias

from console.domain.confirming import Confirmed
from console.domain.decisions import SHORTEST_NOTE
from console.domain.deployments import HANDED_OVER, OVER, STAGE_WORDS, Deployment, Stage
from console.domain.entries import EntryRef
from console.domain.policy import EraseLimit, Mark, Windows
from console.domain.refusals import Objection, RefusedError
from console.domain.told import when
from console.domain.wording import counted, listed

FROM: Final[Mapping[Stage, frozenset[Stage]]] = {
    Stage.DRAFT: frozenset(),
    Stage.IN_REVIEW: frozenset({Stage.DRAFT}),
    Stage.SIGNED: frozenset({Stage.IN_REVIEW}),
    Stage.RELEASED: frozenset({Stage.SIGNED}),
    Stage.LIVE: frozenset({Stage.RELEASED}),
    Stage.ENDED: frozenset({Stage.RELEASED, Stage.LIVE}),
    Stage.ERASED: frozenset({Stage.ENDED, Stage.CANCELLED}),
    Stage.CANCELLED: frozenset(
        {Stage.DRAFT, Stage.IN_REVIEW, Stage.SIGNED, Stage.RELEASED, Stage.LIVE}
    ),
}
"""From which stages each can be reached."""

_ORDER: Final = tuple(Stage)


class Validity(NamedTuple):
    """The certificate in force, and from when until when it is valid."""

    number: str
    valid_from: datetime
    valid_until: datetime


@dataclass(frozen=True, slots=True)
class Life:
    """What a step is weighed against.

    `entries` counts those who are on the list now; `asks` are the ones of them that wait
    for an authorising officer's answer; `differences` counts what the last reconciliation left
    open and the recalls that are not confirmed off, None where there was none since the hand-over
    and the last recall; `why` is what the person typed.
    """

    deployment: Deployment
    stage: Stage
    windows: Windows
    certificate: Validity | None = None
    entries: int = 0
    asks: tuple[EntryRef, ...] = ()
    confirmed: Confirmed | None = None
    differences: int | None = None
    why: str = ""

    @property
    def reasoned(self) -> bool:
        """Whether a reason was typed that a later reader can weigh."""
        return len(self.why.strip()) >= SHORTEST_NOTE


Rule: TypeAlias = Callable[[Life, datetime], Objection | None]


def objections(to: Stage, life: Life, at: datetime) -> tuple[Objection, ...]:
    """Everything that stands against a step, in the order of its conditions."""
    if life.stage not in FROM[to]:
        return (_out_of_order(to, life.stage),)
    return tuple(_against(_CONDITIONS[to], life, at))


def require_step(to: Stage, life: Life, at: datetime) -> None:
    """Let a step pass, or refuse it with every objection at once (RefusedError)."""
    if against := objections(to, life, at):
        raise RefusedError(against)


def handover_objections(life: Life, at: datetime) -> tuple[Objection, ...]:
    """What stands against handing the list over now: for the first time, or once more."""
    if life.stage in HANDED_OVER:
        return tuple(_against(_CONDITIONS[Stage.RELEASED], life, at))
    return objections(Stage.RELEASED, life, at)


def _against(rules: tuple[Rule, ...], life: Life, at: datetime) -> Iterator[Objection]:
    return (found for rule in rules if (found := rule(life, at)) is not None)


def _out_of_order(to: Stage, stage: Stage) -> Objection:
    """Why a step cannot follow the stage that was reached."""
    words, reached = STAGE_WORDS[to].lower(), STAGE_WORDS[stage].lower()
    if stage is to:
        return Objection("stage", f"This deployment is {reached} already.")
    if stage in OVER or _ORDER.index(to) < _ORDER.index(stage):
        return Objection(
            "stage", f"This deployment is {reached}; it cannot become {words} any more."
        )
    if to is Stage.ENDED and stage is Stage.SIGNED:
        return Objection(
            "never_released",
            "This list was never handed over, so there is no use of it to end; cancel it instead.",
        )
    first = listed([STAGE_WORDS[each].lower() for each in _ORDER if each in FROM[to]])
    return Objection(
        "stage", f"This deployment is {reached}; before it can become {words} it has to be {first}."
    )


def a_certificate_is_valid_now(life: Life, at: datetime) -> Objection | None:
    """Nothing leaves without a certificate that is valid at this moment."""
    certificate = life.certificate
    if certificate is None:
        return Objection("no_certificate", "No certificate is signed for this list; sign it first.")
    if at < certificate.valid_from:
        return Objection(
            "certificate_early",
            f"Certificate {certificate.number} is valid from {when(certificate.valid_from)}; "
            "wait until then.",
        )
    if at >= certificate.valid_until:
        return Objection(
            "certificate_over",
            f"Certificate {certificate.number} was valid until {when(certificate.valid_until)}; "
            "nothing can be handed over under it any more.",
        )
    return None


def it_is_not_loaded_too_early(life: Life, at: datetime) -> Objection | None:
    """A list that is loaded early goes stale before anybody stands in front of a camera."""
    windows = life.windows
    opens = life.deployment.starts_at - timedelta(hours=windows.load_before_hours)
    if at >= opens:
        return None
    hours = counted(windows.load_before_hours, "hour", "hours")
    return Objection(
        "too_early",
        f"A list may be loaded at most {hours} before the start{mark(windows, _LOAD)}; "
        f"hand it over from {when(opens)}.",
    )


def the_watch_confirms_it(life: Life, at: datetime) -> Objection | None:
    """What is handed over must be true now, and somebody must be watching that it stays so."""
    confirmed = life.confirmed
    if confirmed is None:
        return Objection("not_confirmed", "Nobody watches this list; start the watch first.")
    if confirmed.ok:
        return None
    return Objection("not_confirmed", f"{confirmed.words}: {' '.join(confirmed.sentences)}".strip())


def nobody_waits_for_an_answer(life: Life, at: datetime) -> Objection | None:
    """An entry whose ground is in doubt is not shipped before somebody answered for it."""
    if not life.asks:
        return None
    return Objection(
        "asks_open",
        f"{counted(len(life.asks), 'entry waits', 'entries wait')} for an authorising officer's "
        f"answer ({_few(life.asks)}); answer keep or recall first.",
        life.asks,
    )


def somebody_is_on_it(life: Life, at: datetime) -> Objection | None:
    """A list from which everybody was recalled is no list."""
    if life.entries:
        return None
    return Objection("nobody_left", "Nobody is on this list any more; there is nothing to load.")


def it_has_started(life: Life, at: datetime) -> Objection | None:
    """A deployment is live in its window, and neither before nor after."""
    deployment = life.deployment
    if at < deployment.starts_at:
        return Objection(
            "not_started", f"This deployment starts on {when(deployment.starts_at)}; not before."
        )
    if at >= deployment.ends_at:
        return Objection("over", f"This deployment was over on {when(deployment.ends_at)}; end it.")
    return None


def it_is_over_or_reasoned(life: Life, at: datetime) -> Objection | None:
    """Ending before the time that was signed for is a decision of its own."""
    ends_at = life.deployment.ends_at
    if at >= ends_at or life.reasoned:
        return None
    return Objection(
        "ends_early",
        f"This deployment runs until {when(ends_at)}; to end it now, say why in at least "
        f"{SHORTEST_NOTE} characters.",
    )


def it_is_reconciled_or_reasoned(life: Life, at: datetime) -> Objection | None:
    """The end is signed off when the recognition system held what was signed, or with why not."""
    if life.differences == 0 or life.reasoned:
        return None
    what = (
        "What the recognition system holds was not compared with the signed list since the last "
        "hand-over and the last recall"
        if life.differences is None
        else counted(
            life.differences,
            "difference between the recognition system and the signed list is still open",
            "differences between the recognition system and the signed list are still open",
        )
    )
    return Objection(
        "not_reconciled",
        f"{what}; reconcile it, or say why not in at least {SHORTEST_NOTE} characters.",
    )


def a_reason_is_given(life: Life, at: datetime) -> Objection | None:
    """Whoever asks later why there was no deployment finds the words."""
    if life.reasoned:
        return None
    return Objection(
        "note_needed",
        f"Say why this deployment is cancelled, in at least {SHORTEST_NOTE} characters.",
    )


_HANDED_OVER: Final[tuple[Rule, ...]] = (
    a_certificate_is_valid_now,
    it_is_not_loaded_too_early,
    the_watch_confirms_it,
    nobody_waits_for_an_answer,
    somebody_is_on_it,
)

_CONDITIONS: Final[Mapping[Stage, tuple[Rule, ...]]] = {
    # Proposals bring it into review; what signing asks for is in `signing`, line by line.
    Stage.IN_REVIEW: (),
    Stage.SIGNED: (),
    Stage.RELEASED: _HANDED_OVER,
    Stage.LIVE: (it_has_started,),
    Stage.ENDED: (it_is_over_or_reasoned, it_is_reconciled_or_reasoned),
    Stage.ERASED: (),
    Stage.CANCELLED: (a_reason_is_given,),
}

_LOAD: Final = "load_before_hours"


def erase_due(
    deployment: Deployment, limit: EraseLimit, over_at: datetime | None = None
) -> datetime:
    """By when pictures, names and records have to be erased.

    `over_at` is when it ended or was cancelled, where that came before the end that was signed.
    """
    return concluded_at(deployment, over_at) + timedelta(hours=limit.hours)


def concluded_at(deployment: Deployment, over_at: datetime | None) -> datetime:
    """From when its times are counted: its end, or when it was over where that came before."""
    return deployment.ends_at if over_at is None else min(over_at, deployment.ends_at)


def erase_alarm(
    deployment: Deployment,
    stage: Stage,
    limit: EraseLimit,
    at: datetime,
    over_at: datetime | None = None,
) -> str:
    """The alarm where the erasure is overdue, as a sentence; '' where it is not."""
    due = erase_due(deployment, limit, over_at)
    if stage is Stage.ERASED or at < due:
        return ""
    first = "" if stage in FROM[Stage.ERASED] else "end or cancel this deployment, then "
    return (
        f"Erasure is overdue: pictures, names and records had to be gone by {when(due)}, "
        f"{counted(limit.hours, 'hour', 'hours')} after the end"
        f"{limit.mark}; {first}erase it now."
    )


def mark(windows: Windows, name: str) -> str:
    """ " (force to confirm)" where the force has to confirm that window, else nothing."""
    cited = windows.cited.get(name)
    confirm = cited is not None and cited.mark is Mark.FORCE_TO_CONFIRM
    return f" ({Mark.FORCE_TO_CONFIRM.value})" if confirm else ""


def _few(refs: tuple[EntryRef, ...]) -> str:
    return ", ".join(refs[:5]) + (" …" if len(refs) > 5 else "")

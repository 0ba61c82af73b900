"""What a force publishes of a deployment: its figures, with both denominators, and no one in them.

Two things are here that no force was found to publish: how many listed people were right faces
on wrong grounds, and how long it took from a record's change to the recall. The rule: a figure
about few people and what became of them is left out where it is small, and nothing that is left
out can be worked out from what is there.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Final, NamedTuple

from console.domain import life
from console.domain.deployments import USE_CASE_WORDS, Deployment
from console.domain.entries import Category, EntryRef
from console.domain.policy import Afterwards
from console.domain.recalls import Confirmation, Gap, Recall, gap
from console.domain.records import LONDON
from console.domain.stops import Kind, Outcome, Stop, Tally, tally
from console.domain.street import StreetFigures

CLASSES: Final[Mapping[str, frozenset[Category]]] = {
    "arrests_wanted_by_courts": frozenset({Category.A, Category.B}),
    "arrests_reasonable_grounds": frozenset({Category.C, Category.D}),
    "arrests_managed_and_conditions": frozenset({Category.E, Category.F}),
    "arrests_other": frozenset({Category.G, Category.H, Category.I}),
}
"""The classes in which forces report arrests, and the categories of each, the first that fits."""

COLUMNS: Final = (
    "reference",
    "date",
    "place",
    "force",
    "deployment_type",
    "setup",
    "duration_minutes",
    "cameras",
    "watchlist_number",
    "threshold",
    "faces_seen",
    "total_alerts",
    "positive_alerts",
    "positive_interventions",
    "incorrect_alerts",
    "incorrect_interventions",
    "incorrect_alert_rate_per_face_percent",
    "incorrect_alert_rate_per_alert_percent",
    "arrests_or_disposals",
    *CLASSES,
    "disposals",
    "safeguarded",
    "right_face_wrong_ground_alerts",
    "right_face_wrong_ground_interventions",
    "ground_not_checked",
    "alerts_after_recall",
    "alerts_after_record_change",
    "struck_while_still_marked",
    "recalled_before_an_alert",
    "stale_ground_catches",
    "recalls",
    "recalls_not_confirmed",
    "record_to_recall_median_seconds",
    "record_to_recall_longest_seconds",
    "record_to_off_system_longest_seconds",
    "certificates",
    "suppressed",
)
"""The columns of the public record, in their order."""

BELOW: Final = "<{}"
WITHHELD: Final = "withheld"
TOTAL: Final = "arrests_or_disposals"
NOT_TOLD: Final = ""
_NEVER: Final = datetime.max.replace(tzinfo=UTC)


class Rates(NamedTuple):
    """How often an alert was on the wrong face, by both denominators; None where not known.

    Each is a share between 0 and 1: of the faces seen, and of the alerts.
    """

    per_face: float | None
    per_alert: float | None


class Caught(NamedTuple):
    """Listed people whose ground had ended: where each was caught, each person once.

    `struck` while a marker still said otherwise, before the list was signed; `recalled` off the
    list by the records, before it set off an alert; `street` only when they set off an alert.
    `struck` is None where the certificate that says so is not kept any more.
    """

    struck: int | None
    recalled: int
    street: int

    @property
    def total(self) -> int | None:
        """All of them; None where part of them is not known any more."""
        if self.struck is None:
            return None
        return self.struck + self.recalled + self.street


@dataclass(frozen=True, slots=True)
class PublicRecord:
    """The figures of one deployment that is over; `figures` are texts by column, as published.

    `on_list` is None where no certificate is kept that says it, and `over_at` when it was ended or
    cancelled, None where nobody said. `in_the_gap` counts alerts on right faces whose record had
    changed, and whom nobody had recalled by then.
    """

    deployment: Deployment
    over_at: datetime | None
    street: StreetFigures
    on_list: int | None
    tally: Tally
    rates: Rates
    caught: Caught
    gap: Gap
    in_the_gap: int
    certificates: tuple[str, ...]
    suppressed: tuple[str, ...]
    figures: Mapping[str, str]


def record(
    deployment: Deployment,
    over_at: datetime | None,
    street: StreetFigures,
    on_list: int | None,
    struck_while_marked: int | None,
    stops: Sequence[Stop],
    recalls: Sequence[Recall],
    confirmed: Iterable[Confirmation],
    categories: Mapping[EntryRef, Collection[Category]],
    certificates: Sequence[str],
    limits: Afterwards,
) -> PublicRecord:
    """The public record of a deployment.

    `on_list` counts who was approved on its newest certificate, `struck_while_marked` who was
    struck although a marker still said otherwise, both None where no certificate is kept;
    `categories` are those of each entry, `over_at` when it was ended or cancelled.
    """
    counts = tally(stops)
    parts = people_parts(stops, categories, counts)
    shown = suppress(parts, counts.stops, limits)
    found = PublicRecord(
        deployment=deployment,
        over_at=over_at,
        street=street,
        on_list=on_list,
        tally=counts,
        rates=Rates(share(counts.wrong_face, street.faces_seen),
                    share(counts.wrong_face, counts.alerts)),
        caught=caught(struck_while_marked, stops, recalls),
        gap=gap(recalls, confirmed),
        in_the_gap=in_the_gap(stops, recalls),
        certificates=tuple(certificates),
        suppressed=tuple(name for name, text in shown.items() if not text.isdecimal()),
        figures={},
    )  # fmt: skip
    return _with_figures(found, shown)


def people_parts(
    stops: Sequence[Stop], categories: Mapping[EntryRef, Collection[Category]], counts: Tally
) -> dict[str, int]:
    """The figures about few people and what became of them, each arrest in one class."""
    classes = dict.fromkeys(CLASSES, 0)
    for stop in stops:
        if stop.told.outcome is Outcome.ARRESTED:
            of = frozenset(categories.get(stop.told.entry_ref, ()))
            name = next((name for name, its in CLASSES.items() if its & of), "arrests_other")
            classes[name] += 1
    return {**classes, "disposals": counts.disposals, "safeguarded": counts.safeguarded}


def suppress(parts: Mapping[str, int], stopped: int, limits: Afterwards) -> dict[str, str]:
    """The figures as texts under the total of arrests and disposals, the small ones left out.

    Nothing that is left out can be worked out, even by whoever knows this rule. Where one figure
    is small, all below the number are left out, noughts too, so that each may be the one; where
    it is the only one below, every figure is withheld that could have been it. The total goes
    with them, as it would tell; and as all of them were among the `stopped`, whom the record
    counts, a figure that stands alone is left out as nought as well.
    """
    low = BELOW.format(limits.small_number)
    open_ = [name for name in parts if name in limits.small_columns]
    below = {name for name in open_ if parts[name] < limits.small_number}
    left = stopped - sum(number for name, number in parts.items() if name not in open_)
    small = any(parts[name] for name in below) or (len(open_) == 1 and left > 0)
    hidden: dict[str, str] = {}
    if small and limits.small_number > 1:
        alone = len(below) == 1 and len(open_) > 1
        hidden = dict.fromkeys(open_, WITHHELD) if alone else dict.fromkeys(below, low)
    total = sum(number for name, number in parts.items() if name != "safeguarded")
    return {
        TOTAL: WITHHELD if hidden else str(total),
        **{name: hidden.get(name, str(number)) for name, number in parts.items()},
    }


def with_small_number(limits: Afterwards, small_number: int) -> Afterwards:
    """The same limits with another number below which figures are left out (1: none is)."""
    return replace(limits, small_number=max(1, small_number))


def caught(
    struck_while_marked: int | None, stops: Iterable[Stop], recalls: Iterable[Recall]
) -> Caught:
    """Where each listed person whose ground had ended was caught, each once.

    A recall counts where the records had ended the ground and the entry had set off no alert by
    then: whoever was arrested, and whose warrant was executed by that, was rightly listed.
    """
    street: set[EntryRef] = set()
    first: dict[EntryRef, datetime] = {}
    for one in stops:
        entry_ref, at = one.told.entry_ref, one.told.at
        first[entry_ref] = min(at, first.get(entry_ref, at))
        if one.kind is Kind.WRONG_GROUND:
            street.add(entry_ref)
    recalled = {
        one.entry_ref
        for one in recalls
        if one.ended and one.recalled_at < first.get(one.entry_ref, _NEVER)
    } - street
    return Caught(struck_while_marked, len(recalled), len(street))


def in_the_gap(stops: Iterable[Stop], recalls: Iterable[Recall]) -> int:
    """Alerts on a right face between the change of the record and the recall that it led to."""
    gaps: dict[EntryRef, list[Recall]] = {}
    for one in recalls:
        gaps.setdefault(one.entry_ref, []).append(one)
    return sum(
        each.kind is not Kind.WRONG_FACE
        and any(
            one.ended and one.changed_at is not None
            and one.changed_at <= each.told.at < one.recalled_at
            for one in gaps.get(each.told.entry_ref, ())
        )
        for each in stops
    )  # fmt: skip


def _with_figures(found: PublicRecord, shown: Mapping[str, str]) -> PublicRecord:
    counts, street, times = found.tally, found.street, found.gap
    deployment = found.deployment
    figures = {
        "reference": str(deployment.reference),
        "date": deployment.starts_at.astimezone(LONDON).date().isoformat(),
        "place": deployment.place,
        "force": deployment.force,
        "deployment_type": USE_CASE_WORDS[deployment.use_case],
        "setup": street.setup,
        "duration_minutes": _minutes(ran(found)),
        "cameras": _number(street.cameras),
        "watchlist_number": _number(found.on_list),
        "threshold": street.threshold,
        "faces_seen": _number(street.faces_seen),
        "total_alerts": str(counts.alerts),
        "positive_alerts": str(counts.true_alerts),
        "positive_interventions": str(counts.stops - counts.wrong_face_stopped),
        "incorrect_alerts": str(counts.wrong_face),
        "incorrect_interventions": str(counts.wrong_face_stopped),
        "incorrect_alert_rate_per_face_percent": percent(found.rates.per_face, 6),
        "incorrect_alert_rate_per_alert_percent": percent(found.rates.per_alert, 2),
        **shown,
        "right_face_wrong_ground_alerts": str(counts.wrong_ground),
        "right_face_wrong_ground_interventions": str(counts.wrong_ground_stopped),
        "ground_not_checked": str(counts.unchecked),
        "alerts_after_recall": str(counts.after_recall),
        "alerts_after_record_change": str(found.in_the_gap),
        "struck_while_still_marked": _number(found.caught.struck),
        "recalled_before_an_alert": str(found.caught.recalled),
        "stale_ground_catches": _number(found.caught.total),
        "recalls": str(times.recalls),
        "recalls_not_confirmed": str(times.unconfirmed),
        "record_to_recall_median_seconds": _seconds(times.median),
        "record_to_recall_longest_seconds": _seconds(times.longest),
        "record_to_off_system_longest_seconds": _seconds(times.overall_longest),
        "certificates": " ".join(found.certificates),
        "suppressed": " ".join(found.suppressed),
    }
    return replace(found, figures=figures)


def ran(found: PublicRecord) -> timedelta:
    """How long it ran: as was told, or else from its start to its end, planned or earlier."""
    over = life.concluded_at(found.deployment, found.over_at)
    return found.street.ran or max(over - found.deployment.starts_at, timedelta())


def percent(share: float | None, places: int) -> str:
    """A share in per cent without needless zeros: "0.48"; '' where it is not known."""
    if share is None:
        return NOT_TOLD
    text = f"{share * 100:.{places}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def one_in(share: float | None) -> str:
    """A share as people say it: "1 in 34,900"; '' where it is none or not known."""
    return f"1 in {round(1 / share):,}" if share else NOT_TOLD


def share(part: int, whole: int | None) -> float | None:
    """One part of a whole, between 0 and 1; None where there is no whole."""
    return part / whole if whole else None


def _number(value: int | None) -> str:
    return NOT_TOLD if value is None else str(value)


def _minutes(length: timedelta) -> str:
    return str(int(length.total_seconds() // 60))


def _seconds(length: timedelta | None) -> str:
    return NOT_TOLD if length is None else str(int(length.total_seconds()))

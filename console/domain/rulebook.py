"""The rules made ready for one list at one moment: policy, place, window, and what is fresh.

Everything that is the same for every entry is worked out here once.
"""

from collections.abc import Callable, Container, Iterable
from datetime import date, datetime
from typing import Final, NamedTuple

from console.domain.deployments import Deployment
from console.domain.entries import Category, Ground
from console.domain.findings import JUDGE, NOT_LAWFUL, SUPPORTED, Finding, Leg, Reason, Verdict
from console.domain.matching import Matched, PersonKeys, RecordIndex
from console.domain.moment import Moment
from console.domain.policy import Cited, Mark, Policy
from console.domain.records import LONDON, Record, SourceReading
from console.domain.reliance import Sources

Covers = Callable[[str, tuple[float, float]], bool | None]
"""Whether a WKT zone covers a (latitude, longitude) point; None where the zone is unreadable."""

Values = tuple[tuple[str, str], ...]

WITHOUT_RECORDS: Final = frozenset({Category.D, Category.H, Category.I})
"""Categories that no record can support by itself: judgement at best."""

_NONE: Final[list[Record]] = []


class RuleBook:
    """A policy pack compiled for one deployment, one moment and one set of readings."""

    __slots__ = (
        "_bases",
        "_best",
        "_category_bases",
        "_covers",
        "_zones",
        "deployment",
        "ends_at",
        "now",
        "policy",
        "sources",
        "start_day",
        "starts_at",
        "year",
    )

    def __init__(
        self,
        policy: Policy,
        deployment: Deployment,
        readings: Iterable[SourceReading],
        at: datetime,
        covers: Covers,
    ) -> None:
        """Work out once what holds for every entry; `at` is the moment of assessment."""
        self.policy = policy
        self.deployment = deployment
        self.now = Moment(at)
        self.starts_at = deployment.starts_at
        self.ends_at = deployment.ends_at
        self.start_day: date = deployment.starts_at.astimezone(LONDON).date()
        self.year = at.astimezone(LONDON).year
        self._covers = covers
        self._zones: dict[str, bool | None] = {}
        self._bases = {code: _cite(cited) for code, cited in policy.cited.items()}
        self._category_bases = {
            category: _cite(rule.cited) for category, rule in policy.categories.items()
        }
        self.sources = Sources(policy, readings, at)
        self._best: dict[Category, Verdict] = {}

    def is_like(self, other: "RuleBook") -> bool:
        """Whether the two say the same of every entry, the moment itself left aside."""
        return (
            self.year == other.year
            and self.policy == other.policy
            and self.deployment == other.deployment
            and self._covers == other._covers
            and self.sources.stand_like(other.sources)
        )

    def is_over(self, end: datetime) -> bool:
        """Whether something that ends then is over when the deployment starts, or by now."""
        return end <= self.starts_at or self.now.has_come(end)

    def covers(self, zone: str) -> bool | None:
        """Whether a zone covers the deployment's point; None where it cannot be read."""
        if zone not in self._zones:
            self._zones[zone] = self._covers(zone, self.deployment.point)
        return self._zones[zone]

    def best(self, category: Category) -> Verdict:
        """The best verdict that a ground of this category can reach in this deployment.

        `NOT_LAWFUL` where the deployment does not authorise the category.
        """
        best = self._best.get(category)
        if best is None:
            best = self._best[category] = self._best_of(category)
        return best

    def _best_of(self, category: Category) -> Verdict:
        if category not in self.deployment.categories:
            return Verdict.NOT_LAWFUL
        rule = self.policy.categories.get(category)
        if rule is None or (category in WITHOUT_RECORDS and rule.best is Verdict.SUPPORTED):
            return Verdict.JUDGE
        return rule.best

    def basis(self, reason: Reason, category: Category | None = None) -> str:
        """The citation that a finding gives: of its own rule, or else of its category."""
        cited = self._bases.get(reason.value)
        if cited is None and category is not None:
            cited = self._category_bases.get(category)
        return cited or f"Policy {self.policy.version}"


def _cite(cited: Cited) -> str:
    if cited.mark is Mark.FORCE_TO_CONFIRM:
        return f"{cited.citation} (force to confirm)"
    return cited.citation


def cite(cited: Cited, code: str) -> str:
    """The citation of a row of the pack, with the code that the row is about, if any."""
    return f"{_cite(cited)}; {code}" if code else _cite(cited)


class Trial(NamedTuple):
    """What was found against one record that could carry a ground; empty when nothing was."""

    findings: tuple[Finding, ...]

    @property
    def verdict(self) -> Verdict:
        """The worst verdict found."""
        return worst(self.findings)


def worst(findings: Iterable[Finding]) -> Verdict:
    """The worst verdict of some findings: `SUPPORTED` where only notes, or nothing, was found."""
    verdict = SUPPORTED
    for finding in findings:
        if finding.verdict is NOT_LAWFUL:
            return NOT_LAWFUL
        if finding.verdict is JUDGE:
            verdict = JUDGE
    return verdict


_RANK: Final = {Verdict.SUPPORTED: 0, Verdict.NOTE: 0, Verdict.JUDGE: 1, Verdict.NOT_LAWFUL: 2}


def better(one: Verdict, other: Verdict) -> Verdict:
    """The better of two standings."""
    if one is other:
        return one
    return one if _RANK[one] < _RANK[other] else other


def graver(one: Verdict, other: Verdict) -> Verdict:
    """The worse of two standings."""
    if one is other:
        return one
    return one if _RANK[one] > _RANK[other] else other


class Case:
    """One ground being assessed: its records by type, and what was found so far."""

    __slots__ = (
        "_index",
        "book",
        "disputed",
        "findings",
        "ground",
        "number",
        "others",
        "person",
        "rows",
    )

    def __init__(
        self,
        book: RuleBook,
        index: RecordIndex,
        number: int,
        ground: Ground,
        person: PersonKeys,
        matched: Matched,
    ) -> None:
        """Take the matched rows of one ground; `number` is its place in the entry."""
        self.book = book
        self._index = index
        self.number = number
        self.ground = ground
        self.person = person
        self.rows = matched.own
        self.others = matched.others
        self.disputed = matched.disputed
        self.findings: list[Finding] = []

    def of(self, record_type: str) -> list[Record]:
        """This person's rows of a type."""
        return self.rows.get(record_type, _NONE)

    def results_of(self, row: Record) -> list[Record]:
        """The court results of a row's own case, where the ground does not name it."""
        return self._index.results_of(row, self.person)

    def finding(
        self,
        verdict: Verdict,
        reason: Reason,
        *records: Record,
        values: Values = (),
        basis: str = "",
        changed_at: datetime | None = None,
    ) -> Finding:
        """A finding about this ground; it changed when its first record did."""
        if changed_at is None and records:
            changed_at = records[0].changed_at
        return Finding(
            Leg.GROUND,
            verdict,
            reason,
            self.number,
            tuple([f"{row.source}:{row.record_ref}" for row in records]),
            basis or self.book.basis(reason, self.ground.category),
            changed_at,
            values,
        )

    def judge(self, reason: Reason, *records: Record, values: Values = ()) -> None:
        """Find that an officer has to judge."""
        self.findings.append(self.finding(Verdict.JUDGE, reason, *records, values=values))

    def fail(self, reason: Reason, *records: Record, values: Values = ()) -> None:
        """Find that the ground is not lawful."""
        self.findings.append(self.finding(Verdict.NOT_LAWFUL, reason, *records, values=values))

    def take(self, trials: list[Trial]) -> Trial:
        """Let the ground rest on the record against which least was found."""
        best = trials[0]
        if len(trials) > 1:
            best = min(trials, key=lambda trial: _RANK[trial.verdict])
        self.findings.extend(best.findings)
        return best

    def ended(self, row: Record, reason: Reason, *also: Record, values: Values = ()) -> Finding:
        """The finding that a row of an ended status makes: as the pack says, or with `reason`.

        A pack may ask for judgement instead; it cannot let what has ended pass.
        """
        rule = self.book.policy.statuses.get((row.record_type, row.status))
        verdict, basis = Verdict.NOT_LAWFUL, ""
        if rule is not None and rule.reason is not None:
            reason, basis = rule.reason, cite(rule.cited, "")
            verdict = graver(rule.verdict, Verdict.JUDGE)
        return self.finding(
            verdict,
            reason,
            row,
            *also,
            values=(*values, ("by", "status"), ("status", row.status)),
            basis=basis,
        )

    def odd(self, record_type: str, *known: str) -> None:
        """Ask for judgement over rows of a status that nobody knows."""
        for row in self.of(record_type):
            if row.status not in known:
                self._odd(row)

    def split(
        self, record_type: str, live: tuple[str, ...], ended: Container[str]
    ) -> tuple[list[Record], list[Record]]:
        """This person's live and ended rows of a type; the others ask for judgement."""
        rows = self.rows.get(record_type)
        if rows is None:
            return _NONE, _NONE
        first: list[Record] = []
        last: list[Record] = []
        for row in rows:
            if row.status in live:
                first.append(row)
            elif row.status in ended:
                last.append(row)
            else:
                self._odd(row)
        return first, last

    def _odd(self, row: Record) -> None:
        values = (("what", "status"), ("type", row.record_type), ("code", row.status))
        self.judge(Reason.CODE_UNKNOWN, row, values=values)

    def with_status(self, record_type: str, *statuses: str) -> list[Record]:
        """This person's rows of a type with one of these statuses."""
        rows = self.rows.get(record_type)
        if rows is None:
            return _NONE
        return [row for row in rows if row.status in statuses]

    def absent(self, record_type: str) -> None:
        """Say what it means that a record which the ground needs was never seen."""
        if self.disputed and any(row.record_type == record_type for row in self.disputed):
            return
        others = [row for row in self.others if row.record_type == record_type]
        if others:
            self.judge(Reason.IDENTITY_CONFLICT, *others, values=(("type", record_type),))
        if self.book.sources.doubted(record_type):
            return
        values = (("type", record_type),)
        if self.book.sources.proves_absence(record_type) and not others:
            self.fail(Reason.NO_RECORD, values=(*values, ("register", "complete")))
        else:
            self.judge(Reason.NO_RECORD, values=values)

    def unheard(self, record: Record) -> tuple[Finding, ...]:
        """A doubt about a record whose own source is not known to be fresh for its type."""
        if self.book.sources.speaks(record) or self.book.sources.doubted(record.record_type):
            return ()
        values = (("source", record.source), ("type", record.record_type))
        return (self.finding(Verdict.JUDGE, Reason.STALE, record, values=values),)

    def doubt(self, record_types: tuple[str, ...]) -> None:
        """Ask for judgement where a source of these types is down, stale, or contradicts itself.

        What has ended stays ended whatever else is down, so then nothing is added.
        """
        doubts = self.book.sources.doubts(record_types)
        if not (doubts or self.disputed) or worst(self.findings) is NOT_LAWFUL:
            return
        for doubt in doubts:
            self.judge(
                doubt.reason,
                values=(
                    ("source", doubt.source),
                    ("type", doubt.record_type),
                    ("hours", doubt.hours),
                ),
            )
        for row in self.disputed:
            if row.record_type in record_types:
                self.judge(
                    Reason.CONFLICT, row, values=(("how", "twice"), ("type", row.record_type))
                )

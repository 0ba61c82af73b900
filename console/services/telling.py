"""Telling recognition systems of recalls, and taking their receipts in.

One rule: a message may be sent any number of times, and a receipt counts only if it names the
recall; what does not count is logged and put away. The network is asked outside any transaction,
and every system by itself: one that hangs holds up no other.
"""

from __future__ import annotations

import hashlib
import json
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from threading import Lock
from typing import TYPE_CHECKING, Final, NamedTuple

from console.domain.audit import Event
from console.domain.people import Act, require
from console.domain.recall_messages import (
    FORMAT,
    MOST_RECEIPT_BYTES,
    RecallMessage,
    Receipt,
    against,
    read_receipt,
)
from console.domain.recalls import How
from console.domain.refusals import OutOfReachError, RefusedError
from console.domain.wording import counted
from console.services.confirmations import Word
from console.services.delivering import Delivered
from console.services.entitled import require_now
from console.services.following import never
from console.services.kept_handover import Delivery
from console.services.loads import confirm_what_is_off, standing
from console.services.packages import NotNowError
from console.services.systems import systems

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from console.domain.deployments import DeploymentRef
    from console.domain.people import Officer
    from console.domain.recalls import Recall, RecallId
    from console.services.contracts import Cancelled, Clock, Store, UnitOfWork
    from console.services.kept_handover import SystemSpec
    from console.services.packages import OpenSystem, Packages, RecognitionSystem, Waiting

MOST_AT_ONCE: Final = 6
MOST_SILENT: Final = 3
"""After so many messages without an answer a system is left alone until the next round."""
MOST_FAILED: Final = 20
"""After so many that it did not take, for whatever reason, it is as well."""
STILL: Final = "has not answered yet; it is still being told of recalls."
NO_SUCH_SYSTEM: Final = "is not set up any more; carry a slip, or set it up again."


class Due(NamedTuple):
    """One recall that one system has to be told: its message, and how often it was sent."""

    recall: Recall
    load: int
    system: str
    message: RecallMessage
    body: bytes
    before: Delivery | None


@dataclass(slots=True)
class Round:
    """What telling one system found out, before it is stored.

    `others` are the other lists in force, whose receipts wait for their own rounds; `read` are
    the receipts that were picked up, to be put away only once what they say is stored.
    """

    others: frozenset[DeploymentRef]
    tried: dict[tuple[RecallId, int], str] = field(default_factory=dict)
    receipts: dict[tuple[RecallId, int], tuple[str, Receipt]] = field(default_factory=dict)
    refused: list[tuple[str, str, str]] = field(default_factory=list)
    troubles: list[str] = field(default_factory=list)
    read: list[tuple[RecognitionSystem, Waiting, bool]] = field(default_factory=list)
    told: dict[str, RecognitionSystem] = field(default_factory=dict)


class Busy:
    """Which systems are being told of which lists at this moment.

    Safe to ask from several threads.
    """

    def __init__(self) -> None:
        self._told: set[tuple[str, DeploymentRef]] = set()
        self._lock = Lock()

    def begin(self, system: str, ref: DeploymentRef) -> bool:
        """Begin to tell a system of a list; False where it is being told already."""
        with self._lock:
            free = (system, ref) not in self._told
            self._told.add((system, ref))
            return free

    def end(self, system: str, ref: DeploymentRef) -> None:
        """It was told, or was not."""
        with self._lock:
            self._told.discard((system, ref))


@dataclass(frozen=True, slots=True)
class Telling:
    """Tells the recognition systems of one office."""

    store: Store
    packages: Packages
    open_system: OpenSystem
    clock: Clock
    busy: Busy = field(default_factory=Busy)

    def deliver(self, who: Officer, ref: DeploymentRef, cancelled: Cancelled = never) -> Delivered:
        """Tell every system what it has to let go, and store what its receipts confirm.

        What one system answered is stored as soon as it has, whatever the others do. A system
        that is still being told of this list from before is left to it, so that another round
        may tell the others.
        """
        require(who, Act.WATCH)
        with self.store.reading() as unit:
            due = tuple(self._due(unit, ref))
            there = {one.name: one for one in systems(unit)}
            others = frozenset(unit.lives.lists()) - {ref}
        if not due:
            return Delivered()
        self._announce(who, ref, [one for one in due if one.before is None])
        made: dict[str, Delivered] = {}
        with ExitStack() as closing, ThreadPoolExecutor(MOST_AT_ONCE, "system") as lanes:
            asked = {}
            for name in sorted({one.system for one in due}):
                if not self.busy.begin(name, ref):
                    made[name] = Delivered(troubles=(f"{name} {STILL}",))
                    continue
                own = closing.enter_context(ExitStack())
                own.callback(self.busy.end, name, ref)
                mine = [one for one in due if one.system == name]
                found = Round(others)
                told = (there.get(name), name, mine, found, own, cancelled)
                asked[lanes.submit(self._tell, *told)] = (name, mine, found, own)
            for done in as_completed(asked):
                name, mine, found, own = asked[done]
                done.result()
                made[name] = self._take_in(who, ref, mine, found)
                own.close()
        return Delivered(
            frozenset().union(*(one.handed for one in made.values())),
            frozenset().union(*(one.confirmed for one in made.values())),
            tuple(dict.fromkeys(each for name in sorted(made) for each in made[name].troubles)),
        )

    def _take_in(self, who: Officer, ref: DeploymentRef, due: list[Due], found: Round) -> Delivered:
        with self.store.writing() as unit:
            require_now(unit, who, Act.WATCH)
            stored = self._stored(unit, who, ref, due, found)
        _put_away(due, found)
        return stored

    def _announce(self, who: Officer, ref: DeploymentRef, new: list[Due]) -> None:
        """Log what is about to be sent for the first time, before the first byte leaves."""
        if not new:
            return
        with self.store.writing() as unit:
            require_now(unit, who, Act.WATCH)
            for one in new:
                unit.deliveries.tried(
                    ref, Delivery(one.recall.id, one.load, one.message.id, 0, None, "", None)
                )
            details = (
                (
                    "numbers",
                    " ".join(str(each) for each in sorted({one.recall.number for one in new})),
                ),
                ("systems", " | ".join(sorted({one.system for one in new}))),
            )
            unit.audit.append(
                Event("recalls_sent", who.id, self.clock(), ref, "disclosure", details)
            )

    def _due(self, unit: UnitOfWork, ref: DeploymentRef) -> Iterator[Due]:
        if len(unit.recalls.confirmations(ref)) == len(unit.recalls.of(ref)):
            return
        now = standing(unit, ref)
        for load in now.loads:
            made = unit.handovers.secrets(ref, load.number)
            if not load.full.system or made is None:
                continue
            for recall, given in now.pending(load):
                message = RecallMessage(
                    FORMAT, ref, load.number, recall.number, given.reference, recall.recalled_at
                )
                body = {
                    "digest": message.digest(),
                    "id": message.id,
                    "recall": message.canonical().decode(),
                    "signature": self.packages.sign_with(made.slip_key, message.canonical()),
                }
                yield Due(
                    recall,
                    load.number,
                    load.full.system,
                    message,
                    json.dumps(body, sort_keys=True).encode(),
                    now.deliveries.get((recall.id, load.number)),
                )

    def _tell(
        self,
        spec: SystemSpec | None,
        name: str,
        due: list[Due],
        found: Round,
        closing: ExitStack,
        cancelled: Cancelled,
    ) -> None:
        """Ask one system about everything that it is due, what failed before at the end.

        One message that it does not take ends nothing; its turn ends where there is no connection,
        and where too many in one turn failed: those that it did not come to are first next time.
        """
        if spec is None:
            found.troubles.append(f"{name} {NO_SUCH_SYSTEM}")
            return
        try:
            system = self.open_system(spec)
            closing.callback(system.close)
            found.told[name] = system
            self._pick_up(system, name, due, found)
            silent = failed = 0
            for one in sorted(due, key=_failed_last):
                if cancelled():
                    break
                if (one.recall.id, one.load) in found.receipts:
                    continue
                try:
                    self._give(system, one, found)
                except NotNowError as trouble:
                    found.troubles.append(trouble.sentence)
                    silent, failed = silent + trouble.silent, failed + 1
                    if silent >= MOST_SILENT or failed >= MOST_FAILED:
                        break
        except RefusedError as refused:
            found.troubles += [one.sentence for one in refused.objections]
        except OutOfReachError as trouble:
            found.troubles.append(trouble.sentence)

    def _give(self, system: RecognitionSystem, one: Due, found: Round) -> None:
        key = (one.recall.id, one.load)
        try:
            answer = system.give(one.message.id, one.body)
        except RefusedError as refused:
            found.tried[key] = refused.objections[0].sentence
            found.troubles.append(found.tried[key])
            return
        except OutOfReachError as trouble:
            found.tried[key] = trouble.sentence
            raise
        found.tried[key] = ""
        if answer is None or self._read(answer, [one], one.system, found):
            return
        found.tried[key] = f"{one.system} answered recall {one.recall.number} with a wrong receipt."
        found.troubles.append(found.tried[key])
        if one.before is not None and one.before.trouble == found.tried[key]:
            # It was logged when it first came; a system that goes on so would fill the log.
            found.refused.pop()

    def _pick_up(self, system: RecognitionSystem, name: str, due: list[Due], found: Round) -> None:
        """Read the receipts that wait there."""
        for each in system.waiting():
            counts = self._read(each.data, due, name, found, found.others)
            if counts is not None:
                found.read.append((system, each, counts))
        if left := system.left_waiting():
            found.troubles.append(
                f"{counted(left, 'receipt', 'receipts')} more than are read in one go lie in the "
                f"folder of {name}; the newest were read. Ask whoever runs it."
            )

    def _read(
        self,
        data: bytes,
        due: list[Due],
        name: str,
        found: Round,
        others: frozenset[DeploymentRef] = frozenset(),
    ) -> bool | None:
        """Whether a receipt counts for one of these recalls; noted either way.

        None, and nothing is noted, where it is about another of these lists: it waits for that.
        """
        digest = hashlib.sha256(data).hexdigest()
        try:
            if len(data) > MOST_RECEIPT_BYTES:
                raise ValueError("it is too long")
            receipt = read_receipt(json.loads(data))
        except (ValueError, RecursionError) as wrong:
            why = str(wrong) if not isinstance(wrong, json.JSONDecodeError) else "it is no JSON"
            found.refused.append((name, why[:80], digest))
            return False
        if receipt.deployment in others:
            return None
        why = "it names no recall that is waited for"
        for one in due:
            if one.message.number == receipt.number and one.message.reference == receipt.reference:
                why = against(receipt, one.message, self.clock())
                if not why:
                    found.receipts[(one.recall.id, one.load)] = (name, receipt)
                    return True
        found.refused.append((name, why, digest))
        return False

    def _stored(
        self,
        unit: UnitOfWork,
        who: Officer,
        ref: DeploymentRef,
        due: list[Due],
        found: Round,
    ) -> Delivered:
        at = self.clock()
        handed = set()
        words: dict[RecallId, Word] = {}
        for one in due:
            key = (one.recall.id, one.load)
            if key not in found.tried and key not in found.receipts:
                continue
            given, trouble = found.receipts.get(key), found.tried.get(key, "")
            attempts = one.before.attempts if one.before is not None else 0
            if not trouble and (not attempts or (one.before is not None and one.before.trouble)):
                handed.add(one.recall.number)
            tried = Delivery(
                one.recall.id,
                one.load,
                one.message.id,
                attempts + (key in found.tried),
                at,
                "" if given is not None else trouble,
                at if given is not None else None,
            )
            unit.deliveries.tried(ref, tried)
            if given is not None:
                words[one.recall.id] = _word(*given, one, at)
        for name, why, digest in found.refused:
            details = (("receipt", digest), ("system", name), ("why", why))
            unit.audit.append(Event("receipt_refused", who.id, at, ref, "", details))
        confirmed = confirm_what_is_off(unit, who, ref, words, at)
        return Delivered(frozenset(handed), confirmed, tuple(dict.fromkeys(found.troubles)))


def _failed_last(one: Due) -> tuple[bool, float]:
    """Whoever failed the last time comes after everybody else, the longest ago first."""
    before = one.before
    failed = before is not None and bool(before.trouble)
    last = before.last_at if before is not None else None
    return failed, last.timestamp() if failed and last is not None else 0.0


def _put_away(due: list[Due], found: Round) -> None:
    """Put receipts away whose words are stored; what fails waits and is read once more."""
    with suppress(OutOfReachError):
        for system, waiting, counts in found.read:
            system.taken(waiting, counted=counts)
        for one in due:
            if (one.recall.id, one.load) in found.receipts and one.system in found.told:
                found.told[one.system].done(one.message.id)


def _word(system: str, receipt: Receipt, one: Due, at: datetime) -> Word:
    """What a receipt says of its recall, in one line; its time bounded by what can be."""
    said = f"{system}: {receipt.state.value.replace('_', ' ')}, {one.message.id}"
    off_at = min(max(receipt.off_at, one.recall.recalled_at), at)
    return Word(How.RECEIPT, said, off_at, typed=False)

"""Where the database shows or names anybody, table by table, and how each is erased.

One rule: whoever adds a table with names, records or typed words adds it here, and a test that
reads the raw bytes of a whole office finds out where that was forgotten.
"""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING, Final, NamedTuple

from sqlalchemy import Connection, text

from console.domain import erasing
from console.domain.entries import EntryRef
from console.domain.erasing import CopyKind
from console.services.kept_after import Amount
from console.storage.encoding import ENTRY, STANDING, encode
from console.storage.handovers import HandOvers

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from console.domain.deployments import DeploymentRef


class _Part(NamedTuple):
    """One table of a kind: a question for (entry_ref, content), and the statement that erases.

    Both are about `:of`; a row of an entry in `:held` stays. What belongs to no one entry has
    NULL for `entry_ref` and is never held.
    """

    rows: str
    erase: str


_HELD: Final = "(SELECT value FROM json_each(:held))"
_NAMED: Final = (
    "(json_extract(body, '$.person.surname') <> '' OR deployment IN "
    "(SELECT deployment FROM queue_columns))"
)
"""An entry that names somebody, itself or in the columns of its queue."""
_KEPT: Final = "(SELECT value FROM json_each(:kept))"


def _by_entry(table: str, content: str) -> _Part:
    """A table with a deployment and an entry of its own; its rows go."""
    return _Part(
        f"SELECT entry_ref, {content} FROM {table} WHERE deployment = :of",  # noqa: S608
        f"DELETE FROM {table} WHERE deployment = :of AND entry_ref NOT IN {_HELD}",  # noqa: S608
    )


def _words(table: str, key: str, content: str, of: str, entry: str = "p.entry_ref") -> _Part:
    """A table of words beside another that says whose they are; its rows go."""
    whose = f"SELECT p.id FROM {of} AS p WHERE p.deployment = :of"  # noqa: S608
    kept = "" if entry == "NULL" else f" AND p.entry_ref NOT IN {_HELD}"
    return _Part(
        f"SELECT {entry}, w.{content} FROM {table} AS w "  # noqa: S608
        f"JOIN {of} AS p ON p.id = w.{key} WHERE p.deployment = :of",
        f"DELETE FROM {table} WHERE {key} IN ({whose}{kept})",  # noqa: S608
    )


def _record_of(table: str) -> _Part:
    """What a record was that recalled or questioned an entry; triggers allow no other change."""
    return _Part(
        f"SELECT entry_ref, record FROM {table} WHERE deployment = :of AND record <> ''",  # noqa: S608
        f"UPDATE {table} SET record = '' WHERE deployment = :of AND record <> '' "  # noqa: S608
        f"AND entry_ref NOT IN {_HELD}",
    )


def _of_many(table: str, key: str, of: str, content: str) -> _Part:
    """A table of what was handed over, which is forgotten as a whole (`HandOvers.forget`)."""
    return _Part(
        f"SELECT NULL, w.{content} FROM {table} AS w "  # noqa: S608
        f"JOIN {of} AS p ON p.id = w.{key} WHERE p.deployment = :of",
        "",
    )


def _of_lines(table: str, content: str) -> _Part:
    """Words beside the lines of a reconciliation, forgotten with the rest."""
    return _Part(
        f"SELECT NULL, w.{content} FROM {table} AS w "  # noqa: S608
        "JOIN reconcile_lines AS l ON l.id = w.line_id "
        "JOIN reconciliations AS p ON p.id = l.reconciliation_id WHERE p.deployment = :of",
        "",
    )


_PARTS: Final[Mapping[CopyKind, tuple[_Part, ...]]] = {
    CopyKind.ENTRIES: (
        # What erases them is in `Contents`: their rows stay, with what `erasing.erased` leaves.
        _Part(
            f"SELECT entry_ref, body FROM entries WHERE deployment = :of AND {_NAMED}",  # noqa: S608
            "",
        ),
    ),
    CopyKind.RECORDS: (
        _Part(
            f"SELECT CASE WHEN source || ':' || key IN {_KEPT} THEN '*' END, "  # noqa: S608
            "body || coalesce(was, '') FROM records WHERE deployment = :of "
            "ORDER BY source, key, ordinal",
            "DELETE FROM records WHERE deployment = :of "  # noqa: S608
            f"AND source || ':' || key NOT IN {_KEPT}",
        ),
        _Part(
            "SELECT NULL, digest FROM merges WHERE deployment = :of AND digest <> ''",
            "UPDATE merges SET digest = '' WHERE deployment = :of",
        ),
    ),
    CopyKind.READINGS: (
        _Part(
            "SELECT NULL, body FROM readings WHERE deployment = :of",
            "DELETE FROM readings WHERE deployment = :of",
        ),
    ),
    CopyKind.FINDINGS: (_by_entry("standing_details", "body"),),
    CopyKind.NOTES: (
        _words("decision_notes", "decision_id", "note", "decisions"),
        _Part(
            "SELECT r.entry_ref, w.words FROM referral_words AS w "
            "JOIN referral_messages AS m ON m.id = w.message_id "
            "JOIN referrals AS r ON r.id = m.referral_id WHERE r.deployment = :of",
            "DELETE FROM referral_words WHERE message_id IN (SELECT m.id "  # noqa: S608
            "FROM referral_messages AS m JOIN referrals AS r ON r.id = m.referral_id "
            f"WHERE r.deployment = :of AND r.entry_ref NOT IN {_HELD})",
        ),
    ),
    CopyKind.WORDS: (
        _words("recall_words", "recall_id", "words", "recalls"),
        _words("recall_answer_words", "ask_id", "note", "recall_asks"),
        _words("recall_confirmation_words", "recall_id", "receipt", "recalls"),
        _record_of("recalls"),
        _record_of("recall_asks"),
        _words("recall_vouch_words", "recall_id", "words", "recalls"),
        _words("handover_end_words", "handover_id", "note", "handovers", "NULL"),
        _words("stop_words", "stop_id", "note", "stops"),
        _words("hold_words", "hold_id", "authority", "holds"),
        _words("stage_step_words", "step_id", "why", "stage_steps", "NULL"),
        _Part(
            "SELECT entry_ref, why FROM entry_states WHERE deployment = :of AND why <> ''",
            "UPDATE entry_states SET why = '' WHERE deployment = :of "  # noqa: S608
            f"AND entry_ref NOT IN {_HELD}",
        ),
        _Part(
            "SELECT NULL, trouble FROM watches WHERE deployment = :of AND trouble <> ''",
            "UPDATE watches SET trouble = '' WHERE deployment = :of",
        ),
    ),
    CopyKind.REFERENCES: (
        _of_many("handover_secrets", "handover_id", "handovers", "slip_public"),
        _of_many("handover_references", "handover_id", "handovers", "reference || w.entry_ref"),
        _of_many("slip_lines", "slip_id", "slips", "reference"),
        _of_many("recall_deliveries", "recall_id", "recalls", "message || w.trouble"),
        _of_lines("reconcile_line_words", "reference || w.detail"),
        _of_lines("reconcile_closing_words", "note"),
    ),
    CopyKind.VIEWS: (_by_entry("views", "person || digest"),),
    CopyKind.PLANTED: (
        _Part(
            "SELECT NULL, body || standing FROM planted WHERE deployment = :of AND body <> ''",
            "UPDATE planted SET body = '', standing = '' WHERE deployment = :of",
        ),
    ),
    CopyKind.TOKENS: (
        _Part(
            "SELECT entry_ref, token FROM tombstone_tokens WHERE deployment = :of",
            "DELETE FROM tombstone_tokens WHERE deployment = :of",
        ),
    ),
    CopyKind.LEAVES: (
        _Part(
            "SELECT NULL, hex(l.leaves) FROM certificate_leaves AS l "
            "JOIN certificates AS c ON c.number = l.number WHERE c.deployment = :of",
            "DELETE FROM certificate_leaves WHERE number IN "
            "(SELECT number FROM certificates WHERE deployment = :of)",
        ),
    ),
    CopyKind.CERTIFICATES: (
        _Part(
            "SELECT NULL, pdf_sha256 FROM certificates WHERE deployment = :of AND length(pdf) > 0",
            # A trigger allows this only where the erasure was written down before.
            "UPDATE certificates SET content = '', pdf = x'' WHERE deployment = :of",
        ),
    ),
}


class Contents:
    """What the database holds of a deployment that shows or names anybody."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._handovers = HandOvers(connection)

    def amount(self, kind: CopyKind, ref: DeploymentRef, held: Collection[EntryRef]) -> Amount:
        """How many rows there are of one kind now, and how many of them are held."""
        asked = self._asked(ref, held)
        digest, count, kept = sha256(), 0, 0
        for part in _PARTS[kind]:
            for entry_ref, content in self._connection.execute(text(part.rows), asked):
                count += 1
                kept += entry_ref == "*" or entry_ref in held
                data = str(content).encode("utf-8", "surrogatepass")
                digest.update(b"%d:" % len(data) + data)
        return Amount(count, kept, digest.hexdigest() if count else "")

    def erase(self, kind: CopyKind, ref: DeploymentRef, held: Collection[EntryRef]) -> None:
        """Erase one kind, but for what belongs to entries that are held."""
        if kind is CopyKind.ENTRIES:
            self._erase_entries(ref, held)
            return
        if kind is CopyKind.REFERENCES:
            self._handovers.forget(ref)
            return
        asked = self._asked(ref, held)
        for part in _PARTS[kind]:
            self._connection.execute(text(part.erase), asked)

    def pictures(self, ref: DeploymentRef) -> dict[EntryRef, str]:
        """The SHA-256 of the picture of every entry that has one."""
        rows = self._connection.execute(
            text(
                "SELECT entry_ref, json_extract(body, '$.image.sha256') FROM entries "
                "WHERE deployment = :of ORDER BY id"
            ),
            {"of": ref},
        )
        return {EntryRef(row[0]): row[1] for row in rows if row[1]}

    def planted_pictures(self, ref: DeploymentRef) -> frozenset[str]:
        """The SHA-256 of the picture of every planted entry."""
        rows = self._connection.execute(
            text(
                "SELECT json_extract(body, '$.image.sha256') FROM planted "
                "WHERE deployment = :of AND body <> ''"
            ),
            {"of": ref},
        )
        return frozenset(row[0] for row in rows if row[0])

    def newest_entry(self) -> int:
        """A number that grows with every entry that is added to any list."""
        found = self._connection.execute(text("SELECT coalesce(max(id), 0) FROM entries")).scalar()
        return int(found or 0)

    def still_needed(
        self, pictures: Collection[str], ref: DeploymentRef, erased: Collection[EntryRef]
    ) -> frozenset[str]:
        """Those of the pictures that an entry needs which is not among the erased.

        An entry that another erasure has begun to erase needs no picture any more: were it to
        keep the file for that other list, and the other for this one, nobody would erase it.
        """
        rows = self._connection.execute(
            text(
                "SELECT DISTINCT json_extract(e.body, '$.image.sha256') FROM entries AS e "
                "LEFT JOIN tombstones AS t ON t.deployment = e.deployment "
                "AND t.entry_ref = e.entry_ref WHERE t.picture_gone_at IS NULL "
                "AND NOT (e.deployment = :of "
                "AND e.entry_ref IN (SELECT value FROM json_each(:erased))) "
                "AND NOT EXISTS (SELECT 1 FROM erasure_entries AS g "
                "JOIN erasures AS b ON b.id = g.erasure_id "
                "WHERE b.deployment = e.deployment AND g.entry_ref = e.entry_ref)"
            ),
            {"of": ref, "erased": json.dumps(sorted(erased))},
        )
        return frozenset(row[0] for row in rows) & frozenset(pictures)

    def _erase_entries(self, ref: DeploymentRef, held: Collection[EntryRef]) -> None:
        (part,) = _PARTS[CopyKind.ENTRIES]
        rows = self._connection.execute(text(part.rows), {"of": ref}).all()
        left = [
            {"of": ref, "one": entry_ref, "body": encode(erasing.erased(ENTRY.decode(body)))}
            for entry_ref, body in rows
            if entry_ref not in held
        ]
        if left:
            self._connection.execute(
                text("UPDATE entries SET body = :body WHERE deployment = :of AND entry_ref = :one"),
                left,
            )
            self._connection.execute(
                text(
                    "UPDATE deployments SET entries_version = entries_version + 1 WHERE ref = :of"
                ),
                {"of": ref},
            )

    def _asked(self, ref: DeploymentRef, held: Collection[EntryRef]) -> dict[str, str]:
        """What the statements are about: the deployment, who is held, and the records of those."""
        asked = {"of": ref, "held": json.dumps(sorted(held))}
        rows = self._connection.execute(
            text(
                "SELECT body FROM standing_details WHERE deployment = :of "
                "AND entry_ref IN (SELECT value FROM json_each(:held))"
            ),
            asked,
        )
        kept = {
            f"{record.source}:{record.record_type}:{record.record_ref}"
            for (body,) in rows
            for record in STANDING.decode(body).records
        }
        return asked | {"kept": json.dumps(sorted(kept))}

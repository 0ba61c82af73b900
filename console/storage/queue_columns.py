"""What the rows of a list say of its entries for good, kept beside them so that it opens at once.

One rule: these columns hold nothing that the entries do not. They are written with the entries,
and a trigger takes them away in the moment in which the text of an entry changes, whoever
changes it; so what was erased of an entry is gone here, too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import Connection, text

from console.domain.deployments import DeploymentRef
from console.services.queue_columns import NO_COLUMNS, columns_with
from console.storage.database import driver_of
from console.storage.desk_queue import DeskQueue, every_entry
from console.storage.encoding import DecodeError, encode, in_bulk

if TYPE_CHECKING:
    from console.services.kept_queue import QueueColumns

_PUT: Final = text(
    "INSERT INTO queue_columns (deployment, entries_version, body) "
    "SELECT ref, entries_version, :body FROM deployments WHERE ref = :of "
    "ON CONFLICT (deployment) DO UPDATE "
    "SET entries_version = excluded.entries_version, body = excluded.body"
)
_WITHOUT: Final = text(
    "SELECT ref FROM deployments WHERE ref IN (SELECT deployment FROM entries) "
    "AND ref NOT IN (SELECT deployment FROM queue_columns)"
)


def columns_now(connection: Connection, ref: DeploymentRef) -> QueueColumns:
    """The columns of a list as it is; made of its entries where they are not kept."""
    driver = driver_of(connection)
    kept = DeskQueue(driver).columns(ref)
    return columns_with(NO_COLUMNS, every_entry(driver, ref)) if kept is None else kept


def keep_columns(connection: Connection, ref: DeploymentRef, columns: QueueColumns) -> None:
    """Keep the columns of a list as its entries are now."""
    with in_bulk():
        connection.execute(_PUT, {"of": ref, "body": encode(columns)})


def keep_missing(connection: Connection) -> None:
    """Keep the columns of every list of which they are not.

    A list with an entry that cannot be read gets none; it cannot be opened, as ever.
    """
    for ref in connection.execute(_WITHOUT).scalars().all():
        try:
            columns = columns_now(connection, DeploymentRef(ref))
        except DecodeError:
            continue
        keep_columns(connection, DeploymentRef(ref), columns)

"""The mapping file by which the fictional office asks its records systems.

One rule: what is written here is what the office loads, so that a reader sees a real mapping.
"""

from typing import Final

DATABASE_NAME: Final = "records"
PORTAL_NAME: Final = "court-portal"

_ALWAYS: Final = ("record_ref", "pnc_id")
_STATE: Final = ("status", "opened_at", "changed_at")

COLUMNS: Final[dict[str, tuple[str, ...]]] = {
    "warrant": (*_ALWAYS, "urn", "code", "qualifier", *_STATE, "expires_at", "detail"),
    "wanted": (*_ALWAYS, "urn", "crime_ref", "qualifier", *_STATE, "detail"),
    "court_result": (*_ALWAYS, "urn", "code", "opened_at", "changed_at", "detail"),
    "bail": (*_ALWAYS, "urn", *_STATE, "expires_at", "zone", "hours", "detail"),
    "custody": (*_ALWAYS, *_STATE, "detail"),
    "recall": (*_ALWAYS, *_STATE, "detail"),
    "crime": (*_ALWAYS, "crime_ref", "code", "opened_at", "changed_at", "detail"),
    "order": (*_ALWAYS, "order_ref", "qualifier", *_STATE, "expires_at", "zone", "hours", "detail"),
    "missing": (*_ALWAYS, "missing_ref", "qualifier", *_STATE, "detail"),
    "threat": (*_ALWAYS, *_STATE, "expires_at", "detail"),
    "image": ("record_ref", "image_ref", "qualifier", *_STATE, "review_at", "detail"),
    "person": (*_ALWAYS, "surname", "date_of_birth", *_STATE, "detail"),
    "contact": (*_ALWAYS, "crime_ref", *_STATE, "detail"),
}
"""What each record type of the database answers with."""


def mapping(database: str, report: str) -> str:
    """The TOML text, with the two files by their names beside it."""
    queries = "\n".join(
        f'{record_type} = """\nSELECT {", ".join(columns)}\n  FROM {record_type}_records\n"""'
        for record_type, columns in COLUMNS.items()
    )
    answers = ", ".join(f'"{record_type}"' for record_type in COLUMNS)
    return f"""# The records systems of this fictional office, as an administrator sets them up:
#     watchlist-console office source add sources.toml --office ../office

[[sources]]
name = "{DATABASE_NAME}"
kind = "sql"
url = "sqlite:///{database}"     # any SQLAlchemy URL; it is only ever read
answers = [{answers}]
silence = "unknown"              # no row proves nothing
live = true                      # it answers at the moment of asking

[sources.queries]
{queries}

[[sources]]
name = "{PORTAL_NAME}"
kind = "bichard-warrants"        # the Warrants report of the court portal, as it exports it
path = "{report}"
answers = ["warrant"]
silence = "unknown"
"""

"""Every table of an office: importing this module is what makes the models whole."""

from __future__ import annotations

from console.storage import schema_afterwards, schema_handover, schema_review, schema_watch
from console.storage.schema import metadata

__all__ = [
    "metadata",
    "schema_afterwards",
    "schema_handover",
    "schema_review",
    "schema_watch",
]

"""The front door of the records systems: from how a source is asked to something that answers.

A file of a bundle lies inside the bundle, whatever its path says.
"""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

from console.domain.records import RECORD_TYPES
from console.domain.refusals import refusal
from console.records.court_portal import PortalReport
from console.records.database import Database
from console.records.table_file import TableFile
from console.services.contracts import RecordSource, SourceSpec

KINDS: Final = ("records-csv", "bichard-warrants", "bichard-bails", "sql")
"""The kinds of source that can be opened."""

_SQLITE: Final = ("sqlite:///", "sqlite+pysqlite:///")


def open_source(
    spec: SourceSpec,
    base_folder: Path | None = None,
    variables: Mapping[str, str] | None = None,
) -> RecordSource:
    """A source ready to be asked; nothing is read yet, and a missing file only shows then.

    With a `base_folder` every path must lie inside it. `variables` fill `${NAME}` in the URL of
    a database; give them for an office's own sources only. Raises RefusedError where the spec
    makes no sense.
    """
    if spec.kind not in KINDS:
        raise refusal(
            "source",
            f"The source {spec.name} is of the kind “{spec.kind[:40]}”; "
            f"those that there are: {', '.join(KINDS)}.",
        )
    for record_type in spec.answers:
        if record_type not in RECORD_TYPES:
            raise refusal(
                "source",
                f"The source {spec.name} answers “{record_type}”, which is no record type.",
            )
    if not spec.location:
        raise refusal("source", f"The source {spec.name} has no path and no URL.")
    if spec.kind == "sql":
        return Database(_inside_url(spec, base_folder), variables)
    path = _inside(spec.name, spec.location, base_folder)
    if spec.kind == "records-csv":
        return TableFile(spec, path)
    return PortalReport(spec, path)


def _inside(name: str, location: str, base: Path | None) -> Path:
    """The path of a file; with a base, only inside it, links followed."""
    if "\0" in location:
        raise refusal("source", f"The path of the source {name} cannot be a path.")
    if base is None:
        return Path(location)
    root = base.resolve()
    path = (root / location).resolve()
    if not path.is_relative_to(root):
        raise refusal("source", f"The path of the source {name} leads out of the bundle.")
    return path


def _inside_url(spec: SourceSpec, base: Path | None) -> SourceSpec:
    """A database file of a bundle by its real path; a server's URL as it is."""
    if base is None:
        return spec
    for head in _SQLITE:
        if spec.location.startswith(head):
            path = _inside(spec.name, spec.location.removeprefix(head), base)
            return replace(spec, location=f"sqlite:///{path}")
    if spec.location.startswith("sqlite"):
        raise refusal("source", f"The source {spec.name} must name a database file by its path.")
    return spec

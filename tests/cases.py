"""The scenario cases: folders of `tests/cases` as values that the rules can be asked about.

Read with the program's own bundle reader and sources, and without opening pictures: the way
through the whole program is tested with the command line.
"""

import json
from dataclasses import replace
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import NamedTuple

from console.documents.bundle import open_bundle
from console.documents.policy_shelf import PolicyShelf
from console.domain.deployments import Deployment
from console.domain.entries import Entry
from console.domain.findings import EntryStanding
from console.domain.policy import Policy
from console.domain.records import Record, SourceReading
from console.domain.standing import assess_list
from console.records.opening import open_source
from console.records.zones import covers
from console.services.asking import ask_all, wanted_keys
from console.services.neighbours import Neighbours

ROOT = Path(__file__).parent
FOLDERS = sorted(path.parent for path in (ROOT / "cases").glob("*/expected.json"))
SHELF = PolicyShelf(ROOT.parent / "resources" / "policy")


class Case(NamedTuple):
    """One scenario, and what has to come out of it."""

    name: str
    entries: tuple[Entry, ...]
    records: tuple[Record, ...]
    readings: tuple[SourceReading, ...]
    deployment: Deployment
    policy: Policy
    at: datetime
    expected: dict[str, dict[str, object]]

    def assess(self, **changes) -> dict[str, EntryStanding]:
        """Where its entries stand, with anything changed that a test wants to change."""
        case = self._replace(**changes)
        standings = assess_list(
            case.entries,
            case.records,
            case.readings,
            case.policy,
            case.deployment,
            case.at,
            covers,
        )
        return {standing.entry_ref: standing for standing in standings}


@cache
def load(name: str) -> Case:
    """The case in the folder of that name."""
    folder = ROOT / "cases" / name
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    at = datetime.fromisoformat(expected["at"])
    with open_bundle(folder) as bundle:
        reading = bundle.reading
        entries = Neighbours(()).introduce(
            [
                replace(each.entry, image=replace(each.entry.image, sha256=each.entry.image.file))
                for each in reading.entries
            ]
        )
        answers = ask_all(
            reading.sources,
            lambda spec: open_source(bundle.located(spec)),
            wanted_keys(entries, at.year),
            at,
            lambda *_: None,
            lambda: False,
        )
        assert reading.deployment is not None
        return Case(
            name,
            tuple(entries),
            tuple(record for answer in answers for record in answer.records),
            tuple(answer.reading for answer in answers),
            reading.deployment,
            SHELF.get(reading.deployment.policy),
            at,
            expected["entries"],
        )

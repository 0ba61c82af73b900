"""The values that travel between the services and the database for a list in force.

They are apart from `services.kept` so that the window opens without them.
"""

import re
from datetime import datetime
from typing import Final, NamedTuple

from console.domain.deployments import Stage
from console.domain.entries import EntryRef
from console.domain.findings import Verdict
from console.domain.people import PersonId
from console.domain.recalls import Cause, Fell


class StageStep(NamedTuple):
    """One step in the life of a deployment: to which stage, when, by whom, and why."""

    stage: Stage
    at: datetime
    by: PersonId
    why: str


class Recalling(NamedTuple):
    """An entry about to be recalled, and what for; see `domain.recalls.Recall`."""

    entry_ref: EntryRef
    cause: Cause
    fell: Fell
    seen_at: datetime
    at: datetime
    by: PersonId
    standing: Verdict
    findings_digest: str
    image_sha256: str


_STOPPED: Final = re.compile(r"^\S+ stopped the watch on ")


class Watching(NamedTuple):
    """The watch over a list in force: who watches, since when, and its last signs of life.

    `beat_at` is when it last tried, `ok_at` when records were last asked and compared;
    `trouble` is what stood in the way at the last try, in a sentence, or empty.
    """

    watcher: str
    started_at: datetime
    beat_at: datetime
    ok_at: datetime | None
    interval_seconds: int
    trouble: str

    @property
    def was_stopped(self) -> bool:
        """Whether somebody ended it, and nothing stood in its way."""
        return _STOPPED.search(self.trouble) is not None

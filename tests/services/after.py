"""What happens after signing, as tests need it: a signed list, its window, results of alerts."""

import csv
import io
import os
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache

from console.documents.keys import MadeKey, make_key
from console.domain.decisions import Outcome
from console.domain.deployments import Stage
from console.domain.findings import Reason
from console.domain.stops import COLUMNS, OPTIONAL
from console.services.stops import Row
from tests.services.office import AUTHORISER, REF, records_of

WORDS = "I have reviewed this list, and I authorise its use for this deployment."
SECRET = "a passphrase of some length"


@cache
def key() -> MadeKey:
    """The authorising officer's own key."""
    return make_key(
        "Supt 1190 Adeyemi", "Test Police", passphrase=SECRET.encode(), at=datetime.now(UTC)
    )


def signed_list(office, *, approved, struck=()):
    """Take entries in, decide them, and sign the list."""
    office.take_in(*sorted((*approved, *struck)))
    rows = [row for number in approved for row in records_of(number)]
    rows += [row for number in struck for row in records_of(number, "withdrawn")]
    office.say(*rows)
    office.check()
    for number in approved:
        office.decide(f"WNT-{number}", Outcome.APPROVE)
    for number in struck:
        office.decide(f"WNT-{number}", Outcome.STRIKE, reason=Reason.WARRANT_WITHDRAWN)
    signoff = office.services.signoff
    draft = signoff.draft(AUTHORISER, REF, WORDS)
    return signoff.sign(AUTHORISER, REF, draft.digest, WORDS, key().p12, SECRET)


def in_the_past(office, hours=3.0, ref=REF):
    """Let the deployment's window have begun so many hours ago."""
    with office.store.writing() as unit:
        deployment = unit.deployments.get(ref)
        starts = datetime.now(UTC) - timedelta(hours=hours)
        unit.deployments.replace(
            replace(deployment, starts_at=starts, ends_at=starts + timedelta(hours=6))
        )


def step(office, *stages: Stage, ref=REF):
    """Move the deployment on, as the life of a deployment does elsewhere."""
    with office.store.writing() as unit:
        for stage in stages:
            unit.lives.step(ref, stage, AUTHORISER.id, datetime.now(UTC), "It was over early.")


def alert(number: int, *, line=2, at_hours=1.0, **cells) -> Row:
    """A result: entry WNT-1, right face, sound ground, arrested; `at_hours` ago."""
    at = datetime.now(UTC) - timedelta(hours=at_hours)
    said = {
        "stop_ref": f"S-{number}",
        "entry_ref": "WNT-1",
        "at": "2026-11-28T14:03:00Z",
        "alert": "true",
        "stopped": "yes",
        "ground": "sound",
        "outcome": "arrested",
    }
    # The same number is at the same time, so that saying it again says the same; in this test
    # alone, for a time of an earlier test would lie before what this one has done since.
    test = os.environ.get("PYTEST_CURRENT_TEST", "").rpartition(" ")[0]
    said["at"] = _times.setdefault((test, number, at_hours), at.isoformat())
    return Row(line, said | cells)


_times: dict[tuple[str, int, float], str] = {}


def stops_csv(*rows, figures=()) -> bytes:
    """A file of results with its figures above the heading."""
    out = io.StringIO(newline="")
    out.writelines(f"# {figure}\n" for figure in figures)
    writer = csv.DictWriter(out, (*COLUMNS, *OPTIONAL), restval="")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()

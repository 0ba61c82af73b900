"""Two lists in force on one recognition system: each takes its own receipts alone."""

import json

import pytest

from console.domain.decisions import Draft, Outcome
from console.domain.deployments import DeploymentRef, Stage
from console.domain.entries import EntryRef
from console.domain.recalls import RecallId
from console.services.kept_handover import SystemSpec
from console.services.packages import Options
from tests.recognition_server import receipt_for
from tests.services.office import (
    AUTHORISER,
    OFFICER,
    REF,
    deployment_toml,
    never,
    no_progress,
    proposal,
    records_of,
    write_bundle,
)
from tests.services.released import KEY, SECRET, SIGNERS_KEY, WORDS, a_signed_office

OTHER_LIST = DeploymentRef("LFR-2026-0999")
BOTH = (REF, OTHER_LIST)
NAME = "NeoFace 3"


@pytest.fixture
def signed(tmp_path):
    box = tmp_path / "box"
    (box / "receipts").mkdir(parents=True)
    toml = deployment_toml(reference=f'"{OTHER_LIST}"')
    with a_signed_office(tmp_path, 1, 2) as made:
        made.add_system(SystemSpec(NAME, "folder", str(box)))
        rows = [proposal(number, entry_ref=f"B-{number}") for number in (11, 12)]
        made.office.take(write_bundle(tmp_path / "other", rows, toml=toml))
        made.office.say(*(row for number in (1, 2, 11, 12) for row in records_of(number)))
        made.services.check.run(OFFICER, OTHER_LIST, no_progress, never)
        for number in (11, 12):
            entry = EntryRef(f"B-{number}")
            desk = made.services.review.look(OFFICER, OTHER_LIST, entry)
            draft = Draft(entry, Outcome.APPROVE, desk.standing.digest)
            made.services.review.decide(OFFICER, OTHER_LIST, draft, None)
        signoff = made.services.signoff
        draft = signoff.draft(AUTHORISER, OTHER_LIST, WORDS)
        signoff.sign(AUTHORISER, OTHER_LIST, draft.digest, WORDS, SIGNERS_KEY.p12, SECRET)
        rounds(made)
        for ref in BOTH:
            made.handover.release(OFFICER, ref, tmp_path / f"van {ref}", Options(NAME), KEY)
        gone = (row for number in (2, 12) for row in records_of(number, "withdrawn"))
        stays = (row for number in (1, 11) for row in records_of(number))
        made.office.say(*stays, *gone)
        made.box = box
        yield made


def rounds(signed) -> None:
    for ref in BOTH:
        signed.services.watch.beat(OFFICER, ref, no_progress, never)


def confirmed(signed, ref) -> set[RecallId]:
    with signed.store.reading() as unit:
        return set(unit.recalls.confirmations(ref))


def answer(signed) -> None:
    for file in (signed.box / "recalls").glob("*.json"):
        said = receipt_for(file.read_bytes())
        (signed.box / "receipts" / file.name).write_text(json.dumps(said))


def test_the_round_of_one_list_leaves_the_receipts_of_the_other(signed):
    rounds(signed)
    assert len(list((signed.box / "recalls").iterdir())) == 2
    answer(signed)
    rounds(signed)
    assert all(len(confirmed(signed, ref)) == 1 for ref in BOTH)
    assert signed.events("receipt_refused") == []
    assert len(list((signed.box / "receipts" / "taken").iterdir())) == 2


def test_a_receipt_of_a_list_that_is_over_or_of_no_list_is_refused(signed):
    rounds(signed)
    answer(signed)
    with signed.store.writing() as unit:
        unit.deployments.set_stage(OTHER_LIST, Stage.CANCELLED)
    signed.services.watch.beat(OFFICER, REF, no_progress, never)
    assert len(confirmed(signed, REF)) == 1
    assert confirmed(signed, OTHER_LIST) == set()
    (event,) = signed.events("receipt_refused")
    assert dict(event.details)["why"] == "it names no recall that is waited for"
    assert len(list((signed.box / "receipts" / "refused").iterdir())) == 1

"""Whether a certificate is in force."""

from datetime import timedelta

import pytest

from console.domain.deployments import Stage
from console.domain.validity import STATE_WORDS, CertificateState, state_of
from tests.domain.list_of import NOW


@pytest.mark.parametrize(
    ("changes", "state"),
    [
        ({}, CertificateState.IN_FORCE),
        ({"doubt": "The watch stopped."}, CertificateState.NOT_CONFIRMED),
        ({"superseded": True, "doubt": "The watch stopped."}, CertificateState.SUPERSEDED),
        ({"stage": Stage.CANCELLED, "doubt": "The watch stopped."}, CertificateState.EXPIRED),
        ({"at": NOW + timedelta(seconds=1)}, CertificateState.EXPIRED),
    ],
)
def test_a_certificate_stands_in_one_way(changes, state):
    facts = {"at": NOW, "stage": Stage.LIVE, "superseded": False, "doubt": ""} | changes
    at, stage = facts.pop("at"), facts.pop("stage")
    assert state_of(at, NOW, stage, **facts) is state
    assert STATE_WORDS[state]

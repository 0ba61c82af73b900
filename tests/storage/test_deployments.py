"""Deployments come back as they went in, and the Lists page counts right."""

from dataclasses import replace
from datetime import timedelta
from types import SimpleNamespace

import pytest

from console.domain.decisions import DecisionState, Draft, Outcome
from console.domain.deployments import DeploymentRef, Stage
from console.domain.findings import Reason, Verdict
from console.storage.offices import Office


def test_a_deployment_comes_back_as_it_went_in(office: Office, some: SimpleNamespace) -> None:
    made = some.deployment()
    with office.store.writing() as unit:
        unit.deployments.add(made, some.who, some.at)
    with office.store.reading() as unit:
        assert unit.deployments.get(some.ref) == made
        assert unit.deployments.stage(some.ref) is Stage.DRAFT
        assert unit.deployments.get(DeploymentRef("LFR-2026-0413")) is None
        with pytest.raises(KeyError):
            unit.deployments.stage(DeploymentRef("LFR-2026-0413"))


def test_facts_and_stage_can_change(office: Office, some: SimpleNamespace) -> None:
    changed = replace(some.deployment(), place="Elsewhere")
    with office.store.writing() as unit:
        unit.deployments.add(some.deployment(), some.who, some.at)
        unit.deployments.replace(changed)
        unit.deployments.set_stage(some.ref, Stage.IN_REVIEW)
    with office.store.reading() as unit:
        assert unit.deployments.get(some.ref) == changed
        assert unit.deployments.stage(some.ref) is Stage.IN_REVIEW


def test_the_lists_page_counts_and_shows_the_latest_window_first(
    listed: Office, some: SimpleNamespace
) -> None:
    later = some.deployment("LFR-2026-0500", starts_at=some.at + timedelta(days=9))
    strike = Draft(some.entry(1).ref, Outcome.STRIKE, "d", Reason.STALE)
    with listed.store.writing() as unit:
        unit.deployments.add(later, some.who, some.at)
        unit.standings.save(
            some.ref, [some.standing(1, Verdict.NOT_LAWFUL), some.standing(2)], some.at, "p"
        )
        unit.decisions.append(some.ref, strike, None, some.who, some.at)
    with listed.store.reading() as unit:
        first, second = unit.deployments.summaries()
    assert first.deployment == later
    assert (first.entries, first.checked_at, first.certificate) == (0, None, "")
    assert second.entries == 3
    assert second.checked_at == some.at
    assert second.standings == {
        Verdict.SUPPORTED: 1,
        Verdict.JUDGE: 0,
        Verdict.NOT_LAWFUL: 1,
    }
    assert second.states == {
        DecisionState.UNDECIDED: 2,
        DecisionState.APPROVED: 0,
        DecisionState.STRUCK: 1,
        DecisionState.REFERRED: 0,
        DecisionState.LAPSED: 0,
        DecisionState.WAITING: 0,
        DecisionState.RECALLED: 0,
    }

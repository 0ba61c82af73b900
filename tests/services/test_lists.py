"""Opening deployments, and what is refused."""

from dataclasses import replace

import pytest

from console.domain.refusals import RefusedError
from tests.domain.list_of import deployment
from tests.services.office import AUDITOR, AUTHORISER, OFFICER, REF, an_office


@pytest.fixture
def lists(tmp_path):
    with an_office(tmp_path) as made:
        yield made.services.lists


def test_an_authorising_officer_opens_a_deployment(lists):
    assert lists.open_deployment(AUTHORISER, deployment()).deployments == {REF}
    assert lists.get(AUDITOR, REF) == deployment()
    with pytest.raises(RefusedError, match="already a deployment"):
        lists.open_deployment(AUTHORISER, deployment())
    with pytest.raises(RefusedError, match="may not open"):
        lists.open_deployment(OFFICER, replace(deployment(), reference="LFR-2"))


def test_everything_that_makes_no_sense_is_said_at_once(lists):
    wrong = deployment(
        reference=" ", ends_at=deployment().starts_at, categories=frozenset(), ceiling=0,
        point=(91.0, 0.0),
    )  # fmt: skip
    with pytest.raises(RefusedError) as refused:
        lists.open_deployment(AUTHORISER, wrong)
    assert [one.code for one in refused.value.objections] == [
        "reference",
        "times",
        "categories",
        "ceiling",
        "point",
    ]


def test_an_unknown_pack_or_deployment_is_refused(lists):
    with pytest.raises(RefusedError, match="national-1066"):
        lists.open_deployment(AUTHORISER, deployment(policy="national-1066.1"))
    with pytest.raises(RefusedError, match="no deployment LFR-0"):
        lists.get(OFFICER, "LFR-0")


def test_the_newest_deployment_comes_first(lists):
    later = deployment(reference="LFR-2", starts_at=deployment().starts_at.replace(hour=13))
    lists.open_deployment(AUTHORISER, deployment())
    lists.open_deployment(AUTHORISER, later)
    assert [one.deployment.reference for one in lists.summaries(OFFICER)] == ["LFR-2", REF]

"""Two officers' work on one list."""

import pytest

from console.domain.decisions import Outcome
from console.domain.findings import Reason
from console.domain.refusals import RefusedError
from console.domain.side_by_side import Agreement
from tests.services.office import AUDITOR, AUTHORISER, OFFICER, OTHER, REF, an_office, records_of


@pytest.fixture
def office(tmp_path):
    with an_office(tmp_path) as made:
        made.take_in(1, 2, 3)
        made.say(*(row for number in (1, 2, 3) for row in records_of(number)))
        made.check()
        yield made


def test_who_answered_what(office):
    work = office.services.review.side_by_side
    office.decide("WNT-1", Outcome.APPROVE)
    office.decide("WNT-1", Outcome.STRIKE, who=OTHER, reason=Reason.DUPLICATE)
    office.decide("WNT-2", Outcome.APPROVE, who=OTHER)
    assert [each for each, _title in work.deciders(AUTHORISER, REF)] == [OTHER.id, OFFICER.id]
    pairs = work.pairs(AUTHORISER, REF, OFFICER.id, OTHER.id)
    assert [(one.entry_ref, one.agreement) for one in pairs] == [
        ("WNT-1", Agreement.DIFFERENT),
        ("WNT-2", Agreement.ONLY_SECOND),
    ]
    lines = [line.words for line in office.services.inspect.log(AUDITOR)]
    assert any("beside" in words for words in lines)


def test_only_who_may_see_the_list_sees_it(office):
    with pytest.raises(RefusedError):
        office.services.review.side_by_side.pairs(AUDITOR, REF, OFFICER.id, OTHER.id)

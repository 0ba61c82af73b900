"""What nobody knows about a list, in sentences."""

from console.domain.decisions import DecisionState
from console.domain.findings import Reason, Verdict
from console.domain.records import RECORD_TYPES, SourceState
from console.domain.unknowns import TYPE_WORDS, not_known
from tests.domain.list_of import finding, line, reading, standing, whole

DOWN = standing(Verdict.JUDGE, [finding(Verdict.JUDGE, Reason.SOURCE_DOWN)])


def test_a_list_whose_every_type_is_answered_has_nothing_unknown():
    assert not_known(whole(line(), readings=(reading(answers=RECORD_TYPES),))) == ()


def test_types_that_nobody_answers_are_named():
    (sentence,) = not_known(whole(line(), readings=(reading(answers=RECORD_TYPES[1:]),)))
    assert sentence == "No record system was asked about warrants."
    assert set(TYPE_WORDS) == set(RECORD_TYPES)
    (several,) = not_known(whole(line(), readings=(reading(answers=RECORD_TYPES[2:]),)))
    assert several == "No record system was asked about warrants or wanted markers."


def test_a_source_s_silence_and_its_bad_rows_are_said():
    readings = (
        reading("a", answers=RECORD_TYPES, state=SourceState.DOWN),
        reading("b", state=SourceState.DOWN, age=None),
        reading("c", state=SourceState.NEVER_ASKED, age=None),
        reading("d", rejected=2),
    )
    assert not_known(whole(line(), readings=readings)) == (
        "a could not be read; its last answer is of 28 Nov 2026 11:25 UTC.",
        "b could not be read; it had never answered.",
        "c was never asked.",
        "2 rows of d could not be read.",
    )


def test_approvals_that_rest_on_doubt_are_counted_and_struck_ones_are_not():
    lines = (
        line("WNT-1", on=DOWN, note="Confirmed by telephone."),
        line("WNT-2", on=DOWN, state=DecisionState.STRUCK),
    )
    found = not_known(whole(*lines, readings=(reading(answers=RECORD_TYPES),)))
    assert found == ("1 approved entry rested on a record system that could not be read.",)

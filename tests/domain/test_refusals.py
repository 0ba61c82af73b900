"""The kinds of trouble carry their sentences."""

from console.domain.refusals import MovedOnError, OutOfReachError, refusal


def test_each_trouble_says_its_sentence():
    no = refusal("code", "It is wrong; correct it.", ("WNT-1",))
    assert str(no) == "It is wrong; correct it."
    assert no.objections[0].entries == ("WNT-1",)
    for kind in (MovedOnError, OutOfReachError):
        assert kind("Look again.").sentence == str(kind("Look again.")) == "Look again."

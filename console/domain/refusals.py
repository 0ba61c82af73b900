"""The ways the console says no, each with a sentence for the person asking.

There are four kinds of trouble and each has one way of being shown: the rules refuse
(`RefusedError`), somebody or something was quicker (`MovedOnError`), a machine or the
network cannot be reached (`OutOfReachError`); anything else is a fault.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Objection:
    """One thing that stands against a request.

    `code` is stable and for machines; `sentence` is plain English and says what is wrong,
    where, and what to do; `entries` names the entries (their references) it is about.
    """

    code: str
    sentence: str
    entries: tuple[str, ...] = ()


class RefusedError(Exception):
    """The rules, or the input itself, say no; carries every objection at once."""

    def __init__(self, objections: tuple[Objection, ...]) -> None:
        super().__init__(" ".join(objection.sentence for objection in objections))
        self.objections = objections


class MovedOnError(Exception):
    """What the request rests on has changed since it was looked at; look again."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class OutOfReachError(Exception):
    """A machine, a file or the network could not be reached; it may be tried again."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


def refusal(code: str, sentence: str, entries: tuple[str, ...] = ()) -> RefusedError:
    """A refusal with one objection."""
    return RefusedError((Objection(code, sentence, entries),))

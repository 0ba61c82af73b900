"""What can be wrong with an entry that was planted to be struck.

One rule: whoever reads the case can see it, so that striking it needs no luck.
"""

from enum import Enum
from typing import Final


class Flaw(Enum):
    """What is wrong with a planted entry, for anybody who reads its case."""

    NOT_THE_PERSON = "not_the_person"
    SURRENDERED = "surrendered"
    ELSEWHERE = "elsewhere"


FLAW_WORDS: Final = {
    Flaw.NOT_THE_PERSON: "Its case says that the picture shows somebody else.",
    Flaw.SURRENDERED: "Its case says that the person has surrendered already.",
    Flaw.ELSEWHERE: "Its case gives a reason to be at another place, and none to be here.",
}

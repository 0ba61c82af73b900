"""How often each story is told in the fictional office.

The weights make an office where most entries are sound and the everyday mistakes are all there.
"""

from dataclasses import dataclass
from typing import Final

from console.demo import other_stories, warrant_stories
from console.demo.stories import Story


@dataclass(frozen=True, slots=True)
class Cast:
    """How often a story is told, with which reference prefix, and between which ages (years).

    `sound` marks the everyday truth; the others are the everyday mistakes and doubts.
    """

    story: Story
    weight: int
    prefix: str
    ages: tuple[int, int] = (19, 58)
    sound: bool = False


CAST: Final[tuple[Cast, ...]] = (
    Cast(warrant_stories.warrant_live, 200, "WNT", sound=True),
    Cast(warrant_stories.warrant_first_instance, 50, "WNT", sound=True),
    Cast(warrant_stories.portal_fta, 150, "WNT", sound=True),
    Cast(warrant_stories.warrant_backed_for_bail, 30, "WNT", sound=True),
    Cast(warrant_stories.warrant_co_defendant, 20, "WNT", sound=True),
    Cast(other_stories.suspect_confirmed, 80, "SUS", sound=True),
    Cast(other_stories.bail_here, 70, "BAIL", sound=True),
    Cast(other_stories.order_here, 60, "ORD", sound=True),
    Cast(other_stories.recall_live, 60, "UAL", sound=True),
    Cast(other_stories.missing_high, 40, "MIS", (14, 80), sound=True),
    Cast(warrant_stories.warrant_withdrawn, 20, "WNT"),
    Cast(warrant_stories.portal_withdrawn, 15, "WNT"),
    Cast(warrant_stories.warrant_executed, 15, "WNT"),
    Cast(warrant_stories.warrant_in_custody, 12, "WNT"),
    Cast(warrant_stories.warrant_finalised, 12, "WNT"),
    Cast(warrant_stories.warrant_civilian, 10, "WNT"),
    Cast(warrant_stories.warrant_marker_only, 14, "WNT"),
    Cast(warrant_stories.warrant_bail_date_passed, 10, "WNT"),
    Cast(other_stories.recall_cancelled, 8, "UAL"),
    Cast(other_stories.recall_returned, 8, "UAL"),
    Cast(other_stories.recall_in_error, 6, "UAL"),
    Cast(other_stories.suspect_unconfirmed, 14, "SUS"),
    Cast(other_stories.suspect_victim_withdrew, 10, "SUS"),
    Cast(other_stories.suspect_no_longer_wanted, 8, "SUS", (15, 17)),
    Cast(other_stories.suspect_locate_trace, 6, "SUS"),
    Cast(other_stories.bail_no_zone, 12, "BAIL"),
    Cast(other_stories.bail_ended_at_sentence, 12, "BAIL"),
    Cast(other_stories.bail_rui, 8, "BAIL"),
    Cast(other_stories.order_elsewhere, 10, "ORD"),
    Cast(other_stories.order_ends_during, 8, "ORD"),
    Cast(other_stories.order_expired, 8, "ORD"),
    Cast(other_stories.missing_low, 6, "MIS"),
    Cast(other_stories.missing_found, 8, "MIS", (13, 17)),
    Cast(warrant_stories.image_unconvicted, 12, "WNT"),
    Cast(warrant_stories.image_kept, 6, "WNT", (26, 58)),
    Cast(warrant_stories.image_overdue, 10, "WNT"),
    Cast(warrant_stories.image_deletion_requested, 5, "WNT"),
    Cast(warrant_stories.image_third_party, 8, "WNT"),
    Cast(warrant_stories.picture_damaged, 4, "WNT"),
    Cast(warrant_stories.lookalike, 6, "WNT"),
    Cast(warrant_stories.check_letter_wrong, 4, "WNT"),
    Cast(other_stories.threat, 6, "THR"),
)

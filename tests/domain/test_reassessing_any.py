"""Any list, checked again and again with anything changed, against weighing all of it."""

from datetime import timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from console.domain.entries import KINDS, Category
from console.domain.records import RECORD_TYPES, STATUSES, Record, Silence, SourceState
from tests.domain.checked_again import Watched, edges
from tests.domain.rules_of import (
    AT,
    DEPLOYMENT,
    END,
    LATER,
    OPENED,
    OTHER_PNC,
    PNC,
    POLICY,
    START,
    URN,
    covers_all,
    entry,
    ground,
    image,
    person,
    reading,
)

HOUR = timedelta(hours=1)
KEYS = {
    "pnc_id": [PNC, OTHER_PNC, ""],
    "nominal_ref": ["n1", "N 2", ""],
    "urn": [URN, "01ZD0303227", ""],
    "asn": ["A1", "A2", ""],
    "crime_ref": ["CR-1", "cr-1", ""],
    "order_ref": ["OR-1", ""],
    "missing_ref": ["M-1", ""],
    "image_ref": ["CI-1", "CI-2", ""],
}
TIMES = [
    None,
    OPENED,
    LATER,
    AT - POLICY.warrant_review_after,
    AT - timedelta(hours=80),
    AT - timedelta(minutes=1),
    AT + timedelta(minutes=10),
    START,
    END,
    END + HOUR,
]
CODES = ["", "0", "1", "4576", "4575", "2509", "2004", "2065", "4027", "1002"]
WORDS = ["", "arrest", "locate_trace", "kept", "high", "shpo", "LE", "recall", "mental_health"]


@st.composite
def an_entry(draw, ref):
    grounds = []
    for _ in range(draw(st.integers(1, 2))):
        category = draw(st.sampled_from(list(Category)))
        kind = draw(st.sampled_from(KINDS[category] or ("",)))
        names = ("urn", "asn", "crime_ref", "order_ref", "missing_ref")
        keys = {name: draw(st.sampled_from(KEYS[name])) for name in names}
        linked = draw(st.sampled_from(["E1", "E2", "E3", "E9"]))
        grounds.append(ground(category.value, kind, linked_entry=linked, **keys))
    who = person(
        pnc_id=draw(st.sampled_from(KEYS["pnc_id"])),
        nominal_ref=draw(st.sampled_from(KEYS["nominal_ref"])),
    )
    return entry(
        *grounds, ref=ref, who=who, picture=image(ref=draw(st.sampled_from(KEYS["image_ref"])))
    )


def keys_of(one):
    """The keys by which an entry is found, of its first ground."""
    first = one.grounds[0]
    names = ("urn", "asn", "crime_ref", "order_ref", "missing_ref")
    of_case = {name: getattr(first, name) for name in names}
    of_person = {"pnc_id": one.person.pnc_id, "nominal_ref": one.person.nominal_ref}
    return {"image_ref": one.image.ref} | of_person | of_case


@st.composite
def a_record(draw, entries):
    """A row of any kind: mostly one of an entry's own, and live."""
    own = keys_of(draw(st.sampled_from(entries)))
    kind = draw(st.sampled_from(RECORD_TYPES))
    times = {
        name: draw(st.sampled_from(TIMES))
        for name in ("opened_at", "changed_at", "expires_at", "review_at")
    }
    strays = draw(st.lists(st.sampled_from(list(KEYS)), max_size=2))
    live = draw(st.booleans())
    return Record(
        draw(st.sampled_from(["records", "other"])),
        kind,
        draw(st.sampled_from(["1", "2", "3"])),
        **(own | {name: draw(st.sampled_from(KEYS[name])) for name in strays}),
        **times,
        status=STATUSES[kind][0] if live else draw(st.sampled_from((*STATUSES[kind], "odd"))),
        code=draw(st.sampled_from(CODES)),
        qualifier=draw(st.sampled_from(WORDS)),
        zone=draw(st.sampled_from(["", "here", "elsewhere", "unreadable"])),
        hours=draw(st.sampled_from(["", "10:00-20:00", "13:00-14:00"])),
    )


@st.composite
def a_step(draw, records, entries):
    """The records of a next check: some are gone, some say something else, some came."""
    found = []
    for each in records:
        change = draw(st.integers(0, 8))
        if change == 1:
            found.append(each._replace(status=draw(st.sampled_from(STATUSES[each.record_type]))))
        elif change == 2:
            name = draw(st.sampled_from(list(KEYS)))
            found.append(each._replace(**{name: draw(st.sampled_from(KEYS[name]))}))
        elif change:
            found.append(each)
    return found + draw(st.lists(a_record(entries), max_size=2))


@st.composite
def some_readings(draw, at, last):
    """How the two sources stand: mostly fresh, and as the last time."""
    silence = draw(st.sampled_from([*[Silence.UNKNOWN] * 5, Silence.NONE]))
    state = draw(st.sampled_from([*[SourceState.ANSWERED] * 5, SourceState.DOWN]))
    read_at = draw(st.sampled_from([at, at, at, last]))
    return [
        reading("records", read_at=read_at, silence=silence),
        reading("other", read_at=at, state=state),
    ]


@settings(max_examples=500, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_any_list_checked_again_and_again_stands_as_if_it_were_weighed_whole(data):
    entries = [data.draw(an_entry(ref)) for ref in ("E1", "E2", "E3", "E4")]
    listed = Watched(entries, POLICY, DEPLOYMENT, covers_all)
    records = data.draw(st.lists(a_record(entries), min_size=3, max_size=14))
    at = AT
    for _ in range(data.draw(st.integers(2, 5))):
        readings = data.draw(some_readings(at, AT))
        struck = frozenset(data.draw(st.sampled_from([(), (), ("E1",), ("E2", "E9")])))
        listed.check(records, readings, at, struck)
        if data.draw(st.booleans()):
            records = data.draw(a_step(records, entries))
        coming = [edge for edge in edges(records, readings, POLICY) if edge >= at]
        at = data.draw(st.sampled_from([at - HOUR, at, *coming]))

"""The shipped policy pack, whole; and how a wrong one is refused, by line and key."""

import hashlib
from datetime import timedelta
from pathlib import Path

import pytest

from console.documents.policy_file import MOST_BYTES
from console.documents.policy_pack import policy_of, read_policy_pack
from console.documents.policy_shelf import PolicyShelf
from console.domain.entries import KINDS, Category, ImageSource
from console.domain.findings import Reason, Verdict
from console.domain.policy import CodeEffect, Mark, Policy
from console.domain.records import STATUSES
from console.domain.refusals import OutOfReachError, RefusedError

SHIPPED = Path(__file__).parents[2] / "resources" / "policy"
PACK = SHIPPED / "national-2026.1.toml"
TEXT = PACK.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def policy() -> Policy:
    return read_policy_pack(PACK)


def test_the_digest_is_of_the_bytes(policy: Policy) -> None:
    assert policy.digest == hashlib.sha256(PACK.read_bytes()).hexdigest()
    assert policy.version == "national-2026.1"


def test_closed_lists_are_whole(policy: Policy) -> None:
    assert set(policy.categories) == set(Category)
    assert set(policy.image_sources) == set(ImageSource)
    assert set(policy.image_statuses) == set(STATUSES["image"])
    assert sorted(policy.outcomes) == list(range(23))
    assert {reason.value for reason in Reason} <= set(policy.cited)
    for category, rule in policy.categories.items():
        assert rule.kinds == KINDS[category]
    for record_type, statuses in STATUSES.items():
        for status in statuses:
            known = record_type in ("court_result", "crime", "image")
            assert known or (record_type, status) in policy.statuses


def test_limits(policy: Policy) -> None:
    assert policy.age_limit("custody") == policy.age_limit("missing") == timedelta(hours=4)
    assert policy.age_limit("warrant") == policy.contact_age == timedelta(hours=12)
    assert (policy.ages.adult, policy.ages.younger_child) == (18, 13)
    assert policy.ages.criminal_responsibility == 10
    assert policy.windows.live_answer_minutes == 15
    assert policy.place_free_kinds == {"deportation"}
    assert policy.retention["images"][0] == 24


SCOPES = {"A", "C", "court_bail"}


@pytest.mark.parametrize(
    ("codes", "effect", "touches", "reason"),
    [
        (range(1002, 1019), CodeEffect.ENDS, SCOPES, Reason.OFFENCE_FINALISED),
        ((1115, 1116), CodeEffect.ENDS, SCOPES, Reason.OFFENCE_FINALISED),
        ((2004, 2005, 2006, 2064), CodeEffect.ENDS, SCOPES, Reason.OFFENCE_FINALISED),
        ((2050, 2051, 2053, 2063, 2091), CodeEffect.ENDS, SCOPES, Reason.OFFENCE_FINALISED),
        ((2061, 2068, 2079, 2100), CodeEffect.ENDS, {*SCOPES, "image"}, Reason.OFFENCE_FINALISED),
        ((1001, 2065, 2503), CodeEffect.ENDS, {"all"}, Reason.DECEASED),
        ((2509,), CodeEffect.ENDS, {"A"}, Reason.WARRANT_WITHDRAWN),
        ((4575, 4576, 4577, 4585, 4586), CodeEffect.OPENS, {"A"}, None),
        ((4027, 4530), CodeEffect.OPENS, {"court_bail"}, None),
        ((4047, 4542), CodeEffect.ENDS, {"A", "court_bail"}, Reason.WARRANT_EXECUTED),
        ((4596,), CodeEffect.ENDS, {"court_bail"}, Reason.BAIL_ENDED),
        ((4572, 4574), CodeEffect.REREAD, {"court_bail"}, Reason.CASE_UNCLEAR),
        ((4597,), CodeEffect.REREAD, {"police_bail"}, Reason.CASE_UNCLEAR),
        ((3263,), CodeEffect.REREAD, {"order"}, Reason.CASE_UNCLEAR),
        ((1029, 2512), CodeEffect.ENDS, {"order"}, Reason.ORDER_ENDED),
        ((1177, 1178, 1179, 1181, 3047, 3068, 3260, 3324, 3326), CodeEffect.OPENS, {"order"}, None),
        ((1501,), CodeEffect.OPENS, {"B"}, None),
        ((2007, 2008, 2060), CodeEffect.JUDGE, SCOPES, Reason.CASE_UNCLEAR),
        ((2059,), CodeEffect.NEUTRAL, set(), None),
    ],
)
def test_the_codes_that_matter(
    codes: tuple[int, ...],
    effect: CodeEffect,
    touches: set[str],
    reason: Reason | None,
    policy: Policy,
) -> None:
    for code in codes:
        row = policy.court_codes[str(code)]
        assert (row.effect, set(row.touches), row.reason) == (effect, touches, reason), code


def test_remand_in_custody_locates(policy: Policy) -> None:
    for code in ("4028", "4531"):
        row = policy.court_codes[code]
        assert row.reason is Reason.LOCATED_IN_CUSTODY
        assert row.touches >= {"A", "C", "court_bail", "police_bail", "order"}


def test_conditional_bail_makes_an_older_warrant_doubtful(policy: Policy) -> None:
    row = policy.court_codes["4530"]
    assert (row.doubts, row.doubt_reason) == ({"A", "C"}, Reason.CONFLICT)


def test_every_code_has_words_of_its_own_and_a_number(policy: Policy) -> None:
    assert len(policy.court_codes) == 898
    assert "8079" not in policy.court_codes
    for code, row in policy.court_codes.items():
        assert len(code) == 4
        assert row.code == code
        assert 0 < len(row.words) <= 80
        assert (row.reason is None) is (row.effect in (CodeEffect.OPENS, CodeEffect.NEUTRAL))


def test_qualifiers(policy: Policy) -> None:
    effects = {code: policy.qualifiers[code].effect for code in policy.qualifiers}
    for code in ("LE", "CG", "CK", "CY"):
        assert effects[code] is CodeEffect.OPENS
    assert policy.qualifiers["EO"].reason is Reason.CIVILIAN_ENFORCEMENT
    assert policy.qualifiers["LI"].reason is Reason.BAIL_ENDED
    assert policy.qualifiers["K"].reason is policy.qualifiers["W"].reason
    assert effects["LC"] is effects["LD"] is effects["FH"] is CodeEffect.JUDGE


def test_outcomes(policy: Policy) -> None:
    said = {number: (row.verdict, row.reason) for number, row in policy.outcomes.items()}
    assert said[0] == (Verdict.SUPPORTED, None)
    assert said[1] == (Verdict.NOT_LAWFUL, Reason.CHARGED)
    for number in (14, 18):
        assert said[number] == (Verdict.NOT_LAWFUL, Reason.OUTCOME_NAMES_NO_SUSPECT)
    for number in (19, 20):
        assert said[number] == (Verdict.JUDGE, Reason.TRANSFERRED)
    for number in {*range(2, 23)} - {14, 18, 19, 20}:
        assert said[number] == (Verdict.NOT_LAWFUL, Reason.OUTCOME_ENDS_SUSPICION)


def test_no_secondary_page_is_cited() -> None:
    for page in ("redlib", "laurenscitycats", "theartistree", "http"):
        assert page not in TEXT.casefold()


def test_marks_are_both_in_use(policy: Policy) -> None:
    assert {row.cited.mark for row in policy.court_codes.values()} == set(Mark)


def line_number(of: str) -> int:
    return TEXT[: TEXT.index(of)].count("\n") + 1


@pytest.mark.parametrize(
    ("old", "new", "at", "told"),
    [
        ("years = 18", 'years = "18"', "years = 18", "ages.adult.years"),
        ("years = 18", "years = 12", "years = 18", "must rise"),
        (
            'effect = "opens"\ntouches = ["A"]',
            'effect = "open"\ntouches = ["A"]',
            'effect = "opens"\ntouches = ["A"]',
            "court_results[1].effect",
        ),
        (
            '2509 = "warrant withdrawn',
            '"25O9" = "warrant withdrawn',
            '2509 = "warrant',
            "no result code",
        ),
        ('2059 = "carried', '2509 = "x"\n2059 = "carried', '2059 = "carried', "a second time"),
        (
            'mark = "force to confirm"\nfaces',
            'mark = "sure"\nfaces',
            'mark = "force to confirm"\nfaces',
            "pack.mark",
        ),
        (
            'reason = "warrant_withdrawn"\ncitation',
            "citation",
            'effect = "ends"\ntouches = ["A"]\nreason',
            "no reason is given",
        ),
        ('kinds = ["deportation"]', 'kinds = ["deport"]', 'kinds = ["deportation"]', "“deport”"),
        ('kinds = ["missing"]', 'kinds = ["lost"]', 'kinds = ["missing"]', "“lost”"),
        (
            "[image_statuses.quashed]",
            "[image_statuses.crushed]",
            "[image_statuses.quashed]",
            "image_statuses.crushed",
        ),
        (
            "custody = { hours = 4,",
            "prison = { hours = 4,",
            "custody = { hours = 4,",
            "record_age.prison",
        ),
        (
            "custody = { hours = 4,",
            "custody = { hours = 0,",
            "custody = { hours = 4,",
            "record_age.custody",
        ),
        ("default = { hours", "other = { hours", "default = { hours", "record_age.other"),
        ('K = "parent', 'k = "parent', 'K = "parent', "no qualifier"),
        ('W = "witness"', 'LE = "witness"', 'W = "witness"', "listed twice"),
        ("[statuses.wanted]", "[statuses.hunted]", "[statuses.wanted]", "is no record type"),
        ("live = { verdict", "alive = { verdict", "live = { verdict", "is no status"),
        (
            'reason = "conflict", citation = "Court',
            'citation = "Court',
            'cancelled = { verdict = "judge", reason = "conflict"',
            "no reason",
        ),
        ('doubts = ["A", "C"]\n', "", None, "doubt_reason go together"),
        ('doubts = ["C"]', 'doubts = ["A"]', 'doubts = ["C"]', "touches already"),
        (
            'verdict = "supported" }',
            'verdict = "note" }',
            'verdict = "supported" }',
            "outcomes.rows.0",
        ),
        (
            'effect = "neutral"\ntouches = []',
            'effect = "neutral"\ntouches = ["A"]',
            None,
            "does not go with",
        ),
        (
            'effect = "neutral"\ncitation',
            'effect = "neutral"\nreason = "stale"\ncitation',
            None,
            "needs none",
        ),
    ],
)
def test_a_mistake_is_told_by_line_and_key(old: str, new: str, at: str | None, told: str) -> None:
    assert old in TEXT, old
    with pytest.raises(RefusedError) as refused:
        policy_of(TEXT.replace(old, new, 1).encode(), "pack.toml")
    sentences = [each.sentence for each in refused.value.objections]
    about = [each for each in sentences if told in each]
    assert about, sentences
    if at is not None:
        lines = {line_number(at) + offset for offset in range(-2, 4)}
        assert any(f"pack.toml, line {line}: " in about[0] for line in lines), about


def test_an_unknown_key_and_a_missing_table_are_mistakes() -> None:
    with pytest.raises(RefusedError, match=r"ages\.old is wrong"):
        policy_of((TEXT + "\n[ages.old]\nyears = 1\n").encode(), "pack.toml")
    with pytest.raises(RefusedError, match="place_free is wrong"):
        policy_of(TEXT.replace("[place_free]", "[place_fre]").encode(), "pack.toml")


@pytest.mark.parametrize(
    ("received", "told"),
    [(b"\xff\xfe", "UTF-8"), (b"[pack", "not TOML"), (b" " * (MOST_BYTES + 1), "larger")],
)
def test_what_is_no_pack(received: bytes, told: str) -> None:
    with pytest.raises(RefusedError, match=told):
        policy_of(received, "pack.toml")


def test_many_mistakes_are_told_in_short() -> None:
    with pytest.raises(RefusedError) as refused:
        policy_of(TEXT.replace('mark = "', 'mark = "un').encode(), "pack.toml")
    assert len(refused.value.objections) == 21
    assert "more mistakes" in refused.value.objections[-1].sentence


def test_a_missing_file_is_out_of_reach(tmp_path: Path) -> None:
    with pytest.raises(OutOfReachError, match=r"none\.toml"):
        read_policy_pack(tmp_path / "none.toml")


def test_the_shelf_finds_packs_of_both_folders_and_reads_each_once(tmp_path: Path) -> None:
    own = TEXT.replace('version = "national-2026.1"', 'version = "wessex-1"')
    (tmp_path / "wessex-1.toml").write_text(own, encoding="utf-8")
    (tmp_path / "Not A Version.toml").write_text("x", encoding="utf-8")
    shelf = PolicyShelf(SHIPPED, tmp_path)
    assert shelf.versions() == ("national-2026.1", "wessex-1")
    assert shelf.get("wessex-1").version == "wessex-1"
    assert shelf.get("wessex-1") is shelf.get("wessex-1")
    assert PolicyShelf(tmp_path / "none").versions() == ()


def test_the_shelf_refuses_what_it_cannot_trust(tmp_path: Path) -> None:
    shelf = PolicyShelf(SHIPPED, tmp_path)
    for version in ("other", "../national-2026.1", ""):
        with pytest.raises(RefusedError, match="There is no policy pack"):
            shelf.get(version)
    (tmp_path / "other.toml").write_text(TEXT, encoding="utf-8")
    with pytest.raises(RefusedError, match="same as the file's name"):
        shelf.get("other")
    (tmp_path / PACK.name).write_text(TEXT + "\n# changed\n", encoding="utf-8")
    with pytest.raises(RefusedError, match="differs from the one"):
        shelf.get("national-2026.1")


def test_a_second_officer_is_asked_for_where_the_pack_says_so(policy: Policy) -> None:
    assert set(policy.second_officer) == {
        Reason.CHILD,
        Reason.CHILD_UNDER_13,
        Reason.IMAGE_THIRD_PARTY,
        Reason.IMAGE_OF_UNCONVICTED,
    }
    marks = {cited.mark for cited in policy.second_officer.values()}
    assert marks == {Mark.FORCE_TO_CONFIRM}
    assert all(rule.text for rule in policy.categories.values())


def test_an_older_pack_names_its_reasons_in_its_head() -> None:
    head = TEXT.replace("faces_in_queue = true", 'second_officer_for = ["lookalike"]')
    older = policy_of(head.encode(), "older.toml")
    assert Reason.LOOKALIKE in older.second_officer
    assert older.second_officer[Reason.LOOKALIKE].citation.startswith("College of Policing")


def test_nobody_is_asked_twice_for_what_cannot_be_approved() -> None:
    wrong = TEXT.replace(
        "[second_officer]",
        '[second_officer]\nimage_old = { citation = "x", mark = "read at source" }',
    )
    with pytest.raises(RefusedError) as refused:
        policy_of(wrong.encode(), "wrong.toml")
    (objection,) = refused.value.objections
    assert "second_officer.image_old" in objection.sentence
    assert "no approval can rest on" in objection.sentence


def test_what_follows_from_stops_is_of_the_pack(policy: Policy) -> None:
    assert (policy.afterwards.lookalike_after, policy.afterwards.small_number) == (1, 5)
    assert set(policy.afterwards.cited) == {"lookalike_after", "small_number"}
    start, end = TEXT.index("[afterwards]"), TEXT.index("# --- Retention")
    without = policy_of((TEXT[:start] + TEXT[end:]).encode(), "old.toml")
    assert (without.afterwards.lookalike_after, without.afterwards.cited) == (1, {})
    with pytest.raises(RefusedError, match="no figure that can be left out"):
        policy_of(TEXT.replace('"disposals"', '"alerts"').encode(), "wrong.toml")

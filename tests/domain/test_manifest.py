from dataclasses import replace
from datetime import timedelta

import pytest

from console.domain.manifest import (
    DISCLOSABLE,
    MOST_BYTES,
    CertificateContent,
    CheckAges,
    Statement,
    check_ages,
    disclosable,
    parse_manifest,
)
from console.domain.manifest_faults import faults
from console.domain.refusals import RefusedError
from tests.documents.certificate_content import DRAFTED, content, supplement

WITHHELD = "The numbers by category are withheld (Freedom of Information Act 2000 s.31)."


def first_form(**changes) -> CertificateContent:
    """A certificate as form 1 could say it."""
    return content(**{"format_version": "1", "validity": "", "drill": None} | changes)


def changed(**changes) -> CertificateContent:
    """A supplement that says something else of what changed."""
    whole = supplement()
    assert whole.difference is not None
    return replace(whole, difference=replace(whole.difference, **changes))


def test_a_consistent_certificate_has_no_faults() -> None:
    assert faults(content()) == ()
    assert faults(first_form(supersedes="a" * 64)) == ()
    assert faults(supplement()) == faults(supplement(3)) == ()
    assert faults(disclosable(supplement(), WITHHELD)) == ()
    assert faults(content(check_ages=None)) == ()
    assert faults(disclosable(content(), WITHHELD)) == ()


def test_the_manifest_reads_back_as_it_was_written() -> None:
    whole = content()
    assert parse_manifest(whole.canonical()) == whole
    assert len(whole.digest()) == 64
    assert whole.digest() != content(number="WLC-2026-0148").digest()


@pytest.mark.parametrize("data", [b"", b"{}", content().canonical() + b" ", b"[1]"])
def test_any_other_manifest_is_refused_in_a_sentence(data: bytes) -> None:
    with pytest.raises(RefusedError, match="cannot be read"):
        parse_manifest(data)


def test_a_supplement_reads_back_as_it_was_written() -> None:
    whole = supplement()
    assert parse_manifest(whole.canonical()) == whole


def test_a_manifest_of_the_first_form_keeps_its_bytes() -> None:
    first = first_form()
    assert b"recalled" not in first.canonical() and b"validity" not in first.canonical()
    assert parse_manifest(first.canonical()) == first
    for later in (b'"drill":null,', b'"recalled":0,', b'"validity":"",', b'"difference":null,'):
        place = first.canonical().replace(b'"edition"', later + b'"edition"')
        with pytest.raises(RefusedError, match="canonical form"):
            parse_manifest(place)
    for wrong in (b'"age_bands":[7]', b'"age_bands":7', b'"age_bands":[{"recalled":0}]'):
        with pytest.raises(RefusedError, match="cannot be read"):
            parse_manifest(b"{" + wrong + b',"format_version":"1"}')


@pytest.mark.parametrize("form", [b'"3"', b"3", b"null"])
def test_a_manifest_of_another_form_is_refused(form: bytes) -> None:
    data = content().canonical().replace(b'"format_version":"2"', b'"format_version":' + form)
    with pytest.raises(RefusedError, match="form '3'" if form == b'"3"' else "cannot be read"):
        parse_manifest(data)


def test_the_disclosable_edition_keeps_what_changed_and_leaves_out_why() -> None:
    edition = disclosable(supplement(), WITHHELD).difference
    assert edition is not None
    assert (edition.removed, edition.added, edition.removed_by_reason) == (2, 1, ())


def test_a_manifest_that_is_too_long_is_not_read() -> None:
    with pytest.raises(RefusedError, match="longer than"):
        parse_manifest(b" " * (MOST_BYTES + 1))


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        (content(format_name="parking ticket"), "not a watch-list compliance certificate"),
        (content(edition="secret"), "neither internal nor disclosable"),
        (content(supersedes="nothing"), "earlier certificate"),
        (content(withheld=("x",)), "internal edition says"),
        (content(format_version="3"), "none that this program knows"),
        (content(format_version="1"), "only form 2 can say"),
        (first_form(validity="Always."), "only form 2 can say"),
        (first_form(recalled=1, approved=1741), "only form 2 can say"),
        (
            first_form(age_bands=(replace(content().age_bands[0], recalled=1),)),
            "only form 2 can say",
        ),
        (content(validity=""), "for when it is valid"),
        (content(supersedes="a" * 64), "does not say what changed"),
        (supplement(difference=None, supersedes=""), "does not say what changed"),
        (supplement(supersedes=""), "does not name the file"),
        (supplement(number="WLC-2026-0147/S3"), "not the one after"),
        (supplement(number="WLC-2026-0147"), "not the one after"),
        (supplement(number="no number"), "not the one after"),
        (changed(since="WLC-2026-0146"), "not the one after"),
        (changed(listed_before=1741), "do not lead from"),
        (changed(removed=0, added=0), "nothing changed"),
        (changed(removed=1743), "More entries were removed"),
        (changed(returned=2), "More entries returned"),
        (changed(removed_by_reason=()), "reasons for removing"),
        (changed(returned=-1), "below nothing"),
        (supplement(referred=8, struck=264), "leaves entries referred"),
        (content(drill=replace(content().drill, to_off=-1)), "below nothing"),
        (content(drill=replace(content().drill, at=DRAFTED + timedelta(1))), "drill is later"),
        (content(approved=1741), "do not add up to proposed"),
        (content(proposed=2015), "another number of entries"),
        (content(stale_caught=-1), "below nothing"),
        (content(stale_caught=265), "More stale grounds"),
        (content(struck_by_reason=()), "reasons for striking"),
        (content(age_bands=content().age_bands[:2]), "age bands do not add up"),
        (content(picture_sources=()), "picture sources do not add up"),
        (
            content(categories=(replace(content().categories[0], approved=1),)),
            "category A do not add up",
        ),
        (content(valid_until=content().valid_from), "ends before it begins"),
        (content(check_ages=CheckAges(1, 2, 1)), "out of order"),
        (content(check_ages=CheckAges(3, 2, 3)), "out of order"),
        (content(drafted_at=DRAFTED - timedelta(minutes=5)), "read after"),
        (
            content(
                deployment=replace(content().deployment, starts_at=content().deployment.ends_at)
            ),
            "ends before it starts",
        ),
        (content(policy=replace(content().policy, sha256="A" * 64)), "policy pack"),
        (content(list_root=replace(content().list_root, root="0" * 63)), "list root"),
        (content(log_head=replace(content().log_head, digest="")), "audit log head"),
    ],
)
def test_each_contradiction_is_said(changed: CertificateContent, sentence: str) -> None:
    assert any(sentence in fault for fault in faults(changed))


def test_the_disclosable_edition_keeps_totals_and_leaves_out_the_rest() -> None:
    edition = disclosable(content(), WITHHELD)
    assert edition.edition == DISCLOSABLE
    assert (edition.categories, edition.struck_by_reason, edition.special) == ((), (), ())
    assert edition.deployment.point == ""
    assert edition.withheld == (WITHHELD,)
    assert (edition.approved, edition.list_root) == (content().approved, content().list_root)


def test_the_ages_of_checks() -> None:
    assert check_ages([]) is None
    assert check_ages([50]) == CheckAges(50, 50, 50)
    assert check_ages([10, 90, 30, 20]) == CheckAges(oldest=90, median=20, newest=10)


def test_the_signer_is_named_as_they_chose() -> None:
    assert Statement("t", "F. Adeyemi", "Superintendent", "1190").signer == (
        "Superintendent 1190 F. Adeyemi"
    )
    assert Statement("t", "", "Superintendent", "1190").signer == "Superintendent 1190"

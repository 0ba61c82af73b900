"""Keys: every way in which a system may write one is asked for."""

from hypothesis import given
from hypothesis import strategies as st

from console.domain.identifiers import read_asn, read_cro_number, read_pnc_id
from console.records.rows import KEY_COLUMNS
from console.records.wanted import all_plain, asn_forms, cro_forms, plain, pnc_forms, written_forms
from console.services.contracts import WantedKeys


def test_forms_of_a_pnc_id() -> None:
    assert set(pnc_forms(["2024/0001339S"])) == {
        "2024/0001339S",
        "24/0001339S",
        "2024/1339S",
        "24/1339S",
    }
    assert set(pnc_forms(["2024/1234567S"])) == {"2024/1234567S", "24/1234567S"}
    assert set(pnc_forms(["2024/0000000S"])) == {
        "2024/0000000S",
        "24/0000000S",
        "2024/0S",
        "24/0S",
    }
    assert pnc_forms(["nonsense"]) == ["nonsense"]
    both = set(pnc_forms(["2024/0001339S", "nonsense"]))
    assert both == {*pnc_forms(["2024/0001339S"]), "nonsense"}


def test_forms_of_a_cro_number() -> None:
    assert cro_forms("097501/98T") == ("097501/98T", "97501/98T")
    assert cro_forms("197501/98T") == ("197501/98T",)
    assert cro_forms("SF39/5X") == ("SF39/5X", "SF39/00005X", "SF39/000005X")
    assert cro_forms("nonsense") == ("nonsense",)


def test_forms_of_an_asn() -> None:
    long = "1101ZD0100000448754K"
    assert asn_forms(long) == (long, "11/01ZD/01/448754K")
    assert asn_forms("nonsense") == ("nonsense",)


@given(st.integers(0, 26), st.integers(0, 9_999_999), st.sampled_from("ABIOS"))
def test_every_form_is_read_as_the_same_identifier(year: int, serial: int, letter: str) -> None:
    pnc = f"20{year:02}/{serial:07}{letter}"
    assert {read_pnc_id(form, 2026).canonical for form in pnc_forms([pnc])} == {pnc}
    cro = f"{serial % 1_000_000:06}/{year:02}{letter}"
    assert {read_cro_number(form).canonical for form in cro_forms(cro)} == {cro}
    asn = read_asn(f"{year:02}/01ZD/01/{serial}S").canonical
    assert {read_asn(form).canonical for form in asn_forms(asn)} == {asn}


def test_keys_go_sorted_and_once() -> None:
    asked = written_forms(
        WantedKeys(pnc_ids=("2024/0001339S",), nominal_refs=("n 1", "N1"), urns=("B", "A"))
    )
    assert asked["urn"] == ["A", "B"]
    assert asked["nominal_ref"] == ["N1", "n 1"]
    assert asked["pnc_id"] == sorted(set(asked["pnc_id"]))
    assert "image_ref" not in asked


@given(st.lists(st.text("aß /1\u00a0\n", max_size=6), max_size=6))
def test_many_references_are_made_plain_as_each_would_be(refs: list[str]) -> None:
    assert all_plain(refs) == [plain(each) for each in refs]


def test_the_wanted_keys_are_the_key_columns_in_their_order() -> None:
    assert tuple(f"{column}s" for column in KEY_COLUMNS) == WantedKeys._fields

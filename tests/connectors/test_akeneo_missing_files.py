"""Structure files that are missing beside attributes.csv: said where a run can go on, refused where it cannot."""

from pathlib import Path

import pytest

from connectors.base import Pim
from schemas.errors import InputError
from tests.connectors.worlds import akeneo_pim, pulled, write_structure

_PRODUCTS = "sku;family;name\nA1;caps;Kappe\n"


def _pim(folder: Path, *, without: tuple[str, ...], empty: tuple[str, ...] = ()) -> Pim:
    write_structure(folder)
    (folder / "attribute_options.csv").write_text("code;attribute\nred;color\n")
    (folder / "products.csv").write_text(_PRODUCTS)
    for stem in without:
        (folder / f"{stem}.csv").unlink()
    for stem in empty:
        path = folder / f"{stem}.csv"
        path.write_text(path.read_text(encoding="utf-8").splitlines()[0] + "\n", encoding="utf-8")
    return akeneo_pim(folder)


def test_an_export_that_has_them_all_is_no_matter(tmp_path: Path) -> None:
    assert _pim(tmp_path, without=()).warnings == ()


@pytest.mark.parametrize("empty", [(), ("families",)], ids=["missing", "without rows"])
def test_missing_families_are_said_and_the_products_go_on(tmp_path: Path, empty: tuple[str, ...]) -> None:
    gone = ("family_variants",) if empty else ("families", "family_variants")
    pim = _pim(tmp_path, without=gone, empty=empty)
    (warning,) = pim.warnings
    assert warning.startswith("families.csv: is not there, or empty, so nobody knows which attributes a record must")
    assert warning.endswith("; export the families beside attributes.csv")
    assert pulled(pim)["A1"].findings == ()


def test_family_variants_of_families_that_nothing_defines_stop_the_run(tmp_path: Path) -> None:
    pim = _pim(tmp_path, without=("families",))
    with pytest.raises(InputError, match=r"^family_variants\.csv: \w+ varies the family \w+, but there is no families"):
        list(pim.pull())


@pytest.mark.parametrize("rows", ["", ";;\n\n"], ids=["none", "empty ones"])
def test_a_file_of_products_without_products_is_said(tmp_path: Path, rows: str) -> None:
    (tmp_path / "products.csv").write_text("sku;family;name\n" + rows)
    pim = akeneo_pim(tmp_path)
    assert pim.warnings == (
        "products.csv: holds its header and no products; export them again if there should be some",
    )
    assert pulled(pim) == {}


def test_missing_options_are_said(tmp_path: Path) -> None:
    (warning,) = _pim(tmp_path, without=("attribute_options",)).warnings
    assert warning.startswith("attribute_options.csv: is not there, or empty, so option codes are not checked")


def test_missing_attributes_are_said_where_families_are_defined(tmp_path: Path) -> None:
    (warning,) = _pim(tmp_path, without=("attributes",)).warnings
    assert warning.startswith("attributes.csv: is not there, or empty, though families.csv is: types, options and")


def test_a_structure_that_is_guessed_misses_nothing(tmp_path: Path) -> None:
    (tmp_path / "products.csv").write_text(_PRODUCTS)
    assert akeneo_pim(tmp_path).warnings == ()

"""Broken folders are refused; broken rows are records with a finding, and the others go on."""

import os
from pathlib import Path

import pytest

from connectors.akeneo_csv import AkeneoCsv
from schemas.config import PimConfig, PimKind, WriteBackConfig
from schemas.errors import InputError
from schemas.finding import Severity
from tests.connectors.worlds import akeneo_pim, pulled, write_structure

HEADER = "sku;family;parent;name;care;weight;weight-unit\n"
MODELS = "code;family_variant;parent;name\nJK;jackets_size;;Nord\n"

ROWS = [
    ("A1;caps\n", "source.row_too_short", "line 2: 2 cells where the header has 7"),
    ("A1;caps;;x;y;1;GRAM;z\n", "source.row_too_long", "line 2: 8 cells where the header has 7"),
    ("A1;caps;;x;y;1;GRAM;;;\n", None, ""),
    ('A1;caps;;"x;y;1', "source.quote_unclosed", "never closes, and the file ends in that cell: it may be cut off; "),
    ('A1;caps;;"x;y;1;GRAM\n', "source.quote_unclosed", "never closes, and the file ends in that cell: it may be cut"),
    ('A1;caps;;"x;y;1;GRAM\nB2;caps;;x;y;1;GRAM\n', "source.quote_unclosed", "so the line after it is read as part of"),
    ('A1;caps;;"x\nB2;caps;;x\nC3', "source.quote_unclosed", "so the 2 lines after it are read as part of that cell"),
    ('A1;caps;;"x;y;1;GRAM\nB2;caps;;"x";y;1;GRAM\n', "source.quote_misplaced", "it spans 2 lines: a quote may be"),
    ('A1;caps;;"x;y\n";y;1;GRAM;z\n', "source.row_too_long", "it spans 2 lines: a quote may be missing"),
    ('A1;caps;;"x"" y";15" wide;1;GRAM\n', None, ""),
    ('A1;caps;;"x\ny";15" wide;1;GRAM\n', None, ""),
    (";caps;;x;y;1;GRAM\n", "source.identifier_missing", "line 2: sku is empty"),
    ("A1;jackets;NO-SUCH;x;;;\n", "source.parent_unknown", "product model NO-SUCH is not in product_models.csv"),
    ("A1;jackets;jk;x;;;\n", None, ""),
    ("A1;caps;;x\\ny;<b>z</b>;;\n", None, ""),
]  # fmt: skip


@pytest.mark.parametrize(("row", "code", "says"), ROWS)
def test_a_broken_row_is_pulled_with_an_error_that_says_where(
    tmp_path: Path, row: str, code: str | None, says: str
) -> None:
    write_structure(tmp_path)
    (tmp_path / "product_models.csv").write_text(MODELS)
    (tmp_path / "products.csv").write_text(HEADER + row)
    _, product = akeneo_pim(tmp_path).pull()
    assert [found.code for found in product.findings] == ([code] if code else [])
    for found in product.findings:
        assert found.severity is Severity.ERROR
        assert found.message.startswith("products.csv: line 2: ")
        assert says in found.message
        assert "; " in found.message


def test_a_row_without_identifier_is_named_by_its_line(tmp_path: Path) -> None:
    (tmp_path / "products.csv").write_text("sku;name\nA1;x\n;y\n")
    assert list(pulled(akeneo_pim(tmp_path))) == ["A1", "products.csv:3"]


def test_the_second_of_two_like_identifiers_carries_the_finding(tmp_path: Path) -> None:
    (tmp_path / "products.csv").write_text("sku;name\nA1;x\nB2;y\na1;z\nA1;w\n")
    products = list(akeneo_pim(tmp_path).pull())
    assert [[found.code for found in product.findings] for product in products] == [
        [], [], ["source.duplicate_identifier"], ["source.duplicate_identifier"]
    ]  # fmt: skip
    assert products[2].findings[0].message == (
        "products.csv: line 4: identifier a1 is that of line 2 already (case does not count); remove one of the two"
    )


def test_variants_inherit_from_the_first_of_two_like_models(tmp_path: Path) -> None:
    (tmp_path / "product_models.csv").write_text("code;family_variant;name\nJK;v;first\njk;v;second\n")
    (tmp_path / "products.csv").write_text("sku;parent\nA1;JK\n")
    first, second, variant = akeneo_pim(tmp_path).pull()
    assert [found.code for found in (*first.findings, *second.findings)] == ["source.duplicate_identifier"]
    assert (variant.data("name"), variant.inherited) == ("first", {"name": "JK"})


def test_a_product_and_a_model_may_share_an_identifier(tmp_path: Path) -> None:
    (tmp_path / "product_models.csv").write_text(MODELS)
    (tmp_path / "products.csv").write_text("sku;name\nJK;x\n")
    assert [product.findings for product in akeneo_pim(tmp_path).pull()] == [(), ()]


def test_variants_of_a_broken_model_are_held_back(tmp_path: Path) -> None:
    (tmp_path / "product_models.csv").write_text("code;family_variant;parent;name\nJK;v\nOK;v;;n\n")
    (tmp_path / "products.csv").write_text("sku;parent\nA1;JK\nB2;OK\n")
    found = pulled(akeneo_pim(tmp_path))
    assert [[one.code for one in found[key].findings] for key in ("JK", "A1", "B2")] == [
        ["source.row_too_short"], ["source.parent_broken"], []
    ]  # fmt: skip


@pytest.mark.parametrize("second", ["b;v;a;\n", "b;v;b;\n"], ids=["two in a circle", "its own parent"])
def test_product_models_in_a_loop_are_errors_not_an_endless_search(tmp_path: Path, second: str) -> None:
    (tmp_path / "product_models.csv").write_text(f"code;family_variant;parent;name\na;v;b;\n{second}")
    (tmp_path / "products.csv").write_text("sku;parent\nA1;a\nB2;\n")
    found = pulled(akeneo_pim(tmp_path))
    assert [[one.code for one in found[key].findings] for key in ("b", "A1", "B2")] == [
        ["source.parent_broken"], ["source.parent_broken"], []
    ]  # fmt: skip


def test_columns_that_are_not_known_are_warned_of_and_not_fatal(tmp_path: Path) -> None:
    write_structure(tmp_path)
    (tmp_path / "attribute_options.csv").write_text("code;attribute\nred;color\n")
    (tmp_path / "products.csv").write_text(
        "sku;name;foo;name-de_DE;X_SELL-products;family;;care\nA1;x;y;z;B;caps;q;c\n"
    )
    pim = akeneo_pim(tmp_path)
    assert isinstance(pim, AkeneoCsv)
    assert pim.warnings == (
        "products.csv: column foo: no attribute foo in the structure; it is not read, and stays as it is",
        "products.csv: column name-de_DE: attribute name takes no suffix de_DE; it is not read, and stays as it is",
        "products.csv: 1 columns have no name; they are not read, and stay as they are",
    )
    assert set(pulled(pim)["A1"].values) == {"name", "care"}


def test_empty_columns_and_rows_that_a_spreadsheet_left_are_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "products.csv").write_bytes(b"sku;name;;\r\nA1;x;;\r\n;;;\r\n;;;\r\n")
    (product,) = akeneo_pim(tmp_path).pull()
    assert (product.identifier, product.findings) == ("A1", ())


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"no/where: no such folder; set \[pim\] folder"):
        list(akeneo_pim(tmp_path / "no/where").pull())


@pytest.mark.parametrize(
    ("files", "says"),
    [
        (["product_export_2026.csv", "families.csv"], "rename product_export_2026.csv to products.csv"),
        (["Prodcts.csv"], "rename Prodcts.csv to products.csv"),
        (["PRODUCTS.CSV"], "rename PRODUCTS.CSV to products.csv"),
        (["porducts.xlsx"], "rename porducts.xlsx to products.xlsx"),
        (
            ["2026 products.csv", "produts.xlsx"],
            "rename 2026 products.csv to products.csv, or produts.xlsx to products.x",
        ),
        (["groups.csv"], "it holds groups.csv; export the products as CSV into it"),
        (["prices.csv", "production_sites.csv"], "it holds prices.csv, production_sites.csv; export the products"),
        (["families.csv"], "it holds families.csv; export the products as CSV into it"),
        ([], "it holds no files"),
    ],
)
def test_a_missing_file_is_named_with_what_is_there_instead(tmp_path: Path, files: list[str], says: str) -> None:
    for name in files:
        (tmp_path / name).write_text("sku\n")
    with pytest.raises(InputError) as caught:
        list(akeneo_pim(tmp_path).pull())
    assert "holds neither products.csv nor products.xlsx" in str(caught.value)
    assert says in str(caught.value)


@pytest.mark.parametrize("stem", ["products", "product_models", "families"])
def test_a_workbook_beside_the_same_table_as_csv_is_said_to_be_unread(tmp_path: Path, stem: str) -> None:
    write_structure(tmp_path)
    (tmp_path / "product_models.csv").write_text(MODELS)
    (tmp_path / "products.csv").write_text(HEADER + "A1;caps;;x;y;1;GRAM\n")
    (tmp_path / f"{stem}.xlsx").write_bytes(b"PK")
    (warning,) = (said for said in akeneo_pim(tmp_path).warnings if ".xlsx" in said)
    assert warning == f"{stem}.xlsx: is not read, {stem}.csv beside it is; take away the one that is not meant"


def test_a_folder_in_place_of_a_file_and_a_file_in_place_of_a_folder_are_told(tmp_path: Path) -> None:
    (tmp_path / "products.csv").mkdir()
    with pytest.raises(InputError, match=r"products\.csv: is a folder, not a file"):
        list(akeneo_pim(tmp_path).pull())
    (tmp_path / "file.csv").write_text("sku\n")
    with pytest.raises(InputError, match=r"file\.csv: is a file; \[pim\] folder names the folder"):
        list(akeneo_pim(tmp_path / "file.csv").pull())


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "products.csv").write_text("sku\nA1\n")
    (tmp_path / "products.csv").chmod(0)
    with pytest.raises(InputError, match="Permission denied; check the file and its permissions"):
        list(akeneo_pim(tmp_path).pull())


def test_a_file_that_vanishes_between_two_looks_is_an_input_error(tmp_path: Path) -> None:
    (tmp_path / "products.csv").write_text("sku;name\n" + "A;b\n" * 3)
    pim = akeneo_pim(tmp_path)
    assert pim.structure.identifier_attribute == "sku"
    (tmp_path / "products.csv").unlink()
    with pytest.raises(InputError, match="holds neither"):
        list(pim.pull())


@pytest.mark.parametrize(
    ("stem", "content", "says"),
    [
        ("attributes", "Code;Type\nx;y\n", r"attributes\.csv: column code is missing; found Code, Type"),
        ("families", "code;label-de_DE\nx;y\n", r"families\.csv: column attributes is missing"),
        ("attribute_options", "code;sort_order\nx;1\n", r"attribute_options\.csv: column attribute is missing"),
        ("attributes", "code;type\n;pim_catalog_text\n", r"attributes\.csv: line 2: code is empty"),
    ],
)
def test_a_structure_file_without_a_column_it_needs_is_refused(
    tmp_path: Path, stem: str, content: str, says: str
) -> None:
    (tmp_path / "products.csv").write_text("sku\nA1\n")
    (tmp_path / f"{stem}.csv").write_text(content)
    pim = AkeneoCsv(
        PimConfig(kind=PimKind.AKENEO_CSV, folder=tmp_path, locales=("de_DE",)), WriteBackConfig(path=tmp_path / "out")
    )
    with pytest.raises(InputError, match=says):
        _ = pim.structure


@pytest.mark.parametrize("header", ["name", '""'])
def test_a_header_of_one_plain_column_misses_the_identifier(tmp_path: Path, header: str) -> None:
    (tmp_path / "products.csv").write_text(f"{header}\nA1\n")
    with pytest.raises(InputError, match=r"^products\.csv: (column sku is missing|the file is empty)"):
        list(akeneo_pim(tmp_path).pull())


def test_a_header_of_one_column_speaks_of_the_delimiter_and_stays_short(tmp_path: Path) -> None:
    (tmp_path / "products.csv").write_text("sku^family^" + "^".join(f"attribute_{number}" for number in range(90)))
    with pytest.raises(InputError) as caught:
        list(akeneo_pim(tmp_path).pull())
    assert str(caught.value) == (
        "products.csv: the header is one column only, sku^family^attribute_0^attribute_1^attri…; set [pim] delimiter "
        "to the character that stands between the columns"
    )

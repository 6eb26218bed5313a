from pathlib import Path

import pytest

from schemas.errors import ConfigError
from schemas.product import Product
from schemas.receipt import Change, ReceiptStatus
from tests.connectors.worlds import AkeneoWorld, akeneo_pim, change_of, files_below, pulled

WRITTEN, REFUSED = ReceiptStatus.WRITTEN, ReceiptStatus.REFUSED


def written(
    folder: Path, source: bytes, *changes: tuple[str, str, str], published: list[Change] | None = None
) -> bytes:
    """Write `changes` (identifier, attribute, text) into an export, and return the full copy."""
    (folder / "products.csv").write_bytes(source)
    pim = akeneo_pim(folder)
    records = pulled(pim)
    list(
        pim.write_back(
            [change_of(records[identifier], attribute, text) for identifier, attribute, text in changes],
            stamp="s",
            published=published or [],
        )
    )
    return (folder / "out/full/products.csv").read_bytes()


COPIES = [
    (b"sku;name;care\nA1;x;\nB2;;\n", b"sku;name;care\nA1;x;Neu\nB2;;\n"),
    (b"sku;name;care\r\nA1;x;\r\nB2;;", b"sku;name;care\r\nA1;x;Neu\r\nB2;;"),
    (b"\xef\xbb\xbfsku,name,care\nA1,x,\n", b"\xef\xbb\xbfsku,name,care\nA1,x,Neu\n"),
    (b'sku;name;care\n"A1";"x ""y""";""\n"B2";"a\nb";""\n', b'sku;name;care\n"A1";"x ""y""";"Neu"\n"B2";"a\nb";""\n'),
    (b'sku;name;care\nA1;15" wide;\nB2;\x80;\n', b'sku;name;care\nA1;15" wide;Neu\nB2;\x80;\n'),
    (b"care;sku;name\n;A1;x\n\n;;\n;B2\n", b"care;sku;name\nNeu;A1;x\n\n;;\n;B2\n"),
    (b"sku;name\nA1;x\nB2;y\n", b"sku;name;care\nA1;x;Neu\nB2;y;\n"),
    (b'"sku";"name"\n"A1";"x"\n', b'"sku";"name";"care"\n"A1";"x";"Neu"\n'),
    (b"sku;name;\nA1;x;\nB2;y;;;\nC3;z;\n;;\n\nD4;", b"sku;name;;care\nA1;x;;Neu\nB2;y;;;\nC3;z;;\n;;\n\nD4;"),
    (b"sku;name;;\nA1;x\nB2;y\n", b"sku;name;;;care\nA1;x;;;Neu\nB2;y\n"),
    (b"sku;name;care\nA1;x;;;\n", b"sku;name;care\nA1;x;Neu;;\n"),
    (b"sku;name;care\nA1;x;\na1;y;\n", b"sku;name;care\nA1;x;Neu\na1;y;\n"),
    (b"sku;name;care\rA1;x;\rB2;y;\r", b"sku;name;care\rA1;x;Neu\rB2;y;\r"),
]


@pytest.mark.parametrize(("source", "copy"), COPIES)
def test_every_byte_of_the_full_copy_but_the_touched_cell_is_that_of_the_source(
    tmp_path: Path, source: bytes, copy: bytes
) -> None:
    assert written(tmp_path, source, ("A1", "care", "Neu")) == copy


def test_rows_that_get_different_columns_go_to_files_of_their_own(tmp_path: Path) -> None:
    source = b"sku;name;care;use\nA1;;;\nB2;;;\nC3;;;\nD4;;;\n"
    changes = [("A1", "name", "a"), ("A1", "care", "b"), ("B2", "care", "c"), ("C3", "care", "d"), ("C3", "name", "e")]
    written(tmp_path, source, *changes)
    files = files_below(tmp_path / "out/import")
    assert files == {
        "s_products.csv": b"sku;name;care\nA1;a;b\nC3;e;d\n",
        "s_products-2.csv": b"sku;care\nB2;c\n",
    }


def test_there_are_never_more_import_files_than_columns_to_fill(tmp_path: Path) -> None:
    source = b"sku;name;care\nA1;;\nB2;;\nC3;;\n"
    written(tmp_path, source, ("A1", "name", "a"), ("A1", "care", "b"), ("B2", "care", "c"), ("C3", "name", "d"))
    assert files_below(tmp_path / "out/import") == {
        "s_products.csv": b"sku;name\nA1;a\nC3;d\n",
        "s_products-2.csv": b"sku;care\nA1;b\nB2;c\n",
    }


def test_an_import_file_never_holds_an_empty_cell_that_would_clear_a_value(tmp_path: Path) -> None:
    world = AkeneoWorld(tmp_path)
    records = pulled(world.pim())
    changes = [
        change_of(records["CAP"], "care", "a"),
        change_of(records["CAP"], "description", "b"),
        change_of(records["JK-S"], "description", "c", revision=records["JK-S"].revision, replaces=None),
        change_of(records["PT-red-m"], "weight", "3 GRAM"),
    ]
    list(world.pim().write_back(changes, stamp="s"))
    for content in files_below(world.out / "import").values():
        for line in content.decode().splitlines():
            assert all(line.split(";"))


def test_models_are_named_with_their_variant_family_and_their_parent(tmp_path: Path) -> None:
    world = AkeneoWorld(tmp_path)
    records = pulled(world.pim())
    changes = [change_of(records[key], "description", "Neu", locale="en_US") for key in ("PT-red", "PT")]
    receipts = list(world.pim().write_back(changes, stamp="s"))
    assert {Path(receipt.path).name for receipt in receipts} == {"s_product_models.csv"}
    assert (world.out / "import/s_product_models.csv").read_text() == (
        "code;family_variant;parent;description-en_US-ecommerce\nPT-red;;PT;Neu\nPT;trousers_color_size;;Neu\n"
    )


@pytest.mark.parametrize(
    ("header", "text", "cells"),
    [
        ("weight;weight-unit", "450 GRAM", "450;GRAM"),
        ("weight", "450 GRAM", "450 GRAM"),
        ("name", "450 GRAM", ";450;GRAM"),
    ],
    ids=["two columns", "one column", "no column yet"],
)
def test_an_amount_goes_where_the_export_keeps_it(tmp_path: Path, header: str, text: str, cells: str) -> None:
    (tmp_path / "attributes.csv").write_text(
        "code;type\nsku;pim_catalog_identifier\nname;pim_catalog_text\nweight;pim_catalog_metric\n"
    )
    copy = written(tmp_path, f"sku;{header}\nA1{';' * len(header.split(';'))}\n".encode(), ("A1", "weight", text))
    assert copy.decode().splitlines()[1] == f"A1;{cells}"


@pytest.mark.parametrize(
    ("kind", "text", "cell"),
    [
        ("pim_catalog_multiselect", "wool, cotton", "wool,cotton"),
        ("pim_catalog_boolean", "true", "1"),
        ("pim_catalog_boolean", "0", "0"),
        ("pim_catalog_number", "2.5", "2,5"),
        ("pim_catalog_metric", "2.5 GRAM", "2,5 GRAM"),
        ("pim_catalog_text", "2.5", "2.5"),
    ],
)
def test_values_are_written_in_the_notation_of_the_export(tmp_path: Path, kind: str, text: str, cell: str) -> None:
    (tmp_path / "attributes.csv").write_text(f"code;type\nsku;pim_catalog_identifier\nthing;{kind}\n")
    (tmp_path / "products.csv").write_text("sku;thing\nA1;\n")
    pim = akeneo_pim(tmp_path, decimal_separator=",")
    list(pim.write_back([change_of(pulled(pim)["A1"], "thing", text)], stamp="s"))
    assert (tmp_path / "out/full/products.csv").read_text() == f"sku;thing\nA1;{cell}\n"


def test_a_price_goes_into_the_column_of_its_currency(tmp_path: Path) -> None:
    (tmp_path / "attributes.csv").write_text(
        "code;type\nsku;pim_catalog_identifier\nprice;pim_catalog_price_collection\n"
    )
    source = b"sku;price-EUR;price-USD\nA1;;5\n"
    assert written(tmp_path, source, ("A1", "price", "12.50 EUR")) == b"sku;price-EUR;price-USD\nA1;12.50;5\n"


def test_a_row_that_broke_since_the_pull_is_stale(tmp_path: Path) -> None:
    (tmp_path / "products.csv").write_text("sku;name;care\nA1;x;\n")
    pim = akeneo_pim(tmp_path)
    change = change_of(pulled(pim)["A1"])
    (tmp_path / "products.csv").write_text("sku;name;care\nA1;x\n")
    (receipt,) = pim.write_back([change], stamp="s")
    assert receipt.message == "products.csv: line 2: the record is broken now; mend it and pull again"


def test_a_character_that_the_file_cannot_hold_is_refused(tmp_path: Path) -> None:
    (tmp_path / "products.csv").write_bytes("sku;name;care\nA1;ä;\n".encode("cp1252"))
    pim = akeneo_pim(tmp_path)
    record = pulled(pim)["A1"]
    (receipt,) = pim.write_back([change_of(record, text="→ weiter")], stamp="s")
    assert receipt.status is REFUSED
    assert receipt.message == (
        "products.csv: line 2: care: the file's encoding cp1252 has no '→'; export the catalogue as UTF-8"
    )


@pytest.mark.parametrize(
    ("encoding", "written"),
    [("utf-8", "450\u202fg"), ("cp1252", "450\u00a0g"), ("latin-1", "450\u00a0g"), ("ascii", "450 g")],
)
def test_a_narrow_no_break_space_is_written_as_the_file_can_hold_it_and_is_known_again(
    tmp_path: Path, encoding: str, written: str
) -> None:
    (tmp_path / "products.csv").write_bytes(b"sku;care\nA1;\n")
    pim = akeneo_pim(tmp_path, encoding=encoding)
    record = pulled(pim)["A1"]
    (receipt,) = pim.write_back([change_of(record, text="450\u202fg")], stamp="s")
    assert receipt.status is WRITTEN
    copy = tmp_path / "out/full/products.csv"
    assert copy.read_bytes() == f"sku;care\nA1;{written}\n".encode(encoding)
    copy.replace(tmp_path / "products.csv")
    standing = pulled(pim)["A1"]
    (repeated,) = pim.write_back([change_of(standing, text="450\u202fg")], stamp="s2")
    assert repeated.message == "the PIM holds this text already; nothing to write"
    (renewed,) = pim.write_back([change_of(standing, text="9\u202fg", replaces="450\u202fg")], stamp="s3")
    assert renewed.status is WRITTEN


def test_a_text_in_which_somebody_changed_more_than_that_space_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "products.csv").write_bytes("sku;care\nA1;450\u00a0g, 3 cm\n".encode("cp1252"))
    pim = akeneo_pim(tmp_path)
    ours = "450\u202fg, 3\u202fcm"
    (receipt,) = pim.write_back([change_of(pulled(pim)["A1"], text="9\u202fg", replaces=ours)], stamp="s")
    assert receipt.status is ReceiptStatus.STALE


def test_a_text_that_looks_like_a_formula_reaches_the_pim_as_it_is(tmp_path: Path) -> None:
    assert written(tmp_path, b"sku;care\nA1;\n", ("A1", "care", "=1+1")) == b"sku;care\nA1;=1+1\n"


def test_a_text_whose_line_ends_a_spreadsheet_changed_is_still_ours(tmp_path: Path) -> None:
    (tmp_path / "products.csv").write_bytes(b'sku;care\nA1;"one\r\ntwo"\n')
    pim = akeneo_pim(tmp_path)
    (receipt,) = pim.write_back([change_of(pulled(pim)["A1"], text="three", replaces="one\ntwo")], stamp="s")
    assert receipt.status is WRITTEN
    assert (tmp_path / "out/full/products.csv").read_bytes() == b'sku;care\nA1;"three"\n'


def test_the_export_itself_is_never_written_over(tmp_path: Path) -> None:
    folder = tmp_path / "full"
    folder.mkdir()
    (folder / "products.csv").write_text("sku;care\nA1;\n")
    pim = akeneo_pim(folder, tmp_path)
    record: Product = pulled(pim)["A1"]
    with pytest.raises(ConfigError, match="is the export itself; set \\[write_back\\] path to another folder"):
        pim.write_back([change_of(record)], stamp="s")
    assert files_below(tmp_path) == {"full/products.csv": b"sku;care\nA1;\n"}

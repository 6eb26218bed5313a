import datetime as dt
import struct
import zipfile
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from connectors.xlsx_source import XlsxTable
from schemas.config import PimConfig, PimKind
from schemas.errors import InputError
from schemas.product import Amount
from schemas.receipt import ReceiptStatus
from tests.connectors.worlds import ATTRIBUTES, akeneo_pim, change_of, files_below, pulled


def write_workbook(path: Path, rows: Sequence[Sequence[Any]], *, first_row: int = 0, **options: Any) -> None:
    """Write rows as the first sheet of a workbook; None leaves a cell out."""
    workbook = xlsxwriter.Workbook(str(path), {"strings_to_formulas": False, **options})
    date = workbook.add_format({"num_format": "yyyy-mm-dd"})
    sheet = workbook.add_worksheet("products")
    for number, row in enumerate(rows, start=first_row):
        for place, cell in enumerate(row):
            if isinstance(cell, dt.date):
                sheet.write_datetime(number, place, cell, date)
            elif cell is not None:
                sheet.write(number, place, cell)
    workbook.close()


def table(path: Path, **changes: Any) -> XlsxTable:
    return XlsxTable(path, PimConfig(kind=PimKind.AKENEO_CSV, folder=path.parent, locales=("de_DE",), **changes))


@pytest.mark.parametrize(
    ("cell", "separator", "text"),
    [
        (5.0, ".", "5"),
        (0.1, ".", "0.1"),
        (2.5, ",", "2,5"),
        (1e-7, ".", "0.0000001"),
        (1e22, ".", "10000000000000000000000"),
        (4006381333931, ".", "4006381333931"),
        (-3, ".", "-3"),
        (True, ".", "1"),
        (False, ".", "0"),
        (dt.date(2026, 3, 4), ".", "2026-03-04"),
        (dt.datetime.fromisoformat("2026-03-04T05:06"), ".", "2026-03-04 05:06:00"),
        ("007", ".", "007"),
        ("=1+1", ".", "=1+1"),
        ("one\ntwo", ".", "one\ntwo"),
        (None, ".", ""),
    ],
)
def test_a_cell_holds_the_text_that_a_csv_export_would(tmp_path: Path, cell: Any, separator: str, text: str) -> None:
    path = tmp_path / "products.xlsx"
    write_workbook(path, [["sku", "thing"], ["A1", cell]])
    assert [row.cells for row in table(path, decimal_separator=separator).rows()] == [["A1", text]]


def test_rows_keep_their_numbers_and_empty_ones_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "products.xlsx"
    write_workbook(path, [["sku", "n"], ["A1", 1], [], ["B2", 2]], first_row=2)
    assert [(row.line, row.cells) for row in table(path).rows()] == [(4, ["A1", "1"]), (6, ["B2", "2"])]


def test_an_export_as_workbooks_is_read_and_written_as_one_in_csv(tmp_path: Path) -> None:
    (tmp_path / "attributes.csv").write_text(ATTRIBUTES)
    write_workbook(
        tmp_path / "families.xlsx", [["code", "attributes", "attribute_as_label"], ["caps", "sku,name,care", "name"]]
    )
    write_workbook(tmp_path / "product_models.xlsx", [["code", "family_variant", "name"], ["JK", "v", "Nord"]])
    header = ["sku", "family", "parent", "name", "weight", "weight-unit"]
    rows = [header, ["A1", "caps", None, "Flut", 450, "GRAM"], [12345, None, "JK", None, 0.5, "KILOGRAM"]]
    write_workbook(tmp_path / "products.xlsx", rows)
    pim = akeneo_pim(tmp_path)
    found = pulled(pim)
    assert list(found) == ["JK", "A1", "12345"]
    assert [str(record.data("name")) for record in found.values()] == ["Nord", "Flut", "Nord"]
    assert isinstance(found["12345"].data("weight"), Amount)
    assert pim.structure.families["caps"].label_attribute == "name"

    (receipt,) = pim.write_back([change_of(found["A1"], "care", "Nass\nwischen; oft")], stamp="s")
    assert receipt.status is ReceiptStatus.WRITTEN
    assert (tmp_path / "out/import/s_products.csv").read_bytes() == b'sku;care\nA1;"Nass\nwischen; oft"\n'
    source, copy = table(tmp_path / "products.xlsx"), table(tmp_path / "out/full/products.xlsx")
    assert copy.header == (*source.header, "care")
    assert [row.cells for row in copy.rows()] == [
        ["A1", "caps", "", "Flut", "450", "GRAM", "Nass\nwischen; oft"],
        ["12345", "", "JK", "", "0.5", "KILOGRAM", ""],
    ]
    first = files_below(tmp_path / "out")
    list(akeneo_pim(tmp_path).write_back([change_of(found["A1"], "care", "Nass\nwischen; oft")], stamp="s"))
    assert files_below(tmp_path / "out") == first


@pytest.mark.parametrize("text", ["x" * 32_768, "bell \x07"], ids=["too long", "control character"])
def test_a_text_that_no_cell_of_a_workbook_holds_is_refused(tmp_path: Path, text: str) -> None:
    write_workbook(tmp_path / "products.xlsx", [["sku", "care"], ["A1", None]])
    pim = akeneo_pim(tmp_path)
    (receipt,) = pim.write_back([change_of(pulled(pim)["A1"], text=text)], stamp="s")
    assert receipt.status is ReceiptStatus.REFUSED
    assert "no cell of a workbook holds this text" in receipt.message


def zip_bomb(path: Path) -> None:
    """Write a few kilobytes that unpack to 40 MB."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * (40 << 20))


def lying_bomb(path: Path) -> None:
    """The same, but its declared size and checksum are those of its first ten bytes."""
    zip_bomb(path)
    content = bytearray(path.read_bytes())
    for signature, checksum, size in ((b"PK\x03\x04", 14, 22), (b"PK\x01\x02", 16, 24)):
        place = content.index(signature)
        content[place + checksum : place + checksum + 4] = struct.pack("<I", zlib.crc32(b"0" * 10))
        content[place + size : place + size + 4] = struct.pack("<I", 10)
    path.write_bytes(content)


def far_cell(path: Path) -> None:
    """A workbook of two cells, the second in the last row and column there can be."""
    workbook = xlsxwriter.Workbook(str(path))
    sheet = workbook.add_worksheet()
    sheet.write(0, 0, "sku")
    sheet.write(1_048_575, 16_383, "x")
    workbook.close()


def repeated_text(path: Path) -> None:
    """A workbook in which thousands of cells share one text of 32 kB."""
    write_workbook(path, [["sku", "care"], *([[number, "x" * 32_000] for number in range(3000)])])


def encrypted(path: Path) -> None:
    """A zip whose members are marked as encrypted."""
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/worksheets/sheet1.xml", "secret")
    content = bytearray(path.read_bytes())
    content[content.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(content)


def damaged(path: Path) -> None:
    """A workbook with some bytes of its sheet overwritten."""
    write_workbook(path, [["sku"], *([[f"A{number}"] for number in range(2000)])])
    content = bytearray(path.read_bytes())
    for place in range(200, 400):
        content[place] ^= 0xFF
    path.write_bytes(content)


def without_sheets(path: Path) -> None:
    """A zip archive that holds no workbook."""
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("readme.txt", "hello")


def no_zip(path: Path) -> None:
    """A text that is named like a workbook."""
    path.write_text("sku;name\nA1;x\n")


def old_workbook(path: Path) -> None:
    """What Excel saves for .xls, and for workbooks with a password."""
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))


def empty_sheet(path: Path) -> None:
    """A workbook with nothing in it."""
    write_workbook(path, [])


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (zip_bomb, "unpacks to more than 32 MB"),
        (lying_bomb, "unpacks to more than 32 MB"),
        (far_cell, "spans 1048576 rows × 16384 columns"),
        (repeated_text, "91 MB of text"),
        (encrypted, "encrypted"),
        (damaged, "damaged|no .xlsx workbook"),
        (without_sheets, "cannot be read|no sheet"),
        (no_zip, "is no .xlsx workbook"),
        (old_workbook, "protected by a password, or an old .xls"),
        (empty_sheet, "the file is empty"),
    ],
)
def test_a_workbook_that_is_none_or_too_large_is_refused_before_it_is_loaded(
    tmp_path: Path, make: Any, says: str
) -> None:
    make(tmp_path / "products.xlsx")
    with pytest.raises(InputError, match=says) as caught:
        list(akeneo_pim(tmp_path, max_xlsx_megabytes=32).pull())
    assert "products.xlsx" in str(caught.value)
    assert "; " in str(caught.value)


def test_the_limit_is_the_operators_to_raise(tmp_path: Path) -> None:
    repeated_text(tmp_path / "products.xlsx")
    assert len(pulled(akeneo_pim(tmp_path, max_xlsx_megabytes=256))) == 3000

from pathlib import Path

import pytest

from connectors.csv_dialect import CsvDialect, detect_dialect
from connectors.csv_source import CsvTable, cell_pattern, raw_cells
from schemas.config import PimConfig, PimKind
from schemas.errors import InputError
from tests.connectors.worlds import akeneo_pim, change_of, pulled

TEXT = "sku;name\r\nA1;Über „Straße“\r\nB2;plain\r\n"


def config(folder: Path, **changes: object) -> PimConfig:
    return PimConfig(kind=PimKind.AKENEO_CSV, folder=folder, locales=("de_DE",), **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("content", "given", "encoding", "bom"),
    [
        (TEXT.encode(), None, "utf-8", b""),
        (TEXT.encode("utf-8-sig"), None, "utf-8", b"\xef\xbb\xbf"),
        (TEXT.encode("utf-8-sig"), "utf-8", "utf-8", b"\xef\xbb\xbf"),
        (TEXT.encode("cp1252"), None, "cp1252", b""),
        (TEXT.encode("utf-16"), None, "utf-16-le", b"\xff\xfe"),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), None, "utf-16-be", b"\xfe\xff"),
        (TEXT.encode("utf-16-le"), None, "utf-16-le", b""),
        (TEXT.encode("utf-16-be"), None, "utf-16-be", b""),
        (TEXT.replace("„", "").replace("“", "").encode("mac-roman"), "mac-roman", "mac-roman", b""),
    ],
    ids=[
        "utf-8",
        "with BOM",
        "with BOM, set",
        "Windows",
        "Excel Unicode text",
        "big-endian",
        "no BOM",
        "no BOM, big",
        "set",
    ],
)
def test_texts_are_read_and_written_in_the_encoding_of_the_file(
    tmp_path: Path, content: bytes, given: str | None, encoding: str, bom: bytes
) -> None:
    path = tmp_path / "products.csv"
    path.write_bytes(content)
    dialect = detect_dialect(path, encoding=given, delimiter=None)
    assert (dialect.encoding, dialect.bom, dialect.delimiter, dialect.line_end) == (encoding, bom, ";", "\r\n")
    pim = akeneo_pim(tmp_path, encoding=given)
    records = pulled(pim)
    assert str(records["A1"].data("name")).startswith("Über ")
    list(pim.write_back([change_of(records["B2"], "name", "größer", replaces="plain")], stamp="s"))
    expected = bom + content[len(bom) :].decode(encoding).replace("plain", "größer").encode(encoding)
    assert (tmp_path / "out/full/products.csv").read_bytes() == expected
    assert (tmp_path / "out/import/s_products.csv").read_bytes() == bom + "sku;name\r\nB2;größer\r\n".encode(encoding)


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_the_delimiter_is_found_from_the_header(tmp_path: Path, delimiter: str) -> None:
    text = f'sku{delimiter}"name"{delimiter}family\nA1{delimiter}"a;b,c\td|e"{delimiter}caps\n'
    (tmp_path / "products.csv").write_text(text)
    record = pulled(akeneo_pim(tmp_path))["A1"]
    assert (record.data("name"), record.family) == ("a;b,c\td|e", "caps")


def test_excels_first_line_names_the_delimiter_and_stays(tmp_path: Path) -> None:
    content = "sep=,\r\nsku,name;x\r\nA1,\r\n"
    (tmp_path / "products.csv").write_bytes(content.encode())
    pim = akeneo_pim(tmp_path)
    record = pulled(pim)["A1"]
    assert record.source is not None
    assert record.source.line == 3
    list(pim.write_back([change_of(record, "name;x", "neu")], stamp="s"))
    assert (tmp_path / "out/full/products.csv").read_bytes() == b"sep=,\r\nsku,name;x\r\nA1,neu\r\n"
    assert (tmp_path / "out/import/s_products.csv").read_bytes() == b"sku,name;x\r\nA1,neu\r\n"


FAULTS = [
    ("sku,name,family\nA1,a,b\n", {"delimiter": ";"}, "expected columns separated by semicolon ';', but the header"),
    (b"sku;name\nA1;\xc3\xbcber\nB2;\xfcber\n", {}, "line 3: byte 0xFC is not UTF-8, though the rest of the file is"),
    (b"sku;name\nA1;\x81\n", {}, "line 2: byte 0x81 is neither UTF-8 nor Windows-1252"),
    ("sku;name\nA1;über\n".encode("cp1252"), {"encoding": "utf-8"}, "a byte is not utf-8"),
    (b"sku;name\n", {"encoding": "utf-99"}, "'utf-99' is no known encoding"),
    (TEXT.encode("utf-16"), {"encoding": "utf-8"}, "byte-order mark of utf-16-le, but [pim] encoding says utf-8"),
    (b"PK\x03\x04rest", {}, "is an Excel workbook; name it products.xlsx"),
    (b"\xd0\xcf\x11\xe0rest", {}, "is an Excel workbook"),
    (b"sku;name\x00\x00\x00\x01\x02", {}, "is no text file"),
    ("name;family\nA;b\n", {}, "column sku is missing, which names the record; found name, family"),
    ("SKU;Name\nA;b\n", {}, "column sku is missing"),
    ("sku;name;name\nA;b;c\n", {}, "column name stands there twice"),
    ("", {}, "the file is empty"),
    ("\n\n", {}, "the file is empty"),
    ('sku;name\nA1;"' + "x" * (17 << 20) + '\n', {}, "look for a quote that is opened and never closed"),
]  # fmt: skip


@pytest.mark.parametrize(("content", "settings", "says"), FAULTS)
def test_a_file_that_cannot_be_read_is_refused_with_where_what_and_what_to_do(
    tmp_path: Path, content: bytes | str, settings: dict[str, str], says: str
) -> None:
    data = content if isinstance(content, bytes) else content.encode()
    (tmp_path / "products.csv").write_bytes(data)
    with pytest.raises(InputError) as caught:
        list(akeneo_pim(tmp_path, **settings).pull())
    message = str(caught.value)
    assert says in message
    assert "; " in message
    assert "products.csv" in message or "[pim]" in message


@pytest.mark.parametrize(
    ("raw", "cells", "ending"),
    [
        ("a;b;c\n", ["a", "b", "c"], "\n"),
        ("a;;\r\n", ["a", "", ""], "\r\n"),
        ('"a;b";"c\nd";"e ""f"""\n', ['"a;b"', '"c\nd"', '"e ""f"""'], "\n"),
        ('15" wide;b', ['15" wide', "b"], ""),
        ('"a" junk;b\n', ['"a" junk', "b"], "\n"),
        ('a;"never closed;x\ny\n', ["a", '"never closed;x\ny\n'], ""),
        ('a;"ends in a quote""\n', ["a", '"ends in a quote""\n'], ""),
        ("a;b\r", ["a", "b"], "\r"),
        ("", [""], ""),
    ],
)
def test_raw_cells_are_cut_where_the_reader_cuts_them(raw: str, cells: list[str], ending: str) -> None:
    assert raw_cells(raw, cell_pattern(";")) == (cells, ending)


@pytest.mark.parametrize(
    ("text", "quotes_all", "cell"),
    [
        ("plain", False, "plain"),
        ("plain", True, '"plain"'),
        ("a;b", False, '"a;b"'),
        ("a,b", False, "a,b"),
        ('say "so"', False, '"say ""so"""'),
        ("two\nlines", False, '"two\nlines"'),
        (" blank in front", False, '" blank in front"'),
        ("", False, ""),
    ],
)
def test_cells_are_quoted_where_they_must_be(text: str, quotes_all: bool, cell: str) -> None:
    assert CsvDialect("utf-8", ";", quotes_all=quotes_all).cell(text) == cell


def test_a_file_that_quotes_every_cell_gets_quoted_cells(tmp_path: Path) -> None:
    (tmp_path / "products.csv").write_text('"sku";"name";"care"\n"A1";"x";""\n')
    pim = akeneo_pim(tmp_path)
    list(pim.write_back([change_of(pulled(pim)["A1"])], stamp="s"))
    assert (tmp_path / "out/full/products.csv").read_text() == '"sku";"name";"care"\n"A1";"x";"Neu"\n'
    assert (tmp_path / "out/import/s_products.csv").read_text() == '"sku";"care"\n"A1";"Neu"\n'


def test_lines_are_counted_as_an_editor_counts_them(tmp_path: Path) -> None:
    path = tmp_path / "products.csv"
    path.write_text('sku;"na\nme"\nA1;"one\ntwo\nthree"\n\n;\nB2;x\n')
    rows = [(row.line, row.cells) for row in CsvTable(path, config(tmp_path)).rows()]
    assert rows == [(3, ["A1", "one\ntwo\nthree"]), (8, ["B2", "x"])]

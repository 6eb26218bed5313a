import gzip
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from connectors import guess_structure_of, jsonl_lines, read_products
from schemas.errors import InputError
from schemas.product import Amount, Data, Price, ProductKind, Value
from schemas.receipt import ReceiptStatus
from schemas.structure import AttributeType
from tests.connectors.worlds import ATTRIBUTES, change_of, jsonl_pim, pulled

SHAPES: list[tuple[Any, Data | None]] = [
    ("red", "red"),
    ("", None),
    ("  ", None),
    (None, None),
    ([], None),
    (True, True),
    (5, Decimal(5)),
    (2.5, Decimal("2.5")),
    (["a", "b"], ("a", "b")),
    ([1, 2], ("1", "2")),
    ({"amount": "25.45", "unit": "CENTIMETER"}, Amount(Decimal("25.45"), "CENTIMETER")),
    ({"amount": 450, "unit": "GRAM", "symbol": "g"}, Amount(Decimal(450), "GRAM")),
    ({"amount": "2,5", "unit": "GRAM"}, "2,5 GRAM"),
    ([{"amount": "25.50", "currency": "EUR"}], (Price(Decimal("25.50"), "EUR"),)),
    ({"amount": 9.9, "currency": "EUR"}, (Price(Decimal("9.9"), "EUR"),)),
    ([{"amount": None, "currency": "EUR"}], None),
    ([{"amount": 256, "unit": "GIGABYTE"}, {"amount": "512", "unit": "GIGABYTE"}], ("256 GB", "512 GB")),
    (
        [
            {"material": "wool", "percent": 60},
            {"material": "new_cotton", "percent": 40, "organic": True, "dyed": False},
        ],
        ("wool, 60 percent", "new cotton, 40 percent, organic"),
    ),
    ([{"fat": {"amount": 3, "unit": "GRAM"}}], ("3 g",)),
    (
        {"wool": {"amount": 60, "unit": "PERCENT"}, "new_cotton": {"amount": "40", "unit": "PERCENT"}},
        ("60 % wool", "40 % new cotton"),
    ),
    ([{"amount": "?", "currency": "EUR"}], "? EUR"),
]

IMPOSSIBLE: list[tuple[Any, str]] = [
    ({"x": 1}, "an object with x is no value"),
    ([{"x": {"y": 1}}], "an object with y is no cell of a table"),
    ([{"x": None}], "a row of a table is empty"),
    ({"wool": {"amount": 60}}, "an amount needs an amount and a unit"),
    ({}, "an object with nothing in it is no value"),
    ([["a"]], "a list of different things is no value"),
    (["a", {"b": 1}], "a list of different things is no value"),
    ([True, False], "a list of different things is no value"),
    ({"amount": [], "unit": "GRAM"}, "an object with amount, unit is no value"),
    ([{"amount": 5, "currency": "EUR"}, "x"], "a price needs an amount and a currency"),
    ([{"amount": 5, "unit": "GRAM"}, "x"], "an amount needs an amount and a unit"),
    ([{"locale": 5, "scope": None, "data": "x"}], "locale and scope must be codes or null"),
    ([{"locale": None, "data": "x"}, {"scope": None, "data": "y"}], "the same locale and scope stand there twice"),
]


def write(path: Path, *objects: Any) -> Path:
    path.write_text("".join(f"{json.dumps(found, ensure_ascii=False)}\n" for found in objects), encoding="utf-8")
    return path


@pytest.mark.parametrize(("shape", "data"), SHAPES)
def test_json_is_read_as_data(tmp_path: Path, shape: Any, data: Data | None) -> None:
    path = write(tmp_path / "p.jsonl", {"identifier": "A1", "values": {"thing": shape}})
    (product,) = read_products(path)
    assert product.values == ({} if data is None else {"thing": (Value(data),)})
    assert product.findings == ()


@pytest.mark.parametrize(("shape", "says"), IMPOSSIBLE)
def test_json_that_can_be_no_value_is_a_finding_and_the_other_values_are_read(
    tmp_path: Path, shape: Any, says: str
) -> None:
    path = write(tmp_path / "p.jsonl", {"identifier": "A1", "values": {"thing": shape, "name": "x"}})
    (product,) = read_products(path)
    assert product.values == {"name": (Value("x"),)}
    (found,) = product.findings
    assert (found.code, found.attribute) == ("source.value_shape", "thing")
    assert found.message.startswith(f"p.jsonl: line 1: thing: {says}; write a scalar")


@pytest.mark.parametrize("content", [b"{bad\n", b"5\n", b'{"identifier": "A\xff"}\n', b'"text"\n', b"[]x\n", b"NaN\n"])
def test_a_line_that_is_no_object_is_a_product_with_an_error(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "p.jsonl"
    path.write_bytes(b'{"identifier":"A1"}\n\n' + content)
    good, bad = read_products(path)
    assert (good.identifier, good.findings) == ("A1", ())
    assert bad.identifier == "p.jsonl:3"
    assert [found.code for found in bad.findings] == ["source.not_json"]
    assert bad.findings[0].message.startswith("p.jsonl: line 3: is no JSON object: ")


@pytest.mark.parametrize(
    ("given", "code", "says"),
    [
        ({"values": {}}, "source.identifier_missing", "identifier is empty"),
        ({"identifier": " "}, "source.identifier_missing", "identifier is empty"),
        ({"identifier": ["A"]}, "source.identifier_missing", "identifier is empty; give the record its identifier"),
        ({"identifer": "A"}, "source.identifier_missing", "identifier is empty; did you mean identifier by identifer?"),
        ({"identifier": "A", "values": []}, "source.value_shape", "values holds a list"),
        ({"identifier": "A", "family": 5}, "source.value_shape", "family holds a number"),
        ({"identifier": "A", "categories": "x"}, "source.value_shape", "categories holds text"),
        ({"identifier": "A", "enabled": "0"}, "source.value_shape", "enabled holds text"),
        ({"identifier": "A", "parent": "M"}, "source.parent_unknown", "its product model M is not in p.jsonl"),
    ],
)
def test_a_broken_record_carries_the_finding(tmp_path: Path, given: dict[str, Any], code: str, says: str) -> None:
    (product,) = read_products(write(tmp_path / "p.jsonl", given))
    assert [found.code for found in product.findings] == [code]
    assert says in product.findings[0].message


def test_a_record_that_others_name_as_parent_is_a_model_wherever_it_stands(tmp_path: Path) -> None:
    path = write(
        tmp_path / "p.jsonl",
        {"identifier": "V", "parent": "sub"},
        {"identifier": "Sub", "parent": "TOP", "values": {"color": "red"}},
        {"identifier": "Top", "family": "f", "values": {"name": "n", "description": None}},
        {"identifier": "v", "values": {}},
    )
    products = list(read_products(path))
    assert [(product.identifier, product.kind.value, product.depth) for product in products] == [
        ("Top", "product_model", 0), ("Sub", "product_model", 1), ("V", "product", 2), ("v", "product", 0)
    ]  # fmt: skip
    assert products[2].inherited == {"name": "Top", "color": "Sub"}
    assert [found.code for found in products[3].findings] == ["source.duplicate_identifier"]
    assert guess_structure_of(path).model_attributes == {"name", "color", "description"}


def test_the_structure_is_as_the_data_looks(tmp_path: Path) -> None:
    scoped = [{"locale": "de_DE", "scope": "shop", "data": "x" * 300}]
    path = write(
        tmp_path / "p.jsonl",
        {"identifier": "A", "values": {"n": 5, "b": True, "m": {"amount": 1, "unit": "G"}, "t": "x", "s": scoped,
                                       "c": ["a"], "p": [{"amount": 1, "currency": "EUR"}], "mixed": 5, "e": None}},
        {"identifier": "B", "values": {"mixed": "five"}},
    )  # fmt: skip
    found = guess_structure_of(path)
    assert not found.is_known
    assert {code: attribute.type.value for code, attribute in found.attributes.items()} == {
        "n": "number", "b": "boolean", "m": "metric", "t": "text", "s": "textarea", "c": "multi_select",
        "p": "price", "mixed": "text", "e": "text",
    }  # fmt: skip
    assert (found.attributes["s"].localizable, found.attributes["s"].scopable) == (True, True)
    first, _ = read_products(path)
    assert first.data("mixed") == "5"


def test_structure_files_beside_the_products_are_taken(tmp_path: Path) -> None:
    (tmp_path / "attributes.csv").write_text(ATTRIBUTES)
    path = write(tmp_path / "p.jsonl", {"identifier": "A", "values": {"weight": {"amount": "5", "unit": "GRAM"}}})
    structure = jsonl_pim(path).structure
    assert structure.is_known
    assert structure.attributes["description"].type is AttributeType.TEXTAREA


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "the file is empty; write one product per line"),
        (b"\n \n", "the file is empty"),
        (b'[\n{"identifier": "A"}\n]', "line 1: begins a JSON array; write one product per line"),
        (gzip.compress(b'{"identifier": "A"}\n' * 999)[:-20], "the packed file is damaged or cut off"),
        (b"\x1f\x8b rubbish that is not packed", "damaged or cut off"),
    ],
    ids=["empty", "blank", "array", "cut off", "not packed"],
)
def test_a_file_that_is_none_is_refused(tmp_path: Path, content: bytes, says: str) -> None:
    path = tmp_path / "p.jsonl"
    path.write_bytes(content)
    with pytest.raises(InputError, match=says):
        list(read_products(path))


def test_a_missing_file_and_a_folder_are_told(tmp_path: Path) -> None:
    (tmp_path / "products.jsonl.gz").write_bytes(b"")
    with pytest.raises(InputError, match=r"no such file; the folder holds products\.jsonl\.gz"):
        list(read_products(tmp_path / "product.jsonl"))
    with pytest.raises(InputError, match="there is no folder"):
        list(read_products(tmp_path / "no" / "p.jsonl"))
    with pytest.raises(InputError, match="is a folder; name the file of products in it"):
        list(read_products(tmp_path))


def test_one_endless_packed_line_is_refused_before_it_fills_the_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jsonl_lines, "MAX_LINE", 1 << 20)
    path = tmp_path / "p.jsonl.gz"
    path.write_bytes(gzip.compress(b'{"identifier":"A"}\n{"identifier":"' + b"x" * (30 << 20)))
    with pytest.raises(InputError, match=r"p\.jsonl\.gz: line 2: is longer than 1 MB"):
        list(read_products(path))


def scoped(*entries: str) -> str:
    """Return a line whose `care` has these entries, each written as locale=data."""
    parts = (entry.split("=") for entry in entries)
    shape = [{"locale": locale, "scope": None, "data": data or None} for locale, data in parts]
    return json.dumps({"identifier": "A", "values": {"care": shape}}, separators=(",", ":"))


@pytest.mark.parametrize(
    ("source", "locale", "copy"),
    [
        ('{"identifier": "A", "values": {"x": 1.5}}', None, '{"identifier": "A", "values": {"x": 1.5, "care": "Neu"}}'),
        ('{"identifier":"A","values":{}}\r', None, '{"identifier":"A","values":{"care":"Neu"}}\r'),
        ('\ufeff{"identifier":"A"}', None, '\ufeff{"identifier":"A","values":{"care":"Neu"}}'),
        ('{"identifier":"A","values":{"care":""}}', "de_DE", scoped("de_DE=Neu")),
        (scoped("de_DE="), "de_DE", scoped("de_DE=Neu")),
        (scoped("en_US=x"), "de_DE", scoped("en_US=x", "de_DE=Neu")),
    ],
    ids=["spaced", "compact, CRLF", "BOM", "empty", "null", "other locale"],
)
def test_a_value_goes_into_its_line_and_the_other_lines_stay(
    tmp_path: Path, source: str, locale: str | None, copy: str
) -> None:
    others = '\n{"identifier" :  "Z",   "values":{"x": 1.500}}\n\n{broken'
    path = tmp_path / "p.jsonl"
    path.write_bytes((source + others).encode())
    pim = jsonl_pim(path)
    (receipt,) = pim.write_back([change_of(pulled(pim)["A"], locale=locale)], stamp="s")
    assert receipt.status is ReceiptStatus.WRITTEN
    assert (tmp_path / "out/full/products.jsonl").read_bytes() == (copy + others).encode()


def test_a_value_that_holds_for_all_locales_is_not_split_up(tmp_path: Path) -> None:
    path = write(tmp_path / "p.jsonl", {"identifier": "A", "values": {"care": "for all"}})
    pim = jsonl_pim(path)
    (receipt,) = pim.write_back([change_of(pulled(pim)["A"], locale="de_DE")], stamp="s")
    assert receipt.status is ReceiptStatus.REFUSED
    assert "one value for all locales and channels stands there" in receipt.message


@pytest.mark.parametrize(
    ("example", "text", "data"),
    [
        (5, "2.50", 2.5),
        (5, "7", 7),
        (True, "true", True),
        (["a"], "x, y", ["x", "y"]),
        ({"amount": 1, "unit": "G"}, "450 GRAM", {"amount": 450, "unit": "GRAM"}),
        ([{"amount": 1, "currency": "EUR"}], "9.90 EUR", [{"amount": 9.9, "currency": "EUR"}]),
        ("text", "450 GRAM", "450 GRAM"),
    ],
)
def test_a_text_is_written_in_the_shape_of_its_attribute(tmp_path: Path, example: Any, text: str, data: Any) -> None:
    path = write(tmp_path / "p.jsonl", {"identifier": "Z", "values": {"thing": example}}, {"identifier": "A"})
    pim = jsonl_pim(path)
    list(pim.write_back([change_of(pulled(pim)["A"], "thing", text)], stamp="s"))
    assert json.loads((tmp_path / "out/import/s_products.jsonl").read_text()) == {
        "identifier": "A", "values": {"thing": data}
    }  # fmt: skip


def test_a_record_that_broke_since_the_pull_is_stale(tmp_path: Path) -> None:
    path = write(tmp_path / "p.jsonl", {"identifier": "A", "values": {}})
    pim = jsonl_pim(path)
    change = change_of(pulled(pim)["A"])
    write(path, {"identifier": "A", "values": {"name": {"x": 1}}})
    (receipt,) = pim.write_back([change], stamp="s")
    assert receipt.status is ReceiptStatus.STALE
    assert receipt.message == "p.jsonl: line 1: the record is broken now; mend it and pull again"


def test_a_number_that_is_none_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path / "p.jsonl", {"identifier": "A", "values": {"n": 5}}, {"identifier": "B"})
    pim = jsonl_pim(path)
    (receipt,) = pim.write_back([change_of(pulled(pim)["B"], "n", "a lot")], stamp="s")
    assert (receipt.status, receipt.message) == (
        ReceiptStatus.REFUSED, "p.jsonl: line 2: n: 'a lot' is no number; draft it again"
    )  # fmt: skip


def test_a_model_and_its_variants_are_told_apart_in_changes(tmp_path: Path) -> None:
    path = write(tmp_path / "p.jsonl", {"identifier": "M"}, {"identifier": "V", "parent": "M"})
    pim = jsonl_pim(path)
    model = pulled(pim)["M"]
    assert model.kind is ProductKind.PRODUCT_MODEL
    (receipt,) = pim.write_back([change_of(model, kind=ProductKind.PRODUCT)], stamp="s")
    assert receipt.status is ReceiptStatus.STALE

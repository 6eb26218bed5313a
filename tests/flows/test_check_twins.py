"""`skuwright check` says which texts of a file another product has too."""

import json
from pathlib import Path
from typing import Any

from flows.check_files import CheckSettings, check_files
from schemas.config import BrandConfig, GateConfig

TEXT = (
    "Die Jacke begleitet Wanderer durch Wind und Wetter, hält auf langen Touren angenehm warm und passt klein gefaltet "
    "in jeden Rucksack. Am Abend in der Hütte liegt sie weich auf den Schultern, am Morgen schützt sie vor Frost."
)


def duplicates_in(folder: Path, *texts: tuple[str, str]) -> list[list[tuple[str, str]]]:
    """Return codes and messages of the duplicates in texts of products: A1 and A2 are variants of A."""
    products = [_product("A", None), _product("A1", "A"), _product("A2", "A"), _product("B", None), _product("C", None)]
    proposals = [
        {"id": str(number), "identifier": of, "attribute": "description", "locale": "de_DE", "text": text}
        for number, (of, text) in enumerate(texts)
    ]
    for name, rows in (("products", products), ("texts", proposals)):
        (folder / f"{name}.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    settings = CheckSettings({}, BrandConfig(), GateConfig())
    results = check_files(folder / "products.jsonl", folder / "texts.jsonl", settings)
    return [
        [(one["code"], one["message"]) for one in result["findings"] if one["code"].startswith("duplicates.")]
        for result in results
    ]


def _product(identifier: str, parent: str | None) -> dict[str, Any]:
    values = {"name": f"Nordwind {identifier}"}
    return {
        "identifier": identifier,
        "family": "jackets",
        "parent": parent,
        "categories": [],
        "enabled": True,
        "values": values,
    }


def test_the_later_of_two_products_with_one_text_bears_the_finding(tmp_path: Path) -> None:
    assert duplicates_in(tmp_path, ("b", TEXT), ("c", TEXT)) == [[], [("duplicates.same_text", "B has the same text")]]


def test_a_nearly_same_text_is_named_with_its_likeness(tmp_path: Path) -> None:
    near = TEXT.replace("weich", "leicht")
    assert duplicates_in(tmp_path, ("B", TEXT), ("C", near)) == [
        [],
        [("duplicates.near", "99 % of the text are those of B")],
    ]


def test_texts_of_variants_and_of_one_product_may_be_alike(tmp_path: Path) -> None:
    assert duplicates_in(tmp_path, ("A1", TEXT), ("A2", TEXT), ("A1", TEXT)) == [[], [], []]

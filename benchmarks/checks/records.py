"""Subjects from records that came with their texts: a record becomes a product as a jsonl source would have it."""

import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson

from connectors import guess_structure_of, read_products
from flows.check_files import CheckSettings, GivenProposal, subject_of
from quality_checks.base import Subject
from schemas.config import BrandConfig, GateConfig
from schemas.product import Product

SHARED = Path(__file__).resolve().parents[3] / "shared" / "data"
#: Every other product is kept aside: its texts are for measuring, never for developing.
PARTS = ("all", "dev", "held")


@dataclass(frozen=True)
class Row:
    """A text about a record: `values` are the record's attributes, `judged` is whatever people said of the text."""

    id: str
    identifier: str
    family: str
    locale: str
    text: str
    values: Mapping[str, Any]
    judged: Mapping[str, Any]


def subjects_of(rows: Iterable[Row]) -> Iterator[tuple[Row, Subject]]:
    """Yield each row with what the checks look at."""
    rows = list(rows)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "products.jsonl"
        lines = {row.identifier: _line(row) for row in rows}
        path.write_bytes(b"".join(lines.values()))
        structure = guess_structure_of(path)
        read = read_products(path, structure=structure)
        products = {product.identifier: product for product in read if isinstance(product, Product)}
    settings = CheckSettings({}, BrandConfig(), GateConfig())
    for row in rows:
        given = GivenProposal(
            id=row.id, identifier=row.identifier, attribute="description", locale=row.locale, text=row.text
        )
        yield row, subject_of(given, products[row.identifier], structure, settings)


def part_of(rows: Iterable[Row], part: str) -> list[Row]:
    """Return the rows of all products, of those that the checks were developed on, or of those kept aside."""
    rows = list(rows)
    products = list(dict.fromkeys(row.identifier for row in rows))
    kept = {"all": products, "dev": products[::2], "held": products[1::2]}[part]
    return [row for row in rows if row.identifier in frozenset(kept)]


def json_lines(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the objects of a JSON Lines file."""
    for line in path.read_bytes().splitlines():
        if line.strip():
            yield orjson.loads(line)


def _line(row: Row) -> bytes:
    record: dict[str, Any] = {
        "identifier": row.identifier,
        "family": row.family,
        "parent": None,
        "categories": [],
        "enabled": True,
        "values": row.values,
    }
    return orjson.dumps(record) + b"\n"

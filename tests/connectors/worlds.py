"""One small catalogue behind each connector, and the same handles on all of them: the contract suite works on these.

The catalogue: a jacket model JK with variants JK-S and JK-M, a two-level model PT > PT-red with variant PT-red-m, and
a cap CAP that stands alone. `description` is localizable and scopable, `care` neither, `weight` has a unit.
"""

import csv
import gzip
import io
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Protocol

from connectors import open_pim
from connectors.base import Pim
from schemas.config import PimConfig, PimKind, WriteBackConfig
from schemas.product import Product, ProductKind
from schemas.receipt import Change

ATTRIBUTES = """code;label-de_DE;localizable;scopable;type;unique;max_characters;decimals_allowed
sku;SKU;0;0;pim_catalog_identifier;1;;
name;Name;0;0;pim_catalog_text;0;255;
description;Beschreibung;1;1;pim_catalog_textarea;0;;
care;Pflege;0;0;pim_catalog_text;0;;
color;Farbe;0;0;pim_catalog_simpleselect;0;;
size;Größe;0;0;pim_catalog_simpleselect;0;;
material;Material;0;0;pim_catalog_multiselect;0;;
weight;Gewicht;0;0;pim_catalog_metric;0;;1
"""
FAMILIES = """code;label-de_DE;attributes;attribute_as_label;requirements-ecommerce
jackets;Jacken;sku,name,description,care,color,size,material,weight;name;sku,name,description
trousers;Hosen;sku,name,description,care,color,size,material,weight;name;sku,name
caps;Mützen;sku,name,description,care,weight;name;sku,name
"""
FAMILY_VARIANTS = """code;family;variant-axes_1;variant-axes_2;variant-attributes_1;variant-attributes_2
jackets_size;jackets;size;;sku,size,weight;
trousers_color_size;trousers;color;size;color,material;sku,size,weight
"""
CHANNELS = """code;label-de_DE;locales;currencies
ecommerce;Shop;de_DE,en_US;EUR
"""
MODEL_HEADER = ["code", "family_variant", "parent", "categories", "name", "care", "color", "material",
                "description-de_DE-ecommerce", "description-en_US-ecommerce"]  # fmt: skip
PRODUCT_HEADER = ["sku", "family", "parent", "categories", "enabled", "name", "care", "color", "size", "material",
                  "weight", "weight-unit", "description-de_DE-ecommerce"]  # fmt: skip

#: (identifier, kind): cells by column, as a CSV export holds them.
CATALOGUE: Mapping[str, dict[str, str]] = {
    "PT-red": {"code": "PT-red", "parent": "PT", "color": "red", "material": "cotton,wool"},
    "JK": {"code": "JK", "family_variant": "jackets_size", "name": "Nordwind", "care": "Kalt waschen",
           "description-de_DE-ecommerce": "Eine Jacke."},
    "PT": {"code": "PT", "family_variant": "trousers_color_size", "name": "Heide", "care": "Lüften"},
    "JK-S": {"sku": "JK-S", "family": "jackets", "parent": "JK", "size": "s", "weight": "450", "weight-unit": "GRAM",
             "enabled": "1"},
    "JK-M": {"sku": "JK-M", "parent": "jk", "size": "m", "care": "Bügeln", "enabled": "1"},
    "PT-red-m": {"sku": "PT-red-m", "family": "trousers", "parent": "PT-red", "size": "m", "enabled": "1"},
    "CAP": {"sku": "CAP", "family": "caps", "name": "Flut", "categories": "hats,summer", "enabled": "0"},
}  # fmt: skip
MODELS = ("PT-red", "JK", "PT")


class World(Protocol):
    """A source with a connector on it."""

    out: Path

    def pim(self, **config: Any) -> Pim:
        """Return a new connector on the source as it is now."""

    def full_copy(self) -> Pim:
        """Return a connector that reads the full copy as its source."""

    def set_cell(self, identifier: str, column: str, text: str) -> None:
        """Change the source as a person in the PIM would."""

    def remove(self, identifier: str) -> None:
        """Remove a record from the source."""

    def imported(self) -> dict[str, dict[str, str]]:
        """Return what all import files hold: by identifier, the texts by column name."""


class AkeneoWorld:
    """The catalogue as an Akeneo export folder."""

    def __init__(self, base: Path) -> None:
        self.folder = base / "export"
        self.out = base / "out"
        self.rows = {identifier: dict(row) for identifier, row in CATALOGUE.items()}
        write_structure(self.folder)
        self._write()

    def _write(self) -> None:
        models = [row for identifier, row in self.rows.items() if identifier in MODELS]
        products = [row for identifier, row in self.rows.items() if identifier not in MODELS]
        (self.folder / "product_models.csv").write_text(as_csv(MODEL_HEADER, models), encoding="utf-8", newline="")
        (self.folder / "products.csv").write_text(as_csv(PRODUCT_HEADER, products), encoding="utf-8", newline="")

    def pim(self, **config: Any) -> Pim:
        return akeneo_pim(self.folder, self.out, **config)

    def full_copy(self) -> Pim:
        write_structure(self.out / "full")
        return akeneo_pim(self.out / "full", self.out / "unused")

    def set_cell(self, identifier: str, column: str, text: str) -> None:
        self.rows[identifier][column] = text
        self._write()

    def remove(self, identifier: str) -> None:
        del self.rows[identifier]
        self._write()

    def imported(self) -> dict[str, dict[str, str]]:
        found: dict[str, dict[str, str]] = {}
        for path in sorted((self.out / "import").glob("*.csv")):
            for row in csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"), newline=""), delimiter=";"):
                identifier = row.pop("sku", "") or row.pop("code", "")
                texts = {name: text for name, text in row.items() if name not in ("family_variant", "parent")}
                found.setdefault(identifier, {}).update(texts)
        return found


class JsonlWorld:
    """The catalogue as JSON lines, with Akeneo's structure files beside them."""

    def __init__(self, base: Path, ending: str = ".jsonl") -> None:
        self.folder = base / "export"
        self.path = self.folder / f"products{ending}"
        self.out = base / "out"
        self.rows = {identifier: dict(row) for identifier, row in CATALOGUE.items()}
        write_structure(self.folder)
        self._write()

    def _write(self) -> None:
        lines = "".join(json.dumps(as_object(row), ensure_ascii=False) + "\n" for row in self.rows.values())
        content = lines.encode()
        self.path.write_bytes(gzip.compress(content) if self.path.suffix == ".gz" else content)

    def pim(self, **config: Any) -> Pim:
        return jsonl_pim(self.path, self.out, **config)

    def full_copy(self) -> Pim:
        write_structure(self.out / "full")
        return jsonl_pim(self.out / "full" / self.path.name, self.out / "unused")

    def set_cell(self, identifier: str, column: str, text: str) -> None:
        self.rows[identifier][column] = text
        self._write()

    def remove(self, identifier: str) -> None:
        del self.rows[identifier]
        self._write()

    def imported(self) -> dict[str, dict[str, str]]:
        found: dict[str, dict[str, str]] = {}
        for path in sorted((self.out / "import").glob("*.jsonl")):
            for line in path.read_text(encoding="utf-8").splitlines():
                given = json.loads(line)
                texts = found.setdefault(given["identifier"], {})
                for code, shape in given["values"].items():
                    texts.update(_cells_of(code, shape))
        return found


def _cells_of(code: str, shape: Any) -> dict[str, str]:
    if isinstance(shape, list):
        return {
            "-".join(part for part in (code, item["locale"], item["scope"]) if part): item["data"] for item in shape
        }
    if isinstance(shape, dict):
        return {code: str(shape["amount"]), f"{code}-unit": shape["unit"]}
    return {code: str(shape)}


def as_csv(header: list[str], rows: list[dict[str, str]]) -> str:
    """Return rows as Akeneo writes them: semicolons, quotes only where needed."""
    target = io.StringIO()
    writer = csv.DictWriter(target, header, delimiter=";", lineterminator="\n", restval="")
    writer.writeheader()
    writer.writerows(rows)
    return target.getvalue()


def as_object(row: Mapping[str, str]) -> dict[str, Any]:
    """Return the cells of a row as a JSON object of the jsonl format."""
    values: dict[str, Any] = {}
    for column, text in row.items():
        if not text or column in ("sku", "code", "family", "family_variant", "parent", "categories", "enabled"):
            continue
        code, *scope = column.split("-")
        if code == "weight":
            values[code] = {"amount": row["weight"], "unit": row["weight-unit"]}
        elif scope:
            values.setdefault(code, []).append({"locale": scope[0], "scope": scope[1], "data": text})
        else:
            values[code] = text.split(",") if code == "material" else text
    given = {"identifier": row.get("sku") or row["code"], "family": row.get("family") or None,
             "family_variant": row.get("family_variant"), "parent": row.get("parent") or None,
             "categories": row["categories"].split(",") if row.get("categories") else [],
             "enabled": row.get("enabled") != "0", "values": values}  # fmt: skip
    return {key: found for key, found in given.items() if found not in (None, [])}


def write_structure(folder: Path) -> None:
    """Write the structure files of the catalogue into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    files = {"attributes": ATTRIBUTES, "families": FAMILIES, "family_variants": FAMILY_VARIANTS, "channels": CHANNELS}
    for stem, content in files.items():
        (folder / f"{stem}.csv").write_text(content, encoding="utf-8")


def akeneo_pim(folder: Path, out: Path | None = None, **config: Any) -> Pim:
    """Return a connector on an Akeneo export folder."""
    pim = PimConfig(kind=PimKind.AKENEO_CSV, folder=folder, locales=("de_DE",), **config)
    return open_pim(pim, WriteBackConfig(path=out or folder / "out"))


def jsonl_pim(path: Path, out: Path | None = None, **config: Any) -> Pim:
    """Return a connector on a file of JSON lines."""
    pim = PimConfig(kind=PimKind.JSONL, path=path, locales=("de_DE",), **config)
    return open_pim(pim, WriteBackConfig(kind=PimKind.JSONL, path=out or path.parent / "out"))


def pulled(pim: Pim) -> dict[str, Product]:
    """Return all records of a connector by identifier."""
    return {product.identifier: product for product in pim.pull()}


def change_of(product: Product, attribute: str = "care", text: str = "Neu", **changes: Any) -> Change:
    """Return a change of one value of a product as it was pulled."""
    given: dict[str, Any] = {
        "proposal_id": f"{product.identifier}/{attribute}",
        "identifier": product.identifier,
        "kind": product.kind,
        "attribute": attribute,
        "locale": None,
        "channel": None,
        "text": text,
        "revision": product.revision,
    }
    if attribute == "description":
        given |= {"locale": "de_DE", "channel": "ecommerce"}
    return Change(**{**given, **changes})


def files_below(folder: Path) -> dict[str, bytes]:
    """Return the content of all files below a folder, hidden ones too, by relative path."""
    found = folder.rglob("*") if folder.exists() else iter(())
    return {str(path.relative_to(folder)): path.read_bytes() for path in found if path.is_file()}


def kinds(pim: Pim) -> list[ProductKind]:
    """Return the kinds of all records in the order they are pulled."""
    return [product.kind for product in pim.pull()]

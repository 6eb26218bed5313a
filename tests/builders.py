"""Builders of records: a test states only what it is about.

They stand beside conftest.py, not in it, so that tests can import them by name.
"""

from decimal import Decimal
from typing import Any

from schemas.product import Amount, Product, ProductKind, Value
from schemas.proposal import ContentKind, Proposal
from schemas.structure import Attribute, AttributeType, CatalogStructure, Channel, Family, FamilyVariant, VariantLevel


def make_structure(**changes: Any) -> CatalogStructure:
    """Return a small catalogue of jackets with one variant level (size)."""
    kinds = AttributeType
    attributes = [
        Attribute("sku", kinds.IDENTIFIER, {"de_DE": "SKU", "en_US": "SKU"}, unique=True),
        Attribute("name", kinds.TEXT, {"de_DE": "Name", "en_US": "Name"}),
        Attribute("description", kinds.TEXTAREA, {"de_DE": "Beschreibung"}, localizable=True, scopable=True),
        Attribute("weight", kinds.METRIC, {"de_DE": "Gewicht", "en_US": "Weight"}, metric_family="Weight",
                  default_unit="GRAM"),
        Attribute("color", kinds.SIMPLE_SELECT, {"de_DE": "Farbe", "en_US": "Colour"},
                  options={"black": {"de_DE": "Schwarz", "en_US": "Black"}, "red": {"de_DE": "Rot", "en_US": "Red"}}),
        Attribute("material", kinds.MULTI_SELECT, {"de_DE": "Material", "en_US": "Material"},
                  options={"cotton": {"de_DE": "Baumwolle", "en_US": "Cotton"},
                           "wool": {"de_DE": "Wolle", "en_US": "Wool"}}),
        Attribute("waterproof", kinds.BOOLEAN, {"de_DE": "Wasserdicht", "en_US": "Waterproof"}),
        Attribute("pockets", kinds.NUMBER, {"de_DE": "Taschen", "en_US": "Pockets"}, decimals_allowed=False),
        Attribute("size", kinds.SIMPLE_SELECT, {"de_DE": "Größe", "en_US": "Size"},
                  options={"s": {"de_DE": "S", "en_US": "S"}, "m": {"de_DE": "M", "en_US": "M"}}),
        Attribute("price", kinds.PRICE, {"de_DE": "Preis", "en_US": "Price"}),
        Attribute("ean", kinds.TEXT, {"de_DE": "EAN", "en_US": "EAN"}),
    ]  # fmt: skip
    codes = tuple(attribute.code for attribute in attributes)
    family = Family(
        "jackets",
        {"de_DE": "Jacken", "en_US": "Jackets"},
        codes,
        {"ecommerce": ("sku", "name", "description", "weight")},
        "name",
    )
    given: dict[str, Any] = {
        "attributes": {attribute.code: attribute for attribute in attributes},
        "families": {"jackets": family},
        "family_variants": {
            "jackets_size": FamilyVariant(
                "jackets_size", "jackets", (VariantLevel(("size",), ("sku", "size", "weight", "ean")),)
            )
        },
        "channels": {"ecommerce": Channel("ecommerce", {}, ("de_DE", "en_US"), ("EUR",))},
        "locales": ("de_DE", "en_US"),
    }
    return CatalogStructure(**{**given, **changes})


def make_product(**changes: Any) -> Product:
    """Return a jacket with six facts beside its name."""
    given: dict[str, Any] = {
        "identifier": "JK-1",
        "kind": ProductKind.PRODUCT,
        "family": "jackets",
        "revision": "r1",
        "values": {
            "name": (Value("Nordwind"),),
            "weight": (Value(Amount(Decimal(450), "GRAM")),),
            "color": (Value("black"),),
            "material": (Value(("cotton", "wool")),),
            "waterproof": (Value(True),),
            "pockets": (Value(Decimal(3)),),
            "size": (Value("m"),),
        },
    }
    return Product(**{**given, **changes})


def make_proposal(**changes: Any) -> Proposal:
    """Return a German description of the jacket that make_product returns."""
    given: dict[str, Any] = {
        "identifier": "JK-1",
        "kind": ProductKind.PRODUCT,
        "family": "jackets",
        "attribute": "description",
        "locale": "de_DE",
        "channel": "ecommerce",
        "language": "de_DE",
        "content": ContentKind.TEXT,
        "text": "Die Jacke Nordwind wiegt 450 g und hat drei Taschen.",
        "enricher": "template",
        "enricher_version": "1",
        "revision": "r1",
    }
    return Proposal(**{**given, **changes})

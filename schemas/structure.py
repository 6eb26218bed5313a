"""The catalogue's structure as the PIM defines it: attributes, options, families, levels, channels."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from functools import cached_property

from schemas.product import Product, ProductKind


class AttributeType(StrEnum):
    """The kinds of attribute that decide how a value is read, validated and rendered."""

    IDENTIFIER = "identifier"
    TEXT = "text"
    TEXTAREA = "textarea"
    SIMPLE_SELECT = "simple_select"
    MULTI_SELECT = "multi_select"
    BOOLEAN = "boolean"
    NUMBER = "number"
    METRIC = "metric"
    PRICE = "price"
    DATE = "date"
    MEDIA = "media"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Attribute:
    """One attribute of the catalogue. None means that the PIM sets no limit.

    `validation_rule` is `email`, `url` or `regexp` (then `validation_regexp` holds the pattern).
    """

    code: str
    type: AttributeType = AttributeType.TEXT
    labels: Mapping[str, str] = field(default_factory=dict)
    localizable: bool = False
    scopable: bool = False
    unique: bool = False
    max_characters: int | None = None
    number_min: Decimal | None = None
    number_max: Decimal | None = None
    date_min: str | None = None
    date_max: str | None = None
    decimals_allowed: bool = True
    negative_allowed: bool = True
    metric_family: str | None = None
    default_unit: str | None = None
    validation_rule: str | None = None
    validation_regexp: str | None = None
    available_locales: tuple[str, ...] = ()
    #: option code -> labels by locale; None where the file of options is absent (then any code is taken)
    options: Mapping[str, Mapping[str, str]] | None = None
    group: str | None = None

    def label(self, locale: str | None) -> str:
        """Return the label in a locale, or words made of the code."""
        return self.labels.get(locale or "") or self.code.replace("_", " ").strip()

    def option_label(self, option: str, locale: str | None) -> str:
        """Return an option's label in a locale, or words made of its code."""
        labels = (self.options or {}).get(option) or {}
        return labels.get(locale or "") or option.replace("_", " ").strip()


@dataclass(frozen=True, slots=True)
class Family:
    """A family: which attributes its products may have, and which a channel requires."""

    code: str
    labels: Mapping[str, str] = field(default_factory=dict)
    attributes: tuple[str, ...] = ()
    requirements: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    label_attribute: str | None = None

    def label(self, locale: str | None) -> str:
        """Return the label in a locale, or words made of the code."""
        return self.labels.get(locale or "") or self.code.replace("_", " ").strip()


@dataclass(frozen=True, slots=True)
class VariantLevel:
    """One level below the root product model: what varies there (axes) and what is filled there."""

    axes: tuple[str, ...]
    attributes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FamilyVariant:
    """How the products of a family vary: one or two levels below the root product model."""

    code: str
    family: str
    levels: tuple[VariantLevel, ...] = ()

    def depth_of(self, attribute: str) -> int:
        """Return the level that owns an attribute: 0 is the root product model."""
        for depth, level in enumerate(self.levels, start=1):
            if attribute in level.attributes or attribute in level.axes:
                return depth
        return 0


@dataclass(frozen=True, slots=True)
class Channel:
    """A channel with the locales and currencies that are active in it."""

    code: str
    labels: Mapping[str, str] = field(default_factory=dict)
    locales: tuple[str, ...] = ()
    currencies: tuple[str, ...] = ()


@dataclass(frozen=True)
class CatalogStructure:
    """All of a catalogue's structure. `is_known` is False where it was guessed from the data alone.

    `identifier_attribute` is the code of the attribute that holds the SKU.
    `model_attributes` are the attribute codes that product models have a place for, used to find the level
    of an attribute where no family variants are known. `categories` are the codes of all categories, empty where no
    file lists them.
    """

    attributes: Mapping[str, Attribute] = field(default_factory=dict)
    families: Mapping[str, Family] = field(default_factory=dict)
    family_variants: Mapping[str, FamilyVariant] = field(default_factory=dict)
    channels: Mapping[str, Channel] = field(default_factory=dict)
    locales: tuple[str, ...] = ()
    identifier_attribute: str = "sku"
    model_attributes: frozenset[str] = frozenset()
    categories: frozenset[str] = frozenset()
    is_known: bool = True

    def attribute(self, code: str) -> Attribute:
        """Return an attribute, or a plain text attribute of that code where the PIM does not define it."""
        return self.attributes.get(code) or Attribute(code=code)

    def family(self, code: str | None) -> Family | None:
        """Return a family, or None where the product has none or the PIM does not define it."""
        return self.families.get(code or "")

    def name_attribute(self, family: str | None) -> str:
        """Return the code of the attribute that names a product of this family."""
        found = self.family(family)
        return (found.label_attribute if found else None) or ("name" if "name" in self.attributes else "title")

    def axes(self, family_variant: str | None) -> tuple[str, ...]:
        """Return the codes of all axes along which products of a family variant differ."""
        variant = self.family_variants.get(family_variant or "")
        return tuple(axis for level in variant.levels for axis in level.axes) if variant else ()

    def owns(self, product: Product, attribute: str) -> bool:
        """Say whether an attribute is filled at this record's level, not above or below it."""
        if product.kind is ProductKind.PRODUCT and product.parent is None:
            return True
        variant = self.family_variants.get(product.family_variant or "")
        if variant is not None:
            return variant.depth_of(attribute) == product.depth
        # Without family variants: at the top where product models have a place for it, else on the variant.
        if attribute in self.model_attributes:
            return product.kind is ProductKind.PRODUCT_MODEL and product.parent is None
        return product.kind is ProductKind.PRODUCT

    @cached_property
    def option_attributes(self) -> tuple[str, ...]:
        """Codes of the attributes whose values are options."""
        selects = (AttributeType.SIMPLE_SELECT, AttributeType.MULTI_SELECT)
        return tuple(code for code, found in self.attributes.items() if found.type in selects)


def spoken_label(labels: Mapping[str, str], language: str) -> str | None:
    """Return the label in the first locale of a language (`de`), or None where there is none."""
    spoken = (labels[locale] for locale in sorted(labels) if locale.partition("_")[0] == language)
    return next(filter(None, spoken), None)

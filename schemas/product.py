"""The product as it was pulled: values by attribute, locale and channel, with where each came from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from schemas.finding import Finding


class ProductKind(StrEnum):
    """The two kinds of record a PIM holds: what is sold, and what variants have in common."""

    PRODUCT = "product"
    PRODUCT_MODEL = "product_model"


@dataclass(frozen=True, slots=True)
class Amount:
    """A measured value: `unit` is the PIM's unit code, such as `GRAM`."""

    amount: Decimal
    unit: str


@dataclass(frozen=True, slots=True)
class Price:
    """An amount of money: `currency` is an ISO 4217 code."""

    amount: Decimal
    currency: str


#: Data that could not be read as the attribute's type stays a `str`; validation then says so.
Data = str | bool | Decimal | Amount | tuple[str, ...] | tuple[Price, ...]


@dataclass(frozen=True, slots=True)
class Value:
    """One value of one attribute. `locale` and `channel` are None where the attribute has no such scope."""

    data: Data
    locale: str | None = None
    channel: str | None = None


@dataclass(frozen=True, slots=True)
class SourceRow:
    """Where a record was read: file name, and the line it starts on (1 is the header)."""

    file: str
    line: int


@dataclass(frozen=True, slots=True)
class Product:
    """A product or product model with its own and inherited values.

    `values` never holds empty values: a missing key means that nothing is filled.
    `inherited` maps an attribute code to the identifier of the product model that its values come from.
    `revision` is a hash over all that was read for it, the rows of its product models included.
    `findings` are what the connector found while reading the row (`source.*`); validation passes them on.
    `depth` counts the product models above it: 0 for a root model or a product without parent.
    """

    identifier: str
    kind: ProductKind
    family: str | None
    values: Mapping[str, tuple[Value, ...]]
    revision: str
    parent: str | None = None
    depth: int = 0
    family_variant: str | None = None
    categories: tuple[str, ...] = ()
    enabled: bool = True
    inherited: Mapping[str, str] = field(default_factory=dict)
    source: SourceRow | None = None
    findings: tuple[Finding, ...] = ()

    def data(self, attribute: str, locale: str | None = None, channel: str | None = None) -> Data | None:
        """Return the data of an attribute as seen in a locale and channel, or None where nothing is filled.

        A value without locale or channel holds in all of them.
        """
        for value in self.values.get(attribute, ()):
            if value.locale in (None, locale) and value.channel in (None, channel):
                return value.data
        return None

"""Facts: the values of a product that a text may rest on, as seen in one locale and channel."""

import hashlib
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from schemas.product import Amount, Data, Price, Product
from schemas.structure import Attribute, AttributeType, CatalogStructure

#: Types that say nothing about a product that a shop's text may state (prices are kept out of copy: PAngV).
_NO_FACTS = frozenset({AttributeType.IDENTIFIER, AttributeType.MEDIA, AttributeType.PRICE})


#: Characters of a value that stands in a text area: "No", "Li-Ion 130 mAh, non-removable".
_LONGEST_VALUE_OF_AREA = 40


@dataclass(frozen=True, slots=True)
class Fact:
    """One filled attribute: its definition, its data, and whether it comes from a product model above."""

    attribute: Attribute
    data: Data
    is_inherited: bool = False
    is_name: bool = False
    #: The attribute code.
    code: str = field(init=False, repr=False, compare=False)
    #: Whether it is a text, such as a supplier's, not a value.
    is_free_text: bool = field(init=False, repr=False, compare=False)
    #: Whether it is a text that goes on at some length: a few words in a text area are as good as a value.
    is_prose: bool = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Find out what the checks ask of each fact a hundred times a text."""
        is_free_text = self.attribute.type is AttributeType.TEXTAREA
        is_short = isinstance(self.data, str) and len(self.data) <= _LONGEST_VALUE_OF_AREA
        object.__setattr__(self, "code", self.attribute.code)
        object.__setattr__(self, "is_free_text", is_free_text)
        object.__setattr__(self, "is_prose", is_free_text and not is_short)


def facts_of(
    product: Product,
    structure: CatalogStructure,
    *,
    locale: str,
    channel: str | None,
    without: Collection[str] = (),
) -> tuple[Fact, ...]:
    """Return the facts of a product, the name first, then in the family's order.

    `without` are the content attributes: what skuwright writes is no evidence for what it writes.
    Identifiers (unique attributes and GTINs among them), media and prices are no facts.
    """
    return tuple(_facts(product, structure, locale, channel, without))


def _facts(
    product: Product, structure: CatalogStructure, locale: str, channel: str | None, without: Collection[str]
) -> Iterator[Fact]:
    name = structure.name_attribute(product.family)
    family = structure.family(product.family)
    order = {code: place for place, code in enumerate(family.attributes)} if family else {}
    codes = sorted(product.values, key=lambda code: (code != name, order.get(code, len(order)), code))
    for code in codes:
        attribute = structure.attribute(code)
        if code in without or not states_a_fact(attribute):
            continue
        data = product.data(code, locale, channel)
        if data is not None:
            yield Fact(attribute, _composed(data), is_inherited=code in product.inherited, is_name=code == name)


def _composed(data: Data) -> Data:
    """Return data whose letters have their accents on them: macOS writes them behind, and no list has words so."""
    if isinstance(data, str):
        return unicodedata.normalize("NFC", data)
    texts = [one for one in data if isinstance(one, str)] if isinstance(data, tuple) else []
    return tuple(unicodedata.normalize("NFC", one) for one in texts) if texts else data


def states_a_fact(attribute: Attribute) -> bool:
    """Say whether values of an attribute are facts about the product, not names of the record."""
    return attribute.type not in _NO_FACTS and not attribute.unique and not is_gtin_attribute(attribute.code)


@lru_cache(maxsize=10_000)
def is_gtin_attribute(code: str) -> bool:
    """Say whether an attribute holds a GTIN (EAN, UPC, ISBN), by its code."""
    return not {"ean", "gtin", "upc", "isbn", "ean13", "gtin13", "barcode"}.isdisjoint(code.lower().split("_"))


def data_text(data: Data) -> str:
    """Return data as plain text without a locale, for hashes, evidence and tables."""
    if isinstance(data, bool):
        return "true" if data else "false"
    if isinstance(data, Amount):
        return f"{data.amount} {data.unit}"
    if isinstance(data, tuple):
        return ", ".join(f"{item.amount} {item.currency}" if isinstance(item, Price) else item for item in data)
    return str(data)


def facts_hash(facts: Collection[Fact]) -> str:
    """Return 32 hex digits over the facts: our text goes stale when they change."""
    lines = sorted(f"{fact.code}={data_text(fact.data)}" for fact in facts)
    return hashlib.blake2b("\x1e".join(lines).encode(), digest_size=16).hexdigest()

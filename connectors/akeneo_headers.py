"""The grammar of Akeneo's column names: `attribute[-locale][-channel][-CURRENCY|-unit]`."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum

from schemas.structure import Attribute, AttributeType

LOCALE = re.compile(r"[a-z]{2,3}(_[A-Z][a-z]{3})?_([A-Z]{2}|\d{3})")
CURRENCY = re.compile(r"[A-Z]{3}")
_ASSOCIATION = re.compile(r".+-(groups|products|product_models|product_uuids)(-quantity)?")

#: Columns that are no attributes, by the file they stand in.
PRODUCT_COLUMNS = frozenset({"categories", "enabled", "family", "groups", "parent", "uuid"})
MODEL_COLUMNS = frozenset({"code", "family_variant", "parent", "categories", "family"})


class ColumnPart(StrEnum):
    """Which part of a value a column holds."""

    DATA = "data"
    UNIT = "unit"


@dataclass(frozen=True, slots=True)
class Column:
    """What a column holds: an attribute as seen in a locale and channel, in a currency for prices."""

    attribute: str
    locale: str | None = None
    channel: str | None = None
    currency: str | None = None
    part: ColumnPart = ColumnPart.DATA

    @property
    def header(self) -> str:
        """The column's name in the file."""
        unit = "unit" if self.part is ColumnPart.UNIT else None
        return "-".join(part for part in (self.attribute, self.locale, self.channel, self.currency or unit) if part)


def is_association(header: str) -> bool:
    """Say whether a column holds associations, such as `X_SELL-products`."""
    return _ASSOCIATION.fullmatch(header) is not None


def read_header(header: str, attributes: Mapping[str, Attribute], channels: Collection[str] = ()) -> Column | str:
    """Return what a column holds as the structure defines it, or the words that say why that is unclear.

    `channels` are the known channel codes; empty: any is taken.
    """
    code, *suffixes = header.split("-")
    attribute = attributes.get(code)
    if attribute is None:
        return f"no attribute {code} in the structure"
    rest = list(suffixes)
    locale = rest.pop(0) if attribute.localizable and rest else None
    channel = rest.pop(0) if attribute.scopable and rest else None
    last = rest.pop(0) if rest else None
    unclear = _unclear(attribute, locale, channel, last) or (rest and f"{'-'.join(rest)} is one suffix too many")
    if unclear:
        return unclear
    if channel and channels and channel not in channels:
        return f"no channel {channel} in the structure"
    is_unit = attribute.type is AttributeType.METRIC and last == "unit"
    part = ColumnPart.UNIT if is_unit else ColumnPart.DATA
    return Column(code, locale, channel, None if is_unit else last, part)


def _unclear(attribute: Attribute, locale: str | None, channel: str | None, last: str | None) -> str | None:
    code = attribute.code
    if attribute.localizable and (locale is None or not LOCALE.fullmatch(locale)):
        return f"attribute {code} is localizable, but {locale or 'nothing'} stands where a locale belongs"
    if attribute.scopable and channel is None:
        return f"attribute {code} is scopable, but no channel is named"
    takes_last = (attribute.type is AttributeType.METRIC and last == "unit") or (
        attribute.type is AttributeType.PRICE and CURRENCY.fullmatch(last or "") is not None
    )
    return f"attribute {code} takes no suffix {last}" if last is not None and not takes_last else None


def guess_header(header: str, channels: Collection[str] = ()) -> Column:
    """Return what a column seems to hold, by the look of its suffixes, where no structure defines attributes."""
    code, *suffixes = header.split("-")
    locale = channel = currency = None
    part = ColumnPart.DATA
    for place, suffix in enumerate(suffixes):
        is_last = place == len(suffixes) - 1
        if suffix in channels:
            channel = suffix
        elif locale is None and LOCALE.fullmatch(suffix):
            locale = suffix
        elif is_last and CURRENCY.fullmatch(suffix):
            currency = suffix
        elif is_last and suffix == "unit":
            part = ColumnPart.UNIT
        elif channel is None:
            channel = suffix
        else:
            channel = f"{channel}-{suffix}"
    return Column(code, locale, channel, currency, part)

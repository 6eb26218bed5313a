"""Renders a fact's data as a text shows it, strictly by locale: decimal comma or point, units, labels, dates."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from babel.numbers import format_currency, format_decimal

from schemas.errors import ConfigError
from schemas.facts import Fact
from schemas.product import Amount, Data, Price
from schemas.structure import Attribute, AttributeType
from schemas.units import NARROW_NO_BREAK_SPACE, unit_of, unit_symbol

YES_NO: Mapping[str, tuple[str, str]] = {"de": ("ja", "nein"), "en": ("yes", "no"), "fr": ("oui", "non")}

#: Longest text that counts as a value, not as prose; names may be longer (Akeneo's limit for text attributes).
MAX_VALUE_CHARS = 120
MAX_NAME_CHARS = 255

#: Mark-up, line breaks (also the literal `\\n` of careless exports), control and bidi characters, slot brackets.
_NOT_PLAIN = re.compile(
    r"</?[A-Za-z!][^>]*>?|&(?:#\w+|[A-Za-z]+);|\\[nrt]|[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069⟦⟧]"
)
_SPACE = re.compile(r"(?:\\[nrt]|[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff])+")
_YEAR = re.compile(r"(?:^|[\s_])(?:year|vintage)(?:$|[\s_])|jahr(?:gang)?$", re.IGNORECASE)
_SELECTS = (AttributeType.SIMPLE_SELECT, AttributeType.MULTI_SELECT)


def render(fact: Fact, locale: str) -> str:
    """Return a fact's data for running text in a locale; never with line breaks or control characters.

    A boolean becomes the word for yes or no, an option its label, several options a list, a date its long form.
    Plain text comes back as it stands but for its white space. Raises ConfigError for a locale unknown to CLDR.
    """
    return _rendered(fact.attribute, fact.data, locale)


def has_slot(fact: Fact) -> bool:
    """Say whether a fact's value may stand in a slot.

    Booleans read wrong in a sentence, prose belongs to whoever wrote it, and text with mark-up or of a length that
    is not a value's never reaches a text. Neither does data that is not of the attribute's type, or no option of it.
    """
    data, kind = fact.data, fact.attribute.type
    match kind:
        case AttributeType.NUMBER:
            return isinstance(data, Decimal)
        case AttributeType.METRIC:
            return isinstance(data, Amount)
        case AttributeType.DATE:
            return isinstance(data, str) and _date_of(data) is not None
        case AttributeType.SIMPLE_SELECT | AttributeType.MULTI_SELECT:
            known = fact.attribute.options
            return all(is_plain(option) and (known is None or option in known) for option in _options(data))
        case AttributeType.TEXT | AttributeType.OTHER:
            return isinstance(data, str) and is_plain(data, MAX_NAME_CHARS if fact.is_name else MAX_VALUE_CHARS)
    return False


def is_plain(text: str, max_chars: int = MAX_VALUE_CHARS) -> bool:
    """Say whether text is short enough for a value and free of mark-up, line breaks and control characters."""
    stripped = text.strip()
    return 0 < len(stripped) <= max_chars and not _NOT_PLAIN.search(stripped)


def render_number(number: Decimal, locale: str, *, grouping: bool = True) -> str:
    """Return an exact number in a locale's digits, without trailing zeros."""
    return _number(number.normalize() if number else Decimal(0), locale, grouping)


def join(parts: Sequence[str], locale: str) -> str:
    """Return parts as a list in running text: `A, B und C`, in English without the serial comma."""
    if len(parts) < 2:
        return "".join(parts)
    patterns = cldr_locale(locale).list_patterns["standard"]
    text = parts[0]
    for part in parts[1:-1]:
        text = patterns["middle"].replace("{0}", text).replace("{1}", part)
    before, between = patterns["2"].removesuffix("{1}").split("{0}", 1)
    return f"{before}{text}{between}{parts[-1]}"


def option_label(attribute: Attribute, option: str, locale: str) -> str:
    """Return an option's label in a locale, else in its language, else the one label that all languages share."""
    labels = (attribute.options or {}).get(option) or {}
    if label := labels.get(locale):
        return label
    language = locale[:2]
    same_language = [label for known, label in labels.items() if known[:2] == language and label]
    shared = {label for label in labels.values() if label}
    if same_language:
        return same_language[0]
    return shared.pop() if len(shared) == 1 else attribute.option_label(option, locale)


@lru_cache(maxsize=64)
def cldr_locale(locale: str) -> Locale:
    """Return CLDR's data on a locale, or on its language where it does not know the country."""
    for known in (locale, locale.split("_", maxsplit=1)[0]):
        try:
            return Locale.parse(known)
        except (UnknownLocaleError, ValueError):
            continue
    raise ConfigError(f"[pim] locales: CLDR knows no locale {locale}; write one such as de_DE")


def _rendered(attribute: Attribute, data: Data, locale: str) -> str:
    if isinstance(data, bool):
        yes, no = YES_NO.get(locale[:2], YES_NO["en"])
        return yes if data else no
    if isinstance(data, Decimal):
        return render_number(data, locale, grouping=not _YEAR.search(attribute.code))
    if isinstance(data, Amount):
        return _amount(data, attribute.metric_family, locale)
    if isinstance(data, tuple):
        return _several([_item(attribute, item, locale) for item in data], locale)
    return _item(attribute, data, locale)


def _several(items: Sequence[str], locale: str) -> str:
    """Join names as running text does, and phrases ("Nicht im Trockner trocknen") by commas alone."""
    are_phrases = any(item.count(" ") > 1 for item in items)
    return ", ".join(items) if are_phrases else join(items, locale)


def _item(attribute: Attribute, item: str | Price, locale: str) -> str:
    if isinstance(item, Price):
        return str(format_currency(item.amount, item.currency, locale=cldr_locale(locale)))
    if attribute.type in _SELECTS:
        return _one_line(option_label(attribute, item, locale))
    if attribute.type is AttributeType.DATE and (day := _date_of(item)):
        return format_date(day, "long", locale=cldr_locale(locale))
    return _one_line(item)


def _amount(data: Amount, dimension: str | None, locale: str) -> str:
    number = render_number(data.amount, locale)
    unit = unit_of(data.unit, dimension)
    if unit is None:
        return f"{number}{NARROW_NO_BREAK_SPACE}{unit_symbol(data.unit, locale)}"
    return f"{number}{unit.separator(locale)}{unit.symbol(locale)}"


@lru_cache(maxsize=8192)
def _number(number: Decimal, locale: str, grouping: bool) -> str:  # noqa: FBT001 - a cache's key
    return format_decimal(number, locale=cldr_locale(locale), decimal_quantization=False, group_separator=grouping)


def _date_of(data: str) -> date | None:
    try:
        return date.fromisoformat(data[:10])
    except ValueError:
        return None


def _options(data: Data) -> tuple[str, ...]:
    if isinstance(data, str):
        return (data,)
    return tuple(item for item in data if isinstance(item, str)) if isinstance(data, tuple) else ("",)


def _one_line(text: str) -> str:
    return _SPACE.sub(" ", text).strip()

"""Reads an attribute's value out of a product's own texts by rule, where exactly one value can be meant."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from schemas.facts import Fact
from schemas.structure import Attribute, AttributeType, CatalogStructure
from schemas.units import UNITS_BY_DIMENSION, Unit, unit_of

_SELECTS = (AttributeType.SIMPLE_SELECT, AttributeType.MULTI_SELECT)
_PASSAGE = re.compile(r"(?:(?!<[^>]*>|\\[nrt]|[\n\r\t;|]|[.!?]\s).)+[.!?]?", re.DOTALL)
_MAX_QUOTE = 300
#: Words after which, or before which, a passage may mean something else than what it names.
_DOUBT = re.compile(
    r"\b(?:nicht|ohne|kein\w*|oder|statt|außer|wahlweise|optional|auch|separat\w*|ähnlich\w*|ca|circa|etwa|rund|bis|max|ab|"
    r"not|without|no|or|instead|except|also|separately|similar|about|approx\w*|up to|from)\b",
    re.IGNORECASE,
)
#: A label this short ("S", "M", "42") says nothing without the attribute's name before it.
_SHORT_LABEL = 3
_BETWEEN = r"(?:\s*[:=–-]\s*|\s+(?:beträgt|ist|is|of|von|liegt bei)\s+|\s+)"
_NUMBER = {
    "de": r"(?P<number>\d+(?:,\d+)?)",
    "en": r"(?P<number>\d+(?:\.\d+)?)",
}
#: Ranges, dimensions and numbers in another notation have more than one reading.
_ENDS = r"(?![\d.,]*\d)(?!\s*(?:[-–x×/]|bis|to|oder|or)\s*\d)"


@dataclass(frozen=True, slots=True)
class Reading:
    """A value as the PIM stores it (option code, codes with commas, number, `450 GRAM`), and its passage verbatim."""

    text: str
    quote: str


def read_value(
    attribute: Attribute, facts: Iterable[Fact], locale: str, structure: CatalogStructure, family: str | None
) -> Reading | None:
    """Return the one value that the product's texts state for an attribute, or None.

    Options are found by their label in the locale's language as whole words; where another attribute of the family
    has an option of the same name, the passage must name the attribute. Numbers stand right behind its name.
    Passages that deny, offer a choice or only come near a value are passed over.
    """
    passages = [passage for fact in facts if fact.is_free_text for passage in _passages(str(fact.data))]
    if not passages or locale[:2] not in _NUMBER:
        return None
    if attribute.type in _SELECTS:
        return _options(attribute, passages, locale, _rivals(attribute, structure, family, locale))
    if attribute.type is AttributeType.METRIC:
        return _amount(attribute, passages, locale)
    return _number(attribute, passages, locale) if attribute.type is AttributeType.NUMBER else None


def _passages(text: str) -> Iterator[str]:
    for found in _PASSAGE.finditer(text):
        passage = found[0].strip()
        if passage and len(passage) <= _MAX_QUOTE and not _DOUBT.search(passage):
            yield passage


def _options(attribute: Attribute, passages: list[str], locale: str, rivals: frozenset[str]) -> Reading | None:
    labels = _labels(attribute, locale)
    name = _name(attribute, locale)
    found: dict[str, str] = {}
    for passage in passages:
        for code, label in _longest(labels, passage):
            needs_name = len(label) < _SHORT_LABEL or label.isdigit() or label.casefold() in rivals
            if not needs_name or (name and _named(name, label).search(passage)):
                found.setdefault(code, passage)
    if not found or (attribute.type is AttributeType.SIMPLE_SELECT and len(found) > 1):
        return None
    codes = [code for code in labels if code in found]
    return Reading(",".join(codes), found[codes[0]]) if len(set(found.values())) == 1 else None


def _longest(labels: Mapping[str, str], passage: str) -> Iterator[tuple[str, str]]:
    """Yield the options that a passage names; "Polyamid" is not named by "Recyceltes Polyamid"."""
    spans = [(found.span(), code) for code, label in labels.items() for found in _word(label).finditer(passage)]
    for (start, end), code in spans:
        if not any(first <= start and end <= last and (first, last) != (start, end) for (first, last), _ in spans):
            yield code, labels[code]


def _amount(attribute: Attribute, passages: list[str], locale: str) -> Reading | None:
    name = _name(attribute, locale)
    units = _units(attribute)
    if not name or not units:
        return None
    surfaces = "|".join(re.escape(surface) for surface in sorted(units, key=len, reverse=True))
    pattern = _pattern(rf"{_whole(name)}{_BETWEEN}{_NUMBER[locale[:2]]}{_ENDS}\s?(?P<unit>{surfaces})(?![\w²³/°%])")
    found = {
        f"{Decimal(match['number'].replace(',', '.')):f} {unit.code}": passage
        for passage in reversed(passages)
        for match in pattern.finditer(passage)
        if (unit := _unit(match["unit"], units)) is not None
    }
    return _only(found)


def _number(attribute: Attribute, passages: list[str], locale: str) -> Reading | None:
    name = _name(attribute, locale)
    if not name:
        return None
    number = _NUMBER[locale[:2]]
    behind = _pattern(rf"{_whole(name)}\s*[:=]\s*{number}{_ENDS}(?!\s*[\w%°²³])")
    before = _pattern(rf"(?<![\w.,/×–-]){number}\s+{_whole(name)}")
    found = {
        f"{value:f}": passage
        for passage in reversed(passages)
        for pattern in (behind, before)
        for match in pattern.finditer(passage)
        if _is_allowed(value := Decimal(match["number"].replace(",", ".")), attribute)
    }
    return _only(found)


def _only(found: Mapping[str, str]) -> Reading | None:
    return Reading(*next(iter(found.items()))) if len(found) == 1 else None


def _is_allowed(value: Decimal, attribute: Attribute) -> bool:
    low, high = attribute.number_min, attribute.number_max
    is_whole = attribute.decimals_allowed or value == value.to_integral_value()
    return is_whole and (low is None or value >= low) and (high is None or value <= high)


def _labels(attribute: Attribute, locale: str) -> dict[str, str]:
    """Return the options' labels in the locale's language, by their code."""
    found: dict[str, str] = {}
    for code, labels in (attribute.options or {}).items():
        own = labels.get(locale) or next((text for key, text in labels.items() if key[:2] == locale[:2] and text), "")
        if own.strip():
            found[code] = own.strip()
    return found


def _rivals(attribute: Attribute, structure: CatalogStructure, family: str | None, locale: str) -> frozenset[str]:
    """Return the option labels that another attribute of the family has too."""
    found = structure.family(family)
    codes = found.attributes if found else structure.option_attributes
    return frozenset(
        label.casefold()
        for code in codes
        if code != attribute.code and (other := structure.attribute(code)).type in _SELECTS
        for label in _labels(other, locale).values()
    )


def _name(attribute: Attribute, locale: str) -> str:
    label = attribute.labels.get(locale, "")
    return re.sub(r"\s*[(\[].*$", "", label).strip()


def _units(attribute: Attribute) -> dict[str, tuple[Unit, ...]]:
    """Return the units of the attribute's dimension by what texts write for them: as it is, and in small letters."""
    default = unit_of(attribute.default_unit or "", attribute.metric_family)
    dimension = attribute.metric_family or (default.dimension if default else "")
    found: dict[str, dict[Unit, None]] = {}
    for unit in UNITS_BY_DIMENSION.get(dimension, {}).values():
        for surface in (*unit.symbols.values(), *(word for words in unit.words.values() for word in words)):
            for written in (surface, surface.casefold()):
                found.setdefault(written, {})[unit] = None
    return {surface: tuple(units) for surface, units in found.items()}


def _unit(written: str, units: Mapping[str, tuple[Unit, ...]]) -> Unit | None:
    """Return the unit that is meant, case told apart where it matters ("mW", "MW"); None where two could be."""
    fitting = units.get(written) or units.get(written.casefold(), ())
    return fitting[0] if len(fitting) == 1 else None


def _named(name: str, label: str) -> re.Pattern[str]:
    return _pattern(rf"{_whole(name)}{_BETWEEN}{_whole(label)}")


def _word(label: str) -> re.Pattern[str]:
    return _pattern(_whole(label))


def _whole(text: str) -> str:
    return rf"(?<![\w-]){re.escape(text)}(?![\w-])"


@lru_cache(maxsize=4096)
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)

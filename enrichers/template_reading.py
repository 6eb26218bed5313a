"""Reads an attribute's value out of a product's own texts by rule, where exactly one value can be meant."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache
from importlib.resources import files

from enrichers.template_attributes import is_unit
from schemas.facts import Fact
from schemas.structure import Attribute, AttributeType, CatalogStructure
from schemas.units import UNITS_BY_DIMENSION, Unit, unit_of

_SELECTS = (AttributeType.SIMPLE_SELECT, AttributeType.MULTI_SELECT)
_MEASURED = (AttributeType.METRIC, AttributeType.NUMBER)
_BREAK = re.compile(r"<[^>]*>|\\[nrt]|[\n\r\t;|•·]|(?<=[.!?])\s+")
_MAX_QUOTE = 300
#: Words after which, or before which, a passage may mean something else than what it names.
_DOUBT = re.compile(
    r"\b(?:nicht|ohne|kein\w*|oder|statt|außer|wahlweise|optional|auch|separat\w*|ähnlich\w*|ca|circa|etwa|rund|bis|max|ab|"
    r"not|without|no|or|instead|except|also|separately|similar|about|approx\w*|up to|from)\b",
    re.IGNORECASE,
)
_BETWEEN = r"(?:\s*[:=–-]\s*|\s+(?:beträgt|ist|is|of|von|liegt bei)\s+|\s+)"
_BEHIND_COLON = r"(?<=[:=,/&+] )"
_COLON = r"\s*[:=]\s*"
_NUMBER = {
    "de": r"(?P<number>\d+(?:,\d+)?)",
    "en": r"(?P<number>\d+(?:\.\d+)?)",
}
#: Ranges, dimensions and numbers in another notation have more than one reading.
_ENDS = r"(?![\d.,]*\d)(?!\s*(?:[-–x×/,+&]|bis|to|oder|or|und|and)\s*\d)"
#: What parts the options of a list, and what may stand before one ("94 % Polyester, 6 % Elasthan").
_COMMA = r"\s*(?:[,/&+]|und\b|and\b)\s*"
_SHARE = r"(?:\d{1,3}\s?%\s?)?"
#: An option that is no ordinary word: a code, or a name of several words.
_DISTINCTIVE = re.compile(r".*\d.*|[A-Z]{3,}(?:-\w+)*|.*[^\W\d_]\S* \S*[^\W\d_]{2}.*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Reading:
    """A value as the PIM stores it (option code, codes with commas, number, `450 GRAM`), and its passage verbatim."""

    text: str
    quote: str


@cache
def reading_version() -> str:
    """Return 12 hex digits over the rules of this file: a change of them is a new version."""
    return hashlib.blake2b((files(__package__) / "template_reading.py").read_bytes(), digest_size=6).hexdigest()


def read_value(
    attribute: Attribute, facts: Iterable[Fact], locale: str, structure: CatalogStructure, family: str | None
) -> Reading | None:
    """Return the one value that the product's texts state for an attribute, or None.

    Options are found by their label in the locale's language, right behind the attribute's name ("Farbe: Schwarz");
    for a simple select also without the name, where the label is no ordinary word ("USB-C", "IP67") and no other
    attribute's. Numbers stand right behind the name. Passages that deny, offer a choice or only come near a value
    are passed over.
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
    for piece in _BREAK.split(text):
        passage = piece.strip()
        if passage and len(passage) <= _MAX_QUOTE and not _DOUBT.search(passage):
            yield passage


def _options(attribute: Attribute, passages: list[str], locale: str, rivals: frozenset[str]) -> Reading | None:
    labels = _labels(attribute, locale)
    is_multi = attribute.type is AttributeType.MULTI_SELECT
    named = _named_options(_name(attribute, locale), labels, is_multi=is_multi)
    found: dict[str, str] = {}
    for passage in passages:
        codes = [code for code, label in labels.items() if named and _is_in(label, named, passage)]
        if not codes and not is_multi:
            codes = list(_distinctive(labels, passage, rivals))
        for code in codes:
            found.setdefault(code, passage)
    # One value, or the values of one passage: what several passages say may be about several things.
    if not found or len(set(found.values())) > 1 or (len(found) > 1 and not is_multi):
        return None
    return Reading(",".join(code for code in labels if code in found), next(iter(found.values())))


def _named_options(name: str, labels: Mapping[str, str], *, is_multi: bool) -> re.Pattern[str] | None:
    """Return what finds an attribute's name with nothing but options behind it, up to a stop.

    Before a label of one or two letters a colon must stand: "in size M" is said of the model in the picture.
    """
    if not name or not labels:
        return None
    ordered = sorted(labels.values(), key=len, reverse=True)
    one = "(?:" + "|".join(("" if len(label) > 2 else _BEHIND_COLON) + re.escape(label) for label in ordered) + ")"
    options = f"{_SHARE}{one}(?:{_COMMA}{_SHARE}{one})*" if is_multi else f"{_SHARE}{one}"
    return _pattern(rf"{_whole(name)}{_BETWEEN}(?P<options>{options})(?=\s*(?:[.!,)]|$))(?!{_COMMA}\S)")


def _is_in(label: str, named: re.Pattern[str], passage: str) -> bool:
    """Say whether one of the options behind the name is this one; "Recyceltes Polyamid" is not "Polyamid"."""
    for match in named.finditer(passage):
        options = (option.strip() for option in re.split(_COMMA, re.sub(_SHARE, "", match["options"])))
        if any(option.casefold() == label.casefold() for option in (match["options"].strip(), *options)):
            return True
    return False


def _distinctive(labels: Mapping[str, str], passage: str, rivals: frozenset[str]) -> Iterator[str]:
    """Yield the options that a passage names by a label that can mean nothing else."""
    for code, label in labels.items():
        is_own = label.casefold() not in rivals and not label.isdigit()
        if is_own and len(label) > 2 and _DISTINCTIVE.fullmatch(label) and _pattern(_whole(label)).search(passage):
            yield code


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
    name, unit = _name_and_unit(attribute, locale)
    if not name:
        return None
    number = _NUMBER[locale[:2]]
    with_unit = rf"\s?{re.escape(unit)}(?![\w²³/])" if unit else r"(?!\s*[\w%°²³])"
    behind = _pattern(rf"{_whole(name)}{_BETWEEN if unit else _COLON}{number}{_ENDS}{with_unit}")
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
    return _name_and_unit(attribute, locale)[0]


def _name_and_unit(attribute: Attribute, locale: str) -> tuple[str, str]:
    """Return the label, and the unit that stands behind it in brackets: texts put that behind the number."""
    label = attribute.labels.get(locale, "").strip()
    bare, _, bracket = label.partition(" (")
    unit = bracket.removesuffix(")")
    return (bare, unit) if attribute.type in _MEASURED and bracket and is_unit(unit) else (label, "")


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


def _whole(text: str) -> str:
    return rf"(?<![\w-]){re.escape(text)}(?![\w-])"


@lru_cache(maxsize=4096)
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)

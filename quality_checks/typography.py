"""How a language sets numbers, units and quotation marks."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from quality_checks.base import Check, Subject
from quality_checks.findings import finding, shown
from schemas.finding import Finding, Repair
from schemas.unit_table import UNIT_TABLE
from schemas.units import UNITS_BY_DIMENSION

#: Languages with a decimal comma; English and others outside this list have a point.
_WITH_COMMA = frozenset(
    [
        "de",
        "fr",
        "it",
        "es",
        "nl",
        "pl",
        "pt",
        "da",
        "sv",
        "fi",
        "nb",
        "no",
        "cs",
        "sk",
        "hu",
        "ro",
        "bg",
        "el",
        "tr",
        "ru",
        "uk",
    ]
)
#: Regions that set a decimal point all the same.
_POINT_REGIONS = frozenset({"CH", "LI"})
_DECIMAL = {".": re.compile(r"\d\.\d"), ",": re.compile(r"\d,\d")}
#: The number of the standard for wireless networks.
_STANDARD = "802.11"
#: Symbols of units that are words of a sentence far more often.
_WORDS_OF_GERMAN = (" in", " den", " St")
_GLUED = re.compile(r"\d[^\W\d_]")
_NARROW = "\u202f"
_SHORTEST_NAME = 4
#: Signs that stand at the number without a space, or are letters of a version ("4K", "3D", "5G").
_NEVER_SPACED = frozenset({'"', "″", "”", "“", "'", "′", "°", "%"})
_QUOTES = {"de": re.compile(r"(?<![\d\w])\"(?=\w)|“(?=\w)"), "en": re.compile(r"„(?=\w)")}
_EXPECTED_QUOTES = {"de": "„ “", "en": "“ ”"}


def typography() -> Check:
    """Report `typography.decimal_separator`, `typography.unit_spacing` and `typography.quotation_marks`.

    A decimal separator is judged only before a unit, since versions and standards have a point in every language.
    Numbers as they stand in the facts' own words are left alone.
    """

    def typography(subject: Subject) -> Iterator[Finding]:
        if not subject.is_text:
            return
        text = subject.plain.text
        if any(map(str.isdigit, text)):
            yield from _decimals(subject, text)
            yield from _spacing(subject, text)
        yield from _quotation_marks(subject, text)

    return typography


def _decimals(subject: Subject, text: str) -> Iterator[Finding]:
    language, _, region = subject.proposal.language.replace("-", "_").partition("_")
    has_comma = language.lower() in _WITH_COMMA and region.upper() not in _POINT_REGIONS
    wrong, right = (".", ",") if has_comma else (",", ".")
    for found in _decimals_with(wrong).finditer(text) if _DECIMAL[wrong].search(text) else ():
        if has_comma and found[0].endswith(_WORDS_OF_GERMAN):
            # "USB 2.0 in der schnellen Variante"
            continue
        if found[1] == _STANDARD or any(found[0] in own for own in subject.own_texts):
            continue
        meant = found[1].replace(wrong, right)
        span = subject.stored_span(*found.span(1))
        message = f"{shown(found[0])} is written with {shown(wrong)}, not with {shown(right)}"
        repair = Repair(meant)
        yield finding("typography.decimal_separator", subject, message, span=span, expected=meant, repair=repair)


def _spacing(subject: Subject, text: str) -> Iterator[Finding]:
    for found in _glued().finditer(text) if _GLUED.search(text) else ():
        if any(found[0] in own for own in subject.own_texts):
            continue
        meant = f"{found[1]}{_NARROW}{found[2]}"
        yield finding(
            "typography.unit_spacing",
            subject,
            f"{shown(found[0])} has no space before the unit",
            span=subject.stored_span(*found.span()),
            expected=meant,
            repair=Repair(meant),
        )


def _quotation_marks(subject: Subject, text: str) -> Iterator[Finding]:
    pattern = _QUOTES.get(subject.language)
    if pattern is None or not any(mark in text for mark in '"“„'):
        return
    # „…“ closes with the mark that opens an English quotation.
    found = next((one for one in pattern.finditer(text) if one[0] != "“" or "„" not in text[: one.start()]), None)
    if found:
        expected = _EXPECTED_QUOTES[subject.language]
        message = f"{shown(found[0])} opens a quotation; the language has {expected}"
        span = subject.stored_span(*found.span())
        yield finding("typography.quotation_marks", subject, message, span=span, expected=expected)


@lru_cache(maxsize=1)
def _units() -> str:
    symbols = {part.strip() for rows in UNIT_TABLE.values() for row in rows for part in row[2].split("/")}
    words = symbols - _NEVER_SPACED - {"", "B"}
    return _any_of(words)


@lru_cache(maxsize=1)
def _unit_names() -> str:
    """Return names of units that are spelt out; letters that abbreviate one may abbreviate anything."""
    units = (unit for of_dimension in UNITS_BY_DIMENSION.values() for unit in of_dimension.values())
    words = {word for unit in units for language in ("de", "en") for word in unit.words[language]}
    return _any_of({word for word in words if len(word) >= _SHORTEST_NAME and word[:1].isalpha()})


def _any_of(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


@lru_cache(maxsize=2)
def _decimals_with(separator: str) -> re.Pattern[str]:
    # Three digits after a separator are thousands; "2.4 GHz-WLAN" and "2.1-System" are names.
    number = rf"\d{{1,4}}{re.escape(separator)}\d(?:\d(?!\d)|\d{{3,}})?"
    return re.compile(rf"(?<![\w.,:/])({number})[ \u00a0\u202f]?(?:{_units()}|{_unit_names()})(?![\w-])")


@lru_cache(maxsize=1)
def _glued() -> re.Pattern[str]:
    # One letter after a number is a version or a size as often as a unit ("4K", "5G", "2T").
    return re.compile(rf"(?<![\w.,-])(\d+(?:[.,]\d+)?)((?:{_units()})(?<!\d[A-Z]))(?![\w-])")

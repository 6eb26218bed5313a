"""Number words of German and English: zwölf, fünfundzwanzig, zweihundert, twenty-five, one hundred and ten, dual."""

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache

from quality_checks.caseless import Caseless

_ONES_DE = ["", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"]
_TEENS_DE = {
    "zehn": 10, "elf": 11, "zwölf": 12, "dreizehn": 13, "vierzehn": 14, "fünfzehn": 15, "sechzehn": 16,
    "siebzehn": 17, "achtzehn": 18, "neunzehn": 19,
}  # fmt: skip
_TENS_DE = {
    "zwanzig": 20, "dreißig": 30, "dreissig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60, "siebzig": 70,
    "achtzig": 80, "neunzig": 90,
}  # fmt: skip
_ONES_EN = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
_TEENS_EN = {
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_TENS_EN = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
#: Words that count without being numerals; "ein" and "one" are articles too often to mean a count.
_COUNTS: Mapping[str, Mapping[str, int]] = {
    "de": {"halbes dutzend": 6, "halbe dutzend": 6, "halben dutzend": 6, "dutzend": 12},
    "en": {
        "half a dozen": 6,
        "half dozen": 6,
        "half-dozen": 6,
        "dual": 2,
        "twin": 2,
        "triple": 3,
        "quad": 4,
        "hexa": 6,
        "octa": 8,
        "dozen": 12,
    },
}
_LARGEST_DE = 999_999


@lru_cache(maxsize=4)
def _below_hundred_de() -> dict[str, int]:
    found = {word: value for value, word in enumerate(_ONES_DE) if word} | _TEENS_DE | _TENS_DE
    for tens, value in _TENS_DE.items():
        found |= {f"{one}und{tens}": value + unit for unit, one in enumerate(_ONES_DE) if one}
    return found


def german_number(word: str) -> int | None:
    """Return the value of a German numeral up to 999,999, or None; "ein" alone is none."""
    plain = word.lower()
    if plain in _COUNTS["de"]:
        return _COUNTS["de"][plain]
    if plain in ("ein", "eins"):
        return None
    many_dozens, dozen, _ = plain.partition(" dutzend")
    if dozen:
        count = german_number(many_dozens)
        return None if count is None else count * 12
    before, thousand, behind = plain.partition("tausend")
    if thousand:
        many = _hundreds(before) if before else 1
        rest = _hundreds(behind.removeprefix("und")) if behind else 0
        return None if many is None or rest is None else many * 1000 + rest
    return _hundreds(plain)


def _hundreds(word: str) -> int | None:
    before, hundred, behind = word.partition("hundert")
    if not hundred:
        return _below_hundred_de().get(word)
    many = _ONES_DE.index(before) if before in _ONES_DE[1:] else 1 if not before else None
    rest = _below_hundred_de().get(behind.removeprefix("und")) if behind else 0
    return None if many is None or rest is None else many * 100 + rest


def english_number(words: str) -> int | None:
    """Return the value of an English numeral such as "two hundred and twenty-five", or None; "one" alone is none."""
    if words.lower() in _COUNTS["en"]:
        return _COUNTS["en"][words.lower()]
    parts = [part for part in re.split(r"[\s-]+", words.lower()) if part not in ("and", "a", "")]
    if len(parts) == 1 and parts[0] in _COUNTS["en"]:
        return _COUNTS["en"][parts[0]]
    total = current = 0
    for part in parts:
        if part in _ONES_EN[1:]:
            current += _ONES_EN.index(part)
        elif part in _TEENS_EN:
            current += _TEENS_EN[part]
        elif part in _TENS_EN:
            current += _TENS_EN[part]
        elif part == "hundred":
            current = max(current, 1) * 100
        elif part == "dozen":
            current *= 12
        elif part == "thousand":
            total, current = total + max(current, 1) * 1000, 0
        else:
            return None
    return (total + current) or None if parts != ["one"] else None


def _any(words: object) -> str:
    return "|".join(sorted(map(str, words), key=lambda word: (-len(word), word)))  # type: ignore[call-overload]


@lru_cache(maxsize=8)
def word_pattern(language: str) -> Caseless:
    """Return what finds number words (group `word`); `-mal`, `-fach` and the like may follow a German one."""
    part = _any([*_ONES_DE[1:], *_TEENS_DE, *_TENS_DE, "hundert", "tausend", "und"])
    end = _any([*_ONES_DE[2:], *_TEENS_DE, *_TENS_DE, "hundert", "tausend"])
    more = (
        r"mal|fach(?:e[mnrs]?)?|(?:jährig|monatig|wöchig|tägig|stündig|minütig|teilig|stufig|reihig|lagig|schichtig|türig|"
        r"flammig)(?:e[mnrs]?)?|kern"
    )
    german = rf"(?:{part})*?(?:{end})(?: dutzend\b)?|{_any(_COUNTS['de'])}"
    unit = _any([*_ONES_EN[1:], *_TEENS_EN, *_TENS_EN, "hundred", "thousand"])
    last = _any([*_ONES_EN[2:], *_TEENS_EN, *_TENS_EN, "hundred", "thousand"])
    # "one eight-pin lead" is one of eight, and nine of neither.
    ones = _any(_ONES_EN[1:])
    alone = rf"(?!(?:{ones})[\s-]+(?:{ones}|{_any(_TEENS_EN)}|{_any(_TENS_EN)})\b)"
    large = r"(?:(?:hundred|thousand)[\s-]+and[\s-]+)"
    english = rf"(?:{large}|{alone}(?:{unit})[\s-]+)*(?:{last})(?:-one)?(?:[\s-]+dozen\b)?|{_any(_COUNTS['en'])}"
    both = {"de": german, "en": english}.get(language, f"{german}|{english}")
    return Caseless(rf"\b(?P<word>{both})(?:{more}|-?fold)?\b")


_FIRST_LETTERS = 3


@lru_cache(maxsize=1)
def _beginnings() -> frozenset[str]:
    words = (*_ONES_DE[1:], *_TEENS_DE, *_TENS_DE, "hundert", "tausend", "und", *_COUNTS["de"])
    english = (*_ONES_EN[1:], *_TEENS_EN, *_TENS_EN, "hundred", "thousand", *_COUNTS["en"])
    return frozenset(word[:_FIRST_LETTERS] for word in (*words, *english))


def may_be_number_word(text: str) -> bool:
    """Say whether a number word may stand at the beginning of a text: most words are told apart by three letters."""
    return text[:_FIRST_LETTERS].casefold() in _beginnings()


def word_value(word: str, language: str) -> Decimal | None:
    """Return the value of what `word_pattern` found."""
    value = german_number(word) if language != "en" else None
    if value is None and language != "de":
        value = english_number(word)
    return None if value is None else Decimal(value)

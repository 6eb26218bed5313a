"""Which texts may stand in another text as a value: codes and names that read the same in every language."""

import re
from functools import cache

from schemas.units import UNITS

_MAX_NEUTRAL, _MAX_PROPER, _MAX_ENUMERATION = 40, 30, 100
_SIZE = re.compile(
    r"(?:\d{0,2}X{0,4}[SML]|\d+(?:[.,]\d+)?(?: ?[½⅓⅔])?)(?: ?[/–-] ?(?:\d{0,2}X{0,4}[SML]|\d+(?:[.,]\d+)?))?"
)
_PUNCTUATION = ",;()+-/–~±%°:"
#: Codes and numbers, and abbreviations short enough not to be shouted words.
_CODE = re.compile(r"[A-Za-z]{0,4}\d[\w.,/×°%+-]*|[A-Z]{2,4}", re.ASCII)
_PROPER = re.compile(r"(?:[A-ZÄÖÜ]|[^\W\d_]*\d)[\w./+-]*|&")
_DECIMAL = {True: re.compile(r"\d,\d"), False: re.compile(r"\d\.\d")}
_NO_VALUE = re.compile(r"[.!?](?:\s|$)|[:;@!?]|//|www\.", re.IGNORECASE)


def is_size(label: str) -> bool:
    """Say whether an option is a size as it stands after "in size": S, 3XL, 42, 42,5, M/L."""
    return _SIZE.fullmatch(label) is not None


def is_neutral(text: str, language: str) -> bool:
    """Say whether text is a value in any language: one code, or numbers with units and abbreviations.

    A number with the other language's decimal sign is none: "0.3" is three tenths in English only.
    """
    if _DECIMAL[language == "en"].search(text):
        return False
    tokens = text.split()
    has_digit = any(character.isdigit() for character in text)
    if len(text) > _MAX_NEUTRAL or not tokens or (len(tokens) > 1 and not has_digit):
        return False
    return all(_is_neutral_part(token.strip(_PUNCTUATION)) for token in tokens)


def is_proper_name(text: str) -> bool:
    """Say whether text is a name, such as a brand's or a model's: a few words with capitals or digits."""
    words = text.split()
    return (
        0 < len(text) <= _MAX_PROPER
        and len(words) <= 4
        and not _NO_VALUE.search(text)
        and all(_PROPER.fullmatch(word) for word in words)
    )


def is_enumeration(text: str) -> bool:
    """Say whether text names several things, each in a few words: "Zelt, Gestänge, Heringe"."""
    parts = [part.split() for part in text.split(",")]
    return (
        len(parts) > 1
        and len(text) <= _MAX_ENUMERATION
        and not _NO_VALUE.search(text)
        and all(0 < len(words) <= 3 for words in parts)
    )


def _is_neutral_part(part: str) -> bool:
    return not part or part == "x" or part in _symbols() or _CODE.fullmatch(part) is not None


@cache
def _symbols() -> frozenset[str]:
    return frozenset(symbol for unit in UNITS.values() for symbol in unit.symbols.values() if " " not in symbol)

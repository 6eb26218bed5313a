"""Finds the unit behind a number: how units are written in texts, looked up in a dictionary, never guessed."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from schemas.units import UNITS_BY_DIMENSION, Unit, unit_of

_JOINT = r"[ \u00a0\u202f\u2009]?[-‑]?"
# A foot's sign counts only with the inches behind it: elsewhere it closes a quotation.
_SIGN = r"""°[ \u00a0\u202f]?[CFKR]?(?![^\W\d_])|[%‰′″"”“℃℉º]|['’](?=\d{1,2}(?:["″”]|''))"""
_TOKEN = re.compile(
    rf"{_JOINT}(?P<unit>{_SIGN}|mm[ \u00a0]?H2O\b|[^\W\d_]+(?:\(A\))?(?P<rest>[²³23])?"
    r"(?:(?<=[\w²³])/[^\W\d_]+[²³23]?)?)(?P<dot>\.)?"
)
_FIRST_WORD = re.compile(r"[^\W\d_]+\.?")
_ADJECTIVE = re.compile(
    r"(prozentig|jährig|monatig|wöchig|tägig|stündig|minütig|sekündig|zöllig)(?:e[mnrs]?)?\Z", re.IGNORECASE
)
_ADJECTIVES = {
    "prozentig": "PERCENT", "jährig": "YEAR", "monatig": "MONTH", "wöchig": "WEEK", "tägig": "DAY",
    "stündig": "HOUR", "minütig": "MINUTE", "sekündig": "SECOND", "zöllig": "INCH",
}  # fmt: skip

#: "mm pro Sekunde" is mm/s.
_PER = re.compile(
    r"[ \u00a0](?:Luft |of air |air )?(?:pro|per|je|in (?:der|jeder)|an?|every|each)[ \u00a0]"
    r"(?:(sek|sec)|(min)|(stunde|hour))\w*",
    re.IGNORECASE,
)
#: "283 pixels into every inch"
#: "105 cubic feet of air per minute"
_AIRFLOW = re.compile(
    r"cubic (?:feet|foot) of air (?:per|a|every) minute\b|kubikfuß luft (?:pro|je) minute\b", re.IGNORECASE
)
#: "Vier Gigabit-Ethernet-Anschlüsse" are four.
_OF_NETWORKS = re.compile(r"[GM]igabit[ -](?:Ethernet|LAN|Netzwerk)", re.IGNORECASE)
#: "vier GSM-Bänder"
_OF_PHONES = re.compile(r"GSM[ -](?:b[aä]nd|net|phone|handy|frequ|standard)", re.IGNORECASE)
#: "HDMI twice, DisplayPort once", "72 K-Cup pods"
_NO_UNIT_THERE = re.compile(r"once\b|K-Cup", re.IGNORECASE)
_OF_AN_INCH = re.compile(r"pixels?(?: packed)? (?:in|to|into|per) (?:the|every|each|an?) inch\b", re.IGNORECASE)
#: How "per" is said otherwise, before what follows it.
_SAID_FOR_PER = {
    " pro ": (
        (re.compile(r"Sekunde|Minute|Stunde"), (" je ", " in der ", " in jeder ")),
        (re.compile(r"Zoll|Quadratmeter"), (" je ", " auf den ", " auf einen ")),
        (re.compile(r"Tag"), (" je ", " am ")),
    ),
    " per ": (
        (re.compile(r"hour|inch"), (" an ", " to the ", " every ", " each ")),
        (re.compile(r"second|minute|day|square"), (" a ", " every ", " each ", " to the ")),
    ),
}
_TIMES_OF_RATES = ("s", "min", "h")
_RATED = frozenset({"Length", "Volume", "Weight", "Binary"})

_TIMES = frozenset({"h", "min", "s", "std", "stunde", "tag", "day", "hour"})
#: Unit words that are also everyday words: they count as units only where nothing but a size or a stop follows.
_EVERYDAY = frozenset(["in", "den", "are", "once", "st", "ch", "fur", "ac", "ca", "mil", "grain", "marc", "livre"])
#: "Es sind noch drei da": no deciampere, whose symbol has a capital; "5.1-Ton" is a sound, "2024 LX" a model.
_NO_UNIT = frozenset({"da", "Ton", "LX"})
_AFTER_EVERYDAY = re.compile(
    r"\s*(?:[.,;:()/x×|-]|\Z|\n|(?:x|by|wide|tall|long|deep|high|thick|diameter|screen|display|monitor|panel)\b)"
)

#: Surfaces beside those in the table of units. A bare degree may be an angle or a temperature.
_MORE = {
    # 6'1" is six feet and an inch.
    "'": ("FEET",), "’": ("FEET",), "C": ("CELSIUS",),
    "F": ("FAHRENHEIT",), "°C": ("CELSIUS",), "°F": ("FAHRENHEIT",), "°K": ("KELVIN",),
    "°": ("DEGREE", "CELSIUS"), "º": ("DEGREE", "CELSIUS"), "Grad": ("DEGREE", "CELSIUS"),
    "degrees": ("DEGREE", "CELSIUS"), "degree": ("DEGREE", "CELSIUS"), "oz": ("OUNCE", "FLUID_OUNCE"),
    "ounces": ("OUNCE", "FLUID_OUNCE"), "ounce": ("OUNCE", "FLUID_OUNCE"),
    "Unze": ("OUNCE", "FLUID_OUNCE"), "Unzen": ("OUNCE", "FLUID_OUNCE"),
    # A pressure, of which many state the height alone.
    **dict.fromkeys(
        (f"{unit} {water}" for unit in ("mm", "Millimeter", "millimetres", "millimeters")
         for water in ("Wassersäule", "WS", "of water column", "of water", "water column", "water")),
        ("MILLIMETER_OF_WATER", "MILLIMETER"),
    ),
    # An amount of bits, but many write the rate so.
    "kbit": ("KILOBIT", "KILOBIT_PER_SECOND"), "kBit": ("KILOBIT", "KILOBIT_PER_SECOND"),
    "Mbit": ("MEGABIT", "MEGABIT_PER_SECOND"), "MBit": ("MEGABIT", "MEGABIT_PER_SECOND"),
    "Gbit": ("GIGABIT", "GIGABIT_PER_SECOND"), "GBit": ("GIGABIT", "GIGABIT_PER_SECOND"),
    "Megabit": ("MEGABIT", "MEGABIT_PER_SECOND"), "Gigabit": ("GIGABIT", "GIGABIT_PER_SECOND"),
    # Bits, but many write bytes so.
    **dict.fromkeys(("Gb/s", "gb/s"), ("GIGABIT_PER_SECOND", "GIGABYTE_PER_SECOND")),
    **dict.fromkeys(("Mb/s", "mb/s"), ("MEGABIT_PER_SECOND", "MEGABYTE_PER_SECOND")),
}  # fmt: skip


def unit_at(text: str, position: int) -> tuple[tuple[Unit, ...], int]:
    """Return the units that a number ending at `position` may have, and where their word ends.

    Several where the word has several meanings; none, and `position`, where no unit follows.
    """
    found = _TOKEN.match(text, position)
    if found is None or any(
        name.match(text, found.start("unit")) for name in (_OF_PHONES, _OF_NETWORKS, _NO_UNIT_THERE)
    ):
        return (), position
    start = found.start("unit")
    if (flow := _AIRFLOW.match(text, start)) and (unit := unit_of("CUBIC_FOOT_PER_MINUTE")):
        return (unit,), flow.end()
    if (density := _OF_AN_INCH.match(text, start)) and (unit := unit_of("PIXEL_PER_INCH")):
        return (unit,), density.end()
    if long := _longer_unit(text, start):
        return long
    for word, end in _candidates(found):
        units = units_written(word)
        is_everyday = word in _EVERYDAY and start > position
        # "40 A4-Seiten" are no 40 ampere.
        is_code = len(word) == 1 and word.isalpha() and text[end : end + 1].isdigit()
        if units and not is_code and not (is_everyday and not _AFTER_EVERYDAY.match(text, end)):
            return _rate(text, units, end) or (units, end)
    return (), position


def _rate(text: str, units: tuple[Unit, ...], end: int) -> tuple[tuple[Unit, ...], int] | None:
    """Return the units of a rate in words and where it ends; no unit where the table does not know the rate."""
    found = _PER.match(text, end)
    if found is None or units[0].dimension not in _RATED:
        return None
    time = next(short for short, group in zip(_TIMES_OF_RATES, found.groups(), strict=True) if group)
    for symbol in units[0].symbols.values():
        if rate := units_written(f"{symbol}/{time}"):
            return rate, found.end()
    return (), end


def units_written(word: str) -> tuple[Unit, ...]:
    """Return the units that a word may stand for: as it is written, else whatever the case of its letters."""
    surfaces = _surfaces()
    if units := surfaces.exact.get(word):
        return units
    if len(word) > 1 and word not in _NO_UNIT and (units := surfaces.folded.get(word.casefold(), ())):
        return units
    adjective = _ADJECTIVE.match(word)
    unit = unit_of(_ADJECTIVES[adjective[1].lower()]) if adjective else None
    return (unit,) if unit else ()


def _candidates(found: re.Match[str]) -> Iterator[tuple[str, int]]:
    word, start, end = found["unit"], found.start("unit"), found.end("unit")
    if found["dot"]:
        yield word + ".", end + 1
    yield word, end
    if "°" in word:
        yield word.replace(" ", "").replace("\u00a0", "").replace("\u202f", ""), end
    if "/" in word:
        head, _, tail = word.partition("/")
        # "140 g/h" is a rate that the table does not know, and no weight.
        if tail.casefold() not in _TIMES:
            yield head, start + len(head)
    if found["rest"]:
        yield word[: found.start("rest") - start], found.start("rest")


def _longer_unit(text: str, start: int) -> tuple[tuple[Unit, ...], int] | None:
    phrases = _surfaces().phrases
    first = _FIRST_WORD.match(text, start)
    if first is None or first[0].casefold() not in phrases:
        return None
    # "an 8-fluid-ounce bottle"
    following = text[start : start + 40].casefold().replace("-", " ")
    for phrase, units in phrases[first[0].casefold()]:
        if following.startswith(phrase) and not following[len(phrase) : len(phrase) + 1].isalpha():
            return units, start + len(phrase)
    return None


@dataclass(frozen=True)
class _Surfaces:
    """Units by the word as written, by the word without case where that is unambiguous, and phrases by first word."""

    exact: Mapping[str, tuple[Unit, ...]]
    folded: Mapping[str, tuple[Unit, ...]]
    phrases: Mapping[str, tuple[tuple[str, tuple[Unit, ...]], ...]]


@lru_cache(maxsize=1)
def _surfaces() -> _Surfaces:
    exact: dict[str, tuple[Unit, ...]] = {}
    for word, unit in _words_of_all_units():
        if unit not in exact.get(word, ()):
            exact[word] = (*exact.get(word, ()), unit)
    for word, codes in _MORE.items():
        exact[word] = tuple(unit for unit in map(unit_of, codes) if unit)
    folded: dict[str, set[tuple[Unit, ...]]] = {}
    phrases: dict[str, list[tuple[str, tuple[Unit, ...]]]] = {}
    for word, units in exact.items():
        folded.setdefault(word.casefold(), set()).add(units)
        first, _, rest = word.casefold().partition(" ")
        if rest:
            phrases.setdefault(first, []).append((word.casefold(), units))
    return _Surfaces(
        exact=exact,
        folded={word: next(iter(meanings)) for word, meanings in folded.items() if len(meanings) == 1},
        phrases={first: tuple(sorted(of, key=lambda pair: (-len(pair[0]), pair[0]))) for first, of in phrases.items()},
    )


def _words_of_all_units() -> Iterator[tuple[str, Unit]]:
    for units in UNITS_BY_DIMENSION.values():
        for unit in units.values():
            for word in (*unit.symbols.values(), *unit.words["de"], *unit.words["en"]):
                yield word, unit
                for otherwise in _otherwise_rated(word):
                    yield otherwise, unit


def _otherwise_rated(word: str) -> Iterator[str]:
    """Yield how else a rate is said: "Bilder in der Sekunde", "Punkte je Zoll", "pages a minute"."""
    for per, ways in _SAID_FOR_PER.items():
        counted, found, on = word.partition(per)
        for pattern, others in ways if found else ():
            if pattern.match(on):
                yield from (f"{counted}{other}{on}" for other in others)

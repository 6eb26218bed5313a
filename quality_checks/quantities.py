"""Finds numbers and quantities in German and English text, each with its span, its readings and its units.

A number keeps every reading that its notation allows (`1.500` is 1500 in German, 1.5 in English), and a word every
unit that it may mean (a degree is an angle or a temperature). Letters on a number make it a code (`X464de`, `30p`).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache

from quality_checks.number_notation import GROUP_MARKS, MULTIPLIERS, NUMBER_WORDS, VULGAR, number_words, readings
from quality_checks.unit_surfaces import unit_at
from schemas.units import Unit


class Shape(StrEnum):
    """How a number stands among others: `10–20 mm`, `10 x 20 cm`, `2000:1`, `11 3/4`, `6/8 GB`."""

    SINGLE = "single"
    RANGE = "range"
    DIMENSION = "dimension"
    RATIO = "ratio"
    FRACTION = "fraction"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in a text, with the unit that belongs to it.

    `start` and `end` span number and unit, `number_end` ends the number. `amounts` are its readings, the language's
    own first, none for a date, a version or a code; `decimals` counts the written ones of the first (-6 for
    millions). `units` are those that the word may mean; a number in a range or in dimensions has the unit of the last
    where it has none of its own. `parts` are numbers that support it as well as its value does (`6/8`, `10 000`).
    `whole` is the value that it makes together with its neighbour (`2 lb 8 oz`), in the first one's unit. `is_basis`
    marks what others are counted on (`je 100 g`). `name_keys` are the normalised forms under which it may be part of
    a name.
    """

    start: int
    end: int
    number_end: int
    amounts: tuple[Decimal, ...]
    units: tuple[Unit, ...] = ()
    decimals: int = 0
    shape: Shape = Shape.SINGLE
    is_word: bool = False
    is_code: bool = False
    is_approximate: bool = False
    is_basis: bool = False
    parts: tuple[Decimal, ...] = ()
    whole: tuple[Decimal, Unit] | None = None
    name_keys: tuple[str, ...] = ()


_NUMBER = re.compile(
    rf"(?P<number>\d{{1,3}}(?:[{GROUP_MARKS} ]\d{{3}})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,]\d+)*)"
    rf"(?:(?P<fraction>(?:[ \u00a0\u202f-](?P<over>\d{{1,2}})[/⁄](?P<under>\d{{1,2}})(?![\d/]))|[{''.join(VULGAR)}])"
    rf"|[/⁄](?P<bottom>\d+(?:[.,]\d+)?)(?![\d/.]))?|(?P<vulgar>[{''.join(VULGAR)}])"
)
_MULTIPLIER = re.compile(r"[ \u00a0\u202f\u2009]?-?(M(?:io|rd)\.?|Tsd\.?|[Mm]illi(?:on(?:s|en)?|arden?)|[Bb]illions?|"
                         r"[Tt]ausend|thousand)(?![^\W\d_])")  # fmt: skip
_ATTACHED_LETTERS = re.compile(r"[^\W\d_]+(?:[^\W_]|(?<=\d)[.](?=\d))*")
_LETTERS_BEFORE = re.compile(r"[^\W_]*[^\W\d_][^\W_]*(?:\.\d+)*\Z")
_WORD_BEFORE = re.compile(r"([^\W_]+)[ \u00a0\u202f./_-]{1,2}\Z")
_WORD_AFTER = re.compile(r"[ \u00a0\u202f-]?([^\W\d_]+)")
_APPROXIMATE = re.compile(
    r"(?:\b(?:rund|etwa|circa|ca\.?|zirka|ungefähr|knapp|gut|fast|über|mehr als|umgerechnet|about|around|approx\.?|"
    r"approximately|roughly|nearly|almost|over|more than|some)|[~≈±])[ \u00a0\u202f(]*\Z",
    re.IGNORECASE,
)
_BASIS = re.compile(r"(?:\b(?:je|pro|per|auf)|/)[ \u00a0\u202f]*\Z", re.IGNORECASE)
_RANGE = re.compile(r"\s?(?:[-–—‑]|bis(?: zu)?|to|and|und)\s?\Z", re.IGNORECASE)
_TIMES = re.compile(r"\s?(?:[x×*]|by|mal)\s?\Z", re.IGNORECASE)
_TOGETHER = re.compile(r"(?:[ ,\u00a0\u202f]{1,3}|\s(?:und|and)\s|)\Z")
_THOUSAND = re.compile(r"[Kk](?![^\W_])")
_MINUS = re.compile(r"(?:(?<![\w)\]°%\"])[-−–]|\bminus )\Z")
#: Letters before a number that are signs of a size, not of a name: "Ø10", "x20".
_SIGNS = frozenset({"x", "ø", "Ø"})
#: How far back the words before a number are looked at.
_LOOK_BACK = 24


def parse_quantities(text: str, language: str) -> tuple[Quantity, ...]:
    """Return all numbers of a text in their order; `language` is `de` or `en`, else both kinds of words are read."""
    found = sorted((*_digits(text, language), *_words(text, language)), key=lambda quantity: quantity.start)
    return tuple(_joined(text, found))


def name_key(text: str) -> str:
    """Return the form under which names are compared: letters and digits alone, without case."""
    return "".join(filter(str.isalnum, text)).casefold()


def _digits(text: str, language: str) -> Iterator[Quantity]:
    done = 0
    for match in _NUMBER.finditer(text):
        if match.start() < done:
            continue
        quantity = _code(text, match) or _number(text, match, language)
        done = quantity.end
        yield quantity


def _code(text: str, match: re.Match[str]) -> Quantity | None:
    """Read a number with letters directly before it (M8, HL5440D) as a code."""
    before = _LETTERS_BEFORE.search(text, max(0, match.start() - _LOOK_BACK), match.start())
    if before is None or before[0] in _SIGNS:
        return None
    after = _ATTACHED_LETTERS.match(text, match.end("number") if match["number"] else match.end())
    end = after.end() if after else (match.end("number") if match["number"] else match.end())
    return Quantity(
        start=before.start(),
        end=end,
        number_end=end,
        amounts=(),
        is_code=True,
        name_keys=_name_keys(text, before.start(), end),
    )


def _number(text: str, match: re.Match[str], language: str) -> Quantity:
    start, end = match.span()
    before = text[max(0, start - _LOOK_BACK) : start]
    amounts, decimals, parts = _value(match, language)
    multiplier = _MULTIPLIER.match(text, end)
    if multiplier:
        factor = MULTIPLIERS[multiplier[1].lower()]
        amounts, end = tuple(amount * factor for amount in amounts), multiplier.end()
        decimals -= factor.adjusted()
    if minus := _MINUS.search(before):
        amounts, start = tuple(-amount for amount in amounts), start - len(minus[0])
    is_thousand = (
        text[end : end + 1] in ("K", "k")
        and not text[end + 1 : end + 2].isalnum()
        and bool(amounts)
        and amounts[0] < 1000
    )
    units, unit_end = ((), end) if is_thousand else unit_at(text, end, is_attachable=match[0].count(".") == 0)
    if is_thousand:
        amounts, unit_end, decimals = (*(amount * 1000 for amount in amounts), *amounts), end + 1, decimals - 3
    attached = _ATTACHED_LETTERS.match(text, end)
    is_code = bool(attached) and not units and not is_thousand and attached is not None and attached[0] != "x"
    name_end = attached.end() if attached else end
    if parts and units and units[0].dimension == "Binary":
        amounts = ()
    return Quantity(
        start=start,
        end=name_end if is_code else unit_end,
        number_end=end,
        amounts=amounts if not is_code else amounts[:1],
        units=units,
        decimals=decimals,
        shape=Shape.FRACTION if match["fraction"] else Shape.CHOICE if parts else Shape.SINGLE,
        is_code=is_code or not (amounts or parts),
        is_approximate=bool(_APPROXIMATE.search(before)),
        is_basis=bool(units) and amounts[:1] in _BASIS_AMOUNTS and bool(_BASIS.search(before)),
        parts=parts,
        name_keys=_name_keys(text, start, name_end if not units else end),
    )


_BASIS_AMOUNTS = ((Decimal(100),), (Decimal(1),))


def _value(match: re.Match[str], language: str) -> tuple[tuple[Decimal, ...], int, tuple[Decimal, ...]]:
    """Return the readings, the written decimals of the first, and the parts of a choice such as 6/8."""
    if match["vulgar"]:
        return (VULGAR[match["vulgar"]],), 2, ()
    amounts = readings(match["number"], language)
    if match["over"] and amounts:
        under = Decimal(match["under"])
        return ((amounts[0] + Decimal(match["over"]) / under,) if under else amounts), 3, ()
    if match["fraction"] and amounts:
        return (amounts[0] + VULGAR[match["fraction"]],), 3, ()
    if match["bottom"] and amounts:
        bottom = readings(match["bottom"], language)
        if bottom and bottom[0]:
            return (amounts[0] / bottom[0],), 6, (amounts[0], bottom[0])
    decimals = -int(amounts[0].as_tuple().exponent) if amounts else 0
    groups = match["number"].split(" ")
    parts = tuple(Decimal(group) for group in groups) if len(groups) > 1 and all(map(str.isdigit, groups)) else ()
    return amounts, decimals, parts


def _name_keys(text: str, start: int, end: int) -> tuple[str, ...]:
    """Return the forms in which a span may be part of a name: alone where it has letters, and with its neighbours."""
    own = name_key(text[start:end])
    before = _WORD_BEFORE.search(text, max(0, start - _LOOK_BACK), start)
    after = _WORD_AFTER.match(text, end)
    keys = [own] if not own.isdigit() else []
    if before:
        keys.append(name_key(before[1]) + own)
    if after:
        keys.append(own + name_key(after[1]))
    return tuple(keys)


def _words(text: str, language: str) -> Iterator[Quantity]:
    for match in _word_pattern(language).finditer(text):
        units, end = unit_at(text, match.end("word"))
        if match["more"] and not units:
            end = match.end()
        yield Quantity(
            start=match.start(),
            end=end,
            number_end=match.end("word"),
            amounts=(NUMBER_WORDS[match["word"].lower()],),
            units=units,
            is_word=True,
            is_approximate=bool(_APPROXIMATE.search(text[max(0, match.start() - _LOOK_BACK) : match.start()])),
            name_keys=_name_keys(text, match.start(), match.end("word")),
        )


@lru_cache(maxsize=8)
def _word_pattern(language: str) -> re.Pattern[str]:
    words = "|".join(number_words(language))
    more = r"mal|fach(?:e[mnrs]?)?|(?:jährig|monatig|wöchig|tägig|stündig|minütig)(?:e[mnrs]?)?|-?fold"
    return re.compile(rf"(?<![^\W_])(?P<word>{words})(?P<more>{more})?(?![^\W_])", re.IGNORECASE)


def _joined(text: str, found: list[Quantity]) -> Iterator[Quantity]:
    """Give numbers in ranges, dimensions and ratios their shape and unit, and add up neighbours such as 2 lb 8 oz."""
    for place in range(len(found) - 1, 0, -1):
        left, right = found[place - 1], found[place]
        between = text[left.end : right.start]
        if len(between) > 8 or left.is_code or right.is_code:
            continue
        shape = _shape_between(between, left, right)
        if shape:
            units = left.units or (right.units if shape is not Shape.RATIO else ())
            found[place - 1] = replace(left, shape=shape, units=units)
            found[place] = replace(right, shape=shape)
        elif (whole := _whole(left, right)) and _TOGETHER.match(between):
            found[place - 1], found[place] = replace(left, whole=whole), replace(right, whole=whole)
    yield from found


def _shape_between(between: str, left: Quantity, right: Quantity) -> Shape | None:
    if between == ":":
        return Shape.RATIO
    if _TIMES.match(between):
        return Shape.DIMENSION
    if _RANGE.match(between):
        is_list = between.strip().lower() in ("and", "und") and (left.units or not right.units)
        return None if is_list else Shape.RANGE
    return None


def _whole(left: Quantity, right: Quantity) -> tuple[Decimal, Unit] | None:
    if not (left.amounts and right.amounts):
        return None
    for unit in left.units:
        for smaller in right.units:
            if unit.dimension == smaller.dimension and smaller.factor < unit.factor and unit.dimension != "Temperature":
                return left.amounts[0] + smaller.convert(right.amounts[0], unit), unit
    return None

"""Finds numbers and quantities in German and English text, each with its span, its readings and its units.

A number keeps every reading that its notation allows (`1.500` is 1500 in German, 1.5 in English), and a word every
unit that it may mean (a degree is an angle or a temperature). Letters on a number make it a code (`X464de`, `30p`).
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from quality_checks.agreement import Closeness
from quality_checks.number_context import closeness, is_basis, name_keys, sign_length, word_before
from quality_checks.number_fractions import fractions_in
from quality_checks.number_groups import with_groups
from quality_checks.number_notation import GROUP_MARKS, MULTIPLIERS, VULGAR, readings
from quality_checks.number_words import word_pattern, word_value
from quality_checks.quantity import Quantity, Shape
from quality_checks.unit_surfaces import unit_at
from schemas.units import Unit, unit_of

_VULGAR = "".join(VULGAR)
_MOST_DECIMALS_OF_FRACTION = 3
#: "A quarter of an ounce" is as near as that.
_OF_A_QUARTER = Decimal("0.0625")
#: "Two and a half" is as near as a quarter.
_OF_A_HALF = Decimal("0.25")
#: What rulers in inches are divided by.
_UNDER = (2, 4, 8, 16, 32, 64)
_NUMBER = re.compile(
    rf"(?P<number>\d{{1,3}}(?:[{GROUP_MARKS} ]\d{{3}})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,]\d+)*"
    # Gauges of strings are written without the nought: .028.
    rf"|(?<![^\s(–-])\.\d{{1,4}}(?!\.?\d))"
    rf"(?:(?P<fraction>(?:[ \u00a0\u202f-](?P<over>\d{{1,2}})[/⁄](?P<under>\d{{1,2}})(?![\d/]))"
    rf"|[ \u00a0\u202f]?[{_VULGAR}])"
    rf"|[/⁄](?P<bottom>\d+(?:[.,]\d+)?)(?![\d/.]|[ip]\b))?|(?P<vulgar>[{_VULGAR}])"
)
_MULTIPLIER = re.compile(
    r"[ \u00a0\u202f\u2009]?-?(M(?:io|rd)\.?|Tsd\.?|[Mm]illi(?:on(?:s|en)?|arden?)|[Bb]illions?|[Tt]ausend|thousand)"
    r"(?![^\W\d_])"
)
#: "Core Ultra 9 275HX": what letters end is no group of thousands.
_GROUPED_BY_SPACE = re.compile(r"\d{1,3}(?= \d{3}[A-Z]{1,4}\d?(?![^\W_]))")
#: "24 and a half hours"
_AND_A_HALF = re.compile(r" and (?:a (?:half|(?P<quarter>quarter))|(?P<three>three[ -]quarters?))(?!\w)|½")
#: ".043 of an inch", "four thousandths of a second"
_OF_A = re.compile(r" of an?(?= \w)")
_ATTACHED = re.compile(r"(?!x(?:\d|\b))[^\W\d_]+(?:[^\W_]|(?<=\d)[.](?=\d))*")
#: "4er-Set", "6er Pack": a count of the product.
_PACK = re.compile(
    r"fach(?:e[nmrs]?)?(?![^\W_])|er(?=[- ](?:Set|Pack|Box|Karton|Bund|Satz|Kiste|Tray|Gebinde|Marke|Grenze))"
)
_OF_PAPER = re.compile(
    r"[ -](?:(?:DIN )?A[345]|letter|legal|colou?r|mono(?:chrome)?|black(?: and white)?|duplex|double-sided)(?=[ -])",
    re.IGNORECASE,
)
#: "2-in-1 soap", "Zwei-in-eins": one thing of two, and no inches
_IN_ONE = re.compile(r"[ -]?in[ -]?(?:1|one|eins?|einem|einer)(?![^\W_])", re.IGNORECASE)
_PLAIN_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
#: "zwei Hundertstel", "two hundredths".
_PART = re.compile(r"[ -](zehntel|hundertstel|tausendstel|tenths?|hundredths?|thousandths?)", re.IGNORECASE)
_PARTS = {
    **dict.fromkeys(("zehntel", "tenth", "tenths"), Decimal("0.1")),
    **dict.fromkeys(("hundertstel", "hundredth", "hundredths"), Decimal("0.01")),
    **dict.fromkeys(("tausendstel", "thousandth", "thousandths"), Decimal("0.001")),
}
#: "Keine anderthalb Kilo": less than that.
_LESS = frozenset({"kein", "keine", "keinen", "keinem", "keiner"})
#: A space and one letter: "half a l" says nothing.
_SHORTEST_UNIT = 2
_THOUSAND = re.compile(r"[Kk](?![^\W_])")
#: Letters before a number that are signs of a size, not of a name: "Ø10", "2x20".
_SIGNS = frozenset({"x", "ø", "Ø"})
#: "6204-2RS" is one code, though a number begins it.
_HYPHENED = re.compile(r"-\d+[A-Z]{1,4}(?!\w)")
_BELOW_ZERO = re.compile(
    r"(?: Celsius| Fahrenheit)? (?:below (?:zero|freezing)|unter (?:null|dem Gefrierpunkt)|minus)\b", re.I
)
#: Where a degree may be meant, and so a number below zero.
_WITH_ZERO = frozenset({"Temperature", "Angle"})
#: "Mehr als ein Dutzend".
_DOZEN = re.compile(r"dozen|dutzend", re.IGNORECASE)
_ARTICLE = re.compile(r"\b(?:an?|ein(?:e[nmrs])?) \Z", re.IGNORECASE)
_METRE = re.compile(r"\bein(?:en)? Meter \Z")
#: "Players aged eight and up" are of years.
_AGED = frozenset({"aged", "age", "ages"})
_YEARS = tuple(unit for unit in (unit_of("YEAR"),) if unit)
_METRES = tuple(unit for unit in (unit_of("METER"),) if unit)
_THOUSAND_OF = 1000
_BASIS_AMOUNTS = frozenset({Decimal(100), Decimal(1)})


def parse_quantities(text: str, language: str) -> tuple[Quantity, ...]:
    """Return all numbers of a text in their order; `language` is `de` or `en`, else both kinds of words are read."""
    digits = list(_digits(text, language))
    # "24 and a quarter inches" is one number.
    fractions = [it for it in _fractions(text) if not any(one.start <= it.start < one.end for one in digits)]
    words = [it for it in _words(text, language) if not any(one.start <= it.start < one.end for one in fractions)]
    found = [*digits, *fractions, *words]
    found.sort(key=lambda quantity: quantity.start)
    return with_groups(text, found)


def _digits(text: str, language: str) -> Iterator[Quantity]:
    done = 0
    while match := _NUMBER.search(text, done):
        match = _without_next(text, match)
        quantity = _code(text, match) or _number(text, match, language)
        done = quantity.end
        yield quantity


def _without_next(text: str, match: re.Match[str]) -> re.Match[str]:
    """Return a number without the code behind it that looks like its next group: the 9 of "9 275HX"."""
    first = _GROUPED_BY_SPACE.match(text, match.start())
    if first is None or unit_at(text, match.end())[0]:
        return match
    return _NUMBER.match(text, match.start(), first.end()) or match


def _code(text: str, match: re.Match[str]) -> Quantity | None:
    """Read a number with letters directly before it (M8, HL5440D) as a code."""
    start = letters = match.start()
    while letters > 0 and text[letters - 1].isalpha():
        letters -= 1
    if (
        letters == start > 1
        and text[start - 1] == "."
        and text[start - 2].isalpha()
        and not text[start - 3 : start - 2].isalpha()
    ):
        # M.2
        letters = start = start - 2
    if text[letters:start] in _SIGNS:
        return None
    while start > 0 and text[start - 1].isalnum():
        start -= 1
    if start == match.start():
        return None
    # "A4 210 x 297": behind letters a space groups no digits.
    plain = _PLAIN_NUMBER.match(text, match.start())
    end = plain.end() if plain else match.end()
    attached = _ATTACHED.match(text, end)
    end = attached.end() if attached else end
    keys = name_keys(text, start, end, word_before(text, start))
    return Quantity(start=start, end=end, number_end=end, amounts=(), is_code=True, name_keys=keys)


def _number(text: str, match: re.Match[str], language: str) -> Quantity:
    start, end = match.span()
    word = word_before(text, start)
    amounts, decimals, parts = _value(match, language)
    if (half := _AND_A_HALF.match(text, end)) and amounts:
        part = Decimal("0.25") if half["quarter"] else Decimal("0.75") if half["three"] else Decimal("0.5")
        amounts, decimals, end = (amounts[0] + part,), 1, half.end()
    if (small := _PART.match(text, end)) and amounts and not decimals:
        part = _PARTS[small[1].lower()]
        amounts, decimals, end = (amounts[0] * part,), -part.adjusted(), small.end(1)
    if multiplier := _MULTIPLIER.match(text, end):
        factor = MULTIPLIERS[multiplier[1].lower()]
        amounts, end = tuple(amount * factor for amount in amounts), multiplier.end()
        decimals -= factor.adjusted()
    if amounts and amounts[0] < 1000 and _THOUSAND.match(text, end):
        amounts, decimals = (*(amount * 1000 for amount in amounts), *amounts), decimals - 3
        return _bare(text, match, word, amounts, decimals, end=end + 1)
    units, unit_end = _unit_of_part(text, end) if decimals > 0 and amounts and amounts[0] < 1 else unit_at(text, end)
    if not decimals and (in_one := _IN_ONE.match(text, end)):
        return _bare(text, match, word, amounts, decimals, end=in_one.end())
    if not units and (paper := _OF_PAPER.match(text, end)):
        # "33 A4 pages per second": the paper has a place of its own, and its pages are counted all the same.
        pages, _ = unit_at(text, paper.end())
        units = pages if any(unit.code.startswith("PAGE_PER") for unit in pages) else ()
    if units and text[end].isalpha() and not small and text[unit_end : unit_end + 1].isdigit():
        # 9F3930GSH is an article number, and no temperature.
        units, unit_end = (), end
    if not units and (pack := _PACK.match(text, end)):
        return _bare(text, match, word, amounts, decimals, end=pack.end())
    if (
        not units
        and (attached := _ATTACHED.match(text, end) or _HYPHENED.match(text, end))
        and not _unit_in(text, attached)
    ):
        keys = name_keys(text, start, attached.end(), word)
        is_sized = decimals > 0 and attached[0] == "er"  # "eine 3,5er-Schraube"
        return Quantity(start, attached.end(), end, amounts[:1], is_code=not is_sized, name_keys=keys)
    if not units or not amounts:
        bare = _bare(text, match, word, amounts, decimals, end=unit_end, parts=parts)
        return replace(bare, step=_OF_A_HALF) if half else bare
    sign = sign_length(text, start, word)
    if sign or (units[0].dimension in _WITH_ZERO and _BELOW_ZERO.match(text, unit_end)):
        amounts = tuple(-amount for amount in amounts)
    return Quantity(
        start=start - sign,
        end=unit_end,
        number_end=end,
        # 6/8 GB are two sizes on offer, and never three quarters of a gigabyte.
        amounts=() if parts and units[0].dimension == "Binary" else amounts,
        units=units,
        decimals=decimals,
        shape=_shape(match, parts),
        closeness=closeness(text, start, word),
        is_basis=amounts[0] in _BASIS_AMOUNTS and is_basis(text, start, word),
        parts=parts,
        name_keys=name_keys(text, start, end, word),
        step=_step(match, amounts) or (_OF_A_HALF if half else None),
    )


def _unit_of_part(text: str, end: int) -> tuple[tuple[Unit, ...], int]:
    """Return the units behind a part of one, which may be joined to it by "of a": "four thousandths of a second"."""
    of_a = _OF_A.match(text, end)
    units, unit_end = unit_at(text, of_a.end()) if of_a else ((), end)
    return (units, unit_end) if units else unit_at(text, end)


def _unit_in(text: str, attached: re.Match[str]) -> bool:
    """Say whether "-10W" behind a number is the end of a range."""
    number = _PLAIN_NUMBER.match(text, attached.start() + 1)
    return attached[0].startswith("-") and number is not None and bool(unit_at(text, number.end())[0])


def _bare(
    text: str,
    match: re.Match[str],
    word: str,
    amounts: tuple[Decimal, ...],
    decimals: int,
    *,
    end: int,
    parts: tuple[Decimal, ...] = (),
) -> Quantity:
    if word.lower() == "minus" or _BELOW_ZERO.match(text, end):
        # "Kälte bis minus 50", "50 below zero"
        amounts = (*(-amount for amount in amounts), *amounts)
    return Quantity(
        start=match.start(),
        end=end,
        number_end=end,
        amounts=amounts,
        decimals=decimals,
        shape=_shape(match, parts),
        is_code=not amounts,
        closeness=closeness(text, match.start(), word),
        parts=parts,
        name_keys=name_keys(text, match.start(), end, word),
        step=_step(match, amounts),
    )


def _shape(match: re.Match[str], parts: tuple[Decimal, ...]) -> Shape:
    return Shape.FRACTION if match["fraction"] else Shape.CHOICE if parts else Shape.SINGLE


def _step(match: re.Match[str], amounts: tuple[Decimal, ...]) -> Decimal | None:
    """Return the part that a fraction counts: an eighth in 7 7/8."""
    if not amounts or not (match["over"] or match["fraction"]):
        return None
    return next((1 / Decimal(under) for under in _UNDER if not amounts[0] * under % 1), None)


def _value(match: re.Match[str], language: str) -> tuple[tuple[Decimal, ...], int, tuple[Decimal, ...]]:
    """Return the readings, the written decimals of the first, and the parts of a choice such as 6/8."""
    if match["vulgar"]:
        return (VULGAR[match["vulgar"]],), 2, ()
    amounts = readings(match["number"], language)
    if not amounts:
        return (), 0, ()
    if match["over"]:
        under = Decimal(match["under"])
        part = Decimal(match["over"]) / under if under else Decimal(0)
        return (amounts[0] + part,), _decimals_of(part), ()
    if match["fraction"]:
        part = VULGAR[match["fraction"].strip()]
        return (amounts[0] + part,), _decimals_of(part), ()
    if match["bottom"]:
        bottom = readings(match["bottom"], language)
        if bottom and bottom[0]:
            return (amounts[0] / bottom[0],), 6, (amounts[0], bottom[0])
    groups = match["number"].split(" ")
    parts = tuple(Decimal(group) for group in groups) if len(groups) > 1 and all(map(str.isdigit, groups)) else ()
    return amounts, -int(amounts[0].as_tuple().exponent), parts


def _decimals_of(part: Decimal) -> int:
    """Return how exactly a fraction is written: a half like one decimal, an eighth like three; none is more exact."""
    exponent = part.normalize().as_tuple().exponent
    return min(_MOST_DECIMALS_OF_FRACTION, max(1, -exponent)) if isinstance(exponent, int) else 1


def _fractions(text: str) -> Iterator[Quantity]:
    """Read fractions in words where a unit follows: "half the fun" and "halbe Sachen" measure nothing."""
    for start, end, amount in fractions_in(text):
        units, unit_end = unit_at(text, end)
        is_small = amount < 4 * _OF_A_QUARTER
        if not units or (unit_end - end <= _SHORTEST_UNIT and not is_small):
            continue
        if any(unit.code == "DOZEN" for unit in units):
            # Half a dozen is a number like others.
            continue
        word = word_before(text, start)
        if word.casefold() in _LESS:
            continue
        # Who writes "half a kilo" rounds: 495 g are one; "less than half a kilo" is a bound.
        stated = closeness(text, start, word)
        yield Quantity(
            start=start,
            end=unit_end,
            number_end=end,
            amounts=(amount,),
            decimals=-amount.adjusted() if is_small else 1,
            units=units,
            is_word=True,
            closeness=_of_fraction(stated, amount) if not is_small else stated,
            step=_step_of(amount),
            name_keys=name_keys(text, start, end, word),
        )


def _of_fraction(stated: Closeness, amount: Decimal) -> Closeness:
    """Return how close a fraction in words comes: "rund ein halbes Kilo" is further off than "ein halbes Kilo"."""
    if stated is Closeness.ABOUT and amount == 2 * 4 * _OF_A_QUARTER:
        return Closeness.ROUGHLY
    return stated if stated.shares else Closeness.ABOUT


def _step_of(amount: Decimal) -> Decimal | None:
    """Return how exactly a fraction in words tells: a quarter of an ounce, two and three quarters of an inch."""
    if amount == 4 * _OF_A_QUARTER:
        return _OF_A_QUARTER
    if amount % 1 == 8 * _OF_A_QUARTER:
        return _OF_A_HALF
    return 2 * _OF_A_QUARTER if amount % 1 in (4 * _OF_A_QUARTER, 12 * _OF_A_QUARTER) else None


def _words(text: str, language: str) -> Iterator[Quantity]:
    for match in word_pattern(language).finditer(text):
        start, end = match.span("word")
        amount = word_value(match["word"], language)
        if amount is None:
            continue
        decimals = 0
        if part := _PART.match(text, end):
            amount, end = amount * _PARTS[part[1].lower()], part.end(1)
            decimals = -_PARTS[part[1].lower()].adjusted()
        elif (multiplier := _MULTIPLIER.match(text, end)) and amount < _THOUSAND_OF:
            factor = MULTIPLIERS[multiplier[1].lower()]
            amount, end, decimals = amount * factor, multiplier.end(), -factor.adjusted()
        units, unit_end = _unit_of_part(text, end) if decimals > 0 else unit_at(text, end)
        if in_one := _IN_ONE.match(text, end):
            units, unit_end = (), in_one.end()
        if not units and (metre := _METRE.search(text, max(0, start - len("einen Meter ")), start)) and amount < 100:
            # "einen Meter achtzig"
            units, start = _METRES, metre.start()
            amount, decimals = 1 + amount / 100, 2
        # "More than a dozen" says how close a dozen comes.
        article = _ARTICLE.search(text, max(0, start - 6), start) if _DOZEN.match(text, start) else None
        lead = article.start() if article else start
        word = word_before(text, lead)
        if not units and word.casefold() in _AGED:
            units = _YEARS
        sign = sign_length(text, start, word) if word.casefold() == "minus" else 0
        if sign or (units and units[0].dimension in _WITH_ZERO and _BELOW_ZERO.match(text, unit_end)):
            amount = -amount
        yield Quantity(
            start=start - sign,
            end=max(unit_end, match.end(), end) if units or decimals or in_one else match.end(),
            number_end=end,
            amounts=(amount,),
            units=units,
            decimals=decimals,
            is_word=True,
            closeness=closeness(text, lead, word),
            name_keys=name_keys(text, start, end, word),
        )

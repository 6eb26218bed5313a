"""Numbers of what a text compares the product with, and by how much: "twice the pace of a 60 Hz panel"."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import combinations, pairwise

from quality_checks.agreement import Closeness, in_unit
from quality_checks.base import Subject
from quality_checks.caseless import Caseless
from quality_checks.grounding.computed import agrees_with, amounts_in, is_supported, parts_of, values_of
from quality_checks.quantity import Quantity, Shape
from schemas.units import Unit, unit_of

_BEFORE = 40
_A_LITTLE_BEFORE = 16
#: What leads to the thing that something is compared with, right before its number.
_COMPARED = Caseless(
    r"(?:(?:fache|doppelte|hälfte)[nms]?|\b(?:as|than|of|around|over|wie|als|von|um|gegenüber)|speed|pace|rate) "
    r"(?:(?:an?|the|what an?|eine[nmrs]?|ein|auf|bei|on|at|in) ){0,2}"
    r"(?:(?:ordinary|standard|typical|common|normal|usual|üblich|gewöhnlich|herkömmlich|normal)(?:e[nmrs]?)? )?"
    # "doppelt so viel wie ein Schirm mit 120 Hz"
    r"(?:[\w-]{3,} (?:mit|with|of|at|von|bei|zu) )?\Z"
)
#: Multiples that are no number words.
_MULTIPLES = Caseless(
    r"\b(?:(?P<two>twice|double|doppel\w+|zweimal|zweifach\w*)|(?P<three>thrice|triple|dreimal|dreifach\w*)|"
    r"(?P<half>half|halb|halbe[nmrs]?|hälfte))\b"
)
_OF_MULTIPLE = {"two": Decimal(2), "three": Decimal(3), "half": Decimal("0.5")}
_TIMES = Caseless(r"(?: ?times\b|[ -]?mal\b|[ -]?fold\b|[ -]?fach\w*)")
_ENDS_IN_TIMES = Caseless(r"(?:mal|fach\w*|fold)\Z")
#: Standards that have a number without saying it.
_STANDARDS = (
    (Caseless(r"\bgigabit[ -](?:ethernet|lan|netzwerk\w*|network\w*)"), Decimal(1000), "MEGABIT_PER_SECOND"),
    (Caseless(r"\bfast[ -]ethernet"), Decimal(100), "MEGABIT_PER_SECOND"),
    (Caseless(r"\busb 2\.0"), Decimal(480), "MEGABIT_PER_SECOND"),
    (Caseless(r"\bfull[ -]?hd\b"), Decimal(1920 * 1080), "PIXEL"),
    (Caseless(r"\b(?:4k|uhd|ultra[ -]hd)\b"), Decimal(3840 * 2160), "PIXEL"),
)
_OF_STANDARD = Caseless(r"(?:[\w-]* ){0,5}(?:von|of|wie|as|gegenüber) (?:[\w-]+ ){0,2}\Z")
_FAR = 60
#: By how much: "five fewer in colour", "1,20 Meter länger als".
_LESS = Caseless(
    r" (?:\w+ )?(?:fewer|less|lower|shorter|lighter|narrower|thinner|smaller|weniger|niedriger|kürzer|leichter|"
    r"schmaler|dünner|kleiner|flacher|geringer|tiefer)\b"
)
_MORE = Caseless(
    r" (?:\w+ )?(?:more|higher|longer|taller|heavier|wider|thicker|larger|bigger|deeper|mehr|höher|länger|größer|"
    r"schwerer|breiter|dicker|tiefer|weiter)\b"
)
_THAN = Caseless(r" (?:\w+ ){1,2}(?:als|than)\b")
_APART = Caseless(
    r"\b(?:um|by|span|spanne|unterschied\w*|differenz\w*|difference|gap|spread|apart|auseinander|spielraum|leeway|"
    r"wächst|grows?|verlänger\w+|extends?|gains?|gewinnt|zulegen|zuwachs)\b"
)
_BETWEEN = Caseless(r"\b(?:between|zwischen) (?:etwa |rund |about )?\Z")
_AND = Caseless(r" ?(?:and|und) ?\Z")
#: What comes between two numbers next to one another is not far from either.
_NARROW = Decimal("0.2")
#: Sheets of paper in millimetres.
_PAPER = {
    "A2": (594, 420), "A3": (420, 297), "A4": (297, 210), "A5": (210, 148), "A6": (148, 105),
}  # fmt: skip
_PAPER_CODE = re.compile(r"A[2-6]")
_THAN_A = Caseless(
    r"\b(?P<than>(?P<larger>größer|breiter|länger|larger|bigger|wider|longer|mehr platz)|"
    r"(?P<smaller>kleiner|schmaler|kürzer|smaller|narrower|shorter))(?: als| than) (?:an? |ein(?:e[mnrs]?)? )?"
    r"(?:(?:blatt|sheet)(?: of)? )?(?:din )?\Z"
)
_SIDES = frozenset({"width", "length", "depth", "height"})
_THAN_ONE = Caseless(r"\b(?:als ein(?:e[nmrs]?)?|als auf eine[rm]|than an?|than on an?) \Z")


def _is_compared(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a measure is of a thing that a value is so many times: "twice the pace of a 60 Hz panel"."""
    text = subject.plain.text
    if not quantity.units or not _COMPARED.search(text, max(0, quantity.start - _BEFORE), quantity.start):
        return False
    return any(
        agrees_with(quantity, amount / times, unit)
        for times in _multiples_before(subject, quantity)
        for known in values_of(subject)
        for unit in known.units
        for amount in known.amounts
    )


def _multiples_before(subject: Subject, quantity: Quantity) -> Iterator[Decimal]:
    """Yield how many times something the words of a sentence before a number say: twice, four times, halb so."""
    text, (start, _) = subject.plain.text, subject.sentence_around(quantity.start)
    for found in _MULTIPLES.finditer(text, start, quantity.start):
        yield next(times for name, times in _OF_MULTIPLE.items() if found[name])
    for other in subject.quantities_in(start, quantity.start):
        if other.amounts and not other.units and _is_times(text, other):
            yield other.amounts[0]


def _is_times(text: str, quantity: Quantity) -> bool:
    ends = text[quantity.number_end : quantity.end] or text[quantity.start : quantity.end]
    return bool(_TIMES.match(text, quantity.number_end) or _ENDS_IN_TIMES.search(ends))


def _is_times_a_standard(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a number is how many times a known standard or a stated measure a value is: tenfold Gigabit LAN."""
    text = subject.plain.text
    if quantity.units or quantity.amounts[0] <= 1 or not _is_times(text, quantity):
        return False
    _, end = subject.sentence_around(quantity.start)
    for name, amount, code in _STANDARDS:
        found, unit = name.search(text, quantity.end, min(end, quantity.end + _FAR)), unit_of(code)
        if found is None or unit is None or not _OF_STANDARD.match(text, quantity.end, found.start()):
            continue
        if _has(subject, amount * quantity.amounts[0], unit):
            return True
    return any(
        _has(subject, quantity.amounts[0] * other.amounts[0], other.units[0])
        and _COMPARED.search(text, max(0, other.start - _BEFORE), other.start)
        for other in subject.quantities_in(quantity.end, end)[:1]
        if other.units and other.amounts
    )


def _has(subject: Subject, amount: Decimal, unit: Unit) -> bool:
    return any(amount in amounts_in(known, unit) for known in subject.number_evidence.known)


def _is_apart(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a measure is what two others of the sentence are apart: "um einen halben Meter, von 140 auf 190"."""
    text, span = subject.plain.text, subject.sentence_around(quantity.start)
    if not quantity.units:
        return False
    is_apart = _APART.search(text, *span) is not None
    dimensions = {unit.dimension for unit in quantity.units}
    others = [
        one if one.units else replace(one, units=quantity.units)
        for one in subject.quantities_in(*span)
        if one is not quantity
        and one.amounts
        # Two ends say by themselves what lies between them: "ten centimetres, from 43 to 53".
        and (is_apart or one.shape is Shape.RANGE)
        and (any(unit.dimension in dimensions for unit in one.units) or (not one.units and one.shape is Shape.RANGE))
    ]
    return any(
        first.start != quantity.start != second.start
        and first.units[0] == second.units[0]
        and _states_difference(quantity, abs(first.amounts[0] - second.amounts[0]), first.units[0])
        and is_supported(subject, first)
        and is_supported(subject, second)
        for first, second in combinations(others, 2)
    )


def _states_difference(quantity: Quantity, amount: Decimal, unit: Unit) -> bool:
    if unit.dimension == "Temperature":
        return unit in quantity.units and quantity.amounts[0] == amount
    return agrees_with(quantity, amount, unit)


def _is_more_or_less(subject: Subject, quantity: Quantity) -> bool:
    """Say whether so many more or fewer than a number before make another value: 22 pages, "five fewer in colour"."""
    text = subject.plain.text
    less, more = _LESS.match(text, quantity.end), _MORE.match(text, quantity.end)
    if not (less or more):
        return False
    start, _ = subject.sentence_around(quantity.start)
    before = [one for one in subject.quantities_in(start, quantity.start) if one.amounts and not one.is_code][-2:]
    for one in before:
        if one.units and quantity.units and one.units[0].dimension != quantity.units[0].dimension:
            continue
        if (quantity.units and not one.units) or not is_supported(subject, one):
            continue
        unit = one.units[0] if one.units else None
        for apart in _in_unit_of(quantity, unit):
            # "5,96 m lang, 1,20 m länger als die Steighöhe" goes from the greater to the smaller.
            is_either = quantity.units or _THAN.match(text, quantity.end)
            ends = [one.amounts[0] - apart] if less or is_either else []
            ends += [one.amounts[0] + apart] if more or is_either else []
            if any(_is_value(subject, amount, unit) for amount in ends):
                return True
    return False


def tells_how_much_more(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a number tells how much more or less something is than a number of the facts before it."""
    text = subject.plain.text
    if not (_LESS.match(text, quantity.end) or _MORE.match(text, quantity.end)):
        return False
    start, _ = subject.sentence_around(quantity.start)
    before = [one for one in subject.quantities_in(start, quantity.start) if one.amounts and not one.is_code][-1:]
    return any(one.units and is_supported(subject, one) for one in before)


def _in_unit_of(quantity: Quantity, unit: Unit | None) -> Iterator[Decimal]:
    if not quantity.units or unit is None:
        yield quantity.amounts[0]
    else:
        yield from (amount for own in quantity.units for amount, _ in in_unit(quantity.amounts[0], own, unit))


def _is_value(subject: Subject, amount: Decimal, unit: Unit | None) -> bool:
    """Say whether an attribute has an amount; one whose text holds its number and unit counts as well: `17 ppm`."""
    for known in subject.number_evidence.known:
        if known.is_count or known.is_label or known.fact.is_prose:
            continue
        if unit is None and not known.units and amount in known.amounts:
            return True
        if unit is not None and amount in amounts_in(known, unit):
            return True
    return False


def _is_between(subject: Subject, quantity: Quantity) -> bool:
    """Say whether two numbers next to one another enclose a value: "between seven and eight grams" of 7.6 g."""
    text = subject.plain.text
    near = subject.quantities_in(max(0, quantity.start - _BEFORE), quantity.end + _BEFORE)
    for first, second in pairwise(near):
        if quantity is not first and quantity is not second:
            continue
        if not (first.amounts and second.amounts and second.units):
            continue
        low, high = first.amounts[0], second.amounts[0]
        is_pair = _AND.fullmatch(text, first.end, second.start) or first.shape is Shape.RANGE
        if not is_pair or not _BETWEEN.search(text, max(0, first.start - _BEFORE), first.start):
            continue
        if not 0 < high - low <= _NARROW * high or high - low not in (1, 5, 10, 50, 100):
            continue
        unit = second.units[0]
        if any(low < amount < high for known in values_of(subject) for amount in amounts_in(known, unit)):
            return True
    return False


def is_compared_with(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a ratio or a sheet is what something is compared with: "more room than on a 16:9 screen".

    A sheet has to be smaller or larger as the text says.
    """
    text, start = subject.plain.text, quantity.start
    if quantity.shape is Shape.RATIO:
        before = max(0, start - _A_LITTLE_BEFORE)
        return bool(_THAN_ONE.search(text, before, start)) or _ends_compared_ratio(subject, quantity)
    if not _PAPER_CODE.fullmatch(text, start, quantity.end):
        return False
    found = _THAN_A.search(text, max(0, start - _BEFORE), start)
    sides = _two_sides(subject)
    if found is None or sides is None:
        return False
    pairs = list(zip(sides, _PAPER[text[start : quantity.end]], strict=True))
    return all(own > paper for own, paper in pairs) if found["larger"] else all(own < paper for own, paper in pairs)


def _ends_compared_ratio(subject: Subject, quantity: Quantity) -> bool:
    text = subject.plain.text
    first = next(iter(subject.quantities_in(max(0, quantity.start - _A_LITTLE_BEFORE), quantity.start)[-1:]), None)
    if first is None or first.shape is not Shape.RATIO or text[first.end : quantity.start] != ":":
        return False
    return bool(_THAN_ONE.search(text, max(0, first.start - _A_LITTLE_BEFORE), first.start))


def _two_sides(subject: Subject) -> tuple[Decimal, Decimal] | None:
    """Return the two longest sides of the product in millimetres, the longer one first."""
    millimetre = unit_of("MILLIMETER")
    values = [one for one in values_of(subject) if one.fact.code.lower() in _SIDES]
    sides = sorted((amount for one in values if millimetre for amount in amounts_in(one, millimetre)), reverse=True)
    return (sides[0], sides[1]) if len(sides) > 1 else None


def _is_beyond_paper(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a length is by how much the product's sides pass a sheet's: "gut sechs Zentimeter größer als A4"."""
    millimetre, text = unit_of("MILLIMETER"), subject.plain.text
    _, end = subject.sentence_around(quantity.start)
    if millimetre is None or not quantity.units or quantity.units[0].dimension != "Length":
        return False
    code = next((one for one in subject.quantities_in(quantity.end, end) if one.is_code), None)
    sides = _two_sides(subject)
    if code is None or sides is None or not is_compared_with(subject, code):
        return False
    paper = _PAPER[text[code.start : code.end]]
    meant = quantity if quantity.closeness.shares else replace(quantity, closeness=Closeness.ROUGHLY)
    return all(agrees_with(meant, abs(own - other), millimetre) for own, other in zip(sides, paper, strict=True))


def is_doubled(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a number is one half of a value, the words before it double it: "twice sixteen threads" of 32."""
    text = subject.plain.text
    found = list(_MULTIPLES.finditer(text, max(0, quantity.start - _A_LITTLE_BEFORE), quantity.start))[-1:]
    is_beside = bool(found) and text[found[0].end() : quantity.start] == " "
    if not is_beside or not (found[0]["two"] or found[0]["three"]) or not quantity.amounts:
        return False
    total = quantity.amounts[0] * (2 if found[0]["two"] else 3)
    return any(total in one.amounts and not one.units and parts_of(one) for one in values_of(subject))


#: Each says whether a number is of what the product is compared with.
WAYS_OF_COMPARISONS: tuple[Callable[[Subject, Quantity], bool], ...] = (
    _is_compared,
    _is_times_a_standard,
    _is_apart,
    _is_more_or_less,
    _is_between,
    _is_beyond_paper,
)

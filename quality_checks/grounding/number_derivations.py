"""Measures that follow from the facts by a sum, a difference, a product or a conversion that the sentence names."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import combinations, pairwise, permutations

from quality_checks.agreement import in_unit
from quality_checks.base import Subject
from quality_checks.caseless import Caseless
from quality_checks.evidence import Known
from quality_checks.grounding.computed import agrees_with, amounts_in, is_supported, parts_of, values_of
from quality_checks.grounding.number_comparisons import WAYS_OF_COMPARISONS
from quality_checks.grounding.number_physics import WAYS_OF_PHYSICS
from quality_checks.grounding.pack_derivations import TOTAL, WAYS_OF_PACKS
from quality_checks.grounding.told_counts import WAYS_OF_TOLD_COUNTS
from quality_checks.grounding.told_measures import WAYS_OF_TOLD_MEASURES
from quality_checks.quantity import Quantity, Shape
from quality_checks.unit_surfaces import units_written
from schemas.facts import data_text
from schemas.units import unit_of

_BEFORE = 24
_MOST_OF_A_LIST = 5

#: What two ends of a range are called in the names of attributes.
_LEAST = frozenset({"base", "min", "minimum", "lowest", "smallest", "low", "from"})
_GREATEST = frozenset({"boost", "turbo", "max", "maximum", "highest", "largest", "high", "to"})
_DIFFERENCE = Caseless(
    r"\b(?:unterschied\w*|differenz\w*|spielraum|spanne\w*|spannweite|verstellbereich|difference|gap|span|spread|leeway|"
    r"apart|auseinander|\w*verstell\w*|hub|travel|adjust\w*|range|zwischen|between)\b"
)
_LEADS_TO_END = Caseless(r"\b(?:from|ab|bis|up to|at|auf|bei|zwischen|between|max|min)(?: zu)?[.:]? \Z")
#: "Diese hier reicht zwei Meter weiter", "this one beats it by two meters"
_BEYOND = Caseless(
    r"\b(?:weiter|mehr|höher|länger|breiter|tiefer|schwerer|leichter|kürzer|niedriger|beats?|more|further|farther|higher|"
    r"longer|wider|taller|deeper|lighter|heavier|shorter|leg(?:t|en)|gains?|adds?|raises?|steiger\w+|erhöh\w+)\b"
)
_REMAINDER = Caseless(
    r"\b(?:übrig\w*|(?:ver)?bleib(?:t|en)|abzüglich|jenseits|restlich\w*|subtract\w*|remain\w*|left over|beyond)\b"
)
_WHOLE = frozenset({"overall", "total", "full", "gesamt"})


_SIDES = frozenset({"width", "depth", "length", "height"})

#: A fan has one size.
_SIZES = _SIDES | {"size", "diameter"}

#: "Rund 87 Kubikmeter schaufelt er in der Stunde": the time of a rate stands apart from what is counted.
_PER_APART = Caseless(
    r"\b(?:pro|per|je|in der|jede|an?|every|each|in one|in eine[rm]) (?:einzige[rn] |single )?"
    r"(?:(?P<hour>stunde|hour)|(?P<minute>minute)|(?P<second>sekunde|second)|"
    r"(?P<area>quadratmeter|square met(?:er|re)))\b"
)
#: "In inches, the range runs from 21 to 24": the unit stands once, before the numbers or behind them.
_IN_UNIT = Caseless(r"\bin (?:den |vollen )?([a-zäöü]{4,})\b")
_LISTS_ON = re.compile(r"[, ]{0,2}(?:or|oder|und|and|bzw\.|/|,|by|mal|auf|x|×|bis|to)[ ]?\Z", re.IGNORECASE)
_WORDS_LEAD_ON = re.compile(
    r" (?:und|and) (?:eine[rnms]? |a |the |de[rmn] |die )?\w+ (?:von |of )?(?:etwa |rund |about |around )?\Z"
)

_TIMES = Caseless(
    r"(?: ?times| ?mal|[- ]?fold|[- ]?fache[snm]?)(?: (?:that|the|its|this|as|so)\b| (?:pace|speed|rate|amount|tempo))"
)
_SIDE_BY_SIDE = Caseless(
    r"\b(?:nebeneinander\w*|aneinander\w*|übereinander\w*|side by side|next to each other|stacked|in a row)\b"
)
_DISPLAYS = Caseless(r"[ -](?:[\w-]+ )?(?:displays|screens|anzeigen|bildschirmen?)\b")
_SPEAKERS = Caseless(r"[ -](?:[\w-]+ )?(?:speakers|lautsprechern?)\b")
_ANOTHER = frozenset({"external", "second", "secondary", "cover", "outer", "sub"})
_SCREENS = frozenset({"screen", "display", "monitor", "diagonal", "lcd"})
_EVERY = Caseless(r"\b(?:alle|every) \Z")
_ONE_PAGE = Caseless(r"\b(?:eine|a|one) (?:seite|page|sheet|blatt|print|ausdruck)\b")
_SECONDS_OF_MINUTE = 60
_FRACTION = Caseless(r" (drittel|viertel|fünftel|thirds|quarters|fifths)\b(?! (?:of an?|[a-zäöü]*meter|liter))")
_UNDER = {3: ("drittel", "thirds"), 4: ("viertel", "quarters"), 5: ("fünftel", "fifths")}
_SIDES_OF_A_SHAPE = Caseless(r" (?:\w+ )?(?:kanten|ecken|seiten|flächen|flanken|sides|edges|corners|flats|points)\b")
_SHAPES = {
    **dict.fromkeys(("hex", "sechskant", "sechseck"), 6),
    **dict.fromkeys(("square", "vierkant", "quadrat", "viereck"), 4),
    **dict.fromkeys(("octagon", "achtkant", "achteck"), 8),
    **dict.fromkeys(("triang", "dreieck", "dreikant"), 3),
}
_AND_A_PART = Caseless(r"[ -]and[ -]a[ -](?:half|quarter)\b")
_TENTHS = Caseless(r" (?:zehnteln?|tenths)\b")
_LONGEST_TENTHS = 10
_BOTH_SIDES = Caseless(r"\b(?:beide[nr]? seiten|both sides|zusammen|insgesamt|together|in all|in total)\b")
_PLATFORM = Caseless(r"\b(?:platt?form|podest)\b")
_PFUND = Caseless(r"pf(?:un)?d\b")
_GRAMS_OF_PFUND = 500
_MARK = Caseless(r"[ -](?:marke|mark|grenze|line|threshold)\b")
_BELOW = Caseless(r"\b(?:unter|unterhalb|below|under|shy of|short of) (?:der |the |von )?\Z")
_ABOVE = Caseless(r"\b(?:über|oberhalb|jenseits|above|over|past|beyond) (?:der |the |von )?\Z")
#: Whoever names a mark is that near it.
_NEAR_A_MARK = Decimal("0.8")
_TRAYS = frozenset({"tray", "cassette", "feeder", "feed", "bypass", "drawer", "fach", "kassette"})
_INTO_TRAY = Caseless(r"\b(?:\w*einzug|\w*fach|\w*kassette|feeder|tray|cassette|adf|load|einlegen|stapel|stack)\b")
_STUCK = Caseless(
    r" (?:sheets|pages|blätter|seiten|blatt|bögen)\b[^.;:!?\n]{0,30}\b(?:stuck|stick|slip|cling|together|zusammen|"
    r"aneinander|auf einmal|at once|at a time|gleichzeitig)\b"
)
#: Only what notices it speaks of two sheets at a time.
_AT_ONCE = Caseless(r"\b(?:auf einmal|at once|at a time|gleichzeitig)\b")
_MULTIFEED = frozenset({"multifeed", "doublefeed", "misfeed"})
_A_PAIR = 2
#: A diagonal is given to the tenth of an inch.
_NEAR_A_DIAGONAL = Decimal("0.05")


def follows_from_facts(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a number that stands in no fact follows from them in a way that the sentence names."""
    return bool(quantity.amounts) and not quantity.is_code and any(way(subject, quantity) for way in _WAYS)


def _pairs(subject: Subject, quantity: Quantity) -> Iterator[tuple[Known, Known]]:
    """Yield each two values of the dimension that a quantity has."""
    dimensions = {unit.dimension for unit in quantity.units}
    alike = [one for one in values_of(subject) if any(unit.dimension in dimensions for unit in one.units)]
    yield from combinations(alike, 2)


def _is_difference(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a quantity is the difference of two values: "160 Grad Unterschied" from -50 to 110."""
    text, span = subject.plain.text, subject.sentence_around(quantity.start)
    is_end = quantity.shape is Shape.RANGE or _LEADS_TO_END.search(text, span[0], quantity.start)
    if not quantity.units or is_end:
        return False
    is_range, is_more, is_rest = (bool(way.search(text, *span)) for way in (_DIFFERENCE, _BEYOND, _REMAINDER))
    if not (is_range or is_more or is_rest):
        return False
    return any(
        (
            ((is_range or is_more) and _are_ends(first, second))
            or (is_more and _is_narrower(first, second))
            or (is_rest and _is_part(first, second))
        )
        and _has_difference(quantity, first, second)
        for first, second in _pairs(subject, quantity)
    )


def _are_ends(first: Known, second: Known) -> bool:
    one, other = parts_of(first), parts_of(second)
    apart = (one - other, other - one)
    return any(mine and theirs and mine <= _LEAST and theirs <= _GREATEST for mine, theirs in (apart, apart[::-1]))


def _is_narrower(first: Known, second: Known) -> bool:
    """Say whether one attribute is called like the other, and more closely: `basic_version_working_height`."""
    one, other = first.fact.code.lower(), second.fact.code.lower()
    return one.endswith(f"_{other}") or other.endswith(f"_{one}")


def _is_part(first: Known, second: Known) -> bool:
    """Say whether one value is of the whole and the other of a part: `overall_length`, `handle_length`."""
    one, other = first.fact.code.lower().split("_"), second.fact.code.lower().split("_")
    wholes = [not _WHOLE.isdisjoint(code) or len(code) == 1 for code in (one, other)]
    return one[-1] == other[-1] and wholes.count(True) == 1


def _has_difference(quantity: Quantity, first: Known, second: Known) -> bool:
    unit = first.units[0]
    if unit.dimension == "Temperature" and (second.units[0] != unit or unit not in quantity.units):
        return False
    for converted, _ in in_unit(second.amounts[0], second.units[0], unit):
        apart = abs(first.amounts[0] - converted)
        if unit.dimension == "Temperature":
            return agrees_with(quantity, apart)
        return agrees_with(quantity, apart, unit)
    return False


def _is_area(subject: Subject, quantity: Quantity) -> bool:
    """Say whether an area is that of two sides of one part: 384 square inches of a `width` and a `length`."""
    square = unit_of("SQUARE_METER")
    metre = unit_of("METER")
    if square is None or metre is None or not any(unit.dimension == "Area" for unit in quantity.units):
        return False
    sides: dict[str, dict[str, Decimal]] = {}
    for one in values_of(subject):
        part, _, side = one.fact.code.lower().rpartition("_")
        if side in _SIDES and any(unit.dimension == "Length" for unit in one.units):
            for amount in list(amounts_in(one, metre))[:1]:
                sides.setdefault(part, {})[side] = amount
    return any(
        agrees_with(quantity, first * second, square)
        for own in sides.values()
        for first, second in combinations(own.values(), 2)
    )


def _is_rate_apart(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a quantity is that of a rate whose time or area stands elsewhere in the sentence."""
    if not quantity.units:
        return False
    found = _PER_APART.search(subject.plain.text, *subject.sentence_around(quantity.start))
    if found is None:
        return False
    time = next((name for name in ("hour", "minute", "second") if found[name]), None)
    for unit in quantity.units:
        if time is not None:
            rate, amount = unit_of(f"{unit.code}_PER_{time.upper()}"), quantity.amounts[0]
        elif unit.dimension == "Weight" and (gram := unit_of("GRAM")):
            rate, amount = unit_of("GRAM_PER_SQUARE_METER"), unit.convert(quantity.amounts[0], gram)
        else:
            continue
        if rate and is_supported(subject, replace(quantity, amounts=(amount,), units=(rate,))):
            return True
    return False


def _has_unit_elsewhere(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a bare number has a unit that stands once: "in inches, from 21 to 24", "60, 80 or 100 cm"."""
    if quantity.units:
        return False
    text, span = subject.plain.text, subject.sentence_around(quantity.start)
    for found in _IN_UNIT.finditer(text, *span):
        units = units_written(found[1])
        if units and is_supported(subject, replace(quantity, units=units, is_word=False)):
            return True
    listed = subject.quantities_in(quantity.start, span[1])[: _MOST_OF_A_LIST + 1]
    for left, right in pairwise(listed):
        between = text[left.end : right.start]
        if not (_LISTS_ON.match(between) or _WORDS_LEAD_ON.match(between)):
            return False
        if right.units:
            meant = replace(quantity, units=right.units, is_word=False)
            return is_supported(subject, meant) and is_supported(subject, right)
    return False


def _is_multiple(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a number is how many times one value another is: "300 MHz, and five times that pace" of 1500 MHz."""
    text = subject.plain.text
    if quantity.units or not _TIMES.match(text, quantity.number_end):
        return False
    start, _ = subject.sentence_around(quantity.start)
    before = [one for one in subject.quantities_in(start, quantity.start) if one.units and one.amounts][-1:]
    return any(
        is_supported(subject, one)
        and any(
            amount == quantity.amounts[0] * one.amounts[0]
            for known in values_of(subject)
            for amount in amounts_in(known, one.units[0])
        )
        for one in before
    )


def _is_row(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a length is that of several side by side: "zwei davon nebeneinander sind 2,80 m" of 140 cm."""
    text, span = subject.plain.text, subject.sentence_around(quantity.start)
    if not quantity.units or not _SIDE_BY_SIDE.search(text, *span):
        return False
    counts = [one.amounts[0] for one in subject.quantities_in(*span) if one.amounts and not one.units]
    return any(
        _SIZES & parts_of(known) and unit.dimension == "Length" and agrees_with(quantity, amount * count, unit)
        for known in values_of(subject)
        for unit in known.units
        for amount in known.amounts
        for count in counts
    )


def _is_total_of_each(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a total is one value and several of another: a subwoofer of 10 W, two satellites of 5 W each."""
    if not quantity.units or not TOTAL.search(subject.plain.text, *subject.sentence_around(quantity.start)):
        return False
    values = values_of(subject)
    unit = quantity.units[0]
    return any(
        count.amounts[0] * each + rest == quantity.amounts[0]
        for own, other, count in permutations(values, 3)
        if "each" in parts_of(own) and not count.units and own.fact.code.split("_")[0] == count.fact.code.split("_")[0]
        for each in amounts_in(own, unit)
        for rest in amounts_in(other, unit)
    )


def _is_time_of_one(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a time is that of one of so many a minute: "a page every two seconds" of 30 pages a minute."""
    text, second = subject.plain.text, unit_of("SECOND")
    if second is None or not _EVERY.search(text, max(0, quantity.start - _BEFORE), quantity.start):
        return False
    span = subject.sentence_around(quantity.start)
    if not _ONE_PAGE.search(text, *span) or not any(unit.dimension == "Duration" for unit in quantity.units):
        return False
    stated = next((unit.convert(quantity.amounts[0], second) for unit in quantity.units), Decimal(0))
    rates = [one for one in values_of(subject) if any(unit.code == "PAGE_PER_MINUTE" for unit in one.units)]
    return stated > 0 and any(stated * rate == _SECONDS_OF_MINUTE for one in rates for rate in one.amounts)


def is_fraction(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a number is of a fraction that one value is of another: two thirds of twelve cores are eight."""
    found = _FRACTION.match(subject.plain.text, quantity.number_end)
    if quantity.units or found is None:
        return False
    share = quantity.amounts[0] / next(under for under, name in _UNDER.items() if found[1].startswith(name))
    values = values_of(subject)
    if any(unit.code == "PERCENT" for one in values for unit in one.units if one.amounts[0] == share * 100):
        # Four fifths are 80 percent.
        return True
    counts = [one.amounts[0] for one in values if not one.units]
    return any(part == share * whole for part in counts for whole in counts if part < whole)


def _are_twins(subject: Subject, quantity: Quantity) -> bool:
    """Say whether displays are counted of a product with an `external_display` too, or `stereo_speakers`."""
    if quantity.units or quantity.amounts[0] != _A_PAIR:
        return False
    if _SPEAKERS.match(subject.plain.text, quantity.number_end):
        return any(fact.data and "stereo" in fact.code.lower() and "speaker" in fact.code for fact in subject.facts)
    if not _DISPLAYS.match(subject.plain.text, quantity.number_end):
        return False
    codes = [frozenset(fact.code.lower().split("_")) for fact in subject.facts if fact.data]
    return any(_SCREENS & code and _ANOTHER & code for code in codes)


def _is_paper(subject: Subject, quantity: Quantity) -> bool:
    """Say whether sheets are those of several trays, the capacities of which the data give as bare numbers."""
    if not quantity.units or any(unit.dimension != "Sheet" for unit in quantity.units):
        return False
    trays = [one.amounts[0] for one in values_of(subject) if "capacity" in parts_of(one) and _TRAYS & parts_of(one)]
    return any(sum(some) == quantity.amounts[0] for size in (2, 3) for some in combinations(trays, size))


def _is_sheet_as_page(subject: Subject, quantity: Quantity) -> bool:
    """Say whether pages are sheets that go into a feeder: "50 Seiten legen Sie in den Einzug"."""
    if not quantity.units or any(unit.dimension != "Page" for unit in quantity.units):
        return False
    if not _INTO_TRAY.search(subject.plain.text, *subject.sentence_around(quantity.start)):
        return False
    return any(
        quantity.amounts[0] in one.amounts and any(unit.dimension == "Sheet" for unit in one.units)
        for one in values_of(subject)
    )


def _are_stuck_together(subject: Subject, quantity: Quantity) -> bool:
    """Say whether two sheets are those that a device takes for one: "notices when two sheets slip in together"."""
    text = subject.plain.text
    found = _STUCK.match(text, quantity.number_end) if quantity.amounts[0] == _A_PAIR else None
    if found is None or not _AT_ONCE.search(text, *found.span()):
        return found is not None
    codes = (f"{fact.code}_{data_text(fact.data)}".lower().replace("multi_feed", "multifeed") for fact in subject.facts)
    return any(word in code.replace("double_feed", "doublefeed") for code in codes for word in _MULTIFEED)


def _is_diagonal(subject: Subject, quantity: Quantity) -> bool:
    """Say whether centimetres are those of a screen whose inches are rounded: 7.5 cm of 3 inches."""
    inch = unit_of("INCH")
    if inch is None or not quantity.decimals or not any(unit.code == "CENTIMETER" for unit in quantity.units):
        return False
    stated = next((inches for unit in quantity.units for inches, _ in in_unit(quantity.amounts[0], unit, inch)), None)
    return stated is not None and any(
        abs(amount - stated) <= _NEAR_A_DIAGONAL
        for known in values_of(subject)
        if inch in known.units and _SCREENS & parts_of(known)
        for amount in known.amounts
    )


def _is_german_pound(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a weight in Pfund is so many times 500 g: "anderthalb Pfund" of 750 g."""
    gram = unit_of("GRAM")
    is_pound = gram is not None and _PFUND.search(subject.plain.text, quantity.number_end, quantity.end)
    if not is_pound or gram is None:
        return False
    meant = replace(quantity, amounts=tuple(_GRAMS_OF_PFUND * one for one in quantity.amounts), units=(gram,))
    return is_supported(subject, meant)


def _is_sides(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a number counts the sides that a shape has: the six edges of a hexagon."""
    if quantity.units or not _SIDES_OF_A_SHAPE.match(subject.plain.text, quantity.number_end):
        return False
    shapes = [shape for shape, sides in _SHAPES.items() if sides == quantity.amounts[0]]
    values = (data_text(fact.data).casefold() for fact in subject.facts if not fact.is_prose)
    return bool(shapes) and any(shape in value for value in values for shape in shapes)


def _is_tenths(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a number counts tenths of a share: "sechs Zehntel" of 60 percent."""
    if not _TENTHS.search(subject.plain.text, quantity.start, quantity.number_end + _LONGEST_TENTHS):
        return False
    share = quantity.amounts[0] * 100
    return any(share in one.amounts for one in values_of(subject) if any(u.code == "PERCENT" for u in one.units))


def _is_of_both_sides(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a number counts what is on both sides, or all steps but the platform: six of `steps_per_side` 3."""
    if quantity.units:
        return False
    text, span = subject.plain.text, subject.sentence_around(quantity.start)
    is_both, is_apart = _BOTH_SIDES.search(text, *span), _PLATFORM.search(text, *span)
    return any(
        (is_both and "per_side" in one.fact.code.lower() and amount * 2 == quantity.amounts[0])
        or (is_apart and "including_platform" in one.fact.code.lower() and amount - 1 == quantity.amounts[0])
        for one in values_of(subject)
        for amount in one.amounts
    )


def _is_and_a_half(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a number word begins one that the facts have: the nine of "size nine and a half"."""
    found = _AND_A_PART.match(subject.plain.text, quantity.number_end)
    if quantity.units or found is None:
        return False
    amount = quantity.amounts[0] + (Decimal("0.5") if "half" in found[0].lower() else Decimal("0.25"))
    return any(amount in one.amounts for one in values_of(subject))


def _is_mark(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a number is a round mark that a value stays right below or above: "unter der 20-Gramm-Marke"."""
    text = subject.plain.text
    if not _MARK.match(text, quantity.end):
        return False
    before = (text, max(0, quantity.start - _BEFORE), quantity.start)
    below, above = _BELOW.search(*before), _ABOVE.search(*before)
    least, most = (_NEAR_A_MARK, Decimal(1)) if below else (Decimal(1), 2 - _NEAR_A_MARK)
    return bool(below or above) and any(
        least * quantity.amounts[0] <= amount <= most * quantity.amounts[0]
        for one in values_of(subject)
        for amount in (_amounts_of_all(one, quantity) if quantity.units else one.amounts)
    )


def _amounts_of_all(known: Known, quantity: Quantity) -> Iterator[Decimal]:
    for unit in quantity.units:
        yield from amounts_in(known, unit)


_WAYS: tuple[Callable[[Subject, Quantity], bool], ...] = (
    *WAYS_OF_PACKS,
    *WAYS_OF_PHYSICS,
    *WAYS_OF_COMPARISONS,
    *WAYS_OF_TOLD_COUNTS,
    *WAYS_OF_TOLD_MEASURES,
    _is_difference,
    _is_area,
    _is_rate_apart,
    _has_unit_elsewhere,
    _is_multiple,
    _is_row,
    _is_total_of_each,
    _is_time_of_one,
    is_fraction,
    _are_twins,
    _is_paper,
    _is_sheet_as_page,
    _are_stuck_together,
    _is_diagonal,
    _is_german_pound,
    _is_tenths,
    _is_of_both_sides,
    _is_and_a_half,
    _is_mark,
    _is_sides,
)

"""Measures that follow from the facts by a sum, a difference, a product or a conversion that the sentence names."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import combinations, pairwise, permutations

from quality_checks.agreement import agrees, in_unit
from quality_checks.base import Subject
from quality_checks.caseless import Caseless
from quality_checks.evidence import Known, Standing
from quality_checks.quantity import Quantity, Shape
from quality_checks.unit_surfaces import units_written
from schemas.units import Unit, unit_of

_BEFORE = 24
_MOST_OF_A_LIST = 5

#: What two ends of a range are called in the names of attributes.
_LEAST = frozenset({"min", "minimum", "lowest", "smallest", "low", "from"})
_GREATEST = frozenset({"max", "maximum", "highest", "largest", "high", "to"})
_DIFFERENCE = Caseless(
    r"\b(?:unterschied\w*|differenz\w*|spielraum|spanne\w*|spannweite|verstellbereich|difference|gap|span|spread|leeway|"
    r"apart|auseinander|\w*verstell\w*|hub|travel|adjust\w*|range|zwischen|between)\b"
)
_LEADS_TO_END = Caseless(r"\b(?:from|ab|bis|up to|at|auf|bei|zwischen|between|max|min)(?: zu)?[.:]? \Z")
#: "Diese hier reicht zwei Meter weiter", "this one beats it by two meters"
_BEYOND = Caseless(
    r"\b(?:weiter|mehr|höher|länger|breiter|tiefer|schwerer|leichter|kürzer|niedriger|beats?|more|further|farther|higher|"
    r"longer|wider|taller|deeper|lighter|heavier|shorter)\b"
)
_REMAINDER = Caseless(
    r"\b(?:übrig\w*|(?:ver)?bleib(?:t|en)|abzüglich|jenseits|restlich\w*|subtract\w*|remain\w*|left over|beyond)\b"
)
_WHOLE = frozenset({"overall", "total", "full", "gesamt"})

#: How often a day something is taken or used.
_DAILY = Caseless(
    r"\b(?:(?:am|pro|je|jeden|jedem) tag|täglich\w*|tages\w+|daily|(?:a|per|each|every|one) day|morgens|"
    r"every morning)\b"
)
_SUPPLY = Caseless(r"\b(?:supply|worth|\w*vorrat\w*|reich(?:t|en)|lasts?)\b")
_OF_DOSES = frozenset({"dose", "dosage", "daily", "day", "tagesdosis"})
_EVERY = Caseless(r"\b(?:alle|every) \Z")
_YEAR_LONG = Caseless(
    r"\b(?:ein(?:e[smn])? (?:ganze[sn] |komplette[sn] |volle[sn] )?jahr|(?:a|one) (?:whole |full )?year)\b"
)
_DAYS = {"DAY": Decimal(1), "WEEK": Decimal(7), "MONTH": Decimal("30.4"), "YEAR": Decimal(365)}
_DAYS_OF_YEAR = Decimal(365)
#: A month and a week are as near as that.
_LASTS_ABOUT = Decimal("0.06")
_FEWEST_FOR_DAYS = 5
#: Attributes that count what is taken or used up one by one.
_OF_PIECES = frozenset(
    {
        "count",
        "quantity",
        "pieces",
        "servings",
        "capsules",
        "tablets",
        "bags",
        "sachets",
        "pods",
        "pads",
        "wipes",
        "sheets",
    }
    | {"content", "portions", "pack", "size", "units", "items", "softgels", "gummies", "doses", "cups", "loads"}
)

_SIDES = frozenset({"width", "depth", "length", "height"})

#: "Rund 87 Kubikmeter schaufelt er in der Stunde": the time of a rate stands apart from what is counted.
_PER_APART = Caseless(
    r"\b(?:pro|per|je|in der|jede|an?|every|each) "
    r"(?:(?P<hour>stunde|hour)|(?P<minute>minute)|(?P<second>sekunde|second)|"
    r"(?P<area>quadratmeter|square met(?:er|re)))\b"
)
#: "In inches, the range runs from 21 to 24": the unit stands once, before the numbers or behind them.
_IN_UNIT = Caseless(r"\bin (?:den |vollen )?([a-zäöü]{4,})\b")
_LISTS_ON = re.compile(r"[, ]{0,2}(?:or|oder|und|and|bzw\.|/|,|by|mal|auf|x|×|bis|to)[ ]?\Z", re.IGNORECASE)
_WORDS_LEAD_ON = re.compile(
    r" (?:und|and) (?:eine[rnms]? |a |the |de[rmn] |die )?\w+ (?:von |of )?(?:etwa |rund |about |around )?\Z"
)

_PROOF = Caseless(r"[ -]proof\b")
_TIMES = Caseless(
    r"(?: ?times| ?mal|[- ]?fold|[- ]?fache[snm]?)(?: (?:that|the|its|this|as|so)\b| (?:pace|speed|rate|amount|tempo))"
)
_SIDE_BY_SIDE = Caseless(
    r"\b(?:nebeneinander\w*|aneinander\w*|übereinander\w*|side by side|next to each other|stacked|in a row)\b"
)
_CUPS = Caseless(r" (?:große |kleine |big |small )?(?:tassen|becher\w*|gläser\w*|glasses|mugs|cups)\b")
_HOLDS = frozenset({"capacity", "volume", "fassungsvermögen", "fuellmenge", "volumen"})
_EACH = Caseless(r"(?: (?:zu|à|of|with|mit|von)(?: je| each)?| je) \Z")
_PER_ONE = Caseless(r" ?(?:per|pro|je|each|apiece|a) [a-zäöü]{3,}")
_SCREENS = frozenset({"screen", "display", "monitor", "diagonal", "lcd"})
_TRAYS = frozenset({"tray", "cassette", "feeder", "bypass", "drawer", "fach", "kassette"})
#: A diagonal is given to the tenth of an inch.
_NEAR_A_DIAGONAL = Decimal("0.05")


def follows_from_facts(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a number that stands in no fact follows from them in a way that the sentence names."""
    return bool(quantity.amounts) and not quantity.is_code and any(way(subject, quantity) for way in _WAYS)


def _values(subject: Subject) -> tuple[Known, ...]:
    return tuple(one for one in subject.number_evidence.known if not one.is_prose and one.amounts)


def _parts(known: Known) -> frozenset[str]:
    return frozenset(known.fact.code.lower().split("_"))


def _states(quantity: Quantity, amount: Decimal, unit: Unit | None = None) -> bool:
    """Say whether a quantity states a computed amount, which may be rounded like a converted one."""
    is_measure = bool(quantity.units)
    readings = (
        ((amount, True),) if unit is None else (pair for own in quantity.units for pair in in_unit(amount, unit, own))
    )
    return any(
        agrees(stated, quantity.decimals, value, quantity.closeness, is_converted=True, is_measure=is_measure,
               step=quantity.step)
        for value, _ in readings
        for stated in quantity.amounts[:1]
    )  # fmt: skip


def _pairs(subject: Subject, quantity: Quantity) -> Iterator[tuple[Known, Known]]:
    """Yield each two values of the dimension that a quantity has."""
    dimensions = {unit.dimension for unit in quantity.units}
    alike = [one for one in _values(subject) if any(unit.dimension in dimensions for unit in one.units)]
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
            (is_range and _are_ends(first, second))
            or (is_more and _is_narrower(first, second))
            or (is_rest and _is_part(first, second))
        )
        and _has_difference(quantity, first, second)
        for first, second in _pairs(subject, quantity)
    )


def _are_ends(first: Known, second: Known) -> bool:
    one, other = _parts(first), _parts(second)
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
            return _states(quantity, apart)
        return _states(quantity, apart, unit)
    return False


def _is_supply(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a time is how long a pack lasts, so many a day: "a capsule a day, so about three months" of 90."""
    days = _in_days(quantity)
    text, span = subject.plain.text, subject.sentence_around(quantity.start)
    if days is not None and _EVERY.search(text, span[0], quantity.start):
        counts = _counts_of_pieces(subject)
        return bool(_YEAR_LONG.search(text, *span)) and any(_is_about(days * count, _DAYS_OF_YEAR) for count in counts)
    if days is not None and _SUPPLY.search(text, *span) and _is_supply_of_doses(subject, days):
        return True
    if not _DAILY.search(text, *span):
        return False
    others = [one for one in subject.quantities_in(*span) if one.amounts and one is not quantity and not one.is_code]
    if days is None:
        # "At eight hours a day, a filter would see you through 25 days."
        near = (max(span[0], quantity.start - _BEFORE), min(span[1], quantity.end + _BEFORE))
        is_rate = bool(_DAILY.search(text, *near))
        return is_rate and any(
            _lasts(subject, quantity, its_days) for one in others if (its_days := _in_days(one)) is not None
        )
    rates = [one for one in others if _in_days(one) is None]
    return _lasts(subject, None, days) or any(_lasts(subject, one, days) for one in rates)


def _is_supply_of_doses(subject: Subject, days: Decimal) -> bool:
    """Say whether a pack holds so many daily doses, where the data have how many it holds or how much one is."""
    values = [one for one in _values(subject) if all(unit.dimension == "CaseBox" for unit in one.units)]
    doses = [one.amounts[0] for one in values if _OF_DOSES & _parts(one)]
    counts = [one.amounts[0] for one in values if _OF_PIECES & _parts(one) and not _OF_DOSES & _parts(one)]
    servings = [one.amounts[0] for one in values if one.fact.code.lower().startswith("servings_per")]
    return any(_is_about(days, count / dose) for count in counts for dose in doses if dose) or any(
        _is_about(days, count) for count in servings if not doses
    )


def _in_days(quantity: Quantity) -> Decimal | None:
    unit = next((unit.code for unit in quantity.units if unit.code in _DAYS), None)
    return quantity.amounts[0] * _DAYS[unit] if unit and quantity.amounts else None


def _lasts(subject: Subject, rate: Quantity | None, days: Decimal) -> bool:
    """Say whether a pack holds what so many days take; of what has no unit one a day where no other rate is told."""
    a_day = rate.amounts[0] if rate else Decimal(1)
    if rate is not None and rate.units and any(unit.dimension != "CaseBox" for unit in rate.units):
        known = (amount for one in _values(subject) for unit in rate.units for amount in _in_unit(one, unit))
        return any(_is_about(a_day * days, amount) for amount in known)
    return any(_is_about(a_day * days, count) for count in _counts_of_pieces(subject))


def _in_unit(known: Known, unit: Unit) -> Iterator[Decimal]:
    for own in known.units:
        for amount in known.amounts:
            yield from (converted for converted, _ in in_unit(amount, own, unit))


def _counts_of_pieces(subject: Subject) -> tuple[Decimal, ...]:
    return tuple(
        amount
        for one in subject.number_evidence.known
        if not one.is_label
        and not one.fact.is_prose
        and all(unit.dimension in ("CaseBox", "Sheet") for unit in one.units)
        and not _OF_PIECES.isdisjoint(_parts(one))
        for amount in one.amounts
        if amount >= 2
    )


def _is_about(amount: Decimal, known: Decimal) -> bool:
    return abs(amount - known) <= known * _LASTS_ABOUT and amount >= _FEWEST_FOR_DAYS


def _is_area(subject: Subject, quantity: Quantity) -> bool:
    """Say whether an area is that of two sides of one part: 384 square inches of a `width` and a `length`."""
    square = unit_of("SQUARE_METER")
    metre = unit_of("METER")
    if square is None or metre is None or not any(unit.dimension == "Area" for unit in quantity.units):
        return False
    sides: dict[str, dict[str, Decimal]] = {}
    for one in _values(subject):
        part, _, side = one.fact.code.lower().rpartition("_")
        if side in _SIDES and any(unit.dimension == "Length" for unit in one.units):
            for amount in list(_in_unit(one, metre))[:1]:
                sides.setdefault(part, {})[side] = amount
    return any(
        _states(quantity, first * second, square)
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
        if rate and _is_supported(subject, replace(quantity, amounts=(amount,), units=(rate,))):
            return True
    return False


def _is_supported(subject: Subject, quantity: Quantity) -> bool:
    return subject.number_evidence.judge(quantity)[0] is Standing.SUPPORTED


def _has_unit_elsewhere(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a bare number has a unit that stands once: "in inches, from 21 to 24", "60, 80 or 100 cm"."""
    if quantity.units:
        return False
    text, span = subject.plain.text, subject.sentence_around(quantity.start)
    for found in _IN_UNIT.finditer(text, *span):
        units = units_written(found[1])
        if units and _is_supported(subject, replace(quantity, units=units, is_word=False)):
            return True
    listed = subject.quantities_in(quantity.start, span[1])[: _MOST_OF_A_LIST + 1]
    for left, right in pairwise(listed):
        between = text[left.end : right.start]
        if not (_LISTS_ON.match(between) or _WORDS_LEAD_ON.match(between)):
            return False
        if right.units:
            meant = replace(quantity, units=right.units, is_word=False)
            return _is_supported(subject, meant) and _is_supported(subject, right)
    return False


def _is_proof(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a number is the proof of a spirit, which is twice its alcohol by volume."""
    return bool(_PROOF.match(subject.plain.text, quantity.end)) and any(
        "alcohol" in _parts(one) and 2 * amount == quantity.amounts[0]
        for one in _values(subject)
        for amount in one.amounts
    )


def _is_multiple(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a number is how many times one value another is: "300 MHz, and five times that pace" of 1500 MHz."""
    text = subject.plain.text
    if quantity.units or not _TIMES.match(text, quantity.number_end):
        return False
    start, _ = subject.sentence_around(quantity.start)
    before = [one for one in subject.quantities_in(start, quantity.start) if one.units and one.amounts][-1:]
    return any(
        _is_supported(subject, one)
        and any(
            amount == quantity.amounts[0] * one.amounts[0]
            for known in _values(subject)
            for amount in _in_unit(known, one.units[0])
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
        _SIDES & _parts(known) and _states(quantity, amount * count, unit)
        for known in _values(subject)
        for unit in known.units
        for amount in known.amounts
        for count in counts
    )


def _fills_cups(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a volume is that of a cup, of which one filling makes so many: seven cups of 250 ml of 1.8 litres."""
    text = subject.plain.text
    start, _ = subject.sentence_around(quantity.start)
    before = [one for one in subject.quantities_in(start, quantity.start) if one.amounts][-1:]
    return any(
        _CUPS.match(text, count.end)
        and _EACH.search(text, max(0, quantity.start - _BEFORE), quantity.start)
        and count.amounts[0] * quantity.amounts[0] <= capacity < (count.amounts[0] + 1) * quantity.amounts[0]
        for count in before
        for known in _values(subject)
        if _HOLDS & _parts(known)
        for unit in quantity.units
        for capacity in _in_unit(known, unit)
    )


def _is_bare_share(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a bare number is what falls on one of several: "96 tea bags, 16 per pack" of six packs."""
    if quantity.units or not _PER_ONE.match(subject.plain.text, quantity.end):
        return False
    values = [one for one in _values(subject) if len(one.amounts) == 1]
    counts = [one for one in values if not one.units and one.amounts[0] > 1]
    return any(
        whole.amounts[0] == count.amounts[0] * quantity.amounts[0]
        for count in counts
        for whole in values
        if whole is not count and (not whole.units or not _OF_PIECES.isdisjoint(_parts(count)))
    )


def _is_all_servings(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a number is how many pieces a pack holds: servings, and pieces in one of them."""
    if quantity.units:
        return False
    counts = [one for one in _values(subject) if not one.units]
    of_one = [one for one in counts if one.fact.code.lower().endswith("_per_serving")]
    of_pack = [one for one in counts if one.fact.code.lower().startswith("servings_per")]
    return any(_states(quantity, one.amounts[0] * pack.amounts[0]) for one in of_one for pack in of_pack)


def _is_total_of_all(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a rounded total is that of all pieces: "zusammen knapp vier Liter" of twelve cans of 330 ml."""
    if not quantity.units or not TOTAL.search(subject.plain.text, *subject.sentence_around(quantity.start)):
        return False
    values = _values(subject)
    counts = [one.amounts[0] for one in values if not one.units and _OF_PIECES & _parts(one) and one.amounts[0] > 1]
    return any(
        _states(quantity, count * amount, unit)
        for one in values
        for unit in one.units
        for amount in one.amounts
        for count in counts
        if unit.dimension != "Temperature"
    )


def _is_total_of_each(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a total is one value and several of another: a subwoofer of 10 W, two satellites of 5 W each."""
    if not quantity.units or not TOTAL.search(subject.plain.text, *subject.sentence_around(quantity.start)):
        return False
    values = _values(subject)
    unit = quantity.units[0]
    return any(
        count.amounts[0] * each + rest == quantity.amounts[0]
        for own, other, count in permutations(values, 3)
        if "each" in _parts(own) and not count.units and own.fact.code.split("_")[0] == count.fact.code.split("_")[0]
        for each in _in_unit(own, unit)
        for rest in _in_unit(other, unit)
    )


def _is_paper(subject: Subject, quantity: Quantity) -> bool:
    """Say whether sheets are those of several trays, the capacities of which the data give as bare numbers."""
    if not quantity.units or any(unit.dimension != "Sheet" for unit in quantity.units):
        return False
    trays = [one.amounts[0] for one in _values(subject) if "capacity" in _parts(one) and _TRAYS & _parts(one)]
    return any(sum(some) == quantity.amounts[0] for size in (2, 3) for some in combinations(trays, size))


def _is_diagonal(subject: Subject, quantity: Quantity) -> bool:
    """Say whether centimetres are those of a screen whose inches are rounded: 7.5 cm of 3 inches."""
    inch = unit_of("INCH")
    if inch is None or not quantity.decimals or not any(unit.code == "CENTIMETER" for unit in quantity.units):
        return False
    stated = next((inches for unit in quantity.units for inches, _ in in_unit(quantity.amounts[0], unit, inch)), None)
    return stated is not None and any(
        abs(amount - stated) <= _NEAR_A_DIAGONAL
        for known in _values(subject)
        if inch in known.units and _SCREENS & _parts(known)
        for amount in known.amounts
    )


#: Words that say that a number is a sum of others.
TOTAL = Caseless(
    r"\b(?:insgesamt|gesamt\w*|zusammen\w*|in summe|summe|summier\w*|total\w*|combined|altogether|in all|all told|"
    r"put together|add(?:s|ed|ing)?(?: \w+){0,3} up)\b"
)

_WAYS: tuple[Callable[[Subject, Quantity], bool], ...] = (
    _is_difference,
    _is_supply,
    _is_area,
    _is_rate_apart,
    _has_unit_elsewhere,
    _is_proof,
    _is_multiple,
    _is_row,
    _fills_cups,
    _is_bare_share,
    _is_all_servings,
    _is_total_of_all,
    _is_total_of_each,
    _is_paper,
    _is_diagonal,
)

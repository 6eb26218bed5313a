"""What packs hold and how long they last: a supply for three months, seven cups, so much in a whole pack."""

from collections.abc import Callable
from decimal import Decimal

from quality_checks.base import Subject
from quality_checks.caseless import Caseless
from quality_checks.grounding.computed import agrees_with, amounts_in, parts_of, values_of
from quality_checks.grounding.number_cues import cues_of_code
from quality_checks.quantity import Quantity
from schemas.units import unit_of

_BEFORE = 24
_NEAR = 40
#: So many of it look like the same number with its comma moved.
_POWERS_OF_TEN = frozenset({Decimal(10), Decimal(100)})
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
OF_PIECES = frozenset(
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
_PROOF = Caseless(r"[ -]proof\b")
_CUPS = Caseless(
    r" (?:große |kleine |big |small |tall )?(?:tassen|becher\w*|\w*gläser\w*|glasses|mugs|cups|tumblers|beakers|bowls|"
    r"schalen|schüsseln|teller\w*|karaffen|carafes|kannen|pots|portionen|servings|flaschen|bottles)\b"
)
_HOLDS = frozenset({"net", "capacity", "volume", "fassungsvermögen", "fuellmenge", "volumen"})
_EACH = Caseless(r"(?: (?:zu|à|of|with|mit|von)(?: je| each)?| je) \Z")
_PER_ONE = Caseless(r" ?(?:per|pro|je|each|apiece|a) [a-zäöü]{3,}")
_APIECE = Caseless(
    r"(?: (?:each|apiece)\b| (?:je|pro|per|a) (?:stück|piece|link|bar|can|bag|würstchen|riegel|dose|beutel)\b)"
)
_JE = Caseless(r"\b(?:je|jeweils|jede[rs]? (?:einzelne )?[\w-]+ (?:wiegt|bringt|hat)) (?:etwa |rund |knapp |gut )?\Z")
_OF_A_PACK = frozenset({"net", "weight", "content", "size", "volume", "package", "pack", "total", "quantity"})
_WHOLE_PACK = Caseless(
    r"\b(?:(?:ganze[nr]?|gesamte[nr]?|whole|entire|full) (?:\w+[- ])?"
    r"(?:pack\w*|bag|box|bar|beutel|tüte|tafel|dose|can|jar|glas)|"
    r"(?:pro|je|per) (?:pack\w*|bag|box|beutel|tüte|tafel|dose|can|jar|container)|insgesamt|in all|in total)\b"
)
_A_PACK = Caseless(r"\b(?:packung|pack|dose|bottle|box|tub|jar|pouch|bag|flasche|glas|beutel|tüte|schachtel)\b")
_PAIR = Caseless(r"\b(?:paar\w*|pairs?|beide[nr]?|both)\b")
_SUPPLY_OF_WEEK = Caseless(r"\b(?:(?:a|per|each|every|one) week|(?:pro|je|in der|jede) woche|weekly|wöchentlich\w*)\b")
_WORKDAY = Caseless(
    r"\b(?:(?:per|every|each|a) (?:working day|workday|weekday|school day)|"
    r"(?:pro|je|jeden) (?:werktag|arbeitstag|schultag))\b"
)
_WORKDAYS = 5
_DAYS_OF_WEEK = 7
_STEPS_OF_BOUND = 4
_DOSES = frozenset({"dosage", "dose", "dosierung", "dosis"})
#: "48 große Maschinenladungen"
_LOADS = Caseless(
    r" (?:[\w-]+ )?(?:\w*ladungen|\w*wäschen|waschgänge\w*|loads|washes|portionen|servings|doses|dosen)\b"
)
_OF_USES = frozenset({"loads", "servings", "portions", "doses", "cups", "washes", "uses", "applications"})
_USES = Caseless(
    r"(?:wäsche|waschgang|waschladung|ladung|trommel|maschine|load|wash|portion|serving|dose|dosis|tasse|cup|mug|becher|"
    r"anwendung|use|application)"
)
_PER_NOUN = Caseless(r" (?:pro|per|je|each|a|an|every|for each|für jede[nrs]?) (?P<noun>[a-zäöüß-]{3,})")
#: Words that say that a number is a sum of others.
TOTAL = Caseless(
    r"\b(?:insgesamt|gesamt\w*|zusammen\w*|in summe|in sum|in total|summe|summier\w*|total\w*|combined|altogether|"
    r"in all|all told|"
    r"divided|split (?:among|between|into|across)|verteil(?:t|en) sich auf|verteilt auf|aufgeteilt auf|"
    r"put together|add(?:s|ed|ing)?(?: \w+){0,3} up)\b"
)


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
        return _is_supply_of_weeks(subject, days, span)
    others = [one for one in subject.quantities_in(*span) if one.amounts and one is not quantity and not one.is_code]
    if days is None:
        # "At eight hours a day, a filter would see you through 25 days."
        near = (max(span[0], quantity.start - _BEFORE), min(span[1], quantity.end + _BEFORE))
        is_rate = bool(_DAILY.search(text, *near))
        return is_rate and any(
            _lasts(subject, quantity, its_days) for one in others if (its_days := _in_days(one)) is not None
        )
    rates = [None, *(one for one in others if _in_days(one) is None)]
    return any(_lasts(subject, one, its) for one in rates for its in _times_meant(quantity, days))


def _times_meant(quantity: Quantity, days: Decimal) -> tuple[Decimal, ...]:
    """Return what a time may mean: "more than two months" is any time between two months and less than three."""
    if quantity.closeness.shares is None:
        return (days,)
    least, greatest = quantity.closeness.shares
    steps = [least + (greatest - least) * step / _STEPS_OF_BOUND for step in range(_STEPS_OF_BOUND + 1)]
    return tuple(days * share for share in steps)


def _is_supply_of_weeks(subject: Subject, days: Decimal | None, span: tuple[int, int]) -> bool:
    """Say whether a pack lasts so many weeks at so many a week: "two loads a week, set for 48 weeks" of 96."""
    text = subject.plain.text
    if not (_SUPPLY_OF_WEEK.search(text, *span) or _WORKDAY.search(text, *span)):
        return bool(days) and _names_pack_of_year(subject, days or Decimal(0), span)
    numbers = [one for one in subject.quantities_in(*span) if one.amounts and not one.is_code]
    rates = [Decimal(1), *(one.amounts[0] for one in numbers if not one.units)]
    if _WORKDAY.search(text, *span):
        rates = [rate * _WORKDAYS for rate in rates]
    # The rate is told by how long the pack lasts as the time is.
    times = [days] if days is not None else [its for one in numbers if (its := _in_days(one)) is not None]
    return any(
        time / _DAYS_OF_WEEK * rate == count for count in _counts_of_pieces(subject) for rate in rates for time in times
    )


def _names_pack_of_year(subject: Subject, days: Decimal, span: tuple[int, int]) -> bool:
    """Say whether a time beside a pack is how long it lasts: "Zwölf Monate, eine Packung"."""
    text = subject.plain.text
    return bool(_A_PACK.search(text, *span) and _DAILY.search(text)) and _lasts(subject, None, days)


def _is_supply_of_doses(subject: Subject, days: Decimal) -> bool:
    """Say whether a pack holds so many daily doses, where the data have how many it holds or how much one is."""
    values = [one for one in values_of(subject) if all(unit.dimension == "CaseBox" for unit in one.units)]
    doses = [one.amounts[0] for one in values if _OF_DOSES & parts_of(one)]
    counts = [one.amounts[0] for one in values if OF_PIECES & parts_of(one) and not _OF_DOSES & parts_of(one)]
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
        known = (amount for one in values_of(subject) for unit in rate.units for amount in amounts_in(one, unit))
        return any(_is_about(a_day * days, amount) for amount in known)
    return any(_is_about(a_day * days, count) for count in _counts_of_pieces(subject))


def _counts_of_pieces(subject: Subject) -> tuple[Decimal, ...]:
    return tuple(
        amount
        for one in subject.number_evidence.known
        if not one.is_label
        and not one.fact.is_prose
        and all(unit.dimension in ("CaseBox", "Sheet") for unit in one.units)
        and not OF_PIECES.isdisjoint(parts_of(one))
        for amount in one.amounts
        if amount >= 2
    )


def _is_about(amount: Decimal, known: Decimal) -> bool:
    return abs(amount - known) <= known * _LASTS_ABOUT and amount >= _FEWEST_FOR_DAYS


def _is_proof(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a number is the proof of a spirit, which is twice its alcohol by volume."""
    return bool(_PROOF.match(subject.plain.text, quantity.end)) and any(
        "alcohol" in parts_of(one) and 2 * amount == quantity.amounts[0]
        for one in values_of(subject)
        for amount in one.amounts
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
        for known in values_of(subject)
        if _HOLDS & parts_of(known)
        for unit in quantity.units
        for capacity in amounts_in(known, unit)
    )


def _is_bare_share(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a bare number is what falls on one of several: "96 tea bags, 16 per pack" of six packs."""
    if quantity.units or not _PER_ONE.match(subject.plain.text, quantity.end):
        return False
    values = [one for one in values_of(subject) if len(one.amounts) == 1]
    counts = [one for one in values if not one.units and 1 < one.amounts[0] not in _POWERS_OF_TEN]
    return any(
        whole.amounts[0] == count.amounts[0] * quantity.amounts[0]
        for count in counts
        for whole in values
        if whole is not count and (not whole.units or not OF_PIECES.isdisjoint(parts_of(count)))
    )


def _is_share_of_each(subject: Subject, quantity: Quantity) -> bool:
    """Say whether an amount is what falls on each of several: "three ounces apiece" of four links and 12 ounces."""
    text, (start, _) = subject.plain.text, subject.sentence_around(quantity.start)
    if not quantity.units or not (_APIECE.match(text, quantity.end) or _JE.search(text, start, quantity.start)):
        return False
    values = values_of(subject)
    counts = [one.amounts[0] for one in values if not one.units and OF_PIECES & parts_of(one) and one.amounts[0] > 1]
    return any(
        agrees_with(quantity, amount / count, unit)
        for one in values
        if parts_of(one) & _OF_A_PACK
        for unit in one.units
        for amount in one.amounts
        for count in counts
    )


def _is_all_servings(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a number is how many pieces a pack holds: servings, and pieces in one of them."""
    if quantity.units:
        return False
    counts = [one for one in values_of(subject) if not one.units]
    of_one = [one for one in counts if one.fact.code.lower().endswith("_per_serving")]
    of_pack = [one for one in counts if one.fact.code.lower().startswith("servings_per")]
    return any(agrees_with(quantity, one.amounts[0] * pack.amounts[0]) for one in of_one for pack in of_pack)


def _is_total_of_all(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a rounded total is that of all pieces: "zusammen knapp vier Liter" of twelve cans of 330 ml."""
    start, end = subject.sentence_around(quantity.start)
    near = max(start, quantity.start - _NEAR), min(end, quantity.end + _NEAR)
    if not quantity.units or not TOTAL.search(subject.plain.text, *near):
        return False
    if any(unit.dimension == "Length" for unit in quantity.units):
        # A total height is none of several.
        return False
    values = values_of(subject)
    counts = [one.amounts[0] for one in values if not one.units and OF_PIECES & parts_of(one) and one.amounts[0] > 1]
    return any(
        agrees_with(quantity, count * amount, unit)
        for one in values
        for unit in one.units
        for amount in one.amounts
        for count in counts
        if unit.dimension != "Temperature"
    )


def _is_of_several(subject: Subject, quantity: Quantity) -> bool:
    """Say whether an amount is of all, where the data have that of one: two of `data_rate_per_port`, a pair."""
    text, span = subject.plain.text, subject.sentence_around(quantity.start)
    if not quantity.units:
        return False
    is_pair = _PAIR.search(text, *span)
    if not (is_pair or TOTAL.search(text, *span)):
        return False
    values = values_of(subject)
    for one in values:
        _, is_per, noun = one.fact.code.lower().partition("_per_")
        if not is_per or not one.units:
            continue
        counts = [other.amounts[0] for other in values if not other.units and {noun, f"{noun}s"} & parts_of(other)]
        counts += [Decimal(2)] if is_pair else []
        if any(agrees_with(quantity, one.amounts[0] * count, one.units[0]) for count in counts):
            return True
    return False


def is_doses_of_pack(subject: Subject, quantity: Quantity) -> bool:
    """Say whether so many loads are what a pack is good for at a dosage of the data: 48 large ones of 96 pacs."""
    if quantity.units or not _LOADS.match(subject.plain.text, quantity.number_end):
        return False
    doses = [one.amounts[0] for one in values_of(subject) if _DOSES & parts_of(one) and not one.units]
    return any(dose * quantity.amounts[0] == count for dose in doses if dose for count in _counts_of_pieces(subject))


def _is_share_of_one(subject: Subject, quantity: Quantity) -> bool:
    """Say whether an amount is what falls on each of what the data count: "anderthalb Unzen pro Wäsche" of 40 loads."""
    found = _PER_NOUN.match(subject.plain.text, quantity.end)
    if found is None or not quantity.units:
        return False
    values = values_of(subject)
    counts = [
        one.amounts[0]
        for one in values
        if not one.units
        and one.amounts[0] > 1
        and (OF_PIECES | {"number"}) & parts_of(one)
        and (
            not cues_of_code(one.fact.code.replace("_", " ")).isdisjoint(cues_of_code(found["noun"]))
            or (_OF_USES & parts_of(one) and _USES.fullmatch(found["noun"]))
        )
    ]
    return any(
        agrees_with(quantity, amount / count, unit)
        for one in values
        if parts_of(one) & _OF_A_PACK
        for unit in one.units
        for amount in one.amounts
        for count in counts
    )


def _is_of_pack(subject: Subject, quantity: Quantity) -> bool:
    """Say whether an amount is what a whole pack holds of what the data give for 100 g or for a serving."""
    if not quantity.units or not _WHOLE_PACK.search(subject.plain.text, *subject.sentence_around(quantity.start)):
        return False
    gram, values = unit_of("GRAM"), values_of(subject)
    net = [one for one in values if parts_of(one) & {"net"}]
    weights = [weight / 100 for one in net if gram for weight in amounts_in(one, gram)]
    servings = [
        one.amounts[0]
        for one in subject.number_evidence.known
        if one.amounts and one.fact.code.lower().startswith("servings_per")
    ]
    return any(
        agrees_with(quantity, amount * times, one.units[0])
        for one in values
        for amount in one.amounts[:1]
        for ending, many in (("_per_100g", weights), ("_per_serving", servings))
        if one.units and one.fact.code.lower().endswith(ending)
        for times in many
    )


def _is_share_of_100_g(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a percentage is that of what the data give for 100 g: "20 Prozent Eiweiß" of 20 g."""
    if not any(unit.code == "PERCENT" for unit in quantity.units):
        return False
    cues = subject.number_cues[subject.quantities.index(quantity)].around
    return any(
        one.fact.code.lower().endswith("_per_100g")
        and any(unit.code == "GRAM" for unit in one.units)
        and quantity.amounts[0] in one.amounts
        and not cues.isdisjoint(cues_of_code(one.fact.code.partition("_per_")[0].replace("_", " ")))
        for one in values_of(subject)
    )


#: Each says whether a number follows from what the data have of a pack.
WAYS_OF_PACKS: tuple[Callable[[Subject, Quantity], bool], ...] = (
    _is_supply,
    _is_proof,
    _fills_cups,
    _is_bare_share,
    _is_share_of_each,
    _is_all_servings,
    _is_total_of_all,
    _is_of_several,
    is_doses_of_pack,
    _is_share_of_one,
    _is_of_pack,
    _is_share_of_100_g,
)

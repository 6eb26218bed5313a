"""Binding: a number is that of the attribute which the words around it name; width is not height."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from quality_checks.agreement import agrees, in_unit
from quality_checks.base import Check, Subject
from quality_checks.caseless import Caseless
from quality_checks.evidence import Known, measures_of
from quality_checks.findings import finding, shown
from quality_checks.grounding.binding_excuses import is_own_after_all, telling_around, without_amounts_to
from quality_checks.grounding.counting import counts_of_kind, counts_sockets, sums_up
from quality_checks.grounding.lexicon import lexicon
from quality_checks.grounding.number_comparisons import is_doubled
from quality_checks.grounding.number_cues import Cues, cues_of_code
from quality_checks.grounding.number_derivations import is_fraction
from quality_checks.grounding.number_labels import labelled_fact
from quality_checks.grounding.number_order import named_in_order
from quality_checks.grounding.pack_derivations import is_doses_of_pack
from quality_checks.grounding.told_counts import counts_kinds
from quality_checks.number_idioms import has_unit_of_before
from quality_checks.number_scenes import is_of_others
from quality_checks.quantity import Quantity, Shape
from quality_checks.record import Record
from schemas.finding import Finding
from schemas.units import Unit

#: What joins the numbers of a code: 4+4-pin.
_OF_CODE = frozenset("+-")
#: The last word of attributes that hold one side of a thing.
_SIDE_WORDS = frozenset({"width", "depth", "height", "length", "breite", "tiefe", "hoehe", "höhe", "laenge", "länge"})
#: Numbers whose words say nothing of one of them: 16:10, 6/8 GB.
_UNBOUND = frozenset({Shape.RATIO, Shape.CHOICE})
#: Words of attributes that hold a product's own number.
_IDENTIFYING = frozenset({"sku", "gtin", "ean", "upc", "mpn", "number", "artikelnummer", "article", "id"})
#: A number in a range stands beside the words for both of its ends.
_BOUNDS = frozenset({"=minimum", "=maximum"})
#: A month leads up to a year, whichever it is of ("main" of an attribute's code would be a form of "Mai").
_TELLING_NOTHING = _BOUNDS | {"=may_month"}
#: Attributes that a product withstands to a depth or from a height.
_LIMIT = re.compile(
    r"(?:water|drop|fall|shock|dive|impact|sturz|wasser|tauch)\w*_(?:resist|depth|height|proof|tief|hoehe|höhe)"
)
#: Longer texts are prose.
_LONGEST_VALUE = 400
#: A number alone of its measure is told apart from none.
_FEWEST_ALIKE = 2
#: PCIe 5.0 x16
_LANES = re.compile(r"\bPCI[e-][\w .]* x\Z")
_SLOT_OF_LANES = re.compile(r"x(?:1|4|8|16)[ -][Ss]lot")
_BEFORE_LANES = 20
_A_DAY = Caseless(r"(?: \w+)? (?:(?:a|per|each|every) day|(?:am|pro|je) tag|daily|täglich)\b")
#: "13 Gramm Eiweiß auf 63 Gramm Fisch": what others are counted on.
_ON_BASIS = re.compile(r"\b(?:auf|per|pro|je|every|each|for) \Z")
_BEFORE_BASIS = 20
_OF_SERVING = Caseless(r"\b(?:servings? size|per serving|pro portion|portionsgröße)\b")
_SIZE = Caseless(r"[ -](?:size|packung|pack|dose|flasche|can|bottle|bag|beutel)\b")
_SIZE_IS = Caseless(r"\bsize(?: is|:)(?: \w+)? \Z")
#: "Die dreiteilige Leiter" is of its parts, whatever else stands beside it.
_IN_PARTS = Caseless(r"teilige?[nmrs]?\Z")
_PARTS_OF_THINGS = re.compile(r"part|section|piece|segment|teil", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_FIRST_YEAR = 1900
_FROM = Caseless(r"\b(?:from|von)(?: \w+){0,2} \Z")
_TO = Caseless(r"\b(?:to|auf|bis|up|hinauf|hoch)\b")
_LONGEST_WAY = 60
#: What the unit says by itself.
_OF_MEGAPIXELS = frozenset({"=resolution", "=display_resolution", "=megapixel"})


@dataclass(frozen=True, slots=True)
class _Sides:
    """The known numbers that a stated one may be, and those of the same dimension that it is not."""

    own: list[Known]
    others: list[Known]


_FORM_OF_M2 = re.compile(r"M\.2[ -]22(?:30|42|60|80|110)\Z")


def numbers_at_their_attribute() -> Check:
    """Report `numbers.wrong_attribute`, in slots `slots.wrong_attribute`: the text says that it is another's number."""

    def numbers_at_their_attribute(subject: Subject) -> Iterator[Finding]:
        if not subject.is_text:
            return
        ordered = {one.start: named for one, named in _in_order(subject)}
        for place, (quantity, cues) in enumerate(zip(subject.quantities, subject.number_cues, strict=True)):
            if quantity.is_basis or quantity.is_code or not quantity.amounts or quantity.shape in _UNBOUND:
                continue
            slot = _slot_of(subject, quantity) if subject.proposal.slots else None
            if subject.is_rendered and slot is None:
                continue
            if slot is None and len(subject.number_evidence.measuring(measures_of(quantity.units))) < _FEWEST_ALIKE:
                continue
            sides = _sides_in_slot(subject, quantity, slot) if slot else _sides(subject, quantity)
            # Labels beside slots have a check of their own.
            labelled = _labelled_instead(subject, quantity, sides) if slot is None else None
            if any(map(_is_identifier, sides.own)):
                continue
            in_order = ordered.get(quantity.start)
            if in_order and slot is None:
                wrong = _another_in_order(subject, sides, in_order)
            else:
                wrong = labelled or _named_instead(subject, quantity, sides, cues)
            if wrong is None or _is_told_apart(subject, place, sides.own, wrong):
                continue
            if not _is_excused(subject, quantity):
                yield _finding(subject, quantity, sides.own[0], wrong, is_slot=slot is not None)

    return numbers_at_their_attribute


def _is_excused(subject: Subject, quantity: Quantity) -> bool:
    if _FORM_OF_M2.search(subject.plain.text, max(0, quantity.start - len("M.2 ")), quantity.number_end):
        # "One M.2 2280 slot"
        return True
    is_of_kind = quantity.is_word and counts_of_kind(subject, quantity)
    return is_of_kind or subject.number_evidence.is_name(quantity) or _counts_nothing(subject, quantity)


def _is_told_apart(subject: Subject, place: int, own: Sequence[Known], wrong: Known) -> bool:
    """Say whether the words name another attribute for a reason: a side, a climb to it, a basis, a year, a sum."""
    if _is_of_pair(subject, place, own) and not _has_sides(subject, wrong):
        return True
    quantity, text = subject.quantities[place], subject.plain.text
    before = text[max(0, quantity.start - _BEFORE_BASIS) : quantity.start]
    if any("serving" in known.fact.code and _ON_BASIS.search(before) for known in own):
        return True
    if any(known.fact.code.startswith("net_") and _only_sized(known, wrong, subject, quantity) for known in own):
        return True
    is_year = not quantity.units and _YEAR.fullmatch(text, quantity.start, quantity.number_end) is not None
    if is_year and all(amount < _FIRST_YEAR for amount in wrong.amounts):
        return True
    if quantity.is_word and _IN_PARTS.search(text, quantity.start, quantity.end):
        return any(_PARTS_OF_THINGS.search(known.fact.code) for known in own)
    is_sum = not quantity.units and (sums_up(subject, quantity) or counts_sockets(subject, quantity, ()))
    return is_sum or _is_climb(subject, place, own, wrong)


def _only_sized(known: Known, wrong: Known, subject: Subject, quantity: Quantity) -> bool:
    """Say whether a size is that of the pack: "the 8-fluid-ounce size" of a `net_content`, and no serving."""
    if "serving_size" not in wrong.fact.code:
        return False
    text, before = subject.plain.text, max(0, quantity.start - _BEFORE_BASIS)
    is_size = _SIZE.match(text, quantity.end) or _SIZE_IS.search(text, before, quantity.start)
    start, end = subject.sentence_around(quantity.start)
    return bool(is_size) and bool(known.units) and not _OF_SERVING.search(text, start, end)


def _is_climb(subject: Subject, place: int, own: Sequence[Known], wrong: Known) -> bool:
    """Say whether a number is one end of a way from a smaller to a greater: "from 1.9 GHz to more than 3.3 GHz"."""
    quantity, text = subject.quantities[place], subject.plain.text
    for at in (place - 1, place + 1):
        if not 0 <= at < len(subject.quantities):
            continue
        other = subject.quantities[at]
        first, second = (quantity, other) if at > place else (other, quantity)
        is_way = (
            second.start - first.end <= _LONGEST_WAY
            and _FROM.search(text, max(0, first.start - _BEFORE_BASIS), first.start)
            and _TO.search(text, first.end, second.start)
        )
        if not is_way or not other.amounts or not _is_comparable(other, wrong) or not _agrees(other, wrong):
            continue
        for mine in own:
            for unit in mine.units:
                theirs = next(iter(_values_in(wrong, (unit,))), None)
                if theirs is not None and (mine.amounts[0] < theirs[0]) is (first is quantity):
                    return True
    return False


def _counts_nothing(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a number is of a slot's lanes, PCIe 5.0 x16, of a day's use, or of what is around the product."""
    text, start = subject.plain.text, quantity.start
    is_lanes = _LANES.search(text, max(0, start - _BEFORE_LANES), start) or _SLOT_OF_LANES.match(text, start - 1)
    return (
        bool(is_lanes or _A_DAY.match(text, quantity.end))
        or is_fraction(subject, quantity)
        or (not subject.proposal.slots and _follows_otherwise(subject, quantity))
        or is_of_others(subject, quantity)
    )


def _follows_otherwise(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a number of a text without slots is no value, but follows from others or from words."""
    return (
        is_doubled(subject, quantity)
        or counts_kinds(subject, quantity)
        or is_doses_of_pack(subject, quantity)
        or has_unit_of_before(subject, quantity)
    )


def _is_of_pair(subject: Subject, place: int, own: Sequence[Known]) -> bool:
    """Say whether two sides of one part are stated together: "46 x 62 cm" of a `base_width` and a `base_depth`."""
    quantity = subject.quantities[place]
    parts = {_part(known) for known in own} - {None} if quantity.shape is Shape.DIMENSION else frozenset()
    for other in subject.quantities[max(0, place - 1) : place + 2] if parts else ():
        first, second = sorted((quantity, other), key=lambda one: one.start)
        between = subject.plain.text[first.number_end : second.start]
        if other is quantity or between.strip(" cm\u00a0") not in ("x", "×"):
            continue
        beside = _sides(subject, other).own
        codes = {known.fact.code for known in own}
        if any(_part(known) in parts and known.fact.code not in codes for known in beside):
            return True
    return False


def _has_sides(subject: Subject, known: Known) -> bool:
    """Say whether the data have another side of the part that a number is of, so that both could be meant."""
    part = _part(known)
    return part is not None and any(
        _part(other) == part and other.fact.code != known.fact.code for other in subject.number_evidence.known
    )


def _part(known: Known) -> str | None:
    """Return what a side is one of: `base` of `base_width`."""
    part, _, side = known.fact.code.lower().rpartition("_")
    return part if part and side in _SIDE_WORDS else None


def _finding(subject: Subject, quantity: Quantity, own: Known, named: Known, *, is_slot: bool) -> Finding:
    start, end = subject.stored_span(quantity.start, quantity.end)
    return finding(
        "slots.wrong_attribute" if is_slot else "numbers.wrong_attribute",
        subject,
        f"{shown(subject.proposal.text[start:end])} is {own.fact.code}, but the text speaks of {named.fact.code}",
        span=(start, end),
        expected=f"{named.evidence.value} {named.evidence.unit or ''}".strip(),
        evidence=(named.evidence, own.evidence),
    )


def _labelled_instead(subject: Subject, quantity: Quantity, sides: _Sides) -> Known | None:
    """Return the known number of another attribute by whose label a stated one is called."""
    if not sides.own or not sides.others:
        return None
    fact = labelled_fact(subject.plain.text, quantity.start, subject.facts, subject.proposal.language)
    if fact is None or any(known.fact.code == fact.code for known in sides.own):
        return None
    return next((known for known in sides.others if known.fact.code == fact.code), None)


def _in_order(subject: Subject) -> Iterator[tuple[Quantity, frozenset[str]]]:
    return named_in_order(subject.plain.text, subject.quantities, subject.language)


def _another_in_order(subject: Subject, sides: _Sides, named: frozenset[str]) -> Known | None:
    """Return the known number that dimensions in their order call a stated one, where it is none of its own."""
    if not sides.own or any(not named.isdisjoint(_cues_of(known, subject)) for known in sides.own):
        return None
    return next((known for known in sides.others if not named.isdisjoint(_cues_of(known, subject))), None)


def _named_instead(subject: Subject, quantity: Quantity, sides: _Sides, cues: Cues) -> Known | None:
    """Return a known number of another attribute that the words around a stated one name, and its own ones do not."""
    if not sides.own or not sides.others or all(map(_is_of_prose, sides.own)):
        return None
    # "Wasserdicht bis 1 m Tiefe", "Stürze aus 1,8 m Höhe"
    if any(_LIMIT.search(known.fact.code) for known in sides.own):
        return None
    cues_of = subject.record.once(_cues_of_all)
    codes = {known.fact.code for known in sides.own}
    for tier in _tiers(subject, quantity, cues):
        own = [tier & cues_of[id(known)] for known in sides.own]
        mine = frozenset().union(*own)
        for known in (one for one in sides.others if not tier.isdisjoint(cues_of[id(one)])):
            # What the attribute is called tells two numbers of one value apart as little as nothing.
            if known.fact.code in codes and not quantity.units:
                continue
            shared = tier & (known.cues if known.fact.code in codes else cues_of[id(known)])
            if not shared or not all(shared > some for some in own):
                continue
            # "50 mg je Portion" names what the amount is counted on, and no size of a portion.
            if shared <= _counted_on(sides.own) or _is_identifying(known) or known.fact.is_name:
                continue
            # A word of measure ("hoch") is enough; any other word only where the other's number stands elsewhere.
            if quantity.decimals > 0 and _is_count(known):
                continue
            if (
                _is_neighbours(subject, known, quantity, shared)
                or _is_total(subject, quantity, shared)
                or is_own_after_all(subject, quantity, sides.own, known)
            ):
                continue
            is_counted = not quantity.units and isinstance(known.fact.data, Decimal)
            # "Three HDMI ports" are no `usb_c_ports`, though these are ports as well.
            is_counted = is_counted and (not mine or _counts_rather(subject, quantity, sides.own, shared - mine))
            is_told = _measures(shared - mine) or _is_same_in_another_unit(known, quantity)
            if is_counted or is_told or _is_swapped(subject, known, quantity, sides.own):
                return known
        if mine:
            return None
    return None


def _counts_rather(subject: Subject, quantity: Quantity, own: Sequence[Known], more: frozenset[str]) -> bool:
    """Say whether a bare count is that of the attribute which the words name more closely: `more` are its own cues.

    "104 keys" are no `multimedia_keys`, and the 4 of "4+4-pin" counts no connectors.
    """
    text = subject.plain.text
    beside = text[max(0, quantity.start - 1) : quantity.start] + text[quantity.end : quantity.end + 1]
    is_code = not _OF_CODE.isdisjoint(beside)
    return not is_code and all(map(_is_count, own)) and any(cue.startswith("=") for cue in more - _in_any_number(own))


def _in_any_number(own: Sequence[Known]) -> frozenset[str]:
    """Return the cues of the words of attributes as singulars and plurals: `key_count` speaks of keys."""
    words = {word.removesuffix("s") for known in own for word in known.fact.code.lower().split("_")}
    return frozenset().union(*(cues_of_code(form) for word in words for form in (word, f"{word}s")))


def _tiers(subject: Subject, quantity: Quantity, cues: Cues) -> Iterator[frozenset[str]]:
    """Yield what tells attributes apart: the words beside a number, then all that belong to it."""
    beside = without_amounts_to(subject, quantity, _telling(cues.beside, quantity))
    yield beside
    yield telling_around(subject, quantity, _telling(cues.around, quantity), beside)


def _is_same_in_another_unit(known: Known, quantity: Quantity) -> bool:
    """Say whether an attribute has the very number in another unit: a rung spacing of 280 cm, where it is 280 mm."""
    is_same = bool(known.units) and quantity.amounts[0] in known.amounts
    return is_same and bool(quantity.units) and not set(quantity.units) & set(known.units)


def _counted_on(own: Sequence[Known]) -> frozenset[str]:
    """Return the cues of what the attributes of numbers are counted on: the serving of `sodium_per_serving`."""
    codes = (known.fact.code.replace("_", " ") for known in own)
    return frozenset().union(*(cues_of_code(code.partition(" per ")[2]) for code in codes if " per " in code))


def _is_of_prose(known: Known) -> bool:
    """Say whether a number stands in long prose, which speaks of more than the product: what it measures is open."""
    return known.fact.is_prose and len(str(known.fact.data)) > _LONGEST_VALUE


def _telling(cues: frozenset[str], quantity: Quantity) -> frozenset[str]:
    """Return the cues that may tell attributes apart.

    Megapixels are a resolution, whichever camera has them.
    """
    if any(unit.code == "MEGAPIXEL" for unit in quantity.units):
        return cues - _TELLING_NOTHING - _OF_MEGAPIXELS
    return cues - _TELLING_NOTHING


def _slot_of(subject: Subject, quantity: Quantity) -> str | None:
    start, _ = subject.stored_span(quantity.start, quantity.end)
    return next((slot.attribute for slot in subject.proposal.slots if slot.start <= start < slot.end), None)


def _sides_in_slot(subject: Subject, quantity: Quantity, attribute: str) -> _Sides:
    alike = [known for known in subject.number_evidence.known if _is_comparable(quantity, known)]
    return _Sides(
        [known for known in alike if known.fact.code == attribute],
        [known for known in alike if known.fact.code != attribute and not known.fact.is_prose],
    )


def _sides(subject: Subject, quantity: Quantity) -> _Sides:
    own: list[Known] = []
    others: list[Known] = []
    for known in subject.number_evidence.measuring(measures_of(quantity.units)):
        if _agrees(quantity, known):
            own.append(known)
        elif not known.is_label:
            # The 2 of `length_2_part_leaning_ladder` is no value that could be meant.
            others.append(known)
    # A value of an attribute is not outweighed by the richer words of a supplier's prose.
    if any(not known.fact.is_prose for known in own):
        others = [known for known in others if not known.fact.is_prose]
    return _Sides(own, others)


def _cues_of(known: Known, subject: Subject) -> frozenset[str]:
    """Return what says in the facts what a known number measures."""
    return subject.record.once(_cues_of_all)[id(known)]


def _cues_of_all(record: Record) -> Mapping[int, frozenset[str]]:
    """Return the cues of each known number of a record, which lives as long as the record does."""
    found = {}
    for known in record.number_evidence.known:
        attribute = known.fact.attribute
        own = cues_of_code(f"{attribute.code.replace('_', ' ')} ; {attribute.label(record.language)}")
        found[id(known)] = own | known.cues if known.cues else own
    return found


def _measures(cues: frozenset[str]) -> bool:
    kinds = lexicon().kinds
    return any("measures" in kinds.get(cue[1:], ()) for cue in cues)


def _is_swapped(subject: Subject, known: Known, quantity: Quantity, own: Sequence[Known]) -> bool:
    """Say whether the text states a known number elsewhere, and there too without a word that is its alone."""
    others = frozenset().union(*(_cues_of(one, subject) for one in own))
    its_alone = _cues_of(known, subject) - others
    stated = [
        cues
        for other, cues in zip(subject.quantities, subject.number_cues, strict=True)
        if other is not quantity and other.amounts and _is_comparable(other, known) and _agrees(other, known)
    ]
    return bool(stated) and all(its_alone.isdisjoint(cues.around) for cues in stated)


def _is_identifier(known: Known) -> bool:
    """Say whether a known number is that of the article, which may stand beside anything: "stepladder 51089"."""
    parts = known.fact.code.lower().split("_")
    return not known.units and isinstance(known.fact.data, str) and not _IDENTIFYING.isdisjoint(parts)


def _is_identifying(known: Known) -> bool:
    """Say whether an attribute holds a number by which things are told apart: an `rn_number`."""
    parts = known.fact.code.lower().split("_")
    return not known.units and (parts[-1] in _IDENTIFYING - {"number"} or parts[-2:] == ["rn", "number"])


def _is_count(known: Known) -> bool:
    """Say whether a known number is a count, which nobody writes with decimals: USB 3.1 are not 3.1 ports."""
    return not known.units and known.amounts[0] == known.amounts[0].to_integral_value()


def _is_neighbours(subject: Subject, known: Known, quantity: Quantity, shared: frozenset[str]) -> bool:
    """Say whether the words belong to the number right behind, whose they are: "190 °C on a bed of 60 °C"."""
    place = subject.quantities.index(quantity)
    for other, cues in list(zip(subject.quantities, subject.number_cues, strict=True))[place + 1 : place + 4]:
        if other.amounts and _is_comparable(other, known) and _agrees(other, known):
            return not shared.isdisjoint(cues.around)
    return False


def _is_total(subject: Subject, quantity: Quantity, shared: frozenset[str]) -> bool:
    """Say whether a count is the sum of all attributes that its words name: four headers, two of them USB 2.0."""
    if quantity.units:
        return False
    named = {
        known.fact.code: known.amounts[0]
        for known in subject.number_evidence.known
        if not known.is_prose and isinstance(known.fact.data, Decimal) and shared <= _cues_of(known, subject)
    }
    return len(named) > 1 and sum(named.values()) == quantity.amounts[0]


def _is_comparable(quantity: Quantity, known: Known) -> bool:
    if not quantity.units:
        return not known.units and bool(known.amounts)
    return not measures_of(quantity.units).isdisjoint(measures_of(known.units))


def _agrees(quantity: Quantity, known: Known) -> bool:
    if not (quantity.units or quantity.parts or quantity.whole):
        stated, decimals, closeness = quantity.amounts[0], quantity.decimals, quantity.closeness
        for value in known.amounts:  # noqa: SIM110  # `any` takes twice as long
            if agrees(stated, decimals, value, closeness):
                return True
        return False
    readings = [(quantity.amounts[0], quantity.units, quantity.decimals)]
    readings += [(part, quantity.units, 0) for part in quantity.parts]
    if quantity.whole:
        readings.append((quantity.whole[0], (quantity.whole[1],), 2))
    for number, units, decimals in readings:
        for value, is_rounded in _values_in(known, units):
            if agrees(
                number,
                decimals,
                value,
                quantity.closeness,
                is_converted=is_rounded,
                is_measure=True,
                step=quantity.step,
            ):
                return True
    return False


def _values_in(known: Known, units: Sequence[Unit]) -> Iterator[tuple[Decimal, bool]]:
    """Yield a known number as it reads in any of these units, and whether it was converted."""
    if not units:
        for value in known.amounts:
            yield value, False
    for unit in units:
        for own in known.units:
            for value in known.amounts:
                yield from ((one, is_rounded or known.is_derived) for one, is_rounded in in_unit(value, own, unit))

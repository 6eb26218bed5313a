"""What the facts of a product say in numbers and names, and how a stated quantity stands to it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from itertools import combinations

from quality_checks.agreement import FEWEST_BOUNDED, Closeness, agrees, in_unit, rounds_to
from quality_checks.quantity import Quantity
from schemas.facts import Fact, data_text
from schemas.finding import Evidence
from schemas.product import Amount
from schemas.units import Unit

#: Units that only name what is counted: "1920 x 1200" in a fact supports "1920 x 1200 Pixel".
_COUNTING = frozenset({"Pixel", "Dot", "Page", "Sheet", "CaseBox", "FrameRate"})
#: More values than this of one dimension are not added up: the chance that some sum fits by accident grows.
_CODE = re.compile(r"[a-z]+(?:_[a-z0-9]+)*")
_SIZE = re.compile(r"(?<![\w.,])\d+(?: ?[x×/] ?\d+)+(?![\w.,])")
_MOST_TO_ADD = 12
#: "12 x 30 g" is a pack; larger numbers before a times sign are measures.
_MOST_COUNTED = 12
#: Interfaces, the rate of which a code may have in gigabytes.
_INTERFACES = frozenset({"sata", "sas", "usb", "lan", "ethernet"})
#: What is counted in gigabytes, and what in megatransfers a second, where the data have bare numbers.
_OF_MEMORY = frozenset({"memory", "storage", "ram", "rom"})
_OF_TRANSFERS = frozenset({"speed", "memory_speed", "ram_speed"})
_LEAST_TRANSFERS = 800
_RATES = frozenset({"PageRate", "FrameRate"})
_PER_TIME = re.compile(r"\b(?:per|pro|je) (?:minute|second|sekunde)\b", re.IGNORECASE)
#: Half an inch in feet, half an ounce in pounds.
_HALF_A_SMALLER = {"FEET": Decimal(1) / 24, "FOOT": Decimal(1) / 24, "POUND": Decimal(1) / 32}
#: Units that measure other things than the rest of their dimension.
_APART = frozenset({"BIT", "MEGAPIXEL"})
#: Dimensions whose units are things that are counted.
_OF_THINGS = frozenset({"CaseBox", "Sheet", "Page", "Dot", "PageRate", "FrameRate"})
_SIZES = frozenset({"width", "height", "depth", "length", "thickness", "slot", "slots"})
_OF_PACKS = frozenset({"quantity", "count", "pieces", "pack"})
_CONTENT = frozenset({"content", "contents", "scope", "included", "box"})
#: An article number, of which no part counts anything: 9S6-3FA84T-001.
_CODE_ALONE = re.compile(r"(?=\D*\d\D*\d)(?=.*[A-Za-z])[\w./-]{7,40}")
_CIRCLE = Decimal(360)
#: The ninth month counts nothing.
_DATE = re.compile(r"(?:19|20)\d\d-\d\d(?:-\d\d)?")
#: Evidence shows this much of a fact's text.
_SHOWN_CHARACTERS = 200


class Standing(StrEnum):
    """How a stated quantity stands to the facts."""

    SUPPORTED = "supported"
    OTHER_UNIT = "other_unit"
    NO_UNIT = "no_unit"
    SUM = "sum"
    UNSUPPORTED = "unsupported"


@dataclass(frozen=True, slots=True)
class Known:
    """One number of one fact, in each of its readings and units. `is_prose` marks numbers read out of text."""

    amounts: tuple[Decimal, ...]
    units: tuple[Unit, ...]
    fact: Fact
    is_prose: bool = False
    #: the length of a list, which supports a bare count and nothing else
    is_count: bool = False
    #: stands in the name of an attribute, as in `hdmi_2_0_ports`
    is_label: bool = False
    #: stands in a fact's text with its unit; others have that of their attribute, or of the number that they count
    has_own_unit: bool = False
    #: follows from what a fact says, and may be rounded like a number that was converted
    is_derived: bool = False
    #: what the words beside a number in a fact's text say that it measures
    cues: frozenset[str] = frozenset()

    def of(self, fact: Fact) -> "Known":
        """Return the same number of another fact that says the same."""
        if fact is self.fact:
            return self
        # `replace` takes five times as long, and there is one for each number of each record.
        return Known(
            amounts=self.amounts,
            units=self.units,
            fact=fact,
            is_prose=self.is_prose,
            is_count=self.is_count,
            is_label=self.is_label,
            has_own_unit=self.has_own_unit,
            is_derived=self.is_derived,
            cues=self.cues,
        )

    @property
    def evidence(self) -> Evidence:
        """The fact as findings show it."""
        data = self.fact.data
        if isinstance(data, Amount):
            return Evidence(self.fact.code, str(data.amount), data.unit)
        value = data_text(data)
        is_long = len(value) > _SHOWN_CHARACTERS
        return Evidence(self.fact.code, value[: _SHOWN_CHARACTERS - 1] + "…" if is_long else value)


def measures_of(units: Iterable[Unit]) -> frozenset[str]:
    """Return what units measure; numbers of the same may be compared.

    A bus of 128 bit is no memory, and a camera of 8 megapixels no display.
    """
    return frozenset(unit.code if unit.code in _APART else unit.dimension for unit in units)


@dataclass(frozen=True)
class NumberEvidence:
    """All numbers, and all names and codes with digits, that the facts hold."""

    known: tuple[Known, ...]
    names: frozenset[str]

    def is_name(self, quantity: Quantity) -> bool:
        """Say whether a number stands in the text as it stands in a name or code of the product."""
        keys = quantity.name_keys
        # MP3s are files of MP3.
        return not self.names.isdisjoint(keys) or any(key.removesuffix("s") in self.names for key in keys)

    def judge(self, quantity: Quantity) -> tuple[Standing, tuple[Known, ...]]:
        """Return how a quantity stands to the facts, and those that show it (the nearest where none supports it)."""
        if support := self._support(quantity):
            return Standing.SUPPORTED, support
        same_number = tuple(known for known in self._same_number(quantity) if not known.is_count)
        if (bare := [known for known in same_number if not known.units]) and _counts_what_follows(quantity):
            return Standing.SUPPORTED, (bare[0],)
        beside = _beside_units(quantity, same_number) if quantity.units and same_number else None
        # 750 g and 320 g are 1.07 kg, whatever else is 1.07 of another unit.
        if (beside is None or beside[0] is Standing.OTHER_UNIT) and (total := self._total(quantity)):
            return Standing.SUM, total
        if beside is not None:
            return beside
        return Standing.UNSUPPORTED, self._nearest(quantity)

    def _same_number(self, quantity: Quantity) -> tuple[Known, ...]:
        if quantity.amounts and (found := self._by_amount.get(quantity.amounts[0])):
            return found
        parts = [self._by_amount.get(part, ()) for part in quantity.parts]
        return tuple(known for found in parts for known in found) if all(parts) else ()

    @cached_property
    def _by_amount(self) -> dict[Decimal, tuple[Known, ...]]:
        found: dict[Decimal, tuple[Known, ...]] = {}
        for known in self.known:
            for amount in known.amounts:
                found[amount] = (*found.get(amount, ()), known)
        return found

    @cached_property
    def _measured(self) -> tuple[tuple[Known, frozenset[str]], ...]:
        return tuple((known, measures_of(known.units)) for known in self.known)

    def measuring(self, wanted: frozenset[str]) -> tuple[Known, ...]:
        """Return the known numbers that measure one of these, in their order; of nothing the bare ones."""
        found = self._measuring.get(wanted)
        if found is None:
            found = self._measuring[wanted] = tuple(
                known
                for known, measures in self._measured
                if (not wanted.isdisjoint(measures) if wanted else bool(known.amounts) and not measures)
            )
        return found

    @cached_property
    def _measuring(self) -> dict[frozenset[str], tuple[Known, ...]]:
        return {}

    @cached_property
    def _by_dimension(self) -> dict[str, tuple[Known, ...]]:
        found: dict[str, tuple[Known, ...]] = {}
        for known in self.known:
            for dimension in _dimensions(known):
                found[dimension] = (*found.get(dimension, ()), known)
        return found

    def _support(self, quantity: Quantity) -> tuple[Known, ...]:
        if quantity.amounts:
            amount, decimals = quantity.amounts[0], quantity.decimals
            # A code such as 24p may rest on a number; a single digit in one (5G, 3D) is no evidence.
            if quantity.is_code and amount < 10:
                return ()
            if quantity.is_word and not quantity.units:
                found = self._counting(amount) or self._bounding(amount, quantity.closeness)
            else:
                found = self._stating(amount, decimals, quantity.units, quantity.closeness, quantity.step)
            if found:
                return (found,)
        if quantity.whole:
            amount, unit = quantity.whole
            if found := self._stating(amount, 2, (unit,), quantity.closeness) or self._near(amount, unit):
                return (found,)
        if quantity.parts:
            parts = [self._stating(amount, 0, quantity.units, Closeness.EXACT) for amount in quantity.parts]
            return tuple(known for known in parts if known) if all(parts) else ()
        return ()

    def standing_of_count(self, quantity: Quantity) -> Standing:
        """Return how a bare number stands that counts what follows it: 12 pockets do not rest on 12 V."""
        amount = quantity.amounts[0]
        # Digits may stand in an attribute's name as they stand in the text: 24 pins of `atx_24_pin_connectors`.
        known = self._by_amount.get(amount, ())
        is_known = any(one.is_label or _may_count(one, amount) for one in known)
        return Standing.SUPPORTED if is_known else Standing.UNSUPPORTED

    def _counting(self, amount: Decimal) -> Known | None:
        """Return a known number that a bare number word rests on: twelve of something are not 12 V, nor version 2.0."""
        return next((known for known in self._by_amount.get(amount, ()) if _may_count(known, amount)), None)

    def _bounding(self, amount: Decimal, closeness: Closeness) -> Known | None:
        """Return a known count that a bare number word bounds: "more than a dozen" of thirteen."""
        if not closeness.shares:
            return None
        if amount < FEWEST_BOUNDED:
            # "Gut zwei Slots" of a `slot_width` of 2.15 is measured.
            return next((known for known in self.known if _is_bounded_part(known, amount, closeness)), None)
        return next(
            (
                known
                for known in self.known
                if not known.units
                and not known.is_label
                and any(agrees(amount, 0, one, closeness) and _may_count(known, one) for one in known.amounts)
            ),
            None,
        )

    def _stating(
        self,
        amount: Decimal,
        decimals: int,
        units: tuple[Unit, ...],
        closeness: Closeness,
        step: Decimal | None = None,
    ) -> Known | None:
        """Return a known number that a stated one agrees with."""
        for known in self._by_amount.get(amount, ()):
            if _shares_unit(known, units) and not (units and known.is_count and not _are_pieces(known, units)):
                return known
        if not units:
            return next(
                (
                    known
                    for known in self.known
                    if any(agrees(amount, decimals, value, closeness) for value in known.amounts)
                ),
                None,
            )
        for unit in units:
            for known in self._by_dimension.get(unit.dimension, ()):
                if known.is_derived and unit.code in _APART:
                    # The dots of a screen are no megapixels of a camera.
                    continue
                if any(
                    agrees(amount, decimals, converted, closeness, is_converted=is_rounded, is_measure=True, step=step)
                    or (converted not in known.amounts and rounds_to(amount, decimals, converted))
                    for converted, is_rounded in _readings_in(known, unit)
                ):
                    return known
        return None

    def _near(self, amount: Decimal, unit: Unit) -> Known | None:
        """Return a known number that two units together state to the nearest smaller one: 6'1" is 185 cm."""
        half = _HALF_A_SMALLER.get(unit.code)
        if half is None:
            return None
        for known in self._by_dimension.get(unit.dimension, ()):
            if any(abs(converted - amount) <= half for converted, _ in _readings_in(known, unit)):
                return known
        return None

    @cached_property
    def _values(self) -> tuple[Known, ...]:
        """Values of attributes, one of each, which may be added up."""
        return tuple({known.fact.code: known for known in self.known if not known.is_prose}.values())

    def _total(self, quantity: Quantity) -> tuple[Known, ...]:
        if not quantity.amounts:
            return ()
        amounts = [(known, _amount_in(known, quantity.units)) for known in self._values]
        alike = [(known, amount) for known, amount in amounts if amount is not None][:_MOST_TO_ADD]
        for size in (2, 3):
            for group in combinations(alike, size):
                if sum(amount for _, amount in group) == quantity.amounts[0]:
                    return tuple(known for known, _ in group)
        return ()

    def _nearest(self, quantity: Quantity) -> tuple[Known, ...]:
        """Return the known number of the same dimension whose size comes nearest."""
        if not quantity.amounts or not quantity.amounts[0]:
            return ()
        distances = []
        for place, known in enumerate(self.known):
            amount = _amount_in(known, quantity.units)
            if amount and bool(known.units) == bool(quantity.units):
                ratio = abs(quantity.amounts[0] / amount)
                distances.append((max(ratio, 1 / ratio), place))
        return (self.known[min(distances)[1]],) if distances else ()


def _beside_units(quantity: Quantity, same_number: tuple[Known, ...]) -> tuple[Standing, tuple[Known, ...]]:
    """Return how a quantity stands to known numbers that equal it, none of which has its unit."""
    dimensions = {unit.dimension for unit in quantity.units}
    alike = [known for known in same_number if not dimensions.isdisjoint(_dimensions(known))]
    measured = alike or [known for known in same_number if known.units]
    if counted := [known for known in measured if _is_counted_in(known, quantity)]:
        return Standing.SUPPORTED, (counted[0],)
    if rated := [known for known in measured if _is_rate_in_code(known, quantity)]:
        return Standing.SUPPORTED, (rated[0],)
    if counted := [known for known in same_number if _is_no_unit_there(known, quantity)]:
        return Standing.SUPPORTED, (counted[0],)
    if measured:
        return Standing.OTHER_UNIT, (measured[0],)
    if bare := [
        known for known in same_number if _has_no_place_for(known, dimensions) or _is_circle(known, dimensions)
    ]:
        return Standing.SUPPORTED, (bare[0],)
    return Standing.NO_UNIT, same_number[:1]


def _is_no_unit_there(known: Known, quantity: Quantity) -> bool:
    """Say whether what looks like a unit names the thing counted: "two bits" of a pack, "a 2018 piece"."""
    code = known.fact.code.lower()
    if all(unit.dimension == "CaseBox" for unit in quantity.units) and code.endswith("year"):
        return True
    if known.units or known.is_prose:
        return False
    if all(unit.code == "BIT" for unit in quantity.units):
        return not _OF_PACKS.isdisjoint(code.split("_"))
    return False


def _is_bounded_part(known: Known, amount: Decimal, closeness: Closeness) -> bool:
    """Say whether a bare size of a number and a bit is bounded by a whole one."""
    if known.units or known.is_prose or _SIZES.isdisjoint(known.fact.code.lower().split("_")):
        return False
    return any(one != one.to_integral_value() and agrees(amount, 0, one, closeness) for one in known.amounts)


def _is_rate_in_code(known: Known, quantity: Quantity) -> bool:
    """Say whether a code's gigabytes are the gigabits a second of a text: the 6 Gb/s of `sata_6gb_ports`."""
    is_rate = any(unit.code == "GIGABIT_PER_SECOND" for unit in quantity.units)
    is_interface = not _INTERFACES.isdisjoint(known.fact.code.lower().split("_"))
    return is_rate and is_interface and known.is_label and any(unit.code == "GIGABYTE" for unit in known.units)


def _is_counted_in(known: Known, quantity: Quantity) -> bool:
    """Say whether a known rate is stated by its numerator alone: 15 pages for 15 pages per minute."""
    names = tuple(f"{unit.code}_PER_" for unit in quantity.units)
    return any(unit.code.startswith(names) for unit in known.units)


def _has_no_place_for(known: Known, dimensions: set[str]) -> bool:
    """Say whether a value is written so that it cannot name its unit: `machine_wash_30`, or the size `135x200`."""
    data = known.fact.data
    if dimensions == {"Binary"} and not known.units and not _OF_MEMORY.isdisjoint(known.fact.code.lower().split("_")):
        # Sizes in a list name no unit: `internal_memory` of 256 and 512.
        return isinstance(data, tuple) and all(str(one).isdecimal() for one in data)
    if dimensions <= _RATES and isinstance(data, str):
        # "25 double-sided pages per minute"
        return _PER_TIME.search(data) is not None
    if dimensions == {"Frequency"} and isinstance(data, Decimal):
        return known.fact.code.lower() in _OF_TRANSFERS and data >= _LEAST_TRANSFERS
    if isinstance(data, tuple):
        # Of several options, each is a code: "nylon_100", "polyester_100".
        return bool(data) and all(isinstance(one, str) and _CODE.fullmatch(one) for one in data)
    if not isinstance(data, str):
        return False
    return bool(_CODE.fullmatch(data)) or (dimensions == {"Length"} and bool(_SIZE.search(data)))


def _is_circle(known: Known, dimensions: set[str]) -> bool:
    """Say whether a bare number is that of a whole circle, which nobody writes degrees behind: "360 Sweep Panorama"."""
    return "Angle" in dimensions and not known.units and _CIRCLE in known.amounts


def _counts_what_follows(quantity: Quantity) -> bool:
    """Say whether a number counts others ("2 x 16 GB"): the unit that it was given is its neighbour's."""
    is_lent = bool(quantity.units) and quantity.end == quantity.number_end
    return is_lent and bool(quantity.amounts) and quantity.amounts[0] <= _MOST_COUNTED


def _may_count(known: Known, amount: Decimal) -> bool:
    """Say whether a known number may be one of things, not one in a name or code, a version, or a measure's."""
    data = known.fact.data
    if known.is_label or (isinstance(data, str) and (_CODE_ALONE.fullmatch(data) or _DATE.fullmatch(data))):
        return False
    if isinstance(known.fact.data, Amount):
        # "exact to two hundredths", and units that are things: 18 pages a minute
        return amount < 1 or not known.units or any(unit.dimension in _OF_THINGS for unit in known.units)
    written = next(one for one in known.amounts if one == amount).as_tuple().exponent
    if known.has_own_unit:
        return any(unit.dimension in _OF_THINGS for unit in known.units)
    return bool(known.units) or not known.is_prose or not isinstance(written, int) or written >= 0


def _are_pieces(known: Known, units: tuple[Unit, ...]) -> bool:
    """Say whether a list is of what comes in the box, so that its length counts pieces: a set of two parts."""
    is_content = not _CONTENT.isdisjoint(known.fact.code.lower().split("_"))
    return is_content and all(unit.code == "PIECE" for unit in units)


def _dimensions(known: Known) -> set[str]:
    return {unit.dimension for unit in known.units}


def _shares_unit(known: Known, units: tuple[Unit, ...]) -> bool:
    """Say whether an equal number is also one of the same thing; a bare one may be any ("16 or 32 GB")."""
    if not units or (isinstance(known.fact.data, Amount) and not known.units):
        # A unit of the data that no table knows cannot be compared; the number is right.
        return True
    if known.units:
        return any(unit in known.units for unit in units)
    # 16 MP count no pixels of a display, and a bare 16 of another fact is none of them.
    return any(unit.dimension in _COUNTING and unit.code not in _APART for unit in units)


def _readings_in(known: Known, unit: Unit) -> Iterator[tuple[Decimal, bool]]:
    for own in known.units:
        for amount in known.amounts:
            yield from ((value, is_rounded or known.is_derived) for value, is_rounded in in_unit(amount, own, unit))


def _amount_in(known: Known, units: tuple[Unit, ...]) -> Decimal | None:
    if not units:
        return known.amounts[0] if not known.units else None
    return next((amount for unit in units for amount, _ in _readings_in(known, unit)), None)

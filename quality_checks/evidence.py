"""What the facts of a product say in numbers and names, and how a stated quantity stands to it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from functools import cached_property, lru_cache
from itertools import combinations

from quality_checks.agreement import agrees, in_unit
from quality_checks.quantities import Quantity, name_key, parse_quantities
from quality_checks.unit_surfaces import units_written
from schemas.facts import Fact, data_text
from schemas.finding import Evidence
from schemas.product import Amount, Product
from schemas.structure import AttributeType
from schemas.units import Unit, unit_of

#: Free text of this many characters at most is read; suppliers' texts rarely pass it, and the check stays quick.
_READ_CHARACTERS = 20_000

_CODE_DECIMAL = re.compile(r"(?<=\d)_(?=\d)")
_HINT = re.compile(r"[(\[]\s*(?:in )?([^)\]]+?)\s*[)\]]|\bin ([^\W\d_]+)\Z")
_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_FUNCTION_WORD = re.compile(r"[a-zäöüß]+\Z")


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

    @property
    def evidence(self) -> Evidence:
        """The fact as findings show it."""
        unit = self.fact.data.unit if isinstance(self.fact.data, Amount) else None
        value = str(self.fact.data.amount) if isinstance(self.fact.data, Amount) else data_text(self.fact.data)
        return Evidence(self.fact.code, value if len(value) <= 200 else value[:199] + "…", unit)


@dataclass(frozen=True)
class NumberEvidence:
    """All numbers and all names with digits that the facts hold."""

    known: tuple[Known, ...]
    names: frozenset[str]

    def is_name(self, quantity: Quantity) -> bool:
        """Say whether a number stands in the text as it stands in a name or code of the product."""
        return not self.names.isdisjoint(quantity.name_keys)

    def judge(self, quantity: Quantity) -> tuple[Standing, tuple[Known, ...]]:
        """Return how a quantity stands to the facts, and those that show it (the nearest where none supports it)."""
        if support := self._support(quantity):
            return Standing.SUPPORTED, support
        same_number = tuple(known for known in self.known if _same_number(quantity, known))
        measured = tuple(known for known in same_number if known.units)
        if quantity.units and measured:
            return Standing.OTHER_UNIT, measured[:1]
        if quantity.units and same_number:
            return Standing.NO_UNIT, same_number[:1]
        if total := self._total(quantity):
            return Standing.SUM, total
        return Standing.UNSUPPORTED, self._nearest(quantity)

    def _support(self, quantity: Quantity) -> tuple[Known, ...]:
        for known in self.known:
            if _supports(known, quantity):
                return (known,)
        if quantity.parts:
            found = [self._first(amount, quantity.units) for amount in quantity.parts]
            return tuple(known for known in found if known) if all(found) else ()
        return ()

    def _first(self, amount: Decimal, units: tuple[Unit, ...]) -> Known | None:
        return next((known for known in self.known if _matches(known, amount, 0, units, is_loose=False)), None)

    @cached_property
    def _measured(self) -> tuple[Known, ...]:
        """Values of attributes that may be added up, each once."""
        return tuple({known.fact.code: known for known in self.known if not known.is_prose}.values())

    def _total(self, quantity: Quantity) -> tuple[Known, ...]:
        if not quantity.amounts:
            return ()
        alike = [known for known in self._measured if _amount_in(known, quantity.units) is not None]
        for size in (2, 3):
            for group in combinations(alike[:12], size):
                if sum(_amount_in(known, quantity.units) or 0 for known in group) == quantity.amounts[0]:
                    return group
        return ()

    def _nearest(self, quantity: Quantity) -> tuple[Known, ...]:
        """Return the known number of the same dimension whose size comes nearest."""
        distances = []
        for place, known in enumerate(self.known):
            amount = _amount_in(known, quantity.units)
            if amount and quantity.amounts and quantity.amounts[0] and bool(known.units) == bool(quantity.units):
                ratio = abs(quantity.amounts[0] / amount)
                distances.append((max(ratio, 1 / ratio) if ratio else Decimal("Infinity"), place))
        return (self.known[min(distances)[1]],) if distances else ()


def _supports(known: Known, quantity: Quantity) -> bool:
    if quantity.whole:
        amount, unit = quantity.whole
        if _matches(known, amount, 2, (unit,), is_loose=quantity.is_approximate):
            return True
    if not quantity.amounts:
        return False
    is_loose = quantity.is_approximate
    return _matches(known, quantity.amounts[0], quantity.decimals, quantity.units, is_loose=is_loose)


def _matches(known: Known, amount: Decimal, decimals: int, units: tuple[Unit, ...], *, is_loose: bool) -> bool:
    # A bare number may be any known one ("16 or 32 GB"); a bare number in prose supports any unit ("1920 x 1200").
    if not units or (not known.units and known.is_prose):
        return any(agrees(amount, decimals, value, is_loose=is_loose) for value in known.amounts)
    for unit in units:
        if not known.units and unit.dimension == "CaseBox" and amount in known.amounts:
            return True
        for own in known.units:
            for value in known.amounts:
                for converted, is_rounded in in_unit(value, own, unit):
                    if agrees(amount, decimals, converted, is_loose=is_loose or is_rounded):
                        return True
    return False


def _same_number(quantity: Quantity, known: Known) -> bool:
    return any(amount in known.amounts for amount in quantity.amounts[:1])


def _amount_in(known: Known, units: tuple[Unit, ...]) -> Decimal | None:
    if not units:
        return known.amounts[0]
    pairs = (in_unit(known.amounts[0], own, unit) for unit in units for own in known.units)
    return next((amount for pair in pairs for amount, _ in pair), None)


def number_evidence(facts: Iterable[Fact], product: Product, locale: str) -> NumberEvidence:
    """Return what facts say in numbers; names of the record itself count as names, not as evidence for amounts."""
    known: list[Known] = []
    names = {name_key(text) for text in (product.identifier, product.parent or "") if text}
    for fact in facts:
        known.extend(_known(fact, locale))
        for text in _texts(fact, locale):
            names.update(_names(text, is_prose=fact.is_free_text, is_name=fact.is_name))
        names.update(_names(_readable_code(fact.code), is_prose=False, is_name=False))
    return NumberEvidence(tuple(known), frozenset(names))


def states_amount(passage: str, value: str, dimension: str | None) -> bool:
    """Say whether a passage states a value such as `450 GRAM` or `3`, in any notation and unit of its dimension."""
    written, _, code = value.strip().partition(" ")
    try:
        amount = Decimal(written)
    except InvalidOperation:
        return False
    unit = unit_of(code, dimension) if code else None
    return any(_states(quantity, amount, unit) for quantity in parse_quantities(passage, ""))


def _states(quantity: Quantity, amount: Decimal, unit: Unit | None) -> bool:
    if unit is None or not quantity.units:
        return amount in quantity.amounts or amount in quantity.parts
    whole = [(quantity.whole[0], (quantity.whole[1],))] if quantity.whole else []
    return any(
        agrees(amount, 2, converted, is_loose=is_rounded)
        for stated, units in (*((stated, quantity.units) for stated in (*quantity.amounts, *quantity.parts)), *whole)
        for own in units
        for converted, is_rounded in in_unit(stated, own, unit)
    )


def _known(fact: Fact, locale: str) -> Iterator[Known]:
    data = fact.data
    if isinstance(data, bool):
        pass
    elif isinstance(data, Amount):
        unit = unit_of(data.unit, fact.attribute.metric_family)
        # A unit that the table does not know cannot be compared; the number alone then supports any unit.
        yield Known((data.amount,), (unit,) if unit else (), fact, is_prose=unit is None)
    elif isinstance(data, Decimal):
        yield Known((data,), _units_of_label(fact, locale), fact)
    else:
        if isinstance(data, tuple):
            yield Known((Decimal(len(data)),), (), fact)
        for text in _texts(fact, locale):
            for quantity in _read(text):
                yield from _known_in_text(quantity, fact)
    for text in (fact.attribute.label(locale), _readable_code(fact.code)):
        for quantity in _read(text):
            if quantity.amounts and not quantity.is_code:
                yield Known(quantity.amounts, quantity.units, fact, is_prose=True)


def _known_in_text(quantity: Quantity, fact: Fact) -> Iterator[Known]:
    # A number that is only part of a name ("Flex 20") is evidence for that name and for nothing else.
    if fact.is_name and not quantity.units:
        return
    for amounts in (quantity.amounts, *((part,) for part in quantity.parts)):
        if amounts:
            yield Known(amounts, quantity.units, fact, is_prose=True)
    if quantity.whole:
        yield Known((quantity.whole[0],), (quantity.whole[1],), fact, is_prose=True)


def _texts(fact: Fact, locale: str) -> Iterator[str]:
    """Yield what a fact says in words: its text, or the codes and labels of its options."""
    if isinstance(fact.data, str):
        options: tuple[str, ...] = (fact.data,)
    elif isinstance(fact.data, tuple):
        options = tuple(option for option in fact.data if isinstance(option, str))
    else:
        return
    is_select = fact.attribute.type in (AttributeType.SIMPLE_SELECT, AttributeType.MULTI_SELECT)
    for option in options:
        if date := _DATE.match(option):
            # A date is written in many ways, so its day, month and year count each.
            yield " ; ".join((option, date[1], str(int(date[2])), str(int(date[3]))))
            continue
        yield (_readable_code(option) if is_select else option)[:_READ_CHARACTERS]
        if is_select:
            yield fact.attribute.option_label(option, locale)


def _readable_code(code: str) -> str:
    """Return a code as words: `bays_2_5_inch` as `bays 2.5 inch`."""
    return _CODE_DECIMAL.sub(".", code).replace("_", " ")


@lru_cache(maxsize=4096)
def _read(text: str) -> tuple[Quantity, ...]:
    """Parse a fact's text; the same text serves all locales and attributes of a record, so it is parsed once."""
    return parse_quantities(text, "")


@lru_cache(maxsize=4096)
def _names(text: str, *, is_prose: bool, is_name: bool) -> frozenset[str]:
    """Return the names with digits in a text: codes, and numbers with the word that leads them (`Flex 20`, `PCL 6`)."""
    keys: set[str] = set()
    for quantity in _read(text):
        if quantity.is_word:
            continue
        own = name_key(text[quantity.start : quantity.end if quantity.is_code else quantity.number_end])
        for key in quantity.name_keys:
            is_own = key == own
            leads = key.endswith(own) and not is_own
            word = _word_of(key, own, text, quantity) if leads else ""
            is_proper = leads and not _FUNCTION_WORD.match(word)
            if is_own or is_proper or (leads and is_name) or (is_name and not is_prose):
                keys.add(key)
    return frozenset(keys)


def _word_of(key: str, own: str, text: str, quantity: Quantity) -> str:
    length = len(key) - len(own)
    return text[: quantity.start].rstrip(" \u00a0\u202f./_-")[-length:]


@lru_cache(maxsize=4096)
def _hinted(text: str) -> tuple[Unit, ...]:
    for hint in _HINT.finditer(text):
        if units := units_written(hint[1] or hint[2]):
            return units
    return ()


def _units_of_label(fact: Fact, locale: str) -> tuple[Unit, ...]:
    """Return the units that an attribute's label or code names: `Response time (ms)`, `weight_g`."""
    for label in (fact.attribute.label(locale), *fact.attribute.labels.values()):
        if units := _hinted(label):
            return units
    head, _, last = fact.code.rpartition("_")
    return units_written(last) if head else ()

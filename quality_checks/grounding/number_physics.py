"""Measures that follow from others by what they are: a volume from weight and density, a picture's dots, a rate."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from itertools import product

from quality_checks.base import Subject
from quality_checks.caseless import Caseless
from quality_checks.evidence import Known
from quality_checks.grounding.computed import agrees_with, amounts_in, is_supported, parts_of, values_of
from quality_checks.quantity import Quantity
from schemas.units import Unit, unit_of

_PI = Decimal("3.14159265")
_DENSITY = "GRAM_PER_CUBIC_CENTIMETER"
_WEIGHTS = frozenset({"weight", "net", "content", "mass", "gewicht", "amount", "quantity"})
#: "Drei pro Sekunde" of 180 a minute: the time that follows a bare number, and how many of it make the longer one.
_PER_SHORTER = Caseless(
    r"(?: [\w-]+){0,2} (?:pro|per|je|in der|an?|every|each) (?:(?P<second>sekunde|second)|(?P<minute>minute))\b"
)
_OF_LONGER = {"second": ("_PER_MINUTE", 60), "minute": ("_PER_HOUR", 60)}
_FRAME = Caseless(r"\b(?:frames?|bild(?:er)?|einzelbild\w*|pictures?|images?|refresh\w*)\b")
_BARE_RATES = frozenset({"ppm", "ipm", "cpm", "rpm"})


def _densities(subject: Subject) -> tuple[Decimal, ...]:
    """Return the densities of the facts, also those that stand in text: `1.21 g/cm3`."""
    unit = unit_of(_DENSITY)
    known = subject.number_evidence.known
    return tuple(amount for one in known for amount in one.amounts if unit in one.units and amount > 0)


def _volumes(subject: Subject) -> tuple[Decimal, ...]:
    """Return the volumes in cubic centimetres that weights of the product have by its density."""
    gram, densities = unit_of("GRAM"), _densities(subject)
    if gram is None or not densities:
        return ()
    return tuple(
        amount / density
        for one in values_of(subject)
        if _WEIGHTS & parts_of(one)
        for amount in list(amounts_in(one, gram))[:1]
        for density in densities
    )


def _is_volume_of_weight(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a volume is that of a weight of the facts at their density: 806 cm³ of 1 kg at 1.24 g/cm³."""
    unit = unit_of("CUBIC_CENTIMETER")
    if unit is None or not any(own.dimension == unit.dimension for own in quantity.units):
        return False
    return any(agrees_with(quantity, volume, unit) for volume in _volumes(subject))


def _is_length_of_thread(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a length is that of a filament of the facts' weight, density and diameter: 335 m of 1 kg."""
    metre, millimetre = unit_of("METER"), unit_of("MILLIMETER")
    is_length = any(unit.dimension == "Length" for unit in quantity.units)
    if metre is None or millimetre is None or not is_length:
        return False
    volumes = _volumes(subject)
    if not volumes:
        return False
    diameters = [
        amount
        for one in values_of(subject)
        if "diameter" in parts_of(one) and "tolerance" not in parts_of(one)
        for amount in list(amounts_in(one, millimetre))[:1]
        if amount > 0
    ]
    # Cubic centimetres by square millimetres are metres.
    return any(
        agrees_with(quantity, volume / (_PI * diameter * diameter / 4), metre)
        for volume, diameter in product(volumes, diameters)
    )


def _is_all_dots(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a number of dots is that of a `horizontal_resolution` and a `vertical_resolution`."""
    unit = unit_of("PIXEL")
    if unit is None or not any(own.dimension in ("Pixel", "Dot") for own in quantity.units):
        return False
    rows, columns = (_of_side(subject, side) for side in ("vertical", "horizontal"))
    return any(agrees_with(quantity, one.amounts[0] * other.amounts[0], unit) for one in rows for other in columns)


def _of_side(subject: Subject, side: str) -> list[Known]:
    values = values_of(subject)
    return [one for one in values if side in parts_of(one) and parts_of(one) & {"resolution", "pixels", "pixel"}]


def _is_rate_of_shorter_time(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a bare number is a rate of the facts for a shorter time: three a second of 180 a minute."""
    found = _PER_SHORTER.match(subject.plain.text, quantity.number_end)
    if quantity.units or found is None:
        return False
    ending, times = _OF_LONGER["second" if found["second"] else "minute"]
    wanted = quantity.amounts[0] * times
    span = subject.sentence_around(quantity.start)
    stated = [one for one in subject.quantities_in(span[0], quantity.start) if _is_rate(one.units, ending)]
    return any(wanted in one.amounts and is_supported(subject, one) for one in stated) or any(
        wanted in one.amounts and (_is_rate(one.units, ending) or _BARE_RATES & parts_of(one))
        for one in values_of(subject)
    )


def _is_time_of_frame(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a time is that of one picture of so many a second: "every frame lasts about four milliseconds"."""
    if not any(unit.dimension == "Duration" for unit in quantity.units) or not _FRAME.search(
        subject.plain.text, *subject.sentence_around(quantity.start)
    ):
        return False
    hertz, second = unit_of("HERTZ"), unit_of("SECOND")
    if hertz is None or second is None:
        return False
    rates = (rate for one in values_of(subject) for rate in amounts_in(one, hertz) if rate > 0)
    return any(agrees_with(quantity, 1 / rate, second) for rate in rates)


def _is_rate(units: tuple[Unit, ...], ending: str) -> bool:
    return any(unit.code.endswith(ending) for unit in units)


def _is_megapixels(subject: Subject, quantity: Quantity) -> bool:
    """Say whether millions of dots are the megapixels of a camera: "gut 16 Millionen Bildpunkte" of 16.1."""
    unit = unit_of("MEGAPIXEL")
    if unit is None or not any(own.dimension in ("Pixel", "Dot") for own in quantity.units):
        return False
    millions = quantity.amounts[0] / Decimal(1_000_000)
    meant = replace(quantity, amounts=(millions,), units=(unit,), decimals=max(0, quantity.decimals + 6))
    known = [one for one in subject.number_evidence.known if unit in one.units]
    return millions >= 1 and any(agrees_with(meant, amount, unit) for one in known for amount in one.amounts)


#: Each says whether a number follows from what the facts measure.
WAYS_OF_PHYSICS: tuple[Callable[[Subject, Quantity], bool], ...] = (
    _is_volume_of_weight,
    _is_length_of_thread,
    _is_all_dots,
    _is_megapixels,
    _is_rate_of_shorter_time,
    _is_time_of_frame,
)

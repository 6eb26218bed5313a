"""Reads the numbers, and the names with digits, out of a product's facts: values, texts, options, labels, codes."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from quality_checks.agreement import agrees, in_unit
from quality_checks.evidence import Known, NumberEvidence
from quality_checks.grounding.fact_statements import STANDARDS, told_once
from quality_checks.grounding.number_cues import cues_in_data
from quality_checks.quantities import parse_quantities
from quality_checks.quantity import Quantity, is_name_alone, name_key
from quality_checks.unit_surfaces import units_written
from schemas.facts import Fact
from schemas.product import Amount, Data, Product
from schemas.structure import AttributeType
from schemas.units import Unit, unit_of

#: Of a fact's text this many characters are read; suppliers' texts rarely pass it, and the check stays quick.
_READ_CHARACTERS = 20_000
#: An identifier or article number is one word of at most this length.
_LONGEST_IDENTIFIER = 40

#: `bays_2_5_inch`, and the number of a steel, `stainless_steel_1_4301`.
_CODE_DECIMAL = re.compile(r"(?<=\d)_(?=\d{1,2}(?!\d))|(?<=_1)_(?=4\d{3}(?!\d))")
#: `33_1_3_rpm`: halves, thirds, quarters and eighths.
_CODE_FRACTION = re.compile(r"(?<![a-z\d])(\d+)_(1_2|1_3|2_3|1_4|3_4|[1357]_8)(?=_)")
#: `12v_socket`
_CODE_UNIT = re.compile(r"(?<=\d)[vw](?=_|\Z)")
_CODE = re.compile(r"[a-z0-9]+(?:\.\d+)?(?:_[a-z0-9]+)+")
#: Formulas that are no names of anything.
_CHEMISTRY = ("h2o", "co2", "mmh2o")
_SPELT = {"three_d": "3d", "two_d": "2d"}
_GENERATIONS = {
    "2g": ("gsm", "gprs", "edge"),
    "3g": ("umts", "hspa", "hsdpa", "wcdma", "cdma2000"),
    "4g": ("lte",),
}
#: Parts of attribute codes that are no units there, and those that mean one.
_NO_UNITS = frozenset(
    {"min", "max", "in", "st", "ca", "are", "no", "per", "bar", "count", "mil", "pages", "page", "sheet"}
)
_MEANT = {"age": "years", "ppm": "pages per minute", "rpm": "rpm", "angle": "°", "tilt": "°", "swivel": "°"}
_MEANT |= {"temperature": "°C", "temperatures": "°C"}
#: Notations that are numbers of something by definition.
_DEFINED = (
    (re.compile(r"\bUV ?(\d{3})\b", re.IGNORECASE), "NANOMETER"),
    (re.compile(r"\b(?:machine|hand)?[ _]?wash(?:able)?(?:[ _](?:at|cold|warm))?[ _-](30|40|60|90|95)\b"), "CELSIUS"),
    # "600D polyester"
    (
        re.compile(r"\b(\d{2,4}) ?D(?=[ -](?:[a-z]+[ -])?(?:poly|nylon|oxford|cordura|ripstop|fabric|gewebe))", re.I),
        "DENIER",
    ),
    (re.compile(r"\b(\d{1,2}) ?[kK]t?(?=[ _-](?:[a-z]+[ _-])?gold)"), "KARAT"),
)
_MILLION = 1_000_000
_DOTS = tuple(unit for unit in (unit_of("PIXEL"), unit_of("DOT")) if unit)
_MILLIMETRES = tuple(unit for unit in (unit_of("MILLIMETER"),) if unit)
#: "3+ months"
_AND_MORE = re.compile(r"(?<=\d) ?\+(?= ?(?:weeks?|months?|years?|wochen?|monate?n?|jahre?n?)\b)", re.IGNORECASE)
#: Surround sound: 7.1 are eight channels.
_CHANNELS = re.compile(r"(?<![\d.])(\d{1,2})\.([012])(?:\.(\d))?(?![\d.])")
_OF_CHANNELS = frozenset({"channel", "channels", "audio", "sound", "surround", "speaker", "speakers"})
#: "Less than 1/10 of 1%"
_PART_OF_PERCENT = re.compile(r"(?<![\d/])(\d)/(\d{1,3}) of (?:1|one) ?(?:%|per ?cent)")
_PERCENT = tuple(unit for unit in (unit_of("PERCENT"),) if unit)
#: A year that stands alone in a name is one of the product: "1L Pro (2021)".
_YEAR_IN_NAME = re.compile(r"(?<![\w.,/-])(?:19|20)\d\d(?![\w.,/-])")
#: `sata_6_gb_s`, `usb_10_gbps`: the rate is of the name, and the value counts.
_RATE_IN_CODE = re.compile(r"\d_?[kmgt]b(?:ps|its?)?(?:_?s)?\Z")
#: What turns is told in turns a minute, whether or not the data say so.
_TURNS = frozenset(
    {"fan", "pump", "rotation", "rotational", "spindle", "motor", "spin", "idle", "drum", "disk", "drive"}
)
_TURNS_A_MINUTE = tuple(unit for unit in (unit_of("RPM"),) if unit)
#: "AMOLED, 1B colors", "16M colors"
_MANY_COLOURS = re.compile(r"(?<![\w.,])(\d+(?:\.\d+)?)([KMB]) colou?rs\b")
_MULTIPLES = {"K": 1000, "M": 1_000_000, "B": 1_000_000_000}
#: What is as good as a count: `layers: double`.
_AS_COUNTS = {"double": 2, "dual": 2, "twin": 2, "triple": 3, "doppelt": 2, "zweifach": 2, "dreifach": 3}
_OF_LAYERS = re.compile(r"layer|lens|wall|wand|scheib|glaz|lage|glas", re.IGNORECASE)
#: A picture's rows and columns.
_RESOLUTION = re.compile(r"(?<!\d)(\d{3,4}) ?[x×] ?(\d{3,4})(?!\d)")
#: Cards for a slot M.2 have their width and length in one number: 22 mm and 80 mm of 2280.
_OF_M2 = re.compile(r"\bM\.2[ -](?:type )?(22|30)(30|42|60|80|110)(?!\d)", re.IGNORECASE)
_ROWS = re.compile(r"(\d{1,2}) ?[x×] ?(\d{1,2})")
_TIMES_BEFORE = re.compile(r"(\d{1,2}) ?[x×] ?\S")
_FIRST_PART = re.compile(r"[\W\d_]")
_LIST_MARK = re.compile(r"[,;\n]")
_LONGEST_ITEM = 30
_THREAD = re.compile(r"([gGrR]\d)[./]\d")
#: Drives have sizes in inches, also where nobody says so: `internal_3_5_bays`.
_BAY = re.compile(r"(?<![\d.])(2\.5|3\.5|5\.25) ((?:drive )?bays?|drives?|hdds?|ssds?)\b")
#: A screen of 240 Hz shows 240 frames a second.
_AS_MANY = {"HERTZ": "FRAME_PER_SECOND", "FRAME_PER_SECOND": "HERTZ"}
_NAME_WITH_DIGIT = re.compile(r"\d[a-z]|[a-z]{1,4}\d{1,2}")
#: `2.5_gbps`, `wan_2.5_gbit`
_CODE_BITS = re.compile(r"(?<=\d) ?([kmgtKMGT])(?:bps|bit(?!/)(?:/s)?)(?![^\W_])")
#: Lengths and waists of jeans: L32, W34.
_JEANS = re.compile(r"\b[LW](\d{2})\b")
_CODE_RATE = re.compile(r"(?<=\d_)([kmgtKMGT][bB])_s(?![^\W_])")
_UNIT_IN_LABEL = re.compile(r"[(\[]\s*(?:in )?([^)\]]+?)\s*[)\]]|\bin ([^\W\d_]+)\Z")
_SLOWEST = 100
#: What prints or copies, by words of attributes.
_PRINTED = frozenset({"print", "printing", "copy", "copying", "printer", "druckgeschwindigkeit"})
_PAGES_A_MINUTE = tuple(filter(None, [unit_of("PAGE_PER_MINUTE")]))
#: `supported_speeds` of "2.5 GbE" and "100 Mb" are rates.
_OF_RATES = frozenset({"speed", "speeds", "rate", "rates", "bandwidth", "throughput", "ethernet", "lan", "network"})
_BITS_A_SECOND = re.compile(r"(?<![\w.,])(\d+(?:\.\d+)?) ?([MG])(?:b|bE|bit)(?![\w/])")
_RATES = {
    prefix: tuple(filter(None, [unit_of(code)]))
    for prefix, code in (("M", "MEGABIT_PER_SECOND"), ("G", "GIGABIT_PER_SECOND"))
}
#: The rates of networks are bits a second, also where the unit may mean bytes: 2.5 Gb/s.
_OF_BITS = frozenset({"ethernet", "lan", "network", "networking", "wan", "nic", "wifi", "wireless"})
#: `borderless_photo_10x15`: photographs have their sizes in centimetres.
_PHOTO = re.compile(r"(?:photo|foto|print)\w*?_(\d{1,2})x(\d{1,2})(?!\d)")
_CENTIMETRES = tuple(unit for unit in (unit_of("CENTIMETER"),) if unit)
_INCHES = tuple(unit for unit in (unit_of("INCH"),) if unit)
#: `drive_bays_2_5`
_SIZES_OF_DRIVES = frozenset({Decimal("2.5"), Decimal("3.5"), Decimal("5.25")})
_OF_DRIVES = frozenset({"bay", "bays", "drive", "drives", "hdd", "ssd", "slots", "mounts", "disk", "disks"})
_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_LOWER_CASE_WORD = re.compile(r"[a-zäöüß]+\Z")
_SELECTS = frozenset({AttributeType.SIMPLE_SELECT, AttributeType.MULTI_SELECT})
#: What sellers call pictures of this width.
_NAMED_WIDTHS = {Decimal(3840): "4k", Decimal(7680): "8k"}


def number_evidence(facts: Iterable[Fact], product: Product, locale: str) -> NumberEvidence:
    """Return what facts say in numbers; a number that is part of a name is evidence for that name alone."""
    known: list[Known] = []
    names = {*_identifiers(product), *_CHEMISTRY}
    for fact in facts:
        told = _told_by(fact, locale)
        known += [one.of(fact) for one in told.known]
        names |= told.names
    names.update(_generations(known))
    names.update(_NAMED_WIDTHS[amount] for one in known for amount in one.amounts if amount in _NAMED_WIDTHS)
    return NumberEvidence(tuple(known), frozenset(names))


@dataclass(frozen=True, slots=True)
class _Told:
    """What one fact says in numbers, whichever product has it: `known` of the fact that was read first, and names."""

    known: tuple[Known, ...]
    names: frozenset[str]


@told_once
def _told_by(fact: Fact, locale: str) -> _Told:
    return _Told(tuple(_known(fact, locale)), frozenset(_names_of(fact, locale)))


def _names_of(fact: Fact, locale: str) -> Iterator[str]:
    for text in _texts(fact, locale):
        yield from _names(text, is_name=fact.is_name or fact.attribute.type in _SELECTS)
        for number, letters in STANDARDS.findall(text):
            yield from (name_key(f"{number}{letter}") for letter in letters.split("/"))
    yield from _names(_readable_code(fact.code), is_name=False)
    if fact.data is not False:
        # `5g: true`, `eyes_3d: true`, `talk_time_2g: 5 HOUR`
        yield from (part for part in fact.code.lower().split("_") if _NAME_WITH_DIGIT.fullmatch(part))
    yield from (name for word, name in _SPELT.items() if word in f"{fact.code}_{fact.data}")


def _generations(known: Iterable[Known]) -> Iterator[str]:
    """Yield the generations of mobile networks that a fact's technologies belong to."""
    texts = {id(one.fact): str(one.fact.data).casefold() for one in known if isinstance(one.fact.data, str)}
    for name, technologies in _GENERATIONS.items():
        if any(technology in text for text in texts.values() for technology in technologies):
            yield name


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
    stated = [(number, quantity.units) for number in (*quantity.amounts, *quantity.parts)]
    if quantity.whole:
        stated.append((quantity.whole[0], (quantity.whole[1],)))
    return any(
        agrees(amount, 2, converted, is_converted=is_rounded)
        for number, units in stated
        for own in units
        for converted, is_rounded in in_unit(number, own, unit)
    )


def _identifiers(product: Product) -> Iterator[str]:
    """Yield the record's identifiers and article numbers, which no fact holds but a text may name."""
    yield name_key(product.identifier)
    if product.parent:
        yield name_key(product.parent)
    for values in product.values.values():
        for value in values:
            data = value.data
            if isinstance(data, str) and len(data) <= _LONGEST_IDENTIFIER and " " not in data:
                key = name_key(data)
                if is_name_alone(key):
                    yield key


def _known(fact: Fact, locale: str) -> Iterator[Known]:
    data = fact.data
    label = fact.attribute.label(locale)
    if isinstance(data, Amount):
        # A unit that the table does not know cannot be compared; its number then counts as bare.
        unit = unit_of(data.unit, fact.attribute.metric_family)
        yield Known((data.amount,), (unit,) if unit else (), fact)
        yield from _otherwise_counted(data.amount, unit, fact) if unit else ()
    elif isinstance(data, Decimal):
        units = _units_of_label(label, fact.code) or _units_of_speed(data, fact.code)
        yield Known((data,), units, fact)
    elif not isinstance(data, bool):
        for count in _counts(data):
            yield Known((Decimal(count),), (), fact, is_prose=True, is_count=True)
        for written in _texts(fact, locale):
            text = _AND_MORE.sub("", written)
            yield from _defined(text, fact)
            for year in _YEAR_IN_NAME.finditer(text) if fact.is_name else ():
                yield Known((Decimal(year[0]),), (), fact, is_prose=True)
            for found in _JEANS.finditer(text) if not fact.is_prose else ():
                yield Known((Decimal(found[1]),), (), fact, is_prose=True)
            for quantity, cues in zip(_read(text), cues_in_data(text), strict=True):
                yield from _known_in_text(quantity, fact, label, cues)
    yield from _in_label(label, fact)


def _in_label(label: str, fact: Fact) -> Iterator[Known]:
    """Yield the numbers in the name of an attribute: `hdmi_2_0_ports`, `borderless_photo_10x15`."""
    if photo := _PHOTO.search(fact.code.lower()):
        yield Known((Decimal(photo[1]), Decimal(photo[2])), _CENTIMETRES, fact, is_prose=True)
    for text in (label, _readable_code(fact.code)):
        for quantity in _read(text):
            if quantity.amounts and not quantity.is_code:
                units = quantity.units or (_INCHES if _is_of_bays(quantity, fact.code) else ())
                yield Known(quantity.amounts, units, fact, is_prose=True, is_label=not quantity.is_word)


def _is_of_bays(quantity: Quantity, code: str) -> bool:
    """Say whether a number in an attribute's name is the size of drives, which nobody gives in anything but inches."""
    return quantity.amounts[0] in _SIZES_OF_DRIVES and not _OF_DRIVES.isdisjoint(code.lower().split("_"))


def _units_of_speed(data: Decimal, code: str) -> tuple[Unit, ...]:
    """Return turns a minute for the bare speed of what turns: `max_fan_speed` of 2250."""
    parts = code.lower().split("_")
    return _TURNS_A_MINUTE if "speed" in parts and data >= _SLOWEST and not _TURNS.isdisjoint(parts) else ()


def _otherwise_counted(amount: Decimal, unit: Unit, fact: Fact) -> Iterator[Known]:
    """Yield what an amount is in a unit that says the same: 240 Hz are as many frames a second."""
    if unit.code == "MEGAPIXEL":
        yield Known((amount * _MILLION,), _DOTS, fact, is_prose=True)
    if unit.code == "IMAGE_PER_MINUTE" and not _PRINTED.isdisjoint(fact.code.lower().split("_")):
        # Printers are rated in images a minute, one to a page (ISO/IEC 24734); a scanner makes two of a sheet.
        yield from (Known((amount,), (pages,), fact) for pages in _PAGES_A_MINUTE)
    if unit.code in _AS_MANY and (other := unit_of(_AS_MANY[unit.code])):
        yield Known((amount,), (other,), fact)


def _defined(text: str, fact: Fact) -> Iterator[Known]:
    """Yield the numbers that a notation means: UV400 keeps out what is shorter than 400 nm."""
    for amount, unit in _numbers_defined(text):
        yield Known((amount,), (unit,), fact, is_prose=True)
    if fact.code.lower().endswith("resolution"):
        for found in _RESOLUTION.finditer(text):
            dots = Decimal(found[1]) * Decimal(found[2])
            yield Known((dots,), _DOTS, fact, is_prose=True, is_derived=True)
    for found in _OF_M2.finditer(text):
        yield Known((Decimal(found[1]), Decimal(found[2])), _MILLIMETRES, fact, is_prose=True)
    for found in _PART_OF_PERCENT.finditer(text):
        yield Known((Decimal(found[1]) / Decimal(found[2]),), _PERCENT, fact, is_prose=True)
    if not _OF_RATES.isdisjoint(fact.code.lower().split("_")):
        for found in _BITS_A_SECOND.finditer(text):
            yield Known((Decimal(found[1]),), _RATES[found[2]], fact, is_prose=True)
    if text in _AS_COUNTS and _OF_LAYERS.search(fact.code):
        yield Known((Decimal(_AS_COUNTS[text]),), (), fact, is_prose=True)
    for found in _MANY_COLOURS.finditer(text):
        yield Known((Decimal(found[1]) * _MULTIPLES[found[2]],), (), fact, is_prose=True)
    if not _OF_CHANNELS.isdisjoint(fact.code.lower().split("_")):
        for found in _CHANNELS.finditer(text):
            yield Known((Decimal(sum(int(part) for part in found.groups() if part)),), (), fact, is_prose=True)


@lru_cache(maxsize=4096)
def _numbers_defined(text: str) -> tuple[tuple[Decimal, Unit], ...]:
    found = ((code, number[1]) for pattern, code in _DEFINED for number in pattern.finditer(text))
    return tuple((Decimal(number), unit) for code, number in found if (unit := unit_of(code)))


def _known_in_text(quantity: Quantity, fact: Fact, label: str, cues: frozenset[str]) -> Iterator[Known]:
    if fact.is_name and not quantity.units:
        return
    units = quantity.units or (() if fact.is_prose else _units_of_label(label, fact.code))
    if len(units) > 1 and not _OF_BITS.isdisjoint(fact.code.lower().split("_")):
        units = tuple(unit for unit in units if "BYTE" not in unit.code) or units
    if quantity.amounts:
        has_own_unit = bool(quantity.units) and quantity.end > quantity.number_end
        yield Known(quantity.amounts, units, fact, is_prose=True, has_own_unit=has_own_unit, cues=cues)
    for part in quantity.parts:
        yield Known((part,), units, fact, is_prose=True, cues=cues)
    if quantity.whole:
        yield Known((quantity.whole[0],), (quantity.whole[1],), fact, is_prose=True, cues=cues)


def _counts(data: Data) -> Iterator[int]:
    """Yield how many things data list, and how many of them are the same: two of `usb_c, usb_c, usb_a`."""
    if isinstance(data, tuple) and len(data) > 1:
        times = [_TIMES_BEFORE.match(option) for option in data if isinstance(option, str)]
        if all(times):
            # Three of "1 x USB-C" and "2 x USB-A".
            yield sum(int(found[1]) for found in times if found)
            return
        # "* from organic farming" is no ingredient.
        notes = sum(isinstance(option, str) and option.lstrip().startswith("*") for option in data)
        yield from (len(data), len(data) - notes) if 0 < notes < len(data) else (len(data),)
        yield from (count for count in Counter(data).values() if count > 1)
        # Eight of AM4, AM5, LGA 1150 ... are LGA sockets.
        firsts = Counter(_FIRST_PART.split(option, 1)[0] for option in set(data) if isinstance(option, str))
        yield from (count for count in firsts.values() if 1 < count < len(data))
    elif isinstance(data, str) and (rows := _ROWS.fullmatch(data)):
        # Steps of "2 x 3" are six.
        yield int(rows[1]) * int(rows[2])
    elif isinstance(data, str) and (items := _listed(data)):
        yield items


def _listed(text: str) -> int:
    """Return how many short items a text lists by commas or lines; 0 where it is no list."""
    items = [item for item in _LIST_MARK.split(text) if item.strip()]
    return len(items) if len(items) > 1 and all(len(item) <= _LONGEST_ITEM for item in items) else 0


def _texts(fact: Fact, locale: str) -> Iterator[str]:
    """Yield what a fact says in words: its text, or the codes and labels of its options."""
    if isinstance(fact.data, str):
        options: tuple[str, ...] = (fact.data,)
    elif isinstance(fact.data, tuple):
        options = tuple(option for option in fact.data if isinstance(option, str))
    else:
        return
    for option in options:
        if date := _DATE.match(option):
            # A date is written in many ways, so its day, month and year count each.
            yield f"{option} ; {date[1]} ; {int(date[2])} ; {int(date[3])}"
        elif fact.attribute.type in _SELECTS:
            yield _readable_code(option)
            yield fact.attribute.option_label(option, locale)
        else:
            yield _readable_code(option) if _CODE.fullmatch(option) else option[:_READ_CHARACTERS]


@lru_cache(maxsize=8192)
def _readable_code(code: str) -> str:
    """Return a code as words: `bays_2_5_inch` as `bays 2.5 inch`."""
    code = _CODE_UNIT.sub(lambda found: found[0].upper(), code)
    code = _CODE_FRACTION.sub(lambda found: f"{found[1]} {found[2].replace('_', '/')}", code)
    readable = _CODE_RATE.sub(r"\1/s", _CODE_DECIMAL.sub(".", code)).replace("_", " ")
    readable = _CODE_BITS.sub(lambda found: f" {found[1].upper()}bit/s", readable)
    return _BAY.sub(r"\1 inch \2", readable)


@lru_cache(maxsize=4096)
def _read(text: str) -> tuple[Quantity, ...]:
    """Parse a fact's text; the same text serves all locales and attributes of a record, so it is parsed once."""
    return parse_quantities(text, "")


@lru_cache(maxsize=4096)
def _names(text: str, *, is_name: bool) -> frozenset[str]:
    """Return the names with digits in a text: codes, and numbers with the proper word that leads them (`PCL 6`).

    A text that is a name as a whole gives its numbers with any neighbour (`4-Shelf`, the option `en 1836`).
    """
    keys: set[str] = set()
    for quantity in _read(text):
        if quantity.is_word:
            continue
        own = name_key(text[quantity.start : quantity.end if quantity.is_code else quantity.number_end])
        for key in quantity.name_keys:
            leads = key.endswith(own) and key != own
            is_proper = leads and not _LOWER_CASE_WORD.match(_leading_word(text, quantity, len(key) - len(own)))
            if key == own or is_proper or is_name:
                keys.add(key)
        if quantity.is_code and (thread := _THREAD.fullmatch(text, quantity.start, quantity.end)):
            # G1/2 is written as a code and a fraction.
            keys.add(thread[1].casefold())
    return frozenset(keys)


def _leading_word(text: str, quantity: Quantity, length: int) -> str:
    return text[: quantity.start].rstrip(" \u00a0\u202f./_-")[-length:]


#: What an attribute counts by its last word.
_COUNTED = frozenset({"ports", "slots", "connectors", "bays", "sockets", "headers", "count"})


@lru_cache(maxsize=4096)
def _units_of_label(label: str, code: str) -> tuple[Unit, ...]:
    """Return the units that an attribute's label or code names: `Response time (ms)`, `weight_g`."""
    for hint in _UNIT_IN_LABEL.finditer(label):
        if units := units_written(hint[1] or hint[2]):
            return units
    head, _, last = code.lower().rpartition("_")
    if last in _COUNTED or _RATE_IN_CODE.search(code.lower()):
        # Six of `sata_6_gb_s_ports` are no gigabits.
        return ()
    if head and (units := units_written(last)) and last not in _NO_UNITS and units[0].dimension != "CaseBox":
        return units
    parts = [part for part in code.lower().split("_") if len(part) > 1 and part not in _NO_UNITS]
    if parts[:1] == ["second"] and len(parts) > 1:
        # `second_display_resolution`
        parts = parts[1:]
    # An area ends with its square metres; `m2_slots` are M.2.
    parts = [part for part in parts if part != "m2" or last == "m2"]
    found = (units_written(_MEANT.get(part, part)) for part in reversed(parts))
    return next((units for units in found if units and units[0].dimension != "CaseBox"), ())

"""What a fact says as plain text: its attribute and its value, and whether it says that this is not so."""

import re
from collections.abc import Callable, Hashable, Iterator
from decimal import Decimal
from functools import lru_cache
from typing import TypeVar

from babel import Locale

from quality_checks.grounding.colour_codes import colours_of, is_colour_code
from quality_checks.quantities import parse_quantities
from quality_checks.quantity import Quantity
from schemas.facts import Fact, data_text
from schemas.product import Amount
from schemas.structure import AttributeType

_Told = TypeVar("_Told")

#: Of a fact's text this many characters are read.
READ_CHARACTERS = 20_000
#: A value shorter than this is no prose, also where it has line breaks.
_LONGEST_VALUE = 400
#: A value of this length may be read together with its attribute: "hand_orientation": "left" is a left hand.
_SHORT = 30
#: Units that say by themselves what is measured.
_MEANING_OF_UNIT = {
    **dict.fromkeys(("FRAME_PER_SECOND", "FRAMES_PER_SECOND"), "frame rate ; video"),
    "HERTZ": "refresh rate ; frequency",
    "MEGAHERTZ": "clock ; frequency",
    "GIGAHERTZ": "clock ; frequency",
    "GIGABYTE": "memory ; storage",
    "TERABYTE": "storage",
    "MEGABYTE": "memory ; storage",
    "MILLIAMPEREHOUR": "battery ; battery capacity",
    "MEGAPIXEL": "camera ; camera resolution ; photo",
    "CANDELA_PER_SQUARE_METER": "brightness",
    "GRAM": "weight",
    "KILOGRAM": "weight",
    "WATT": "power",
    "DECIBEL": "noise level",
}
#: Decibels up to which a fan is quiet.
_QUIET = 20
#: Watts from which on a battery is said to be charged fast.
_FAST_CHARGING = 15
#: A grade of a material: PA12 is PA, V4A is none.
_GRADE = re.compile(r"\b([A-Z]{2,4})(\d{1,3})\b", re.IGNORECASE)
#: "802.11 a/b/g/n/ac": the letters of a standard.
STANDARDS = re.compile(r"(802\.11) ?((?:[a-z]{1,2}/)+[a-z]{1,2})\b")
_NEEDED = re.compile(r"(.+) (?:required|needed|necessary)")
_PIECES = frozenset({"quantity", "pack", "pieces", "units", "count", "contents"})
_BATTERIES = ("battery", "batteries")
#: What a plain no says by itself, by a word of the attribute: what is not reusable is thrown away after use.
_SAID_BY_NO = {
    "reusable": "disposable ; single-use ; single use ; Einweg",
    "wiederverwendbar": "disposable ; single-use ; single use ; Einweg",
    "disposable": "reusable ; wiederverwendbar",
    "vegan": "animal ingredients",
    "translucent": "opaque ; blickdicht ; undurchsichtig",
    "transparent": "opaque ; blickdicht ; undurchsichtig",
    "transluzent": "opaque ; blickdicht ; undurchsichtig",
    "dishwasher": "hand wash only ; hand wash ; nur Handwäsche ; von Hand spülen",
    "spülmaschinengeeignet": "hand wash only ; hand wash ; nur Handwäsche ; von Hand spülen",
    "spülmaschinenfest": "hand wash only ; hand wash ; nur Handwäsche ; von Hand spülen",
}
#: And by its words together: what does not scan in colour scans in black and white.
_SAID_BY_NO_OF = (
    (
        re.compile(r"\bcolou?r (?:scan|print|cop|fax|display|screen|touch|lcd|image|imaging|recording)"),
        "monochrome ; black and white ; black-and-white ; mono ; schwarzweiß",
    ),
    (
        re.compile(r"\b(?:replaceable|exchangeable|interchangeable|swappable|changeable)\b"),
        "not replaceable ; not exchangeable ; not interchangeable",
    ),
    (re.compile(r"\b(?:colou?rants?|dyes?|dyed|farbstoffe?|gefärbt)\Z"), "undyed ; uncoloured ; ungefärbt"),
    (re.compile(r"\b(?:decaf|entkoff)"), "caffeine ; caffeinated ; Koffein ; koffeinhaltig"),
)
#: What a plain yes says that there is not: what is vegan has no animal products in it.
_DENIED_BY_YES = (
    (re.compile(r"^decaf"), "caffeine"),
    (re.compile(r"\bvegan\b(?! leather)"), "animal ingredients ; animal products ; tierische Zutaten"),
    (re.compile(r"\b(?:unbleached|ungebleicht)\b"), "bleached ; bleach ; gebleicht"),
    (re.compile(r"\b(?:bleach|chlorine) free\b"), "chlorine ; chlorine bleach ; Chlor"),
    (re.compile(r"\b(?:unsweetened|ungesüßt)\b"), "sweetener ; sweeteners ; sweetened ; Süßungsmittel"),
    (re.compile(r"\b(?:colou?r|colou?rant|dye) free\Z"), "dye ; dyes ; colouring ; Farbstoff"),
    (re.compile(r"\b(?:unsalted|ungesalzen)\b"), "salt ; salted ; Salz"),
)
#: And a plain no beside its own name.
_DENIED_BY_NO = ((re.compile(r"\bsweetened$"), "sweetener ; sweeteners ; added sugar ; Süßungsmittel"),)
#: "unsweetened": false
_UNDONE = re.compile(r"\bun(\w{3,}ed)\b")
_WITHOUT = re.compile(r"(\w+?)less|(.+) free")
#: Focal lengths in millimetres of small-format film.
_WIDE, _LONG = 28, 85
#: F-numbers up to which a lens is said to be fast.
_FAST_LENS = Decimal("2.8")
_OF_APERTURE = frozenset({"aperture", "apertures", "blende", "lichtstärke", "f_number", "fnumber"})
#: `recommended_age_from`
_LEAST = frozenset({"from", "min", "minimum", "least"})
_SMALLEST = frozenset({"min", "minimum", "smallest", "blades"})
_F_NUMBER = re.compile(r"(?<![\d.,])(?:f ?/? ?)?(\d{1,2}(?:[.,]\d{1,2})?)(?![\d.,]*\d)", re.IGNORECASE)
_EQUIVALENT = frozenset({"35mm", "equivalent", "wide", "kb"})
_WITHOUT_SEVERAL = re.compile(r"(\w+(?: \w+){2,}) free")
#: "housing_pvc_bfr_free" has a housing.
_BODIES = frozenset({"housing", "case", "body", "frame", "glass", "display", "cable", "gehäuse", "rahmen"})
#: Classes of food whose kinds lists of ingredients have in brackets behind them.
_OF_CLASS = re.compile(
    r"(?:(oil|öl)|(fat|fett)|(flour|mehl)|(starch|stärke))(?:e|s|es|n)?[ :]*\(([^()]*)\)", re.IGNORECASE
)
_CLASSES = (("oil", "öl"), ("fat", "fett"), ("flour", "mehl"), ("starch", "stärke"))
_SHARE = re.compile(r"\d+(?:[.,]\d+)? ?%")
_JOINING = frozenset({"and", "or", "und", "oder"})
_DIGIT = re.compile(r"\d")
#: `functions_in_one`
_IN_ONE = re.compile(r"(?:\A|_)in_(?:one|1)(?:_|\Z)", re.IGNORECASE)
_COUNTRY = re.compile(r"[A-Z]{2}")
_OF_COUNTRIES = frozenset({"country", "origin", "land", "herkunft", "herkunftsland", "ursprungsland", "made"})
_GIGABIT = "GIGABIT_PER_SECOND"
_OF_NETWORKS = frozenset({"ethernet", "lan", "network", "netzwerk"})
_SELECTS = frozenset({AttributeType.SIMPLE_SELECT, AttributeType.MULTI_SELECT})
_YES = frozenset({"yes", "ja", "true", "y", "j"})
_NO = frozenset({"no", "nein", "none", "keine", "keiner", "kein", "false", "n/a", "not available", "nicht vorhanden"})


def key_of_fact(fact: Fact, locale: str) -> Hashable:
    """Return what is the same for facts that say the same, of whatever product."""
    data = fact.data
    labels: tuple[str, ...] = ()
    if fact.attribute.type in _SELECTS:
        options = data if isinstance(data, tuple) else (data,)
        labels = tuple([fact.attribute.option_label(one, locale) for one in options if isinstance(one, str)])
    # Yes is no 1, though Python holds them for equal.
    said = (fact.attribute.label(locale), fact.attribute.type, fact.attribute.metric_family, *labels)
    return fact.code, fact.is_name, type(data), data, said


def told_once(read: Callable[[Fact, str], _Told], most: int = 8192) -> Callable[[Fact, str], _Told]:
    """Return a reading of a fact in a locale that reads facts which say the same once, of at most so many kept."""
    told: dict[Hashable, _Told] = {}

    def told_by(fact: Fact, locale: str) -> _Told:
        key = key_of_fact(fact, locale)
        found = told.get(key)
        if found is None:
            if len(told) >= most:
                told.clear()
            found = told[key] = read(fact, locale)
        return found

    return told_by


def statements(fact: Fact, locale: str) -> Iterator[tuple[str, bool]]:
    """Yield what a fact says as text, and whether it says that this is not so; ` ; ` parts what is said apart."""
    data = fact.data
    # Who names cases of use names no case.
    code = fact.code.replace("_", " ").replace("use case", "use")
    named = f"{code} ; {fact.attribute.label(locale)}"
    if isinstance(data, bool):
        yield from _of_yes_or_no(named, code, data=data)
    elif isinstance(data, str) and "\n" in data and data.partition("\n")[0].strip().casefold() in _NO:
        # "No", and in the lines below it what there is instead.
        yield named, True
        yield data.partition("\n")[2][:READ_CHARACTERS].replace("\n", " ; "), False
    elif (isinstance(data, str) and data.strip().casefold() in _NO) or _is_none(fact):
        yield named, True
        if _is_none(fact):
            what = code.partition(" ")[0]
            yield f"no {what} ; without {what} ; zero {what}", False
            yield named, False
    elif isinstance(data, Amount) and not data.amount:
        # No sugar in 100 g is no sugar.
        what = code.partition(" ")[0]
        yield f"no {what} ; without {what} ; zero {what}", False
        yield named, False
    else:
        if not fact.is_prose or len(data_text(data)) <= _LONGEST_VALUE:
            yield named, False
        for text in (
            *_of_units(fact),
            *_of_one_piece(fact),
            *_of_lens(fact),
            *_of_age(fact),
            *_of_options(fact, code, locale),
        ):
            yield text, False


def _done_without(thing: str) -> str:
    """Return what is said where something is not required: "driver_required": false says that it does without."""
    said = f"no {thing} ; without {thing} ; {thing}less"
    # "glasses_battery_required": the glasses do without batteries.
    return f"{said} ; no batteries ; without batteries" if thing.endswith(_BATTERIES) else said


def _of_one_piece(fact: Fact) -> Iterator[str]:
    """Yield that there is a single piece, where a `pack_quantity` is 1."""
    if isinstance(fact.data, Decimal) and fact.data == 1 and not _PIECES.isdisjoint(fact.code.lower().split("_")):
        yield "single ; single piece ; Einzelstück ; einzeln"
    if isinstance(fact.data, Decimal) and _IN_ONE.search(fact.code):
        yield f"{fact.data}-in-1"


def _of_yes_or_no(named: str, code: str, *, data: bool) -> Iterator[tuple[str, bool]]:
    """Yield what a plain yes or no says."""
    if not (data and _WITHOUT_SEVERAL.fullmatch(code)):
        yield named, not data
    if not data and (needed := _NEEDED.fullmatch(code)):
        yield _done_without(needed[1]), False
    if not data:
        yield from ((said, False) for said in said_by_no(code))
        yield from ((denied, True) for pattern, denied in _DENIED_BY_NO if pattern.search(code.lower()))
    else:
        yield from ((denied, True) for pattern, denied in _DENIED_BY_YES if pattern.search(code.lower()))
    if data and (several := _WITHOUT_SEVERAL.fullmatch(code)):
        # "housing_pvc_bfr_free" is free of each.
        words = [word for word in several[1].split() if word not in _BODIES]
        yield (
            " ; ".join(f"no {word} ; without {word} ; {word} free" for word in words if word not in _JOINING),
            False,
        )


def said_by_no(code: str) -> Iterator[str]:
    """Yield what an attribute that says no says there is: what is not decaffeinated has caffeine."""
    plain = code.lower().replace("_", " ")
    yield from (_SAID_BY_NO[word] for word in plain.split() if word in _SAID_BY_NO)
    yield from (said for pattern, said in _SAID_BY_NO_OF if pattern.search(plain))
    yield from _UNDONE.findall(plain)
    if without := _WITHOUT.fullmatch(plain):
        # "fanless": false says that there is a fan.
        yield without[1] or without[2]


def _is_none(fact: Fact) -> bool:
    """Say whether a count is nought: no pockets are a denial as well as "no"."""
    return isinstance(fact.data, Decimal) and not fact.data and not any(map(str.isdigit, fact.code))


def values_of(fact: Fact, locale: str) -> Iterator[str]:
    """Yield what a fact's value says by itself; a plain yes is said by its attribute."""
    if isinstance(fact.data, str) and fact.data.strip().casefold() in _YES:
        yield fact.code.replace("_", " ")
    yield from _of_options(fact, "", locale)


def is_without(code: str) -> bool:
    """Say whether an attribute says by its code that something is not there: `fanless`, `gluten_free`."""
    return bool(_WITHOUT.fullmatch(code.replace("_", " ")))


def _of_units(fact: Fact) -> Iterator[str]:
    """Yield what the units of a fact's numbers say."""
    if isinstance(fact.data, Amount):
        codes = frozenset({fact.data.unit})
        # A warranty of 5 YEAR states a "five-year warranty".
        yield fact.data.unit.replace("_", " ").lower()
        is_gigabit = fact.data.unit == _GIGABIT and _is_of_network(fact)
    elif isinstance(fact.data, str) and _has_digit(fact.data[:READ_CHARACTERS]):
        codes, is_gigabit = _units_in(fact.data[:READ_CHARACTERS])
        # A SATA port of 6 Gb/s leads into no network.
        is_gigabit = is_gigabit or (_GIGABIT in codes and _is_of_network(fact))
    else:
        return
    if "DECIBEL" in codes and isinstance(fact.data, Amount) and fact.data.amount <= _QUIET and "noise" in fact.code:
        yield "quiet"
    if is_gigabit:
        yield "gigabit ethernet"
    if "WATT" in codes and "charging" in fact.code and _charges_fast(fact):
        yield "fast charging"
    for code in sorted(codes & _MEANING_OF_UNIT.keys()):
        yield _MEANING_OF_UNIT[code]


def _of_age(fact: Fact) -> Iterator[str]:
    """Yield that grown-ups are meant too, where an age has no upper end: "Kinder und Erwachsene ab 6 Jahren"."""
    words = frozenset(fact.code.lower().split("_"))
    if isinstance(fact.data, Amount) and fact.data.unit == "YEAR" and "age" in words and not words.isdisjoint(_LEAST):
        yield "age open upward"


def _of_lens(fact: Fact) -> Iterator[str]:
    """Yield what focal lengths and apertures say."""
    yield from _of_focal_length(fact)
    yield from _of_aperture(fact)


def _of_focal_length(fact: Fact) -> Iterator[str]:
    """Yield what an equivalent focal length says: 28 mm are a wide angle, 200 mm a telephoto."""
    words = fact.code.lower().split("_")
    if "focal" not in words or ("lens" in words and "included" in words):
        return
    found = parse_quantities(data_text(fact.data)[:READ_CHARACTERS], "")
    lengths = [amount for quantity in found for amount in (*quantity.amounts, *quantity.parts)]
    if not lengths or _EQUIVALENT.isdisjoint(words):
        return
    if min(lengths) <= _WIDE:
        yield "wide-angle ; wide-angle lens ; wide angle"
    if max(lengths) >= _LONG:
        yield "telephoto ; tele"


def _of_aperture(fact: Fact) -> Iterator[str]:
    """Yield that a lens is fast, where its largest aperture is f/2.8 or larger."""
    words = frozenset(fact.code.lower().split("_"))
    if _OF_APERTURE.isdisjoint(words) or not _SMALLEST.isdisjoint(words) or fact.is_prose:
        return
    found = [Decimal(number.replace(",", ".")) for number in _F_NUMBER.findall(data_text(fact.data)[:_SHORT])]
    if any(1 <= number <= _FAST_LENS for number in found):
        yield "fast lens ; bright lens ; lichtstark"


def _is_of_network(fact: Fact) -> bool:
    """Say whether a fact is about a network by cable."""
    return not _OF_NETWORKS.isdisjoint(fact.code.lower().split("_"))


def _has_digit(text: str) -> bool:
    """Say whether there is any digit in a text, small ones above the line too."""
    return _DIGIT.search(text) is not None or (not text.isascii() and any(map(str.isdigit, text)))


def _charges_fast(fact: Fact) -> bool:
    """Say whether a charging power is above that of a plain USB port."""
    found = parse_quantities(data_text(fact.data)[:READ_CHARACTERS], "")
    return any(
        unit.code == "WATT" and amount >= _FAST_CHARGING
        for quantity in found
        for unit in quantity.units
        for amount in quantity.amounts
    )


@lru_cache(maxsize=4096)
def _units_in(text: str) -> tuple[frozenset[str], bool]:
    """Return the codes of the units of a text's numbers, and whether one of them is a gigabit a second."""
    found = parse_quantities(text, "")
    return frozenset(unit.code for quantity in found for unit in quantity.units), any(map(_is_gigabit, found))


def _is_gigabit(quantity: Quantity) -> bool:
    """Say whether a number is a thousand megabits a second."""
    is_rate = any(unit.code == "MEGABIT_PER_SECOND" for unit in quantity.units)
    return is_rate and 1000 in (*quantity.amounts, *quantity.parts)


def _of_options(fact: Fact, code: str, locale: str) -> Iterator[str]:
    data = (fact.data,) if isinstance(fact.data, str) else fact.data if isinstance(fact.data, tuple) else ()
    for option in data:
        if not isinstance(option, str) or option.strip().casefold() in _YES:
            continue
        if _COUNTRY.fullmatch(option) and not _OF_COUNTRIES.isdisjoint(fact.code.lower().split("_")):
            yield " ; ".join(country_names(option))
        if is_colour_code(fact.code):
            yield " ; ".join(colours_of(option))
        value = option[:READ_CHARACTERS].replace("_", " ").replace("\\n", " ")
        if len(option) <= _SHORT:
            yield f"{value} {code} ; {code} {value}"
        yield value
        yield from _named_in_brackets(value)
        if found := STANDARDS.search(value):
            # "802.11 a/b/g/n/ac" says that it has 802.11ac.
            yield " ; ".join(f"{found[1]}{letter}" for letter in found[2].split("/"))
        if len(option) <= _SHORT and _GRADE.search(value):
            yield _GRADE.sub(r"\1 \2", value)
        if fact.attribute.type in _SELECTS:
            yield fact.attribute.option_label(option, locale)


def _named_in_brackets(value: str) -> Iterator[str]:
    """Yield what brackets behind a class of food say: "vegetable oils (rapeseed)" are rapeseed oil."""
    for found in _OF_CLASS.finditer(value) if "(" in value else ():
        english, german = next(names for names, one in zip(_CLASSES, found.groups()[:-1], strict=True) if one)
        items = (_SHARE.sub("", item).strip(" *.") for item in found[5].split(","))
        yield " ; ".join(f"{item} {english} ; {item}{german}" for item in items if item and " " not in item)


@lru_cache(maxsize=512)
def country_names(code: str) -> tuple[str, ...]:
    """Return the German and English name of a country by its ISO 3166 code; none for codes that are none."""
    names = (Locale(language).territories.get(code) for language in ("de", "en"))
    return tuple(name for name in names if name)

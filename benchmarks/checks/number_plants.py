"""Plants wrong numbers: other counts, values, units and ranges, shifted decimals, another attribute's value."""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from benchmarks.checks.plants import Planted, replaced
from quality_checks.base import Subject
from schemas.facts import data_text
from schemas.product import Amount

#: A unit as texts write it, and another that makes the statement false.
_UNITS = {
    "mm": "cm", "cm": "mm", "m": "km", "km": "m", "g": "kg", "kg": "g", "mg": "g", "l": "ml", "L": "mL", "ml": "l",
    "mL": "L", "W": "kW", "kW": "W", "V": "A", "A": "V", "Hz": "kHz", "kHz": "Hz", "MHz": "GHz", "GHz": "MHz",
    "MB": "GB", "GB": "TB", "TB": "GB", "mAh": "Wh", "Ah": "Wh", "Wh": "mAh", "lm": "lx", "h": "min", "min": "h",
    "s": "min", "ms": "s", "Zoll": "cm", "inches": "cm", "inch": "cm", "°C": "°F", "dpi": "MP", "MP": "dpi",
    "cuin": "cm", "g/h": "kg/h", "Gramm": "Kilogramm", "grams": "kilograms", "Liter": "Milliliter", "liters": "gallons",
    "Meter": "Kilometer", "meters": "miles", "Watt": "Kilowatt", "watts": "kilowatts", "Stunden": "Tage",
    "hours": "days", "Minuten": "Sekunden", "minutes": "seconds", "Jahre": "Monate", "years": "months",
}  # fmt: skip
_NUMBER = r"(?<![\w.,/-])(?P<number>\d[\d.,]*\d|\d)"
_UNIT = "|".join(sorted(map(re.escape, _UNITS), key=len, reverse=True))
_MEASURED = re.compile(rf"{_NUMBER}(?P<gap>[ \u00a0\u202f-]?)(?P<unit>{_UNIT})(?![\w/²³])")
_RANGE = re.compile(r"\d\s?(?:–|-|bis|to|\.\.\.)\s?\Z|\b(?:bis(?: zu)?|maximal|mindestens|ab|up to|at least|from)\s\Z")
_TAG = re.compile(r"<[^>]*>")
_COUNT = re.compile(r"(?<![\w.,/-])(?P<number>\d{1,2}|[^\W\d_]+)(?=[ \u00a0\u202f][^\W\d_]{3})")
_FACTORS = tuple(map(Decimal, ("0.6", "0.7", "0.8", "1.2", "1.3", "1.5", "1.7")))
_WIDER = Decimal("1.5")
_COUNT_WORDS = {
    "de": ("zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"),
    "en": ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
}
_RANGE_WORDS = {"de": "bis", "en": "to"}
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")


@dataclass(frozen=True)
class _Number:
    """A measured number in a text: where its digits and its unit stand, its value, and how it is written."""

    start: int
    end: int
    unit_start: int
    unit_end: int
    unit: str
    value: Decimal
    decimals: int
    is_grouped: bool

    def written(self, value: Decimal, language: str, *, decimals: int | None = None) -> str:
        """Return another value in the same way."""
        shown = f"{value:,.{self.decimals if decimals is None else decimals}f}"
        shown = shown if self.is_grouped or value >= 10_000 else shown.replace(",", "")
        return shown.translate(str.maketrans(",.", ".,")) if language == "de" else shown


def number_wrong(subject: Subject, chance: random.Random) -> Planted | None:
    """Change the value of a measured number."""
    return _with_other_value(subject, chance, _measured(subject))


def range_wrong(subject: Subject, chance: random.Random) -> Planted | None:
    """Change a bound, or make a range of a plain value."""
    text, found = subject.proposal.text, list(_measured(subject))
    bounds = [one for one in found if _RANGE.search(text[max(0, one.start - 12) : one.start])]
    if bounds:
        return _with_other_value(subject, chance, iter(bounds))
    found = [one for one in found if _step(one, _WIDER) not in _known_numbers(subject)]
    if not found:
        return None
    one = chance.choice(found)
    upper = one.written(_step(one, _WIDER), subject.language)
    return replaced(text, one.start, one.end, f"{text[one.start : one.end]} {_RANGE_WORDS[subject.language]} {upper}")


def unit_wrong(subject: Subject, chance: random.Random) -> Planted | None:
    """Give a number another unit; the span is number and unit."""
    found = list(_measured(subject))
    if not found:
        return None
    one, text = chance.choice(found), subject.proposal.text
    return replaced(text, one.start, one.unit_end, text[one.start : one.unit_start] + _UNITS[one.unit])


def decimal_shift(subject: Subject, chance: random.Random) -> Planted | None:
    """Make a number ten times as large or as small."""
    found = [one for one in _measured(subject) if one.value]
    if not found:
        return None
    one = chance.choice(found)
    value = one.value * 10 if chance.random() < 0.5 else one.value / 10
    decimals = max(0, -int(value.normalize().as_tuple().exponent))
    new = one.written(value, subject.language, decimals=decimals)
    return replaced(subject.proposal.text, one.start, one.end, new)


def swapped_attributes(subject: Subject, chance: random.Random) -> Planted | None:
    """Give a number the value that another number with the same unit has in the text."""
    found, text = list(_measured(subject)), subject.proposal.text
    pairs = [(a, b) for a in found for b in found if a.unit == b.unit and a.value != b.value]
    if not pairs:
        return None
    one, other = chance.choice(pairs)
    return replaced(text, one.start, one.end, text[other.start : other.end])


def count_wrong(subject: Subject, chance: random.Random) -> Planted | None:
    """Change a count that a fact states, in digits or as a word."""
    counts = {int(fact.data) for fact in subject.facts if isinstance(fact.data, Decimal) and fact.data % 1 == 0}
    words, text = _COUNT_WORDS[subject.language], subject.proposal.text
    taken = _taken(subject)
    found = []
    for match in _COUNT.finditer(text):
        written = match["number"].lower()
        value = int(written) if written.isdigit() else words.index(written) + 2 if written in words else 0
        if value > 1 and value in counts and not taken(match.start()):
            found.append((match, value))
    if not found:
        return None
    match, value = chance.choice(found)
    wrong = chance.choice([one for one in range(2, 13) if one not in counts and abs(one - value) < 5] or [13])
    written = str(wrong) if match["number"].isdigit() else words[wrong - 2]
    written = written.capitalize() if match["number"][0].isupper() else written
    return replaced(text, match.start(), match.end(), written)


def _with_other_value(subject: Subject, chance: random.Random, found: Iterator[_Number]) -> Planted | None:
    known = _known_numbers(subject)
    changes = [
        (one, value) for one in found for factor in _FACTORS if (value := _step(one, factor)) not in known and value > 0
    ]
    if not changes:
        return None
    one, value = chance.choice(changes)
    return replaced(subject.proposal.text, one.start, one.end, one.written(value, subject.language))


def _step(one: _Number, factor: Decimal) -> Decimal:
    """Return a value times a factor with as many decimals, at least one step away."""
    smallest = Decimal(1).scaleb(-one.decimals)
    value = (one.value * factor).quantize(smallest)
    if value == one.value:
        value += smallest if factor > 1 else -smallest
    return value


def _measured(subject: Subject) -> Iterator[_Number]:
    taken = _taken(subject)
    for match in _MEASURED.finditer(subject.proposal.text):
        whole, decimals, is_grouped = _read(match["number"], subject.language)
        if whole is not None and not taken(match.start()):
            yield _Number(
                *match.span("number"), *match.span("unit"), match["unit"], whole, decimals, is_grouped=is_grouped
            )


def _read(written: str, language: str) -> tuple[Decimal | None, int, bool]:
    """Return the value of a number as a language writes it, its decimals, and whether its thousands are grouped."""
    group, point = (".", ",") if language == "de" else (",", ".")
    whole, _, rest = written.partition(point)
    if not re.fullmatch(rf"\d+|\d{{1,3}}(?:{re.escape(group)}\d{{3}})+", whole) or not re.fullmatch(r"\d*", rest):
        return None, 0, False
    return Decimal(f"{whole.replace(group, '')}.{rest or 0}"), len(rest), group in whole


def _taken(subject: Subject) -> "_Taken":
    """Return what says whether a place lies in a tag or in the product's name: there nothing is planted."""
    text = subject.proposal.text
    spans = [found.span() for found in _TAG.finditer(text)]
    for fact in subject.facts:
        if fact.is_name and isinstance(fact.data, str) and fact.data:
            spans += [found.span() for found in re.finditer(re.escape(fact.data), text)]
    return _Taken(tuple(spans))


@dataclass(frozen=True)
class _Taken:
    spans: tuple[tuple[int, int], ...]

    def __call__(self, place: int) -> bool:
        return any(start <= place < end for start, end in self.spans)


def _known_numbers(subject: Subject) -> frozenset[Decimal]:
    """Return all numbers of facts and text: a changed value must not come out as one that may be true."""
    known = {fact.data.amount if isinstance(fact.data, Amount) else fact.data for fact in subject.facts}
    texts = (subject.proposal.text, *(data_text(fact.data) for fact in subject.facts if isinstance(fact.data, str)))
    read = {Decimal(found.replace(",", ".")) for text in texts for found in _DIGITS.findall(text) if _is_plain(found)}
    return frozenset({one for one in known if isinstance(one, Decimal)} | read)


def _is_plain(written: str) -> bool:
    return written.count(",") + written.count(".") < 2

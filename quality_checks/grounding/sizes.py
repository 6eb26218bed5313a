"""Sizes of clothes, shoes and the like: what a text calls the size has to be one that the data name.

A size is a letter, a number or a word behind "size", "Größe" or "Gr.", alone, in a list or from one to another, or "one
size". It is held against the facts whose code or label speaks of sizes; what a model in a picture wears, against those
of the model where there are any. Measures with a unit are no sizes here: numbers have checks of their own.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TypeAlias

from quality_checks.base import Check, Subject
from quality_checks.caseless import Caseless
from quality_checks.findings import finding, shown
from quality_checks.grounding.forms import words_of
from quality_checks.grounding.word_marks import mark, marks_of
from quality_checks.record import Record
from schemas.facts import Fact
from schemas.finding import Evidence, Finding
from schemas.product import Amount

#: From the smallest to the largest; what stands between two of them is in a range from one to the other.
_LADDER = ("xxxs", "xxs", "xs", "s", "m", "l", "xl", "xxl", "xxxl", "xxxxl", "xxxxxl")
_WORDS = {
    "extra small": "xs", "small": "s", "medium": "m", "large": "l", "extra large": "xl", "klein": "s", "mittel": "m",
    "groß": "l",
}  # fmt: skip
_ONE = "one size"
_LETTERS = r"(?:[2-5]X[SL]|X{1,5}[SL]|[SML])"
_WORDED = r"(?:[Ee]xtra[- ])?(?:[Ss]mall|[Ll]arge)|[Mm]edium|[Kk]lein|[Mm]ittel|[Gg]roß"
#: "1/4" is a sensor's.
_NUMBER = r"\d{1,3}(?:[.,]5)?(?!/\d(?!\d))"
#: Behind a number: a unit or another side of a measure.
_NO_MEASURE = r"(?![\w.,]*\d)(?!\s?(?:[kcm]?m|in|inch(?:es)?|ft|kg|g|m?l|[GM]B|Zoll|°|%|\"|″|[x×])(?!\w))(?![\w'’])"
_TO = r"(?:\s?[/–-]\s?|\s(?:to|bis(?:\shin\szu)?|and|und|or|oder|through)\s|,\s?(?:(?:and|und|or|oder)\s)?)"
#: A list has sizes of one sort: "size 10, medium width" has one size.
_LISTS = "|".join(
    f"{one}(?:{_TO}{one})*" for one in (f"{_LETTERS}{_NO_MEASURE}", f"{_NUMBER}{_NO_MEASURE}", rf"(?:{_WORDED})(?!\w)")
)
_CUE = (
    r"(?<![\w-])(?<!half a )(?<!one )(?<!full )(?<!runs a )(?<!fits a )(?:(?:US|EU|UK|DE)[- ])?"
    r"(?:(?:[Kk]onfektions|[Kk]leider|[Ss]chuh|[Hh]osen|[Hh]emd(?:en)?|[Hh]andschuh|"
    r"[Hh]erren|[Dd]amen|[Kk]inder|[Mm]änner|[Ff]rauen|[Ii]nternationale )?[Gg]rö(?:ß|ss)en?|"
    r"GRÖSSE|Gr\.|[Ss]izes?|SIZES?)"
)
_LINK = r"(?:\s?:|\s(?:is|ist|are|sind|from|von(?! \d(?!\d))|runs?\sfrom|range\sfrom|reichen\svon))?\s?"
_STATED = re.compile(rf"{_CUE}{_LINK}(?P<sizes>{_LISTS})")
#: Without such a word a size has to look like nothing else: "hier in XXL", "from S to XL".
_BARE = re.compile(
    rf"\b(?:in|an?|als|comes in)\s(?P<bare>(?:[2-5]X[SL]|X{{1,5}}[SL])(?![\w'’-])(?!\s[A-Z\d]))|"
    # "in the compact Medium size"
    rf"\bthe (?:[a-z-]+ )?(?P<before>(?:Extra )?(?:Small|Medium|Large)|{_LETTERS}) size\b|"
    rf"(?<![\w-])(?P<range>{_LETTERS}\s(?:to|bis)\s{_LETTERS})(?![\w'’-])"
)
#: "grain size 120", "frame size 54": a number of a part, and no size of clothes.
_OF_A_PART = Caseless(
    r"\b(?:grain|grit|mesh|pore|particle|frame|wheel|t[iy]re|needle|hook|font|page|paper|nozzle|bit|batch|sample|sensor|"
    r"chip|socket|step|screw|nail|drill|rope|wire|ball|anchor)[ -]\Z"
)
_BEFORE = 12
_BEFORE_CUE = 35
_ONE_SIZE = re.compile(
    r"\b(?:[Oo]ne[- ]?[Ss]ize(?!\s(?:up|down|too|large|small|larg|bigger|smaller))(?:\sfits\s(?:all|most))?|"
    r"[Ee]inheits(?:größe|grösse)|[Uu]niversalgröße)(?!\w)"
)
#: Without one of these words a text states no size; most have none.
_SPEAKS = mark(
    "size",
    re.compile(r"(?:\w*gr(?:ö(?:ß|ss)en?)?|(?:one)?sizes?|[2-5]x[sl]|x{1,5}[sl]|[sl])\Z", re.IGNORECASE).match,
)
_TOKEN = re.compile(rf"{_LETTERS}(?![\w'’])|{_NUMBER}(?!\w)|(?:{_WORDED})(?!\w)")
_OF_MODEL = re.compile(
    r"\bmodell?\b.{0,60}\b(?:wears?|wearing|trägt|hat)\b[^.,;:!?\n]{0,30}\Z", re.IGNORECASE | re.DOTALL
)
_MODEL_PARTS = frozenset({"model", "modell", "wears", "worn"})
_SIZE_PARTS = frozenset({"size", "sizes", "groesse", "groessen", "größe", "größen"})
#: The size of a pack is how many there are of it.
_COUNTED = frozenset({"pack", "set"})
_ABOUT = ("size", "groesse", "größe")
_HINTS = ("size", "größe", "grösse", "gr.", "xs", "xl", " to ", " bis ")
_SIZE_LABEL = re.compile(r"(?<!\w)(?:sizes?|\w*größen?)(?!\w)", re.IGNORECASE)
_SIZE_IN_CODE = re.compile(r"(?:size|groesse)s?_(\d{1,3}|x{0,3}[sml])\b")
_ONE_IN_DATA = re.compile(r"\b(?:one[ _-]?size|einheits|universal|onesize|os)", re.IGNORECASE)
_DATA_BREAK = re.compile(r"[\s_,;/|()+]+")
_DATA_RANGE = re.compile(
    r"(?<![\w.,])(\d{1,3}(?:[.,]5)?|\d?x*[sml])\s?(?:-|–|to|bis)\s?(\d{1,3}(?:[.,]5)?|\d?x*[sml])(?!\w)", re.I
)

#: A size alone, or the first and the last of a range; words as letters, all in lower case.
_Size: TypeAlias = tuple[str, str]


@dataclass
class _Known:
    """The sizes that facts name, and the first of these facts."""

    sizes: set[_Size] = field(default_factory=set)
    fact: Fact | None = None

    def add(self, fact: Fact, sizes: Iterable[_Size]) -> None:
        """Add the sizes of a fact; the one that is shown has no measure."""
        before = len(self.sizes)
        self.sizes.update(sizes)
        if len(self.sizes) > before and not isinstance(fact.data, Amount):
            self.fact = self.fact or fact

    def has(self, size: str) -> bool:
        """Say whether a size is one of these, or lies between the first and the last of some."""
        return any(_lies_within(size, first, last) for first, last in self.sizes)


@dataclass
class _Sizes:
    """What a record names: sizes of the product, of the model in the picture, and those in names alone."""

    own: _Known = field(default_factory=_Known)
    of_model: _Known = field(default_factory=_Known)
    in_texts: _Known = field(default_factory=_Known)


def sizes() -> Check:
    """Report `grounding.shape_unsupported`: a size that the data do not name."""

    def sizes(subject: Subject) -> Iterator[Finding]:
        if not (subject.is_text and subject.marked(_SPEAKS)):
            return
        text = subject.plain.text
        near = [(subject.words[place].start, subject.words[place].end) for place in subject.marked(_SPEAKS)]
        for start, end, stated in _stated(text, near):
            known = subject.record.once(_sizes)
            is_of_model = _says_model(subject, start)
            wrong = _wrong(stated, known, is_of_model=is_of_model)
            if not wrong or any(first <= start < last for first, last in subject.denied):
                continue
            if stated[0][0].isdigit() and _OF_A_PART.search(text, max(0, start - _BEFORE), start):
                continue
            fact = known.of_model.fact if is_of_model and known.of_model.fact else known.own.fact
            said = shown(text[start:end])
            yield finding(
                "grounding.shape_unsupported",
                subject,
                f"{said} is no size of the data" + (f"; they have {fact.code} = {shown(_value(fact))}" if fact else ""),
                span=subject.stored_span(start, end),
                expected=_value(fact) if fact else None,
                evidence=(Evidence(fact.code, _value(fact)),) if fact else (),
            )

    return sizes


def _stated(text: str, near: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int, Sequence[str]]]:
    """Yield start and end of what states sizes, and each of these; `near` are the words to look around."""
    taken = 0
    for first, last in near:
        if first < taken:
            continue
        found = _STATED.match(text, first) or _ONE_SIZE.search(text, max(0, first - 4), last + 9)
        if found is None:
            found = _BARE.search(text, max(0, first - _BEFORE_CUE), last + 9)
        if found is None or found.start() < taken:
            continue
        start, end = found.span()
        groups = found.groupdict()
        if groups.get("bare"):
            start, end = found.span("bare")
        taken = end
        sizes = groups.get("sizes") or groups.get("bare") or groups.get("before") or groups.get("range")
        yield start, end, [_plain(one[0]) for one in _TOKEN.finditer(sizes)] if sizes else [_ONE]


def _says_model(subject: Subject, start: int) -> bool:
    """Say whether it is the model of the picture that wears a size."""
    first, _ = subject.sentence_around(start)
    return _OF_MODEL.search(subject.plain.text, first, start) is not None


def _wrong(stated: Sequence[str], known: _Sizes, *, is_of_model: bool) -> bool:
    if is_of_model and known.of_model.sizes:
        return not all(map(known.of_model.has, stated))
    # A number is no size for certain where the data know of no sizes: "size 40" may be a mesh.
    if not (known.own.sizes or known.of_model.sizes):
        stated = [one for one in stated if not one[0].isdigit() or one[-1] in "sl"]
    return not all(known.own.has(one) or known.of_model.has(one) or known.in_texts.has(one) for one in stated)


def _plain(size: str) -> str:
    """Return a size as sizes are compared: 3XL is xxxl, medium is m, 8,5 is 8.5."""
    lower = size.lower().replace("-", " ").replace(",", ".")
    if lower[0].isdigit() and lower[-1] in "sl":
        lower = "x" * int(lower[0]) + lower[-1]
    return _WORDS.get(lower, lower.removesuffix(".0"))


def _lies_within(size: str, first: str, last: str) -> bool:
    if size in (first, last):
        return True
    if first == last:
        return False
    if size in _LADDER and first in _LADDER and last in _LADDER:
        return _LADDER.index(first) <= _LADDER.index(size) <= _LADDER.index(last)
    try:
        return float(first) <= float(size) <= float(last)
    except ValueError:
        return False


def _sizes(record: Record) -> _Sizes:
    found = _Sizes()
    for fact in record.facts:
        code, label = fact.code.lower(), fact.attribute.label(record.language).lower()
        if (any(hint in code for hint in _ABOUT) or any(hint in label for hint in _ABOUT)) and _is_of_size(code, label):
            is_of_model = not _MODEL_PARTS.isdisjoint(code.split("_"))
            (found.of_model if is_of_model else found.own).add(fact, _of_fact(fact, record))
        if _lists_letters(fact):
            found.own.add(fact, _of_fact(fact, record))
        for text in _texts(fact):
            stated = [size for _, _, all_sizes in _stated(text, _near(text)) for size in all_sizes]
            # A size may stand in a name without a word for it.
            if fact.is_name:
                stated += [_plain(one[0]) for one in _TOKEN.finditer(text)]
            if stated:
                found.in_texts.add(fact, [(one, one) for one in stated])
    return found


def _lists_letters(fact: Fact) -> bool:
    """Say whether a fact lists sizes whatever it is called: `ear_tips` of XS, S and M."""
    return isinstance(fact.data, tuple) and len(fact.data) > 1 and all(str(one).lower() in _LADDER for one in fact.data)


def _is_of_size(code: str, label: str) -> bool:
    parts = frozenset(code.split("_"))
    return parts.isdisjoint(_COUNTED) and bool(parts & _SIZE_PARTS or _SIZE_LABEL.search(label))


def _near(text: str) -> list[tuple[int, int]]:
    """Return the words of a fact that speak of sizes; most facts are told from these at a glance."""
    lower = text.lower()
    if not any(hint in lower for hint in _HINTS):
        return []
    return [(word.start, word.end) for word in words_of(text) if _SPEAKS in marks_of[word.text]]


def _of_fact(fact: Fact, record: Record) -> Iterator[_Size]:
    """Yield the sizes of a fact, those in its code too: total_length_size_36, sleeve_length_size_m."""
    for size in _SIZE_IN_CODE.findall(fact.code.lower()):
        yield size, size
    if fact.data is True and _ONE_IN_DATA.search(fact.code):
        yield _ONE, _ONE
    values = list(_texts(fact))
    if isinstance(fact.data, Decimal):
        values.append(f"{fact.data:f}")
    for text in (*values, *(fact.attribute.option_label(value, record.language) for value in values)):
        if _ONE_IN_DATA.search(text):
            yield _ONE, _ONE
        for first, last in _DATA_RANGE.findall(text):
            yield _plain(first), _plain(last)
        if (word := _plain(text.replace("_", " "))) in _LADDER:
            yield word, word
        for part in _DATA_BREAK.split(text.lower()):
            if re.fullmatch(r"\d{1,3}(?:[.,]\d)?|\d?x*[sml]|small|medium|large", part):
                yield _plain(part), _plain(part)


def _texts(fact: Fact) -> Iterator[str]:
    """Yield the values of a fact in words; measures are no sizes."""
    for one in fact.data if isinstance(fact.data, tuple) else (fact.data,):
        if isinstance(one, str):
            yield one


def _value(fact: Fact) -> str:
    data = fact.data if isinstance(fact.data, tuple) else (fact.data,)
    return ", ".join(map(str, data))

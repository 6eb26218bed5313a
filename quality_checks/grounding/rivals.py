"""Rival modifiers: words of which a thing has one, and the data name another one.

"Dual camera" of a `main_camera_triple`, "side-mounted fingerprint sensor" of a "Fingerprint (rear-mounted)", "glass
back" of a "Glass front, plastic back", 1080 x 1600 of 720 x 1600. Each word stands in the data, or is too common to be
missed there; together they say something else.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from quality_checks.base import Check, Subject
from quality_checks.caseless import Caseless
from quality_checks.findings import finding, shown
from quality_checks.grounding.forms import loose_forms
from quality_checks.record import Record
from schemas.facts import Fact, data_text
from schemas.finding import Evidence, Finding

_TIMES: Mapping[str, int] = {
    **dict.fromkeys(("single", "mono", "einfach"), 1),
    **dict.fromkeys(("dual", "double", "twin", "doppel", "zweifach"), 2),
    **dict.fromkeys(("triple", "tri", "dreifach"), 3),
    **dict.fromkeys(("quad", "quadruple", "vierfach"), 4),
    **dict.fromkeys(("penta", "fünffach"), 5),
}
_MANY = Caseless(rf"\b(?P<many>{'|'.join(_TIMES)})(?P<things>[ -]?[a-zäöüß]+(?:[ -][a-zäöüß]+){{0,2}})")
#: "Legt einfach drei Karten ein": who does so does it simply.
_SIMPLY = re.compile(r"einfach |(?:double|two)[ -]sided", re.IGNORECASE)
_MANY_IN_DATA = Caseless(rf"\b(?P<many>{'|'.join(_TIMES)})[ -](?P<thing>[a-zäöüß]{{3,}})\b")
#: "1080 x 2400", of the pixels of a display; smaller numbers are lengths, which are also written in another unit.
_SIZE = re.compile(r"(?<![\d.,x×])\d{3,4} ?[x×] ?\d{3,4}(?! ?[\d.,x×])(?! ?(?:[mc]m|in|inch\w*|Zoll)\b)")
_DIGITS = re.compile(r"\d+")
#: Words that tell two things of one kind apart: the camera of the front and the main one.
_FRONT = frozenset({"front", "selfie", "secondary", "vorder", "facing"})
_SIDES = _FRONT | {"main", "rear", "back", "primary"}
_PLACES: Mapping[str, str] = {
    "rear": "rear", "back": "rear", "rück": "rear", "side": "side", "seitlich": "side", "front": "front",
    "in": "display", "under": "display",
}  # fmt: skip
_PLACE = r"(?:(?P<place>rear|back|side|front)[- ]?(?:mounted|facing)?|(?P<under>in|under)[- ](?:display|screen))"
_PLACED = Caseless(rf"\b{_PLACE}(?: (?:optical|ultrasonic|touch|capacitive))? (?P<thing>[a-z]{{4,}})")
_PLACED_BEHIND = Caseless(rf"\b(?P<thing>[a-z]{{4,}})(?: sensor| reader| scanner)? (?:is|sits|lies) {_PLACE}\b")
_PLACED_IN_DATA = Caseless(rf"(?P<thing>[a-z]{{4,}})(?: sensor| reader| scanner)? \({_PLACE}\b")
_IN_BRACKETS = re.compile(r"\s*\([^)]*\)")
_ITEMS = re.compile(r"\s*(?:,|;|\n| or | oder )\s*")
_WORDS_ONLY = re.compile(r"[^\W\d_]+(?: [^\W\d_]+){1,3}")
_PAIR = re.compile(r"(?<![\w-])([^\W\d_]{3,}) ([^\W\d_]{3,})(?![\w-])")
#: Longer texts are prose.
_LONGEST = 400
_SHOWN_CHARACTERS = 200


@dataclass(frozen=True, slots=True)
class _Rivals:
    """What the facts of a record have one of: numbers of a thing, places, modifiers by what they modify, and sizes."""

    counted: tuple[tuple[frozenset[str], int, Fact], ...]
    placed: Mapping[str, tuple[frozenset[str], Fact]]
    modified: tuple[tuple[Mapping[str, frozenset[str]], Fact], ...]
    sizes: tuple[tuple[frozenset[int], Fact], ...]


def rival_modifiers() -> Check:
    """Report `grounding.feature_unsupported` where a text gives a thing another modifier than the data give it."""

    def rival_modifiers(subject: Subject) -> Iterator[Finding]:
        if not subject.is_text:
            return
        rivals = subject.record.once(_rivals)
        for (start, end), fact in sorted(_found(subject.plain.text, rivals), key=lambda one: one[0]):
            value = data_text(fact.data)
            evidence = Evidence(fact.code, value if len(value) <= _SHOWN_CHARACTERS else f"{value[:199]}…")
            words = shown(subject.plain.text[start:end])
            yield finding(
                "grounding.feature_unsupported",
                subject,
                f"{words} stands in no fact; the data have {fact.code} = {shown(evidence.value)}",
                span=subject.stored_span(start, end),
                expected=evidence.value,
                evidence=(evidence,),
            )

    return rival_modifiers


def _found(text: str, rivals: _Rivals) -> Iterator[tuple[tuple[int, int], Fact]]:
    if rivals.counted:
        yield from _counted(text, rivals)
    if rivals.placed:
        yield from _placed(text, rivals)
    if rivals.modified:
        yield from _swapped(text, rivals)
    if rivals.sizes:
        yield from _sized(text, rivals)


def _counted(text: str, rivals: _Rivals) -> Iterator[tuple[tuple[int, int], Fact]]:
    for found in _MANY.finditer(text):
        if _SIMPLY.match(text, found.start()):
            continue
        said = found["things"].replace("-", " ").split()
        is_front = not _FRONT.isdisjoint(said)
        thing, own = next(((word, own) for word in said if (own := _named(word, rivals, is_front=is_front))), ("", []))
        if own and all(count != _TIMES[found["many"]] for count, _ in own):
            yield (found.start(), found.start("things") + found["things"].index(thing) + len(thing)), own[0][1]


def _named(word: str, rivals: _Rivals, *, is_front: bool) -> list[tuple[int, Fact]]:
    """Return how many of a thing the attributes have that are named so, of those at the front or of all others."""
    forms = loose_forms(word)
    return [
        (count, fact)
        for parts, count, fact in rivals.counted
        if parts.isdisjoint(_FRONT) != is_front and not (parts - _SIDES).isdisjoint(forms)
    ]


def _placed(text: str, rivals: _Rivals) -> Iterator[tuple[tuple[int, int], Fact]]:
    for found in (*_PLACED.finditer(text), *_PLACED_BEHIND.finditer(text)):
        known = rivals.placed.get(found["thing"])
        if known and _place(found) not in known[0]:
            yield found.span(), known[1]


def _place(found: re.Match[str]) -> str:
    return _PLACES[found["place"] or found["under"]]


def _swapped(text: str, rivals: _Rivals) -> Iterator[tuple[tuple[int, int], Fact]]:
    place = 0
    while found := _PAIR.search(text, place):
        place = found.start(2)
        modifier, head = found[1].casefold(), found[2].casefold()
        for modified, fact in rivals.modified:
            own = modified.get(head)
            # "Dry Roasted Peanuts, Honey Roasted" has both.
            is_own = own is None or modifier in own or found[0].casefold() in str(fact.data).casefold()
            if not is_own and any(modifier in others for others in modified.values()):
                yield found.span(), fact


def _sized(text: str, rivals: _Rivals) -> Iterator[tuple[tuple[int, int], Fact]]:
    """Yield pairs of pixels of which a size of the data has one number, and none has both."""
    for found in _SIZE.finditer(text):
        numbers = frozenset(map(int, _DIGITS.findall(found[0])))
        near = [fact for known, fact in rivals.sizes if not known.isdisjoint(numbers)]
        if near and not any(numbers <= known for known, _ in rivals.sizes):
            yield found.span(), near[0]


@dataclass(frozen=True, slots=True)
class _OfValue:
    """What one value tells apart, whichever product has it."""

    placed: tuple[tuple[str, str], ...]
    counted: tuple[tuple[str, int], ...]
    sizes: tuple[frozenset[int], ...]
    modified: Mapping[str, frozenset[str]]


def _rivals(record: Record) -> _Rivals:
    counted, placed, modified = [], dict[str, tuple[frozenset[str], Fact]](), []
    sizes: list[tuple[frozenset[int], Fact]] = []
    for fact in record.facts:
        parts = _parts_of(fact.code)
        times = [_TIMES[part] for part in parts if part in _TIMES]
        if len(times) == 1 and len(parts) > 1 and fact.data not in (False, "No", "no"):
            counted.append((frozenset(part for part in parts if part not in _TIMES), times[0], fact))
        if not isinstance(fact.data, str) or len(fact.data) > _LONGEST:
            continue
        told = _told_by(fact.data)
        for thing, place in told.placed:
            known = placed.get(thing, (frozenset[str](), fact))
            placed[thing] = (known[0] | {place}, known[1])
        counted += [(frozenset({thing}), many, fact) for thing, many in told.counted]
        sizes += [(size, fact) for size in told.sizes]
        if told.modified:
            modified.append((told.modified, fact))
    return _Rivals(tuple(counted), placed, tuple(modified), tuple(sizes))


@lru_cache(maxsize=4096)
def _parts_of(code: str) -> tuple[str, ...]:
    return tuple(code.casefold().split("_"))


@lru_cache(maxsize=8192)
def _told_by(value: str) -> _OfValue:
    return _OfValue(
        tuple((found["thing"], _place(found)) for found in _PLACED_IN_DATA.finditer(value)),
        tuple((found["thing"], _TIMES[found["many"]]) for found in _MANY_IN_DATA.finditer(value)),
        tuple(frozenset(map(int, _DIGITS.findall(found[0]))) for found in _SIZE.finditer(value)),
        _modified(value),
    )


def _modified(value: str) -> Mapping[str, frozenset[str]]:
    """Return the modifiers of each head of a list such as "Glass front, plastic frame"; nothing of other values."""
    items: Sequence[str] = [item for item in _ITEMS.split(_IN_BRACKETS.sub("", value)) if item]
    if len(items) < 2 or not all(map(_WORDS_ONLY.fullmatch, items)):
        return {}
    heads: dict[str, frozenset[str]] = {}
    for item in items:
        *modifiers, head = item.casefold().split()
        heads[head] = heads.get(head, frozenset()) | frozenset(modifiers)
    return heads if len(heads) > 1 else {}

"""Numbers that are part of what something is called: a 3.5 mm jack, film of 35 mm, six plus two pins, level 3."""

import re

from quality_checks.base import Subject
from quality_checks.caseless import Caseless
from quality_checks.number_words import word_value
from quality_checks.quantity import Quantity
from schemas.facts import data_text

_BEFORE = 12
_BEFORE_JACK = 40
_WORD = re.compile(r"[^\W_]+")
#: What a connector for headphones is called, whoever names it.
_JACK = Caseless(
    r"3[.,]5[ -]?mm[ -](?:headphone |audio |stereo )?"
    r"(?:jack|klinke|kopfhörer|headphone|aux|plug|stecker|buchse|anschluss)"
)
_OF_A_JACK = Caseless(r"(?:klinken?\w*|jacks?|\w*buchsen?|\w*anschl[uü]ss\w*) (?:mit|of|in|von) (?:einem )?\Z")
_JACKS = frozenset({"headphone_jack", "jack_3_5mm"})
_OF_JACKS = frozenset({"jack", "klinke", "aux"})
#: How wide the film of cameras is.
_FILM = Caseless(r"35[ -]?mm[ -](?:\w+[ -])?(?:film|slide|negativ|strip|dia|kleinbild|frame|original)")
_OF_FILM = frozenset({"film", "slides", "negatives", "slide", "negative", "transparency", "filmscanner"})
#: "32 MB on level 3" of an `l3_cache`
_LEVEL = Caseless(r"\b(?:level|ebene|stufe|tier) \Z")
#: Quad HD is a resolution, and a figure of eight a pattern in which a microphone hears.
_NAMED_SO = re.compile(r"(?i:quad[ -]?HD\b|quad[ -]band)")
_FIGURE = frozenset({"bidirectional", "figure"})
_GOES_ON = re.compile(r"[\w,] \Z")
_PLUS = re.compile(r"\b(?P<one>[^\W_]{1,8})[ -]?(?:plus|\+)[ -]?(?P<other>[^\W_]{1,16})", re.IGNORECASE)
_BEFORE_PLUS = 24
#: "sechs-plus-zweipolige"
_POLIG = re.compile(r"(?:polig|pin)\w*\Z", re.IGNORECASE)


def is_in_its_name(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a number belongs to what a thing of its kind is called, whichever product has it."""
    text, start = subject.plain.text, quantity.start
    if _FILM.match(text, start):
        return _is_for_film(subject)
    if text.startswith(("3.5", "3,5"), start):
        is_jack = _JACK.match(text, start) or _OF_A_JACK.search(text, max(0, start - _BEFORE_JACK), start)
        meanings = subject.fact_meanings
        return bool(is_jack) and bool(meanings.of_concepts(_JACKS) or _has_attribute(subject, _OF_JACKS))
    if quantity.units:
        return False
    if not quantity.is_word:
        return _is_level(subject, quantity) or is_part_of_plus(subject, quantity)
    is_figure = text.startswith("Acht", start) and _GOES_ON.search(text, max(0, start - 2), start)
    if is_figure and any(_FIGURE & set(_WORD.findall(data_text(fact.data))) for fact in subject.facts):
        return True
    return bool(_NAMED_SO.match(text, start)) or is_part_of_plus(subject, quantity)


def is_part_of_plus(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a number is one of two that an attribute's name has: six plus two pins of `pcie_6_plus_2_pin`."""
    text = subject.plain.text
    if not any("_plus_" in fact.code.lower() for fact in subject.facts):
        return False
    for found in _PLUS.finditer(text, max(0, quantity.start - _BEFORE_PLUS), quantity.number_end + _BEFORE_PLUS):
        if not found.start() <= quantity.start < found.end():
            continue
        words = (found["one"], _POLIG.sub("", found["other"]))
        one, other = (word_value(word, subject.language) or word for word in words)
        name = f"_{one}_plus_{other}_"
        return any(name in f"_{fact.code.lower()}_" for fact in subject.facts)
    return False


def _is_for_film(subject: Subject) -> bool:
    """Say whether the product takes film, by an attribute or by one of its options."""
    return any(
        fact.data is not False
        and not _OF_FILM.isdisjoint(_WORD.findall(f"{fact.code} {data_text(fact.data)}".casefold()))
        for fact in subject.facts
        if not fact.is_prose
    )


def _is_level(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a number is that of a level which an attribute's name has: level 3 of `l3_cache`."""
    text = subject.plain.text
    is_level = _LEVEL.search(text, max(0, quantity.start - _BEFORE), quantity.start)
    return bool(is_level) and _has_attribute(subject, frozenset({f"l{text[quantity.start : quantity.number_end]}"}))


def _has_attribute(subject: Subject, parts: frozenset[str]) -> bool:
    """Say whether an attribute has one of these words in its code, whatever its value."""
    return any(not parts.isdisjoint(fact.code.lower().split("_")) for fact in subject.facts)

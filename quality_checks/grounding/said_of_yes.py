"""Attributes of yes or no that a clause speaks of in its own words: "er scannt nicht in Farbe" of `color_scanning`.

A clause that has every word of an attribute's name, or what it means, speaks of that attribute: it says no to it with
the attribute's own verb or a verb of having, and yes where the words stand side by side.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from quality_checks.base import Check, Subject
from quality_checks.caseless import Caseless
from quality_checks.findings import says_the_opposite
from quality_checks.grounding.compounds import compound_parts
from quality_checks.grounding.forms import Word, loose_forms
from quality_checks.grounding.lexicon import concepts_of_form, concepts_of_word
from quality_checks.grounding.polarity import has_denial
from quality_checks.record import Record
from schemas.facts import Fact
from schemas.finding import Finding

#: Words of attributes that only say that there is such a thing.
_WEAK = frozenset(
    {"included", "support", "supported", "function", "functions", "feature", "mode", "capable", "enabled", "available"}
    | {"has", "is", "with", "for", "the", "of", "built", "in", "on", "to", "and", "or", "integrated", "technology"}
    | {"system", "ready", "compatible", "suitable", "by", "from", "type", "option", "device"}
)
#: Attributes that say no to more than their words: that it is needed, may be had, or keeps something off.
_NOT_SO_PLAIN = frozenset(
    {
        "required",
        "needed",
        "necessary",
        "optional",
        "free",
        "non",
        "no",
        "not",
        "without",
        "keep",
        "out",
        "avoid",
        "only",
    }
    | {
        "anti",
        "against",
        "proof",
        "resistant",
        "protection",
        "protected",
        "off",
        "safe",
        "added",
        "contains",
        "removable",
    }
    | {"detachable", "replaceable", "adjustable"}
)
#: Attributes that say what else a product goes with: "hooks and jig heads are not part of the set".
_OF_OTHERS = frozenset({"suitable", "compatible", "compatibility", "for", "fits", "recommended", "works"})
_SHORTEST = 3
_STOPS = Caseless(r"[.,;:!?\n()–—•]")
_FEWEST = 2
_MOST = 3
_CLAUSE = Caseless(
    r"[;:!?\n()–—•]|[.,](?!\d)|\b(?:aber|doch|jedoch|sondern|but|yet|while|whereas|während|und|and|oder|or)\b"
)
_DENIES = Caseless(r"\b(?:nicht|kein(?:e[nmrs]?)?|nie(?:mals)?|keineswegs|not|never|cannot|no|ohne|without)\b|n['’]t\b")
#: What is said with a denial is none: "nicht nur", "not only".
_NOT_ONLY = Caseless(
    r"\b(?:nicht|not) (?:nur|bloß|allein|only|just|merely|zuletzt)\b|\bno (?:matter|longer|less|more)\b"
)
_NO_THING = Caseless(r"\b(?:kein(?:e[nmrs]?)?|no|ohne|without)\b")
_NEAR = 16
_NOT = Caseless(r"\b(?:nicht|nie(?:mals)?|keineswegs|not|never|cannot)\b|n['’]t\b")
#: What stands between a verb and its denial: "lädt er nicht"
_TO_NOT = Caseless(r" (?:(?:er|sie|es|das \w+|der \w+|die \w+|leider|hier) )?")
_NOT_TO = Caseless(r" (?:be )?")
_HAS_NOT = Caseless(
    r"\b(?:does not|doesn['’]t|do not|don['’]t|did not) (?:have|offer|support|include|come with|feature|provide|"
    r"allow)\b|"
    r"\b(?:is|are)(?: not|n['’]t) (?:supported|included|available|possible|offered|provided|built in|on board|"
    r"part of)\b|"
    r"\b(?:cannot|can['’]t|can not) (?:do|offer|handle)\b|"
    r"\b(?:hat|haben|bietet|bieten|beherrscht|beherrschen|kennt|kennen|unterstützt|unterstützen|besitzt|kann|können|"
    r"schafft|gibt es)(?: [\w-]+){0,3} nicht(?=\s*(?:[.,;:!?)]|\Z))|"
    r"\bnicht (?:möglich|vorhanden|vorgesehen|verfügbar|enthalten|unterstützt|dabei|an bord)\b"
)
_NON = Caseless(r"\b(?:non|un|nicht)[- ]\Z")
_LONGEST_NON = 6
_CANNOT = Caseless(
    r" (?:beherrsch|kann|können|hat|haben|biet|unterstütz|kenn|gibt|schaff|is|are|ist|sind|wird)\w*(?: \w+){0,3}? "
    r"(?:nicht|not|kein\w*)\b"
)
#: "A headphone jack is not missing"
_UNDONE = Caseless(
    r"\b(?:not|never|nicht|nie)(?: \w+)? (?:missing|absent|lacking|left out|omitted|without|ohne)\b|"
    r"\bfehl(?:t|en)(?: \w+){0,3} (?:nicht|nie)\b"
)
_HYPOTHETIC = Caseless(r"\b(?:wenn|falls|ob|wer|statt|anstatt|if|whether|who|instead|optional\w*|nachrüst\w*|extra)\b")


#: What a sentence says otherwise than a fact, and where.
_Found: TypeAlias = Iterator[tuple[Fact, int, int]]


class _Attribute(NamedTuple):
    """A fact of yes or no, with the forms and the meanings of each word of its name, and of all."""

    fact: Fact
    words: tuple[frozenset[str], ...]
    any_word: frozenset[str]


def said_of_yes() -> Check:
    """Report `grounding.contradicted`: a clause says no to a yes of the data by its words, or yes to a no."""

    def said_of_yes(subject: Subject) -> Iterator[Finding]:
        attributes = subject.record.once(_attributes) if subject.is_text else ()
        if not attributes:
            return
        text = subject.plain.text
        for first, last in subject.sentences:
            if text[first:last].rstrip().endswith("?"):
                continue
            if has_denial(text, first, last):
                found = _denied(subject, attributes, first, last)
            else:
                found = _stated(subject, attributes, first, last)
            for fact, start, end in found:
                yield says_the_opposite(subject, fact, start, end)

    return said_of_yes


def _stated(subject: Subject, attributes: Sequence[_Attribute], first: int, last: int) -> _Found:
    """Yield the noes that a sentence without a denial says yes to, and where."""
    if _HYPOTHETIC.search(subject.plain.text, first, last):
        return
    noes = [one for one in attributes if one.fact.data is False]
    words = subject.words_in(first, last) if noes else ()
    read = [_readings(word.text) for word in words]
    for one in noes:
        if place := _said_close(subject.plain.text, one, words, read):
            yield one.fact, *place


def _denied(subject: Subject, attributes: Sequence[_Attribute], first: int, last: int) -> _Found:
    """Yield the yeses of which a clause of a sentence says no, and where."""
    text, start = subject.plain.text, first
    for end in (*(found.start() for found in _CLAUSE.finditer(text, first, last)), last):
        if end > start and _says_no(text, start, end):
            words = subject.words_in(start, end)
            for one in attributes:
                if one.fact.data is True and (place := _said(text, one, words)):
                    yield one.fact, *place
        start = max(start, end + 1)


def _says_no(text: str, start: int, end: int) -> bool:
    """Say whether a clause denies once, and supposes nothing."""
    if len(list(_DENIES.finditer(text, start, end))) != 1 or _NOT_ONLY.search(text, start, end):
        return False
    if _UNDONE.search(text, start, end):
        return False
    return has_denial(text, start, end) and not _HYPOTHETIC.search(text, start, end)


def _said(text: str, attribute: _Attribute, words: Sequence[Word]) -> tuple[int, int] | None:
    """Return where a clause has every word of an attribute, each in a word of its own or in one compound."""
    places = list[Word]()
    for told in attribute.words:
        place = next((word for word in words if not told.isdisjoint(_readings(word.text))), None)
        if place is None:
            return None
        places.append(place)
    start, end = min(place.start for place in places), max(place.end for place in places)
    if len({place.start for place in places}) == 1:
        # "Farbscannen beherrscht er nicht"
        return (start, end) if _CANNOT.match(text, end) else None
    if _is_of_something_else(text, words, places):
        return None
    lacking = _NO_THING.search(text, words[0].start, words[-1].end)
    if lacking and not any(0 <= place.start - lacking.end() <= _NEAR for place in places):
        # "Dank Smart Install brauchen Sie keine CD"
        return None
    return start, end


def _is_of_something_else(text: str, words: Sequence[Word], places: Sequence[Word]) -> bool:
    """Say whether a "not" denies what a thing does, and not the thing: "disc brakes do not fade".

    It is denied itself where one of its own words is the verb ("scannt nicht in Farbe", "does not scan in colour"), or
    where a verb of having is denied.
    """
    start, end = words[0].start, words[-1].end
    denial = _NOT.search(text, start, end)
    if denial is None or _HAS_NOT.search(text, start, end):
        return False
    # In German the verb stands before its denial, in English behind it.
    is_german = denial[0][:2] in ("ni", "ke")
    own = {
        word.start
        for word in places
        if (is_german and word.text[0].islower() and _TO_NOT.fullmatch(text, word.end, denial.start()))
        or (not is_german and _NOT_TO.fullmatch(text, denial.end(), word.start))
    }
    others = {word.start for word in places} - own
    # The verb alone is not all of it: the colour of "scannt nicht in Farbe" is denied with it.
    return not own or not others


def _said_close(
    text: str, attribute: _Attribute, words: Sequence[Word], read: Sequence[frozenset[str]]
) -> tuple[int, int] | None:
    """Return where all words of an attribute stand side by side, or in one compound; `read` are readings of words."""
    size = len(attribute.words)
    for place, word in enumerate(words):
        if attribute.any_word.isdisjoint(read[place]):
            continue
        near = range(place, min(place + size, len(words)))
        found = [next((at for at in near if not told.isdisjoint(read[at])), None) for told in attribute.words]
        places = [at for at in found if at is not None]
        if len(places) < size or (len(set(places)) == 1 and not compound_parts(word.text)):
            continue
        start, end = words[min(places)].start, words[max(places)].end
        if not (_STOPS.search(text, start, end) or _NON.search(text, max(0, start - _LONGEST_NON), start)):
            return start, end
    return None


@lru_cache(maxsize=65536)
def _readings(word: str) -> frozenset[str]:
    """Return the forms of a word and what it means, and those of the parts of a compound."""
    read = loose_forms(word) | _without_links(concepts_of_word(word))
    for part in compound_parts(word) or ():
        read |= loose_forms(part) | _without_links(concepts_of_form(part))
    return read


def _without_links(concepts: frozenset[str]) -> frozenset[str]:
    """Return the readings of a word, those left out that it only has to do with."""
    return frozenset(one for one in concepts if not one.endswith("_link"))


def _attributes(record: Record) -> tuple[_Attribute, ...]:
    """Return the attributes that say yes or no by two or three words that tell something."""
    found = []
    for fact in record.facts:
        if not isinstance(fact.data, bool) or (fact.data is False and fact.code.endswith("_included")):
            continue
        parts = fact.code.lower().split("_")
        words = [word for word in parts if word not in _WEAK]
        if not _OF_OTHERS.isdisjoint(parts):
            continue
        if not _FEWEST <= len(words) <= _MOST or not _NOT_SO_PLAIN.isdisjoint(words):
            continue
        if any(len(word) < _SHORTEST for word in words):
            continue
        read = tuple(loose_forms(word) | _without_links(concepts_of_word(word)) for word in words)
        found.append(_Attribute(fact, read, frozenset().union(*read)))
    return tuple(found)

"""The lexicon of claims: which words denote a checkable property of a product, in German and English.

Files in `quality_checks/lexicon/`, one a kind of claim; a line is concept;broader;de;en. A text may state what is
broader than a fact (metal, where the data says steel), never what is narrower. A surface that begins with `=` is read
in data alone: sugar in the data means sweetened, but sugar in a text is no other sweetener.
"""

import gc
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import lru_cache, partial
from pathlib import Path
from typing import TypeAlias

from quality_checks.grounding.forms import base_forms
from quality_checks.grounding.surfaces import (
    Phrase,
    Surface,
    is_one_word,
    lines_of,
    phrase_of,
    surfaces_in,
    words_of_surface,
)
from quality_checks.memo import Memo

FOLDER = Path(__file__).resolve().parents[1] / "lexicon"
#: German texts are full of English words; English ones hold no German.
LANGUAGES_READ = {"de": ("de", "en"), "en": ("en",)}
_NOTHING: frozenset[str] = frozenset()
_SHORTEST_ENGLISH_PART = 4
#: What goes with types of product, and is no list of claims.
_OF_TYPES = frozenset({"inherent.csv", "around.csv"})
_NEVER_JOINED = frozenset({"brands", "certificates"})
_ARTICLE_WORDS = "a an the any all your its ein eine einen einem einer der die das den dem"
_ARTICLES = frozenset(_ARTICLE_WORDS.split())
_UMLAUT = frozenset("äöü")


def languages_read(language: str) -> tuple[str, ...]:
    """Return the languages whose words are looked up in a text; in a language without a list the English ones."""
    return LANGUAGES_READ.get(language, ("en",))


@dataclass(frozen=True)
class Lexicon:
    """Surfaces by their first word, and for each concept its kinds and all that is broader than it."""

    surfaces: Mapping[str, Sequence[Surface]]
    kinds: Mapping[str, frozenset[str]]
    parents: Mapping[str, frozenset[str]]
    _alone: dict[str, tuple[Phrase, ...]] = field(default_factory=dict)
    _broader: dict[str, frozenset[str]] = field(default_factory=dict)
    _joins: dict[str, bool] = field(default_factory=dict)

    def alone(self, form: str) -> tuple[Phrase, ...]:
        """Return the phrases that are this base form and no more."""
        if form not in self.surfaces:
            return ()
        found = self._alone.get(form)
        if found is None:
            of_one_word = filter(is_one_word, self.surfaces[form])
            found = self._alone[form] = tuple(filter(None, map(phrase_of, of_one_word)))
        return found

    def joins(self, word: str) -> bool:
        """Say whether a base form may be part of a German compound: no acronym, no brand, no short English word."""
        if word not in self.surfaces:
            return False
        found = self._joins.get(word)
        if found is None:
            found = self._joins[word] = any(
                not phrase.acronyms[0]
                and (phrase.language == "de" or len(word) > _SHORTEST_ENGLISH_PART)
                and not self.kinds[phrase.concept] <= _NEVER_JOINED
                for phrase in self.alone(word)
            )
        return found

    def broader(self, concept: str) -> frozenset[str]:
        """Return all that is broader than a concept."""
        found = self._broader.get(concept)
        if found is None:
            found = self._broader[concept] = _ancestors(concept, self.parents)
        return found

    def with_broader(self, concepts: Iterable[str]) -> frozenset[str]:
        """Return concepts and all that is broader than one of them."""
        found = set(concepts)
        for concept in tuple(found):
            found |= self.broader(concept)
        return frozenset(found)


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """Return the lexicon of the shipped files; raises OSError or ValueError where one is missing or broken."""
    paths = sorted(path for path in FOLDER.glob("*.csv") if path.name not in _OF_TYPES)
    if not paths:
        raise FileNotFoundError(f"{FOLDER}: no lexicon; install skuwright anew")
    # More than a hundred thousand small records, none of them garbage: the collector would look at all of them over and
    # over, which takes as long as reading them.
    was_collecting = gc.isenabled()
    gc.disable()
    try:
        found = read_lexicon(paths)
        # Nor is it to look at them later: they stay as long as the process does.
        gc.freeze()
        return found
    finally:
        if was_collecting:
            gc.enable()


def read_lexicon(paths: Iterable[Path]) -> Lexicon:
    """Return the lexicon of these files; the name of a file is the kind of its concepts."""
    surfaces: defaultdict[str, list[Surface]] = defaultdict(list)
    kinds: dict[str, frozenset[str]] = {}
    parents: dict[str, frozenset[str]] = {}
    for path in paths:
        kind = frozenset({path.stem})
        for concept, broader, german, english in lines_of(path):
            kinds[concept] = kinds[concept] | kind if concept in kinds else kind
            names = frozenset(filter(None, map(str.strip, broader.split(",")))) if broader else _NOTHING
            parents[concept] = parents[concept] | names if concept in parents else names
            for first, surface in surfaces_in(german, concept, "de"):
                surfaces[first].append(surface)
            for first, surface in surfaces_in(english, concept, "en"):
                surfaces[first].append(surface)
    # Tuples, because the collector passes over those that hold nothing but words.
    return Lexicon({first: tuple(of) for first, of in surfaces.items()}, kinds, parents)


def _ancestors(concept: str, parents: Mapping[str, frozenset[str]]) -> frozenset[str]:
    found: set[str] = set()
    waiting = [*parents.get(concept, ())]
    while waiting:
        name = waiting.pop()
        if name not in found and name != concept:
            found.add(name)
            waiting.extend(parents.get(name, ()))
    return frozenset(found)


#: A surface with its words.
_Read: TypeAlias = tuple[list[str], Surface]


@dataclass(frozen=True, slots=True)
class Starts:
    """What shares its first words: `whole` phrases end there, `longer` go on, by their next word.

    Longer phrases are made when all of their words have come up.
    """

    whole: tuple[Phrase, ...]
    longer: Mapping[str, list[_Read]]
    _depth: int
    _next: dict[str, "Starts"] = field(default_factory=dict)

    def next(self, word: str) -> "Starts | None":
        """Return what goes on with a word."""
        if word not in self.longer:
            return None
        found = self._next.get(word)
        if found is None:
            found = self._next[word] = _starts(self.longer[word], self._depth + 1)
        return found


def _starts(surfaces: Iterable[_Read], depth: int) -> Starts:
    """Sort surfaces that share their first words by the next one."""
    longer: dict[str, list[_Read]] = {}
    whole: list[Phrase] = []
    for read in surfaces:
        words, surface = read
        if len(words) > depth:
            longer.setdefault(words[depth], []).append(read)
        elif phrase := phrase_of(surface):
            whole.append(phrase)
    return Starts(tuple(whole), longer, depth)


def is_article(word: str) -> bool:
    """Say whether a word may stand between those of a phrase: "without a fan"."""
    return word.casefold() in _ARTICLES


@dataclass(frozen=True, slots=True)
class Entry:
    """What a written word may stand for: alone in a text (`concepts`) or in data, and where longer phrases begin.

    `alone` is what it may stand for without regard to how it is written. `forms` are its base forms in the languages
    that are read, the likelier ones first. `goes_on` are the base forms that go on with any of `starts`.
    """

    concepts: frozenset[str]
    of_data: frozenset[str]
    alone: frozenset[str]
    starts: tuple[Starts, ...]
    forms: tuple[str, ...]
    is_article: bool
    goes_on: Set[str]


@lru_cache(maxsize=8)
def entries(language: str) -> Mapping[str, Entry]:
    """Return what the lexicon has of each written word of a text in a language."""
    return Memo(partial(_entry_of, language=language))


def _entry_of(word: str, language: str) -> Entry:
    surfaces = lexicon().surfaces
    forms = dict[str, None]()
    concepts, of_data, alone, starts = set[str](), set[str](), set[str](), []
    for own in languages_read(language):
        for form in base_forms(word, own):
            forms[form] = None
            if form in surfaces:
                found = _starts_of(form, own, _is_noun_alone(word, form, own))
                if found.longer:
                    starts.append(found)
                for phrase in found.whole:
                    of_data.add(phrase.concept)
                    if not phrase.is_of_data:
                        alone.add(phrase.concept)
                    if phrase.fits(0, word):
                        concepts.add(phrase.concept)
    return Entry(
        frozenset(concepts) or _NOTHING,
        frozenset(of_data) or _NOTHING,
        frozenset(alone) or _NOTHING,
        tuple(starts),
        tuple(forms),
        is_article(word),
        _next_words(starts),
    )


def _next_words(starts: Sequence[Starts]) -> Set[str]:
    """Return the words that go on with one of these; mostly there is one."""
    if not starts:
        return _NOTHING
    return starts[0].longer.keys() if len(starts) == 1 else frozenset().union(*(one.longer for one in starts))


def _is_noun_alone(word: str, form: str, language: str) -> bool:
    """Say whether a noun with an umlaut would be read as an adjective without: Fläche is not flach."""
    is_noun = language == "de" and word[:1].isupper()
    return is_noun and not _UMLAUT.isdisjoint(word.casefold()) and _UMLAUT.isdisjoint(form)


@lru_cache(maxsize=65536)
def _starts_of(form: str, language: str, are_nouns: bool) -> Starts:  # noqa: FBT001
    """Return the phrases of one language that begin with a base form, or of them those alone that are nouns."""
    surfaces = [surface for surface in lexicon().surfaces[form] if surface[2] == language]
    if are_nouns:
        surfaces = [surface for surface in surfaces if (phrase := phrase_of(surface)) and phrase.nouns[0]]
    return _starts([(words_of_surface(surface), surface) for surface in surfaces], 1)


@lru_cache(maxsize=65536)
def concepts_of_word(word: str) -> frozenset[str]:
    """Return the concepts that a written word alone may stand for, in either language; not what data mean with it."""
    return entries("de")[word].alone


def concepts_in_data(word: str) -> frozenset[str]:
    """Return the concepts that a word of the data may stand for."""
    return entries("de")[word].of_data


@lru_cache(maxsize=65536)
def joined_concepts(form: str) -> frozenset[str]:
    """Return the concepts of a base form as a part of a compound: no brand, since Braunkohle is none of Braun."""
    kinds = lexicon().kinds
    return frozenset(one for one in concepts_of_form(form) if not kinds[one] <= _NEVER_JOINED)


@lru_cache(maxsize=65536)
def concepts_of_form(form: str) -> frozenset[str]:
    """Return the concepts that a base form alone may stand for, in either language."""
    return frozenset(phrase.concept for phrase in lexicon().alone(form))

"""The lexicon of claims: which words denote a checkable property of a product, in German and English.

Files in `quality_checks/lexicon/`, one a kind of claim; a line is concept;broader;de;en. A text may state what is
broader than a fact (metal, where the data says steel), never what is narrower. A surface that begins with `=` is read
in data alone: sugar in the data means sweetened, but sugar in a text is no other sweetener.
"""

import csv
import gc
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from quality_checks.grounding.forms import base_forms, folded
from quality_checks.quantities import parse_quantities

FOLDER = Path(__file__).resolve().parents[1] / "lexicon"
#: German texts are full of English words; English ones hold no German.
LANGUAGES_READ = {"de": ("de", "en"), "en": ("en",)}
_HEADER = ["concept", "broader", "de", "en"]
_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)?")
_SHORTEST_ENGLISH_PART = 4
_NEVER_JOINED = frozenset({"brands", "certificates"})
#: Phrases of up to this many words are also written as one word: noisecancelling.
_MOST_JOINED = 3
_WORDS_OF_QUANTITY = 2
_UMLAUT = frozenset("äöü")


def languages_read(language: str) -> tuple[str, ...]:
    """Return the languages whose words are looked up in a text; in a language without a list the English ones."""
    return LANGUAGES_READ.get(language, ("en",))


@dataclass(frozen=True, slots=True)
class Phrase:
    """A surface form of a concept: its words in their base form, and whether they are nouns or acronyms.

    `nouns` marks words that a text writes with a capital (German nouns, names), `acronyms` those that are all capitals:
    ABE is no form of "aber". Data is read without regard to case.
    """

    words: tuple[str, ...]
    concept: str
    language: str
    nouns: tuple[bool, ...] = ()
    acronyms: tuple[bool, ...] = ()
    is_of_data: bool = False

    def fits(self, place: int, written: str) -> bool:
        """Say whether a word of a text is written as the phrase's word at a place has to be."""
        if self.is_of_data:
            return False
        if self.acronyms[place]:
            return written[:2].isupper() or written.isupper()
        return not self.nouns[place] or not written[:1].islower()


@dataclass(frozen=True, slots=True)
class _Surface:
    """A surface as the file has it; phrases are made of it when a text first asks for its first word."""

    words: tuple[str, ...]
    concept: str
    language: str
    is_joined: bool = False
    is_of_data: bool = False


@dataclass(frozen=True)
class Lexicon:
    """Surfaces by their first word, and for each concept its kinds and all that is broader than it."""

    surfaces: Mapping[str, tuple[_Surface, ...]]
    kinds: Mapping[str, frozenset[str]]
    parents: Mapping[str, frozenset[str]]
    _phrases: dict[str, tuple[Phrase, ...]] = field(default_factory=dict)
    _broader: dict[str, frozenset[str]] = field(default_factory=dict)

    def phrases(self, first: str) -> tuple[Phrase, ...]:
        """Return the phrases that begin with a base form, the longest first."""
        found = self._phrases.get(first)
        if found is None:
            made = [phrase for surface in self.surfaces.get(first, ()) for phrase in _phrase(surface)]
            made.sort(key=lambda phrase: (-len(phrase.words), phrase.words, phrase.concept))
            found = self._phrases[first] = tuple(made)
        return found

    def joins(self, word: str) -> bool:
        """Say whether a base form may be part of a German compound: no acronym, no brand, no short English word."""
        return any(
            len(phrase.words) == 1
            and not phrase.acronyms[0]
            and (phrase.language == "de" or len(word) > _SHORTEST_ENGLISH_PART)
            and not self.kinds[phrase.concept] <= _NEVER_JOINED
            for phrase in self.phrases(word)
        )

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
    paths = sorted(path for path in FOLDER.glob("*.csv") if path.name != "inherent.csv")
    if not paths:
        raise FileNotFoundError(f"{FOLDER}: no lexicon; install skuwright anew")
    # More than a hundred thousand small records, none of them garbage: the collector would look at all of them over and
    # over, which takes as long as reading them.
    was_collecting = gc.isenabled()
    gc.disable()
    try:
        return read_lexicon(paths)
    finally:
        if was_collecting:
            gc.enable()


def read_lexicon(paths: Iterable[Path]) -> Lexicon:
    """Return the lexicon of these files; the name of a file is the kind of its concepts."""
    surfaces: dict[str, list[_Surface]] = {}
    kinds: dict[str, set[str]] = {}
    parents: dict[str, set[str]] = {}
    for path in paths:
        for concept, broader, german, english in _lines(path):
            kinds.setdefault(concept, set()).add(path.stem)
            parents.setdefault(concept, set()).update(name.strip() for name in broader.split(",") if name.strip())
            for language, column in (("de", german), ("en", english)):
                for written in column.split(","):
                    words = tuple(_TOKEN.findall(written))
                    of_data = "=" in written
                    if words:
                        surface = _Surface(words, concept, language, is_of_data=of_data)
                        surfaces.setdefault(folded(words[0]), []).append(surface)
                    if 1 < len(words) <= _MOST_JOINED and not of_data:
                        joined = folded("".join(words))
                        surfaces.setdefault(joined, []).append(_Surface(words, concept, language, is_joined=True))
    return Lexicon(
        surfaces={first: tuple(of) for first, of in surfaces.items()},
        kinds={concept: frozenset(of) for concept, of in kinds.items()},
        parents={concept: frozenset(of) for concept, of in parents.items()},
    )


def _lines(path: Path) -> Iterator[list[str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        rows = csv.reader(lines, delimiter=";")
        if next(rows, None) != _HEADER:
            raise ValueError(f"{path.name}: the first line must be {';'.join(_HEADER)}")
        for number, row in enumerate(rows, start=2):
            if len(row) != len(_HEADER) or not row[0]:
                raise ValueError(f"{path.name}:{number}: {len(row)} columns where concept;broader;de;en are expected")
            yield row


def _phrase(surface: _Surface) -> Iterator[Phrase]:
    words = surface.words
    if (
        not any(character.isalpha() for word in words for character in word)
        or (len(words) == 1 and len(words[0]) == 1)
        or _is_quantity(words, surface.language)
    ):
        return
    # English writes names alone with a capital, and German every noun.
    nouns = tuple(word[0].isupper() for word in words)
    acronyms = tuple(word.isupper() and len(word) > 1 for word in words)
    if surface.is_joined:
        # One word now; an acronym only where all of it was capitals.
        whole = folded("".join(words))
        yield Phrase((whole,), surface.concept, surface.language, (any(nouns),), (all(w.isupper() for w in words),))
    else:
        folded_words = tuple(map(folded, words))
        yield Phrase(folded_words, surface.concept, surface.language, nouns, acronyms, surface.is_of_data)


def _is_quantity(words: tuple[str, ...], language: str) -> bool:
    """Say whether a surface is a number with what it counts ("90 Hz", "zwei Griffe"): other checks judge numbers."""
    text = " ".join(words)
    found = parse_quantities(text, language) if len(words) <= _WORDS_OF_QUANTITY else ()
    if not found or found[0].start != 0:
        return False
    return (found[0].is_word and len(words) > 1) or (bool(found[0].units) and found[0].end == len(text))


def _ancestors(concept: str, parents: Mapping[str, frozenset[str]]) -> frozenset[str]:
    found: set[str] = set()
    waiting = [*parents.get(concept, ())]
    while waiting:
        name = waiting.pop()
        if name not in found and name != concept:
            found.add(name)
            waiting.extend(parents.get(name, ()))
    return frozenset(found)


@dataclass(frozen=True, slots=True)
class Starts:
    """The phrases that may begin with some words: those that end there, and the longer ones by their next word."""

    whole: tuple[Phrase, ...]
    by_next: Mapping[str, "Starts"]


def _is_other_class(word: str, form: str, phrase: Phrase) -> bool:
    """Say whether a noun with an umlaut would be read as an adjective without: Fläche is not flach."""
    is_noun = phrase.language == "de" and word[:1].isupper() and not phrase.nouns[0]
    return is_noun and not _UMLAUT.isdisjoint(word.casefold()) and _UMLAUT.isdisjoint(form)


@lru_cache(maxsize=65536)
def phrases_from(word: str, language: str) -> Starts:
    """Return the phrases that may begin with a written word, the likelier forms first."""
    known = lexicon()
    found: dict[Phrase, None] = {}
    for own in languages_read(language):
        for form in base_forms(word, own):
            for phrase in known.phrases(form) if form in known.surfaces else ():
                if phrase.language != own or _is_other_class(word, form, phrase):
                    continue
                found[phrase] = None
    return _starts(found, 1)


def _starts(phrases: Iterable[Phrase], length: int) -> Starts:
    """Sort phrases that share their first words by the next one."""
    longer: dict[str, list[Phrase]] = {}
    whole: list[Phrase] = []
    for phrase in phrases:
        if len(phrase.words) == length:
            whole.append(phrase)
        else:
            longer.setdefault(phrase.words[length], []).append(phrase)
    return Starts(tuple(whole), {word: _starts(of, length + 1) for word, of in longer.items()})


@lru_cache(maxsize=65536)
def concepts_of_word(word: str) -> frozenset[str]:
    """Return the concepts that a written word alone may stand for, in either language."""
    return frozenset(phrase.concept for language in ("de", "en") for phrase in phrases_from(word, language).whole)


@lru_cache(maxsize=65536)
def concepts_of_form(form: str) -> frozenset[str]:
    """Return the concepts that a base form alone may stand for, in either language."""
    return frozenset(phrase.concept for phrase in lexicon().phrases(form) if len(phrase.words) == 1)

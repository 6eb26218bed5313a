"""Surfaces of the lexicon: how the files write what a concept is called, and the phrases that are made of it.

Reading a file only notes under which word a surface is looked up; a phrase is made when a text first has that word.
"""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from quality_checks.grounding.forms import TOKEN, folded
from quality_checks.number_words import may_be_number_word
from quality_checks.quantities import parse_quantities

_HEADER = ["concept", "broader", "de", "en"]
_ONE_TOKEN = re.compile(rf"[\W_]*{TOKEN.pattern}[\W_]*")
#: "hohes Drehmoment": an adjective before a noun, with the ending that it has there.
_ADJECTIVE = re.compile(r"\b([a-zäöüß]{2,}e)[srnm](?= [A-ZÄÖÜ])")
_SMALL_WORDS = (
    "aber alles allen aller beiden beides dem den der des dieser dieses diesen diesem einen einem einer eines gegen "
    "haben hinter immer jeder jedes jeden jedem keinen keinem keiner keines meinen neben oder seinen seiner seines "
    "über unter vielen vieler werden wider wieder zwischen deinen deiner deines deinem ihren ihrer ihres ihrem "
    "unseren unserer eures weder anderer anderen wenigen weniger vier sieben"
)
_NO_ADJECTIVES = frozenset(_SMALL_WORDS.split())
#: Phrases of up to this many words are also written as one word: noisecancelling.
_MOST_JOINED = 3
_WORDS_OF_QUANTITY = 2
#: What begins with a word for a number and counts nothing.
_NAMES = frozenset({"quad hd"})

#: How it is written, its concept, its language, and whether its words are written as one; there are 160,000 of them.
Surface: TypeAlias = tuple[str, str, str, bool]


@dataclass(slots=True, eq=False)
class Phrase:
    """A surface form of a concept: its words in their base form, and whether they are nouns or acronyms.

    `nouns` marks words that a text writes with a capital (German nouns, names), `acronyms` those that are all capitals:
    ABE is no form of "aber". Data is read without regard to case. Nobody changes a phrase.
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


def lines_of(path: Path) -> Iterator[list[str]]:
    """Yield the lines of a file of the lexicon; raises ValueError where one is broken."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = csv.reader(lines, delimiter=";")
        if next(rows, None) != _HEADER:
            raise ValueError(f"{path.name}: the first line must be {';'.join(_HEADER)}")
        for number, row in enumerate(rows, start=2):
            if len(row) != len(_HEADER) or not row[0]:
                raise ValueError(f"{path.name}:{number}: {len(row)} columns where concept;broader;de;en are expected")
            yield row


def surfaces_in(column: str, concept: str, language: str) -> Iterator[tuple[str, Surface]]:
    """Yield the surfaces of a column, each with the folded word that it begins with."""
    for written in column.split(","):
        plain = written.strip()
        if plain.isalnum():
            yield plain.casefold(), (plain, concept, language, False)
        elif words := TOKEN.findall(plain):
            yield folded(words[0]), (plain, concept, language, False)
            if language == "de" and (other := _in_any_case(plain)) != plain:
                yield folded(TOKEN.findall(other)[0]), (other, concept, language, False)
            if 1 < len(words) <= _MOST_JOINED and "=" not in plain:
                yield folded("".join(words)), (plain, concept, language, True)


def _in_any_case(written: str) -> str:
    """Return a German phrase with its adjectives in the form that all others are inflected from: "hohe Drehmoment"."""
    return _ADJECTIVE.sub(lambda found: found[0] if found[0] in _NO_ADJECTIVES else found[1], written)


def words_of_surface(surface: Surface) -> list[str]:
    """Return the words of a surface in their base form; those that are written as one are one."""
    written, _, _, is_joined = surface
    if written.isalnum():
        return [written.casefold()]
    if not is_joined and "'" not in written and "’" not in written:
        return TOKEN.findall(written.casefold())
    words = TOKEN.findall(written)
    return [folded("".join(words))] if is_joined else list(map(folded, words))


def is_one_word(surface: Surface) -> bool:
    """Say whether a surface is a single word, or several that are written as one."""
    written, _, _, is_joined = surface
    return written.isalnum() or is_joined or _ONE_TOKEN.fullmatch(written) is not None


def phrase_of(surface: Surface) -> Phrase | None:
    """Return the phrase of a surface; None for numbers, single letters and quantities."""
    written, concept, language, is_joined = surface
    if written.isalnum():
        return _phrase_of_word(written, concept, language)
    words = TOKEN.findall(written)
    if (
        not any(map(str.isalpha, written))
        or (len(words) == 1 and len(words[0]) == 1)
        or (len(words) <= _WORDS_OF_QUANTITY and _is_quantity(words, language))
    ):
        return None
    # English writes names alone with a capital, and German every noun.
    nouns = tuple([word[0].isupper() for word in words])
    if is_joined:
        # One word now; an acronym only where all of it was capitals.
        whole = folded("".join(words))
        return Phrase((whole,), concept, language, (any(nouns),), (all(map(str.isupper, words)),))
    acronyms = tuple([word.isupper() and len(word) > 1 for word in words])
    return Phrase(tuple(map(folded, words)), concept, language, nouns, acronyms, "=" in written)


def _phrase_of_word(word: str, concept: str, language: str) -> Phrase | None:
    """Return the phrase of a surface that is one word, as most are."""
    is_number = not (word.isalpha() or any(map(str.isalpha, word)))
    if len(word) == 1 or is_number or _is_quantity([word], language):
        return None
    return Phrase((word.casefold(),), concept, language, (word[0].isupper(),), (word.isupper(),))


def _is_quantity(words: list[str], language: str) -> bool:
    """Say whether a surface is a number with what it counts ("90 Hz", "zwei Griffe"): other checks judge numbers."""
    text = " ".join(words)
    if text.casefold() in _NAMES or not (may_be_number_word(text) or any(map(str.isnumeric, text))):
        return False
    found = parse_quantities(text, language)
    if not found or found[0].start != 0:
        return False
    return (found[0].is_word and len(words) > 1) or (bool(found[0].units) and found[0].end == len(text))

"""Vocabulary: which of the two languages with lists of words a written word is at home in.

The lists are those that the checks of claims read: the lexicon, each column a language, and the neutral words. A word
that both languages have, or neither, tells nothing.
"""

import re
from functools import lru_cache

from quality_checks.function_words import FUNCTION_WORDS, telling_words
from quality_checks.grounding.compounds import compound_parts
from quality_checks.grounding.forms import base_forms
from quality_checks.grounding.lexicon import lexicon
from quality_checks.grounding.neutral import neutral_words
from quality_checks.memo import Memo

#: The language whose words are looked for in texts of another.
OTHER = {"de": "en", "en": "de"}
#: What a word tells in a text. Small words tell more than others; what both languages have tells nothing, what
#: neither has may be a name, and small words that look like one of the text's language are weak.
OWN_SMALL, OWN, SHARED, UNKNOWN, WEAK, FOREIGN, FOREIGN_SMALL = 2, 1, 0, -1, -2, -3, -4
#: Shorter words are units and parts of names, where they are no small words.
_SHORTEST = 3
#: Small words of the languages without a list of words.
OF_THIRD = frozenset().union(*(small for language, small in FUNCTION_WORDS.items() if language not in OTHER))
_LETTERS = re.compile(r"[^\W\d_]+")
_OF_GERMAN_ALONE = re.compile(r"[äöüß]")
#: Smarter, printer, unscrew: what an ending or a prefix makes of an English word that the list has.
_DERIVED = re.compile(r"(?:under|over|un|re)(\w{4,})|(\w{4,})(?:er|ers|est|or|ors|able)")
#: Kinds of concepts that are names, the same in every language.
_NAMES = frozenset({"brands", "places", "certificates"})


@lru_cache(maxsize=8)
def tells(own: str) -> Memo[int]:
    """Return what each written word tells in a text of a language: one of the seven above."""
    other = OTHER[own]
    small, foreign = FUNCTION_WORDS[own], FUNCTION_WORDS[other]
    telling = telling_words(other, own)

    def tell(word: str) -> int:
        lower = word.lower()
        if lower in small:
            return SHARED if lower in foreign else OWN_SMALL
        if lower in telling:
            return FOREIGN_SMALL
        if lower in foreign:
            return WEAK
        is_own, is_foreign = _knows(word, own), _knows(word, other)
        if is_own and is_foreign:
            return SHARED
        if len(word) < _SHORTEST:
            return OWN if is_own else UNKNOWN if lower in OF_THIRD else SHARED
        return OWN if is_own else FOREIGN if is_foreign else UNKNOWN

    return Memo(tell)


def _knows(word: str, language: str) -> bool:
    known = _words(language)
    if any(form in known for form in base_forms(word, language)):
        return True
    if language == "en":
        derived = _DERIVED.fullmatch(word.lower())
        stem = derived and (derived[1] or derived[2])
        return bool(stem) and (stem in known or f"{stem}e" in known)
    if any(form in _words("en") for form in base_forms(word, "en")):
        return False
    if _OF_GERMAN_ALONE.search(word.lower()):
        return True
    parts = compound_parts(word)
    return bool(parts) and all(part in known for part in parts) and any(part not in _words("en") for part in parts)


@lru_cache(maxsize=8)
def _words(language: str) -> frozenset[str]:
    """Return the words of the lists of a language, of phrases each single one."""
    found = set(neutral_words(language))
    known = lexicon()
    for surfaces in known.surfaces.values():
        for written, concept, of, is_joined in surfaces:
            if of == language and not is_joined and not known.kinds[concept] <= _NAMES:
                found.update(_LETTERS.findall(written.casefold()))
    return frozenset(found)

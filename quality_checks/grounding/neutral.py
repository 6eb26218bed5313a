"""Neutral words: what copy may say of any product without stating a property of it. One list for each language."""

from functools import lru_cache

from quality_checks.grounding.forms import base_forms, folded
from quality_checks.grounding.lexicon import FOLDER

#: Rank of a word that no list has.
UNKNOWN = 1000
#: Neutral as they stand, and something else when inflected.
_AS_THEY_STAND = frozenset({folded("weiß")})


@lru_cache(maxsize=8)
def neutral_words(language: str) -> dict[str, bool]:
    """Return the neutral words of a language in their base form, each with whether it is a noun.

    Empty for languages without a list.
    """
    path = FOLDER / f"neutral_{language}.txt"
    if not path.exists():
        return {}
    words: dict[str, bool] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        word = line.strip()
        if word:
            is_noun = language == "de" and word[0].isupper()
            words[folded(word)] = words.get(folded(word), True) and is_noun
    return words


@lru_cache(maxsize=65536)
def neutral_rank(word: str, language: str) -> int:
    """Return how far a written word is inflected from a neutral word: 0 as it stands, `UNKNOWN` where it is none.

    A German word with a capital may be an inflected noun, or any word at the beginning of a sentence as it stands.
    """
    known = neutral_words(language)
    is_capital = language == "de" and word[:1].isupper()
    for rank, form in enumerate(base_forms(word, language)):
        is_noun = known.get(form)
        if rank and form in _AS_THEY_STAND:
            # "Jeder weiß", but no "weiße Kamera".
            continue
        if is_noun is not None and (rank == 0 or not is_capital or is_noun):
            return rank
    return UNKNOWN


def is_neutral(word: str, language: str) -> bool:
    """Say whether a written word is a form of a neutral word."""
    return neutral_rank(word, language) < UNKNOWN

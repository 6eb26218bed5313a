"""Words that a brand does not use."""

import re
from collections.abc import Iterator
from functools import lru_cache

from quality_checks.base import Check, Subject
from quality_checks.findings import finding, shown
from schemas.finding import Finding, Repair

_ENDINGS = {
    "de": "e|en|em|er|es|n|s|ere[mnrs]?|ste[mnrs]?|st|te[nrs]?|t",
    "en": "'s|s|es|er|est|ly|d|ed|ing",
}
_SPELLINGS = {"ä": "(?:ä|ae)", "ö": "(?:ö|oe)", "ü": "(?:ü|ue)", "ß": "(?:ß|ss)"}
_BETWEEN = r"[\s\u2010\u2011-]+"


def banned_words() -> Check:
    """Report `banned_words.used`, whatever the word's ending; a `*` at its end stands for any ending.

    `[brand] glossary` gives the word to use instead. A word that is part of the product's own name is left alone.
    """

    def banned_words(subject: Subject) -> Iterator[Finding]:
        words = subject.brand.banned_words
        if not words or not subject.is_text:
            return
        instead = {avoided.casefold(): better for avoided, better in subject.brand.glossary.items()}
        names = [fact.data.casefold() for fact in subject.facts if fact.is_name and isinstance(fact.data, str)]
        for found in any_form_of(words, subject.language).finditer(subject.plain.text):
            if any(found[0].casefold() in name for name in names):
                continue
            word = words[int(str(found.lastgroup)[1:])]
            better = instead.get(word.rstrip("*").casefold())
            yield finding(
                "banned_words.used",
                subject,
                f"{shown(found[0])} is a form of the banned word {shown(word)}",
                span=subject.stored_span(*found.span()),
                expected=better,
                repair=Repair(better) if better else None,
            )

    return banned_words


@lru_cache(maxsize=64)
def any_form_of(words: tuple[str, ...], language: str) -> re.Pattern[str]:
    """Return a pattern that finds any inflected form of any of the words; group `w<n>` is the nth word's."""
    endings = _ENDINGS.get(language, _ENDINGS["en"])
    groups = (f"(?P<w{place}>{_any_form(word, endings)})" for place, word in enumerate(words) if word.strip("* "))
    return re.compile(r"(?<![^\W_])(?:" + "|".join(groups) + r")(?![^\W_])", re.IGNORECASE)


def _any_form(word: str, endings: str) -> str:
    if word.endswith("*"):
        return _BETWEEN.join(map(_any_spelling, word.rstrip("*").split())) + r"[^\W_]*"
    return _BETWEEN.join(f"{_any_spelling(part)}(?:{endings})?" for part in word.split())


def _any_spelling(word: str) -> str:
    """Return a pattern of a word that may be written without umlauts: unzerstoerbar."""
    return "".join(_SPELLINGS.get(letter.lower(), re.escape(letter)) for letter in word)

"""How hard a text is to read: Flesch's reading ease (German in Amstad's version) and LIX, worked out here.

Sources: Flesch 1948, Amstad 1978 (180 - words per sentence - 58.5 x syllables per word), Björnsson 1968 (LIX).
"""

import re
from collections.abc import Iterator

from quality_checks.base import Check, Subject
from quality_checks.findings import finding
from schemas.finding import Finding

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_LONG_WORD = re.compile(r"[^\W\d_]{7,}")
_VOWELS = {
    "de": re.compile(r"au|ei|ai|eu|äu|ie|aa|ee|oo|[aeiouyäöü]", re.IGNORECASE),
    "en": re.compile(r"[aeiouy]+", re.IGNORECASE),
}
_SILENT_E = re.compile(r"[^aeiouyl]e\Z", re.IGNORECASE)
#: Shorter texts say nothing about their style.
_FEWEST_WORDS = 30
#: Above it even laws are rare (Björnsson's "very hard" begins at 60; lists of compounds push German up).
_HARD_LIX = 75.0


def lix_of(text: str, sentences: int) -> float:
    """Return Björnsson's figure of a plain text: words in each sentence, and words of 7 letters in 100."""
    count = max(len(_WORD.findall(text)), 1)
    return count / max(sentences, 1) + 100 * len(_LONG_WORD.findall(text)) / count


def flesch_of(text: str, sentences: int, language: str) -> float | None:
    """Return the reading ease of a plain text, None where no formula for the language is known."""
    words = _WORD.findall(text)
    if language not in _VOWELS or not words:
        return None
    per_sentence = len(words) / max(sentences, 1)
    syllables = sum(_syllables(word, language) for word in words) / len(words)
    if language == "de":
        return 180 - per_sentence - 58.5 * syllables
    return 206.835 - 1.015 * per_sentence - 84.6 * syllables


def readability() -> Check:
    """Report `readability.below_limit` where `[content.<attribute>]` sets limits, else `readability.hard`."""

    def readability(subject: Subject) -> Iterator[Finding]:
        if not subject.is_text:
            return
        text, count = subject.plain.text, len(subject.sentences)
        if text.count(" ") < _FEWEST_WORDS - 1:
            return
        if not _may_be_hard(subject, text.count(" ") + 1, count):
            return
        least, most = subject.content.min_flesch, subject.content.max_lix
        flesch = flesch_of(text, count, subject.language) if least is not None else None
        lix = lix_of(text, count)
        if least is not None and flesch is not None and flesch < least:
            message = f"reading ease {flesch:.0f}, at least {least:g} is wanted; shorten sentences and words"
            yield finding("readability.below_limit", subject, message, expected=f"{least:g}")
        elif most is not None and lix > most:
            message = f"LIX {lix:.0f}, at most {most:g} is wanted; shorten sentences and words"
            yield finding("readability.below_limit", subject, message, expected=f"{most:g}")
        elif least is None and most is None and lix > _HARD_LIX:
            yield finding("readability.hard", subject, f"LIX {lix:.0f}: sentences or words are very long")

    return readability


def _may_be_hard(subject: Subject, words: int, sentences: int) -> bool:
    """Say whether the figures are worth their time: with short words and sentences no default limit is passed."""
    has_limits = subject.content.min_flesch is not None or subject.content.max_lix is not None
    return has_limits or words > 25 * sentences or len(subject.plain.text) > 7.5 * words


def _syllables(word: str, language: str) -> int:
    count = len(_VOWELS[language].findall(word))
    if language == "en" and count > 1 and _SILENT_E.search(word):
        count -= 1
    return max(count, 1)

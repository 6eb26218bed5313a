"""Language: the text is in the language of its locale, and so is every sentence of it.

py3langid knows 97 languages; restricted to those that a shop may mix up it is right on 99 % of sentences in 70 µs. Its
table (5 MB) is read at the first text, not at import.
"""

import copy
import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from quality_checks.base import Check, Subject
from quality_checks.findings import finding, shown
from schemas.finding import Finding

#: Languages that suppliers' texts come in, beside those of the catalogue's locales.
_NEIGHBOURS = ("de", "en", "es", "fr", "it", "nl", "pl")
#: Fewer letters than this, without names, and nobody can tell; such texts and sentences are not flagged. On 26,000
#: sentences of a real catalogue these two limits flagged 24, of which 20 were in a foreign language.
_FEWEST_LETTERS = 20
_SURE = 0.85
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_WORD = re.compile(r"[^\W_]+")
# Function words make most sentences' language plain without asking; words that both languages share are left out.
_GERMAN = (
    "der das dem den des und mit für ist ein eine einen einem einer von auf sich nicht auch bei zu zum zur im wird "
    "werden sind sowie oder aus dass durch über nach dank ohne bis sie ihre ihr"
)
_ENGLISH = (
    "the and of with for is are to it its that this from by your you at on or be has have which while up without as can"
)
_FUNCTION_WORDS = {"de": frozenset(_GERMAN.split()), "en": frozenset(_ENGLISH.split())}
#: Facts up to this length are names and values; longer ones are prose, whose words say something about a language.
_LONGEST_NAME = 60


def text_language() -> Check:
    """Report `language.wrong` (the text) or `language.mixed` (single sentences, where that is certain)."""

    def text_language(subject: Subject) -> Iterator[Finding]:
        if not subject.is_text:
            return
        identify = _identifier(_languages(subject))
        if subject.language not in identify.labels:
            return
        names = _names(subject)
        sentences = [(span, _letters(subject.plain.text[slice(*span)], names)) for span in subject.sentences]
        foreign = [
            (span, language)
            for span, words in sentences
            if len(words) >= _FEWEST_LETTERS and not _is_plainly(subject.language, words)
            for language, sureness in (identify.classify(words),)
            if language != subject.language and sureness >= _SURE
        ]
        if not foreign and any(len(words) >= _FEWEST_LETTERS for _, words in sentences):
            return
        whole = " ".join(words for _, words in sentences)
        if len(whole) >= _FEWEST_LETTERS:
            language, sureness = identify.classify(whole)
            if language != subject.language and sureness >= _SURE:
                message = f"the text reads as {language}"
                yield finding("language.wrong", subject, message, expected=subject.proposal.language)
                return
        for span, language in foreign:
            yield finding(
                "language.mixed",
                subject,
                f"{shown(subject.plain.text[slice(*span)])} reads as {language}",
                span=subject.stored_span(*span),
                expected=subject.proposal.language,
            )

    return text_language


def _is_plainly(language: str, words: str) -> bool:
    own = _FUNCTION_WORDS.get(language)
    if own is None:
        return False
    counts = Counter(words.lower().split())
    others = frozenset().union(*(theirs for other, theirs in _FUNCTION_WORDS.items() if other != language))
    is_mixed = any(word in counts for word in others)
    return not is_mixed and sum(count for word, count in counts.items() if word in own) >= 2


def _languages(subject: Subject) -> tuple[str, ...]:
    of_catalog = {locale[:2].lower() for locale in subject.structure.locales}
    return tuple(sorted({subject.language, *of_catalog, *_NEIGHBOURS}))


def _names(subject: Subject) -> frozenset[str]:
    """Return the words of names, values and labels: the PIM's own words say nothing about the text's language."""
    texts = [text for text in subject.own_texts if len(text) <= _LONGEST_NAME]
    for fact in subject.facts:
        texts.append(fact.attribute.label(subject.proposal.language))
        options = fact.data if isinstance(fact.data, tuple) else (fact.data,)
        texts += [
            fact.attribute.option_label(option, subject.proposal.language)
            for option in options
            if isinstance(option, str) and len(option) <= _LONGEST_NAME
        ]
    return frozenset(word.casefold() for text in texts for word in _WORD.findall(text))


def _letters(text: str, names: frozenset[str]) -> str:
    return " ".join(word for word in _LETTERS.findall(text) if word.casefold() not in names)


@lru_cache(maxsize=32)
def _identifier(languages: tuple[str, ...]) -> Any:
    """Return an identifier that knows these languages; those that py3langid does not know are left out."""
    identifier = copy.copy(_all_languages())
    identifier.set_languages([language for language in languages if language in identifier.labels])
    return identifier


@lru_cache(maxsize=1)
def _all_languages() -> Any:
    # Imported here: with numpy and its table it is 5 MB and 0.3 s, which most commands never need.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # type: ignore[import-untyped]  # noqa: PLC0415

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)

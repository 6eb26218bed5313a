"""Adjectives that nobody knows, before a thing that a fact states: "each serrated step" tells more than the steps."""

import re
from collections.abc import Iterator

from quality_checks.base import Check, Subject
from quality_checks.findings import finding, shown
from quality_checks.grounding.forms import Word, base_forms, cognate, folded
from quality_checks.grounding.lexicon import concepts_of_word
from quality_checks.grounding.neutral import UNKNOWN, is_neutral, neutral_rank
from quality_checks.grounding.word_marks import mark
from schemas.finding import Finding

#: Endings of words that tell a thing more closely; of English ones those that no noun or verb has beside them.
_ADJECTIVE = {
    # Of German ones what can be done with a thing: others ("geschwärzte Eiche") mostly translate a fact.
    "de": re.compile(r"[a-zäöüß]{3,}bar(?:e[nrms]?)\Z"),
    "en": re.compile(r"[a-z]{3,}(?:ed|able|ible|ic|al|ous|ive|less|proof)\Z"),
}


_OF_LANGUAGES = re.compile(r"(?:bi|tri|multi)lingual", re.IGNORECASE)
_STEM = re.compile(r"([a-z]{6,}?)(?:ative|itive|ive|ed|al|ous|ic|ical|able|ible)", re.IGNORECASE)
_MARKS = {language: mark(f"adjective_{language}", pattern.fullmatch) for language, pattern in _ADJECTIVE.items()}


def open_adjectives() -> Check:
    """Report `grounding.unlicensed_property`: an adjective that no list and no fact has, at a thing of the facts."""

    def open_adjectives(subject: Subject) -> Iterator[Finding]:
        if not subject.is_text or subject.language not in _ADJECTIVE:
            return
        text, words = subject.plain.text, subject.words
        for place in subject.marked(_MARKS[subject.language]):
            if place + 1 >= len(words) or text[words[place].end : words[place + 1].start] != " ":
                continue
            word, noun = words[place], words[place + 1]
            if _is_unknown(subject, word) and _is_thing(subject, noun):
                yield finding(
                    "grounding.unlicensed_property",
                    subject,
                    f"{shown(word.text)} tells {shown(noun.text)} more closely than the data and the lists of words",
                    span=subject.stored_span(word.start, word.end),
                )

    return open_adjectives


def _is_unknown(subject: Subject, word: Word) -> bool:
    if neutral_rank(word.text, subject.language) < UNKNOWN or subject.fact_meanings.of_word(word.text):
        return False
    if any(mention.start <= word.start < mention.end for mention in subject.mentions):
        return False
    known = subject.fact_meanings.plain_words
    if concepts_of_word(word.text) or folded(word.text) in known:
        return False
    if _OF_LANGUAGES.fullmatch(word.text) and any("language" in fact.code for fact in subject.facts):
        # "A bilingual rulebook" of two `languages`
        return False
    if (stem := _STEM.fullmatch(word.text)) and any(one.startswith(stem[1].casefold()) for one in known):
        # "Decorative perforations" of a `perforated_decoration`
        return False
    # "Effektiver Speichertakt" of an `effective_memory_clock`.
    own = {cognate(form) for form in base_forms(word.text, subject.language)}
    return own.isdisjoint(map(cognate, known))


def _is_thing(subject: Subject, word: Word) -> bool:
    """Say whether a word is a thing that the product's facts state, written as a noun is."""
    meanings = subject.fact_meanings
    if subject.language == "de" and not word.text[0].isupper():
        return False
    fact = meanings.of_word(word.text)
    if fact is None and not is_neutral(word.text, subject.language):
        fact = meanings.of_concepts(concepts_of_word(word.text))
    return fact is not None and not fact.is_prose

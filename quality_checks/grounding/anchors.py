"""Whether a sentence speaks of the product at all: by its name, by a word or a number of its facts."""

import re

from quality_checks.base import Subject
from quality_checks.caseless import Caseless
from quality_checks.grounding.clauses import is_fragment
from quality_checks.grounding.forms import loose_forms
from quality_checks.grounding.in_the_box import counts_up_content
from quality_checks.grounding.lexicon import concepts_of_word
from quality_checks.grounding.scene_words import PRONOUN, SHORT_WORD
from quality_checks.grounding.support import supporting_fact
from quality_checks.record import Record

#: "Weite M (normal)"
_WIDTH = Caseless(r"(?:weite|width) (\w{1,4})\b")
_SIZE = re.compile(r"(\d?[XSML]{1,3})(?: \(|\Z)")


def speaks_of_product(subject: Subject, span: tuple[int, int]) -> bool:
    """Say whether a sentence speaks of the product: it has its name, a word or number of its facts."""
    start, end = span
    for quantity in subject.quantities_in(start, end):
        if not quantity.is_word:
            return True
    return is_about_product(subject, span) or is_fragment(subject.plain.text, start, end)


def is_about_product(subject: Subject, span: tuple[int, int]) -> bool:
    """Say whether a sentence has the product's name or a word of its facts, or speaks of what was named before."""
    meanings = subject.fact_meanings
    start, end = span
    text = subject.plain.text
    if PRONOUN.search(text, start, end) or counts_up_content(text, span) or _has_width(subject, start, end):
        return True
    mentions = subject.mentions_in(start, end)
    if any(
        supporting_fact(mention, meanings) or meanings.is_inherent(mention.words, mention.concepts)
        for mention in mentions
    ):
        return True
    for word in subject.words_in(start, end):
        if word.text.isupper() and word.text in subject.record.once(_sizes):
            return True
        if not meanings.names.isdisjoint(loose_forms(word.text)):
            return True
        if len(word.text) <= SHORT_WORD and not (word.text.isupper() and len(word.text) > 1):
            continue
        fact = meanings.of_word(word.text) or meanings.of_concepts(concepts_of_word(word.text))
        if fact is None and "-" in word.text:
            # "Wingtip-Form"
            fact = meanings.of_word(word.text.partition("-")[0])
        if fact is not None and not fact.is_prose:
            return True
    return False


def _has_width(subject: Subject, start: int, end: int) -> bool:
    """Say whether an item gives a width by the letter that a fact has: "Weite M (normal)"."""
    found = _WIDTH.match(subject.plain.text, start, end)
    if found is None:
        return False
    widths = (str(fact.data).casefold().split() for fact in subject.facts if "width" in fact.code.lower())
    return any(found[1].casefold() in words for words in widths)


def _sizes(record: Record) -> frozenset[str]:
    """Return the sizes in letters that the facts have: the M of "M (medium)"."""
    return frozenset(
        found[1] for fact in record.facts if isinstance(fact.data, str) and (found := _SIZE.match(fact.data))
    )


def rests_on_facts(subject: Subject, span: tuple[int, int]) -> bool:
    """Say whether a sentence states a fact: by a word of one, or by a number."""
    meanings = subject.fact_meanings
    return any(supporting_fact(one, meanings) for one in subject.mentions_in(*span)) or any(
        not quantity.is_word for quantity in subject.quantities_in(*span)
    )

"""Whether a sentence speaks of the product at all: by its name, by a word or a number of its facts."""

import re

from quality_checks.base import Subject
from quality_checks.grounding.clauses import is_fragment
from quality_checks.grounding.forms import loose_forms
from quality_checks.grounding.in_the_box import counts_up_content
from quality_checks.grounding.lexicon import concepts_of_word
from quality_checks.grounding.scene_words import PRONOUN, SHORT_WORD
from quality_checks.grounding.support import supporting_fact
from quality_checks.record import Record

_SIZE = re.compile(r"(\d?[XSML]{1,3})(?: \(|\Z)")


def speaks_of_product(subject: Subject, span: tuple[int, int]) -> bool:
    """Say whether a sentence speaks of the product: it has its name, a word or number of its facts."""
    start, end = span
    if is_fragment(subject.plain.text, start, end) or is_about_product(subject, span):
        return True
    return any(not quantity.is_word for quantity in subject.quantities_in(start, end))


def is_about_product(subject: Subject, span: tuple[int, int]) -> bool:
    """Say whether a sentence has the product's name or a word of its facts, or speaks of what was named before."""
    meanings = subject.fact_meanings
    start, end = span
    if PRONOUN.search(subject.plain.text, start, end) or counts_up_content(subject.plain.text, span):
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
        if len(word.text) <= SHORT_WORD:
            continue
        fact = meanings.of_word(word.text) or meanings.of_concepts(concepts_of_word(word.text))
        if fact is None and "-" in word.text:
            # "Wingtip-Form"
            fact = meanings.of_word(word.text.partition("-")[0])
        if fact is not None and not fact.is_prose:
            return True
    return False


def _sizes(record: Record) -> frozenset[str]:
    """Return the sizes in letters that the facts have: the M of "M (medium)"."""
    return frozenset(
        found[1] for fact in record.facts if isinstance(fact.data, str) and (found := _SIZE.match(fact.data))
    )

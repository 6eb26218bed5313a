"""Support: which facts the places of a text rest on, for those who read it beside the data."""

from collections.abc import Iterator
from typing import TypeAlias

from quality_checks.base import Subject
from quality_checks.evidence import Standing
from quality_checks.grounding.forms import folded
from quality_checks.grounding.lexicon import LANGUAGES_READ
from quality_checks.grounding.mentions import all_concepts
from quality_checks.grounding.support import concepts_of, supporting_fact
from quality_checks.quantity import Quantity
from schemas.proposal import Proposal

#: Start and end in `proposal.text`, and the codes of the attributes that the place rests on.
Place: TypeAlias = tuple[int, int, tuple[str, ...]]


def supported_places(subject: Subject) -> tuple[Place, ...]:
    """Return the places of a text that facts bear out: cited sentences, slots, then numbers, names and claims.

    A slot was rendered from its attribute, so nothing within one is read once more. Texts in languages that the lexicon
    does not know have no claims here. What the data deny is shown with the fact that denies it.
    """
    if not subject.is_drafted:
        return ()
    slots = [(slot.start, slot.end) for slot in subject.proposal.slots]
    shown = {fact.code for fact in subject.facts}
    read: dict[tuple[int, int], dict[str, None]] = {}
    for start, end, codes in _read(subject):
        span = subject.stored_span(start, end)
        if not any(first < span[1] and span[0] < last for first, last in slots):
            read.setdefault(span, {}).update(dict.fromkeys(code for code in codes if code in shown))
    found = ((start, end, tuple(codes)) for (start, end), codes in sorted(read.items()) if codes)
    return (*stated_places(subject.proposal), *found)


def stated_places(proposal: Proposal) -> tuple[Place, ...]:
    """Return what a draft says itself that its places rest on: its cited sentences, then its slots."""
    cited = ((one.start, one.end, one.attributes) for one in proposal.sentences if one.attributes)
    return (*cited, *((slot.start, slot.end, (slot.attribute,)) for slot in proposal.slots))


def _read(subject: Subject) -> Iterator[Place]:
    yield from _names(subject)
    yield from _numbers(subject)
    if subject.language in LANGUAGES_READ:
        yield from _claims(subject)


def _names(subject: Subject) -> Iterator[Place]:
    """Yield where the product's own name stands, word by word."""
    names = [fact.code for fact in subject.facts if fact.is_name]
    known = subject.fact_meanings.name_words
    for word in subject.words:
        if folded(word.text) not in known:
            continue
        fact = subject.fact_meanings.of_word(word.text)
        yield word.start, word.end, (fact.code,) if fact else tuple(names[:1])


def _numbers(subject: Subject) -> Iterator[Place]:
    for quantity in subject.quantities:
        if quantity.is_basis:
            continue
        if subject.number_evidence.is_name(quantity):
            yield quantity.start, quantity.end, _naming(subject, quantity)
            continue
        standing, known = subject.number_evidence.judge(quantity)
        if standing is Standing.SUPPORTED:
            yield quantity.start, quantity.end, tuple(dict.fromkeys(one.fact.code for one in known))


def _naming(subject: Subject, quantity: Quantity) -> tuple[str, ...]:
    """Return the attribute whose value has a name with digits ("USB 3.2") in it."""
    fact = subject.fact_meanings.of_word(subject.plain.text[quantity.start : quantity.end])
    if fact is not None:
        return (fact.code,)
    _, known = subject.number_evidence.judge(quantity)
    return tuple(dict.fromkeys(one.fact.code for one in known if set(quantity.amounts) & set(one.amounts)))


def _claims(subject: Subject) -> Iterator[Place]:
    meanings = subject.fact_meanings
    for begin, stop in subject.sentences:
        mentions = [one for one in subject.mentions if begin <= one.start < stop]
        around = concepts_of(mentions)
        for mention in mentions:
            denying = meanings.denied_by(all_concepts(mention), around)
            fact = denying if denying is not None and not meanings.of_concepts(mention.concepts) else None
            fact = fact or supporting_fact(mention, meanings)
            if fact is not None:
                yield mention.start, mention.end, (fact.code,)

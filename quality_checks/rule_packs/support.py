"""What makes a claim permissible, or at least the product's own: attributes, words and meanings of the facts."""

from collections.abc import Iterator
from functools import lru_cache

from quality_checks.base import Subject
from quality_checks.grounding.forms import loose_forms, words_of
from quality_checks.grounding.support import supporting_fact as supported
from quality_checks.rule_packs.phrases import phrase
from quality_checks.rule_packs.records import Support
from schemas.facts import Fact, data_text
from schemas.finding import Evidence

_NO = frozenset({"", "no", "nein", "none", "keine", "kein", "false", "n/a", "0"})
#: A mention of a concept speaks for a whole match if it covers this share of it.
_MOST = 0.6


def supporting_fact(subject: Subject, support: Support) -> Fact | None:
    """Return a fact that makes a claim permissible, or None."""
    for fact in subject.facts:
        if any(phrase(one, "de").regex.fullmatch(fact.code.replace("_", " ")) for one in support.attributes) and (
            not says_no(fact)
        ):
            return fact
    values = [phrase(one, "de").regex for one in support.values]
    return next((fact for fact in subject.facts if any(one.search(fact_text(fact, subject)) for one in values)), None)


def stating_fact(subject: Subject, start: int, end: int) -> Fact | None:
    """Return a fact that states the words of a span of the visible text, in any inflection or in another language."""
    wanted = [loose_forms(word.text) for word in words_of(subject.plain.text[start:end])]
    for fact in subject.facts:
        forms = _forms(fact_text(fact, subject))
        if not says_no(fact) and all(not forms.isdisjoint(word) for word in wanted):
            return fact
    for mention in subject.mentions:
        covered = min(end, mention.end) - max(start, mention.start)
        # "Bio-Äpfel": what is claimed stands first.
        leads = mention.start == start and subject.plain.text[mention.end : mention.end + 1] in ("-", "‑")
        if covered >= _MOST * (end - start) or leads:
            is_word = len(mention.words) == 1
            meanings = subject.fact_meanings
            meant = supported(mention, meanings) if is_word else meanings.of_concepts(mention.concepts)
            if meant is not None:
                return meant
    return None


def says_no(fact: Fact) -> bool:
    """Say whether a fact denies what its attribute names."""
    return fact.data is False or (isinstance(fact.data, str) and fact.data.strip().casefold() in _NO)


def fact_text(fact: Fact, subject: Subject) -> str:
    """Return what a fact says in words: its attribute, its data, and the labels of its options."""
    return " ; ".join(_words_of_fact(fact, subject.proposal.language))


def _words_of_fact(fact: Fact, locale: str) -> Iterator[str]:
    if not fact.is_free_text and not fact.is_name:
        yield fact.code.replace("_", " ")
        yield fact.attribute.label(locale)
    if isinstance(fact.data, bool):
        return
    yield data_text(fact.data).replace("_", " ").replace("\\n", " ")
    if fact.attribute.options:
        chosen = fact.data if isinstance(fact.data, tuple) else (fact.data,)
        yield from (fact.attribute.option_label(one, locale) for one in chosen if isinstance(one, str))


@lru_cache(maxsize=2048)
def _forms(text: str) -> frozenset[str]:
    return frozenset(form for word in words_of(text) for form in loose_forms(word.text))


def evidence_of(fact: Fact) -> Evidence:
    """Return a fact as a finding's evidence, shortened."""
    return Evidence(fact.code, data_text(fact.data)[:200])

"""Citations: every sentence of a rendered text names filled attributes that it rests on, and they show what it says."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from quality_checks.base import Check, Subject
from quality_checks.findings import finding, shown
from quality_checks.grounding.fact_meanings import FactMeanings, fact_meanings
from quality_checks.grounding.forms import Word
from quality_checks.grounding.lexicon import concepts_of_word, lexicon
from quality_checks.grounding.mentions import Mention, all_concepts
from quality_checks.grounding.polarity import has_denial
from quality_checks.grounding.scenes import is_statement
from quality_checks.grounding.support import claim_code, supporting_fact
from schemas.facts import Fact, data_text
from schemas.finding import Evidence, Finding
from schemas.proposal import Sentence, SlotSpan

#: Kinds of claim of which a product has one or a few: another one contradicts the one that is cited.
_EXCLUSIVE = frozenset({"colours", "materials", "places", "brands", "audience"})
_SHORTEST_WORD = 3
#: What a product is may be said without a citation.
_NEVER_CITED = frozenset({"family", "categories"})


def cited_facts() -> Check:
    """Report citations that name nothing, or do not show what the sentence says, of texts drafted as sentences.

    Codes: `citations.unknown_attribute`, `citations.none`, `citations.not_supported`, `citations.contradicted`. What
    no fact at all states is left to the checks of claims. A sentence without any word of what it cites may be a free
    paraphrase ("Regen bleibt draußen"), so `citations.unrelated` only highlights it.
    """

    def cited_facts(subject: Subject) -> Iterator[Finding]:
        if not subject.is_text:
            return
        known = {fact.code: fact for fact in subject.facts}
        earlier: dict[str, Fact] = {}
        for sentence in subject.proposal.sentences:
            span = (sentence.start, sentence.end)
            unknown = [code for code in sentence.attributes if code not in known]
            if unknown:
                message = f"{', '.join(unknown)}: not filled for this product"
                yield finding("citations.unknown_attribute", subject, message, span=span)
            elif not sentence.attributes:
                message = f"{shown(subject.proposal.text[slice(*span)])} names no attribute that it rests on"
                yield finding("citations.none", subject, message, span=span)
            else:
                cited = [known[code] for code in sentence.attributes]
                yield from _judged(subject, sentence, cited, earlier)
            earlier |= {code: known[code] for code in sentence.attributes if code in known}

    return cited_facts


@dataclass(frozen=True)
class _Rest:
    """What a sentence rests on: the facts that it cites, and those that it may take up again without.

    The name is known, and what earlier sentences rest on: "Der Spirituskocher wiegt ...". Reading them without the
    other facts is dear, and rarely needed.
    """

    subject: Subject
    cited: tuple[Fact, ...]
    also: tuple[Fact, ...]

    @cached_property
    def codes(self) -> frozenset[str]:
        """The codes of all of them; what the product is needs no citation."""
        return frozenset(fact.code for fact in (*self.cited, *self.also)) | _NEVER_CITED

    @cached_property
    def meanings(self) -> FactMeanings:
        """What they mean, without the other facts."""
        subject = self.subject
        return fact_meanings((*self.cited, *self.also), subject.product, subject.structure, subject.proposal.language)


def _judged(
    subject: Subject, sentence: Sentence, cited: Sequence[Fact], earlier: Mapping[str, Fact]
) -> Iterator[Finding]:
    slots = [slot for slot in subject.proposal.slots if sentence.start <= slot.start < sentence.end]
    also = tuple(fact for fact in subject.facts if (fact.is_name or fact.code in earlier) and fact not in cited)
    rest = _Rest(subject, tuple(cited), also)
    is_touched = bool(slots)
    for mention in subject.mentions:
        if not _is_said(subject, sentence, slots, mention):
            continue
        fact = supporting_fact(mention, subject.fact_meanings)
        if fact is not None and fact.code in rest.codes:
            is_touched = is_touched or fact in cited
        elif _is_claim(subject, mention) and not _is_written_in(mention, cited, subject.proposal.language):
            is_touched = True
            yield from _unsupported(subject, mention, rest)
    # A sentence that rests on the name is about the product as a whole.
    if not is_touched and not any(fact.is_name for fact in cited) and not _touches(subject, sentence, cited):
        codes = ", ".join(fact.code for fact in cited)
        text = subject.proposal.text[sentence.start : sentence.end]
        message = f"{shown(text)} has no word of {codes}"
        yield finding("citations.unrelated", subject, message, span=(sentence.start, sentence.end))


def _is_said(subject: Subject, sentence: Sentence, slots: Sequence[SlotSpan], part: Word | Mention) -> bool:
    """Say whether a word or mention is one of the sentence's own, not of a value that code rendered."""
    start, end = subject.stored_span(part.start, part.end)
    if not sentence.start <= start < sentence.end:
        return False
    return not any(slot.start <= start and end <= slot.end for slot in slots)


def _is_claim(subject: Subject, mention: Mention) -> bool:
    """Say whether a mention states something of this product that not every product of its type has."""
    concepts = all_concepts(mention)
    if claim_code(concepts) is None or subject.fact_meanings.is_inherent(mention.words, concepts):
        return False
    stretch = next((span for span in subject.sentences if span[0] <= mention.start < span[1]), None)
    return stretch is not None and is_statement(subject, mention, stretch, is_anchored=True)


def _is_written_in(mention: Mention, cited: Sequence[Fact], locale: str) -> bool:
    """Say whether a cited attribute has the mentioned words in its label, be it in a compound: Unterarmbelüftung."""
    labels = [fact.attribute.label(locale).casefold() for fact in cited]
    return any(all(word.casefold() in label for word in mention.words) for label in labels)


def _unsupported(subject: Subject, mention: Mention, rest: _Rest) -> Iterator[Finding]:
    if supporting_fact(mention, rest.meanings) is not None:
        return
    fact = supporting_fact(mention, subject.fact_meanings)
    stated = subject.plain.text[mention.start : mention.end]
    span = subject.stored_span(mention.start, mention.end)
    if fact is not None:
        message = f"{shown(stated)} is stated by {fact.code}, which the sentence does not name as its evidence"
        yield finding("citations.not_supported", subject, message, span=span, expected=fact.code)
    elif (other := _other_value(mention, rest)) and not has_denial(
        subject.plain.text, max(0, mention.start - 30), mention.start
    ):
        value = data_text(other.data)
        yield finding(
            "citations.contradicted",
            subject,
            f"{shown(stated)} stands where {other.code} = {shown(value)} is named as the evidence",
            span=span,
            expected=value,
            evidence=[Evidence(other.code, value)],
        )


def _other_value(mention: Mention, rest: _Rest) -> Fact | None:
    """Return a cited fact that has another value of the very kind that is claimed: another colour."""
    kinds = lexicon().kinds
    claimed = {kind for concept in mention.concepts for kind in kinds.get(concept, ())}
    if not claimed or not claimed <= _EXCLUSIVE:
        return None
    return next(
        (
            fact
            for concept, fact in sorted(rest.meanings.stated.items())
            if fact in rest.cited
            and not (fact.is_prose or fact.is_name)
            and not claimed.isdisjoint(kinds.get(concept, ()))
        ),
        None,
    )


def _touches(subject: Subject, sentence: Sentence, cited: Sequence[Fact]) -> bool:
    """Say whether a sentence without slots has a word of one of the cited facts, in any form, or of what they mean."""
    meanings = fact_meanings(cited, subject.product, subject.structure, subject.proposal.language)
    for mention in subject.mentions:
        if _is_said(subject, sentence, (), mention) and supporting_fact(mention, meanings) in cited:
            return True
    for word in subject.words:
        if not _is_said(subject, sentence, (), word) or len(word.text) < _SHORTEST_WORD:
            continue
        concepts = concepts_of_word(word.text)
        if (meanings.of_word(word.text) or meanings.of_concepts(concepts)) in cited:
            return True
        if any(concept in meanings.denied for concept in concepts) or any(
            not group.isdisjoint(concepts) for denial in meanings.denials for group in denial.groups
        ):
            return True
    return False

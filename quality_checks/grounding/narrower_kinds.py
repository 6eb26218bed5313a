"""Narrower kinds of the product: a Damenjacke says whom the jacket is for, and a Benzinkocher what it burns."""

from collections.abc import Iterator

from quality_checks.base import Check, Subject
from quality_checks.findings import finding, shown
from quality_checks.grounding.forms import base_forms, cognate
from quality_checks.grounding.lexicon import joined_concepts
from quality_checks.grounding.mentions import Mention
from quality_checks.grounding.polarity import has_denial
from quality_checks.grounding.support import claim_code, claims_among, kinds_of
from schemas.finding import Finding

#: Kinds whose words tell a thing more closely: Sandgebäck has no colour of sand.
_TELLING = frozenset({"audience", "materials", "uses", "properties", "electronics", "industrial", "fashion_home_parts"})


def narrower_kinds() -> Check:
    """Report a German compound of the product's type whose first part claims what no fact states."""

    def narrower_kinds(subject: Subject) -> Iterator[Finding]:
        if not subject.is_text or subject.language != "de":
            return
        meanings = subject.fact_meanings
        for mention in subject.mentions:
            if not mention.parts or meanings.own_types.isdisjoint(joined_concepts(mention.parts[-1])):
                continue
            # What claims something as a whole is judged with all claims.
            code = None if claim_code(mention.concepts) else _code_of_parts(subject, mention)
            if code and not has_denial(subject.plain.text, *subject.sentence_around(mention.start)):
                word = shown(mention.words[0])
                message = f"{word} is a narrower kind than the data name"
                span = subject.stored_span(mention.start, mention.end)
                yield finding(code, subject, message, span=span)

    return narrower_kinds


def _code_of_parts(subject: Subject, mention: Mention) -> str | None:
    """Return the code of the first part that claims something, and that no fact has."""
    meanings = subject.fact_meanings
    if meanings.of_concepts(mention.concepts) or meanings.of_word(mention.words[0]):
        return None
    for part in mention.parts[:-1]:
        concepts = claims_among(frozenset().union(*map(joined_concepts, base_forms(part, "de"))))
        if _TELLING.isdisjoint(kinds_of(concepts)) or meanings.is_inherent([part], concepts):
            continue
        is_shared = cognate(part) in map(cognate, meanings.plain_words)
        if not is_shared and not meanings.of_word(part) and not meanings.of_concepts(concepts):
            return claim_code(concepts)
    return None

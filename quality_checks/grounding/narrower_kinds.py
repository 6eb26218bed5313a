"""Narrower kinds of the product: a Damenjacke says whom the jacket is for, and a Benzinkocher what it burns."""

from collections.abc import Iterator

from quality_checks.base import Check, Subject
from quality_checks.findings import finding, shown
from quality_checks.grounding.forms import base_forms, cognate
from quality_checks.grounding.lexicon import joined_concepts
from quality_checks.grounding.mentions import Mention, all_concepts
from quality_checks.grounding.polarity import has_denial
from quality_checks.grounding.served import is_served_with
from quality_checks.grounding.support import claim_code, claims_among, kinds_of, supporting_fact
from schemas.finding import Finding

#: Kinds whose words tell a thing more closely: Sandgebäck has no colour of sand.
_TELLING = frozenset({"audience", "materials", "uses", "properties", "electronics", "industrial", "fashion_home_parts"})
#: What a food is made into as an ingredient.
_FORMS_OF_FOOD = frozenset(
    {
        "pulver",
        "extrakt",
        "saft",
        "saftkonzentrat",
        "mark",
        "püree",
        "öl",
        "mehl",
        "paste",
        "sirup",
        "stücke",
        "stückchen",
    }
)


def narrower_kinds() -> Check:
    """Report German compounds whose first part claims what no fact states: of the product's type, or ingredients."""

    def narrower_kinds(subject: Subject) -> Iterator[Finding]:
        if not subject.is_text or subject.language != "de":
            return
        meanings = subject.fact_meanings
        for mention in subject.mentions:
            if mention.parts and _is_other_ingredient(subject, mention):
                message = f"{shown(mention.words[0])} stands in no fact"
                span = subject.stored_span(mention.start, mention.end)
                yield finding("grounding.ingredient_unsupported", subject, message, span=span)
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


def _is_other_ingredient(subject: Subject, mention: Mention) -> bool:
    """Say whether an ingredient is made of a food by its first part that no fact has: Himbeerpulver."""
    meanings = subject.fact_meanings
    first, last = mention.parts[0], mention.parts[-1]
    if not meanings.is_of_ingredients or last not in _FORMS_OF_FOOD or claim_code(mention.concepts):
        return False
    if meanings.of_word(mention.words[0]) or meanings.of_word(first):
        return False
    concepts = frozenset[str]().union(*map(joined_concepts, (first, f"{first}e", *base_forms(first, "de"))))
    foods = frozenset(one for one in concepts if "food" in kinds_of(frozenset({one})))
    sentence = subject.sentence_around(mention.start)
    if not foods or meanings.of_concepts(foods) or has_denial(subject.plain.text, *sentence):
        return False
    # "Dazu passt Himbeerpulver" is no ingredient.
    if is_served_with(subject.plain.text, mention, sentence):
        return False
    return any(
        other is not mention and "food" in kinds_of(all_concepts(other)) and supporting_fact(other, meanings)
        for other in subject.mentions_in(*sentence)
    )


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

"""What a text says comes along, by words that no list has to know: "Ein Honiglöffel liegt bei."."""

import re
from collections.abc import Iterator

from quality_checks.base import Check, Subject
from quality_checks.findings import finding, shown
from quality_checks.grounding.compounds import compound_parts
from quality_checks.grounding.forms import Word, loose_forms
from quality_checks.grounding.lexicon import concepts_of_form, concepts_of_word
from quality_checks.grounding.polarity import has_denial
from schemas.finding import Finding

_LIES_BY = re.compile(r"[^.;:!?\n]{3,60}?\s(?:liegt|liegen)(?: \w+){0,2}? bei(?=\s*(?:[.!;,]|\Z|\n))", re.IGNORECASE)


def things_along() -> Check:
    """Report `grounding.content_unsupported`: German nouns that lie in the box, none of which a fact has."""

    def things_along(subject: Subject) -> Iterator[Finding]:
        if not subject.is_text or subject.language != "de":
            return
        for start, end in subject.sentences:
            found = _LIES_BY.match(subject.plain.text, start, end)
            if found is None or has_denial(subject.plain.text, *found.span()):
                continue
            nouns = [word for word in subject.words if start <= word.start < found.end() and word.text[0].isupper()]
            nouns = [word for word in nouns if len(word.text) > 3]
            if nouns and not any(_is_known(word, subject) for word in nouns):
                last = nouns[-1]
                message = f"{shown(last.text)} stands in no fact"
                span = subject.stored_span(last.start, last.end)
                yield finding("grounding.content_unsupported", subject, message, span=span)

    return things_along


def _is_known(word: Word, subject: Subject) -> bool:
    meanings = subject.fact_meanings
    if meanings.of_word(word.text) or not meanings.names.isdisjoint(loose_forms(word.text)):
        return True
    parts = compound_parts(word.text)
    # A Honiglöffel is a spoon: honey in the data does not bring it along.
    concepts = concepts_of_word(word.text) | (concepts_of_form(parts[-1]) if parts else frozenset())
    return bool(meanings.of_concepts(concepts) or meanings.denied_by(concepts, concepts))

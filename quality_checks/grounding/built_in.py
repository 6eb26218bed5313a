"""What a text says is built in has to be told by a fact, whatever it is called: "with built-in stain pre-treater".

"Built-in" and "integriert" speak of nothing but the product; a noun behind them that no list knows is a part all the
same. Nouns that a list has as claims are judged with all others.
"""

import re
from collections.abc import Iterator

from quality_checks.base import Check, Subject
from quality_checks.findings import finding, shown
from quality_checks.grounding.compounds import compound_parts
from quality_checks.grounding.forms import Word
from quality_checks.grounding.lexicon import concepts_of_form, concepts_of_word
from quality_checks.grounding.mentions import all_concepts
from quality_checks.grounding.polarity import has_denial
from quality_checks.grounding.support import claim_code, supporting_fact
from schemas.finding import Finding

_NEEDLES = {"en": ("uilt-in", "uilt in", "nbuilt", "ntegrated"), "de": ("ingebaut", "ntegriert", "est verbaut")}
_BUILT_IN = {
    "en": re.compile(r"\b(?:[Bb]uilt-in|[Bb]uilt in|[Ii]nbuilt|[Ii]ntegrated)(?= [a-z])"),
    "de": re.compile(r"\b(?:[Ee]ingebaut|[Ii]ntegriert|[Ff]est verbaut)e[rnms]?(?= )"),
}
#: Where the noun phrase behind it ends.
_ENDS = {
    "en": re.compile(
        r"[^\w -]| (?:with|for|that|which|and|or|plus|to|from|in|on|at|of|by|as|so|when|while|is|are|was|were|has|have|"
        r"can|will|makes?|keeps?|lets?|takes?|gives?|helps?|holds?|does|do|than|but|via|through|into)\b"
    ),
    "de": re.compile(r"[^\w -]| (?:mit|für|und|oder|zum|zur|von|aus|in|im|auf|am|an|bei|ist|sind|der|die|das|so)\b"),
}
_LONGEST = 40
_MOST_WORDS = 3
_SHORTEST = 4


def built_in_parts() -> Check:
    """Report `grounding.feature_unsupported`: what is said to be built in, and no fact tells of it."""

    def built_in_parts(subject: Subject) -> Iterator[Finding]:
        text, pattern = subject.plain.text, _BUILT_IN.get(subject.language)
        if not subject.is_text or pattern is None or not any(one in text for one in _NEEDLES[subject.language]):
            return
        for found in pattern.finditer(text):
            head = _head(subject, found.end() + 1)
            if head is None or _is_told(subject, found.start(), head):
                continue
            if has_denial(text, *subject.sentence_around(found.start())):
                continue
            yield finding(
                "grounding.feature_unsupported",
                subject,
                f"{shown(text[found.start() : head.end])} stands in no fact",
                span=subject.stored_span(found.start(), head.end),
            )

    return built_in_parts


def _head(subject: Subject, start: int) -> Word | None:
    """Return the noun of what is built in; None where it ends with none."""
    text = subject.plain.text
    ends = _ENDS[subject.language].search(text, start, start + _LONGEST)
    words = list(subject.words_in(start, ends.start() if ends else start + _LONGEST))[: _MOST_WORDS + 1]
    if subject.language == "de":
        nouns = [word for word in words if word.text[0].isupper()]
        return nouns[0] if nouns and len(nouns[0].text) >= _SHORTEST else None
    is_whole = ends is not None or start + _LONGEST >= len(text)
    is_short = is_whole and 0 < len(words) <= _MOST_WORDS
    return words[-1] if is_short and words[-1].text.islower() and len(words[-1].text) >= _SHORTEST else None


def _is_told(subject: Subject, start: int, head: Word) -> bool:
    """Say whether a fact tells of a part, its whole kind has it, or it is judged with all claims."""
    meanings = subject.fact_meanings
    parts = compound_parts(head.text) if subject.language == "de" else ()
    concepts = concepts_of_word(head.text) | (concepts_of_form(parts[-1]) if parts else frozenset())
    if meanings.of_word(head.text) or meanings.of_concepts(concepts) or meanings.of_head(head.text):
        return True
    if meanings.is_inherent((head.text, *parts[-1:]), concepts) or meanings.around.has((head.text,)):
        return True
    return any(
        claim_code(all_concepts(mention)) is not None or supporting_fact(mention, meanings) is not None
        for mention in subject.mentions_in(start, head.end)
        if mention.end > head.start
    )

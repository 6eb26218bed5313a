"""Number words outside of slots: in rendered texts they are as wrong as digits, unless a fact's term has them."""

import re
from collections.abc import Iterator
from functools import lru_cache

from quality_checks.base import Subject
from quality_checks.grounding.forms import loose_forms, words_of
from quality_checks.number_words import word_pattern
from quality_checks.quantity import Quantity
from schemas.facts import Fact

#: Numerals that are also verbs ("Mehl sieben", "in Acht nehmen"): they count only what stands behind them.
_VERBS = frozenset({"sieben", "acht"})
_BEFORE_VERB = re.compile(r"(?:\bzu|\bin|\b[A-ZÄÖÜ]\w+) \Z")
_COUNTED = re.compile(r"[ \u00a0\u202f-][^\W\d_]{2}|[%°]|[ \u00a0\u202f]%")
#: Parts that no numeral says: anderthalb, zwei und ein halb, one third, half of.
_PARTS = re.compile(
    r"\b(?:anderthalb\w*|\w+einhalb\w*|(?:ein|zwei|drei)?[ -]?(?:Drittel|Fünftel|Zehntel)|(?:zur|die) Hälfte|"
    r"half of|(?:one|a|two)[ -](?:third|quarter|fifth|tenth)s?|(?:two|three)[ -](?:thirds|quarters))\b",
    re.IGNORECASE,
)


def number_words_outside(subject: Subject, slots: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the spans in the stored text of number words that code did not render; `slots` are stored spans too."""
    text = subject.plain.text
    places = [(quantity.start, quantity.number_end) for quantity in subject.quantities if _counts(text, quantity)]
    places += [found.span() for found in _PARTS.finditer(text)]
    done = -1
    for start, end in sorted(places):
        stored = subject.stored_span(start, end)
        is_rendered = any(first <= stored[0] and stored[1] <= last for first, last in slots)
        if start < done or is_rendered or _is_in_a_term(subject, start, end):
            continue
        done = end
        yield stored


def _counts(text: str, quantity: Quantity) -> bool:
    if not quantity.is_word:
        return False
    is_verb = text[quantity.start : quantity.number_end] in _VERBS and bool(
        _BEFORE_VERB.search(text, max(0, quantity.start - 40), quantity.start)
    )
    return not is_verb or bool(_COUNTED.match(text, quantity.number_end))


def _is_in_a_term(subject: Subject, start: int, end: int) -> bool:
    """Say whether a fact has the word in a term of its own, next to the same word: Zwei-Wege-Reißverschluss."""
    places = [place for place, word in enumerate(subject.words) if start <= word.start and word.end <= end]
    if not places:
        return False
    own = subject.plain.text[start:end].casefold()
    beside = [subject.words[place].text for place in (places[0] - 1, places[-1] + 1) if 0 <= place < len(subject.words)]
    for fact in subject.facts:
        for term in _terms(fact, subject.proposal.language):
            neighbours = _neighbours(term, subject.language).get(own)
            if neighbours is None:
                continue
            if not neighbours or any(not neighbours.isdisjoint(loose_forms(word)) for word in beside):
                return True
    return False


def _terms(fact: Fact, locale: str) -> Iterator[str]:
    """Yield what a fact says in words, where it is no prose."""
    if fact.is_prose:
        return
    yield from (fact.attribute.label(locale), fact.code.replace("_", " "))
    for option in fact.data if isinstance(fact.data, tuple) else (fact.data,):
        if isinstance(option, str):
            yield from (option, fact.attribute.option_label(option, locale))


@lru_cache(maxsize=8192)
def _neighbours(term: str, language: str) -> dict[str, frozenset[str]]:
    """Return the number words of a term with the forms of the words beside them; none where they stand alone."""
    found: dict[str, frozenset[str]] = {}
    words = words_of(term)
    for match in word_pattern(language).finditer(term):
        inside = [place for place, word in enumerate(words) if match.start("word") <= word.start < match.end("word")]
        if not inside:
            continue
        beside = [words[place].text for place in (inside[0] - 1, inside[-1] + 1) if 0 <= place < len(words)]
        found[match["word"].casefold()] = frozenset(form for word in beside for form in loose_forms(word))
    return found

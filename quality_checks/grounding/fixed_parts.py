"""Fixed parts: "Der Akku ist fest verbaut" contradicts data by which it can be taken out."""

import re
from collections.abc import Iterator

from quality_checks.base import Check, Subject
from quality_checks.caseless import Caseless
from quality_checks.findings import finding, shown
from quality_checks.grounding.forms import loose_forms
from quality_checks.grounding.lexicon import concepts_of_word
from quality_checks.grounding.polarity import has_denial
from schemas.facts import Fact, data_text
from schemas.finding import Evidence, Finding

#: Words that say that a part stays where it is.
_FIXED = Caseless(
    r"\b(?:(?:fest|dauerhaft|unlösbar)\w* (?:verbaut|eingebaut|integriert|eingesetzt|verklebt|installiert|montiert|"
    r"verschraubt)\w*|nicht (?:wechselbar|austauschbar|herausnehmbar|abnehmbar|entnehmbar)\w*|"
    r"(?:permanently|firmly) (?:built[ -]in|installed|attached|fixed|mounted|sealed)|"
    r"lässt sich nicht (?:wechseln|austauschen|herausnehmen|abnehmen|entnehmen)|"
    r"(?:is|are|stays?|comes?) (?:sealed|fixed)|"
    r"cannot be (?:removed|replaced|swapped|exchanged|taken out)|built in for good|fixed to the (?:unit|housing|case)|"
    r"stays? (?:put|fixed)(?: afterwards)?)\b"
)
_WORDS_OF_CODES = (
    "removable replaceable interchangeable detachable exchangeable swappable "
    "abnehmbar wechselbar austauschbar herausnehmbar"
)
_MAY_BE_TAKEN_OUT = frozenset(_WORDS_OF_CODES.split())
#: Between clauses, and words that join either two of them or two things.
_BREAK = Caseless(r"[,;:–—()]|\s(?:aber|but|während|while|whereas|sondern)\s|(?P<joint>\s(?:und|and)\s)")
_VERB = Caseless(r"\b(?:ist|sind|bleib\w+|wird|werden|hat|haben|lässt|is|are|stays?|has|have|can|comes?)\b")
#: A clause that begins so speaks of what stands before it.
_OF_BEFORE = re.compile(
    r"\s*(?:(?:it|they|er|sie|es|which|that|this|these|dieser?|dieses)\b|d(?:er|ie|as|en)\s(?=[a-zäöü]))"
)


def fixed_parts() -> Check:
    """Report `grounding.contradicted`: a part that is said to be fixed, though the data say that it is not."""

    def fixed_parts(subject: Subject) -> Iterator[Finding]:
        if not subject.is_text:
            return
        for found in _FIXED.finditer(subject.plain.text):
            fact = next(_taken_out(subject, found), None)
            if fact is not None:
                value = data_text(fact.data)
                yield finding(
                    "grounding.contradicted",
                    subject,
                    f"{shown(found[0])}: the data say the opposite: {fact.code} = {shown(value)}",
                    span=subject.stored_span(*found.span()),
                    expected=value,
                    evidence=(Evidence(fact.code, value),),
                )

    return fixed_parts


def _taken_out(subject: Subject, found: re.Match[str]) -> Iterator[Fact]:
    """Yield the facts that say of something in the clause that it can be taken out."""
    start, end = _clause_around(subject, found)
    if has_denial(subject.plain.text, start, found.start()) or has_denial(subject.plain.text, found.end(), end):
        return
    words = [word.text for word in subject.words_in(start, end)]
    forms = frozenset(form for word in words for form in loose_forms(word))
    concepts = frozenset(concept for word in words for concept in concepts_of_word(word))
    for fact in subject.facts:
        parts = fact.code.lower().split("_")
        if fact.data is not True or _MAY_BE_TAKEN_OUT.isdisjoint(parts):
            continue
        things = [part for part in parts if part not in _MAY_BE_TAKEN_OUT and len(part) > len("the")]
        if any(
            not forms.isdisjoint(loose_forms(one)) or not concepts.isdisjoint(concepts_of_word(one)) for one in things
        ):
            yield fact


def _clause_around(subject: Subject, found: re.Match[str]) -> tuple[int, int]:
    """Return the clause that something stands in, with what stands before it where it speaks of that."""
    text = subject.plain.text
    first, last = subject.sentence_around(found.start())
    start = first
    for one in _BREAK.finditer(text, first, found.start()):
        # "Der Akku und der Griff sind fest verbaut" is one clause.
        if not one["joint"] or _VERB.search(text, start, one.start()):
            start = one.end()
    stop = _BREAK.search(text, found.end(), last)
    return first if _OF_BEFORE.match(text, start, last) else start, stop.start() if stop else last

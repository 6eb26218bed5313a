"""Negated words: "removable" contradicts a "non-removable" of the data, and the other way round."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from quality_checks.base import Check, Subject
from quality_checks.caseless import Caseless, lower_text
from quality_checks.findings import says_the_opposite
from quality_checks.grounding.fact_statements import statements, told_once
from quality_checks.grounding.forms import loose_forms
from quality_checks.grounding.lexicon import concepts_of_word
from quality_checks.grounding.polarity import has_denial, is_denied_behind
from quality_checks.record import Record
from schemas.facts import Fact
from schemas.finding import Finding

#: A word for what can be done with a thing, and what denies it: non-removable, nicht abnehmbar.
_PROPERTY = Caseless(r"\b(?P<no>non[- ]?|(?:nicht|not)[ -])?(?P<word>\w{2,}(?:[ai]ble|bar))(?:e[nmrs]?)?\b")
_WORD = re.compile(r"[^\W\d_]{3,}")
#: Longer texts are prose, which speaks of more than one thing.
_LONGEST = 400
_SHORT_WORD = 3
#: An item of what is denied: "does not have a phonebook, call records, or SMS templates"; one word is the lexicon's.
_ITEM = Caseless(
    r"(?:(?:and|or|und|oder|an?|the|any|eine?n?)\s+)*"
    r"(?P<name>[\w-]+(?:\s(?!(?:and|or|und|oder)\b)[\w-]+)+|\w+-[\w-]+)"
)
#: "Adaptive sync is not supported"
_DENIED_BEHIND = Caseless(
    r" (?:(?:is|are|was) not|is ?n[’']t|are ?n[’']t|(?:ist|sind|wird|werden)(?: \w+)? nicht) "
    r"(?:supported|included|available|present|possible|offered|provided|unterstützt|vorhanden|möglich|enthalten|geboten|"
    r"vorgesehen)\b"
)
_MOST_OF_NAME = 5
_FEWEST_OF_NAME = 2
_CLAUSE_END = Caseless(r", (?:and|und|but|aber)\b|[;.!?\n]")
_WITHOUT = Caseless(r"\b(?:without|ohne)\b")
#: "ECC is not supported, while BIOS flashback lets you ...": the clause before is about something else.
_OTHER_CLAUSE = Caseless(r";|, (?:while|whereas|but|yet|although|though|während|aber|doch|dafür|dagegen|jedoch)\b")
_OFF = Caseless(r"\b(?:off the|gehört nicht|not part)\b")
#: "Battery removable" names no battery that is.
_NO_NAME = frozenset(
    {"included", "required", "removable", "suitable", "for", "with", "is", "has", "no", "not", "needed"}
)
_BLANK = re.compile(r"\s")


def negated_words() -> Check:
    """Report `grounding.contradicted`: a property that the data deny by the word's own negation, or the text does."""

    def negated_words(subject: Subject) -> Iterator[Finding]:
        if not subject.is_text:
            return
        said = subject.record.once(_said_by_facts)
        if not any(properties for _, properties in said):
            return
        text = subject.plain.text
        denied = subject.denied
        for found in _PROPERTY.finditer(text):
            if not found["no"] and any(start <= found.start() < end for start, end in denied):
                continue
            if not found["no"] and not subject.fact_meanings.denied.keys().isdisjoint(concepts_of_word(found["word"])):
                # A concept that the data deny is found with all others.
                continue
            own = [(fact, properties[found["word"]]) for fact, properties in said if found["word"] in properties]
            own = [one for one in own if _speaks_of(subject, one[0], found)]
            # Where the data say both, nothing tells which of them is meant.
            if own and all(is_negated == {not found["no"]} for _, is_negated in own):
                yield says_the_opposite(subject, own[0][0], *found.span())

    return negated_words


def denied_attributes() -> Check:
    """Report `grounding.contradicted`: the text denies by its name an attribute that has a value."""

    def denied_attributes(subject: Subject) -> Iterator[Finding]:
        if not subject.is_text:
            return
        text = lower_text(subject.plain.text)
        behind = tuple(_DENIED_BEHIND.finditer(text))
        if not subject.denied and not behind:
            return
        named = subject.record.once(_named_attributes)
        found: dict[tuple[int, int], Fact] = {}
        for start, end in (*subject.denied, *subject.denied_alternatives):
            for item in _ITEM.finditer(text, start, end):
                # "does not have call records": what is denied stands at the end.
                starts = (item.start("name") + blank.end() for blank in _BLANK.finditer(item["name"]))
                for begin in (item.start("name"), *starts):
                    if fact := _named(named, text[begin : item.end()]):
                        found[begin, item.end()] = fact
        for denial in behind:
            place = subject.word_from(denial.start())
            for word in subject.words[max(0, place - _MOST_OF_NAME) : place]:
                if fact := named.get(text[word.start : denial.start()]):
                    found[word.start, denial.start()] = fact
        said = ((span, fact) for span, fact in found.items() if not subject.is_asked(span[0]))
        for span, fact in said:
            yield says_the_opposite(subject, fact, *span)

    return denied_attributes


def _named(named: Mapping[str, Fact], phrase: str) -> Fact | None:
    """Return the fact that is called so; "High-Flow-Material" is named after `high_flow`, where that is so."""
    if fact := named.get(phrase):
        return fact
    words = phrase.replace("-", " ").split() if "-" in phrase else []
    fact = named.get(" ".join(words[:_FEWEST_OF_NAME])) if words else None
    return fact if fact is not None and (fact.data is True or len(words) == _FEWEST_OF_NAME) else None


def attributes_said_to_be_so() -> Check:
    """Report `grounding.contradicted`: the text names an attribute that the data say no to, and does not deny it."""

    def attributes_said_to_be_so(subject: Subject) -> Iterator[Finding]:
        denied = subject.record.once(_denied_by_name) if subject.is_text else {}
        text = lower_text(subject.plain.text)
        for name, fact in denied.items():
            start = text.find(name)
            end = start + len(name) + text.startswith("s", start + len(name))
            if start < 0 or not _is_whole(text, start, end):
                continue
            first, last = subject.sentence_around(start)
            clauses = [found.end() for found in _OTHER_CLAUSE.finditer(text, first, start)]
            first_denied = has_denial(subject.plain.text, clauses[-1] if clauses else first, start)
            clause = _CLAUSE_END.search(text, end, last)
            # "BIOS flashback lets you update without a processor": that denies the processor.
            stop = clause.start() if clause else last
            without = _WITHOUT.search(text, end, stop)
            is_said_no = has_denial(subject.plain.text, end, without.start() if without else stop)
            is_denied = (
                first_denied
                or is_said_no
                or _OFF.search(text, end, last)
                or any(begin <= start < stop for begin, stop in (*subject.denied, *subject.denied_alternatives))
            )
            if not (is_denied or subject.is_asked(start) or is_denied_behind(subject.plain.text, start, end, last)):
                yield says_the_opposite(subject, fact, start, end)

    return attributes_said_to_be_so


def _denied_by_name(record: Record) -> dict[str, Fact]:
    """Return the facts that say no by the names of their attributes, of two words at least."""
    found: dict[str, Fact] = {}
    for fact in record.facts:
        words = fact.code.lower().split("_")
        if fact.data is False and len(words) >= _FEWEST_OF_NAME and _NO_NAME.isdisjoint(words):
            for name in (" ".join(words), lower_text(fact.attribute.label(record.language))):
                if " " in name:
                    found.setdefault(name, fact)
    return found


def _is_whole(text: str, start: int, end: int) -> bool:
    return not text[max(0, start - 1) : start].isalnum() and not text[end : end + 1].isalnum()


def _named_attributes(record: Record) -> dict[str, Fact]:
    """Return the facts that say yes by the names of their attributes, with and without the section before them."""
    named: dict[str, Fact] = {}
    for fact in record.facts:
        words = fact.code.lower().split("_")
        if _says_no(fact, record.language):
            continue
        for name in (words, words[1:], lower_text(fact.attribute.label(record.language)).split()):
            if len(name) >= _FEWEST_OF_NAME:
                named.setdefault(" ".join(name), fact)
    return named


@told_once
def _says_no(fact: Fact, locale: str) -> bool:
    """Say whether a fact says of anything that it is not so."""
    return any(is_no for _, is_no in statements(fact, locale))


def _said_by_facts(record: Record) -> list[tuple[Fact, dict[str, set[bool]]]]:
    return [(fact, _said(fact.data)) for fact in record.facts if isinstance(fact.data, str)]


def _speaks_of(subject: Subject, fact: Fact, found: re.Match[str]) -> bool:
    """Say whether the sentence has another word of a fact or of its attribute, and denies nothing behind."""
    start, end = next(span for span in subject.sentences if found.start() < span[1])
    if has_denial(subject.plain.text, found.end(), end):
        return False
    known = _forms(f"{fact.code.replace('_', ' ')} {fact.data}")
    return any(
        not known.isdisjoint(loose_forms(word.text))
        for word in subject.words_in(start, end)
        if len(word.text) > _SHORT_WORD and not found.start() <= word.start < found.end()
    )


@lru_cache(maxsize=4096)
def _forms(text: str) -> frozenset[str]:
    return frozenset(form for word in _WORD.findall(text) for form in loose_forms(word))


@lru_cache(maxsize=4096)
def _said(text: str) -> dict[str, set[bool]]:
    """Return the properties that a short text speaks of, and whether it negates them."""
    said: dict[str, set[bool]] = {}
    for found in _PROPERTY.finditer(text) if len(text) <= _LONGEST else ():
        said.setdefault(found["word"], set()).add(bool(found["no"]))
    return said

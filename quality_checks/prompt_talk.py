"""Texts that talk about their own making: the task, the data they were given, the one who wrote them."""

import re
from collections.abc import Iterator

from quality_checks.base import Check, Subject
from quality_checks.caseless import Caseless
from quality_checks.findings import finding, shown
from quality_checks.grounding.fact_meanings import NAMING
from quality_checks.prompt_phrases import phrases_in
from quality_checks.writing_words import is_about_writing, kinds_in
from schemas.finding import Finding

_MESSAGES = {
    "prompt_talk.mentions_prompt": "speaks about how the text was made, not about the product",
    "prompt_talk.writer_speaks": "is said to the client, not to the reader",
    "prompt_talk.about_the_text": "seems to speak about the text or its data, not about the product",
    "prompt_talk.label": "belongs to the draft, not to the text",
}
_GRAVEST = tuple(_MESSAGES)
_WORD = re.compile(r"\w+")
#: Longer ones are lists without full stops, where words of every kind meet by chance.
_LONGEST_SENTENCE = 300
_PRONOUN = 3
_HEEL = Caseless(r"(?:der|dieser) absatz (?:ist|hält)")
_WITH_HEELS = frozenset({"shoes", "shoe", "footwear"})
#: What a label leads to that is a value: a number, with few words before it.
_VALUE = re.compile(r"\W*(?:[^\W\d]+ ){0,3}\d")
_LONGEST_NAME = 80
_FEWEST_WORDS = 3


def prompt_talk() -> Check:
    """Report `prompt_talk.*`, in German and English whatever the text's language.

    This is also what a text shows that obeyed instructions inside a supplier's text. A sentence has one finding, the
    gravest.
    """

    def prompt_talk(subject: Subject) -> Iterator[Finding]:
        if not subject.is_text:
            return
        text = subject.plain.text
        spans = sorted(_one_a_sentence(subject, list(_spans(text, text.lower()))))
        for start, end, code in spans:
            yield finding(
                code,
                subject,
                f"{shown(text[start:end])} {_MESSAGES[code]}",
                span=subject.stored_span(start, end),
            )

    return prompt_talk


def _one_a_sentence(subject: Subject, found: list[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    """Yield what is found, of each sentence the gravest and first; or else sentences full of the trade's words."""
    lower = subject.plain.text.lower()
    is_suspect = is_about_writing(kinds_in(lower, ()))
    if not found and not is_suspect:
        return
    own_words = frozenset(_WORD.findall(" ".join(subject.own_texts).lower())) if is_suspect else frozenset()
    for start, end in subject.sentences:
        inside = [
            place
            for place in found
            if start <= place[0] < end
            and not _asks_reader(place, lower[start:end])
            and not _is_of_product(subject, place, (start, end))
        ]
        if inside:
            yield min(inside, key=lambda place: (_GRAVEST.index(place[2]), place[0], -place[1]))
        elif is_suspect and end - start <= _LONGEST_SENTENCE and _is_about(lower[start:end], own_words):
            yield start, end, "prompt_talk.about_the_text"


def _asks_reader(place: tuple[int, int, str], sentence: str) -> bool:
    """Say whether a single "ich" stands in a question that the reader asks: "Wo bin ich?"."""
    return (
        place[2] == "prompt_talk.writer_speaks" and place[1] - place[0] <= _PRONOUN and sentence.rstrip().endswith("?")
    )


def _is_of_product(subject: Subject, place: tuple[int, int, str], span: tuple[int, int]) -> bool:
    """Say whether words are part of a name ("As I Am"), or the label of an amount ("Output: 1,000 watts")."""
    start, end, code = place
    text = subject.plain.text
    if code == "prompt_talk.label":
        return _VALUE.match(text, end, span[1]) is not None and any(subject.quantities_in(end, span[1]))
    if code == "prompt_talk.mentions_prompt":
        # "Der Absatz ist 3 cm hoch" of a shoe
        return bool(_HEEL.fullmatch(text, start, end)) and not subject.fact_meanings.types.isdisjoint(_WITH_HEELS)
    if code != "prompt_talk.writer_speaks" or end - start > _PRONOUN:
        return False
    around = (text[max(span[0], start - _LONGEST_NAME) : min(span[1], end + _LONGEST_NAME)]).casefold()
    at = start - max(span[0], start - _LONGEST_NAME)
    return any(_stands_at(around, name.casefold(), at) for name in _names(subject))


def _names(subject: Subject) -> Iterator[str]:
    """Yield the names in the data that have a pronoun among their words."""
    for fact in subject.facts:
        if isinstance(fact.data, str) and len(fact.data) <= _LONGEST_NAME and (fact.is_name or fact.code in NAMING):
            yield fact.data
            words = fact.data.split()
            # "As I Am Coconut Cowash": texts name the brand without the rest.
            yield from (" ".join(words[:last]) for last in range(_FEWEST_WORDS, len(words)))


def _stands_at(around: str, name: str, at: int) -> bool:
    """Say whether a name of several words covers a place of a text."""
    start = around.find(name)
    return " " in name and 0 <= start <= at < start + len(name)


def _is_about(lower: str, own_words: frozenset[str]) -> bool:
    return is_about_writing(kinds_in(lower, own_words))


def _spans(text: str, lower: str) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and code of the phrases in a text."""
    for phrase, found in phrases_in(text, lower):
        stretch = found[0]
        yield found.start() + len(stretch) - len(stretch.lstrip()), found.end(), phrase.code

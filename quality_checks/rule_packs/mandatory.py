"""Mandatory data of food (Regulation (EU) 1169/2011): a text gives lists of ingredients word for word or not at all."""

import re

from quality_checks.base import Subject
from quality_checks.grounding.forms import loose_forms, words_of
from quality_checks.rule_packs.support import fact_text

_ITEM = re.compile(r"[^,;:()\[\]•*]+")
_NO_ITEM = re.compile(r"[\d.,\s%]*")
#: Words around the items of a list, and those that dose them.
_JOINING = frozenset(
    (
        *(
            "und",
            "aus",
            "mit",
            "davon",
            "darunter",
            "in",
            "kann",
            "enthalten",
            "sowie",
            "ein",
            "eine",
            "einer",
            "etwas",
        ),
        *("and", "from", "with", "of", "may", "contain", "contains", "plus", "a", "an", "the", "some", "little"),
        *("prise", "hauch", "schuss", "wenig", "sonst", "nichts", "mehr", "schluss", "fertig"),
        *("pinch", "touch", "dash", "bit", "nothing", "more", "else"),
    )
)
#: Water is too common a word for the lists of words.
_WATER = frozenset({"wasser", "water", "trinkwasser"})


def not_verbatim(subject: Subject, _start: int, end: int) -> str | None:
    """Return the first item of the list behind a heading that no fact states, or None.

    An item counts as stated if one fact has all its words, or if its meaning in another language is stated.
    """
    text = subject.plain.text
    last = next((span[1] for span in subject.sentences if span[0] < end <= span[1]), len(text))
    known = [
        frozenset(form for word in words_of(fact_text(fact, subject)) for form in loose_forms(word.text))
        for fact in subject.facts
    ]
    for item in _ITEM.finditer(text, end, last):
        words = [word for word in words_of(item[0]) if not word.text.isdigit() and word.text.casefold() not in _JOINING]
        if not words or _NO_ITEM.fullmatch(item[0]):
            continue
        if not any(all(not fact.isdisjoint(loose_forms(word.text)) for word in words) for fact in known) and not _means(
            subject, *item.span()
        ):
            return item[0].strip()
    return None


def _means(subject: Subject, start: int, end: int) -> bool:
    written = {word.text.casefold() for word in words_of(subject.plain.text[start:end])}
    if written <= _WATER | _JOINING:
        return any(
            not _WATER.isdisjoint(re.findall(r"\w+", fact_text(fact, subject).casefold())) for fact in subject.facts
        )
    mentions = [mention for mention in subject.mentions if start <= mention.start < end]
    return bool(mentions) and all(subject.fact_meanings.of_concepts(mention.concepts) for mention in mentions)

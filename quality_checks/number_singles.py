"""Counts of one that are no articles: nur eine Tasche, a single pocket, where the facts count another number."""

import re
from collections.abc import Iterator
from decimal import Decimal

from quality_checks.base import Subject
from quality_checks.caseless import Caseless
from quality_checks.grounding.lexicon import concepts_of_word
from quality_checks.grounding.number_cues import cues_of_code
from schemas.facts import Fact

_SINGLE = {
    "de": Caseless(
        r"\b(?:(?:nur|genau|lediglich|bloß) eine?[nmrs]?|eine?[nmrs]? einzige[nmrs]?)(?= )(?! (?:von|der|des)\b)"
    ),
    "en": Caseless(r"\b(?:(?:only|just|exactly) one|(?:a|one) single)(?= )(?! of\b)"),
}
_WORDS_BEHIND = 2
_ONE_TIME = re.compile(r"1 ?[x×] ?(\w[\w-]*)")
_WIDEST_NAME = 30
#: "Not a single calorie" says that there is none.
_NONE = Caseless(r"\b(?:not|without|nicht|ohne|keine?[nmrs]?)(?: even| auch nur)? \Z")
_BEFORE = 24


def other_singles(subject: Subject) -> Iterator[tuple[int, int, Fact]]:
    """Yield where the text counts one of something, and the fact that counts another number of it."""
    pattern = _SINGLE.get(subject.language)
    counts = [fact for fact in subject.facts if isinstance(fact.data, Decimal) and fact.data != 1]
    if pattern is None or not counts:
        return
    for found in pattern.finditer(subject.plain.text):
        if _is_one_of(subject, found.end()):
            continue
        is_none = _NONE.search(subject.plain.text, max(0, found.start() - _BEFORE), found.start())
        place = subject.word_from(found.end())
        for word in subject.words[place : place + _WORDS_BEHIND]:
            cues = {f"={concept}" for concept in concepts_of_word(word.text)}
            fact = next((one for one in counts if not cues.isdisjoint(cues_of_code(one.code.replace("_", " ")))), None)
            if fact is not None:
                if not (is_none and fact.data == 0):
                    yield found.start(), word.end, fact
                break


def _is_one_of(subject: Subject, start: int) -> bool:
    """Say whether the data have one of the very thing: "a single 12VHPWR connector" of `1 x 12VHPWR`."""
    behind = subject.plain.text[start : start + _WIDEST_NAME].strip().casefold()
    options = (one for fact in subject.facts for one in (fact.data if isinstance(fact.data, tuple) else (fact.data,)))
    named = (_ONE_TIME.match(one) for one in options if isinstance(one, str))
    return any(found is not None and behind.startswith(found[1].casefold()) for found in named)

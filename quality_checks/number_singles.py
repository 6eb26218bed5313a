"""Counts of one that are no articles: nur eine Tasche, a single pocket, where the facts count another number."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from quality_checks.base import Subject
from quality_checks.caseless import Caseless, lower_text
from quality_checks.grounding.lexicon import concepts_of_word
from quality_checks.grounding.named_counts import named_by, stands_in_texts, words_counted
from quality_checks.grounding.number_cues import cues_of_code
from schemas.facts import Fact

_SINGLE = {
    "de": Caseless(
        r"\b(?:(?:nur|genau|lediglich|bloß) eine?[nmrs]?|eine?[nmrs]? einzige[nmrs]?)(?= )"
        r"(?! (?:von|der|des|die|das|den|dem)\b)"
    ),
    "en": Caseless(r"\b(?:(?:only|just|exactly) one|(?:a|one) single)(?= )(?! of\b)"),
}
#: What a text with a match of `_SINGLE` or `_SEVERAL` has: plain searches, which few texts pass.
_OF_SINGLE = {"de": ("nur ", "genau ", "lediglich ", "bloß ", "einzige"), "en": (" one", " single")}
_OF_SEVERAL = {
    "de": ("paar", "duo", "trio", "dreiergespann", "quartett"),
    "en": ("pair", "duo", "couple", "trio", "triplet", "quartet", "foursome"),
}
#: "A pair of ports" says how many there are, too.
_SEVERAL = {
    "de": Caseless(
        r"\bein(?:e[nmrs]?)? (?:(?P<two>paar|duo)|(?P<three>trio|dreiergespann)|(?P<four>quartett))"
        r"(?: aus| an| von)?(?= )"
    ),
    "en": Caseless(r"\ban? (?:(?P<two>pair|duo|couple)|(?P<three>trio|triplet)|(?P<four>quartet|foursome)) of(?= )"),
}
_AMOUNTS = {"two": Decimal(2), "three": Decimal(3), "four": Decimal(4)}
#: "Ein Fünferpack", "a five-pack", "a pack of five"
_PACKS = {
    "de": Caseless(
        r"\b(zweier|doppel|dreier|vierer|fünfer|sechser|achter|zehner|zwölfer|zwanziger)-?"
        r"(?:packs?|packungen|packung|sets?|karton|box|bündel|bund)\b"
    ),
    "en": Caseless(
        r"\b(?:(two|twin|three|four|five|six|eight|ten|twelve|twenty)[ -]packs?|"
        r"(?:packs?|sets?|box(?:es)?|bundles?) of (two|three|four|five|six|eight|ten|twelve|twenty))\b"
    ),
}
_IN_PACK = {
    word: Decimal(amount)
    for amount, words in {
        2: "zweier doppel two twin", 3: "dreier three", 4: "vierer four", 5: "fünfer five", 6: "sechser six",
        8: "achter eight", 10: "zehner ten", 12: "zwölfer twelve", 20: "zwanziger twenty",
    }.items()
    for word in words.split()
}  # fmt: skip
#: Attributes that say how many there are in a pack, and nothing else.
_OF_PACKS = frozenset(
    {
        "pack",
        "quantity",
        "pieces",
        "piece",
        "count",
        "items",
        "units",
        "unit",
        "size",
        "number",
        "of",
        "per",
        "in",
        "set",
    }
    | {"package", "packaging", "amount"}
)
_WORDS_BEHIND = 2
_JOINT = re.compile(r",? (?:and|und|sowie|plus|&) |, ")
_ONE_TIME = re.compile(r"1 ?[x×] ?(\w[\w-]*)")
_WIDEST_NAME = 30
#: "Not a single calorie" says that there is none.
_NONE = Caseless(r"\b(?:not|without|nicht|ohne|keine?[nmrs]?)(?: even| auch nur)? \Z")
_BEFORE = 24


def other_singles(subject: Subject) -> Iterator[tuple[int, int, Fact]]:
    """Yield where the text counts one of something, and the fact that counts another number of it."""
    pattern = _SINGLE.get(subject.language)
    counts = [fact for fact in subject.facts if isinstance(fact.data, Decimal) and fact.data != 1]
    if pattern is None or not counts or not _has_any(subject, _OF_SINGLE[subject.language]):
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


def other_several(subject: Subject) -> Iterator[tuple[int, int, Fact]]:
    """Yield where the text has a pair or a trio of something, and the fact that counts another number of just that."""
    pattern = _SEVERAL.get(subject.language)
    if pattern is None or not _has_any(subject, _OF_SEVERAL[subject.language]):
        return
    counts = [fact for fact in subject.facts if isinstance(fact.data, Decimal)]
    for found in pattern.finditer(subject.plain.text):
        amount = next(_AMOUNTS[name] for name, word in found.groupdict().items() if word)
        words = words_counted(subject, found.end())
        named = () if _lists_as_many(subject, found.end(), amount) else named_by(counts, words)
        if named and all(fact.data != amount for fact in named) and not stands_in_texts(subject, amount, words):
            yield found.start(), words[0].end, named[0]


def _lists_as_many(subject: Subject, start: int, amount: Decimal) -> bool:
    """Say whether the sentence lists as many things behind: "a trio of HD lens, CMOS sensor and processor"."""
    _, end = subject.sentence_around(start)
    items = _JOINT.split(subject.plain.text[start:end].strip(" .!"))
    return len(items) == amount and all(item.strip() for item in items)


def other_packs(subject: Subject) -> Iterator[tuple[int, int, Fact]]:
    """Yield where the text has a pack of so many, and the fact that says how many there are in one."""
    pattern = _PACKS.get(subject.language)
    if pattern is None:
        return
    counts = [
        fact
        for fact in subject.facts
        if isinstance(fact.data, Decimal) and _OF_PACKS.issuperset(fact.code.lower().split("_"))
    ]
    if not counts:
        return
    for found in pattern.finditer(subject.plain.text):
        amount = _IN_PACK[next(word for word in found.groups() if word).lower()]
        if all(fact.data != amount for fact in counts):
            yield found.start(), found.end(), counts[0]


def _is_one_of(subject: Subject, start: int) -> bool:
    """Say whether the data have one of the very thing: "a single 12VHPWR connector" of `1 x 12VHPWR`."""
    behind = subject.plain.text[start : start + _WIDEST_NAME].strip().casefold()
    options = (one for fact in subject.facts for one in (fact.data if isinstance(fact.data, tuple) else (fact.data,)))
    named = (_ONE_TIME.match(one) for one in options if isinstance(one, str))
    return any(found is not None and behind.startswith(found[1].casefold()) for found in named)


def _has_any(subject: Subject, needles: Iterable[str]) -> bool:
    lower = lower_text(subject.plain.text)
    return any(needle in lower for needle in needles)

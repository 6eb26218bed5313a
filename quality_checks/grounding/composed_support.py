"""Support by what one fact says in several words: `lens_layers` of 2 of a Doppelscheibe.

The lexicon is read as a dictionary: a concept that no fact names is stated where one value, together with the words of
its attribute, has all words of another way to write it.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import chain
from typing import TypeAlias

from quality_checks.grounding.compounds import finer_parts
from quality_checks.grounding.fact_meanings import NAMING, FactMeanings
from quality_checks.grounding.fact_reading import FRAME_WORDS, read_data
from quality_checks.grounding.foods import is_told_more_closely
from quality_checks.grounding.forms import TOKEN, folded, loose_forms
from quality_checks.grounding.lexicon import concepts_of_form, concepts_of_word, lexicon
from quality_checks.grounding.mentions import Mention, is_lack
from quality_checks.grounding.polarity import starts_with_denial
from quality_checks.grounding.support import claims_among, kinds_of
from quality_checks.number_words import word_value
from schemas.facts import Fact
from schemas.product import Amount, Data

_FEWEST_WORDS = 2
_MOST_SENTENCES = 40
#: In prose the words stand together: "woven by hand".
_WORDS_APART = 2
_LITTLE_WORDS = (
    "a an the of with for in on to by at from and or its your is are has have der die das den dem des ein eine einen "
    "einem einer mit für in im am an auf aus von und oder zu zum zur je ist sind hat "
    "works work runs wirkt funktioniert arbeitet"
)
_LITTLE = frozenset(_LITTLE_WORDS.split())
_DENYING = frozenset({"not", "no", "non", "without", "free", "never", "nicht", "ohne", "kein", "keine", "frei", "nie"})
#: Words for how many there are of what follows.
_TIMES = {
    **dict.fromkeys(("single", "mono", "one", "ein", "eine", "einfach", "einzel"), Decimal(1)),
    **dict.fromkeys(("dual", "double", "twin", "doppel", "doppelt", "zweifach", "beid"), Decimal(2)),
    **dict.fromkeys(("triple", "dreifach"), Decimal(3)),
    **dict.fromkeys(("quad", "quadruple", "vierfach"), Decimal(4)),
}
#: What lists of these words have is not all on board together.
_NOT_TOGETHER = frozenset(
    {"compatible", "compatibility", "suitable", "supported", "options", "option", "available", "for", "fits", "choice"}
    | {"sizes", "colors", "colours", "variants"}
)
#: Words of attributes that name no thing of which the rest would be said.
_OF_ANYTHING = frozenset(
    {"included", "supported", "built", "integrated", "feature", "function", "system", "mode", "technology", "option"}
    | {"available", "support", "capable", "ready", "enabled", "suitable", "usable"}
)
#: Kinds of claim whose words are names, or which only their own word states.
_NEVER = frozenset({"brands", "certificates", "superlatives", "health", "green", "places", "service"})
_SPELT_OUT = (
    (re.compile(r" ?%"), " percent"),
    (re.compile(r"\bmin\b"), "minutes"),
    (re.compile(r"\bsecs?\b"), "seconds"),
)
_PARTS_OF_VALUE = re.compile(r"[,;()/\n]|(?<=[.!?]) ")
_CLAUSE = re.compile(r"[,;:.!?()\n–—]| und | and | oder | or ")
_INFLECTED = re.compile(r"e[nrsm]?\Z")
_NEAR_AFTER = 30
_NEAR_BEFORE = 60
_WORDS_AFTER = 2


@dataclass(frozen=True, slots=True)
class _Saying:
    """What one value says with its attribute: the words of both, the value's own words and numbers, all concepts.

    `order` has the words of prose, in which only those count that stand together, `names` the words of a yes.
    """

    code: frozenset[str]
    value: frozenset[str]
    numbers: frozenset[Decimal]
    concepts: frozenset[str]
    is_yes: bool = False
    names: frozenset[str] = frozenset()
    order: tuple[frozenset[str], ...] = ()


def composed_support(mention: Mention, text: str, meanings: FactMeanings) -> Fact | None:
    """Return the fact of which one value says all that a mention says, in other words; None where none does."""
    concepts = claims_among(mention.concepts)
    if (len(mention.words) == 1 and mention.words[0].isupper()) or is_told_more_closely(mention, meanings):
        # An SDHC slot takes no SDXC, whatever words the two share, and a tea is no green one.
        return None
    if not _NEVER.isdisjoint(kinds_of(concepts)):
        return None
    ways = [words for one in sorted(concepts) for words in _ways_to_say(one)]
    parts = finer_parts(mention.parts) if mention.parts and not mention.concepts else ()
    if not (ways or parts):
        return None
    facts = [fact for fact, _, _ in meanings.said if not fact.is_name and fact.code not in NAMING]
    said = [
        (fact, saying) for fact in facts for saying in _sayings(fact.code.lower(), fact.data, is_prose=fact.is_prose)
    ]
    for fact, saying in chain(said, _joined(said)):
        if any(_says(saying, words, mention, text, meanings) for words in ways) or (
            parts and not saying.order and _has_parts(saying, parts)
        ):
            return fact
    return None


def _joined(said: Iterable[tuple[Fact, _Saying]]) -> Iterator[tuple[Fact, _Saying]]:
    """Yield what a yes and a value of another attribute with one of its words say together.

    `color_printing: true` and a `print_technology` of laser are colour laser printing; a colour of the housing has no
    part in it.
    """
    told = [(fact, saying) for fact, saying in said if not saying.order]
    for fact, yes in told:
        for _, other in told if yes.is_yes else ():
            if not other.is_yes and not (yes.code & other.code).isdisjoint(_telling(yes.code)):
                yield (
                    fact,
                    _Saying(other.code, other.value | yes.code, other.numbers, other.concepts | yes.concepts),
                )


@lru_cache(maxsize=4096)
def _telling(words: frozenset[str]) -> frozenset[str]:
    return words - _OF_ANYTHING - FRAME_WORDS


#: The words of a way to write something: their forms, and how many they say that there are.
_Way: TypeAlias = tuple[tuple[frozenset[str], Decimal | None], ...]


@lru_cache(maxsize=4096)
def _ways_to_say(concept: str) -> tuple[_Way, ...]:
    """Return the words of each way to write a concept in several words, those left out that say little."""
    if is_lack(concept):
        return ()
    found: dict[_Way, None] = {}
    for written in _written().get(concept, ()):
        words = tuple(TOKEN.findall(written))
        plain = {word.casefold() for word in words}
        if len(words) < _FEWEST_WORDS or not plain.isdisjoint(_DENYING) or starts_with_denial(words[0]):
            continue
        telling = tuple((loose_forms(word), _number(word)) for word in words if word not in _LITTLE)
        if len(telling) >= _FEWEST_WORDS:
            found[telling] = None
    return tuple(found)


@lru_cache(maxsize=1)
def _written() -> dict[str, list[str]]:
    """Return how each concept is written; what data alone mean by it is left out."""
    found: dict[str, list[str]] = {}
    for surfaces in lexicon().surfaces.values():
        for written, concept, _, is_joined in surfaces:
            if not is_joined and not written.isalnum() and "=" not in written:
                found.setdefault(concept, []).append(written)
    return found


@lru_cache(maxsize=8192)
def _sayings(code: str, data: Data, *, is_prose: bool) -> tuple[_Saying, ...]:
    """Return what an attribute says with each of its values."""
    return tuple(_read(code, data, is_prose=is_prose))


def _read(code: str, data: Data, *, is_prose: bool) -> Iterator[_Saying]:
    plain = code.replace("_", " ")
    of_code = read_data(plain)
    nothing = frozenset[str]()
    if isinstance(data, bool):
        if data:
            yield _Saying(
                of_code.words, nothing, frozenset(), of_code.all_stated, is_yes=True, names=frozenset(plain.split())
            )
    elif isinstance(data, Decimal):
        yield _Saying(of_code.words, nothing, frozenset({data}), of_code.all_stated)
    elif isinstance(data, Amount):
        unit = frozenset(form for word in data.unit.lower().split("_") for form in loose_forms(word))
        yield _Saying(of_code.words | unit, nothing, frozenset({data.amount}), of_code.all_stated)
    elif isinstance(data, str) and is_prose:
        for part in _PARTS_OF_VALUE.split(data)[:_MOST_SENTENCES]:
            yield _of_text(nothing, frozenset(), part, is_prose=True)
    elif isinstance(data, str | tuple):
        options = (data,) if isinstance(data, str) else data
        for option in options:
            for part in _PARTS_OF_VALUE.split(str(option)) if isinstance(option, str) else ():
                yield _of_text(of_code.words, of_code.all_stated, part.replace("_", " "), is_prose=False)
        if len(options) > 1 and _NOT_TOGETHER.isdisjoint(code.split("_")):
            yield _Saying(of_code.words, nothing, frozenset({Decimal(len(options))}), of_code.all_stated)


def _of_text(code: frozenset[str], concepts: frozenset[str], text: str, *, is_prose: bool) -> _Saying:
    for pattern, spelt in _SPELT_OUT:
        text = pattern.sub(spelt, text)
    read = read_data(text)
    tokens = TOKEN.findall(text)
    numbers = frozenset(value for word in tokens if (value := _number(word)) is not None)
    order = tuple(loose_forms(word) & read.words for word in tokens) if is_prose else ()
    return _Saying(code, read.words, numbers, concepts | read.all_stated, order=order)


@lru_cache(maxsize=4096)
def _number(word: str) -> Decimal | None:
    """Return how many a word says that there are: zwei, dual, a "doppel" at the beginning of a compound."""
    plain = folded(word)
    if plain.isdecimal():
        return Decimal(plain)
    return _TIMES.get(plain) or word_value(plain, "de") or word_value(plain, "en")


def _says(saying: _Saying, words: _Way, mention: Mention, text: str, meanings: FactMeanings) -> bool:
    """Say whether one value with its attribute has all these words, and not those of the attribute alone."""
    if saying.order:
        return _stand_together(saying, words)
    of_value = False
    of_code: set[str] = set()
    for forms, number in words:
        if number is not None:
            if number not in saying.numbers:
                return False
            of_value = True
        elif not forms.isdisjoint(saying.value):
            of_value = True
        elif not forms.isdisjoint(saying.code):
            of_code |= forms
        else:
            return False
    return _is_said_of_it(saying, of_code, mention, text, meanings) if saying.is_yes else of_value


def _stand_together(saying: _Saying, words: _Way) -> bool:
    """Say whether all these words stand beside each other in prose."""
    wanted = [forms for forms, _ in words]
    if any(forms.isdisjoint(saying.value) for forms in wanted):
        return False
    size = len(words) + _WORDS_APART
    return any(
        all(any(not forms.isdisjoint(own) for own in saying.order[at : at + size]) for forms in wanted)
        for at in range(max(1, len(saying.order) - len(words) + 1))
    )


def _is_said_of_it(saying: _Saying, said: Collection[str], mention: Mention, text: str, meanings: FactMeanings) -> bool:
    """Say whether the text says it of what the attribute does: `adjustable_backrest_height` is of no armrests."""
    rest = [word for word in saying.names - _OF_ANYTHING - FRAME_WORDS if loose_forms(word).isdisjoint(said)]
    things = [concepts_of_word(word) for word in rest]
    things = [one for one in things if one.isdisjoint(meanings.types) and one.isdisjoint(mention.concepts)]
    named = [concepts_of_word(word) for word in _words_beside(mention, text)]
    return all(any(not thing.isdisjoint(one) for one in named) for thing in things)


def _words_beside(mention: Mention, text: str) -> list[str]:
    """Return the words that a mention is said of: those behind an adjective, else those of its clause."""
    after = _CLAUSE.split(text[mention.end : mention.end + _NEAR_AFTER])[0]
    behind = TOKEN.findall(after)[:_WORDS_AFTER]
    is_adjective = mention.words[-1][0].islower() and after.startswith((" ", "-"))
    if is_adjective and behind and (_INFLECTED.search(mention.words[-1]) or mention.words[-1].isascii()):
        return behind
    before = _CLAUSE.split(text[max(0, mention.start - _NEAR_BEFORE) : mention.start])[-1]
    return [*TOKEN.findall(before), *behind]


def _has_parts(saying: _Saying, parts: tuple[str, ...]) -> bool:
    """Say whether one value has all parts of a compound that no list knows: Rosenblütenpulver, "rose petal powder"."""
    if saying.is_yes or not (saying.value or saying.numbers):
        return False
    of_value = 0
    for part in parts:
        forms, concepts = loose_forms(part), concepts_of_word(part) | concepts_of_form(part)
        if not (forms.isdisjoint(saying.value) and saying.concepts.isdisjoint(concepts)):
            of_value += 1
        elif forms.isdisjoint(saying.code):
            return False
    return of_value >= _FEWEST_WORDS

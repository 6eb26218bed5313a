"""Support: which fact states what a text mentions, as a concept, word by word, or part by part of a compound."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from quality_checks.grounding.fact_meanings import FactMeanings
from quality_checks.grounding.foods import is_food_of_words, is_told_more_closely, of_one_item
from quality_checks.grounding.forms import words_of
from quality_checks.grounding.kinds import CODE_OF_KIND, PRAISE_CODE, code_of, praise
from quality_checks.grounding.lexicon import concepts_of_form, concepts_of_word, lexicon
from quality_checks.grounding.mentions import Mention, all_concepts, is_lack, longest_mentions
from quality_checks.grounding.neutral import is_neutral
from quality_checks.grounding.polarity import starts_with_denial
from quality_checks.number_words import word_value
from schemas.facts import Fact

_SHORT_WORD = 4
_SHORTEST_INITIALS = 3
_PAIR = 2
#: "U-förmig", "a U-shape": the letter tells the shape.
_SHAPED = re.compile(r"form|förmig(?:e[mnrs]?)?|shaped?", re.IGNORECASE)
_A_LITTLE = frozenset(
    {"hint", "touch", "pinch", "dash", "hauch", "prise", "spur"}
    # Of a button that is there, "dedicated" says no more.
    | {"dedicated", "separate", "handy"}
)
#: A word that begins with a number: achtkern.
_NUMBERED = re.compile(r"(zwei|drei|vier|fünf|funf|sechs|acht|zehn|zwölf|zwolf)(\w{3,})")
#: What an ingredient is turned into, and stays what it is.
_FORM = re.compile(
    r"(\w{3,}?)(?:(?<!milch)pulver|mark|mus|paste|püree|mischung|korne?s?|körner|flocken|stückchen|stücke|"
    r"würfel|scheiben|granulat|zubereitung|schrot|splitter|streifen|raspel)n?",
    re.IGNORECASE,
)
_FOR = frozenset({"fürs", "beim", "with", "from", "auch"})
_FOOD = frozenset({"food"})
_COLOURS = frozenset({"colours"})
_SAID_TOGETHER = frozenset({"wireless_charging"})
_SHADES = frozenset({"light", "dark", "deep", "bright", "pale", "hell", "dunkel", "tief", "zart"})
_FEW = 2
_LAYERS = frozenset({"scheibe", "glas", "lage", "schicht"})
#: Endings that say nothing without what stands before them: wasserdicht is not winddicht.
_MADE_OF = frozenset(
    {"dicht", "fest", "frei", "sicher", "beständig", "resistent", "abweisend", "arm", "los", "geeignet", "tauglich"}
    | {"schutz", "proof", "free", "resistant", "safe"}
)

#: Kinds whose words mean more than their parts: galvanised steel (Stahl) is no Edelstahl.
_WHOLE = frozenset({"materials"})
#: Kinds whose things prose has to name: what only goes with one of them says nothing of it there.
_NAMED_IN_PROSE = frozenset({"electronics", "certificates"})
#: Kinds that say something of another thing: what is "not included" has to be named.
_SAID_OF_OTHERS = frozenset({"packaging", "terms", "links"})


def concepts_of(mentions: Iterable[Mention]) -> frozenset[str]:
    """Return every reading of all of these mentions."""
    return frozenset().union(*map(all_concepts, mentions))


@lru_cache(maxsize=65536)
def claim_code(concepts: frozenset[str], rather: frozenset[str] = frozenset()) -> str | None:
    """Return the finding code for a claim of these concepts; None where they claim nothing."""
    if not praise().isdisjoint(concepts):
        return PRAISE_CODE
    kinds = lexicon().kinds
    return code_of((kind for concept in concepts for kind in kinds.get(concept, ())), rather)


@lru_cache(maxsize=65536)
def claims_among(concepts: frozenset[str]) -> frozenset[str]:
    """Return the readings that are claims, where any is; else all."""
    known = lexicon().kinds
    return frozenset(one for one in concepts if not CODE_OF_KIND.keys().isdisjoint(known.get(one, ()))) or concepts


@lru_cache(maxsize=65536)
def kinds_of(concepts: frozenset[str]) -> frozenset[str]:
    """Return the kinds of all of these concepts."""
    known = lexicon().kinds
    return frozenset(kind for concept in concepts for kind in known.get(concept, ()))


def supporting_fact(mention: Mention, meanings: FactMeanings) -> Fact | None:
    """Return a fact that states what is mentioned, or None where none does."""
    fact = meanings.of_concepts(mention.concepts)
    if fact is not None and is_told_more_closely(mention, meanings):
        return _of_closer_kind(mention, meanings)
    if fact is not None and fact.is_prose and len(mention.words) == 1 and kinds_of(mention.concepts) & _NAMED_IN_PROSE:
        # "High-speed tracking" in a supplier's text states no GPS.
        fact = meanings.of_concepts(claims_among(mention.concepts))
    if fact is not None:
        return None if len(mention.words) == 1 and is_other_of_list(mention.words[0], fact) else fact
    first = mention.words[0].casefold()
    if first == "non" and "non" not in meanings.plain_words:
        # "Non-ECC" is no more stated by ECC than "without ECC" is; a no to hydrogenated oils states that they are not.
        denying = meanings.of_word(mention.words[-1])
        return denying if denying is not None and denying.data is False else None
    is_denial = any(map(is_lack, mention.concepts)) and starts_with_denial(first)
    if is_denial and not kinds_of(mention.concepts) <= _SAID_OF_OTHERS:
        # A hood does not state that there is none.
        return None
    if is_food_of_words(mention) and len(words := _telling_of_food(mention.words)) > 1:
        return of_one_item(words, meanings)
    return _word_by_word(mention, meanings)


def _of_closer_kind(mention: Mention, meanings: FactMeanings) -> Fact | None:
    """Return a fact that states a kind by its words: "a green tea" of a tea, olive oil of an oil."""
    if len(mention.words) > 1:
        return meanings.of_phrase(mention.words)
    return meanings.of_word(mention.words[0]) or _by_parts(mention, meanings)


def _word_by_word(mention: Mention, meanings: FactMeanings) -> Fact | None:
    words = list(mention.words)
    if len(words) > 1:
        words = [word for word in words if not _tells_little(word)]
        if not words and mention.words[0].casefold() == "with":
            # "With a lid": a short noun is all that there is.
            words = list(mention.words[-1:])
    if fact := _all(meanings.of_word(word) for word in words):
        return fact
    if fact := _otherwise_written(mention.words, meanings):
        return fact
    return _by_words(mention, words, meanings) if len(mention.words) > 1 else _by_parts(mention, meanings)


def _by_words(mention: Mention, words: Sequence[str], meanings: FactMeanings) -> Fact | None:
    """Return a fact that states a phrase by what its words mean."""
    is_shade = kinds_of(mention.concepts) == _COLOURS and words[0].casefold() in _SHADES
    if is_shade or not _SAID_TOGETHER.isdisjoint(mention.concepts):
        # A light weight and a dark blue make no light blue, and Wi-Fi and a charger do not charge by air.
        return meanings.of_phrase(words)
    facts = [meanings.of_word(word) or meanings.of_concepts(concepts_of_word(word)) for word in words]
    is_yes = any(fact is not None and fact.data is True for fact in facts)
    if len(words) >= _PAIR and claim_code(mention.concepts) and not is_yes and meanings.is_only_attribute(_head(words)):
        # Wi-Fi, and a `battery_charging` of "10 W wired", do not state wireless charging; `mirrored: yes` is of lenses.
        return meanings.of_phrase(words)
    if fact := _all(facts):
        return fact
    if len(words) < _PAIR:
        return None
    # "4K video recording": a word of the facts tells more closely what they state.
    return meanings.of_word(words[0]) and meanings.of_concepts(concepts_of_phrase(" ".join(words[1:])))


def _by_parts(mention: Mention, meanings: FactMeanings) -> Fact | None:
    """Return a fact that states a compound by its parts."""
    parts = [(part, concepts_of_form(part)) for part in mention.parts]
    if mention.concepts and kinds_of(mention.concepts) <= _WHOLE and not _tells_all(parts):
        return None
    is_multiple = bool(parts) and parts[0][0].endswith("fach") and word_value(parts[0][0][:-4], "de") is not None
    if mention.concepts and is_multiple and parts[-1][0] in _LAYERS:
        # A Dreifachscheibe is three of them.
        return None
    # A neutral part need not be stated; where all are neutral, those with a meaning are what the word rests on.
    telling = [pair for pair in parts if not is_neutral(pair[0], "de")] or [pair for pair in parts if pair[1]]
    if mention.parts and (mention.parts[-1] in _MADE_OF or claim_code(mention.concepts)):
        # What a list knows as a claim says more than its last part: a Geheimfach is no mere Fach.
        telling = [pair for pair in parts if word_value(pair[0], "de") is None]
    found = _all(meanings.of_word(part) or meanings.of_concepts(concepts) for part, concepts in telling)
    # What a list knows as a food of its own is no other one: maple syrup is no glucose syrup.
    is_food = bool(kinds_of(mention.concepts) & _FOOD)
    if found is None and meanings.is_of_ingredients and len(mention.words) == 1:
        found = _of_form(mention.words[0], meanings)
    return found or _by_number(parts, meanings) or (None if is_food else _otherwise_told_apart(parts, meanings))


def _of_form(word: str, meanings: FactMeanings) -> Fact | None:
    """Return the fact that has what a German word has in another form: Haselnussmark of hazelnuts."""
    found = _FORM.fullmatch(word)
    if found is None:
        return None
    stem = found[1]
    stated = meanings.of_word(stem) or meanings.of_concepts(concepts_of_word(stem))
    return stated or (meanings.of_concepts(concepts_of_word(stem[:-1])) if stem.endswith(("s", "n")) else None)


def _by_number(parts: list[tuple[str, frozenset[str]]], meanings: FactMeanings) -> Fact | None:
    """Return the fact that counts a part of the product: an Achtkernprozessor has eight of `cpu_cores`."""
    number, others = word_value(parts[0][0], "de") if parts else None, parts[1:]
    if number is None and parts and (numbered := _NUMBERED.fullmatch(parts[0][0])):
        number = word_value(numbered[1], "de")
        others = [(numbered[2], concepts_of_form(numbered[2])), *others]
    if number is None or not others:
        return None
    facts = [meanings.of_word(part) or meanings.of_concepts(concepts) for part, concepts in others]
    counting = next((fact for fact in facts if fact is not None and fact.data == number), None)
    is_whole = all(fact or meanings.is_inherent([part], own) for (part, own), fact in zip(others, facts, strict=True))
    return counting if is_whole else None


@lru_cache(maxsize=4096)
def concepts_of_phrase(phrase: str) -> frozenset[str]:
    """Return what words mean as one phrase, in either language."""
    words = words_of(phrase)
    return frozenset(
        concept
        for language in ("de", "en")
        for mention in longest_mentions(phrase, words, language)
        if mention.start == 0 and mention.end == len(phrase)
        for concept in mention.concepts
    )


def _head(words: Sequence[str]) -> str:
    """Return the last word of a phrase that says something by itself: the camera of a dual camera system."""
    return next((word for word in reversed(words) if not is_neutral(word, "en")), words[-1])


def _otherwise_told_apart(parts: list[tuple[str, frozenset[str]]], meanings: FactMeanings) -> Fact | None:
    """Return a fact with the same food, told apart by a word as the compound is: Backhefe for `bakers_yeast`.

    Only where that word names no food itself: apple vinegar is no spirit vinegar.
    """
    if len(parts) != _PAIR or not kinds_of(parts[-1][1]) & _FOOD or kinds_of(parts[0][1]) & _FOOD:
        return None
    fact = meanings.of_concepts(parts[-1][1])
    options = fact.data if fact is not None and isinstance(fact.data, tuple) else ()
    named = (option.split("_") for option in options if isinstance(option, str))
    heads = (words[-1] for words in named if len(words) == _PAIR)
    return fact if any(not parts[-1][1].isdisjoint(concepts_of_form(head)) for head in heads) else None


def _otherwise_written(words: tuple[str, ...], meanings: FactMeanings) -> Fact | None:
    """Return a fact with a compound of a noun, or with the initials of several words: TOF for "time of flight"."""
    if len(words) == 1:
        return meanings.of_head(words[0])
    return meanings.of_word("".join(word[0] for word in words)) if len(words) >= _SHORTEST_INITIALS else None


def is_other_of_list(word: str, fact: Fact) -> bool:
    """Say whether a fact lists abbreviations ("SD, SDHC") and a word is another one: SDXC."""
    data = fact.data
    if len(word) < _SHORT_WORD or not word.isupper() or not isinstance(data, tuple) or len(data) < _FEW:
        return False
    return word not in data and all(isinstance(one, str) and one.isupper() for one in data)


def _tells_all(parts: list[tuple[str, frozenset[str]]]) -> bool:
    """Say whether each part of a compound says something: a Rundrohr is a round tube, an Edelstahl no noble steel."""
    return bool(parts) and all(concepts and not is_neutral(part, "de") for part, concepts in parts)


def _all(found: Iterable[Fact | None]) -> Fact | None:
    facts = list(found)
    return facts[0] if facts and all(facts) else None


def _telling_of_food(words: Iterable[str]) -> list[str]:
    """Return the words of a food that tell which it is; a short one may: oil, soy, oat."""
    return [word for word in words if not _tells_little(word) or (len(word) < _SHORT_WORD and concepts_of_word(word))]


def _tells_little(word: str) -> bool:
    """Say whether a word says nothing beside others: a small one, or that there is only a little of something."""
    return _is_small(word) or word.casefold() in _A_LITTLE or word.casefold() in _FOR or bool(_SHAPED.fullmatch(word))


def _is_small(word: str) -> bool:
    """Say whether a word is an article, a preposition, a number or the like; acronyms are none."""
    if word_value(word, "") is not None or word.isdigit():
        return True
    return len(word) < _SHORT_WORD and not word.isupper()

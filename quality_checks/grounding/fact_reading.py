"""Reads the texts of data as concepts, in both languages: nobody says which one they are in."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from quality_checks.grounding.compounds import compound_parts
from quality_checks.grounding.forms import Word, folded, loose_forms, participles_of, words_of
from quality_checks.grounding.lexicon import concepts_of_form, concepts_of_word, lexicon
from quality_checks.grounding.mentions import Mention, first_mentions, longest_mentions, mentions_in_data
from quality_checks.grounding.polarity import denied_spans

LANGUAGES = ("de", "en")
#: What is free of something does not have it: `caffeine_free`.
_LINKS = frozenset({"links"})
_LACKING = re.compile(r"\b([^\W\d_]+(?: [^\W\d_]+)?)[ -](?:free|frei)\b", re.IGNORECASE)
#: Words of attribute codes that say how a value is meant, not what the product has.
_FRAME = (
    "max maximum min minimum number count type types code id description text supplier has is with of in "
    "and or per the a value values name title short long included support supported available contains contain "
    "enthält enthalten added zugesetzt zugesetzte zugesetzter"
)
FRAME_WORDS = frozenset(_FRAME.split())
#: Sections of a specification, with which codes may begin: `sound_loudspeaker`, but not `sound_quality`.
_SECTIONS = frozenset({"sound", "comms", "misc", "features"})
_OF_SECTIONS = frozenset({"speed", "technology", "type", "card", "quality", "cable", "adapter", "port", "system"})
#: "Faux leather", "artificial stone": what stands behind is not it.
_FAKE = frozenset(
    {"faux", "fake", "imitation", "artificial", "simulated", "mock", "pseudo", "künstliches", "künstliche"}
    | {"künstlichem", "künstlichen", "künstlicher"}
)
_LOOKS = frozenset({"look", "looks", "effect", "textured", "imitation", "imitat", "optik", "dekor", "decor"})
#: What is vegan only where it is imitated.
_OF_ANIMALS = frozenset({"leather", "suede", "fur", "leder", "wildleder", "pelz"})
#: "Cocoa butter" is no butter.
_NO_BUTTER = frozenset({"cocoa", "shea", "almond", "mango", "body"})
#: Who denies the lighting does not speak of the weight, though both are "light".
_LIGHT = "lighting"
_LIGHT_WEIGHT = frozenset({"weight", "lightweight_term", "syn_light_weight"})
#: What a person with an allergy, or who asks for whole grain, finds in any compound with it.
_CEREALS = ("gerste", "weizen", "roggen", "dinkel", "hafer", "soja", "vollkorn")
#: What is put before or behind a word to deny it.
_DENYING = (
    *((f"{word} ", "") for word in ("do not", "no", "non", "without", "nicht", "ohne", "kein")),
    ("", " free"),
    ("", " frei"),
)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text of the data says, read once however many products say it.

    `stated` and `denied` hold a set of readings for each mention, `all_stated` all of them with what is broader,
    `words` the words in all their forms, `written` as they stand (without case).
    """

    stated: tuple[frozenset[str], ...]
    denied: tuple[frozenset[str], ...]
    all_stated: frozenset[str]
    words: frozenset[str]
    written: frozenset[str]


@lru_cache(maxsize=8192)
def read_data(text: str) -> Reading:
    """Read a fact's text in both languages: nobody says which one it is in."""
    words = words_of(text)
    stated: list[frozenset[str]] = []
    denied: list[frozenset[str]] = []
    spans = (*denied_spans(text, words), *_behind_non(words))
    fake = tuple(_behind_fake(text, words))
    # "Wood look" is one phrase, which the wood within it is not.
    looks = tuple(_before_look(text, words))
    for reading in mentions_in_data(text, words):
        for mention in reading:
            if any(start <= mention.start < end for start, end in fake) or (mention.start, mention.end) in looks:
                continue
            is_denied = any(start <= mention.start < end for start, end in spans)
            for concepts in _readings(mention):
                if is_denied:
                    denied.append(_deniable(concepts))
                else:
                    stated.append(concepts)
    for found in _LACKING.finditer(text):
        spans = (*spans, found.span(1))
        denied += _lacking(found[1])
    plain = frozenset(
        form
        for word in words
        if word.text.casefold() not in FRAME_WORDS
        and not any(start <= word.start < end for start, end in (*spans, *fake, *looks))
        for form in loose_forms(word.text)
    )
    for word in words:
        if not any(start <= word.start < end for start, end in spans):
            stated += filter(None, map(concepts_of_form, participles_of(word.text)))
    stated += _kept_in_compounds(words, spans)
    all_stated = lexicon().with_broader(concept for concepts in stated for concept in concepts)
    written = frozenset(folded(word.text) for word in words)
    return Reading(tuple(stated), tuple(denied), all_stated, plain, written)


def _kept_in_compounds(words: Sequence[Word], denied: Sequence[tuple[int, int]]) -> Iterator[frozenset[str]]:
    """Yield the cereals that stay what they are in what is made of them: Gerstenmalzextrakt contains barley."""
    for word in words:
        plain = word.text.casefold()
        if not any(cereal in plain for cereal in _CEREALS) or any(start <= word.start < end for start, end in denied):
            continue
        parts = compound_parts(word.text)
        yield from (concepts_of_form(one) for one in _CEREALS if any(part.startswith(one) for part in parts))


def _behind_non(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Yield the words that "non" denies: a "non-removable battery" is none that is removable."""
    for word, following in pairwise(words):
        if word.text.casefold() == "non":
            yield following.start, following.end


def _behind_fake(text: str, words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Yield the words that are only imitated: "faux leather" is no leather."""
    for word, following in pairwise(words):
        if text[word.end : following.start] not in (" ", "-", "_"):
            continue
        plain = word.text.casefold()
        # An "artificial sweetener" is a sweetener.
        is_fake = plain in _FAKE and any(
            "materials" in lexicon().kinds[concept] for concept in concepts_of_word(following.text)
        )
        is_fake = is_fake or (plain in _NO_BUTTER and following.text.casefold() == "butter")
        if is_fake or (plain == "vegan" and following.text.casefold() in _OF_ANIMALS):
            yield following.start, following.end


def _before_look(text: str, words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Yield the materials that something only looks like: "wood look" is no wood."""
    for word, following in pairwise(words):
        if following.text.casefold() not in _LOOKS or text[word.end : following.start] not in (" ", "-", "_"):
            continue
        if any("materials" in lexicon().kinds[concept] for concept in concepts_of_word(word.text)):
            yield word.start, word.end


def _lacking(part: str) -> list[frozenset[str]]:
    words = words_of(part)
    return [
        mention.concepts
        for reading in mentions_in_data(part, words)
        for mention in reading
        if mention.concepts and mention.end == len(part)
    ]


@lru_cache(maxsize=4096)
def denied_groups(text: str) -> tuple[tuple[frozenset[str], ...], ...]:
    """Return what the data deny with this text: each time the concepts that only together name it."""
    found: dict[tuple[frozenset[str], ...], None] = {}
    for part in text.split(" ; "):
        words = [word.text for word in words_of(part) if word.text.casefold() not in FRAME_WORDS]
        if len(words) > 1 and words[0].casefold() in _SECTIONS and words[1].casefold() not in _OF_SECTIONS:
            del words[0]
        plain = " ".join(words)
        for language in LANGUAGES:
            mentions = longest_mentions(plain, words_of(plain), language)
            groups = tuple(_deniable(mention.concepts) for mention in mentions if mention.concepts)
            if groups:
                found[groups] = None
    return tuple(found)


@lru_cache(maxsize=4096)
def _deniable(concepts: frozenset[str]) -> frozenset[str]:
    """Return what a no denies of these: what only goes with it may be there all the same, felt is soft unpadded.

    In `links.csv` the names of such rows end with `_link`; `syn_dim_light` and its like say the same in other words.
    """
    kinds = lexicon().kinds
    denied = frozenset(one for one in concepts if not (one.endswith("_link") and kinds.get(one) == _LINKS)) or concepts
    return denied - _LIGHT_WEIGHT if _LIGHT in denied else denied


@lru_cache(maxsize=4096)
def denials_stated(text: str) -> frozenset[str]:
    """Return the concepts that say by themselves that this is not so ("do not tumble dry"), and what is broader."""
    return lexicon().with_broader(
        concept
        for part in text.split(" ; ")
        # Who denies that a spout is drip-free does not say "no drip".
        if not (_LACKING.search(part) or part.lower().startswith("anti"))
        for before, behind in _DENYING
        for mention in _covering(f"{before}{part}{behind}", is_before=bool(before))
        for concept in mention.concepts
    )


def _covering(phrase: str, *, is_before: bool) -> Iterator[Mention]:
    """Yield the mentions of a phrase that take in the word which denies, at its beginning or its end."""
    words = words_of(phrase)
    readings = (
        (first_mentions(phrase, words, language) for language in LANGUAGES)
        if is_before
        else mentions_in_data(phrase, words)
    )
    for reading in readings:
        for mention in reading:
            if len(mention.words) > 1 and (is_before or mention.end == len(phrase)):
                yield mention


def _readings(mention: Mention) -> Iterator[frozenset[str]]:
    if mention.concepts:
        yield mention.concepts
    for concepts in mention.part_concepts:
        if concepts:
            yield concepts

"""Foods that are told more closely than the data tell them: olive oil of an oil, a green tea of a tea."""

import re
from collections.abc import Sequence
from functools import lru_cache

from quality_checks.grounding.fact_meanings import FactMeanings
from quality_checks.grounding.fact_reading import read_data
from quality_checks.grounding.forms import loose_forms
from quality_checks.grounding.lexicon import concepts_of_word, lexicon
from quality_checks.grounding.mentions import Mention
from schemas.facts import Fact

_FOOD = "food"
_ONLY_FOOD = frozenset({_FOOD})
_TYPES = "product_types"
_ITEM = re.compile(r"[^,;()\[\]{}/|\n•]+")


def is_told_more_closely(mention: Mention, meanings: FactMeanings) -> bool:
    """Say whether the data state only a type of product that the food mentioned is a kind of, and not the food.

    The words of a type name its kinds too: whatever is an oil would else be olive oil.
    """
    types = _types_with_kinds(mention.concepts)
    return bool(types) and not any(one in meanings.stated for one in mention.concepts - types)


@lru_cache(maxsize=65536)
def _types_with_kinds(concepts: frozenset[str]) -> frozenset[str]:
    """Return the types of product among concepts of which another one is a kind: tea, of tea and green tea."""
    known = lexicon()
    kinds = {one: known.kinds.get(one, frozenset()) for one in concepts}
    return frozenset(
        one
        for one in concepts
        if _TYPES in kinds[one]
        and any(_FOOD in kinds[food] and _is_kind_of(food, one) for food in concepts if food != one)
    )


def _is_kind_of(food: str, one: str) -> bool:
    return food.rpartition("_")[2] == one or one in lexicon().with_broader([food])


def is_food_of_words(mention: Mention) -> bool:
    """Say whether several words together name a food: "soy protein"."""
    known = lexicon().kinds
    return len(mention.words) > 1 and all(known.get(one, frozenset()) == _ONLY_FOOD for one in mention.concepts)


def of_one_item(words: Sequence[str], meanings: FactMeanings) -> Fact | None:
    """Return a fact of which one item has all of these words: palm oil and sunflower lecithin are no sunflower oil."""
    readings = [(loose_forms(word), concepts_of_word(word)) for word in words]
    for fact, known, stated in meanings.said:
        if all(not known.isdisjoint(forms) or not stated.isdisjoint(concepts) for forms, concepts in readings):
            for text in _items(fact):
                read = read_data(text)
                if all(
                    not read.words.isdisjoint(forms) or not read.all_stated.isdisjoint(concepts)
                    for forms, concepts in readings
                ):
                    return fact
    return None


def _items(fact: Fact) -> Sequence[str]:
    data = fact.data if isinstance(fact.data, tuple) else (fact.data,)
    written = [one.replace("_", " ") for one in data if isinstance(one, str)]
    return [item.strip() for text in written for item in _ITEM.findall(text)]

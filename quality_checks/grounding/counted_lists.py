"""Counts that only the length of a list would support, where the list is of other things: "three microphones"."""

import re
from collections.abc import Sequence
from decimal import Decimal

from quality_checks.base import Subject
from quality_checks.caseless import Caseless
from quality_checks.evidence import Known
from quality_checks.grounding.fact_reading import read_data
from quality_checks.grounding.forms import loose_forms
from quality_checks.grounding.lexicon import concepts_of_word, lexicon
from quality_checks.grounding.mentions import Mention, all_concepts
from quality_checks.grounding.named_counts import words_counted
from quality_checks.grounding.support import kinds_of
from quality_checks.quantity import Quantity

#: The noun stands so near, with no more than adjectives before it.
_NEAR = 25
_ADJECTIVES = re.compile(r"[ \u00a0-](?:(?!extra|additional|zusätzlich|weiter|more|other)[a-zäöüß-]+ ){0,2}")
_GENERAL = Caseless(r"(?:parts?|pieces?|items?|teilen?|stücken?|dingen?|sachen|things?)\Z")
_ELECTRONICS = frozenset({"electronics"})
#: What the product has, or what a sentence begins with.
_HAD = Caseless(
    r"\b(?:has|have|with|features?|offers?|contains?|includes?|set of|pair of|hat|haben|besitzt|bietet|mit|enthält|aus)"
    r" (?:a (?:set|pair) of )?(?:all |die |the )?\Z"
)
_BEFORE = 30
#: "Fünf Laufwerke finden Platz": what it takes up, it has not.
_ROOM = Caseless(r" (?:lassen|finden|find|side by|nebeneinander|passen|fits?|can|können|haben|anschließen|anstecken)\b")
_SHORTEST = 3
#: What a word for a number says of no thing.
_OF_ANYTHING = frozenset({"quantity", "piece_count", "count_verb", "number_term", "optional", "option_term"})
#: "In sechs Metallic-Tönen"
_COLOURS = Caseless(r"(?:\w*farb(?:en|tönen?|varianten)|tönen?|nuancen|colou?rs|colou?rways|shades|hues)")
#: "Six 2.5-inch", "sechs 2,5-Zoll-Schächte"
_SIZE = re.compile(r" (\d+)[.,]?(\d*)[- ]?(?:inch|in\b|Zoll|mm)?", re.IGNORECASE)
#: Things of which one has or has not so many.
_THINGS = frozenset(
    {"electronics", "packaging", "industrial", "fashion_home_parts", "sport_toys_garden", "product_types"}
)


def is_of_another_list(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a bare number counts a thing, and only lists of other things are so long."""
    if quantity.units or not quantity.amounts or quantity.is_code:
        return False
    amount = quantity.amounts[0]
    known = [one for one in subject.number_evidence.known if amount in one.amounts and not one.units]
    lists = [one for one in known if one.is_count]
    # The 2 of `hdmi_2_0_ports` counts nothing.
    if not lists or not all(one.is_count or one.is_label for one in known):
        return False
    thing = counted_thing(subject, quantity)
    return thing is not None and not any(_lists(one, thing, amount) for one in lists)


def is_counted_otherwise(subject: Subject, quantity: Quantity) -> bool:
    """Say whether only the length of other lists bears out a number of what the data count: six pockets of four.

    `number_of_pockets` is 4, and there are six `sizes`; or there are four `color_options` and six `devices`.
    """
    if quantity.units or not quantity.amounts or quantity.is_code or quantity.decimals:
        return False
    amount = quantity.amounts[0]
    known = [one for one in subject.number_evidence.known if amount in one.amounts and not one.units]
    if not known or not all(one.is_count for one in known) or _has_size_behind(subject, quantity, known):
        return False
    told = [cues for word in words_counted(subject, quantity.number_end) if (cues := _cues_of_noun(word.text))]
    if not told or any(not cues.isdisjoint(_cues_of_attribute(one.fact.code)) for cues in told for one in known):
        return False
    return any(
        not told[-1].isdisjoint(_cues_of_attribute(fact.code)) and _counts_another(fact.data, amount)
        for fact in subject.facts
    )


def _has_size_behind(subject: Subject, quantity: Quantity, known: Sequence[Known]) -> bool:
    """Say whether the size behind a number is of the attribute that counts them: "six 2.5-inch" of `bays_2_5_inch`."""
    found = _SIZE.match(subject.plain.text, quantity.number_end)
    size = "_".join(part for part in found.groups() if part).lower() if found else ""
    return bool(size) and any(f"_{size}_" in f"_{one.fact.code.lower()}_" for one in known)


def _cues_of_noun(word: str) -> frozenset[str]:
    """Return what a noun is called in attributes: its own forms, its concepts and broader ones."""
    concepts = lexicon().with_broader(concepts_of_word(word)) - _OF_ANYTHING
    if _COLOURS.fullmatch(word):
        concepts |= concepts_of_word("colors") | concepts_of_word("Farben")
    return loose_forms(word) | concepts if concepts else frozenset()


def _cues_of_attribute(code: str) -> frozenset[str]:
    words = [word for word in code.lower().split("_") if len(word) > _SHORTEST]
    return frozenset(cue for word in words for cue in (*loose_forms(word), *concepts_of_word(word))) - _OF_ANYTHING


def _counts_another(data: object, amount: Decimal) -> bool:
    if isinstance(data, tuple):
        return 1 < len(data) != amount
    return isinstance(data, Decimal) and data == data.to_integral_value() and 1 < data != amount


def counted_thing(subject: Subject, quantity: Quantity) -> Mention | None:
    """Return the thing that stands right behind a number, adjectives apart."""
    start = quantity.start
    # An opening counts what is around it: "Two wheels, three lenses".
    is_first = any(start == first for first, _ in subject.sentences[1:])
    if not is_first and not _HAD.search(subject.plain.text, max(0, start - _BEFORE), start):
        return None
    behind = subject.mentions_in(quantity.number_end, quantity.number_end + _NEAR)
    for mention in behind:
        if not _ADJECTIVES.fullmatch(subject.plain.text, quantity.number_end, mention.start):
            return None
        if subject.language == "de" and not subject.plain.text[mention.start].isupper():
            continue
        kinds = kinds_of(all_concepts(mention))
        if (
            not kinds & (_ELECTRONICS if is_first else _THINGS)
            or _GENERAL.match(mention.words[-1])
            or "audience" in kinds
            or _ROOM.match(subject.plain.text, mention.end)
        ):
            return None
        return mention
    return None


def _lists(known: Known, thing: Mention, amount: Decimal) -> bool:
    """Say whether a list is one of such things: by its attribute, or by each of as many of its options."""
    concepts = all_concepts(thing)
    forms = frozenset(form for word in thing.words for form in loose_forms(word))
    code = known.fact.code.lower()
    if known.fact.is_prose or not forms.isdisjoint(code.split("_")):
        return True
    if any(not concepts.isdisjoint(concepts_of_word(word)) for word in code.split("_")):
        return True
    data = known.fact.data
    options = [one for one in data if isinstance(one, str)] if isinstance(data, tuple) else []
    told = [
        one
        for one in options
        if not concepts.isdisjoint(read_data(one.replace("_", " ")).all_stated)
        or any(not forms.isdisjoint(loose_forms(word)) for word in one.replace("_", " ").split())
    ]
    return len(told) >= amount or not options

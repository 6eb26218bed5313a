"""How many there are of things that only a supplier's prose counts: "vier Perlongurte" of its "2 Perlongurten"."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from quality_checks.agreement import Closeness
from quality_checks.base import Subject
from quality_checks.evidence import Known
from quality_checks.grounding.fact_reading import read_data
from quality_checks.grounding.forms import Word, loose_forms, words_of
from quality_checks.grounding.lexicon import concepts_of_word
from quality_checks.grounding.support import kinds_of
from quality_checks.number_words import may_be_number_word, word_value
from quality_checks.quantity import Quantity
from quality_checks.record import Record
from schemas.facts import Fact

#: The noun is one of so many words behind its number.
_MOST_WORDS = 3
#: Shorter ones are counted in passing: cups in the morning, colours that meet.
_SHORTEST_NOUN = 8
_REACH = 60
_MOST_DIGITS = 2
#: "Ab 7 Stufen mit ..." counts none of this product.
_LIMITS = frozenset(
    {"ab", "bis", "from", "to", "über", "unter", "over", "under", "je", "per", "pro", "bei", "for", "für"}
)


def other_number_in_prose(subject: Subject, quantity: Quantity) -> Fact | None:
    """Return the prose that counts the same things, and all of it otherwise, where no attribute counts them."""
    is_bare = quantity.amounts and not quantity.units and not quantity.is_code and not quantity.decimals
    if not is_bare or quantity.closeness is not Closeness.EXACT:
        return None
    text = subject.plain.text
    noun = _noun(text, quantity.number_end, subject.words_in(quantity.number_end, quantity.number_end + _REACH))
    if noun is None:
        return None
    forms = loose_forms(noun)
    if "audience" in kinds_of(concepts_of_word(noun)):
        return None
    if any(_counts(known, forms, noun) for known in subject.number_evidence.known if not known.fact.is_prose):
        return None
    counted = subject.record.once(_counted)
    fact = next((counted[form][0] for form in sorted(forms) if form in counted), None)
    amounts = {amount for form in forms if form in counted for amount in counted[form][1]}
    return fact if amounts and quantity.amounts[0] not in amounts else None


def _counts(known: Known, forms: frozenset[str], noun: str) -> bool:
    """Say whether an attribute speaks of the things: "acht Stufen" of a `step_count`."""
    code = known.fact.code.lower()
    if not forms.isdisjoint(code.split("_")):
        return True
    return not concepts_of_word(noun).isdisjoint(read_data(code.replace("_", " ")).all_stated)


def _counted(record: Record) -> Mapping[str, tuple[Fact, frozenset[Decimal]]]:
    """Return what the prose of a record counts, by each form of the noun: the first such fact, and all its numbers."""
    found: dict[str, tuple[Fact, frozenset[Decimal]]] = {}
    for fact in record.facts:
        if not fact.is_prose or not isinstance(fact.data, str):
            continue
        words = words_of(fact.data)
        for place, word in enumerate(words):
            amount = _amount(word.text)
            if amount is None or (place and words[place - 1].text.casefold() in _LIMITS):
                continue
            if place and fact.data[words[place - 1].end : word.start] in ("-", "–"):
                # "2-3 Haltegurte" has no one number.
                continue
            noun = _noun(fact.data, word.end, words[place + 1 : place + 1 + _MOST_WORDS])
            for form in loose_forms(noun) if noun else ():
                first, amounts = found.get(form, (fact, frozenset()))
                found[form] = (first, amounts | {amount})
    return found


def _noun(text: str, start: int, words: Sequence[Word]) -> str | None:
    """Return the noun that a number counts, which ends at `start`: words in small letters may stand before it."""
    for word in words[:_MOST_WORDS]:
        if text[start : word.start] not in (" ", "\u00a0"):
            return None
        is_long = len(word.text) >= _SHORTEST_NOUN
        if (word.text[0].isupper() and not word.text.isupper()) or (is_long and word.text.endswith("s")):
            return word.text if is_long else None
        if not word.text.islower():
            return None
        start = word.end
    return None


def _amount(word: str) -> Decimal | None:
    if word.isdecimal():
        return Decimal(word) if len(word) <= _MOST_DIGITS else None
    if not may_be_number_word(word):
        return None
    return word_value(word.casefold(), "de") or word_value(word.casefold(), "en")

"""Words around a number that name another attribute and tell nothing: the product's own name, "amount to", totals."""

import re
from collections.abc import Sequence
from decimal import Decimal

from quality_checks.agreement import in_unit
from quality_checks.base import Subject
from quality_checks.caseless import Caseless
from quality_checks.evidence import Known
from quality_checks.grounding.forms import loose_forms, words_of
from quality_checks.grounding.lexicon import concepts_of_word
from quality_checks.grounding.named_counts import named_by, words_counted
from quality_checks.number_context import word_before
from quality_checks.quantity import Quantity
from quality_checks.record import Record

_AMOUNTS_TO = Caseless(r"\bamount(?:s|ing)? to\b")
_OF_AMOUNTS = frozenset({"=quantity"}) | loose_forms("amount")
#: "Up to ten when extended" counts no extensions.
_UP_TO = Caseless(r"\b(?:up to|as many as|at most|no more than|bis(?: zu)?|höchstens|maximal) \Z")
_BEFORE = 16
_GREATEST = frozenset({"max", "maximum", "most", "maximal"})
#: Sizes in two units are written as their makers round them: 58.5 cm of 23 inches.
_NEAR = Decimal("0.004")
_TOTALS = frozenset({"total", "count", "quantity", "number"})
_PER = "_per_"
#: "Eine Ladung reicht für 40 Stunden", of a `quick_charge` of "5 min for 3 h"
_PER_CHARGE = Caseless(r"\b(?:akku|batterie)?ladung\b|\b(?:an?|one|full|single|each|per|every) charge\b")
_LEADS_UP = re.compile(r" [\w-]+(?: [\w-]+){0,3}: ")
_LOADS = frozenset({"payload", "load", "capacity", "supported", "bearing"})
_MAY_WEIGH = Caseless(
    r"\b(?:may|can|must not|should) weigh\b|\b(?:darf|dürfen|kann|können)\b[^.;:!?\n]{0,40}\bwiegen\b"
)
_LASTING = frozenset({"life", "runtime", "playtime", "playback", "endurance", "usage", "autonomy", "laufzeit"})


def telling_around(
    subject: Subject, quantity: Quantity, cues: frozenset[str], beside: frozenset[str]
) -> frozenset[str]:
    """Return the cues of a sentence without those of the product's name and type, of which it speaks anyway.

    Right beside the number they tell what it counts all the same: "9 Rollen" of a ladder that is called so.
    """
    around = cues - (subject.record.once(_said_of_whole) - beside)
    return without_amounts_to(subject, quantity, around)


def without_amounts_to(subject: Subject, quantity: Quantity, cues: frozenset[str]) -> frozenset[str]:
    """Return cues without those of the verb in "carbohydrates amount to 1 g"."""
    if cues & _OF_AMOUNTS and _AMOUNTS_TO.search(subject.plain.text, *subject.sentence_around(quantity.start)):
        return cues - _OF_AMOUNTS
    return cues


def is_own_after_all(subject: Subject, quantity: Quantity, own: Sequence[Known], wrong: Known) -> bool:
    """Say whether a number is that of its own attribute, though words around it name another one."""
    return (
        # A list of three temperatures counts none.
        wrong.is_count
        or any(_is_total_of(known, wrong) for known in own)
        or _is_rounded(quantity, wrong)
        or _is_led_by_name(subject, quantity, own, wrong)
        or _is_greatest(subject, quantity, own, wrong)
        or (not wrong.is_count and _is_counted_up(subject, quantity, own))
        or _is_per_charge(subject, quantity, own, wrong)
        or _is_borne(subject, quantity, own, wrong)
    )


def _is_per_charge(subject: Subject, quantity: Quantity, own: Sequence[Known], wrong: Known) -> bool:
    """Say whether a time is how long a charge lasts, beside an attribute of charging: "40 Stunden mit einer Ladung"."""
    if "charg" not in wrong.fact.code.lower():
        return False
    words = {word for known in own for word in known.fact.code.lower().split("_")}
    return not words.isdisjoint(_LASTING) and bool(
        _PER_CHARGE.search(subject.plain.text, *subject.sentence_around(quantity.start))
    )


def _is_counted_up(subject: Subject, quantity: Quantity, own: Sequence[Known]) -> bool:
    """Say whether a bare number counts what a colon leads up to: "Four cartridges: black, cyan, magenta and yellow"."""
    is_list = any(isinstance(known.fact.data, tuple) for known in own)
    return not quantity.units and is_list and bool(_LEADS_UP.match(subject.plain.text, quantity.end))


def _is_borne(subject: Subject, quantity: Quantity, own: Sequence[Known], wrong: Known) -> bool:
    """Say whether a weight is what the product bears, beside its own: "phones may weigh up to 280 g" of a `payload`."""
    words = {word for known in own for word in known.fact.code.lower().split("_")}
    is_weight = "weight" in wrong.fact.code.lower().split("_") and _LOADS.isdisjoint(wrong.fact.code.lower().split("_"))
    return (
        is_weight
        and not words.isdisjoint(_LOADS)
        and bool(_MAY_WEIGH.search(subject.plain.text, *subject.sentence_around(quantity.start)))
    )


def _is_total_of(known: Known, wrong: Known) -> bool:
    """Say whether one attribute counts all of what another counts per pack: `pod_count_total`, `pods_per_pack`."""
    thing, _, _ = wrong.fact.code.lower().partition(_PER)
    parts = known.fact.code.lower().split("_")
    is_per = _PER in wrong.fact.code.lower() and not _TOTALS.isdisjoint(parts)
    forms = loose_forms(thing.rpartition("_")[2])
    return is_per and any(not forms.isdisjoint(loose_forms(part)) for part in parts)


def _is_rounded(quantity: Quantity, wrong: Known) -> bool:
    """Say whether a number is the other attribute's in another unit, as it was rounded there."""
    if set(quantity.units) & set(wrong.units):
        return False
    values = (
        value
        for unit in quantity.units
        for theirs in wrong.units
        for amount in wrong.amounts
        for value, _ in in_unit(amount, theirs, unit)
    )
    return any(abs(value - quantity.amounts[0]) <= _NEAR * abs(quantity.amounts[0]) for value in values)


def _is_led_by_name(subject: Subject, quantity: Quantity, own: Sequence[Known], wrong: Known) -> bool:
    """Say whether the word right before a number is of its own attribute alone: "UK 12" of `size_uk`."""
    before = word_before(subject.plain.text, quantity.start).lower()
    if not before or before in wrong.fact.code.lower().split("_"):
        return False
    return any(before in known.fact.code.lower().split("_") for known in own)


def _is_greatest(subject: Subject, quantity: Quantity, own: Sequence[Known], wrong: Known) -> bool:
    """Say whether a number is told as the bound that its attribute is, and no noun of the other follows it."""
    text = subject.plain.text
    if not _UP_TO.search(text, max(0, quantity.start - _BEFORE), quantity.start):
        return False
    is_bound = any(not _GREATEST.isdisjoint(known.fact.code.lower().split("_")) for known in own)
    is_other = _GREATEST.isdisjoint(wrong.fact.code.lower().split("_"))
    return is_bound and is_other and not named_by([wrong.fact], words_counted(subject, quantity.end))


def _said_of_whole(record: Record) -> frozenset[str]:
    """Return the cues that the words of the product's name and types are."""
    names = (fact.data for fact in record.facts if fact.is_name or fact.code == "name")
    words = [word.text for name in names if isinstance(name, str) for word in words_of(name)]
    concepts = frozenset().union(record.fact_meanings.types, *map(concepts_of_word, words))
    return frozenset(f"={concept}" for concept in concepts).union(*map(loose_forms, words))

"""The swaps that the benchmark of slots plants: in what the language model wrote, or in what code rendered."""

import random
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from benchmarks.slot_sentences import is_measured
from enrichers.rendering import has_slot
from enrichers.slots import DraftSentence, Part, assemble
from schemas.facts import Fact
from schemas.product import Amount, Product
from schemas.proposal import ContentKind, Proposal, Sentence, SlotSpan
from schemas.units import UNITS_BY_DIMENSION, unit_of

_SLOT = re.compile(r"⟦([^⟦⟧]*)⟧")
_WORDS = {
    "de": ("zwei", "drei", "vier", "fünf", "sieben", "zwölf", "fünfzehn", "zwanzig", "neunzig", "hundert"),
    "en": ("two", "three", "four", "five", "seven", "twelve", "fifteen", "twenty", "ninety", "two hundred"),
}
CHANNEL = "ecommerce"
_OTHER_UNITS = ("Liter", "kg", "cm", "g", "mm", "Minuten", "Watt", "%", "°C", "Volt")


@dataclass(frozen=True)
class Drafted:
    """A text as the language model wrote it, with the facts that fill its slots."""

    sentences: tuple[DraftSentence, ...]
    facts: Mapping[str, Fact]
    locale: str
    product: Product


@dataclass(frozen=True)
class Damaged:
    """A damaged text: other sentences, or a change to what was rendered. `sentence` is shown where it gets past."""

    drafted: Drafted
    sentence: str
    change: Callable[[Proposal], Proposal] | None = None


def drafted_proposal(drafted: Drafted) -> Proposal:
    """Return the proposal that the `llm` enricher would make of a draft."""
    done = assemble([Part(drafted.sentences)], drafted.facts, drafted.locale, html=("p",))
    return Proposal(
        identifier=drafted.product.identifier,
        kind=drafted.product.kind,
        family=drafted.product.family,
        attribute="description",
        locale=drafted.locale,
        channel=CHANNEL,
        language=drafted.locale,
        content=ContentKind.TEXT,
        text=done.text,
        enricher="llm",
        enricher_version="1",
        revision="r1",
        sentences=done.sentences,
        slots=done.slots,
    )


def _in_digits(drafted: Drafted, chance: random.Random) -> Damaged | None:
    """Another digit in a rendered number."""

    def damage(value: str) -> str | None:
        places = [place for place, sign in enumerate(value) if sign.isdigit()]
        place = chance.choice(places) if places else None
        if place is None:
            return None
        other = chance.choice([digit for digit in "123456789" if digit != value[place]])
        return value[:place] + other + value[place + 1 :]

    return _rendered(drafted, chance, damage)


def _in_decimals(drafted: Drafted, chance: random.Random) -> Damaged | None:
    """A shifted decimal point: ten or a thousand times too much, or too little."""

    def damage(value: str) -> str | None:
        found = re.search(r"\d[\d.,]*", value)
        if not found:
            return None
        number = found[0]
        point = "," if drafted.locale[:2] == "de" else "."
        variants = [f"0{point}{number.replace(point, '')}"]
        if point not in number:
            variants.append(number + "0")
        if point in number:
            whole, _, rest = number.partition(point)
            variants += [whole + rest, f"{whole}{rest[:1]}{point}{rest[1:] or '0'}"]
        elif len(number) > 1 and number.isdigit():
            variants += [f"{number[:-1]}{point}{number[-1]}"]
            variants += [number[:-1]] if number[-1] == "0" else []
        return value.replace(number, chance.choice(variants), 1)

    return _rendered(drafted, chance, damage)


def _in_units(drafted: Drafted, chance: random.Random) -> Damaged | None:
    """Another unit of the same dimension in a rendered value."""
    slots = [code for code in _slots(drafted) if isinstance(drafted.facts[code].data, Amount)]
    if not slots:
        return None
    code = chance.choice(slots)
    data = drafted.facts[code].data
    unit = unit_of(data.unit, drafted.facts[code].attribute.metric_family) if isinstance(data, Amount) else None
    if unit is None:
        return None
    language = drafted.locale[:2]
    own = unit.symbol(drafted.locale)
    others = {
        other.symbols[language]
        for other in UNITS_BY_DIMENSION[unit.dimension].values()
        if other is not unit and other.factor != unit.factor and other.symbols[language] != own
    }
    if not others:
        return None
    other = chance.choice(sorted(others))
    return _rendered(drafted, chance, lambda value: value.replace(own, other) if own in value else None, only=code)


def _behind(drafted: Drafted, chance: random.Random) -> Damaged | None:
    """A unit behind a slot that has its own, or another one than the data mean."""
    code = _any_slot(drafted, chance)
    if code is None:
        return None
    unit = chance.choice(_OTHER_UNITS)
    data = drafted.facts[code].data
    label = f"{code} {drafted.facts[code].attribute.label(drafted.locale)}"
    if not isinstance(data, Amount) and unit.casefold() in label.casefold():
        return None
    template = f"⟦{code}⟧"
    return _written(drafted, code, lambda text: re.sub(rf"{template}( (?:%|\w+/?\S*))?", f"{template} {unit}", text))


def _unit_word(drafted: Drafted, chance: random.Random) -> Damaged | None:
    """Another unit of the same dimension behind a bare number: three months of warranty, not years."""
    pairs = {"Jahre": "Monate", "years": "months", " %": " ‰", "Prozent": "Promille", "percent": "grams", "g/h": "kg/h"}
    found = [
        (place, old, new)
        for place, one in enumerate(drafted.sentences)
        for old, new in pairs.items()
        if re.search(rf"⟧ ?{re.escape(old)}", one.template)
    ]
    if not found:
        return None
    place, old, new = chance.choice(found)
    return _at(drafted, place, drafted.sentences[place].template.replace(old, new))


def _exchanged_values(drafted: Drafted, chance: random.Random) -> Damaged | None:
    """Two rendered values have changed places."""
    slots = _slots(drafted)
    if len(slots) < 2:
        return None
    one, other = chance.sample(slots, 2)

    def change(proposal: Proposal) -> Proposal:
        texts = {slot.attribute: proposal.text[slot.start : slot.end] for slot in proposal.slots}
        new = {one: texts[other], other: texts[one]}
        return _replaced(proposal, lambda slot, value: new.get(slot.attribute, value))

    values = {code: str(drafted.facts[code].data) for code in (one, other)}
    return None if values[one] == values[other] else Damaged(drafted, f"{one} <-> {other}", change)


def _exchanged_slots(drafted: Drafted, chance: random.Random) -> Damaged | None:
    """Two slots of the same dimension have changed places in what was written."""
    pairs = [(a, b) for a in _slots(drafted) for b in _slots(drafted) if a < b and _alike(drafted, a, b)]
    if not pairs:
        return None
    one, other = chance.choice(pairs)
    swap = {f"⟦{one}⟧": f"⟦{other}⟧", f"⟦{other}⟧": f"⟦{one}⟧"}
    sentences = tuple(
        replace(sentence, template=_SLOT.sub(lambda found: swap.get(found[0], found[0]), sentence.template))
        for sentence in drafted.sentences
    )
    shown = " / ".join(new.template for new, old in zip(sentences, drafted.sentences, strict=True) if new != old)
    return Damaged(replace(drafted, sentences=sentences), shown)


def _other_slot(drafted: Drafted, chance: random.Random) -> Damaged | None:
    """A slot of another attribute of the same dimension; the sentence still cites the one it speaks of."""
    return _pointed_elsewhere(drafted, chance, cites_it=False)


def _other_slot_cited(drafted: Drafted, chance: random.Random) -> Damaged | None:
    """A slot of another attribute of the same dimension, which the sentence cites too."""
    return _pointed_elsewhere(drafted, chance, cites_it=True)


def _pointed_elsewhere(drafted: Drafted, chance: random.Random, *, cites_it: bool) -> Damaged | None:
    pairs = [
        (a, b)
        for a in _slots(drafted)
        for b in sorted(drafted.facts)
        if a != b and b not in _slots(drafted) and _alike(drafted, a, b)
    ]
    if not pairs:
        return None
    one, other = chance.choice(pairs)
    place = next(place for place, it in enumerate(drafted.sentences) if f"⟦{one}⟧" in it.template)
    sentence = drafted.sentences[place]
    cited = tuple(other if code == one else code for code in sentence.attributes) if cites_it else sentence.attributes
    damaged = DraftSentence(sentence.template.replace(f"⟦{one}⟧", f"⟦{other}⟧"), cited)
    sentences = (*drafted.sentences[:place], damaged, *drafted.sentences[place + 1 :])
    return Damaged(replace(drafted, sentences=sentences), damaged.template)


def _number_word(drafted: Drafted, chance: random.Random) -> Damaged | None:
    """A number word in the place of a slot."""
    code = _any_slot(drafted, chance)
    if code is None:
        return None
    word = chance.choice(_WORDS[drafted.locale[:2]])
    return _written(drafted, code, lambda text: text.replace(f"⟦{code}⟧", word))


def _number_outside(drafted: Drafted, chance: random.Random) -> Damaged | None:
    """Digits in the place of a slot."""
    code = _any_slot(drafted, chance)
    if code is None:
        return None
    number = str(chance.randint(2, 999))
    return _written(drafted, code, lambda text: text.replace(f"⟦{code}⟧", number))


def _glued(drafted: Drafted, chance: random.Random) -> Damaged | None:
    """A digit, a sign or a multiplier right beside a slot."""
    code = _any_slot(drafted, chance)
    if code is None:
        return None
    template = f"⟦{code}⟧"
    million = "Millionen" if drafted.locale[:2] == "de" else "million"
    beside = [f"1{template}", f"-{template}", f"{template}0", f"½ {template}"]
    if isinstance(drafted.facts[code].data, Decimal):
        beside += [f"{template},5", f"{template} {million}", f"{template}½", f"{template}k"]
    new = chance.choice(beside)
    return _written(drafted, code, lambda text: text.replace(template, new))


def _other_option(drafted: Drafted, chance: random.Random) -> Damaged | None:
    """The label of another option in a rendered choice."""
    slots = [code for code in _slots(drafted, measured=False) if drafted.facts[code].attribute.options]
    if not slots:
        return None
    code = chance.choice(slots)
    fact = drafted.facts[code]
    own = {fact.data} if isinstance(fact.data, str) else set(fact.data if isinstance(fact.data, tuple) else ())
    labels = {option: fact.attribute.option_label(option, drafted.locale) for option in fact.attribute.options or {}}
    others = sorted(
        {label for option, label in labels.items() if option not in own} - {labels[str(one)] for one in own}
    )
    if not others:
        return None
    other = chance.choice(others)
    return _rendered(drafted, chance, lambda _: other, only=code)


def _other_choice(drafted: Drafted, chance: random.Random) -> Damaged | None:
    """The slot of another choice behind a label."""
    slots = _slots(drafted, measured=False)
    held = [
        (place, code)
        for place, one in enumerate(drafted.sentences)
        for code in slots
        if re.search(rf": ⟦{code}⟧", one.template)
    ]
    others = [code for code in sorted(drafted.facts) if code not in slots and _is_choice(drafted.facts[code])]
    if not held or not others:
        return None
    (place, code), other = chance.choice(held), chance.choice(others)
    if drafted.facts[code].data == drafted.facts[other].data:
        return None
    return _at(drafted, place, drafted.sentences[place].template.replace(f"⟦{code}⟧", f"⟦{other}⟧"))


def _is_choice(fact: Fact) -> bool:
    return bool(fact.attribute.options) and has_slot(fact) and not fact.is_name


def _rendered(
    drafted: Drafted, chance: random.Random, damage: Callable[[str], str | None], *, only: str | None = None
) -> Damaged | None:
    code = only or _any_slot(drafted, chance)
    if code is None:
        return None
    outcome: dict[str, str | None] = {}

    def change(proposal: Proposal) -> Proposal:
        def new(slot: SlotSpan, value: str) -> str:
            if slot.attribute != code:
                return value
            if value not in outcome:
                outcome[value] = damage(value)
            return outcome[value] or value

        return _replaced(proposal, new)

    return _if_changed(drafted, f"rendered {code}", change)


def _if_changed(drafted: Drafted, shown: str, change: Callable[[Proposal], Proposal]) -> Damaged | None:
    before = drafted_proposal(drafted)
    after = change(before)
    return None if before.text == after.text else Damaged(drafted, f"{shown}: {after.text}", change)


def _replaced(proposal: Proposal, value_of: Callable[[SlotSpan, str], str]) -> Proposal:
    """Return a proposal with other values in its slots; all offsets move along."""
    pieces: list[str] = []
    moved: list[SlotSpan] = []
    shifts: list[tuple[int, int]] = []
    at = length = 0
    for slot in proposal.slots:
        before = proposal.text[at : slot.start]
        value = value_of(slot, proposal.text[slot.start : slot.end])
        start = length + len(before)
        moved.append(SlotSpan(start, start + len(value), slot.attribute))
        pieces += [before, value]
        length, at = start + len(value), slot.end
        shifts.append((slot.end, length - slot.end))
    text = "".join(pieces) + proposal.text[at:]

    def shifted(offset: int) -> int:
        return offset + next((shift for end, shift in reversed(shifts) if end <= offset), 0)

    sentences = tuple(
        Sentence(one.template, one.attributes, shifted(one.start), shifted(one.end)) for one in proposal.sentences
    )
    return replace(proposal, text=text, slots=tuple(moved), sentences=sentences)


def _written(drafted: Drafted, code: str, damage: Callable[[str], str]) -> Damaged | None:
    place = next(place for place, it in enumerate(drafted.sentences) if f"⟦{code}⟧" in it.template)
    template = damage(drafted.sentences[place].template)
    return None if template == drafted.sentences[place].template else _at(drafted, place, template)


def _at(drafted: Drafted, place: int, template: str) -> Damaged:
    sentences = list(drafted.sentences)
    sentences[place] = replace(sentences[place], template=template)
    return Damaged(replace(drafted, sentences=tuple(sentences)), template)


def _any_slot(drafted: Drafted, chance: random.Random) -> str | None:
    slots = _slots(drafted)
    return chance.choice(slots) if slots else None


def _slots(drafted: Drafted, *, measured: bool = True) -> Sequence[str]:
    found = dict.fromkeys(code for one in drafted.sentences for code in _SLOT.findall(one.template))
    return [code for code in found if is_measured(drafted.facts[code]) is measured and not drafted.facts[code].is_name]


def _alike(drafted: Drafted, one: str, other: str) -> bool:
    """Say whether two facts have values of one dimension that differ."""
    a, b = drafted.facts[one], drafted.facts[other]
    if not (is_measured(a) and is_measured(b)) or a.data == b.data:
        return False
    if isinstance(a.data, Amount) and isinstance(b.data, Amount):
        return a.attribute.metric_family == b.attribute.metric_family
    return isinstance(a.data, Decimal) and isinstance(b.data, Decimal)


PLANTS: Mapping[str, Callable[[Drafted, random.Random], Damaged | None]] = {
    "another digit in a slot": _in_digits,
    "a shifted decimal point in a slot": _in_decimals,
    "another unit in a slot": _in_units,
    "a unit behind a slot": _behind,
    "another unit behind a bare number": _unit_word,
    "values of two slots exchanged": _exchanged_values,
    "two slots of one dimension exchanged": _exchanged_slots,
    "another attribute's slot, cited as before": _other_slot,
    "another attribute's slot, cited": _other_slot_cited,
    "a number word for a slot": _number_word,
    "digits for a slot": _number_outside,
    "a digit, sign or multiplier beside a slot": _glued,
    "another option in a slot": _other_option,
    "another choice's slot behind a label": _other_choice,
}

"""Chooses what the language model may see of a product: no value that a slot renders, and supplier text as data only.

A value that a slot renders is not shown, for two reasons: the model cannot miscopy what it never saw, and the request
stays the same for all variants of a product model and after a value changed, so that it is paid once.
"""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from enrichers.rendering import has_slot, is_plain, option_label, render
from schemas.facts import Fact
from schemas.structure import Attribute, AttributeType

_NUMERIC = frozenset({AttributeType.NUMBER, AttributeType.METRIC, AttributeType.DATE})
_MAX_DATA_CHARS = 6000
_UNSEEN = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\U000e0000-\U000e007f]"
)
#: What could close the fence, open a slot, or be taken for a chat template's own marks.
_MARKS = (("<<<", "‹‹‹"), (">>>", "›››"), ("⟦", "["), ("⟧", "]"), ("<|", "‹|"), ("|>", "|›"))


@dataclass(frozen=True, slots=True)
class Line:
    """One fact as the prompt shows it: its code, its label in the language, and its value or what its slot holds."""

    code: str
    label: str
    shown: str


@dataclass(frozen=True, slots=True)
class FactSheet:
    """What is shown of one product: `stated` with their values, `slots` without, `data` as fenced supplier text."""

    stated: tuple[Line, ...]
    slots: tuple[Line, ...]
    data: tuple[Line, ...]

    @property
    def codes(self) -> tuple[str, ...]:
        """The attribute codes that a sentence can rest on."""
        return tuple(line.code for line in (*self.slots, *self.stated, *self.data))


def fact_sheet(facts: Iterable[Fact], language: str, *, is_variant: bool, reads_values: bool) -> FactSheet:
    """Choose what is shown of a product's facts in a language.

    `is_variant` says that the product has a product model above it: what it does not inherit differs between the
    variants and is shown as slots alone; what cannot stand in a slot (yes or no, prose) is left out. Prose of its
    own is shown all the same where `reads_values` says that attributes are to be read out of it.
    """
    stated, slots, data = [], [], []
    for fact in facts:
        is_own = is_variant and not fact.is_inherited
        label = clean_line(fact.attribute.label(language))
        if _is_prose(fact):
            if not is_own or reads_values:
                data.append(Line(fact.code, label, fact.data if isinstance(fact.data, str) else ""))
        elif fact.is_name or is_own or fact.attribute.type in _NUMERIC:
            if has_slot(fact):
                slots.append(Line(fact.code, label, _slot_hint(fact, language, is_own=is_own)))
        else:
            stated.append(Line(fact.code, label, _value(fact, language)))
    return FactSheet(tuple(stated), tuple(slots), tuple(data))


def fenced(text: str) -> str:
    """Return supplier text between marks that it cannot contain itself; the same text gives the same marks."""
    for mark, harmless in _MARKS:
        text = text.replace(mark, harmless)
    text = _UNSEEN.sub("", text).strip()
    if len(text) > _MAX_DATA_CHARS:
        text = text[:_MAX_DATA_CHARS] + " […]"
    seal = hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=4).hexdigest()
    return f"<<<data {seal}\n{text}\n>>>data {seal}"


def clean_line(text: str) -> str:
    """Return text on one line, without unseen characters and without anything that reads as a mark of the prompt."""
    for mark, harmless in _MARKS:
        text = text.replace(mark, harmless)
    return " ".join(_UNSEEN.sub("", text).split())


def _is_prose(fact: Fact) -> bool:
    if fact.is_free_text:
        return True
    return isinstance(fact.data, str) and fact.attribute.type is AttributeType.TEXT and not is_plain(fact.data)


def _value(fact: Fact, language: str) -> str:
    if isinstance(fact.data, tuple) and fact.attribute.type is AttributeType.MULTI_SELECT:
        labels = (option_label(fact.attribute, item, language) for item in fact.data if isinstance(item, str))
        return "; ".join(clean_line(label) for label in labels)
    return clean_line(render(fact, language))


def _slot_hint(fact: Fact, language: str, *, is_own: bool) -> str:
    """Say what a slot holds, as far as grammar needs it."""
    if fact.is_name:
        return "name" if is_own else f"name: {clean_line(render(fact, language))}"
    match fact.attribute.type:
        case AttributeType.METRIC:
            return "measured value with its unit"
        case AttributeType.DATE:
            return "date"
        case AttributeType.NUMBER:
            return _count_hint(fact.data)
    return _kind_hint(fact.attribute)


def _count_hint(data: object) -> str:
    if not isinstance(data, Decimal) or data != data.to_integral_value():
        return "number"
    return "count: zero" if not data else "count: one" if data == 1 else "count: several"


def _kind_hint(attribute: Attribute) -> str:
    is_list = attribute.type is AttributeType.MULTI_SELECT
    return "list of values" if is_list else "value"

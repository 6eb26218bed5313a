"""Slots: what stands in a slot is the value of its attribute, whoever rendered it, and no unit is hung on behind it."""

import html
import re
from collections.abc import Iterator
from decimal import Decimal

from babel.dates import get_month_names

from quality_checks.base import Check, Subject
from quality_checks.beside_slots import beside_slot
from quality_checks.findings import finding, shown
from quality_checks.quantities import parse_quantities
from schemas.facts import Fact, data_text
from schemas.finding import Evidence, Finding
from schemas.product import Amount
from schemas.proposal import SlotSpan
from schemas.structure import AttributeType
from schemas.units import unit_of

_SPACE = re.compile(r"(?:\\[nrt]|\s|\u200b)+")
_DIGITS = re.compile(r"\d+")
#: Words that join the options of a list.
_JOINING = re.compile(r",? (?:und|and|sowie) |, ")


def slot_values() -> Check:
    """Report slots that hold another value than their attribute's, and what beside them makes another value of it."""

    def slot_values(subject: Subject) -> Iterator[Finding]:
        if not subject.is_text:
            return
        facts = {fact.code: fact for fact in subject.facts}
        text = subject.proposal.text
        cited = [(one.start, one.end, {*one.attributes}) for one in subject.proposal.sentences]
        for slot in subject.proposal.slots:
            span = (slot.start, slot.end)
            fact = facts.get(slot.attribute)
            stated = html.unescape(text[slice(*span)])
            if fact is None:
                yield finding("slots.no_value", subject, f"{slot.attribute} is not filled for this product", span=span)
                continue
            if not holds_value(stated, fact, subject.proposal.language):
                yield _differs(subject, slot, fact, stated)
            if any(start <= slot.start < end and slot.attribute not in codes for start, end, codes in cited if codes):
                message = f"the sentence does not rest on {slot.attribute}, whose value it states"
                yield finding("slots.not_cited", subject, message, span=span)
            yield from beside_slot(subject, slot, fact)

    return slot_values


def holds_value(stated: str, fact: Fact, locale: str) -> bool:
    """Say whether a text is a rendering of a fact's data: the exact number in its unit, the label, the long date."""
    data = fact.data
    language = locale[:2].lower()
    if isinstance(data, Amount):
        return _holds_amount(stated, data, fact, language)
    if isinstance(data, Decimal):
        found = parse_quantities(stated.lstrip("-−"), language)
        if len(found) != 1 or found[0].start or found[0].number_end != len(stated.strip().lstrip("-−")):
            return False
        return abs(data) in found[0].amounts[:1] and (data < 0) == (stated[:1] in ("-", "−"))
    if isinstance(data, bool):
        return stated.casefold() in (("ja", "yes", "oui") if data else ("nein", "no", "non"))
    if fact.attribute.type is AttributeType.DATE and isinstance(data, str):
        return _holds_date(stated, data, locale)
    options = tuple(str(item) for item in data) if isinstance(data, tuple) else (data,)
    return _flat(_JOINING.sub(" ", stated)) in _writings(options, fact, locale)


def _holds_amount(stated: str, data: Amount, fact: Fact, language: str) -> bool:
    found = parse_quantities(stated, language)
    if len(found) != 1 or not found[0].amounts or found[0].amounts[0] != data.amount:
        return False
    unit = unit_of(data.unit, fact.attribute.metric_family)
    if unit is None:
        return True
    written = html.unescape(stated[found[0].number_end : found[0].end]).strip(" \u00a0\u202f-")
    # "gr" is a grain as well as a gram: of a word with two meanings only the unit's own symbol is sure.
    return unit in found[0].units and (len(found[0].units) == 1 or written in unit.symbols.values())


def _holds_date(stated: str, data: str, locale: str) -> bool:
    year, _, rest = data[:10].partition("-")
    numbers = _DIGITS.findall(stated)
    month, _, day = rest.partition("-")
    names = [*get_month_names("wide", locale=locale).values()]
    has_month = names[int(month) - 1].casefold() in stated.casefold() if month.isdigit() else False
    return sorted(map(int, numbers)) == sorted((int(year), int(day))) and has_month if day.isdigit() else stated == data


def _writings(options: tuple[str, ...], fact: Fact, locale: str) -> set[str]:
    """Return the ways in which options may be listed: by their labels in any language that the PIM has, or as codes."""
    labels = [
        [
            option,
            fact.attribute.option_label(option, locale),
            *((fact.attribute.options or {}).get(option) or {}).values(),
        ]
        for option in options
    ]
    found = {""}
    for choices in labels:
        found = {f"{before} {_flat(choice)}".strip() for before in found for choice in dict.fromkeys(choices)}
    return {_flat(_JOINING.sub(" ", writing)) for writing in found}


def _flat(text: str) -> str:
    return _SPACE.sub(" ", text).strip().casefold()


def _differs(subject: Subject, slot: SlotSpan, fact: Fact, stated: str) -> Finding:
    data = fact.data
    value = str(data.amount) if isinstance(data, Amount) else data_text(data)
    unit = data.unit if isinstance(data, Amount) else None
    return finding(
        "slots.value_differs",
        subject,
        f"{shown(stated)} stands where {slot.attribute} = {shown(data_text(data))} belongs",
        span=(slot.start, slot.end),
        expected=data_text(data),
        evidence=[Evidence(slot.attribute, value, unit)],
    )

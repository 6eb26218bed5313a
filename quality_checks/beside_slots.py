"""What stands right beside a slot: no unit, sign, digit or multiplier that makes another value of it."""

import re
from collections.abc import Iterator
from decimal import Decimal

from quality_checks.base import Subject
from quality_checks.findings import finding, shown
from quality_checks.unit_surfaces import unit_at, units_written
from schemas.facts import Fact, data_text
from schemas.finding import Finding
from schemas.product import Amount
from schemas.proposal import SlotSpan
from schemas.units import Unit

_SPACES = " \u00a0\u202f\u2009"
_IN_BRACKETS = re.compile(r"[(\[]\s*(?:in )?([^)\]]+?)\s*[)\]]|\bin ([^\W\d_]+)\Z")
#: Attributes whose bare number is a percentage.
_SHARE = re.compile(r"share|percent|prozent|anteil|quote|ratio|content|gehalt|rate(?:$|_| )", re.IGNORECASE)
#: Units that only count: "3 Stück" says of a count no more than "3".
_PIECES = "PIECE"
#: Small words that are spelt like units and follow a value as what they are: "um 20 cm um die Ecke".
_NO_UNITS = frozenset({"um", "da"})
_WORD = re.compile(r"[^\W\d_]+")
_SHORTEST_UNIT_WORD = 4
_MULTIPLIER = re.compile(
    r"[ \u00a0\u202f\u2009]?-?(?:Mio\b|Mrd\b|Tsd\b|Mill(?:ion|iard)\w*|billions?\b|tausend\w*|thousands?\b|hundert\w*|"
    r"hundreds?\b|Dutzend\w*|dozens?\b|[kKM](?![^\W_]))",
    re.IGNORECASE,
)
#: A minus in front of a value, not a hyphen or a range: nothing, a blank or a bracket stands before it.
_SIGN = re.compile(r"(?:^|[\s(>:])([-−–±])\Z")
_GLUED = re.compile(r"[^\W\d_]|[²³^]|/[^\W\d_]")
#: A rate that no table of units has: "g/h".
_RATE = re.compile(r"[ \u00a0\u202f\u2009]?(?P<head>[^\W\d_]+)/[^\W\d_]+[²³]?")


def beside_slot(subject: Subject, slot: SlotSpan, fact: Fact) -> Iterator[Finding]:
    """Report `slots.unit_behind` and `slots.changed_beside` for a slot that holds a number."""
    if not isinstance(fact.data, Amount | Decimal):
        return
    text = subject.proposal.text
    if sign := _SIGN.search(text, max(0, slot.start - 2), slot.start):
        yield _changed(subject, slot, fact, (sign.start(1), slot.end))
    units, end = unit_at(text, slot.end)
    if not units and (rate := _RATE.match(text, slot.end)) and units_written(rate["head"]):
        units, end = units_written(rate["head"]), rate.end()
        is_own = end <= own_unit_end(text, slot, fact)
    else:
        is_own = end <= own_unit_end(text, slot, fact) or _is_its_own(units, subject, fact)
    behind = text[slot.end : end].strip(_SPACES)
    if units and behind not in _NO_UNITS:
        if not is_own:
            yield finding(
                "slots.unit_behind",
                subject,
                f"{shown(text[slot.start : end])}: the unit behind the value is not that of {slot.attribute}",
                span=(slot.start, end),
                expected=data_text(fact.data),
            )
    elif found := _MULTIPLIER.match(text, slot.end):
        yield _changed(subject, slot, fact, (slot.start, found.end()))
    elif isinstance(fact.data, Amount) and _GLUED.match(text, slot.end):
        yield _changed(subject, slot, fact, (slot.start, slot.end + 1))


def own_unit_end(text: str, slot: SlotSpan, fact: Fact) -> int:
    """Return where the unit ends that stands behind a bare number as its attribute's label writes it, else 0."""
    if isinstance(fact.data, Amount):
        return 0
    at = slot.end
    while text[at : at + 1] in tuple(_SPACES):
        at += 1
    for unit in _units_in_brackets(fact):
        if text.startswith(unit, at):
            return at + len(unit)
    return 0


def _units_in_brackets(fact: Fact) -> Iterator[str]:
    for label in (*fact.attribute.labels.values(), fact.attribute.label("")):
        for found in _IN_BRACKETS.finditer(label):
            yield found[1] or found[2]


def _is_its_own(units: tuple[Unit, ...], subject: Subject, fact: Fact) -> bool:
    """Say whether the data give a bare number this unit: by label or code, or because it only counts."""
    if isinstance(fact.data, Amount) or not units:
        return False
    if units[0].code == _PIECES:
        return True
    labels = [fact.attribute.label(subject.proposal.language), *fact.attribute.labels.values()]
    if units[0].code == "PERCENT" and any(_SHARE.search(text) for text in (fact.code, *labels)):
        return True
    words = [word for text in (fact.code.replace("_", " "), *labels) for word in _WORD.findall(text)]
    own = {unit for word in words for unit in units_written(word)}
    own |= {unit for known in subject.number_evidence.known if known.fact is fact for unit in known.units}
    return any(unit in own or _ends_a_word(unit, words) for unit in units)


def _ends_a_word(unit: Unit, words: list[str]) -> bool:
    """Say whether a word of the label is made with a unit's: Garantiejahre."""
    names = [name.casefold() for name in (*unit.words["de"], *unit.words["en"]) if len(name) >= _SHORTEST_UNIT_WORD]
    return any(word.casefold().endswith(name) for word in words for name in names)


def _changed(subject: Subject, slot: SlotSpan, fact: Fact, span: tuple[int, int]) -> Finding:
    stated = subject.proposal.text[slice(*span)]
    return finding(
        "slots.changed_beside",
        subject,
        f"{shown(stated)} is not {slot.attribute} = {shown(data_text(fact.data))} any more",
        span=span,
        expected=data_text(fact.data),
    )

"""Turns a product's facts into claims: what the template enricher can say, each with the code it rests on."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import IntEnum

from enrichers.rendering import has_slot, join, option_label, render
from enrichers.template_attributes import AttributeView, Role
from enrichers.template_grammar import Grammar, Measure
from enrichers.template_values import is_enumeration, is_neutral, is_proper_name, is_size
from schemas.facts import Fact
from schemas.product import Amount
from schemas.structure import AttributeType
from schemas.units import unit_of

#: Option codes that say that there is nothing to say.
_NOTHING = frozenset(
    ("none", "no", "n", "without", "ohne", "kein", "keine", "na", "n_a", "other", "sonstige", "unknown", "unbekannt")
)
_SELECTS = (AttributeType.SIMPLE_SELECT, AttributeType.MULTI_SELECT)
#: Dimensions in which nothing, or less than nothing, is a value like any other.
_SIGNED = frozenset({"Temperature", "Angle"})


class Kind(IntEnum):
    """What a claim says; the order is that of importance where nothing else decides."""

    BRAND = 1
    COLOR = 2
    AUDIENCE = 3
    SIZE = 4
    MATERIAL = 5
    PERSONS = 6
    ADJECTIVE = 7
    WEIGHT = 8
    MEASURE = 9
    COUNTED = 10
    LABEL = 11
    FEATURE = 12
    DATE = 13


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing to say about a product: `words` within a sentence, `label: stated` where it stands alone.

    `rendered` is its value as rendered, `chars` how long that is with its label. `is_single` says that the words
    have no "and" of their own. `dimension` is that of a measured value.
    """

    kind: Kind
    code: str
    label: str
    words: str
    stated: str
    rendered: str
    chars: int
    measure: Measure | None = None
    is_single: bool = True
    dimension: str = ""


def without_shared_labels(claims: Iterable[Claim], shared: Collection[str]) -> list[Claim]:
    """Leave out claims that only a label would tell apart which two attributes of the family have.

    A date is no other attribute's number, and roles are recognised by the attribute's code.
    """
    by_label = (Kind.MEASURE, Kind.COUNTED, Kind.LABEL)
    return [claim for claim in claims if claim.kind not in by_label or claim.label not in shared]


def claim_of(fact: Fact, view: AttributeView, grammar: Grammar, locale: str) -> Claim | None:
    """Return what can be said of a fact; None where it cannot be said truly and well."""
    data = fact.data
    if fact.is_name or view.role is Role.INTERNAL:
        return None
    if isinstance(data, bool):
        return _property(fact, view, grammar) if data else None
    if not has_slot(fact):
        return None
    if fact.attribute.type in _SELECTS:
        return _selected(fact, view, grammar, locale)
    if isinstance(data, Decimal | Amount):
        return _measured(fact, data, view, grammar, locale)
    return _text(fact, view, locale)


def _property(fact: Fact, view: AttributeView, grammar: Grammar) -> Claim | None:
    """Say what a boolean is true of; what it is false of is never said."""
    words = view.predicate or view.feature
    if not words:
        return None
    kind = Kind.ADJECTIVE if view.predicate else Kind.FEATURE
    stated = words[:1].upper() + words[1:] if view.predicate else words
    return Claim(kind, fact.code, grammar.phrases.word("words", "features"), words, stated, stated, len(words) + 2)


def _selected(fact: Fact, view: AttributeView, grammar: Grammar, locale: str) -> Claim | None:
    codes = fact.data if isinstance(fact.data, tuple) else (fact.data,)
    names = tuple(code for code in codes if isinstance(code, str))
    if not _NOTHING.isdisjoint(name.casefold() for name in names):
        return None
    labels = tuple(option_label(fact.attribute, name, locale) for name in names)
    kind, words = _in_a_sentence(view.role, labels, grammar)
    said = f"⟦{fact.code}⟧" if words == labels else join(words, locale)
    return _stated(kind, fact, view, locale, words=said, is_single=len(labels) == 1)


def _in_a_sentence(role: Role, labels: tuple[str, ...], grammar: Grammar) -> tuple[Kind, tuple[str, ...]]:
    is_single = len(labels) == 1
    match role:
        case Role.BRAND if is_single:
            return Kind.BRAND, labels
        case Role.COLOR:
            return Kind.COLOR, tuple(grammar.color(label) for label in labels)
        case Role.SIZE if all(is_size(label) for label in labels):
            return Kind.SIZE, labels
        case Role.AUDIENCE if is_single and (audience := grammar.audience(labels[0])):
            return Kind.AUDIENCE, (audience,)
        case Role.MATERIAL if materials := grammar.materials(labels):
            return Kind.MATERIAL, materials
    return Kind.LABEL, labels


def _measured(fact: Fact, data: Decimal | Amount, view: AttributeView, grammar: Grammar, locale: str) -> Claim | None:
    is_amount = isinstance(data, Amount)
    unit = unit_of(data.unit, fact.attribute.metric_family) if isinstance(data, Amount) else None
    dimension = unit.dimension if unit else ""
    number = data.amount if isinstance(data, Amount) else data
    if number <= 0 and dimension not in _SIGNED:
        return None
    one_many = grammar.persons if view.role is Role.PERSONS else view.counted or view.unit_words
    stated = f"⟦{fact.code}⟧{view.unit}"
    if one_many and not is_amount:
        counted = f"{stated} {one_many[0] if number == 1 else one_many[1]}"
        if view.unit_words:
            return _stated(Kind.LABEL, fact, view, locale, words=counted, stated=counted)
        return _stated(Kind.PERSONS if view.role is Role.PERSONS else Kind.COUNTED, fact, view, locale, words=counted)
    if view.role is Role.WEIGHT:
        return _stated(Kind.WEIGHT, fact, view, locale)
    kind = Kind.MEASURE if view.measure else Kind.LABEL
    return _stated(kind, fact, view, locale, words=stated, stated=stated, dimension=dimension)


def _text(fact: Fact, view: AttributeView, locale: str) -> Claim | None:
    """Say short text that reads the same in every language, such as codes; prose of suppliers is never said."""
    if fact.attribute.type is AttributeType.DATE:
        return _stated(Kind.DATE, fact, view, locale)
    text = render(fact, locale)
    if view.role in (Role.BRAND, Role.MODEL) and is_proper_name(text):
        return _stated(Kind.BRAND if view.role is Role.BRAND else Kind.LABEL, fact, view, locale)
    is_said = is_neutral(text, locale[:2]) or (fact.attribute.localizable and is_enumeration(text))
    return _stated(Kind.LABEL, fact, view, locale) if is_said else None


def _stated(
    kind: Kind,
    fact: Fact,
    view: AttributeView,
    locale: str,
    *,
    words: str = "",
    stated: str = "",
    is_single: bool = True,
    dimension: str = "",
) -> Claim | None:
    if not view.label:
        return None
    slot, rendered = f"⟦{fact.code}⟧", render(fact, locale)
    chars = len(view.label) + 2 + len(rendered) + len(words.replace(slot, ""))
    return Claim(
        kind,
        fact.code,
        view.label,
        words or slot,
        stated or slot,
        rendered,
        chars,
        view.measure,
        is_single,
        dimension,
    )

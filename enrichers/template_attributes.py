"""What the template enricher knows of one attribute in one language: its role, its label, the forms of its label."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from enrichers.rendering import is_plain
from enrichers.template_grammar import Grammar, Measure, property_label
from enrichers.template_tables import roles
from schemas.structure import Attribute, AttributeType
from schemas.units import NARROW_NO_BREAK_SPACE, UNITS

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_IN_BRACKETS = re.compile(r"^(.*\S)\s*[(\[]([^()\[\]]+)[)\]]$")
_MAX_LABEL = 60
#: Units that shops put behind a label in brackets and that no measurement family knows.
_LABEL_UNITS = frozenset({"%", "cuin", "g/h", "g/m", "dpi", "ppi", "fps", "x"})


class Role(StrEnum):
    """What an attribute means; `roles.toml` says by which words it is recognised."""

    BRAND = "brand"
    COLOR = "color"
    SIZE = "size"
    AUDIENCE = "audience"
    KIND = "kind"
    MATERIAL = "material"
    WEIGHT = "weight"
    PERSONS = "persons"
    MODEL = "model"
    INTERNAL = "internal"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class AttributeView:
    """One attribute as a language sees it.

    `label` is empty where it has none that may stand in a text: another language's, or one with digits, which
    would read as a number nobody gave. `unit` is what the label said in brackets, to stand behind the value.
    """

    attribute: Attribute
    role: Role
    label: str = ""
    unit: str = ""
    unit_words: tuple[str, str] | None = None
    measure: Measure | None = None
    counted: tuple[str, str] | None = None
    predicate: str | None = None
    feature: str = ""
    kind_words: tuple[str, ...] = ()


def view_of(attribute: Attribute, locale: str, grammar: Grammar) -> AttributeView:
    """Return what the language of a locale can say about an attribute."""
    role = role_of(attribute)
    label, unit, unit_words = _split_unit(_label(attribute, locale, grammar), attribute, grammar)
    label = label or grammar.phrases.tables["labels"].get(role.value, "")
    if any(character.isdigit() for character in label + unit):
        label = ""
    kind = attribute.type
    is_number = kind in (AttributeType.METRIC, AttributeType.NUMBER)
    return AttributeView(
        attribute,
        role,
        label,
        unit,
        unit_words,
        measure=grammar.measure(label) if label and (kind is AttributeType.METRIC or unit) else None,
        counted=grammar.counted(label) if label and is_number and not unit and not unit_words else None,
        predicate=grammar.predicate(label) if label and kind is AttributeType.BOOLEAN else None,
        feature=property_label(label, grammar.phrases) if kind is AttributeType.BOOLEAN else "",
        kind_words=tuple(word for word in _words(attribute.code) if word not in roles()[Role.KIND]["words"]),
    )


def role_of(attribute: Attribute) -> Role:
    """Return an attribute's role by the words of its code, else of a label, and its type."""
    for words in (_words(attribute.code), *map(_words, attribute.labels.values())):
        for name, rule in roles().items():
            if name != Role.INTERNAL and attribute.type.value in rule["types"] and _fits(words, rule):
                return Role(name)
    return Role.INTERNAL if _is_internal(attribute) else Role.OTHER


def _fits(words: list[str], rule: Mapping[str, Any]) -> bool:
    beside = rule["beside"]
    named = [word for word in words if word in rule["words"]]
    return bool(named) and ("*" in beside or all(word in beside or word in named for word in words))


def _is_internal(attribute: Attribute) -> bool:
    rule, words = roles()[Role.INTERNAL], _words(attribute.code)
    is_name = attribute.type is AttributeType.TEXT and bool(words) and words[-1] in rule["last"]
    return is_name or " ".join(words) in rule["whole"] or any(word in rule["any"] for word in words)


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(_CAMEL.sub(" ", text))]


def _label(attribute: Attribute, locale: str, grammar: Grammar) -> str:
    """Return the label in the language of the locale, with a capital, or nothing where there is none."""
    language = locale[:2]
    own = attribute.labels.get(locale) or _first(attribute.labels, language)
    english = _first(attribute.labels, "en")
    words = " ".join(_words(attribute.code))
    known = grammar.phrases.tables["labels"]
    if language != "en" and (not own or own.casefold() == english.casefold()) and not grammar.speaks(own):
        spoken = words if not own and grammar.speaks(words.title()) else ""
        own = known.get(words) or known.get(" ".join(_words(english))) or spoken
    label = " ".join((own or (words if language == "en" else "")).split()).rstrip(" :")
    return label[:1].upper() + label[1:] if label and is_plain(label, _MAX_LABEL) else ""


def _first(labels: Mapping[str, str], language: str) -> str:
    return next((label for locale, label in labels.items() if locale[:2] == language and label), "")


def _split_unit(label: str, attribute: Attribute, grammar: Grammar) -> tuple[str, str, tuple[str, str] | None]:
    """Move a unit from the label behind the value: "Recyclinganteil (%)", "Garantie (Jahre)", "Weight [g]"."""
    found = _IN_BRACKETS.match(label)
    if not found:
        return label, "", None
    bare, unit = found[1], found[2].strip()
    if attribute.type is AttributeType.METRIC:
        return (bare if is_unit(unit) else label), "", None
    if attribute.type is not AttributeType.NUMBER:
        return label, "", None
    if words := grammar.counted(unit[:1].upper() + unit[1:]):
        return bare, "", words
    if not is_unit(unit):
        return label, "", None
    attached = unit == "%" and grammar.phrases.language == "en"
    return bare, unit if attached else f"{NARROW_NO_BREAK_SPACE}{unit}", None


def is_unit(text: str) -> bool:
    """Say whether text is the symbol of a unit, such as stands in brackets behind a label."""
    return text in _LABEL_UNITS or any(text in unit.symbols.values() for unit in UNITS.values())

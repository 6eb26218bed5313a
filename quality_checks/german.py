"""Sentences for findings, German above all: what the message says, in the words of people who read no code."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType

from babel import Locale

from quality_checks.german_table import GERMAN
from quality_checks.rule_packs.loader import Shelf
from quality_checks.rule_packs.records import Measure, Rule
from schemas.finding import Finding
from schemas.names import Names

_PARAMETER = re.compile(r"\{(\w+)\}")
#: `weight = "450 GRAM", color = "black"`: values may hold quotation marks, codes hold no spaces.
_FACT = re.compile(r'(?P<code>\S+) = "(?P<value>.*?)"(?=(?:, | \+ )\S+ = "|\Z)', re.DOTALL)
#: Parameters without spaces; all others are words of a text, as they stand there.
_ONE_WORD = frozenset(
    ["attribute", "other", "limit", "length", "excess", "missing", "share", "ease", "count", "times", "part", "before",
     "pack", "tag", "other_tag"]
)  # fmt: skip
#: What a rule says in brackets of its own accord is a sum or words of the data, the same in all languages.
_SAID_WITHOUT_WORDS = (Measure.FIBRE_SUM, Measure.VERBATIM)


def german_sentence(found: Finding, names: Names, shelf: Shelf) -> str | None:
    """Return what a finding's message says as a German sentence, or None where the table does not know the message.

    A rule pack explains its rules in German itself; what it suggests follows. None too where a finding is older than
    its rule's explanation.
    """
    module = found.code.partition(".")[0]
    if module == "packs" and found.rule:
        return _of_rule(found, names, shelf)
    about = found.evidence[0].attribute if found.evidence else ""
    return _of_table(module, found.message, names, about)


def english_sentence(found: Finding, shelf: Shelf) -> str | None:
    """Return a rule's message with what the rule suggests; None for all other messages, which say all there is."""
    rule = _rule(found.rule, shelf) if found.rule else None
    if rule is None or rule.suggestion is None or rule.why.en not in found.message:
        return None
    return f"{found.message}. {rule.suggestion.en}"


def _of_rule(found: Finding, names: Names, shelf: Shelf) -> str | None:
    rule = _rule(found.rule or "", shelf)
    if rule is None:
        return None
    whole = rf'"(?P<text>.*)": {re.escape(rule.why.en)}(?: \((?P<detail>.*)\))?'
    match = re.fullmatch(whole, found.message, re.DOTALL)
    if match is None:
        return None
    why, detail = rule.why.de, match["detail"]
    if detail:
        said = _detail(detail, rule, names)
        if said is None:
            return None
        why = f"{why.removesuffix('.')} ({said})."
    return f"„{match['text']}“: {why}" + (f" {rule.suggestion.de}" if rule.suggestion else "")


def _rule(named: str, shelf: Shelf) -> Rule | None:
    pack_id, _, rule_id = named.partition("/")
    pack = shelf.packs.get(pack_id)
    return next((rule for rule in pack.rules if rule.id == rule_id), None) if pack else None


def _detail(detail: str, rule: Rule, names: Names) -> str | None:
    said = _of_table("packs/detail", detail, names)
    if said is None and rule.measure in _SAID_WITHOUT_WORDS:
        return detail.replace(".", ",") if rule.measure is Measure.FIBRE_SUM else detail
    return said


def _of_table(module: str, message: str, names: Names, about: str = "") -> str | None:
    for pattern, german in _patterns().get(module, ()):
        if match := pattern.fullmatch(message):
            return _filled(german, {"attribute": about, **match.groupdict()}, names)
    return None


def _filled(german: str, given: Mapping[str, str], names: Names) -> str:
    return _PARAMETER.sub(lambda found: _shown(found[1], given, names), german)


def _shown(name: str, given: Mapping[str, str], names: Names) -> str:
    text = given[name]
    if name in ("attribute", "other", "attributes"):
        return ", ".join(f"„{names.attribute(code)}“" for code in text.split(", "))
    if name == "value":
        return names.value(given["attribute"], text)
    if name == "facts":
        return _FACT.sub(lambda one: _fact(one["code"], one["value"], names), text)
    if name == "language":
        return _language_name(text)
    return text.replace(".", ",") if name == "limit" else text


def _fact(code: str, value: str, names: Names) -> str:
    return f"{names.attribute(code)} = „{names.value(code, value)}“"


def _language_name(code: str) -> str:
    known = _german().languages
    return str(known.get(code[:2].lower(), code)) if code[2:3] in ("", "_", "-") else code


@lru_cache(maxsize=1)
def _german() -> Locale:
    return Locale.parse("de")


@lru_cache(maxsize=1)
def _patterns() -> Mapping[str, tuple[tuple[re.Pattern[str], str], ...]]:
    return MappingProxyType(
        {module: tuple((_pattern(english), german) for english, german in pairs) for module, pairs in GERMAN.items()}
    )


def _pattern(english: str) -> re.Pattern[str]:
    return re.compile("".join(_pieces(english)), re.DOTALL)


def _pieces(english: str) -> Iterator[str]:
    place = 0
    for found in _PARAMETER.finditer(english):
        yield re.escape(english[place : found.start()])
        given = r"\S+" if found[1] in _ONE_WORD else ".*?"
        yield f"(?P<{found[1]}>{given})"
        place = found.end()
    yield re.escape(english[place:])

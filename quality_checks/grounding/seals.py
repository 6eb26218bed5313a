"""Seals and labels that a text says the product bears, by their names: "trägt das Siegel „Hi-Res Audio“".

The name has to stand in a fact as a whole: a word of it ("Audio") is also one of other things.
"""

import re
from collections.abc import Iterator, Mapping

from quality_checks.base import Check, Subject
from quality_checks.findings import finding, shown
from quality_checks.grounding.polarity import has_denial
from quality_checks.record import Record
from schemas.facts import data_text
from schemas.finding import Finding

_NAME_DE = r"(?:[„“\"»‚'](?P<quoted>[^„“”\"«»’']{2,40})[“”\"«‘’']|(?P<name>[A-ZÄÖÜ][\w+-]*(?: [A-ZÄÖÜ\d][\w+-]*){0,3}))"
_NAME_EN = r"(?:[“\"'](?P<quoted>[^“”\"']{2,40})[”\"']|(?P<name>[A-Z][\w+-]*(?: (?:of )?[A-Z\d][\w+-]*){0,3}))"
_SEAL_DE = (
    r"(?:\w*[Ss]iegel|Label|Gütezeichen|Prüfzeichen|Zertifikat|Umweltzeichen|Qualitätszeichen|Prädikat|Gütezertifikat)"
)
_SEAL_EN = (
    r"(?:(?:quality |test |approval |eco-?|energy )?(?:seal|label|mark|badge|certificate|certification|ecolabel|logo))"
)
_BEARS_DE = r"(?:trägt|tragen|führt|führen|erhielt|erhielten|bekam|hat|haben|besitzt|verdient|mit)"
_BEARS_EN = (
    r"(?:bears?|bearing|carr(?:y|ies|ying)|wears?|wearing|holds?|has|have|earned|received|awarded|with|displays?)"
)
#: Patterns, and before each what a text with a match of it has: a plain search, which few texts pass.
_PATTERNS: Mapping[str, tuple[tuple[str, ...], re.Pattern[str]]] = {
    "de": (
        ("iegel ", "Label ", "zeichen ", "ertifikat ", "Prädikat "),
        re.compile(
            rf"\b{_BEARS_DE} (?:\w+ )??(?:das|dem|ein|einem) (?:[a-zäöüß]+e[ns]? )?{_SEAL_DE} (?:von |der )?{_NAME_DE}"
        ),
    ),
    "en": (
        (" seal", " label", " mark", " badge", " certificat", "ecolabel", " logo"),
        re.compile(rf"\b{_BEARS_EN} (?:the|an?|its) (?:official |coveted )?{_NAME_EN} {_SEAL_EN}\b"),
    ),
}
_LETTERS = re.compile(r"[\W_]+")


def seals() -> Check:
    """Report `grounding.certificate_unsupported`: a seal that the product is said to bear, and that no fact names."""

    def seals(subject: Subject) -> Iterator[Finding]:
        needed, pattern = _PATTERNS.get(subject.language, ((), None))
        text = subject.plain.text
        if not subject.is_text or pattern is None or not any(one in text for one in needed):
            return
        for found in pattern.finditer(text):
            group = "quoted" if found["quoted"] else "name"
            said = _plain(found[group])
            if not said or said in subject.record.once(_said_by_facts) or has_denial(text, *found.span()):
                continue
            yield finding(
                "grounding.certificate_unsupported",
                subject,
                f"{shown(found[group])} is a seal that stands in no fact",
                span=subject.stored_span(*found.span(group)),
            )

    return seals


def _plain(said: str) -> str:
    """Return a name without marks and capitals: Oeko-Tex is OEKO-TEX."""
    return _LETTERS.sub("", said).casefold().replace("ö", "oe")


def _said_by_facts(record: Record) -> str:
    """Return what attributes and values say, without marks: `oeko_tex_certified` names a seal, too."""
    return "\n".join(_plain(f"{fact.code} {data_text(fact.data)}") for fact in record.facts)

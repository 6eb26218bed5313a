"""Texts that talk about their own making: the task, the data they were given, the one who wrote them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quality_checks.base import Check, Subject
from quality_checks.findings import finding, shown
from schemas.finding import Finding

_DATA_EN = r"(?:input|prompt|data|information|attributes?|facts?|specifications?|context|record|source)"
_DATA_DE = r"(?:\w*daten|\w*angaben|\w*attribut\w*|\w*informationen|\w*fakten|vorgaben|eingabe)"
_GIVEN_EN = r"(?:provided|given|supplied|available|submitted|specified|stated|included|mentioned|listed)"
_GIVEN_DE = (
    r"(?:bereitgestellt\w*|vorliegend\w*|gegeben\w*|angegeben\w*|übermittelt\w*|verfügbar\w*|genannt\w*|"
    r"zur verfügung gestellt\w*|gelieferten)"
)
_WAS_EN = r"(?:was|were|is|are|has been|have been)"


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A pattern, and words of which one stands in whatever it matches: a plain search for them comes first."""

    triggers: tuple[str, ...]
    pattern: re.Pattern[str]


def _phrase(*triggers: str, pattern: str) -> _Phrase:
    return _Phrase(triggers, re.compile(pattern, re.IGNORECASE))


_WHO_WRITES = (
    _phrase("ai", "language model", "assistant", pattern=r"\bas an? (?:ai|(?:large )?language model|assistant)\b"),
    _phrase("ai", "language model", pattern=r"\bi(?:'m| am) an? (?:ai|(?:large )?language model)\b"),
    _phrase("als ", pattern=r"\bals (?:ki|künstliche intelligenz|sprachmodell|assistent)(?:-\w+)?\b(?=[ ,])"),
    _phrase("i'm ", "i am ", pattern=r"\bi(?:'m| am) (?:unable|not able|sorry)\b"),
    _phrase("i c", pattern=r"\bi (?:cannot|can't|can not|could not|couldn't)\b"),
    _phrase("i left ", "i have ", pattern=r"\bi (?:left (?:it|them|this|that) out|have (?:omitted|left out))\b"),
    _phrase("ich ", pattern=r"\bich (?:kann|konnte|darf)(?: \w+){0,3} (?:nicht|keine?n?)\b"),
    _phrase("tut mir leid", pattern=r"\btut mir leid\b"),
)
_WHAT_WAS_ASKED = (
    _phrase("here", pattern=r"\bhere(?:'s| is| are)(?: \w+){0,3} (?:description|text|copy|draft|title|version)s?\b"),
    _phrase(
        "hier ",
        pattern=r"\bhier (?:ist|sind|finden sie|kommt)(?: \w+){0,3} "
        r"(?:\w*beschreibung|\w*text|entwurf|\w*titel|fassung)\w*\b",
    ),
    _phrase(
        "instruction",
        "prompt",
        pattern=r"\b(?:ignore|disregard|forget)(?: \w+){0,3} (?:previous|prior|above|earlier) (?:instruction|prompt)",
    ),
    _phrase(
        "anweisung",
        "befehl",
        pattern=r"\b(?:ignorier|missachte|vergiss)\w*(?: \w+){0,2} (?:vorherig|bisherig|vorig|obig)\w* "
        r"(?:anweisung|befehl)",
    ),
    _phrase("prompt", "instruct", pattern=r"\bsystem[ -]?prompt\b|\b(?:the|this|your|my) prompt\b"),
    _phrase("instruct", pattern=r"\bas instructed\b|\b(?:the|your) instructions? (?:say|state|ask)\b"),
    _phrase("requested", "wie ", pattern=r"\bas requested\b|\bwie (?:gewünscht|angewiesen|angefordert)\b"),
    _phrase("in der ", pattern=r"\bin der (?:eingabe|anweisung)\b"),
)
_WHAT_WAS_GIVEN = (
    _phrase(
        " the ", pattern=rf"\b(?:based on|according to|as per|from|in|using) the {_GIVEN_EN} (?:\w+ )?{_DATA_EN}\b"
    ),
    _phrase(
        *("bereitgestellt", "vorliegend", "gegeben", "übermittelt", "verfügbar", "genannt", "gestellt", "geliefert"),
        pattern=r"\b(?:basierend auf|gemäß|laut|anhand|auf (?:basis|grundlage)|aufgrund|nach|aus|in)(?: \w+)? "
        rf"{_GIVEN_DE} {_DATA_DE}\b",
    ),
    _phrase(
        "not ",
        "n't ",
        pattern=rf"(?:\bnot|n't)(?: been| be)? {_GIVEN_EN}(?: in| by| as part of)(?: the| this)? {_DATA_EN}\b",
    ),
    _phrase("no ", pattern=rf"\bno (?:further |additional |more |other )?{_DATA_EN} {_WAS_EN} {_GIVEN_EN}\b"),
    _phrase(
        *("keine ", "weitere ", "nähere "),
        pattern=rf"\b(?:keine|weitere|nähere) (?:\w+ )?{_DATA_DE} (?:wurden|wurde|sind|ist|liegen|liegt|waren)\b",
    ),
    _phrase(
        *("nicht", "keine"),
        pattern=rf"\b{_DATA_DE} (?:wurden|sind|waren|liegen)(?: \w+)? (?:nicht|keine) (?:{_GIVEN_DE}|vor\b|bekannt)",
    ),
)
_PHRASES = (*_WHO_WRITES, *_WHAT_WAS_ASKED, *_WHAT_WAS_GIVEN)


def prompt_talk() -> Check:
    """Report `prompt_talk.mentions_prompt`, in German and English whatever the text's language.

    This is also what a text shows that obeyed instructions inside a supplier's text.
    """

    def prompt_talk(subject: Subject) -> Iterator[Finding]:
        if not subject.is_text:
            return
        text = subject.plain.text
        done = 0
        for start, end in sorted(_spans(text)):
            if start < done:
                continue
            done = end
            yield finding(
                "prompt_talk.mentions_prompt",
                subject,
                f"{shown(text[start:end])} speaks about how the text was made, not about the product",
                span=subject.stored_span(start, end),
            )

    return prompt_talk


def _spans(text: str) -> Iterator[tuple[int, int]]:
    lower = text.lower()
    for phrase in _PHRASES:
        if any(word in lower for word in phrase.triggers):
            for found in phrase.pattern.finditer(text):
                yield found.span()

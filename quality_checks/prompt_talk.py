"""Texts that talk about their own making: the task, the data they were given, the one who wrote them."""

import re
from collections.abc import Iterator

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
_PREPOSITION_DE = r"(?:basierend auf|gemäß|laut|anhand|auf (?:basis|grundlage)|aufgrund|nach|aus|in)"
_EARLIER_EN = r"(?:all |any )?(?:of )?(?:the )?(?:previous|prior|above|earlier)"
_PATTERNS = (
    # who writes
    r"\bas an? (?:ai|artificial intelligence|(?:large )?language model|assistant)\b",
    r"\bals (?:ki|künstliche intelligenz|sprachmodell|assistent)(?:-\w+)?\b(?=[ ,])",
    r"\bi(?:'m| am) (?:an? (?:ai|language model)|unable|not able|sorry)\b",
    r"\bi (?:cannot|can't|can not|could not|couldn't|left (?:it|them|this|that) out|have (?:omitted|left out))\b",
    r"\bich (?:kann|konnte|darf)(?: \w+){0,3} (?:nicht|keine?n?)\b|\btut mir leid\b",
    # what was asked
    r"\bhere(?:'s| is| are)(?: \w+){0,3} (?:description|text|copy|draft|title|version)s?\b",
    r"\bhier (?:ist|sind|finden sie|kommt)(?: \w+){0,3} (?:\w*beschreibung|\w*text|entwurf|\w*titel|fassung)\w*\b",
    rf"\b(?:ignore|disregard|forget) {_EARLIER_EN} (?:instruction|prompt)",
    r"\b(?:ignorier|missachte|vergiss)\w*(?: \w+){0,2} (?:vorherig|bisherig|vorig|obig)\w* (?:anweisung|befehl)",
    r"\bsystem[ -]?prompt\b|\b(?:the|this|your|my) (?:prompt|instructions? (?:say|state|ask))\b",
    r"\bas (?:requested|instructed)\b|\bwie (?:gewünscht|angewiesen|angefordert)\b",
    r"\bin der (?:eingabe|anweisung)\b",
    # what it was given
    rf"\b(?:based on|according to|as per|from|in|using) the {_GIVEN_EN} (?:\w+ )?{_DATA_EN}\b",
    rf"\b{_PREPOSITION_DE}(?: \w+)? {_GIVEN_DE} {_DATA_DE}\b",
    rf"\b(?:not|n't|no[tr]?)(?: been| be)? {_GIVEN_EN}(?: in| by| as part of)(?: the| this)? {_DATA_EN}\b",
    rf"\bno (?:further |additional |more |other )?{_DATA_EN} (?:was|were|is|are|has been|have been) {_GIVEN_EN}\b",
    rf"\b(?:keine|weitere|nähere) (?:\w+ )?{_DATA_DE} (?:wurden|wurde|sind|ist|liegen|liegt|waren)\b",
    rf"\b{_DATA_DE} (?:wurden|sind|waren|liegen)(?: \w+)? (?:nicht|keine) (?:{_GIVEN_DE}|vor\b|bekannt)",
)
_PROMPT_TALK = re.compile("|".join(f"(?:{pattern})" for pattern in _PATTERNS), re.IGNORECASE)


def prompt_talk() -> Check:
    """Report `prompt_talk.mentions_prompt`, in German and English whatever the text's language.

    This is also what a text shows that obeyed instructions inside a supplier's text.
    """

    def prompt_talk(subject: Subject) -> Iterator[Finding]:
        if not subject.is_text:
            return
        for found in _PROMPT_TALK.finditer(subject.plain.text):
            yield finding(
                "prompt_talk.mentions_prompt",
                subject,
                f"{shown(found[0])} speaks about how the text was made, not about the product",
                span=subject.stored_span(*found.span()),
            )

    return prompt_talk

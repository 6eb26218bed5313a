"""Words that reviewers taught the checks: a neutral one claims nothing, a claim has to be stated by a fact.

Either holds for a single word in all its forms. What the data deny, and what the law says, no learned word excuses.
"""

import re
from collections.abc import Iterable, Iterator

from quality_checks.base import Check, Subject
from quality_checks.findings import finding, shown
from quality_checks.grounding.forms import base_forms, folded
from quality_checks.grounding.lexicon import concepts_of_form, concepts_of_word
from quality_checks.grounding.support import supporting_fact
from schemas.finding import Finding

NEUTRAL, CLAIM = "neutral", "claim"
#: A word with hyphens is one word: "spill-proof".
_WORD = re.compile(r"[^\W_]+(?:[-‑'’][^\W_]+)*")
_UNLICENSED = "grounding.unlicensed_property"


def folded_word(written: str) -> str | None:
    """Return a single word as learned words are kept, or None where it is none or more than one."""
    word = written.strip().replace("‑", "-")
    return folded(word) if _WORD.fullmatch(word) and not word.isdigit() else None


def is_about_words(code: str) -> bool:
    """Say whether the findings of a code are about words that claim something."""
    return code == _UNLICENSED or (code.startswith("grounding.") and code.endswith("_unsupported"))


def without_neutral(findings: Iterable[Finding], subject: Subject) -> Iterator[Finding]:
    """Yield the findings but those that report a word which reviewers called neutral as a claim."""
    for found in findings:
        if not (is_about_words(found.code) and _sense(found.text, subject) == NEUTRAL):
            yield found


def learned_claims() -> Check:
    """Report `grounding.unlicensed_property`: a word that reviewers called a claim, and that no fact states."""

    def learned_claims(subject: Subject) -> Iterator[Finding]:
        if not (subject.licensed_words and subject.is_text):
            return
        # What the lexicon knows as a claim is reported as one already.
        known = [(mention.start, mention.end) for mention in subject.mentions if mention.concepts]
        for start, end in _claims(subject):
            if _is_stated(subject, start, end) or any(first < end and start < last for first, last in known):
                continue
            yield finding(
                _UNLICENSED,
                subject,
                f"{shown(subject.plain.text[start:end])} stands in no fact; reviewers call it a claim",
                span=subject.stored_span(start, end),
            )

    return learned_claims


def _claims(subject: Subject) -> Iterator[tuple[int, int]]:
    text = subject.plain.text
    for whole in _WORD.finditer(text):
        if _sense(whole[0], subject) == CLAIM:
            yield whole.span()
            continue
        parts = (word for word in subject.words if whole.start() <= word.start and word.end <= whole.end())
        yield from ((part.start, part.end) for part in parts if _sense(part.text, subject) == CLAIM)


def _sense(written: str, subject: Subject) -> str | None:
    licensed = subject.licensed_words
    word = folded_word(written) if licensed else None
    if word is None:
        return None
    return next((licensed[form] for form in base_forms(word, subject.language) if form in licensed), None)


def _is_stated(subject: Subject, start: int, end: int) -> bool:
    meanings = subject.fact_meanings
    for mention in subject.mentions:
        if mention.start < end and start < mention.end and supporting_fact(mention, meanings):
            return True
    words = [word.text for word in subject.words if start <= word.start and word.end <= end]
    return all(meanings.of_word(word) or meanings.of_concepts(_concepts(word)) for word in words)


def _concepts(word: str) -> frozenset[str]:
    return concepts_of_word(word) | concepts_of_form(folded(word))

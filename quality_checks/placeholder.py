"""Placeholders that nobody filled."""

import re
from collections.abc import Iterator

from quality_checks.base import Check, Subject
from quality_checks.findings import finding, shown
from schemas.finding import Finding

_MARKED = re.compile(
    r"⟦[^⟧]*⟧?|\{\{.*?\}\}|\{%.*?%\}|\$\{[^}]*\}|\{[A-Za-zÄÖÜäöüß_][\w .\-]*\}|\[object Object\]"
    r"|\[[A-ZÄÖÜa-zäöü][\w äöüß/\-]{2,40}\](?!\()|<<[^<>]+>>|(?<!\d)(?<!\d )%(?:[sd]\b|\(\w+\)[sd])"
)
_WORDS = ("lorem ipsum", "Lorem ipsum", "TODO", "FIXME", "TBD", "XXX", "NaN", "nan", "undefined", "NULL", "N/A", "n/a")
# Python's None, but not the English pronoun at the start of a sentence.
_WORD = re.compile(
    "|".join(rf"(?<!\w){re.escape(word)}(?!\w)" for word in _WORDS)
    + r"|(?<!\w)None\b(?! (?:of|other|the|but|is|are|more|so)\b)"
)


def placeholder_left() -> Check:
    """Report `placeholder.left`; words that stand in the product's own name or values are left alone."""

    def placeholder_left(subject: Subject) -> Iterator[Finding]:
        if not subject.is_drafted:
            return
        text = subject.proposal.text
        for found in _matches(text):
            if not any(found[0] in own for own in subject.own_texts):
                yield finding(
                    "placeholder.left", subject, f"{shown(found[0])} looks like a placeholder", span=found.span()
                )

    return placeholder_left


def _matches(text: str) -> Iterator[re.Match[str]]:
    # A plain search for the characters and words first: it is twenty times quicker, and most texts have none.
    if any(mark in text for mark in "⟦{[%<"):
        yield from _MARKED.finditer(text)
    if "None" in text or any(word in text for word in _WORDS):
        yield from _WORD.finditer(text)

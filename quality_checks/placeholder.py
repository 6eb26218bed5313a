"""Placeholders that nobody filled."""

import re
from collections.abc import Iterator

from quality_checks.base import Check, Subject
from quality_checks.findings import finding, shown
from schemas.finding import Finding

_PLACEHOLDER = re.compile(
    r"⟦[^⟧]*⟧?|\{\{.*?\}\}|\{%.*?%\}|\$\{[^}]*\}|\{[A-Za-zÄÖÜäöüß_][\w .\-]*\}"
    r"|\[[A-ZÄÖÜa-zäöü][\w äöüß/\-]{2,40}\](?!\()|<<[^<>]+>>"
    r"|(?<!\d)(?<!\d )%(?:[sd]\b|\(\w+\)[sd])|\[object Object\]"
    r"|\b(?i:lorem ipsum)\b|\b(?:TODO|FIXME|TBD|XXX|NaN|nan|undefined|NULL|N/A|n/a|k\. ?A\.)(?!\w)"
    # Python's None, but not the English pronoun at the start of a sentence.
    r"|\bNone\b(?! (?:of|other|the|but|is|are|more|so)\b)"
)


def placeholder_left() -> Check:
    """Report `placeholder.left`; words that stand in the product's own name or values are left alone."""

    def placeholder_left(subject: Subject) -> Iterator[Finding]:
        if not subject.is_drafted:
            return
        text = subject.proposal.text
        for found in _PLACEHOLDER.finditer(text):
            if not any(found[0] in own for own in subject.own_texts):
                yield finding(
                    "placeholder.left", subject, f"{shown(found[0])} looks like a placeholder", span=found.span()
                )

    return placeholder_left

"""Names: the product's name stands in the text as the data have it; a7R III is not a7R IV."""

import re
from collections.abc import Iterator

from quality_checks.base import Check, Subject
from quality_checks.findings import finding, shown
from quality_checks.grounding.forms import folded
from quality_checks.grounding.word_marks import mark
from schemas.finding import Finding

#: What makes another model of a name when it follows: roman numerals and the words of model ranges.
_DESIGNATOR = re.compile(
    r"(?:I{1,3}|IV|VI{0,3}|IX|XI{0,3}|Mk|Mark|Pro|Max|Plus|Ultra|Mini|Lite|Light|Neo|Air|SE|XL|XS|XT|Ti|GT|GTX|RTX|S|X|R|"
    r"Super|Premium|Deluxe|Elite|Evo|Classic|Sport|Edition|Gen|Junior|Kids|Go|Fold|Flip|Note|Prime|Power|Turbo|HD|"
    r"[2-9]|1\d)\Z"
)


_DESIGNATING = mark("designator", _DESIGNATOR.match)


def product_name() -> Check:
    """Report `grounding.name_altered`: a word of the name is followed by a designator that the data do not have."""

    def product_name(subject: Subject) -> Iterator[Finding]:
        if not subject.is_text:
            return
        names = subject.fact_meanings.name_words
        known = subject.fact_meanings.plain_words
        words, text = subject.words, subject.plain.text
        for place in subject.marked(_DESIGNATING):
            before, word = words[place - 1], words[place]
            if not place or folded(before.text) not in names or folded(word.text) in known:
                continue
            if text[before.end : word.start] not in (" ", "-", "\u00a0", ""):
                continue
            span = (before.start, word.end)
            if word.text[0].isdigit() or _is_amount(subject, *span):
                continue
            yield finding(
                "grounding.name_altered",
                subject,
                f"{shown(text[slice(*span)])}: the data do not name the product so",
                span=subject.stored_span(*span),
                expected=next((str(fact.data) for fact in subject.facts if fact.is_name), None),
            )

    return product_name


def _is_amount(subject: Subject, start: int, end: int) -> bool:
    """Say whether a stretch is a number with its unit: 18 V is no model of the AS 18."""
    return any(one.units and one.start <= start and end <= one.end for one in subject.quantities)

"""Texts that say nothing."""

import re
from collections.abc import Iterator
from itertools import islice

from quality_checks.base import Check, Subject
from quality_checks.findings import finding, shown
from schemas.finding import Finding
from schemas.proposal import DraftOutcome

_WORD = re.compile(r"[^\W\d_]{2,}")
#: A title has two words at least; less is a slip ("Jacke", "-", "n/a").
_FEWEST_WORDS = 2


def empty_text() -> Check:
    """Report `emptiness.empty` and `emptiness.near_empty`; a value of an attribute can only be empty."""

    def empty_text(subject: Subject) -> Iterator[Finding]:
        if subject.proposal.outcome is not DraftOutcome.DRAFTED:
            return
        visible = subject.plain.text.strip()
        if not visible:
            yield finding("emptiness.empty", subject, "nothing is visible of the text")
        elif subject.is_text and len(list(islice(_WORD.finditer(visible), _FEWEST_WORDS))) < _FEWEST_WORDS:
            yield finding("emptiness.near_empty", subject, f"the text is only {shown(visible)}")

    return empty_text

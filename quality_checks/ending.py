"""Texts that break off."""

import re
from collections.abc import Iterator

from quality_checks.base import Check, Subject
from quality_checks.findings import finding, shown
from schemas.finding import Finding

_FINAL = re.compile(r"[.!?…]+[\"'”“’»)\]]*\Z")
_LIST_ITEM = re.compile(r"[-–•*·✓✔]\s|\d+[.)]\s")
_ENDS_LIST_OR_HEADING = re.compile(r"</(?:li|ul|ol|td|tr|table|dd|dl|h[1-6])>\s*\Z", re.IGNORECASE)


def cut_off() -> Check:
    """Report `ending.cut_off`: earlier sentences end with a full stop and the last one does not.

    Titles and lists, where no sentence ends with one, are not judged.
    """

    def cut_off(subject: Subject) -> Iterator[Finding]:
        if not subject.is_text or _ENDS_LIST_OR_HEADING.search(subject.proposal.text):
            return
        text, spans = subject.plain.text, subject.sentences
        *earlier, (start, end) = spans or ((0, 0),)
        last = text[start:end]
        if _FINAL.search(last) or _LIST_ITEM.match(last):
            return
        if any(_FINAL.search(text[begin:stop]) for begin, stop in earlier):
            yield finding(
                "ending.cut_off",
                subject,
                f"the last sentence has no end: {shown(last[-40:])}",
                span=subject.stored_span(start, end),
            )

    return cut_off

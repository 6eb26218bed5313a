"""Citations: every sentence of a rendered text names filled attributes that it rests on."""

from collections.abc import Iterator

from quality_checks.base import Check, Subject
from quality_checks.findings import finding, shown
from schemas.finding import Finding


def cited_facts() -> Check:
    """Report `citations.unknown_attribute` and `citations.none`, for texts that were drafted as sentences."""

    def cited_facts(subject: Subject) -> Iterator[Finding]:
        if not subject.is_text:
            return
        known = {fact.code for fact in subject.facts}
        for sentence in subject.proposal.sentences:
            span = (sentence.start, sentence.end)
            unknown = [code for code in sentence.attributes if code not in known]
            if unknown:
                message = f"{', '.join(unknown)}: not filled for this product"
                yield finding("citations.unknown_attribute", subject, message, span=span)
            elif not sentence.attributes:
                message = f"{shown(subject.proposal.text[slice(*span)])} names no attribute that it rests on"
                yield finding("citations.none", subject, message, span=span)

    return cited_facts

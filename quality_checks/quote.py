"""Quotes: the passage that an attribute's value was read from stands in the product's texts, and states the value."""

from collections.abc import Iterator

from quality_checks.base import Check, Subject
from quality_checks.findings import finding, shown
from quality_checks.quote_support import flat, unsupported_parts
from schemas.finding import Finding
from schemas.proposal import PERSON


def quoted_source() -> Check:
    """Report `quote.missing`, `quote.not_in_source` and `quote.value_not_in_quote`.

    A person who gives a value is its source, and quotes nobody.
    """

    def quoted_source(subject: Subject) -> Iterator[Finding]:
        if not subject.is_value or subject.proposal.enricher == PERSON:
            return
        quote = (subject.proposal.quote or "").strip()
        if not quote:
            yield finding("quote.missing", subject, "the value comes without the passage it was read from")
            return
        if not _stands_in_source(subject, quote):
            yield finding("quote.not_in_source", subject, f"{shown(quote)} stands in no text of the product")
        attribute, value = subject.structure.attribute(subject.proposal.attribute), subject.proposal.text
        for span in unsupported_parts(attribute, value, quote):
            message = f"{shown(quote)} does not state {attribute.code} = {shown(value[slice(*span)])}"
            yield finding("quote.value_not_in_quote", subject, message, span=span)

    return quoted_source


def _stands_in_source(subject: Subject, quote: str) -> bool:
    wanted = flat(quote)
    return bool(wanted) and any(wanted in flat(text) for text in subject.own_texts)

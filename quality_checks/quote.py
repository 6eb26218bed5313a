"""Quotes: the passage that an attribute's value was read from stands in the product's texts, and holds the value."""

from collections.abc import Iterator

from quality_checks.base import Check, Subject
from quality_checks.fact_numbers import states_amount
from quality_checks.findings import finding, shown
from quality_checks.plain_text import plain_text
from schemas.finding import Finding
from schemas.proposal import PERSON
from schemas.structure import AttributeType

_MEASURED = (AttributeType.METRIC, AttributeType.NUMBER)


def quoted_source() -> Check:
    """Report `quote.missing`, `quote.not_in_source` and, for numbers, `quote.value_not_in_quote`.

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
        attribute = subject.structure.attribute(subject.proposal.attribute)
        if attribute.type in _MEASURED and not states_amount(quote, subject.proposal.text, attribute.metric_family):
            yield finding(
                "quote.value_not_in_quote",
                subject,
                f"{shown(subject.proposal.text)} does not stand in {shown(quote)}",
                span=(0, len(subject.proposal.text)),
            )

    return quoted_source


def _stands_in_source(subject: Subject, quote: str) -> bool:
    wanted = _flat(quote)
    return any(wanted in _flat(text) or wanted in _flat(plain_text(text).text) for text in subject.own_texts)


def _flat(text: str) -> str:
    """Return text without case and with single spaces; suppliers' written-out line breaks count as spaces."""
    return " ".join(text.replace("\\n", " ").split()).casefold()

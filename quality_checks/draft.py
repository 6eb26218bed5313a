"""Drafts without content: the call was refused, cut off or malformed, or the source does not state the value."""

from collections.abc import Iterator

from quality_checks.base import Check, Subject
from quality_checks.findings import finding
from schemas.finding import Finding
from schemas.proposal import DraftOutcome

_CODE_OF = {
    DraftOutcome.REFUSED: ("draft.refused", "the language model refused to write this"),
    DraftOutcome.TRUNCATED: ("draft.truncated", "the language model's answer was cut off"),
    DraftOutcome.MALFORMED: ("draft.malformed", "the language model's answer did not have the agreed form"),
    DraftOutcome.NOT_FOUND: ("draft.not_found", "the product data does not state this value"),
}


def failed_draft() -> Check:
    """Report `draft.*`: there is no content because the call behind it brought none."""

    def failed_draft(subject: Subject) -> Iterator[Finding]:
        outcome = subject.proposal.outcome
        if outcome is not DraftOutcome.DRAFTED:
            code, message = _CODE_OF[outcome]
            yield finding(code, subject, message)

    return failed_draft

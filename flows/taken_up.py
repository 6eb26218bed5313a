"""Blocked drafts of earlier runs that say nothing of their text, so that a later run takes them up again."""

from flows.check_processes import UNCHECKABLE
from quality_checks.gate_policy import UNCHECKED
from schemas.proposal import CheckedProposal, DraftOutcome, Proposal

#: Calls that brought nothing that anybody can read. No draft came of them.
UNREADABLE = frozenset({DraftOutcome.MALFORMED, DraftOutcome.TRUNCATED})
#: So many answers for one gap, those of all runs together: one that is unreadable then stays with a person.
MOST_ANSWERS = 9


def is_unreadable(proposal: Proposal) -> bool:
    """Say whether a draft has no text because its answer could not be read."""
    return proposal.outcome in UNREADABLE


def is_unchecked(checked: CheckedProposal) -> bool:
    """Say whether a check or a rule pack was broken: the operator mends that, the language model cannot."""
    return any(found.code in UNCHECKED for found in checked.findings)


def is_taken_up(checked: CheckedProposal) -> bool:
    """Say whether a later run is to look at a blocked draft: asks anew where it is unreadable, else checks it anew."""
    if is_unreadable(checked.proposal):
        return checked.proposal.attempt + 1 < MOST_ANSWERS
    # A run with few texts checks them by itself: one that brought a process down would end it, and each later run.
    brings_down = any(found.message.startswith(UNCHECKABLE) for found in checked.findings)
    return is_unchecked(checked) and not brings_down

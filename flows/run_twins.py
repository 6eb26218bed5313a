"""Compares a run's drafts, just before they are stored, with each other and with the texts in the ledger."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from flows.learned import standings_of
from ledger import Ledger
from ledger.records import SavedDraft
from quality_checks.duplicates import Twin, may_be_alike, twin_finding
from quality_checks.findings import finding_on
from quality_checks.gate import Gate
from quality_checks.text_sketch import hash_of, plain_words, sketch_of
from quality_checks.twin_search import NewText, TwinSearch
from schemas.config import GateConfig
from schemas.errors import SkuwrightError
from schemas.proposal import CheckedProposal, ContentKind, DraftOutcome, GateOutcome
from schemas.text_mark import NO_MARKS, MarkChanges

_LOG = logging.getLogger("skuwright.checks")


@dataclass(frozen=True, slots=True)
class Compared:
    """Drafts with what their texts are like among the findings, and the marks to store with them."""

    drafts: tuple[SavedDraft, ...]
    marks: MarkChanges = NO_MARKS


@dataclass(frozen=True)
class RunTwins:
    """Finds the drafts whose text another record has too. `gate` decides on them anew."""

    search: TwinSearch
    gate: Gate

    def compare(self, drafts: Sequence[SavedDraft]) -> Compared:
        """Return drafts in their order; of two with one text, the one that is stored later bears the finding.

        Within a batch that is the one whose identifier comes later. Fails closed: where the comparison itself fails,
        its texts are blocked as unchecked. Raises LedgerUnavailable.
        """
        try:
            texts = [_new_text(draft) for draft in drafts if _is_text(draft.checked)]
            found = self.search.find(sorted(texts, key=lambda text: (text.identifier, text.proposal_id)))
        except SkuwrightError:
            raise
        except Exception as error:  # noqa: BLE001
            # As with any check: whatever went wrong, these texts count as unchecked and the run goes on.
            _LOG.exception("the search for duplicates crashed")
            return Compared(tuple(self._crashed(draft, error) for draft in drafts))
        return Compared(tuple(self._with_twin(draft, found.twins) for draft in drafts), found.marks)

    def _with_twin(self, draft: SavedDraft, twins: Mapping[str, Twin]) -> SavedDraft:
        twin = twins.get(draft.checked.proposal.id)
        if twin is None:
            return draft
        return replace(draft, checked=self.gate.add(draft.checked, [twin_finding(draft.checked.proposal, twin)]))

    def _crashed(self, draft: SavedDraft, error: Exception) -> SavedDraft:
        if not _is_text(draft.checked):
            return draft
        said = f"the search for duplicates failed: {type(error).__name__}: {error}"
        crash = finding_on("check.crashed", draft.checked.proposal, said)
        return replace(draft, checked=self.gate.add(draft.checked, [crash]))


def run_twins(policy: GateConfig, ledger: Ledger, *, is_for_person: bool = False) -> RunTwins:
    """Return the comparison over a ledger, with what reviewers taught of these findings where the policy asks.

    `is_for_person` says that a person decides on the texts anyway.
    """
    standings = standings_of(ledger) if policy.learned_severity else {}
    search = TwinSearch(ledger.text_marks.holders, ledger.text_marks.standing)
    return RunTwins(search, Gate((), policy, standings, is_for_person))


def _is_text(checked: CheckedProposal) -> bool:
    proposal = checked.proposal
    is_drafted = proposal.outcome is DraftOutcome.DRAFTED and bool(proposal.text.strip())
    return is_drafted and proposal.content is ContentKind.TEXT


def _new_text(draft: SavedDraft) -> NewText:
    proposal = draft.checked.proposal
    words = plain_words(proposal.text)
    return NewText(
        proposal_id=proposal.id,
        identifier=proposal.identifier,
        kin=hash_of(may_be_alike(draft.product)),
        words=words,
        sketch=sketch_of(words, f"{proposal.attribute} {proposal.language}"),
        keeps_marks=draft.checked.outcome is not GateOutcome.BLOCK,
    )

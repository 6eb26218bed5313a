"""One order from draft to gate: drafts, checks, sends blocked drafts back with their findings, and gives up in time."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime

from enrichers.base import Blocked, DraftOrder, Enricher
from ledger.records import SavedDraft
from schemas.finding import Finding, Severity
from schemas.gap import Gap
from schemas.proposal import CheckedProposal, DraftOutcome, GateOutcome, Proposal

#: A refusal stands: asking again would be paid again. A value that the source does not state is not found later.
_FINAL = frozenset({DraftOutcome.REFUSED, DraftOutcome.NOT_FOUND})


@dataclass(frozen=True)
class Drafting:
    """Works an order off. `check` looks at one proposal of an order; `max_repairs` bounds the paid second tries.

    `judge` looks at each draft that came out of them, where one is configured.
    """

    enricher: Enricher
    check: Callable[[DraftOrder, Proposal], CheckedProposal]
    max_repairs: int
    now: Callable[[], datetime]
    judge: Callable[[DraftOrder, CheckedProposal], Awaitable[CheckedProposal]] | None = None

    async def work(self, order: DraftOrder) -> tuple[SavedDraft, ...]:
        """Return one finished draft for each gap of the order.

        Raises what `Enricher.draft` raises; nothing of the order is kept then, and paid answers are replayed later.
        """
        proposals = await self.enricher.draft(order)
        checked = {_gap_key(p): self._checked(order, p, attempt=0) for p in proposals}
        earlier: dict[tuple[str, str | None, str | None], list[CheckedProposal]] = {}
        for attempt in range(1, self.max_repairs + 1):
            to_mend = {key: found for key, found in checked.items() if _can_be_mended(found)}
            if not to_mend:
                break
            mended = await self.enricher.draft(_repair_order(order, to_mend, attempt))
            if not mended:
                break
            for proposal in mended:
                key = _gap_key(proposal)
                if key not in to_mend or _says_the_same(proposal, to_mend[key].proposal):
                    continue
                earlier.setdefault(key, []).append(checked[key])
                checked[key] = self._checked(order, proposal, attempt=attempt)
        if self.judge is not None:
            judged = await asyncio.gather(*(self.judge(order, found) for found in checked.values()))
            checked = dict(zip(checked, judged, strict=True))
        missing = [gap for gap in order.gaps if (gap.attribute, gap.channel, gap.locale) not in checked]
        for gap in missing:
            found = self.check(order, self._not_found(order, gap))
            checked[gap.attribute, gap.channel, gap.locale] = replace(found, outcome=GateOutcome.NOTHING)
        now = self.now()
        return tuple(
            SavedDraft(found, order.product, now, tuple(earlier.get(key, ()))) for key, found in checked.items()
        )

    def _checked(self, order: DraftOrder, proposal: Proposal, *, attempt: int) -> CheckedProposal:
        gaps = {(gap.attribute, gap.channel, gap.locale): gap for gap in order.gaps}
        gap = gaps[_gap_key(proposal)]
        checked = self.check(order, replace(proposal, attempt=attempt, replaces=gap.current_text))
        return _for_a_person(checked) if gap.replaces_edit else checked

    def _not_found(self, order: DraftOrder, gap: Gap) -> Proposal:
        """Keep that nothing was found: the same product is not asked again, its supplier is."""
        product = order.product
        return Proposal(
            identifier=product.identifier,
            kind=product.kind,
            family=product.family,
            attribute=gap.attribute,
            locale=gap.locale,
            channel=gap.channel,
            language=gap.language,
            content=order.contents[gap.attribute].kind,
            text="",
            enricher=self.enricher.name,
            enricher_version=self.enricher.version,
            revision=product.revision,
            facts_hash=order.facts_hash,
            outcome=DraftOutcome.NOT_FOUND,
        )


def _gap_key(proposal: Proposal) -> tuple[str, str | None, str | None]:
    return proposal.attribute, proposal.channel, proposal.locale


def _for_a_person(checked: CheckedProposal) -> CheckedProposal:
    """Return a draft for a place where a person's words stand: nobody's work is replaced unseen."""
    proposal = checked.proposal
    warning = Finding(
        code="stale.replaces_edit",
        severity=Severity.WARNING,
        message="facts changed under a text that a person had edited; see what of the edit is to stay",
        attribute=proposal.attribute,
        locale=proposal.locale,
        channel=proposal.channel,
    )
    outcome = GateOutcome.REVIEW if checked.outcome is GateOutcome.ACCEPT else checked.outcome
    return replace(
        checked,
        findings=(*checked.findings, warning),
        outcome=outcome,
        is_auto_accepted=False,
        is_audited=False,
    )


def _can_be_mended(checked: CheckedProposal) -> bool:
    return checked.outcome is GateOutcome.BLOCK and checked.proposal.outcome not in _FINAL


def _says_the_same(draft: Proposal, before: Proposal) -> bool:
    return draft.text == before.text and draft.outcome is before.outcome


def _repair_order(
    order: DraftOrder, to_mend: dict[tuple[str, str | None, str | None], CheckedProposal], attempt: int
) -> DraftOrder:
    gaps = tuple(gap for gap in order.gaps if (gap.attribute, gap.channel, gap.locale) in to_mend)
    blocked = tuple(Blocked(found.proposal, found.findings) for found in to_mend.values())
    return replace(order, gaps=gaps, blocked=blocked, attempt=attempt)

"""One order from draft to gate: drafts, checks, sends blocked drafts back with their findings, and gives up in time."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeAlias

from enrichers.base import Blocked, DraftOrder, Enricher
from flows.checking import Checking
from flows.taken_up import MOST_ANSWERS, is_unchecked, is_unreadable
from ledger.records import SavedDraft
from schemas.finding import Finding, Severity
from schemas.gap import Gap
from schemas.proposal import CheckedProposal, DraftOutcome, GateOutcome, Proposal

#: A refusal stands: asking again would be paid again. A value that the source does not state is not found later.
_FINAL = frozenset({DraftOutcome.REFUSED, DraftOutcome.NOT_FOUND})

#: Attribute, channel and locale.
_GapKey: TypeAlias = tuple[str, str | None, str | None]


@dataclass(frozen=True)
class Drafting:
    """Works an order off. `checking` looks at the drafts of an order; `max_repairs` bounds the paid second tries.

    `judge` looks at each draft that came out of them, where one is configured.
    """

    enricher: Enricher
    checking: Checking
    max_repairs: int
    now: Callable[[], datetime]
    judge: Callable[[DraftOrder, CheckedProposal], Awaitable[CheckedProposal]] | None = None

    async def work(self, order: DraftOrder) -> tuple[SavedDraft, ...]:
        """Return one finished draft for each gap of the order.

        Raises what `Enricher.draft` raises; nothing of the order is kept then, and paid answers are replayed later.
        """
        self.checking.expect(order)
        checked = await self._first(order)
        earlier: dict[_GapKey, list[CheckedProposal]] = {}
        for attempt in range(order.attempt + 1, self._last_attempt(order) + 1):
            to_mend = {key: found for key, found in checked.items() if _can_be_mended(found)}
            if not to_mend:
                break
            mended = await self.enricher.draft(_repair_order(order, to_mend, attempt))
            if not mended:
                break
            better = [one for one in mended if _is_new(one, to_mend.get(_gap_key(one)))]
            for key, found in (await self._checked(order, better, attempt=attempt)).items():
                if not (is_unreadable(found.proposal) and is_unreadable(checked[key].proposal)):
                    earlier.setdefault(key, []).append(checked[key])
                checked[key] = found
        if self.judge is not None:
            judged = await asyncio.gather(*(self.judge(order, found) for found in checked.values()))
            checked = dict(zip(checked, judged, strict=True))
        missing = [gap for gap in order.gaps if (gap.attribute, gap.channel, gap.locale) not in checked]
        for found in await self.checking.check(order, [self._not_found(order, gap) for gap in missing]):
            checked[_gap_key(found.proposal)] = replace(found, outcome=GateOutcome.NOTHING)
        now, is_again = self.now(), bool(order.stored or order.blocked)
        return tuple(
            SavedDraft(_seen(found), order.product, now, tuple(earlier.get(key, ())), is_again=is_again)
            for key, found in checked.items()
        )

    async def _first(self, order: DraftOrder) -> dict[_GapKey, CheckedProposal]:
        """Return what the repairs start from: new drafts, or those of an earlier run, checked again as they stand."""
        if order.stored:
            return await self._judged_by_checks(order, order.stored)
        return await self._checked(order, await self.enricher.draft(order), attempt=order.attempt)

    def _last_attempt(self, order: DraftOrder) -> int:
        """Return how often this run may ask: what could not be read by earlier ones is not asked for without end."""
        if order.stored or not order.blocked:
            return self.max_repairs
        return min(order.attempt + self.max_repairs, MOST_ANSWERS - 1)

    async def _checked(
        self, order: DraftOrder, proposals: Iterable[Proposal], *, attempt: int
    ) -> dict[_GapKey, CheckedProposal]:
        gaps = {(gap.attribute, gap.channel, gap.locale): gap for gap in order.gaps}
        drafts = [
            replace(
                proposal,
                attempt=attempt,
                replaces=gaps[_gap_key(proposal)].current_text,
                redraft_of=_redraft_of(order, proposal.attribute),
            )
            for proposal in proposals
        ]
        return await self._judged_by_checks(order, drafts)

    async def _judged_by_checks(self, order: DraftOrder, drafts: Sequence[Proposal]) -> dict[_GapKey, CheckedProposal]:
        gaps = {(gap.attribute, gap.channel, gap.locale): gap for gap in order.gaps}
        found = {_gap_key(checked.proposal): checked for checked in await self.checking.check(order, drafts)}
        return {key: _for_a_person(one) if gaps[key].replaces_edit else one for key, one in found.items()}

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
            redraft_of=_redraft_of(order, gap.attribute),
        )


def _gap_key(proposal: Proposal) -> _GapKey:
    return proposal.attribute, proposal.channel, proposal.locale


def _redraft_of(order: DraftOrder, attribute: str) -> int | None:
    redraft = order.redrafts.get(attribute)
    return redraft.number if redraft else None


def _seen(checked: CheckedProposal) -> CheckedProposal:
    """Return a draft as it is, but for one that somebody asked for: whether it heeds the note, people see alone."""
    if checked.proposal.redraft_of is None:
        return checked
    return replace(checked, is_auto_accepted=False, is_audited=False)


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
    """Say whether another answer may pass the gate; where a check is broken, none does, and each would be paid."""
    is_blocked = checked.outcome is GateOutcome.BLOCK
    return is_blocked and checked.proposal.outcome not in _FINAL and not is_unchecked(checked)


def _is_new(draft: Proposal, blocked: CheckedProposal | None) -> bool:
    if blocked is None:
        return False
    if is_unreadable(draft):
        return True  # its attempt counts
    return (draft.text, draft.outcome) != (blocked.proposal.text, blocked.proposal.outcome)


def _repair_order(order: DraftOrder, to_mend: dict[_GapKey, CheckedProposal], attempt: int) -> DraftOrder:
    gaps = tuple(gap for gap in order.gaps if (gap.attribute, gap.channel, gap.locale) in to_mend)
    blocked = tuple(Blocked(found.proposal, found.findings) for found in to_mend.values())
    return replace(order, gaps=gaps, blocked=blocked, attempt=attempt, stored=())

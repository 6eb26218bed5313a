"""Checks the drafts of a run: in its own process while they are few, in processes beside it when they are many."""

import logging
from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager
from types import TracebackType
from typing import Protocol, Self

from enrichers.base import DraftOrder
from flows.check_processes import CheckProcesses, NoProcesses
from flows.learned import Learned
from quality_checks.check_jobs import Setup, jobs_of
from schemas.config import PipelineConfig
from schemas.proposal import CheckedProposal, Proposal
from schemas.structure import CatalogStructure

_LOG = logging.getLogger("skuwright.checks")

#: Texts from which a process beside the run is worth its start (a second of another core).
_MANY = 100


class Checking(Protocol):
    """Looks at the drafts of orders."""

    def expect(self, order: DraftOrder) -> None:
        """Hear that the drafts of an order are on their way."""

    async def check(self, order: DraftOrder, proposals: Sequence[Proposal]) -> tuple[CheckedProposal, ...]:
        """Return the proposals of one order with findings and outcome, in their order."""


class RunChecking(AbstractAsyncContextManager["RunChecking"]):
    """The `Checking` of a run; leaving it ends its processes.

    `here` checks one proposal in this process. `processes` is how many may be started, 0 for none. Where one cannot be
    started at all, the run says so once and checks by itself.
    """

    def __init__(
        self,
        config: PipelineConfig,
        learned: Learned,
        here: Callable[[DraftOrder, Proposal], CheckedProposal],
        *,
        processes: int,
    ) -> None:
        self._config, self._learned, self._here, self._limit = config, learned, here, processes
        self._expected = 0
        self._processes: CheckProcesses | None = None
        self._structure: CatalogStructure | None = None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._processes:
            await self._processes.aclose()

    def expect(self, order: DraftOrder) -> None:
        """Hear that the drafts of an order are on their way: many are worth a process, which reads its lists now."""
        self._expected += len(order.gaps)
        processes = self._beside(order)
        if processes:
            processes.start()

    async def check(self, order: DraftOrder, proposals: Sequence[Proposal]) -> tuple[CheckedProposal, ...]:
        """Return the proposals of one order with findings and outcome, in their order."""
        processes = self._beside(order)
        if processes is None or not proposals:
            return tuple(self._here(order, proposal) for proposal in proposals)
        first = proposals[0]
        words = dict(self._learned.words_for(first.language, first.family))
        try:
            verdicts = await processes.check(jobs_of(proposals, order.product, order.facts, words))
        except NoProcesses as error:
            if self._limit:
                _LOG.warning("checks go on in this process, which is slower: %s", error)
            self._limit = 0
            return tuple(self._here(order, proposal) for proposal in proposals)
        return tuple(verdict.on(proposal) for verdict, proposal in zip(verdicts, proposals, strict=True))

    def _beside(self, order: DraftOrder) -> CheckProcesses | None:
        if not self._limit or self._expected < _MANY:
            return None
        if self._processes is None:
            self._structure = order.structure
            self._processes = CheckProcesses(self._setup(order.structure), limit=self._limit)
        return self._processes if order.structure is self._structure else None

    def _setup(self, structure: CatalogStructure) -> Setup:
        config = self._config
        return Setup(
            packs=config.checks,
            policy=config.gate,
            standings=self._learned.standings,
            structure=structure,
            contents=config.content,
            brand=config.brand,
            locales=config.pim.locales,
        )

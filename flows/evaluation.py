"""Tries the configured prompt or model against cases that people rejected: how many of them come out mended."""

import asyncio
import uuid
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from decimal import Decimal
from enum import StrEnum

from enrichers.base import DraftOrder
from flows.opened_ledger import ledger_of
from flows.regression_cases import RegressionCase
from flows.scan import our_texts
from flows.wiring import pim_of, run_start
from flows.writing import Writing, writing_of
from ledger import Ledger
from schemas.config import PipelineConfig
from schemas.errors import BudgetSpent, LlmRefused, LlmUnavailable
from schemas.facts import facts_of
from schemas.gap import Gap
from schemas.gaps import no_evidence
from schemas.proposal import CheckedProposal, DraftOutcome, GateOutcome
from schemas.run import LlmUse, RunKind, RunState
from schemas.same_text import same_text
from schemas.structure import CatalogStructure


class CaseOutcome(StrEnum):
    """How a case came out. `untried` are those that the budget did not reach, or whose calls were not answered."""

    MENDED = "mended"
    BLOCKED = "blocked"
    STILL_FOUND = "still_found"
    SAME_TEXT = "same_text"
    NO_TEXT = "no_text"
    UNTRIED = "untried"
    NOT_IN_CONFIG = "not_in_config"


@dataclass(frozen=True, slots=True)
class CaseResult:
    """What came of a case; `codes` are findings that say why it is not mended, `text` is the new draft."""

    case: RegressionCase
    outcome: CaseOutcome
    codes: tuple[str, ...] = ()
    text: str = ""


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The results of all cases, in their order, and what the calls cost."""

    enricher: str
    version: str
    llm_model: str | None
    currency: str
    results: tuple[CaseResult, ...]
    use: LlmUse

    def count(self, outcome: CaseOutcome) -> int:
        """Return how many cases came out like that."""
        return sum(result.outcome is outcome for result in self.results)

    @property
    def tried(self) -> int:
        """Cases that were drafted anew."""
        return len(self.results) - self.count(CaseOutcome.UNTRIED) - self.count(CaseOutcome.NOT_IN_CONFIG)

    @property
    def mended_share(self) -> float | None:
        """Mended ÷ tried cases; None where none was tried."""
        return self.count(CaseOutcome.MENDED) / self.tried if self.tried else None

    @property
    def cost(self) -> Decimal:
        """What the calls cost that were paid now."""
        return self.use.cost


async def evaluate(config: PipelineConfig, cases: Sequence[RegressionCase]) -> Evaluation:
    """Draft and check every case as a run would, with its repairs, and keep no proposal.

    Answers are kept: what was paid once, here or in a run, is not paid again. The budget of the config holds. Raises
    RunUnderWay where another evaluation runs on the ledger.
    """
    run_id = uuid.uuid4().hex
    structure = pim_of(config).structure
    with ledger_of(config) as ledger, ledger.only_run(RunKind.EVAL, datetime.now(UTC)):
        async with writing_of(config, ledger, run_id) as writing:
            enricher = writing.drafting.enricher
            ledger.start_run(run_start(config, run_id, RunKind.EVAL, enricher.version))
            state = RunState.FAILED
            try:
                found = await _all(config, ledger, structure, writing, cases)
                state = RunState.COMPLETED
            finally:
                use = writing.use()
                ledger.finish_run(run_id, state=state, finished_at=datetime.now(UTC), summary={"cases": len(cases)})
    model = run_start(config, run_id, RunKind.EVAL).llm_model
    results = tuple(found.get(case.case) or CaseResult(case, CaseOutcome.UNTRIED) for case in cases)
    return Evaluation(enricher.name, enricher.version, model, config.budget.currency, results, use)


async def _all(
    config: PipelineConfig,
    ledger: Ledger,
    structure: CatalogStructure,
    writing: Writing,
    cases: Sequence[RegressionCase],
) -> dict[str, CaseResult]:
    unknown = [case for case in cases if case.attribute not in config.content]
    found = {case.case: CaseResult(case, CaseOutcome.NOT_IN_CONFIG) for case in unknown}
    places = asyncio.Semaphore(writing.orders_in_flight)
    is_spent = False

    async def work(together: Sequence[RegressionCase]) -> None:
        nonlocal is_spent
        async with places:
            if is_spent:
                return
            order = _order(config, ledger, structure, together)
            try:
                drafts = await writing.drafting.work(order)
            except (LlmUnavailable, LlmRefused):
                return
            except BudgetSpent:
                is_spent = True
                return
        for case in together:
            checked = next((one.checked for one in drafts if one.checked.proposal.attribute == case.attribute), None)
            found[case.case] = _result(case, checked)

    await asyncio.gather(*(work(together) for together in _together(cases, config)))
    return found


def _together(cases: Iterable[RegressionCase], config: PipelineConfig) -> Iterator[tuple[RegressionCase, ...]]:
    """Yield cases that one call fills: of one record as it was, in one language and channel, each attribute once."""
    grouped: dict[tuple[object, ...], list[dict[str, RegressionCase]]] = {}
    for case in cases:
        if case.attribute not in config.content:
            continue
        key = (case.product.identifier, case.product.revision, case.language, case.channel)
        calls = grouped.setdefault(key, [])
        free = next((call for call in calls if case.attribute not in call), None)
        if free is None:
            calls.append(free := {})
        free[case.attribute] = case
    for calls in grouped.values():
        yield from (tuple(call.values()) for call in calls)


def _order(
    config: PipelineConfig, ledger: Ledger, structure: CatalogStructure, cases: Sequence[RegressionCase]
) -> DraftOrder:
    first = cases[0]
    product = first.product
    without = no_evidence(product, structure, config.content, our_texts(ledger.published, [product]))
    facts = facts_of(product, structure, locale=first.language, channel=first.channel, without=without)
    gaps = tuple(
        Gap(product.identifier, case.attribute, case.locale, case.channel, case.language, facts=len(facts))
        for case in cases
    )
    return DraftOrder(
        product=product,
        structure=structure,
        facts=facts,
        facts_hash="",
        gaps=gaps,
        contents=config.content,
        brand=config.brand,
        language=first.language,
        channel=first.channel,
    )


def _result(case: RegressionCase, checked: CheckedProposal | None) -> CaseResult:
    if checked is None or checked.outcome is GateOutcome.NOTHING:
        return CaseResult(case, CaseOutcome.NO_TEXT)
    text, codes = checked.proposal.text, tuple(sorted({found.code for found in checked.findings}))
    given = CaseResult(case, CaseOutcome.MENDED, text=text)
    if checked.outcome is GateOutcome.BLOCK or checked.proposal.outcome is not DraftOutcome.DRAFTED:
        return replace(given, outcome=CaseOutcome.BLOCKED, codes=codes)
    if same_text(text, case.text):
        return replace(given, outcome=CaseOutcome.SAME_TEXT)
    if still := tuple(code for code in codes if code in case.codes):
        return replace(given, outcome=CaseOutcome.STILL_FOUND, codes=still)
    return given


def by_reason(results: Iterable[CaseResult]) -> Mapping[str, tuple[int, int]]:
    """Return mended and tried cases by the reason of the rejection; edits stand under `edited`."""
    found: dict[str, tuple[int, int]] = {}
    for result in results:
        if result.outcome in (CaseOutcome.UNTRIED, CaseOutcome.NOT_IN_CONFIG):
            continue
        reason = result.case.reason or result.case.kind
        mended, tried = found.get(reason, (0, 0))
        found[reason] = (mended + (result.outcome is CaseOutcome.MENDED), tried + 1)
    return dict(sorted(found.items()))

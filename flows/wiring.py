"""Makes the pieces of the rooms from the config and puts them together; nothing else knows which piece is which."""

import hashlib
import os
import socket
import time
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from connectors import open_pim
from connectors.base import Pim
from enrichers import rules
from enrichers.base import DraftOrder
from enrichers.prices import limit_without_price
from flows.learned import NOTHING_LEARNED, Learned, learned_of
from flows.run_twins import run_twins
from flows.scan import Memory, Scanner, our_texts
from flows.taken_up import UNREADABLE, is_taken_up
from ledger import Ledger
from ledger.records import Carry, Published, PublishedKey, RunStart, SavedDraft, StoredProposal, WantedDraft
from quality_checks import first_checks
from quality_checks.base import Subject
from quality_checks.gate import Gate
from quality_checks.gate_policy import UNCHECKED, ensure_meant
from quality_checks.rule_packs.choice import ensure_known, ensure_usable
from schemas.config import EnricherKind, PipelineConfig
from schemas.content_scopes import check_contents
from schemas.errors import NotConfigured
from schemas.facts import facts_of
from schemas.gaps import no_evidence
from schemas.proposal import PERSON, CheckedProposal, DraftOutcome, Proposal
from schemas.run import RunKind
from schemas.structure import CatalogStructure
from schemas.validation import Validator

#: Records a shard holds where drafts take no calls.
_TEMPLATE_SHARD = 2000
#: Seconds after which a desk that runs for days asks anew what reviewers taught.
_LEARNED_LASTS = 5.0
#: A shard keeps the service busy for ten rounds of answers.
_ROUNDS = 10


def pim_of(config: PipelineConfig) -> Pim:
    """Return the connector that the config names."""
    return open_pim(config.pim, config.write_back)


def warnings_of(config: PipelineConfig, pim: Pim) -> tuple[str, ...]:
    """Return what an operator should hear before the first call: of the source as a whole, and of the budget."""
    if config.enrich.enricher is not EnricherKind.LLM:
        return pim.warnings
    return (*pim.warnings, *limit_without_price(config.llm, config.budget))


def scanner_of(
    config: PipelineConfig, structure: CatalogStructure, *, enricher: str, version: str, memory: Memory
) -> Scanner:
    """Return what turns records into orders. Raises ConfigError where config and catalogue do not fit each other."""
    check_contents(structure, config.content, channels=config.pim.channel, locales=config.pim.locales, file=config.file)
    ensure_meant(config.gate, structure.families if structure.is_known and structure.families else None)
    ensure_usable(config.checks)
    ensure_known(config.checks, structure)
    return Scanner(
        structure=structure,
        validate=Validator(structure, config.validation).validate,
        contents=config.content,
        brand=config.brand,
        locales=config.pim.locales,
        channels=config.pim.channel,
        enricher_name=enricher,
        enricher_version=version,
        memory=memory,
        also_by=(rules.origin(),) if enricher == EnricherKind.LLM else (),
    )


def memory_of(config: PipelineConfig, ledger: Ledger) -> Memory:
    """Return what a scan asks the ledger; people's notes only where a language model can heed them."""

    def taken_up(ids: Collection[str]) -> Mapping[str, CheckedProposal]:
        found = ledger.blocked_for_nothing(ids, codes=UNCHECKED, outcomes=UNREADABLE)
        return {key: checked for key, checked in found.items() if is_taken_up(checked)}

    memory = Memory(ledger.known_proposals, ledger.standing, ledger.published, taken_up=taken_up)
    return replace(memory, redrafts=ledger.redrafts) if config.enrich.enricher is EnricherKind.LLM else memory


def no_memory() -> Memory:
    """Return the memory of somebody who never ran before."""

    def known(_ids: Collection[str]) -> frozenset[str]:
        return frozenset()

    def standing(_wanted: Sequence[WantedDraft]) -> Mapping[str, Carry]:
        return {}

    def published(_identifiers: Collection[str]) -> Mapping[PublishedKey, Published]:
        return {}

    return Memory(known, standing, published)


def shard_size_of(config: PipelineConfig) -> int:
    """Return how many records a shard holds."""
    if config.enrich.shard_size:
        return config.enrich.shard_size
    return _TEMPLATE_SHARD if config.enrich.enricher is EnricherKind.TEMPLATE else _ROUNDS * config.llm.concurrency


def check_of(
    config: PipelineConfig, learned: Learned = NOTHING_LEARNED
) -> Callable[[DraftOrder, Proposal], CheckedProposal]:
    """Return checks and gate for proposals of an order, with what reviewers taught.

    Raises ConfigError where the rule packs or the gate's policy would block every text.
    """
    ensure_usable(config.checks)
    gate = Gate(first_checks(config.checks), config.gate, learned.standings)

    def check(order: DraftOrder, proposal: Proposal) -> CheckedProposal:
        return gate.check(
            Subject(
                proposal=proposal,
                product=order.product,
                facts=order.facts,
                structure=order.structure,
                content=order.contents[proposal.attribute],
                brand=order.brand,
                existing_text=proposal.replaces,
                licensed_words=learned.words_for(proposal.language, proposal.family),
            )
        )

    return check


def recheck_of(config: PipelineConfig, ledger: Ledger) -> Callable[[StoredProposal, str], CheckedProposal]:
    """Return checks and gate for a text that a person edited.

    It is held against the facts that the draft was made from, and compared with other records' texts; words that were
    taught meanwhile hold for the next text.
    """
    checks = first_checks(config.checks)
    twins = run_twins(config.gate, ledger, is_for_person=True)
    subject = subject_of(config, ledger)
    said: tuple[float, Learned] = (-_LEARNED_LASTS, NOTHING_LEARNED)

    def recheck(stored: StoredProposal, text: str) -> CheckedProposal:
        nonlocal said
        if time.monotonic() - said[0] >= _LEARNED_LASTS:
            said = (time.monotonic(), learned_of(config.gate, ledger))
        learned = said[1]
        gate = Gate(checks, config.gate, learned.standings, is_for_person=True)
        edited = edited_proposal(stored.proposal, text)
        words = learned.words_for(edited.language, edited.family)
        checked = gate.check(replace(subject(stored, edited), licensed_words=words))
        (compared,) = twins.compare([SavedDraft(checked, stored.product, stored.drafted_at)]).drafts
        return compared.checked

    return recheck


def subject_of(config: PipelineConfig, ledger: Ledger) -> Callable[[StoredProposal, Proposal], Subject]:
    """Return what makes a subject of a stored proposal, or of another text in its place, with the draft's facts.

    It raises NotConfigured for content that the config no longer asks for.
    """
    structure = pim_of(config).structure

    def subject(stored: StoredProposal, proposal: Proposal) -> Subject:
        if proposal.attribute not in config.content:
            raise NotConfigured(
                f"[content] no longer has {proposal.attribute}, so texts for it cannot be checked; add it, or leave "
                f"proposal {stored.id[:8]} as it is"
            )
        product = stored.product
        without = no_evidence(product, structure, config.content, our_texts(ledger.published, [product]))
        return Subject(
            proposal=proposal,
            product=product,
            facts=facts_of(product, structure, locale=proposal.language, channel=proposal.channel, without=without),
            structure=structure,
            content=config.content[proposal.attribute],
            brand=config.brand,
            existing_text=proposal.replaces,
        )

    return subject


def edited_proposal(proposal: Proposal, text: str) -> Proposal:
    """Return a proposal as a person's text: without slots, so that its numbers are held against the facts."""
    plain = replace(proposal, text=text, sentences=(), slots=(), quote=None, outcome=DraftOutcome.DRAFTED)
    return replace(plain, enricher=PERSON)


def run_start(config: PipelineConfig, run_id: str, kind: RunKind, enricher_version: str = "") -> RunStart:
    """Return how a run of this process begins."""
    uses_llm = config.enrich.enricher is EnricherKind.LLM
    return RunStart(
        run_id=run_id,
        kind=kind,
        started_at=datetime.now(UTC),
        enricher=config.enrich.enricher.value,
        enricher_version=enricher_version,
        llm_model=config.llm.llm_model if uses_llm else None,
        currency=config.budget.currency,
        hourly_rate=config.review.hourly_rate,
        host=socket.gethostname(),
        pid=os.getpid(),
        config_hash=hashlib.blake2b(config.model_dump_json().encode(), digest_size=8).hexdigest(),
    )

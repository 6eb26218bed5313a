"""Looks an export through without spending anything: validity, gaps, completeness, cost, questions for suppliers."""

from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from enrichers.expected_usage import Experience
from enrichers.llm import LlmEnricher
from enrichers.prices import Price, find_price
from enrichers.quote import Quote, QuotingClient
from enrichers.template import TemplateEnricher
from flows.batches import batches
from flows.damage import Damage
from flows.garbage import rare_collections
from flows.opened_ledger import ledger_of
from flows.plan import experience_of
from flows.scan import Scanner
from flows.wiring import memory_of, pim_of, scanner_of
from flows.writing import llm_enricher, now
from ledger import Ledger
from schemas.config import PipelineConfig
from schemas.errors import ConfigError
from schemas.finding import Finding, Severity
from schemas.gaps import GapScan
from schemas.llm_call import LlmAnswer
from schemas.product import Product
from schemas.readiness import Readiness
from schemas.supplier_questions import Place, SupplierQuestions, question_about

_BATCH = 500
#: Findings on single records that are shown; all of them are counted.
_EXAMPLES = 20


@dataclass(frozen=True, slots=True)
class ReadinessResult:
    """What stands in an export. `quotes` are by family, with the model named in `llm_model`; empty without a price.

    `examples` are findings on single records, errors first; `damaged_rows` the first of the `damaged` rows of the
    source; `warnings` are about it as a whole; `questions` is the file of questions and its rows.
    """

    readiness: Readiness
    quotes: dict[str | None, Quote]
    llm_model: str
    currency: str
    examples: tuple[tuple[str, Finding], ...]
    damaged: int
    damaged_rows: tuple[str, ...]
    warnings: tuple[str, ...]
    questions: tuple[Path, int] | None

    def as_json(self) -> dict[str, Any]:
        """Return it as plain data."""
        quotes = {family: asdict(quote) for family, quote in self.quotes.items()}
        return {
            **self.readiness.as_json(quotes),
            "llm_model": self.llm_model,
            "currency": self.currency,
            "examples": [
                {"identifier": identifier, "rule": found.rule or found.code, "severity": found.severity.value,
                 "attribute": found.attribute, "locale": found.locale, "value": found.text, "message": found.message}
                for identifier, found in self.examples
            ],
            "damaged": self.damaged,
            "damaged_rows": list(self.damaged_rows),
            "warnings": list(self.warnings),
            "questions": {"file": str(self.questions[0]), "rows": self.questions[1]} if self.questions else None,
        }  # fmt: skip


async def look_through(config: PipelineConfig, questions: Path | None = None) -> ReadinessResult:
    """Count all records of a config, quote the gaps, and write the questions where a path is given."""
    pim = pim_of(config)
    with rare_collections(), ledger_of(config, reads_only=True) as ledger:
        template = TemplateEnricher()
        scanner = scanner_of(
            config, pim.structure, enricher=template.name, version=template.version, memory=memory_of(config, ledger)
        )
        look = _Look(config, scanner, ledger)
        with SupplierQuestions(questions) if questions else nullcontext() as asked:
            for batch in batches(pim.pull(), _BATCH):
                not_found = _not_found(ledger, batch) if asked is not None else {}
                for product, scan in look.count(batch):
                    question = question_about(
                        product,
                        pim.structure,
                        config.content,
                        scan,
                        channels=config.pim.channel,
                        not_found=not_found.get(product.identifier, ()),
                    )
                    if asked is not None and question is not None:
                        asked.add(question)
                        look.questions += 1
                    await look.quote(product, scan)
    return ReadinessResult(
        readiness=look.readiness,
        quotes={family: client.quote() for family, (client, _) in look.clients.items()},
        llm_model=config.llm.llm_model,
        currency=config.budget.currency,
        examples=tuple(look.examples),
        damaged=look.damage.rows,
        damaged_rows=tuple(look.damage.messages),
        warnings=pim.warnings,
        questions=(questions, look.questions) if questions else None,
    )


class _Look:
    """One look through: counts, examples, and a quoting client for each family."""

    def __init__(self, config: PipelineConfig, scanner: Scanner, ledger: Ledger) -> None:
        self._config, self._scanner, self._ledger = config, scanner, ledger
        self.readiness = Readiness(scanner.structure, locales=config.pim.locales, channels=config.pim.channel)
        self.clients: dict[str | None, tuple[QuotingClient, LlmEnricher]] = {}
        self.examples: list[tuple[str, Finding]] = []
        self.questions = 0
        self.damage = Damage()
        self._price = _price(config)
        self._experience: Experience | None = None

    def count(self, batch: list[Product]) -> Iterator[tuple[Product, GapScan]]:
        """Count a batch; yield its sound records with their gaps."""
        # Lists, not a dictionary: two rows may bear the same identifier.
        found = [self._scanner.validate(product) for product in batch]
        is_sound = [not any(one.severity is Severity.ERROR for one in findings) for findings in found]
        sound = [product for product, sound in zip(batch, is_sound, strict=True) if sound]
        scans = iter(self._scanner.scan(sound))
        for product, findings, is_good in zip(batch, found, is_sound, strict=True):
            scan = next(scans)[1] if is_good else None
            self.readiness.add(product, findings, scan)
            self.damage.add(findings)
            for finding in findings:
                self._remember(product.identifier, finding)
            if scan is not None:
                yield product, scan

    async def quote(self, product: Product, scan: GapScan) -> None:
        """Quote the gaps of a record, for its family."""
        if self._price is None or not scan.generatable:
            return
        if product.family not in self.clients:
            self.clients[product.family] = self._client(self._price)
        enricher = self.clients[product.family][1]
        for order in self._scanner.orders(product, scan, scan.generatable):
            await enricher.draft(order)

    def _client(self, price: Price) -> tuple[QuotingClient, LlmEnricher]:
        """Return a client that quotes by what earlier runs used, and the enricher that asks it."""
        client = QuotingClient(self._config.llm, _NeverPaid(), price=price, now=now)
        enricher = llm_enricher(self._config, client)
        if self._experience is None:
            self._experience = experience_of(
                self._ledger, llm_model=self._config.llm.llm_model, version=enricher.version
            )
        client.learn(self._experience)
        return client, enricher

    def _remember(self, identifier: str, finding: Finding) -> None:
        if finding.severity is Severity.INFO:
            return
        is_error = finding.severity is Severity.ERROR
        if len(self.examples) >= _EXAMPLES:
            if not is_error or self.examples[-1][1].severity is Severity.ERROR:
                return
            self.examples.pop()
        self.examples.insert(0 if is_error else len(self.examples), (identifier, finding))


def _not_found(ledger: Ledger, products: Sequence[Product]) -> dict[str, set[Place]]:
    """Return what these records, as they are now, were asked for in vain, by identifier."""
    current = {product.identifier: product.revision for product in products}
    found: dict[str, set[Place]] = {}
    for (identifier, *place), revision in ledger.not_found(current).items():
        if current[identifier] == revision:
            attribute, locale, channel = place
            found.setdefault(identifier, set()).add((attribute or "", locale, channel))
    return found


class _NeverPaid:
    """A journal without answers: readiness says what all gaps cost, whatever was paid before."""

    async def find(self, request_hash: str) -> LlmAnswer | None:  # noqa: ARG002 - the protocol's signature
        return None

    async def store(self, answer: LlmAnswer) -> None:
        raise AssertionError(f"a quote paid for {answer.request_hash}")


def _price(config: PipelineConfig) -> Price | None:
    try:
        return find_price(config.llm, config.budget)
    except ConfigError:
        return None

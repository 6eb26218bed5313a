"""Runs the checks alone, over products and proposals in files: for other people's texts and for benchmarks."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import orjson
from pydantic import BaseModel, ConfigDict, ValidationError

from connectors import guess_structure_of, read_products
from connectors.jsonl_lines import content_of, read_lines
from connectors.records import key_of
from flows.check_twins import twins_among
from flows.damage import Damage
from flows.finding_json import finding_json
from flows.learned import NOTHING_LEARNED, Learned
from quality_checks import first_checks
from quality_checks.base import Subject
from quality_checks.duplicates import duplicate_texts
from quality_checks.gate import Gate
from quality_checks.rule_packs.choice import ensure_usable
from schemas.config import BrandConfig, ChecksConfig, ContentConfig, GateConfig
from schemas.errors import InputError
from schemas.facts import facts_of
from schemas.finding import Finding, Severity
from schemas.product import Product, ProductKind
from schemas.proposal import ContentKind, GateOutcome, Proposal
from schemas.structure import CatalogStructure

#: What a text may hold where no config says otherwise: the tags that shops use in copy, and any length.
LENIENT = ContentConfig(
    max_chars=1_000_000,
    html=("p", "br", "ul", "ol", "li", "b", "strong", "i", "em", "u", "h2", "h3", "h4", "span", "div"),
)


#: What a text is written in that says nothing about it.
DEFAULT_LOCALE = "en_US"

#: The keys of a finding that `check` prints; programs rely on these and no others.
RESULT_KEYS = ("code", "severity", "start", "end", "message", "evidence")


class GivenProposal(BaseModel):
    """One line of the file of proposals."""

    model_config = ConfigDict(extra="ignore", frozen=True, coerce_numbers_to_str=True)

    id: str
    identifier: str
    attribute: str
    locale: str | None = None
    text: str
    channel: str | None = None


@dataclass(frozen=True)
class CheckSettings:
    """What the checks hold texts against."""

    contents: Mapping[str, ContentConfig]
    brand: BrandConfig
    gate: GateConfig
    packs: ChecksConfig = field(default_factory=ChecksConfig)
    learned: Learned = NOTHING_LEARNED


def check_files(
    products: Path, proposals: Path, settings: CheckSettings, damage: Damage | None = None
) -> Iterator[dict[str, Any]]:
    """Yield one result for each line of `proposals`, in their order: id, outcome, findings.

    Only the products that a proposal names are held in memory; case does not matter in a name. A proposal for a
    product that the file does not hold is blocked: what cannot be checked is never passed. Broken lines of both files
    are counted in `damage`, and all others are checked. Either file may be packed with gzip. Of two products with the
    same text the later line bears the finding. Raises ConfigError where the rule packs cannot be used.
    """
    ensure_usable(settings.packs)
    damage = damage or Damage()
    wanted = {key_of(given.identifier) for given in _given(proposals, damage)}
    structure = guess_structure_of(products)
    found = _wanted(read_products(products, structure=structure), wanted, damage)
    texts = (
        (one.identifier, one.attribute, one.locale or DEFAULT_LOCALE, one.text) for one in _given(proposals, Damage())
    )
    twins = twins_among(texts, lambda identifier: found.get(key_of(identifier)))
    gate = Gate((*first_checks(settings.packs), duplicate_texts(twins)), settings.gate)
    for given in _given(proposals, Damage()):
        product = found.get(key_of(given.identifier))
        if product is None:
            yield _result(given.id, GateOutcome.BLOCK, (_unknown(given, products),))
            continue
        checked = gate.check(subject_of(given, product, structure, settings))
        yield _result(given.id, checked.outcome, checked.findings)


def _wanted(products: Iterable[Product], wanted: Collection[str], damage: Damage) -> dict[str, Product]:
    found: dict[str, Product] = {}
    for product in products:
        damage.add(product.findings)
        key = key_of(product.identifier)
        if key in wanted:
            # The first of two with the same identifier: the later one is the damaged one.
            found.setdefault(key, product)
    return found


def subject_of(given: GivenProposal, product: Product, structure: CatalogStructure, settings: CheckSettings) -> Subject:
    """Return what the checks look at for a text that came from a file."""
    locale = given.locale or DEFAULT_LOCALE
    facts = facts_of(product, structure, locale=locale, channel=given.channel, without=(given.attribute,))
    existing = product.data(given.attribute, locale, given.channel)
    return Subject(
        proposal=Proposal(
            identifier=product.identifier,
            kind=ProductKind.PRODUCT,
            family=product.family,
            attribute=given.attribute,
            locale=given.locale,
            channel=given.channel,
            language=locale,
            content=ContentKind.TEXT,
            text=given.text,
            enricher="file",
            enricher_version="",
            revision=product.revision,
        ),
        product=product,
        facts=facts,
        structure=structure,
        content=settings.contents.get(given.attribute, LENIENT),
        brand=settings.brand,
        existing_text=existing if isinstance(existing, str) else None,
        licensed_words=settings.learned.words_for(locale, product.family),
    )


def _given(path: Path, damage: Damage) -> Iterator[GivenProposal]:
    for line in read_lines(path):
        if content := content_of(line):
            try:
                yield _read(path, line.number, content)
            except InputError as error:
                damage.add_row(str(error))


def _read(path: Path, number: int, content: bytes) -> GivenProposal:
    try:
        return GivenProposal.model_validate(orjson.loads(content))
    except orjson.JSONDecodeError as error:
        raise InputError(
            f"{path.name}: line {number}, column {error.colno}: not JSON: {error.msg}; mend that line"
        ) from error
    except ValidationError as error:
        detail = error.errors()[0]
        place = ".".join(str(part) for part in detail["loc"]) or "line"
        what = "is not an object" if detail["type"] == "model_type" else detail["msg"].lower()
        raise InputError(
            f"{path.name}: line {number}: {place}: {what}; a proposal is an object with id, identifier, attribute, "
            "locale, text"
        ) from error


def _unknown(given: GivenProposal, products: Path) -> Finding:
    return Finding(
        code="check.product_unknown",
        severity=Severity.ERROR,
        message=f"{products.name} holds no product {given.identifier!r}, so nothing can be checked",
        attribute=given.attribute,
        locale=given.locale,
        start=0,
        end=len(given.text),
    )


def _result(proposal_id: str, outcome: GateOutcome, findings: tuple[Finding, ...]) -> dict[str, Any]:
    shown = [{key: value for key, value in finding_json(one).items() if key in RESULT_KEYS} for one in findings]
    return {"id": proposal_id, "outcome": outcome.value, "findings": shown}

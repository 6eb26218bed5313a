"""What a person had a hand in, or what hangs on another record, holds from one run to the next."""

import asyncio
import json
import sys
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

import pytest

from flows.cli import main
from flows.enrich_run import enrich
from flows.opened_ledger import ledger_of
from flows.scan import Memory, Scanner
from flows.wiring import no_memory
from flows.write_back_run import write_back
from ledger.records import ProposalFilter, ProposalState, Published, PublishedKey, StoredProposal
from schemas.config import BrandConfig, ContentConfig, PipelineConfig
from schemas.config_file import read_config
from schemas.product import Product, ProductKind, Value
from schemas.proposal import ContentKind
from schemas.receipt import ReceiptStatus
from schemas.verdict import VerdictKind
from tests.builders import make_product, make_structure
from tests.flows.shops import product, write_products
from tests.ledger.builders import make_verdict

CONFIG = """
[pim]
kind = "jsonl"
path = "products.jsonl"
locales = ["de_DE"]
[content.description]
[gate]
auto_accept = true
[ledger]
url = "sqlite:///ledger.db"
[write_back]
kind = "jsonl"
path = "out"
"""


class Shop:
    """A shop with one jacket, written by templates and accepted by the gate."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        write_products(folder, [product(0)])
        (folder / "pipeline.toml").write_text(CONFIG, encoding="utf-8")
        self.config: PipelineConfig = read_config(folder / "pipeline.toml")

    def run_and_edit(self, text: str) -> None:
        asyncio.run(enrich(self.config))
        with ledger_of(self.config) as ledger:
            (draft,) = ledger.proposals(ProposalFilter())
            ledger.decide(make_verdict(draft.id, VerdictKind.EDITED, text=text))

    def import_full_copy(self, **changes: str) -> None:
        row = json.loads((self.folder / "out/full/products.jsonl").read_text("utf-8"))
        row["values"] |= changes
        write_products(self.folder, [row])

    def newest(self) -> StoredProposal:
        with ledger_of(self.config) as ledger:
            return ledger.proposals(ProposalFilter(states=(ProposalState.REVIEW, ProposalState.ACCEPTED)))[0]


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    return Shop(tmp_path)


def test_a_text_that_a_person_edited_is_never_replaced_without_a_person(shop: Shop) -> None:
    shop.run_and_edit("Annas Satz über die Jacke.")
    assert write_back(shop.config).counts == {ReceiptStatus.WRITTEN: 1}
    shop.import_full_copy(fit="weit geschnitten")
    summary = asyncio.run(enrich(shop.config))
    assert (summary.gaps, summary.accepted, summary.review) == (1, 0, 1)
    draft = shop.newest()
    assert (draft.state, draft.proposal.replaces) == (ProposalState.REVIEW, "Annas Satz über die Jacke.")
    assert "stale.replaces_edit" in {found.code for found in draft.findings}
    assert write_back(shop.config).counts == {}


def test_a_text_that_nobody_edited_is_replaced_once_its_facts_changed(shop: Shop) -> None:
    asyncio.run(enrich(shop.config))
    write_back(shop.config)
    shop.import_full_copy(fit="weit geschnitten")
    assert asyncio.run(enrich(shop.config)).accepted == 1
    assert write_back(shop.config).counts == {ReceiptStatus.WRITTEN: 1}


def _with_our_material(identifiers: Collection[str]) -> Mapping[PublishedKey, Published]:
    ours = {PublishedKey("M", "material", None, None): Published("cotton,wool", "h", "p1", "r1")}
    return {place: found for place, found in ours.items() if place.identifier in identifiers}


def _model_and_variants() -> list[Product]:
    own: dict[str, Any] = {"name": (Value("Nordwind"),), "material": (Value(("cotton", "wool")),)}
    given: dict[str, Any] = {"family_variant": "jackets_size", "values": own}
    model = make_product(identifier="M", kind=ProductKind.PRODUCT_MODEL, **given)
    given |= {"parent": "M", "depth": 1, "inherited": {"name": "M", "material": "M"}}
    return [model, *(make_product(identifier=f"V-{number}", **given) for number in range(3))]


def test_what_counts_as_a_fact_does_not_hang_on_the_size_of_shards() -> None:
    contents = {
        "material": ContentConfig(kind=ContentKind.ATTRIBUTE, min_facts=0),
        "ean": ContentConfig(min_facts=0),
    }
    memory = Memory(no_memory().known, no_memory().standing, _with_our_material)
    scanner = Scanner(
        structure=make_structure(),
        validate=lambda _: (),
        contents=contents,
        brand=BrandConfig(),
        locales=("de_DE",),
        channels=("ecommerce",),
        enricher_name="template",
        enricher_version="1",
        memory=memory,
    )

    def hashes(size: int) -> list[tuple[str, str]]:
        shards = scanner.shards(_model_and_variants(), size)
        return [(order.product.identifier, order.facts_hash) for shard in shards for order in shard.orders]

    together = hashes(1000)
    assert [identifier for identifier, _ in together] == ["V-0", "V-1", "V-2"]
    assert hashes(1) == together


def test_a_rejection_of_a_written_text_says_that_the_pim_still_holds_it_and_that_no_time_was_given(
    shop: Shop, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asyncio.run(enrich(shop.config))
    write_back(shop.config)
    with ledger_of(shop.config) as ledger:
        (written,) = ledger.proposals(ProposalFilter())
    arguments = ["review", "reject", written.id, "--reason", "fact", "-c", str(shop.folder / "pipeline.toml")]
    monkeypatch.setattr(sys, "argv", ["skuwright", *arguments])
    with pytest.raises(SystemExit) as left:
        main()
    said = " ".join(capsys.readouterr().out.split())
    assert left.value.code in (0, None)
    assert "the PIM still holds it: remove or replace it there" in said
    assert "no time was given (--seconds)" in said

"""A night in which prices change: what people decided on is written all the same, and nobody decides twice."""

import asyncio
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from flows.demo import sample_config
from flows.enrich_run import enrich
from flows.opened_ledger import ledger_of
from flows.report_run import report
from flows.write_back_run import write_back
from ledger.records import ProposalFilter, ProposalState, StoredProposal
from schemas.config import PipelineConfig
from schemas.config_file import read_config
from schemas.product import Product, ProductKind
from schemas.receipt import ReceiptStatus
from schemas.run import RunSummary
from schemas.verdict import VerdictKind
from tests.ledger.builders import make_verdict

WRITTEN, STALE = ReceiptStatus.WRITTEN, ReceiptStatus.STALE


class Shop:
    """A copy of the sample catalogue where people see every text; it has run once, and one text was decided on."""

    def __init__(self, folder: Path) -> None:
        shutil.copytree(sample_config().parent, folder, ignore=shutil.ignore_patterns("out", ".skuwright", "*.html"))
        path = folder / "pipeline.toml"
        text = path.read_text("utf-8").replace("auto_accept = true", "auto_accept = false")
        # Processes beside the run would read all lists anew.
        path.write_text(f"{text}\n[checks]\nprocesses = 0\n", "utf-8")
        self.export = folder / "products.csv"
        self.config: PipelineConfig = read_config(path)
        self.run()
        with ledger_of(self.config) as ledger:
            texts = ledger.proposals(ProposalFilter(states=(ProposalState.REVIEW,), limit=500))
            whole = [text for text in texts if _is_whole(text.product)]
            self.decided = ledger.decide(make_verdict(whole[0].id, VerdictKind.EDITED, text="Von Ada.", seconds=30))

    def run(self) -> RunSummary:
        return asyncio.run(enrich(self.config))

    def write(self) -> dict[ReceiptStatus, int]:
        return write_back(self.config).counts

    def change(self, column: str, value: str) -> None:
        """Change a cell of the product whose text was decided on."""
        header, *rows = self.export.read_text("utf-8-sig").splitlines()
        place = header.split(";").index(column)
        (number,) = (n for n, row in enumerate(rows) if row.startswith(f"{self.decided.proposal.identifier};"))
        cells = rows[number].split(";")
        cells[place] = value
        rows[number] = ";".join(cells)
        self.export.write_text("\n".join([header, *rows]) + "\n", "utf-8")

    def stored(self) -> StoredProposal:
        with ledger_of(self.config) as ledger:
            return ledger.proposal(self.decided.id)

    def figures(self) -> Mapping[str, Any]:
        made = report(self.config).as_json
        return {name: made[name] for name in ("cost", "cost_per_sku", "proposals", "skus", "rates", "calls", "waiting")}


def _is_whole(product: Product) -> bool:
    """Say whether all of a record stands in its own row, price and weight among it."""
    own = {"price", "weight"} <= product.values.keys()
    return own and product.kind is ProductKind.PRODUCT and product.parent is None


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    return Shop(tmp_path / "outdoor")


def _without_ages(figures: Mapping[str, Any]) -> Mapping[str, Any]:
    return {**figures, "waiting": [{**one, "age_seconds": 0} for one in figures["waiting"]]}


@pytest.mark.slow
@pytest.mark.parametrize("is_written_between", [False, True])
def test_a_changed_price_costs_nobody_a_decision(shop: Shop, is_written_between: bool) -> None:
    before = _without_ages(shop.figures())
    shop.change("price-EUR", "1.23")
    if is_written_between:
        assert shop.write() == {STALE: 1}
    summary = shop.run()
    assert (summary.gaps, summary.drafted, summary.llm.calls) == (0, 0, 0)
    assert shop.stored().state is ProposalState.ACCEPTED
    assert _without_ages(shop.figures()) == before
    assert shop.write() == {WRITTEN: 1}
    (written,) = (Path(shop.config.write_back.path) / "import").glob("*.csv")
    assert "Von Ada." in written.read_text("utf-8-sig")
    assert shop.stored().verdicts == shop.decided.verdicts


@pytest.mark.slow
def test_a_changed_fact_asks_for_a_new_text_and_a_new_decision(shop: Shop) -> None:
    shop.change("weight", "9990")
    summary = shop.run()
    assert summary.drafted == summary.gaps > 0
    assert shop.stored().state is ProposalState.SUPERSEDED
    assert shop.write() == {}

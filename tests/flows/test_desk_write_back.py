"""The write-back that the desk starts: the real one, for some proposals, under the lock of all."""

import asyncio
import json
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from flows.desk_server import desk_services
from flows.enrich_run import enrich
from flows.write_back_run import write_back
from ledger.desk_records import QueueFilter, QueueState
from ledger.records import ProposalState
from review.services import WrittenBack
from schemas.config import PipelineConfig
from schemas.config_file import read_config
from schemas.errors import NotConfigured, PimUnavailable, RunUnderWay
from schemas.receipt import ReceiptStatus
from schemas.run import RunKind
from tests.flows.shops import make_shop, product, write_products


@pytest.fixture
def config(clean_dir: Path) -> PipelineConfig:
    """Return a shop whose five texts were drafted from templates and accepted."""
    path = make_shop(clean_dir, "http://127.0.0.1:1", products=5)
    text = path.read_text(encoding="utf-8").replace('enricher = "llm"', 'enricher = "template"')
    path.write_text(text.replace("auto_accept = true", "auto_accept = true\naudit_sample = 0"), encoding="utf-8")
    found = read_config(path)
    asyncio.run(enrich(found))
    return found


def test_only_what_was_asked_for_is_written_and_the_rest_waits(config: PipelineConfig) -> None:
    with desk_services(config) as services:
        assert services.write_back is not None
        keys = [key for key, _ in services.ledger.desk.members(QueueFilter(state=QueueState.ACCEPTED))]
        assert len(keys) == 5
        assert services.write_back(keys[:2]) == WrittenBack(2, 0, 0)
        states = [services.ledger.proposal(key).state for key in keys]
        assert states == [ProposalState.WRITTEN] * 2 + [ProposalState.ACCEPTED] * 3
        receipts = [services.ledger.proposal(key).receipts for key in keys[:2]]
        assert [[one.status for one in of] for of in receipts] == [[ReceiptStatus.WRITTEN]] * 2
        assert services.write_back(keys[:2]) == WrittenBack(0, 0, 0)
    assert write_back(config).counts == {ReceiptStatus.WRITTEN: 3}


def test_labels_come_once_the_export_is_back(config: PipelineConfig, monkeypatch: pytest.MonkeyPatch) -> None:
    export = Path("products.jsonl")
    away = export.rename("elsewhere.jsonl")
    with desk_services(config) as services:
        ((key, _), *_rest) = services.ledger.desk.members(QueueFilter(state=QueueState.ACCEPTED))
        stored = services.ledger.proposal(key)
        assert services.structure.attributes == {}
        own = services.support(stored, "Die Jacke wiegt 450 g.")
        away.rename(export)
        assert services.structure.attributes == {}
        later = time.monotonic() + 61
        monkeypatch.setattr(time, "monotonic", lambda: later)
        assert "weight" in services.structure.attributes
        assert (own, len(services.support(stored, "Die Jacke wiegt 450 g."))) == ((), 1)


def test_what_the_config_no_longer_asks_for_cannot_be_checked(config: PipelineConfig) -> None:
    other = config.model_copy(update={"content": {"title": config.content["description"]}})
    with desk_services(other) as services:
        ((key, _), *_rest) = services.ledger.desk.members(QueueFilter(state=QueueState.ACCEPTED))
        with pytest.raises(NotConfigured, match="no longer has description"):
            services.recheck(services.ledger.proposal(key), "Eine Jacke.")


def test_a_product_that_changed_is_not_overwritten(config: PipelineConfig) -> None:
    with desk_services(config) as services:
        assert services.write_back is not None
        keys = {
            services.ledger.proposal(key).proposal.identifier: key
            for key, _ in services.ledger.desk.members(QueueFilter(state=QueueState.ACCEPTED))
        }
        write_products(Path(), [product(number, "999" if number == 0 else "450") for number in range(5)])
        assert services.write_back([keys["JK-0"], keys["JK-1"]]) == WrittenBack(1, 1, 0)
        stale = services.ledger.proposal(keys["JK-0"])
        assert (stale.state, stale.shown_receipts[-1].status) == (ProposalState.STALE, ReceiptStatus.STALE)


def test_another_write_back_is_respected(config: PipelineConfig) -> None:
    with desk_services(config) as services, services.ledger.only_run(RunKind.WRITE_BACK, datetime.now(UTC)):
        assert services.write_back is not None
        key = services.ledger.desk.members(QueueFilter(state=QueueState.ACCEPTED))[0][0]
        with pytest.raises(RunUnderWay):
            services.write_back([key])
        assert services.ledger.proposal(key).state is ProposalState.ACCEPTED


def test_the_figures_page_is_made_of_the_same_ledger(config: PipelineConfig) -> None:
    with desk_services(config) as services:
        assert services.figures is not None
        assert services.escape_rate is not None
        assert services.escape_rate() is None
        german, english = services.figures("de"), services.figures("en")
        assert german.figures[0].label == "Kosten je veröffentlichte SKU"
        assert english.figures[0].label == "Cost per published SKU"
        assert [one.name for one in german.pictures] == [one.name for one in english.pictures]
        assert all(one.light.startswith(b"<svg ") and one.light != one.dark for one in german.pictures)
        assert json.dumps([one.label for one in german.figures])


def test_a_text_is_not_checked_while_the_export_is_away(config: PipelineConfig) -> None:
    Path("products.jsonl").unlink()
    with desk_services(config) as services:
        ((key, _), *_) = services.ledger.desk.members(QueueFilter(state=QueueState.ACCEPTED))
        with pytest.raises(PimUnavailable, match=r"products\.jsonl"):
            services.recheck(services.ledger.proposal(key), "Anders.")

"""A ledger in an empty folder for each test, and one with a week's work in it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from schemas.product import ProductKind
from schemas.proposal import GateOutcome
from schemas.receipt import ReceiptStatus
from schemas.run import RunState
from schemas.verdict import VerdictKind
from tests.reports.builders import DAY, Shop, open_shop


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    """Yield a shop without any runs."""
    shop = open_shop(tmp_path)
    yield shop
    shop.ledger.close()


@pytest.fixture
def week(shop: Shop) -> Shop:
    """Return a shop with two runs; what it costs stands beside each line.

    Run `aaa` pays 1.00 for JK-1 (two texts), 0.30 + 0.50 for JK-2 (a repair), 0.40 for JK-3 (blocked), 0.20 for
    nothing, 0.60 for MO-1 (rejected). Run `bbb` pays 0.90 for JK-4 (auto-accepted, in the audit sample).
    """
    shop.run("aaa")
    costs = {"c1": "1.00", "c2a": "0.30", "c2b": "0.50", "c3": "0.40", "c4": "0.20", "c5": "0.60"}
    for request_hash, cost in costs.items():
        shop.call("aaa", request_hash, cost)
    german = shop.draft("aaa", "JK-1", calls=("c1",))
    english = shop.draft("aaa", "JK-1", calls=("c1",), locale="en_US", language="en_US", findings=("length.too_long",))
    mended = shop.draft("aaa", "JK-2", gate=GateOutcome.REVIEW, calls=("c2b",), blocked_calls=("c2a",))
    shop.draft("aaa", "JK-3", gate=GateOutcome.BLOCK, calls=("c3",), findings=("numbers.unsupported",) * 2)
    model = shop.draft(
        "aaa",
        "MO-1",
        kind=ProductKind.PRODUCT_MODEL,
        family="tents",
        calls=("c5",),
        findings=("length.too_long",),
    )
    shop.finish("aaa", RunState.COMPLETED, run_id="aaa", pulled=6, quarantined=1, not_generatable=1)
    shop.now += DAY
    shop.decide(german, VerdictKind.ACCEPTED, 30)  # 36 an hour: 0.30
    shop.decide(english, VerdictKind.EDITED, 50)  # 0.50
    shop.decide(mended, VerdictKind.ACCEPTED, 10)  # 0.10
    shop.decide(model, VerdictKind.REJECTED, 20, "tone")  # 0.20
    shop.write("www", german, english)
    shop.write("xxx", mended, status=ReceiptStatus.STALE)
    shop.now += DAY
    shop.run("bbb", enricher_version="p2")
    shop.call("bbb", "d1", "0.90")
    sampled = shop.draft(
        "bbb", "JK-4", gate=GateOutcome.ACCEPT, auto=True, audited=True, calls=("d1",), enricher_version="p2"
    )
    shop.write("yyy", sampled)
    shop.decide(sampled, VerdictKind.REJECTED, 15, "fact")  # 0.15
    shop.draft("bbb", "JK-5", enricher_version="p2")
    shop.finish("bbb", RunState.BUDGET_STOPPED, run_id="bbb")
    shop.now += DAY
    return shop

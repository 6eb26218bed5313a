"""Prints what a report costs: CPU seconds and seconds in all, over a ledger of many proposals.

Run: .venv/bin/python benchmarks/report_speed.py [--proposals 200000] [--ledger sqlite:///kept.db]

Half as many calls as proposals, each shared by two texts and a few of them repaired or of no use, a finding on every
second text, a verdict on two of three, a receipt for what was accepted, in forty runs with three prompt versions.
"""

import argparse
import hashlib
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from ledger import Ledger
from ledger.inserts import insert_new
from ledger.records import RunStart
from ledger.tables import call_uses, calls, findings, products, proposals, receipts, verdicts
from reports.figures import report_figures
from reports.markdown import costs_markdown
from schemas.run import RunKind, RunState

RUNS = 40
BATCH = 10_000
START = datetime(2026, 1, 1, tzinfo=UTC)
TEXT = "Die Jacke Nordwind wiegt 450 g und hat drei Taschen. " * 12
Rows = dict[Any, list[dict[str, Any]]]


def main() -> None:
    """Make the ledger, report on it three times, and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--proposals", type=int, default=200_000)
    parser.add_argument("--ledger", help="Keep the ledger here, or report on the one that is there.")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        ledger = Ledger.open(given.ledger or f"sqlite:///{folder}/ledger.db")
        if not ledger.runs(limit=1):
            started = perf_counter()
            fill(ledger, given.proposals)
            print(f"ledger of {given.proposals:,} proposals made in {perf_counter() - started:.0f} s", flush=True)
        for turn in ("first", "second", "third"):
            started, busy = perf_counter(), process_time()
            figures = report_figures(ledger)
            costs_markdown(figures)
            print(f"{turn:8} {process_time() - busy:6.2f} s of CPU, {perf_counter() - started:6.2f} s in all")
        total = figures.total
        print(f"{total.counts.checked:,} texts, {total.skus.published:,} SKUs, {total.cost.total} {figures.currency}")
        ledger.close()


def fill(ledger: Ledger, count: int) -> None:
    """Write runs with all that belongs to them; `count` is that of the proposals."""
    for number in range(RUNS):
        start = START + timedelta(days=number)
        ledger.start_run(
            RunStart(f"run{number:03}", RunKind.ENRICH, start, enricher="llm", enricher_version=f"v{number % 3}",
                     llm_model="gpt-5-mini", currency="EUR", hourly_rate=Decimal(36 + number % 2))
        )  # fmt: skip
        ledger.finish_run(f"run{number:03}", state=RunState.COMPLETED, finished_at=start, summary={})
    ledger.start_run(RunStart("write", RunKind.WRITE_BACK, START + timedelta(days=RUNS), currency="EUR"))
    for first in range(0, count, BATCH):
        rows: Rows = {table: [] for table in (products, calls, proposals, call_uses, findings, verdicts, receipts)}
        for number in range(first, min(first + BATCH, count)):
            for table, row in one(number, count):
                rows[table].append(row)
        with ledger.database.write() as connection:
            for table, found in rows.items():
                insert_new(connection, table, found)


def one(number: int, count: int) -> Iterator[tuple[Any, dict[str, Any]]]:
    """Yield the rows of one proposal: the German or the English text of a product."""
    run_id, at = f"run{number * RUNS // count:03}", START + timedelta(days=number * RUNS / count)
    sku, key = f"SKU-{number // 2:07}", digits("proposal", number)
    outcome = number % 12  # 0 blocked, 1 rejected, 2 edited, 3 and 4 wait, 5 audited, the others as they are
    verdict = {0: None, 1: "rejected", 2: "edited", 3: None, 4: None, 5: None}.get(outcome, "accepted")
    state = {0: "blocked", 1: "rejected", 3: "review", 4: "review"}.get(outcome, "written")
    written = at if state == "written" else None
    if number % 2 == 0:
        yield products, {"identifier": sku, "revision": "r", "kind": "product", "family": None, "snapshot": "{}"}
    yield proposals, {
        "id": key, "run_id": run_id, "drafted_at": at, "identifier": sku, "kind": "product",
        "family": f"family{number // 2 % 30:02}", "attribute": "description", "locale": ("de_DE", "en_US")[number % 2],
        "channel": "ecommerce", "language": ("de_DE", "en_US")[number % 2], "content": "text", "text": TEXT,
        "enricher": "llm", "enricher_version": f"v{number * RUNS // count % 3}", "llm_model": "gpt-5-mini",
        "revision": "r", "facts_hash": "f", "replaces": None, "outcome": "drafted", "attempt": 0, "details": "{}" * 200,
        "earlier": None, "gate": "block" if outcome == 0 else "review", "is_auto_accepted": outcome == 5,
        "is_audited": outcome == 5, "risk": 10 * (number % 2), "state": state, "version": 1, "verdict": verdict,
        "decided_at": at if verdict else None, "edited_text": None, "written_at": written,
    }  # fmt: skip
    yield from _used(number, run_id, at, key)
    if number % 2:
        code = f"check.problem_{number % 14}"
        yield findings, {"proposal_id": key, "place": 0, "code": code, "severity": "warning", "finding": "{}" * 100}
    if verdict:
        yield verdicts, {
            "proposal_id": key, "kind": verdict, "reviewer": "mara", "decided_at": at, "milliseconds": 7_000 + number,
            "reason": "fact" if verdict == "rejected" else None, "comment": "", "text": None,
        }  # fmt: skip
    if written:
        yield receipts, {
            "proposal_id": key, "run_id": "write", "status": "written", "message": "", "path": "p", "text": TEXT,
            "at": at,
        }  # fmt: skip


def _used(number: int, run_id: str, at: datetime, key: str) -> Iterator[tuple[Any, dict[str, Any]]]:
    used = [("call", number // 2, True)] + [("repaired", number, False)] * (number % 10 == 0)
    for kind, place, is_final in used:
        yield call_uses, {"request_hash": digits(kind, place), "proposal_id": key, "is_final": is_final}
    paid = [(kind, place) for kind, place, _ in used if kind == "repaired" or number % 2 == 0]
    for kind, place in [*paid, *([("unused", number)] if number % 50 == 0 else [])]:
        cost = Decimal(2_000 + number * 7 % 3_001) / 10_000_000
        yield calls, {
            "request_hash": digits(kind, place), "run_id": run_id, "content": TEXT, "outcome": "answered",
            "llm_model": "gpt-5-mini", "input_tokens": 1_500, "cached_tokens": 1_000, "output_tokens": 300,
            "cache_written_tokens": 0, "cost": cost, "price_source": "", "answered_at": at,
        }  # fmt: skip


def digits(kind: str, number: int) -> str:
    """Return 32 hex digits, as ids and request hashes have them."""
    return hashlib.blake2b(f"{kind}{number}".encode(), digest_size=16).hexdigest()


if __name__ == "__main__":
    main()

"""Completeness by run: as it was pulled, and what the run's own proposals filled since."""

from collections.abc import Mapping

from sqlalchemy import func, select

from ledger import Ledger
from ledger.records import Fill, ScanResult
from ledger.tables import completeness
from schemas.completeness import Cell, CompletenessSum
from schemas.receipt import Receipt, ReceiptStatus
from schemas.verdict import VerdictKind
from tests.ledger.builders import NOON, accepted, after, make_run, make_verdict

GERMAN, ENGLISH = ("ecommerce", "de_DE"), ("ecommerce", "en_US")


def pulled(skus: int, required: int, filled: int) -> CompletenessSum:
    return CompletenessSum(records=skus, required=required, filled=filled)


def sums(ledger: Ledger, run_id: str = "r1") -> Mapping[Cell, tuple[int, ...]]:
    counted = [func.sum(completeness.c[name]) for name in ("skus", "required", "filled", "published")]
    query = select(completeness.c.channel, completeness.c.locale, *counted).where(completeness.c.run_id == run_id)
    with ledger.database.read() as connection:
        rows = connection.execute(query.group_by(completeness.c.channel, completeness.c.locale)).all()
    return {(row[0], row[1]): tuple(map(int, row[2:])) for row in rows}


def test_batches_of_a_run_add_up(ledger: Ledger) -> None:
    ledger.save_scan("r1", ScanResult(completeness={GERMAN: pulled(3, 12, 9), ENGLISH: pulled(3, 9, 9)}), NOON)
    ledger.save_scan("r1", ScanResult(completeness={GERMAN: pulled(1, 4, 4)}), NOON)
    ledger.save_scan("w1", ScanResult(completeness={GERMAN: pulled(7, 7, 7)}), NOON)
    assert sums(ledger) == {GERMAN: (4, 16, 13, 0), ENGLISH: (3, 9, 9, 0)}


def test_what_a_run_drafted_counts_when_it_is_published_first(ledger: Ledger) -> None:
    one, other = accepted(), accepted(identifier="JK-2")
    keys = [draft.checked.proposal.id for draft in (one, other)]
    fills = (Fill(keys[0], *GERMAN, 1), Fill(keys[0], *ENGLISH, 1), Fill(keys[1], *GERMAN, 1))
    ledger.save_scan("r1", ScanResult(completeness={GERMAN: pulled(2, 8, 6)}, fills=fills), NOON)
    ledger.save_drafts("r1", [one, other])
    assert sums(ledger) == {GERMAN: (2, 8, 6, 0)}
    ledger.save_receipts("w1", [Receipt(keys[0], ReceiptStatus.WRITTEN), Receipt(keys[1], ReceiptStatus.REFUSED)], NOON)
    assert sums(ledger) == {GERMAN: (2, 8, 6, 1), ENGLISH: (0, 0, 0, 1)}
    ledger.decide(make_verdict(keys[0], VerdictKind.EDITED))
    ledger.start_run(make_run(run_id="w2"))
    ledger.save_receipts("w2", [Receipt(keys[0], ReceiptStatus.WRITTEN)], after(9))
    assert sums(ledger) == {GERMAN: (2, 8, 6, 1), ENGLISH: (0, 0, 0, 1)}
    assert sums(ledger, "w1") == sums(ledger, "w2") == {}


def test_the_text_of_a_product_model_fills_a_cell_of_each_of_its_variants(ledger: Ledger) -> None:
    model = accepted()
    key = model.checked.proposal.id
    ledger.save_scan("r1", ScanResult(fills=(Fill(key, *GERMAN, 3),)), NOON)
    ledger.save_scan("r1", ScanResult(fills=(Fill(key, *GERMAN, 2),)), NOON)
    ledger.save_drafts("r1", [model])
    ledger.save_receipts("w1", [Receipt(key, ReceiptStatus.WRITTEN)], NOON)
    assert sums(ledger) == {GERMAN: (0, 0, 0, 5)}


def test_a_draft_counts_for_the_run_that_made_it_not_for_one_that_was_killed_before(ledger: Ledger) -> None:
    draft = accepted()
    key = draft.checked.proposal.id
    for run_id in ("w1", "r1"):
        ledger.save_scan(run_id, ScanResult(fills=(Fill(key, *GERMAN, 1),)), NOON)
    ledger.save_drafts("r1", [draft])
    ledger.save_receipts("w1", [Receipt(key, ReceiptStatus.WRITTEN)], NOON)
    assert (sums(ledger), sums(ledger, "w1")) == ({GERMAN: (0, 0, 0, 1)}, {})

"""Decisions that were taken back: the figures of a ledger in which they never were, but for the time they took."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from reports.figures import report_figures
from reports.records import Cost, Figures
from schemas.verdict import VerdictKind
from tests.ledger.builders import make_verdict
from tests.reports.builders import Shop, fill_week, open_shop

ACCEPTED, EDITED, REJECTED, _ = VerdictKind


def hesitate(shop: Shop) -> None:
    """Let somebody decide each way on what waits, and take it back; 36 an hour: 0.10 for 10 s."""
    waiting = [found.proposal_id for found in report_figures(shop.ledger, now=shop.now).waiting]
    for key in waiting:
        for kind, reason in ((REJECTED, "tone"), (EDITED, "fact"), (REJECTED, "law")):
            shop.decide(key, kind, 10, reason)
            shop.ledger.undo(key, by="mara", at=shop.now)


def without_labour(figures: Figures) -> Figures:
    def free(group: object) -> object:
        return replace(group, cost=Cost(group.cost.spend))  # type: ignore[type-var, attr-defined]

    return replace(
        figures,
        total=free(figures.total),
        tables={by: tuple(map(free, groups)) for by, groups in figures.tables.items()},
        runs=tuple(replace(run, group=free(run.group)) for run in figures.runs),
    )


def test_what_was_taken_back_counts_as_time_alone(tmp_path: Path) -> None:
    folders = [tmp_path / name for name in ("decided", "hesitated")]
    decided, hesitated = map(open_shop, folders)
    fill_week(decided)
    fill_week(hesitated)
    hesitate(hesitated)
    first, second = (report_figures(shop.ledger, now=shop.now) for shop in (decided, hesitated))
    assert without_labour(first) == without_labour(second)
    assert len(first.waiting) == 2
    assert second.total.cost.labour - first.total.cost.labour == Decimal("0.60")
    assert decided.ledger.check_counts() == hesitated.ledger.check_counts()
    for shop in (decided, hesitated):
        shop.ledger.close()


def test_a_rejection_counts_for_the_reason_that_holds(shop: Shop) -> None:
    shop.run("aaa")
    key = shop.draft("aaa", "JK-1", findings=("length.too_long",))
    shop.decide(key, REJECTED, 10, "tone")
    shop.ledger.undo(key, by="mara", at=shop.now)
    shop.decide(key, REJECTED, 10, "length")
    assert report_figures(shop.ledger, now=shop.now).reasons == {"length": 1}
    (check,) = shop.ledger.check_counts()
    assert (check.precision.upheld, check.precision.overturned) == (1, 0)


def test_nobody_has_to_measure_how_long_it_takes_to_take_something_back(shop: Shop) -> None:
    shop.run("aaa")
    key = shop.draft("aaa", "JK-1")
    shop.decide(key, ACCEPTED, 10)
    shop.ledger.undo(key, by="mara", at=shop.now)
    assert report_figures(shop.ledger, now=shop.now).untimed_decisions == 0


def test_the_first_of_two_approvals_costs_its_time(shop: Shop) -> None:
    shop.run("aaa")
    key = shop.draft("aaa", "JK-1")
    for reviewer, seconds in (("ada", 20), ("bob", 10)):
        given = make_verdict(key, reviewer=reviewer, seconds=seconds, decided_at=shop.now)
        shop.ledger.decide(given, takes_two=True)
    figures = report_figures(shop.ledger, now=shop.now)
    assert (figures.total.cost.labour, figures.total.counts.accepted) == (Decimal("0.30"), 1)

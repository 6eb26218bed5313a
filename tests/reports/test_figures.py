"""Figures against values worked out by hand from the week in conftest.py."""

from datetime import timedelta
from decimal import Decimal

import pytest

from reports.completeness import CellCompleteness, in_all
from reports.figures import report_figures, run_cost_per_sku
from reports.records import Cost, Counts, Dimension, Fate, Skus
from reports.tables import key_figures
from reports.words import Language, Words
from schemas.errors import ConfigError
from schemas.product import ProductKind
from schemas.proposal import GateOutcome
from schemas.verdict import VerdictKind
from tests.reports.builders import DAY, MONDAY, Shop


def test_an_empty_ledger_has_figures_without_rates(shop: Shop) -> None:
    figures = report_figures(shop.ledger, now=MONDAY)
    assert figures.total.counts == Counts()
    assert figures.total.cost == Cost(Decimal(0), Decimal(0))
    assert figures.total.counts.gate_rejection_rate is None
    assert figures.total.counts.escape_interval is None
    assert figures.total.cost_per_sku.published is None
    assert (figures.runs, figures.waiting, figures.codes) == ((), (), ())


def test_all_spend_and_labour_is_shared_by_the_published_skus(week: Shop) -> None:
    total = report_figures(week.ledger).total
    assert total.cost == Cost(spend=Decimal("3.90"), labour=Decimal("1.25"))
    assert total.skus == Skus(attempted=6, accepted=3, published=2)
    assert total.cost_per_sku.published == Decimal("2.575")
    assert total.cost_per_sku.attempted == Decimal("5.15") / 6
    assert total.cost_per_sku.accepted == Decimal("5.15") / 3


def test_each_event_is_counted(week: Shop) -> None:
    assert report_figures(week.ledger).total.counts == Counts(
        checked=7,
        passed=1,
        flagged=5,
        blocked=1,
        auto_accepted=1,
        accepted=2,
        edited=1,
        rejected=2,
        audited=1,
        escaped=1,
        published=3,
        stale=1,
        superseded=0,
        waiting=2,
    )


def test_rates_follow_their_definitions(week: Shop) -> None:
    counts = report_figures(week.ledger).total.counts
    assert counts.gate_rejection_rate == 1 / 7
    assert counts.reviewer_rejection_rate == 2 / 5
    assert counts.edit_rate == 1 / 5
    assert counts.escape_rate == 1.0
    assert counts.escape_interval == (pytest.approx(0.05), 1.0)


def test_spend_is_split_by_what_became_of_the_texts(week: Shop) -> None:
    figures = report_figures(week.ledger)
    assert figures.spend_by_fate == {
        Fate.PUBLISHED: Decimal("1.90"),
        Fate.STALE: Decimal("0.50"),
        Fate.REPAIRED: Decimal("0.30"),
        Fate.BLOCKED: Decimal("0.40"),
        Fate.REJECTED: Decimal("0.60"),
        Fate.UNUSED: Decimal("0.20"),
    }
    assert figures.waste == Decimal("2.00")
    assert sum(figures.spend_by_fate.values()) == figures.total.cost.spend


def test_a_call_is_shared_equally_by_the_texts_that_used_it(shop: Shop) -> None:
    shop.run("aaa")
    shop.call("aaa", "c1", "0.10")
    for family in ("jackets", "jackets", "tents"):
        shop.draft("aaa", f"{family}-{len(shop.ids)}", family=family, calls=("c1",))
        shop.ids[f"{len(shop.ids)}"] = family
    families = report_figures(shop.ledger).tables[Dimension.FAMILY]
    third = Decimal("0.10") / 3
    assert {group.key: group.cost.spend for group in families} == {"jackets": Decimal("0.20") / 3, "tents": third}


@pytest.mark.parametrize(
    ("dimension", "expected"),
    [
        (Dimension.FAMILY, [("jackets", 6, "3.10", "1.05", 2), ("tents", 1, "0.60", "0.20", 0)]),
        (Dimension.LOCALE, [("de_DE", 6, "3.20", "0.75", 2), ("en_US", 1, "0.50", "0.50", 1)]),
        (Dimension.ENRICHER_VERSION, [("p1", 5, "2.80", "1.10", 1), ("p2", 2, "0.90", "0.15", 1)]),
        (Dimension.LLM_MODEL, [("gpt-5-mini", 7, "3.70", "1.25", 2)]),
    ],
)
def test_tables_hold_the_figures_of_each_group(
    week: Shop, dimension: Dimension, expected: list[tuple[str, int, str, str, int]]
) -> None:
    groups = report_figures(week.ledger).tables[dimension]
    found = [(g.key, g.counts.checked, g.cost.spend, g.cost.labour, g.skus.published) for g in groups]
    assert found == [(key, n, Decimal(spend), Decimal(labour), skus) for key, n, spend, labour, skus in expected]


def test_a_run_has_its_own_calls_and_the_labour_on_its_proposals(week: Shop) -> None:
    figures = report_figures(week.ledger, run_id="b")
    assert figures.run_id == "bbb"
    assert figures.total.cost == Cost(Decimal("0.90"), Decimal("0.15"))
    assert figures.total.counts.checked == 2
    assert [run.group.key for run in figures.runs] == ["bbb"]


def test_runs_have_the_same_figures_as_the_report_of_each(week: Shop) -> None:
    runs = report_figures(week.ledger).runs
    assert [(run.group.key, run.state) for run in runs] == [("aaa", "completed"), ("bbb", "budget_stopped")]
    for run in runs:
        alone = report_figures(week.ledger, run_id=run.group.key).total
        assert (run.group.counts, run.group.skus, run.group.cost) == (alone.counts, alone.skus, alone.cost)
        assert run_cost_per_sku(week.ledger, str(run.group.key)) == alone.cost_per_sku


def test_an_answer_replayed_by_a_later_run_is_paid_by_the_first_alone(shop: Shop) -> None:
    shop.run("aaa")
    shop.call("aaa", "c1", "0.10")
    shop.now += DAY
    shop.run("bbb")
    shop.draft("bbb", "JK-1", calls=("c1",))
    assert report_figures(shop.ledger).total.cost.spend == Decimal("0.10")
    assert report_figures(shop.ledger, run_id="bbb").total.cost.spend == Decimal(0)


def test_an_answer_that_two_runs_paid_for_costs_twice(shop: Shop) -> None:
    shop.run("aaa")
    shop.call("aaa", "c1", "0.10")
    shop.run("bbb")
    shop.call("bbb", "c1", "0.10")
    shop.draft("bbb", "JK-1", calls=("c1",))
    assert report_figures(shop.ledger).total.cost.spend == Decimal("0.20")


def test_since_counts_each_event_by_its_own_time(week: Shop) -> None:
    figures = report_figures(week.ledger, since=MONDAY + timedelta(hours=1))
    assert figures.total.cost == Cost(Decimal("0.90"), Decimal("1.25"))
    counts = figures.total.counts
    assert (counts.checked, counts.blocked, counts.reviewed, counts.published) == (2, 0, 5, 3)
    assert figures.total.skus == Skus(attempted=2, accepted=3, published=2)


def test_findings_say_what_became_of_the_texts(week: Shop) -> None:
    found = [
        (code.code, code.findings, code.proposals, code.blocked, code.kept, code.edited, code.rejected)
        for code in report_figures(week.ledger).codes
    ]
    assert found == [("length.too_long", 2, 2, 0, 0, 1, 1), ("numbers.unsupported", 2, 1, 1, 0, 0, 0)]


def test_completeness_is_that_of_the_newest_run_before_and_after_its_own_texts(week: Shop) -> None:
    figures = report_figures(week.ledger)
    german, english = figures.completeness
    assert german == CellCompleteness("ecommerce", "de_DE", skus=5, required=20, filled=16, published=1)
    assert (german.before, german.after, english.before, english.after) == (0.8, 0.85, 0.75, 0.75)
    assert in_all(figures.completeness) == CellCompleteness("", "", skus=5, required=40, filled=31, published=1)


def test_what_a_run_published_later_counts_for_it_and_what_went_stale_does_not(week: Shop) -> None:
    first = report_figures(week.ledger).runs[0].completeness
    assert [(cell.locale, cell.filled, cell.published) for cell in first] == [("de_DE", 15, 1), ("en_US", 14, 1)]
    assert report_figures(week.ledger, run_id="aaa").completeness == first


def test_runs_that_measured_nothing_have_no_completeness(shop: Shop) -> None:
    shop.run("aaa")
    figures = report_figures(shop.ledger)
    assert (figures.completeness, in_all(figures.completeness).after) == ((), None)


def test_reasons_of_rejection_are_counted(week: Shop) -> None:
    figures = report_figures(week.ledger)
    assert figures.reasons == {"fact": 1, "tone": 1}
    assert figures.reasons_by_version == {("p1", "tone"): 1, ("p2", "fact"): 1}


def test_what_waits_is_listed_with_the_oldest_first(week: Shop) -> None:
    waiting = report_figures(week.ledger).waiting
    assert [(one.identifier, one.state, one.drafted_at) for one in waiting] == [
        ("JK-3", "blocked", MONDAY),
        ("JK-5", "review", MONDAY + 2 * DAY),
    ]


def test_a_model_and_a_product_of_one_name_are_two_skus(shop: Shop) -> None:
    shop.run("aaa")
    shop.draft("aaa", "X-1")
    shop.draft("aaa", "X-1", kind=ProductKind.PRODUCT_MODEL, attribute="title")
    assert report_figures(shop.ledger).total.skus.attempted == 2


def test_ten_thousand_tiny_costs_add_up_to_the_last_digit(shop: Shop) -> None:
    shop.run("aaa")
    shop.calls("aaa", {f"h{number}": "0.0000001" for number in range(10_000)})
    shop.call("aaa", "one", "12345678.9")
    figures = report_figures(shop.ledger)
    assert str(figures.total.cost.spend) == "12345678.9010000"
    assert figures.spend_by_fate == {Fate.UNUSED: Decimal("12345678.901")}
    assert figures.runs[0].group.cost.spend == Decimal("12345678.901")


def test_labour_is_exact_where_hourly_rates_differ(shop: Shop) -> None:
    for run_id, rate in (("aaa", "10"), ("bbb", "25.50")):
        shop.run(run_id, hourly_rate=Decimal(rate))
        shop.decide(shop.draft(run_id, f"JK-{run_id}"), VerdictKind.ACCEPTED, 7.2)
    assert report_figures(shop.ledger).total.cost.labour == Decimal("0.071")


@pytest.mark.parametrize(
    ("language", "said"), [("de", "Entscheidungen ohne Zeitangabe: 1"), ("en", "decisions without a time: 1")]
)
def test_decisions_without_a_time_are_said_beside_the_cost(shop: Shop, language: Language, said: str) -> None:
    shop.run("aaa")
    shop.decide(shop.draft("aaa", "JK-1"), VerdictKind.ACCEPTED, 7.2)
    assert report_figures(shop.ledger).untimed_decisions == 0
    shop.decide(shop.draft("aaa", "JK-2"), VerdictKind.ACCEPTED, 0)
    figures = report_figures(shop.ledger)
    words = Words(language)
    total = next(figure for figure in key_figures(figures, words) if figure.label == words["total"])
    assert (figures.untimed_decisions, total.remark.rpartition("; ")[2]) == (1, said)


def test_amounts_in_other_currencies_are_left_out_and_named(week: Shop) -> None:
    week.run("usd", currency="USD")
    week.call("usd", "u1", "7.00")
    figures = report_figures(week.ledger)
    assert (figures.currency, figures.total.cost.spend) == ("USD", Decimal("7.00"))
    assert figures.other_currencies == ("EUR",)
    assert report_figures(week.ledger, run_id="aaa").currency == "EUR"


@pytest.mark.parametrize(("given", "said"), [("zzz", "no such run"), ("", "more than one"), ("%", "no such run")])
def test_an_unknown_run_is_named(week: Shop, given: str, said: str) -> None:
    with pytest.raises(ConfigError, match=f"run {given}: {said}"):
        report_figures(week.ledger, run_id=given)


def test_an_audited_text_that_was_kept_is_no_escape(shop: Shop) -> None:
    shop.run("aaa")
    for number in range(60):
        sampled = shop.draft("aaa", f"JK-{number}", gate=GateOutcome.ACCEPT, auto=True, audited=True)
        shop.decide(sampled, VerdictKind.ACCEPTED)
    counts = report_figures(shop.ledger).total.counts
    assert (counts.audited, counts.escape_rate) == (60, 0.0)
    assert counts.escape_interval is not None
    assert counts.escape_interval.low == 0.0
    assert 0.048 < counts.escape_interval.high < 0.05

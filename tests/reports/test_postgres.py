"""The same work gives the same figures on PostgreSQL as on SQLite."""

from datetime import timedelta
from typing import Any

import pytest

from ledger import Ledger
from reports.desk_figures import read_desk_figures
from reports.figures import report_figures, spot_check_counts
from schemas.people import OwnedKind, Person, Role
from tests.reports.builders import DAY, MONDAY, Shop, fill_week


@pytest.mark.postgres
def test_figures_are_the_same_on_both_databases(week: Shop, postgres_url: str) -> None:
    shop = Shop(Ledger.open(postgres_url))
    try:
        fill_week(shop)
        limits: list[dict[str, Any]] = [{}, {"run_id": "aaa"}, {"since": MONDAY + timedelta(hours=1)}]
        for limit in limits:
            assert report_figures(shop.ledger, now=shop.now, **limit) == report_figures(
                week.ledger, now=shop.now, **limit
            )
        for people in (shop.ledger.people, week.ledger.people):
            people.save(Person("ben", Role.EDITOR, MONDAY))
            people.set_owner(OwnedKind.CHECK, "numbers", "ben")
            people.set_owner(OwnedKind.PROMPT, "p1", "ben")
        found, expected = (read_desk_figures(one.ledger, now=week.now + DAY, late_after_days=1) for one in (shop, week))
        assert (found.figures, found.weeks, found.late) == (expected.figures, expected.weeks, expected.late)
        assert "ben" in {one.owner for one in found.late}
        assert found.throughput is not None
        assert expected.throughput is not None
        assert abs(found.throughput.median - expected.throughput.median) < timedelta(milliseconds=1)
        assert found.week_throughput.keys() == expected.week_throughput.keys()
        assert (spot_check_counts(shop.ledger).audited, spot_check_counts(shop.ledger).escaped) == (1, 1)
        shop.run("usd", currency="USD")
        assert report_figures(shop.ledger).other_currencies == ("EUR",)
    finally:
        shop.ledger.close()

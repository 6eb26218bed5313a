"""A ledger in an empty folder for each test, and one with a week's work in it."""

from collections.abc import Iterator

import pytest

from ledger import Ledger
from tests.reports.builders import Shop, fill_week


@pytest.fixture
def shop(sqlite_url: str) -> Iterator[Shop]:
    """Yield a shop without any runs."""
    shop = Shop(Ledger.open(sqlite_url))
    yield shop
    shop.ledger.close()


@pytest.fixture
def week(shop: Shop) -> Shop:
    """Return a shop with a week's work, see `fill_week`."""
    fill_week(shop)
    return shop

"""A ledger in an empty folder for each test, and one with a week's work in it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.reports.builders import Shop, fill_week, open_shop


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    """Yield a shop without any runs."""
    shop = open_shop(tmp_path)
    yield shop
    shop.ledger.close()


@pytest.fixture
def week(shop: Shop) -> Shop:
    """Return a shop with a week's work, see `fill_week`."""
    fill_week(shop)
    return shop

"""Memory does not grow with the number of records, whatever is read and however much is written back."""

import gc
import gzip
import json
import tracemalloc
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from connectors import read_products
from connectors.base import Pim
from schemas.product import Product, ProductKind
from schemas.receipt import Change, ReceiptStatus
from tests.connectors.worlds import akeneo_pim, change_of, jsonl_pim

pytestmark = pytest.mark.slow


def models_of(size: int) -> int:
    """Return how many product models a catalogue has: one for ten products, and more than a cache may hold."""
    return max(300, size // 10)


def write_export(folder: Path, size: int) -> Pim:
    """Write products that are variants of models in turn, as many of each as `models_of` says."""
    folder.mkdir()
    models = (f"M{number};v;;Model {number};\n" for number in range(models_of(size)))
    products = (
        f"P{number};f;M{number % models_of(size)};;word {number} and some more of them;;\n" for number in range(size)
    )
    (folder / "product_models.csv").write_text("code;family_variant;parent;name;text\n" + "".join(models))
    (folder / "products.csv").write_text("sku;family;parent;name;text;care;use\n" + "".join(products))
    return akeneo_pim(folder)


def write_lines(folder: Path, size: int) -> Pim:
    """Write the same as packed JSON lines."""
    folder.mkdir()
    models = ({"identifier": f"M{number}", "values": {"name": f"Model {number}"}} for number in range(models_of(size)))
    products = (
        {"identifier": f"P{number}", "family": "f", "parent": f"M{number % models_of(size)}",
         "values": {"text": f"word {number} and some more of them"}}
        for number in range(size)
    )  # fmt: skip
    path = folder / "products.jsonl.gz"
    with gzip.open(path, "wt") as file:
        file.writelines(json.dumps(given) + "\n" for given in (*models, *products))
    return jsonl_pim(path)


def peak_of(work: Callable[[], int], expected: int) -> int:
    """Return the most memory that Python held during a piece of work, in bytes."""
    gc.collect()
    tracemalloc.start()
    try:
        assert work() == expected
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def pull_all(pim: Pim) -> int:
    return sum(1 for _ in pim.pull())


def write_all(pim: Pim) -> int:
    def changes(products: Iterator[Product]) -> Iterator[Change]:
        return (change_of(product) for product in products if product.kind is ProductKind.PRODUCT)

    receipts = pim.write_back(changes(pim.pull()), stamp="s", published=changes(pim.pull()))
    return sum(receipt.status is ReceiptStatus.WRITTEN for receipt in receipts)


@pytest.mark.parametrize("write", [write_export, write_lines], ids=["akeneo-csv", "jsonl"])
def test_pulling_ten_times_the_records_takes_no_more_memory(tmp_path: Path, write: Callable[[Path, int], Pim]) -> None:
    pims = {size: write(tmp_path / str(size), size) for size in (2_000, 20_000)}
    peaks = [peak_of(partial(pull_all, pim), size + models_of(size)) for size, pim in pims.items()]
    assert peaks[1] <= 1.3 * peaks[0]


@pytest.mark.parametrize("write", [write_export, write_lines], ids=["akeneo-csv", "jsonl"])
def test_writing_eight_times_the_changes_back_takes_no_more_memory(
    tmp_path: Path, write: Callable[[Path, int], Pim]
) -> None:
    pims = {size: write(tmp_path / str(size), size) for size in (400, 3_200)}
    peaks = [peak_of(partial(write_all, pim), size) for size, pim in pims.items()]
    assert peaks[1] <= 1.3 * peaks[0]


def test_the_first_product_comes_before_the_last_line_is_read(tmp_path: Path) -> None:
    path = tmp_path / "p.jsonl"
    path.write_text('{"identifier":"A"}\n')
    structure = jsonl_pim(path).structure
    with path.open("a") as file:
        file.writelines(f'{{"identifier":"B{number}"}}\n' for number in range(5000))
    products = read_products(path, structure=structure)
    assert next(products).identifier == "A"
    path.write_text("")
    assert sum(1 for _ in products) < 5000

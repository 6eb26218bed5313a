"""Prints the peak memory of `skuwright readiness` for 100,000 SKUs and for 5,000, and how the two compare.

The products are those of Open Food Facts in `../shared/data/openfoodfacts_2019`; without them nothing is measured.
Where they do not suffice they come again under other barcodes. Gaps are quoted for a model with a known price and the
questions for suppliers are written, so that all of `readiness` is at work. Memory of 100,000 is to be at most 1.3 ×
that of 5,000.

Run: .venv/bin/python benchmarks/readiness_memory.py [--few 5000] [--many 100000]
"""

import argparse
import csv
import gzip
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from itertools import count, groupby, islice
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT.parent / "shared" / "data" / "openfoodfacts_2019" / "off_2019_sample_100k.csv.gz"
MOST = 1.3

#: Source column -> attribute; what is not here says nothing of a product.
ATTRIBUTES = {
    "product_name": "name", "ingredients": "ingredients", "fat_amount": "fat", "saturated_fats": "saturated_fats",
    "carbohydrate": "carbohydrate", "sugar": "sugar", "dietary_fiber": "fiber", "protein": "protein", "salt": "salt",
    "alcohol": "alcohol",
}  # fmt: skip
CONFIG = """\
[pim]
{pim}
locales = ["de_DE", "en_US"]
[content.description]
max_chars = 1200
[enrich]
enricher = "llm"
[llm]
llm_model = "gpt-5-mini"
[ledger]
url = "sqlite:///ledger.db"
"""


def products() -> Iterator[dict[str, str]]:
    """Yield products without end; the second time round, barcodes bear the number of the round.

    Of products with the same barcode the first counts; they stand one below the other.
    """
    for turn in count():
        with gzip.open(DATA, "rt", encoding="utf-8", newline="") as file:
            for barcode, same in groupby(csv.DictReader(file), key=lambda row: row["barcode_id"].strip().lower()):
                row = next(same)
                sku = barcode if not turn else f"{turn}-{barcode}"
                yield {"sku": sku, **{code: row[name] for name, code in ATTRIBUTES.items() if row[name]}}


def write_csv(folder: Path, given: Iterable[dict[str, str]]) -> str:
    """Write an export folder; return the lines of [pim]."""
    with (folder / "products.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, ["sku", "family", *ATTRIBUTES.values()], delimiter=";", restval="")
        writer.writeheader()
        writer.writerows({"family": "food", **row} for row in given)
    return 'kind = "akeneo-csv"\nfolder = "."'


def write_lines(folder: Path, given: Iterable[dict[str, str]]) -> str:
    """Write the same as JSON lines; return the lines of [pim]."""
    with (folder / "products.jsonl").open("w", encoding="utf-8") as file:
        for row in given:
            sku = row.pop("sku")
            file.write(json.dumps({"identifier": sku, "family": "food", "values": row}, ensure_ascii=False) + "\n")
    return 'kind = "jsonl"\npath = "products.jsonl"'


def measure(folder: Path, pim: str, skus: int) -> tuple[float, float]:
    """Return peak memory in MB and seconds of one `readiness` in a process of its own."""
    (folder / "pipeline.toml").write_text(CONFIG.format(pim=pim), encoding="utf-8")
    command = [sys.executable, "-m", "flows.cli", "readiness", "--json", "--questions", str(folder / "q.csv")]
    started = time.monotonic()
    with (folder / "said.json").open("wb") as said:
        process = subprocess.Popen([*command, "-c", str(folder / "pipeline.toml")], cwd=ROOT, stdout=said)
        _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, process.returncode
    (family,) = json.loads((folder / "said.json").read_text(encoding="utf-8"))["families"]
    assert family["skus"] == skus, family
    assert family["quote"]["calls"] > skus / 10, family
    return used.ru_maxrss / 1024, time.monotonic() - started


def main() -> int:
    """Measure and print; end with 1 where memory grows."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--few", type=int, default=5_000)
    parser.add_argument("--many", type=int, default=100_000)
    given = parser.parse_args()
    if not DATA.is_file():
        print(f"skipped: the products are not on this machine: {DATA}")
        return 0
    forms: dict[str, Callable[[Path, Iterable[dict[str, str]]], str]] = {"akeneo-csv": write_csv, "jsonl": write_lines}
    print(f"{'':12}{'SKUs':>9}{'peak MB':>9}{'seconds':>9}")
    worst = 0.0
    for name, write in forms.items():
        peaks = []
        for skus in (given.few, given.many):
            with tempfile.TemporaryDirectory() as folder:
                pim = write(Path(folder), islice(products(), skus))
                peak, seconds = measure(Path(folder), pim, skus)
            peaks.append(peak)
            print(f"{name:12}{skus:9,}{peak:9.0f}{seconds:9.1f}", flush=True)
        worst = max(worst, peaks[1] / peaks[0])
        print(f"{name:12}{'':9}{peaks[1] / peaks[0]:8.2f}×")
    print(f"at most {MOST} is wanted: {'kept' if worst <= MOST else 'NOT KEPT'}")
    return int(worst > MOST)


if __name__ == "__main__":
    sys.exit(main())

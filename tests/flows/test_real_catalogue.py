"""A real Akeneo export all the way: pull, template, gate, write-back, and the file back into a run; counts add up."""

import asyncio
import csv
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from flows.enrich_run import enrich
from flows.write_back_run import write_back
from schemas.config import PipelineConfig
from schemas.receipt import ReceiptStatus
from tests.flows.shops import adds_up

_FILES = {"products.csv": "sku", "product_models.csv": "code"}


def _config(export: Path, folder: Path) -> PipelineConfig:
    return PipelineConfig.model_validate(
        {
            "pim": {
                "kind": "akeneo-csv",
                "folder": export,
                "channel": ["print", "ecommerce"],
                "locales": ["de_DE", "en_US"],
            },
            "content": {"description": {}, "meta_description": {"max_chars": 160}},
            "gate": {"auto_accept": True},
            "ledger": {"url": f"sqlite:///{folder / 'ledger.db'}"},
            "write_back": {"path": folder / "out"},
        }
    )


def _rows(path: Path, key: str) -> dict[str, dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return {row[key]: row for row in csv.DictReader(file, delimiter=";")}


def _touched(export: Path, copy: Path) -> Iterator[tuple[str, str, str]]:
    """Yield record, column and new text of each cell that differs; no row or column may be lost."""
    for name, key in _FILES.items():
        before, after = _rows(export / name, key), _rows(copy / name, key)
        assert list(before) == list(after)
        for record, row in after.items():
            assert before[record].keys() <= row.keys()
            for column, cell in row.items():
                if cell != before[record].get(column, ""):
                    assert not before[record].get(column, "").strip()
                    yield record, column, cell


def _imported(folder: Path) -> Iterator[tuple[str, str, str]]:
    for path in folder.glob("*.csv"):
        key = _FILES["product_models.csv" if "product_models" in path.name else "products.csv"]
        for record, row in _rows(path, key).items():
            yield from (
                (record, column, cell)
                for column, cell in row.items()
                if column not in (key, "family_variant", "parent")
            )


@pytest.mark.slow
def test_a_real_export_goes_all_the_way_and_nothing_is_lost_between_the_counts(
    shared_data: Path, tmp_path: Path
) -> None:
    export = shared_data / "akeneo_icecat"
    config = _config(export, tmp_path)
    summary = asyncio.run(enrich(config))
    assert adds_up(summary.model_dump())
    assert (summary.pulled, summary.quarantined, summary.failed, summary.left) == (1239 + 81, 1, 0, 0)
    assert summary.drafted > 1000

    written = write_back(config)
    assert written.counts == {ReceiptStatus.WRITTEN: summary.accepted}
    touched = list(_touched(export, tmp_path / "out/full"))
    assert len(touched) == summary.accepted
    assert Counter(touched) == Counter(_imported(tmp_path / "out/import"))

    assert write_back(config).counts == {}
    again = asyncio.run(enrich(config))
    assert (again.gaps, again.pulled) == (0, summary.pulled)
    after_import = config.pim.model_copy(update={"folder": _whole_copy(export, tmp_path)})
    imported = asyncio.run(enrich(config.model_copy(update={"pim": after_import})))
    assert (imported.pulled, imported.quarantined, imported.gaps) == (summary.pulled, summary.quarantined, 0)


def _whole_copy(export: Path, folder: Path) -> Path:
    """Return an export as it is after the import: structure files as they were, products from the full copy."""
    for path in export.glob("*.csv"):
        if path.name not in _FILES:
            (folder / "out/full" / path.name).write_bytes(path.read_bytes())
    return folder / "out/full"

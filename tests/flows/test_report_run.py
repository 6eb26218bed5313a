"""The report of a config: from its ledger, in its language."""

import asyncio
import shutil
from pathlib import Path

import pytest

from flows.demo import sample_config
from flows.enrich_run import enrich
from flows.readiness import look_through
from flows.report_run import report
from flows.write_back_run import write_back
from schemas.config import PipelineConfig
from schemas.config_file import read_config
from schemas.errors import ConfigError
from tests.reports.builders import open_shop


@pytest.fixture
def config(tmp_path: Path) -> PipelineConfig:
    """Return a config with a ledger that holds one run with one draft."""
    shop = open_shop(tmp_path)
    shop.run("abc123")
    shop.draft("abc123", "JK-1")
    shop.ledger.close()
    given = {
        "pim": {"kind": "jsonl", "path": "products.jsonl", "locales": ["de_DE"]},
        "content": {"description": {}},
        "ledger": {"url": f"sqlite:///{tmp_path / 'ledger.db'}"},
    }
    return PipelineConfig.model_validate(given)


def test_a_report_is_markdown_data_and_a_page(config: PipelineConfig, tmp_path: Path) -> None:
    result = report(config, html=tmp_path / "report.html", run_id="abc")
    assert result.as_json["run_id"] == "abc123"
    assert result.as_json["skus"]["attempted"] == 1
    assert "run abc123" in result.markdown
    assert '<html lang="de">' in (tmp_path / "report.html").read_text("utf-8")


def test_without_a_path_there_is_no_page(config: PipelineConfig, tmp_path: Path) -> None:
    before = {entry.name for entry in tmp_path.glob("*.html")}
    report(config)
    assert {entry.name for entry in tmp_path.glob("*.html")} == before == set()


def test_an_unknown_run_is_named(config: PipelineConfig) -> None:
    with pytest.raises(ConfigError, match="run zzz: no such run"):
        report(config, run_id="zzz")


def completeness(config: PipelineConfig) -> dict[tuple[str, str], tuple[int, int, int]]:
    """Run, write back, and return what the report says of the run: required, filled and published values."""
    summary = asyncio.run(enrich(config))
    write_back(config)
    cells = report(config, run_id=summary.run_id).as_json["completeness"]
    return {(one["channel"], one["locale"]): (one["required"], one["filled"], one["published"]) for one in cells}


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")
def test_completeness_after_a_run_is_what_the_next_one_finds(tmp_path: Path) -> None:
    sample = tmp_path / "outdoor"
    shutil.copytree(sample_config().parent, sample, ignore=shutil.ignore_patterns("out", ".skuwright", "*.html"))
    config = read_config(sample / "pipeline.toml")
    first = completeness(config)
    assert [cell for cell, (_, _, published) in first.items() if published] == [
        ("ecommerce", "de_DE"),
        ("ecommerce", "en_US"),
    ]
    for file in (sample / "out" / "full").glob("*.csv"):
        shutil.copy(file, sample)
    found = {cell: (required, filled) for cell, (required, filled, _) in completeness(config).items()}
    assert found == {cell: (required, filled + published) for cell, (required, filled, published) in first.items()}


@pytest.mark.slow
def test_a_family_is_as_complete_in_readiness_as_in_the_report(tmp_path: Path) -> None:
    sample = tmp_path / "outdoor"
    shutil.copytree(sample_config().parent, sample, ignore=shutil.ignore_patterns("out", ".skuwright", "*.html"))
    header, *rows = (sample / "products.csv").read_text("utf-8").splitlines()
    tents = [row for row in rows if row.split(";")[3:4] == ["tents"]]
    (sample / "products.csv").write_text("\n".join([header, *tents]) + "\n", "utf-8")
    config = read_config(sample / "pipeline.toml")
    asyncio.run(enrich(config))
    (family,) = (row for row in asyncio.run(look_through(config)).readiness.families() if row.skus)
    shown = {(cell.channel, cell.locale): (cell.skus, cell.completeness) for cell in family.cells}
    cells = report(config).figures.completeness
    assert shown == {(cell.channel, cell.locale): (cell.skus, cell.before) for cell in cells}
    assert len(tents) == cells[0].skus > 10

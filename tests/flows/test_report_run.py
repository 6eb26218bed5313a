"""The report of a config: from its ledger, in its language."""

from pathlib import Path

import pytest

from flows.report_run import report
from schemas.config import PipelineConfig
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

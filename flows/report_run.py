"""One report from the ledger that the config names: as Markdown, as plain data, and as a page where one is wanted."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from flows.opened_ledger import ledger_of
from reports.figures import report_figures
from reports.json_figures import figures_as_json
from reports.markdown import costs_markdown
from reports.records import Figures
from schemas.config import PipelineConfig


@dataclass(frozen=True, slots=True)
class ReportResult:
    """A report: its figures, and its two texts; the page, where one was wanted, is on the disk."""

    figures: Figures
    markdown: str
    as_json: dict[str, Any]


def report(config: PipelineConfig, *, html: Path | None = None, run_id: str | None = None) -> ReportResult:
    """Report on all runs, or on one (id or unique first digits), and write the page to `html`.

    Raises ConfigError for an unknown run and for a page that cannot be written.
    """
    with ledger_of(config, reads_only=True) as ledger:
        figures = report_figures(ledger, run_id=run_id)
    if html is not None:
        from reports.page import write_html  # noqa: PLC0415 - its pictures take a second to import

        write_html(figures, html, config.report.language)
    return ReportResult(figures, costs_markdown(figures), figures_as_json(figures))

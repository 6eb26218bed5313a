"""Reports as Markdown, for Prefect artifacts and the terminal. Text from outside is escaped."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from ledger import Ledger
from reports.figures import report_figures
from reports.records import Figures
from reports.tables import (
    KeyFigure,
    Table,
    cause_tables,
    completeness_table,
    exception_tables,
    group_tables,
    key_figures,
    run_table,
    scope_line,
)
from reports.words import Words

_WORDS = Words("en")
#: What Markdown, or HTML inside it, could take for markup. Links and pictures need the brackets, bare links the colon.
_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~!&])")
_LINK = re.compile(r"(?i)\b(https?|ftp|mailto|javascript|data|www)([:.])")
_SUMMARY = ("pulled", "quarantined", "not_generatable", "unchanged", "gaps", "failed", "left")


def run_markdown(ledger: Ledger, run_id: str) -> str:
    """Return the summary of one run (id or unique first digits); raises ConfigError for an unknown one."""
    run = ledger.run(run_id)
    figures = report_figures(ledger, run_id=run.run_id)
    heading = f"{_WORDS['title_run']} {run.run_id[:8]}"
    state = _WORDS.of("state", run.state.value)
    about = f"{_WORDS.time(run.start.started_at)} UTC, {state}, enricher {escape(run.start.enricher)}"
    if run.start.llm_model:
        about += f" with {escape(run.start.llm_model)}"
    tables = (
        _summary(run.summary, figures),
        completeness_table(figures, _WORDS),
        *cause_tables(figures, _WORDS),
        *group_tables(figures, _WORDS),
    )
    return _joined(_opening(heading, about, figures), (_key_table(figures), *tables))


def costs_markdown(figures: Figures) -> str:
    """Return all figures of a report."""
    tables = (
        _key_table(figures),
        *exception_tables(figures, _WORDS),
        *cause_tables(figures, _WORDS),
        completeness_table(figures, _WORDS),
        *group_tables(figures, _WORDS),
        run_table(figures, _WORDS),
    )
    return _joined(_opening(_WORDS["title"], scope_line(figures, _WORDS), figures), tables)


def escape(text: str) -> str:
    """Return text that stands for itself in a Markdown table: no markup, no HTML, no link, one line."""
    quiet = _MARKUP.sub(r"\\\1", " ".join(text.split()))
    # CommonMark has no escape for bare links, and letters take none: an entity parts them.
    return _LINK.sub(lambda found: f"{found[1]}&#{ord(found[2])};", quiet)


def _opening(heading: str, about: str, figures: Figures) -> Iterator[str]:
    yield f"# {heading}"
    yield about
    if figures.other_currencies:
        yield _WORDS["other_currencies"].format(codes=", ".join(figures.other_currencies))
    if not figures.total.counts.checked:
        yield _WORDS["nothing_yet"]


def _summary(summary: Mapping[str, Any], figures: Figures) -> Table:
    rows = [(_WORDS[f"summary.{key}"], _WORDS.count(summary[key])) for key in _SUMMARY if key in summary]
    calls = figures.calls
    tokens = " / ".join(map(_WORDS.count, (calls.input_tokens, calls.cached_tokens, calls.output_tokens)))
    rows += [(_WORDS["calls"], _WORDS.count(calls.calls)), (_WORDS["tokens"], tokens)]
    return Table("Records and calls", (_WORDS["figure"], _WORDS["value"]), tuple(rows))


def _key_table(figures: Figures) -> Table:
    def row(figure: KeyFigure) -> tuple[str, ...]:
        value = f"{figure.value} ({figure.remark})" if figure.remark else figure.value
        return figure.label, value, figure.definition

    headers = (_WORDS["figure"], _WORDS["value"], _WORDS["definition"])
    return Table(_WORDS["key_figures"], headers, tuple(map(row, key_figures(figures, _WORDS))), names=3)


def _joined(opening: Iterator[str], tables: tuple[Table, ...]) -> str:
    return "\n\n".join([*opening, *(_markdown(table) for table in tables if table.rows)]) + "\n"


def _markdown(table: Table) -> str:
    lines = [
        f"## {table.title}",
        "",
        _line(table.headers),
        _rule(table),
        *(_line(tuple(map(escape, row))) for row in table.rows),
    ]
    if table.remark:
        lines += ["", table.remark]
    return "\n".join(lines)


def _line(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"


def _rule(table: Table) -> str:
    return _line(tuple("---" if place < table.names else "---:" for place in range(len(table.headers))))

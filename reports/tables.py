"""What a report shows, as texts of one language: key figures and tables, for Markdown and HTML alike."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from reports.completeness import in_all
from reports.records import CodeFigures, Counts, Dimension, Fate, Figures, Group, RunFigures
from reports.words import NONE, Words
from schemas.run import RunState

#: Rows that a page or an artifact shows of one table; `--json` has them all.
MAX_ROWS = 100
_WELL = (RunState.COMPLETED, RunState.RUNNING)


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A figure with the definition that stands beside it; `remark` puts it into proportion."""

    label: str
    value: str
    definition: str
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table of texts; the first `names` columns are names, the others numbers. Texts are raw: escape them."""

    title: str
    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    names: int = 1
    remark: str = ""


def scope_line(figures: Figures, words: Words) -> str:
    """Return what a report is about, and as of when."""
    scope = words["scope_run"].format(run=figures.run_id[:8]) if figures.run_id else words["scope_all"]
    since = [words["scope_since"].format(at=words.time(figures.since))] if figures.since else []
    return ", ".join([words["made_at"].format(at=words.time(figures.made_at)), scope, *since])


def key_figures(figures: Figures, words: Words) -> tuple[KeyFigure, ...]:
    """Return the figures that a report opens with, the most important first."""
    counts = figures.total.counts
    return (
        *_cost_figures(figures, words),
        KeyFigure(
            words["gate_rejection"],
            words.rate(counts.gate_rejection_rate),
            words["gate_rejection.is"],
            _part(words, counts.blocked, counts.checked),
        ),
        KeyFigure(
            words["reviewer_rejection"],
            words.rate(counts.reviewer_rejection_rate),
            words["reviewer_rejection.is"],
            _part(words, counts.rejected, counts.reviewed),
        ),
        KeyFigure(
            words["edit"], words.rate(counts.edit_rate), words["edit.is"], _part(words, counts.edited, counts.reviewed)
        ),
        KeyFigure(words["escape"], words.rate(counts.escape_rate), words["escape.is"], _interval(counts, words)),
        _completeness_figure(figures, words),
        KeyFigure(words["waiting"], words.count(counts.waiting), words["waiting.is"]),
    )


def group_tables(figures: Figures, words: Words) -> Iterator[Table]:
    """Yield the tables by family, locale, check, prompt version and language model."""
    yield _groups(figures, Dimension.FAMILY, words)
    yield _groups(figures, Dimension.LOCALE, words)
    yield _codes(figures.codes, words)
    yield _groups(figures, Dimension.ENRICHER_VERSION, words)
    yield _groups(figures, Dimension.LLM_MODEL, words)


def cause_tables(figures: Figures, words: Words) -> Iterator[Table]:
    """Yield reasons of rejection and the split of the model spend, where there are any."""
    reasons = [
        (words.of("reason", reason), words.count(count), _share(words, count, sum(figures.reasons.values())))
        for reason, count in figures.reasons.items()
    ]
    yield _table(words, "table.reasons", ("column.reason", "column.count", "column.share"), reasons)
    yield _reasons_by_version(figures, words)
    spend, whole = figures.spend_by_fate, figures.total.cost.spend
    split = [
        (words.of("fate", fate), words.money(spend[fate], figures.currency), _share(words, spend[fate], whole))
        for fate in Fate
        if spend.get(fate)
    ]
    yield _table(words, "table.spend", ("column.fate", "column.cost", "column.share"), split)


def _reasons_by_version(figures: Figures, words: Words) -> Table:
    """Return what people rejected the texts of each prompt version for; a share is of what they judged of it."""
    judged = {group.key: group.counts.reviewed for group in figures.tables[Dimension.ENRICHER_VERSION]}
    rows = [
        (version or NONE, words.of("reason", reason), words.count(count), _share(words, count, judged.get(version, 0)))
        for (version, reason), count in figures.reasons_by_version.items()
    ]
    headers = ("group.enricher_version", "column.reason", "column.count", "column.of_judged")
    return _table(words, "table.reasons_by_version", headers, rows, names=2)


def completeness_table(figures: Figures, words: Words) -> Table:
    """Return the completeness of the newest run that measured it, by channel and locale."""
    rows = [
        (
            cell.channel,
            cell.locale,
            *map(words.count, (cell.skus, cell.required, cell.filled, cell.published)),
            words.rate(cell.before),
            words.rate(cell.after),
        )
        for cell in figures.completeness
    ]
    headers = ("channel", "locale", "completed_skus", "required", "filled", "published", "before", "after")
    return _table(
        words, "table.completeness", tuple(_WAITING.get(key, f"column.{key}") for key in headers), rows, names=2
    )


def run_table(figures: Figures, words: Words) -> Table:
    """Return the newest runs, the newest first."""
    rows = [
        (
            _short(run.group.key or ""),
            words.time(run.started_at),
            words.of("state", run.state),
            *_numbers(run.group, figures, words),
        )
        for run in reversed(figures.runs)
    ]
    headers = ("column.run", "column.started", "column.state", *_NUMBERS)
    return _table(words, "table.runs", headers, rows, names=3)


def waiting_table(figures: Figures, words: Words, *, has_ids: bool = True) -> Table:
    """Return what waits longest, with its owner; `has_ids` for those who go on with them on the command line."""
    rows = [
        (
            one.identifier,
            words.attribute(one.attribute),
            one.locale or NONE,
            words.family(one.family) if one.family else words["none.family"],
            words.of("state", one.state),
            one.owner or NONE,
            *([one.proposal_id[:8]] if has_ids else []),
            words.age(figures.made_at - one.drafted_at),
        )
        for one in figures.waiting
    ]
    keys = ("sku", "attribute", "locale", "family", "state", "owner", *(["proposal"] if has_ids else []), "age")
    headers = tuple(_WAITING.get(key, f"column.{key}") for key in keys)
    return _table(words, "table.waiting", headers, rows, names=len(keys) - 1)


def unfinished_table(figures: Figures, words: Words) -> Table:
    """Return the runs that did not finish, the newest first."""
    rows = [_unfinished(run, figures, words) for run in reversed(figures.runs) if run.state not in _WELL]
    headers = ("column.run", "column.started", "column.state", "column.age")
    return _table(words, "table.unfinished", headers, rows, names=3)


def exception_tables(figures: Figures, words: Words) -> Iterator[Table]:
    """Yield what waits longest, and runs that did not finish; each only where there are any."""
    yield waiting_table(figures, words)
    yield unfinished_table(figures, words)


_WAITING = {"locale": "group.locale", "family": "group.family"}
_NUMBERS = (
    "column.texts",
    "column.gate",
    "column.reviewer",
    "column.edited",
    "column.skus",
    "column.cost",
    "column.per_sku",
)


def _cost_figures(figures: Figures, words: Words) -> Iterator[KeyFigure]:
    cost, skus, per_sku = figures.total.cost, figures.total.skus, figures.total.cost_per_sku

    def money(amount: Decimal | None) -> str:
        return words.money(amount, figures.currency)

    yield KeyFigure(
        words["cost_published"],
        money(per_sku.published),
        words["cost_published.is"],
        words["cost_per_others"].format(accepted=money(per_sku.accepted), attempted=money(per_sku.attempted)),
    )
    yield KeyFigure(
        words["skus"],
        words.count(skus.published),
        words["skus.is"],
        words["skus_others"].format(attempted=words.count(skus.attempted), accepted=words.count(skus.accepted)),
    )
    parts = words["total_parts"].format(spend=money(cost.spend), labour=money(cost.labour))
    if figures.untimed_decisions:
        parts += words["total_untimed"].format(count=words.count(figures.untimed_decisions))
    yield KeyFigure(words["total"], money(cost.total), words["total.is"], parts)
    share = words["waste_share"].format(share=_share(words, figures.waste, cost.spend)) if cost.spend else ""
    yield KeyFigure(words["waste"], money(figures.waste), words["waste.is"], share)


def _completeness_figure(figures: Figures, words: Words) -> KeyFigure:
    whole = in_all(figures.completeness)
    remark = ""
    if figures.completeness:
        remark = words["completeness_before"].format(
            before=words.rate(whole.before), published=words.count(whole.published)
        )
    return KeyFigure(words["completeness"], words.rate(whole.after), words["completeness.is"], remark)


def _groups(figures: Figures, dimension: Dimension, words: Words) -> Table:
    rows = [
        (
            _group_name(group.key, dimension, words),
            *_numbers(group, figures, words),
        )
        for group in figures.tables[dimension]
    ]
    return _table(words, f"table.{dimension.value}", (f"group.{dimension.value}", *_NUMBERS), rows)


def _numbers(group: Group, figures: Figures, words: Words) -> tuple[str, ...]:
    counts = group.counts
    return (
        words.count(counts.checked),
        words.rate(counts.gate_rejection_rate),
        words.rate(counts.reviewer_rejection_rate),
        words.rate(counts.edit_rate),
        words.count(group.skus.published),
        words.money(group.cost.total, figures.currency),
        words.money(group.cost_per_sku.published, figures.currency),
    )


def _codes(codes: Sequence[CodeFigures], words: Words) -> Table:
    rows = [
        (
            words.finding(code.code),
            words.of("severity", code.severity),
            *map(words.count, (code.findings, code.proposals, code.blocked, code.kept, code.edited, code.rejected)),
        )
        for code in codes
    ]
    columns = ("code", "severity", "findings", "texts", "gate", "kept", "edited", "reviewer")
    return _table(words, "table.codes", tuple(f"column.{key}" for key in columns), rows, names=2)


def _unfinished(run: RunFigures, figures: Figures, words: Words) -> tuple[str, ...]:
    age = words.age(figures.made_at - run.started_at)
    return _short(run.group.key or ""), words.time(run.started_at), words.of("state", run.state), age


def _table(
    words: Words, title: str, headers: Sequence[str], rows: Sequence[tuple[str, ...]], *, names: int = 1
) -> Table:
    more = len(rows) - MAX_ROWS
    remark = words["more_rows"].format(count=words.count(more)) if more > 0 else ""
    return Table(words[title], tuple(words[key] for key in headers), tuple(rows[:MAX_ROWS]), names, remark)


def _interval(counts: Counts, words: Words) -> str:
    interval = counts.escape_interval
    if interval is None:
        return words["escape_none"]
    low, high = words.rate(interval.low), words.rate(interval.high)
    return words["escape_interval"].format(low=low, high=high, count=words.count(counts.audited))


def _part(words: Words, part: int, whole: int) -> str:
    return words["of_checked"].format(part=words.count(part), whole=words.count(whole)) if whole else ""


def _share(words: Words, part: Decimal | int, whole: Decimal | int) -> str:
    return words.rate(float(part) / float(whole)) if whole else NONE


def _short(run_id: str) -> str:
    return run_id[:8]


def _group_name(key: str | None, dimension: Dimension, words: Words) -> str:
    if key is None:
        return words.of("none", dimension.value)
    return words.family(key) if dimension is Dimension.FAMILY else key

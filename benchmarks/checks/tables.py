"""The figures as tables, in plain text for the terminal and in Markdown for the README."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from benchmarks.checks.report import Figures
from benchmarks.checks.scores import Caught, PlantScores, SpanScores, Untouched

_LANGUAGES = {"de": "German", "en": "English"}
_PARTS = {
    "all": "all texts",
    "dev": "the texts of the half of the products that the checks were developed on",
    "held": "the texts of the half of the products that was kept aside",
}


@dataclass(frozen=True)
class Table:
    """A title, a sentence on how to read it, and rows under a header; the first column holds words."""

    title: str
    note: str
    header: Sequence[str]
    rows: Sequence[Sequence[str]]

    def text(self) -> str:
        """Return it for a terminal."""
        widths = [max(map(len, column)) for column in zip(self.header, *self.rows, strict=True)]
        lines = [self.title, self.note]
        for row in (self.header, *self.rows):
            first, *others = (cell for cell in row)
            cells = [first.ljust(widths[0]), *(cell.rjust(w) for cell, w in zip(others, widths[1:], strict=True))]
            lines.append("  " + "  ".join(cells).rstrip())
        return "\n".join(lines)

    def markdown(self) -> str:
        """Return it in Markdown."""
        rule = ["---", *(["---:"] * (len(self.header) - 1))]
        lines = [f"| {' | '.join(row)} |" for row in (self.header, rule, *self.rows)]
        return "\n".join([f"**{self.title}.** {self.note}", "", *lines])


def tables_of(figures: Figures) -> Iterator[Table]:
    """Yield all tables that there are figures for."""
    faithful = " and of copywriters" if figures.faithful else ""
    yield Table(
        "Planted defects",
        f"Into texts of the sample catalogue{faithful} that are accepted as they are. Caught: not accepted any more; "
        "in place: of these, with a finding on the defect.",
        _caught_header(),
        list(_caught_rows(figures.planted)),
    )
    yield Table(
        "Untouched texts",
        "Flagged: not accepted; blocked is part of it.",
        ["texts", "number", "flagged", "blocked"],
        list(_untouched_rows(figures)),
    )
    if figures.copywriters:
        yield Table(
            "Texts with one statement planted by hand",
            f"Written by copywriters from real records; {_PARTS[figures.part]}.",
            _caught_header(),
            list(_caught_rows(figures.copywriters)),
        )
    if figures.phones:
        yield Table(
            "Phone descriptions that language models wrote and people marked",
            f"{_PARTS[figures.part].capitalize()}; GPT-4 as judge from the same file.",
            ["", "people's INCORRECT spans found", "findings on a span that people marked", "clean texts flagged"],
            [_span_row("skuwright", figures.phones[0]), _span_row("GPT-4 as judge", figures.phones[1])],
        )
    yield _speed_table(figures)


def all_text(figures: Figures) -> str:
    """Return all tables for a terminal."""
    return "\n\n".join([*(table.text() for table in tables_of(figures)), *_left_out(figures)])


def all_markdown(figures: Figures) -> str:
    """Return all tables in Markdown."""
    return "\n\n".join([*(table.markdown() for table in tables_of(figures)), *_left_out(figures)]) + "\n"


def _left_out(figures: Figures) -> list[str]:
    return [f"Left out: {reason}" for reason in figures.left_out]


def _caught_header() -> list[str]:
    columns = ("caught", "in place")
    return ["class", *(f"{name}: {column}" for name in _LANGUAGES.values() for column in columns)]


def _caught_rows(scores: PlantScores) -> Iterator[list[str]]:
    total = {language: Caught() for language in _LANGUAGES}
    for name in scores.caught:
        found = scores.caught[name]
        yield [name.replace("_", " "), *(cell for language in _LANGUAGES for cell in _caught_cells(found[language]))]
        for language in _LANGUAGES:
            total[language] += found[language]
    yield ["all", *(cell for one in total.values() for cell in _caught_cells(one, with_share=True))]


def _caught_cells(one: Caught, *, with_share: bool = False) -> tuple[str, str]:
    if not one.planted:
        return "–", "–"
    caught, in_place = f"{one.caught} of {one.planted}", f"{one.in_place} of {one.caught}"
    if with_share:
        return f"{caught} = {_share(one.caught, one.planted)}", f"{in_place} = {_share(one.in_place, one.caught)}"
    return caught, in_place


def _untouched_rows(figures: Figures) -> Iterator[list[str]]:
    sources = {"sample catalogue": figures.catalogue, "copywriters, faithful": figures.faithful}
    for source, scores in sources.items():
        for language, name in _LANGUAGES.items():
            if scores and language in scores.untouched:
                yield [f"{source}, {name}", *_untouched_cells(scores.untouched[language])]


def _untouched_cells(one: Untouched) -> list[str]:
    return [
        str(one.texts),
        *(f"{count} = {_share(count, one.texts)}" for count in (one.flagged, one.blocked)),
    ]


def _span_row(name: str, one: SpanScores) -> list[str]:
    pairs = ((one.found, one.incorrect), (one.marked, one.spans), (one.clean_flagged, one.clean))
    return [name, *(f"{count} of {total} = {_share(count, total)}" for count, total in pairs)]


def _speed_table(figures: Figures) -> Table:
    speed, load = figures.speed, figures.load
    rows = []
    if speed:
        rows += [
            [f"a text ({speed.words // speed.texts} words on average)", f"{speed.per_text:.1f} ms"],
            ["100 words", f"{speed.per_100_words:.1f} ms"],
        ]
    if load:
        rows += [
            ["loading all lists and packs", f"{load.lists:.2f} s"],
            ["importing all modules", f"{load.imports:.2f} s"],
        ]
    return Table("Time of one core", "All checks together, every cache of a text empty.", ["for", "CPU"], rows)


def _share(count: int, total: int) -> str:
    return f"{count / total:.0%}" if total else "–"

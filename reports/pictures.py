"""Pictures as inline SVG that takes its colours from the page, so that light and dark both read well."""

import io
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Any

from reports.records import Fate, Figures, RunFigures
from reports.words import NONE, Words

if TYPE_CHECKING:
    from matplotlib.axes import Axes

#: Colours that the drawing is made with, and what stands for them in the page: its style sheet has the real ones.
_COLOURS = {
    "#010101": "var(--ink)",
    "#020202": "var(--faint)",
    "#030303": "var(--line)",
    "#040404": "var(--first)",
    "#050505": "var(--second)",
}
_INK, _FAINT, _LINE, _FIRST, _SECOND = _COLOURS
_SETTINGS: Any = {
    "svg.fonttype": "none",
    "text.parse_math": False,
    "font.size": 10,
    "text.color": _INK,
    "axes.edgecolor": _LINE,
    "axes.labelcolor": _FAINT,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.spines.left": False,
    "axes.axisbelow": True,
    "grid.color": _LINE,
    "xtick.color": _FAINT,
    "ytick.color": _FAINT,
    "xtick.major.size": 0,
    "ytick.major.size": 0,
}
_MOST_BARS = 8
#: Inches of the pictures that stand three in a row.
_NARROW = 4.0


@dataclass(frozen=True, slots=True)
class Picture:
    """An SVG drawing with its title and a description in words; `svg` is safe to stand in a page as it is."""

    key: str
    title: str
    description: str
    svg: str
    is_wide: bool = False


@dataclass(frozen=True, slots=True)
class _Bar:
    label: str
    size: float
    text: str


def pictures_of(figures: Figures, words: Words) -> Iterator[Picture]:
    """Yield the pictures that there are data for."""
    yield from _over_runs(figures, words)
    yield from _completeness(figures, words)
    yield from _bars("spend", _spend(figures, words), words)
    reasons = [_Bar(words.of("reason", reason), count, words.count(count)) for reason, count in figures.reasons.items()]
    yield from _bars("reasons", reasons, words)
    codes: dict[str, int] = {}
    for code in figures.codes:
        codes[code.code] = codes.get(code.code, 0) + code.proposals
    yield from _bars("codes", [_Bar(code, count, words.count(count)) for code, count in codes.items()], words)


def _over_runs(figures: Figures, words: Words) -> Iterator[Picture]:
    """Yield the two pictures over time; a run that published nothing yet is a gap in the first one."""
    runs = [run for run in figures.runs if run.group.counts.checked]
    costs = [run.group.cost_per_sku.published for run in runs]
    if any(cost is not None for cost in costs):
        heights = [None if cost is None else float(cost) for cost in costs]

        def draw_costs(axes: "Axes") -> None:
            _columns(axes, heights, _FIRST)
            _mark_runs(axes, runs, words)
            # Texts from templates cost nothing: without a bound of its own the axis would show negative money.
            axes.set_ylim(0, max([0.01, *(height * 1.15 for height in heights if height is not None)]))
            axes.yaxis.set_major_formatter(lambda value, _: words.axis_money(value, figures.currency))

        texts = [words.money(cost, figures.currency) for cost in costs]
        yield _picture("cost", _by_run(runs, texts, words), words, draw_costs)
    if runs:
        yield _rejections(runs, words)


def _rejections(runs: Sequence[RunFigures], words: Words) -> Picture:
    gate = [run.group.counts.gate_rejection_rate for run in runs]
    people = [run.group.counts.reviewer_rejection_rate for run in runs]

    def draw(axes: "Axes") -> None:
        for rates, colour, marker, name in ((gate, _FIRST, "o", "gate"), (people, _SECOND, "s", "reviewer")):
            known = [(place, rate) for place, rate in enumerate(rates) if rate is not None]
            places, heights = [place for place, _ in known], [rate for _, rate in known]
            axes.plot(places, heights, color=colour, marker=marker, markersize=5, linewidth=2, clip_on=False,
                      label=words[f"legend.{name}"])  # fmt: skip
        _mark_runs(axes, runs, words)
        highest = max(rate for rate in [*gate, *people, 0.05] if rate is not None)
        axes.set_ylim(0, min(1.0, highest * 1.15))
        axes.yaxis.set_major_formatter(lambda value, _: words.axis_rate(value))
        axes.legend(frameon=False, ncols=2, loc="lower left", bbox_to_anchor=(-0.02, 1.0), borderaxespad=0)

    texts = [f"{words.rate(one)} / {words.rate(two)}" for one, two in zip(gate, people, strict=True)]
    names = f"{words['legend.gate']} / {words['legend.reviewer']}: "
    return _picture("rejection", names + _by_run(runs, texts, words), words, draw)


def _completeness(figures: Figures, words: Words) -> Iterator[Picture]:
    """Yield a bar for each channel and locale: what was filled before, and behind it what was published since."""
    shown = figures.completeness[:_MOST_BARS]
    if not shown:
        return
    labels = [f"{cell.channel} {cell.locale}" for cell in shown]
    texts = [f"{words.rate(cell.before)} → {words.rate(cell.after)}" for cell in shown]

    def draw(axes: "Axes") -> None:
        before = [cell.before or 0.0 for cell in shown]
        after = [cell.after or 0.0 for cell in shown]
        places = range(len(shown))
        axes.barh(places, before, color=_FIRST, height=0.34, label=words["legend.before"])
        gained = [late - early for early, late in zip(before, after, strict=True)]
        axes.barh(places, gained, left=before, color=_SECOND, height=0.34, label=words["legend.published"])
        for place, (label, text) in enumerate(zip(labels, texts, strict=True)):
            axes.text(0, place - 0.24, _shortened(label), color=_INK, va="bottom")
            axes.text(1, place - 0.24, text, color=_INK, va="bottom", ha="right")
        axes.set_xlim(0, 1)
        axes.set_ylim(len(shown) - 0.7, -0.85)
        axes.set_axis_off()
        axes.legend(frameon=False, ncols=2, loc="lower left", bbox_to_anchor=(-0.02, 1.0), borderaxespad=0)

    description = "; ".join(f"{label}: {text}" for label, text in zip(labels, texts, strict=True))
    yield _picture("completeness", description, words, draw, width=_NARROW, height=0.5 + 0.45 * max(4, len(shown)))


def _spend(figures: Figures, words: Words) -> list[_Bar]:
    split = figures.spend_by_fate
    return [
        _Bar(words.of("fate", fate), float(split[fate]), words.money(split[fate], figures.currency))
        for fate in Fate
        if split.get(fate)
    ]


def _bars(key: str, bars: Sequence[_Bar], words: Words) -> Iterator[Picture]:
    """Yield a picture of horizontal bars, the longest on top, each with its figure behind it; none without bars."""
    shown = sorted(bars, key=lambda bar: -bar.size)[:_MOST_BARS]
    if not shown:
        return

    def draw(axes: "Axes") -> None:
        drawn = axes.barh(range(len(shown)), [bar.size for bar in shown], color=_FIRST, height=0.34)
        axes.bar_label(drawn, [bar.text for bar in shown], padding=4, color=_INK)
        for place, bar in enumerate(shown):
            # Above its bar a label may be as long as the picture is wide, and all bars keep their full length.
            axes.text(0, place - 0.24, _shortened(bar.label), color=_INK, va="bottom")
        axes.set_ylim(len(shown) - 0.7, -0.85)
        axes.set_axis_off()
        axes.margins(x=0.1)

    description = "; ".join(f"{bar.label}: {bar.text}" for bar in shown)
    yield _picture(key, description, words, draw, width=_NARROW, height=0.15 + 0.45 * max(4, len(shown)))


def _columns(axes: "Axes", heights: Sequence[float | None], colour: str) -> None:
    known = [(place, height) for place, height in enumerate(heights) if height is not None]
    axes.bar([place for place, _ in known], [height for _, height in known], color=colour, width=0.62)


def _mark_runs(axes: "Axes", runs: Sequence[RunFigures], words: Words) -> None:
    """Name at most eight of the runs on the axis by their day."""
    step = -(-len(runs) // 8)
    places = range(0, len(runs), step)
    axes.set_xticks(places, [words.day(runs[place].started_at) for place in places])
    # A single run must not become one column as wide as the picture.
    axes.set_xlim(-0.6, max(len(runs), 6) - 0.4)
    axes.grid(axis="y", linewidth=0.8)


def _by_run(runs: Sequence[RunFigures], texts: Sequence[str], words: Words) -> str:
    pairs = zip(runs, texts, strict=True)
    return "; ".join(f"{words.day(run.started_at)} {text}" for run, text in pairs if text != NONE)


def _picture(
    key: str, description: str, words: Words, draw: Callable[["Axes"], None], *, width: float = 5.6, height: float = 2.6
) -> Picture:
    # Matplotlib takes half a second to import: only those who draw wait for it.
    import matplotlib as mpl  # noqa: PLC0415
    from matplotlib.backends.backend_svg import FigureCanvasSVG  # noqa: PLC0415
    from matplotlib.figure import Figure as Drawing  # noqa: PLC0415

    written = io.StringIO()
    with mpl.rc_context({**_SETTINGS, "svg.hashsalt": key}):
        drawing = Drawing(figsize=(width, height), layout="constrained")
        FigureCanvasSVG(drawing)
        draw(drawing.add_subplot())
        drawing.savefig(written, format="svg", transparent=True, metadata={"Date": None, "Creator": None})
    title = words[f"picture.{key}"]
    svg = _inlined(written.getvalue(), key, title, description)
    return Picture(key, title, description, svg, is_wide=width > _NARROW)


def _inlined(svg: str, key: str, title: str, description: str) -> str:
    """Return an SVG file as an element of a page: no prolog, ids of its own, the page's colours and font, a name."""
    element = svg[svg.index("<svg") :]
    element = re.sub(r"<metadata>.*?</metadata>", "", element, flags=re.DOTALL)
    element = re.sub(r'(\bid="|url\(#|href="#)', rf"\g<1>{key}-", element)
    element = re.sub(r"font: ([\d.]+px)[^;\"]*", r"font: \1 system-ui, sans-serif", element)
    for drawn, meant in _COLOURS.items():
        element = element.replace(drawn, meant)
    opening = re.search(r"<svg[^>]*>", element)
    box = re.search(r'viewBox="[^"]*"', element)
    if opening is None or box is None:
        raise AssertionError("matplotlib writes an svg element with a viewBox")
    name = f'<title id="{key}-title">{escape(title)}</title><desc id="{key}-desc">{escape(description)}</desc>'
    labels = f'role="img" aria-labelledby="{key}-title {key}-desc"'
    xlink = 'xmlns:xlink="http://www.w3.org/1999/xlink"'
    return f"<svg {box[0]} {labels} {xlink}>{name}{element[opening.end() :].strip()}"


def _shortened(label: str) -> str:
    return label if len(label) <= 44 else f"{label[:43]}…"

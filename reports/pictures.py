"""Pictures as inline SVG that takes its colours from the page, so that light and dark both read well."""

import io
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from html import escape
from typing import TYPE_CHECKING, Any, TypeVar

from reports.desk_records import Throughput
from reports.records import Fate, Figures, Group
from reports.words import NONE, Words

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_Value = TypeVar("_Value")

#: Colours that the drawing is made with, and what stands for them in the page: its style sheet has the real ones.
_COLOURS = {
    "#010101": "var(--ink)",
    "#020202": "var(--faint)",
    "#030303": "var(--line)",
    "#040404": "var(--first)",
    "#050505": "var(--second)",
}
_INK, _FAINT, _LINE, _FIRST, _SECOND = _COLOURS
#: What they are in a file of its own: in light and in dark, as in the page's style sheet.
_THEMES = {
    "ink": ("#1c2421", "#e7edea"),
    "faint": ("#5b6762", "#a0ada8"),
    "line": ("#dde2df", "#323b38"),
    "first": ("#14746b", "#4fb8ab"),
    "second": ("#c2571a", "#f09a5f"),
}
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
    yield from cause_pictures(figures, words)


def cause_pictures(figures: Figures, words: Words) -> Iterator[Picture]:
    """Yield those that are not about a course in time."""
    yield from _completeness(figures, words)
    yield from _bars("spend", _spend(figures, words), words)
    reasons = [_Bar(words.of("reason", reason), count, words.count(count)) for reason, count in figures.reasons.items()]
    yield from _bars("reasons", reasons, words)
    codes: dict[str, int] = {}
    for code in figures.codes:
        codes[code.code] = codes.get(code.code, 0) + code.proposals
    found = [_Bar(words.finding(code), count, words.count(count)) for code, count in codes.items()]
    yield from _bars("codes", found, words)


def _over_runs(figures: Figures, words: Words) -> Iterator[Picture]:
    """Yield the two pictures over time."""
    runs = [run for run in figures.runs if run.group.counts.checked]
    days = [run.started_at for run in runs]
    costs = [run.group.cost_per_sku.published for run in runs]
    yield from _costs("cost", days, costs, figures.currency, words)
    counts = [run.group.counts for run in runs]
    rates = {
        "gate": [one.gate_rejection_rate for one in counts],
        "reviewer": [one.reviewer_rejection_rate for one in counts],
    }
    yield from _rates("rejection", days, rates, words)


def _costs(
    key: str, days: Sequence[datetime], costs: Sequence[Decimal | None], currency: str, words: Words
) -> Iterator[Picture]:
    """Yield a picture of the content cost over time, if there is any; where nothing was published is a gap."""
    if any(cost is not None for cost in costs):
        heights = [None if cost is None else float(cost) for cost in costs]

        def draw_costs(axes: "Axes") -> None:
            _columns(axes, heights, _FIRST)
            _mark_days(axes, days, words)
            # Texts from templates cost nothing: without a bound of its own the axis would show negative money.
            axes.set_ylim(0, max([0.01, *(height * 1.15 for height in heights if height is not None)]))
            axes.yaxis.set_major_formatter(lambda value, _: words.axis_money(value, currency))

        texts = [words.money(cost, currency) for cost in costs]
        yield _picture(key, _by_day(days, texts, words), words, draw_costs)


def _rates(
    key: str, days: Sequence[datetime], rates: Mapping[str, Sequence[float | None]], words: Words
) -> Iterator[Picture]:
    """Yield a picture of up to three rates over time, named by their legends."""
    if not days:
        return

    def draw(axes: "Axes") -> None:
        highest = _lines(axes, days, rates, words)
        axes.set_ylim(0, min(1.0, max(0.05, highest) * 1.15))
        axes.yaxis.set_major_formatter(lambda value, _: words.axis_rate(value))

    yield _picture(key, _together(days, rates, words.rate, words), words, draw)


def _lines(axes: "Axes", days: Sequence[datetime], series: Mapping[str, Sequence[float | None]], words: Words) -> float:
    """Draw up to three lines over time, named by their legends; return the highest value."""
    for (name, values), colour, marker in zip(series.items(), (_FIRST, _SECOND, _FAINT), "os^", strict=False):
        known = [(place, value) for place, value in enumerate(values) if value is not None]
        places, heights = [place for place, _ in known], [value for _, value in known]
        axes.plot(places, heights, color=colour, marker=marker, markersize=5, linewidth=2, clip_on=False,
                  label=words[f"legend.{name}"])  # fmt: skip
    _mark_days(axes, days, words)
    axes.legend(frameon=False, ncols=3, loc="lower left", bbox_to_anchor=(-0.02, 1.0), borderaxespad=0)
    return max((value for values in series.values() for value in values if value is not None), default=0.0)


def _together(
    days: Sequence[datetime],
    series: Mapping[str, Sequence[_Value | None]],
    said: Callable[[_Value | None], str],
    words: Words,
) -> str:
    """Return several values of each day in words."""
    texts = [" / ".join(map(said, together)) for together in zip(*series.values(), strict=True)]
    return " / ".join(words[f"legend.{name}"] for name in series) + ": " + _by_day(days, texts, words)


def _times(
    days: Sequence[datetime], times: Mapping[str, Sequence[timedelta | None]], words: Words
) -> Iterator[Picture]:
    """Yield a picture of how long it took from week to week, in days or in hours; a week without anything is a gap."""
    known = [one for values in times.values() for one in values if one is not None]
    if not known:
        return
    is_in_days = max(known) > timedelta(days=2)
    unit = timedelta(days=1) if is_in_days else timedelta(hours=1)
    heights = {name: [None if one is None else one / unit for one in values] for name, values in times.items()}

    def draw(axes: "Axes") -> None:
        highest = _lines(axes, days, heights, words)
        axes.set_ylim(0, max(0.1, highest) * 1.15)
        axes.yaxis.set_major_formatter(lambda value, _: words.axis_time(value, is_in_days=is_in_days))

    def said(one: timedelta | None) -> str:
        return NONE if one is None else words.age(one)

    yield _picture("week_throughput", _together(days, times, said, words), words, draw)


def week_pictures(
    weeks: Mapping[datetime, Group], throughput: Mapping[datetime, Throughput], currency: str, words: Words
) -> Iterator[Picture]:
    """Yield the pictures of the newest weeks, from the first one on in which anything happened."""
    busy = [
        day for day, group in weeks.items() if group.counts.checked or group.counts.reviewed or group.skus.published
    ]
    days = [day for day in weeks if busy and day >= busy[0]]
    groups = [weeks[day] for day in days]
    yield from _costs("week_cost", days, [group.cost_per_sku.published for group in groups], currency, words)
    if not days:
        return
    counts = [group.counts for group in groups]
    rates = {
        "blocked": [one.gate_rejection_rate for one in counts],
        "rejected": [one.reviewer_rejection_rate for one in counts],
        "edit": [one.edit_rate for one in counts],
    }
    yield from _rates("week_rates", days, rates, words)
    published = [group.counts.published for group in groups]
    if not any(published):
        return

    def draw(axes: "Axes") -> None:
        _columns(axes, published, _FIRST)
        _mark_days(axes, days, words)
        axes.set_ylim(0, max([1.0, *(count * 1.15 for count in published)]))
        axes.yaxis.set_major_formatter(lambda value, _: words.count(round(value)) if value == round(value) else "")

    yield _picture("week_published", _by_day(days, list(map(words.count, published)), words), words, draw)
    found = [throughput.get(day) for day in days]
    times = {
        "median": [one.median if one else None for one in found],
        "most": [one.most if one else None for one in found],
    }
    yield from _times(days, times, words)


def standalone(picture: Picture, *, is_dark: bool) -> bytes:
    """Return a picture as a file of its own, in the colours of a light or a dark page."""
    svg = picture.svg.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
    for name, colours in _THEMES.items():
        svg = svg.replace(f"var(--{name})", colours[is_dark])
    return svg.encode()


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


def _mark_days(axes: "Axes", days: Sequence[datetime], words: Words) -> None:
    """Name at most eight of the runs or weeks on the axis by their day."""
    step = -(-len(days) // 8)
    places = range(0, len(days), step)
    axes.set_xticks(places, [words.day(days[place]) for place in places])
    # A single one must not become one column as wide as the picture.
    axes.set_xlim(-0.6, max(len(days), 6) - 0.4)
    axes.grid(axis="y", linewidth=0.8)


def _by_day(days: Sequence[datetime], texts: Sequence[str], words: Words) -> str:
    pairs = zip(days, texts, strict=True)
    return "; ".join(f"{words.day(day)} {text}" for day, text in pairs if text != NONE)


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

"""Runs all parts and keeps their figures; texts of ../shared/data are left out, with the reason, where absent."""

import os
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.checks.catalogue import catalogue_texts, spread
from benchmarks.checks.copywriters import FILE, copywriter_rows
from benchmarks.checks.phones import FOLDER, phone_rows
from benchmarks.checks.plants import Planted
from benchmarks.checks.records import Row, subjects_of
from benchmarks.checks.scores import (
    PlantScores,
    SpanScores,
    score_copywriters,
    score_phones,
    score_plants,
    score_untouched,
)
from benchmarks.checks.speed import Load, Speed, load_time, speed_of
from quality_checks import first_checks
from quality_checks.base import Subject
from quality_checks.gate import Gate
from schemas.config import GateConfig

ROOT = Path(__file__).resolve().parents[2]


@dataclass
class Figures:
    """All that the benchmark measures. `left_out` says what is missing and why."""

    part: str
    catalogue: PlantScores = field(default_factory=PlantScores)
    faithful: PlantScores | None = None
    copywriters: PlantScores | None = None
    phones: tuple[SpanScores, SpanScores] | None = None
    load: Load | None = None
    speed: Speed | None = None
    left_out: list[str] = field(default_factory=list)

    @property
    def planted(self) -> PlantScores:
        """Plants of both sources together."""
        return combined(self.catalogue, self.faithful)


def measure(texts: int, part: str, missed: Callable[[str, Planted, Subject], None]) -> Figures:
    """Return all figures: plants into so many texts of the catalogue and language, `part` of the texts of others."""
    figures, gate = Figures(part), Gate(first_checks(), GateConfig())
    every = catalogue_texts()
    chosen = spread(every, texts)
    timed = list(chosen)
    score_untouched(gate, every, figures.catalogue)
    score_plants(gate, chosen, figures.catalogue, missed)
    if FILE.is_file():
        written = list(subjects_of(copywriter_rows(part)))
        faithful = [subject for row, subject in written if row.judged["label"] == "faithful"]
        figures.copywriters = score_copywriters(gate, written)
        figures.faithful = PlantScores()
        score_untouched(gate, faithful, figures.faithful)
        # Texts of products that are kept aside are not to be read by those who develop the checks.
        score_plants(gate, faithful, figures.faithful, missed if part == "dev" else lambda *_: None)
        timed += faithful
    else:
        figures.left_out.append(f"copywriter_texts: no file {_shown(FILE)}")
    if FOLDER.is_dir():
        phones: Iterable[tuple[Row, Subject]] = list(subjects_of(phone_rows(part)))
        figures.phones = score_phones(gate, phones)
        timed += [subject for _, subject in phones]
    else:
        figures.left_out.append(f"quintd_phones: no folder {_shown(FOLDER)}")
    figures.speed, figures.load = speed_of(timed), load_time()
    return figures


def combined(one: PlantScores, other: PlantScores | None) -> PlantScores:
    """Return the sums of two sources."""
    total = PlantScores()
    for scores in (one, other or PlantScores()):
        for name, by_language in scores.caught.items():
            for language, caught in by_language.items():
                total.caught[name][language] += caught
        for language, untouched in scores.untouched.items():
            total.untouched[language] += untouched
    return total


def figures_json(figures: Figures) -> dict[str, Any]:
    """Return the figures for programs."""
    sources = {"catalogue": figures.catalogue, "faithful": figures.faithful, "copywriters": figures.copywriters}
    ours, gpt4 = figures.phones or (None, None)
    return {
        "part": figures.part,
        **{name: _plants_json(scores) for name, scores in sources.items()},
        "phones": {"checks": asdict(ours), "gpt4": asdict(gpt4)} if ours and gpt4 else None,
        "speed": asdict(figures.speed) if figures.speed else None,
        "load": asdict(figures.load) if figures.load else None,
        "left_out": figures.left_out,
    }


def _plants_json(scores: PlantScores | None) -> dict[str, Any] | None:
    if scores is None:
        return None
    return {
        "caught": {
            name: {language: asdict(caught) for language, caught in sorted(by_language.items())}
            for name, by_language in scores.caught.items()
        },
        "untouched": {language: asdict(untouched) for language, untouched in sorted(scores.untouched.items())},
    }


def _shown(path: Path) -> str:
    return os.path.relpath(path, ROOT)

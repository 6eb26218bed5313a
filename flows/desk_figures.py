"""Makes the figures page of the desk out of the reports: texts and pictures that the pages show as they are."""

import threading
import time
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Literal

from ledger import Ledger
from reports.desk_figures import (
    DeskFigures,
    desk_exceptions,
    desk_key_figures,
    desk_pictures,
    desk_tables,
    read_desk_figures,
)
from reports.desk_records import ManualBaseline
from reports.figures import spot_check_counts
from reports.pictures import standalone
from reports.records import Group
from reports.tables import Table, scope_line
from reports.words import Words
from review.catalogue_words import CatalogueWords
from review.services import EscapeRate, ShownFigure, ShownFigures, ShownPicture, ShownTable
from review.words import Words as DeskWords
from schemas.config import PipelineConfig
from schemas.structure import CatalogStructure, spoken_label

#: Seconds that both languages share one reading of the ledger.
_SHARED = 50.0
#: Seconds after which past weeks are counted anew: what happened in them changes seldom.
_WEEKS_LAST = 3600.0


class FiguresOfDesk:
    """The figures of one ledger in the language that is asked for; `structure` has the labels of attributes."""

    def __init__(
        self,
        config: PipelineConfig,
        ledger: Ledger,
        now: Callable[[], datetime],
        structure: Callable[[], CatalogStructure] = CatalogStructure,
    ) -> None:
        self._config, self._ledger, self._now, self._structure = config, ledger, now, structure
        self._lock = threading.Lock()
        self._found: tuple[float, DeskFigures] | None = None
        self._weeks: dict[datetime, Group] = {}
        self._weeks_read: float | None = None

    def __call__(self, language: str) -> ShownFigures:
        """Return the figures in German or English. Raises LedgerUnavailable."""
        spoken: Literal["de", "en"] = "de" if language == "de" else "en"
        with self._lock:
            found, words = self._read(), words_of(spoken, self._structure())
            return ShownFigures(
                scope=scope_line(found.figures, words),
                figures=tuple(
                    ShownFigure(one.label, one.value, one.definition, one.remark)
                    for one in desk_key_figures(found, words)
                ),
                exceptions=tuple(map(_table, desk_exceptions(found, words))),
                tables=tuple(map(_table, desk_tables(found, words))),
                pictures=tuple(_pictures(found, words)),
            )

    def escape_rate(self) -> EscapeRate | None:
        """Return the escape rate; None where no spot check was judged yet."""
        counts = spot_check_counts(self._ledger)
        rate, interval = counts.escape_rate, counts.escape_interval
        if rate is None or interval is None:
            return None
        return EscapeRate(counts.audited, counts.escaped, rate, *interval)

    def _read(self) -> DeskFigures:
        clock = time.monotonic()
        if self._found and clock - self._found[0] < _SHARED:
            return self._found[1]
        if self._weeks_read is None or clock - self._weeks_read > _WEEKS_LAST:
            self._weeks, self._weeks_read = {}, clock
        found = read_desk_figures(
            self._ledger,
            now=self._now(),
            baseline=_baseline(self._config),
            late_after_days=self._config.review.late_after_days,
            known_weeks=self._weeks,
        )
        # The last one is under way.
        self._weeks = dict(list(found.weeks.items())[:-1])
        self._found = (clock, found)
        return found


def words_of(language: Literal["de", "en"], structure: CatalogStructure) -> Words:
    """Return a report's words with the desk's names of findings, and attributes as the PIM labels them."""

    def label(code: str) -> str:
        attribute = structure.attribute(code)
        return spoken_label(attribute.labels, language) or attribute.label(None)

    named = CatalogueWords(structure, DeskWords(language))
    return Words(language, finding=named.words.finding, attribute=label, family=named.family)


def _baseline(config: PipelineConfig) -> ManualBaseline | None:
    minutes, rate = config.review.manual_minutes_per_text, config.review.hourly_rate
    return ManualBaseline(minutes, rate) if minutes is not None and rate else None


def _table(table: Table) -> ShownTable:
    return ShownTable(table.title, table.headers, table.rows, table.names, table.remark)


def _pictures(found: DeskFigures, words: Words) -> Iterator[ShownPicture]:
    for one in desk_pictures(found, words):
        light, dark = (standalone(one, is_dark=is_dark) for is_dark in (False, True))
        yield ShownPicture(one.key.replace("_", "-"), one.title, one.description, light, dark, one.is_wide)

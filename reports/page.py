"""The page for managers: one HTML file that needs nothing from outside and runs no script."""

import os
import tempfile
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined

from reports.pictures import pictures_of
from reports.records import Figures
from reports.tables import (
    cause_tables,
    completeness_table,
    exception_tables,
    group_tables,
    key_figures,
    run_table,
    scope_line,
)
from reports.words import Language, Words
from schemas.errors import ConfigError


def html_page(figures: Figures, language: Language) -> str:
    """Return the page in German or English; all texts from outside are escaped."""
    words = Words(language)
    environment = Environment(
        loader=PackageLoader("reports", "."), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
        lstrip_blocks=True,
    )  # fmt: skip
    tables = (
        *cause_tables(figures, words),
        completeness_table(figures, words),
        *group_tables(figures, words),
        run_table(figures, words),
    )
    return environment.get_template("page.html.j2").render(
        figures=figures,
        words=words,
        language=language,
        heading=words["title_run" if figures.run_id else "title"],
        scope=scope_line(figures, words),
        key_figures=key_figures(figures, words),
        pictures=tuple(pictures_of(figures, words)),
        tables=[table for table in tables if table.rows],
        exceptions=[table for table in exception_tables(figures, words) if table.rows],
    )


def write_html(figures: Figures, path: Path, language: Language) -> None:
    """Write the page; until it is whole, the old file stays. Raises ConfigError where it cannot be written."""
    page = html_page(figures, language)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, page)
    except OSError as error:
        raise ConfigError(
            f"{path}: the report cannot be written: {error.strerror or error}; name another file or mend its folder"
        ) from error


def _replace(path: Path, text: str) -> None:
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        # mkstemp makes files for the owner alone; a report is there to be read.
        Path(temporary).chmod(0o644)
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise

"""Texts that copywriters wrote from real records, faithful or with one unsupported statement planted by hand."""

from collections.abc import Iterator
from pathlib import Path

from benchmarks.checks.records import SHARED, Row, json_lines, part_of

FILE = SHARED / "copywriter_texts" / "texts.jsonl"


def copywriter_rows(part: str, file: Path = FILE) -> list[Row]:
    """Return the texts; `judged` holds label, defect_class and span."""
    return part_of(_rows(file), part)


def _rows(file: Path) -> Iterator[Row]:
    for given in json_lines(file):
        judged = {key: given[key] for key in ("label", "defect_class", "span")}
        yield Row(
            given["id"],
            given["identifier"],
            given["family"],
            given["locale"],
            text=given["text"],
            values=given["record"],
            judged=judged,
        )


def planted_span(row: Row) -> tuple[int, int]:
    """Return where the unsupported statement of a defective text stands."""
    start = row.text.index(row.judged["span"])
    return start, start + len(row.judged["span"])

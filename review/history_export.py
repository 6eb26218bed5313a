"""The history as a file: lines of JSON, or CSV in which a spreadsheet finds no formula."""

import csv
import io
import json
from collections.abc import Iterable, Iterator
from enum import StrEnum

from ledger.audit_records import AuditEntry

_COLUMNS = (
    "at", "person", "kind", "sku", "family", "attribute", "locale", "channel", "proposal", "before_state",
    "after_state", "before_text", "after_text", "reason", "comment", "seconds", "details", "bulk_id", "note",
)  # fmt: skip
#: What spreadsheets take for the beginning of a formula (OWASP, CSV injection), also in full width.
_DANGEROUS = tuple("=+-@\t\r\n＝＋－＠")
#: Lines that leave together.
_TOGETHER = 200


class ExportFormat(StrEnum):
    """`csv` is RFC 4180 with commas; `excel` what a German Excel opens by a double click; `jsonl` loses nothing."""

    CSV = "csv"
    EXCEL = "excel"
    JSONL = "jsonl"

    @property
    def media_type(self) -> str:
        """Return what browsers are told."""
        return "application/x-ndjson" if self is ExportFormat.JSONL else "text/csv; charset=utf-8"

    @property
    def suffix(self) -> str:
        """Return how a file's name ends."""
        return "jsonl" if self is ExportFormat.JSONL else "csv"


def exported(entries: Iterable[AuditEntry], form: ExportFormat) -> Iterator[bytes]:
    """Yield the file piece by piece, as the entries come."""
    lines = _json_lines(entries) if form is ExportFormat.JSONL else _csv_lines(entries, form)
    held: list[str] = []
    for line in lines:
        held.append(line)
        if len(held) >= _TOGETHER:
            yield "".join(held).encode()
            held.clear()
    if held:
        yield "".join(held).encode()


def _json_lines(entries: Iterable[AuditEntry]) -> Iterator[str]:
    for entry in entries:
        yield json.dumps(_values(entry), ensure_ascii=False) + "\n"


def _csv_lines(entries: Iterable[AuditEntry], form: ExportFormat) -> Iterator[str]:
    written = io.StringIO()
    separator = ";" if form is ExportFormat.EXCEL else ","
    lines = csv.writer(written, delimiter=separator, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    if form is ExportFormat.EXCEL:
        written.write("\ufeff")
    lines.writerow(_COLUMNS)
    for entry in entries:
        lines.writerow([_cell(value, form) for value in _values(entry).values()])
        yield written.getvalue()
        written.seek(0)
        written.truncate()
    if written.tell():
        yield written.getvalue()


def _values(entry: AuditEntry) -> dict[str, object]:
    values = (
        entry.at.isoformat(), entry.person, entry.kind, entry.identifier, entry.family, entry.attribute, entry.locale,
        entry.channel, entry.proposal_id, entry.before_state, entry.after_state, entry.before_text, entry.after_text,
        entry.reason, entry.comment, entry.seconds, entry.details, entry.bulk_id, entry.note,
    )  # fmt: skip
    return dict(zip(_COLUMNS, values, strict=True))


def _cell(value: object, form: ExportFormat) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        # Ours, and never below zero: no formula.
        return f"{value:g}".replace(".", ",") if form is ExportFormat.EXCEL else f"{value:g}"
    text = str(value)
    return f"'{text}" if text.startswith(_DANGEROUS) else text

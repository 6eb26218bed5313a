"""Finds out how a CSV file is written: its encoding, byte-order mark, delimiter and quoting."""

import codecs
import csv
import re
from dataclasses import dataclass
from pathlib import Path

from schemas.errors import InputError

DELIMITERS = {";": "semicolon", ",": "comma", "\t": "tab", "|": "pipe"}
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CHUNK = 1 << 16
_HEADER_LIMIT = 1 << 20
_SEP_LINE = re.compile(r"sep=(.)\r?\n")
_WORKBOOK_SIGNATURES = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")


@dataclass(frozen=True, slots=True)
class CsvDialect:
    """How a CSV file is written.

    `encoding` names the codec without its BOM; `bom` are the bytes in front. `preface` is a first line `sep=;` as
    Excel understands it. `line_end` is that of the header; `quotes_all` says that every header cell is quoted.
    """

    encoding: str
    delimiter: str
    bom: bytes = b""
    preface: str = ""
    line_end: str = "\n"
    quotes_all: bool = False

    def cell(self, text: str, *, quoted: bool = False) -> str:
        """Return a text as a cell of this file: quoted where asked for, where all are, or where it must be."""
        needed = self.quotes_all or quoted or any(mark in text for mark in (self.delimiter, '"', "\n", "\r"))
        # Akeneo's own exports quote a cell with blanks at its ends; spreadsheets strip it otherwise.
        return f'"{text.replace(chr(34), chr(34) * 2)}"' if needed or text != text.strip() else text


def detect_dialect(path: Path, *, encoding: str | None, delimiter: str | None) -> CsvDialect:
    """Return how a file is written; what the config sets is taken as it is.

    Raises InputError where the file is no text in the encoding, or has one column with another delimiter in it.
    """
    name = path.name
    codec, bom = _encoding_of(path, encoding)
    preface, header = _first_lines(path, codec, bom)
    if preface:
        delimiter = delimiter or preface[len("sep=")]
    found = delimiter or _likely_delimiter(header)
    _refuse_other_delimiter(name, header, found)
    ending = re.search(r"\r\n|\n|\r", header[-2:])
    cells = next(csv.reader([header], delimiter=found), [])
    return CsvDialect(
        encoding=codec,
        delimiter=found,
        bom=bom,
        preface=preface,
        line_end=ending[0] if ending else "\n",
        quotes_all=bool(cells) and header.rstrip("\r\n") == found.join(_quoted(cell) for cell in cells),
    )


def _quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"'


def _first_lines(path: Path, codec: str, bom: bytes) -> tuple[str, str]:
    """Return Excel's line `sep=;` where there is one, and the header's text."""
    with path.open(encoding=codec, errors="replace", newline="") as file:
        file.read(1 if bom else 0)
        line = file.readline(_HEADER_LIMIT)
        preface = line if _SEP_LINE.fullmatch(line) else ""
        header = file.readline(_HEADER_LIMIT) if preface else line
        while header.count('"') % 2 and len(header) < _HEADER_LIMIT and (line := file.readline(_HEADER_LIMIT)):
            header += line
    return preface, header


def _likely_delimiter(header: str) -> str:
    bare = re.sub(r'"[^"]*"', "", header)
    counts = {mark: bare.count(mark) for mark in DELIMITERS}
    best = max(counts, key=lambda mark: counts[mark])
    return best if counts[best] else ";"


def _refuse_other_delimiter(name: str, header: str, delimiter: str) -> None:
    bare = re.sub(r'"[^"]*"', "", header)
    other = _likely_delimiter(header)
    if delimiter not in bare and other in bare:
        raise InputError(
            f"{name}: expected columns separated by {_named(delimiter)}, but the header has one column with "
            f"{bare.count(other)} × {_named(other)} in it; set [pim] delimiter = {other!r} or leave it out"
        )


def _named(delimiter: str) -> str:
    return f"{DELIMITERS.get(delimiter, 'character')} {delimiter!r}"


def _encoding_of(path: Path, given: str | None) -> tuple[str, bytes]:
    with path.open("rb") as file:
        start = file.read(4096)
    if start.startswith(_WORKBOOK_SIGNATURES):
        raise InputError(f"{path.name}: is an Excel workbook; name it {path.stem}.xlsx or save it as CSV UTF-8")
    bom, marked = next(((mark, codec) for mark, codec in _BOMS if start.startswith(mark)), (b"", None))
    if given is not None:
        return _given_codec(path.name, given, marked), bom
    if marked is not None:
        return marked, bom
    if b"\x00" in start:
        return _utf16_without_bom(path.name, start), b""
    return _utf8_or_windows(path), b""


def _given_codec(name: str, given: str, marked: str | None) -> str:
    try:
        codec = codecs.lookup(given).name
    except LookupError as error:
        raise InputError(f"[pim] encoding: {given!r} is no known encoding; use utf-8, cp1252 or utf-16") from error
    if marked is None:
        return {"utf-8-sig": "utf-8", "utf-16": "utf-16-le"}.get(codec, codec)
    if not marked.startswith(codec.removesuffix("-sig")):
        raise InputError(
            f"{name}: starts with a byte-order mark of {marked}, but [pim] encoding says {given}; leave encoding out"
        )
    return marked


def _utf16_without_bom(name: str, start: bytes) -> str:
    odd, even = start[1::2].count(0), start[0::2].count(0)
    if min(odd, even) * 10 > max(odd, even) or max(odd, even) * 4 < len(start):
        raise InputError(f"{name}: is no text file (it holds zero bytes); export it again as CSV")
    return "utf-16-le" if odd > even else "utf-16-be"


def _utf8_or_windows(path: Path) -> str:
    place = _first_undecodable(path, "utf-8")
    if place is None:
        return "utf-8"
    # In a Windows-1252 text no two letters in a row happen to be one of UTF-8; where they do, it is a
    # UTF-8 file with a broken spot, and reading it as Windows-1252 would garble every umlaut in it.
    if _utf8_characters(path) >= 0:
        raise InputError(
            f"{path.name}: line {place.line}: byte 0x{place.byte:02X} is not UTF-8, though the rest of the file is; "
            "export it again as UTF-8, or set [pim] encoding"
        )
    place = _first_undecodable(path, "cp1252")
    if place is None:
        return "cp1252"
    raise InputError(
        f"{path.name}: line {place.line}: byte 0x{place.byte:02X} is neither UTF-8 nor Windows-1252; "
        "export it again as UTF-8, or set [pim] encoding"
    )


@dataclass(frozen=True, slots=True)
class _Place:
    line: int
    byte: int


def _first_undecodable(path: Path, codec: str) -> _Place | None:
    decoder = codecs.getincrementaldecoder(codec)("strict")
    line = 1
    with path.open("rb") as file:
        while True:
            chunk = file.read(_CHUNK)
            try:
                decoder.decode(chunk, final=not chunk)
            except UnicodeDecodeError as error:
                return _Place(line + bytes(error.object[: error.start]).count(b"\n"), error.object[error.start])
            if not chunk:
                return None
            line += chunk.count(b"\n")


def _utf8_characters(path: Path) -> int:
    """Count the well-formed UTF-8 characters beyond ASCII, less the spots that are none."""
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    count = 0
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            text = decoder.decode(chunk)
            count += len(text) - len(text.encode("ascii", "ignore")) - 2 * text.count("\ufffd")
    return count

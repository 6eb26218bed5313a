"""Reads a file of JSON lines, plain or gzip-packed, line by line and never more than one line at a time."""

import gzip
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple

from schemas.errors import InputError

#: No product is longer; a packed file of a few kilobytes may unpack to one line of gigabytes.
MAX_LINE = 64 << 20
_GZIP = b"\x1f\x8b"
BOM = b"\xef\xbb\xbf"


class Line(NamedTuple):
    """One line: its number (1 is the first) and its bytes, line end included."""

    number: int
    raw: bytes


def read_lines(path: Path) -> Iterator[Line]:
    """Yield all lines of a file, empty ones too. Raises InputError where the file cannot be read."""
    number = 0
    try:
        with path.open("rb") as plain:
            packed = is_gzip(plain)
            with gzip.open(plain) if packed else plain as file:
                while raw := file.readline(MAX_LINE + 1):
                    number += 1
                    if len(raw) > MAX_LINE:
                        raise InputError(
                            f"{path.name}: line {number}: is longer than {MAX_LINE >> 20} MB; "
                            "write one product per line"
                        )
                    yield Line(number, raw)
    except FileNotFoundError as error:
        raise InputError(f"{path}: no such file; {_held(path.parent)}") from error
    except IsADirectoryError as error:
        raise InputError(f"{path}: is a folder; name the file of products in it") from error
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        raise InputError(
            f"{path.name}: line {number + 1}: the packed file is damaged or cut off ({error}); make it again"
        ) from error
    except OSError as error:
        raise InputError(f"{path}: {error.strerror or error}; check the file and its permissions") from error


def is_gzip(file: BinaryIO) -> bool:
    """Say whether a file is packed, by its first bytes, and go back to its beginning."""
    start = file.read(len(_GZIP))
    file.seek(0)
    return start == _GZIP


def content_of(line: Line) -> bytes:
    """Return a line without its end, and without a byte-order mark in front of the first."""
    return (line.raw.removeprefix(BOM) if line.number == 1 else line.raw).strip()


def _held(folder: Path) -> str:
    if not folder.is_dir():
        return f"there is no folder {folder} either; correct the path"
    near = sorted(path.name for path in folder.iterdir() if ".json" in path.name)
    return f"the folder holds {', '.join(near[:8]) or 'no .jsonl file'}; correct the path"

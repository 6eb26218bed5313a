"""Looks into an .xlsx before the reader loads it: what it unpacks to, counted, never believed.

The reader builds the sheet as one dense rectangle in memory and aborts the process when there is none left, so
all three ways to a huge one are measured first: packed bytes, a cell far out, a long shared text used often.
"""

import re
import struct
import zipfile
import zlib
from array import array
from collections.abc import Iterator
from pathlib import Path

from schemas.errors import InputError

_CHUNK = 1 << 20
_CELL_BYTES = 32
#: The fixed part of a member's header, of which only the lengths of its name and extra data are of use.
_LOCAL_HEADER = struct.Struct("<26xHH")
_SIGNATURE_CFB = b"\xd0\xcf\x11\xe0"
_TEXT_END = re.compile(rb"</(?:\w+:)?si>|<(?:\w+:)?si\s*/>")
_CELL = re.compile(
    rb"<(?:\w+:)?c\s(?=[^>]*?\br=[\"']([A-Za-z]{1,4})(\d{1,9})[\"'])?([^>]*)>(?:\s*<(?:\w+:)?v[^>]*>(\d{1,9})<)?"
)
_SHARED = re.compile(rb"\bt=[\"']s[\"']")


def refuse_unsafe_workbook(path: Path, max_megabytes: int) -> None:
    """Raise InputError where a file is no readable .xlsx, or needs more memory than allowed."""
    name = path.name
    limit = max_megabytes << 20
    try:
        with zipfile.ZipFile(path) as archive:
            _refuse_if_large(name, archive, limit)
            _refuse_if_dense(name, archive, limit)
    except zipfile.BadZipFile as error:
        raise InputError(f"{name}: {_what_it_is(path)}; save it again as .xlsx, or export CSV") from error
    except (RuntimeError, NotImplementedError) as error:
        raise InputError(f"{name}: the workbook is encrypted or packed in a way unknown here ({error}); save it again "
                         "as .xlsx without a password") from error  # fmt: skip
    except (zlib.error, EOFError) as error:
        raise InputError(f"{name}: the workbook is damaged ({error}); save it again as .xlsx") from error


def _what_it_is(path: Path) -> str:
    with path.open("rb") as file:
        is_compound = file.read(4) == _SIGNATURE_CFB
    return "is protected by a password, or an old .xls" if is_compound else "is no .xlsx workbook"


def _refuse_if_large(name: str, archive: zipfile.ZipFile, limit: int) -> None:
    unpacked = 0
    for member in archive.infolist():
        for chunk in _chunks(archive, member):
            unpacked += len(chunk)
            if unpacked > limit:
                raise InputError(_too_large(name, f"unpacks to more than {limit >> 20} MB", limit))


def _refuse_if_dense(name: str, archive: zipfile.ZipFile, limit: int) -> None:
    lengths = _shared_text_lengths(archive)
    for member in archive.infolist():
        if not re.search(r"worksheets/[^/]+\.xml$", member.filename):
            continue
        height, width, text = _extent(archive, member, lengths)
        if height * width * _CELL_BYTES + text > limit:
            raise InputError(
                _too_large(name, f"spans {height} rows × {width} columns and {text >> 20} MB of text", limit)
            )


def _too_large(name: str, what: str, limit: int) -> str:
    return (
        f"{name}: the workbook {what}, over the limit of {limit >> 20} MB; delete empty rows and columns that hold "
        "only formats, export CSV, or raise [pim] max_xlsx_megabytes"
    )


def _extent(archive: zipfile.ZipFile, member: zipfile.ZipInfo, lengths: "array[int]") -> tuple[int, int, int]:
    height = width = text = 0
    columns: dict[bytes, int] = {b"": 0}
    for piece in _pieces(archive, member, b"<"):
        for letters, row, rest, index in _CELL.findall(piece):
            if letters not in columns:
                columns[letters] = _column_number(letters)
            width = max(width, columns[letters])
            height = max(height, int(row or 0))
            if index and _SHARED.search(rest) and int(index) < len(lengths):
                text += lengths[int(index)]
    return height, width, text


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number


def _shared_text_lengths(archive: zipfile.ZipFile) -> "array[int]":
    lengths: array[int] = array("L")
    member = next((found for found in archive.infolist() if found.filename.lower().endswith("sharedstrings.xml")), None)
    if member is None:
        return lengths
    length = 0
    for piece in _pieces(archive, member, b"<"):
        place = 0
        for end in _TEXT_END.finditer(piece):
            lengths.append(length + end.end() - place)
            place, length = end.end(), 0
        length += len(piece) - place
    return lengths


def _pieces(archive: zipfile.ZipFile, member: zipfile.ZipInfo, mark: bytes) -> Iterator[bytes]:
    """Yield the content in pieces that are cut where a tag of a new cell or text begins."""
    rest = b""
    for chunk in _chunks(archive, member):
        rest += chunk
        # A cell and its value are two tags; the last few are kept back so that they stay in one piece.
        cut = len(rest)
        for _ in range(4):
            cut = rest.rfind(mark, 0, cut)
        if cut > 0:
            yield rest[:cut]
            rest = rest[cut:]
    yield rest


def _chunks(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Iterator[bytes]:
    """Yield what a member really unpacks to; the sizes that the archive declares are not asked."""
    if member.flag_bits & 1:
        raise NotImplementedError("a password is needed")
    header = _read(archive, member.header_offset, _LOCAL_HEADER.size)
    if len(header) < _LOCAL_HEADER.size:
        raise EOFError("cut off")
    place = member.header_offset + len(header) + sum(_LOCAL_HEADER.unpack(header))
    if member.compress_type == zipfile.ZIP_STORED:
        yield from _stored(archive, place, member.compress_size)
    elif member.compress_type == zipfile.ZIP_DEFLATED:
        yield from _inflated(archive, place)
    else:
        raise NotImplementedError(f"method {member.compress_type}")


def _stored(archive: zipfile.ZipFile, place: int, size: int) -> Iterator[bytes]:
    while size > 0:
        chunk = _read(archive, place, min(size, _CHUNK))
        yield chunk
        place += len(chunk)
        size -= len(chunk)


def _inflated(archive: zipfile.ZipFile, place: int) -> Iterator[bytes]:
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    packed = b""
    while not unpacker.eof:
        if not packed:
            packed = _read(archive, place, _CHUNK)
            place += len(packed)
        chunk = unpacker.decompress(packed, _CHUNK)
        packed = unpacker.unconsumed_tail
        yield chunk


def _read(archive: zipfile.ZipFile, place: int, size: int) -> bytes:
    if archive.fp is None:
        raise zipfile.BadZipFile("closed")
    # Other members are read in between, so the place is kept here, not in the file.
    archive.fp.seek(place)
    chunk = archive.fp.read(size)
    if not chunk:
        raise EOFError("cut off")
    return chunk

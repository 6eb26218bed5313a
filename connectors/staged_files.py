"""Files that appear all at once or not at all: written beside their places, made durable, then moved there."""

import contextlib
import fcntl
import os
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from schemas.errors import PimUnavailable


class StagedFiles:
    """Files in the making. Nothing is seen of them before `commit`.

    Each is locked while it is made, so that what a killed process left is told from what is being written.
    """

    def __init__(self) -> None:
        self._parts: dict[Path, Path] = {}
        self._locks: list[int] = []

    def part(self, target: Path) -> Path:
        """Return the path to write a file to for the time being, in the folder of its place."""
        if target.parent not in {known.parent for known in self._parts}:
            target.parent.mkdir(parents=True, exist_ok=True)
            _remove_left_over(target.parent)
        part = target.with_name(f".{target.name}.part")
        self._locks.append(os.open(part, os.O_WRONLY | os.O_CREAT, 0o666))
        try:
            fcntl.flock(self._locks[-1], fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise PimUnavailable(f"{target}: another write-back is making it; wait for it, then run again") from error
        self._parts[target] = part
        return part

    def open(self, target: Path) -> BinaryIO:
        """Open a file for writing."""
        return self.part(target).open("wb")

    def commit(self) -> None:
        """Make all files durable, then put them in their places, in the order they were staged."""
        for part in self._parts.values():
            _make_durable(part)
        for target, part in self._parts.items():
            part.replace(target)
        for folder in {target.parent for target in self._parts}:
            _make_durable(folder)
        self._parts.clear()

    def discard(self) -> None:
        """Remove what was not committed."""
        for part in self._parts.values():
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)
        while self._locks:
            os.close(self._locks.pop())


@contextlib.contextmanager
def staged_files() -> Iterator[StagedFiles]:
    """Give a set of files to write; what was not committed at the end is removed.

    Raises PimUnavailable where the disk does not take them; files of earlier write-backs then stay as they were.
    """
    files = StagedFiles()
    try:
        yield files
    except OSError as error:
        place = error.filename or "the folder of [write_back] path"
        raise PimUnavailable(
            f"{place}: cannot be written ({error.strerror or error}); free some space or check the permissions, and "
            "run the write-back again: no change counts as written"
        ) from error
    finally:
        files.discard()


def _remove_left_over(folder: Path) -> None:
    for part in folder.glob(".*.part"):
        if part.is_symlink() or not part.is_file():
            continue
        with contextlib.suppress(OSError), part.open("rb") as file:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            part.unlink()


def _make_durable(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

"""Opens the ledger that a config names, and nothing else: a report needs no connector and no check."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ledger import Ledger
    from schemas.config import PipelineConfig


@contextmanager
def ledger_of(config: "PipelineConfig", *, reads_only: bool = False) -> Iterator["Ledger"]:
    """Yield the ledger that the config names, at its newest version; those who only read need no right to write."""
    from ledger import Ledger  # noqa: PLC0415 - a call for help opens none

    ledger = Ledger.open(config.ledger.url, reads_only=reads_only)
    try:
        yield ledger
    finally:
        ledger.close()

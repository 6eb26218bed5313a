"""Reading a SQLite ledger without the right to write it or its folder."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from ledger import Ledger
from ledger.records import ProposalState
from reports.figures import report_figures
from schemas.errors import ConfigError, LedgerUnavailable
from tests.ledger.builders import in_review, make_run

NOBODY = 65_534


@pytest.fixture
def locked() -> Iterator[Path]:
    """Yield a ledger with one draft in a folder that this process may only read while the test runs."""
    # Not tmp_path, which belongs to one user alone: nobody could reach it.
    folder = Path(tempfile.mkdtemp(prefix="skuwright-reading-"))
    path = folder / "ledger.db"
    ledger = Ledger.open(f"sqlite:///{path}")
    ledger.start_run(make_run())
    ledger.save_drafts("r1", [in_review()])
    ledger.close()
    path.chmod(0o444)
    folder.chmod(0o555)
    is_root = os.geteuid() == 0
    if is_root:
        os.seteuid(NOBODY)
    yield path
    if is_root:
        os.seteuid(0)
    folder.chmod(0o755)
    shutil.rmtree(folder)


def as_owner(path: Path, statement: str) -> None:
    """Let somebody who may do so write to the ledger."""
    user = os.geteuid()
    os.seteuid(os.getuid())
    path.parent.chmod(0o755)
    path.chmod(0o644)
    ledger = Ledger.open(f"sqlite:///{path}", migrate=False)
    with ledger.database.write() as connection:
        connection.execute(text(statement))
    ledger.close()
    path.chmod(0o444)
    path.parent.chmod(0o555)
    os.seteuid(user)


def test_who_may_only_read_reads(locked: Path) -> None:
    ledger = Ledger.open(f"sqlite:///{locked}", reads_only=True)
    assert ledger.count_by_state() == {ProposalState.REVIEW: 1}
    assert report_figures(ledger).total.counts.checked == 1
    ledger.close()
    assert [path.name for path in locked.parent.iterdir()] == ["ledger.db"]


def test_who_wants_to_write_is_told_what_to_do(locked: Path) -> None:
    with pytest.raises(LedgerUnavailable, match="check the path and its permissions"):
        Ledger.open(f"sqlite:///{locked}")
    ledger = Ledger.open(f"sqlite:///{locked}", reads_only=True)
    with pytest.raises(LedgerUnavailable, match="check the path and its permissions"):
        ledger.start_run(make_run(run_id="r2"))
    ledger.close()


def test_what_changes_while_it_is_read_is_read_again(locked: Path) -> None:
    ledger = Ledger.open(f"sqlite:///{locked}", reads_only=True)
    with pytest.raises(LedgerUnavailable, match="another process wrote to it meanwhile; call this again"), (
        ledger.database.read()
    ):  # fmt: skip
        as_owner(locked, "UPDATE runs SET llm_model = 'x'")
    ledger.close()


def test_a_ledger_of_an_older_version_has_to_be_brought_up_by_somebody_else(locked: Path) -> None:
    as_owner(locked, "UPDATE alembic_version SET version_num = '0001'")
    with pytest.raises(ConfigError, match="an older skuwright made it, and you may not write to it; let somebody"):
        Ledger.open(f"sqlite:///{locked}", reads_only=True)


def test_where_writing_is_allowed_reading_is_as_ever(tmp_path: Path) -> None:
    ledger = Ledger.open(f"sqlite:///{tmp_path}/ledger.db", reads_only=True)
    ledger.start_run(make_run())
    assert [run.run_id for run in ledger.runs()] == ["r1"]
    ledger.close()

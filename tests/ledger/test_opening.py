"""Opening a ledger: URLs, folders, versions, and a database that does not answer."""

import sqlite3
import threading
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, text

from ledger import Ledger
from ledger.database import Database
from ledger.encoding import details_of, snapshot_of, to_json
from ledger.learned_words import LearnedWord, WordSense
from ledger.migrations import config, migrate
from ledger.records import ProposalState
from ledger.tables import metadata
from reports.figures import report_figures
from schemas.errors import CannotBeUndone, ConfigError, LedgerUnavailable
from schemas.precision import Precision
from schemas.verdict import VerdictKind
from tests.builders import make_product, make_proposal
from tests.ledger.builders import NOON, in_review, make_finding, make_run

VERSIONS = [script.revision for script in ScriptDirectory.from_config(config()).walk_revisions()]


@pytest.fixture
def database(empty_url: str) -> Iterator[Database]:
    opened = Database(empty_url)
    yield opened
    opened.close()


def to_version(database: Database, version: str) -> None:
    with database.write() as connection:
        settings = config()
        settings.attributes["connection"] = connection
        if version == "base":
            command.downgrade(settings, version)
        else:
            command.upgrade(settings, version)


def differences(database: Database) -> list[object]:
    with database.read() as connection:
        return list(compare_metadata(MigrationContext.configure(connection, opts={"compare_type": True}), metadata))


def test_an_empty_database_gets_the_tables_of_the_code(database: Database) -> None:
    migrate(database)
    assert differences(database) == []
    migrate(database)
    assert differences(database) == []


@pytest.mark.parametrize("version", VERSIONS)
def test_every_older_version_is_brought_up(database: Database, version: str) -> None:
    to_version(database, version)
    migrate(database)
    assert differences(database) == []


def test_a_ledger_of_the_first_version_keeps_its_rows(empty_url: str, database: Database) -> None:
    to_version(database, "0001")
    made = {"runs": FIRST_RUN, "products": FIRST_PRODUCT, "proposals": FIRST_PROPOSAL, "verdicts": FIRST_VERDICT}
    with database.write() as connection:
        for table, row in made.items():
            names = ", ".join(row)
            values = ", ".join(f":{name}" for name in row)
            connection.execute(text(f"INSERT INTO {table} ({names}) VALUES ({values})"), row)
    ledger = Ledger.open(empty_url)
    assert differences(database) == []
    stored = ledger.proposal("p1")
    assert (stored.state, stored.verdict, stored.proposal.text) == (
        ProposalState.ACCEPTED,
        VerdictKind.ACCEPTED,
        "Gut.",
    )
    assert [(change.text, change.revision) for change in ledger.changes_to_write()] == [("Gut.", "r")]
    assert ledger.known_proposals(["p1"]) == {"p1"}
    assert report_figures(ledger).total.cost.labour == Decimal("0.36")
    ledger.close()


def test_a_ledger_of_the_second_version_keeps_its_verdicts_and_learns_words(empty_url: str, database: Database) -> None:
    to_version(database, "0002")
    made = {"runs": FIRST_RUN, "products": FIRST_PRODUCT, "proposals": FIRST_PROPOSAL, "verdicts": FIRST_VERDICT,
            "findings": FIRST_FINDING}  # fmt: skip
    with database.write() as connection:
        for table, row in made.items():
            values = ", ".join(f":{name}" for name in row)
            connection.execute(text(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({values})"), row)
    ledger = Ledger.open(empty_url)
    assert differences(database) == []
    assert [(count.cell.code, count.precision) for count in ledger.check_counts()] == [
        ("grounding.unlicensed_property", Precision(0, 1))
    ]
    entry = LearnedWord("kratzfest", "Kratzfest", "de", "jackets", WordSense.NEUTRAL, "", "ada", NOON, "p1")
    ledger.learn_word(entry)
    assert ledger.learned_words() == (entry,)
    ledger.close()


def test_findings_and_verdicts_from_before_the_desk_get_claims_and_stay(empty_url: str, database: Database) -> None:
    to_version(database, "0003")
    made = {"runs": FIRST_RUN, "products": FIRST_PRODUCT, "proposals": FIRST_PROPOSAL, "verdicts": FIRST_VERDICT}
    words = ["Kratzfest", "  sehr\n ROBUST ", "", "Straße" + "x" * 200]
    found = [
        {**FIRST_FINDING, "place": place, "finding": to_json(make_finding(text=each))}
        for place, each in enumerate(words)
    ]
    with database.write() as connection:
        for table, row in [*made.items(), *(("findings", row) for row in found)]:
            values = ", ".join(f":{name}" for name in row)
            connection.execute(text(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({values})"), row)
    ledger = Ledger.open(empty_url)
    assert differences(database) == []
    with database.read() as connection:
        claims = connection.scalars(text("SELECT claim FROM findings ORDER BY place")).all()
    assert claims == ["kratzfest", "sehr robust", "", ("strasse" + "x" * 200)[:120]]
    # Nobody kept how it stood before that old decision: it cannot be taken back, and a new one can.
    with pytest.raises(CannotBeUndone, match="there is no decision to take back"):
        ledger.undo("p1", by="ada", at=NOON, is_admin=True)
    assert (ledger.proposal("p1").verdict, report_figures(ledger).total.counts.accepted) == (VerdictKind.ACCEPTED, 1)
    ledger.close()


FIRST_RUN = {
    "run_id": "r1", "kind": "enrich", "state": "completed", "started_at": "2026-03-01T12:00:00.000000+00:00",
    "enricher": "llm", "enricher_version": "1", "currency": "EUR", "hourly_rate": 36, "host": "", "pid": 1,
    "config_hash": "", "labels": "{}", "summary": "{}",
}  # fmt: skip
FIRST_PRODUCT = {
    "identifier": "JK-1", "revision": "r", "kind": "product", "family": "jackets",
    "snapshot": snapshot_of(make_product(revision="r")),
}  # fmt: skip
FIRST_PROPOSAL = {
    "id": "p1", "run_id": "r1", "drafted_at": FIRST_RUN["started_at"], "identifier": "JK-1", "kind": "product",
    "family": "jackets", "attribute": "description", "locale": "de_DE", "channel": "ecommerce", "language": "de_DE",
    "content": "text", "text": "Gut.", "enricher": "llm", "enricher_version": "1", "revision": "r", "facts_hash": "f",
    "outcome": "drafted", "attempt": 0, "details": details_of(make_proposal()), "gate": "review",
    "is_auto_accepted": False, "is_audited": False, "risk": 0, "state": "accepted", "version": 2,
    "verdict": "accepted", "decided_at": FIRST_RUN["started_at"],
}  # fmt: skip
FIRST_FINDING = {
    "proposal_id": "p1", "place": 0, "code": "grounding.unlicensed_property", "severity": "warning",
    "finding": '{"text": "kratzfest"}',
}  # fmt: skip
FIRST_VERDICT = {
    "number": 1, "proposal_id": "p1", "kind": "accepted", "reviewer": "ada", "decided_at": FIRST_RUN["started_at"],
    "milliseconds": 36_000, "comment": "",
}  # fmt: skip


def test_migrations_can_be_undone(database: Database) -> None:
    migrate(database)
    to_version(database, "base")
    with database.read() as connection:
        assert set(inspect(connection).get_table_names()) <= {"alembic_version"}


def test_a_failing_migration_leaves_nothing_behind(database: Database) -> None:
    with database.write() as connection:
        connection.execute(text("CREATE TABLE verdicts (x INTEGER)"))
    with pytest.raises(Exception, match="already exists"):
        migrate(database)
    with database.read() as connection:
        assert inspect(connection).get_table_names() == ["verdicts"]


def test_many_open_a_new_ledger_at_once(empty_url: str) -> None:
    problems: list[BaseException] = []
    ready = threading.Barrier(6)

    def open_it(number: int) -> None:
        ready.wait()
        try:
            ledger = Ledger.open(empty_url)
            ledger.start_run(make_run(run_id=f"r{number}"))
            ledger.close()
        except BaseException as problem:  # noqa: BLE001 - reported below
            problems.append(problem)

    threads = [threading.Thread(target=open_it, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert problems == []
    ledger = Ledger.open(empty_url)
    assert len(ledger.runs()) == 6
    ledger.close()


def test_a_ledger_of_a_newer_skuwright_is_left_alone(empty_url: str) -> None:
    ledger = Ledger.open(empty_url)
    with ledger.database.write() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    ledger.close()
    with pytest.raises(ConfigError, match="version 9999 is newer than this skuwright"):
        Ledger.open(empty_url)


BAD_URLS = [
    ("no url", "'no url' is no database URL; name sqlite:///path/of/ledger.db"),
    ("mysql://me:secret@host/x", "mysql is not known; name sqlite:///"),
    ("nonsense://x", "name sqlite:///"),
    ("postgresql://me:secret@host:port/x", "'postgresql://…@host:port/x' is no database URL"),
    ("postgresql://me:se@secret@host:x/x?password=secret", "'postgresql://…@host:x/x' is no database URL"),
    ("me:secret@host/x", "'…@host/x' is no database URL"),
    ("postgresql://me:secret", "'postgresql://…' is no database URL"),
    ("sqlite://", "in memory would forget"),
    ("sqlite:///:memory:", "in memory would forget"),
]


@pytest.mark.parametrize(("url", "problem"), BAD_URLS)
def test_a_url_that_is_none_is_named(url: str, problem: str) -> None:
    with pytest.raises(ConfigError, match=problem) as error:
        Ledger.open(url)
    assert str(error.value).startswith("[ledger] url: ")
    assert "secret" not in str(error.value)


def test_a_password_behind_the_question_mark_is_not_shown() -> None:
    with pytest.raises(LedgerUnavailable) as error:
        Ledger.open("postgresql://me@127.0.0.1:1/x?password=secret")
    assert str(error.value).startswith("[ledger] postgresql+psycopg://me@127.0.0.1:1/x: ")
    assert "secret" not in str(error.value)


def test_the_folder_of_a_new_ledger_is_made(tmp_path: Path) -> None:
    Ledger.open(f"sqlite:///{tmp_path}/a/b/ledger.db").close()
    assert (tmp_path / "a" / "b" / "ledger.db").is_file()


@pytest.mark.parametrize("place", ["", "/below"])
def test_a_file_where_the_folder_should_be_is_said_to_be_one(tmp_path: Path, place: str) -> None:
    (tmp_path / ".skuwright").write_text("")
    with pytest.raises(LedgerUnavailable) as error:
        Ledger.open(f"sqlite:///{tmp_path}/.skuwright{place}/ledger.db")
    assert str(error.value).endswith(
        f"{tmp_path}/.skuwright is a file, not a folder; move it away, or name another place in [ledger] url"
    )


def test_a_folder_that_cannot_be_made_is_named() -> None:
    with pytest.raises(LedgerUnavailable, match=r"/proc/skuwright/ledger\.db: .*; make the folder, or name another"):
        Ledger.open("sqlite:////proc/skuwright/ledger.db")


def test_a_file_that_is_no_database_is_named(tmp_path: Path) -> None:
    (tmp_path / "ledger.db").write_text("sku;name\n" * 500)
    with pytest.raises(ConfigError, match=r"ledger\.db: file is not a database; name another file"):
        Ledger.open(f"sqlite:///{tmp_path}/ledger.db")


def test_a_folder_in_place_of_the_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(LedgerUnavailable, match="unable to open database file: check the path and its permissions"):
        Ledger.open(f"sqlite:///{tmp_path}")


def test_a_server_that_is_away_is_named_without_the_password() -> None:
    with pytest.raises(LedgerUnavailable, match="start the database, or mend") as error:
        Ledger.open("postgresql://me:secret@127.0.0.1:1/x")
    assert "secret" not in str(error.value)
    assert "me:***@127.0.0.1:1/x" in str(error.value)


def test_a_ledger_that_another_process_holds_is_named_and_goes_on_afterwards(url: str) -> None:
    Ledger.open(url).close()
    holder, waiting = Database(url), Ledger.open(url, lock_timeout=0.2)
    with holder.write() as connection:
        connection.execute(text("LOCK TABLE runs" if not holder.is_sqlite else "SELECT 1"))
        with pytest.raises(LedgerUnavailable, match=r"another process has held it for 0\.2 s; wait for it or end it"):
            waiting.start_run(make_run())
    waiting.start_run(make_run())
    assert [run.run_id for run in waiting.runs()] == ["r1"]
    holder.close()
    waiting.close()


def test_a_full_disk_is_named_and_what_was_stored_is_still_there(tmp_path: Path) -> None:
    ledger = Ledger.open(f"sqlite:///{tmp_path}/ledger.db")
    ledger.start_run(make_run())

    def is_small(connection: sqlite3.Connection, *_: object) -> None:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count={pages + 4}")

    with ledger.database.engine.connect() as connection:
        is_small(connection.connection.driver_connection)  # type: ignore[arg-type]
    many = [in_review(identifier=f"JK-{number}") for number in range(200)]
    with pytest.raises(LedgerUnavailable, match=r"ledger\.db: database or disk is full: make room on the disk"):
        ledger.save_drafts("r1", many)
    assert (ledger.run("r1").run_id, ledger.count_by_state()) == ("r1", {})
    ledger.close()


def test_a_mistake_of_ours_is_not_taken_for_an_outage(ledger: Ledger) -> None:
    with pytest.raises(Exception, match="nowhere") as error, ledger.database.read() as connection:
        connection.execute(text("SELECT nowhere FROM runs"))
    assert not isinstance(error.value, LedgerUnavailable)


def test_sqlite_keeps_what_is_committed_through_a_kill(tmp_path: Path) -> None:
    ledger = Ledger.open(f"sqlite:///{tmp_path}/ledger.db")
    with ledger.database.read() as connection:
        settings = [connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in
                    ("journal_mode", "synchronous", "foreign_keys")]  # fmt: skip
    assert settings == ["wal", 1, 1]
    ledger.close()

"""The ledger: one door to all tables. Methods are synchronous and thread-safe; each is one transaction."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any, Self

from ledger.audit import Audit
from ledger.bulk import Bulk
from ledger.bulk_records import BulkDecision, BulkResult, BulkUndo
from ledger.calls import Calls
from ledger.carries import Carries
from ledger.check_precision import EVERYWHERE, CheckCount, CheckScope, JudgedWords, check_counts, judged_words
from ledger.completeness import add_fills, add_pulled
from ledger.database import Database
from ledger.desk import Desk
from ledger.drafts import Drafts
from ledger.journal import LedgerJournal
from ledger.learned_words import LearnedWord, add_learned_word, all_learned_words, drafted_families
from ledger.migrations import migrate as bring_up
from ledger.people import People
from ledger.pim_texts import PimTexts
from ledger.queue import Queue
from ledger.receipts import Receipts
from ledger.records import (
    Carry,
    ProposalFilter,
    ProposalState,
    Published,
    PublishedKey,
    QuarantineEntry,
    RunStart,
    SavedDraft,
    ScanResult,
    StoredProposal,
    StoredRun,
    WantedDraft,
)
from ledger.redrafts import redrafts
from ledger.run_lock import run_lock
from ledger.runs import Runs
from ledger.text_marks import TextMarks
from schemas.errors import RunUnderWay
from schemas.llm_call import LlmAnswer
from schemas.proposal import CheckedProposal, DraftOutcome
from schemas.receipt import Change, Receipt
from schemas.redraft import Redraft
from schemas.run import RunKind, RunState
from schemas.text_mark import NO_MARKS, MarkChanges
from schemas.verdict import Verdict, VerdictKind


class Ledger:
    """What was pulled for proposals, drafted, paid, found, judged and written.

    Every method raises LedgerUnavailable where the database is locked, full or out of reach.
    """

    def __init__(self, database: Database) -> None:
        self.database = database
        self._runs, self._calls, self._drafts = Runs(database), Calls(database), Drafts(database)
        self._queue, self._receipts, self._carries = Queue(database), Receipts(database), Carries(database)
        #: What the review desk asks, and the people who use it.
        self.bulk = Bulk(database)
        self.desk, self.people = Desk(database), People(database)
        self.audit = Audit(database)
        self.text_marks = TextMarks(database)
        self.pim_texts = PimTexts(database, self.text_marks)

    @classmethod
    def open(cls, url: str, *, migrate: bool = True, lock_timeout: float = 30.0, reads_only: bool = False) -> Self:
        """Open a ledger by its SQLAlchemy URL, and bring its tables up to this version.

        `lock_timeout` is how long it waits for other writers, in seconds. With `reads_only` a SQLite file is read also
        where it or its folder may not be written. Raises ConfigError for a URL that is none,
        or a database that a newer skuwright made.
        """
        database = Database(url, lock_timeout=lock_timeout, reads_only=reads_only)
        try:
            if migrate:
                bring_up(database)
        except BaseException:
            database.close()
            raise
        return cls(database)

    def close(self) -> None:
        """Close all connections."""
        self.database.close()

    def ensure_reachable(self) -> None:
        """Raise LedgerUnavailable where the database does not answer."""
        self.database.ensure_reachable()

    def journal(self, run_id: str) -> LedgerJournal:
        """Return the call journal for a run."""
        return LedgerJournal(self._calls, run_id)

    def start_run(self, run: RunStart) -> None:
        """Keep that a run began."""
        self._runs.start(run)

    def finish_run(self, run_id: str, *, state: RunState, finished_at: datetime, summary: Mapping[str, Any]) -> None:
        """Keep how a run ended."""
        self._runs.finish(run_id, state=state, finished_at=finished_at, summary=summary)

    @contextmanager
    def only_run(self, kind: RunKind, now: datetime) -> Iterator[tuple[str, ...]]:
        """Be the only run of a kind on this ledger until the block ends; RunUnderWay where another process is that.

        Yields the runs of that kind that were killed: they are marked as interrupted.
        """
        with run_lock(self.database, kind) as is_held:
            if not is_held:
                raise RunUnderWay(_said_of(self._runs.running(kind), kind))
            yield self._runs.reconcile(kind, now)

    def runs(self, limit: int = 50) -> tuple[StoredRun, ...]:
        """Return the newest runs, the newest first."""
        return self._runs.newest(limit)

    def run(self, run_id: str) -> StoredRun:
        """Return a run by its id or its unique first digits; ConfigError where there is none."""
        return self._runs.one(run_id)

    def find_call(self, request_hash: str) -> LlmAnswer | None:
        """Return the stored answer to a request, or None where it was never paid."""
        return self._calls.find([request_hash]).get(request_hash)

    def find_calls(self, request_hashes: Collection[str]) -> Mapping[str, LlmAnswer]:
        """Return the stored answers among these requests, at most a few thousand."""
        return self._calls.find(request_hashes)

    def store_calls(self, run_id: str, answers: Sequence[LlmAnswer]) -> None:
        """Store paid answers; the first answer to a request stays."""
        self._calls.store(run_id, answers)

    def known_proposals(self, ids: Collection[str]) -> frozenset[str]:
        """Return those of these proposals that exist and still hold: no new draft is needed."""
        return self._drafts.known(ids)

    def blocked_for_nothing(
        self, ids: Collection[str], *, codes: Collection[str], outcomes: Collection[DraftOutcome]
    ) -> Mapping[str, CheckedProposal]:
        """Return those of these proposals that are blocked, undecided, and have one of the codes or outcomes."""
        return self._drafts.blocked_for_nothing(ids, codes=codes, outcomes=outcomes)

    def published(self, identifiers: Collection[str]) -> Mapping[PublishedKey, Published]:
        """Return what of ours was last written to each place of these records."""
        return self._drafts.published(identifiers)

    def not_found(self, identifiers: Collection[str]) -> Mapping[PublishedKey, str]:
        """Return the places whose value the data of these records did not state, and in which of their revisions."""
        return self._drafts.not_found(identifiers)

    def save_drafts(self, run_id: str, drafts: Sequence[SavedDraft], marks: MarkChanges = NO_MARKS) -> int:
        """Store drafts with their marks; return how many were new, or came back as the product is again what it was."""
        return self._drafts.save(run_id, drafts, lambda connection: self.text_marks.save(connection, marks))

    def standing(self, wanted: Sequence[WantedDraft]) -> Mapping[str, Carry]:
        """Return, by the id of the draft that is spared, the proposals that stand for these drafts."""
        return self._carries.standing(wanted)

    def redrafts(self) -> Mapping[PublishedKey, Redraft]:
        """Return the new drafts that people asked for, by place."""
        return redrafts(self.database)

    def save_scan(self, run_id: str, scan: ScanResult, at: datetime) -> None:
        """Store what a run found in a batch of records before it drafts: quarantine, carries, completeness."""
        with self.database.write() as connection:
            self.database.be_only_writer(connection)
            self._drafts.save_quarantine(connection, run_id, scan.quarantine)
            self._carries.save(connection, run_id, scan.carries, at)
            add_pulled(connection, run_id, scan.completeness)
            add_fills(connection, run_id, scan.fills)

    def quarantine(self, run_id: str) -> Iterator[QuarantineEntry]:
        """Yield the records of a run that did not go on."""
        return self._drafts.quarantined(run_id)

    def proposals(self, wanted: ProposalFilter) -> tuple[StoredProposal, ...]:
        """Return the proposals that a filter asks for."""
        return self._queue.proposals(wanted)

    def proposal(self, proposal_id: str) -> StoredProposal:
        """Return a proposal by its id or its unique first digits; ConfigError where there is none."""
        return self._queue.one(proposal_id)

    def judged(self, *kinds: VerdictKind) -> Iterator[tuple[StoredProposal, str | None]]:
        """Yield the proposals on which such a decision holds, each with what a person last wrote for its place."""
        return self._queue.judged(kinds)

    def count_by_state(self) -> Mapping[ProposalState, int]:
        """Return how many proposals stand where."""
        return self._queue.count_by_state()

    def decide(
        self, verdict: Verdict, *, expected_version: int | None = None, takes_two: bool = False
    ) -> StoredProposal:
        """Append a verdict and move the proposal; AlreadyDecided where somebody was faster."""
        return self._queue.decide(verdict, expected_version, takes_two=takes_two)

    def undo(
        self, proposal_id: str, *, by: str, at: datetime, expected_version: int | None = None, is_admin: bool = False
    ) -> StoredProposal:
        """Take a decision back; AlreadyDecided where that cannot be."""
        return self._queue.undo(proposal_id, by=by, at=at, expected_version=expected_version, is_admin=is_admin)

    def decide_many(self, bulk: BulkDecision) -> BulkResult:
        """Decide what can be decided of what was previewed, and say what could not; see `ledger.bulk`."""
        return self.bulk.decide(bulk)

    def undo_many(self, bulk_id: str, *, by: str, at: datetime, is_admin: bool = False) -> BulkUndo:
        """Take a decision for many back where nobody touched it since; CannotBeUndone where it is another's."""
        return self.bulk.undo(bulk_id, by=by, at=at, is_admin=is_admin)

    def changes_to_write(self, only: Collection[str] | None = None) -> Iterator[Change]:
        """Yield every accepted change without a receipt, or those of some proposals."""
        return self._receipts.changes_to_write(only)

    def published_changes(self) -> Iterator[Change]:
        """Yield what was written before."""
        return self._receipts.published_changes()

    def save_receipts(self, run_id: str, receipts: Sequence[Receipt], at: datetime) -> None:
        """Store receipts and move their proposals."""
        self._receipts.save(run_id, receipts, at)

    def check_counts(self, scope: CheckScope = EVERYWHERE) -> tuple[CheckCount, ...]:
        """Return what every check found and what people made of it, by locale and family."""
        return check_counts(self.database, scope)

    def judged_words(self, scope: CheckScope = EVERYWHERE) -> tuple[JudgedWords, ...]:
        """Return the words that claim findings were about, with what people made of those."""
        return judged_words(self.database, scope)

    def learn_word(self, entry: LearnedWord) -> None:
        """Append what a person said of a word; it holds for drafts that are checked from now on."""
        add_learned_word(self.database, entry)

    def learned_words(self) -> tuple[LearnedWord, ...]:
        """Return all that people said of words, the oldest first; `in_force` tells what holds."""
        return all_learned_words(self.database)

    def drafted_families(self) -> tuple[str, ...]:
        """Return the families that proposals were drafted for."""
        return drafted_families(self.database)


def _said_of(run: RunStart | None, kind: RunKind) -> str:
    if run is None:
        return f"another {kind.value.replace('_', '-')} run is just beginning; wait for it, or end it and run again"
    since = f"{run.started_at:%Y-%m-%d %H:%M} UTC"
    return (
        f"run {run.run_id[:8]} on host {run.host} is under way since {since}; wait for it, "
        f"or stop it there (kill {run.pid}) and run again"
    )

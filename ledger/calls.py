"""Paid calls: each answer is stored once, by the hash of its request, before it is used."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, RowMapping, select

from ledger.database import Database
from ledger.inserts import chunks, insert_new
from ledger.tables import calls
from schemas.llm_call import CallOutcome, LlmAnswer, Usage


class Calls:
    """The table of paid calls."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, request_hashes: Collection[str]) -> Mapping[str, LlmAnswer]:
        """Return the stored answers among these requests."""
        found: dict[str, LlmAnswer] = {}
        with self._database.read() as connection:
            for chunk in chunks(request_hashes):
                rows = connection.execute(select(calls).where(calls.c.request_hash.in_(chunk))).mappings()
                found.update((row["request_hash"], _answer(row)) for row in rows)
        return found

    def store(self, run_id: str, answers: Sequence[LlmAnswer]) -> None:
        """Store answers in one transaction; where a request has an answer already, the first one stays.

        One that another run paid for too is money all the same: it is kept under a key that no request has, so that
        its cost counts as waste.
        """
        rows = [
            {
                "request_hash": answer.request_hash,
                "run_id": run_id,
                "content": answer.content,
                "outcome": answer.outcome.value,
                "llm_model": answer.llm_model,
                "input_tokens": answer.usage.input,
                "cached_tokens": answer.usage.cached,
                "output_tokens": answer.usage.output,
                "cache_written_tokens": answer.usage.cache_written,
                "cost": answer.cost,
                "price_source": answer.price_source,
                "answered_at": answer.answered_at,
            }
            for answer in answers
        ]
        if rows:
            with self._database.write() as connection:
                if insert_new(connection, calls, rows) < len(rows):
                    insert_new(connection, calls, list(_paid_twice(connection, run_id, rows)))


def _paid_twice(connection: Connection, run_id: str, rows: Sequence[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    stored = select(calls.c.request_hash).where(calls.c.request_hash.in_([row["request_hash"] for row in rows]))
    by_others = set(connection.scalars(stored.where(calls.c.run_id != run_id)))
    for row in rows:
        if row["request_hash"] in by_others:
            yield {**row, "request_hash": f"{row['request_hash']}~{run_id}"}


def _answer(row: RowMapping) -> LlmAnswer:
    return LlmAnswer(
        request_hash=row["request_hash"],
        content=row["content"],
        outcome=CallOutcome(row["outcome"]),
        llm_model=row["llm_model"],
        usage=Usage(
            row["input_tokens"], row["cached_tokens"], row["output_tokens"], cache_written=row["cache_written_tokens"]
        ),
        cost=row["cost"],
        price_source=row["price_source"],
        answered_at=row["answered_at"],
        is_replayed=True,
    )

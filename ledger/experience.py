"""What earlier calls with the same prompts and language model used: the experience that a quote rests on."""

from dataclasses import dataclass

from sqlalchemy import Select, func, select

from ledger.database import Database
from ledger.tables import call_uses, calls, runs

#: The newest calls say most of the next ones, and a ledger of a million calls must not hold up a quote.
_NEWEST = 5_000


@dataclass(frozen=True, slots=True)
class PastCalls:
    """Paid calls and their tokens, all together.

    `output_squares` sums the squares of each call's output tokens. `drafting` counts the calls that stored drafts
    used, `repairs` those among them that were asked for blocked drafts alone.
    """

    calls: int = 0
    input_tokens: int = 0
    cached_tokens: int = 0
    output_tokens: int = 0
    output_squares: int = 0
    drafting: int = 0
    repairs: int = 0


def past_calls(database: Database, *, llm_model: str, enricher_version: str) -> PastCalls:
    """Return the newest calls of runs with this model, as the config names it, and these prompts."""
    newest = _newest(llm_model, enricher_version).subquery()
    output = newest.c.output_tokens
    sums = (newest.c.input_tokens, newest.c.cached_tokens, output, output * output)
    summed = [func.coalesce(func.sum(each), 0) for each in sums]
    used = (
        select(
            call_uses.c.request_hash,
            newest.c.answered_at,
            func.min(newest.c.answered_at).over(partition_by=call_uses.c.proposal_id).label("began"),
        )
        .join_from(newest, call_uses, call_uses.c.request_hash == newest.c.request_hash)
        .subquery()
    )
    drafting = select(func.count(used.c.request_hash.distinct()))
    with database.read() as connection:
        totals = connection.execute(select(func.count(), *summed).select_from(newest)).one()
        in_drafts = connection.scalar(drafting) or 0
        # A repair quotes the draft that it mends, so that draft's call was answered before.
        first = connection.scalar(drafting.where(used.c.answered_at == used.c.began)) or 0
    return PastCalls(*map(int, (*totals, in_drafts, in_drafts - first)))


def _newest(llm_model: str, enricher_version: str) -> Select[tuple[object, ...]]:
    # Answers of a judge (`enrichers.judge.JUDGE_MARK`) say nothing of what a draft uses.
    alike = select(runs.c.run_id).where(runs.c.llm_model == llm_model, runs.c.enricher_version == enricher_version)
    columns = (calls.c[name] for name in ("request_hash", "answered_at", "input_tokens", "cached_tokens"))
    wanted = select(*columns, calls.c.output_tokens).where(
        calls.c.run_id.in_(alike), calls.c.request_hash.not_like("%~judge%")
    )
    return wanted.order_by(calls.c.answered_at.desc()).limit(_NEWEST)

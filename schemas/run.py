"""What a run says of itself: the one object that `skuwright run --json` ends with."""

from decimal import Decimal
from enum import StrEnum

from pydantic import BaseModel, ConfigDict


class RunKind(StrEnum):
    """The stages that leave a run in the ledger, and the trial of a prompt or model against judged cases."""

    ENRICH = "enrich"
    WRITE_BACK = "write_back"
    EVAL = "eval"


class RunState(StrEnum):
    """How a run ended; `interrupted` are runs that were killed, found at the next start."""

    RUNNING = "running"
    COMPLETED = "completed"
    BUDGET_STOPPED = "budget_stopped"
    STOPPED = "stopped"
    FAILED = "failed"
    INTERRUPTED = "interrupted"


class LlmUse(BaseModel):
    """Calls of a run: `calls` were paid in it, `replayed` came from the ledger, `failed` brought no answer."""

    model_config = ConfigDict(frozen=True)

    calls: int = 0
    replayed: int = 0
    failed: int = 0
    input_tokens: int = 0
    cached_tokens: int = 0
    output_tokens: int = 0
    cost: Decimal = Decimal(0)


class CostPerSku(BaseModel):
    """Content cost per SKU as defined in the README; None where nothing was attempted, accepted or published."""

    model_config = ConfigDict(frozen=True)

    attempted: Decimal | None = None
    accepted: Decimal | None = None
    published: Decimal | None = None


class RunSummary(BaseModel):
    """Counts of one run.

    Records: `pulled` = `quarantined` + `not_generatable` + `unchanged` + `with_gaps`.
    Gaps: `gaps` = `drafted` + `failed` + `left`; `drafted` = `accepted` + `review` + `blocked`.
    `not_found` of the blocked are values that the product data does not state: no matter for the gate (they are no part
    of `gate_rejection_rate`) nor for reviewers, but for the supplier. `unreadable` of the blocked are those for which
    the next run asks anew, as no answer of the model could be read; `unchecked` those that a broken check or rule
    pack blocked.
    `messages` say why gaps failed, the most frequent reason first.
    `left` are gaps that the run did not reach (budget or stop), `failed` those whose calls were never answered.
    Where `read_all` is false a stop or the `limit` of records that was asked for came before the source was read to its
    end: what follows there is in no count. `limit` is None where it left nothing.
    `uncertain_cost` is the most that calls may cost whose answers were lost on the way; it counts against the budget
    and is no part of `llm.cost`, since nobody can tell whether they are billed.
    `damaged` of the quarantined were left out for the export's own faults (see `flows.damage`), `damaged_rows` says
    how, for the first ten; `quarantined_rows` says it of the first five others; `warnings` are about the source as a
    whole, such as columns that are not read.
    """

    model_config = ConfigDict(frozen=True)

    run_id: str
    pulled: int = 0
    quarantined: int = 0
    not_generatable: int = 0
    unchanged: int = 0
    with_gaps: int = 0
    gaps: int = 0
    drafted: int = 0
    accepted: int = 0
    review: int = 0
    blocked: int = 0
    not_found: int = 0
    unreadable: int = 0
    unchecked: int = 0
    failed: int = 0
    left: int = 0
    gate_rejection_rate: float | None = None
    llm: LlmUse = LlmUse()
    uncertain_cost: Decimal = Decimal(0)
    cost_per_sku: CostPerSku = CostPerSku()
    currency: str = "USD"
    budget_stopped: bool = False
    stopped: bool = False
    read_all: bool = True
    limit: int | None = None
    messages: tuple[str, ...] = ()
    damaged: int = 0
    damaged_rows: tuple[str, ...] = ()
    quarantined_rows: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    seconds: float = 0.0

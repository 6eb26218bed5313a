"""One call of a language model: what is asked, what came back, what it cost, and the journal that remembers it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any, Protocol


class CallOutcome(StrEnum):
    """How a call that was answered ended. Each of them is paid for."""

    ANSWERED = "answered"
    REFUSED = "refused"
    TRUNCATED = "truncated"


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens of one call as the provider counted them.

    `cached` is the part of `input` read from its cache, `cache_written` the part written to it: some bill it higher.
    """

    input: int = 0
    cached: int = 0
    output: int = 0
    cache_written: int = 0


@dataclass(frozen=True, slots=True)
class LlmRequest:
    """One request: `body` is the JSON that is sent, `hash` 32 hex digits over it and the service's address.

    `max_output_tokens` bounds what the answer can cost.
    """

    body: Mapping[str, Any]
    hash: str
    max_output_tokens: int


@dataclass(frozen=True, slots=True)
class LlmAnswer:
    """One answer. `content` is the text as it came, whole or cut off.

    `cost` is exact, in the budget's currency; `price_source` names the table, its version and the rates used.
    `is_replayed` says that it came from the ledger and was not paid for again.
    """

    request_hash: str
    content: str
    outcome: CallOutcome
    llm_model: str
    usage: Usage
    cost: Decimal
    price_source: str
    answered_at: datetime
    is_replayed: bool = False


class CallJournal(Protocol):
    """Where paid answers are kept before anything is done with them."""

    async def find(self, request_hash: str) -> LlmAnswer | None:
        """Return the stored answer to a request, or None where it was never paid."""

    async def store(self, answer: LlmAnswer) -> None:
        """Return once the answer is durable."""


@dataclass(frozen=True, slots=True)
class CallEstimate:
    """What one call is expected to use: tokens and money, with the bounds that hold in nearly all cases."""

    request_hash: str
    usage: Usage
    cost: Decimal
    cost_low: Decimal
    cost_high: Decimal


class LlmClient(Protocol):
    """Something that answers requests: the real service, or the quote that answers none."""

    async def complete(self, request: LlmRequest) -> LlmAnswer | None:
        """Return the answer; None where the request was only quoted."""


Messages = Sequence[Mapping[str, str]]

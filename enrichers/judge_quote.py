"""What the judge is expected to cost on top of a quote: nobody knows the warnings of texts that are not written yet."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from math import ceil

from enrichers.base import DraftOrder
from enrichers.expected_usage import GuessedUsage
from enrichers.judge import Judge
from enrichers.judge_clause import Clause
from enrichers.prices import Price
from enrichers.quote import Quote
from schemas.proposal import ContentKind

#: Questions on a text: most likely, and the most that nearly all runs stay below; none where no text has a warning.
_QUESTIONS, _QUESTIONS_MOST = 0.5, 2.0
_CLAUSE = Clause("x" * 60, "x" * 120)
_SECONDS = 1.5


class JudgeQuote:
    """Adds up what questions about the texts of a run would use. `price` is that of the judge's model."""

    def __init__(self, judge: Judge, *, max_questions: int, price: Price) -> None:
        self._judge, self._price = judge, price
        self._most = min(_QUESTIONS_MOST, float(max_questions))
        self._usage = GuessedUsage()
        self._texts = 0
        self._input = self._cached = self._output = 0.0
        self._cost = self._high = Decimal(0)

    def add(self, orders: Iterable[DraftOrder], now: datetime) -> None:
        """Count the texts of orders."""
        for order in orders:
            self._add(order, now)

    def _add(self, order: DraftOrder, now: datetime) -> None:
        texts = sum(order.contents[gap.attribute].kind is ContentKind.TEXT for gap in order.gaps)
        if not texts:
            return
        expected = self._usage.of(self._judge.request(order, _CLAUSE))
        self._texts += texts
        self._input += texts * expected.likely.input
        self._cached += texts * expected.likely.cached
        self._output += texts * expected.likely.output
        self._cost += texts * self._price.of(expected.likely, now).cost
        self._high += texts * self._price.of(expected.high, now).cost

    def on_top_of(self, quote: Quote, concurrency: int) -> Quote:
        """Return a quote with the judge's calls in it; the low end has none, as no text may have a warning."""
        calls = ceil(self._texts * _QUESTIONS)
        return replace(
            quote,
            calls=quote.calls + calls,
            input_tokens=quote.input_tokens + ceil(self._input * _QUESTIONS),
            cached_tokens=quote.cached_tokens + ceil(self._cached * _QUESTIONS),
            output_tokens=quote.output_tokens + ceil(self._output * _QUESTIONS),
            cost=quote.cost + self._cost * Decimal(str(_QUESTIONS)),
            cost_high=quote.cost_high + self._high * Decimal(str(self._most)),
            seconds=quote.seconds + calls * _SECONDS / concurrency,
        )

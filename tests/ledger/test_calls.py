"""Paid answers: stored once, exact, found again."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from decimal import Decimal

import pytest
from sqlalchemy import select

from ledger import Ledger
from ledger.column_types import money_sum
from ledger.tables import calls
from schemas.llm_call import CallOutcome
from tests.ledger.builders import NOON, make_answer


def total(ledger: Ledger) -> Decimal | None:
    with ledger.database.read() as connection:
        return connection.scalar(select(money_sum(calls.c.cost)))


def test_a_stored_answer_comes_back_as_it_was_but_replayed(ledger: Ledger) -> None:
    answer = make_answer(outcome=CallOutcome.TRUNCATED, content="Größe „M“ 🧥")
    ledger.store_calls("r1", [answer])
    assert ledger.find_call(answer.request_hash) == replace(answer, is_replayed=True)


def test_a_request_that_was_never_paid_is_not_found(ledger: Ledger) -> None:
    assert ledger.find_call("f" * 32) is None


def test_the_first_answer_to_a_request_stays(ledger: Ledger) -> None:
    ledger.store_calls("r1", [make_answer(content="first")])
    ledger.store_calls("r1", [make_answer(content="second", cost=Decimal(9)), make_answer("b" * 32)])
    found = ledger.find_calls(["a" * 32, "b" * 32, "c" * 32])
    assert {key: answer.content for key, answer in found.items()} == {"a" * 32: "first", "b" * 32: '{"text": "Jacke"}'}
    assert total(ledger) == Decimal("0.00142500")


def test_an_answer_that_two_runs_paid_for_is_found_once_and_costs_twice(ledger: Ledger) -> None:
    ledger.store_calls("r1", [make_answer(content="first")])
    for _ in range(2):
        ledger.store_calls("w1", [make_answer(content="second", cost=Decimal("0.5")), make_answer("b" * 32)])
    found = ledger.find_calls(["a" * 32, "b" * 32])
    assert {key: answer.content for key, answer in found.items()} == {"a" * 32: "first", "b" * 32: '{"text": "Jacke"}'}
    assert total(ledger) == Decimal("0.50142500")


def test_more_requests_than_a_statement_takes_are_looked_up(ledger: Ledger) -> None:
    ledger.store_calls("r1", [make_answer()])
    assert list(ledger.find_calls([f"{number:032x}" for number in range(40_000)] + ["a" * 32])) == ["a" * 32]


def test_money_is_added_up_exactly(ledger: Ledger) -> None:
    assert total(ledger) is None
    ledger.store_calls("r1", [make_answer(key, cost=Decimal(cost)) for key, cost in (("x", "0.1"), ("y", "0.2"))])
    assert str(total(ledger)) == "0.3"


def test_ten_thousand_tiny_costs_lose_nothing(ledger: Ledger) -> None:
    tiny = [make_answer(f"{number:032x}", cost=Decimal("0.000000000001")) for number in range(10_000)]
    ledger.store_calls("r1", [*tiny, make_answer("big", cost=Decimal("123456789012345678"))])
    assert total(ledger) == Decimal("123456789012345678.000000010000")


@pytest.mark.parametrize("cost", [0.1, Decimal("NaN"), Decimal("Infinity")])
def test_money_is_never_a_float_or_no_number(ledger: Ledger, cost: object) -> None:
    with pytest.raises(Exception, match="money must be a finite Decimal"):
        ledger.store_calls("r1", [make_answer(cost=cost)])


def test_times_come_back_in_utc(ledger: Ledger) -> None:
    there = NOON.astimezone(timezone(timedelta(hours=5)))
    ledger.store_calls("r1", [make_answer(answered_at=there)])
    found = ledger.find_call("a" * 32)
    assert found is not None
    assert (found.answered_at, found.answered_at.utcoffset()) == (NOON, timedelta(0))


def test_a_time_without_its_zone_is_refused(ledger: Ledger) -> None:
    with pytest.raises(Exception, match="a time needs its zone"):
        ledger.store_calls("r1", [make_answer(answered_at=datetime(2026, 3, 1))])  # noqa: DTZ001 - that is the point


@pytest.mark.parametrize(("content", "stored"), [("a\0b", "a\ufffdb"), ("ü\ud83d!", "ü\ufffd!")])
def test_what_no_database_can_hold_is_replaced(ledger: Ledger, content: str, stored: str) -> None:
    ledger.store_calls("r1", [make_answer(content=content)])
    found = ledger.find_call("a" * 32)
    assert found is not None
    assert found.content == stored


def test_storing_nothing_is_no_error(ledger: Ledger) -> None:
    ledger.store_calls("r1", [])
    assert ledger.find_calls([]) == {}

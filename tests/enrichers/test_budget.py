"""The budget: never passed where the bounds hold, hardly where they do not, and nobody waits for ever."""

import asyncio
from decimal import Decimal

import pytest

from enrichers.budget import Budget, CallMoney
from schemas.errors import BudgetSpent
from tests.enrichers.virtual_time import run_in_virtual_time


def spend(limit: str, bound: str, costs: list[str], *, in_flight: int = 50) -> tuple[Decimal, int, int]:
    """Return what was spent, how many calls were made, and how many the budget stopped."""

    async def main() -> tuple[Decimal, int, int]:
        budget, gate, made, stopped = Budget(Decimal(limit)), asyncio.Semaphore(in_flight), 0, 0

        async def call(cost: str) -> None:
            nonlocal made, stopped
            async with gate:
                try:
                    reservation = await budget.reserve(Decimal(bound))
                except BudgetSpent:
                    stopped += 1
                    return
                await asyncio.sleep(0.5)
                made += 1
                budget.settle(reservation, Decimal(cost))

        await asyncio.gather(*(call(cost) for cost in costs))
        return budget.spent, made, stopped

    return run_in_virtual_time(main)


def test_as_many_calls_are_made_as_fit_when_each_costs_its_bound() -> None:
    assert spend("1.00", "0.03", ["0.03"] * 100) == (Decimal("0.99"), 33, 67)


def test_calls_that_cost_less_than_their_bound_leave_room_for_more() -> None:
    spent, made, stopped = spend("1.00", "0.10", ["0.01"] * 500)
    assert made == 91  # after 0.91 a call of 0.10 could pass the limit
    assert spent == Decimal("0.91")
    assert stopped == 409


def test_bounds_that_do_not_hold_are_learned_from_the_first_answers() -> None:
    spent, made, _ = spend("1.00", "0.01", ["0.04"] * 100)
    assert spent <= Decimal("1.00")
    assert made == 25


def test_without_a_limit_nobody_waits() -> None:
    async def main() -> int:
        budget = Budget(None)
        for _ in range(1000):
            await budget.reserve(Decimal(5))
        return 1000

    assert run_in_virtual_time(main) == 1000
    assert Budget(None).left is None


def test_a_call_without_an_answer_gives_its_money_back() -> None:
    async def main() -> Budget:
        budget = Budget(Decimal(1))
        reservation = await budget.reserve(Decimal("0.9"))
        budget.settle(reservation, None)
        budget.settle(reservation, None)
        await budget.reserve(Decimal("0.9"))
        return budget

    budget = run_in_virtual_time(main)
    assert (budget.spent, budget.left) == (Decimal(0), Decimal("0.1"))


def test_a_lost_answer_counts_with_its_bound_and_a_waiting_call_is_not_kept_waiting() -> None:
    async def main() -> Budget:
        budget = Budget(Decimal(1))
        lost = CallMoney(budget, lambda: Decimal("0.4"))
        await lost.set_aside()
        other = CallMoney(budget, lambda: Decimal("0.7"))
        waiting = asyncio.create_task(other.set_aside())
        await asyncio.sleep(0)
        lost.may_be_spent()
        lost.may_be_spent()
        with pytest.raises(BudgetSpent, match=r"0 of 1 are spent, up to 0\.4 more by calls whose answers were lost"):
            await waiting
        await lost.set_aside()
        lost.settle(Decimal("0.1"))
        return budget

    budget = run_in_virtual_time(main)
    assert (budget.spent, budget.uncertain, budget.left) == (Decimal("0.1"), Decimal("0.4"), Decimal("0.5"))


def test_a_cancelled_wait_does_not_stop_the_others() -> None:
    async def main() -> Decimal:
        budget = Budget(Decimal(1))
        first = await budget.reserve(Decimal("0.8"))
        gone, next_one = (asyncio.create_task(budget.reserve(Decimal("0.5"))) for _ in range(2))
        await asyncio.sleep(0)
        gone.cancel()
        budget.settle(first, Decimal("0.1"))
        await next_one
        return budget.spent

    assert run_in_virtual_time(main) == Decimal("0.1")


def test_the_message_says_what_was_spent_and_what_to_do() -> None:
    async def main() -> None:
        await Budget(Decimal("0.05")).reserve(Decimal("0.0625"))

    with pytest.raises(
        BudgetSpent, match=r"max_per_run: 0 of 0\.05 are spent, .* could cost 0\.0625; raise it, or run"
    ):
        run_in_virtual_time(main)

"""Holds a run within its budget: a call is only made where even its dearest outcome fits."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from schemas.errors import BudgetSpent, RunStopped

#: Until so many answers came back and showed that the bounds hold, only so many calls are in flight.
_TRIAL_CALLS = 3


@dataclass(slots=True)
class Reservation:
    """Money set aside for one call: the most it should cost."""

    bound: Decimal
    is_settled: bool = False


class Budget:
    """Money that a run may spend, in the budget's currency; None sets no limit.

    What is in flight is counted with its bound. Where an answer costs more than its bound (the service did not
    respect the limit on output), all bounds are raised by the worst ratio seen.
    """

    def __init__(self, max_per_run: Decimal | None) -> None:
        self._max = max_per_run
        self._spent = self._uncertain = self._reserved = Decimal(0)
        self._worst = Decimal(1)
        self._in_flight = self._settled = 0
        self._waiting: list[asyncio.Future[None]] = []
        self._is_closed = False

    @property
    def is_limited(self) -> bool:
        """Say whether there is a limit at all."""
        return self._max is not None

    @property
    def spent(self) -> Decimal:
        """What all settled calls cost."""
        return self._spent

    @property
    def uncertain(self) -> Decimal:
        """The most that calls may cost whose answers were lost on the way."""
        return self._uncertain

    @property
    def left(self) -> Decimal | None:
        """What is neither spent, nor perhaps spent, nor set aside; None without a limit."""
        return None if self._max is None else self._max - self._used - self._reserved * self._worst

    async def reserve(self, bound: Decimal) -> Reservation:
        """Set money aside for a call that costs at most `bound`; waits while calls in flight may still free some.

        Raises BudgetSpent where nothing is in flight and the call could still pass the limit, and RunStopped once
        the budget is closed.
        """
        while self._is_closed or not self._fits(bound):
            if self._is_closed:
                raise RunStopped
            if not self._in_flight:
                self._raise_spent(bound)
            freed = asyncio.get_running_loop().create_future()
            self._waiting.append(freed)
            await freed
        self._reserved += bound
        self._in_flight += 1
        return Reservation(bound)

    def close(self) -> None:
        """Set no more money aside: the run is to stop, and only what is in flight goes on."""
        self._is_closed = True
        self._wake()

    def lose(self, reservation: Reservation, bound: Decimal) -> None:
        """Book the most that a call may cost whose answer was lost: whether it is billed nobody can tell."""
        if not reservation.is_settled:
            self._uncertain += bound * self._worst
        self.settle(reservation, None)

    def settle(self, reservation: Reservation, cost: Decimal | None) -> None:
        """Book what a call cost; None where it was not worked on and costs nothing. A second time does nothing."""
        if reservation.is_settled:
            return
        reservation.is_settled = True
        self._reserved -= reservation.bound
        self._in_flight -= 1
        if cost is not None:
            self._spent += cost
            self._settled += 1
            if reservation.bound and cost > reservation.bound * self._worst:
                self._worst = cost / reservation.bound
        self._wake()

    def _wake(self) -> None:
        waiting, self._waiting = self._waiting, []
        for freed in waiting:
            if not freed.done():
                freed.set_result(None)

    def _fits(self, bound: Decimal) -> bool:
        if self._max is None:
            return True
        if self._settled < _TRIAL_CALLS and self._in_flight >= _TRIAL_CALLS:
            return False
        return self._used + (self._reserved + bound) * self._worst <= self._max

    @property
    def _used(self) -> Decimal:
        return self._spent + self._uncertain

    def _raise_spent(self, bound: Decimal) -> None:
        lost = f", up to {self._uncertain:f} more by calls whose answers were lost" if self._uncertain else ""
        raise BudgetSpent(
            f"[budget] max_per_run: {self._spent:f} of {self._max:f} are spent{lost}, and the next call could cost "
            f"{bound * self._worst:f}; raise it, or run again to go on with a new budget"
        )


class CallMoney:
    """The money of one call through all its attempts. `bound` returns the most that one attempt should cost."""

    def __init__(self, budget: Budget, bound: Callable[[], Decimal]) -> None:
        self._budget, self._bound = budget, bound
        self._reservation: Reservation | None = None

    async def set_aside(self) -> None:
        """Set money aside for one attempt, unless it still is; raises what `Budget.reserve` raises."""
        if self._reservation is None:
            self._reservation = await self._budget.reserve(self._bound() if self._budget.is_limited else Decimal(0))

    def may_be_spent(self) -> None:
        """Book what is set aside: the attempt may be billed, although its answer was lost."""
        if self._reservation is not None:
            self._budget.lose(self._reservation, self._bound())
            self._reservation = None

    def settle(self, cost: Decimal | None) -> None:
        """Book what the call cost, or give back what is still set aside where no answer came."""
        if self._reservation is not None:
            self._budget.settle(self._reservation, cost)
            self._reservation = None

"""Learns how many requests a second a service admits, from the share it refuses (429).

Time is cut into epochs; each counts what was sent and what was refused. An epoch that was refused little is clean:
its rate is known to be good, and the next one tries more. One that was refused much is not: the next one falls back
to the good rate, or to what was admitted where that is more. Between a good and a bad rate the search narrows, and
then only probes now and then. Random refusals of a few per cent (a busy service, not a limit) slow nothing down.

Halving on each refusal, as TCP does, would leave a quarter of the limit unused. Going by the admitted share alone
fails where the service allows no burst: there, one per cent over the limit has every second request refused.
"""

from dataclasses import dataclass

#: An epoch is long enough to count some requests in, and several times what a refusal takes to come back.
_EPOCH_SECONDS = 0.5
_EPOCH_REQUESTS = 5
_REFUSAL_TIMES = 4
#: Up to this share of refusals an epoch is clean; one refusal alone never makes it unclean.
_TOLERATED = 0.1
_TOLERATED_COUNT = 1
#: Growth after 1, 2, 3, … clean epochs in a row, where no bad rate is known.
_GROWTH = (1.06, 1.12, 1.25, 1.5, 2.0)
#: Where good and bad rate are this close, the good one is held for some epochs; each vain probe doubles them.
_CLOSE = 1.04
_HELD_EPOCHS = (8, 16, 32)
#: A good rate that is refused a little is left by this much; what was admitted may be far less without bursts.
_NEAR = 0.93
_SLOWEST = 0.05


@dataclass(slots=True)
class _Epoch:
    number: int
    started: float
    sent: int = 0
    refused: int = 0
    was_binding: bool = False

    @property
    def is_clean(self) -> bool:
        return self.refused <= max(_TOLERATED_COUNT, _TOLERATED * self.sent)


class LearnedRate:
    """The rate to hold, in requests a second; `per_second` is None until the service refuses more than a few."""

    def __init__(self, first_guess: float) -> None:
        """Take the rate to try after the first refusals, where nothing was answered yet to go by."""
        self.per_second: float | None = None
        self._first_guess = first_guess
        self._good: float | None = None
        self._bad: float | None = None
        self._growth = len(_GROWTH) - 1
        self._held, self._vain = 0, 0
        self._epoch = _Epoch(0, 0.0)
        self._is_last_clean = True
        self._refusal_seconds = 0.0
        self._second, self._answered, self._answered_before = 0, 0, 0

    def answered(self, now: float) -> None:
        """Count an answer: what was answered in the last second is a better first guess."""
        second = int(now)
        if second != self._second:
            self._answered_before = self._answered if second == self._second + 1 else 0
            self._second, self._answered = second, 0
        self._answered += 1

    def sent(self, now: float, *, waited: bool) -> int:
        """Count a request that goes out now; `waited` says that something held it back. Return its epoch."""
        epoch = self._epoch
        long_enough = max(_EPOCH_SECONDS, _REFUSAL_TIMES * self._refusal_seconds)
        if now - epoch.started >= long_enough and epoch.sent >= _EPOCH_REQUESTS:
            if self.per_second is not None:
                self._judge(self.per_second, (epoch.sent - epoch.refused) / (now - epoch.started))
            self._turn(now)
        self._epoch.sent += 1
        self._epoch.was_binding = self._epoch.was_binding or waited
        return self._epoch.number

    def refused(self, epoch: int, sent_at: float, now: float) -> None:
        """Count a refusal of a request sent at `sent_at` in `epoch`."""
        self._refusal_seconds += ((now - sent_at) - self._refusal_seconds) / 8
        # A late refusal from the epoch before counts here, unless that epoch was already found unclean.
        if epoch != self._epoch.number and not (epoch == self._epoch.number - 1 and self._is_last_clean):
            return
        self._epoch.refused += 1
        if self._epoch.is_clean:
            return
        if self.per_second is None:
            self.per_second = max(self._first_guess, float(self._answered_before))
            self._turn(now)
        elif self._good is not None and self.per_second > self._good and self._epoch.refused > 2 * _TOLERATED_COUNT:
            self._step_back(self.per_second, self._good)
            self._turn(now)

    def limit_to(self, per_second: float, now: float) -> None:
        """Hold to a rate that the service itself told, unless a slower one is held already."""
        told = max(per_second, _SLOWEST)
        if self.per_second is None or self.per_second > told * _GROWTH[0]:
            self.per_second, self._good, self._bad, self._growth = told, None, None, 0
            self._turn(now)

    def _turn(self, now: float) -> None:
        self._is_last_clean = self._epoch.is_clean
        self._epoch = _Epoch(self._epoch.number + 1, now)

    def _judge(self, rate: float, admitted: float) -> None:
        if self._epoch.is_clean:
            if self._epoch.was_binding:
                self._grow(rate)
        elif self._good is not None and self._good < rate:
            self._step_back(rate, max(self._good, admitted))
        else:
            # The good rate itself is refused: the limit fell, or only just touches it, or was never known.
            near = rate * _NEAR if self._good is not None and 2 * self._epoch.refused <= self._epoch.sent else rate / 4
            self.per_second = max(_SLOWEST, min(rate, max(admitted, near)))
            self._good, self._bad, self._growth, self._held = None, rate, 0, 0

    def _step_back(self, rate: float, to: float) -> None:
        self.per_second, self._bad, self._growth = to, rate, 0
        if rate <= to * _CLOSE:
            self._held = _HELD_EPOCHS[self._vain]
            self._vain = min(self._vain + 1, len(_HELD_EPOCHS) - 1)

    def _grow(self, rate: float) -> None:
        self._good = rate
        if self._bad is not None and rate >= self._bad:
            self._bad, self._vain = None, 0
        if self._held > 0:
            self._held -= 1
        elif self._bad is None:
            self.per_second = rate * _GROWTH[self._growth]
            self._growth = min(self._growth + 1, len(_GROWTH) - 1)
        elif self._bad <= rate * _CLOSE:
            self.per_second = self._bad * 1.005
        else:
            self.per_second = rate + (self._bad - rate) / 2

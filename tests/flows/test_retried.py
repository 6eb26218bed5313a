"""What was away when the desk began is there for it once it is back, without a restart."""

from collections.abc import Iterator

import pytest

from flows import retried as retried_module
from flows.retried import Retried
from schemas.errors import ConfigError, InputError, PimUnavailable


class _Time:
    def __init__(self) -> None:
        self.now = 1000.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> _Time:
    found = _Time()
    monkeypatch.setattr(retried_module, "time", found)
    return found


@pytest.mark.parametrize("error", [ConfigError, InputError, PimUnavailable])
def test_it_is_tried_once_a_minute_until_it_is_there(clock: _Time, error: type[Exception]) -> None:
    tries: list[float] = []
    outcomes: Iterator[Exception | str] = iter([error("away"), error("away"), "labels"])

    def read() -> str:
        tries.append(clock.now)
        outcome = next(outcomes)
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    value = Retried(read, "codes")
    seen = []
    for seconds in (0, 0, 59, 1, 30, 31, 600):
        clock.now += seconds
        seen.append(value())
    assert seen == ["codes"] * 5 + ["labels"] * 2
    assert tries == [1000, 1060, 1121]


def test_what_is_wrong_in_another_way_is_not_hidden(clock: _Time) -> None:
    def read() -> str:
        raise ValueError(clock.now)

    with pytest.raises(ValueError, match="1000"):
        Retried(read, "codes")()

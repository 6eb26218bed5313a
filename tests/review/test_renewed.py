"""What the desk keeps for all who ask: old ones at once, new ones made beside the requests."""

import threading
from collections.abc import Callable

import pytest
from fastapi.testclient import TestClient

from ledger import Ledger
from ledger.desk_records import Cluster
from ledger.queue_cube import QueueCube
from review import renewed
from review.app import make_app
from review.renewed import Renewed
from review.shared_defects import SharedDefects
from schemas.errors import LedgerUnavailable
from tests.review.desk import Clock, make_services

Wait = Callable[[Callable[[], bool]], None]


@pytest.fixture
def wait() -> Wait:
    """Return what waits until something holds."""

    def until(holds: Callable[[], bool]) -> None:
        tick = threading.Event()
        for _ in range(200):
            if holds():
                return
            tick.wait(0.02)
        raise AssertionError("it never came")

    return until


def test_who_asks_for_an_old_one_gets_it_and_a_new_one_is_made(monkeypatch: pytest.MonkeyPatch, wait: Wait) -> None:
    monkeypatch.setattr(renewed, "_LASTS", -60.0)
    made, go = [0], threading.Event()

    def make() -> int:
        made[0] += 1
        if made[0] > 1:
            go.wait(10)
        return made[0]

    kept = Renewed(make, name="numbers")
    assert [kept.current() for _ in range(5)] == [1] * 5
    # One at a time is made, however many ask.
    assert made[0] == 2
    go.set()
    wait(lambda: kept.current() > 1)


def test_a_ledger_that_is_away_costs_only_those_who_come_first(
    monkeypatch: pytest.MonkeyPatch, wait: Wait, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(renewed, "_LASTS", -60.0)
    is_away = True

    def make() -> str:
        if is_away:
            raise LedgerUnavailable("away")
        return "there"

    kept = Renewed(make, name="numbers")
    with pytest.raises(LedgerUnavailable):
        kept.current()
    is_away = False
    assert kept.current() == "there"
    is_away = True
    assert kept.current() == "there"
    wait(lambda: "away" in caplog.text)
    assert kept.current() == "there"


def test_who_does_not_wait_gets_none_until_the_first_one_is_there(wait: Wait) -> None:
    made, go = [0], threading.Event()

    def make() -> int:
        go.wait(10)
        made[0] += 1
        return made[0]

    kept = Renewed(make, name="numbers")
    assert [kept.known() for _ in range(3)] == [None] * 3
    go.set()
    # Who waits is given what is being made for the others.
    assert kept.current() == 1
    wait(lambda: kept.known() == 1)
    assert made[0] == 1


def test_the_queue_is_counted_as_the_desk_starts(sqlite_url: str) -> None:
    ledger, counted = Ledger.open(sqlite_url), threading.Event()
    app = make_app(make_services(ledger, Clock()))
    count = app.state.cubes.make

    def make() -> QueueCube:
        counted.set()
        made: QueueCube = count()
        return made

    app.state.cubes.make = make
    with TestClient(app):
        assert counted.wait(10)
    assert app.state.cubes.current().places == ()
    ledger.close()


def test_clusters_are_looked_for_once_for_each_filter_and_anew_after_something_came_back() -> None:
    asked: list[str] = []

    def found(query: str) -> tuple[Cluster, ...]:
        def find() -> tuple[Cluster, ...]:
            asked.append(query)
            return (Cluster(query, "warning", "", len(asked), 1),)

        return defects.of(query, find)

    defects = SharedDefects()
    assert [found(query)[0].proposals for query in ("", "family=a", "", "family=a")] == [1, 2, 1, 2]
    defects.forget()
    assert found("")[0].proposals == 3
    for number in range(100):
        found(f"family={number}")
    found("")
    assert asked.count("") == 3

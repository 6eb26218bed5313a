"""The desk on SQLite and on PostgreSQL, with people of every role."""

from collections.abc import Callable, Iterator

import pytest
from fastapi import FastAPI

from ledger import Ledger
from review.app import make_app
from review.services import DeskServices
from schemas.people import Person, Role
from tests.review.desk import Clock, Seat, make_services


@pytest.fixture
def clock() -> Clock:
    """Return the desk's time, which stands still until it is moved."""
    return Clock()


@pytest.fixture
def services(ledger: Ledger, clock: Clock) -> DeskServices:
    """Return what the desk works with; one person of each role is there, named like it."""
    for role in Role:
        ledger.people.save(Person(role.value, role, clock.now))
    return make_services(ledger, clock)


@pytest.fixture
def app(services: DeskServices) -> FastAPI:
    """Return the desk."""
    return make_app(services)


@pytest.fixture
def seat(app: FastAPI, services: DeskServices) -> Iterator[Callable[[str], Seat]]:
    """Return what seats somebody at the desk by name, signed in."""
    taken: list[Seat] = []

    def take(name: str) -> Seat:
        taken.append(Seat.of(app, services, name))
        return taken[-1]

    yield take
    for one in taken:
        one.client.close()

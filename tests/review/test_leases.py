"""Who looks at what: nobody is shown next what somebody else has open, and no look holds anything up for ever."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

from review.leases import Leases

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
IDS = ["a", "b", "c"]


def test_everybody_is_given_another_item() -> None:
    leases = Leases()
    assert [leases.take(IDS, person, NOON) for person in ("ada", "bo", "cy")] == IDS
    assert leases.take(IDS, "ada", NOON) == "a"
    assert leases.others("a", "bo", NOON) == "ada"
    assert leases.others("a", "ada", NOON) is None


def test_where_somebody_looks_at_each_the_first_is_shared() -> None:
    leases = Leases()
    for person in ("ada", "bo", "cy"):
        leases.take(IDS, person, NOON)
    assert leases.take(IDS, "di", NOON) == "a"
    assert leases.take([], "di", NOON) is None


def test_a_look_ends_by_itself() -> None:
    leases = Leases()
    leases.look("a", "ada", NOON)
    later = NOON + timedelta(minutes=4)
    assert leases.others("a", "bo", later) is None
    assert leases.take(IDS, "bo", later) == "a"


def test_people_who_ask_at_the_same_moment_get_different_items() -> None:
    leases, ids = Leases(), [str(number) for number in range(200)]
    with ThreadPoolExecutor(20) as threads:
        given = list(threads.map(lambda number: leases.take(ids, f"person{number}", NOON), range(200)))
    assert sorted(given, key=int) == ids

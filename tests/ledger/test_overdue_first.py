"""What is overdue comes before all else, in the order of the queue; who works what off by family and locale."""

import sqlite3
from dataclasses import replace
from datetime import timedelta
from itertools import product

import pytest
from sqlalchemy import event

from ledger import Ledger, queue_order
from ledger.desk_records import NOBODY, Place, QueueFilter, QueueOrder
from schemas.people import Assignment, Person, Role
from schemas.proposal import GateOutcome
from tests.builders import make_proposal
from tests.ledger.builders import NOON, make_checked, make_draft, make_finding, make_run, make_verdict

FAMILIES, LOCALES = ("boots", "jackets", "lamps"), ("de_DE", "en_US", "fr_FR")


@pytest.fixture
def filled(ledger: Ledger) -> Ledger:
    """Return a ledger with 27 proposals: three of each family and locale, of different age and risk."""
    drafts = []
    for number in range(27):
        family, locale = FAMILIES[number % 3], LOCALES[number // 3 % 3]
        proposal = make_proposal(
            identifier=f"{family}-{locale}-{number}", family=family, locale=locale, language=locale
        )
        findings = (make_finding(),) * (number * 7 % 4)
        at = NOON - timedelta(minutes=number * 11 % 27)
        drafts.append(make_draft(make_checked(proposal, findings=findings), drafted_at=at))
    ledger.save_drafts("r1", drafts)
    return ledger


PLACES = [
    (Place("jackets"),),
    (Place("jackets", "en_US"),),
    (Place("jackets", None, ("en_US", "fr_FR")), Place("lamps", "fr_FR")),
    (Place("nothing"),),
    tuple(Place(family) for family in FAMILIES),
]


@pytest.mark.parametrize(("apart", "found"), [(0, 1), (24, 500)], ids=["together", "one by one"])
def test_overdue_items_come_first_and_each_group_keeps_its_order(
    filled: Ledger, apart: int, found: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queue_order, "_APART", apart)
    monkeypatch.setattr(queue_order, "_FOUND", found)
    # All SKUs have a hyphen.
    for order, overdue, search in product(QueueOrder, PLACES, (None, "-")):
        plain = QueueFilter(order=order, search=search)
        usual = filled.desk.rows(plain, limit=100)
        assert len(usual) == 27
        wanted = replace(plain, overdue=overdue)
        late = [row for row in usual if any(one.holds(row.family, row.locale) for one in overdue)]
        expected = [row.id for row in [*late, *(row for row in usual if row not in late)]]
        assert [row.id for row in filled.desk.rows(wanted, limit=100)] == expected, overdue
        pages = [row.id for start in range(0, 27, 5) for row in filled.desk.rows(wanted, limit=5, offset=start)]
        assert pages == expected, overdue
        walked: list[str] = []
        while ids := filled.desk.next_ids(wanted, after=walked[-1] if walked else None, limit=4):
            walked += ids
        assert walked == expected, overdue


@pytest.mark.parametrize(
    "wanted",
    [
        QueueFilter(overdue=(Place("boots"), Place("lamps"), Place("nothing")), not_first_by="ada"),
        QueueFilter(family="boots"),
    ],
    ids=["overdue", "one family"],
)
def test_families_are_found_without_reading_what_stands_before_them(sqlite_url: str, wanted: QueueFilter) -> None:
    ledger = Ledger.open(sqlite_url)
    ledger.start_run(make_run(run_id="r1"))

    def steps() -> int:
        """Return what SQLite has to do for the first page, by its own count, in hundreds."""
        done = [0]

        def count() -> int:
            done[0] += 1
            return 0

        def watch(connection: sqlite3.Connection, *_: object) -> None:
            connection.set_progress_handler(count, 100)

        event.listen(ledger.desk._database.engine, "checkout", watch)
        assert {row.identifier[0] for row in ledger.desk.rows(wanted, limit=2)} == {"o"}
        event.remove(ledger.desk._database.engine, "checkout", watch)
        return done[0]

    overdue = [
        make_draft(make_checked(make_proposal(identifier=f"o{number}", family=("boots", "lamps")[number % 2])))
        for number in range(4)
    ]
    ledger.save_drafts("r1", overdue)
    alone = steps()
    others = []
    for number in range(300):
        waiting = make_proposal(identifier=f"w{number}", family="jackets")
        others.append(make_draft(make_checked(waiting, findings=(make_finding(),))))
        accepted = make_checked(make_proposal(identifier=f"a{number}", family="boots"), GateOutcome.ACCEPT, auto=True)
        others.append(make_draft(accepted))
    ledger.save_drafts("r1", others)
    assert steps() <= alone + 3
    ledger.close()


def test_a_proposal_without_a_family_is_never_overdue_but_stays(ledger: Ledger) -> None:
    drafts = [
        make_draft(make_checked(make_proposal(identifier=str(family), family=family))) for family in (None, "boots")
    ]
    ledger.save_drafts("r1", drafts)
    rows = ledger.desk.rows(QueueFilter(overdue=(Place("boots", None, ("en_US",)), Place("lamps"))))
    assert [row.family for row in rows] == ["boots", None]


def test_an_assignment_of_a_locale_goes_before_that_of_the_family(filled: Ledger) -> None:
    for name in ("ada", "bob"):
        filled.people.save(Person(name, Role.EDITOR, NOON))
    given = [("jackets", None, "ada"), ("jackets", "en_US", "bob"), ("lamps", "fr_FR", "ada")]
    for family, locale, name in given:
        filled.people.assign(Assignment(family, locale, name, None, "ada", NOON))

    def places(assignee: str) -> set[tuple[str | None, str | None]]:
        return {(row.family, row.locale) for row in filled.desk.rows(QueueFilter(assignee=assignee), limit=100)}

    assert places("ada") == {("jackets", "de_DE"), ("jackets", "fr_FR"), ("lamps", "fr_FR")}
    assert places("bob") == {("jackets", "en_US")}
    assert places("cy") == set()
    assert places(NOBODY) == {("boots", locale) for locale in LOCALES} | {("lamps", "de_DE"), ("lamps", "en_US")}
    assert {one[0] for one in filled.desk.members(QueueFilter(assignee="bob"))} == {
        row.id for row in filled.desk.rows(QueueFilter(assignee="bob"))
    }


def test_what_waits_for_a_second_person(filled: Ledger) -> None:
    rows = filled.desk.rows(QueueFilter(), limit=3)
    for row, name in zip(rows, ("ada", "ada", "bob"), strict=True):
        filled.decide(make_verdict(row.id, reviewer=name), takes_two=True)
    ids = [row.id for row in rows]
    wanted = QueueFilter(waits_for_second=True)
    assert [row.id for row in filled.desk.rows(wanted)] == ids
    assert [row.first_by for row in filled.desk.rows(wanted)] == ["ada", "ada", "bob"]
    assert filled.desk.waits_for_second(QueueFilter()) == 3
    assert filled.desk.waits_for_second(QueueFilter(), most=2) == 2
    assert filled.desk.next_ids(replace(wanted, not_first_by="ada"), limit=9) == (ids[2],)
    assert not set(ids) & set(filled.desk.next_ids(QueueFilter(not_first_by=""), limit=99))
    assert len(filled.desk.next_ids(QueueFilter(not_first_by="bob"), limit=99)) == 26

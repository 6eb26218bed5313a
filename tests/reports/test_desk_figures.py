"""What managers see beside a report: weeks, throughput, savings, what lies too long; in both languages."""

import re
from datetime import timedelta
from decimal import Decimal

import pytest

from ledger.records import Carry, PublishedKey, ScanResult
from reports.desk_figures import desk_exceptions, desk_key_figures, desk_pictures, desk_tables, read_desk_figures
from reports.desk_records import ManualBaseline
from reports.figures import report_figures, spot_check_counts, week_figures
from reports.pictures import standalone
from reports.words import Language, Words
from schemas.people import Assignment, OwnedKind, Person, Role
from schemas.proposal import GateOutcome
from schemas.receipt import ReceiptStatus
from schemas.verdict import VerdictKind
from tests.reports.builders import DAY, MONDAY, Shop

WEEK = timedelta(weeks=1)


def test_the_weeks_add_up_to_the_report_of_all(week: Shop) -> None:
    weeks = week_figures(week.ledger, now=week.now + WEEK, weeks=3)
    assert [day.date().isoformat() for day in weeks] == ["2026-10-26", "2026-11-02", "2026-11-09"]
    empty, busy, quiet = weeks.values()
    whole = report_figures(week.ledger).total
    assert (busy.counts, busy.skus, busy.cost) == (whole.counts, whole.skus, whole.cost)
    for other in (empty, quiet):
        assert (other.counts.checked, other.counts.reviewed, other.cost.total) == (0, 0, 0)


def test_each_week_has_what_happened_in_it(shop: Shop) -> None:
    shop.run("aaa")
    shop.call("aaa", "c1", "1.50")
    key = shop.draft("aaa", "JK-1", calls=("c1",))
    shop.now += WEEK
    shop.decide(key, VerdictKind.EDITED, 100)
    shop.write("www", key)
    first, second = week_figures(shop.ledger, now=shop.now, weeks=2).values()
    assert (first.counts.checked, first.counts.edited, first.counts.published, first.cost.total) == (
        1,
        0,
        0,
        Decimal("1.5"),
    )
    assert (second.counts.checked, second.counts.edited, second.counts.published, second.cost.total) == (0, 1, 1, 1)
    assert second.cost_per_sku.published == 1


def test_weeks_that_are_known_are_not_counted_again(week: Shop) -> None:
    weeks = week_figures(week.ledger, now=week.now, weeks=2)
    known = dict(list(weeks.items())[:1])
    shown = week_figures(week.ledger, now=week.now, weeks=2, known=known)
    assert shown[next(iter(known))] is next(iter(known.values()))


def test_throughput_is_the_time_from_the_pull_to_the_pim(shop: Shop) -> None:
    shop.run("aaa")
    shop.now += timedelta(minutes=30)
    keys = [shop.draft("aaa", f"JK-{number}", gate=GateOutcome.ACCEPT, auto=True) for number in range(10)]
    # Carried to a later revision by a later run: it was pulled by the first all the same.
    shop.run("bbb")
    carry = Carry(keys[9], PublishedKey("JK-9", "description", "de_DE", "ecommerce"), "r1", "r2", is_new=True)
    shop.ledger.save_scan("bbb", ScanResult(carries=(carry,)), shop.now)
    for number, key in enumerate(keys):
        shop.now = MONDAY + (number + 1) * timedelta(hours=1)
        shop.write(f"w{number}", key)
    found = read_desk_figures(shop.ledger, now=shop.now).throughput
    assert found is not None
    assert found.texts == 10
    assert abs(found.median - timedelta(hours=5)) < timedelta(seconds=1)
    assert abs(found.most - timedelta(hours=9)) < timedelta(seconds=1)


def test_each_week_has_the_throughput_of_what_was_published_in_it(shop: Shop) -> None:
    shop.run("aaa")
    # The pull takes its time before the first draft.
    shop.now = MONDAY + timedelta(minutes=30)
    keys = [shop.draft("aaa", f"JK-{number}", gate=GateOutcome.ACCEPT, auto=True) for number in range(3)]
    for place, (key, days) in enumerate(zip(keys, (1, 3, 15), strict=True)):
        shop.now = MONDAY + days * DAY
        shop.write(f"w{place}", key)
    found = read_desk_figures(shop.ledger, now=shop.now)
    hours = {
        day.date().isoformat(): (
            one.texts,
            round(one.median / timedelta(hours=1)),
            round(one.most / timedelta(hours=1)),
        )
        for day, one in found.week_throughput.items()
    }
    assert hours == {"2026-11-02": (2, 24, 72), "2026-11-16": (1, 360, 360)}
    (picture,) = (one for one in desk_pictures(found, Words("de")) if one.key == "week_throughput")
    assert picture.description == (
        "die Hälfte höchstens / neun von zehn höchstens: 2.11. 1 Tag / 3 Tage; 9.11. – / –; 16.11. 15 Tage / 15 Tage"
    )


def test_nothing_published_has_no_throughput(shop: Shop) -> None:
    shop.run("aaa")
    shop.draft("aaa", "JK-1")
    assert read_desk_figures(shop.ledger, now=shop.now).throughput is None


def test_savings_are_held_against_writing_by_hand(week: Shop) -> None:
    # Three published texts of 20 minutes at 36 an hour, less what all of it cost: 3.90 for calls, 1.25 for review.
    baseline = ManualBaseline(20, Decimal(36))
    assert baseline.savings(3, Decimal("5.15")) == Decimal("30.85")
    found = read_desk_figures(week.ledger, now=week.now, baseline=baseline)
    shown = {one.label: one for one in desk_key_figures(found, Words("en"))}
    total = report_figures(week.ledger).total
    expected = Words("en").money(baseline.savings(total.counts.published, total.cost.total), "EUR")
    assert shown["Savings"].value == expected
    without = read_desk_figures(week.ledger, now=week.now)
    assert {one.label: one.value for one in desk_key_figures(without, Words("de"))}["Ersparnis"] == "–"


def test_what_lies_too_long_has_an_age_and_an_owner(shop: Shop) -> None:
    shop.run("aaa")
    people = shop.ledger.people
    for name in ("mara", "ben", "otto"):
        people.save(Person(name, Role.EDITOR, MONDAY))
    people.set_owner(OwnedKind.FAMILY, "jackets", "otto")
    people.assign(Assignment("tents", None, "mara", None, "otto", MONDAY))
    people.assign(Assignment("tents", "en_US", "ben", None, "otto", MONDAY))
    shop.draft("aaa", "JK-1")
    shop.draft("aaa", "JK-2", gate=GateOutcome.BLOCK)
    shop.draft("aaa", "TE-1", family="tents")
    shop.draft("aaa", "TE-2", family="tents", locale="en_US", language="en_US")
    drawn = shop.draft("aaa", "TE-3", family="tents", gate=GateOutcome.ACCEPT, auto=True, audited=True)
    shop.write("w1", drawn)
    stale = shop.draft("aaa", "BO-1", family="boots", gate=GateOutcome.ACCEPT, auto=True)
    shop.write("w2", stale, status=ReceiptStatus.STALE)
    shop.now += 8 * DAY
    shop.draft("aaa", "JK-9")
    found = read_desk_figures(shop.ledger, now=shop.now, late_after_days=7)
    rows = {(late.state, late.family, late.locale): (late.proposals, late.owner) for late in found.late}
    assert rows == {
        ("review", "jackets", "de_DE"): (1, "otto"),
        ("blocked", "jackets", "de_DE"): (1, "otto"),
        # The spot check is one of those that wait.
        ("review", "tents", "de_DE"): (2, "mara"),
        ("review", "tents", "en_US"): (1, "ben"),
        ("stale", "boots", "de_DE"): (1, None),
    }
    table, waiting = desk_exceptions(found, Words("de"))
    assert table.title == "Liegt länger als 7 Tage"
    assert ("wartet", "tents", "de_DE", "mara", "2", "8 Tage") in table.rows
    owners = {row[0]: row[waiting.headers.index("Zuständig")] for row in waiting.rows}
    assert owners == {"JK-1": "otto", "JK-2": "otto", "TE-1": "mara", "TE-2": "ben", "TE-3": "mara", "JK-9": "otto"}


def test_where_nobody_has_the_family_checks_and_prompts_answer(shop: Shop) -> None:
    shop.run("aaa")
    people = shop.ledger.people
    for name in ("mara", "ben", "otto", "ina"):
        people.save(Person(name, Role.EDITOR, MONDAY))
    people.set_owner(OwnedKind.CHECK, "numbers", "mara")
    people.set_owner(OwnedKind.CHECK, "numbers.derived", "otto")
    people.set_owner(OwnedKind.PROMPT, "p2", "ben")
    people.set_owner(OwnedKind.FAMILY, "jackets", "ina")
    # The family goes first, the gravest owned check next, then the prompt.
    shop.draft("aaa", "JK-1", findings=("numbers.unsupported",), enricher_version="p2")
    shop.draft("aaa", "TE-1", family="tents", findings=("numbers.unsupported", "length.too_long"))
    shop.draft("aaa", "TE-2", family="tents", findings=("numbers.derived",), enricher_version="p2")
    shop.now += DAY
    shop.draft("aaa", "TE-3", family="tents", findings=("numbers.wrong_attribute",))
    shop.draft("aaa", "TE-4", family="tents", findings=("numbersome.odd",), enricher_version="p2")
    shop.draft("aaa", "TE-5", family="tents", findings=("numbersome.odd",))
    shop.draft("aaa", "TE-6", family="tents")
    found = read_desk_figures(shop.ledger, now=shop.now + 8 * DAY, late_after_days=7)
    assert [(late.family, late.proposals, late.owner, late.oldest) for late in found.late] == [
        ("jackets", 1, "ina", MONDAY),
        ("tents", 2, "mara", MONDAY),
        ("tents", 1, "otto", MONDAY),
        ("tents", 2, None, MONDAY + DAY),
        ("tents", 1, "ben", MONDAY + DAY),
    ]
    waiting = {one.identifier: one.owner for one in found.figures.waiting}
    assert waiting == {
        "JK-1": "ina", "TE-1": "mara", "TE-2": "otto", "TE-3": "mara", "TE-4": "ben", "TE-5": None, "TE-6": None
    }  # fmt: skip


def test_a_spot_check_is_not_named_among_what_waits_longest(shop: Shop) -> None:
    shop.run("aaa")
    drawn = shop.draft("aaa", "JK-1", gate=GateOutcome.ACCEPT, auto=True, audited=True)
    shop.draft("aaa", "JK-2")
    shop.write("www", drawn)
    assert [one.state for one in report_figures(shop.ledger).waiting] == ["review", "review"]


def test_the_escape_rate_alone_is_that_of_the_report(week: Shop) -> None:
    whole, alone = report_figures(week.ledger).total.counts, spot_check_counts(week.ledger)
    assert (alone.audited, alone.escaped) == (whole.audited, whole.escaped) == (1, 1)
    assert alone.escape_interval == whole.escape_interval


@pytest.mark.parametrize("language", ["de", "en"])
def test_pictures_are_files_of_their_own_in_light_and_dark(week: Shop, language: Language) -> None:
    found = read_desk_figures(week.ledger, now=week.now)
    pictures = list(desk_pictures(found, Words(language)))
    keys = [one.key for one in pictures]
    assert keys[:4] == ["week_cost", "week_rates", "week_published", "week_throughput"]
    assert {"completeness", "spend", "reasons", "codes"} <= set(keys)
    for one in pictures:
        light, dark = (standalone(one, is_dark=is_dark).decode() for is_dark in (False, True))
        assert light.startswith('<svg xmlns="http://www.w3.org/2000/svg" viewBox=')
        assert light != dark
        for svg in (light, dark):
            assert "var(--" not in svg
            assert not re.search(r"<script|javascript:|https?://(?!www\.w3\.org/)", svg)


def test_an_empty_ledger_has_a_page_without_pictures(shop: Shop) -> None:
    found = read_desk_figures(shop.ledger, now=shop.now)
    assert list(desk_pictures(found, Words("de"))) == []
    assert desk_exceptions(found, Words("de")) == ()
    assert desk_tables(found, Words("de")) == ()
    assert len(desk_key_figures(found, Words("de"))) == 12

"""Money, rates and ages as each language writes them."""

from datetime import timedelta
from decimal import Decimal

import pytest

from reports.records import Fate
from reports.words import TEXTS, Language, Words
from schemas.finding import Severity
from schemas.run import RunState
from schemas.verdict import RejectReason


@pytest.mark.parametrize(
    ("amount", "german", "english"),
    [
        ("0", "0,00 EUR", "EUR0.00"),
        ("0.40", "0,40 EUR", "EUR0.40"),
        ("0.8583333", "0,8583 EUR", "EUR0.8583"),
        ("0.00012345", "0,000123 EUR", "EUR0.000123"),
        ("1234567.891", "1.234.567,89 EUR", "EUR1,234,567.89"),
    ],
)
def test_small_amounts_have_the_digits_they_need(amount: str, german: str, english: str) -> None:
    given = Decimal(amount)
    found = [Words(language).money(given, "EUR").replace("\xa0", " ") for language in ("de", "en")]
    assert [text.replace("€", "EUR") for text in found] == [german, english]


def test_what_was_not_counted_is_a_dash() -> None:
    assert (Words("de").money(None, "EUR"), Words("de").rate(None)) == ("–", "–")


@pytest.mark.parametrize(
    ("age", "language", "expected"),
    [
        (timedelta(days=34), "de", "34 Tage"),
        (timedelta(hours=30), "en", "1 day"),
        (timedelta(hours=5), "de", "5 Stunden"),
        (timedelta(minutes=3), "en", "3 minutes"),
        (timedelta(seconds=-5), "en", "0 minutes"),
    ],
)
def test_ages_are_in_days_hours_or_minutes(age: timedelta, language: Language, expected: str) -> None:
    assert Words(language).age(age) == expected


@pytest.mark.parametrize(
    ("group", "values"),
    [("fate", Fate), ("reason", RejectReason), ("severity", Severity), ("state", RunState)],
)
def test_every_stored_value_has_words(group: str, values: type[Fate]) -> None:
    assert [value for value in values if f"{group}.{value}" not in TEXTS] == []


def test_a_value_without_words_stands_for_itself() -> None:
    assert Words("de").of("reason", "weather") == "weather"

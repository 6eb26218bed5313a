"""Cron lines are read part by part, and what is wrong with one is said."""

import pytest

from schemas.cron import cron_problem
from tests.schemas.cron_lines import SOUND


@pytest.mark.parametrize("line", SOUND)
def test_a_sound_line_has_no_problem(line: str) -> None:
    assert cron_problem(line) is None


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("", "it has 0 parts instead of five"),
        ("0 2 * *", "it has 4 parts instead of five"),
        ("0 0 2 * * *", "it has 6 parts instead of five"),
        ("@reboot", "it has 1 parts instead of five"),
        ("60 * * * *", "its minute 60 is not between 0 and 59"),
        ("0 24 * * *", "its hour 24 is not between 0 and 23"),
        ("0 2 0 * *", "its day of the month 0 is not between 1 and 31"),
        ("0 2 * 13 *", "its month 13 is not between 1 and 12"),
        ("0 2 * * 8", "its weekday 8 is not between 0 and 7"),
        ("0 2 * * Mo", "its weekday mo cannot be read"),
        ("0 2 * * 1-9", "its weekday 9 is not between 0 and 7"),
        ("*/0 * * * *", "its minute */0 steps by nothing"),
        ("1,,3 * * * *", "its minute 1,,3 cannot be read"),
        ("*-5 * * * *", "its minute *-5 cannot be read"),
        ("-1 * * * *", "its minute -1 cannot be read"),
        ("1.5 * * * *", "its minute 1.5 cannot be read"),
        ("H 2 * * *", "its minute h cannot be read"),
        ("? * * * *", "its minute ? cannot be read"),
        ("0 2 15W * *", "its day of the month 15w cannot be read"),
        ("0 2 * * 1#6", "its weekday 1#6 cannot be read"),
        ("um zwei Uhr nachts bitte", "its minute um cannot be read"),
    ],
)
def test_what_is_wrong_with_a_line_is_said(line: str, problem: str) -> None:
    assert cron_problem(line) == problem

"""Running checks: a crash is a finding, the order is fixed, and neither hash seed nor import time matter."""

import gc
import logging
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from quality_checks import first_checks
from quality_checks.base import Subject
from quality_checks.emptiness import empty_text
from quality_checks.findings import finding, shown
from quality_checks.runner import run_checks
from schemas.finding import Finding, Severity
from tests.quality_checks.subjects import make_subject

ROOT = Path(__file__).resolve().parents[2]


def broken(subject: Subject) -> Iterator[Finding]:
    """Report one finding, then crash."""
    yield finding("length.too_short", subject, "5 visible characters, 7 fewer than min_chars (12)")
    raise ZeroDivisionError("by nought")


def test_a_check_that_crashes_is_an_error_and_the_others_go_on(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR):
        findings = run_checks((broken, empty_text()), make_subject("Jacke"))
    assert [(found.code, found.severity) for found in findings] == [
        ("check.crashed", Severity.ERROR),
        ("emptiness.near_empty", Severity.WARNING),
        ("length.too_short", Severity.WARNING),
    ]
    assert findings[0].message == "broken failed: ZeroDivisionError: by nought"
    assert "broken crashed on JK-1 description" in caplog.text


def test_findings_are_sorted_by_place_and_each_stands_once() -> None:
    def check(subject: Subject) -> Iterator[Finding]:
        for span in ((8, 9), (2, 5), (2, 3), (8, 9)):
            yield finding("placeholder.left", subject, '"x" looks like a placeholder', span=span)
        yield finding("language.wrong", subject, "the text reads as en")

    found = run_checks((check,), make_subject("Die Jacke Nordwind"))
    assert [(one.start, one.end) for one in found] == [(None, None), (2, 3), (2, 5), (8, 9)]


def test_the_collector_rests_while_a_text_is_checked() -> None:
    seen: list[bool] = []

    def check(_: Subject) -> Iterator[Finding]:
        seen.append(gc.isenabled())
        yield from ()

    run_checks((check,), make_subject())
    assert (seen, gc.isenabled()) == ([False], True)


def test_a_long_span_is_shortened_in_messages() -> None:
    assert shown("a\n b") == '"a b"'
    assert shown("x" * 61) == '"' + "x" * 59 + '…"'


_SCRIPT = """
from tests.quality_checks.cases import TEXTS
from tests.quality_checks.subjects import make_subject
from quality_checks import first_checks
from quality_checks.runner import run_checks
for case in TEXTS:
    for found in run_checks(first_checks(), make_subject(case.text, **case.subject)):
        print(found)
"""


def test_findings_do_not_depend_on_the_hash_seed() -> None:
    printed = {
        subprocess.run(
            [sys.executable, "-c", _SCRIPT],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "4711")
    }
    assert len(printed) == 1
    assert "numbers.unsupported" in printed.pop()


def test_the_language_table_is_not_read_at_import() -> None:
    code = "import sys, quality_checks; print('py3langid' in sys.modules, 'numpy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]


@pytest.mark.parametrize(
    "piece",
    [
        "Die Jacke wiegt 540 g. ",
        "Jacke",
        "123",
        "NORDWIND ",
        "<b>Jacke</b> ",
        "a. ",
        "1x",
        "XL ",
        "M.2",
        "frei von A, B ",
        "a-",
    ],
)
def test_twice_the_text_takes_not_much_more_than_twice_the_time(piece: str) -> None:
    def seconds(characters: int) -> float:
        subject = make_subject((piece * characters)[:characters])
        began = time.process_time()
        # As in life: the collector rests. Its rounds take as long as all that the tests before left is large.
        run_checks(first_checks(), subject)
        return time.process_time() - began

    seconds(1000)
    # Sixteen times the text; work that grows with its square would take 256 times as long.
    # The lesser of two: what else the machine does while one of them runs is no matter of the text.
    assert min(seconds(32_000), seconds(32_000)) < 60 * max(seconds(2000), 0.004)

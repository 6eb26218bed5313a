"""Prints every finding on texts of the sample catalogue, on defects planted into them, and on the table of claims."""

import sys
from collections.abc import Iterator

from benchmarks.checks.catalogue import catalogue_texts, spread
from benchmarks.checks.scores import plants_of
from quality_checks import first_checks
from quality_checks.base import Subject
from quality_checks.runner import run_checks
from tests.quality_checks.cases_of_claims import CLAIMS
from tests.quality_checks.subjects import make_subject


def print_findings() -> None:
    """Print them, one a line, with all that they hold."""
    checks = first_checks()
    for subject in _subjects():
        lines = [f"{subject.proposal.identifier} {subject.proposal.text}", *map(repr, run_checks(checks, subject))]
        sys.stdout.write("\n".join(lines) + "\n")


def _subjects() -> Iterator[Subject]:
    texts = spread(catalogue_texts(), 10)
    yield from texts
    for subject in texts[::5]:
        for _, planted in plants_of(subject):
            yield planted.subject(subject)
    for case in CLAIMS:
        yield make_subject(case.text, **case.subject)


if __name__ == "__main__":
    print_findings()

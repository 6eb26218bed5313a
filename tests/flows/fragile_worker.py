"""A worker whose checks die of the word "poison" and never come back from "quicksand"."""

import os
import sys
import time
from collections.abc import Iterator

import quality_checks.worker
from quality_checks.base import Check, Subject
from schemas.finding import Finding

_all = quality_checks.worker.first_checks


def fragile(subject: Subject) -> Iterator[Finding]:
    """Die, hang, or find nothing."""
    if "poison" in subject.proposal.text:
        os._exit(139)
    if "quicksand" in subject.proposal.text:
        time.sleep(600)
    yield from ()


def with_fragile(*given: object) -> tuple[Check, ...]:
    """Return all checks and the fragile one."""
    return (*_all(*given), fragile)  # type: ignore[arg-type]


if __name__ == "__main__":
    sys.path.pop(0)
    quality_checks.worker.first_checks = with_fragile
    quality_checks.worker.main()

"""Runs checks on one subject: a check that crashes becomes a finding, and the order of findings never varies."""

import gc
import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from quality_checks.base import Check, Subject
from quality_checks.findings import finding
from quality_checks.learned_words import without_neutral
from schemas.finding import Finding

_LOG = logging.getLogger("skuwright.checks")


def run_checks(checks: Iterable[Check], subject: Subject) -> tuple[Finding, ...]:
    """Return all findings, by place, code and message; findings on the whole text come first.

    A check that raises yields `check.crashed` (an error: what cannot be checked is never passed); the others go on.
    What reports a word as a claim that reviewers called neutral is left out. So is what reports a place that an earlier
    check gave the same code.
    """
    found: list[Finding] = []
    with _without_collector():
        for check in checks:
            try:
                found.extend(check(subject))
            except Exception as error:  # noqa: BLE001
                # Fail closed: whatever went wrong in a check, this text counts as unchecked and the run goes on.
                name = getattr(check, "__name__", "check")
                _LOG.exception("%s crashed on %s %s", name, subject.proposal.identifier, subject.proposal.attribute)
                found.append(finding("check.crashed", subject, f"{name} failed: {type(error).__name__}: {error}"))
        return tuple(sorted(_once_each(without_neutral(dict.fromkeys(found), subject)), key=_place))


def _once_each(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield the findings but those that report a place again, with a code that an earlier check gave it."""
    reported: dict[str, list[tuple[int, int]]] = {}
    for one in findings:
        if one.start is not None and one.end is not None and one.code.startswith("grounding."):
            start, end = one.start, one.end
            spans = reported.setdefault(one.code, [])
            if any(first < end and start < last for first, last in spans):
                continue
            spans.append((start, end))
        yield one


@contextmanager
def _without_collector() -> Iterator[None]:
    """Keep the garbage collector from running for a few milliseconds.

    Checks leave next to nothing for it, but it would go through all that they remember of words, several times a text:
    that took a fifth of their time.
    """
    was_collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        # Of several threads the one that switched it off switches it on again.
        if was_collecting:
            gc.enable()


def _place(found: Finding) -> tuple[int, int, str, str]:
    if found.start is None or found.end is None:
        return -1, -1, found.code, found.message
    return found.start, found.end, found.code, found.message

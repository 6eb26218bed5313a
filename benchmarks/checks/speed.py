"""Takes the time: CPU for a text and for 100 words, by check too, and for loading all lists in a fresh process."""

import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from time import process_time

from quality_checks import first_checks
from quality_checks.base import Check, Subject
from quality_checks.record import forget_records
from quality_checks.runner import run_checks
from quality_checks.worker import collect_seldom

_ROOT = Path(__file__).resolve().parents[2]
_ROUNDS = 3
#: What several checks need, worked out once a text; measured apart, so that no check pays for all.
SHARED: Sequence[tuple[str, Callable[[Subject], object]]] = (
    ("(plain text)", lambda subject: subject.plain),
    ("(sentences)", lambda subject: subject.sentences),
    ("(words)", lambda subject: subject.words),
    ("(mentions)", lambda subject: subject.mentions),
    ("(meanings of the facts)", lambda subject: subject.fact_meanings),
    ("(numbers of the text)", lambda subject: subject.quantities),
    ("(words around numbers)", lambda subject: subject.number_cues),
    ("(numbers of the facts)", lambda subject: subject.number_evidence),
)
#: A text in each language makes the checks load what they read at the first text.
_LOAD = """
import json, sys, time
sys.path[:0] = [{root!r}]
began = time.process_time()
import py3langid.langid
from quality_checks import first_checks
from quality_checks.record import forget_records
from quality_checks.runner import run_checks
from tests.quality_checks.subjects import make_subject
subjects = [make_subject("Die Jacke wiegt 450 g."), make_subject("The jacket weighs 450 g.", locale="en_US")]
imported = time.process_time()
for subject in subjects:
    run_checks(first_checks(), subject)
print(json.dumps([imported - began, time.process_time() - imported]))
"""


@dataclass(frozen=True)
class Load:
    """CPU seconds of a fresh process: `imports` of all modules, `lists` and packs until the first texts are checked."""

    imports: float
    lists: float


@dataclass(frozen=True)
class Speed:
    """CPU milliseconds of all checks together, with all caches of a text empty."""

    texts: int
    words: int
    per_text: float
    per_100_words: float


def load_time() -> Load:
    """Return what it takes to load all lists of both languages."""
    code = _LOAD.format(root=str(_ROOT))
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True, cwd=_ROOT)
    imports, lists = map(float, done.stdout.strip().strip("[]").split(","))
    return Load(imports, lists)


def speed_of(subjects: Sequence[Subject]) -> Speed:
    """Return the time of the quickest of three rounds; one round before them warms up what is loaded on demand.

    The garbage collector looks as seldom as in the processes that check the texts of a run.
    """
    checks = first_checks()
    words = sum(len(subject.plain.text.split()) for subject in subjects)
    _round(checks, subjects)
    collect_seldom()
    seconds = min(_round(checks, subjects) for _ in range(_ROUNDS))
    return Speed(len(subjects), words, 1000 * seconds / len(subjects), 100_000 * seconds / words)


def by_check(subjects: Sequence[Subject]) -> dict[str, float]:
    """Return CPU milliseconds for 100 words by check; what several checks share is measured apart."""
    checks = first_checks()
    words = sum(len(subject.plain.text.split()) for subject in subjects)
    spent: dict[str, float] = {}
    steps: list[tuple[str, Callable[[Subject], object]]] = [
        *SHARED,
        *((check.__name__, lambda it, check=check: list(check(it))) for check in checks),
    ]
    _round(checks, subjects)
    forget_records()
    for subject in map(replace, subjects):
        for name, step in steps:
            began = process_time()
            step(subject)
            spent[name] = spent.get(name, 0.0) + 100_000 * (process_time() - began) / words
    return dict(sorted(spent.items(), key=lambda step: -step[1]))


def _round(checks: Sequence[Check], subjects: Sequence[Subject]) -> float:
    forget_records()
    began = process_time()
    for subject in subjects:
        # A copy knows nothing of the text yet, and is gone after its checks.
        run_checks(checks, replace(subject))
    return process_time() - began

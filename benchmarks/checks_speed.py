"""Prints what the first checks cost: microseconds of one core for a text of 100 words, by check and in all.

Run: .venv/bin/python benchmarks/checks_speed.py
"""

import sys
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from time import process_time

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from quality_checks import first_checks
from quality_checks.base import Check, Subject
from quality_checks.runner import run_checks
from tests.quality_checks.subjects import make_subject

ROUNDS = 300
TEXT = (
    "<p>Die Jacke Nordwind begleitet Sie durch den Winter: Mit 450 g ist sie leicht genug für jede Tour, und in "
    "den drei Taschen finden Karte, Handschuhe und Proviant ihren Platz. Außen hält ein dichtes Gewebe aus "
    "Baumwolle und Wolle den Wind ab, innen bleibt es auch bei längeren Pausen angenehm warm.</p><ul><li>Gewicht:"
    " rund 0,45 kg</li><li>Drei Taschen mit Reißverschluss</li><li>Größe M, Farbe Schwarz</li></ul><p>Wasserdicht"
    " ist sie auch, deshalb kommt sie bei Regen ebenso mit wie bei Schnee. Nach der Tour lässt sie sich klein "
    "zusammenlegen und verschwindet im Rucksack, bis das Wetter wieder umschlägt. Damen und Herren tragen sie "
    "gleichermaßen gern, in der Stadt und am Berg.</p>"
)
SHARED: Sequence[tuple[str, Callable[[Subject], object]]] = (
    ("(plain text)", lambda subject: subject.plain),
    ("(sentences)", lambda subject: subject.sentences),
    ("(numbers of the text)", lambda subject: subject.quantities),
    ("(numbers of the facts)", lambda subject: subject.number_evidence),
)


def main() -> None:
    """Measure and print."""
    subject = make_subject(TEXT)
    words = len(subject.plain.text.split())
    checks = first_checks()
    found = run_checks(checks, replace(subject))
    print(f"{words} words, {len(found)} findings; CPU microseconds for 100 words:")
    for name, seconds in spent(subject, checks).most_common():
        print(f"  {name:26} {seconds / ROUNDS / words * 1e8:8.1f}")
    started = process_time()
    for _ in range(ROUNDS):
        run_checks(checks, replace(subject))
    print(f"  {'all':26} {(process_time() - started) / ROUNDS / words * 1e8:8.1f}")


def spent(subject: Subject, checks: Sequence[Check]) -> Counter[str]:
    """Return the seconds that each step took; what several checks share is measured apart."""
    seconds: Counter[str] = Counter()
    for _ in range(ROUNDS):
        fresh = replace(subject)
        for name, step in (*SHARED, *((check.__name__, lambda it, check=check: list(check(it))) for check in checks)):
            started = process_time()
            step(fresh)
            seconds[name] += process_time() - started
    return seconds


if __name__ == "__main__":
    main()

"""Counts what the checks catch, where, and what they flag without reason."""

import random
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from benchmarks.checks.classes import CLASSES
from benchmarks.checks.copywriters import planted_span
from benchmarks.checks.plants import Planted
from benchmarks.checks.records import Row
from quality_checks.base import Subject
from quality_checks.gate import Gate
from schemas.finding import Severity
from schemas.proposal import GateOutcome

Span = tuple[int, int]
_INCORRECT = "INCORRECT"


@dataclass
class Caught:
    """Texts with one defect: how many were not accepted, and how many of these had a finding on the defect itself."""

    planted: int = 0
    caught: int = 0
    in_place: int = 0

    def add(self, result: "Result", defect: Span) -> None:
        """Count one text."""
        self.planted += 1
        self.caught += result.is_flagged
        self.in_place += result.is_flagged and touches(defect, result.spans)

    def __add__(self, other: "Caught") -> "Caught":
        return Caught(self.planted + other.planted, self.caught + other.caught, self.in_place + other.in_place)


@dataclass
class Untouched:
    """Truthful texts: how many were not accepted, and how many of these were blocked."""

    texts: int = 0
    flagged: int = 0
    blocked: int = 0

    def add(self, result: "Result") -> None:
        """Count one text."""
        self.texts += 1
        self.flagged += result.is_flagged
        self.blocked += result.is_blocked

    def __add__(self, other: "Untouched") -> "Untouched":
        return Untouched(self.texts + other.texts, self.flagged + other.flagged, self.blocked + other.blocked)


@dataclass(frozen=True)
class Result:
    """What the gate decided, and the spans of the findings that made it."""

    is_flagged: bool
    is_blocked: bool
    spans: tuple[Span, ...]


@dataclass
class PlantScores:
    """Figures by class and language, and by language for the texts as they were."""

    caught: dict[str, dict[str, Caught]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(Caught)))
    untouched: dict[str, Untouched] = field(default_factory=lambda: defaultdict(Untouched))


@dataclass
class SpanScores:
    """One judge's spans on texts that people marked.

    `incorrect` are people's spans of that type, `found` those of them that a span of the judge touches; `spans` are the
    judge's, `marked` those that touch any span of people; `clean` are texts without a span of people.
    """

    incorrect: int = 0
    found: int = 0
    spans: int = 0
    marked: int = 0
    clean: int = 0
    clean_flagged: int = 0

    def add(self, people: Sequence[dict[str, Any]], judged: Sequence[Span], *, is_flagged: bool) -> None:
        """Count one text."""
        marked = [(one["start"], one["end"]) for one in people]
        wrong = [span for one, span in zip(people, marked, strict=True) if one["type"] == _INCORRECT]
        self.incorrect += len(wrong)
        self.found += sum(touches(one, judged) for one in wrong)
        self.spans += len(judged)
        self.marked += sum(touches(one, marked) for one in judged)
        self.clean += not marked
        self.clean_flagged += not marked and is_flagged


def look_at(gate: Gate, subject: Subject) -> Result:
    """Return what the gate says of a text; findings that only show do not count."""
    checked = gate.check(subject)
    spans = tuple(
        (one.start, one.end)
        for one in checked.findings
        if one.severity is not Severity.INFO and one.start is not None and one.end is not None
    )
    return Result(checked.outcome is not GateOutcome.ACCEPT, checked.outcome is GateOutcome.BLOCK, spans)


def touches(span: Span, others: Iterable[Span]) -> bool:
    """Say whether a span shares a character with one of others."""
    return any(start < span[1] and end > span[0] for start, end in others)


def plants_of(subject: Subject) -> Iterable[tuple[str, Planted]]:
    """Yield a defect of each class that can be planted into a text; the same text always gets the same ones."""
    for name, plant in CLASSES.items():
        proposal = subject.proposal
        # Seeded by a string: that does not depend on how Python hashes strings in this process.
        chance = random.Random(f"{name} {proposal.identifier} {proposal.locale}")
        planted = plant(subject, chance)
        if planted and planted.text != proposal.text:
            yield name, planted


def score_plants(
    gate: Gate, subjects: Iterable[Subject], scores: PlantScores, missed: Callable[[str, Planted, Subject], None]
) -> None:
    """Count plants of all classes in the texts that are accepted as they are, so that each is caught for its defect."""
    for subject in subjects:
        if look_at(gate, subject).is_flagged:
            continue
        for name, planted in plants_of(subject):
            result = look_at(gate, planted.subject(subject))
            scores.caught[name][subject.language].add(result, planted.span)
            if not (result.is_flagged and touches(planted.span, result.spans)):
                missed(name, planted, subject)


def score_untouched(gate: Gate, subjects: Iterable[Subject], scores: PlantScores) -> None:
    """Count what is flagged among truthful texts."""
    for subject in subjects:
        scores.untouched[subject.language].add(look_at(gate, subject))


def score_copywriters(gate: Gate, rows: Iterable[tuple[Row, Subject]]) -> PlantScores:
    """Count texts that copywriters wrote, by the class of what was planted in them by hand."""
    scores = PlantScores()
    for row, subject in rows:
        result = look_at(gate, subject)
        if row.judged["label"] == "faithful":
            scores.untouched[subject.language].add(result)
        else:
            scores.caught[row.judged["defect_class"]][subject.language].add(result, planted_span(row))
    return scores


def score_phones(gate: Gate, rows: Iterable[tuple[Row, Subject]]) -> tuple[SpanScores, SpanScores]:
    """Count the checks' findings and the spans of GPT-4 as judge against what people marked."""
    ours, gpt4 = SpanScores(), SpanScores()
    for row, subject in rows:
        result = look_at(gate, subject)
        people, judge = row.judged["people"], [(one["start"], one["end"]) for one in row.judged["gpt4"]]
        ours.add(people, result.spans, is_flagged=result.is_flagged)
        gpt4.add(people, judge, is_flagged=bool(judge))
    return ours, gpt4

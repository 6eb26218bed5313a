"""What `skuwright checks` says: every check with its precision, what to do about it, and words that people accept."""

import shlex
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ledger.check_precision import CheckCount, JudgedWords
from ledger.learned_words import LearnedWord
from quality_checks.codes import CODES
from quality_checks.gate_policy import can_learn, stated_severity
from quality_checks.learned_words import folded_word, is_about_words
from schemas.config import GateConfig
from schemas.finding import Finding, Severity
from schemas.precision import Precision, Standing
from schemas.proposal import Proposal

#: A word is proposed where people left it in this many texts and took it out of none.
_OFTEN = 3
#: Families that a check's suggestions name one by one.
_MOST_FAMILIES = 3


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One check: its severity by the config, what it found, and what people made of it; `cells` are its parts."""

    code: str
    severity: Severity
    findings: int
    texts: int
    precision: Precision
    cells: tuple[CheckCount, ...] = ()
    suggestions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AcceptedWord:
    """A word that checks report and people leave in: in how many texts, of which families, lately in which proposal."""

    word: str
    language: str
    families: tuple[str, ...]
    texts: int
    newest_proposal: str

    @property
    def command(self) -> str:
        """The command that would make it neutral; where one family alone has it, for that."""
        family = self.families[0] if len(self.families) == 1 else None
        return _license_command(self.word, self.language, family, self.newest_proposal)


def license_commands(findings: Iterable[Finding], proposal: Proposal) -> Iterator[tuple[str, str]]:
    """Yield each word that a proposal's findings report as a claim, with the command that would make it neutral."""
    reported = (folded_word(found.text) for found in findings if is_about_words(found.code))
    for word in dict.fromkeys(word for word in reported if word):
        yield word, _license_command(word, proposal.language[:2].lower(), proposal.family, proposal.id)


def check_rows(
    counts: Iterable[CheckCount], policy: GateConfig, *, family: str | None = None, words: int = 0
) -> tuple[CheckRow, ...]:
    """Return a row for every check there is, the most judged first; `words` is how many accepted words are listed."""
    cells: dict[str, list[CheckCount]] = {code: [] for code in CODES}
    for count in counts:
        cells.setdefault(count.cell.code, []).append(count)
    rows = [_row(code, tuple(found), policy, family, words) for code, found in cells.items()]
    return tuple(sorted(rows, key=lambda row: (-row.precision.judged, -row.findings, row.code)))


def accepted_words(judged: Iterable[JudgedWords], learned: Sequence[LearnedWord]) -> tuple[AcceptedWord, ...]:
    """Return the words that people keep accepting and that nobody has taught yet, the most frequent first."""
    grouped: dict[tuple[str, str], list[JudgedWords]] = {}
    for one in judged:
        word = folded_word(one.words)
        if word is not None:
            grouped.setdefault((word, one.language), []).append(one)
    known = {(entry.word, entry.language, entry.family) for entry in learned}
    found = []
    for (word, language), ones in grouped.items():
        total = sum((one.precision for one in ones), Precision())
        open_ones = [one for one in ones if not {(word, language, one.family), (word, language, None)} & known]
        if open_ones and total.upheld == 0 and total.overturned >= _OFTEN:
            families = tuple(sorted({one.family for one in open_ones if one.family}))
            newest = max(open_ones, key=lambda one: one.precision.overturned)
            found.append(AcceptedWord(word, language, families, total.overturned, newest.newest_proposal))
    return tuple(sorted(found, key=lambda one: (-one.texts, one.word, one.language)))


def rows_json(rows: Iterable[CheckRow]) -> list[dict[str, Any]]:
    """Return the rows as plain data."""
    return [
        {
            "code": row.code,
            "severity": row.severity.value,
            "findings": row.findings,
            "texts": row.texts,
            **_precision_json(row.precision),
            "cells": [
                {
                    "locale": count.cell.locale,
                    "family": count.cell.family,
                    "findings": count.findings,
                    "texts": count.texts,
                    **_precision_json(count.precision),
                }
                for count in row.cells
            ],
            "suggestions": list(row.suggestions),
        }
        for row in rows
    ]


def _license_command(word: str, language: str, family: str | None, proposal_id: str) -> str:
    only = f" --family {shlex.quote(family)}" if family else ""
    return (
        f"skuwright checks license {word} --as neutral --language {language}{only} "
        f'--proposal {proposal_id[:8]} --because "…"'
    )


def _precision_json(precision: Precision) -> Mapping[str, Any]:
    low, high = precision.interval or (None, None)
    return {
        "upheld": precision.upheld,
        "overturned": precision.overturned,
        "precision": precision.rate,
        "low": low,
        "high": high,
        "standing": precision.standing.value,
    }


def _row(code: str, cells: tuple[CheckCount, ...], policy: GateConfig, family: str | None, words: int) -> CheckRow:
    own = CODES[code].severity if code in CODES else Severity.WARNING
    severity = stated_severity(code, family, policy) or own
    precision = sum((count.precision for count in cells), Precision())
    row = CheckRow(code, severity, _sum(c.findings for c in cells), _sum(c.texts for c in cells), precision, cells)
    return _with_suggestions(row, tuple(_suggestions(row, policy, family, words)))


def _with_suggestions(row: CheckRow, suggestions: tuple[str, ...]) -> CheckRow:
    return CheckRow(row.code, row.severity, row.findings, row.texts, row.precision, row.cells, suggestions)


def _suggestions(row: CheckRow, policy: GateConfig, family: str | None, words: int) -> Iterator[str]:
    if policy.learned_severity and can_learn(row.code) and stated_severity(row.code, family, policy) is None:
        return
    table = f"gate.families.{family}.severity" if family else "gate.severity"
    if row.precision.standing is Standing.PROVEN:
        if row.severity is Severity.WARNING and can_learn(row.code):
            yield f'proven, so it may block: set [{table}] "{row.code}" = "error"'
    elif row.severity is not Severity.INFO:
        yield from _if_doubted(row, table, words)


def _if_doubted(row: CheckRow, table: str, words: int) -> Iterator[str]:
    families = [name for name in _doubted_families(row.cells) if name]
    is_doubted = row.precision.standing is Standing.DOUBTED
    if not is_doubted and not families:
        return
    if not can_learn(row.code):
        yield "people accept it all the same; it holds texts against a rule that was set: change that, or remind them"
        return
    if is_doubted:
        yield f'mostly overturned: set [{table}] "{row.code}" = "info"'
    else:
        for name in families[:_MOST_FAMILIES]:
            yield f'mostly overturned in {name}: set [gate.families.{name}.severity] "{row.code}" = "info"'
    if words and is_about_words(row.code):
        yield f"or add {words} word{'s' * (words > 1)} to the neutral words, as listed below"


def _doubted_families(cells: Iterable[CheckCount]) -> Iterator[str | None]:
    """Yield the families in which a check is mostly overturned, all locales together."""
    by_family: dict[str | None, Precision] = {}
    for count in cells:
        by_family[count.cell.family] = by_family.get(count.cell.family, Precision()) + count.precision
    yield from (name for name, precision in by_family.items() if precision.standing is Standing.DOUBTED)


def _sum(numbers: Iterable[int]) -> int:
    return sum(numbers)

"""What people made of each check's findings, counted by `schemas.precision`'s definition within the database."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Integer, Select, and_, case, func, literal_column, not_, or_, select

from ledger.database import Database
from ledger.json_columns import json_text
from ledger.standing import verdict_stands
from ledger.tables import findings, proposals, verdicts
from schemas.finding import Severity
from schemas.precision import NEVER_JUDGED, UPHELD_BY, CheckCell, Precision
from schemas.proposal import GateOutcome
from schemas.verdict import VerdictKind

#: SQLite looks a proposal up by its primary key, and so reads its texts too, where it is not told to use this index.
_BY_ID = "INDEXED BY ix_proposals_cells"
_P, _F = proposals.c, findings.c
_ONE, _ZERO = literal_column("1", Integer), literal_column("0", Integer)


@dataclass(frozen=True, slots=True)
class CheckCount:
    """Findings of a check in a locale and family, the texts with such a finding, and what people made of those."""

    cell: CheckCell
    findings: int
    texts: int
    precision: Precision


@dataclass(frozen=True, slots=True)
class JudgedWords:
    """Words that claim findings were about, as they are written, in texts of a language and family."""

    words: str
    language: str
    family: str | None
    precision: Precision
    newest_proposal: str


@dataclass(frozen=True, slots=True)
class CheckScope:
    """Which texts are counted; None means any."""

    family: str | None = None
    locale: str | None = None

    def conditions(self) -> Iterator[ColumnElement[bool]]:
        """Yield what a proposal must fulfil."""
        if self.family is not None:
            yield _P.family == self.family
        if self.locale is not None:
            yield _P.locale == self.locale


EVERYWHERE = CheckScope()


def check_counts(database: Database, scope: CheckScope) -> tuple[CheckCount, ...]:
    """Return the counts of every check, locale and family that has findings, by code."""
    with database.read() as connection:
        edited = _edited(connection, scope)
        counts = []
        for row in connection.execute(_counts(scope)):
            cell = CheckCell(row.code, row.locale, row.family)
            precision = Precision(int(row.upheld), int(row.overturned)) + edited.get(cell, Precision())
            counts.append(CheckCount(cell, int(row.findings), int(row.texts), precision))
    return tuple(sorted(counts, key=lambda count: tuple(part or "" for part in count.cell)))


def judged_words(database: Database, scope: CheckScope) -> tuple[JudgedWords, ...]:
    """Return the words of claim findings that people judged."""
    with database.read() as connection:
        return tuple(
            JudgedWords(
                row.words, row.language, row.family, Precision(int(row.upheld), int(row.overturned)), row.newest
            )
            for row in connection.execute(_words(scope))
        )


def _counts(scope: CheckScope) -> Select[Any]:
    """Select what can be counted from indexes alone: all findings, and what was accepted or rejected."""
    key = (_F.code, _F.severity, _F.proposal_id)
    per_text = select(*key, func.count().label("findings")).group_by(*key).subquery()
    code, severity = per_text.c.code, per_text.c.severity
    rejections = _rejections()
    is_judged = _is_judged(code, severity)
    return (
        select(
            code,
            _P.locale,
            _P.family,
            func.sum(per_text.c.findings).label("findings"),
            func.count().label("texts"),
            func.sum(_number(is_judged, _P.verdict == VerdictKind.REJECTED, _fits(rejections.c.reason, code))).label(
                "upheld"
            ),
            func.sum(_number(is_judged, _P.verdict == VerdictKind.ACCEPTED)).label("overturned"),
        )
        .select_from(per_text)
        .join(proposals, per_text.c.proposal_id == _P.id)
        .outerjoin(rejections, rejections.c.proposal_id == per_text.c.proposal_id)
        .where(*scope.conditions())
        .with_hint(proposals, _BY_ID, "sqlite")
        .group_by(code, _P.locale, _P.family)
    )


def _edited(connection: Connection, scope: CheckScope) -> dict[CheckCell, Precision]:
    """Return what edits say: only of these are the texts read."""
    found = proposals.alias()
    edited = select(found.c.id).where(found.c.verdict == VerdictKind.EDITED).with_hint(found, _BY_ID, "sqlite")
    was_taken_out = func.max(_number(_is_taken_out(_P))).label("taken_out")
    key = (_F.code, _P.locale, _P.family)
    per_text = (
        select(*key, was_taken_out)
        .join_from(proposals, findings, _F.proposal_id == _P.id)
        .where(_P.id.in_(edited), _is_judged(_F.code, _F.severity), _words_of() != "", *scope.conditions())
        .group_by(*key, _P.id)
        .subquery()
    )
    cell = (per_text.c.code, per_text.c.locale, per_text.c.family)
    query = select(*cell, func.sum(per_text.c.taken_out), func.count()).group_by(*cell)
    return {
        CheckCell(code, locale, family): Precision(int(upheld), texts - int(upheld))
        for code, locale, family, upheld, texts in connection.execute(query)
    }


def _words(scope: CheckScope) -> Select[Any]:
    """Select words with what people made of them; whole rows, which are wide, are read for edited texts alone."""
    rejections, whole = _rejections(), proposals.alias()
    taken_out = select(_number(_is_taken_out(whole.c))).where(whole.c.id == _P.id).scalar_subquery()
    upheld = case(
        (_P.verdict == VerdictKind.ACCEPTED, _ZERO),
        (_P.verdict == VerdictKind.EDITED, taken_out),
        (_fits(rejections.c.reason, _F.code), _ONE),
    )
    language_of_text = select(whole.c.language).where(whole.c.id == _P.id).scalar_subquery()
    in_full = case((_P.locale != "", _P.locale), else_=language_of_text)
    words, language = _words_of().label("words"), func.substr(in_full, 1, 2).label("language")
    per_text = (
        select(words, language, _P.family, _P.id, func.max(upheld).label("upheld"))
        .join_from(findings, proposals, _F.proposal_id == _P.id)
        .outerjoin(rejections, rejections.c.proposal_id == _F.proposal_id)
        .where(_IS_CLAIM, _P.verdict.is_not(None), _is_judged(_F.code, _F.severity), *scope.conditions())
        .with_hint(proposals, _BY_ID, "sqlite")
        .group_by(words, language, _P.family, _P.id)
        .subquery()
    )
    key = (per_text.c.words, per_text.c.language, per_text.c.family)
    return (
        select(
            *key,
            func.sum(per_text.c.upheld).label("upheld"),
            func.sum(1 - per_text.c.upheld).label("overturned"),
            func.max(per_text.c.id).label("newest"),
        )
        .where(per_text.c.words != "", per_text.c.upheld.is_not(None))
        .group_by(*key)
    )


#: Findings about one word or a few that a text claims something with.
_IS_CLAIM = or_(
    _F.code == "grounding.unlicensed_property",
    and_(_F.code.startswith("grounding."), _F.code.endswith("_unsupported")),
)


def _rejections() -> Any:
    kept = select(verdicts.c.proposal_id, func.max(verdicts.c.reason).label("reason"))
    return (
        kept.where(verdicts.c.kind == VerdictKind.REJECTED, verdict_stands())
        .group_by(verdicts.c.proposal_id)
        .subquery()
    )


def _is_judged(code: ColumnElement[str], severity: ColumnElement[str]) -> ColumnElement[bool]:
    """Say whether a decision could have gone against the finding."""
    return and_(
        _P.gate != GateOutcome.NOTHING,
        or_(_P.gate != GateOutcome.BLOCK, severity != Severity.ERROR),
        *(not_(_is_of(code, module)) for module in sorted(NEVER_JUDGED)),
    )


def _fits(reason: ColumnElement[str], code: ColumnElement[str]) -> ColumnElement[bool]:
    """Say whether a rejection for a reason is about a check."""
    return or_(
        *(
            and_(reason == given, or_(*(_is_of(code, name) for name in sorted(names))))
            for given, names in UPHELD_BY.items()
            if names
        )
    )


def _is_of(code: ColumnElement[str], name: str) -> ColumnElement[bool]:
    # Not LIKE: "_" stands for any character there.
    return code == name if "." in name else func.substr(code, 1, len(name) + 1) == f"{name}."


def _words_of() -> ColumnElement[str]:
    return func.coalesce(json_text(_F.finding, literal_column("'text'")), "")


def _is_taken_out(row: Any) -> ColumnElement[bool]:
    """Say whether the finding's words stand in the edited text less often than in the draft."""
    words = _words_of()
    before, after = (
        func.length(text) - func.length(func.replace(text, words, "")) for text in (row.text, row.edited_text)
    )
    return before > after


def _number(*conditions: ColumnElement[bool]) -> ColumnElement[int]:
    return case((and_(*conditions), _ONE), else_=_ZERO)

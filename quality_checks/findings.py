"""Makes findings on a proposal: severity from the table of codes, scope and span text from the proposal."""

from collections.abc import Iterable

from quality_checks.base import Subject
from quality_checks.codes import CODES
from schemas.facts import Fact, data_text
from schemas.finding import Evidence, Finding, Repair
from schemas.proposal import Proposal

#: A span text in a message is shortened to this many characters.
_SHOWN = 60


def finding(
    code: str,
    subject: Subject,
    message: str,
    *,
    span: tuple[int, int] | None = None,
    expected: str | None = None,
    evidence: Iterable[Evidence] = (),
    repair: Repair | None = None,
) -> Finding:
    """Return a finding; `span` are character offsets in `proposal.text`, None where the whole is meant."""
    return finding_on(code, subject.proposal, message, span=span, expected=expected, evidence=evidence, repair=repair)


def finding_on(
    code: str,
    proposal: Proposal,
    message: str,
    *,
    span: tuple[int, int] | None = None,
    expected: str | None = None,
    evidence: Iterable[Evidence] = (),
    repair: Repair | None = None,
) -> Finding:
    """Return a finding on a proposal that is looked at without its facts."""
    start, end = span if span else (None, None)
    return Finding(
        code=code,
        severity=CODES[code].severity,
        message=message,
        attribute=proposal.attribute,
        locale=proposal.locale,
        channel=proposal.channel,
        start=start,
        end=end,
        text=proposal.text[start:end] if span else "",
        expected=expected,
        evidence=tuple(evidence),
        repair=repair,
    )


def shown(text: str) -> str:
    """Return text for a message: in quotation marks, on one line, shortened."""
    flat = " ".join(text.split())
    return f'"{flat if len(flat) <= _SHOWN else flat[: _SHOWN - 1] + "…"}"'


def says_the_opposite(subject: Subject, fact: Fact, start: int, end: int) -> Finding:
    """Return `grounding.contradicted` on a stretch of the visible text of which a fact says the opposite."""
    value = data_text(fact.data)
    return finding(
        "grounding.contradicted",
        subject,
        f"{shown(subject.plain.text[start:end])}: the data say the opposite: {fact.code} = {shown(value)}",
        span=subject.stored_span(start, end),
        expected=value,
        evidence=(Evidence(fact.code, value),),
    )

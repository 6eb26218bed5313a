"""The record of a finding code."""

from dataclasses import dataclass

from schemas.finding import Severity


@dataclass(frozen=True, slots=True)
class FindingCode:
    """One kind of problem: `english` and `german` say to a content manager what is wrong."""

    code: str
    severity: Severity
    english: str
    german: str

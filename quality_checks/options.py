"""Option codes: only those that the attribute has."""

import difflib
from collections.abc import Iterator

from quality_checks.base import Check, Subject
from quality_checks.findings import finding, shown
from schemas.finding import Finding, Repair
from schemas.structure import Attribute, AttributeType


def known_options() -> Check:
    """Report `options.unknown_code`; where the PIM's options are not known, nothing can be said against a code."""

    def known_options(subject: Subject) -> Iterator[Finding]:
        attribute = subject.structure.attribute(subject.proposal.attribute)
        if not subject.is_value or attribute.options is None:
            return
        if attribute.type is AttributeType.SIMPLE_SELECT:
            codes = [(0, subject.proposal.text)]
        elif attribute.type is AttributeType.MULTI_SELECT:
            codes = list(_codes(subject.proposal.text))
        else:
            return
        for start, code in codes:
            if code.strip() not in attribute.options:
                yield _unknown(subject, attribute, start, code)

    return known_options


def _codes(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for code in text.split(","):
        yield start, code
        start += len(code) + 1


def _unknown(subject: Subject, attribute: Attribute, start: int, code: str) -> Finding:
    meant = _meant(attribute, code.strip())
    hint = f"; did you mean {meant}?" if meant else ""
    lead = len(code) - len(code.lstrip())
    return finding(
        "options.unknown_code",
        subject,
        f"{attribute.code} has no option {shown(code)}{hint}",
        span=(start + lead, start + lead + len(code.strip())),
        expected=meant,
        repair=Repair(meant) if meant else None,
    )


def _meant(attribute: Attribute, given: str) -> str | None:
    """Return the option whose code or label is meant, or one that is written nearly alike."""
    options = attribute.options or {}
    spellings = {label.casefold(): code for code, labels in options.items() for label in (*labels.values(), code)}
    near = difflib.get_close_matches(given.casefold(), list(spellings), n=1, cutoff=0.7)
    return spellings[near[0]] if near else None

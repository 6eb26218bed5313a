"""Texts that would take far more away than they bring."""

from collections.abc import Iterator

from quality_checks.base import Check, Subject
from quality_checks.findings import finding
from quality_checks.plain_text import plain_text
from schemas.finding import Finding

#: An existing text below this many visible characters is not worth comparing.
_WORTH_KEEPING = 80
#: A new text with less than this share of the existing one's visible characters is a loss, not an edit.
_LEAST_SHARE = 0.4


def catastrophic_shortening() -> Check:
    """Report `shortening.catastrophic`: under 40 % of the text that stands in the PIM would be left."""

    def catastrophic_shortening(subject: Subject) -> Iterator[Finding]:
        if not subject.is_text or not subject.existing_text:
            return
        before = len(plain_text(subject.existing_text).text.strip())
        after = len(subject.plain.text.strip())
        if before >= _WORTH_KEEPING and after < before * _LEAST_SHARE:
            yield finding(
                "shortening.catastrophic",
                subject,
                f"{after} visible characters would replace {before}",
                expected=f"at least {int(before * _LEAST_SHARE)} characters",
            )

    return catastrophic_shortening

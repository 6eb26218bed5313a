"""How long a text may be: the stored text counts against upper limits, as PIMs count; the visible one against lower."""

from collections.abc import Iterator

from quality_checks.base import Check, Subject
from quality_checks.findings import finding
from schemas.finding import Finding


def length_limits() -> Check:
    """Report `length.too_long` (the config's or the PIM's limit, the lower one) and `length.too_short`."""

    def length_limits(subject: Subject) -> Iterator[Finding]:
        if not subject.is_drafted:
            return
        yield from _too_long(subject)
        if subject.is_text:
            yield from _too_short(subject)

    return length_limits


def _too_long(subject: Subject) -> Iterator[Finding]:
    attribute = subject.structure.attribute(subject.proposal.attribute)
    limits = {"the PIM takes": attribute.max_characters}
    if subject.is_text:
        limits["max_chars allows"] = subject.content.max_chars
    length = len(subject.proposal.text)
    broken = [(limit, who) for who, limit in limits.items() if limit is not None and length > limit]
    if broken:
        limit, who = min(broken)
        yield finding(
            "length.too_long",
            subject,
            f"{length} characters, {length - limit} more than {who} ({limit})",
            span=(limit, length),
            expected=f"at most {limit} characters",
        )


def _too_short(subject: Subject) -> Iterator[Finding]:
    length, least = len(subject.plain.text.strip()), subject.content.min_chars
    if length < least:
        yield finding(
            "length.too_short",
            subject,
            f"{length} visible characters, {least - length} fewer than min_chars ({least})",
            expected=f"at least {least} characters",
        )

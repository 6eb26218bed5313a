"""A text cut into pieces for the page: what findings mark, and what facts each piece rests on."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from review.services import Support
from schemas.finding import Finding, Severity

_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_GRAVITY = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of text. `findings` are places in the list of findings; `is_tag` marks HTML, which is shown pale."""

    text: str
    severity: str | None = None
    findings: tuple[int, ...] = ()
    attributes: tuple[str, ...] = ()
    is_tag: bool = False


def pieces_of(text: str, findings: Sequence[Finding], support: Sequence[Support]) -> list[Piece]:
    """Return the text in pieces; joined, they are the text."""
    tags = [match.span() for match in _TAG.finditer(text)]
    spans = [
        (found.start, found.end, number)
        for number, found in enumerate(findings)
        if found.start is not None and found.end is not None
    ]
    edges = [edge for start, end, _ in [*spans, *support] for edge in (start, end)]
    edges += [edge for tag in tags for edge in tag]
    cuts = sorted({0, len(text), *(min(max(edge, 0), len(text)) for edge in edges)})

    def piece(start: int, end: int) -> Piece:
        return _piece(text[start:end], (start, end), findings, spans=spans, support=support, tags=tags)

    return [piece(start, end) for start, end in pairwise(cuts)]


def _piece(
    text: str,
    place: tuple[int, int],
    findings: Sequence[Finding],
    *,
    spans: Sequence[tuple[int, int, int]],
    support: Sequence[Support],
    tags: Sequence[tuple[int, int]],
) -> Piece:
    start, end = place
    here = tuple(number for begin, stop, number in spans if begin <= start and end <= stop)
    evidence = [one.attribute for number in here for one in findings[number].evidence]
    narrowest = min(
        (one for one in support if one[0] <= start and end <= one[1]), key=lambda one: one[1] - one[0], default=None
    )
    attributes = dict.fromkeys([*evidence, *(narrowest[2] if narrowest else ())])
    severities = sorted((findings[number].severity for number in here), key=_GRAVITY.__getitem__)
    # A text may have thousands of tags, one behind the other: the last one that begins here or before is looked at.
    behind = bisect_right(tags, start, key=lambda tag: tag[0])
    is_tag = behind > 0 and end <= tags[behind - 1][1]
    return Piece(text, severities[0].value if severities else None, here, tuple(attributes), is_tag)

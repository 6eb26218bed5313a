"""Names of competitors in a shop's texts."""

import re
from collections.abc import Iterator
from functools import lru_cache

from quality_checks.base import Check, Subject
from quality_checks.findings import finding, shown
from schemas.finding import Finding


def competitors() -> Check:
    """Report `competitors.named`; a name that the facts hold, as in what a part fits, is left alone."""

    def competitors(subject: Subject) -> Iterator[Finding]:
        names = subject.brand.competitors
        if not names or not subject.is_text:
            return
        own = "\n".join(subject.own_texts)
        for found in _any_of(names).finditer(subject.plain.text):
            if not _any_of((found[0],)).search(own):
                message = f"{shown(found[0])} is on the list of competitors"
                yield finding("competitors.named", subject, message, span=subject.stored_span(*found.span()))

    return competitors


@lru_cache(maxsize=1024)
def _any_of(names: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern of names as words, in any case, also in the genitive and at the head of a German compound.

    Names of several words may be written with a space, a hyphen or nothing between them.
    """
    words = "|".join(
        r"[\s-]*".join(map(re.escape, re.split(r"[\s-]+", name.strip()))) for name in names if name.strip()
    )
    return re.compile(rf"(?<![\w-])(?:{words or '(?!)'})(?=s?\b|['’-])", re.IGNORECASE)

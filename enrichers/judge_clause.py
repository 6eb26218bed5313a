"""Cuts the clause around a finding out of a text, with the sentence that it stands in, both as they are read."""

import html
import re
from dataclasses import dataclass

from schemas.finding import Finding

_TAG = re.compile(r"<[^>]*>")
#: The semicolon that ends `&amp;` parts nothing.
_ENTITY = re.compile(r"&#?\w+;\Z")
_END_OF_SENTENCE = re.compile(r"[.!?…]+[\"”“’»)\]]*\s+(?=[^\sa-zäöüß])|\n+|</?(?:p|li|ul|ol|br|div|h\d)\b[^>]*>")
_END_OF_CLAUSE = re.compile(r"[;:()–—]|,(?!\d)|\s(?=(?:und|oder|aber|sowie|and|or|but|while|während)\s)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause and the sentence that it stands in, without mark-up."""

    text: str
    sentence: str


def clause_of(text: str, finding: Finding) -> Clause | None:
    """Return the clause that a finding's span stands in; None for a finding on the whole text."""
    if finding.start is None or finding.end is None:
        return None
    start, end = _around(text, _END_OF_SENTENCE, finding.start, finding.end, (0, len(text)))
    first, last = _around(text, _END_OF_CLAUSE, finding.start, finding.end, (start, end))
    clause, sentence = _read(text[first:last]), _read(text[start:end])
    return Clause(clause, sentence) if clause else None


def _around(text: str, parting: re.Pattern[str], start: int, end: int, limits: tuple[int, int]) -> tuple[int, int]:
    partings = [found for found in parting.finditer(text, *limits) if not _ENTITY.search(text, limits[0], found.end())]
    first = max([limits[0], *(found.end() for found in partings if found.end() <= start)])
    return first, min([limits[1], *(found.start() for found in partings if found.start() >= end)])


def _read(piece: str) -> str:
    return " ".join(html.unescape(_TAG.sub(" ", piece)).split()).strip(" ,;:–—")

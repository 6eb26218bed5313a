"""Dimensions that are named in their order: "Breite x Höhe: 80 x 50 cm", "80 x 50 cm (W x H)", "80 cm (W) x 50"."""

import re
from collections.abc import Iterator, Mapping, Sequence

from quality_checks.grounding.number_cues import cues_of_code
from quality_checks.quantity import Quantity, Shape

_LETTERS: Mapping[str, Mapping[str, str]] = {
    "de": {"b": "Breite", "h": "Höhe", "t": "Tiefe", "l": "Länge"},
    "en": {"w": "width", "h": "height", "d": "depth", "l": "length"},
}
_NAMES = r"[^\W\d_]+(?:\s*[x×*/]\s*[^\W\d_]+){1,2}"
_BEFORE = re.compile(rf"({_NAMES})\)?\s*[:=]?\s*\Z")
_BEHIND = re.compile(rf"\s*[(,]\s*({_NAMES})")
_EACH = re.compile(r"\s*\(([^\W\d_]+)\)")
_BETWEEN = re.compile(r"\s*(?:\([^\W\d_]+\)\s*)?[x×*]\s*\Z")
_FURTHEST = 60


def named_in_order(
    text: str, quantities: Sequence[Quantity], language: str
) -> Iterator[tuple[Quantity, frozenset[str]]]:
    """Yield quantities that are named by their place among dimensions, with the cues of what each is called."""
    group: list[Quantity] = []
    for quantity in quantities:
        if group and not _BETWEEN.match(text[group[-1].end : quantity.start]):
            yield from _named(text, group, language)
            group = []
        if quantity.amounts and (quantity.shape is Shape.DIMENSION or _EACH.match(text, quantity.end)):
            group.append(quantity)
    yield from _named(text, group, language)


def _named(text: str, group: Sequence[Quantity], language: str) -> Iterator[tuple[Quantity, frozenset[str]]]:
    if len(group) < 2:
        return
    own = [_EACH.match(text, quantity.end) for quantity in group]
    if all(own):
        names = [found[1] for found in own if found]
    else:
        found = _BEFORE.search(text, max(0, group[0].start - _FURTHEST), group[0].start)
        found = found or _BEHIND.match(text, group[-1].end)
        names = re.split(r"\s*[x×*/]\s*", found[1]) if found else []
    if len(names) != len(group):
        return
    letters = _LETTERS.get(language, {})
    for quantity, name in zip(group, names, strict=True):
        if cues := cues_of_code(letters.get(name.casefold(), name)):
            yield quantity, cues

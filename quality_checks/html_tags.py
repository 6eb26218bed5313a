"""Reads the tags of a text as browsers do: a `>` inside a quoted attribute ends nothing."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

_START = re.compile(r"<(?:(?P<close>/?)(?P<name>[A-Za-z][^\s/>]*)|(?P<comment>[!?]|/(?=[^A-Za-z\s])))")
_ATTRIBUTE = re.compile(
    r"[\s/]*(?P<name>[^\s/>][^\s/>=]*)(?:\s*=\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s>\"'][^\s>]*)))?"
)
_END = re.compile(r"[\s/]*>")


@dataclass(frozen=True, slots=True)
class Tag:
    """One tag; `name` is empty for comments and declarations, `is_complete` is false where its `>` is missing.

    Names are in lower case, attributes' values have their entities read.
    """

    name: str
    start: int
    end: int
    is_closing: bool = False
    is_complete: bool = True
    attributes: tuple[tuple[str, str], ...] = ()

    @property
    def span(self) -> tuple[int, int]:
        """Where it stands in the text."""
        return self.start, self.end


def tags(text: str) -> Iterator[Tag]:
    """Yield the tags of a text in their order; a `<` that opens no tag is text."""
    place = 0
    while found := _START.search(text, place):
        tag = _comment(text, found.start()) if found["comment"] else _tag(text, found)
        yield tag
        place = tag.end


def _comment(text: str, start: int) -> Tag:
    opening, closing = ("<!--", "-->") if text.startswith("<!--", start) else ("<", ">")
    end = text.find(closing, start + len(opening))
    return Tag("", start, len(text) if end < 0 else end + len(closing), is_complete=end >= 0)


def _tag(text: str, found: re.Match[str]) -> Tag:
    name, is_closing = found["name"].lower(), bool(found["close"])
    if "<" in name:
        # The next tag begins before this one ends.
        end = text.index("<", found.start("name"))
        return Tag(name.partition("<")[0], found.start(), end, is_closing, is_complete=False)
    place = found.end()
    attributes: list[tuple[str, str]] = []
    while not (ends := _END.match(text, place)):
        attribute = _ATTRIBUTE.match(text, place)
        if attribute is None or "<" in attribute["name"]:
            end = text.find("<", place)
            return Tag(name, found.start(), len(text) if end < 0 else end, is_closing, False, tuple(attributes))
        value = attribute["double"] or attribute["single"] or attribute["bare"] or ""
        attributes.append((attribute["name"].lower(), html.unescape(value)))
        place = attribute.end()
    return Tag(name, found.start(), ends.end(), is_closing, True, tuple(attributes))

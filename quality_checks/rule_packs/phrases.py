"""The notation of phrases in packs, and their regular expressions.

`*` any letters, hyphens among them (at either end of a word: compounds) · `~` an inflection or nothing · `#` a number ·
`(a|b)` one of them · `[x]` x or nothing · ` ... ` up to four other words · a space stands for white space or a hyphen,
a hyphen for one of them or nothing. Case never matters; a phrase begins and ends where words do.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

_ENDINGS = {
    "de": "(?:e[mnrs]?|ere?[mnrs]?|ste[mnrs]?|n|s)?",
    "en": "(?:'s|’s|s|es|ly)?",
}
_SPACE = r"[\s\u2010\u2011-]{1,3}"
_HYPHEN = r"[\s\u2010\u2011\u2013-]?"
_GAP = rf"{_SPACE}(?:[^\s.!?;]+\s+){{0,4}}?"
_ANY = r"(?:[^\W_]|[\u2010\u2011-](?=[^\W_]))*"
_NUMBER = r"\d+(?:[.,]\d+)*"
_SIGNS = {"*": _ANY, "#": _NUMBER, "(": "(?:", "|": "|", ")": ")", "[": "(?:", "]": ")?", " ": _SPACE, "-": _HYPHEN}
_OPTIONAL = re.compile(r"\[[^\[\]]*\]")
_GROUP = re.compile(r"\(([^()]*)\)")
_LITERAL = re.compile(r"[^\s*~#()|\[\].\-]+")


@dataclass(frozen=True)
class Phrase:
    """A phrase of one language."""

    written: str
    language: str

    @cached_property
    def triggers(self) -> tuple[str, ...]:
        """What every text with this phrase has one of, casefolded: the most telling part of it."""
        return triggers_of(self.written)

    @cached_property
    def needs(self) -> tuple[tuple[str, ...], ...]:
        """All parts that no text with this phrase can lack, casefolded, each as its alternatives."""
        return tuple(_needs(self.written))

    def may_stand_in(self, casefolded: str) -> bool:
        """Say whether a text has all that the phrase needs; only then its regular expression is worth a look."""
        # Loops, and no `any` of a generator: this is asked for every rule of every text.
        for parts in self.needs:
            for part in parts:
                if part in casefolded:
                    break
            else:
                return False
        return True

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The phrase's regular expression, made when a text first has a trigger of it."""
        return re.compile(f"(?<![^\\W_])(?:{_body(self.written, self.language)})(?![^\\W_])", re.IGNORECASE)


@lru_cache(maxsize=4096)
def phrase(written: str, language: str) -> Phrase:
    """Return the phrase of a notation."""
    return Phrase(written, language)


def triggers_of(written: str) -> tuple[str, ...]:
    """Return the most telling of what a phrase needs; none where it needs nothing."""
    return max(_needs(written), key=lambda parts: min(map(len, parts)), default=())


def _needs(written: str) -> Iterator[tuple[str, ...]]:
    needed = _OPTIONAL.sub(" ", written)
    yield from ((part.casefold(),) for part in _LITERAL.findall(_GROUP.sub(" ", needed)))
    for found in _GROUP.finditer(needed):
        parts = tuple(max(_LITERAL.findall(choice), key=len, default="").casefold() for choice in found[1].split("|"))
        if all(parts):
            yield parts


def phrase_problem(written: str) -> str | None:
    """Say what is wrong with the notation of a phrase, or None."""
    if written != written.strip() or not written:
        return "is empty or has spaces around it"
    plain = _GROUP.sub("", _OPTIONAL.sub("", written))
    if any(sign in plain for sign in "()[]|"):
        return "brackets do not match, stand in one another, or a | stands outside of them"
    if not triggers_of(written):
        return "has no letters that a text could be searched for"
    return None


def _body(written: str, language: str) -> str:
    pieces = []
    for place, part in enumerate(written.split(" ... ")):
        if place:
            pieces.append(_GAP)
        pieces += [_ENDINGS[language] if sign == "~" else _SIGNS.get(sign) or re.escape(sign) for sign in part]
    return "".join(pieces)

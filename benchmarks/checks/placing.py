"""Puts a statement into a text as people and models do: as a sentence, as a clause of one, or as a point of a list."""

import random
import re

from benchmarks.checks.plants import Planted, inserted

#: The end of a sentence in running text: an element ends, or a capital follows, not behind the number of a day.
_SENTENCE_END = re.compile(r"(?<=[^\W\d_]{3})[.!](?=\s+[^\W_a-zäöü])|[.!](?=</p>|\s*\Z)")
_LIST_POINT = re.compile(r"</li>")
_LIST = re.compile(r"<(ul|ol)>.*?</\1>", re.DOTALL)


def as_any(text: str, statement: str, chance: random.Random) -> Planted | None:
    """Return the text with a main clause in it, in one of the three ways."""
    ways = [as_sentence, as_clause]
    if _LIST_POINT.search(text):
        ways.append(as_point)
    return chance.choice(ways)(text, statement, chance)


def as_sentence(text: str, statement: str, chance: random.Random) -> Planted | None:
    """Return the text with a sentence of its own for a statement."""
    ends = sentence_ends(text)
    if not ends:
        return None
    written = statement if statement.endswith((".", "?", ":")) else f"{statement}."
    return inserted(text, chance.choice(ends) + 1, f" {_with_capital(written)}")


def as_clause(text: str, statement: str, chance: random.Random) -> Planted | None:
    """Return the text with a statement before the full stop of one of its sentences."""
    ends = sentence_ends(text)
    return inserted(text, chance.choice(ends), f" – {statement}") if ends else None


def as_point(text: str, statement: str, chance: random.Random) -> Planted | None:
    """Return the text with another point in its list."""
    points = [found.end() for found in _LIST_POINT.finditer(text)]
    return inserted(text, chance.choice(points), f"<li>{_with_capital(statement)}</li>")


def sentence_ends(text: str) -> list[int]:
    """Return where the full stops of sentences stand, those in lists left out."""
    lists = [found.span() for found in _LIST.finditer(text)]
    ends = (found.start() for found in _SENTENCE_END.finditer(text))
    return [end for end in ends if not any(start < end < stop for start, stop in lists)]


def _with_capital(statement: str) -> str:
    return statement[:1].upper() + statement[1:]

"""Words without which a pattern cannot match: a plain search for them spares most texts the pattern.

`str.find` runs through a text some fifty times as fast as a pattern that may begin with any letter.
"""

import re._parser as parser  # type: ignore[import-not-found]  # what `re` itself reads patterns with
from collections.abc import Iterable, Sequence
from typing import Any

#: Shorter pieces of words stand in any text.
_SHORTEST = 4
#: So many are looked for at most; with more the pattern itself is as quick.
_MOST = 40
_REPEATS = (parser.MAX_REPEAT, parser.MIN_REPEAT, parser.POSSESSIVE_REPEAT)


def needles_of(pattern: str) -> tuple[str, ...]:
    """Return pieces of text of which each match of a pattern has one; none where there are no telling ones."""
    found = _of_sequence(parser.parse(pattern))
    return tuple(sorted(found)) if len(found) <= _MOST else ()


def _of_sequence(pattern: Iterable[tuple[Any, Any]]) -> frozenset[str]:
    """Return the best needles of what follows one another: the set whose shortest is the longest."""
    sets, run = list[frozenset[str]](), ""
    for operation, argument in pattern:
        if operation is parser.LITERAL:
            run += chr(argument)
            continue
        sets += [frozenset({run}), _of_one(operation, argument)]
        run = ""
    sets.append(frozenset({run}))
    telling = (one for one in sets if one and min(map(len, one)) >= _SHORTEST)
    return max(telling, key=lambda one: (min(map(len, one)), -len(one)), default=frozenset())


def _of_one(operation: Any, argument: Any) -> frozenset[str]:
    found: Sequence[frozenset[str]] = ()
    match argument:
        case (_, _, _, inner) if operation is parser.SUBPATTERN:
            found = [_of_sequence(inner)]
        case (least, _, inner) if operation in _REPEATS and least:
            found = [_of_sequence(inner)]
        case (_, branches) if operation is parser.BRANCH:
            found = [_of_sequence(branch) for branch in branches]
        case _:
            pass
    return frozenset[str]().union(*found) if all(found) else frozenset()

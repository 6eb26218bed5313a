"""Names the word that somebody most likely meant, for messages."""

import difflib
from collections.abc import Collection

#: Comparing one word with more than this takes milliseconds, too long for a message about one cell of many.
MAX_COMPARED = 500


def nearest(word: str, known: Collection[str]) -> str | None:
    """Return the known word that is meant most likely, or None: first by case alone, then by likeness."""
    folded = word.casefold().strip()
    for candidate in known:
        if candidate.casefold() == folded:
            return candidate
    if len(known) > MAX_COMPARED:
        return None
    return next(iter(difflib.get_close_matches(word, known, n=1)), None)


def did_you_mean(word: str, known: Collection[str], otherwise: str) -> str:
    """Return `did you mean …?`, or what to do otherwise where no known word is near."""
    found = nearest(word, known)
    return f"did you mean {found}?" if found else otherwise

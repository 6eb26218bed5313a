"""The phrases by which a text gives away that it talks about its own making, in German and English.

Each is a mechanism, not a sentence: who writes (a first person and a verb of writing), what was asked for, what was
given or is missing in the data, what was done to the text, and what is said to the client. Gaps between the parts stay
inside a clause. A plain search for a trigger comes before each pattern; most texts hold none.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from ahocorasick_rs import AhoCorasick

from quality_checks.talk_of_orders import WHAT_IS_ORDERED
from quality_checks.talk_of_tasks import WHAT_WAS_ASKED, WHAT_WAS_DONE, WHAT_WAS_GIVEN
from quality_checks.talk_of_writers import LABELS, WHAT_THE_CLIENT_HEARS, WHO_WRITES
from quality_checks.talk_words import Phrase

PHRASES = (
    *WHO_WRITES, *WHAT_IS_ORDERED, *WHAT_WAS_ASKED, *WHAT_WAS_GIVEN, *WHAT_WAS_DONE, *WHAT_THE_CLIENT_HEARS, *LABELS,
)  # fmt: skip


def phrases_in(text: str, lower: str) -> Iterator[tuple[Phrase, re.Match[str]]]:
    """Yield the phrases of a text, which is given in lower case too, with where they stand."""
    flat = f" {' '.join(lower.split())} "
    search, places_of = _triggers()
    hits = search.find_matches_as_indexes(flat, overlapping=True)
    for place in sorted({place for trigger, _, _ in hits for place in places_of[trigger]}):
        for found in PHRASES[place].pattern.finditer(text):
            yield PHRASES[place], found


@lru_cache(maxsize=1)
def _triggers() -> tuple[AhoCorasick, tuple[tuple[int, ...], ...]]:
    """Return one search for all triggers, and for each the places in PHRASES that it leads to."""
    triggers = sorted({trigger for phrase in PHRASES for trigger in phrase.triggers})
    places = (tuple(place for place, phrase in enumerate(PHRASES) if one in phrase.triggers) for one in triggers)
    return AhoCorasick(triggers), tuple(places)

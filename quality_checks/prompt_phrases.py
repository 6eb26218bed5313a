"""The phrases by which a text gives away that it talks about its own making, in German and English.

Each is a mechanism, not a sentence: who writes (a first person and a verb of writing), what was asked for, what was
given or is missing in the data, what was done to the text, and what is said to the client. Gaps between the parts stay
inside a clause. A plain search for a trigger comes before each pattern; most texts hold none.
"""

from quality_checks.talk_of_tasks import WHAT_WAS_ASKED, WHAT_WAS_DONE, WHAT_WAS_GIVEN
from quality_checks.talk_of_writers import LABELS, WHAT_THE_CLIENT_HEARS, WHO_WRITES

PHRASES = (
    *WHO_WRITES, *WHAT_WAS_ASKED, *WHAT_WAS_GIVEN, *WHAT_WAS_DONE, *WHAT_THE_CLIENT_HEARS, *LABELS,
)  # fmt: skip

#: Each trigger once, with the places in PHRASES of those that it may lead to: a text is searched for every trigger.
PHRASES_OF_TRIGGERS = tuple(
    (trigger, tuple(place for place, phrase in enumerate(PHRASES) if trigger in phrase.triggers))
    for trigger in sorted({trigger for phrase in PHRASES for trigger in phrase.triggers})
)

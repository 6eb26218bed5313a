"""Ages told by a bare number: "from the age of two", "für Kinder von eins bis drei", where the data have the age."""

import re

from quality_checks.base import Subject
from quality_checks.caseless import Caseless
from quality_checks.quantity import Quantity

#: What leads up to an age, at most this many characters of it.
_BEFORE = Caseless(r"\b(?:ages?|aged|age of|of|from|to|between|and|von|bis|zwischen|und|ab)\s\Z")
_REACH = 10
#: Whose age it is, or that it is one.
_OF_WHOM = re.compile(
    r"\b(?:child(?:ren)?|kids?|toddlers?|little ones|bab(?:y|ies)|aged?|ages|dogs?|cats?|"
    r"[Kk]ind(?:er[n]?)?|Kleinkinder[n]?|Babys?|Kleinen?|Alter)\b"
)
#: `voltage` and `storage` end with it, and are none.
_AGE = frozenset({"age", "ages", "alter", "altersempfehlung"})


def tells_age(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a number without a unit is an age that a fact has in years."""
    text = subject.plain.text
    if not _BEFORE.search(text, max(0, quantity.start - _REACH), quantity.start):
        return False
    ages = {
        amount
        for known in subject.number_evidence.known
        if not _AGE.isdisjoint(known.fact.code.lower().split("_")) and any(one.code == "YEAR" for one in known.units)
        for amount in known.amounts
    }
    if ages.isdisjoint(quantity.amounts):
        return False
    return _OF_WHOM.search(text, *subject.sentence_around(quantity.start)) is not None

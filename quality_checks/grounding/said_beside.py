"""What words beside a mention say of it: "sweetened with" is about the sugar, "compatible" about what stands before."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Protocol

from quality_checks.caseless import Caseless
from quality_checks.grounding.fact_meanings import FactMeanings
from quality_checks.grounding.mentions import Mention, all_concepts
from quality_checks.grounding.support import supporting_fact
from schemas.facts import Fact

#: A phrase that ends with one of these is about what follows, at most this many characters on.
_LEADING = frozenset({"with", "mit", "of", "from", "aus"})
_NEXT = 16
#: "A set of four castors" is of the castors.
_WORDS_OF_SET = 3
_NEXT_NOUN = 40
#: Words of attributes that say what a product fits.
_OF_FIT = frozenset(
    {"compatible", "compatibility", "suitable", "for", "fits", "fit", "system", "systems", "passend", "für"}
)
_NOUNS = re.compile(r"[^\W\d_]{5,}")
#: A word that only says that the product has what stands before it: "is dual SIM compatible".
_TRAILING = frozenset({"compatible", "kompatibel", "capable", "fähig", "ready", "enabled"})
#: "im Lieferumfang enthalten"
_IN_BOX = frozenset({"scope_of_delivery", "comes_along"})
#: Attributes with these words say yes to something else than that the thing is there.
_OF_NO_THING = frozenset(
    {
        "shroud",
        "cover",
        "slot",
        "port",
        "connector",
        "jack",
        "holder",
        "mount",
        "pocket",
        "compatible",
        "support",
        "supported",
        "ready",
    }
    | {"removable", "required", "compartment", "socket", "interface"}
)
_GOES_ON = Caseless(r" (?:with|to|for|mit|zu|für)\b")
#: "Angereichert mit den Vitaminen A und D3": what is added is the claim.
_ADDED = frozenset(
    {
        "angereichert",
        "enriched",
        "fortified",
        "verfeinert",
        "refined",
        "infused",
        "versetzt",
        "studded",
        "topped",
        "dotted",
    }
    | {"sprinkled", "gespickt", "bestreut", "spritzer", "splash", "squeeze", "schuss", "klecks", "dollop", "drizzle"}
)


class Around(Protocol):
    """The sentence of a mention: all that it mentions, those that claim something, and what they may stand for."""

    @property
    def mentions(self) -> Sequence[Mention]:
        """All mentions, in their order."""

    @property
    def claims(self) -> Sequence[Mention]:
        """Those of them that claim something."""

    @property
    def concepts(self) -> frozenset[str]:
        """What all of them may stand for."""


def _named_behind(text: str, mention: Mention, meanings: FactMeanings) -> Fact | None:
    """Return the fact that has what a product is said to fit: "passt zu allen Steigschutzsystemen"."""
    for word in _NOUNS.findall(text, mention.end, mention.end + _NEXT_NOUN):
        fact = meanings.of_word(word)
        if fact is not None and (fact.is_prose or not _OF_FIT.isdisjoint(fact.code.lower().split("_"))):
            return fact
    return None


def said_of_next(text: str, mention: Mention, around: Around, meanings: FactMeanings) -> Fact | None:
    """Return the fact behind what a phrase leads up to, which is the claim: "sweetened with" cane sugar."""
    if "universal_fit" in mention.concepts:
        return _named_behind(text, mention, meanings)
    is_set = len(mention.words) > _WORDS_OF_SET - 1 and mention.words[:2] in (("set", "of"), ("Set", "of"))
    if not is_set and mention.words[-1].casefold() not in _LEADING and mention.words[0].casefold() not in _ADDED:
        return None
    following = next((one for one in around.mentions if one.start >= mention.end), None)
    near = following is not None and following.start - mention.end <= _NEXT
    return supporting_fact(following, meanings) if following is not None and near else None


def said_of_last(text: str, mention: Mention, around: Around, meanings: FactMeanings) -> Fact | None:
    """Return the fact behind what a word says that the product has, and nothing more: "dual SIM" compatible."""
    if not mention.concepts.isdisjoint(_IN_BOX):
        return thing_in_box(mention, around, meanings)
    if mention.words[-1].casefold() not in _TRAILING or _GOES_ON.match(text, mention.end):
        return None
    last = next((one for one in around.mentions if one.end == mention.start - 1), None)
    return supporting_fact(last, meanings) if last is not None else None


def _in_the_box(mention: Mention, meanings: FactMeanings) -> Fact | None:
    """Return the fact that a thing is in the box, or one that has it: the name speaks of the heatsink as well."""
    concepts = all_concepts(mention)
    included = (
        fact
        for fact, _, stated in meanings.said
        if fact.data is True and fact.code.lower().endswith("_included") and not stated.isdisjoint(concepts)
    )
    return next(included, None) or supporting_fact(mention, meanings)


def thing_in_box(mention: Mention, around: Around, meanings: FactMeanings) -> Fact | None:
    """Return the yes behind the thing that comes along: "the remote control is included" of `remote_control: true`."""
    before = [one for one in around.claims if one.end <= mention.start]
    # Handsets claim nothing by themselves.
    before = before or [one for one in around.mentions if one.end <= mention.start]
    fact = _in_the_box(before[-1], meanings) if before else None
    is_kept_out = bool(before) and meanings.denied_by(all_concepts(before[-1]), around.concepts) is not None
    is_thing = (
        not is_kept_out
        and fact is not None
        and (fact.data is True or (isinstance(fact.data, Decimal) and fact.data > 0 and "_" not in fact.code))
        and _OF_NO_THING.isdisjoint(fact.code.lower().split("_"))
    )
    return fact if is_thing else None

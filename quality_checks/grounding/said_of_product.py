"""Words that copy uses for anything ("quiet", "felt", "champagne"), where they are said of the product itself."""

from collections.abc import Collection

from quality_checks.caseless import Caseless
from quality_checks.grounding.lexicon import lexicon

#: What leads up to a word stands so near.
_BEFORE = 40
#: "The webcam has a display": what it has is a thing, and no way to show something.
_HAD = Caseless(
    r"\b(?:has|have|features?|offers?|includes?|comes with|made of|hat|haben|besitzt|bietet|verfügt über|besteht aus) "
    r"(?:(?:an?|its own|ein(?:e[nmrs]?)?) )?\Z"
)
#: "in a felt sleeve", "lined with felt", "aus Stahl"
_MADE_OF = Caseless(r"\b(?:in an?|lined with|covered (?:with|in)|wrapped in|out of|aus|mit) (?:[\w-]+e[mnrs]? )?\Z")
_OF_MATERIAL = Caseless(
    r"[ -](?:sleeve|pouch|bag|cover|lining|case|pads?|sole|upper|backing|insole|feet|strap|band)s?\b"
)
_COVER_IS = Caseless(
    r"\b(?:cover|sleeve|lining|case|pouch|sole|upper|strap|seat|back|base|shell|handle|frame|body|top)s? (?:is|are) \Z"
)
_ENDS = Caseless(r"(?:[.,;!?]|\Z| and\b| und\b)")
_IN_COLOUR = Caseless(
    r"\b(?:comes? in|finished in|available in|(?:is|are|painted|dyed|colou?red)|kommt in|gehalten in|ist|sind|"
    r"in (?:der|the) (?:farbe|colou?r)) (?:(?:a|an|soft|elegant|pure|edle[mns]?) )?\Z"
)
_OF_COLOUR = Caseless(r"[ -](?:finish|colou?r(?:ed|ing|way)?|tone|hue|shade|look|effect|version|edition|optik|ton)\b")
_OF_SHAPE = Caseless(
    r" (?:cut|waist|bodice|shape|silhouette|screen|display|panel|monitor|handle|back|hem|lid|frame|lens(?:es)?|"
    r"arm|edge|front)s?\b"
)
_IT_IS = Caseless(
    r"(?:\A|[.:;!?–,] |\band |\n)(?:it|they|(?:the|this|its|these) (?:[\w-]+ )?(?:fans?|motor|pump|cooler|"
    r"webcam|keyboard|"
    r"keys|mouse|printer|drive|machine|mixer|unit|camera|laptop|projector|switches|compressor|vacuum|"
    r"fridge)) (?:is|are|runs?|stays?|works?|operates?|remains?) "
    r"(?:(?:[a-z]+ly|so|very|also|always|even) )?\Z"
)
_QUIET = Caseless(r"(?:[.,;!?]|\Z| and\b| enough\b| when\b| in (?:use|operation)\b| at\b| even\b| under\b)")


def is_said_of_product(text: str, start: int, end: int, concepts: Collection[str]) -> bool:
    """Say whether a neutral word that also names a thing, a colour, a shape or a property is said of the product."""
    kinds = frozenset[str]().union(*(lexicon().kinds[concept] for concept in concepts))
    before = max(0, start - _BEFORE)
    if {"electronics", "materials"} & kinds and _HAD.search(text, before, start):
        return True
    if "materials" in kinds and (
        (_MADE_OF.search(text, before, start) and _OF_MATERIAL.match(text, end))
        or (_COVER_IS.search(text, before, start) and _ENDS.match(text, end))
    ):
        return True
    if (
        "colours" in kinds
        and "unpatterned" not in concepts
        and (_OF_COLOUR.match(text, end) or (_IN_COLOUR.search(text, before, start) and _ENDS.match(text, end)))
    ):
        return True
    if "fit_and_shape" in kinds and _OF_SHAPE.match(text, end):
        return True
    return "properties" in kinds and bool(_IT_IS.search(text, before, start) and _QUIET.match(text, end))

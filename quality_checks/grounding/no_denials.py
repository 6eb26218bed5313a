"""A no or a comparison near a mention that says nothing of it, or that it is there: "no preamp, as one is inside"."""

from quality_checks.caseless import Caseless
from quality_checks.grounding.mentions import Mention

#: "You need no preamp, as one is inside"
_ONE_INSIDE = Caseless(
    r",? ?[–—:;(]? ?(?:as|because|since|for|there is|(?:d(?:er|ie|as)|eine[rs]?) (?:ist|steckt|sitzt))"
    r"(?: (?:one|it|they))?(?: (?:is|are|comes|sits|already|schon|bereits|ja)){0,2} "
    r"(?:inside|built in|on board|in there|integrated|there|drin|eingebaut|an Bord|verbaut)\b"
)
#: "It has no socket for headphones", "kein Platz für eine Karte"
_NO_PLACE_FOR = Caseless(
    r"\b(?:no|kein\w*) (?:socket|room|slot|space|port|place|jack|input|output|anschluss|platz|buchse|steckplatz|"
    r"schacht|eingang|ausgang) (?:for|für|to take)(?: (?:an?|the|your|d(?:ie|en|as)|deine?n?|eine?n?))? (?:[\w-]+ )?\Z"
)
#: "Ein Schauer schadet nach IPX4 nicht"
_HARMS_NOT = Caseless(r"\b(?:schadet|schaden|stört|stören|macht|machen) (?:[a-zäöü]+ ){0,2}(?:nach|gemäß|laut|dank) \Z")
#: "Reicht der Speicher nicht, lässt er sich erweitern": it is there.
_IF_NOT = Caseless(r"(?:reicht|reichen|genügt|genügen|langt|langen|passt|passen) (?:dir |ihnen |euch )?[a-zäöü]* ?")
#: "Dünner als ein Heft", "no larger than a coin": what it is held against is another thing.
_THAN_A = Caseless(
    r"\b(?:kleiner|dünner|flacher|leichter|schmaler|schlanker|kürzer|größer|dicker|schwerer|breiter|smaller|thinner|"
    r"lighter|flatter|slimmer|narrower|shorter|larger|bigger|thicker|heavier|wider) (?:als|than) "
    r"(?:eine?[nr]? |an? |dein\w* |your )(?:[\w-]+ )?\Z"
)


def is_inside_already(text: str, mention: Mention, span: tuple[int, int]) -> bool:
    """Say whether another of what is mentioned is not needed, as one is inside."""
    return _ONE_INSIDE.match(text, mention.end, span[1]) is not None


def has_no_place(text: str, mention: Mention, span: tuple[int, int]) -> bool:
    """Say whether there is no place to plug in or to put what is mentioned."""
    return _NO_PLACE_FOR.search(text, span[0], mention.start) is not None


def is_no_denial(text: str, mention: Mention, span: tuple[int, int]) -> bool:
    """Say whether the "nicht" of a clause supposes that there is not enough of a thing, or that something harms it."""
    if _IF_NOT.fullmatch(text, span[0], mention.start):
        return True
    return _HARMS_NOT.search(text, span[0], mention.start) is not None


def is_held_against(text: str, mention: Mention, span: tuple[int, int]) -> bool:
    """Say whether a mention is another thing, than which the product is smaller or larger."""
    return _THAN_A.search(text, span[0], mention.start) is not None

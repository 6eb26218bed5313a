"""Numbers of what stands around a product: open tabs, the year of a box in the attic, what others usually have."""

import re

from quality_checks.base import Subject
from quality_checks.caseless import Caseless
from quality_checks.grounding.anchors import is_about_product
from quality_checks.grounding.served import is_list_item
from quality_checks.quantity import Quantity

#: "Zwischen zwei Terminen": what comes one after the other, not how many there are.
_BETWEEN = Caseless(r"\b(?:zwischen|between) (?:den |the |je )?\Z")
_MOMENTS = Caseless(
    r" (?:termine|meetings?|schnappschüsse|bissen|sitzunge|runde|sätze|spiele|gänge|mahlzeite|tortenböde|sprosse|stufe|"
    r"stühle|stunde|anrufe|vorlesunge|kurse|schlucke|haltestelle|bites|sips|meals|calls|classes|stops|shots|snapshots|"
    r"rungs|steps|chairs|sessions|games|songs|lieder|tage|days|züge|trains|bücher|books|seite|pages|fotos|photos)n?\b"
)
_OF_PERSONS = Caseless(r" (?:of (?:you|us|them)|von (?:euch|uns|ihnen|beiden))\b")
#: "Vierzig Tabs", "63 ungelesene Mails": what people have open and unread.
_AT_THE_DESK = Caseless(
    r"[ -](?:(?:open|unread|browser|offene[rn]?|ungelesene[rn]?|neue[rn]?|new|more|weitere[rn]?)[ -]){0,2}"
    r"((?:browser-)?tabs|(?:e-?)?mails?|nachrichten|messages|einladungen|invitations|meetings|termine|anrufe|calls|"
    r"notifications|gäste[n]?|guests|ausreden|excuses|to-?dos|deadlines|kollegen|colleagues|freunde[n]?|friends|nachbarn|"
    r"neighbou?rs|fragen|questions|witze|jokes)\b"
)
#: "Statt der üblichen drei Farben": what others have.
_USUAL = Caseless(
    r"\b(?:statt|anstelle|anstatt|instead of|rather than)(?: der| the| von)? "
    r"(?:üblichen|gewohnten|sonst \w+|usual|typical|ordinary|customary) \Z"
)
#: "So viel wie zwei Stück Würfelzucker"
_LIKENED = Caseless(r"\b(?:so \w+ wie|as \w+ as) (?:etwa |rund |about |around )?\Z")
_HOLDS = Caseless(
    r"\b(?:for|für|serves?|seats?|fits?|holds?|stores?|speichert|fasst|platz|reicht|up to|bis zu|"
    r"\w*kapazität|capacity)\b"
)
#: What a year of memories is said of.
_MEMORIES = Caseless(
    r"\b(?:\w*fotos?|photos?|\w*bild(?:er)?|pictures?|box(?:es)?|kisten?|kartons?|\w*reisen?|trips?|\w*urlaub\w*|holidays?|"
    r"vacations?|erinner\w*|memor\w*|albums?|alben|briefe?|letters?|dias?|slides?|negativ\w*|\w*hochzeit|wedding|"
    r"weihnacht\w*|christmas|tapes?|kassetten?|records?|\w*platten?|tables?|tisch|attic|dachboden|keller|oma|opa|omas|opas|"
    r"grand\w+|childhood|kindheit|\w*schul\w*|school|\w*sommer\w*|summers?|concerts?|konzert\w*|ticket\w*)\b"
)
#: A year of memories, in a sentence that does not speak of the product: "the box from 1998".
_PAST_YEAR = re.compile(r"19\d\d|20[01]\d")
_OF_MAKERS = Caseless(
    r"\b(?:seit|since|gegr\w+|found\w+|tradition\w*|est|design\w*|\w*kollektion|collection|model\w*|vintage|original\w*|"
    r"jahr\w*|year\w*|erschien\w*|releas\w+|launch\w*|vorgestellt|announced|jahrgang|edition|entwickelt|developed|made|"
    r"built|gebaut|hergestellt|erfunden|invented|patent\w*|version|serie[s]?)\b"
)
_BEFORE_OTHERS = 40


def is_of_others(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a number counts what people have around them, or what others have, by the words at its side."""
    text, start, end = subject.plain.text, quantity.start, quantity.end
    before = max(0, start - _BEFORE_OTHERS)
    if quantity.units and any(unit.dimension != "CaseBox" for unit in quantity.units):
        return False
    if _LIKENED.search(text, before, start) or _USUAL.search(text, before, start):
        return True
    if quantity.units:
        return False
    if (found := _AT_THE_DESK.match(text, end)) and subject.fact_meanings.of_word(found[1]) is None:
        # What seats eight guests or stores forty messages is the product.
        return not _HOLDS.search(text, before, start)
    if not quantity.is_word:
        return _is_year_of_scene(subject, quantity)
    is_between = _BETWEEN.search(text, before, start) and _MOMENTS.match(text, end)
    return bool(is_between or _OF_PERSONS.match(text, end))


def _is_year_of_scene(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a number is a year of memories, where a sentence speaks of neither the product nor its maker."""
    text = subject.plain.text
    if not _PAST_YEAR.fullmatch(text, quantity.start, quantity.end):
        return False
    span = next((span for span in subject.sentences if span[0] <= quantity.start < span[1]), None)
    if span is None or not _MEMORIES.search(text, *span):
        return False
    if is_list_item(text, *span) or _OF_MAKERS.search(text, *span):
        return False
    return not is_about_product(subject, span)

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
    r"notifications|gäste[n]?|guests|ausreden|excuses|to-?dos|deadlines|kollegen|colleagues|freunde[n]?|"
    r"friends|nachbarn|"
    r"neighbou?rs|leuten?|people|kindern?|kids|fragen|questions|witze|jokes)\b"
)
#: "Statt der üblichen drei Farben": what others have.
_USUAL = Caseless(
    r"\b(?:statt|anstelle|anstatt|instead of|rather than)(?: der| the| von)? "
    r"(?:üblichen|gewohnten|sonst \w+|usual|typical|ordinary|customary) \Z"
)
#: "So viel wie zwei Stück Würfelzucker"
_LIKENED = Caseless(
    r"\b(?:so (?!viele|weit|hoch|tief|lang|schnell|wenig)\w+ wie|"
    # What a bound is told by likens nothing: "can be upgraded as far as 3.2".
    r"as (?!(?:many|far|high|low|fast|deep|early|late|little|few|long|quick|soon|recent) )\w+ as) "
    r"(?:etwa |rund |about |around )?\Z"
)
_CAN = Caseless(r"[^.,;:!?\n]{0,20}\b(?:can|could|may|fit|find|können|passen|finden|haben platz|have room)\b")
_HOLDS = Caseless(
    r"\b(?:as many as|maximal|höchstens|at most|for|für|serves?|seats?|fits?|holds?|stores?|speichert|"
    r"fasst|platz|reicht|up to|bis zu|sleeps?|carr(?:y|ies)|"
    r"\w*kapazität|capacity)\b"
)
#: "Grandma turns 80 on Saturday", "die Oma wird achtzig".
_TURNS = Caseless(r"\b(?:turns?|turned|turning|wird|werden|wurde) \Z")
_AGED = Caseless(r"(?: (?:on|this|next|today|tomorrow|am|im|heute|morgen|und|and)\b|[.,;!?]|\Z)")
_OF_FREE_TIME = Caseless(r" (?:of leave|(?:of )?(?:vacation|holidays?)|ferien|urlaub|sommerferien|resturlaub)\b")
_WEATHER = Caseless(
    r"\b(?:draußen|outside|outdoors|\w*regen|rain|drizzle|sleet|schnee\w*|snow\w*|im schatten|in the shade|wind|"
    r"wetter\w*|weather|forecast|thermometer|nebel|fog|sonnig|sunny)\b"
)
#: "Draußen 30 Grad, drinnen Durst?": nothing else is so warm.
_OUTSIDE = Caseless(
    r"\b(?:draußen|outside|outdoors|im schatten|in the shade)(?: (?:hat es|sind es|bei|at|it['’]s))? \Z"
)
_OUT_THERE = Caseless(r" (?:draußen|outside|outdoors|im schatten|in the shade)\b")
_IT_IS = Caseless(r"\b(?:it is|it['’]s|es sind|es hat) \Z")
_BEARS = Caseless(
    r"\b(?:hält|halten|bis|up to|down to|from|ab|withstand\w*|übersteh\w+|vertr[aä]g\w+|suitable|geeignet|wärm\w+|"
    r"warm\w*|keeps?|works?|trotzt|resist\w*|fest|beständig|rated|ausgelegt)\b"
)
#: What a year of memories is said of.
_MEMORIES = Caseless(
    r"\b(?:\w*fotos?|photos?|\w*bild(?:er)?|pictures?|box(?:es)?|kisten?|kartons?|\w*reisen?|trips?|"
    r"\w*urlaub\w*|holidays?|"
    r"vacations?|erinner\w*|memor\w*|albums?|alben|briefe?|letters?|dias?|slides?|negativ\w*|\w*hochzeit|wedding|"
    r"weihnacht\w*|christmas|tapes?|kassetten?|records?|\w*platten?|tables?|tisch|attic|dachboden|keller|"
    r"oma|opa|omas|opas|"
    r"grand\w+|childhood|kindheit|\w*schul\w*|school|\w*sommer\w*|summers?|concerts?|konzert\w*|ticket\w*)\b"
)
#: A year of memories, in a sentence that does not speak of the product: "the box from 1998".
_PAST_YEAR = re.compile(r"19\d\d|20[01]\d")
_OF_MAKERS = Caseless(
    r"\b(?:seit|since|gegr\w+|found\w+|tradition\w*|est|design\w*|\w*kollektion|collection|model\w*|"
    r"vintage|original\w*|"
    r"jahr\w*|year\w*|erschien\w*|releas\w+|launch\w*|vorgestellt|announced|jahrgang|edition|entwickelt|developed|made|"
    r"built|gebaut|hergestellt|erfunden|invented|patent\w*|version|serie[s]?)\b"
)
#: "Das Buch hat noch zweihundert Seiten"
_PAGES = Caseless(r" (?:\w+ )?(?:seiten|kapitel|pages|chapters)\b")
_BOOK = Caseless(
    r"\b(?:das|ein|the|a|dein|your|guten?|good) (?:\w+ )?(?:buch|roman|krimi|book|novel|thriller|paperback)\b"
)
_BEFORE_OTHERS = 40


def is_of_others(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a number counts what people have around them, or what others have, by the words at its side."""
    text, start, end = subject.plain.text, quantity.start, quantity.end
    before = max(0, start - _BEFORE_OTHERS)
    if _PAGES.match(text, quantity.number_end) and _BOOK.search(text, *subject.sentence_around(start)):
        return True
    if quantity.units and any(unit.dimension != "CaseBox" for unit in quantity.units):
        is_time = any(unit.dimension == "Duration" for unit in quantity.units)
        return _is_weather(subject, quantity) or bool(is_time and _OF_FREE_TIME.match(text, end))
    if _LIKENED.search(text, before, start) or _USUAL.search(text, before, start):
        return True
    if quantity.units:
        return False
    if (found := _AT_THE_DESK.match(text, end)) and subject.fact_meanings.of_word(found[1]) is None:
        # What seats eight guests or stores forty messages is the product.
        return not (_HOLDS.search(text, before, start) or _CAN.match(text, found.end()))
    is_of_persons: object = _TURNS.search(text, before, start) and _AGED.match(text, end)
    # "Two of you", but "2560 x 1440 of them"
    is_of_persons = is_of_persons or (quantity.is_word and _OF_PERSONS.match(text, end))
    is_between = quantity.is_word and _BETWEEN.search(text, before, start) and _MOMENTS.match(text, end)
    return bool(is_of_persons or is_between) or _is_year_of_scene(subject, quantity)


def _is_weather(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a temperature is that of the air outside, where the data have none and nothing is said to bear it."""
    if not any(unit.dimension == "Temperature" for unit in quantity.units):
        return False
    text = subject.plain.text
    span = next((span for span in subject.sentences if span[0] <= quantity.start < span[1]), None)
    if span is None or not _WEATHER.search(text, *span) or _BEARS.search(text, *span):
        return False
    known = (unit for one in subject.number_evidence.known for unit in one.units)
    is_known = any(unit.dimension == "Temperature" for unit in known)
    is_outside = _OUTSIDE.search(text, span[0], quantity.start) or _OUT_THERE.match(text, quantity.end)
    is_said = is_outside or _IT_IS.search(text, span[0], quantity.start)
    is_of_it = is_said is None and is_about_product(subject, span)
    return not is_known and not is_of_it


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

"""What belongs to the other side: the slot that a card goes into, what the reader has at home, what other things can.

"An empty socket is all it asks for" gives a lamp no socket, and "paper filters come from your own cupboard" puts none
into the box.
"""

import re

from quality_checks.base import Subject
from quality_checks.caseless import Caseless
from quality_checks.grounding.mentions import Mention
from quality_checks.grounding.polarity import has_denial
from quality_checks.grounding.scene_words import INCLUSION

#: How far before a mention its own words stand.
_BEFORE = 40
#: "Ein freier PCIe-Slot", "an empty socket": what the product looks for has not been filled yet.
_FREE = Caseless(
    r"\b(?:an?|any|one|the|ein(?:e[nmrs]?)?|de[nmr]|d(?:ie|as)|jede[nmrs]?) "
    r"(?:free|empty|vacant|unused|matching|suitable|frei|leer|passend|ungenutzt|unbelegt|geeignet)(?:e[nmrs]?)? "
    r"(?:[\w-]+[ -])?\Z"
)
#: "Voraussetzung ist ein PCIe-Slot", "it calls for a USB port"
_ASKS_FOR = Caseless(
    r"\b(?:voraussetzung (?:ist|sind|bleibt)|vorausgesetzt(?:,| wird| werden)|benötigt (?:wird|werden)|"
    r"(?:asks?|calls?) for|all (?:it|you|they) needs? is|alles, was (?:er|sie|es|man) braucht, ist)"
    r"(?: nur| lediglich| only| just)? (?:an?|ein(?:e[nmrs]?)?) (?:[\w-]+ )?(?:[\w-]+-)?\Z"
)
_GOES_IN = Caseless(
    r"[\w-]*(?:slots?|steckpl[aä]tz\w*|ports?|sockets?|fassung\w*|buchsen?|anschl[uü]ss\w*|steckdosen?|outlets?|"
    r"sch[aä]cht\w*|bays?|headers?|gewinde|threads?)"
)
#: "The board has a free slot": that is its own.
_HAS = Caseless(
    r"\b(?:ha(?:s|ve|t|ben)|offers?|features?|bietet|bieten|besitzt|verfügt|verfügen|leaves?|lässt|provides?|with|mit|"
    r"bleib\w*|remains?)\b[^.,;:!?\n]*\Z"
)
#: "A monitor can be attached by HDMI": that is said of the monitor.
_OTHERS_CAN = Caseless(r"\b(?:an?|any|another|more|further|external|additional|your|two|several) (?:[\w-]+ ){1,2}\Z")
_CAN_BE = Caseless(r"can be (?:attached|connected|plugged in|hooked up|linked|added)")
#: "Compatible discs can be printed": some discs are, and the sentence says what can be done with them.
_COMPATIBLE = Caseless(r"(?:compatible|kompatible[nrms]?|geeignete[nrms]?|suitable)")
_OF_OTHERS = Caseless(
    r"(?:\A|\b(?:and|or|any|all|on|onto|from|of|other|und|oder|alle|auf|von|anderen?)|[.,;:–—]) \Z|\A\Z"
)
_A_THING = Caseless(r" (?!with\b|to\b|for\b|and\b|or\b|mit\b|zu\b|für\b|und\b)[^\W\d_]{3,}")
#: "32x optical zoom, extendable to 53x": the number behind it is held against the facts.
_EXTENDS = Caseless(
    r"(?:extend(?:able|ible)|expand(?:able|ible)|upgrad(?:e)?able|erweiterbar|ausbaubar|aufrüstbar|verlängerbar|"
    r"ausziehbar)"
)
_TO_A_NUMBER = Caseless(r" (?:up )?(?:to|auf|bis|bis zu|bis auf) (?:\w+ )?\Z")
_NUMBER_WITHIN = 16
#: "Aus dem Griff zum Karton wird ein Frühstück": somebody reaches for it.
_REACHES = Caseless(
    r"\b(?:aus dem|der|ein|einen|beim|jeder|jedem|mit (?:einem|jedem)|(?:schnelle|erste|nächste|kurze|einzige)[rn]?) \Z"
)
_FOR_IT = re.compile(
    r" (?:zum (?![A-ZÄÖÜ][\wäöüß]+[eln]n\b)|zur |nach (?:der|dem|den) |in (?:den|die|das) |ins )[A-ZÄÖÜ]"
)
#: "From your spares box", "aus Ihrem Vorrat"
_FROM_YOURS = Caseless(r"\b(?:from|out of|aus) (?:your|dein\w*|ihr\w*|eurem|eurer) (?:own |eigenen? )?\Z")
#: "Filtertüten bitte bereitlegen", "paper filters come from your own cupboard"
_READY = Caseless(
    r"[^.,;:!?\n]{0,40}\b(?:bereit(?:zu)?(?:leg|halt|stell)\w*|besorg\w*|mitbring\w*|parat|"
    r"selbst (?:mit|besorg|stell|kauf)\w*|"
    r"(?:haben sie|hast du) (?:\w+ )?(?:im|in der|schon|sicher|bestimmt|ohnehin)|"
    r"(?:bringen|suchen|wählen|nehmen|steuern) sie (?:\w+ )?selbst|"
    r"(?:bringst|suchst|wählst|installierst|besorgst|kaufst|ergänzt|spielst) du (?:\w+ )?"
    r"(?:selbst|selber|mit|dazu|extra|separat|eigens)\b|"
    r"(?:is|are) (?:down|up|left) to you|"
    r"yours to \w+|comes? from your|of your own|from your own|(?:have|keep)(?: \w+)? (?:ready|at hand)|yourself)\b"
)
#: "Wer Bilder von der SD-Karte holt, braucht einen Adapter"
_NEEDS_MORE = Caseless(
    r"[^.;:!?\n]{0,40}\b(?:braucht|brauchst|benötigt|benötigst)(?: du| man)? (?:noch )?eine?n? (?:[\w-]+ )?"
    r"(?:adapter|kartenleser|lesegerät|dongle)\b"
)
#: "You bring the drill", "you pick the power supply and the fans"
_YOU_BRING = Caseless(
    r"\byou(?:['’]ll| will| also| only| just)? (?:bring|supply|provide|pick|choose) [^.;:!?\n]{0,24}\Z"
)
#: "Gekürzt wird mit der Schere", "trim it with scissors"
_WITH_A_TOOL = Caseless(
    r"\b(?:mit|with|using|per|von) (?:(?:an?|the|your|eine[mr]|de[rmn]|ihrer?|any|sharp|ordinary) ){0,2}\Z"
)
_TOOL = Caseless(
    r"(?:scissors|knife|knives|saw|screwdrivers?|drills?|wrench|allen key|hex key|pliers|cloth|sponge|brush|ruler|"
    r"pencil|hammer|schere|messer|säge|schraubendreher|schraubenzieher|bohrer|bohrmaschine|akkuschrauber|schraubenschlüssel|"
    r"inbusschlüssel|innensechskantschlüssel|zange|tuch|schwamm|bürste|lineal|bleistift)"
)
#: What people do with a tool, and no product does: "cleans with a brush" is said of a vacuum cleaner.
_PEOPLE_WORK = Caseless(
    r"\b[a-zäöüß]+en sie\b|\b(?:wird|werden|lässt sich|lassen sich|du)\b|\byou\b|"
    r"\b(?:is|are|be) (?:\w+ed|cut|put)\b|"
    r"(?:\A|(?<=[.:;,!?] )|\band |\bor )"
    r"(?:trim|cut|shorten|tighten|drive|fix|fasten|mount|assemble|build|wipe|clean|"
    r"open|loosen|undo|attach|hang|drill|"
    r"mark)\b"
)
#: "The cable ends in USB-A on the computer side"
_SIDE = Caseless(r"(?:['’]s)? (?:side|end)\b(?! table)")
_CLAUSE_STARTS = (", ", "; ", ": ", " – ", " — ")


def is_on_other_side(subject: Subject, mention: Mention, span: tuple[int, int]) -> bool:
    """Say whether a thing or a property is that of what the product is put into, used with or reached for by."""
    text = subject.plain.text
    before = max(span[0], mention.start - _BEFORE)
    if _GOES_IN.fullmatch(text, mention.start, mention.end) and not _HAS.search(text, before, mention.start):
        return bool(_FREE.search(text, before, mention.start) or _ASKS_FOR.search(text, before, mention.start))
    if _TOOL.fullmatch(text, mention.start, mention.end) and _WITH_A_TOOL.search(text, before, mention.start):
        return bool(_PEOPLE_WORK.search(text, *span))
    if _CAN_BE.fullmatch(text, mention.start, mention.end):
        return bool(_OTHERS_CAN.search(text, before, mention.start))
    return len(mention.words) == 1 and _is_word_of_others(subject, mention, span, before)


def _is_word_of_others(subject: Subject, mention: Mention, span: tuple[int, int], before: int) -> bool:
    """Say whether a single word restricts other things, leads up to a number, or is a hand that reaches for it."""
    text = subject.plain.text
    if _COMPATIBLE.fullmatch(text, mention.start, mention.end):
        is_first = mention.start == span[0] or _OF_OTHERS.search(text, before, mention.start)
        return bool(is_first and _A_THING.match(text, mention.end))
    if _EXTENDS.fullmatch(text, mention.start, mention.end):
        number = next(iter(subject.quantities_in(mention.end, mention.end + _NUMBER_WITHIN)), None)
        return number is not None and bool(_TO_A_NUMBER.fullmatch(text, mention.end, number.start))
    is_handle = subject.language == "de" and mention.words[0] == "Griff"
    return is_handle and bool(_REACHES.search(text, before, mention.start) and _FOR_IT.match(text, mention.end))


def comes_along_here(text: str, mention: Mention, span: tuple[int, int]) -> bool:
    """Say whether the clause of a mention says that it comes along: "one lamp in the pack, and a socket ..."."""
    start = max(span[0], *(text.rfind(one, span[0], mention.start) + 1 for one in _CLAUSE_STARTS))
    ends = [place for one in _CLAUSE_STARTS if (place := text.find(one, mention.end, span[1])) >= 0]
    return INCLUSION.search(text, start, min([span[1], *ends])) is not None


def is_brought_by_reader(text: str, mention: Mention, span: tuple[int, int]) -> bool:
    """Say whether a thing is one that the reader has or gets: "from your spares box", "bitte bereitlegen"."""
    before = max(span[0], mention.start - _BEFORE)
    if _NEEDS_MORE.match(text, mention.end, span[1]):
        return True
    if _FROM_YOURS.search(text, before, mention.start) or _YOU_BRING.search(text, before, mention.start):
        return True
    return bool(_READY.match(text, mention.end, span[1]) or _SIDE.match(text, mention.end))


def is_denied_apart(text: str, mention: Mention, span: tuple[int, int], included: tuple[int, int]) -> bool:
    """Say whether a thing is denied in a clause of its own, beside that which says what comes along.

    "The dosing cap is included, so there is no need to hunt for a measuring cup"
    """
    start = max(text.rfind(one, span[0], mention.start) + 1 for one in _CLAUSE_STARTS)
    start = max(start, span[0])
    return included[1] <= start and has_denial(text, start, mention.start)

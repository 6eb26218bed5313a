"""Numbers of a text that state no number of the product: times, decades, names, and words that mean something else."""

import re
from dataclasses import replace
from decimal import Decimal

from quality_checks.agreement import Closeness
from quality_checks.base import Subject
from quality_checks.caseless import Caseless
from quality_checks.evidence import Standing
from quality_checks.grounding.anchors import is_about_product
from quality_checks.grounding.counted_lists import counted_thing
from quality_checks.grounding.lexicon import concepts_in_data, concepts_of_word, lexicon
from quality_checks.grounding.named_counts import names_parts_otherwise
from quality_checks.grounding.number_comparisons import tells_how_much_more
from quality_checks.grounding.number_cues import cues_of_code
from quality_checks.grounding.polarity import is_denied_behind
from quality_checks.grounding.served import is_list_item
from quality_checks.grounding.support import claim_code, supporting_fact
from quality_checks.grounding.worked_on import counts_workpieces
from quality_checks.number_names import is_in_its_name
from quality_checks.number_scenes import is_of_others
from quality_checks.quantity import Quantity, Shape
from quality_checks.record import Record

#: Seconds; spans shorter than this are said of moments ("ten seconds are all it takes"), longer ones of warranties.
_WEEK = 604800
_CLOCK = re.compile(r"(?:[01]?\d|2[0-3])(?::[0-5]\d(?![\d:])|(?:(?:\.[0-5]\d)? Uhr| ?[ap]\.?m\.?)\b)")
_MINUTES = re.compile(r"[0-5]\d\b")
_RATIO = re.compile(r"\d{1,2}(?:\.\d+)?:\d{1,2}")
_OF_CLOCK = Caseless(r"(?::\d\d)? ?(?:uhr|a\.?m\b|p\.?m\b|o['’]clock)")
_CLOCK_BEFORE = re.compile(r"(?<!\d)\d{1,2}:\Z")

#: "der seit drei Jahren fehlt", "eleven chips ago": when something else happened.
_SINCE = Caseless(r"\b(?:seit|vor|since|for the last)(?: \w+)? ?\Z")
#: "EPS-Stecker mit acht Polen" of `eps_8_pin_connectors`
_POLES = Caseless(r"pol(?:en?|ige[nrs]?)?")
_FAR = frozenset({"MILE", "KILOMETER"})
_AGO = Caseless(r"(?: \w+){0,2} (?:ago\b|from now\b(?![^.!?\n]*\b(?:(?:it|they) (?:will|still)|still works?)\b))")

#: "At the desk at eight", "um sechs": a time of the day.
_AT = Caseless(r"\b(?:at|until|till|by|um|gegen) \Z")
_OF_DAY = Caseless(
    r"(?: (?:in the (?:morning|afternoon|evening)|at night|o['’]clock|sharp|früh|morgens|abends)\b|\s*[,.;:!?])"
)

#: What is made layer by layer ("beim 3D-Druck"), and a way to do something ("1-click upload").
_PRINTING_OR_CLICK = Caseless(r"3D[- ]?(?:print|drucke?)(?:e?rs?|ern|ing|ed|s)?\b|1[- ](?:click|klick|touch|tap)\b")
_OF_THE_CLOCK = Caseless(r" (?:uhr|o['’]clock)\b")
#: "In zehn Jahren schaut die Runde das wieder an", but not how long something lasts.
_IN_YEARS = Caseless(r"\bin \Z")
_STILL = Caseless(r"\b(?:noch|immer|hält|halten|funktioniert|läuft|still|lasts?|works?|keeps?|garant\w+|warrant\w+)\b")
#: What a moment says of the product: how soon it is ready.
_IS_READY = Caseless(
    r"\b(?:ready|done|fertig|bereit|\w*gebaut|assembled|charge[ds]?|\w*geladen|voll|full|heats?|boils?|trocken|dry|takes?|"
    r"dauert|brauch\w+|genüg\w+|reich\w+|enough|lasts?|after|nach|within|binnen|innerhalb|for|lang|every|alle)\b"
)
_WITHIN = Caseless(r"\b(?:in|within|after|nach|binnen|innerhalb von) (?:nur |just |only |knapp |under |about )?\Z")
_IS_PROMISED = Caseless(
    r"\b(?:ready|assembled|set up|installed|charged|recharged|heats up|boils|cools|aufgebaut|zusammengebaut|"
    r"montiert|installiert|geladen|aufgeladen|einsatzbereit|betriebsbereit|startklar|fertig|aufgeheizt|kocht)\b"
)
#: Times of which one is this many times the other are not taken for one another.
_FAR_APART = 500
#: "A second round of all three": what was counted up before.
_ALL_OF_THEM = Caseless(r"\b(?:all|alle|allen|aller) \Z")
_NOTHING_COUNTED = re.compile(r"\s*(?:[.,;:!?)–—]|\Z|\n)")
#: What computes pictures computes them in 3D: "for games, cutting and 3D".
_IN_3D = Caseless(r"3-?d")
_DRAWS_3D = frozenset({"graphics_card", "processor", "laptop", "desktop_computer", "computer"})
#: "7 cm lang, auf 4,2 davon mit Gewinde"
_OF_IT = Caseless(
    r" (?:davon|auf d(?:as|en|ie)|for the|of (?:it|them|which|that)|breit|hoch|tief|lang|dick|wide|tall|high|deep|long|"
    r"thick)\b"
)
_DECADE = re.compile(r"(?:1[89]|20)\d0e?[sr]")
#: "ten out of ten"
_OUT_OF = Caseless(r"\bout of \Z")
#: "A test piece or two"
_OR_TWO = Caseless(r"\b(?:or|oder) \Z")
_OUT_OF_BEHIND = Caseless(r" out of (?:\w+)")
#: "On two wheels" is by bike, and two slices of bread are no salami.
_ON_PAGE = Caseless(r"\b(?:auf seite|on page|kapitel|chapter) \Z")
#: "Turn the living room into row five", "Runde zwei im Stehen"
_IN_ROW = Caseless(r"\b(?:runde|round|row|akt|nummer|number) \Z")
#: Ways that people go, and what goes far by itself.
_ON_THE_WAY = Caseless(
    r"\b(?:lap|laps|run|walk|hike|plan|road|home|away|trail|weg|lauf|runde|strecke|wander\w*|spaziergang)\b"
)
_REACHES = Caseless(r"\b(?:range|signal|reach\w*|charge|battery|reichweite|funk\w*|sende\w*|akku\w*|drives?|fährt)\b")
#: "Drei, zwei, eins, Druckstart", "the summer of '94", "your ten-year-old"
_COUNTDOWN = Caseless(r"(?:drei, zwei, eins|three, two, one)\b")
_COUNTDOWN_LENGTH = 20
_OF_CENTURY = re.compile(r"\b(?:of|from|since|von|seit|summer|winter|Sommer|Winter|anno) ['’]\Z")
_IS_YEAR = re.compile(r"\d\d(?!\d)")
_YOUR_CHILD = Caseless(r"\b(?:your|the|dein\w*|ihr\w*|die|der) \Z")
_YEAR_OLD = Caseless(r"-years?-olds?\b|-jährige\w?\b")
#: "Two pairs of hands", "vier Augen": how many people do something.
_OF_HELPERS = Caseless(
    r" (?:pairs? of (?:hands|eyes|ears|legs|feet)|paar (?:hände|augen|ohren|beine|füße)|"
    r"(?:helping hands|helfende hände|helfenden händen)\b)"
)
#: "Two cups in the morning": when somebody drinks how much.
_CUPS_OF_A_TIME = Caseless(
    r" (?:tassen|becher|gläser|cups|mugs|glasses)(?: (?!for|für|per|pro)\w+){0,2} (?:(?:in|at|over|with|for) (?:the )?"
    r"(?:morning|breakfast|noon|lunch|afternoon|evening|dinner|night)|(?:am|zum|beim) "
    r"(?:morgen|vormittag|mittag|nachmittag|abend|frühstück|mittagessen|abendessen)|morgens|mittags|nachmittags|abends)\b"
)
_ON_WHEELS = Caseless(r"\b(?:auf|on) \Z")
_WHEELS = Caseless(r" (?:rädern|pfoten|brettern|wheels|paws)\b")
_OF_BREAD = Caseless(r" (?:slices? of (?:bread|toast)|scheiben (?:brot|toast))\b")
#: "A meeting in five minutes"
_EVENT_IN = Caseless(
    r"\b(?:meeting|appointment|exam|train|bus|class|call|guests|kick-?off|dinner|lunch|deadline|game|show|movie|termin|besprechung|"
    r"zug|gäste|besuch|prüfung|anpfiff|abendessen|mittagessen|abgabe|spiel|film|abfahrt|feierabend|unterricht)\b"
    # "Der Zug fährt in einer halben Stunde", "the guests arrive in ten minutes"
    r"(?: (?:fährt|geht|kommt|kommen|beginnt|startet|ist|sind|leaves|departs|arrives?|starts|begins|is|are))? in \Z"
)
_BEFORE_EVENT = 60
#: What may stand between a count and the size of what it counts.
_JOINTS_OF_SIZES = frozenset({"", "für", "for", "mit", "with", "zu", "of", "à", "von"})
_LONGEST_JOINT = 8
_BEFORE = 12
#: A name before what is counted has words of one or two letters, so many at most.
_MOST_OF_NAME = 3
_SHORT_WORD = 3
_GAP = re.compile(r"[ -]?|\.(?:\d+[ -]?)?")
#: More of a thing are rarely counted in one.
_MOST_COUNTED_THINGS = 60
_WORD = re.compile(r"[^\W_]+")
#: "Seit 1974": no name has these before its number.
_OF_YEARS = frozenset({"seit", "since", "jahr", "year", "anno"})
_CAME_OUT = Caseless(
    r"\b(?:kam\b.{0,30}\b(?:heraus|raus|markt)|auf den markt|erschien\w*|vorgestellt|came out|released?|launched?|"
    r"introduced|hit the (?:market|shelves|shops)|debuted)\b"
)
_CENTURIES = ("18", "19", "20")
_INITIALS = re.compile(r"([A-Z]{2,4})(\d+)")


def is_idiom(subject: Subject, quantity: Quantity, cues: frozenset[str]) -> bool:
    """Say whether a number counts nothing of the product: "three time zones away", "at nine", "8:58 Uhr"."""
    text = subject.plain.text
    is_3d = _IN_3D.fullmatch(text, quantity.start, quantity.end) and not _DRAWS_3D.isdisjoint(
        subject.fact_meanings.types
    )
    if (
        is_in_its_name(subject, quantity)
        or _is_of_life(subject, quantity)
        or is_of_others(subject, quantity)
        or is_3d
        or (quantity.is_word and _is_of_scene(subject, quantity))
        or _is_time(subject, quantity)
        or _PRINTING_OR_CLICK.match(text, quantity.start)
    ):
        return True
    if (
        not quantity.is_word
        or tells_how_much_more(subject, quantity)
        or names_parts_otherwise(subject, quantity)
        or _counts_what_has_a_size(subject, quantity)
    ):
        return False
    meanings = subject.fact_meanings
    if quantity.units:
        return _is_far_or_long(subject, quantity)
    if any(cue[1:] in meanings.stated if cue.startswith("=") else cue in meanings.words for cue in cues):
        return False
    place = subject.word_from(quantity.end)
    if place == len(subject.words):
        place = 0
    else:
        # Three M.2 slots are slots.
        place = _counted_word(subject, place, quantity.end)
        if _is_counted(subject, subject.words[place].text):
            return False
    beside = subject.words[max(0, place - 3) : place + 1]
    return counted_thing(subject, quantity) is None and not any(
        meanings.of_word(word.text)
        for word in beside
        if len(word.text) > _SHORT_WORD and not quantity.start <= word.start < quantity.end
    )


def _counts_what_has_a_size(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a count stands before a size that the data have: "four 2.5-inch bays", "vier für 2,5 Zoll"."""
    following = next(iter(subject.quantities_in(quantity.end, quantity.end + _LONGEST_JOINT)), None)
    if following is None or not following.units:
        return False
    between = subject.plain.text[quantity.end : following.start].strip().casefold()
    return between in _JOINTS_OF_SIZES and subject.number_evidence.judge(following)[0] is Standing.SUPPORTED


def _is_far_or_long(subject: Subject, quantity: Quantity) -> bool:
    """Say whether number words tell a way or a moment, and no fact has such: "ten miles or a lap around the lake"."""
    known = {unit for one in subject.number_evidence.known for unit in one.units}
    if all(unit.code in _FAR for unit in quantity.units):
        span = subject.sentence_around(quantity.start)
        is_way = _ON_THE_WAY.search(subject.plain.text, *span) and not _REACHES.search(subject.plain.text, *span)
        return bool(is_way) and not any(unit.code in _FAR for unit in known)
    if not all(unit.dimension == "Duration" for unit in quantity.units):
        return False
    text = subject.plain.text
    start, end = subject.sentence_around(quantity.start)
    if all(unit.code == "YEAR" for unit in quantity.units):
        is_later = _IN_YEARS.search(text, max(0, quantity.start - _BEFORE), quantity.start)
        return bool(is_later) and not _STILL.search(text, start, end)
    if not all(unit.factor < _WEEK for unit in quantity.units):
        return False
    if not any(unit.dimension == "Duration" for unit in known):
        # "Ten seconds are all it takes" is a manner of speaking, "ready in ten minutes" is a promise.
        is_within = _WITHIN.search(text, max(0, quantity.start - _BEFORE), quantity.start)
        return not (is_within and _IS_PROMISED.search(text, start, end))
    # A response in milliseconds is not what dinner waits for.
    return not _IS_READY.search(text, start, end) and not _is_near_in_time(subject, quantity)


def _is_near_in_time(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a fact has the very number, or a time of about as long, which a text may get wrong."""
    stated = quantity.amounts[0] * quantity.units[0].factor
    return any(
        amount == quantity.amounts[0] or stated <= _FAR_APART * unit.factor * amount <= stated * _FAR_APART**2
        for one in subject.number_evidence.known
        for amount in one.amounts
        for unit in one.units
        if unit.dimension == "Duration" and amount
    )


def _is_of_life(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a number is a countdown's, a year of its century, or the age of somebody the data allow."""
    text = subject.plain.text
    start, end = quantity.start, quantity.end
    begin = max(0, start - _COUNTDOWN_LENGTH)
    if quantity.is_word and any(one.start() <= start < one.end() for one in _COUNTDOWN.finditer(text, begin, end + 12)):
        return True
    before = max(0, start - _BEFORE)
    if not quantity.units:
        is_year = text.startswith(("'", "’"), start - 1) and _OF_CENTURY.search(text, before, start)
        if (is_year and _IS_YEAR.fullmatch(text, start, end)) or _ON_PAGE.search(text, before, start):
            return True
    is_age = text.startswith("-", quantity.number_end) and _YEAR_OLD.match(text, quantity.number_end)
    if not (is_age and quantity.amounts and _YOUR_CHILD.search(text, before, start)):
        return False
    ages = [one.amounts[0] for one in subject.number_evidence.known if "age" in one.fact.code.lower().split("_")]
    return bool(ages) and min(ages) <= quantity.amounts[0] <= max(ages)


def _is_of_scene(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a number word counts or measures what happens around the product: "a meeting in five minutes"."""
    text, (start, end) = subject.plain.text, (quantity.start, quantity.number_end)
    if _OF_HELPERS.match(text, end) or _CUPS_OF_A_TIME.match(text, end):
        return True
    if counts_workpieces(subject, quantity):
        return True
    if _EVENT_IN.search(text, max(0, start - _BEFORE_EVENT), start) and quantity.units:
        return True
    if _ON_WHEELS.search(text, max(0, start - _BEFORE), start) and _WHEELS.match(text, end):
        return True
    is_bread = _OF_BREAD.match(text, end) is not None
    return is_bread and subject.fact_meanings.of_concepts(concepts_of_word("bread")) is None


def _counted_word(subject: Subject, place: int, start: int) -> int:
    """Return the place of the noun that a number counts; short words that stand before it are a name."""
    words, text = subject.words, subject.plain.text
    for at in range(place, min(place + _MOST_OF_NAME, len(words))):
        if _GAP.fullmatch(text, words[at - 1].end if at > place else start, words[at].start) is None:
            break
        if len(words[at].text) > _SHORT_WORD:
            return at
    return place


def _is_counted(subject: Subject, word: str) -> bool:
    """Say whether a fact counts what a word names: the wheels of `wheels = 4`."""
    cues = {f"={concept}" for concept in concepts_of_word(word)}
    return any(
        isinstance(fact.data, Decimal) and not cues.isdisjoint(cues_of_code(fact.code.replace("_", " ")))
        for fact in subject.facts
    )


def _is_time(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a number is a time of the clock, a decade, the time since something else, or a mark out of ten."""
    text, start, end = subject.plain.text, quantity.start, quantity.end
    is_clock = _CLOCK.match(text, start) or (
        _CLOCK_BEFORE.search(text, max(0, start - 4), start) and _MINUTES.match(text, start)
    )
    if is_clock and not (subject.record.once(_has_ratio) and not _OF_CLOCK.match(text, end)):
        return True
    is_bare_word = quantity.is_word and not quantity.units
    if _DECADE.fullmatch(text, start, end) or _OUT_OF.search(text, max(0, start - _BEFORE), start):
        return True
    is_all = quantity.is_word and not quantity.units and _ALL_OF_THEM.search(text, max(0, start - _BEFORE), start)
    if is_all and _NOTHING_COUNTED.match(text, end):
        return True
    before = max(0, start - _BEFORE)
    if is_bare_word and (_AT.search(text, before, start) or _OF_THE_CLOCK.match(text, end)):
        return bool(_OF_DAY.match(text, end) or _OF_THE_CLOCK.match(text, end))
    is_or_two = _OR_TWO.search(text, before, start) and _NOTHING_COUNTED.match(text, end)
    if quantity.is_word and (is_or_two or _IN_ROW.search(text, before, start)):
        return True
    return quantity.is_word and bool(
        _OUT_OF_BEHIND.match(text, end) or _SINCE.search(text, max(0, start - _BEFORE), start) or _AGO.match(text, end)
    )


def _has_ratio(record: Record) -> bool:
    """Say whether the data have a ratio such as 16:9, which is no time of the clock."""
    return any(isinstance(fact.data, str) and _RATIO.fullmatch(fact.data.strip()) for fact in record.facts)


def abbreviates(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a code is an attribute's initials and its number: CL34 is a `cas_latency` of 34."""
    found = _INITIALS.fullmatch(subject.plain.text, quantity.start, quantity.end)
    return found is not None and any(
        "".join(part[0] for part in known.fact.code.split("_") if part) == found[1].lower()
        and any(str(amount) == found[2] for amount in known.amounts)
        for known in subject.number_evidence.known
    )


def is_known_word(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a code is a word for what the facts state, or denied: 4G of a phone with LTE, "5G nicht".

    What the lists know as a claim is held against the facts as one.
    """
    return any(
        mention.start <= quantity.start
        and quantity.end <= mention.end
        and claim_code(mention.concepts) is not None
        and (
            subject.fact_meanings.of_concepts(mention.concepts) is not None
            or is_denied_behind(
                subject.plain.text, quantity.start, quantity.end, subject.sentence_around(quantity.start)[1]
            )
            or any(start <= mention.start < end for start, end in subject.denied)
        )
        for mention in subject.mentions_in(*subject.sentence_around(quantity.start))
    )


def is_in_supported_words(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a number word is part of words that the facts state: "two-sided printing" is duplex.

    What it measures is stated by no name: a warranty of two years is none of five years.
    """
    if quantity.units:
        return False
    place = subject.word_from(quantity.end)
    if place < len(subject.words) and subject.plain.text[quantity.end : subject.words[place].start] in (" ", "-"):
        # "quad ruled", as the data have it; the eight pins of `power_connector_8_pin`
        behind = subject.words[place]
        said = _words_of(subject.plain.text[quantity.start : behind.end])
        if any(said in _words_of(fact.data) for fact in subject.facts if isinstance(fact.data, str)):
            return True
        noun = "pin" if _POLES.fullmatch(behind.text) else behind.text.casefold().removesuffix("s")
        counted = f" {quantity.amounts[0]} {noun} " if quantity.amounts else said
        if any(counted in _words_of(fact.code) for fact in subject.facts):
            return True
    supporting = (
        supporting_fact(mention, subject.fact_meanings)
        for mention in subject.mentions
        if mention.start <= quantity.start
        and quantity.number_end <= mention.end
        and (len(mention.words) > 1 or mention.parts)
    )
    # A foam of three `foam_layers` is none of four.
    return any(
        fact is not None
        and not (isinstance(fact.data, Decimal) and quantity.amounts and fact.data not in quantity.amounts)
        for fact in supporting
    )


def _words_of(text: str) -> str:
    """Return the words of a text or of an option code, with a blank around each."""
    return f" {' '.join(_WORD.findall(text.casefold()))} "


def has_unit_of_before(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a bare number has the unit of the one before it: "up to six liters, and diesels up to four"."""
    text, end = subject.plain.text, quantity.end
    if quantity.units or not (_NOTHING_COUNTED.match(text, end) or _OF_IT.match(text, end)):
        return False
    start, _ = subject.sentence_around(quantity.start)
    before = [one for one in subject.quantities_in(start, quantity.start) if one.units]
    if not before:
        return False
    meant = replace(quantity, units=before[-1].units, is_word=False)
    return subject.number_evidence.judge(meant)[0] is Standing.SUPPORTED


def is_part_of_name(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a bare number follows the name that it is part of: polyamide 12 for PA12, or a scene's gate 22."""
    text = subject.plain.text
    place = subject.word_from(quantity.start)
    before = next(
        (word for word in reversed(subject.words[max(0, place - 2) : place]) if word.end <= quantity.start), None
    )
    is_bare = not quantity.units and not quantity.is_word
    is_year = text.startswith(_CENTURIES, quantity.start) and quantity.number_end - quantity.start == len("2012")
    if is_year and before is not None:
        came_out = _CAME_OUT.search(text, *subject.sentence_around(quantity.start))
        if came_out or before.text.casefold() in _OF_YEARS:
            return False
    if not is_bare or before is None or text[before.end : quantity.start] not in (" ", "\u00a0", "-"):
        return False
    concepts = concepts_of_word(before.text)
    if _is_spelt_out(concepts, text[quantity.start : quantity.number_end], subject.number_evidence.names):
        return True
    span = next((span for span in subject.sentences if span[0] <= quantity.start < span[1]), None)
    if span is None or not before.text[0].isupper() or is_list_item(text, *span) or claim_code(concepts):
        return False
    return not is_about_product(subject, span)


def _is_spelt_out(concepts: frozenset[str], digits: str, names: frozenset[str]) -> bool:
    """Say whether a name of the facts is letters for one of these concepts, and these digits: PA and 12."""
    letters = (name.removesuffix(digits).upper() for name in names if name.endswith(digits) and name != digits)
    return any(not concepts.isdisjoint(lexicon().with_broader(concepts_in_data(one))) for one in letters)


def counts_things(subject: Subject, quantity: Quantity) -> bool:
    """Say whether digits without a unit count what the next word names: "12 Taschen", "12 pockets"."""
    is_bare = not quantity.units and not quantity.is_word and not quantity.is_code and not quantity.decimals
    if (
        quantity.closeness is not Closeness.EXACT
        or not is_bare
        or quantity.shape is not Shape.SINGLE
        or len(quantity.amounts) != 1
    ):
        return False
    text, amount = subject.plain.text, quantity.amounts[0]
    if not 1 < amount <= _MOST_COUNTED_THINGS or text[quantity.end : quantity.end + 1] != " ":
        return False
    place = subject.word_from(quantity.end)
    if place >= len(subject.words) or subject.words[place].start != quantity.end + 1:
        return False
    word = subject.words[place].text
    if word.isupper():  # a unit that no table has: 45 CFM
        return False
    return word[0].isupper() if subject.language == "de" else word.islower() and word.endswith("s") and len(word) > 3

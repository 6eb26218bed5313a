"""Parts that a text brings in by "a" and that no fact has: "with a heel tab", "eine Gummilippe am Rand".

A product's own parts are told by "the"; an article that brings one in says that it is there. The part has no other
word that a list knows as a claim, and so no other check would ask for a fact.
"""

import re
from collections.abc import Iterator

from quality_checks.base import Check, Subject
from quality_checks.caseless import Caseless
from quality_checks.findings import finding, shown
from quality_checks.grounding.anchors import speaks_of_product
from quality_checks.grounding.compounds import compound_parts
from quality_checks.grounding.forms import Word
from quality_checks.grounding.lexicon import concepts_of_form, concepts_of_word
from quality_checks.grounding.polarity import has_denial
from quality_checks.grounding.served import is_list_item
from quality_checks.grounding.support import supporting_fact
from quality_checks.grounding.word_marks import mark
from schemas.finding import Finding

#: Parts that stand on no table and hang on no wall: rooms and scenes have none of them.
_PARTS_EN = (
    "flap tab toggle puller lever knob dial slider shutter bezel eyelet grommet latch clasp buckle caster "
    "castor roller strainer tray reservoir compartment divider groove recess indent dent vent slit gusset "
    "placket pleat drawcord drawstring gasket nozzle spout valve insole lug visor brim grille lining padding "
    "windscreen lanyard kickstand cradle dock mount bracket antenna sensor buzzer thermometer touchpad keypad "
    "joystick diffuser reflector diode indicator sticker badge nameplate engraving embroidery ribbon tassel "
    "fringe ruffle pompom wristband sweatband headband waistband clip hook strap loop strip cushion pouch "
    "pocket zip zipper hood lumbar footrest headrest armrest splitter holder lid stopper dropper pipette "
    "applicator sieve funnel scoop scraper spatula whisk blade magnet spring hinge ratchet crank pedal "
    "kickplate handle grip button switch timer alarm fuse heatsink windshield drawer shelf peephole notch "
    "perforation seam bow wrench stencil booklet leaflet cutter peeler grater pourer inlay topper edging "
    "liner insert piping cuff yoke sash coating foil peg spike drawbar bumper mudguard fender saddlebag "
    "pannier keyring tether"
)
_PARTS_DE = (
    "lasche klappe hebel drehregler schieberegler schieber rädchen kurbel pedal klinge docht düse stöpsel "
    "tülle ausgießer mulde ablage halterung haken aufhänger öse riegel verschluss schnalle druckknopf "
    "scharnier sieb wanne schublade fach kammer rinne aussparung vertiefung kerbe buchse sensor lämpchen "
    "leuchte skala thermometer timer summer antenne etikett aufkleber schleife quaste futter polster gitter "
    "blende schlaufe riemen gurt knopfleiste falte abnäher schlitz kapuze manschette bündchen kordel "
    "kordelzug gummizug kappe dichtung dichtring gummilippe lippe magnet feder bügel ständer stütze "
    "schraubverschluss zipper reißverschluss band leiste streifen clip pipette spatel trichter schaber griff "
    "knopf taste schalter innentasche brusttasche seitentasche einschubfach netzfach kopfstütze fußstütze "
    "armlehne lordosenstütze deckel hülle tuch bürste kragen stange matte folie schlauch stollen besatz "
    "einlage schablone raspel reibe korken schwamm kamm pumpe ladegerät schlüsselring schutzblech stoßfänger "
    "gepäckträger nasenbügel brillenband"
)
_NAMES_EN = frozenset(_PARTS_EN.split())
_NAMES_DE = tuple(_PARTS_DE.split())
#: What is no part: a Handgriff is a movement, and to press a button once is "ein Knopfdruck".
_NO_PART_DE = re.compile(
    r"(?:hand|zu|be|ein|über|an)griff|(?:ein|zwei|vier)?fach|.*(?:armband|bildband|fließband|vielfach)"
)
_IS_PART_EN = mark("new_part_en", lambda word: word.islower() and (word in _NAMES_EN or word.rstrip("s") in _NAMES_EN))
_IS_PART_DE = mark(
    "new_part_de",
    lambda word: word[:1].isupper() and word.lower().endswith(_NAMES_DE) and not _NO_PART_DE.fullmatch(word.lower()),
)
#: What leads up to a part, with the words that describe it in between; what it is likened to is not there.
_BROUGHT_IN = {
    "en": re.compile(
        r"(?<!than )(?<!like )(?<!as )(?<!into )(?<!without )(?<!for )(?<!at the push of )(?<!at the flick of )"
        r"(?<!at the turn of )(?<!of )(?<!needs )(?<!takes )\b(?:an?|two|three|four|its own) "
        r"(?!(?:good|new|quick|matter|second|lot|bit|few|touch|firm|better|little bit)\b)(?:[a-z]+(?:-[a-z]+)* ){0,2}\Z"
    ),
    "de": re.compile(
        r"(?<!als )(?<!wie )(?<!ohne )(?<!für )(?<!per )\b"
        r"(?:[Ee]ine?[nm]?|[Ee]iner|[Zz]wei|[Dd]rei|[Vv]ier|[Kk]leine[nr]?) "
        r"(?!(?:guter|neuer|schneller|festen|sicherer)\b)(?:[a-zäöüß]+(?:-[a-zäöüß]+)*e[nrsm]? ){0,2}\Z"
    ),
}
_BEFORE = 45
#: "You need a clip", "plan a hook": what the buyer has to have is not there.
_YOURS = Caseless(
    r"\b(?:you(?:['’]ll| will)? (?:need|want|have|find|like)|needs?|requires?|calls? for|ask(?:s|ed)? for|"
    r"look(?:ing)? for|"
    r"whether|if|imagine|forget|brauch\w*|benötig\w*|such\w*|ob|wenn|falls|wer|statt|instead of|replaces?|ersetzt|"
    r"fits?|passt|passen|hangs? on|on|into|onto|an|auf|in den|in die|ins)\b[^.;:!?\n,]{0,25}\Z"
)
_FEWEST_SENTENCES = 3
#: "Den Akku nimmst du mit einem Griff heraus"
_IN_ONE_MOVE = re.compile(r" (?:heraus|raus|ab|auf|zu|zusammen|weg|um)\b")
#: "The next pot is only a scoop away"
_AWAY = Caseless(r" (?:away|entfernt)\b")


def new_parts() -> Check:
    """Report `grounding.feature_unsupported`: a part that an article brings in, and that no fact has."""

    def new_parts(subject: Subject) -> Iterator[Finding]:
        if not subject.is_text or subject.language not in _BROUGHT_IN:
            return
        for word in _brought_in(subject):
            message = f"{shown(word.text)} stands in no fact"
            span = subject.stored_span(word.start, word.end)
            yield finding("grounding.feature_unsupported", subject, message, span=span)

    return new_parts


def _brought_in(subject: Subject) -> Iterator[Word]:
    text, leading = subject.plain.text, _BROUGHT_IN[subject.language]
    for place in subject.marked(_IS_PART_DE if subject.language == "de" else _IS_PART_EN):
        word = subject.words[place]
        found = leading.search(text, max(0, word.start - _BEFORE), word.start)
        if found is None or text[word.end : word.end + 1] == "-" or _is_known(subject, word):
            continue
        if word.text == "Griff" and _IN_ONE_MOVE.match(text, word.end):
            continue
        if _AWAY.match(text, word.end) or _is_in_stated(subject, word):
            continue
        if _is_before_its_head(subject, place) or _YOURS.search(text, max(0, found.start() - _BEFORE), found.start()):
            continue
        if _is_said_of_product(subject, word):
            yield word


def _is_in_stated(subject: Subject, word: Word) -> bool:
    """Say whether a word is one of several that a fact states together: the sensor of a "depth sensor"."""
    return any(
        len(mention.words) > 1
        # "Ein Schieber verdeckt die Linse" begins with it.
        and mention.start <= word.start
        and word.end <= mention.end
        and supporting_fact(mention, subject.fact_meanings)
        for mention in subject.mentions_in(max(0, word.start - _BEFORE), word.end)
    )


def _is_before_its_head(subject: Subject, place: int) -> bool:
    """Say whether a word tells the next one more closely: "a zip bag", "a pocket guide"."""
    if subject.language != "en" or place + 1 >= len(subject.words):
        return False
    word, following = subject.words[place], subject.words[place + 1]
    is_next = subject.plain.text[word.end : following.start] == " "
    return is_next and _is_known(subject, following)


def _is_said_of_product(subject: Subject, word: Word) -> bool:
    """Say whether a part stands in the midst of a text, in a sentence about the product that denies nothing."""
    text, span = subject.plain.text, next(one for one in subject.sentences if one[0] <= word.start < one[1])
    is_item = is_list_item(text, *span)
    is_hook = span in (subject.sentences[0], subject.sentences[-1]) and len(subject.sentences) >= _FEWEST_SENTENCES
    if has_denial(text, *span) or text[slice(*span)].rstrip().endswith("?"):
        return False
    return is_item or (not is_hook and speaks_of_product(subject, span))


def _is_known(subject: Subject, word: Word) -> bool:
    """Say whether a fact has a part or what it is a kind of, the product is one, or all of its kind have it."""
    meanings = subject.fact_meanings
    parts = compound_parts(word.text) if subject.language == "de" else ()
    concepts = concepts_of_word(word.text) | (concepts_of_form(parts[-1]) if parts else frozenset())
    if meanings.of_word(word.text) or meanings.of_concepts(concepts) or not meanings.types.isdisjoint(concepts):
        return True
    is_own = any(meanings.of_word(part) for part in parts)
    return is_own or meanings.is_inherent((word.text,), concepts) or meanings.around.has((word.text,))

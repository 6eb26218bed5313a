"""What surrounds the product in a text: comparisons, an opening of mere nouns, where a scene takes place.

"Decks, planters, garden benches: ...", "wie ein Spaziergang unter Tannen" and "it lands on concrete" state nothing.
"""

import re
from collections.abc import Set

from quality_checks.base import Subject
from quality_checks.caseless import Caseless
from quality_checks.grounding.forms import loose_forms
from quality_checks.grounding.kinds import CODE_OF_KIND
from quality_checks.grounding.lexicon import concepts_of_word
from quality_checks.grounding.mentions import Mention
from quality_checks.grounding.scene_words import CONNECTION
from quality_checks.grounding.support import kinds_of, supporting_fact

#: Words that liken the product to something, up to the mention: "wie ein", "like the", "as a".
_LIKE = Caseless(
    r"\b(?:wie|als wäre|als hätte|als käme|as if|as though|like|just as|such as you)(?: es| er| sie| it)?"
    r"(?: (?:eine?[mnrs]?|d(?:er|ie|as|em|en)|im|am|auf|nach|bei|an?|the|your|some|on|in))(?: [^\s.,;:!?]+){0,3} ?\Z"
)
#: Where a scene takes place: "auf den Beton", "past the reeds"; the word itself ends the phrase.
_WAY = Caseless(r"(?:über|durch|over|through) ?")
_PLACED = Caseless(
    r"\b(?:auf|über|unter|neben|zwischen|between|hinter|vor|gegen|durch|am|ans|an (?=d(?:en|ie|er|as)|eine?n? )|"
    r"onto|on|past|over|under|beneath|against|across|through|"
    r"beside|behind|to|into|toward|towards|near|along|"
    r"durchs|ins|in (?=d(?:er|em)|the|your|jede[rmn]?|every|any))"
    r"(?: (?:eine?[mnr]?|d(?:er|ie|as|em|en)|(?:fast )?jede[rmns]?|(?:so )?manche[rmns]?|an?|the|your|my|many an?|"
    r"(?:almost )?(?:every|any)))?"
    r"(?: [^\W\d_]+e[nmrs]?| warm| cold| hot| bare)? ?\Z"
)
#: "Er rollt auf Wunsch zum Whiteboard"; what becomes another thing ("wird zum Rucksack") moves to none.
_MOVES_TO = Caseless(
    r"\b(?:roll|fahr|fähr|geh|komm|begleit|wander|zieh|schieb|bring|reis|flieg|lauf|läuf|trag|träg)\w*"
    r"[^.,;:!?\n]*\b(?:zum|zur) \Z"
)
#: Where something of the reader is taken along or kept, and no container it is sold in: "ein Platz in der Pausenbox".
_TAKEN_ALONG_IN = Caseless(
    r"\b(?:i[mn]|ins|am|into|auf|on|beside|neben)(?: (?:the|an?|every|any|de[rmn]|die|das|eine?[mnr]?|jede[rmn]?))? "
    r"(?:lunch ?box(?:es)?|bread ?(?:basket|bin)s?|picnic (?:basket|hamper|blanket)s?|"
    r"gym bags?|sports bags?|camper vans?|coat racks?|"
    r"pausenbox(?:en)?|brot(?:dosen?|zeitdosen?|box(?:en)?|k[oö]rbe?|kasten)|frühstücksbox|"
    r"sporttaschen?|picknick(?:korb|decke)|wohnmobil)\Z"
)
_SOLD_IN = Caseless(r"\b(?:komm|gelief|lief|verpack|abgefüll|steck|com(?:es|ing)|ship|deliver|pack|suppl|sold|verkauf)")
#: A clause about other things that happen meanwhile: "während es im Topf leise blubbert".
_MEANWHILE = Caseless(r"\b(?:wenn|während|bis|bevor|sobald|nachdem|when|while|until|before|as soon as)\b")
_SOMEBODY = Caseless(
    r"\b(?:jemand\w*|irgendwer|irgendwo|draußen|nachbar\w*|somebody|someone|"
    r"the neighbou?rs?)\b"
)
#: "Zur Stoffhose macht er sich gut"
_TO_IT = Caseless(r"\b(?:zum|zur|zu|with|beside) \Z")
_LOOKS_GOOD = Caseless(
    r" (?:mach(?:t|en)|pass(?:t|en)|tr[aä]g(?:t|en)|wirk(?:t|en)|sieht|sehen|geh(?:t|en)|it (?:works|looks|goes)|"
    r"they (?:work|look|go))\b"
)
#: "Hook it up", "Clip one on": a verb at the beginning.
_ORDERS = Caseless(r" (?:it|them|this|that|one|up|yourself|everything)\b")
#: What clothes are worn with: "Pair it with rolled-up denim", "trägt sich zu Jeans", "plays well with denim".
_WORN = Caseless(
    r"\b(?:(?:go(?:es)?|gets?|plays?|works?|looks?|sits?|pairs?)(?: \w+){0,2} with|"
    r"(?:wirkt|wirken|passt|passen|verträgt sich|vertragen sich|harmonier\w+|versteht sich)(?: \w+){0,2} "
    r"(?:zu|mit|zum|zur)|"
    r"(?:pair|wear|team|match|combine|style|layer|throw|try|dress)(?:s|ed)? (?:it |them |this |well |the [\w-]+ )?"
    r"(?:up |down )?(?:with|over|under)|"
    r"(?:kombinier|trag|style)\w*[^.;:!?]{0,20}? (?:mit|zu|über|unter)|"
    r"(?:they|it|sie|er|es) (?:likes?|mag|mögen))\b[^.;:!?]*\Z"
)
#: "A calm partner for denim, linen and most things"
_PARTNER = Caseless(r"\b(?:partner|match|companion) (?:for|to|zu|für) (?:[\w-]+(?:,| and| und) )?\Z")
_WEARABLE = frozenset(
    {"sport_toys_garden", "materials", "colours", "fashion_home_parts", "fit_and_shape", "properties", "product_types"}
)
#: What falls lands somewhere: "Stürze auf Beton".
_FALLS = Caseless(
    r"\b(?:st[uü]rz\w*|fäll?t|fallen|aufprall\w*|landet|falls?|drops?|dropped|lands?|tumbles?)\b[^.;:!?]*\Z"
)
#: "kleiner als ein Feuerzeug": a thing, and none that the product competes with.
_THAN_A_THING = Caseless(
    r" (?!(?:anything|everything|nothing|any|all|jede\w*|alle\w*|andere\w*|other|ever|before|je)\b)"
    r"(?:eine?[mnrs]? |manche[rs]? |mein\w* |dein\w* |an? |your |my |most |the )?(?:(?!"
    r"herkömmlich|üblich|gewöhnlich|vergleichbar|normal|konventionell|traditionell|conventional|ordinary|average|"
    r"comparable|standard|traditional|usual|regular|typical)[^\W\d_]+ )?"
    r"(?!vorgänger|modell|produkt|gerät|konkurren|wettbewerb|mitbewerb|model|product|device|competit|rival|predecessor)"
    r"[^\W\d_]+"
)
#: "handles 5.1 channels", "a camera handles selfies": a verb, and no plural.
_MAY_BE_VERB = re.compile(r"[^\W\d_]+[^su\W\d_]s")
_BEHIND_A_VERB = Caseless(
    r" (?:\d|(?:an?|the|your|its|all|up to|every|both|it|them|you|only|just)\b|"
    r"(?!always|besides|perhaps|unless|across|towards|versus)[a-z]{3,}[^s\W\d_]s\b)"
)
#: "Stretch your legs", "light your way": a verb with what somebody has.
_WITH_YOURS = Caseless(r" (?:your|my|his|our|its|their|her) ")
_YOU = Caseless(r"\b(?:you|we|they|i) \Z")
_BEFORE_A_VERB = 8
_AN = Caseless(r"\b(?:an?|the|its|this|that|has|have|with|no|more|of|and|or) \Z")
_VERB = re.compile(r"[a-z]{4,}")
#: Types of product that one makes other things with, and kinds of what is made.
_MAKING = frozenset(
    {"printing_material_3d", "fastener", "craft_supply", "paint", "painting_supply", "hand_tool", "power_tool"}
)
_USES = frozenset({"uses"})
_PRINTED = frozenset(
    {"fashion_home_parts", "sport_toys_garden", "product_types", "packaging", "electronics", "industrial"}
)
_THINGS = frozenset({"fashion_home_parts", "sport_toys_garden", "product_types", "packaging"})
#: "push up to 90 CFM", "roll up the sleeves": a verb and its particle.
_PARTICLES = frozenset({"up", "off", "out", "down", "on"})
#: "It joined the line in 2018" has no socket.
_IN_BEHIND_LINE = Caseless(r"line in (?:\d|the|a|our|its|spring|summer|autumn|fall|winter)\b|line in \d")
_BEHIND_A_PARTICLE = Caseless(r" (?:to|the|your|his|her|as|it|them)\b")
#: "They are wired up through a connector"
_GO_UP = frozenset({"wired", "hooked"})
_WITH_UP = Caseless(r" (?:up (?:to|through|with|by|via)|to|into)\b")
_WORDS_OF_A_CLAUSE = 5
#: "A welcome change from the usual black and gray"
_USUAL = Caseless(
    r"\b(?:weather|sky|skies|himmel|wetter|katzen|cats)(?: \w+){0,2} "
    r"(?:turns?|is|are|goes|wird|werden|ist|sind) (?:alle |all )?\Z|"
    r"\b(?:bored|tired|sick) (?:of|with) \Z|"
    r"\b(?:usual|ordinary|typical|everyday|boring|eternal|üblichen?|gewohnten?|ewigen?|langweiligen?) "
    r"(?:[\w-]+(?:,| and| or| und| oder) ){0,2}\Z|"
    # "White builds are spoiled by a black power supply"
    r"\b(?:spoil|ruin|clash|interrupt|let down|zerstör|verdorben|verdirb|gestört|unterbroch)\w*(?: by| von| durch|"
    r" with)? "
    r"(?:an?|the|eine?[mnr]?|de[mnr]|die|das) \Z"
)
#: "Grau gibt es auf dem Gehweg schon genug", "There is enough gray on the street"
_ENOUGH_OF_IT = Caseless(
    r"(?: [\w-]+)? (?:gibt es|sieht man|hat|haben|trägt|tragen|kann|can be seen|is|are)\b[^.,;:!?\n]*?"
    r"\b(?:genug|überall|jeder|jede|alle|die halbe \w+|everywhere|all over|enough)\b"
)
_ENOUGH = Caseless(r"\b(?:enough|plenty of|too much|genug|zu viel) \Z")
#: "Not every ladder has to be made of metal"
_NOT_EVERY = Caseless(
    r"(?:nicht jede\w*|not (?:every|all))\b[^.;,:!?\n]{0,40}?\b(?:muss|müssen|has to|have to|needs? to|must)\b"
    r"[^.;,:!?\n]{0,16}\Z"
)
#: "Dazu ein weißes T-Shirt"
_WORN_THING = Caseless(r" ((?:t-)?shirts?|hemd(?:en)?|bluse|sneakers?|tee)\b")
_WORN_WITH = Caseless(r"\b(?:add an?|dazu|zu (?:\w+ und )?|with|over|under|über|unter)(?: \w+)? ?\Z")
#: What a fabric alone may stand for among clothes, the clothes, and the words that put them beside the product.
_GARMENT_FABRIC = Caseless(r"denim|jeans|jersey|tweed|cord|corduroy")
_GARMENT = Caseless(
    r"[ -]?((?:t-)?shirts?|hemd(?:en)?|blusen?|jackets?|jacken?|trousers|pants|hosen?|skirts?|rock|shorts|sneakers?|"
    r"dress(?:es)?|kleid(?:er)?|suits?|anzug|blazer|sakko|coats?|mantel|scarf|schal|tee|socks?|socken)\b"
)
_COMBINED = Caseless(
    r"\b(?<!made )(?<!lined )(?<!trimmed )(?<!up )(?:with|zu|zur|zum|next to|neben|beside|dazu|over|über|under|unter)"
    r"(?: (?:an?|the|your|faded|dark|light|old|worn|blue|deine?[mnr]?|eine?[mnr]?|dunkle\w|helle\w|alte\w|"
    r"[\w-]+ or with "
    r"an?))* \Z"
)
#: "A winter sport that ends with red cheeks"
_OF_A_FACE = Caseless(
    r" (?:gedanken?|ideen?|laune|thoughts?|ideas?|mood|note|cheeks?|nos(?:e|es)|ears?|faces?|fingers?|"
    r"eyes?|hands?|wangen?|nasen?|ohren|gesicht\w*|finger|augen|"
    r"hände)\b"
)
_NEXT_WORD = re.compile(r"[ -]([^\W\d_]{3,})")
_NOUN_PHRASE = Caseless(
    r"\b(?:the|an?|its|with|mit|in|im|d(?:er|ie|as|em)|eine?[mnrs]?|ihre?[mnrs]?|seine?[mnrs]?|ist|is|has|hat)"
    r"(?: [^\W\d_]+,?)? ?\Z"
)
_SMALL = (
    "and with for the that from has have are was were its this which when but "
    "not gives makes goes looks look version finish color colour tone shade model edition design one ones "
    "share meet mix blend join combine sit merge alternate"
)
_SMALL_WORDS = frozenset(_SMALL.split())
_CLAUSE_ENDS = re.compile(r"[,.;:!?\n–—]")
_PHRASE_ENDS = re.compile(r"\s*(?:[.,;:!?)…]|\Z|\n)")
_PHRASE_OR_JOINT = re.compile(r"\s*(?:[.,;:!?)…–—]|\Z|\n)|\s+(?:and|or|und|oder|next to|by the|neben de[rmn])\b")
#: What belongs to the reader: "in your tackle box", "neben deinen Bildschirm".
_YOURS = Caseless(
    r"\b(?:your|my|our|someone(?:'s|’s)|dein(?:e[nmrs]?)?|mein(?:e[nmrs]?)?|eure?[nmrs]?|unsere?[nmrs]?)"
    r"(?: [^\W\d_]+){0,1} ?\Z"
)
#: Kinds of things that a reader owns.
_OWNED = frozenset({"fashion_home_parts", "sport_toys_garden", "product_types", "packaging", "materials", "food"})
_OPENING = re.compile(r"[^:.;!?\d\n–—]{3,90}(?::(?!\S)| [–—] )")
_LONGEST_LIKENESS = 45
_BESIDE = Caseless(
    r"\b(?:with|over|under|beside|mit|zu[rm]?|über|unter|neben) (?:the |an? |your |(?:ein|d|dein)e\w? )?\Z"
)
#: "Ein Teenager mit Kopfhörern": what somebody of a scene has, whoever it is; the product is for nobody there.
_SOMEBODY_WITH = Caseless(
    r"\b(?:eine?|jede[rs]?|kein|manche[rs]?|an?|every|no|many an?) (\w+) (?:mit|with|in) (?:\w+ )?\Z"
)
#: "A glass of red wine": a vessel, and no material.
_VESSEL = Caseless(
    r"(?:glass|glasses) of (?!(?:the|its|this|that|these|a|high|such)\b)\w|(?:gl[aä]s(?:er|ern)?) voll(?:er)? \w"
)
#: What is hard, soft or quiet without the product: times and people. "Trübe Tage", "ein leises Schnurren vom Sofa".
_NO_PART = Caseless(
    r" (?:abende?n?|morgen|nächte?n?|nacht|tage?n?|stunden?|minuten?|momente?n?|wochen(?:enden?)?|zeiten|sommer|winter|"
    r"herbst|frühling|montage?n?|evenings?|mornings?|nights?|days?|hours?|minutes?|moments?|weeks?|weekends?|times|"
    r"summers?|winters?|autumns?|mondays?|"
    r"(?P<sound>schnurren|schnarchen|knabbern|lesen|tippen|seufze[rn]n?|kichern|lachen|lächeln|worte?n?|"
    r"gedanken?|nerven|"
    r"purr|snores?|snoring|sighs?|giggles?|laughs?|laughter|smiles?|words?|thoughts?|nerves))\b"
)
#: "A soft, matte look": nothing that could be felt.
_SOFT = Caseless(r"soft|gentle|warm|quiet|calm|weiche[nmrs]?|sanfte[nmrs]?|warme[nmrs]?|ruhige[nmrs]?")
_LOOK = Caseless(
    r",? (?:[\w-]+ )?(?:look|glow|light|shimmer|sheen|tone|shade|optik|look|schimmer|glanz|licht|"
    r"ton|farbton|anmutung)\b"
)
_STRETCHED = frozenset(
    {"fashion_home_parts", "sport_toys_garden", "electronics", "industrial", "materials", "fit_and_shape"}
)
_CARRIED = frozenset({"fashion_home_parts", "sport_toys_garden", "product_types", "packaging", "electronics"})
_FOR = Caseless(r"\b(?:für|for|fits?|suits?|passt|as|als) \Z")
_MOODS = frozenset({"properties", "fit_and_shape", "electronics", "industrial"})


def is_of_surroundings(subject: Subject, mention: Mention, span: tuple[int, int], *, is_item: bool) -> bool:
    """Say whether a thing is part of what surrounds the product, and no part of the product.

    `is_item` marks an item of a list, which says what the product is or has.
    """
    text = subject.plain.text
    before = max(span[0], mention.start - _LONGEST_LIKENESS)
    if mention.words[-1].casefold() in _PARTICLES and _BEHIND_A_PARTICLE.match(text, mention.end):
        return True
    # "Lace up, breathe out, beat yesterday."
    is_order = mention.words[-1] == "up" and mention.start == span[0] and text.startswith(",", mention.end)
    is_order = (is_order and not is_item) or bool(_IN_BEHIND_LINE.match(text, mention.start))
    if is_order or (mention.words[-1] in _GO_UP and _WITH_UP.match(text, mention.end)):
        return True
    if (
        _MAY_BE_VERB.fullmatch(mention.words[-1])
        and subject.language == "en"
        and _BEHIND_A_VERB.match(text, mention.end)
    ):
        return len(mention.words) == 1
    is_order = mention.start == span[0] and len(mention.words) == 1 and subject.language == "en"
    is_order = (is_order and bool(_ORDERS.match(text, mention.end))) or _is_verb_of_yours(subject, mention)
    is_kept = _TAKEN_ALONG_IN.search(text, before, mention.end) and not _SOLD_IN.search(text, span[0], mention.start)
    if is_order or is_kept or _is_led_up_to(text, mention, before):
        return True
    is_thing = len(mention.words) == 1 and not is_item
    ends = _PHRASE_ENDS if "food" in kinds_of(mention.concepts) else _PHRASE_OR_JOINT
    placed = _PLACED.search(text, before, mention.start) if is_thing else None
    placed = placed or (_MOVES_TO.search(text, span[0], mention.start) if is_thing else None)
    if placed and ends.match(text, mention.end):
        # "They stream over Bluetooth" is no place.
        return not (_WAY.fullmatch(placed[0]) and CONNECTION.match(text, mention.start))
    return _is_in_opening(subject, mention, span) or (is_thing and _is_meanwhile(subject, mention, span))


def _is_verb_of_yours(subject: Subject, mention: Mention) -> bool:
    """Say whether a word is what one does with something of one's own: "stretch your legs"."""
    text = subject.plain.text
    word = text[mention.start : mention.end].casefold()
    if subject.language == "en" and mention.words[-1].casefold() in _PARTICLES:
        # "while you lace up"
        return bool(_YOU.search(text, max(0, mention.start - _BEFORE_A_VERB), mention.start))
    if subject.language != "en" or len(mention.words) > 1:
        return False
    if _AN.search(text, max(0, mention.start - _BEFORE_A_VERB), mention.start):
        # "It comes with a microphone your callers will love"
        return False
    is_thing = kinds_of(mention.concepts) & CODE_OF_KIND.keys() <= _STRETCHED and not word.endswith(("s", "ed", "ing"))
    return is_thing and bool(_VERB.fullmatch(word)) and bool(_WITH_YOURS.match(text, mention.end))


def is_of_somebody(subject: Subject, mention: Mention, span: tuple[int, int]) -> bool:
    """Say whether a word is of people, times and vessels of a scene: "ein Teenager mit Kopfhörern", "soft words"."""
    text = subject.plain.text
    kinds = kinds_of(mention.concepts) & CODE_OF_KIND.keys()
    if len(mention.words) > 1:
        return False
    if "materials" in kinds and _VESSEL.match(text, mention.start):
        return True
    if kinds <= _MOODS and (found := _NO_PART.match(text, mention.end)):
        # A jacket may purr, and is no day.
        others = subject.mentions_in(*span) if found["sound"] else ()
        return not any(supporting_fact(one, subject.fact_meanings) for one in others)
    if kinds <= _MOODS and _SOFT.fullmatch(text, mention.start, mention.end) and _LOOK.match(text, mention.end):
        return True
    # What somebody has, and who has it.
    after = next((one for one in subject.mentions_in(mention.end, span[1])), None) if kinds == {"audience"} else mention
    if after is None or not kinds_of(after.concepts) & _CARRIED:
        return False
    found = _SOMEBODY_WITH.search(text, max(span[0], after.start - _LONGEST_LIKENESS), after.start)
    return (
        found is not None
        and found.start(1) <= mention.start
        and not _FOR.search(text, span[0], found.start())
        and "audience" in kinds_of(concepts_of_word(found[1]))
    )


def _is_led_up_to(text: str, mention: Mention, before: int) -> bool:
    """Say whether the words before a thing liken it, wear it, fall on it, or give it to the reader."""
    if _NOT_EVERY.search(text, before, mention.start):
        return True
    kinds = kinds_of(mention.concepts) & CODE_OF_KIND.keys()
    ways = (
        (True, _LIKE),
        (kinds <= _WEARABLE, _WORN),
        (kinds <= _WEARABLE, _PARTNER),
        (kinds <= {"materials"}, _FALLS),
        (kinds <= _OWNED, _YOURS),
    )
    if kinds <= _WEARABLE and _TO_IT.search(text, before, mention.start) and _LOOKS_GOOD.match(text, mention.end):
        return True
    return any(may_be and way.search(text, before, mention.start) for may_be, way in ways)


def is_smaller_than_a_thing(subject: Subject, mention: Mention) -> bool:
    """Say whether a comparison is with a thing of another kind: "kaum größer als ein Streifen Kaugummi"."""
    if mention.words[-1].casefold() not in ("als", "than"):
        return False
    found = _THAN_A_THING.match(subject.plain.text, mention.end)
    if found is None:
        return False
    words = subject.plain.text[found.start() : found.end()].split()
    return all(subject.fact_meanings.types.isdisjoint(concepts_of_word(word)) for word in words)


def is_made_with(subject: Subject, kinds: Set[str]) -> bool:
    """Say whether a thing is what one makes with the product: vases of a filament, a pergola with a screw."""
    types = subject.fact_meanings.types
    # A filament has neither handles nor brackets.
    things = _PRINTED if "printing_material_3d" in types else _THINGS
    # Boxes are things, too, beside the sport.
    of_things = kinds - _USES if kinds != _USES else kinds
    return of_things <= things and not _MAKING.isdisjoint(types)


def _is_meanwhile(subject: Subject, mention: Mention, span: tuple[int, int]) -> bool:
    """Say whether a clause tells what happens around the product, and names nothing of the product."""
    text, meanings = subject.plain.text, subject.fact_meanings
    ends = [found.start() for found in _CLAUSE_ENDS.finditer(text, *span)]
    start = max((end for end in ends if end < mention.start), default=span[0])
    stop = min((end for end in ends if end >= mention.end), default=span[1])
    # "while the polarized, shatterproof lenses ..." is cut off at a comma between adjectives.
    if text.count(" ", start, stop) < _WORDS_OF_A_CLAUSE or not (
        _MEANWHILE.search(text, start, mention.start) or _SOMEBODY.search(text, start, stop)
    ):
        return False
    return not any(
        other is not mention and start <= other.start < stop and supporting_fact(other, meanings)
        for other in subject.mentions
    ) and not any(not quantity.is_word for quantity in subject.quantities_in(start, stop))


def _is_in_opening(subject: Subject, mention: Mention, span: tuple[int, int]) -> bool:
    """Say whether a sentence opens with a list that names nothing of the product: "Mud, rain, concrete: ..."."""
    text = subject.plain.text
    opening = _OPENING.match(text, span[0], span[1])
    if opening is None or not mention.end <= opening.end() or "," not in opening[0]:
        return False
    meanings = subject.fact_meanings
    words = (word.text for word in subject.words_in(span[0], opening.end()))
    return not any(len(word) > 2 and meanings.of_word(word) is not None for word in words) and not any(
        supporting_fact(other, meanings)
        for other in subject.mentions
        if other is not mention and span[0] <= other.start < opening.end()
    )


def is_noun_phrase(text: str, start: int, end: int) -> bool:
    """Say whether what stands at `end` is named by a word such as an article: "the cinched waist", "in deep red"."""
    return bool(_NOUN_PHRASE.search(text, start, end))


def describes_another_product(subject: Subject, mention: Mention) -> bool:
    """Say whether a word describes a product of another type right behind it: "rolled-up jeans" beside a shoe."""
    text = subject.plain.text
    following = _NEXT_WORD.match(text, mention.end)
    is_beside = _BESIDE.search(text, max(0, mention.start - _LONGEST_LIKENESS), mention.start)
    return bool(is_beside) and following is not None and _is_other_product(subject, following[1])


def _is_other_product(subject: Subject, word: str) -> bool:
    """Say whether a word names a product of another type, and no part of this one."""
    meanings, concepts = subject.fact_meanings, concepts_of_word(word)
    return (
        "product_types" in kinds_of(concepts)
        and meanings.types.isdisjoint(concepts)
        and not meanings.of_word(word)
        and not meanings.of_concepts(concepts)
        and not meanings.is_inherent((word,), concepts)
    )


def is_worn_with(subject: Subject, mention: Mention, span: tuple[int, int]) -> bool:
    """Say whether a fabric is that of what is worn with the product: "zu dunklem Denim", "with a linen shirt"."""
    text = subject.plain.text
    if kinds_of(mention.concepts) - {"uses", "product_types"} != {"materials"}:
        return False
    if not _COMBINED.search(text, span[0], mention.start):
        return False
    if _GARMENT_FABRIC.fullmatch(text, mention.start, mention.end):
        return True
    worn = _GARMENT.match(text, mention.end)
    return worn is not None and subject.fact_meanings.types.isdisjoint(concepts_of_word(worn[1]))


def colours_other_things(subject: Subject, mention: Mention, span: tuple[int, int]) -> bool:
    """Say whether a colour is that of a thing which is no part of the product: "gray days", "small green ghosts"."""
    text, meanings = subject.plain.text, subject.fact_meanings
    following = _NEXT_WORD.match(text, mention.end)
    written = text[mention.start : mention.end]
    is_german = subject.language == "de"
    is_colour = "colours" in kinds_of(mention.concepts)
    is_other = is_colour and following is not None and _is_other_product(subject, following[1])
    worn = (
        _WORN_THING.match(text, mention.end) if is_colour and _WORN_WITH.search(text, span[0], mention.start) else None
    )
    is_other = is_other or (worn is not None and subject.fact_meanings.types.isdisjoint(concepts_of_word(worn[1])))
    is_enough = is_colour and (_ENOUGH.search(text, span[0], mention.start) or _ENOUGH_OF_IT.match(text, mention.end))
    if is_enough or is_other or _OF_A_FACE.match(text, mention.end) or _USUAL.search(text, span[0], mention.start):
        # "Add a navy shirt"
        return True
    if (
        following is None
        or is_noun_phrase(text, max(span[0], mention.start - _LONGEST_LIKENESS), mention.start)
        or (is_german and not (written[0].islower() and following[1][0].isupper()))
    ):
        return False
    word = following[1]
    if not is_german and (word.casefold() in _SMALL_WORDS or not word.islower()):
        return False
    if not meanings.names.isdisjoint(loose_forms(word)) or meanings.of_word(word):
        return False
    concepts = concepts_of_word(word)
    if meanings.is_inherent((word,), concepts) or meanings.of_concepts(concepts):
        return False
    return CODE_OF_KIND.keys().isdisjoint(kinds_of(concepts))

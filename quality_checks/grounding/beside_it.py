"""What is beside the product in a scene: other garments, a scent in the air, sounds near a thing that makes none."""

import re

from quality_checks.base import Subject
from quality_checks.caseless import Caseless
from quality_checks.grounding.anchors import is_about_product
from quality_checks.grounding.in_the_box import comes_along
from quality_checks.grounding.kinds import CODE_OF_KIND
from quality_checks.grounding.lexicon import concepts_of_form, concepts_of_word, lexicon
from quality_checks.grounding.mentions import Mention
from quality_checks.grounding.support import kinds_of

#: Where garments are worn: what a jacket is not made of, the trousers beside it may be.
_WORN = (
    frozenset({"clothing_top", "dress"}),
    frozenset({"trousers", "skirt"}),
    frozenset({"jacket", "coat"}),
    frozenset({"footwear"}),
    frozenset({"headwear"}),
)
#: What is worn, and named beside other garments: caps of a screw are no headwear.
_WEARABLE = frozenset({"clothing", "footwear", "headwear", "accessory", "glasses", "helmet"})
_OF_THINGS = frozenset({"materials", "packaging", "fashion_home_parts"})
_OF_GARMENTS = frozenset({"materials", "colours"})
#: "Es duftet nach Fichte", "a whiff of pine".
_SMELLS_OF = Caseless(
    r"\b(?:duftet|duften|riecht|riechen|roch|duft|geruch|hauch)\b(?: [\w-]+){0,3}? (?:nach|von)(?: \w+en?[mnrs]?)? \Z|"
    r"\b(?:smells?|smelled|smelling|scent|whiff|hint|waft) (?:[\w-]+ )?of (?:\w+ )?\Z"
)
_SMELL_WITHIN = 60
#: Products that have a scent of their own, or are made of what smells.
_SCENTED = frozenset({"candle", "cosmetics", "food", "beverage", "drink", "cleaning_agent", "home_decor", "room_scent"})
#: What makes no sound and has no cable: "das Radio läuft leise" says nothing of a file.
_SOUNDLESS = frozenset(
    {"food", "beverage", "drink", "headwear", "glasses", "cosmetics", "candle", "dietary_supplement"}
    | {"fastener", "hand_tool", "hand_file", "home_textile"}
)
#: Products without technology, and articles that are no part of them.
_PLAIN = _SOUNDLESS | {"clothing", "footwear", "oral_care", "fishing_gear", "ladder", "helmet", "kitchenware"}
_ARTICLES = frozenset(
    {"electronics", "household_appliance", "vehicle", "furniture", "garden_furniture", "ladder", "musical_instrument"}
    | {"binoculars", "sleeping_bag", "tent", "umbrella", "music_stand", "sun_lounger"}
)
_SIZING = frozenset({"runs_small", "runs_large"})
_NEVER_WORN = frozenset(
    {"cosmetics", "oral_care", "food", "hand_tool", "fastener", "fishing_gear", "dietary_supplement"}
)
_SNACKS = frozenset({"food", "beverage", "drink", "cosmetics", "dietary_supplement"})
_GOES_IN = Caseless(
    r"\b(?:pass(?:t|en)|verschwind\w*|steck\w*|platz|gehör\w*|fits?|fitting|slips?|slides?|goes|go|disappears?|"
    r"klein|small|compact|kompakt|size[ds]?)\b"
)
_FOLLOWING = re.compile(r"[ -]([a-z]{3,})")
#: What is laid on a table, sat on, or built outdoors.
_SCENE_THING = re.compile(
    r"(?:kuchen|torte|kanne|tasse|teller|löffel|loffel|becher|krug|topf|kessel|ofen|tisch|bank|schemel|truhe|hütte|hutte|"
    r"zaun|brücke|brucke|haus|häuschen|hauschen|boot|steg|mauer|tor|turm|flieger|medaille|hochzeit|mischer|ballen|stamm|"
    r"spoons?|plates?|cups?|mugs?|pots?|kettles?|tables?|bench(?:es)?|fences?|bridges?|cabins?|sheds?|boats?|docks?|gates?|"
    r"planes?|medals?|stoves?|barns?|sleds?|horses?|anniversary|wedding)"
)
_SOUNDING = frozenset(
    {"electronics", "household_appliance", "vehicle", "power_tool", "toy", "musical_instrument", "lighting"}
)
_CAMERAS = frozenset(
    {"camera", "camcorder", "webcam", "action_camera", "smartphone", "instant_camera", "drone", "lens"}
)
_TAKEN = Caseless(
    r"\b(?:fram(?:e|es|ed|ing)|photograph\w*|captur\w*|snaps?|snapped|snapshots?|portraits?|pictur\w*|shots?|selfies?|"
    r"fotografier\w*|foto\w*|knips\w*|ablicht\w*|aufnehm\w*|aufnahmen?|aufgenommen|film(?:t|en|st)|\w*bilder|motive?n?)\b"
)
#: Whoever takes the pictures is the one that the camera is said to be for.
_MEANT_FOR = Caseless(
    r"\b(?:for|für|aimed at|suits?|suitable|geeignet|ideal|perfect|perfekt|lets?|helps?|lässt|hilft)\b"
)
_OF_SOUND = frozenset({"quiet", "quiet_term", "radio", "radio_receiver"})


def is_beside_product(subject: Subject, mention: Mention, span: tuple[int, int]) -> bool:
    """Say whether a word is of another garment, of the air around, or of a sound that the product cannot make."""
    kinds = kinds_of(mention.concepts.union(*mention.part_concepts))
    if len(mention.words) > 1:
        return False
    if kinds & CODE_OF_KIND.keys() <= _OF_GARMENTS and _is_of_another_garment(subject, mention):
        return True
    if "materials" in kinds and kinds & CODE_OF_KIND.keys() <= _OF_THINGS and _is_of_a_scene(subject, mention, span):
        return True
    types = subject.fact_meanings.types
    if "materials" in kinds or "food" in kinds:
        start = max(0, mention.start - _SMELL_WITHIN)
        return (
            bool(types)
            and types.isdisjoint(_SCENTED)
            and bool(_SMELLS_OF.search(subject.plain.text, start, mention.start))
        )
    if mention.concepts.isdisjoint(_OF_SOUND) or not types.isdisjoint(_SOUNDING):
        return False
    return not types.isdisjoint(_SOUNDLESS) or (not types.isdisjoint(_PLAIN) and not is_about_product(subject, span))


def _is_of_a_scene(subject: Subject, mention: Mention, span: tuple[int, int]) -> bool:
    """Say whether a material is that of a thing at the table or outdoors: a Porzellankanne, "a wooden spoon"."""
    if mention.parts:
        head = mention.parts[-1]
    else:
        following = _FOLLOWING.match(subject.plain.text, mention.end)
        head = following[1].casefold() if following else ""
    if not _SCENE_THING.fullmatch(head) or comes_along(subject, mention, span):
        return False
    meanings, concepts = subject.fact_meanings, concepts_of_word(head)
    is_own = meanings.of_word(head) or meanings.is_inherent((head,), concepts) or meanings.of_concepts(concepts)
    return not is_own and meanings.types.isdisjoint(concepts)


def _is_of_another_garment(subject: Subject, mention: Mention) -> bool:
    """Say whether a material or a colour is of a garment that is worn elsewhere: "zur weißen Hose", "a straw hat"."""
    text = subject.plain.text
    if mention.parts and mention.part_concepts:
        concepts = concepts_of_form(mention.parts[-1])
    else:
        place = subject.word_from(mention.end)
        if place >= len(subject.words) or text[mention.end : subject.words[place].start] != " ":
            return False
        concepts = concepts_of_word(subject.words[place].text)
    meanings, known = subject.fact_meanings, lexicon()
    if meanings.types.isdisjoint(_WEARABLE):
        return False
    worn = known.with_broader(concepts)
    places = [one for one in _WORN if not one.isdisjoint(worn)]
    if not places or not concepts.isdisjoint(meanings.types) or meanings.of_concepts(concepts):
        return False
    return all(one.isdisjoint(meanings.types) for one in places)


def is_before_camera(subject: Subject, mention: Mention, span: tuple[int, int]) -> bool:
    """Say whether people or animals are what a camera takes pictures of: "pets and self-portraits are framed"."""
    kinds = kinds_of(mention.concepts)
    # "Pets" may be made of PET elsewhere.
    if "audience" not in kinds or not kinds & CODE_OF_KIND.keys() <= {"audience", "materials"}:
        return False
    if subject.fact_meanings.types.isdisjoint(_CAMERAS):
        return False
    text = subject.plain.text
    return _TAKEN.search(text, *span) is not None and not _MEANT_FOR.search(text, span[0], mention.start)


def cannot_be_said_of(subject: Subject, mention: Mention, span: tuple[int, int]) -> bool:
    """Say whether a size says nothing of a product: a snack goes into any pocket, and a brush head never runs small."""
    types = subject.fact_meanings.types
    if "pocket_sized" in mention.concepts:
        # "Ein Griff in die Jackentasche"
        return not types.isdisjoint(_SNACKS) or not _GOES_IN.search(subject.plain.text, *span)
    return not mention.concepts.isdisjoint(_SIZING) and not types.isdisjoint(_NEVER_WORN)


def is_another_article(subject: Subject, mention: Mention) -> bool:
    """Say whether a word names a device or a piece of furniture that no product of its kind has: "a camera"."""
    meanings, known = subject.fact_meanings, lexicon()
    if meanings.types.isdisjoint(_PLAIN) or not meanings.types.isdisjoint(_SOUNDING):
        return False
    articles = [one for one in mention.concepts if "product_types" in known.kinds[one]]
    if not articles or not meanings.types.isdisjoint(articles):
        return False
    of = known.with_broader(articles) & _ARTICLES
    return bool(of) and of.isdisjoint(meanings.types) and meanings.of_concepts(mention.concepts) is None

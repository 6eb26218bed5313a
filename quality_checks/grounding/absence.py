"""What a text may say is not there without claiming anything: a diet, and what the data state something else for."""

from quality_checks.base import Subject
from quality_checks.caseless import Caseless
from quality_checks.grounding.kinds import CODE_OF_KIND
from quality_checks.grounding.lexicon import lexicon
from quality_checks.grounding.mentions import Mention, all_concepts
from quality_checks.grounding.support import kinds_of

#: "Statt in Kapseln kommt es in Dosen"
_PACKED_IN = frozenset({"capsule", "capsules"})
#: "Statt in Beuteln oder Kapseln"
_OR = Caseless(r"\b(?:oder|or|noch|nor) \Z")
_DIETS = frozenset({"vegan", "vegetarian", "vegans", "vegetarians"})
#: "Vegetarians will want to look elsewhere"
_ELSEWHERE = Caseless(
    r" (?:will |may |should )?(?:(?:want|have|need) to )?(?:pass|\w+ elsewhere|skip|steer clear)\b|"
    r"[^.,;:!?\n]{0,40}\b(?:nicht|nichts|ungeeignet|no option|off the (?:menu|table))\b|"
    r" (?:sind|ist) (?:sie|er|es|das [\w-]+|die [\w-]+) (?:also |damit |leider )?nicht\b"
)
#: "Linkshänder werden mit ihr nicht glücklich", "lefties should look elsewhere"
_NOT_FOR_THEM = Caseless(
    r" (?:will |may |should )?(?:(?:want|have|need) to )?(?:look elsewhere|steer clear|pass on it)\b|"
    r" (?:werden|wird)(?: [\w-]+){0,3} nicht glücklich\b| (?:gehen|geht)(?: \w+)? leer aus\b|"
    r" (?:sollten|suchen|schauen) (?:\w+ )?(?:woanders|anderswo)\b|"
    # "Kinder sollten ihn nicht trinken", "children should not drink it", "Schwangere sollten darauf verzichten"
    r" (?:should|must|may) (?:not|never|avoid)\b|"
    r" (?:sollten|dürfen|sollen)(?: [\w-]+){0,3} (?:nicht|kein\w*|verzichten|meiden)\b"
)
_LISTS_OF_INGREDIENTS = ("ingredients", "ingredient_list", "ingredients_text", "zutaten", "zutatenliste", "inci")
#: A list has no such words: what is a thickener in it goes by another name.
_CLASSES_OF_INGREDIENTS = frozenset(
    (
        *("preservative", "preservatives", "thickener", "emulsifier", "sweetener", "additive", "food_colouring"),
        *("flavour_enhancer", "acidity_regulator", "antioxidant_additive", "allergen", "allergen_traces", "gluten"),
        *("natural_flavouring", "flavouring", "lactose", "stabiliser", "nuts", "sugar"),
    )
)
#: What lies upon a material or inside it does not stand in its place.
_LAYERS = ("coat", "lining", "filling", "finish", "padding", "laminat", "membrane", "print")
#: What solid wood is not.
_WOOD_PANELS = frozenset({"laminate", "plywood", "veneer"})
_SOLID = frozenset({"solid_wood", "syn_solid_wood_t"})
_IN_PLACE_OF = Caseless(
    r"\b(?:(?:takes? the place of|in place of|replaces?|statt|anstelle|anstatt|ersetz(?:t|en)|"
    r"rather than|instead of)\b[^.;:!?\n]{0,30}|"
    # "Heißer als PLA", "beyond what everyday PLA calls for", "a cousin of ABS"
    r"(?:\w{3,}er als|\w{3,}er than|more than|mehr als|anders als|unlike|verglichen mit|compared (?:to|with)|"
    r"im (?:gegensatz|vergleich|unterschied) zu[mr]?|verwandt mit|"
    r"beyond(?: what)?|(?:cousin|relative|sibling) of|(?:vetter|cousin|bruder|schwester) von) "
    r"(?:(?:normal|gewöhnlich|herkömmlich|reg|everyday|ordinary|standard|plain|usual)\w* )?)\Z"
)
#: "Honey is part of the mix, which rules it out for vegans"
_NOTHING_FOR = Caseless(
    r"\b(?:rul(?:es?|ing) (?:it|this|them) out|schließ\w*|nichts|nothing|unsuitable|ungeeignet|off limits|tabu)\b"
    r"[^.,;:!?\n]*\Z"
)
#: What is said to be left out of these is a claim ("free from parabens"); of all else it states nothing.
_CLAIMED_BY_ABSENCE = frozenset({"food", "cosmetics", "materials", "green", "health"})
#: "Gelatine braucht es keine."
_NONE_BEHIND = Caseless(r"[^.,;:!?\n]{0,32}\bkein(?:e[nrs]?|s)?(?=\s*(?:[.,;!?)]|\Z))")
#: Who calls something free of a thing praises it for that.
_FREE_OF = Caseless(r"\b(?:free (?:from|of)|frei von) (?:[\w-]+ )?\Z")


def claims_nothing_by_absence(subject: Subject, mention: Mention, span: tuple[int, int], *, is_denied: bool) -> bool:
    """Say whether an unsupported mention names what is not there, and praises nothing by that.

    A text may do without a flash, and say "Gummi statt Leder" of a product of rubber; "no preservatives" is a claim.
    """
    text, concepts = subject.plain.text, all_concepts(mention)
    # "Vegetarisch sind sie nicht" praises nothing.
    is_diet = not _DIETS.isdisjoint(concepts)
    if is_diet and (_ELSEWHERE.match(text, mention.end) or _NOTHING_FOR.search(text, span[0], mention.start)):
        return True
    if "audience" in kinds_of(concepts) and _NOT_FOR_THEM.match(text, mention.end):
        return True
    is_denied = is_denied or any(start <= mention.start < end for start, end in subject.denied_alternatives)
    is_denied = is_denied or (
        _OR.search(text, span[0], mention.start) is not None
        and any(start < mention.start < end for start, end in subject.denied)
    )
    kinds = kinds_of(concepts)
    if "colours" in kinds and not subject.fact_meanings.is_of_ingredients:
        # "Weder Orange noch Pink": of what nobody eats, it is a colour.
        kinds = kinds - {"food", "cosmetics"}
    if is_denied and (is_diet or not _PACKED_IN.isdisjoint(concepts) or _CLAIMED_BY_ABSENCE.isdisjoint(kinds)):
        return True
    is_set_apart = is_denied or bool(_IN_PLACE_OF.search(text, span[0], mention.start))
    is_set_apart = is_set_apart or bool(_NONE_BEHIND.match(text, mention.end, span[1]))
    is_praised = _FREE_OF.search(text, span[0], mention.start)
    return is_set_apart and not is_praised and _is_other_than_stated(subject, mention)


def stands_in_place_of(text: str, start: int, place: int) -> bool:
    """Say whether something else is said to stand in the place of what begins here: "isomalt replaces sugar"."""
    return _IN_PLACE_OF.search(text, start, place) is not None


def _is_other_than_stated(subject: Subject, mention: Mention) -> bool:
    """Say whether the data state what is there in place of a thing.

    "Gummi statt Leder" follows from a material that is rubber, "no gelatin" from a list of ingredients without any.
    """
    kinds = kinds_of(all_concepts(mention))
    if not _CLASSES_OF_INGREDIENTS.isdisjoint(mention.concepts):
        return False
    if "materials" in kinds and kinds & CODE_OF_KIND.keys() <= {"materials", "industrial", "packaging"}:
        # Of paper, "printer_paper" is no print.
        known = lexicon().kinds
        materials = [concept for concept in mention.concepts if "materials" in known.get(concept, ())]
        is_layer = any(word in concept for concept in materials for word in _LAYERS)
        is_layer = is_layer and not (_WOOD_PANELS & mention.concepts and _SOLID & subject.fact_meanings.stated.keys())
        return not is_layer and _states_a_material(subject)
    codes = (fact.code.lower() for fact in subject.facts if fact.data)
    return "food" in kinds and any(code.endswith(_LISTS_OF_INGREDIENTS) for code in codes)


def _states_a_material(subject: Subject) -> bool:
    known = lexicon().kinds
    if any(fact.data and fact.code.lower().endswith("material") for fact in subject.facts):
        return True
    return any(
        "materials" in known.get(concept, ()) and not fact.is_prose and not fact.is_name
        for concept, fact in subject.fact_meanings.stated.items()
    )

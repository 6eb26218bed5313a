"""Tells statements about the product from scenes around it ("Löffel rein, Augen zu: Der Tag darf kommen").

Words of everyday things (a glass, coffee, a box) state something about a product only where the sentence speaks of it.
"""

from collections.abc import Set

from quality_checks.base import Subject
from quality_checks.grounding.anchors import is_about_product, rests_on_facts, speaks_of_product
from quality_checks.grounding.beside_it import cannot_be_said_of, is_another_article, is_beside_product
from quality_checks.grounding.clauses import brings_in, brings_something, does_something, is_contained
from quality_checks.grounding.fact_meanings import NAMING
from quality_checks.grounding.in_the_box import comes_along, counts_up_content
from quality_checks.grounding.kinds import CODE_OF_KIND
from quality_checks.grounding.lexicon import concepts_of_word
from quality_checks.grounding.mentions import Mention, all_concepts
from quality_checks.grounding.other_side import comes_along_here, is_on_other_side
from quality_checks.grounding.scene_words import (
    ABOUT,
    ABOUT_THE_HOUSE,
    ADJECTIVE,
    AMONG_SCENES,
    ANSWERED_NO,
    AT_HAND,
    AT_ITS,
    BEGINS,
    BEHIND,
    BEING,
    BESIDE_FOOD,
    BY_STANDARD,
    CLOSE,
    COLOURED_THINGS,
    COMES_FROM,
    CONNECTION,
    COUNTED,
    CUT,
    ENDS_HERE,
    EVERYDAY,
    FEWEST,
    FEWEST_BEFORE_CLOSE,
    FIGURE_OF_SPEECH,
    FIRST_CHARACTERS,
    FROM_THERE,
    FUN,
    GILDED,
    GOES_ON,
    GRADE,
    GRATIS,
    GREETS_FROM,
    GROWN,
    GROWN_UPS,
    HAVING,
    IN_A_PLACE,
    IN_COLOUR,
    INCLUSION,
    INFLECTED,
    INGREDIENTS,
    INSTALLED,
    INTO_A_STORE,
    IS_WORD,
    KEPT_BY,
    KEPT_ON,
    LOOK_IN,
    MADE_FROM,
    MADE_THERE,
    MEASURED,
    MORE_OR_LESS,
    NO_THING,
    NOT_GREETED,
    NOTE_FOR,
    OBJECTS,
    OCCASION,
    OF_A_PART,
    OF_A_PERSON,
    OF_COLOUR,
    OF_FOOD,
    OF_ITS_BODY,
    OF_ITS_OWN,
    OF_LANGUAGE,
    OF_OTHERS,
    OF_PEOPLE,
    OF_STANDARD,
    OF_THE_AIR,
    OFFERED_IN,
    PARTICIPLE,
    PRODUCTION,
    REACH,
    READY,
    RUNS,
    SAID_OF_IT,
    SOMEBODY_THERE,
    SUITED,
    SUPPOSES,
    TASTES,
    TECHNOLOGY,
    THANKS_TO,
    THE_COLOUR,
    THE_THING,
    TO_BE,
    TO_THERE,
    VIA,
    WANTS,
    WELCOME,
    WITH_OBJECT,
    WITH_THINGS,
    WITHIN,
    WORKED_BY,
    YET_TO_BE,
)
from quality_checks.grounding.served import (
    is_among_ingredients,
    is_eaten,
    is_food_rather_than_colour,
    is_list_item,
    is_served_with,
    sentence_of,
)
from quality_checks.grounding.support import kinds_of
from quality_checks.grounding.surroundings import (
    colours_other_things,
    describes_another_product,
    is_made_with,
    is_noun_phrase,
    is_of_somebody,
    is_of_surroundings,
    is_smaller_than_a_thing,
    is_worn_with,
)
from quality_checks.grounding.told_to_be_there import COOKED_IN, is_fixed_to_it, is_told_to_be_there
from quality_checks.grounding.users import is_told_of_users
from schemas.facts import data_text

#: Words of having that lead up to a thing stand so near.
_CLOSE_BY = 25
#: A shorter name is part of too many words.
_SHORTEST_MAKER = 5
#: An article or a number, and nothing more.
_FIRST_OF_HOOK = 16
_ABOUT_THE_HOUSE = frozenset({"sport_toys_garden", "packaging"})
_OUTDOORS = frozenset({"sport_toys_garden", "product_types"})
#: What food is cooked in only where the data say that it can be.
_COOKERS = frozenset({"microwave", "air_fryer", "steam_oven", "toaster"})
_FITS = frozenset({"fits", "fit", "passt", "passen", "compatible"})


def is_statement(subject: Subject, mention: Mention, span: tuple[int, int], *, is_anchored: bool) -> bool:
    """Say whether an unsupported mention states something about the product, and is no word of a scene."""
    text = subject.plain.text
    kinds = kinds_of(all_concepts(mention)) & CODE_OF_KIND.keys()
    before = max(span[0], mention.start - REACH)
    # "With a camera and a backpack through the old town": nothing of it is said of a shirt.
    is_beside = is_another_article(subject, mention) and (
        bool(WITH_THINGS.match(text, *span)) or not is_about_product(subject, span)
    )
    is_beside = is_beside and not comes_along(subject, mention, span)
    is_beside = is_beside or cannot_be_said_of(subject, mention, span)
    if is_beside or kinds == {"packaging"} or _is_of_an_occasion(subject, mention, kinds):
        is_along = kinds == {"packaging"} and (
            comes_along(subject, mention, span) or (is_anchored and is_fixed_to_it(text, mention, span))
        )
        return is_along and not INCLUSION.fullmatch(text, mention.start, mention.end)
    is_item = is_list_item(text, *span)
    # "Good company for porch swings": food has no parts.
    things = (TECHNOLOGY | {"materials"} if len(mention.words) == 1 else OBJECTS) - {"packaging"}
    things = things if BESIDE_FOOD.search(text, before, mention.start) else frozenset()
    # "It feels at home on the garden table": nor has it furniture.
    things = things | (_OUTDOORS if kinds <= _OUTDOORS and not kinds <= {"packaging"} else frozenset())
    is_filling = kinds == {"materials"} and OF_FOOD.match(text, mention.start)
    is_coloured = kinds == {"colours"} and mention.start == subject.sentences[0][0]
    is_thing = (kinds <= things or is_coloured or is_filling) and is_eaten(subject)
    is_of_scene = is_thing and not is_item and not _is_had_closely(text, mention, span)
    is_in_it = kinds <= INGREDIENTS and not is_beside_product(subject, mention, span)
    is_in_it = is_in_it and (
        is_contained(text, mention, span[0], before) or (is_eaten(subject) and brings_something(text, mention, span[0]))
    )
    if (
        is_in_it
        or is_of_scene
        or _is_no_property(subject, mention, kinds, before)
        or _is_elsewhere(subject, mention, span, kinds)
        or not (is_anchored or is_item or _is_told_anywhere(text, mention, span, kinds))
    ):
        return is_in_it
    # A scene names things by a word; who says "hanging loop" or "recycled aluminium" states something.
    if is_item or (len(mention.words) > 1 and not kinds <= AMONG_SCENES):
        return is_item or _is_telling_phrase(subject, mention, span, kinds, is_anchored=is_anchored)
    if kinds <= {"uses", "audience"}:
        return is_told_of_users(subject, mention, span, kinds, is_anchored=is_anchored)
    does = kinds <= TECHNOLOGY and (does_something(text, mention, span[0]) or brings_in(text, mention, span[0]))
    is_before_product = _describes_product(subject, mention)
    is_meant_for = "uses" in kinds and SUITED.search(text, before, mention.start)
    if is_made_with(subject, kinds) and not is_meant_for:
        is_lacking = not _is_had_closely(text, mention, span)
    else:
        needs_having = _needs_having(mention, kinds, span, is_before_product=is_before_product)
        is_lacking = needs_having and not does and not _is_had(text, mention, span)
    if is_lacking and is_eaten(subject) and not mention.concepts.isdisjoint(_COOKERS):
        is_lacking = not COOKED_IN.search(text, before, mention.start)
    if is_lacking and kinds <= TECHNOLOGY and is_anchored and not is_made_with(subject, kinds):
        is_lacking = not is_told_to_be_there(text, mention, span)
    if is_lacking:
        return False
    is_sure = does or bool(THANKS_TO.search(text, before, mention.start)) or _is_own_colour(text, mention, span, kinds)
    is_sure = is_sure or bool(INSTALLED.match(text, mention.end))
    return is_anchored or is_sure or not kinds <= EVERYDAY


def _is_of_an_occasion(subject: Subject, mention: Mention, kinds: Set[str]) -> bool:
    """Say whether a use is a time of anybody's life, or people are greeted or warned: "Tinkerers welcome"."""
    text = subject.plain.text
    before = max(0, mention.start - WITHIN)
    if kinds == {"uses"}:
        # "Ready for birthdays", but not "suitable for warehouses"
        is_suited = SUITED.search(text, before, mention.start) and not text.endswith(
            ("ready ", "ready for "), before, mention.start
        )
        return bool(OCCASION.match(text, mention.start)) and not is_suited
    if is_eaten(subject) and len(mention.words) == 1 and TASTES.fullmatch(text, mention.start, mention.end):
        return True
    if "audience" not in kinds or NOT_GREETED.match(text, mention.start):
        return False
    is_grown = is_eaten(subject) and GROWN_UPS.match(text, mention.start)
    is_grown = is_grown or ABOUT_THE_HOUSE.fullmatch(text, mention.start, mention.end)
    return bool(WELCOME.match(text, mention.end) or NOTE_FOR.search(text, before, mention.start) or is_grown)


def _is_told_anywhere(text: str, mention: Mention, span: tuple[int, int], kinds: Set[str]) -> bool:
    """Say whether a word states something even where nothing else speaks of the product.

    "The lake is quietest when ..." grades the lake, "das Radio läuft leise" tells of a radio.
    """
    if kinds == {"superlatives"}:
        return GRADE.fullmatch(mention.words[-1]) is None
    is_of_sounds = len(mention.words) == 1 and "quiet" in mention.concepts
    return kinds != {"uses"} and not (is_of_sounds and not RUNS.match(text, *span))


def _is_unit(subject: Subject, mention: Mention) -> bool:
    """Say whether a word is the unit of a number, which is held against the facts with it: "ein 2,5-Gigabit-Port"."""
    return any(
        one.units and one.number_end <= mention.start and mention.end <= one.end
        for one in subject.quantities_in(mention.start - WITHIN, mention.start)
    )


def _is_own_colour(text: str, mention: Mention, span: tuple[int, int], kinds: Set[str]) -> bool:
    """Say whether a sentence is about a colour as the product's own: "Das dezente Schwarz verträgt sich mit Jeans"."""
    if kinds == {"colours"} and OF_ITS_BODY.match(text, mention.end):
        return True
    if "colours" in kinds and LOOK_IN.search(text, span[0], mention.start):
        return True
    return kinds == {"colours"} and bool(
        THE_COLOUR.fullmatch(text, span[0], mention.start) and GOES_ON.match(text, mention.end)
    )


def _is_telling_phrase(
    subject: Subject, mention: Mention, span: tuple[int, int], kinds: Set[str], *, is_anchored: bool
) -> bool:
    """Say whether several words together state something; phrases of shape are said of many things.

    "short enough to" and "roll up the sleeves" are, "the cinched waist" is not; "Cows can ..." is said of cows.
    """
    text = subject.plain.text
    if all(concept.endswith("_addressed") for concept in mention.concepts):
        return is_anchored
    # Who says "tackle box" or "bottle opener" names an article of its own.
    is_article = kinds <= TECHNOLOGY and "product_types" in kinds_of(mention.concepts)
    # Nor does "Rubber duck, warm towel" say anything of a product.
    is_article = is_article or (kinds <= _ABOUT_THE_HOUSE and not is_anchored)
    if (is_article or is_made_with(subject, kinds)) and not _is_had(text, mention, span):
        return False
    before = max(span[0], mention.start - REACH)
    is_cut = mention.words[-1].casefold().startswith(CUT) and "clothing" in subject.fact_meanings.types
    is_said_of_it = is_cut or bool(SAID_OF_IT.search(text, before, mention.start))
    return kinds != {"fit_and_shape"} or is_said_of_it or is_noun_phrase(text, before, mention.start)


def _is_no_property(subject: Subject, mention: Mention, kinds: Set[str], before: int) -> bool:
    """Say whether a word means something else here: a place of a scene, "rund 30 cm", food beside a lamp."""
    text = subject.plain.text
    if "materials" in kinds and GILDED.fullmatch(text, mention.start, mention.end) and is_eaten(subject):
        # Oil is of green gold, and has no metal in it.
        kinds = frozenset({"colours"})
    if kinds == {"colours"}:
        is_thing = THE_THING.search(text, before, mention.start) and ENDS_HERE.match(text, mention.end)
        if is_thing or _has_its_own_colour(subject, mention, before) or _is_supposed(subject, mention):
            # "off the sand", but not "in sand"
            return not is_thing or text[mention.start : mention.end].casefold() in COLOURED_THINGS
    if kinds == {"places"}:
        return not _is_origin(subject, mention, before)
    if kinds == {"brands"} and _is_no_maker(subject, mention, before):
        return True
    if kinds == {"fit_and_shape"} and (
        ABOUT.match(text, mention.start)
        or INTO_A_STORE.match(text, mention.end)
        or (text[mention.end - 1] == "t" and WITH_OBJECT.match(text, mention.end) and text[mention.start].islower())
    ):
        return True
    if "colours" in kinds and len(mention.words) == 1 and PARTICIPLE.fullmatch(mention.words[0]):
        # Who is sanding a shelf names no colour.
        kinds = kinds - {"colours"}
        if kinds <= {"uses"}:
            return True
    if "food" in kinds and is_eaten(subject):
        # Walnuts beside a salad are no wood, and grilled vegetables no grill.
        is_served = is_served_with(text, mention, sentence_of(subject, mention))
        kinds = frozenset({"food"}) if is_served else kinds - {"materials"}
    if (
        "food" in kinds
        and "colours" in kinds
        and (
            is_food_rather_than_colour(subject, mention, before)
            or is_served_with(text, mention, sentence_of(subject, mention))
        )
    ):
        kinds = kinds - {"colours"}
    return kinds <= INGREDIENTS | {"uses"} and kinds != {"uses"} and not is_among_ingredients(subject, mention)


def _has_its_own_colour(subject: Subject, mention: Mention, before: int) -> bool:
    """Say whether a colour is that of food which has it by nature: "creamy, green and organic"."""
    if not is_eaten(subject) or IN_COLOUR.search(subject.plain.text, before, mention.start):
        return False
    return not any(OF_COLOUR.search(fact.code) for fact in subject.facts)


def _is_supposed(subject: Subject, mention: Mention) -> bool:
    """Say whether a sentence only supposes a colour or asks for it: "Wenn Grau zu brav ist", "Jackets are black?"."""
    start, end = sentence_of(subject, mention)
    text = subject.plain.text
    is_asked = text[start:end].rstrip().endswith("?")
    return is_asked or bool(SUPPOSES.match(text, start, mention.start))


def _is_had(text: str, mention: Mention, span: tuple[int, int]) -> bool:
    """Say whether a word of having leads up to a thing, or the sentence says what comes along."""
    before = max(span[0], mention.start - REACH)
    if HAVING.search(text, before, mention.start) or counts_up_content(text, span):
        return True
    near = max(span[0], mention.start - WITHIN)
    if VIA.search(text, near, mention.start) and CONNECTION.match(text, mention.start):
        return True
    is_ready = AT_HAND.search(text, before, mention.start) and READY.match(text, mention.end)
    if is_ready or INSTALLED.match(text, mention.end) or MADE_FROM.search(text, near, mention.start):
        return True
    is_standard = OF_STANDARD.match(text, mention.end) or BY_STANDARD.search(text, near, mention.start)
    if is_standard or _is_kept_there(text, mention, span):
        return True
    return bool(MEASURED.search(text, near, mention.start) or WORKED_BY.search(text, span[0], mention.start))


def _is_kept_there(text: str, mention: Mention, span: tuple[int, int]) -> bool:
    """Say whether something lies behind a thing, or is stored in it: the thing is there then."""
    if BEHIND.search(text, max(span[0], mention.start - REACH), mention.start) or KEPT_BY.match(text, mention.end):
        return True
    return bool(KEPT_ON.search(text, max(span[0], mention.start - 2 * REACH), mention.start))


def _is_had_closely(text: str, mention: Mention, span: tuple[int, int]) -> bool:
    """Say whether a word of having stands near a thing: "comes with a hook", but not "with 1 kg of it, hooks ..."."""
    start = max(span[0], mention.start - _CLOSE_BY, text.rfind(",", span[0], mention.start) + 1)
    is_behind = BEHIND.search(text, max(span[0], mention.start - REACH), mention.start)
    return bool(is_behind or HAVING.search(text, start, mention.start)) or counts_up_content(text, span)


def _is_elsewhere(subject: Subject, mention: Mention, span: tuple[int, int], kinds: Set[str]) -> bool:
    """Say whether a word is of the things around the product, and says nothing of it."""
    text = subject.plain.text
    # "Den Duft aus dem Ofen gibt es gratis dazu"
    is_gratis = kinds == {"service"} and mention.words[0].casefold() in GRATIS
    is_offered = kinds == {"service"} and OFFERED_IN.match(text, mention.start)
    is_of_the_air: object = is_gratis and OF_THE_AIR.search(text, *span)
    is_wanted = text.startswith(" werden", mention.end) and WANTS.search(text, span[0], mention.start)
    # "A healthy appetite", of what nobody eats
    is_figure: object = kinds == {"health"} and FIGURE_OF_SPEECH.match(text, mention.start)
    is_figure = is_figure and not subject.fact_meanings.is_of_ingredients
    if (
        is_of_the_air
        or is_figure
        or is_wanted
        or is_offered
        or ANSWERED_NO.match(text, mention.end)
        or YET_TO_BE.match(text, mention.end)
    ):
        return True
    is_not_its_own = is_on_other_side(subject, mention, span) and not comes_along_here(text, mention, span)
    if is_not_its_own or _is_unit(subject, mention):
        return True
    is_item = is_list_item(subject.plain.text, *span)
    before = max(span[0], mention.start - REACH)
    is_suited = is_item or SUITED.search(subject.plain.text, before, mention.start)
    if (kinds == {"uses"} and not is_suited) or (
        kinds == {"care"} and BEING.search(subject.plain.text, before, mention.start)
    ):
        return True
    if kinds == {"superlatives"} and _compares_nothing(subject, mention, before):
        return True
    if not is_item and (
        is_of_somebody(subject, mention, span)
        or is_worn_with(subject, mention, span)
        or _is_in_hook(subject, mention, span, kinds)
        or _is_of_others(subject, mention, span, kinds)
        or is_beside_product(subject, mention, span)
    ):
        return True
    is_behind = kinds == {"materials"} and BEHIND.search(text, before, mention.start) is not None
    return (
        not is_behind and kinds <= EVERYDAY | TECHNOLOGY and is_of_surroundings(subject, mention, span, is_item=is_item)
    )


def _compares_nothing(subject: Subject, mention: Mention, before: int) -> bool:
    """Say whether a grade compares no products: "at its best", "die beste Freundin", "smaller than a coin"."""
    text = subject.plain.text
    is_at_its = AT_ITS.search(text, before, mention.start) or OF_PEOPLE.match(text, mention.end)
    is_of_its_own = ", " in text[before : mention.start] and OF_ITS_OWN.match(text, mention.end)
    # "It weighs less than 70 grams"
    is_a_bound = MORE_OR_LESS.search(text, mention.start, mention.end) and any(
        one.start <= mention.end + 1 for one in subject.quantities_in(mention.end, mention.end + WITHIN)
    )
    is_of_others: object = GRADE.fullmatch(mention.words[-1]) and OF_OTHERS.match(text, mention.end)
    # "Twice as much fun", "bring the family running"
    is_of_others = is_of_others or FUN.match(text, mention.end) or mention.words[-1] in ("running", "laufen")
    # "Mary Jane für die Kleinsten"
    is_of_others = is_of_others or mention.words[-1] in ("Kleinsten", "Kleinste", "Jüngsten", "Größten")
    return bool(is_at_its or is_of_its_own or is_a_bound or is_of_others) or is_smaller_than_a_thing(subject, mention)


def _is_of_others(subject: Subject, mention: Mention, span: tuple[int, int], kinds: Set[str]) -> bool:
    """Say whether a colour, shape or property is that of other things: "gray days", "rolled-up jeans"."""
    if kinds == {"properties"}:
        return describes_another_product(subject, mention)
    if kinds == {"colours"} and is_served_with(subject.plain.text, mention, span):
        # "Toss them in brown butter"
        following = next((one for one in subject.mentions_in(mention.end, span[1])), None)
        if following is not None and "food" in kinds_of(following.concepts) and following.start <= mention.end + 1:
            return True
    if mention.words[0] in _FITS:
        # "It fits into every slim case" says more of the product than of the case.
        return False
    return kinds in ({"colours"}, {"fit_and_shape"}) and colours_other_things(subject, mention, span)


def _is_in_hook(subject: Subject, mention: Mention, span: tuple[int, int], kinds: Set[str]) -> bool:
    """Say whether a word stands in the opening or the close of a text, which play with words, and nothing has it.

    Openings claim no properties and no parts ("Soft enough for late risers"); a close that rests on no fact claims no
    everyday things either.
    """
    is_first, is_last = span == subject.sentences[0], span == subject.sentences[-1]
    count = len(subject.sentences)
    if not (is_first and count >= FEWEST) and not (is_last and count >= FEWEST_BEFORE_CLOSE):
        return False
    # "Finished in black and gold, it looks at home ..."
    # "Smaragdgrün und ganz ohne Glanz: ..."; food has its colour.
    is_first_word = mention.start == span[0] and is_first and BEGINS.match(subject.plain.text, mention.end)
    is_own_look = "colours" in kinds and (
        _is_look_of_hook(subject.plain.text, mention, span) or (is_first_word and not is_eaten(subject))
    )
    is_own_look = is_own_look or ("colours" in kinds and _colours_product(subject, mention, span))
    if is_own_look or _is_had(subject.plain.text, mention, span):
        return False
    before = max(span[0], mention.start - REACH)
    if does_something(subject.plain.text, mention, span[0]) or THANKS_TO.search(
        subject.plain.text, before, mention.start
    ):
        return False
    if is_last:
        is_of_part = OF_A_PART.match(subject.plain.text, *span)
        return not is_of_part and kinds <= CLOSE and not rests_on_facts(subject, span)
    if kinds <= OBJECTS | {"properties"}:
        return True
    # "Radio contact made: this cap ..." opens up to its colon.
    colon = subject.plain.text.find(": ", *span)
    opening = (span[0], colon) if colon >= mention.end else span
    return kinds <= TECHNOLOGY | {"colours"} and not rests_on_facts(subject, opening)


def _colours_product(subject: Subject, mention: Mention, span: tuple[int, int]) -> bool:
    """Say whether a sentence begins with the product in a colour: "Fifty black masks, zero ceremony."."""
    if mention.start - span[0] > _FIRST_OF_HOOK or not COUNTED.fullmatch(subject.plain.text, span[0], mention.start):
        return False
    following = subject.words_in(mention.end, mention.end + _CLOSE_BY)
    if not following:
        return False
    meanings, word = subject.fact_meanings, following[0].text
    named = meanings.of_word(word)
    is_named = named is not None and (named.is_name or named.code in NAMING)
    return is_named or not meanings.types.isdisjoint(concepts_of_word(word))


def _is_look_of_hook(text: str, mention: Mention, span: tuple[int, int]) -> bool:
    """Say whether an opening or a close names the product's colour: "Quiet confidence in black: ..."."""
    if LOOK_IN.search(text, span[0], mention.start):
        return True
    return text.startswith(": ", mention.end) and text.endswith((" in ", " In "), span[0], mention.start)


def _describes_product(subject: Subject, mention: Mention) -> bool:
    """Say whether a participle stands right before the noun that says what the product is: "a sinking crankbait"."""
    if len(mention.words) > 1 or not PARTICIPLE.fullmatch(mention.words[0]):
        return False
    place = subject.word_from(mention.end)
    if place >= len(subject.words) or subject.plain.text[mention.end : subject.words[place].start] != " ":
        return False
    fact = subject.fact_meanings.of_word(subject.words[place].text)
    return fact is not None and fact.code in NAMING


def _needs_having(mention: Mention, kinds: Set[str], span: tuple[int, int], *, is_before_product: bool) -> bool:
    """Say whether a thing is one of a scene unless a word of having leads up to it; technology may begin a sentence."""
    word = mention.words[0]
    if len(mention.words) == 1 and (INFLECTED.fullmatch(word) or NO_THING.fullmatch(word)):
        # "die sinkende Montage": an adjective names no thing.
        return False
    if is_before_product:
        return False
    if kinds <= OBJECTS | {"uses"}:
        # "Racetracks get longer": a place where something is used is a thing like others.
        return True
    is_first = mention.start - span[0] <= FIRST_CHARACTERS
    return kinds <= TECHNOLOGY and (not is_first or "product_types" in kinds_of(mention.concepts))


def _is_no_maker(subject: Subject, mention: Mention, before: int) -> bool:
    """Say whether a maker's name is one of a person ("Onkel Heinz"), a verb, or part of a name in the data."""
    text = subject.plain.text
    if OF_A_PERSON.search(text, before, mention.start):
        return True
    if mention.words[0] == "be" and TO_BE.search(text, before, mention.start):
        # "when it needs to be quiet"
        return True
    return len(mention.words) == 1 and _is_in_a_name(subject, mention.words[0])


def _is_in_a_name(subject: Subject, word: str) -> bool:
    """Say whether the data have a longer name that begins with a maker's: Elegoo of "ElegooSlicer"."""
    if len(word) < _SHORTEST_MAKER:
        return False
    return any(
        text[start + len(word) : start + len(word) + 1].isupper()
        for text in (data_text(fact.data) for fact in subject.facts)
        if (start := text.find(word)) >= 0
    )


def _is_visited(subject: Subject, mention: Mention) -> bool:
    """Say whether somebody is or was at a place: "Wer einmal in Norwegen am Fluss stand"."""
    text, span = subject.plain.text, sentence_of(subject, mention)
    is_made = MADE_THERE.search(text, *span) or GROWN.search(text, *span)
    if is_made or not IN_A_PLACE.search(text, span[0], mention.start):
        return False
    return bool(SOMEBODY_THERE.search(text, *span)) or not speaks_of_product(subject, span)


def _is_origin(subject: Subject, mention: Mention, before: int) -> bool:
    """Say whether a place is where something comes from; a scene may smell of Italy."""
    text = subject.plain.text
    is_word = text.startswith(" for ", mention.end) and IS_WORD.search(text, before, mention.start)
    is_journey = FROM_THERE.search(text, before, mention.start) and TO_THERE.match(text, mention.end)
    is_journey = is_journey or GREETS_FROM.search(text, before, mention.start)
    is_made_there = PRODUCTION.search(text, before, mention.start)
    if not is_made_there and (
        is_word or is_journey or OF_LANGUAGE.match(text, mention.end) or _is_visited(subject, mention)
    ):
        return False
    if (
        is_made_there
        or COMES_FROM.search(text, before, mention.start)
        or COMES_FROM.match(text, mention.start, mention.end)
    ):
        return True
    if text[mention.start].islower() or GROWN.search(text, *sentence_of(subject, mention)):
        return True
    # "Italian leather", but not "Germans have a word for it".
    behind = text[mention.end :][:2].strip(" -")
    if subject.language == "de" and behind.islower():
        # "Norwegen am Fluss"
        return False
    following = next((word for word in subject.words if word.start > mention.end), None)
    if behind.isalpha() and following is not None and following.text[0].islower():
        fact = subject.fact_meanings.of_word(following.text)
        if fact is not None and not fact.is_prose:
            # "Spreewald cucumbers"
            return True
    return bool(ADJECTIVE.fullmatch(text, mention.start, mention.end)) and behind.isalpha()

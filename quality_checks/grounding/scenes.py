"""Tells statements about the product from scenes around it ("Löffel rein, Augen zu: Der Tag darf kommen").

Words of everyday things (a glass, coffee, a box) state something about a product only where the sentence speaks of it.
"""

import re
from collections.abc import Set
from functools import lru_cache

from quality_checks.base import Subject
from quality_checks.caseless import Caseless
from quality_checks.grounding.clauses import begins_clause, does_something, is_contained, is_fragment
from quality_checks.grounding.forms import loose_forms
from quality_checks.grounding.kinds import CODE_OF_KIND
from quality_checks.grounding.lexicon import concepts_of_word
from quality_checks.grounding.mentions import Mention, all_concepts
from quality_checks.grounding.support import kinds_of, supporting_fact
from quality_checks.grounding.surroundings import (
    colours_other_things,
    is_made_with,
    is_noun_phrase,
    is_of_somebody,
    is_of_surroundings,
    is_served_with,
    is_smaller_than_a_thing,
)

#: Things that a scene is full of: a product has them only where a word of having leads up to them.
_OBJECTS = frozenset({"fashion_home_parts", "sport_toys_garden", "packaging"})
_TECHNOLOGY = _OBJECTS | {"electronics", "industrial"}
#: Kinds whose words name what may lie in a box.
_ARTICLES = frozenset({"product_types", "packaging"})
_FIRST_CHARACTERS = 25
_AMONG_SCENES = frozenset({"uses", "audience", "places", "food", "packaging"})
_INGREDIENTS = frozenset({"food", "cosmetics", "packaging"})
#: Kinds whose words are everyday ones too: they state nothing in a sentence that does not speak of the product.
_EVERYDAY = _OBJECTS | frozenset(
    (
        "materials",
        "colours",
        "fit_and_shape",
        "food",
        "uses",
        "audience",
        "cosmetics",
        "properties",
        "industrial",
    )
)
#: Words of having and of purpose reach this many characters on.
_REACH = 36
_SHORT_WORD = 3

#: Words that say that something comes with the product.
_INCLUSION = Caseless(
    r"\b(?:inklusive|inkl\.?|samt|nebst|Lieferumfang|Lieferung|(?:mit|aus)?geliefert\w*|beilieg\w*|"
    r"lieg(?:t|en) bei|beigelegt\w*|mitgeliefert\w*|enthalten|beigepackt|im Karton|"
    r"in der (?:Box|Packung|Verpackung|Schachtel)|gehör(?:t|en) dazu|"
    r"zum Set|im Set|included?s?|including|comes? (?:\w+ ){0,2}with|ships? (?:\w+ ){0,2}with|shipped with|supplied|"
    r"delivered with|bundled|in the (?:box|package|pack|bag)|complete with|part of the (?:package|set|deal)|enclosed|"
    r"thrown in|gratis|lieg(?:t|en) (?:\w+ ){1,3}bei|(?:mit|gleich|schon|natürlich|ist|sind) dabei|mit drin|"
    r"gibt es (?:\w+ )?(?:dazu|mit)|steckt (?:\w+ )*drin|im Paket|kommt mit|comes? along|tucked (?:in|inside)|"
    r"packed with|alongside|part of the delivery|you(?:'ll| also)? (?:get|find)|accompan\w+|inside the (?:box|package)|"
    r"in the carton|(?:set|kit|box|carton|package|pack|Karton|Packung|Paket|Schachtel|Lieferung) "
    r"(?:also |even |auch |noch )?(?:contains?|holds?|includes?|comprises?|enthält|umfasst)|for free|"
    r"free of charge|as a (?:gift|bonus)|kostenlos)\b"
)
#: Of these, those that what comes along stands behind.
_LEADS_UP = Caseless(r".*(?:with|mit)|including|includes?|samt|nebst")
_WITH_IT = Caseless(r" (?:it|them|ihm|ihr|dazu|dabei)\b")
#: The surest of these: what stands beside them is in the box.
_COMES_ALONG = Caseless(
    r"\b(?:inklusive|Lieferumfang|beiliegend\w*|lieg(?:t|en) bei|mitgeliefert\w*|included|"
    r"in the (?:box|package|carton)|im (?:Paket|Karton)|in der (?:Packung|Schachtel)|enclosed|"
    r"part of the (?:set|kit|package)|gehör(?:t|en) (?:dazu|zum Set))\b"
)
#: What stands behind these is; before them stands the product itself: "the tablet comes with 3 GB".
_COMES_WITH = Caseless(
    r"\b(?:geliefert mit|comes with|ships with|supplied with|"
    r"(?:set|kit|carton|package) (?:also )?(?:contains|holds|includes))\b"
)
#: "an 8MP ultrawide", "a 2-megapixel macro": what has megapixels is there.
_MEASURED = Caseless(r"\d ?(?:mp|megapixels?)[ -]\Z")
_WITHIN = 14
#: Words before a use that say that the product is meant for it.
_PURPOSE = Caseless(
    r"\b(?:für|fürs|zum|zur|beim|geeignet|ideal|(?:richtet|wendet) sich an|pass(?:t|en) (?:in|ins|auf)|"
    r"perfekt|gemacht|taugt|tauglich|auch (?:über|auf|bei|im|in|unter)|"
    r"even (?:on|in|after|under|over)|for|suitable|suited|perfect|designed|made|built|"
    r"fits?|meets|ready|great|use[ds]?|safe|aimed|intended|geared)\b[^.;:!?]*\Z"
)
#: The surest of these: a scene may be "am See" and "for the gym", but "suitable for" says it of the product.
_SUITED = Caseless(
    r"\b(?:geeignet|ideal|perfekt|gemacht|gedacht|entwickelt|konzipiert|ausgelegt|zugelassen|freigegeben|taugt|tauglich|"
    r"bestimmt|einsetzbar|verwendbar|nutzbar|eignet sich|empfohlen|auch (?:über|auf|bei|im|in|unter|für)|"
    r"even (?:on|in|after|under|over)|suitable|suited|perfect|designed|made|built|approved|rated|recommended|"
    r"fit for|ready|great|use[ds]?|safe|aimed|intended|geared|fine|works?|meets)\b[^.,;:!?]*\Z"
)
#: Words that lead up to what the product has.
_HAVING = Caseless(
    r"\b(?:mit|inklusive|inkl|samt|nebst|dank|hat|haben|besitzt|besitzen|verfüg\w*|biet\w*|enthält|enthalten|umfasst|"
    r"trägt|bringt|liefert|zusätzlich\w*|integriert\w*|eingebaut\w*|verstellbar\w*|abnehmbar\w*|sein\w{0,2}|ihr\w{0,2}|"
    r"with|including|includes|include|has|have|having|features|featuring|feature|offers|offer|comes|thanks to|its|plus|"
    r"integrated|built[- ]in|adjustable|removable|detachable|extra|additional|equipped|fitted|gives|adds|packs|"
    r"tucks|hides|brings|puts|rounded|kommen|kommt|spendiert|bekommt|erhält|steckt|versteckt|packt|besteht)\b(?:[^.;:!?]|(?<=\d)\.(?=\d))*\Z"
)
#: Words that lead up to where something comes from.
_COMES_FROM = Caseless(
    r"\b(?:aus|in|im|made|from|origin|Herkunft\w*|Ursprung\w*|hergestellt|gefertigt|produziert|stammt|Made|designed|by)\b"
    r"[^.;:!?]{0,25}\Z"
)
#: What is caught or grown somewhere comes from there: "Gefangen wird der Fisch vor der Küste Alaskas".
_GROWN = Caseless(
    r"\b(?:gefangen|geerntet|angebaut|gewachsen|gepflückt|gezüchtet|caught|harvested|grown|picked|farmed)\b"
)
#: "Leise? Keineswegs."
_ANSWERED_NO = Caseless(
    r" ?\?\s+(?:(?:keineswegs|nein|nicht|nie|no|nope|not|never|hardly|fehlanzeige)\b|"
    r"[^.!?\n]{0,24}\b(?:niemand|keiner|nobody|no one)\b)"
)
#: "erst in Ihrer Küche gemahlen werden will": it is not yet.
_YET_TO_BE = Caseless(r" werden (?:will|wollen|muss|müssen|möchte|soll|sollen|darf)\b")
#: "The candles you hear being blown out": what just happens is no way to care for the product.
_BEING = Caseless(
    r"(?<!\bmind )(?<!\bminds )(?<!stand )(?<!stands )(?<!\btolerate )(?<!\btolerates )(?<!\bsurvive )(?<!\bsurvives )"
    r"(?<!\blike )(?<!\blikes )(?<!\bhandle )(?<!\bhandles )(?<!\btakes )(?<!\btake )(?<!\bfor )(?<!\bwithout )"
    r"(?<!\bafter )(?<!\bbefore )(?<!\bto )(?<!\bfrom )(?<!\bof )(?<!\bby )\bbeing (?:\w+ly )?\Z"
)
#: What people and animals of a scene do, and nobody does with a product: "the dog sleeps", "die Kinder streiten".
_IDLES = Caseless(
    r" (?:(?:schl[aä]f|streite|gähn|lach|wart|weine?|bell|schnarch|träum|zank|kicher|seufz|nick|klatsch|jubel|brüll|"
    r"schimpf|döst|dösen|flüster|tuschel|murr|lauf|rennt?|fragt?|ruft?|staun)\w{0,3}|"
    r"(?:sleep|argue|yawn|laugh|wait|cry|crie|bark|snore|dream|quarrel|giggle|sigh|nod|cheer|shout|doze|nap|whisper|"
    r"bicker|complain|grumble|ask|stare|wake)(?:s|d|ed)?|(?:hat|haben|has|have) (?:es sich|already|längst))\b"
)
_INFLECTED = re.compile(r"[a-zäöüß]{3,}(?:nd|lich|ig|isch|bar|sam|haft|iert)e[mnrs]?")
_ADJECTIVE = re.compile(r"\w+(?:n|ish|ese|ss|ch|i|ische[mnrs]?)")
#: What a thing does thanks to a part, it has.
_THANKS_TO = Caseless(r"\b(?:dank|thanks to)(?: [\w-]+){0,2}\s+\Z")
#: "Sie ist kratzfest", "das macht ihn robust": a sentence about what was spoken of before.
_PRONOUN = Caseless(
    r"\b(?:ihn|ihm|sie|er|es|ihr|ihre[rnms]?|seine?[rnms]?|darin|damit|daran|darauf|davon|it|its|them|they|"
    r"(?:dies\w{1,2}|this|these) (?:ist|sind|hat|haben|wird|is|are|has|have|comes|was))\b"
)
#: "Es passt in jedes ...": what a verb says of the product.
_SAID_OF_IT = Caseless(r"\b(?:es|er|sie|it|they) \Z")
#: "rund 30 cm" is about 30 cm, and nothing round.
#: "verkürzt die Installationszeit": a verb with its object, and no property.
_WITH_OBJECT = re.compile(r" (?:die|den|das|dem|der|deine?[nmrs]?|Ihre?[nmrs]?|eine?[nmrs]?) (?:[a-zäöü]+ )?[A-ZÄÖÜ]")
_THE_THING = Caseless(r"\b(?:the|of|from|into|onto|over|between|through|den|der|dem|im|am)\s\Z")
_ENDS_HERE = re.compile(r"\s*(?:[.,;:!?)–—]|\Z|\n)|\s+(?:and|or|und|oder)\b")
_COLOURED_THINGS = frozenset(
    {"sand", "snow", "ice", "sky", "rose", "rust", "mint", "lime", "smoke", "stone", "cream", "forest", "sea", "ocean"}
    | {"night", "sun", "schnee", "himmel", "meer", "wald", "nacht", "sonne", "minze"}
)
_ABOUT = Caseless(r"rund(?: \w+)? (?:\d|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|um\b)|rund um")
#: "With honey and ginger: ...": such an opening says what is in it.
_MADE_WITH = Caseless(
    r"(?:(?:now|jetzt|neu|new)\b,? )?(?:\w+(?:ed|e?t|en) (?:mit|with|aus|from|von|of)|"
    r"mit|with|aus|from|voll\w*|full|dank|thanks|zutaten|ingredients?|rezept\w*|recipe|contains|enthält|inside|drin)\b"
)
_IN_COLOUR = Caseless(r"\b(?:in|farb\w*|\w*t[oö]ne?n?|colou?rs?|shades?|hues?)(?: [\w-]+)?:? \Z")
_THE_COLOUR = Caseless(r"(?:das|dieses|the|this|its)(?: [a-zäöüß-]+){0,2} ")
_LOOK_IN = Caseless(
    r"\b(?:optik|farbe|look|design|gewand|ausführung|variante|finish|colou?rs?|style|outfit|version) in "
    r"(?:[\w-]+(?:,| und| and| oder| or) ){0,3}\Z"
)
_GOES_ON = re.compile(r" [a-zäöü]{3,}")
_PLURAL = re.compile(r"[^\W\d_]{3,}(?:[^s\W]s|en|[^e\W]n)")
#: Words by which a phrase of shape says something of the product: "eng geschnitten", "generously cut".
_CUT = ("geschnitten", "cut")
#: A text of fewer sentences has no opening apart, and none of fewer a close.
_FEWEST = 3
_FEWEST_BEFORE_CLOSE = 5
_CLOSE = _OBJECTS | {"properties", "colours", "fit_and_shape", "audience", "industrial", "electronics", "uses"}
#: "Die Tasten sind beleuchtet": a sentence about a part or about the product.
_OF_A_PART = Caseless(
    r"(?:d(?:er|ie|as)|the|its|a|an|eine?|ihre?|seine?|it|they|er|sie|es|dies\w*|this|these|inside|innen|dazu|auch)\b"
)
_ENDS = (".", "!", "?", "…", ":")


def speaks_of_product(subject: Subject, span: tuple[int, int]) -> bool:
    """Say whether a sentence speaks of the product: it has its name, a word or number of its facts."""
    start, end = span
    if is_fragment(subject.plain.text, start, end) or is_about_product(subject, span):
        return True
    return any(start <= quantity.start < end and not quantity.is_word for quantity in subject.quantities)


def is_about_product(subject: Subject, span: tuple[int, int]) -> bool:
    """Say whether a sentence has the product's name or a word of its facts, or speaks of what was named before."""
    meanings = subject.fact_meanings
    start, end = span
    if _PRONOUN.search(subject.plain.text, start, end) or counts_up_content(subject.plain.text, span):
        return True
    mentions = subject.mentions_in(start, end)
    if any(
        supporting_fact(mention, meanings) or meanings.is_inherent(mention.words, mention.concepts)
        for mention in mentions
    ):
        return True
    for word in subject.words_in(start, end):
        if not meanings.names.isdisjoint(loose_forms(word.text)):
            return True
        if len(word.text) <= _SHORT_WORD:
            continue
        fact = meanings.of_word(word.text) or meanings.of_concepts(concepts_of_word(word.text))
        if fact is not None and not fact.is_free_text:
            return True
    return False


def is_statement(subject: Subject, mention: Mention, span: tuple[int, int], *, is_anchored: bool) -> bool:
    """Say whether an unsupported mention states something about the product, and is no word of a scene."""
    text = subject.plain.text
    kinds = kinds_of(all_concepts(mention)) & CODE_OF_KIND.keys()
    before = max(span[0], mention.start - _REACH)
    if kinds == {"packaging"}:
        return comes_along(text, mention, span) and not _INCLUSION.fullmatch(text, mention.start, mention.end)
    is_item = is_list_item(text, *span)
    is_in_it = kinds <= _INGREDIENTS and is_contained(text, mention, span[0], before)
    if is_in_it or _is_no_property(subject, mention, kinds, before) or _is_elsewhere(subject, mention, span, kinds):
        return is_in_it
    # A scene names things by a word; who says "hanging loop" or "recycled aluminium" states something.
    if is_item or (len(mention.words) > 1 and not kinds <= _AMONG_SCENES):
        return is_item or _is_telling_phrase(subject, mention, span, kinds, is_anchored=is_anchored)
    if kinds <= {"uses", "audience"}:
        is_idle = _IDLES.match(text, mention.end) and not _rests_on_facts(subject, span)
        is_subject = "audience" in kinds and begins_clause(text, span[0], mention.start) and not is_idle
        return (is_subject and is_anchored) or bool(_PURPOSE.search(text, before, mention.start))
    does = kinds <= _TECHNOLOGY and does_something(text, mention, span[0])
    needs_having = _needs_having(mention, kinds, span) or is_made_with(subject, kinds)
    if needs_having and not does and not _is_had(text, mention, span):
        return False
    is_sure = does or bool(_THANKS_TO.search(text, before, mention.start)) or _is_own_colour(text, mention, span, kinds)
    return is_anchored or is_sure or not kinds <= _EVERYDAY


def _is_own_colour(text: str, mention: Mention, span: tuple[int, int], kinds: Set[str]) -> bool:
    """Say whether a sentence is about a colour as the product's own: "Das dezente Schwarz verträgt sich mit Jeans"."""
    if "colours" in kinds and _LOOK_IN.search(text, span[0], mention.start):
        return True
    return kinds == {"colours"} and bool(
        _THE_COLOUR.fullmatch(text, span[0], mention.start) and _GOES_ON.match(text, mention.end)
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
    is_article = kinds <= _TECHNOLOGY and "product_types" in kinds_of(mention.concepts)
    if (is_article or is_made_with(subject, kinds)) and not _is_had(text, mention, span):
        return False
    before = max(span[0], mention.start - _REACH)
    is_cut = mention.words[-1].casefold().startswith(_CUT) and "clothing" in subject.fact_meanings.types
    is_said_of_it = is_cut or bool(_SAID_OF_IT.search(text, before, mention.start))
    return kinds != {"fit_and_shape"} or is_said_of_it or is_noun_phrase(text, before, mention.start)


def _is_no_property(subject: Subject, mention: Mention, kinds: Set[str], before: int) -> bool:
    """Say whether a word means something else here: a place of a scene, "rund 30 cm", food beside a lamp."""
    text = subject.plain.text
    if kinds == {"colours"} and _THE_THING.search(text, before, mention.start) and _ENDS_HERE.match(text, mention.end):
        # "off the sand", but not "in sand"
        return text[mention.start : mention.end].casefold() in _COLOURED_THINGS
    if kinds == {"places"}:
        return not _is_origin(subject, mention, before)
    if kinds == {"fit_and_shape"} and (
        _ABOUT.match(text, mention.start)
        or (text[mention.end - 1] == "t" and _WITH_OBJECT.match(text, mention.end) and text[mention.start].islower())
    ):
        return True
    if "food" in kinds and "colours" in kinds and _is_food_rather_than_colour(subject, mention, before):
        kinds = kinds - {"colours"}
    return kinds <= _INGREDIENTS | {"uses"} and kinds != {"uses"} and not _is_among_ingredients(subject, mention)


def _is_food_rather_than_colour(subject: Subject, mention: Mention, before: int) -> bool:
    """Say whether a word for a food and a colour means the food: "Beeren hinterher", "toss in cherries".

    Colours have no plural, and a German noun is one only behind "in" or a word for colour.
    """
    text = subject.plain.text
    if len(mention.words) > 1 or _IN_COLOUR.search(text, before, mention.start):
        return False
    word = mention.words[0]
    return bool(_PLURAL.fullmatch(word)) and (subject.language != "de" or word[0].isupper())


def _is_had(text: str, mention: Mention, span: tuple[int, int]) -> bool:
    """Say whether a word of having leads up to a thing, or the sentence says what comes along."""
    before = max(span[0], mention.start - _REACH)
    if _HAVING.search(text, before, mention.start) or counts_up_content(text, span):
        return True
    return _MEASURED.search(text, max(span[0], mention.start - _WITHIN), mention.start) is not None


def _is_elsewhere(subject: Subject, mention: Mention, span: tuple[int, int], kinds: Set[str]) -> bool:
    """Say whether a word is of the things around the product, and says nothing of it."""
    if _ANSWERED_NO.match(subject.plain.text, mention.end) or _YET_TO_BE.match(subject.plain.text, mention.end):
        return True
    is_item = is_list_item(subject.plain.text, *span)
    before = max(span[0], mention.start - _REACH)
    is_suited = is_item or _SUITED.search(subject.plain.text, before, mention.start)
    if (kinds == {"uses"} and not is_suited) or (
        kinds == {"care"} and _BEING.search(subject.plain.text, before, mention.start)
    ):
        return True
    if (kinds == {"superlatives"} and is_smaller_than_a_thing(subject, mention)) or (
        not is_item and is_of_somebody(subject, mention, span)
    ):
        return True
    if not is_item and _is_in_hook(subject, mention, span, kinds):
        return True
    if kinds in ({"colours"}, {"fit_and_shape"}) and not is_item and colours_other_things(subject, mention, span):
        return True
    return kinds <= _EVERYDAY | _TECHNOLOGY and is_of_surroundings(subject, mention, span, is_item=is_item)


def _is_in_hook(subject: Subject, mention: Mention, span: tuple[int, int], kinds: Set[str]) -> bool:
    """Say whether a word stands in the opening or the close of a text, which play with words, and nothing has it.

    Openings claim no properties and no parts ("Soft enough for late risers"); a close that rests on no fact claims no
    everyday things either.
    """
    is_first, is_last = span == subject.sentences[0], span == subject.sentences[-1]
    count = len(subject.sentences)
    if not (is_first and count >= _FEWEST) and not (is_last and count >= _FEWEST_BEFORE_CLOSE):
        return False
    if _is_had(subject.plain.text, mention, span):
        return False
    before = max(span[0], mention.start - _REACH)
    if does_something(subject.plain.text, mention, span[0]) or _THANKS_TO.search(
        subject.plain.text, before, mention.start
    ):
        return False
    if is_last:
        is_of_part = _OF_A_PART.match(subject.plain.text, *span)
        return not is_of_part and kinds <= _CLOSE and not _rests_on_facts(subject, span)
    if kinds <= _OBJECTS | {"properties"}:
        return True
    # "Radio contact made: this cap ..." opens up to its colon.
    colon = subject.plain.text.find(": ", *span)
    opening = (span[0], colon) if colon >= mention.end else span
    return kinds <= _TECHNOLOGY | {"colours"} and not _rests_on_facts(subject, opening)


def _rests_on_facts(subject: Subject, span: tuple[int, int]) -> bool:
    """Say whether a sentence states a fact: by a word of one, or by a number."""
    meanings = subject.fact_meanings
    return any(supporting_fact(one, meanings) for one in subject.mentions_in(*span)) or any(
        span[0] <= quantity.start < span[1] and not quantity.is_word for quantity in subject.quantities
    )


def _is_among_ingredients(subject: Subject, mention: Mention) -> bool:
    """Say whether a food stands among the product's own ingredients: else it is what the product is served with."""
    meanings = subject.fact_meanings
    if not meanings.is_of_ingredients:
        return False
    start, end = _sentence_of(subject, mention)
    colon = subject.plain.text.find(": ", mention.end, end)
    if colon >= 0 and "\n" not in subject.plain.text[start:end] and not _MADE_WITH.match(subject.plain.text, start):
        # "Respect and a tortilla chip: this sauce ..." opens with a scene, whatever is behind its colon.
        end = colon + 1
    if is_served_with(subject.plain.text, mention, (start, end)):
        return False
    return is_list_item(subject.plain.text, start, end) or any(
        other is not mention
        and start <= other.start < end
        and "food" in kinds_of(all_concepts(other))
        and supporting_fact(other, meanings) is not None
        for other in subject.mentions
    )


def _needs_having(mention: Mention, kinds: Set[str], span: tuple[int, int]) -> bool:
    """Say whether a thing is one of a scene unless a word of having leads up to it; technology may begin a sentence."""
    if len(mention.words) == 1 and _INFLECTED.fullmatch(mention.words[0]):
        # "die sinkende Montage": an adjective names no thing.
        return False
    if kinds <= _OBJECTS | {"uses"}:
        # "Racetracks get longer": a place where something is used is a thing like others.
        return True
    is_first = mention.start - span[0] <= _FIRST_CHARACTERS
    return kinds <= _TECHNOLOGY and (not is_first or "product_types" in kinds_of(mention.concepts))


def _sentence_of(subject: Subject, mention: Mention) -> tuple[int, int]:
    return next(span for span in subject.sentences if span[0] <= mention.start < span[1])


def _is_origin(subject: Subject, mention: Mention, before: int) -> bool:
    """Say whether a place is where something comes from; a scene may smell of Italy."""
    text = subject.plain.text
    if _COMES_FROM.search(text, before, mention.start) or _COMES_FROM.match(text, mention.start, mention.end):
        return True
    if text[mention.start].islower() or _GROWN.search(text, *_sentence_of(subject, mention)):
        return True
    # "Italian leather", but not "Germans have a word for it".
    behind = text[mention.end :][:2].strip(" -")
    following = next((word for word in subject.words if word.start > mention.end), None)
    if behind.isalpha() and following is not None and following.text[0].islower():
        fact = subject.fact_meanings.of_word(following.text)
        if fact is not None and not fact.is_free_text:
            # "Spreewald cucumbers"
            return True
    return bool(_ADJECTIVE.fullmatch(text, mention.start, mention.end)) and behind.isalpha()


def is_article_in_box(subject: Subject, mention: Mention, span: tuple[int, int]) -> bool:
    """Say whether an article that the data do not have is said to come with the product."""
    if _ARTICLES.isdisjoint(kinds_of(mention.concepts)) or subject.fact_meanings.of_concepts(mention.concepts):
        return False
    text = subject.plain.text
    along, behind = list(_COMES_ALONG.finditer(text, *span)), _COMES_WITH.finditer(text, *span)
    if any(
        mention.end <= found.start() <= mention.end + _REACH and "," not in text[mention.end : found.start()]
        for found in along
    ):
        return True
    return any(found.end() <= mention.start <= found.end() + _REACH for found in (*along, *behind))


@lru_cache(maxsize=1024)
def counts_up_content(text: str, span: tuple[int, int]) -> bool:
    """Say whether a sentence says what comes with the product."""
    return bool(_INCLUSION.search(text, *span))


def comes_along(text: str, mention: Mention, span: tuple[int, int]) -> bool:
    """Say whether a sentence says that what is mentioned comes with the product.

    Before "comes with" stands what the rest comes with: "For the print head: this filament comes with 1 kg".
    """
    for found in _INCLUSION.finditer(text, *span):
        start, end = found.span()
        is_part = mention.start <= start and end <= mention.end and end - start < mention.end - mention.start
        # "The pouch that comes with it": what comes along stands before.
        leads_up = _LEADS_UP.fullmatch(found[0]) and not _WITH_IT.match(text, end)
        if end <= mention.start or is_part or (mention.end <= start and not leads_up):
            return True
    return False


def is_list_item(text: str, start: int, end: int) -> bool:
    """Say whether a sentence is an item of a list or a heading: it says what the product is or has."""
    return not text[start:end].rstrip('"”“’»)').endswith(_ENDS)

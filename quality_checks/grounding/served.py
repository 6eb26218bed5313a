"""Food in a text: what the product is made of, and what it is served with ("schmeckt mit Marmelade")."""

from quality_checks.base import Subject
from quality_checks.caseless import Caseless
from quality_checks.grounding.fact_meanings import NAMING
from quality_checks.grounding.fact_reading import read_data
from quality_checks.grounding.lexicon import concepts_of_word
from quality_checks.grounding.mentions import Mention, all_concepts
from quality_checks.grounding.scene_words import ENDS, IN_COLOUR, KEPT_IN, MADE_WITH, PLURAL
from quality_checks.grounding.support import kinds_of, supporting_fact
from quality_checks.record import Record

#: Words of serving: what a food goes with is none of its ingredients.
_SERVED = Caseless(
    r"\b(?:schmeck\w*|passt|passen|serv\w+|streu\w*|mingle|"
    r"(?:grundlage|unterlage|basis) für|(?:base|canvas) for|"
    r"tunk\w*|dipp?\w*|geschwenkt|neben|darüber|wer mag|nach belieben|"
    r"(?:(?<=[.,;:!?] )|(?<=\n)|(?<=and )|\A)(?:melt|grate|add|toss|drizzle|sprinkle|squeeze|crumble|chop)\b|"
    r"(?:lecker|köstlich|fein|ideal|delicious|tasty) (?:auf|zu[mr]?|mit|in|on|with)|"
    r"beleg\w*|bestreich\w*|genieß\w*|löffel\w*|goes|go with|pair\w*|"
    r"spread (?:it|them|on|over|onto|thin\w*|thick\w*|generously|some|a)|"
    r"(?:für|beim|zum|for|at|on)(?: [\w-]+){0,3} \w*(?:abend|nachmittag|picknick|brotzeit|night|evening|picnic) "
    r"(?:mit|with)|"
    r"(?:made|gemacht) (?:for|für)|gehör(?:t|en) (?:auf|aufs|in|ins|zu|zum|zur)|"
    r"(?:room|space) for|platz für|"
    r"(?:ein schuss|ein klecks|ein löffel|a splash|a dash|a spoonful)(?: [\w-]+){0,2} (?:für|for|in)|"
    r"(?:one|treat|topping|match|partner|base) for|top (?:it|them|with)|(?:stir|swirl|whisk|fold|spoon|scatter)\b|"
    r"dunk|pour|next to|alongside|with your|delicious with|great with|good with|try it)\b"
    r"[^.;:!?]*\Z"
)
#: "Ein Schuss für Müsli", "made for toast, apples and late-night spoons", "ab in den Quark"
_TO = Caseless(
    r"\b(?:zum|zur|(?:aufs|auf den|auf das|in den|into|onto|für|for)(?: the| your| dein\w*)?|"
    r"(?:made|ready|bereit|gemacht) (?:for|für)(?: [\w-]+(?:,| und| and| oder| or))*) \Z"
)
_SUITS = Caseless(r"[^.,;:!?\n]{0,12}\b(?:geeignet|gedacht|suitable)\b")
_ON_TOP = Caseless(
    r"(?: [\w-]+)? (?:on top|on the side|alongside|on a plate|on (?:the|a) (?:table|board|platter)|"
    r"auf (?:de[nm]|einen|einem|das|ein) (?:Tisch|Brett|Teller)|aufs Brett|out of the fridge|aus dem Kühlschrank|"
    r"in the fridge|im Kühlschrank|obendrauf|oben drauf|als Beilage|dazu)\b"
)
#: "Stir it into lentils, toss it with vegetables or let a pinch of it wake up yesterday's rice"
_FURTHEST_SERVED = 100
_WORN = frozenset({"clothing", "shoes", "accessory", "electronics", "furniture", "tool"})
#: "Pur, mit Käse überbacken oder neben einer Suppe"
_CHOICE = Caseless(r"\b(?:ob|pur|wahlweise|plain|whether|either)\b")
#: "Ob mit Bohnen, Gemüse oder Hähnchen"
_WHETHER = Caseless(r"\b(?:ob|whether) (?:mit|zu|in|auf|als|with|on|in|as)\b[^.;:!?\n]*\Z")
_OR = Caseless(r"[^.;:!?\n]*\b(?:oder|or)\b(?! (?:ohne|without))")
_OF_RECIPE = Caseless(r"\b(?:recipe|rezept\w*|gerührt|geschlagen|gebacken|gekocht|stirred|whipped|baked)\b")
_GARNISHED = Caseless(r" (?:überbacken|bestreut|garniert|serviert|kombiniert)\b")
_PAIR = 2
_JOINT = Caseless(r"[ ,]*(?:(?:and|und|with|mit|sowie|plus|aus|of|from)\b ?)*(?:[\w%-]+ ){0,2}")
#: "Made with oats and almonds", "wird aus Tomaten und Basilikum gekocht"
_MADE = Caseless(
    r"\b(?:made|baked|cooked|blended|brewed|mixed|prepared|built|contains?|ingredients?|recipe|aus|hergestellt|gekocht|"
    r"gebacken|gemacht|enthält|enthalten|zutaten|rezept\w*|verbindet|vereint|combines?|blends?|pairs)\b"
)
_SOME = frozenset({"little", "some", "hint", "touch", "more", "extra", "etwas", "wenig", "mehr"})
_EATEN = frozenset({"food", "beverage", "drink"})


def is_served_with(text: str, mention: Mention, span: tuple[int, int]) -> bool:
    """Say whether a food is what the product is served with: "schmeckt mit Marmelade", "a fried egg on top"."""
    before = max(span[0], mention.start - _FURTHEST_SERVED)
    is_taken_to = _TO.search(text, before, mention.start) and not _SUITS.match(text, mention.end)
    is_led_up_to = _SERVED.search(text, before, mention.start) or is_taken_to
    is_choice: object = _CHOICE.search(text, *span) and _GARNISHED.match(text, mention.end)
    whether = _WHETHER.search(text, span[0], mention.start)
    is_whether = whether and (_OR.match(text, mention.end) or _OR.match(text, whether.start(), mention.start))
    is_choice = is_choice or (is_whether and not _OF_RECIPE.search(text, *span))
    return bool(is_led_up_to or is_choice or _ON_TOP.match(text, mention.end))


def is_eaten(subject: Subject) -> bool:
    """Say whether the product is food or a drink, and not only has a name that means some (James, jam)."""
    types = subject.fact_meanings.types
    return not _EATEN.isdisjoint(types) and _WORN.isdisjoint(types) and subject.fact_meanings.is_of_ingredients


def is_food_rather_than_colour(subject: Subject, mention: Mention, before: int) -> bool:
    """Say whether a word for a food and a colour means the food: "Beeren hinterher", "toss in cherries".

    Colours have no plural, and a German noun is one only behind "in" or a word for colour.
    """
    text = subject.plain.text
    if len(mention.words) > 1 or IN_COLOUR.search(text, before, mention.start):
        return False
    word = mention.words[0]
    return bool(PLURAL.fullmatch(word)) and (subject.language != "de" or word[0].isupper())


def is_among_ingredients(subject: Subject, mention: Mention) -> bool:
    """Say whether a food stands among the product's own ingredients: else it is what the product is served with."""
    meanings = subject.fact_meanings
    if not meanings.is_of_ingredients:
        return False
    start, end = sentence_of(subject, mention)
    colon = subject.plain.text.find(": ", mention.end, end)
    if colon >= 0 and "\n" not in subject.plain.text[start:end] and not MADE_WITH.match(subject.plain.text, start):
        # "Respect and a tortilla chip: this sauce ..." opens with a scene, whatever is behind its colon.
        end = colon + 1
    if is_served_with(subject.plain.text, mention, (start, end)):
        return False
    # "Im Barrique" is no food.
    # "Goat cheese", but not "a hint of vanilla".
    is_pair = len(mention.words) == _PAIR and mention.words[0].casefold() not in _SOME
    is_noun = len(mention.words) == 1 or (is_pair and "food" in kinds_of(concepts_of_word(mention.words[-1])))
    is_food = is_noun and not KEPT_IN.search(subject.plain.text, start, mention.start)
    is_food = is_food and not _MADE.search(subject.plain.text, start, mention.start)
    return is_list_item(subject.plain.text, start, end) or any(
        other is not mention
        and start <= other.start < end
        and "food" in kinds_of(all_concepts(other))
        and _is_ingredient(subject, other, is_food=is_food and not _are_joined(subject.plain.text, other, mention))
        for other in subject.mentions
    )


def _are_joined(text: str, first: Mention, second: Mention) -> bool:
    """Say whether one food stands right beside the other: "oats and almonds", "beets with walnuts"."""
    left, right = sorted((first, second), key=lambda one: one.start)
    return bool(_JOINT.fullmatch(text, left.end, right.start))


def _is_ingredient(subject: Subject, mention: Mention, *, is_food: bool) -> bool:
    """Say whether a food is one of those the facts list; beside another food, more than what the product is called."""
    fact = supporting_fact(mention, subject.fact_meanings)
    if fact is None or not is_food:
        return fact is not None
    if not mention.concepts.isdisjoint(subject.fact_meanings.types):
        return False
    return mention.concepts.isdisjoint(subject.record.once(_named))


def _named(record: Record) -> frozenset[str]:
    """Return what the product is called by, as concepts."""
    names = (fact.data for fact in record.facts if isinstance(fact.data, str) and (fact.is_name or fact.code in NAMING))
    return frozenset().union(*(read_data(name).all_stated for name in names))


def sentence_of(subject: Subject, mention: Mention) -> tuple[int, int]:
    """Return the span of the sentence that a mention stands in."""
    return next(span for span in subject.sentences if span[0] <= mention.start < span[1])


def is_list_item(text: str, start: int, end: int) -> bool:
    """Say whether a sentence is an item of a list or a heading: it says what the product is or has."""
    return not text[start:end].rstrip('"”“’»)').endswith(ENDS)

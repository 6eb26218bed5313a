"""Words of a shape or of a class of things that claim nothing where a number or examples say what is meant."""

from quality_checks.base import Subject
from quality_checks.caseless import Caseless
from quality_checks.grounding.lexicon import concepts_of_word
from quality_checks.grounding.mentions import Mention
from quality_checks.grounding.support import kinds_of

#: "3 cm hoher Absatz", "a 3 cm high heel": the number says how high.
_DIMENSION = Caseless(r"(?:hoh|hoch|lang|breit|tief|dick|stark|weit|schwer|groß|high|long|wide|deep|thick|tall)\w{0,3}")
_GAP = 1
#: "Die Montagezeit verkürzt sich": what changes is no cut of a garment.
_ITSELF = Caseless(r" sich\b")
_IS_SO = Caseless(
    r"\b(?:is|are|be|stays?|remains?|feels?|looks?|keeps? (?:it|them|you)) "
    r"(?:(?:very|so|also|always|quite|completely|perfectly) )?\Z"
)
_NAMES_STUFF = frozenset({"materials", "cosmetics", "health", "colours"})
_FEELING = Caseless(r"-(?:gefühl\w*|feeling|momente?s?|stimmung|laune|flair|erlebnis\w*|vibes?|mood)\b")
_OF_SHAPE = frozenset({"fit_and_shape"})
_OF_INGREDIENTS = frozenset({"food", "cosmetics"})
#: Classes of ingredients of which examples follow: "Kräuter und Wurzeln wie Kurkuma".
_CLASS = Caseless(
    r"(?:\w*kräuter\w*|gewürze\w*|früchten?|beeren|nüssen?|samen|saaten|kernen?|hülsenfrüchten?|getreide|\w*ölen?|"
    r"vitaminen?|mineralstoffen?|süßungsmitteln?|süßstoffen?|zusatzstoffen?|\w*extrakten?|wurzeln|blüten|wirkstoffen?|"
    r"gemüse|pilzen?|proteinen?|herbs?|spices?|fruits?|berries|nuts|seeds|legumes|grains|oils?|vitamins|minerals|"
    r"sweeteners|additives|extracts|roots|flowers|botanicals|actives|vegetables|mushrooms|proteins)"
)
_SUCH_AS = Caseless(
    r"(?:,? (?:und|and|oder|or) [\w-]+)?,? (?:wie(?: etwa| zum beispiel)?|such as|like|namely|nämlich) "
)
_EXAMPLE = 30


def is_so(subject: Subject, mention: Mention) -> bool:
    """Say whether an English word is an adjective: "so it is safe in the drawer" puts no safe into the box."""
    text = subject.plain.text
    is_alone = subject.language == "en" and len(mention.words) == 1
    return is_alone and bool(_IS_SO.search(text, max(0, mention.start - _EXAMPLE), mention.start))


def is_likened(subject: Subject, mention: Mention) -> bool:
    """Say whether a word only names a feeling or a moment: "das Gelee-Gefühl auf der Zunge"."""
    if not _NAMES_STUFF.isdisjoint(kinds_of(mention.concepts)):
        # A silk feeling is that of silk.
        return False
    return bool(_FEELING.match(subject.plain.text, mention.end))


def is_told_by_number(subject: Subject, mention: Mention) -> bool:
    """Say whether a word of a shape only says of which dimension the number before it is, or that something changes."""
    if _OF_SHAPE.isdisjoint(kinds_of(mention.concepts)):
        return False
    text = subject.plain.text
    if mention.words[0].endswith("t") and _ITSELF.match(text, mention.end):
        return True
    if not _DIMENSION.fullmatch(mention.words[0]):
        return False
    before = subject.quantities_in(max(0, mention.start - _EXAMPLE), mention.start)
    return any(one.units and 0 <= mention.start - one.end <= _GAP for one in before)


def is_class_of_examples(subject: Subject, mention: Mention) -> bool:
    """Say whether a class of ingredients is named with an example behind it that a fact has."""
    if _OF_INGREDIENTS.isdisjoint(kinds_of(mention.concepts)) or not _CLASS.fullmatch(mention.words[-1]):
        return False
    found = _SUCH_AS.match(subject.plain.text, mention.end)
    if found is None:
        return False
    meanings = subject.fact_meanings
    example = next(iter(subject.words_in(found.end(), found.end() + _EXAMPLE)), None)
    return example is not None and bool(
        meanings.of_word(example.text) or meanings.of_concepts(concepts_of_word(example.text))
    )

"""What a text tells to do because it has not been done: "bitte mahlen" of whole beans, "slice it" of a whole loaf."""

from quality_checks.caseless import Caseless
from quality_checks.grounding.mentions import Mention, all_concepts
from schemas.facts import Fact

_NEAR = 24
#: "Bitte mahlen", "frisch mahlen", "die musst du noch zusammenbauen"
_TOLD = Caseless(
    r"(?:\A|[.:;!?–\n] ?|\b(?:bitte|selbst|selber|frisch|eigenhändig|vorher|zuvor|erst noch|"
    r"musst du|müssen sie|müsst ihr|"
    r"please|just|simply|then|freshly|you (?:have|need|get) to|you (?:can|must)|yours to|up to you to|still to) "
    r"(?:noch |es |sie |ihn |alles )?)\Z"
)
#: "Mahlen Sie die Bohnen", "mahle selbst"
_ASKED = Caseless(r" (?:sie|selbst|selber|bitte|noch|erst|yourself|your own|it yourself)\b")
#: What the maker does is claimed.
_BY_MAKER = Caseless(r"\b(?:wir|we|unsere?\w*|our|rösterei|roastery|hersteller|maker|werk|factory)\b")
#: Base forms of verbs; "gemahlen", "ground" and "sliced" say that it has been done.
_DONE = Caseless(r"(?:(?:[a-zäöü]{2,6})?ge[a-zäöü]{2,}(?:en|t)(?:e[mnrs]?)?|[a-z]{2,}(?:ed|ing)|ver\w+t)")
_IRREGULAR = frozenset({"ground", "cut", "built", "sewn", "split", "set", "put", "woven", "cooked", "frozen"})


def is_left_to_do(text: str, mention: Mention, span: tuple[int, int], denying: Fact) -> bool:
    """Say whether a verb tells to do what a plain no says has not been done; `span` is the sentence."""
    if denying.data is not False or len(mention.words) > 1:
        return False
    word = mention.words[0].casefold()
    if not any(concept.endswith("_verb") for concept in all_concepts(mention)):
        # "Wasserdicht ist er auch"
        return False
    if word in _IRREGULAR or word in denying.code.lower().split("_") or _DONE.fullmatch(word):
        return False
    if _BY_MAKER.search(text, *span):
        return False
    before = _TOLD.search(text, max(span[0], mention.start - _NEAR), mention.start)
    is_first = text[span[0] : mention.start].strip() == ""
    is_noun = text[mention.start].isupper() and word.endswith("n") and _ASKED.match(text, mention.end) is None
    return bool((before or is_first) and not (is_first and is_noun)) or _ASKED.match(text, mention.end) is not None

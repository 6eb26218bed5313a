"""Harm that an attribute keeps off: who says that no algae grow in it says what `algae_resistant: true` says."""

from itertools import pairwise

from quality_checks.caseless import Caseless
from quality_checks.grounding.forms import loose_forms
from quality_checks.grounding.lexicon import concepts_of_word
from quality_checks.grounding.mentions import Mention
from schemas.facts import Fact

_OFF_BEHIND = frozenset({"resistant", "resistance", "proof", "repellent", "protection", "protected", "free"})
_OFF_BEFORE = frozenset({"anti", "no", "non", "without"})
#: "Oil does not attack the rubber", of `oil_resistant_rubber`
_DOES_NO_HARM = Caseless(
    r"\b(?:does|do|will|can) ?not (?:attack|hurt|harm|damage|stain|affect|trouble|dissolve|corrode)\b|"
    r"\b(?:greift|greifen)\b[^.,;:!?]{0,30} nicht an\b"
)
#: "Der Regen bleibt draußen", of what is waterproof
_ALSO = {"water": ("rain", "moisture", "damp"), "splash": ("rain",), "weather": ("rain", "wind", "snow")}
#: What is done by itself.
_SELF = frozenset({"self", "auto", "automatic", "automatically"})
_BY_ITSELF = frozenset({"auto_term", "automatic_term"})
#: "It does not resist algae", "nicht gegen Öl beständig": it is the keeping off that is denied.
_RESISTS = Caseless(
    r"\b(?:resist|withst[ao]|protect|prevent|stop|repel|surviv|tolerat|proof|safe|cope|handle|suit|made for|against|"
    r"gegen|widersteh|wehr|verträgt|vertragen|aushalt|hält|schütz|verhinder|beständig|fest\b|geeignet|resistent|taug)"
)


def is_kept_off(mention: Mention, fact: Fact, sentence: str) -> bool:
    """Say whether a mention is the mere harm that a yes keeps off, which its sentence may well deny.

    "It does not mind oil" of `oil_resistant`; "it is not oil-resistant" denies more than oil.
    """
    if fact.data is not True or len(mention.words) > 1 or mention.parts or _RESISTS.search(sentence):
        return False
    words = fact.code.lower().split("_")
    harms = {before for before, off in pairwise(words) if off in _OFF_BEHIND}
    harms |= {harm for off, harm in pairwise(words) if off in _OFF_BEFORE}
    # `rainproof`
    harms |= {word.removesuffix("proof") for word in words if word.endswith("proof") and word != "proof"}
    harms |= {other for harm in harms for other in _ALSO.get(harm, ())}
    if harms and _DOES_NO_HARM.search(sentence):
        return True
    forms = loose_forms(mention.words[0])
    return any(harm in forms or not mention.concepts.isdisjoint(concepts_of_word(harm)) for harm in harms)


def is_of_another_self(mention: Mention, fact: Fact, said: frozenset[str]) -> bool:
    """Say whether what is denied goes by itself as another thing of the data does, which `said` does not hold.

    "It does not go on burning by itself" of `self_adhesive`; "it does not stick by itself" denies that.
    """
    first, *rest = fact.code.lower().split("_")
    if fact.data is not True or first not in _SELF or not rest or _BY_ITSELF.isdisjoint(mention.concepts):
        return False
    return said.isdisjoint(concept for word in rest for concept in concepts_of_word(word))

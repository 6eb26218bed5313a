"""The small words that give a language away, and foreign turns of phrase that are at home in German copy.

A word that the text's own language shares tells nothing; that is worked out here, so the lists stay readable.
"""

from collections.abc import Mapping

_LISTS = {
    "de": (
        "der das dem den des und mit für ist ein eine einen einem einer eines von vom auf sich nicht auch bei"
        " beim zu zum zur im ins am an in aus wird werden wurde wurden sind sowie oder dass durch über unter nach"
        " dank ohne bis sie ihre ihr ihren ihrem ihrer ihnen du dich dir dein deine deinen deiner wir unser unsere"
        " sein seine seinen seiner kein keine keinen wenn wie was wer wo als aber nur noch schon sehr mehr damit"
        " dabei dazu dafür daran darauf hat haben kann können so dieser diese dieses diesem diesen jede jeder"
        " jedes jeden alle alles vor hinter zwischen gegen um er es man weil denn dann hier ganz etwa rund per pro je"
        " auf lässt lassen bleibt sorgt bietet bieten bringt macht ermöglicht gibt geht steht liegt passt sorgen"
        " hält finden findet"
    ),
    "en": (
        "the and of with for is are to it its that this these those from by your you at on or be been has have"
        " had which who while up without as can will into our we they their them when if not but than then there"
        " was were what where how any each every more most out over under between through during both one per in"
        " an a so"
    ),
    "fr": (
        "le la les un une des du de et est sont pour avec sans dans sur par que qui ce cette ces au aux plus"
        " votre vos vous il elle ne pas ou en son sa ses très peut être nous notre à"
    ),
    "es": (
        "el la los las un una unos unas y es son para con sin de del al por que su sus se en no más muy este esta"
        " estos como o lo tu usted puede ser está"
    ),
    "it": (
        "il lo la i gli le un una uno e è sono per con senza di del della dei delle al alla nel nella da dal che"
        " su si non più molto questo questa come o suo sua può essere anche"
    ),
    "nl": (
        "de het een en is zijn voor met zonder van op in te aan door bij uit dat die deze dit niet ook naar om"
        " als maar of u uw je jouw kan wordt worden heeft hebben zeer meer tot over"
    ),
    "pl": (
        "i w z na do jest są dla bez oraz że się nie to od po przez jak który która które ten ta te lub ma może"
        " być za ze"
    ),
    "pt": (
        "o a os as um uma e é são para com sem de do da dos das em no na por que se não mais muito este esta como"
        " ou seu sua ao pode ser está"
    ),
}

#: All small words of a language: where one of them stands, a stretch of text is at home.
FUNCTION_WORDS: Mapping[str, frozenset[str]] = {
    language: frozenset(words.split()) for language, words in _LISTS.items()
}

#: Words that look like a small word of another language and are everyday words in this one.
_HOMONYMS = {
    "de": frozenset(
        [
            "a",
            "an",
            "am",
            "in",
            "is",
            "so",
            "was",
            "man",
            "die",
            "per",
            "pro",
            "on",
            "out",
            "over",
            "up",
            "to",
            "one",
            "not",
            "all",
            "la",
            "le",
            "de",
            "du",
            "des",
            "es",
            "no",
            "ne",
            "te",
            "via",
            "as",
            "at",
            "it",
            "if",
            "be",
            "top",
            "do",
            "si",
            "se",
            "er",
            "her",
            "o",
            "e",
            "i",
            "u",
            "y",
            "w",
            "z",
            "x",
            "son",
            "sur",
            "par",
            "plus",
            "ob",
            "uns",
            "um",
        ]
    ),
    "en": frozenset(
        [
            "a",
            "an",
            "as",
            "at",
            "in",
            "is",
            "so",
            "on",
            "no",
            "to",
            "per",
            "pro",
            "via",
            "de",
            "la",
            "le",
            "des",
            "non",
            "plus",
            "pour",
            "sans",
            "son",
            "sur",
            "par",
            "or",
            "i",
            "dot",
            "die",
            "den",
            "dem",
            "was",
            "war",
            "am",
            "man",
            "hat",
            "also",
            "art",
            "best",
            "du",
            "er",
            "es",
            "um",
            "te",
            "ten",
            "door",
            "of",
            "over",
            "dam",
            "el",
            "com",
            "e",
            "o",
            "y",
            "u",
            "sa",
            "ma",
            "ta",
            "do",
            "me",
            "he",
            "if",
            "her",
            "se",
            "si",
            "be",
            "by",
            "it",
            "all",
            "dies",
            "hut",
        ]
    ),
}


def telling_words(language: str, own: str) -> frozenset[str]:
    """Return the small words of a foreign language that are none of the text's own."""
    homonyms = _HOMONYMS.get(own, frozenset())
    return FUNCTION_WORDS.get(language, frozenset()) - FUNCTION_WORDS.get(own, frozenset()) - homonyms


#: Foreign phrases that stand in German or English texts without changing their language.
LOAN_PHRASES = (
    "plug and play", "plug & play", "state of the art", "out of the box", "all in one", "ready to use",
    "ready to wear", "made in", "made for iphone", "made for ipad", "made for mac", "on the go", "to go",
    "up to date", "just in time", "point of sale", "must have", "do it yourself", "step by step", "back to school",
    "back to basics", "easy to use", "on demand", "on top", "on board", "by design", "less is more",
    "proof of concept", "internet of things", "power over ethernet", "bring your own device", "free to play",
    "pay per use", "right to repair", "cradle to cradle", "track and trace", "hand in hand", "rock and roll",
    "rock 'n' roll", "fish and chips", "gin and tonic", "mix and match", "stop and go", "drag and drop",
    "hire and fire", "trial and error", "rhythm and blues", "drum and bass", "black and white", "close to nature",
    "best of", "works with", "built in", "time to market", "end of life", "war of", "king of", "last but not least",
    "je ne sais quoi", "à la carte", "al dente", "dolce vita", "crème de la crème", "at its best",
    "to be continued", "over the air", "over the top", "in ear", "on ear", "over ear", "around the clock",
)  # fmt: skip

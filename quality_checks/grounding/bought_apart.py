"""What a text leaves to its reader to buy, or says is missing, although it lies in the box."""

from collections.abc import Iterator

from quality_checks.base import Subject
from quality_checks.caseless import AnyOf, Caseless
from quality_checks.grounding.forms import loose_forms
from quality_checks.grounding.lexicon import concepts_of_word
from quality_checks.grounding.support import concepts_of_phrase
from schemas.facts import Fact, data_text

#: A noun (`thing`) with an article and a word before it: "a matching cooler"; in English any one word may stand there.
_DE = (
    r"(?:(?:eine?n?|d(?:er|ie|as|en)|ihre?n?|deine?n?|jede[rns]?) )?"
    r"(?:(?:eigene|passende|separate|externe|weitere|zusätzliche)[nrsm]? )?(?P<thing>[\w-]{3,})"
)
_EN = r"(?:(?:an?|the|your|some|any) )?(?:(?:own|matching|suitable|separate) )?(?:[\w-]+ )??(?P<thing>[\w-]{3,})"
_APART = r"(?:separat|extra|gesondert|getrennt)"
_SELF = r"(?:sie|du|ihr|man)(?: (?:sich|dir|euch|bitte|noch|also|daher|dafür|am besten|gleich)){0,2}"
_ENDS = r"(?=\s*(?:[.,;:!?)–—]|\Z|\n| und\b| and\b))"
_PATTERNS = {
    "de": (
        (
            rf"\b(?P<thing>[\w-]+) (?:(?:ist|sind|wird|werden|muss|müssen|gibt es)(?: [\w-]+){{0,2}}? )?{_APART} "
            r"(?:erhältlich|gekauft|bestellt|dazugekauft|besorgt|verkauft|kaufen|bestellen|zu (?:kaufen|bestellen|"
            r"erwerben))\b"
        ),
        # "Wärmeleitpaste besorgen Sie bitte separat", "Batterien bringen Sie selbst mit"
        (
            rf"\b(?P<thing>[\w-]+) (?:besorg|kauf|bestell|erwirb|erwerb|ordere?|bring|steuer|plan)\w* {_SELF} "
            rf"(?:{_APART}|selbst|selber|mit|dazu|bei|ein|hinzu)\b"
        ),
        # "Ein Ladegerät müssen Sie dazukaufen"
        (
            rf"\b(?P<thing>[\w-]+) (?:müssen|muss|musst|müsst|sollten|solltest) {_SELF} (?:(?:{_APART}|selbst|"
            rf"selber|eigens) )?"
            r"(?:dazu|nach|hinzu|mit|bei|an)?(?:kaufen|besorgen|bestellen|bringen|steuern|schaffen|stellen|"
            r"erwerben|ordern)\b"
        ),
        # "Besorgen Sie einen Kühler dazu", "planen Sie ein Netzteil ein"
        (
            rf"\b(?:besorg|kauf|bestell|plan|bring|leg)\w* {_SELF} {_DE} (?:[\w-]+ )??"
            rf"(?:dazu|mit|ein|selbst|selber|nach|{_APART}){_ENDS}"
        ),
        # "Ein Koffer fehlt", "in der Box fehlt ein Kühler"
        rf"\b(?P<thing>[\w-]+) (?:fehl(?:t|en)|entfällt|entfallen){_ENDS}",
        (
            r"\b(?:fehl(?:t|en)|entfällt|entfallen) (?:hier |leider |allerdings |jedoch )?(?:eine?|das|"
            r"die) (?P<thing>[\w-]+)"
            r"(?! (?:\w+ )?(?:nicht|nie)\b)"
        ),
        # "Die CPU kommt ohne Kühler"
        (
            r"\b(?:komm|liefer|geliefer|verkauf|verschick|versand|ausgeliefer|tray|version|box|karton|paket)[\w-]* "
            rf"(?:[\w-]+ ){{0,3}}?ohne {_DE}(?! zu\b){_ENDS}"
        ),
        rf"\bohne {_DE} (?:geliefert|ausgeliefert|verkauft|verschickt|im karton|in der (?:box|packung))\b",
        rf"\bkeine?n? {_DE} (?:im (?:karton|lieferumfang|paket)|in der (?:box|packung)|dabei|enthalten|mitgeliefert)\b",
        (
            r"\b(?:brauch|benötig)\w* (?:sie|du|ihr|man) (?:noch |dafür |zusätzlich |dazu )?eine?n? "
            r"(?:eigene|separate|externe)[nrs]? (?P<thing>[\w-]+)"
        ),
        (
            r"\b(?P<thing>[\w-]+)(?: [\w-]+)?, (?:der|die|das) (?:(?!nicht\b)[\w-]+ ){0,2}?(?:nicht|ebenso wenig|"
            r"ebensowenig) "
            r"(?:\w+ )?(?:beilieg|beigelegt|dabei|mitgeliefert|enthalten|zum lieferumfang)\w*"
        ),
        rf"\bum {_DE} kümmer\w* (?:sie|du|ihr) (?:sich|dich|euch)\b",
    ),
    "en": (
        (
            r"\b(?P<thing>[\w-]+) (?:(?:is|are|has to be|have to be|must be|needs? to be) )?"
            r"(?:sold|bought|purchased|ordered|available) (?:separately|apart)\b"
        ),
        rf"\b(?:buy|order|purchase|get|add) {_EN} (?:separately|apart|yourself|of your own)\b",
        # "Please plan for a cooler of your own"
        (
            rf"\b(?:plan (?:for|on)|budget for|bring|supply|provide|use|need|add|have|pick|choose|pick up|"
            rf"factor in) {_EN} "
            r"(?:of your own|yourself|separately|elsewhere)\b"
        ),
        (
            r"\b(?:bring|supply|provide|need|add|buy|get|order|pick) (?:along )?your own (?:[\w-]+ )??(?P<thing>[\w-]+)"
            rf"{_ENDS}"
        ),
        (
            r"\bno (?:[\w-]+ )??(?P<thing>[\w-]+) (?:(?:is|are|comes?) )?"
            r"(?:in the (?:box|package|pack|carton)|included|supplied|provided|inside the box)\b"
        ),
        (
            r"\b(?P<thing>[\w-]+) (?:is|are) (?:not in the (?:box|package|pack)|up to you|left to you|"
            r"an? (?:optional )?extra|"
            r"your (?:own )?(?:job|business|choice))\b"
        ),
        (
            rf"\b(?:box|package|delivery|pack|carton) (?:does not|doesn['’]t|will not|won['’]t) (?:include|"
            rf"contain|hold|come with) "
            rf"{_EN}{_ENDS}"
        ),
        rf"\b(?:comes|ships|is sold|is delivered|delivered|sold|shipped) without {_EN}{_ENDS}",
    ),
}
_SAID = {language: AnyOf(patterns) for language, patterns in _PATTERNS.items()}
#: "Get a better lens later on": the one in the box is there all the same.
_ANOTHER = Caseless(r"\b(?:better|second|spare|extra|another|different|bigger|zweite\w*|weitere\w*|besser\w*)\b")
_NOT = Caseless(r" nicht (?!(?:\w+ )?(?:beilieg|beigelegt|dabei|mitgeliefert|enthalten|zum liefer))| not (?!in\b)")
#: Attributes that say what lies in the box, and values that say it does not.
_IN_THE_BOX = frozenset({"included", "supplied", "package", "content", "contents", "scope", "lieferumfang", "set"})
_WEAK = frozenset({"included", "supplied", "available", "enclosed", "set", "kit"})
#: What may stand before a thing and tells it from no other.
_ARTICLES = frozenset(
    {
        "a",
        "an",
        "the",
        "your",
        "own",
        "no",
        "some",
        "any",
        "matching",
        "suitable",
        "separate",
        "for",
        "and",
        "or",
        "but",
    }
    | {"ein", "eine", "einen", "der", "die", "das", "den", "kein", "keine", "keinen", "ihr", "ihre", "ihren", "dein"}
    | {"deine", "deinen", "ohne", "fehlt", "fehlen", "passende", "passenden", "eigene", "eigenen", "separate", "um"}
)
_OPTIONAL = Caseless(r"\b(?:optional\w*|separat\w*|extra|not included|nicht enthalten|sold)\b")


def bought_apart(subject: Subject) -> Iterator[tuple[Fact, int, int]]:
    """Yield the facts that put a thing into the box, with the stretch of the text that leaves it to the reader."""
    text = subject.plain.text
    for _, found in _SAID[subject.language].matches(text, (word.start for word in subject.words)):
        if subject.is_asked(found.start()) or _NOT.search(found[0]) or _ANOTHER.search(found[0]):
            # "Das Netzteil müssen Sie nicht extra kaufen"
            continue
        fact = _lies_in_the_box(subject, text[slice(*found.span("thing"))])
        if fact is not None and not _is_told_apart(subject, fact, found.start("thing")):
            yield fact, *found.span()


def _is_of_that(fact: Fact, name: str) -> bool:
    """Say whether a plain yes is about a thing, and not about something on it: a `power_supply_shroud`."""
    if fact.data is not True:
        return True
    words = [word for word in fact.code.lower().split("_") if word not in _WEAK]
    last = words[-1:]
    meant = concepts_of_phrase(" ".join(words)).union(*map(concepts_of_word, last))
    return not loose_forms(name).isdisjoint(last) or not meant.isdisjoint(concepts_of_word(name))


def _is_told_apart(subject: Subject, fact: Fact, start: int) -> bool:
    """Say whether the word before a thing makes it another one: no USB cable, of a `power_cable_included`."""
    words = [word for word in fact.code.lower().split("_") if word not in _WEAK][:-1]
    place = subject.word_from(start)
    before = subject.words[place - 1] if place else None
    if fact.data is not True or not words or before is None or start - before.end != 1:
        return False
    if before.text.lower() in _ARTICLES:
        return False
    meant = concepts_of_word(before.text)
    return all(word not in loose_forms(before.text) and meant.isdisjoint(concepts_of_word(word)) for word in words)


def _lies_in_the_box(subject: Subject, name: str) -> Fact | None:
    """Return the fact that puts a thing into the box, which nobody has to buy then."""
    meanings = subject.fact_meanings
    fact = meanings.of_word(name) or meanings.of_concepts(concepts_of_word(name))
    if (
        fact is None
        or not _is_of_that(fact, name)
        or fact.is_prose
        or fact.data is False
        or _OPTIONAL.search(data_text(fact.data))
    ):
        return None
    words = fact.code.lower().split("_")
    if not {"separately", "optional", "required", "needed"}.isdisjoint(words) or (
        fact.data is not True and _IN_THE_BOX.isdisjoint(words)
    ):
        return None
    return fact

"""Names that no list knows: makers, models and places, found by the words that lead up to them."""

import re
from collections.abc import Iterator, Mapping, Sequence

from quality_checks.base import Check, Subject
from quality_checks.findings import finding, shown
from quality_checks.grounding.compounds import compound_parts
from quality_checks.grounding.forms import Word, folded, loose_forms
from quality_checks.grounding.lexicon import concepts_of_word
from quality_checks.grounding.neutral import is_neutral
from quality_checks.grounding.word_marks import mark
from quality_checks.number_words import word_value
from quality_checks.record import Record
from schemas.facts import data_text
from schemas.finding import Finding

_NAME = r"[„“\"'‚]?(?P<name>[A-ZÄÖÜ][\w’'.-]*[A-Za-zäöüß0-9](?: [A-Z][\w-]+)?)"
_MAKER = re.compile(
    r"\b(?:(?<!frei )(?<!Geschmack )(?<!Aroma )(?<!Duft )von|vom Hersteller|der Marke|des Herstellers|Marke|"
    r"by|from|made by|built by|brand(?:ed)?) " + _NAME
)
_MODEL = re.compile(r"\b(?:[Mm]odells?|[Ss]erie|[Bb]aureihe|[Rr]eihe|[Mm]odel|[Ss]eries|[Tt]yps?) " + _NAME)
_MADE = (
    r"(?:gefertigt|hergestellt|produziert|genäht|gewebt|gestrickt|gebaut|gebraut|geröstet|gebacken|"
    r"gegossen|geschmiedet|"
    r"entwickelt|entworfen|abgefüllt|montiert|handgefertigt)\w*"
)
_MADE_EN = (
    r"(?:made|sewn|woven|spun|wound|cast|milled|welded|dyed|tanned|printed|blended|pressed|"
    r"smoked|cured|aged|packed|knitted|crafted|produced|built|manufactured|brewed|roasted|baked|forged|"
    r"designed|developed|"
    r"assembled|bottled|hand-?made|hand-?crafted|hand-?sewn|stitched|hand-?stitched|hand-?built|grown|harvested)"
)
_COMES_DE = r"(?:stamm(?:t|en)|komm(?:t|en)|importiert|bezogen|geerntet)"
_COMES_EN = r"(?:comes?|hails?|sourced|imported|shipped|originat\w+)"
_PLACE = re.compile(
    rf"\b(?:in|aus|im|bei) (?P<name>[A-ZÄÖÜ][\w-]+)(?: \w+)? {_MADE}|"
    rf"\b(?:{_MADE}(?: \w+){{0,4}}? (?:in|aus|im|bei)|{_COMES_DE}(?: \w+)? aus) (?P<name2>[A-ZÄÖÜ][\w-]+)"
)
#: "aus der Magdeburger Börde", "from the Rhodope mountains"
_LANDSCAPE_DE = r"(?:Börde|Tal|Gebirge|Region|Alpen|Heide|Küste|Hochland|Bergen|Ebene|Umland|Raum|Mark|Land|Wald|Bucht)"
_LANDSCAPE_EN = (
    r"(?:[Mm]ountains?|[Vv]alleys?|[Rr]egions?|[Cc]oast|[Hh]ighlands?|[Hh]ills?|[Pp]lains?|[Ii]slands?|[Ll]owlands?)"
)
_REGION = re.compile(
    rf"\baus (?:de[rmn]|dem) (?P<name>[A-ZÄÖÜ][\w-]+er) {_LANDSCAPE_DE}\b|"
    rf"\bfrom the (?P<name2>[A-Z][\w-]+) {_LANDSCAPE_EN}\b"
)
_PLACE_EN = re.compile(
    rf"\b(?:{_MADE_EN}(?: [a-z]+){{0,5}}? (?:in|near|from|outside)|{_COMES_EN}(?: [a-z]+)? from)(?: the)? "
    r"(?P<name>[A-Z][\w-]+)|"
    r"\b(?!(?:Hand|Home|Self|Man|Machine|Custom|Tailor|Ready|Well|Full|New|Farm|Field|Vine|Sun|Shade|Factory|Purpose|"
    r"Locally|Freshly|Slow|Wild|Organic)\b)(?P<name2>[A-Z][a-z]{3,})-(?:grown|made|built|brewed|roasted|"
    r"raised|caught)\b"
)
#: Patterns, and before each what a text with a match of it has: plain searches, which few texts pass.
_Needed = tuple[tuple[str, ...], re.Pattern[str]]
_OF_MAKERS: tuple[_Needed, ...] = (
    (("von ", "vom Hersteller", "arke ", "Herstellers ", "by ", "from ", "brand"), _MAKER),
    (("odel", "erie", "aureihe", "eihe ", "yp"), _MODEL),
)
_OF_PLACES_MADE: Mapping[str, _Needed] = {
    "de": (
        (
            *(
                "gefertigt",
                "hergestellt",
                "produziert",
                "genäht",
                "gewebt",
                "gestrickt",
                "gebaut",
                "gebraut",
                "geröstet",
            ),
            *(
                "gebacken",
                "gegossen",
                "geschmiedet",
                "entwickelt",
                "entworfen",
                "abgefüllt",
                "montiert",
                "stamm",
                "komm",
            ),
            *("importiert", "bezogen", "geerntet"),
        ),
        _PLACE,
    ),
    "en": (
        (" in ", " near ", " from ", " outside ", "-grown", "-made", "-built", "-brewed", "-r", "-caught"),
        _PLACE_EN,
    ),
}
#: A name before a thing, by which it is told more closely.
_BEFORE_A_THING = {"en": re.compile(r"[A-Z][a-z]{3,}"), "de": re.compile(r"[A-ZÄÖÜ][a-zäöüß]{3,}er")}
_SHORT_WORD = 3
#: More than every second long word
_MOST = 2
#: A word that may be a maker's name.
_LONGEST_MAKER = 40
_IS_MAKER = re.compile(r"[A-Z][A-Za-zäöü&.-]{2,}")
_OF_PLACES = "grounding.origin_unsupported"
#: A capital within a word, or nothing but capitals, makes a name in both languages: OmniVision, EYSF.
_WRITTEN_AS_NAME = re.compile(r"(?:[A-Z][a-zäöü]+[A-Z]\w*|[A-ZÄÖÜ]{4,})\Z")


#: Capitals in the middle of an English sentence that make no name of a product: times, units and languages.
_CALENDAR = (
    "january february march april may june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday christmas easter halloween celsius fahrenheit internet english german french "
    "spanish italian technical approval assessment"
)
_NO_NAMES = frozenset(_CALENDAR.split())
_CAPITAL = {"en": re.compile(r"[A-Z][a-z]{2,}\Z"), "de": re.compile(r"[A-ZÄÖÜ][\w-]{2,}\Z")}
#: What a capital stands behind that needs none for itself.
_OPENS = re.compile(r"[.!?:–—\n“”\"„(•>/-]\s?\Z")
_NUMBERED = re.compile(r"[\w-]*\d[\w-]*\Z|[IVX]{1,4}\Z")
_CAPITAL_WORD = {language: mark(f"capital_{language}", pattern.match) for language, pattern in _CAPITAL.items()}

_NAME_BY_ITSELF = mark("name_by_itself", _WRITTEN_AS_NAME.match)
_NAME_BEFORE = {
    language: mark(f"name_before_{language}", pattern.fullmatch) for language, pattern in _BEFORE_A_THING.items()
}


def open_names() -> Check:
    """Report names that neither the data nor the lists know: `grounding.brand_unsupported`, `.origin_unsupported`."""

    def open_names(subject: Subject) -> Iterator[Finding]:
        if not subject.is_text:
            return
        done: set[int] = set()
        # "The nuts come from Georgia" names a place, though "from" may lead up to a maker.
        others = set(_capitals_of_no_fact(subject))
        found = {*_found(subject), *(("grounding.brand_unsupported", start, end) for start, end in others)}
        for code, start, end in sorted(found, key=lambda one: (one[1], one[0] != _OF_PLACES, one[0])):
            if start in done or not ((start, end) in others or _is_unknown(subject, start, end)):
                continue
            done.add(start)
            yield finding(
                code,
                subject,
                f"{shown(subject.plain.text[start:end])} is a name that stands in no fact",
                span=subject.stored_span(start, end),
            )

    return open_names


def _found(subject: Subject) -> Iterator[tuple[str, int, int]]:
    text = subject.plain.text
    for needed, pattern in _OF_MAKERS:
        for found in pattern.finditer(text) if any(word in text for word in needed) else ():
            yield "grounding.brand_unsupported", *found.span("name")
    needed, pattern = _OF_PLACES_MADE["de" if subject.language == "de" else "en"]
    for found in pattern.finditer(text) if any(word in text for word in needed) else ():
        group = "name" if found["name"] else "name2"
        yield _OF_PLACES, *found.span(group)
    for found in _REGION.finditer(text):
        yield _OF_PLACES, *found.span("name" if found["name"] else "name2")
    yield from _told_by_place(subject)
    yield from _before_name(subject)
    for place in subject.marked(_NAME_BY_ITSELF):
        word = subject.words[place]
        yield "grounding.brand_unsupported", word.start, word.end


def _capitals_of_no_fact(subject: Subject) -> Iterator[tuple[int, int]]:
    """Yield the words that are written as names and stand in no fact: "the Trident from Skill".

    In English any capital within a sentence makes a name; a German noun is one beside another name alone.
    """
    language = "de" if subject.language == "de" else "en"
    places = subject.marked(_CAPITAL_WORD[language])
    if not places:
        return
    text, words = subject.plain.text, subject.words
    said = subject.record.once(_all_said)
    meanings = subject.fact_meanings
    # Nearly all of them are in the facts.
    unknown = [
        place
        for place in places
        if words[place].text.lower().removesuffix("s") not in said
        and not concepts_of_word(words[place].text)
        and meanings.of_word(words[place].text) is None
    ]
    if not unknown or (language == "en" and _is_in_capitals(words)):
        return
    firsts = {start for start, _ in subject.sentences}
    for place in unknown:
        word = words[place]
        is_first = word.start in firsts or _OPENS.search(text, max(0, word.start - 2), word.start)
        if is_first or word.text.lower() in _NO_NAMES or word_value(word.text, language) is not None:
            continue
        if language == "de" and not _is_between_names(subject, place):
            continue
        if place and any(map(str.isdigit, words[place - 1].text)):
            # "24 Mbit/s"
            continue
        if not any(mention.start <= word.start < mention.end for mention in subject.mentions_in(word.start, word.end)):
            yield word.start, word.end


def _is_in_capitals(words: Sequence[Word]) -> bool:
    """Say whether a text is written as a title: "LifeCam Delivers Sharp Video"."""
    long = [word.text for word in words if len(word.text) > _SHORT_WORD]
    return sum(word[0].isupper() for word in long) * _MOST > len(long)


def _is_between_names(subject: Subject, place: int) -> bool:
    """Say whether a word stands between words of the product's name: "Phanteks Eclipse G500A"."""
    text, words, names = subject.plain.text, subject.words, subject.fact_meanings.names
    if place == 0 or place + 1 >= len(words):
        return False
    before, word, after = words[place - 1], words[place], words[place + 1]
    if text[before.end : word.start] != " " or names.isdisjoint(loose_forms(before.text)):
        return False
    is_led_on = text[word.end : after.start] == " " and (
        _NUMBERED.match(after.text) is not None or not names.isdisjoint(loose_forms(after.text))
    )
    return is_led_on or _WRITTEN_AS_NAME.match(word.text) is not None


def _all_said(record: Record) -> str:
    """Return all that the facts say, in one string."""
    return " ".join(f"{data_text(fact.data)} {fact.code}" for fact in record.facts).lower()


def _before_name(subject: Subject) -> Iterator[tuple[str, int, int]]:
    """Yield the word with a capital right before the product's whole name: "the Rockbros 2.0 Vision" is its maker's."""
    text = subject.plain.text
    for name in subject.record.once(_whole_names):
        start = text.find(name)
        while start >= 0:
            blank = text.rfind(" ", max(0, start - _LONGEST_MAKER), max(0, start - 1))
            before = text[blank + 1 : start - 1] if start and text[start - 1] == " " else ""
            first = start - 1 - len(before)
            # "Für kleine Schrammen. Adhesive Plasters sind ...": what ends a sentence is no part of the name.
            is_first = any(begin in (first, start) for begin, _ in subject.sentences)
            if _IS_MAKER.fullmatch(before) and not is_first:
                yield "grounding.brand_unsupported", first, start - 1
            start = text.find(name, start + 1)


def _joined_codes(record: Record) -> frozenset[str]:
    """Return the codes of attributes that say yes, written as one word."""
    return frozenset(fact.code.replace("_", "").lower() for fact in record.facts if fact.data is True)


def _whole_names(record: Record) -> tuple[str, ...]:
    """Return the names of a product that have two words or more, as they are written."""
    return tuple(
        fact.data
        for fact in record.facts
        if (fact.is_name or fact.code == "name") and isinstance(fact.data, str) and " " in fact.data
    )


def _told_by_place(subject: Subject) -> Iterator[tuple[str, int, int]]:
    """Yield names that tell a thing of the facts more closely: "Spreewald cucumbers", "Spreewälder Gurken"."""
    firsts = {start for start, _ in subject.sentences}
    for place in subject.marked(_NAME_BEFORE["de" if subject.language == "de" else "en"]):
        if place + 1 >= len(subject.words):
            continue
        word, noun = subject.words[place], subject.words[place + 1]
        # "Bestellt wird es unter der Nummer SP032GXLWU60DFDK"
        is_name = word.start not in firsts and len(noun.text) > _SHORT_WORD and noun.text.isalpha()
        if not is_name or subject.plain.text[word.end : noun.start] != " ":
            continue
        if noun.text[0].isupper() != (subject.language == "de"):
            continue
        fact = subject.fact_meanings.of_word(noun.text)
        if fact is not None and not fact.is_prose:
            yield _OF_PLACES, word.start, word.end


def _is_unknown(subject: Subject, start: int, end: int) -> bool:
    """Say whether no word of a name is known: to the facts, as a concept, or as a word of the language."""
    if any(mention.start < end and start < mention.end for mention in subject.mentions):
        return False
    meanings = subject.fact_meanings
    if folded(subject.plain.text[start:end]) in subject.record.once(_joined_codes):
        # TrackID of `track_id: true`
        return False
    for word in subject.words_in(start, end):
        if meanings.of_word(word.text) or folded(word.text) in meanings.plain_words or concepts_of_word(word.text):
            return False
        if word_value(word.text, subject.language) is not None:
            # "Eighty grams"
            return False
        if is_neutral(word.text, subject.language) or (subject.language == "de" and compound_parts(word.text)):
            return False
    return True

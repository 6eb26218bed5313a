"""Names in the place of the product's own: another maker, another variant, a maker's name that goes on otherwise."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from quality_checks.base import Check, Subject
from quality_checks.caseless import starts_of
from quality_checks.findings import finding, shown
from quality_checks.grounding.compounds import compound_parts
from quality_checks.grounding.forms import Word, folded
from quality_checks.grounding.lexicon import concepts_of_word
from quality_checks.grounding.neutral import is_neutral
from quality_checks.grounding.word_marks import mark
from quality_checks.record import Record
from quality_checks.vocabulary import UNKNOWN, tells
from schemas.facts import data_text
from schemas.finding import Finding

#: "Brand: Vans" in a list
_LABELLED = re.compile(
    r"(?:\A|(?<=\n)|(?<=[.;] ))(?:Brand|Maker|Manufacturer|Marke|Hersteller|Modell|Model|Label): ?"
    r"(?P<name>[^\n,;(]{2,40}?)(?=\s*(?:[\n,;(]|\.(?:\s|\Z)|\Z))"
)
_LABELS = ("Brand:", "Maker:", "Manufacturer:", "Marke:", "Hersteller:", "Modell:", "Model:", "Label:")
_VARIANT = (
    r"(?:Variante|Sorte|Version|Ausführung|Edition|Duftrichtung|Geschmacksrichtung|Farbvariante|Linie|[Vv]ariant|"
    r"[Vv]ersion|[Ee]dition|[Ff]lavou?r|[Ss]cent|[Cc]olorway)"
)
#: "In der Variante Intense Repair": two capitals in a row are a name in both languages.
_OF_VARIANT = re.compile(rf"\b{_VARIANT} [„“\"']?(?P<name>[A-ZÄÖÜ][\wäöüß]+(?: [A-ZÄÖÜ][\wäöüß]+)+)")
_VARIANTS = (
    *("ariante ", "orte ", "ersion ", "usführung ", "dition ", "richtung ", "Linie ", "ariant ", "lavor ", "lavour "),
    *("cent ", "olorway "),
)
#: "In the "30 Stephen Curry" design"
_QUOTED = re.compile(
    r"(?:(?:Variante|Modell|Design|Farbe|Farbton|Motiv|Sorte|Edition|design|model|variant|style|print|called|named|"
    r"dubbed|namens) )?[„“\"‟«»](?P<name>[^„“”\"«»\n]{3,40})[“”\"«»]"
    r"(?: (?:design|print|variant|version|edition|model|style|colou?rway|shade|Design|Motiv|Druck))?"
)
_QUOTES = ('"', "“", "„", "«", "»")
_IS_NAME = re.compile(r"[A-ZÄÖÜ][\wäöüß]{2,}")
#: "Waldpfote's complete wet food"
_OF_MAKER = re.compile(r"[A-ZÄÖÜ][a-zäöüß]{3,}['’]s\Z")
_GENITIVE = mark("genitive", _OF_MAKER.match)
#: Whoever has the day, the dish or the joy: "Grandma's", "Valentine's", "Murphy's law".
_NO_MAKERS = frozenset(
    (
        *(
            "mother",
            "father",
            "grandma",
            "grandpa",
            "grandmother",
            "grandfather",
            "granny",
            "auntie",
            "uncle",
            "sister",
        ),
        *(
            "brother",
            "baker",
            "barista",
            "chef",
            "cook",
            "builder",
            "painter",
            "reader",
            "writer",
            "gamer",
            "dog",
            "cat",
        ),
        *(
            "valentine",
            "murphy",
            "patrick",
            "michael",
            "newton",
            "pandora",
            "mum",
            "mom",
            "dad",
            "kid",
            "nature",
            "everest",
        ),
        *("somebody", "someone", "everybody", "everyone", "nobody", "anyone", "anybody", "people", "women", "children"),
        *("here", "there", "that", "what", "where", "when", "who", "how", "today", "tomorrow", "yesterday", "tonight"),
        *("winter", "summer", "spring", "autumn", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"),
        *("sunday", "january", "february", "march", "april", "june", "july", "august", "september", "october"),
        *("november", "december", "life", "world", "earth", "europe", "america", "germany", "one", "another", "else"),
    )
)
_FEWEST_UNKNOWN = 2
_WORDS_OF_BRAND = 2


def other_names() -> Check:
    """Report `grounding.brand_unsupported`: a name where the product's own stands, and no fact has it."""

    def other_names(subject: Subject) -> Iterator[Finding]:
        if not subject.is_text:
            return
        done: set[int] = set()
        for start, end in _found(subject):
            if start not in done:
                done.add(start)
                words = shown(subject.plain.text[start:end])
                message = f"{words} is a name that stands in no fact"
                yield finding("grounding.brand_unsupported", subject, message, span=subject.stored_span(start, end))

    return other_names


def _found(subject: Subject) -> Iterator[tuple[int, int]]:
    text = subject.plain.text
    for found in _LABELLED.finditer(text) if any(label in text for label in _LABELS) else ():
        if not any(found["name"].casefold().strip() in name for name in subject.record.once(_names)):
            yield found.span("name")
    for found in _OF_VARIANT.finditer(text) if any(word in text for word in _VARIANTS) else ():
        if all(_is_unknown(subject, word) for word in subject.words_in(*found.span("name"))):
            yield found.span("name")
    for found in _QUOTED.finditer(text) if any(quote in text for quote in _QUOTES) else ():
        is_led_up_to = found.start("name") - found.start() > 1 or found.end() - found.end("name") > 1
        if is_led_up_to and _is_other_quote(subject, found):
            yield found.span("name")
    yield from _makers_by_genitive(subject)
    yield from _brands_that_go_on(subject)


def _is_other_quote(subject: Subject, found: re.Match[str]) -> bool:
    """Say whether what stands in quotation marks has names of its own, and none of the facts has all of it."""
    names = [word for word in subject.words_in(*found.span("name")) if _IS_NAME.fullmatch(word.text)]
    return len(names) >= _FEWEST_UNKNOWN and all(_is_unknown(subject, word) for word in names)


def _makers_by_genitive(subject: Subject) -> Iterator[tuple[int, int]]:
    """Yield names with "'s" that no list and no fact knows; in German only before a word of the facts."""
    words, meanings = subject.words, subject.fact_meanings
    for place in subject.marked(_GENITIVE):
        word = words[place]
        name = Word(word.start, word.end - 2, word.text[:-2])
        is_judged = any(mention.concepts for mention in subject.mentions_in(word.start, word.end))
        if is_judged or name.text.casefold() in _NO_MAKERS or not _is_unknown(subject, name):
            # "Norway's favorite" is a phrase of the lexicon.
            continue
        following = words[place + 1].text if place + 1 < len(words) else ""
        if subject.language == "de" and meanings.of_word(following) is None:
            # "Geht's schneller?"
            continue
        yield name.start, name.end


def _brands_that_go_on(subject: Subject) -> Iterator[tuple[int, int]]:
    """Yield what stands behind a maker's name and is not of the product: "Lenovo Digital Pen", "Bear Creek"."""
    words, text = subject.words, subject.plain.text
    firsts = subject.record.once(_first_words_of_makers)
    places = (subject.word_from(start) for name in firsts for start in starts_of(text, name.lower()))
    for place in sorted(set(places)):
        if place == len(words) or words[place].text not in firsts:
            continue
        word = words[place]
        behind = list(_names_behind(text, words, place))
        if not behind:
            continue
        second = firsts[word.text]
        unknown = [one for one in behind if _is_unknown(subject, one)]
        is_other = second and subject.language == "en" and behind[0].text != second and behind[0] in unknown
        # "Nordjarn Skogstind": one word is enough where no list has it.
        is_new = subject.language == "en" and len(behind) == 1 and _is_of_no_language(behind[0].text)
        is_enough = len(behind) >= _FEWEST_UNKNOWN or is_new
        if is_other or (is_enough and len(unknown) == len(behind) and not second):
            yield word.start, behind[-1].end if not is_other else behind[0].end


def _is_of_no_language(word: str) -> bool:
    return not (concepts_of_word(word) or compound_parts(word)) and tells("de")[word] == tells("en")[word] == UNKNOWN


def _names_behind(text: str, words: Sequence[Word], place: int) -> Iterator[Word]:
    """Yield the words with a capital that stand right behind a word."""
    for before, word in pairwise(words[place:]):
        if text[before.end : word.start] != " " or not _IS_NAME.fullmatch(word.text):
            return
        yield word


def _is_unknown(subject: Subject, word: Word) -> bool:
    """Say whether neither a fact nor the language knows a word."""
    meanings = subject.fact_meanings
    known = meanings.of_word(word.text) or folded(word.text) in meanings.plain_words
    return (
        not known
        and not meanings.of_concepts(concepts_of_word(word.text))
        and not is_neutral(word.text, subject.language)
    )


def _names(record: Record) -> tuple[str, ...]:
    """Return all that the short facts say, in lower case."""
    return tuple(data_text(fact.data).casefold() for fact in record.facts if not fact.is_prose)


def _first_words_of_makers(record: Record) -> dict[str, str]:
    """Return the first word of each maker's name, with the second where it has one."""
    found: dict[str, str] = {}
    for fact in record.facts:
        if fact.code in ("brand", "manufacturer", "maker") and isinstance(fact.data, str):
            words = fact.data.split()
            if words and _IS_NAME.fullmatch(words[0]):
                is_name = len(words) >= _WORDS_OF_BRAND and _IS_NAME.fullmatch(words[1])
                found.setdefault(words[0], words[1] if is_name else "")
    return found

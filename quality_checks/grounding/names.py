"""Names: the product's name stands in the text as the data have it; a7R III is not a7R IV."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise

from quality_checks.base import Check, Subject
from quality_checks.caseless import starts_of
from quality_checks.findings import finding, shown
from quality_checks.function_words import FUNCTION_WORDS
from quality_checks.grounding.compounds import compound_parts
from quality_checks.grounding.forms import Word, folded, words_of
from quality_checks.grounding.lexicon import concepts_of_word
from quality_checks.grounding.neutral import is_neutral
from quality_checks.grounding.support import kinds_of
from quality_checks.grounding.word_marks import mark
from quality_checks.record import Record
from quality_checks.vocabulary import FOREIGN, tells
from schemas.finding import Finding

#: What makes another model of a name when it follows: roman numerals and the words of model ranges.
_DESIGNATOR = re.compile(
    r"(?:I{1,3}|IV|VI{0,3}|IX|XI{0,3}|Mk|Mark|Pro|Max|Plus|Ultra|Mini|Lite|Light|Neo|Air|SE|XL|XS|XT|Ti|GT|GTX|RTX|S|X|R|"
    r"Super|Premium|Deluxe|Elite|Evo|Classic|Sport|Edition|Gen|Junior|Kids|Go|Fold|Flip|Note|Prime|Power|Turbo|HD|"
    r"PRO|MAX|PLUS|ULTRA|MINI|LITE|NEO|AIR|EVO|"
    r"[2-9]|1\d)\Z"
)


_DESIGNATING = mark("designator", _DESIGNATOR.match)
_IS_CAPITALS = re.compile(r"[A-Z]{2,4}")
_CAPITALS = mark("capitals", _IS_CAPITALS.fullmatch)
_SMALL_WORDS = frozenset(word for language in ("de", "en") for word in FUNCTION_WORDS[language])
#: Places, standards and signals that stand behind the names of many things: "Nordwind USB", "Nordwind DIY kit".
_EVERYBODYS = "EU USA UK US DE USB LED WLAN DIY TV PC UV SSD HDMI NFC LTE GPS HSS PVC ABS PLA OLED LCD"
_OF_NO_MODEL = frozenset(_EVERYBODYS.split())
_NAMING = frozenset({"name", "model", "series", "product_line", "model_name", "product_name"})
_BRANDS = frozenset({"brands"})
_SHORTEST_NAME = 2
_UNITS = frozenset({"W", "V", "A", "GB", "TB", "MB", "HZ", "K", "P", "D", "G", "L", "MM", "CM", "ML", "KG", "MP"})
_FEW = 3
_IS_NAME = re.compile(r"[A-Z][\w-]+")
#: "X670E-E": a code and what tells it from others of its kind.
_CODE_AND_LETTER = re.compile(r"(?<![\w-])(?P<code>[A-Za-z]*\d\w*)-(?P<letter>[A-Z])(?![\w-])")

#: "SCX-3405FW": a code of the name with letters behind its digits.
_CODE_AND_LETTERS = re.compile(r"(?<![\w-])(?P<code>[A-Z]+[- ]?\d{2,}|\d{4,})(?P<letters>[A-Z]{1,4})(?![\w-])")


def product_name() -> Check:
    """Report `grounding.name_altered`: a word of the name is followed by a designator that the data do not have."""

    def product_name(subject: Subject) -> Iterator[Finding]:
        if not subject.is_text:
            return
        names = subject.fact_meanings.name_words
        known = subject.fact_meanings.plain_words
        words, text = subject.words, subject.plain.text
        yield from _swapped(subject)
        yield from _of_another_letter(subject)
        yield from _of_other_letters(subject)
        yield from _of_another_word(subject)
        for place in subject.marked(_DESIGNATING):
            before, word = words[place - 1], words[place]
            is_named = place and (folded(before.text) in names or _is_its_number(subject, place - 1, names))
            if not is_named or folded(word.text) in known:
                continue
            if text[before.end : word.start] not in (" ", "-", "\u00a0", ""):
                continue
            span = (before.start, word.end)
            if word.text[0].isdigit() or _is_amount(subject, *span):
                continue
            yield _altered(subject, span)

    return product_name


def _is_its_number(subject: Subject, place: int, names: Collection[str]) -> bool:
    """Say whether a number belongs to the name before it: the 2 of "Smart Watch 2 Pro"."""
    if not place or not subject.words[place].text.isdigit():
        return False
    before, number = subject.words[place - 1], subject.words[place]
    is_beside = subject.plain.text[before.end : number.start] == " " and folded(before.text) in names
    return is_beside and folded(number.text) in subject.fact_meanings.plain_words


def _altered(subject: Subject, span: tuple[int, int], expected: str | None = None) -> Finding:
    """Return the finding on a name that the data do not have so; what they have is the product's name."""
    expected = expected or next((str(fact.data) for fact in subject.facts if fact.is_name), None)
    message = f"{shown(subject.plain.text[slice(*span)])}: the data do not name the product so"
    return finding("grounding.name_altered", subject, message, span=subject.stored_span(*span), expected=expected)


def _swapped(subject: Subject) -> Iterator[Finding]:
    """Yield a word of the name with other capitals behind it than in the name: VELOX SIT of a VELOX PZ."""
    words, text = subject.words, subject.plain.text
    pairs = subject.record.once(_capitals_behind)
    for place in subject.marked(_CAPITALS) if pairs else ():
        before, word = words[place - 1], words[place]
        known = pairs.get(_told_before(words, place)) if place else None
        if known is None or text[before.end : word.start] != " " or _is_no_model(words, place):
            continue
        if folded(word.text) in known or folded(word.text) in subject.fact_meanings.plain_words:
            continue
        yield _altered(subject, (before.start, word.end))


def _of_another_letter(subject: Subject) -> Iterator[Finding]:
    """Yield a code of the name with another letter behind its hyphen: X670E-F of an X670E-E."""
    letters = subject.record.once(_letters_behind)
    for found in _CODE_AND_LETTER.finditer(subject.plain.text) if letters else ():
        known = letters.get(found["code"].casefold())
        if known and found["letter"] not in known:
            yield _altered(subject, found.span(), f"{found['code']}-{min(known)}")


def _of_other_letters(subject: Subject) -> Iterator[Finding]:
    """Yield a code of the name with other letters behind its digits: SCX-3405FW of an SCX-3405W."""
    letters = subject.record.once(_letters_of_codes)
    for found in _CODE_AND_LETTERS.finditer(subject.plain.text) if letters else ():
        known = letters.get(_code_key(found["code"]))
        # "SF750W": the letter may be that of a unit.
        if known and found["letters"] not in known and not _is_amount(subject, found.start(), found.end()):
            if found["letters"] in _UNITS and "" in known:
                continue
            yield _altered(subject, found.span())


def _letters_of_codes(record: Record) -> dict[str, set[str]]:
    """Return the letters behind the digits of the codes in the product's names, and in all other short values."""
    names = [
        fact.data for fact in record.facts if (fact.is_name or fact.code in _NAMING) and isinstance(fact.data, str)
    ]
    codes = {_code_key(one["code"]) for name in names for one in _CODE_AND_LETTERS.finditer(name)}
    found: dict[str, set[str]] = {}
    for fact in record.facts if codes else ():
        for value in fact.data if isinstance(fact.data, tuple) else (fact.data,):
            for one in _CODE_AND_LETTERS.finditer(value) if isinstance(value, str) else ():
                if _code_key(one["code"]) in codes:
                    found.setdefault(_code_key(one["code"]), set()).add(one["letters"])
    return found


def _code_key(code: str) -> str:
    return code.replace("-", "").replace(" ", "").casefold()


def _of_another_word(subject: Subject) -> Iterator[Finding]:
    """Yield a word of the name with another name beside it: "LifeCam Cinema" of a LifeCam Studio, "Xperia ray"."""
    behind, ahead = subject.record.once(_neighbours)
    text = subject.plain.text
    for first, second in _pairs_with(subject, behind.keys() | ahead.keys()):
        if text[first.end : second.start] not in (" ", "\u00a0"):
            continue
        following, preceding = behind.get(folded(first.text)), ahead.get(folded(second.text))
        is_other = following and _is_another(subject, second, following)
        if is_other or (preceding and _is_another(subject, first, preceding)):
            yield _altered(subject, (first.start, second.end))


def _pairs_with(subject: Subject, names: Iterable[str]) -> Iterator[tuple[Word, Word]]:
    """Yield each two words that stand together and of which one is one of these names."""
    words, text = subject.words, subject.plain.text
    places = {
        place
        for name in names
        for start in starts_of(text, name)
        if (place := subject.word_from(start)) < len(words) and words[place].start == start
    }
    for place in sorted(places | {place - 1 for place in places if place}):
        if place + 1 < len(words):
            yield words[place], words[place + 1]


def _is_another(subject: Subject, word: Word, own: frozenset[str]) -> bool:
    """Say whether a word reads like part of a name, and is none of those that the data have there, nor any other."""
    # "Xperia ray" of an Xperia active: the name goes on in small letters.
    is_small = word.text.islower() and any(one.islower() for one in own)
    if not (is_small or _IS_NAME.fullmatch(word.text)) or word.text in own or len(word.text) <= _SHORTEST_NAME:
        return False
    return not (_is_heading(subject, word) or _is_known_word(subject, word.text, is_name=not is_small))


def _is_heading(subject: Subject, word: Word) -> bool:
    """Say whether a word begins a sentence, or stands in an English one of which most words have a capital."""
    words = subject.words_in(*subject.sentence_around(word.start))
    if word.start == words[0].start or subject.language != "en":
        return word.start == words[0].start
    return 2 * sum(one.text[0].isupper() for one in words) > len(words) > _FEW


def _is_known_word(subject: Subject, word: str, *, is_name: bool) -> bool:
    """Say whether a word is one of the facts, says what the product is, or is of the language.

    Within an English sentence only names have a capital, whatever else the word means.
    """
    meanings = subject.fact_meanings
    concepts = concepts_of_word(word)
    is_kind = "product_types" in kinds_of(concepts) or meanings.of_concepts(concepts) is not None
    is_of_language = not (is_name and subject.language == "en") and _is_of_language(word, subject.language)
    return is_kind or is_of_language or meanings.of_word(word) is not None or folded(word) in meanings.plain_words


def _is_of_language(word: str, language: str) -> bool:
    if language == "de" and tells("de")[word] <= FOREIGN:
        # "TimeWise Repair": what only the English list has is no German noun.
        return False
    is_known = is_neutral(word, language) or is_neutral(word.lower(), language) or bool(concepts_of_word(word))
    return is_known or (language == "de" and bool(compound_parts(word)))


def _neighbours(record: Record) -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]]:
    """Return what stands behind and before the words of the product's names that are no words of a language."""
    behind: dict[str, frozenset[str]] = {}
    ahead: dict[str, frozenset[str]] = {}
    names = [
        fact.data for fact in record.facts if (fact.is_name or fact.code in _NAMING) and isinstance(fact.data, str)
    ]
    for name in names:
        for first, second in pairwise(name.split()):
            if _is_coined(first):
                behind[folded(first)] = behind.get(folded(first), frozenset()) | {second}
            if _is_coined(second) and _IS_NAME.fullmatch(first):
                ahead[folded(second)] = ahead.get(folded(second), frozenset()) | {first}
    return behind, ahead


def _is_coined(word: str) -> bool:
    """Say whether a word of a name is one of no language: LifeCam, Xperia."""
    is_long = len(word) > _SHORTEST_NAME and word.isalpha() and not word.isupper() and bool(_IS_NAME.fullmatch(word))
    is_brand = kinds_of(concepts_of_word(word)) == _BRANDS
    return is_long and (is_brand or not any(_is_of_language(word, language) for language in ("de", "en")))


def _letters_behind(record: Record) -> dict[str, set[str]]:
    """Return the letters that the facts have behind the codes of the product's name."""
    found: dict[str, set[str]] = {}
    names = [fact.data for fact in record.facts if (fact.is_name or fact.code == "name") and isinstance(fact.data, str)]
    of_names = {one["code"].casefold() for name in names for one in _CODE_AND_LETTER.finditer(name)}
    values = [fact.data for fact in record.facts if isinstance(fact.data, str)] if of_names else []
    for value in values:
        for one in _CODE_AND_LETTER.finditer(value):
            if one["code"].casefold() in of_names:
                found.setdefault(one["code"].casefold(), set()).add(one["letter"])
    return found


def _is_no_model(words: Sequence[Word], place: int) -> bool:
    """Say whether capitals name no model: those of a heading ("NORDWIND IN SCHWARZ"), and what all things may have."""
    word = words[place].text
    is_heading = words[place - 1].text.isupper() and (word.lower() in _SMALL_WORDS or _is_shouted(words, place + 1))
    return is_heading or word in _OF_NO_MODEL


def _is_shouted(words: Sequence[Word], place: int) -> bool:
    """Say whether a word of capitals that is longer than those of a name stands here."""
    return place < len(words) and words[place].text.isupper() and not _IS_CAPITALS.fullmatch(words[place].text)


def _capitals_behind(record: Record) -> dict[str, set[str]]:
    """Return the capitals that stand behind a word of the product's name: PZ behind VELOX."""
    found: dict[str, set[str]] = {}
    names = [fact.data for fact in record.facts if (fact.is_name or fact.code == "name") and isinstance(fact.data, str)]
    for name in names:
        words = words_of(name)
        for place in range(1, len(words)):
            before = _told_before(words, place)
            is_word = len(before) > 2 and not before.isdigit()
            if _IS_CAPITALS.fullmatch(words[place].text) and is_word:
                found.setdefault(before, set()).add(folded(words[place].text))
    return found


def _told_before(words: Sequence[Word], place: int) -> str:
    """Return the word before a place, with the one before that where it is a number: "excite 10" before LE."""
    before = folded(words[place - 1].text)
    return f"{folded(words[place - 2].text)} {before}" if before.isdigit() and place > 1 else before


def _is_amount(subject: Subject, start: int, end: int) -> bool:
    """Say whether a stretch is a number with its unit: 18 V is no model of the AS 18."""
    return any(one.units and one.start <= start and end <= one.end for one in subject.quantities)

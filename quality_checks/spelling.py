"""Words that the product data spell differently: brands and product names, and slips of one letter."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from rapidfuzz.distance import OSA

from quality_checks.base import Check, Subject
from quality_checks.findings import finding, shown
from quality_checks.function_words import FUNCTION_WORDS
from quality_checks.grounding.lexicon import concepts_of_word
from quality_checks.record import Record
from schemas.finding import Finding, Repair

_WORD = re.compile(r"[^\W\d_]{3,}")
_BRANDS = frozenset({"brand", "marke", "manufacturer", "hersteller", "brand_name", "maker", "vendor"})
_INNER_CAPITAL = re.compile(r"[a-zäöü][A-ZÄÖÜ]")
_ENDINGS = ("s", "es", "e", "n", "en", "er", "em")
#: Shorter words have neighbours by chance.
_SHORTEST_BRAND, _SHORTEST_WORD = 5, 7
#: A longer fact is prose, whose own slips are no model for anybody.
_LONGEST_NAME = 60
#: Words that every text of a language has.
_SMALL_WORDS = frozenset(word for words in FUNCTION_WORDS.values() for word in words)


def spelling() -> Check:
    """Report `spelling.name` and `spelling.near_fact`.

    A name in capitals may be written with one ("SONY", "Sony"); a name with a capital inside is written as it is, and
    none in two words. One letter of difference is a slip where it lies inside the word: at the end it is a case or a
    plural.
    """

    def spelling(subject: Subject) -> Iterator[Finding]:
        if not subject.is_text:
            return
        own, own_folded, names, near = subject.record.once(_own_words)
        unknown = set(_WORD.findall(subject.plain.text)) - own
        shortest = _SHORTEST_WORD if not names else 0
        yield from _in_two_words(subject, names)
        slips = {
            word: slip for word in unknown if len(word) >= shortest and (slip := _meant(word, names, own_folded, near))
        }
        if slips:
            for found in _WORD.finditer(subject.plain.text):
                if found[0] in slips:
                    yield _slip(*slips[found[0]], subject, found)

    return spelling


def _in_two_words(subject: Subject, names: Mapping[str, str]) -> Iterator[Finding]:
    """Yield names that are written with a space or a hyphen inside: "Mc Kinley" for McKinley."""
    text = subject.plain.text
    lower = text.lower()
    joined = lower.replace(" ", "").replace("-", "")
    for folded, name in names.items():
        if len(folded) < _SHORTEST_BRAND or joined.count(folded) <= lower.count(folded):
            continue
        for found in _with_gap(folded).finditer(text):
            if found[0].lower() != folded and not any(found[0] in own for own in subject.own_texts):
                span = subject.stored_span(*found.span())
                message = f"{shown(found[0])}: the product data have {shown(name)}"
                yield finding("spelling.name", subject, message, span=span, expected=name, repair=Repair(name))


@lru_cache(maxsize=1024)
def _with_gap(folded: str) -> re.Pattern[str]:
    return re.compile(r"(?<!\w)" + "[ -]?".join(map(re.escape, folded)) + r"(?!\w)", re.IGNORECASE)


def _own_words(record: Record) -> tuple[set[str], set[str], Mapping[str, str], dict[str, list[str]]]:
    """Return the words of the facts, as written and folded, the names among them, and the words by their beginning."""
    own = {word for text in record.own_texts for word in _WORD.findall(text)}
    folded = {word.casefold() for word in own}
    return own, folded, _names(record), _by_beginning(word for word in folded if len(word) >= _SHORTEST_WORD)


def _meant(word: str, names: Mapping[str, str], own: set[str], near: Mapping[str, list[str]]) -> tuple[str, str] | None:
    """Return code and meant word of a slip."""
    folded = word.casefold()
    if name := _name_meant(word, folded, names, own):
        return "spelling.name", name
    if len(word) < _SHORTEST_WORD or folded in own:
        return None
    meant = next((one for one in near.get(folded[:2], ()) if _is_one_letter_inside(folded, one)), None)
    return ("spelling.near_fact", meant) if meant else None


def _slip(code: str, meant: str, subject: Subject, found: re.Match[str]) -> Finding:
    span = subject.stored_span(*found.span())
    message = f"{shown(found[0])}: the product data have {shown(meant)}"
    return finding(code, subject, message, span=span, expected=meant, repair=Repair(meant))


def _names(record: Record) -> Mapping[str, str]:
    """Return the words of the brand, and words with a capital inside of any name, by their folded form."""
    found: dict[str, str] = {}
    for fact in record.facts:
        if not isinstance(fact.data, str) or len(fact.data) > _LONGEST_NAME:
            continue
        is_brand = fact.code.lower() in _BRANDS
        if is_brand or fact.is_name:
            text = fact.attribute.option_label(fact.data, record.language) if is_brand else fact.data
            for word in _WORD.findall(text):
                if is_brand or _INNER_CAPITAL.search(word):
                    found.setdefault(word.casefold(), word)
    return found


def _name_meant(word: str, folded: str, names: Mapping[str, str], own: set[str]) -> str | None:
    if name := names.get(folded):
        return name if _INNER_CAPITAL.search(name) and not word.isupper() and word != name else None
    if folded in own or not word[0].isupper() or len(word) < _SHORTEST_BRAND or concepts_of_word(word):
        return None
    if folded in _SMALL_WORDS:
        # "Diese Jeans" is no slip of Diesel.
        return None
    for other, name in names.items():
        is_near = len(other) >= _SHORTEST_BRAND and other[0] == folded[0] and not _is_inflected(folded, other)
        if is_near and OSA.distance(folded, other, score_cutoff=1) == 1:
            return name
    return None


def _is_inflected(word: str, other: str) -> bool:
    longer, shorter = (word, other) if len(word) > len(other) else (other, word)
    return longer.startswith(shorter) and longer[len(shorter) :] in _ENDINGS


def _is_one_letter_inside(word: str, other: str) -> bool:
    if word.replace("k", "c") == other.replace("k", "c"):
        return False  # Polycarbonat, Polykarbonat: both are right
    return (
        word[-3:] == other[-3:] and abs(len(word) - len(other)) <= 1 and OSA.distance(word, other, score_cutoff=1) == 1
    )


def _by_beginning(words: Iterator[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for word in sorted(words):
        found.setdefault(word[:2], []).append(word)
    return found

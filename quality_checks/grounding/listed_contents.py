"""What a text counts up as the content of the box, against the data's own list of it, which is complete.

Where the data say what comes along, whatever else a text puts beside it is invented: "poles, pegs, a groundsheet and a
carry bag come with it" of a `package_content` without a groundsheet.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from quality_checks.base import Check, Subject
from quality_checks.caseless import Caseless, lower_text
from quality_checks.findings import finding, shown
from quality_checks.grounding.compounds import compound_parts
from quality_checks.grounding.fact_reading import read_data
from quality_checks.grounding.forms import Word, loose_forms
from quality_checks.grounding.lexicon import concepts_of_form, concepts_of_word
from quality_checks.grounding.mentions import all_concepts
from quality_checks.grounding.polarity import has_denial
from quality_checks.number_words import word_value
from quality_checks.record import Record
from schemas.facts import Fact, data_text
from schemas.finding import Finding

_BOX_EN = r"(?:box|pack(?:age|aging)?|carton|kit|set|delivery|bundle)"
_LIES_DE = r"(?:sind|ist|liegen|liegt|stecken|steckt|gehören|gehört|befinden sich|finden sich|finden sie|findest du)"
_YOU_FIND = r"(?:you(?:['’]ll| will)? (?:also )?(?:find|get)|there (?:is|are)|(?:is|are|sits?|waits?|lies?))"
#: Where a list of contents begins, and where one has just ended.
_BEGINS: Mapping[str, Caseless] = {
    "de": Caseless(
        rf"\b(?:(?:im|zum) lieferumfang(?: (?:enthalten )?{_LIES_DE})?|"
        rf"(?:(?:in|zu) der (?:packung|schachtel|box|lieferung)|im karton) {_LIES_DE}|"
        r"(?:mit dabei|mitgeliefert|beigelegt|dabei) (?:sind|ist|werden|wird)|lieferumfang)[:,]? "
        r"(?:(?:auch|außerdem|noch) )?"
    ),
    "en": Caseless(
        rf"\b(?:(?:in|inside) (?:the|your) {_BOX_EN},? {_YOU_FIND}|"
        rf"the {_BOX_EN} (?:also )?(?:holds|contains|includes|brings|has)|"
        rf"part of the {_BOX_EN} (?:is|are)|(?:also )?included (?:is|are)|in the {_BOX_EN}|scope of delivery)[:,]? "
    ),
}
_ENDS: Mapping[str, Caseless] = {
    "de": Caseless(
        # "Eingänge und Gewicht liegen bei 2 und 4 kg" puts nothing into the box.
        r" (?:(?:liegen|liegt)(?: \w+){0,4} bei(?=\s*(?:[.,;!?)–]|\Z|\n))|"
        r"(?:sind|ist)(?: \w+)? (?:dabei|inklusive|im lieferumfang|mit dabei|enthalten)|"
        r"(?:gehören|gehört)(?: \w+)? (?:zum lieferumfang|zur lieferung|mit dazu)|"
        r"(?:werden|wird)(?: \w+)? mitgeliefert)\b"
    ),
    "en": Caseless(
        rf" (?:(?:come|comes|ship|ships|arrive|arrives) (?:with (?:it|the \w+)|along|included|in the {_BOX_EN})|"
        rf"(?:are|is) (?:all |both |also )?(?:included|supplied|enclosed|(?:in|part of) the {_BOX_EN}))"
        r"(?=[.,;!)]|\Z|\n)"
    ),
}
_NEEDLES = {
    "de": (
        *("lieferumfang", " bei", "dabei", "mitgeliefert", "beigelegt", "packung", "schachtel", "karton", " gehör"),
        "enthalten",
    ),
    "en": ("box", "pack", "carton", "included", "come", "ship", "supplied", "enclosed", "delivery", " set ", " kit "),
}
_PART = Caseless(r",? (?:und|and|sowie|plus|as well as|or|oder)(?: auch)? |, ")
_BEHIND = Caseless(r" (?:for|to|of|with|from|in|that|which|so|für|mit|aus|von|zum|zur|im|in|auf|an|damit) ")
_JOINING = Caseless(r" (?:und|and|sowie|plus|as well as) ")
_IS_ONE = Caseless(r" (?:liegt|ist|gehört|wird|comes|ships|arrives|is)\b")
_LIST_ENDS = re.compile(r"[.;:!?\n()]")
_OF_CONTENTS = frozenset(
    {"content", "contents", "included", "delivery", "lieferumfang", "box", "accessories", "supplied"}
)
#: Attributes that list all of it; a `bracket_included` tells of one thing alone.
_ALL_CONTENTS = frozenset({"content", "contents", "delivery", "lieferumfang", "box"})
_NO_LIST = frozenset({"net", "alcohol", "fat", "material", "fibre", "fiber", "number", "recycled", "type"})
#: What says how the things lie there, and what counts them.
_HOW_MANY = (
    "one two pair set kit box pack bag piece pieces item items everything it them this that more all paar satz "
    "packung stück teil teile alles mehr"
)
_NO_THINGS = frozenset(_HOW_MANY.split())
_ADVERBS = frozenset({"along", "together", "loose", "ready", "assembled", "flat"})
_SHORTEST = 3
_FEWEST_ITEMS = 2
_WORDS_BEFORE = 3
#: "Set of brush head": how many there are stands in the word.
_COLLECTING = frozenset({"set", "kit", "pair", "pack", "assortment", "box", "sheet", "roll"})
_LONGEST_LIST = 220
_LONGEST_ITEM = 4


def listed_contents() -> Check:
    """Report `grounding.content_unsupported`: an item among the contents that the data's list does not have."""

    def listed_contents(subject: Subject) -> Iterator[Finding]:
        if not subject.is_text or subject.language not in _BEGINS:
            return
        known = subject.record.once(_contents)
        if known is None:
            return
        lower = lower_text(subject.plain.text)
        if not any(needle in lower for needle in _NEEDLES[subject.language]):
            return
        for start, end in _lists(subject):
            heads = list(_heads(subject, start, end))
            is_known = [_is_among(subject, head, known) for head in heads]
            yield from _counted_otherwise(subject, heads)
            # A list that shares nothing with that of the data speaks of something else.
            if len(heads) < _FEWEST_ITEMS or not any(is_known):
                continue
            heads, is_known = _things(subject, heads, is_known)
            for head, has in zip(heads, is_known, strict=True):
                if not has:
                    message = f"{shown(head.text)} is not among the contents that the data list"
                    span = subject.stored_span(head.start, head.end)
                    yield finding("grounding.content_unsupported", subject, message, span=span)

    return listed_contents


def _things(subject: Subject, heads: Sequence[Word], is_known: Sequence[bool]) -> tuple[list[Word], list[bool]]:
    """Return the heads that are things: "along with rules in German and English" has two that are none."""
    pairs = [
        (head, has)
        for head, has in zip(heads, is_known, strict=True)
        if head.text.lower() not in _ADVERBS and not _is_language(subject, head)
    ]
    return [head for head, _ in pairs], [has for _, has in pairs]


def _is_language(subject: Subject, head: Word) -> bool:
    fact = subject.fact_meanings.of_word(head.text)
    return fact is not None and "language" in fact.code.lower()


def _counted_otherwise(subject: Subject, heads: Iterable[Word]) -> Iterator[Finding]:
    """Report several of a thing of which the data's list has one: "three brush heads" of a "brush head"."""
    singles = subject.record.once(_single_items)
    for head in heads if subject.language == "en" else ():
        fact = singles.get(head.text.lower().removesuffix("s"))
        if fact is None or not head.text.lower().endswith("s"):
            continue
        place = subject.word_from(head.start)
        for word in reversed(subject.words[max(0, place - _WORDS_BEFORE) : place]):
            amount = word_value(word.text, "en")
            if amount is not None and amount > 1:
                message = f"{shown(subject.plain.text[word.start : head.end])}: the data list one in {fact.code}"
                span = subject.stored_span(word.start, head.end)
                yield finding("numbers.word_unsupported", subject, message, span=span, expected="1")
                break


def _single_items(record: Record) -> dict[str, Fact]:
    """Return the last words of the items of which a list of contents has one: no number, no plural, named once."""
    items = [
        (item.replace("_", " ").lower().split(), fact)
        for fact in record.facts
        if _lists_contents(fact)
        for item in (fact.data if isinstance(fact.data, tuple) else str(fact.data).split(","))
        if isinstance(item, str)
    ]
    heads = [words[-1] for words, _ in items if words]
    return {
        words[-1]: fact
        for words, fact in items
        if words
        and not words[-1].endswith("s")
        and heads.count(words[-1]) == 1
        and not any(character.isdigit() for word in words for character in word)
        and not any(word_value(word, "en") for word in words)
        and not _COLLECTING.intersection(words)
    }


def _contents(record: Record) -> tuple[frozenset[str], frozenset[str]] | None:
    """Return the words and the concepts of what comes along; None where the data have no list of it."""
    facts = [fact for fact in record.facts if _lists_contents(fact)]
    if not facts:
        return None
    along = [*facts, *(fact for fact in record.facts if _is_along(fact))]
    read = [read_data(f"{data_text(fact.data)} ; {fact.code}".replace("_", " ")) for fact in along]
    read += [read_data(fact.code.replace("_", " ")) for fact in record.facts if fact.data is True]
    words = frozenset().union(*(one.words for one in read))
    return words, frozenset().union(*(one.all_stated for one in read))


def _lists_contents(fact: Fact) -> bool:
    if not _is_of_contents(fact.code) or fact.is_prose:
        return False
    return isinstance(fact.data, tuple) or (isinstance(fact.data, str) and "," in fact.data)


@lru_cache(maxsize=4096)
def _is_of_contents(code: str) -> bool:
    parts = frozenset(code.lower().split("_"))
    return not _ALL_CONTENTS.isdisjoint(parts) and _NO_LIST.isdisjoint(parts)


def _is_along(fact: Fact) -> bool:
    return (
        fact.is_name
        or fact.is_prose
        or fact.code == "name"
        or not _OF_CONTENTS.isdisjoint(fact.code.lower().split("_"))
    )


def _lists(subject: Subject) -> Iterator[tuple[int, int]]:
    """Yield the stretches that count up what comes along."""
    text = subject.plain.text
    for found in _BEGINS[subject.language].finditer(text):
        stop = _LIST_ENDS.search(text, found.end(), found.end() + _LONGEST_LIST)
        end = stop.start() if stop else min(len(text), found.end() + _LONGEST_LIST)
        if not has_denial(text, *subject.sentence_around(found.start())):
            yield found.end(), end
    for found in _ENDS[subject.language].finditer(text):
        first, _ = subject.sentence_around(found.start())
        starts = [one.end() for one in _LIST_ENDS.finditer(text, first, found.start())]
        first = _first_of_items(subject, starts[-1] if starts else first, found.start())
        if _IS_ONE.match(text, found.start()) and not _JOINING.search(text, first, found.start()):
            # "5/8-Zoll-Gewinde, Adapter liegt bei": the one thing behind the comma
            first = max((one.end() for one in _PART.finditer(text, first, found.start())), default=first)
        if not has_denial(text, first, found.end()):
            yield first, found.start()


def _first_of_items(subject: Subject, start: int, end: int) -> int:
    """Return where the items begin that stand before a place: a longer stretch is a clause that says something else."""
    edges = list(_PART.finditer(subject.plain.text, start, end))
    for found in reversed(edges):
        first = max((one.end() for one in edges if one.end() <= found.start()), default=start)
        if len(subject.words_in(first, found.start())) > _LONGEST_ITEM:
            return found.end()
    return start


def _heads(subject: Subject, start: int, end: int) -> Iterator[Word]:
    """Yield the noun of each item of a list."""
    text, first = subject.plain.text, start
    edges = [(found.start(), found.end()) for found in _PART.finditer(text, start, end)]
    for last, following in (*edges, (end, end)):
        behind = _BEHIND.search(text, first, last)
        words = [
            word
            for word in subject.words_in(first, behind.start() if behind else last)
            if len(word.text) >= _SHORTEST
            and word.text[0].isalpha()
            and (subject.language != "de" or word.text[0].isupper())
        ]
        if words and word_value(words[-1].text, subject.language) is None and words[-1].text.lower() not in _NO_THINGS:
            yield words[-1]
        first = following


def _is_among(subject: Subject, head: Word, known: tuple[frozenset[str], frozenset[str]]) -> bool:
    words, concepts = known
    meant = concepts_of_word(head.text)
    for mention in subject.mentions_in(max(0, head.start - _LONGEST_LIST), head.end):
        if mention.start < head.end and head.start < mention.end:
            meant |= all_concepts(mention)
    if parts := compound_parts(head.text):
        meant |= concepts_of_form(parts[-1])
    if not words.isdisjoint(loose_forms(head.text)) or not concepts.isdisjoint(meant):
        return True
    # The product itself lies in its box.
    meanings = subject.fact_meanings
    return not meanings.types.isdisjoint(meant) or not meanings.names.isdisjoint(loose_forms(head.text))

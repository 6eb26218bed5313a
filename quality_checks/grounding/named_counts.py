"""Counts of just what the data count, where another number stands in some other fact: two HDMI ports of one."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from quality_checks.agreement import Closeness
from quality_checks.base import Subject
from quality_checks.caseless import Caseless
from quality_checks.grounding.forms import Word, loose_forms, words_of
from quality_checks.grounding.lexicon import concepts_of_word
from quality_checks.number_words import word_value
from quality_checks.quantity import Quantity
from quality_checks.record import Record
from schemas.facts import Fact

_NEAR = 40
_MOST_WORDS = 4
_SHORTEST = 3
_MOST = 100
_MOST_ITEMS = 4
#: Behind these stands another thing than what is counted.
LEADING_ON = frozenset(
    {"in", "im", "am", "an", "auf", "aus", "bei", "der", "die", "das", "den", "dem", "des", "für", "mit", "ohne", "von"}
    | {"vor", "zu", "zum", "zur", "und", "oder", "je", "pro", "als", "wie", "at", "by", "for", "from", "of", "on", "or"}
    | {"and", "per", "the", "to", "with", "without", "than", "as", "into", "sowie", "plus"}
)
#: Words of attributes that say nothing of what is counted.
_FRAME = frozenset(
    {
        "number",
        "of",
        "count",
        "quantity",
        "total",
        "num",
        "qty",
        "amount",
        "pieces",
        "piece",
        "per",
        "max",
        "min",
        "the",
    }
    | {"size", "pack", "unit", "units", "level", "levels", "rating", "class", "version", "speed", "modes", "included"}
    | {"anzahl", "menge", "stück", "maximum", "minimum", "supported", "items", "content", "age", "year", "zoom", "with"}
)
#: "Two cups a day", "three at a time": how often, not how many there are.
_RATE = Caseless(
    r"[^.;:!?\n]{0,30}\b(?:(?:a|per|each|every) (?:day|week|month|night|meal|time|turn|load|use)|(?:pro|am|je|im) "
    r"(?:tag|woche|monat|abend|mahlzeit|runde|zug|ladung)|daily|weekly|täglich|at a time|at once|auf einmal|"
    r"gleichzeitig)\b"
)
_NOT_ALL = Caseless(
    r"\b(?:je|pro|per|each|every|alle|nach|after|for|für|ab|from|bis(?: zu)?|up to|to|über|unter|over|under|another|"
    r"weitere|next|nächste[nrs]?|erste[nrs]?|first|last|letzte[nrs]?|other|of (?:the|its|those)|davon|darunter|"
    r"including|among (?:them|which)|twice|zweimal|dreimal|double|doppelt|zwischen|between|mal|x|×|ersten|only|nur) \Z"
)
_BEFORE = 16
_MULTIPLES = {
    "single": Decimal(1),
    "double": Decimal(2),
    "dual": Decimal(2),
    "twin": Decimal(2),
    "triple": Decimal(3),
    "quad": Decimal(4),
    "quadruple": Decimal(4),
}
#: What adjectives count, and what attributes call it.
_OF_PARTS = Caseless(
    r"-?(?:(?P<layers>lagig|schichtig|layer(?:ed)?\b|ply\b)|(?P<stages>stufig|stage\b|setting\b)|"
    r"(?P<pieces>teilig|piece\b|part\b|section\b)|(?P<rows>reihig|row\b)|(?P<doors>türig|door\b)|(?P<cores>kern|core\b)|"
    r"(?P<lights>flammig|bulb\b|light\b)|(?P<wheels>rädrig|wheel(?:ed)?\b)|(?P<blades>klingig|blade[d]?\b))"
)
_PARTS_COUNTED = {
    "layers": frozenset({"layer", "layers", "ply", "plies", "lagen", "schichten"}),
    "stages": frozenset({"stages", "settings", "levels", "stufen"}),
    "pieces": frozenset({"pieces", "parts", "sections", "teile", "segments"}),
    "rows": frozenset({"rows", "reihen"}),
    "doors": frozenset({"doors", "türen"}),
    "cores": frozenset({"cores", "kerne"}),
    "lights": frozenset({"bulbs", "lights", "lamps"}),
    "wheels": frozenset({"wheels", "castors", "casters", "rollen", "räder"}),
    "blades": frozenset({"blades", "klingen"}),
}
_LONGEST_ENDING = 9
#: "quad-core 2.0 GHz"
_QUAD_CORE = Caseless(r"\b(single|dual|quad|hexa|octa|deca)[- ]?core")
_CORES = {
    "single": Decimal(1),
    "dual": Decimal(2),
    "quad": Decimal(4),
    "hexa": Decimal(6),
    "octa": Decimal(8),
    "deca": Decimal(10),
}
_ITEM = re.compile(r"(\d{1,2})(?: ?[x×] ?| (?=[a-zäöü]{3}))(.{2,40})")
_MOST_OF_ITEM = 6
_LETTER = re.compile(r"[^\W\d_]")
_TOKEN = re.compile(r"[^\W_]+(?:[-.][^\W_]+)*")


def counts_named_otherwise(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a bare number counts just what an attribute or an item counts, and neither has it."""
    if names_parts_otherwise(subject, quantity):
        return True
    is_bare = not (quantity.units or quantity.is_code or quantity.decimals) and quantity.amounts
    if not is_bare or quantity.closeness is not Closeness.EXACT or not 1 < quantity.amounts[0] <= _MOST:
        return False
    text = subject.plain.text
    # "A 24-pin plug" is one, and the lanes of a "PCIe x8 interface" are no interfaces.
    is_of_name = text[quantity.end : quantity.end + 1] == "-" or text[max(0, quantity.start - 1) : quantity.start] in (
        "x",
        "×",
    )
    if is_of_name and not quantity.is_word:
        return False
    if _NOT_ALL.search(text, max(0, quantity.start - _BEFORE), quantity.start):
        return False
    words = words_counted(subject, quantity.end)
    if not words or _RATE.match(text, quantity.end):
        return False
    amount = quantity.amounts[0]
    # A value of another attribute is judged by its attribute.
    is_value = any(amount in one.amounts and not one.is_prose for one in subject.number_evidence.known)
    is_another = not is_value and _is_another_of_attributes(subject, words, amount)
    return is_another or is_another_of_items(subject, quantity.end, amount)


def words_counted(subject: Subject, start: int, most: int = _MOST_WORDS) -> list[Word]:
    """Return the words right behind a number that name what it counts: adjectives, the parts of a compound, a noun."""
    found: list[Word] = []
    text, end = subject.plain.text, start
    for word in subject.words_in(start, start + _NEAR)[:most]:
        if text[end : word.start].strip("+") not in (" ", "-", ".") or word.text.casefold() in LEADING_ON:
            break
        found.append(word)
        end = word.end
        is_whole = text[end : end + 1] not in ("-", "+", ".")
        if (
            most == _MOST_WORDS
            and subject.language == "de"
            and is_whole
            and word.text[0].isupper()
            and not word.text.isupper()
        ):
            break
    return found


def named_by(facts: Sequence[Fact], words: Sequence[Word]) -> list[Fact]:
    """Return the attributes that count, all the telling words of whose codes stand among these: `sfp_ports`."""
    forms = frozenset(form for word in words for form in loose_forms(word.text))
    concepts = frozenset(concept for word in words for concept in concepts_of_word(word.text))
    return [
        fact for fact in facts if (parts := _parts(fact)) and all(_is_told(part, forms, concepts) for part in parts)
    ]


def _parts(fact: Fact) -> list[str]:
    code = fact.code.lower().partition("_per_")[0]
    parts = [part for part in code.split("_") if part.isalpha() and len(part) >= _SHORTEST and part not in _FRAME]
    return parts if isinstance(fact.data, Decimal) and fact.data == fact.data.to_integral_value() else []


def _is_told(part: str, forms: frozenset[str], concepts: frozenset[str]) -> bool:
    return not forms.isdisjoint(loose_forms(part)) or not concepts.isdisjoint(concepts_of_word(part))


def _is_another_of_attributes(subject: Subject, words: Sequence[Word], amount: Decimal) -> bool:
    named = named_by(subject.facts, words)
    if (
        not named
        or any(_is_of_name(amount, fact) for fact in named)
        or _is_sum(amount, [fact.data for fact in named if isinstance(fact.data, Decimal)])
    ):
        return False
    # Eight of `performance_cores` are cores, too.
    parts = frozenset(part for fact in named for part in _parts(fact))
    if any(fact.data == amount and not parts.isdisjoint(fact.code.lower().split("_")) for fact in subject.facts):
        return False
    return not stands_in_texts(subject, amount, words)


def _is_of_name(amount: Decimal, fact: Fact) -> bool:
    """Say whether a number is one of the attribute's name: the 24 of `atx_24_pin`, not the 2 of `hdmi_2_1`."""
    return re.search(rf"(?:\A|_){amount}_[a-z]{{3}}", fact.code.lower()) is not None


def names_parts_otherwise(subject: Subject, quantity: Quantity) -> bool:
    """Say whether an adjective has another number of parts than the data count: vierlagig, of three `layers`."""
    if quantity.units or quantity.is_code or not quantity.amounts:
        return False
    found = _OF_PARTS.search(subject.plain.text, quantity.start, quantity.end + _LONGEST_ENDING)
    if found is None or found.start() > quantity.end:
        return False
    words = next(_PARTS_COUNTED[name] for name, ending in found.groupdict().items() if ending)
    counts = [
        fact.data
        for fact in subject.facts
        if isinstance(fact.data, Decimal) and not words.isdisjoint(fact.code.lower().split("_"))
    ]
    if found["cores"]:
        counts += [_CORES[core[1].lower()] for one in _texts(subject.facts) for core in _QUAD_CORE.finditer(one)]
    if not counts or quantity.amounts[0] in counts or _is_sum(quantity.amounts[0], counts):
        return False
    # The foam has three layers, whatever the lens has: `face_padding` of "triple-layer foam".
    behind = subject.words_in(found.end(), found.end() + _NEAR)[:_MOST_WORDS]
    return not any(
        _has_so_many(text, quantity.amounts[0], found.lastgroup or "", behind) for text in _texts(subject.facts)
    )


def _has_so_many(text: str, amount: Decimal, part: str, words: Sequence[Word]) -> bool:
    """Say whether a text of the data counts such parts of the thing that a noun behind an adjective names."""
    told = words_of(text.replace("_", " ").replace("-", " "))
    counted = any(
        word_value(one.text, "en") == amount or _MULTIPLES.get(one.text.casefold()) == amount or one.text == str(amount)
        for one in told
    )
    if not counted or not any(one.text.casefold().rstrip("s") == part.rstrip("s") for one in told):
        return False
    forms = frozenset(form for one in told for form in loose_forms(one.text))
    concepts = frozenset(concept for one in told for concept in concepts_of_word(one.text))
    return any(
        not forms.isdisjoint(loose_forms(word.text)) or not concepts.isdisjoint(concepts_of_word(word.text))
        for word in words
    )


def _is_sum(amount: Decimal, counts: Sequence[Decimal]) -> bool:
    some = counts[:_MOST_ITEMS]
    return any(sum(group) == amount for size in range(1, len(some) + 1) for group in combinations(some, size))


def stands_in_texts(subject: Subject, amount: Decimal, words: Sequence[Word]) -> bool:
    """Say whether a text of the data has the number and one of the words: "2 x USB-A", "2 Perlongurte"."""
    forms = frozenset(form for word in words for form in loose_forms(word.text))
    return any(
        any(word.text == str(amount) for word in told)
        and any(not forms.isdisjoint(loose_forms(word.text)) for word in told)
        for one in _texts(subject.facts)
        for told in (words_of(one),)
    )


def _texts(facts: Sequence[Fact]) -> Iterator[str]:
    for fact in facts:
        for one in fact.data if isinstance(fact.data, tuple) else (fact.data,):
            if isinstance(one, str):
                yield one


def is_another_of_items(subject: Subject, start: int, amount: Decimal) -> bool:
    """Say whether items of the data are counted that are called so, and make another number: six of "4 x USB Gen1"."""
    words = words_counted(subject, start, _MOST_OF_ITEM)
    if not words:
        return False
    told = frozenset(_TOKEN.findall(subject.plain.text[start : words[-1].end].casefold()))
    items = subject.record.once(_items)
    named = [count for count, tokens in items if tokens and tokens <= told]
    return (
        bool(named)
        and not _is_sum(amount, named)
        and not any(
            fact.data == amount and any(part in told for part in fact.code.lower().split("_")) for fact in subject.facts
        )
    )


def _items(record: Record) -> tuple[tuple[Decimal, frozenset[str]], ...]:
    """Return how often a record's lists have each item, and what tells it from the other items."""
    found = [
        (Decimal(item[1]), frozenset(one for one in _TOKEN.findall(item[2].casefold()) if _LETTER.search(one)))
        for one in _texts(record.facts)
        if (item := _ITEM.fullmatch(one.strip()))
    ]
    known = [
        (
            count,
            frozenset(
                one for one in tokens if not any(one in other for at, (_, other) in enumerate(found) if at != place)
            ),
        )
        for place, (count, tokens) in enumerate(found)
    ]
    return tuple((count, own) for count, own in known if any(len(one) >= _SHORTEST for one in own))

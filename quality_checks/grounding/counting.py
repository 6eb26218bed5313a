"""Counts that the facts give only together: how many options or features are of a kind, and what parts add up to."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from quality_checks.agreement import Closeness, in_unit
from quality_checks.base import Subject
from quality_checks.caseless import Caseless
from quality_checks.evidence import Known, Standing
from quality_checks.grounding.fact_meanings import NAMING
from quality_checks.grounding.fact_reading import read_data
from quality_checks.grounding.forms import loose_forms
from quality_checks.grounding.lexicon import concepts_of_word, lexicon
from quality_checks.grounding.mentions import Mention, all_concepts
from quality_checks.grounding.named_counts import counts_named_otherwise
from quality_checks.grounding.support import claims_among
from quality_checks.quantity import Quantity, name_key
from schemas.facts import Fact

#: The noun that a number counts stands at most this many characters behind it.
_NEAR = 25
_MOST_PARTS = 6
_MOST_SHARES = 200
_MAGNIFIES = frozenset({"zoom", "level", "levels", "version", "class", "rating", "age", "iso", "factor", "ratio"})
#: "Two jackets in one", "zwei Gläser am Tag": how many there are of the product is told otherwise.
_OF_ANOTHER_SUM = Caseless(r" (?:in (?:one|eine[mr]|eins)|(?:a|per|pro|am) (?:day|night|week|meal|tag|abend|woche))\b")
#: "2 x HDMI", "2 swivel castors"
_TIMES = re.compile(r"(\d{1,2})(?: ?[x×] ?\S| (?=[a-zäöü]{3}))")
_TWO_SIDES = frozenset({"double_sided", "two_sided", "beidseitig"})
_BY = re.compile(r" ?[x×] ?\d")
_TWICE = Caseless(r"(?:zweimal|twice|two times) (?:\d|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)")
_TWO_OF_THEM = frozenset({"both", "double", "dual", "twin", "doppel", "zwei", "two"})
_LISTED = re.compile(r", (?:und |and )?| und | and ")
#: "3 x USB 10Gbps Type-A"
_COUNTED_PORT = re.compile(r"(\d{1,2}) ?x (.+)")
_SOCKETS = re.compile(
    r"(?:\w*(?:anschl[uü]ss\w*|buchsen?|eing[aä]ng\w*|ausg[aä]ng\w*|stecker\w*|pl[aä]tze?n?|schächten?)|ports?|"
    r"inputs?|outputs?|connectors?|sockets?|slots?|headers?|plugs?|displays?|monitors?|monitore|bays?|"
    r"laufwerken?|festplatten?|drives?)",
    re.IGNORECASE,
)
_MOST_BEFORE_NOUN = 3
_OF_SHEETS = frozenset(
    {"capacity", "tray", "trays", "cassette", "cassettes", "sheets", "input", "paper", "fach", "kassette"}
)
_GENERAL = frozenset({"video", "display", "wired", "digital", "rear", "internal", "external", "bild", "drive"})
_ROUNDED = Decimal("0.01")
_ROUNDED_ABOUT = Decimal("0.03")
#: Words of attributes that say how many there are of the product.
_NUMBERS_OF_PRODUCTS = frozenset(
    {
        "quantity",
        "pack",
        "pieces",
        "piece",
        "count",
        "items",
        "units",
        "unit",
        "number",
        "of",
        "per",
        "size",
        "amount",
        "set",
    }
    | {"anzahl", "stück", "packung", "packungsgröße", "menge", "inhalt", "total"}
)
_PARTS_FOLLOW = re.compile(r"[,;:(–—] ?(?=(?:\w+ ){0,2}(?:of (?:them|which|those)|davon|darunter|including)\b)")
#: "2 x Thunderbolt 4" is called by its first word.
_COUNTED_ITEM = re.compile(r"(\d{1,2}) ?[x×] ?([^\W\d_]{3,}(?:-[^\W_]+)?)")
_MORE = re.compile(r" (?:more|other|others|further|additional|weitere[rsnm]?|andere[rsnm]?)\b", re.IGNORECASE)
_EACH = re.compile(r"\b(?:à|each|apiece|per|a|an|one|je|jeweils|pro|jede[rsnm]?|eine?[rsnm]?)\b", re.IGNORECASE)

_SURELY_EACH = Caseless(r"\b(?:à|each|apiece|per|je|jeweils|pro|jede[rsnm]?)\b")
_COUNTS_PIECES = Caseless(
    r"piece|portion|serving|slice|pack|count|units?\b|items?\b|set\b|quantity|capsule|bag|bar|can\b|bottle|stück|menge|"
    r"anzahl"
)
_PARTS_OF_A_PLAIN_COUNT = 2
_POWERS_OF_TEN = frozenset({Decimal(10), Decimal(100)})


def counts_of_kind(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a number is how many options of one fact are what it counts: "three berries" of a long list."""
    if _counts_named(subject, quantity):
        return True
    counted = _counted(subject, quantity)
    if counted is None or not quantity.amounts:
        return False
    if counts_named_otherwise(subject, quantity):
        # Four kinds of `supported_speeds` are no four sockets, where a `port_count` is two.
        return False
    concepts = all_concepts(counted)
    for fact in subject.facts:
        if isinstance(fact.data, tuple):
            options = {option for option in fact.data if isinstance(option, str)}
            own = [one for one in options if not concepts.isdisjoint(read_data(one.replace("_", " ")).all_stated)]
            # Eight USB sockets are "2 x USB 10Gbps", "2 x USB 5Gbps" and "4 x USB 2.0".
            times = [int(found[1]) if (found := _TIMES.match(one)) else 1 for one in own]
            if len(own) > 1 and quantity.amounts[0] in (len(own), sum(times)):
                return True
    return False


def counts_features(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a number is how many facts say yes to what it counts: "two locks", of the jug and of the lid."""
    counted = _counted(subject, quantity)
    if counted is None or not quantity.amounts:
        return False
    concepts = all_concepts(counted)
    of_kind = sum(
        fact.data is True and not concepts.isdisjoint(read_data(fact.code.replace("_", " ")).all_stated)
        for fact in subject.facts
    )
    return of_kind > 1 and of_kind == quantity.amounts[0]


def counts_sockets(subject: Subject, quantity: Quantity, parts: Sequence[Known]) -> bool:
    """Say whether a number counts sockets of several kinds: four video inputs are two HDMI, a VGA and a DVI."""
    behind = subject.words_in(quantity.number_end, quantity.number_end + _NEAR)[:_MOST_BEFORE_NOUN]
    if not quantity.amounts:
        return False
    codes = [part.fact.code.lower().split("_") for part in parts]
    if quantity.units and all(unit.dimension == "Sheet" for unit in quantity.units):
        # 600 sheets lie in a cassette for 500 and a tray for 100.
        return bool(codes) and all(not _OF_SHEETS.isdisjoint(code) for code in codes)
    named = next((place for place, word in enumerate(behind) if _SOCKETS.fullmatch(word.text)), None)
    if quantity.units or named is None:
        return False
    kinds = {word for code in codes for word in code}
    # "Three HDMI ports" are of one kind, and ports and slots are two things.
    told = [part for word in behind[: named + 1] for part in word.text.casefold().split("-")]
    start, _ = subject.sentence_around(quantity.start)
    before = (word.text.casefold() for word in subject.words_in(start, quantity.start))
    if _is_sum_of_kind(subject, frozenset(told) - _GENERAL, quantity.amounts[0]):
        return True
    led_to = [part for word in behind[named + 1 : named + 3] for part in word.text.casefold().split("-")]
    is_sum_of_list = _is_sum_of_list(subject, frozenset(told + led_to), quantity.amounts[0])
    if not is_sum_of_list and _is_counted_otherwise(subject, behind[named].text, quantity.amounts[0]):
        # Three expansion slots are not two of the data and a bay.
        return False
    summed = _sums_of_sockets(subject)
    is_one_kind = any(word not in _GENERAL and not _SOCKETS.fullmatch(word) for word in told) or any(
        word in kinds and not _SOCKETS.fullmatch(word) for one in before for word in one.split("-")
    )
    is_sum = bool(codes) and any(_SOCKETS.fullmatch(word) for word in set.intersection(*map(set, codes)))
    return is_sum_of_list or (not is_one_kind and (is_sum or quantity.amounts[0] in summed))


def _is_counted_otherwise(subject: Subject, noun: str, amount: Decimal) -> bool:
    """Say whether the data count just what a noun names, and have another number of it."""
    concepts = concepts_of_word(noun) - read_data("slots ; ports ; inputs ; outputs ; connectors ; sockets").all_stated
    return any(
        fact.data != amount and not concepts.isdisjoint(read_data(fact.code.replace("_", " ")).all_stated)
        for fact in subject.facts
        if isinstance(fact.data, Decimal) and len(fact.code.split("_")) == _PARTS_OF_A_PLAIN_COUNT
    )


def _is_sum_of_kind(subject: Subject, told: frozenset[str], amount: Decimal) -> bool:
    """Say whether so many are all of a kind that several attributes count: six USB ports, of USB-A and of USB-C."""
    # M.2 is `m2` in codes.
    kind = {word.replace(".", "") for word in told if not _SOCKETS.fullmatch(word) and any(map(str.isalpha, word))}
    codes = ((fact.code.lower().split("_"), fact.data) for fact in subject.facts if isinstance(fact.data, Decimal))
    counts = [data for code, data in codes if kind.issubset(code) and any(map(_SOCKETS.fullmatch, code))]
    return bool(kind) and len(counts) > 1 and sum(counts) == amount


def _is_sum_of_list(subject: Subject, told: frozenset[str], amount: Decimal) -> bool:
    """Say whether so many are all of a kind in a list of ports: nine of USB, "3 x USB Type-A" and others."""
    for fact in subject.facts:
        items = (
            [_COUNTED_PORT.fullmatch(one) for one in fact.data if isinstance(one, str)]
            if isinstance(fact.data, tuple)
            else ()
        )
        counts = [(int(item[1]), item[2].casefold().split()) for item in items if item]
        if any(sum(count for count, words in counts if kind in words) == amount for kind in told):
            return True
    return False


def _sums_of_sockets(subject: Subject) -> frozenset[Decimal]:
    """Return how many sockets of all kinds there are, for each word by which the data call them."""
    sums: dict[str, Decimal] = {}
    for fact in subject.facts:
        if isinstance(fact.data, Decimal):
            for word in fact.code.lower().split("_"):
                if _SOCKETS.fullmatch(word):
                    sums[word] = sums.get(word, Decimal(0)) + fact.data
    return frozenset(sums.values())


def counts_materials(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a number is how many kinds of it several facts have: "two woods", of a spruce top and mahogany."""
    behind = subject.words_in(quantity.number_end, quantity.number_end + _NEAR)
    if not behind or not quantity.amounts:
        return False
    known, concepts = lexicon(), claims_among(concepts_of_word(behind[0].text))
    # Mahogany is a hardwood too: what counts is how many facts have a wood, each another one.
    values = {
        fact.data
        for concept, fact in subject.fact_meanings.stated.items()
        if not fact.is_prose
        and concept not in concepts
        and "materials" in known.kinds.get(concept, ())
        and not concepts.isdisjoint(known.with_broader((concept,)))
    }
    return len(values) > 1 and len(values) == quantity.amounts[0]


def counts_twins(subject: Subject, quantity: Quantity) -> bool:
    """Say whether two of something are those of an attribute that says so: two lenses of a `double_lens`."""
    if not quantity.amounts or quantity.amounts[0] != 2:
        return False
    if _BY.match(subject.plain.text, quantity.end) or _TWICE.match(subject.plain.text, quantity.start):
        # "2 x 12 steps" of a ladder that is `double_sided`, or of twelve `steps_per_side`
        if any(fact.code.lower().endswith("_per_side") for fact in subject.facts):
            return True
        return any(fact.data is True and fact.code.lower() in _TWO_SIDES for fact in subject.facts)
    doubled = [one.code.lower() for one in subject.facts if one.data is True and _is_of_two(one.code.lower())]
    if not doubled:
        return False
    # "Two walls" of what is `double_walled`
    word = next((one.text for one in subject.words_in(quantity.number_end, quantity.number_end + _NEAR)), "")
    if any(f"{form}ed" in code.split("_") for form in loose_forms(word) for code in doubled):
        return True
    counted = _counted(subject, quantity)
    concepts = all_concepts(counted) if counted is not None else frozenset[str]()
    return any(not concepts.isdisjoint(read_data(code.replace("_", " ")).all_stated) for code in doubled)


def _is_of_two(code: str) -> bool:
    return not _TWO_OF_THEM.isdisjoint(code.split("_"))


def _counts_named(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a number is how many options of a fact have a word behind it: "two kinds of humus"."""
    behind = subject.words_in(quantity.number_end, quantity.number_end + _NEAR)
    forms = frozenset(form for word in behind if len(word.text) > 3 for form in loose_forms(word.text))
    return bool(quantity.amounts) and any(
        1
        < sum(not forms.isdisjoint(option.casefold().split("_")) for option in fact.data if isinstance(option, str))
        == quantity.amounts[0]
        for fact in subject.facts
        if isinstance(fact.data, tuple)
    )


def counts_the_rest(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a number is how many options of a list the text does not name: "AM4, AM5 and seven more sockets"."""
    if not quantity.amounts or quantity.units or not _MORE.match(subject.plain.text, quantity.number_end):
        return False
    # What was named before may stand in other sentences.
    _, end = next((span for span in subject.sentences if span[0] <= quantity.start < span[1]), (0, 0))
    said = name_key(subject.plain.text[:end])
    for fact in subject.facts:
        if isinstance(fact.data, tuple):
            left = [one for one in fact.data if isinstance(one, str) and name_key(one) not in said]
            if 0 < len(left) < len(fact.data) and len(left) == quantity.amounts[0]:
                return True
            if _is_rest_of_items(fact.data, said, quantity.amounts[0]):
                return True
    return False


def _is_rest_of_items(options: Sequence[object], said: str, amount: Decimal) -> bool:
    """Say whether so many are left of counted items, by the names of which the text has some: "2 x Thunderbolt 4"."""
    items = [_COUNTED_ITEM.match(one) for one in options if isinstance(one, str)]
    counts = [(int(item[1]), name_key(item[2]) in said) for item in items if item]
    left = sum(count for count, is_named in counts if not is_named)
    return any(is_named for _, is_named in counts) and left == amount


def counts_all_of_kind(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a number is how many there are of all kinds: four castors are two swivelling and two fixed ones."""
    counted = _counted(subject, quantity)
    if counted is None or not quantity.amounts or quantity.units:
        return False
    concepts = all_concepts(counted)
    start, end = next((span for span in subject.sentences if span[0] <= quantity.start < span[1]), (0, 0))
    # "Four castors, two of them fixed": what follows the comma tells the parts.
    parting = _PARTS_FOLLOW.search(subject.plain.text, quantity.end, end)
    end = parting.start() if parting else end
    said = frozenset(form for word in subject.words_in(start, end) for form in loose_forms(word.text))
    sums: dict[str, list[Decimal]] = {}
    for fact in subject.facts:
        *kind, noun = fact.code.removesuffix("_count").split("_")
        # "A USB hub with four ports" speaks of one kind.
        if isinstance(fact.data, Decimal) and kind and said.isdisjoint(kind):
            sums.setdefault(noun, []).append(fact.data)
    return any(
        len(amounts) > 1 and sum(amounts) == quantity.amounts[0] and not concepts.isdisjoint(read_data(noun).all_stated)
        for noun, amounts in sums.items()
    )


def other_number_of_products(subject: Subject, quantity: Quantity) -> Fact | None:
    """Return the fact that says how many there are of the product, where a text has another number: "Vier Lüfter".

    Another number of the data is none of them, unless the sentence has a word of its attribute: "six in a chain".
    """
    counted = _counted(subject, quantity)
    is_bare = quantity.amounts and _is_bare(quantity) and not quantity.is_code
    if not is_bare or counted is None or not _is_product(subject, counted):
        return None
    text = subject.plain.text
    if text[quantity.number_end : counted.start].strip(" -") or _OF_ANOTHER_SUM.match(text, counted.end):
        return None
    values = [known for known in subject.number_evidence.known if _is_bare_value(known)]
    numbers = [known for known in values if _NUMBERS_OF_PRODUCTS.issuperset(known.fact.code.lower().split("_"))]
    # A value of its own is judged by its attribute.
    if not numbers or any(quantity.amounts[0] in known.amounts for known in values):
        return None
    span = subject.sentence_around(quantity.start)
    said = frozenset(form for word in subject.words_in(*span) for form in loose_forms(word.text))
    others = (known for known in subject.number_evidence.known if quantity.amounts[0] in known.amounts)
    if any(not said.isdisjoint(known.fact.code.lower().split("_")) for known in others):
        return None
    return numbers[0].fact


def _is_product(subject: Subject, mention: Mention) -> bool:
    """Say whether a mention is the product itself, by its type or by what names it."""
    meanings = subject.fact_meanings
    if not mention.concepts.isdisjoint(meanings.types):
        return True
    fact = meanings.of_concepts(mention.concepts)
    return fact is not None and (fact.code in NAMING or fact.is_name)


def _is_bare_value(known: Known) -> bool:
    return not known.is_prose and all(unit.dimension == "CaseBox" for unit in known.units)


def _counted(subject: Subject, quantity: Quantity) -> Mention | None:
    behind = subject.mentions_in(quantity.number_end, quantity.number_end + _NEAR + 1)
    return behind[0] if behind else None


def is_share(subject: Subject, quantity: Quantity) -> bool:
    """Say whether an amount is what one of several holds: "each weighs 20 g", of eight slices with 160 g."""
    if not (quantity.units and quantity.amounts):
        return False
    start, end = subject.sentence_around(quantity.start)
    if not _EACH.search(subject.plain.text, start, end):
        return False
    is_each = _SURELY_EACH.search(subject.plain.text, start, end) is not None
    rounded = _ROUNDED if quantity.closeness is Closeness.EXACT else _ROUNDED_ABOUT
    values = [known for known in subject.number_evidence.known if not known.is_prose]
    counts = {
        known.amounts[0]
        for known in values
        # "A TDP of 10.5 W" is no share of 105 W for one of ten cores.
        if not known.units
        and 1 < known.amounts[0] <= _MOST_SHARES
        and (is_each or (_COUNTS_PIECES.search(known.fact.code) and known.amounts[0] not in _POWERS_OF_TEN))
    }
    return any(
        abs(whole / count - quantity.amounts[0]) <= quantity.amounts[0] * rounded
        for known in values
        for whole in _amounts_in(known, quantity)
        for count in counts
    )


def is_product(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a number is what all together hold: "1000 in all", of two bottles with 500 each."""
    if not quantity.amounts:
        return False
    values = [known for known in subject.number_evidence.known if not known.is_prose]
    counts = {
        known.amounts[0]
        for known in values
        # A zoom of ten counts nothing.
        if _is_bare(known)
        and 1 < known.amounts[0] <= _MOST_SHARES
        and _MAGNIFIES.isdisjoint(known.fact.code.split("_"))
    }
    return any(
        count * amount == quantity.amounts[0]
        for known in values
        if _is_bare(known) == _is_bare(quantity)
        for amount in _amounts_in(known, quantity)
        for count in counts - ({amount} if _is_bare(known) else set())
    )


def multiplies(subject: Subject, quantity: Quantity) -> bool:
    """Say whether the two numbers before it in the sentence make this one: "two boxes with 20 bags each, so 40"."""
    if not quantity.amounts:
        return False
    start, _ = subject.sentence_around(quantity.start)
    parts = [part for part in subject.quantities_in(start, quantity.start) if part.amounts][-2:]
    return (
        len(parts) > 1
        and _is_bare(quantity)
        and all(_is_bare(part) and not part.is_code for part in parts)
        and parts[0].amounts[0] * parts[1].amounts[0] == quantity.amounts[0]
        and bool(_EACH.search(subject.plain.text, parts[0].end, quantity.start))
        and all(subject.number_evidence.judge(part)[0] is Standing.SUPPORTED for part in parts)
    )


def _is_bare(number: Quantity | Known) -> bool:
    """Say whether a number has no unit, or one that only counts: 1000 pieces."""
    return all(unit.dimension == "CaseBox" for unit in number.units)


def _amounts_in(known: Known, quantity: Quantity) -> Iterator[Decimal]:
    """Yield a known amount in each unit of a quantity; as it stands where both are bare."""
    if _is_bare(quantity):
        yield from known.amounts
    for unit in quantity.units:
        for own in known.units:
            for amount in known.amounts:
                for converted, _ in in_unit(amount, own, unit):
                    yield converted


#: What stands between a sum and its parts.
_COUNTED_UP = re.compile(
    r"[:(–—-] ?|, |\b(?:davon|darunter|namely|und zwar|with|mit|from|aus|of|"
    r"through|via|über|durch|per|thanks to|dank|over|by)\b",
    re.IGNORECASE,
)


def sums_up(subject: Subject, quantity: Quantity) -> bool:
    """Say whether the numbers that follow in the sentence add up to this one: "ten plugs: four SATA and six Molex"."""
    if not quantity.amounts:
        return False
    total = Decimal(0)
    # "Sixteen SATA and six Molex plugs, two of them ..." are no sixteen of six and more.
    following = next(iter(_following(subject, quantity)), None)
    if following is None or not _COUNTED_UP.search(subject.plain.text, quantity.end, following.start):
        return False
    # "Five bays: two for 3.5 inches and three for 2.5 inches": a measure is none of the parts.
    # The unit of what stands behind "7 x" is that one's.
    parts = (part for part in _following(subject, quantity) if not part.units or part.end == part.number_end)
    for count, part in enumerate(parts, start=1):
        if not part.amounts or part.is_code or subject.plain.text.startswith("+", part.start - 1):
            # "Eight plugs (6+2 pins)" are not those eight.
            return False
        standing, _ = subject.number_evidence.judge(part)
        if standing is not Standing.SUPPORTED:
            return False
        total += part.amounts[0]
        if total == quantity.amounts[0] and count > 1:
            return True
    return False


def counts_listed(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a number counts what stands listed before its colon: "organic, fair and kosher: three facts"."""
    start, _ = subject.sentence_around(quantity.start)
    text = subject.plain.text
    if not quantity.is_word or not text.endswith(": ", start, quantity.start):
        return False
    listed = text[start : quantity.start - 2]
    return len(_LISTED.split(listed)) == quantity.amounts[0]


def _following(subject: Subject, quantity: Quantity) -> Iterator[Quantity]:
    end = next((span[1] for span in subject.sentences if span[0] <= quantity.start < span[1]), quantity.end)
    yield from subject.quantities_in(quantity.end, end)[:_MOST_PARTS]

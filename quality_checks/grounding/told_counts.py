"""Counts that the text itself bears out: parts named before, things listed behind, so many for each of so many."""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from itertools import pairwise

from quality_checks.base import Subject
from quality_checks.caseless import Caseless
from quality_checks.grounding.computed import amounts_in, is_supported, parts_of, values_of
from quality_checks.grounding.forms import loose_forms
from quality_checks.grounding.lexicon import concepts_of_word
from quality_checks.grounding.pack_derivations import OF_PIECES, TOTAL
from quality_checks.number_context import word_before
from quality_checks.quantity import Quantity

_REACH = 40
_LONGEST_ITEM = 60
#: What leads from a number and its noun to the list of what it counts.
_LEADS_TO_LIST = Caseless(
    r"(?: [\w-]+){1,3}(?:: |, (?:nämlich|und zwar|namely|that is|i\.e\.|to wit) | \((?=[^)]*,)| [–—] )"
)
_LISTED = re.compile(r", (?:und |and |sowie |or |oder )?|; | und | and | sowie | & | plus ")
_LIST_ENDS = re.compile(r"[.;!?)\n]|\Z| [–—] ")
_IN_BRACKETS = re.compile(r"\(([^()]+,[^()]+)\)")
_SHORTEST = 3
_MOST = 12
#: "... warten vier Buchsen", "make five sockets": nouns under which several kinds are counted together.
_OF_ALL_KINDS = Caseless(
    r" (?:[\w-]+ )?(?:buchsen|anschlüsse[n]?|schnittstellen|steckplätze[n]?|ports|sockets|connectors|connections|plugs|"
    r"slots|outlets|jacks|inputs|outputs|stecker[n]?|ausgänge[n]?|eingänge[n]?|teile[n]?|parts|pieces|items|"
    r"kameras|cameras|rollen|castors|casters|wheels|räder[n]?|kerne[n]?|cores|batterien|batteries)\b"
)
_EACH = Caseless(r"\b(?:je|jeweils|each|apiece|jede[rnms]?|every|per|pro) ?\Z")
_EACH_BEHIND = Caseless(r"(?: [\w-]+){1,2} (?:each|apiece|je|jeweils)\b")
_FEWEST_EACH = 2
#: "2 x AA", "1 x AA"
_TIMES_ITEM = re.compile(r"(\d{1,2}) ?[x×] ?([\w-]+)")
_PLUGS = Caseless(
    r" (?:[\w-]+ )?(?:plugs|connectors|connections|sockets|ports|outputs|inputs|jacks|stecker[n]?|anschlüsse[n]?|"
    r"buchsen|steckverbinder[n]?|schnittstellen)\b"
)
_CONNECTORS = frozenset(
    {"pin", "sata", "molex", "floppy", "eps", "atx", "pcie", "12vhpwr", "12v2x6", "hdmi", "displayport", "dvi", "vga"}
    | {"usb", "thunderbolt", "rj45", "ethernet", "audio", "scart", "composite", "component", "jack", "ports", "port"}
)
#: "Three DisplayPorts plus HDMI drive four screens"
_SCREENS = Caseless(r" (?:[\w-]+ )?(?:screens|displays|monitors|monitoren?|bildschirmen?|anzeigen|schirmen?)\b")
_OF_SCREENS = frozenset({"hdmi", "displayport", "displayports", "dvi", "vga", "minidisplayport"})
#: "Two kinds of cores", "zwei Kerntypen"
_KINDS = Caseless(r" (?:\w*(?:typen|arten|sorten)\b|(?:[\w-]+ )?(?:types|kinds|sorts)\b)")
_KIND_WORD = Caseless(r"(?:types?|kinds?|sorts?|typen|arten|sorten)\Z")


def _counts_list_behind(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a number counts what is listed behind it, all of it known: "four sweeteners: ..."."""
    text = subject.plain.text
    if quantity.units or not _FEWEST_EACH <= quantity.amounts[0] <= _MOST:
        return False
    found = _LEADS_TO_LIST.match(text, quantity.number_end)
    if found is None:
        return False
    end = _LIST_ENDS.search(text, found.end())
    items = _LISTED.split(text[found.end() : end.start() if end else len(text)])
    if len(items) != quantity.amounts[0] or any(len(item) > _LONGEST_ITEM for item in items):
        return False
    return all(_is_known(subject, item) for item in items) or _has_list_of(subject, len(items))


def _has_list_of(subject: Subject, count: int) -> bool:
    """Say whether an option of the data lists as many in brackets: "Süßungsmittel (Sucralose, Acesulfam K)"."""
    options = (one for fact in subject.facts if isinstance(fact.data, tuple) for one in fact.data)
    return any(
        len(found[1].split(",")) == count
        for one in options
        if isinstance(one, str)
        for found in _IN_BRACKETS.finditer(one)
    )


def _is_known(subject: Subject, item: str) -> bool:
    """Say whether the facts have one of an item's words, in this language or as a concept."""
    words = [word for word in re.findall(r"[^\W\d_]+", item) if len(word) >= _SHORTEST]
    meanings = subject.fact_meanings
    return any(
        meanings.of_word(word) is not None or any(form in meanings.words for form in loose_forms(word))
        for word in words
    )


def _sums_up_before(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a number is the sum of counts named before it: "zweimal HDMI, zweimal USB: vier Buchsen"."""
    text = subject.plain.text
    if quantity.units:
        return False
    start, end = subject.sentence_around(quantity.start)
    if not (_OF_ALL_KINDS.match(text, quantity.number_end) or TOTAL.search(text, start, end)):
        return False
    total, parts = Decimal(0), 0
    for one in reversed(subject.quantities_in(start, quantity.start)):
        if subject.number_evidence.is_name(one) or _is_after_name(text, one):
            # "Thunderbolt 4"
            continue
        if one.units or one.is_code or one.decimals or not one.amounts or not is_supported(subject, one):
            return False
        total, parts = total + one.amounts[0], parts + 1
        if parts > 1 and total == quantity.amounts[0]:
            return True
    return False


def _is_after_name(text: str, quantity: Quantity) -> bool:
    before = word_before(text, quantity.start)
    return not quantity.is_word and before[:1].isupper()


def _is_one_of_each(subject: Subject, quantity: Quantity) -> bool:
    """Say whether so many for each of so many make what a pack holds: six people, "je zwölf Tassen" of 72 pods."""
    if quantity.units or quantity.amounts[0] < _FEWEST_EACH:
        return False
    pieces = {
        one.amounts[0]
        for one in values_of(subject)
        if OF_PIECES & parts_of(one) and all(unit.dimension == "CaseBox" for unit in one.units)
    }
    return any(
        one.amounts[0] * other.amounts[0] in pieces
        for one, other in _pairs_of_each(subject, quantity)
        if min(one.amounts[0], other.amounts[0]) >= _FEWEST_EACH
    )


def _pairs_of_each(subject: Subject, quantity: Quantity) -> Iterator[tuple[Quantity, Quantity]]:
    """Yield the pairs of bare numbers of a sentence, a quantity among them, the second of which each one has."""
    text, span = subject.plain.text, subject.sentence_around(quantity.start)
    bare = [one for one in subject.quantities_in(*span) if one.amounts and not one.units and not one.is_code]
    for one, other in pairwise(bare):
        is_each = _EACH.search(text, one.end, other.start) or _EACH_BEHIND.match(text, other.number_end)
        if is_each and quantity in (one, other):
            yield one, other


def _is_amount_of_each(subject: Subject, quantity: Quantity) -> bool:
    """Say whether so many times an amount each make a value: 14 hours, "zwei Tage mit je sieben Stunden"."""
    text, span = subject.plain.text, subject.sentence_around(quantity.start)
    numbers = [one for one in subject.quantities_in(*span) if one.amounts and not one.is_code]
    for count, each in pairwise(numbers):
        if (quantity is not count and quantity is not each) or not each.units or each.units == count.units:
            continue
        if not (_EACH.search(text, count.end, each.start) or _EACH_BEHIND.match(text, each.number_end)):
            continue
        total = count.amounts[0] * each.amounts[0]
        unit = each.units[0]
        if count.amounts[0] >= _FEWEST_EACH and any(total in amounts_in(one, unit) for one in values_of(subject)):
            return True
    return False


def _sums_up_items(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a total is of the same item of several facts: three AA cells, `2 x AA` and `1 x AA`."""
    if quantity.units or not TOTAL.search(subject.plain.text, *subject.sentence_around(quantity.start)):
        return False
    sums: dict[str, list[int]] = {}
    for fact in subject.facts:
        if isinstance(fact.data, str) and (found := _TIMES_ITEM.fullmatch(fact.data.strip())):
            sums.setdefault(found[2].casefold(), []).append(int(found[1]))
    return any(len(counts) > 1 and sum(counts) == quantity.amounts[0] for counts in sums.values())


def _sums_up_connectors(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a total of plugs is that of all connectors that the data count, which have none in their names."""
    text = subject.plain.text
    if quantity.units:
        return False
    if _SCREENS.match(text, quantity.number_end):
        of_kind = _OF_SCREENS
    elif _PLUGS.match(text, quantity.number_end) and TOTAL.search(text, *subject.sentence_around(quantity.start)):
        of_kind = _CONNECTORS
    else:
        return False
    counts = [
        fact.data
        for fact in subject.facts
        if isinstance(fact.data, Decimal) and not of_kind.isdisjoint(fact.code.lower().split("_"))
    ]
    return len(counts) > 1 and sum(counts) == quantity.amounts[0]


def counts_kinds(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a number is of how many kinds the data count: `cores_performance` and `cores_efficiency`."""
    if quantity.units or not quantity.amounts or not (found := _KINDS.match(subject.plain.text, quantity.number_end)):
        return False
    noun = subject.plain.text[found.start() : found.end()].strip().casefold()
    kinds: dict[str, int] = {}
    for fact in subject.facts:
        parts = fact.code.lower().split("_")
        if isinstance(fact.data, Decimal) and len(parts) == _FEWEST_EACH and "total" not in parts:
            for part in parts:
                kinds[part] = kinds.get(part, 0) + 1
    ending = _KIND_WORD.search(noun)
    stem = noun[: ending.start()].strip(" -") if ending else ""
    concepts = concepts_of_word(stem)
    return any(
        count == quantity.amounts[0]
        and (not loose_forms(part).isdisjoint(loose_forms(stem)) or not concepts_of_word(part).isdisjoint(concepts))
        for part, count in kinds.items()
        if stem
    )


#: Each says whether the text bears a number out together with the facts.
WAYS_OF_TOLD_COUNTS: tuple[Callable[[Subject, Quantity], bool], ...] = (
    _counts_list_behind,
    _sums_up_before,
    _is_one_of_each,
    _is_amount_of_each,
    _sums_up_items,
    _sums_up_connectors,
)

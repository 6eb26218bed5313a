"""Numbers: in rendered texts every digit stands in a slot or a name; in other texts every number is in the facts."""

import re
from collections.abc import Iterator

from quality_checks.base import Check, Subject
from quality_checks.beside_slots import own_unit_end
from quality_checks.caseless import Caseless
from quality_checks.evidence import Known, Standing
from quality_checks.findings import finding, shown
from quality_checks.grounding.counted_lists import is_counted_otherwise, is_of_another_list
from quality_checks.grounding.counting import (
    counts_all_of_kind,
    counts_features,
    counts_listed,
    counts_materials,
    counts_of_kind,
    counts_sockets,
    counts_the_rest,
    counts_twins,
    is_product,
    is_share,
    multiplies,
    other_number_of_products,
    sums_up,
)
from quality_checks.grounding.named_counts import counts_named_otherwise, names_parts_otherwise
from quality_checks.grounding.number_comparisons import is_compared_with
from quality_checks.grounding.number_derivations import follows_from_facts
from quality_checks.grounding.pack_derivations import TOTAL
from quality_checks.grounding.prose_counts import other_number_in_prose
from quality_checks.number_ages import tells_age
from quality_checks.number_collectives import other_collectives, other_usb_counts
from quality_checks.number_context import word_before
from quality_checks.number_idioms import (
    abbreviates,
    counts_things,
    has_unit_of_before,
    is_idiom,
    is_in_supported_words,
    is_known_word,
    is_part_of_name,
)
from quality_checks.number_months import other_months
from quality_checks.number_names import is_part_of_plus
from quality_checks.number_singles import other_packs, other_several, other_singles
from quality_checks.number_versions import is_shortened_version, other_version
from quality_checks.outside_slots import number_words_outside
from quality_checks.quantity import Quantity
from quality_checks.record import Record
from schemas.facts import Fact, data_text
from schemas.finding import Evidence, Finding
from schemas.units import Unit

_DIGITS = re.compile(r"\d+(?:[.,]\d+)*(?:[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]|[⁰¹⁴-⁹]+)?|[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞Ⅰ-ⅿ]")
#: "1. " at the start of a line numbers it, and says nothing about the product.
_ENUMERATION = re.compile(r"(?:^|\n)[ \t]*\Z")
#: Evidence shows this much of a fact's text.
_SHOWN_CHARACTERS = 200
#: An identifier of digits alone is read as itself from so many digits on: fewer are a number like any other.
_LONG_IDENTIFIER = 5
_WORD_WITH_DIGITS = re.compile(r"(?=\S*\d)(?=\S*[^\W\d_]|\S*[/-])\S{5,}")
#: What has channels.
_SYSTEM = Caseless(
    r"[ -](?:[\w-]+[ -])?(?:\w*system|\w*lautsprecher\w*|speakers?|channels?|kanäle?n?|sound|surround|set)\b"
)
#: What a measure is said to come to; of counts such a word says too little.
#: "Sechs Dosen, also 120 Beutel"
_MAKES = Caseless(
    r"(?:, also| macht| ergibt| ergeben|, das sind|, which makes|, that is| makes?|, so) (?:rund |about |stolze )?\d"
)
_COMES_TO = Caseless(r"\b(?:comes? to|makes?|kommt auf|kommen auf|ergibt|ergeben|macht|machen)\b")

#: How a bare number may count what the facts give only together.
_WAYS = (
    counts_of_kind,
    counts_features,
    counts_materials,
    sums_up,
    counts_listed,
    counts_the_rest,
    counts_all_of_kind,
    counts_twins,
    tells_age,
)

_CODE_OF = {
    Standing.OTHER_UNIT: "numbers.unit_mismatch",
    Standing.NO_UNIT: "numbers.unit_unstated",
    Standing.SUM: "numbers.derived",
    Standing.UNSUPPORTED: "numbers.unsupported",
}


def digits_in_slots() -> Check:
    """Report `numbers.digit_outside_slot`, `numbers.word_outside_slot`: a number that code should have rendered."""

    def digits_in_slots(subject: Subject) -> Iterator[Finding]:
        if not (subject.is_text and subject.is_rendered):
            return
        facts = {fact.code: fact for fact in subject.facts}
        text, slots = subject.proposal.text, []
        for slot in subject.proposal.slots:
            fact = facts.get(slot.attribute)
            slots.append((slot.start, max(slot.end, own_unit_end(text, slot, fact) if fact else 0)))
        names = [(found.start, found.end) for found in subject.quantities if subject.number_evidence.is_name(found)]
        names += _labels_with_digits(subject)
        for digits in _DIGITS.finditer(subject.plain.text):
            span = subject.stored_span(*digits.span())
            is_rendered = any(start <= span[0] and span[1] <= end for start, end in slots)
            if not is_rendered and not any(first <= digits.start() and digits.end() <= last for first, last in names):
                yield _outside("numbers.digit_outside_slot", subject, span)
        for span in number_words_outside(subject, slots):
            yield _outside("numbers.word_outside_slot", subject, span)

    return digits_in_slots


def _labels_with_digits(subject: Subject) -> Iterator[tuple[int, int]]:
    """Yield where the text has a label that is spelt with digits: Kochzeit für 1 l Wasser."""
    for fact in subject.facts:
        label = fact.attribute.label(subject.proposal.language)
        if any(map(str.isdigit, label)):
            for found in re.finditer(re.escape(label), subject.plain.text, re.IGNORECASE):
                yield found.span()


def _outside(code: str, subject: Subject, span: tuple[int, int]) -> Finding:
    return finding(
        code,
        subject,
        f"{shown(subject.proposal.text[slice(*span)])} was not rendered from a fact and is no part of a name",
        span=span,
        expected="a slot such as ⟦weight⟧",
    )


def numbers_in_facts() -> Check:
    """Report numbers of a text without slots that the facts do not hold, or hold with another unit."""

    def numbers_in_facts(subject: Subject) -> Iterator[Finding]:
        if not subject.is_text or subject.is_rendered:
            return
        for quantity, cues in zip(subject.quantities, subject.number_cues, strict=True):
            if (other := other_version(subject, quantity)) and not is_part_of_plus(subject, quantity):
                yield _other(subject, quantity, other)
                continue
            # Most numbers need no excuse.
            if (found := tuple(_found(subject, quantity))) and not _is_excused(subject, quantity, cues.beside):
                yield from found
        several = (*other_several(subject), *other_collectives(subject), *other_usb_counts(subject))
        for start, end, fact in (*other_singles(subject), *several, *other_packs(subject)):
            yield _other_count(subject, subject.stored_span(start, end), fact)
        for start, end in other_months(subject):
            message = f"{shown(subject.plain.text[start:end])} stands in no date of the facts"
            yield finding("numbers.unsupported", subject, message, span=subject.stored_span(start, end))

    return numbers_in_facts


def _found(subject: Subject, quantity: Quantity) -> Iterator[Finding]:
    if quantity.is_basis:
        return
    fact = other_number_of_products(subject, quantity) or other_number_in_prose(subject, quantity)
    if fact and not _is_multiplied(subject, quantity):
        yield _other_count(subject, subject.stored_span(quantity.start, quantity.end), fact)
    else:
        yield from _judged(subject, quantity)


def _is_excused(subject: Subject, quantity: Quantity, beside: frozenset[str]) -> bool:
    """Say whether a number that no fact holds is of a name, of a list's order or of a way of speaking."""
    return (
        subject.number_evidence.is_name(quantity)
        or is_shortened_version(subject, quantity)
        or _is_enumeration(subject, quantity)
        or is_idiom(subject, quantity, beside)
    )


def _other(subject: Subject, quantity: Quantity, fact: Fact) -> Finding:
    """Return the finding on a version that is another one than a fact's."""
    span = subject.stored_span(quantity.start, quantity.end)
    evidence = Evidence(fact.code, data_text(fact.data)[:_SHOWN_CHARACTERS])
    message = f"{shown(subject.proposal.text[slice(*span)])} is another version than {fact.code} has"
    return finding(
        "numbers.unsupported",
        subject,
        f"{message}: {shown(evidence.value)}",
        span=span,
        expected=evidence.value,
        evidence=(evidence,),
    )


def _other_count(subject: Subject, span: tuple[int, int], fact: Fact) -> Finding:
    evidence = Evidence(fact.code, data_text(fact.data)[:_SHOWN_CHARACTERS])
    message = _message(subject.proposal.text[slice(*span)], Standing.UNSUPPORTED, [evidence])
    return finding(
        "numbers.word_unsupported", subject, message, span=span, expected=evidence.value, evidence=(evidence,)
    )


def _judged(subject: Subject, quantity: Quantity) -> Iterator[Finding]:
    standing, facts = subject.number_evidence.judge(quantity)
    if standing is Standing.SUPPORTED and counts_things(subject, quantity):
        standing = subject.number_evidence.standing_of_count(quantity)
    if standing is Standing.SUPPORTED and (
        is_of_another_list(subject, quantity)
        or is_counted_otherwise(subject, quantity)
        or counts_named_otherwise(subject, quantity)
    ):
        standing = Standing.UNSUPPORTED
    if standing is Standing.SUPPORTED or (standing is Standing.SUM and _says_total(subject, quantity)):
        return
    parts = facts if standing is Standing.SUM else ()
    if standing in (Standing.SUM, Standing.UNSUPPORTED) and counts_sockets(subject, quantity, parts):
        return
    is_known_code = quantity.is_code and (abbreviates(subject, quantity) or is_known_word(subject, quantity))
    if is_known_code or (not quantity.is_code and is_part_of_name(subject, quantity)):
        return
    if not quantity.units and any(fits(subject, quantity) for fits in _WAYS):
        return
    if standing is Standing.UNSUPPORTED and (is_share(subject, quantity) or _is_multiplied(subject, quantity)):
        return
    if _is_told(subject, quantity):
        return
    code = _CODE_OF[standing]
    if quantity.is_code and standing is Standing.UNSUPPORTED:
        code = "numbers.code_unsupported"
    elif quantity.is_word and not (quantity.units and standing is not Standing.NO_UNIT and _is_measure(quantity.units)):
        code = "numbers.word_unsupported"
    span = subject.stored_span(quantity.start, quantity.end)
    evidence = [known.evidence for known in facts]
    yield finding(
        code,
        subject,
        _message(subject.proposal.text[span[0] : span[1]], standing, evidence),
        span=span,
        expected=_expected(facts),
        evidence=evidence,
    )


def _is_told(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a number that no fact has is told otherwise, follows from them, or is of another thing."""
    return (
        is_compared_with(subject, quantity)
        or has_unit_of_before(subject, quantity)
        or _is_in_value(subject, quantity)
        or follows_from_facts(subject, quantity)
        or (
            quantity.is_word
            and not names_parts_otherwise(subject, quantity)
            and is_in_supported_words(subject, quantity)
        )
    )


def _is_in_value(subject: Subject, quantity: Quantity) -> bool:
    """Say whether the text has a value of the facts as it stands, the number in it: article Silk-Army-Green-01."""
    text = subject.plain.text
    if _SYSTEM.match(text, quantity.end) and _is_in_name(subject, text[quantity.start : quantity.end]):
        # "ein 2.1-Lautsprechersystem"
        return True
    if quantity.is_word and not quantity.units and _is_spelt_in_name(subject, quantity):
        return True
    for value in subject.record.once(_values_with_digits):
        place = text.find(value)
        while place >= 0:
            if place <= quantity.start and quantity.end <= place + len(value):
                return True
            place = text.find(value, place + 1)
    return False


def _is_spelt_in_name(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a number word stands in a name of the data, behind the word that it has there: After Eight."""
    text = subject.plain.text
    before = word_before(text, quantity.start)
    said = f" {before} {text[quantity.start : quantity.number_end]} "
    return bool(before) and any(
        said in f" {fact.data} "
        for fact in subject.facts
        if isinstance(fact.data, str) and (fact.is_name or fact.code in ("name", "brand"))
    )


def _is_in_name(subject: Subject, number: str) -> bool:
    """Say whether the product's name has a number among its words."""
    return any(number in fact.data.split() for fact in subject.facts if fact.is_name and isinstance(fact.data, str))


def _values_with_digits(record: Record) -> tuple[str, ...]:
    """Return the values of one word that hold digits among other characters, and the product's own such identifier."""
    names = [fact.data for fact in record.facts if (fact.is_name or fact.code == "name") and isinstance(fact.data, str)]
    identifier = record.product.identifier
    values = (identifier, *(fact.data for fact in record.facts), *" ".join(names).split())
    own = (identifier,) if len(identifier) >= _LONG_IDENTIFIER and identifier.isdecimal() else ()
    return own + tuple(value for value in values if isinstance(value, str) and _WORD_WITH_DIGITS.fullmatch(value))


def _is_measure(units: tuple[Unit, ...]) -> bool:
    return all(unit.dimension not in ("CaseBox", "Sheet", "Page", "Dot") for unit in units)


def _is_enumeration(subject: Subject, quantity: Quantity) -> bool:
    text = subject.plain.text
    follows_dot = text[quantity.end : quantity.end + 2] in (". ", ") ")
    return follows_dot and bool(_ENUMERATION.search(text, max(0, quantity.start - 4), quantity.start))


def _says_total(subject: Subject, quantity: Quantity) -> bool:
    return _has_total(subject, quantity) or bool(quantity.units and _has(subject, quantity, _COMES_TO))


def _has_total(subject: Subject, quantity: Quantity) -> bool:
    return _has(subject, quantity, TOTAL)


def _has(subject: Subject, quantity: Quantity, words: Caseless) -> bool:
    return bool(words.search(subject.plain.text, *subject.sentence_around(quantity.start)))


def _is_multiplied(subject: Subject, quantity: Quantity) -> bool:
    """Say whether a number is how many all together are: "insgesamt 40 Teebeutel", of two boxes with 20 each."""
    # A total height is none of several.
    is_length = any(unit.dimension == "Length" for unit in quantity.units)
    is_total = not is_length and (_has_total(subject, quantity) or _has(subject, quantity, _MAKES))
    return (is_total and is_product(subject, quantity)) or multiplies(subject, quantity)


def _message(stated: str, standing: Standing, evidence: list[Evidence]) -> str:
    known = " + ".join(f"{found.attribute} = {shown(_value(found))}" for found in evidence)
    match standing:
        case Standing.OTHER_UNIT:
            return f"{shown(stated)} has another unit than the facts: {known}"
        case Standing.NO_UNIT:
            return f"{shown(stated)}: the facts give the number without this unit: {known}"
        case Standing.SUM:
            return f"{shown(stated)} stands in no fact, but is the sum of {known}"
    return f"{shown(stated)} stands in no fact" + (f"; the nearest is {known}" if known else "")


def _value(found: Evidence) -> str:
    return f"{found.value} {found.unit}" if found.unit else found.value


def _expected(facts: tuple[Known, ...]) -> str | None:
    return " + ".join(_value(known.evidence) for known in facts) or None

"""Whether a quoted passage states an attribute's value: numbers by unit, options by label or meaning, yes and no."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation

from babel.dates import get_month_names

from quality_checks.agreement import agrees, in_unit
from quality_checks.grounding.fact_reading import FRAME_WORDS, denials_stated, read_data
from quality_checks.grounding.forms import Word, loose_forms, words_of
from quality_checks.grounding.lexicon import lexicon
from quality_checks.grounding.mentions import longest_mentions
from quality_checks.grounding.number_cues import cues_around_data, cues_of_code
from quality_checks.grounding.polarity import denied_spans, is_denied_behind
from quality_checks.plain_text import plain_text
from quality_checks.quantities import parse_quantities
from quality_checks.quantity import Quantity
from quality_checks.unit_surfaces import units_written
from schemas.structure import Attribute, AttributeType
from schemas.units import Unit, unit_of

_LANGUAGES = ("de", "en")
#: What suppliers and models write for the same sign.
_SAME = str.maketrans(
    {"„": '"', "“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "‑": "-", "−": "-", "×": "x"}
)
_UNSEEN = re.compile(r"[\u00ad\u200b-\u200f\u2060\ufeff]")
_WRITTEN_BREAKS = re.compile(r"\\[nrt]")
_NO_BEHIND = re.compile(
    r"\W{0,3}\s*(?:nein|no|false|nicht|not|keine?|none|ohne|n/a|absent|0|✗|✘|-)(?!\w)", re.IGNORECASE
)
#: Names of attributes that say that something is not there.
_WITHOUT = re.compile(r"(\w{2,})[ -]?(?:free|frei|los|less)", re.IGNORECASE)
_ONE = re.compile(r"\b(?:ein(?:e[mnrs]?)?|one|an?|single|einzelne[mnrs]?)\b", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
#: A label of so few letters is written in a passage as it is, not in some form.
_SHORT_LABEL = 2
_SHORTEST_WORD = 3
#: Words of a term may stand so far apart: "recyceltes, leichtes Polyamid".
_WORDS_BETWEEN = 2


def flat(text: str) -> str:
    """Return text as quotes are compared: no mark-up, one blank, no case, one kind of quotation mark and dash."""
    visible = plain_text(_WRITTEN_BREAKS.sub(" ", text)).text
    same = _UNSEEN.sub("", unicodedata.normalize("NFKC", visible)).translate(_SAME)
    return " ".join(same.split()).casefold()


def unsupported_parts(attribute: Attribute, value: str, passage: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of a value that a passage does not state: all of it, or single options of a list."""
    plain = " ".join(plain_text(_WRITTEN_BREAKS.sub(" ", passage)).text.split())
    if attribute.type is AttributeType.MULTI_SELECT:
        start = 0
        for option in value.split(","):
            if option.strip() and not _states_option(attribute, option.strip(), plain):
                lead = len(option) - len(option.lstrip())
                yield start + lead, start + lead + len(option.strip())
            start += len(option) + 1
        return
    if not _STATES.get(attribute.type, _states_text)(attribute, value.strip(), plain):
        yield 0, len(value)


def _states_amount(attribute: Attribute, value: str, passage: str) -> bool:
    written, _, code = value.partition(" ")
    amount, unit = _number(written), unit_of(code, attribute.metric_family) if code else None
    if amount is None or unit is None:
        return False
    quantities = parse_quantities(passage, "")
    own = [it for it in quantities if _is_amount(it, amount, unit, passage)]
    rivals = [it for it in quantities if it not in own and any(one.dimension == unit.dimension for one in it.units)]
    return _is_named(attribute, passage, quantities, own, rivals)


def _is_amount(quantity: Quantity, amount: Decimal, unit: Unit, passage: str) -> bool:
    if not quantity.units:
        # "Gewicht (g): 450": the unit stands elsewhere in the passage.
        is_stated = any(unit in units_written(word.text) for word in words_of(passage))
        return is_stated and amount in (*quantity.amounts, *quantity.parts)
    stated = [(number, own) for number in (*quantity.amounts, *quantity.parts) for own in quantity.units]
    stated += [quantity.whole] if quantity.whole else []
    return any(
        agrees(amount, 2, converted, is_converted=is_rounded)
        for number, own in stated
        for converted, is_rounded in in_unit(number, own, unit)
    )


def _states_number(attribute: Attribute, value: str, passage: str) -> bool:
    amount = _number(value)
    if amount is None:
        return False
    units = _units_of(attribute)
    quantities = parse_quantities(passage, "")
    own = [it for it in quantities if _is_number(it, amount, units)]
    if not own and amount == 1 and _ONE.search(passage):
        return True
    rivals = [it for it in quantities if it not in own and not it.units]
    return _is_named(attribute, passage, quantities, own, rivals)


def _is_number(quantity: Quantity, amount: Decimal, units: tuple[Unit, ...]) -> bool:
    if not quantity.units or not units:
        is_measured = any(unit.dimension not in ("CaseBox", "Sheet", "Page", "Dot") for unit in quantity.units)
        is_share = any(unit.code == "PERCENT" for unit in quantity.units)
        return amount in (*quantity.amounts, *quantity.parts) and (not is_measured or is_share)
    return any(_is_amount(quantity, amount, unit, "") for unit in units)


def _units_of(attribute: Attribute) -> tuple[Unit, ...]:
    """Return the units that an attribute's label or code names."""
    words = [word.text for label in (*attribute.labels.values(), attribute.code) for word in words_of(label)]
    return tuple(unit for word in words if len(word) >= _SHORTEST_WORD for unit in units_written(word))


def _is_named(
    attribute: Attribute,
    passage: str,
    quantities: Sequence[Quantity],
    own: Sequence[Quantity],
    rivals: Sequence[Quantity],
) -> bool:
    """Say whether none of the other numbers is the one that the passage calls by the attribute's name."""
    if not own or not rivals:
        return bool(own)
    wanted = frozenset().union(*map(cues_of_code, (attribute.code.replace("_", " "), *attribute.labels.values())))
    around = cues_around_data(passage, quantities)
    shared = {it.start: len(wanted & cues.around) for it, cues in zip(quantities, around, strict=True)}
    return max(shared[it.start] for it in own) >= max(shared[it.start] for it in rivals)


def _states_option(attribute: Attribute, option: str, passage: str) -> bool:
    labels = _labels_of(attribute, option)
    if any(_names(label, passage) for label in labels):
        return True
    # Polyamide is a synthetic, but where the passage names another option by its label, it means that one.
    is_other = attribute.type is AttributeType.SIMPLE_SELECT and any(
        _names(label, passage)
        for other in attribute.options or {}
        if other != option
        for label in _labels_of(attribute, other)
    )
    return any(_means_it(label, passage, with_narrower=not is_other) for label in labels)


def _labels_of(attribute: Attribute, option: str) -> tuple[str, ...]:
    labels = (option.replace("_", " "), *((attribute.options or {}).get(option) or {}).values())
    return tuple(label for label in dict.fromkeys(labels) if label.strip())


def _states_term(term: str, passage: str) -> bool:
    """Say whether a passage names something, in any form, as a synonym, or by something narrower."""
    return _names(term, passage) or _means_it(term, passage)


def _names(term: str, passage: str) -> bool:
    """Say whether the words of a term stand in a passage, in any form and close together, and are not denied."""
    quantities = parse_quantities(term, "")
    if quantities and any(it.units for it in quantities):
        stated = parse_quantities(passage, "")
        return all(any(_is_same(one, other) for other in stated) for one in quantities)
    written = term.strip()
    if len(written) <= _SHORT_LABEL or written.isdigit():
        # "M" is no size in "3 m Kabel".
        return bool(re.search(rf"(?<![\w])(?<!\d[ \u00a0\u202f]){re.escape(written)}(?!\w)", passage))
    if any(map(str.isdigit, written)):
        signs = "[ _./-]?".join(re.escape(sign) for sign in written if sign.isalnum())
        return bool(re.search(rf"(?<!\w){signs}(?!\w)", passage, re.IGNORECASE))
    words = _telling(term)
    reading = read_data(passage)
    if any(reading.words.isdisjoint(loose_forms(word.text)) for word in words):
        return False
    forms = [loose_forms(word.text) for word in words_of(passage)]
    reach = len(words) + _WORDS_BETWEEN
    return any(
        all(any(not form.isdisjoint(loose_forms(word.text)) for form in forms[at : at + reach]) for word in words)
        for at in range(len(forms))
    )


def _means_it(term: str, passage: str, *, with_narrower: bool = True) -> bool:
    """Say whether what a passage mentions is what a term means, or something narrower."""
    stated = frozenset(concept for concepts in read_data(passage).stated for concept in concepts)
    stated = lexicon().with_broader(stated) if with_narrower else stated
    return any(_means(term, _telling(term), stated, language) for language in _LANGUAGES)


def _telling(term: str) -> list[Word]:
    """Return the words of a term that say something: the A of USB-A does, "mit" does not."""
    words = words_of(term)
    return [word for word in words if word.text not in FRAME_WORDS] or [*words]


def _means(term: str, words: Sequence[Word], stated: frozenset[str], language: str) -> bool:
    """Say whether all that a term mentions is stated; a word that means nothing to the lexicon is not."""
    mentions = [it for it in longest_mentions(term, words_of(term), language) if it.concepts]
    covered = [word for word in words if any(it.start <= word.start and word.end <= it.end for it in mentions)]
    return bool(mentions) and len(covered) == len(words) and all(not stated.isdisjoint(it.concepts) for it in mentions)


def _is_same(one: Quantity, other: Quantity) -> bool:
    return any(
        number in (amount for amount, _ in in_unit(stated, own, unit))
        for number in one.amounts[:1]
        for unit in one.units
        for stated in other.amounts[:1]
        for own in other.units
    ) or (not one.units and one.amounts[:1] == other.amounts[:1])


def _states_boolean(attribute: Attribute, value: str, passage: str) -> bool:
    terms = [attribute.code.replace("_", " "), *attribute.labels.values()]
    is_true = value.casefold() in ("true", "1")
    if is_true:
        without = [found[1] for term in terms if (found := _WITHOUT.fullmatch(term))]
        return any(_states_term(term, passage) and not _is_refused(term, passage) for term in terms) or any(
            _is_denied(thing, passage) for thing in without
        )
    return any(_is_denied(term, passage) for term in terms)


def _is_denied(term: str, passage: str) -> bool:
    """Say whether a passage denies something: ohne Kapuze, Kapuze: nein, fanless."""
    if _is_refused(term, passage) and _states_term(term, passage):
        return True
    words = _telling(term)
    spans = denied_spans(passage, words_of(passage))
    inside = [word for word in words_of(passage) if any(start <= word.start < end for start, end in spans)]
    forms = frozenset(form for word in inside for form in loose_forms(word.text))
    if words and all(not forms.isdisjoint(loose_forms(word.text)) for word in words):
        return True
    reading = read_data(passage)
    if not frozenset(denials_stated(term)).isdisjoint(concept for it in reading.stated for concept in it):
        return True
    denied = lexicon().with_broader(concept for concepts in reading.denied for concept in concepts)
    return any(_means(term, words, denied, language) for language in _LANGUAGES)


def _is_refused(term: str, passage: str) -> bool:
    """Say whether a passage denies a thing behind its name: "Wasserdicht: nein", "NFC ist nicht vorhanden"."""
    forms = frozenset(form for word in words_of(term) for form in loose_forms(word.text))
    concepts = {
        concept
        for language in _LANGUAGES
        for it in longest_mentions(term, words_of(term), language)
        for concept in it.concepts
    }
    spans = [(word.start, word.end) for word in words_of(passage) if not forms.isdisjoint(loose_forms(word.text))]
    for language in _LANGUAGES:
        mentions = longest_mentions(passage, words_of(passage), language)
        spans += [(it.start, it.end) for it in mentions if not concepts.isdisjoint(it.concepts)]
    return any(
        _NO_BEHIND.match(passage, end) or is_denied_behind(passage, start, end, len(passage)) for start, end in spans
    )


def _states_date(_attribute: Attribute, value: str, passage: str) -> bool:
    try:
        day = date.fromisoformat(value[:10])
    except ValueError:
        return False
    months = {str(day.month)}
    for language in _LANGUAGES:
        for width in ("wide", "abbreviated"):
            months.add(get_month_names(width, locale=language)[day.month].casefold().rstrip("."))
    tokens = [token.lstrip("0") or "0" for token in _DIGITS.findall(passage)] + [
        word.text.casefold() for word in words_of(passage)
    ]
    has_year = str(day.year) in tokens or str(day.year)[2:].lstrip("0") in tokens
    return has_year and str(day.day) in tokens and any(month in tokens for month in months)


def _states_text(_attribute: Attribute, value: str, passage: str) -> bool:
    if re.search(rf"(?<!\w){re.escape(flat(value))}(?!\w)", flat(passage)):
        return True
    numbers = parse_quantities(value, "")
    if any(not it.is_word for it in numbers):
        stated = parse_quantities(passage, "")
        if not all(any(_is_same(one, other) for other in stated) for one in numbers if not one.is_code):
            return False
    return _states_term(value, passage)


def _number(written: str) -> Decimal | None:
    try:
        return Decimal(written)
    except InvalidOperation:
        return None


_STATES: Mapping[AttributeType, Callable[[Attribute, str, str], bool]] = {
    AttributeType.METRIC: _states_amount,
    AttributeType.NUMBER: _states_number,
    AttributeType.SIMPLE_SELECT: _states_option,
    AttributeType.BOOLEAN: _states_boolean,
    AttributeType.DATE: _states_date,
}

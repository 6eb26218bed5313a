"""What words beside a claim bear out: a range of the data that is adjusted, a no that the data say as well."""

import re
from itertools import pairwise

from quality_checks.base import Subject
from quality_checks.caseless import Caseless
from quality_checks.evidence import Standing
from quality_checks.grounding.forms import loose_forms
from quality_checks.grounding.lexicon import concepts_of_word
from quality_checks.grounding.mentions import Mention, all_concepts
from quality_checks.grounding.polarity import starts_with_denial
from quality_checks.quantity import Quantity
from schemas.facts import Fact

_ADJUSTABLE = frozenset({"adjustable", "adjustable_term", "syn_adjusting"})
#: A clause ends here; the comma of 7,200 ends none.
_CLAUSE = re.compile(r"[.;:!?\n()–—](?!\d)|,(?!\d)")
_IS_ADJUSTED = "_adjustable"
_RANGE = Caseless(r"\b(?:from|von|between|zwischen|ab)\b")
_TO = Caseless(r"\s*(?:to|bis(?: zu)?|and|und|up to|through|[-–])\s*")
_LOWEST = frozenset({"min", "minimum", "lowest", "from", "base"})
_HIGHEST = frozenset({"max", "maximum", "highest", "to", "up"})
#: "Nach dem Kochen spülen Sie das Messer": what it is cleaned after is no use that is promised.
_AFTER = Caseless(r"\b(?:nach (?:dem|der|jedem|jeder)|after(?: each| every)?) \Z")
_CLEANED = Caseless(
    r"\b(?:spül\w*|wasch\w*|wäsch\w*|reinig\w*|säuber\w*|wisch\w*|abwisch\w*|trockn\w*|lüft\w*|rins\w*|wash\w*|clean\w*|"
    r"wip\w*|dry\w*|air\w*|schrubb\w*|ausspül\w*|abspül\w*)\b"
)


def is_adjusted_within_range(subject: Subject, mention: Mention) -> bool:
    """Say whether a clause gives the range in which something is adjusted, both ends as the data have them."""
    concepts = all_concepts(mention)
    sides = {one.removesuffix(_IS_ADJUSTED) for one in concepts if one.endswith(_IS_ADJUSTED)}
    if _ADJUSTABLE.isdisjoint(concepts):
        # "Höhenverstellbar" rests on heights alone.
        codes = [fact.code.lower().split("_") for fact in subject.facts]
        if not any(side in code and not _HIGHEST.isdisjoint(code) for side in sides for code in codes):
            return False
    start, end = _clause_around(subject, mention)
    if not _RANGE.search(subject.plain.text, start, end):
        return False
    numbers = [one for one in subject.quantities_in(start, end) if one.amounts and not one.is_code]
    return any(
        _TO.fullmatch(subject.plain.text, first.end, second.start)
        or _TO.fullmatch(subject.plain.text, first.number_end, second.start)
        for first, second in pairwise(numbers)
        if _are_ends(subject, first, second)
    )


def _clause_around(subject: Subject, mention: Mention) -> tuple[int, int]:
    start, end = subject.sentence_around(mention.start)
    text = subject.plain.text
    starts = [found.end() for found in _CLAUSE.finditer(text, start, mention.start)]
    stop = _CLAUSE.search(text, mention.end, end)
    return starts[-1] if starts else start, stop.start() if stop else end


def _are_ends(subject: Subject, first: Quantity, second: Quantity) -> bool:
    """Say whether two numbers are the least and the greatest of what two attributes bound, or of one text of them."""
    evidence = subject.number_evidence
    standings = [evidence.judge(one) for one in (first, second)]
    if any(standing is not Standing.SUPPORTED for standing, _ in standings):
        return False
    codes = [{known.fact.code.lower() for known in facts} for _, facts in standings]
    if codes[0] & codes[1]:
        return True
    return any(_are_bounds(one, other) for one in codes[0] for other in codes[1])


def _are_bounds(first: str, second: str) -> bool:
    low, high = frozenset(first.split("_")), frozenset(second.split("_"))
    return bool(low & _LOWEST and high & _HIGHEST) and low - _LOWEST == high - _HIGHEST


def says_no_as_the_data(subject: Subject, mention: Mention) -> bool:
    """Say whether a phrase denies what a plain no denies: "not adjustable" of a `height_adjustable` that is no."""
    if len(mention.words) == 1 or not starts_with_denial(mention.words[0]):
        return False
    word = mention.words[-1]
    return any(_is_named_by(fact, word) for fact in subject.facts if fact.data is False)


def _is_named_by(fact: Fact, word: str) -> bool:
    last = fact.code.lower().rpartition("_")[2]
    return last in loose_forms(word) or not concepts_of_word(last).isdisjoint(concepts_of_word(word))


def is_cleaned_after(subject: Subject, mention: Mention, span: tuple[int, int]) -> bool:
    """Say whether an activity only tells when something is cleaned: "after cooking, rinse the knife"."""
    text = subject.plain.text
    return _AFTER.search(text, span[0], mention.start) is not None and bool(_CLEANED.search(text, mention.end, span[1]))

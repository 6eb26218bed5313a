"""Whom a product is told to be for, and what for: "shorts for women", but not the ducks on the far shore."""

import re
from collections.abc import Set

from quality_checks.base import Subject
from quality_checks.grounding.anchors import rests_on_facts
from quality_checks.grounding.clauses import begins_clause
from quality_checks.grounding.mentions import Mention, all_concepts
from quality_checks.grounding.scene_words import (
    CHOSEN_FOR,
    FITS_SOMEBODY,
    IDLES,
    IN_COMPANY,
    IS_FOR,
    MADE_FOR,
    OF_GUESTS,
    ONLY_FOR,
    PURPOSE,
    REACH,
    RELATIVES,
    SUITED,
    SUITED_BEHIND,
    USES_IT,
    WEARERS,
    YOUNG,
)
from quality_checks.grounding.served import is_eaten, is_list_item
from schemas.facts import Fact, data_text

_OF_AGE = 18


def is_told_of_users(
    subject: Subject, mention: Mention, span: tuple[int, int], kinds: Set[str], *, is_anchored: bool
) -> bool:
    """Say whether a use, or people, are told as those that the product is for: "Cut it into triangles for the kids"."""
    text = subject.plain.text
    if "audience" in kinds and not _may_be_made_for(subject, mention, span, is_anchored=is_anchored):
        return False
    before = max(span[0], mention.start - REACH)
    is_said = IS_FOR.search(text, span[0], mention.start) or SUITED.search(text, before, mention.start)
    is_guest = not is_said and OF_GUESTS.search(text, before, mention.start)
    is_idle = IDLES.match(text, mention.end) and not rests_on_facts(subject, span)
    is_subject = "audience" in kinds and begins_clause(text, span[0], mention.start) and not is_idle
    is_told = (is_subject and is_anchored) or bool(PURPOSE.search(text, before, mention.start))
    is_company = "audience" in kinds and bool(IN_COMPANY.search(text, before, mention.start))
    return is_told and not is_company and not (is_guest and is_eaten(subject))


def _may_be_made_for(subject: Subject, mention: Mention, span: tuple[int, int], *, is_anchored: bool) -> bool:
    """Say whether people or animals may be those whom the product is made for, and do not just stand in a scene.

    Who wears something of a size or a cut is told something by a word ("shorts for women"). Trades, hobbies, families
    and animals are told something where the product is said to suit them, or they do something with it.
    """
    concepts = all_concepts(mention)
    if not concepts.isdisjoint(YOUNG) and any(map(_gives_a_young_age, subject.facts)):
        # "For children from 8 to 15 years", of an `age_range`.
        return False
    if not concepts.isdisjoint(WEARERS):
        is_first = ONLY_FOR.fullmatch(subject.plain.text, span[0], mention.start)
        return is_anchored or bool(is_first) or _is_suited(subject.plain.text, mention, span)
    if not concepts.isdisjoint(RELATIVES):
        # The movies are "ready for the grandparents".
        before = max(span[0], mention.start - REACH)
        is_made = MADE_FOR.search(subject.plain.text, before, mention.start)
        return bool(is_made) or _is_only_for(subject.plain.text, mention, span)
    uses_it = is_anchored and USES_IT.search(subject.plain.text, mention.end, span[1])
    return bool(uses_it) or _is_suited(subject.plain.text, mention, span)


def _gives_a_young_age(fact: Fact) -> bool:
    if "age" not in fact.code.lower().split("_"):
        return False
    return any(int(number) < _OF_AGE for number in re.findall(r"\d{1,3}", data_text(fact.data)))


def _is_suited(text: str, mention: Mention, span: tuple[int, int]) -> bool:
    if any(pattern.search(text, span[0], mention.end) for pattern in (SUITED, IS_FOR, CHOSEN_FOR)):
        return True
    if SUITED_BEHIND.match(text, mention.start, span[1]) or FITS_SOMEBODY.search(text, span[0], mention.start):
        return True
    return _is_only_for(text, mention, span) or is_list_item(text, *span)


def _is_only_for(text: str, mention: Mention, span: tuple[int, int]) -> bool:
    is_first = ONLY_FOR.fullmatch(text, span[0], mention.start) is not None
    return is_first and not text[mention.end : span[1]].strip(" .!")

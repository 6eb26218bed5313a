"""Facts that a text must state, as `[content.<attribute>] mandatory_facts` says."""

import re
from collections.abc import Iterator
from decimal import Decimal

from quality_checks.base import Check, Subject
from quality_checks.evidence import NumberEvidence, Standing
from quality_checks.findings import finding, shown
from schemas.facts import Fact, data_text
from schemas.finding import Evidence, Finding
from schemas.product import Amount

_WORD = re.compile(r"[^\W_]+")
#: Words of a value are compared without their last letters, where inflection happens.
_INFLECTED, _SHORTEST_STEM = 2, 3


def mandatory_facts() -> Check:
    """Report `mandatory_facts.missing`, one finding a fact that the product has and the text leaves out.

    A number counts as stated in any unit that agrees with it, a value of words in any form, in the PIM's label or code.
    """

    def mandatory_facts(subject: Subject) -> Iterator[Finding]:
        wanted = frozenset(subject.content.mandatory_facts)
        if not wanted or not subject.is_text:
            return
        for fact in subject.facts:
            if fact.code in wanted and not _is_stated(subject, fact):
                label = fact.attribute.label(subject.proposal.language)
                yield finding(
                    "mandatory_facts.missing",
                    subject,
                    f"{label} ({shown(data_text(fact.data))}) is not stated",
                    expected=data_text(fact.data),
                    evidence=(Evidence(fact.code, data_text(fact.data)),),
                )

    return mandatory_facts


def _is_stated(subject: Subject, fact: Fact) -> bool:
    if isinstance(fact.data, Amount | Decimal) and not isinstance(fact.data, bool):
        known = tuple(one for one in subject.number_evidence.known if one.fact.code == fact.code)
        evidence = NumberEvidence(known, frozenset())
        return any(evidence.judge(quantity)[0] is Standing.SUPPORTED for quantity in subject.quantities)
    text = subject.plain.text.casefold()
    return any(_holds(text, words) for words in _wordings(subject, fact))


def _wordings(subject: Subject, fact: Fact) -> Iterator[str]:
    """Yield wordings of which one must stand in the text; a list of options counts as stated with any of them."""
    language = subject.proposal.language
    if isinstance(fact.data, bool):
        yield fact.attribute.label(language)
        return
    for item in fact.data if isinstance(fact.data, tuple) else (fact.data,):
        if isinstance(item, str):
            yield fact.attribute.option_label(item, language)
            yield item.replace("_", " ")


def _holds(text: str, wording: str) -> bool:
    stems = [word[: max(len(word) - _INFLECTED, _SHORTEST_STEM)] for word in _WORD.findall(wording.casefold())]
    return bool(stems) and all(stem in text for stem in stems)

"""The check that holds texts against the rule packs that concern the product."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from types import MappingProxyType

from quality_checks.base import Check, Subject
from quality_checks.findings import finding, shown
from quality_checks.rule_packs.choice import chooser
from quality_checks.rule_packs.fibres import mixed_fibres, wrong_sum
from quality_checks.rule_packs.loader import Shelf, shelf
from quality_checks.rule_packs.mandatory import not_verbatim
from quality_checks.rule_packs.matcher import Index, Match
from quality_checks.rule_packs.nutrition import Answer, answer, names_an_ingredient
from quality_checks.rule_packs.records import Measure, Stated
from quality_checks.rule_packs.support import evidence_of, stating_fact, supporting_fact
from schemas.config import ChecksConfig
from schemas.facts import Fact
from schemas.finding import Finding, Repair

_MEASURES: Mapping[Measure, Callable[[Subject, int, int], str | None]] = MappingProxyType(
    {Measure.FIBRE_SUM: wrong_sum, Measure.PURE_FIBRE: mixed_fibres, Measure.VERBATIM: not_verbatim}
)


@dataclass(frozen=True)
class _Verdict:
    """What becomes of a match: the code of its finding, more words for its message, and the fact that decided."""

    code: str
    detail: str = ""
    fact: Fact | None = None


def rule_packs(config: ChecksConfig | None = None, on_shelf: Shelf | None = None) -> Check:
    """Report what the law of Germany and the EU says about a text's words, as `packs.*`.

    A pack that is broken or missing is a finding on each text (`packs.broken`), and so is a text in a language that a
    pack does not know (`packs.language_unknown`): what cannot be checked is never passed.
    """
    config = config or ChecksConfig()
    shelved = on_shelf or shelf(config.pack_folder)
    choose = chooser(config, shelved)
    index = lru_cache(maxsize=256)(lambda ids, language: Index([shelved.packs[one] for one in ids], language))

    def rule_packs(subject: Subject) -> Iterator[Finding]:
        if not subject.is_text:
            return
        choice = choose(subject)
        for pack_id, reason in choice.broken:
            yield finding("packs.broken", subject, f"rule pack {pack_id} cannot be used: {reason}")
        unknown = [one for one in choice.packs if subject.language not in shelved.packs[one].languages]
        if unknown:
            yield finding("packs.language_unknown", subject, f"no {subject.language} in rule pack {', '.join(unknown)}")
        known = tuple(one for one in choice.packs if one not in unknown)
        matches = index(known, subject.language).matches(subject.plain.text, subject.sentences)
        yield from _one_a_place(_findings(subject, matches))

    return rule_packs


def _findings(subject: Subject, matches: Iterable[Match]) -> Iterator[Finding]:
    for match in matches:
        verdict = _verdict(subject, match)
        if verdict is not None:
            yield _finding(subject, match, verdict)


def _verdict(subject: Subject, match: Match) -> _Verdict | None:
    rule = match.rule
    if supporting_fact(subject, rule.supported_by):
        return None
    if rule.measure is not None:
        detail = _MEASURES[rule.measure](subject, match.start, match.end)
        return None if detail is None else _Verdict(rule.code, detail)
    told = _nutrition(subject, match)
    if told.is_met is not None:
        return None if told.is_met else _Verdict("packs.nutrition_contradicted", told.why, told.fact)
    return _of_what_is_stated(subject, match)


def _nutrition(subject: Subject, match: Match) -> Answer:
    if match.rule.nutrition is None:
        return Answer(None)
    if names_an_ingredient(subject, match):
        return Answer(is_met=True)
    return answer(match.rule.nutrition, subject)


def _of_what_is_stated(subject: Subject, match: Match) -> _Verdict | None:
    rule = match.rule
    fact = None if rule.stated is Stated.FOUND else stating_fact(subject, match.start, match.end)
    if fact is None:
        return _Verdict(rule.code)
    return None if rule.stated is Stated.PASSES else _Verdict("packs.claim_stated", f"{fact.code} says so", fact)


def _finding(subject: Subject, match: Match, verdict: _Verdict) -> Finding:
    pack, rule = match.pack, match.rule
    language = "de" if subject.language == "de" else "en"
    words = shown(subject.plain.text[match.start : match.end])
    detail = f" ({verdict.detail})" if verdict.detail else ""
    replacement = getattr(rule.replacement, language, None)
    found = finding(
        verdict.code,
        subject,
        f"{words}: {rule.why.en}{detail}",
        span=subject.stored_span(match.start, match.end),
        expected=getattr(rule.suggestion, language, None),
        evidence=[evidence_of(verdict.fact)] if verdict.fact else (),
        repair=Repair(replacement) if replacement else None,
    )
    own = verdict.code == rule.code
    severity = rule.severity if own else found.severity
    return replace(found, severity=severity, rule=f"{pack.id}/{rule.id}", law=rule.law, version=pack.version)


def _one_a_place(found: Iterable[Finding]) -> Iterator[Finding]:
    """Yield the finding of the longest span where several of one code overlap."""
    done: dict[str, list[Finding]] = {}
    for one in sorted(found, key=_longest_first):
        same = done.setdefault(one.code, [])
        if not any(_overlap(one, other) for other in same):
            same.append(one)
            yield one


def _longest_first(found: Finding) -> tuple[int, int, str]:
    start, end = found.start or 0, found.end or 0
    return start - end, start, found.rule or ""


def _overlap(one: Finding, other: Finding) -> bool:
    return (one.start or 0) < (other.end or 0) and (other.start or 0) < (one.end or 0)

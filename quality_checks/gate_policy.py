"""The gate's policy: which severity a finding has in a family, how many of which kind decide, and slips in the config.

The most particular word wins: `[gate.families.<family>]`, `[gate]`, what reviewers taught, and last the check's own.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from quality_checks.codes import CODES
from schemas.config import FamilyGateConfig, GateConfig
from schemas.errors import ConfigError
from schemas.finding import Finding, Severity
from schemas.precision import CheckCell, Standing
from schemas.proposal import GateOutcome
from schemas.suggestion import did_you_mean

#: Nothing weakens it and no number of it is tolerated: such a text is unchecked.
CRASHED = "check.crashed"
#: What says that nobody checked a text, or not with all rules that concern it; likewise.
UNCHECKED = frozenset((CRASHED, "check.product_unknown", "packs.broken"))
#: Modules that read what a text means, and can be wrong about it. The others compare with rules that somebody set:
#: the form of an answer, a limit, a list of words, the law. No habit of reviewers changes those.
LEARNING_MODULES = frozenset(
    ("duplicates", "ending", "form_of_address", "grounding", "language", "numbers", "prompt_talk", "shortening",
     "spelling", "stuffing", "typography")
)  # fmt: skip
#: One error blocks, one warning goes to a person; nothing is averaged.
_REVIEW_AT = MappingProxyType({Severity.WARNING.value: 1})
_BLOCK_AT = MappingProxyType({Severity.ERROR.value: 1})
_NOTHING_DIFFERENT = FamilyGateConfig()
_NOT_LEARNED = (CRASHED, "numbers.digit_outside_slot")

#: What precision proves, by check, locale and family; what is not named is open.
Standings = Mapping[CheckCell, Standing]


def module_of(code: str) -> str:
    """Return the module of a finding code."""
    return code.partition(".")[0]


def can_learn(code: str) -> bool:
    """Say whether reviewers' verdicts may change what a check does."""
    return module_of(code) in LEARNING_MODULES and code not in _NOT_LEARNED


def stated_severity(code: str, family: str | None, policy: GateConfig) -> Severity | None:
    """Return the severity that the config states for a code in a family, None where it states none."""
    stated = _of(policy, family).severity.get(code) or policy.severity.get(code)
    return Severity(stated) if stated else None


def weigh(
    findings: Iterable[Finding],
    policy: GateConfig,
    family: str | None = None,
    *,
    standings: Standings | None = None,
    may_block: bool = True,
) -> tuple[Finding, ...]:
    """Return the findings with the severities of the policy in place of their own.

    With `learned_severity` a check that the config says nothing of blocks only where it is proven and `may_block`,
    asks a person until then, and only highlights where it is doubted; what is info by itself stays that.
    """

    def severity_of(found: Finding) -> Severity:
        stated = stated_severity(found.code, family, policy)
        if stated is not None or not policy.learned_severity or not can_learn(found.code):
            return stated or found.severity
        standing = (standings or {}).get(CheckCell(found.code, found.locale, family), Standing.OPEN)
        if found.severity is Severity.INFO or standing is Standing.DOUBTED:
            return Severity.INFO
        return Severity.ERROR if standing is Standing.PROVEN and may_block else Severity.WARNING

    return tuple(
        found if found.code in UNCHECKED else replace(found, severity=severity_of(found)) for found in findings
    )


def outcome_of(weighed: Iterable[Finding], policy: GateConfig, family: str | None = None) -> GateOutcome:
    """Return what findings with these severities lead to.

    A threshold of `block_at` only makes the gate stricter: a finding counts for its code, its module and its severity.
    One of `review_at` may also make it milder: a finding counts for the most particular of these that it names. But an
    error that blocks nothing goes to a person all the same.
    """
    found, own = tuple(weighed), _of(policy, family)
    block_at = {**_BLOCK_AT, **policy.block_at, **own.block_at}
    review_at = {**_REVIEW_AT, **policy.review_at, **own.review_at}
    is_unchecked = any(one.code in UNCHECKED for one in found)
    if is_unchecked or _is_reached(block_at, (kind for one in found for kind in _kinds(one))):
        return GateOutcome.BLOCK
    has_error = any(one.severity is Severity.ERROR for one in found)
    named = (next((kind for kind in _kinds(one) if kind in review_at), "") for one in found)
    return GateOutcome.REVIEW if has_error or _is_reached(review_at, named) else GateOutcome.ACCEPT


def ensure_meant(policy: GateConfig, families: Collection[str] | None = None) -> None:
    """Raise ConfigError, one line for each slip: what names no code, module or (where they are known) family."""
    problems = [*_table_problems("gate", policy)]
    for family, own in policy.families.items():
        if families is not None and family not in families:
            hint = did_you_mean(family, families, "name one of the catalogue's families")
            problems.append(f"[gate.families.{family}]: the PIM has no such family; {hint}")
        problems += _table_problems(f"gate.families.{family}", own)
    if problems:
        raise ConfigError("\n".join(f"{policy.file}: {problem}" for problem in problems))


def _of(policy: GateConfig, family: str | None) -> FamilyGateConfig:
    return policy.families.get(family or "") or _NOTHING_DIFFERENT


def _kinds(found: Finding) -> tuple[str, str, str]:
    return found.code, module_of(found.code), found.severity.value


def _is_reached(thresholds: Mapping[str, int], kinds: Iterable[str]) -> bool:
    counts = Counter(kinds)
    return any(counts[kind] >= threshold for kind, threshold in thresholds.items())


def _table_problems(table: str, own: GateConfig | FamilyGateConfig) -> Iterator[str]:
    for code, severity in own.severity.items():
        where = f"[{table}.severity] {code}"
        if code not in CODES:
            yield f"{where}: no check reports this code; {_hint(code, CODES)}"
        elif code in UNCHECKED and severity != Severity.ERROR.value:
            yield f"{where}: must stay an error, as such a text is unchecked; remove the line"
    kinds = {*CODES, *map(module_of, CODES), *(severity.value for severity in Severity)}
    for name, thresholds in (("review_at", own.review_at), ("block_at", own.block_at)):
        for kind in thresholds:
            if kind not in kinds:
                yield f"[{table}.{name}] {kind}: is no severity, module or finding code; {_hint(kind, sorted(kinds))}"
            elif kind in UNCHECKED or kind == module_of(CRASHED):
                yield f"[{table}.{name}] {kind}: one always blocks, as such a text is unchecked; remove the line"


def _hint(word: str, known: Collection[str]) -> str:
    return did_you_mean(word, known, "the README lists all codes")

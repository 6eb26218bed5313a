"""The gate's policy: severities and thresholds by family, what reviewers taught, and slips that are named."""

from dataclasses import replace
from typing import Any

import pytest

from quality_checks import first_checks
from quality_checks.base import Subject
from quality_checks.codes import CODES
from quality_checks.gate import Gate, decide
from quality_checks.gate_policy import LEARNING_MODULES, UNCHECKED, can_learn, ensure_meant, module_of, weigh
from schemas.config import GateConfig
from schemas.errors import ConfigError
from schemas.finding import Finding, Severity
from schemas.precision import CheckCell, Standing
from schemas.proposal import GateOutcome
from tests.quality_checks.subjects import make_subject

ACCEPT, REVIEW, BLOCK = GateOutcome.ACCEPT, GateOutcome.REVIEW, GateOutcome.BLOCK
COLOUR, UNIT, CRASHED = "grounding.colour_unsupported", "typography.unit_spacing", "check.crashed"


def policy_of(**given: Any) -> GateConfig:
    return GateConfig.model_validate(given)


def found(*codes: str, **changes: Any) -> list[Finding]:
    return [Finding(code, CODES[code].severity, "message", locale="de_DE", **changes) for code in codes]


FOR_JACKETS = {"jackets": {"severity": {COLOUR: "error", "length.too_long": "info"}}}
THRESHOLDS = [
    ({}, [COLOUR] * 9, None, REVIEW),
    ({"review_at": {"warning": 2}}, [COLOUR], None, ACCEPT),
    ({"review_at": {"warning": 2}}, [COLOUR, "length.too_short"], None, REVIEW),
    ({"review_at": {"info": 2}}, [UNIT], None, ACCEPT),
    ({"review_at": {"info": 2}}, [UNIT] * 2, None, REVIEW),
    ({"review_at": {"grounding": 3}}, [COLOUR] * 2, None, ACCEPT),
    ({"review_at": {"grounding": 3}}, [COLOUR] * 2 + ["length.too_short"], None, REVIEW),
    ({"review_at": {"grounding": 3}}, [COLOUR] * 3, None, REVIEW),
    ({"review_at": {"grounding": 3, COLOUR: 1}}, [COLOUR], None, REVIEW),
    ({"review_at": {"grounding": 3, COLOUR: 5}}, [COLOUR] * 4, None, ACCEPT),
    ({"block_at": {"warning": 3}}, [COLOUR] * 2, None, REVIEW),
    ({"block_at": {"warning": 3}}, [COLOUR] * 3, None, BLOCK),
    ({"block_at": {COLOUR: 1}}, [COLOUR], None, BLOCK),
    ({"block_at": {"length": 3}}, ["length.too_long"], None, BLOCK),
    ({"block_at": {"error": 2}}, ["length.too_long"], None, REVIEW),
    ({"block_at": {"error": 2}, "review_at": {"length": 9}}, ["length.too_long"], None, REVIEW),
    ({"block_at": {"error": 2}}, [CRASHED], None, BLOCK),
    ({"families": FOR_JACKETS}, [COLOUR], "jackets", BLOCK),
    ({"families": FOR_JACKETS}, [COLOUR], "lamps", REVIEW),
    ({"families": FOR_JACKETS}, [COLOUR], None, REVIEW),
    ({"families": FOR_JACKETS}, ["length.too_long"], "jackets", ACCEPT),
    ({"families": FOR_JACKETS, "severity": {COLOUR: "info"}}, [COLOUR], "jackets", BLOCK),
    ({"families": FOR_JACKETS, "severity": {COLOUR: "info"}}, [COLOUR], "lamps", ACCEPT),
    ({"families": {"jackets": {"review_at": {"warning": 4}}}}, [COLOUR] * 3, "jackets", ACCEPT),
    ({"families": {"jackets": {"block_at": {"warning": 3}}}}, [COLOUR] * 3, "jackets", BLOCK),
    ({"families": {"jackets": {"block_at": {"warning": 3}}}}, [COLOUR] * 3, "lamps", REVIEW),
]


@pytest.mark.parametrize(("given", "codes", "family", "outcome"), THRESHOLDS)
def test_severities_and_thresholds_decide_by_family(
    given: dict[str, Any], codes: list[str], family: str | None, outcome: GateOutcome
) -> None:
    assert decide(found(*codes), policy_of(**given), family) is outcome


def test_the_gate_takes_the_family_of_the_proposal() -> None:
    subject = make_subject("Die Jacke Nordwind wiegt 540 g und hat drei Taschen.")
    for family, outcome in (("jackets", REVIEW), ("lamps", BLOCK)):
        policy = policy_of(families={family: {"severity": {"numbers.unsupported": "warning"}}})
        assert Gate(first_checks(), policy).check(subject).outcome is outcome


@pytest.mark.parametrize("own", [{}, {"families": {"jackets": {"block_at": {"error": 99}}}}])
@pytest.mark.parametrize("learned", [True, False])
def test_a_crash_blocks_whatever_the_policy_says(own: dict[str, Any], learned: bool) -> None:
    def crashing(_subject: Subject) -> Any:
        raise ValueError("broken")
        yield

    policy = policy_of(block_at={"error": 99}, review_at={"error": 99}, learned_severity=learned, **own)
    doubted = {CheckCell(CRASHED, "de_DE", "jackets"): Standing.DOUBTED}
    checked = Gate((crashing,), policy, doubted).check(make_subject("Gut."))
    assert (checked.outcome, [one.severity for one in checked.findings]) == (BLOCK, [Severity.ERROR])


@pytest.mark.parametrize("code", sorted(UNCHECKED))
def test_a_text_that_is_not_checked_is_never_let_through(code: str) -> None:
    assert decide(found(code), policy_of(block_at={"error": 99}, review_at={"error": 99, "packs": 99})) is BLOCK
    with pytest.raises(ConfigError, match="must stay an error"):
        ensure_meant(policy_of(severity={code: "info"}))


SLIPS = [
    ({"severity": {"lenght.too_long": "info"}}, r"\[gate.severity\] lenght.too_long: no check .* length.too_long\?"),
    ({"families": {"jackets": {"severity": {"x": "info"}}}}, r"\[gate.families.jackets.severity\] x: no check reports"),
    (
        {"families": {"lamps": {"severity": {CRASHED: "info"}}}},
        r"\[gate.families.lamps.severity\] .* must stay an error",
    ),
    ({"review_at": {"warnings": 2}}, r"\[gate.review_at\] warnings: is no .* did you mean warning\?"),
    ({"block_at": {"typografy": 2}}, r"\[gate.block_at\] typografy: is no .* did you mean typography\?"),
    ({"families": {"a": {"block_at": {"x": 2}}}}, r"\[gate.families.a.block_at\] x: is no severity, module or finding"),
    ({"block_at": {CRASHED: 2}}, r"\[gate.block_at\] check.crashed: one always blocks"),
    ({"review_at": {"check": 2}}, r"\[gate.review_at\] check: one always blocks"),
]


@pytest.mark.parametrize(("given", "message"), SLIPS)
def test_a_policy_that_cannot_be_meant_is_refused(given: dict[str, Any], message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        Gate((), policy_of(**given))


def test_a_family_that_the_pim_does_not_have_is_named_with_the_one_that_is_meant() -> None:
    policy = policy_of(families={"jacket": {}, "x": {"severity": {"y": "info"}}})
    with pytest.raises(ConfigError) as error:
        ensure_meant(policy, ["jackets", "lamps"])
    first, second, third = str(error.value).splitlines()
    assert first == "pipeline.toml: [gate.families.jacket]: the PIM has no such family; did you mean jackets?"
    assert second.endswith("[gate.families.x]: the PIM has no such family; name one of the catalogue's families")
    assert "[gate.families.x.severity] y" in third
    ensure_meant(policy_of(families={"jackets": {}}), ["jackets"])


LEARNED = policy_of(learned_severity=True)
NUMBER = "numbers.unsupported"
STANDINGS = [
    (COLOUR, Standing.OPEN, Severity.WARNING),
    (COLOUR, Standing.PROVEN, Severity.ERROR),
    (COLOUR, Standing.DOUBTED, Severity.INFO),
    (NUMBER, Standing.OPEN, Severity.WARNING),
    (NUMBER, Standing.PROVEN, Severity.ERROR),
    (NUMBER, Standing.DOUBTED, Severity.INFO),
    (UNIT, Standing.PROVEN, Severity.INFO),
    ("numbers.digit_outside_slot", Standing.DOUBTED, Severity.ERROR),
    ("html.script", Standing.DOUBTED, Severity.ERROR),
    ("packs.green_vague", Standing.DOUBTED, Severity.WARNING),
]


@pytest.mark.parametrize(("code", "standing", "severity"), STANDINGS)
def test_a_check_blocks_once_it_is_proven_and_only_highlights_where_it_is_doubted(
    code: str, standing: Standing, severity: Severity
) -> None:
    standings = {CheckCell(code, "de_DE", "jackets"): standing}
    (weighed,) = weigh(found(code), LEARNED, "jackets", standings=standings)
    assert weighed.severity is severity
    (unlearned,) = weigh(found(code), GateConfig(), "jackets", standings=standings)
    assert unlearned.severity is CODES[code].severity


def test_a_cell_learns_from_its_own_verdicts_alone() -> None:
    standings = {CheckCell(COLOUR, "de_DE", "jackets"): Standing.PROVEN}
    for family, locale in (("lamps", "de_DE"), (None, "de_DE"), ("jackets", "en_US")):
        (weighed,) = weigh([replace(found(COLOUR)[0], locale=locale)], LEARNED, family, standings=standings)
        assert weighed.severity is Severity.WARNING


def test_what_the_config_states_outweighs_what_was_learned() -> None:
    standings = {CheckCell(COLOUR, "de_DE", "jackets"): Standing.DOUBTED}
    for given in ({"severity": {COLOUR: "error"}}, {"families": {"jackets": {"severity": {COLOUR: "error"}}}}):
        (weighed,) = weigh(found(COLOUR), policy_of(learned_severity=True, **given), "jackets", standings=standings)
        assert weighed.severity is Severity.ERROR


@pytest.mark.parametrize(
    ("is_for_person", "sample", "outcome"), [(False, 0, BLOCK), (True, 0, REVIEW), (False, 1, REVIEW)]
)
def test_a_proven_check_blocks_unless_a_person_decides_or_the_text_is_in_the_sample(
    is_for_person: bool, sample: float, outcome: GateOutcome
) -> None:
    policy = policy_of(learned_severity=True, audit_sample=sample)
    standings = {CheckCell(NUMBER, "de_DE", "jackets"): Standing.PROVEN}
    gate = Gate(first_checks(), policy, standings, is_for_person=is_for_person)
    assert gate.check(make_subject("Die Jacke Nordwind wiegt 540 g und hat drei Taschen.")).outcome is outcome


def test_what_learns_are_checks_that_read_what_a_text_means() -> None:
    assert set(map(module_of, CODES)) >= LEARNING_MODULES
    assert not any(map(can_learn, (CRASHED, "numbers.digit_outside_slot", "length.too_long", "packs.green_vague")))

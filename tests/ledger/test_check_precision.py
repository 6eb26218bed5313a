"""What people made of findings: the table of the definition, by locale and family, on both databases."""

from typing import Any

import pytest

from ledger import Ledger
from ledger.check_precision import CheckScope
from quality_checks.codes import CODES
from schemas.finding import Severity
from schemas.precision import NEVER_JUDGED, UPHELD_BY, CheckCell, Precision
from schemas.proposal import GateOutcome
from schemas.verdict import RejectReason, VerdictKind
from tests.builders import make_proposal
from tests.ledger.builders import make_checked, make_draft, make_finding, make_verdict

ACCEPTED, EDITED, REJECTED, _ = VerdictKind
UNLICENSED = "grounding.unlicensed_property"
DRAFT = "Die Jacke ist kratzfest und blau, kratzfest auch innen."
UPHELD, OVERTURNED, UNJUDGED = Precision(1, 0), Precision(0, 1), Precision()


def finding(code: str = UNLICENSED, words: str = "kratzfest", **changes: Any) -> Any:
    start = DRAFT.find(words) if words else None
    end = None if start is None else start + len(words)
    return make_finding(code=code, text=words, start=start, end=end, **changes)


def judge(ledger: Ledger, name: str, found: tuple[Any, ...], kind: VerdictKind | None, **given: Any) -> str:
    gate = given.pop("gate", GateOutcome.REVIEW)
    changes = {key: given.pop(key) for key in ("family", "locale", "language") if key in given}
    proposal = make_proposal(identifier=name, text=DRAFT, **changes)
    ledger.save_drafts("r1", [make_draft(make_checked(proposal, gate, findings=found))])
    if kind:
        ledger.decide(make_verdict(proposal.id, kind, **given))
    return proposal.id


CASES = [
    ("waits", finding(), None, {}, UNJUDGED),
    ("accepted as it stood", finding(), ACCEPTED, {}, OVERTURNED),
    ("taken out", finding(), EDITED, {"text": "Die Jacke ist blau, kratzfest auch innen."}, UPHELD),
    ("left in", finding(), EDITED, {"text": "Die blaue Jacke ist kratzfest, kratzfest auch innen."}, OVERTURNED),
    ("moved", finding(words="blau"), EDITED, {"text": "blau: die Jacke."}, OVERTURNED),
    ("written otherwise", finding(words="blau"), EDITED, {"text": "Die Jacke ist Blau."}, UPHELD),
    ("on the whole text", finding(words=""), EDITED, {"text": "Kurz."}, UNJUDGED),
    ("the reason fits the check", finding(), REJECTED, {"reason": RejectReason.FACT}, UPHELD),
    ("the reason is another", finding(), REJECTED, {"reason": RejectReason.TONE}, UNJUDGED),
    ("the reason says nothing", finding(), REJECTED, {"reason": RejectReason.OTHER}, UNJUDGED),
    ("the whole text, rejected", finding("length.too_short", ""), REJECTED, {"reason": RejectReason.LENGTH}, UPHELD),
    (
        "the reason fits the code",
        finding("grounding.health_unsupported"),
        REJECTED,
        {"reason": RejectReason.LAW},
        UPHELD,
    ),
    (
        "an error of a blocked text",
        finding(severity=Severity.ERROR),
        EDITED,
        {"text": "Gut.", "gate": GateOutcome.BLOCK},
        UNJUDGED,
    ),
    (
        "an error of a blocked text, rejected",
        finding(severity=Severity.ERROR),
        REJECTED,
        {"gate": GateOutcome.BLOCK},
        UNJUDGED,
    ),
    ("a warning of a blocked text", finding(), EDITED, {"text": "Gut.", "gate": GateOutcome.BLOCK}, UPHELD),
    ("what happened is no judgement", finding("stale.replaces_edit", ""), ACCEPTED, {}, UNJUDGED),
]


@pytest.mark.parametrize(("name", "found", "kind", "given", "expected"), CASES, ids=[case[0] for case in CASES])
def test_a_decision_upholds_a_finding_overturns_it_or_says_nothing(
    ledger: Ledger, name: str, found: Any, kind: VerdictKind | None, given: dict[str, Any], expected: Precision
) -> None:
    judge(ledger, name, (found,), kind, **given)
    (count,) = ledger.check_counts()
    assert (count.cell.code, count.findings, count.texts) == (found.code, 1, 1)
    assert count.precision == expected


def test_texts_are_counted_and_one_finding_that_was_taken_out_upholds_the_check(ledger: Ledger) -> None:
    both = (finding(), finding(words="blau"))
    judge(ledger, "A", both, EDITED, text="Die Jacke ist kratzfest, kratzfest auch innen.")
    judge(ledger, "B", both, ACCEPTED)
    (count,) = ledger.check_counts()
    assert (count.findings, count.texts, count.precision) == (4, 2, Precision(1, 1))


def test_each_locale_and_family_has_its_own_counts(ledger: Ledger) -> None:
    judge(ledger, "A", (finding(),), ACCEPTED)
    judge(ledger, "B", (finding(),), REJECTED, family="lamps")
    judge(ledger, "C", (finding(), finding("length.too_short", "")), ACCEPTED, locale="en_US", family=None)
    judge(ledger, "D", (finding(),), EDITED, text="Gut.", family="lamps")
    counts = {count.cell: count.precision for count in ledger.check_counts()}
    assert counts == {
        CheckCell(UNLICENSED, "de_DE", "jackets"): OVERTURNED,
        CheckCell(UNLICENSED, "de_DE", "lamps"): Precision(2, 0),
        CheckCell(UNLICENSED, "en_US", None): OVERTURNED,
        CheckCell("length.too_short", "en_US", None): OVERTURNED,
    }
    lamps = ledger.check_counts(CheckScope(family="lamps"))
    assert [(count.cell.family, count.precision) for count in lamps] == [("lamps", Precision(2, 0))]
    assert {count.cell.locale for count in ledger.check_counts(CheckScope(locale="en_US"))} == {"en_US"}


def test_words_are_counted_as_they_are_written(ledger: Ledger) -> None:
    judge(ledger, "A", (finding(), finding(words="blau", code="grounding.colour_unsupported")), ACCEPTED)
    judge(ledger, "B", (finding(), finding()), ACCEPTED)
    judge(ledger, "C", (finding(),), EDITED, text="Gut.", family="lamps")
    judge(ledger, "D", (finding(),), REJECTED, reason=RejectReason.OTHER, family="bags")
    judge(ledger, "E", (finding("typography.quotation_marks", "blau"), finding(words="")), ACCEPTED)
    found = {(one.words, one.language, one.family): one.precision for one in ledger.judged_words()}
    assert found == {
        ("kratzfest", "de", "jackets"): Precision(0, 2),
        ("blau", "de", "jackets"): OVERTURNED,
        ("kratzfest", "de", "lamps"): UPHELD,
    }
    newest = {one.newest_proposal for one in ledger.judged_words(CheckScope(family="lamps"))}
    assert newest == {make_proposal(identifier="C", text=DRAFT, family="lamps").id}


def test_every_module_of_checks_is_upheld_by_some_reason_or_never_judged() -> None:
    known = {name.partition(".")[0] for names in UPHELD_BY.values() for name in names}
    assert {code.partition(".")[0] for code in CODES} == known | NEVER_JUDGED
    assert {name for names in UPHELD_BY.values() for name in names if "." in name} <= set(CODES)
    assert set(UPHELD_BY) == set(RejectReason)

"""Decisions for many: just what was previewed, what could not be decided named, and taken back where untouched."""

import time
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from ledger import Ledger
from ledger.bulk_records import BulkDecision, BulkOutcome, BulkResult, BulkSummary, BulkUndo
from ledger.database import Database
from ledger.desk_records import QueueFilter, QueueState
from ledger.records import ProposalState, SavedDraft
from reports.figures import report_figures
from schemas.errors import CannotBeUndone, ConfigError, LedgerUnavailable
from schemas.proposal import GateOutcome
from schemas.receipt import Receipt, ReceiptStatus
from schemas.verdict import RejectReason, VerdictKind
from tests.builders import make_proposal
from tests.ledger.builders import NOON, after, make_checked, make_draft, make_finding, make_verdict

ACCEPTED, EDITED, REJECTED, UNDONE = VerdictKind
EVERYTHING = QueueFilter()


def draft(name: str, *codes: str, outcome: GateOutcome = GateOutcome.REVIEW, **given: Any) -> SavedDraft:
    auto, audited = given.pop("auto", False), given.pop("audited", False)
    found = tuple(make_finding(code=code) for code in codes)
    proposal = make_proposal(identifier=name, **given)
    return make_draft(make_checked(proposal, outcome, findings=found, auto=auto, audited=audited))


def fill(ledger: Ledger, *drafts: SavedDraft) -> dict[str, str]:
    ledger.save_drafts("r1", drafts)
    return {one.checked.proposal.identifier: one.checked.proposal.id for one in drafts}


def previewed(ledger: Ledger, **given: Any) -> dict[str, int]:
    return {member.id: member.version for member in ledger.bulk.preview(given.pop("wanted", EVERYTHING), **given)}


def decide(ledger: Ledger, items: dict[str, int], kind: VerdictKind = ACCEPTED, **given: Any) -> BulkResult:
    full = BulkDecision("b1", kind, "ada", after(5), items, seconds=10.0)
    if kind is REJECTED:
        full = replace(full, reason=RejectReason.TONE)
    return ledger.decide_many(replace(full, **given))


def states(ledger: Ledger, ids: Sequence[str]) -> list[str]:
    return [ledger.proposal(one).state.value for one in ids]


def test_all_that_was_previewed_is_decided_and_each_has_a_verdict_of_its_own(ledger: Ledger) -> None:
    ids = fill(ledger, *(draft(f"JK-{n}", "x.y") for n in range(3)))
    result = decide(ledger, previewed(ledger), comment="geprüft")
    assert result.counts == {BulkOutcome.DECIDED: 3}
    for key in ids.values():
        found = ledger.proposal(key)
        (verdict,) = found.verdicts
        assert (found.state, found.version, found.verdict) == (ProposalState.ACCEPTED, 2, ACCEPTED)
        assert (verdict.bulk_id, verdict.reviewer, verdict.comment, verdict.before_state) == (
            "b1", "ada", "geprüft", "review"
        )  # fmt: skip
    (event,) = ledger.people.events(action="bulk")
    assert (event.person, event.bulk_id, event.at) == ("ada", "b1", after(5))
    assert {change.proposal_id for change in ledger.changes_to_write()} == set(ids.values())


def test_all_are_rejected_for_one_reason(ledger: Ledger) -> None:
    ids = fill(ledger, draft("A"), draft("B", outcome=GateOutcome.BLOCK), draft("C", outcome=GateOutcome.NOTHING))
    items = dict.fromkeys(ids.values(), 1)
    assert decide(ledger, items, REJECTED, reason=RejectReason.LAW).counts == {BulkOutcome.DECIDED: 3}
    assert {ledger.proposal(key).verdicts[0].reason for key in ids.values()} == {RejectReason.LAW}
    assert states(ledger, list(ids.values())) == ["rejected"] * 3


def test_what_was_not_previewed_or_changed_since_stays_as_it_is(ledger: Ledger) -> None:
    ids = fill(ledger, draft("A"), draft("B"), draft("C"))
    items = previewed(ledger, but=[ids["C"]])
    ledger.decide(make_verdict(ids["A"], REJECTED, reviewer="bob"))
    later = fill(ledger, draft("D"))
    result = decide(ledger, {**items, "f" * 32: 1})
    assert result.outcomes == {
        ids["A"]: BulkOutcome.CHANGED, ids["B"]: BulkOutcome.DECIDED, "f" * 32: BulkOutcome.CHANGED
    }  # fmt: skip
    assert states(ledger, [*ids.values(), later["D"]]) == ["rejected", "accepted", "review", "review"]
    assert [verdict.reviewer for verdict in ledger.proposal(ids["A"]).verdicts] == ["bob"]


OUTCOMES = [
    ("review", draft("A", "x.y"), BulkOutcome.DECIDED, BulkOutcome.DECIDED),
    ("takes two", draft("A", "law.health"), BulkOutcome.FIRST, BulkOutcome.DECIDED),
    ("named like a module that takes two", draft("A", "lawful.x"), BulkOutcome.DECIDED, BulkOutcome.DECIDED),
    ("blocked", draft("A", outcome=GateOutcome.BLOCK), BulkOutcome.BLOCKED, BulkOutcome.DECIDED),
    ("no value", draft("A", outcome=GateOutcome.NOTHING), BulkOutcome.NOT_FOUND, BulkOutcome.DECIDED),
    ("spot check", draft("A", outcome=GateOutcome.ACCEPT, auto=True, audited=True), *[BulkOutcome.DECIDED] * 2),
    ("accepted by the gate", draft("A", outcome=GateOutcome.ACCEPT, auto=True), *[BulkOutcome.ALONE] * 2),
]
STATES = {BulkOutcome.BLOCKED: QueueState.BLOCKED, BulkOutcome.NOT_FOUND: QueueState.NOT_FOUND}


@pytest.mark.parametrize(("name", "given", "accept", "reject"), OUTCOMES, ids=[one[0] for one in OUTCOMES])
def test_the_preview_says_what_the_decision_does(
    ledger: Ledger, name: str, given: SavedDraft, accept: BulkOutcome, reject: BulkOutcome
) -> None:
    state = QueueState.ACCEPTED if name == "accepted by the gate" else STATES.get(accept, QueueState.WAITING)
    fill(ledger, given)
    (member,) = ledger.bulk.preview(QueueFilter(state=state), takes_two=("law", "x.z"))
    assert member.outcomes == {ACCEPTED: accept, REJECTED: reject}
    assert (member.family, member.locale, member.version) == ("jackets", "de_DE", 1)
    before = ledger.proposal(member.id)
    result = decide(ledger, {member.id: 1}, takes_two=("law", "x.z"))
    assert result.outcomes == {member.id: accept}
    now = ledger.proposal(member.id)
    assert (now.state is ProposalState.ACCEPTED and now.verdict is ACCEPTED) is (accept is BulkOutcome.DECIDED)
    assert (now == before) is (accept not in (BulkOutcome.DECIDED, BulkOutcome.FIRST))


def test_what_takes_two_gets_its_first_approval_and_no_second_from_another_bulk(ledger: Ledger) -> None:
    (key,) = fill(ledger, draft("A", "law.health")).values()
    decide(ledger, previewed(ledger), takes_two=("law",))
    assert (ledger.proposal(key).first_by, ledger.proposal(key).state) == ("ada", ProposalState.REVIEW)
    for kind in (ACCEPTED, REJECTED):
        again = decide(ledger, previewed(ledger), kind, by="bob", bulk_id=f"b-{kind}", takes_two=("law",))
        assert again.counts == {BulkOutcome.ALONE: 1}
    assert ledger.decide(make_verdict(key, reviewer="bob"), takes_two=True).state is ProposalState.ACCEPTED


def test_the_time_is_shared_to_the_millisecond(ledger: Ledger) -> None:
    fill(ledger, *(draft(f"JK-{n}") for n in range(5)), *(draft(f"LW-{n}", "law.x") for n in range(2)),
         draft("BL", outcome=GateOutcome.BLOCK))  # fmt: skip
    items = previewed(ledger) | previewed(ledger, wanted=QueueFilter(state=QueueState.BLOCKED))
    decide(ledger, items, seconds=36.003, takes_two=("law",))
    firsts = ledger.people.events(action="first_approval")
    spent = [round(1000 * verdict.seconds) for key in items for verdict in ledger.proposal(key).verdicts]
    spent += [event.milliseconds or 0 for event in firsts]
    assert (len(spent), sum(spent), max(spent) - min(spent)) == (7, 36_003, 1)
    figures = report_figures(ledger)
    assert figures.total.cost.labour == Decimal("0.36003")
    assert figures.untimed_decisions == 0


INCOMPLETE = [
    ({"kind": EDITED}, "many can be accepted or rejected"),
    ({"kind": UNDONE}, "many can be accepted or rejected"),
    ({"kind": REJECTED, "reason": None}, "a rejection needs a reason"),
    ({"kind": ACCEPTED, "reason": RejectReason.LAW}, "a rejection needs a reason, and nothing else has one"),
]


@pytest.mark.parametrize(("given", "problem"), INCOMPLETE)
def test_what_cannot_be_decided_for_many_is_refused(ledger: Ledger, given: dict[str, Any], problem: str) -> None:
    (key,) = fill(ledger, draft("A")).values()
    with pytest.raises(ConfigError, match=problem):
        decide(ledger, {key: 1}, **given)
    assert (ledger.proposal(key).version, ledger.people.events()) == (1, ())


def test_a_decision_for_many_is_taken_back_as_a_whole(ledger: Ledger) -> None:
    ids = fill(ledger, draft("A"), draft("B"), draft("C", "law.x"), draft("D", outcome=GateOutcome.BLOCK))
    before = {key: ledger.proposal(key) for key in ids.values()}
    items = previewed(ledger)
    decide(ledger, items, takes_two=("law",))
    assert ledger.undo_many("b1", by="Ada", at=after(6)) == BulkUndo(undone=3, kept=0)
    for key, was in before.items():
        now = ledger.proposal(key)
        assert (now.state, now.final_text, now.verdict, now.first_by) == (was.state, was.final_text, None, None)
    assert [one.kind for one in ledger.proposal(ids["A"]).verdicts] == [ACCEPTED, UNDONE]
    assert report_figures(ledger).total.counts.reviewed == 0
    # A second time there is nothing left to take back.
    assert ledger.undo_many("b1", by="ada", at=after(7)) == BulkUndo(undone=0, kept=0)
    # And all of it can be decided again.
    assert decide(ledger, previewed(ledger), REJECTED, bulk_id="b2").counts == {BulkOutcome.DECIDED: 3}


def test_what_somebody_touched_since_is_not_taken_back(ledger: Ledger) -> None:
    ids = fill(ledger, *(draft(name) for name in "ABCD"), draft("E", "law.x"), draft("F", "law.x"))
    decide(ledger, previewed(ledger), takes_two=("law",))
    ledger.save_receipts("w1", [Receipt(ids["A"], ReceiptStatus.WRITTEN)], NOON)
    ledger.undo(ids["B"], by="ada", at=after(6))
    ledger.decide(make_verdict(ids["B"], ACCEPTED, reviewer="bob"))
    ledger.save_drafts("r1", [draft("C", revision="r2")])
    ledger.decide(make_verdict(ids["E"], ACCEPTED, reviewer="bob"), takes_two=True)
    assert ledger.undo_many("b1", by="ada", at=after(9)) == BulkUndo(undone=2, kept=3)
    assert states(ledger, list(ids.values())) == ["written", "accepted", "superseded", "review", "accepted", "review"]
    assert ledger.proposal(ids["B"]).verdicts[-1].reviewer == "bob"
    assert ledger.proposal(ids["F"]).first_by is None


def test_a_rejection_for_many_that_newer_drafts_overtook_stays(ledger: Ledger) -> None:
    ids = fill(ledger, draft("A"), draft("B"))
    decide(ledger, previewed(ledger), REJECTED)
    ledger.save_drafts("r1", [draft("A", revision="r2")])
    assert ledger.undo_many("b1", by="ada", at=after(9)) == BulkUndo(undone=1, kept=1)
    assert states(ledger, list(ids.values())) == ["rejected", "review"]


def test_only_they_themselves_or_an_admin_take_it_back(ledger: Ledger) -> None:
    (key,) = fill(ledger, draft("A")).values()
    decide(ledger, previewed(ledger))
    with pytest.raises(CannotBeUndone, match="ada took it; only they or an admin can take it back"):
        ledger.undo_many("b1", by="bob", at=after(9))
    with pytest.raises(ConfigError, match="there is no such decision for many"):
        ledger.undo_many("b9", by="ada", at=after(9))
    assert ledger.proposal(key).verdict is ACCEPTED
    assert ledger.undo_many("b1", by="root", at=after(9), is_admin=True).undone == 1


def test_the_newest_decisions_for_many_are_listed_with_what_stands_of_them(ledger: Ledger) -> None:
    ids = fill(ledger, draft("A"), draft("B", "law.x"))
    decide(ledger, previewed(ledger), takes_two=("law",), about="family=jackets")
    ledger.undo(ids["A"], by="ada", at=after(6))
    decide(ledger, previewed(ledger), REJECTED, by="bob", bulk_id="b2", at=after(8))
    listed = ledger.bulk.newest()
    assert listed == (
        BulkSummary("b2", after(8), "bob", REJECTED, "", done=1, standing=1),
        BulkSummary("b1", after(5), "ada", ACCEPTED, "family=jackets", done=2, standing=1),
    )
    assert ledger.bulk.newest(by="ada", limit=1) == listed[1:]


def test_what_was_decided_before_the_ledger_failed_is_not_lost(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ledger.bulk._AT_ONCE", 2)
    fill(ledger, *(draft(f"JK-{n}") for n in range(5)))
    write, calls = Database.write, []

    def failing(self: Database) -> Any:
        calls.append(1)
        if len(calls) == 2:
            raise LedgerUnavailable("it is locked")
        return write(self)

    monkeypatch.setattr(Database, "write", failing)
    assert decide(ledger, previewed(ledger)).counts == {BulkOutcome.DECIDED: 3, BulkOutcome.UNREACHED: 2}
    assert ledger.count_by_state() == {ProposalState.ACCEPTED: 3, ProposalState.REVIEW: 2}
    assert ledger.undo_many("b1", by="ada", at=after(9)).undone == 3


def test_a_preview_is_cut_at_its_limit_and_in_the_order_of_the_queue(ledger: Ledger) -> None:
    ids = fill(ledger, draft("A"), draft("B", "x.y"), draft("C", "x.y", "x.z"))
    assert [member.id for member in ledger.bulk.preview(EVERYTHING, limit=2)] == [ids["C"], ids["B"]]
    kept = ledger.bulk.preview(EVERYTHING, but=[ids["C"]], limit=2)
    assert [member.id for member in kept] == [ids["B"], ids["A"]]


@pytest.mark.slow
def test_five_thousand_are_decided_and_taken_back_within_seconds(ledger: Ledger) -> None:
    ledger.save_drafts("r1", [draft(f"JK-{n}", "x.y", "law.x") for n in range(5_000)])
    began = time.perf_counter()
    items = previewed(ledger)
    result = decide(ledger, items)
    took = time.perf_counter() - began
    assert result.counts == {BulkOutcome.DECIDED: 5_000}
    began = time.perf_counter()
    assert ledger.undo_many("b1", by="ada", at=after(9)).undone == 5_000
    back = time.perf_counter() - began
    assert (took < 5, back < 5) == (True, True), f"{took:.1f} s, {back:.1f} s"

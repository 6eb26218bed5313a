"""Drafts: stored whole and once, one for each place, and back again with their product."""

from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import func, select

from ledger import Ledger
from ledger.records import ProposalState, QuarantineEntry, SavedDraft, ScanResult
from ledger.tables import call_uses, findings, metadata, products
from schemas.finding import Severity
from schemas.product import Amount, Price, ProductKind, SourceRow, Value
from schemas.proposal import ContentKind, DraftOutcome, GateOutcome, Sentence, SlotSpan
from schemas.receipt import Receipt, ReceiptStatus
from schemas.verdict import VerdictKind
from tests.builders import make_product, make_proposal
from tests.ledger.builders import (
    NOON,
    accepted,
    after,
    blocked,
    in_review,
    make_checked,
    make_draft,
    make_finding,
    make_run,
    make_verdict,
)


def state(ledger: Ledger, draft: SavedDraft) -> ProposalState:
    return ledger.proposal(draft.checked.proposal.id).state


def rows(ledger: Ledger) -> dict[str, int]:
    with ledger.database.read() as connection:
        return {t.name: connection.scalar(select(func.count()).select_from(t)) or 0 for t in metadata.sorted_tables}


def test_a_draft_comes_back_with_all_that_belongs_to_it(ledger: Ledger) -> None:
    product = make_product(
        kind=ProductKind.PRODUCT_MODEL, parent="ROOT", depth=1, family_variant="jackets_size", categories=("a", "b"),
        enabled=False, inherited={"name": "ROOT"}, source=SourceRow("products.csv", 7), findings=(make_finding(),),
        values={
            "name": (Value("Größe „M“ 🧥", "de_DE", "print"), Value("M", "en_US")),
            "weight": (Value(Amount(Decimal("450.10"), "GRAM")),),
            "pockets": (Value(Decimal("3")),),
            "waterproof": (Value(False),),
            "material": (Value(("cotton", "wool")),),
            "price": (Value((Price(Decimal("9.90"), "EUR"), Price(Decimal("8"), "USD"))),),
        },
    )  # fmt: skip
    proposal = make_proposal(
        kind=ProductKind.PRODUCT_MODEL, family=None, locale=None, channel=None, content=ContentKind.ATTRIBUTE,
        text="Wiegt 450,1 g.", facts_hash="f", quote="450 g", outcome=DraftOutcome.TRUNCATED,
        sentences=(Sentence("Wiegt ⟦weight⟧.", ("weight",), 0, 14),), slots=(SlotSpan(6, 13, "weight"),),
        request_hashes=("h1", "h2"), attempt=1, llm_model="gpt-5-mini", replaces="Alt",
    )  # fmt: skip
    plain = make_finding(code="a.b", severity=Severity.INFO, start=None, end=None, evidence=(), repair=None)
    earlier = make_checked(make_proposal(attempt=0), GateOutcome.BLOCK, findings=(make_finding(),))
    draft = make_draft(
        make_checked(proposal, GateOutcome.ACCEPT, findings=(make_finding(), plain), auto=True, audited=True),
        product=product, earlier=(earlier,),
    )  # fmt: skip
    assert ledger.save_drafts("r1", [draft]) == 1
    stored = ledger.proposal(proposal.id)
    assert (stored.checked, stored.product, stored.earlier) == (draft.checked, product, (earlier,))
    assert (stored.state, stored.version, stored.run_id, stored.drafted_at) == (ProposalState.ACCEPTED, 1, "r1", NOON)
    assert (stored.verdicts, stored.receipts, stored.edited_text, stored.written_at) == ((), (), None, None)


def test_texts_that_no_database_can_hold_do_not_stop_a_run(ledger: Ledger) -> None:
    broken = "Jacke\0 \ud83d!"
    product = make_product(values={"name": (Value(broken),)})
    checked = make_checked(make_proposal(text=broken, quote=broken), findings=(make_finding(text=broken),))
    ledger.save_drafts("r1", [make_draft(checked, product=product)])
    stored = ledger.proposal(checked.proposal.id)
    assert stored.proposal.text == "Jacke\ufffd \ufffd!"
    assert stored.product.values["name"][0].data == "Jacke\ufffd \ufffd!"


GATE_ROWS = [
    (GateOutcome.ACCEPT, True, ProposalState.ACCEPTED),
    (GateOutcome.ACCEPT, False, ProposalState.REVIEW),
    (GateOutcome.REVIEW, False, ProposalState.REVIEW),
    (GateOutcome.BLOCK, False, ProposalState.BLOCKED),
]


@pytest.mark.parametrize(("outcome", "auto", "expected"), GATE_ROWS)
def test_the_gate_decides_where_a_draft_stands(
    ledger: Ledger, outcome: GateOutcome, auto: bool, expected: ProposalState
) -> None:
    ledger.save_drafts("r1", [make_draft(make_checked(outcome=outcome, auto=auto))])
    assert ledger.count_by_state() == {expected: 1}


def test_storing_a_draft_again_changes_nothing(ledger: Ledger) -> None:
    proposal = make_proposal(request_hashes=("h1",))
    draft = make_draft(make_checked(proposal, findings=(make_finding(),)))
    assert ledger.save_drafts("r1", [draft, draft]) == 1
    before = ledger.proposal(proposal.id), rows(ledger)
    again = make_draft(make_checked(make_proposal(text="Anders."), GateOutcome.BLOCK), drafted_at=after(9))
    assert again.checked.proposal.id == proposal.id
    assert ledger.save_drafts("w1", [again]) == 0
    assert (ledger.proposal(proposal.id), rows(ledger)) == before
    assert before[1] | {"runs": 0} == {
        "runs": 0, "calls": 0, "call_uses": 1, "products": 1, "proposals": 1, "findings": 1, "verdicts": 0,
        "receipts": 0, "quarantine": 0, "carries": 0, "completeness": 0, "fills": 0, "learned_words": 0,
        "text_marks": 0, "pim_texts": 0, "people": 0, "sessions": 0, "owners": 0, "assignments": 0,
        "saved_views": 0, "events": 0,
    }  # fmt: skip


def test_of_the_same_draft_twice_in_a_batch_the_first_stays(ledger: Ledger) -> None:
    first, second = (make_draft(make_checked(make_proposal(text=text))) for text in ("A", "B"))
    assert ledger.save_drafts("r1", [first, second]) == 1
    assert ledger.proposal(first.checked.proposal.id).proposal.text == "A"


def test_a_product_is_kept_once_for_all_its_texts_and_anew_for_each_revision(ledger: Ledger) -> None:
    drafts = [in_review(attribute=name, revision=revision) for name in ("a", "b") for revision in ("r1", "r2")]
    ledger.save_drafts("r1", drafts)
    assert rows(ledger)["products"] == 2


def test_calls_of_blocked_attempts_are_no_part_of_the_final_text(ledger: Ledger) -> None:
    earlier = make_checked(make_proposal(request_hashes=("h1", "h2")), GateOutcome.BLOCK)
    draft = make_draft(make_checked(make_proposal(request_hashes=("h2", "h3"), attempt=1)), earlier=(earlier,))
    ledger.save_drafts("r1", [draft])
    with ledger.database.read() as connection:
        uses = connection.execute(select(call_uses.c.request_hash, call_uses.c.is_final)).all()
    assert sorted(map(tuple, uses)) == [("h1", False), ("h2", True), ("h3", True)]


def test_known_proposals_are_those_that_need_no_new_draft(ledger: Ledger) -> None:
    there, other = in_review(), in_review(identifier="JK-2")
    ledger.save_drafts("r1", [there])
    ids = [draft.checked.proposal.id for draft in (there, other)]
    assert ledger.known_proposals(ids) == {ids[0]}
    assert ledger.known_proposals([]) == frozenset()


@pytest.mark.parametrize("old", [accepted, in_review, blocked])
def test_a_newer_draft_supersedes_an_open_one_for_the_same_place(ledger: Ledger, old: type) -> None:
    first, second = old(), in_review(revision="r2")
    elsewhere = [in_review(identifier="JK-2"), in_review(attribute="x"), in_review(locale="en_US"),
                 in_review(channel=None)]  # fmt: skip
    ledger.save_drafts("r1", [first, *elsewhere])
    ledger.save_drafts("w1", [second])
    assert (state(ledger, first), state(ledger, second)) == (ProposalState.SUPERSEDED, ProposalState.REVIEW)
    assert {state(ledger, draft) for draft in elsewhere} == {ProposalState.REVIEW}
    assert ledger.proposal(first.checked.proposal.id).version == 2


def test_a_place_without_locale_and_channel_has_one_open_draft_too(ledger: Ledger) -> None:
    first, second = (in_review(locale=None, channel=None, revision=revision) for revision in ("r1", "r2"))
    ledger.save_drafts("r1", [first, second])
    assert (state(ledger, first), state(ledger, second)) == (ProposalState.SUPERSEDED, ProposalState.REVIEW)


def test_what_was_written_or_rejected_is_not_superseded(ledger: Ledger) -> None:
    written, rejected = accepted(), in_review(identifier="JK-2")
    ledger.save_drafts("r1", [written, rejected])
    ledger.save_receipts("w1", [Receipt(written.checked.proposal.id, ReceiptStatus.WRITTEN)], NOON)
    ledger.decide(make_verdict(rejected.checked.proposal.id, VerdictKind.REJECTED))
    ledger.save_drafts("r1", [in_review(revision="r2"), in_review(identifier="JK-2", revision="r2")])
    assert (state(ledger, written), state(ledger, rejected)) == (ProposalState.WRITTEN, ProposalState.REJECTED)


def test_a_draft_counts_again_when_its_product_is_what_it_was(ledger: Ledger) -> None:
    first, second = in_review(), in_review(revision="r2")
    ledger.save_drafts("r1", [first])
    ledger.decide(make_verdict(first.checked.proposal.id, VerdictKind.EDITED))
    ledger.save_drafts("r1", [second])
    assert ledger.known_proposals([first.checked.proposal.id]) == frozenset()
    assert ledger.save_drafts("r1", [first]) == 1
    assert (state(ledger, first), state(ledger, second)) == (ProposalState.ACCEPTED, ProposalState.SUPERSEDED)
    assert [change.text for change in ledger.changes_to_write()] == ["Von Ada."]


@pytest.mark.parametrize(
    ("draft", "verdict", "back"),
    [
        (accepted(), None, ProposalState.ACCEPTED),
        (accepted(), VerdictKind.ACCEPTED, ProposalState.ACCEPTED),
        (in_review(), VerdictKind.EDITED, ProposalState.ACCEPTED),
    ],
)
def test_a_stale_draft_counts_again_when_its_product_is_what_it_was(
    ledger: Ledger, draft: SavedDraft, verdict: VerdictKind | None, back: ProposalState
) -> None:
    key = draft.checked.proposal.id
    ledger.save_drafts("r1", [draft])
    if verdict:
        ledger.decide(make_verdict(key, verdict))
    ledger.save_receipts("w1", [Receipt(key, ReceiptStatus.STALE, "changed")], NOON)
    assert (state(ledger, draft), ledger.known_proposals([key])) == (ProposalState.STALE, frozenset())
    assert ledger.save_drafts("r1", [draft]) == 1
    assert (state(ledger, draft), ledger.known_proposals([key])) == (back, {key})


def test_what_a_person_approved_is_not_lost_to_another_prompt(ledger: Ledger) -> None:
    approved, newer = in_review(), in_review(enricher_version="2")
    ledger.save_drafts("r1", [approved])
    ledger.decide(make_verdict(approved.checked.proposal.id))
    ledger.save_drafts("r1", [newer])
    assert (state(ledger, approved), state(ledger, newer)) == (ProposalState.ACCEPTED, ProposalState.SUPERSEDED)
    # The place is held for these facts, so the next run has nothing to draft.
    assert ledger.known_proposals([newer.checked.proposal.id]) == {newer.checked.proposal.id}
    changed = in_review(enricher_version="2", revision="r2")
    ledger.save_drafts("r1", [changed])
    assert (state(ledger, approved), state(ledger, changed)) == (ProposalState.SUPERSEDED, ProposalState.REVIEW)


def test_a_failing_batch_leaves_nothing_behind(ledger: Ledger) -> None:
    ledger.save_drafts("r1", [in_review()])
    before = rows(ledger)
    unknown_code = make_checked(make_proposal(revision="r2"), findings=(make_finding(code=None),))
    with pytest.raises(Exception, match=r"(?i)null|not-null"):
        ledger.save_drafts("r1", [in_review(identifier="JK-9"), make_draft(unknown_code)])
    assert (rows(ledger), ledger.count_by_state()) == (before, {ProposalState.REVIEW: 1})


def test_more_drafts_than_a_statement_takes_are_stored(ledger: Ledger) -> None:
    many = [in_review(identifier=f"JK-{number}") for number in range(6_000)]
    assert ledger.save_drafts("r1", many) == 6_000
    assert len(ledger.known_proposals([draft.checked.proposal.id for draft in many])) == 6_000
    assert rows(ledger) | {"runs": 0} == dict.fromkeys(rows(ledger), 0) | {"products": 6_000, "proposals": 6_000}


def test_quarantined_records_come_back_in_their_order(ledger: Ledger) -> None:
    first = QuarantineEntry("JK-1", ProductKind.PRODUCT, "jackets", SourceRow("p.csv", 3), (make_finding(),))
    second = QuarantineEntry("JK-2", ProductKind.PRODUCT_MODEL, None, None, ())
    ledger.save_scan("r1", ScanResult((first, second)), NOON)
    ledger.save_scan("w1", ScanResult((second,)), NOON)
    ledger.save_scan("w1", ScanResult(), NOON)
    assert list(ledger.quarantine("r1")) == [first, second]


def test_more_quarantined_records_than_a_page_come_back(ledger: Ledger) -> None:
    entries = [QuarantineEntry(f"JK-{n}", ProductKind.PRODUCT, None, None, ()) for n in range(2_500)]
    ledger.save_scan("r1", ScanResult(tuple(entries)), NOON)
    assert list(ledger.quarantine("r1")) == entries


def test_every_finding_and_product_belongs_to_a_proposal(ledger: Ledger) -> None:
    draft = make_draft(make_checked(findings=(make_finding(), make_finding(code="a.b"))))
    ledger.save_drafts("r1", [draft])
    with ledger.database.read() as connection:
        codes = connection.execute(select(findings.c.proposal_id, findings.c.place, findings.c.code)).all()
        kept = connection.execute(select(products.c.identifier, products.c.revision)).all()
    key = draft.checked.proposal.id
    assert sorted(map(tuple, codes)) == [(key, 0, "numbers.unsupported"), (key, 1, "a.b")]
    assert list(map(tuple, kept)) == [("JK-1", "r1")]


CODES, OUTCOMES = ("packs.broken",), (DraftOutcome.MALFORMED,)


def _blocked_by(code: str, **changes: Any) -> SavedDraft:
    findings = (make_finding(code=code, severity=Severity.ERROR),)
    return make_draft(make_checked(make_proposal(**changes), GateOutcome.BLOCK, findings=findings))


def test_what_is_blocked_for_nothing_is_found_until_somebody_decides(ledger: Ledger) -> None:
    by_pack, by_text = _blocked_by("packs.broken"), _blocked_by("length.too_long", identifier="JK-2")
    unread = _blocked_by("draft.malformed", identifier="JK-3", text="", outcome=DraftOutcome.MALFORMED)
    decided = _blocked_by("packs.broken", identifier="JK-4")
    drafts = [by_pack, by_text, unread, decided]
    ledger.save_drafts("r1", drafts)
    ids = [one.checked.proposal.id for one in drafts]
    ledger.decide(make_verdict(ids[3], VerdictKind.REJECTED))
    found = ledger.blocked_for_nothing(ids, codes=CODES, outcomes=OUTCOMES)
    assert found == {ids[0]: by_pack.checked, ids[2]: unread.checked}
    assert ledger.blocked_for_nothing(ids[1:2], codes=CODES, outcomes=OUTCOMES) == {}


def test_a_draft_that_is_checked_again_changes_its_state_and_keeps_its_run(ledger: Ledger) -> None:
    first = _blocked_by("packs.broken")
    key = first.checked.proposal.id
    ledger.save_drafts("r1", [first])
    ledger.start_run(make_run(run_id="r2"))
    again = make_draft(make_checked(first.checked.proposal), drafted_at=after(60), is_again=True)
    assert ledger.save_drafts("r2", [again]) == 1
    stored = ledger.proposal(key)
    assert (stored.checked, stored.state, stored.version) == (again.checked, ProposalState.REVIEW, 2)
    assert (stored.run_id, stored.drafted_at, rows(ledger)["findings"]) == ("r1", NOON, 0)


def test_a_draft_that_was_asked_for_again_belongs_to_the_run_that_asked(ledger: Ledger) -> None:
    changes = {"text": "", "outcome": DraftOutcome.MALFORMED, "request_hashes": ("h1",)}
    first = _blocked_by("draft.malformed", **changes)
    key = first.checked.proposal.id
    ledger.save_drafts("r1", [first])
    ledger.start_run(make_run(run_id="r2"))
    read = make_checked(make_proposal(request_hashes=("h1", "h2"), attempt=1))
    ledger.save_drafts("r2", [make_draft(read, drafted_at=after(60), earlier=(first.checked,), is_again=True)])
    stored = ledger.proposal(key)
    assert (stored.checked, stored.run_id, stored.drafted_at) == (read, "r2", after(60))
    assert (stored.earlier, rows(ledger)["call_uses"]) == ((first.checked,), 2)


@pytest.mark.parametrize("kind", [VerdictKind.REJECTED, VerdictKind.EDITED])
def test_what_a_person_decided_on_meanwhile_stays_as_it_is(ledger: Ledger, kind: VerdictKind) -> None:
    first = _blocked_by("packs.broken")
    key = first.checked.proposal.id
    ledger.save_drafts("r1", [first])
    text = "Von Hand." if kind is VerdictKind.EDITED else None
    ledger.decide(make_verdict(key, kind, text=text))
    before = ledger.proposal(key)
    assert ledger.save_drafts("r1", [make_draft(make_checked(first.checked.proposal), is_again=True)]) == 0
    assert ledger.proposal(key) == before

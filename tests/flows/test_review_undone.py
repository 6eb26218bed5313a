"""`skuwright review show` of a decision that was taken back, and `accept` where it takes two people."""

import json
from pathlib import Path

import pytest

from schemas.proposal import GateOutcome
from schemas.receipt import Receipt, ReceiptStatus
from schemas.verdict import VerdictKind
from tests.flows.test_bad_input import Shop
from tests.flows.test_review_people import Desk
from tests.ledger.builders import NOON, in_review, make_checked, make_draft, make_run, make_verdict


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Desk:
    monkeypatch.setenv("COLUMNS", "200")
    return Desk(Shop(tmp_path / "shop", monkeypatch, capsys), monkeypatch, capsys)


def test_what_was_taken_back_is_shown_and_waits_again(desk: Desk) -> None:
    draft = in_review()
    ledger = desk.open()
    ledger.start_run(make_run())
    ledger.save_drafts("r1", [draft])
    key = draft.checked.proposal.id
    ledger.decide(make_verdict(key, VerdictKind.REJECTED))
    ledger.undo(key, by="ada", at=NOON)
    ledger.close()
    shown = desk.call("show", key)
    assert "rejected by ada (fact)" in shown.out
    assert "undone by ada" in shown.out
    as_json = json.loads(desk.call("show", key, "--json").out)
    assert (as_json["state"], [one["kind"] for one in as_json["verdicts"]]) == ("review", ["rejected", "undone"])
    assert key[:8] in desk.call("list").out
    accepted = desk.call("accept", key, "--by", "bob", "--seconds", "3")
    assert (accepted.code, "accepted" in accepted.out) == (0, True)


@pytest.mark.parametrize("is_written", [False, True])
def test_a_spot_check_is_blind_on_the_command_line_too(desk: Desk, is_written: bool) -> None:
    draft = make_draft(make_checked(outcome=GateOutcome.ACCEPT, auto=True, audited=True))
    key = draft.checked.proposal.id
    ledger = desk.open()
    ledger.start_run(make_run())
    ledger.save_drafts("r1", [draft])
    if is_written:
        ledger.save_receipts("r1", [Receipt(key, ReceiptStatus.WRITTEN, "as it was")], NOON)
    ledger.close()
    for call in (("list",), ("list", "--json"), ("show", key), ("show", key, "--json")):
        said = desk.call(*call).out.partition("\n1 ")[0]
        assert key[:8] in said
        assert "review" in said
        assert not any(word in said for word in ("accepted", "written", "as it was"))
    for state in ("accepted", "written"):
        assert key[:8] not in desk.call("list", "--state", state).out


def test_the_same_person_is_not_the_second_of_two_on_the_command_line_either(desk: Desk) -> None:
    draft = in_review()
    ledger = desk.open()
    ledger.start_run(make_run())
    ledger.save_drafts("r1", [draft])
    key = draft.checked.proposal.id
    ledger.decide(make_verdict(key, VerdictKind.EDITED, text="Eine Jacke."), takes_two=True)
    ledger.close()
    refused = desk.call("accept", key, "--by", "Ada")
    assert refused.code == 1
    assert "you approved it first; it takes a second person" in refused.err
    assert "Eine Jacke." in desk.call("show", key).out
    assert desk.call("accept", key, "--by", "bob").code == 0

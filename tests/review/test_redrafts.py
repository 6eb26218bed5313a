"""The desk asks for a new draft with a note, and shows what was asked for."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from ledger.records import ProposalState
from review.services import DeskServices
from schemas.redraft import MAX_NOTE
from schemas.verdict import RejectReason
from tests.builders import make_proposal
from tests.ledger.builders import in_review, make_checked, make_draft
from tests.review.desk import Page, Seat

SeatOf = Callable[[str], Seat]
NOTE = "Bitte <b>kürzer</b>."


@pytest.fixture
def services(services: DeskServices) -> DeskServices:
    return replace(services, drafts_anew=True)


@pytest.fixture
def key(services: DeskServices) -> str:
    draft = in_review()
    services.ledger.save_drafts("r1", [draft])
    return draft.checked.proposal.id


def ask(seat: Seat, key: str, **changes: object) -> tuple[int, dict[str, object]]:
    body = {"kind": "rejected", "version": 1, "reason": "tone", "note": NOTE, **changes}
    answer = seat.call(f"/api/items/{key}/decision", body)
    return answer.status_code, answer.json()


def test_it_is_a_rejection_that_says_what_to_change(services: DeskServices, seat: SeatOf, key: str) -> None:
    editor = seat("editor")
    shown = editor.get(f"/items/{key}").text
    assert 'data-action="redraft"' in shown
    assert 'role="toolbar" aria-label="Actions"' in shown
    status, answer = ask(editor, key)
    assert (status, answer["state"], answer["is_redrafted"]) == (200, "rejected", True)
    (verdict,) = services.ledger.proposal(key).verdicts
    assert (verdict.note, verdict.reason, verdict.reviewer) == (NOTE, RejectReason.TONE, "editor")
    page = editor.get(f"/items/{key}").text
    assert "<b>" not in page
    assert f"New draft asked for: “{NOTE}”" in Page(page).text
    assert NOTE in Page(editor.get("/history").text).text
    assert NOTE in Page(editor.get("/skus/JK-1").text).text


def test_the_new_draft_says_what_it_was_asked_for(services: DeskServices, seat: SeatOf, key: str) -> None:
    ask(seat("editor"), key)
    ((place, redraft),) = services.ledger.redrafts().items()
    draft = make_draft(make_checked(make_proposal(text="Neu.", redraft_of=redraft.number)))
    services.ledger.save_drafts("r1", [draft])
    assert place.identifier == draft.checked.proposal.identifier
    page = Page(seat("viewer").get(f"/items/{draft.checked.proposal.id}").text)
    assert f"New draft as editor asked for: “{NOTE}”" in page.text


@pytest.mark.parametrize(
    ("changes", "status", "said"),
    [
        ({"note": "   "}, 422, "Please write what should be different."),
        ({"note": "x" * (MAX_NOTE + 1)}, 422, None),
        ({"kind": "accepted"}, 422, None),
        ({"version": 7}, 409, None),
    ],
)
def test_what_makes_no_sense_changes_nothing(
    services: DeskServices, seat: SeatOf, key: str, changes: dict[str, object], status: int, said: str | None
) -> None:
    got, answer = ask(seat("editor"), key, **changes)
    assert got == status
    assert answer["problem"]
    assert said in (None, answer["problem"])
    assert services.ledger.proposal(key).state is ProposalState.REVIEW


def test_who_only_reads_asks_for_nothing(services: DeskServices, seat: SeatOf, key: str) -> None:
    assert ask(seat("viewer"), key)[0] == 403
    assert 'data-action="redraft"' not in seat("viewer").get(f"/items/{key}").text
    assert services.ledger.proposal(key).verdict is None


class TestTemplates:
    """A desk whose texts come from templates: a new draft would be the same one."""

    @pytest.fixture
    def services(self, services: DeskServices) -> DeskServices:
        return replace(services, drafts_anew=False)

    def test_nothing_is_offered_and_nothing_taken(self, services: DeskServices, seat: SeatOf, key: str) -> None:
        assert "redraft" not in seat("admin").get(f"/items/{key}").text.replace("redrafted", "")
        status, answer = ask(seat("admin"), key)
        assert status == 422
        assert "A template writes here" in str(answer["problem"])
        assert services.ledger.proposal(key).verdict is None

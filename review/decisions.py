"""What people do to an item: accept, edit, reject, take back; and the checks of a text while it is written."""

from dataclasses import asdict
from typing import Annotated, Any

from fastapi import APIRouter, Body
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field

from ledger.records import ProposalState, StoredProposal
from review.learning import open_words
from review.marks import pieces_of
from review.sentences import Sentence, Sentences
from review.visits import ScriptVisit
from review.words import Words
from schemas.errors import ConfigError
from schemas.finding import Finding
from schemas.people import Role
from schemas.proposal import GateOutcome
from schemas.redraft import MAX_NOTE
from schemas.verdict import RejectReason, Verdict, VerdictKind, takes_two

router = APIRouter()

#: A decision that took longer was a break.
_LONGEST = 3600.0


class Decision(BaseModel):
    """A decision as the page sends it. `version` is that of the item when it was shown.

    A rejection with a `note` asks for a new draft.
    """

    model_config = ConfigDict(extra="forbid")

    kind: VerdictKind
    version: int
    seconds: float = Field(0.0, ge=0)
    reason: RejectReason | None = None
    comment: str = Field("", max_length=2000)
    text: str | None = Field(None, max_length=200_000)
    note: str | None = Field(None, max_length=MAX_NOTE)


@router.post("/api/items/{proposal_id}/decision")
def decide(visit: ScriptVisit, proposal_id: str, decision: Decision) -> JSONResponse:
    """Take a decision. 409 where somebody was faster, 422 where the checks block an edited text."""
    visit.ensure(Role.EDITOR)
    services = visit.services
    stored = services.ledger.proposal(proposal_id)
    if decision.kind is VerdictKind.UNDONE:
        raise ConfigError(visit.words["problem.malformed"])
    if decision.note is not None:
        _ensure_drafted_anew(visit, decision.note)
    if stored.first_by is not None and decision.kind is VerdictKind.ACCEPTED:
        visit.ensure(Role.APPROVER)
    codes = [finding.code for finding in stored.findings]
    if decision.kind is VerdictKind.EDITED:
        checked = services.recheck(stored, decision.text or "")
        codes += [finding.code for finding in checked.findings]
        if checked.outcome is GateOutcome.BLOCK:
            shown = _checked(visit, decision.text or "", checked.findings, stored)
            problem = {"problem": visit.words["problem.blocked"], "is_blocked": True, **shown}
            return JSONResponse(problem, status_code=422)
    verdict = Verdict(
        proposal_id=stored.id,
        kind=decision.kind,
        reviewer=visit.person.name,
        decided_at=services.now(),
        seconds=min(decision.seconds, _LONGEST),
        reason=decision.reason if decision.kind is VerdictKind.REJECTED else None,
        comment=decision.comment.strip(),
        text=decision.text if decision.kind is VerdictKind.EDITED else None,
        note=decision.note.strip() if decision.note is not None else None,
    )
    decided = services.ledger.decide(
        verdict, expected_version=decision.version, takes_two=takes_two(codes, services.takes_two)
    )
    offered = open_words(services, decided) if visit.person.role.may(Role.APPROVER) else ()
    return JSONResponse({**_after(decided), "words": [one.written for one in offered]})


@router.post("/api/items/{proposal_id}/undo")
def undo(visit: ScriptVisit, proposal_id: str, version: Annotated[int | None, Body(embed=True)] = None) -> JSONResponse:
    """Take one's last decision on an item back."""
    visit.ensure(Role.EDITOR)
    found = visit.services.ledger.undo(
        proposal_id,
        by=visit.person.name,
        at=visit.services.now(),
        expected_version=version,
        is_admin=visit.person.role.may(Role.ADMIN),
    )
    return JSONResponse(_after(found))


@router.post("/api/items/{proposal_id}/check")
def check(
    visit: ScriptVisit, proposal_id: str, text: Annotated[str, Body(embed=True, max_length=200_000)]
) -> JSONResponse:
    """Check a text that is being written; nothing is stored."""
    visit.ensure(Role.EDITOR)
    services = visit.services
    stored = services.ledger.proposal(proposal_id)
    checked = services.recheck(stored, text)
    shown = _checked(visit, text, checked.findings, stored)
    return JSONResponse({"outcome": checked.outcome.value, **shown})


def _ensure_drafted_anew(visit: ScriptVisit, note: str) -> None:
    """Raise ConfigError, in words for people, where nobody would draft anew upon a note."""
    if not visit.services.drafts_anew:
        raise ConfigError(visit.words["redraft.not_here"])
    if not note.strip():
        raise ConfigError(visit.words["redraft.note_missing"])


def _after(stored: StoredProposal) -> dict[str, Any]:
    return {
        "id": stored.id,
        "state": _state_after(stored).value,
        "version": stored.version,
        "waits_for_second": stored.first_by is not None,
        "is_redrafted": stored.note is not None,
    }


def _state_after(stored: StoredProposal) -> ProposalState:
    """Return the state as somebody sees it who just decided: that a spot check is written already tells nothing."""
    if stored.verdict is None or not stored.checked.is_audited:
        return stored.shown_state
    return ProposalState.REJECTED if stored.verdict is VerdictKind.REJECTED else ProposalState.ACCEPTED


def _checked(visit: ScriptVisit, text: str, findings: tuple[Finding, ...], stored: StoredProposal) -> dict[str, Any]:
    words = visit.words
    pieces = pieces_of(text, findings, visit.services.support(stored, text))
    said = Sentences(visit.services, words.language, stored.proposal.language)
    return {
        "findings": [_shown(words, text, found, said(found)) for found in findings],
        "pieces": [asdict(piece) for piece in pieces],
    }


def _shown(words: Words, text: str, found: Finding, said: Sentence) -> dict[str, Any]:
    return {
        "code": found.code,
        "name": words.finding(found.code),
        "severity": found.severity.value,
        "severity_name": words.of("severity", found.severity.value),
        "message": said.text,
        "message_language": said.language,
        "law": said.law,
        "start": found.start,
        "end": found.end,
        "text": text[found.start : found.end] if found.start is not None else "",
        "repair": found.repair.text if found.repair else None,
        "suggestion": words["suggestion"].format(found.repair.text) if found.repair else None,
    }

"""Words that checks reported and a person left in: an approver says of each what it is, and the checks learn it."""

import json
from typing import Annotated

from fastapi import APIRouter, Form, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from ledger.learned_words import LearnedWord, WordSense, in_force
from ledger.records import StoredProposal
from review.pages import own_page
from review.services import DeskServices, OfferedWord
from review.visits import AnyVisit, Visit
from schemas.errors import ConfigError
from schemas.people import DeskEvent, Role
from schemas.verdict import VerdictKind

router = APIRouter()

_LEFT_IN = (VerdictKind.ACCEPTED, VerdictKind.EDITED)
_LONGEST = 200


def open_words(services: DeskServices, stored: StoredProposal) -> tuple[OfferedWord, ...]:
    """Return the words of an approved text that checks reported and nobody has said anything of yet."""
    if services.words is None or stored.verdict not in _LEFT_IN:
        return ()
    offered = services.words(stored)
    if not offered:
        return ()
    family = stored.proposal.family
    known = {entry.place for entry in in_force(services.ledger.learned_words())}
    return tuple(
        one for one in offered if not {(one.word, one.language, family), (one.word, one.language, None)} & known
    )


@router.get("/words")
def words(visit: AnyVisit) -> HTMLResponse:
    """Show what people said of words, the newest first."""
    entries = in_force(visit.services.ledger.learned_words())
    newest = sorted(entries, key=lambda entry: entry.decided_at, reverse=True)
    return own_page(visit, "learned_words.html", entries=newest)


@router.post("/words")
def say(
    visit: AnyVisit,
    *,
    csrf: Annotated[str, Form()] = "",
    proposal_id: Annotated[str, Form()] = "",
    word: Annotated[str, Form()] = "",
    sense: Annotated[str, Form()] = "",
    scope: Annotated[str, Form()] = "family",
    because: Annotated[str, Form()] = "",
) -> Response:
    """Say of a word in an approved text what it is, for its family or for all. ConfigError for any other word."""
    visit.ensure_ours(csrf)
    visit.ensure(Role.APPROVER)
    stored = visit.services.ledger.proposal(proposal_id)
    offered = next((one for one in open_words(visit.services, stored) if one.word == word), None)
    if offered is None or sense not in (WordSense.NEUTRAL, WordSense.CLAIM):
        raise ConfigError(visit.words["words.not_open"])
    entry = LearnedWord(
        word=offered.word,
        written=offered.written,
        language=offered.language,
        family=None if scope == "all" else stored.proposal.family,
        sense=WordSense(sense),
        because=because.strip()[:_LONGEST],
        reviewer=visit.person.name,
        decided_at=visit.services.now(),
        proposal_id=stored.id,
    )
    _learn(visit, entry)
    return RedirectResponse(f"/items/{stored.id}#words", status_code=303)


@router.post("/words/withdraw")
def withdraw(
    visit: AnyVisit,
    csrf: Annotated[str, Form()] = "",
    word: Annotated[str, Form()] = "",
    language: Annotated[str, Form()] = "",
    family: Annotated[str, Form()] = "",
) -> Response:
    """Take back what was said of a word; that it was said stays in the ledger."""
    visit.ensure_ours(csrf)
    visit.ensure(Role.APPROVER)
    place = (word, language, family or None)
    held = next((one for one in in_force(visit.services.ledger.learned_words()) if one.place == place), None)
    if held is None:
        raise ConfigError(visit.words["words.not_open"])
    now = visit.services.now()
    entry = LearnedWord(word, held.written, language, family or None, WordSense.WITHDRAWN, "", visit.person.name, now)
    _learn(visit, entry)
    return RedirectResponse("/words", status_code=303)


def _learn(visit: Visit, entry: LearnedWord) -> None:
    ledger = visit.services.ledger
    ledger.learn_word(entry)
    details = json.dumps(
        {"word": entry.written, "language": entry.language, "family": entry.family, "as": entry.sense.value},
        ensure_ascii=False,
    )
    event = DeskEvent(entry.decided_at, entry.reviewer, "taught_word", entry.proposal_id, details)
    ledger.people.add_event(event)

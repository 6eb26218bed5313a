"""Decisions for many: cards of proposals that share a defect, and one for any filtered queue."""

import secrets
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Annotated, Any
from urllib.parse import parse_qsl

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse, JSONResponse
from pydantic import BaseModel, ConfigDict, Field

from ledger.bulk_records import DONE, BulkDecision, BulkOutcome, Sample
from ledger.desk_records import Cluster, QueueFilter, QueueState
from review.pages import own_page
from review.queue_query import address, filter_of
from review.shared_defects import SharedDefects
from review.visits import AnyVisit, ScriptVisit, Visit
from review.words import Words
from schemas.errors import ConfigError
from schemas.people import Role
from schemas.verdict import RejectReason, VerdictKind

router = APIRouter()

_PAGE = 10
_MOST_PAGES = 50
#: Proposals that one decision takes at most; the rest is the next one's.
_MOST = 10_000
#: A decision that took longer was a break.
_LONGEST = 3600.0
#: What can be decided for many.
_STATES = (QueueState.WAITING, QueueState.BLOCKED)
#: Characters of a sample around the shared defect.
_AROUND = 140


@dataclass(frozen=True, slots=True)
class ShownSample:
    """A sample with its text in pieces: each with whether it is the shared defect."""

    sample: Sample
    pieces: tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class Card:
    """Proposals that one decision is taken for. `query` is their filter; a card of a filtered queue has no cluster."""

    query: str
    samples: tuple[ShownSample, ...]
    total: int
    cluster: Cluster | None = None


class ManyDecision(BaseModel):
    """A decision for many as the page sends it."""

    model_config = ConfigDict(extra="forbid")

    kind: VerdictKind
    items: list[tuple[Annotated[str, Field(max_length=64)], int]] = Field(min_length=1, max_length=_MOST)
    seconds: float = Field(0.0, ge=0)
    reason: RejectReason | None = None
    comment: str = Field("", max_length=2000)
    about: str = Field("", max_length=2000)


@router.get("/clusters")
def clusters(visit: AnyVisit, page: int = 1) -> HTMLResponse:
    """Show the defects that several proposals of a filtered queue share, the most frequent first."""
    services, query = visit.services, dict(visit.request.query_params)
    if query.get("state") not in _STATES:
        query.pop("state", None)
    wanted = filter_of(query, services.now())
    number = min(max(page, 1), _MOST_PAGES)
    known = _shared_defects(visit).of(
        address(query), partial(services.ledger.desk.clusters, wanted, limit=_MOST_PAGES * _PAGE + 1)
    )
    cards: list[Card] = []
    seen = (number - 1) * _PAGE
    # What was found may be some seconds old: a card is only shown of what is still shared.
    for cluster in known[seen:]:
        if len(cards) == _PAGE:
            break
        seen += 1
        now, samples = services.ledger.desk.cluster_now(wanted, cluster)
        if now.proposals > 1:
            cards.append(Card(_query_of(query, now), _shown(samples), now.proposals, now))
    return _render(visit, "clusters.html", query, wanted, cards=cards, number=number, has_more=len(known) > seen)


@router.get("/bulk")
def filtered(visit: AnyVisit) -> HTMLResponse:
    """Show a card for all of a filtered queue."""
    services, query = visit.services, visit.request.query_params
    wanted = filter_of(query, services.now())
    here = address(query)
    total = services.ledger.desk.count(wanted, most=_MOST)
    card = Card(here, _shown(services.ledger.desk.samples(wanted)), total)
    return _render(visit, "bulk.html", query, wanted, card=card, is_cut=total >= _MOST)


@router.get("/api/bulk/preview")
def preview(visit: AnyVisit, kind: VerdictKind, but: Annotated[tuple[str, ...], Query()] = ()) -> JSONResponse:
    """Return what a decision for a filtered queue would do, as a piece of page, and what it would be sent for."""
    services = visit.services
    if kind not in (VerdictKind.ACCEPTED, VerdictKind.REJECTED):
        raise ConfigError(visit.words["problem.malformed"])
    wanted = filter_of(visit.request.query_params, services.now())
    members = services.ledger.bulk.preview(wanted, takes_two=services.takes_two, but=but, limit=_MOST)
    done = [member for member in members if member.outcomes[kind] in DONE]
    counts = Counter(member.outcomes[kind] for member in members)
    html = own_page(
        visit,
        "_bulk_preview.html",
        lines=lines(visit.words, counts, kind),
        families=_counted(member.family for member in done),
        locales=_counted(member.locale for member in done),
        is_cut=len(members) >= _MOST,
        most=_MOST,
    )
    items = [[member.id, member.version] for member in done]
    return JSONResponse({"items": items, "html": bytes(html.body).decode()})


@router.post("/api/bulk/decision")
def decide(visit: ScriptVisit, decision: ManyDecision) -> JSONResponse:
    """Decide on what was previewed; what could not be decided is named and stays as it is."""
    visit.ensure(Role.APPROVER)
    services = visit.services
    if decision.kind not in (VerdictKind.ACCEPTED, VerdictKind.REJECTED):
        raise ConfigError(visit.words["problem.malformed"])
    if decision.kind is VerdictKind.REJECTED and decision.reason is None:
        raise ConfigError(visit.words["bulk.no_reason"])
    result = services.ledger.decide_many(
        BulkDecision(
            bulk_id=secrets.token_hex(16),
            kind=decision.kind,
            by=visit.person.name,
            at=services.now(),
            items=dict(decision.items),
            seconds=min(decision.seconds, _LONGEST),
            reason=decision.reason if decision.kind is VerdictKind.REJECTED else None,
            comment=decision.comment.strip(),
            takes_two=services.takes_two,
            about=address(dict(parse_qsl(decision.about, keep_blank_values=True))),
        )
    )
    said = " ".join(lines(visit.words, result.counts, decision.kind, is_done=True))
    done = sum(count for outcome, count in result.counts.items() if outcome in DONE)
    return JSONResponse({"bulk_id": result.bulk_id, "done": done, "said": said})


@router.post("/api/bulk/{bulk_id}/undo")
def undo(visit: ScriptVisit, bulk_id: str) -> JSONResponse:
    """Take a decision for many back where nobody touched it since."""
    visit.ensure(Role.APPROVER)
    services, words = visit.services, visit.words
    result = services.ledger.undo_many(
        bulk_id, by=visit.person.name, at=services.now(), is_admin=visit.person.role.may(Role.ADMIN)
    )
    _shared_defects(visit).forget()
    said = [words["bulk.undone"].format(words.number(result.undone))]
    if result.kept:
        said.append(words["bulk.kept"].format(words.number(result.kept)))
    return JSONResponse({"undone": result.undone, "kept": result.kept, "said": " ".join(said)})


def lines(words: Words, counts: Mapping[BulkOutcome, int], kind: VerdictKind, *, is_done: bool = False) -> list[str]:
    """Return a sentence for each outcome, of a preview or of what was done."""
    said = []
    for outcome in BulkOutcome:
        count = counts.get(outcome, 0)
        if not count and outcome is not BulkOutcome.DECIDED:
            continue
        tense = ("was" if is_done else "will") if outcome in DONE else "left"
        which = f".{kind.value}" if outcome is BulkOutcome.DECIDED else ""
        said.append(words[f"bulk.{tense}.{outcome.value}{which}"].format(words.number(count)))
    return said


def _render(visit: Visit, template: str, query: Mapping[str, str], wanted: QueueFilter, **values: Any) -> HTMLResponse:
    services, person = visit.services, visit.person
    may_decide = person.role.may(Role.APPROVER)
    newest = services.ledger.bulk.newest(by=None if person.role.may(Role.ADMIN) else person.name) if may_decide else ()
    return own_page(
        visit,
        template,
        query=query,
        wanted=wanted,
        here=address(query),
        address=lambda **changes: address(query, **changes),
        may_decide=may_decide,
        newest=newest,
        reasons=tuple(RejectReason),
        structure=services.structure,
        now=services.now(),
        **values,
    )


def _shared_defects(visit: Visit) -> SharedDefects:
    found: SharedDefects = visit.request.app.state.shared_defects
    return found


def _query_of(query: Mapping[str, str], cluster: Cluster) -> str:
    return address({**query, "claim": cluster.claim}, code=cluster.code, severity=cluster.severity)


def _shown(samples: Sequence[Sample]) -> tuple[ShownSample, ...]:
    return tuple(ShownSample(sample, tuple(_pieces(sample.text, sample.spans[:1]))) for sample in samples)


def _pieces(text: str, spans: Sequence[tuple[int, int]]) -> list[tuple[str, bool]]:
    """Return what stands around a place, or the beginning; left out is marked by an ellipsis."""
    start, end = spans[0] if spans else (0, 0)
    start, end = max(0, min(start, len(text))), max(0, min(end, len(text)))
    first, last = max(0, start - _AROUND), min(len(text), end + (_AROUND if spans else 2 * _AROUND))
    before = ("… " if first else "") + text[first:start].lstrip()
    behind = text[end:last].rstrip() + (" …" if last < len(text) else "")
    return [piece for piece in ((before, False), (text[start:end], True), (behind, False)) if piece[0]]


def _counted(values: Iterable[str | None]) -> list[tuple[str | None, int]]:
    return Counter(values).most_common()

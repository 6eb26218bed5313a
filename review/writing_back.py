"""Writes accepted proposals to the PIM at once, in a thread; the page asks how it went."""

import logging
import threading
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any
from urllib.parse import parse_qsl

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field

from ledger.desk_records import QueueState
from ledger.records import ProposalState
from review.queue_query import filter_of
from review.services import DeskServices, WrittenBack
from review.visits import AnyVisit, ScriptVisit, Visit
from schemas.errors import RunUnderWay, SkuwrightError
from schemas.people import DeskEvent, Role

router = APIRouter()

_LOG = logging.getLogger("skuwright.desk")
#: Results that are kept for those who ask late.
_KEPT = 50
#: Proposals that are written at once; the rest waits for the schedule or another click.
_MOST = 10_000


class JobState(StrEnum):
    """How a write-back stands; `busy` says that another one was at it, so nothing was done."""

    RUNNING = "running"
    DONE = "done"
    BUSY = "busy"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class _Job:
    state: JobState
    result: WrittenBack | None = None


class WriteBacks:
    """One write-back at a time from this desk; others run beside it only in other processes, and are respected."""

    def __init__(self, services: DeskServices) -> None:
        self._services = services
        self._lock = threading.Lock()
        self._jobs: dict[int, _Job] = {}
        self._last = 0

    def start(self, ids: Sequence[str]) -> int | None:
        """Begin to write these proposals; return the number to ask for, or None where one is under way here."""
        with self._lock:
            if any(job.state is JobState.RUNNING for job in self._jobs.values()):
                return None
            self._last += 1
            number = self._last
            self._jobs[number] = _Job(JobState.RUNNING)
            self._jobs.pop(number - _KEPT, None)
        # No daemon: what is being written is written to its end when the desk is stopped.
        threading.Thread(target=self._run, args=(number, tuple(ids)), name="skuwright-write-back").start()
        return number

    def job(self, number: int) -> _Job | None:
        """Return how a write-back stands."""
        return self._jobs.get(number)

    def _run(self, number: int, ids: tuple[str, ...]) -> None:
        write = self._services.write_back
        try:
            self._jobs[number] = _Job(JobState.DONE, write(ids) if write else WrittenBack(0, 0, 0))
        except RunUnderWay:
            self._jobs[number] = _Job(JobState.BUSY)
        except SkuwrightError as error:
            _LOG.warning("write-back from the desk: %s", error)
            self._jobs[number] = _Job(JobState.FAILED)
        except BaseException:
            self._jobs[number] = _Job(JobState.FAILED)
            raise


class Wanted(BaseModel):
    """What is to be written: some proposals, or (None) all accepted ones that a queue's filter shows."""

    model_config = ConfigDict(extra="forbid")

    ids: list[str] | None = Field(None, max_length=1000)
    query: str = Field("", max_length=4000)


@router.post("/api/write-back")
def start(visit: ScriptVisit, wanted: Wanted) -> JSONResponse:
    """Begin to write. 409 where nothing of it is accepted, or a write-back is under way."""
    visit.ensure(Role.APPROVER)
    ids = _accepted(visit, wanted)
    if not ids or visit.services.write_back is None:
        return JSONResponse({"problem": visit.words["write.nothing"]}, status_code=409)
    number = _write_backs(visit.request).start(ids)
    if number is None:
        return JSONResponse({"problem": visit.words["write.busy"]}, status_code=409)
    proposal_id = ids[0] if len(ids) == 1 else None
    details = f'{{"proposals": {len(ids)}}}'
    event = DeskEvent(visit.services.now(), visit.person.name, "wrote_back", proposal_id, details)
    visit.services.ledger.people.add_event(event)
    return JSONResponse({"job": number, "said": visit.words["write.running"]}, status_code=202)


@router.get("/api/write-back/{number}")
def how(visit: AnyVisit, number: int) -> JSONResponse:
    """Say how a write-back stands, in words."""
    job = _write_backs(visit.request).job(number)
    if job is None:
        return JSONResponse({"problem": visit.words["problem.not_found"]}, status_code=404)
    return JSONResponse({"state": job.state.value, "said": _said(visit, job)})


def _accepted(visit: Visit, wanted: Wanted) -> list[str]:
    """Return what of it people see as accepted: a spot check that nobody judged yet is not."""
    ledger = visit.services.ledger
    if wanted.ids is not None:
        found = (ledger.proposal(one) for one in dict.fromkeys(wanted.ids))
        return [one.id for one in found if one.shown_state is ProposalState.ACCEPTED]
    shown = filter_of(dict(parse_qsl(wanted.query)), visit.services.now())
    filtered = replace(shown, state=QueueState.ACCEPTED)
    return [one for one, _ in ledger.desk.members(filtered, limit=_MOST)]


def _said(visit: Visit, job: _Job) -> str:
    words, result = visit.words, job.result
    if result is None:
        return words[f"write.{job.state.value}"]
    counts: dict[str, Any] = {"written": result.written, "stale": result.stale, "refused": result.refused}
    said = [words[f"write.{name}"].format(words.number(count)) for name, count in counts.items() if count]
    return " ".join(said) or words["write.nothing"]


def _write_backs(request: Request) -> WriteBacks:
    jobs: WriteBacks = request.app.state.write_backs
    return jobs

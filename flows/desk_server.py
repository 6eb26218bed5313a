"""Serves the review desk: gives it the ledger, the catalogue's labels and the checks."""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cache

from flows.opened_ledger import ledger_of
from flows.wiring import pim_of, recheck_of
from ledger import Ledger
from ledger.records import StoredProposal
from review.services import DeskServices, Support
from schemas.config import PipelineConfig
from schemas.errors import ConfigError, PimUnavailable
from schemas.proposal import CheckedProposal
from schemas.structure import CatalogStructure


@contextmanager
def desk_services(config: PipelineConfig) -> Iterator[DeskServices]:
    """Yield what the desk works with; the ledger is open meanwhile."""
    with ledger_of(config) as ledger:
        yield DeskServices(
            ledger=ledger,
            structure=_structure(config),
            recheck=_recheck(config, ledger),
            support=support_of,
            now=lambda: datetime.now(UTC),
            takes_two=config.review.takes_two,
            public_url=config.review.public_url,
            session_hours=config.review.session_hours,
        )


def support_of(stored: StoredProposal, text: str) -> Sequence[Support]:
    """Return what the places of a draft rest on: its slots on their attributes, its sentences on those they cite."""
    proposal = stored.proposal
    if text != proposal.text:
        return ()
    cited = [(one.start, one.end, one.attributes) for one in proposal.sentences if one.attributes]
    return [*cited, *((slot.start, slot.end, (slot.attribute,)) for slot in proposal.slots)]


def _structure(config: PipelineConfig) -> CatalogStructure:
    try:
        return pim_of(config).structure
    except (ConfigError, PimUnavailable):
        # The export may be away while people review: codes are shown in place of labels then.
        return CatalogStructure()


def _recheck(config: PipelineConfig, ledger: Ledger) -> Callable[[StoredProposal, str], CheckedProposal]:
    # Made at the first edit: the checks' lists and the export are read then, and pages that only show wait for none.
    @cache
    def made() -> Callable[[StoredProposal, str], CheckedProposal]:
        return recheck_of(config, ledger)

    def recheck(stored: StoredProposal, text: str) -> CheckedProposal:
        return made()(stored, text)

    return recheck


def serve(config: PipelineConfig, *, host: str, port: int, said: Callable[[str], None]) -> None:
    """Serve the desk until somebody stops it."""
    import uvicorn  # noqa: PLC0415 - half a second that other commands do not wait for

    from review.app import make_app  # noqa: PLC0415

    with desk_services(config) as services:
        if not services.ledger.people.all():
            said("nobody can sign in yet: add somebody with `skuwright review add-user NAME --role admin`")
        if host not in ("127.0.0.1", "localhost", "::1") and not services.is_secure:
            said(f"{host}: others can read passwords on the way; put TLS before it and set [review] public_url")
        said(f"review desk: http://{host}:{port}/ (Ctrl-C ends it)")
        settings = uvicorn.Config(
            make_app(services),
            host=host,
            port=port,
            log_level="warning",
            server_header=False,
            proxy_headers=services.is_secure,
            forwarded_allow_ips=os.environ.get("FORWARDED_ALLOW_IPS", "127.0.0.1"),
        )
        uvicorn.Server(settings).run()

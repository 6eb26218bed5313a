"""Serves the review desk: gives it the ledger, the catalogue's labels and the checks."""

import os
import socket
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cache, partial
from typing import TypeAlias
from urllib.parse import urlsplit

from flows.desk_figures import FiguresOfDesk
from flows.desk_words import offered_words
from flows.opened_ledger import ledger_of
from flows.retried import Retried
from flows.wiring import edited_proposal, pim_of, recheck_of, subject_of
from flows.write_back_run import write_back
from ledger import Ledger
from ledger.records import StoredProposal
from quality_checks.base import Subject
from quality_checks.german import english_sentence, german_sentence
from quality_checks.rule_packs.loader import shelf
from quality_checks.support import stated_places, supported_places
from review.identity import Provider
from review.services import DeskServices, Support, WrittenBack
from schemas.config import EnricherKind, PipelineConfig, ReviewConfig
from schemas.errors import ConfigError, PimUnavailable
from schemas.finding import Finding
from schemas.names import Names
from schemas.proposal import CheckedProposal, Proposal
from schemas.receipt import ReceiptStatus
from schemas.structure import CatalogStructure

_SubjectOf: TypeAlias = Callable[[StoredProposal, Proposal], Subject]

#: Seconds that a thread works while another one waits for Python's lock.
_TURN = 0.0001
#: Names of this machine to itself.
_OWN = ("127.0.0.1", "localhost", "[::1]")


@contextmanager
def desk_services(config: PipelineConfig, *, host: str = "127.0.0.1") -> Iterator[DeskServices]:
    """Yield what the desk works with on an address; the ledger is open meanwhile."""
    with ledger_of(config) as ledger:
        catalogue = _catalogue(config)
        figures = FiguresOfDesk(config, ledger, _now, catalogue)
        yield DeskServices(
            ledger=ledger,
            catalogue=catalogue,
            recheck=_recheck(config, ledger),
            support=_support(config, ledger),
            now=_now,
            figures=figures,
            escape_rate=figures.escape_rate,
            write_back=partial(_write_back, config),
            words=offered_words,
            sentence=partial(_sentence, config),
            drafts_anew=config.enrich.enricher is EnricherKind.LLM,
            writes_on_schedule=config.schedule.write_back is not None,
            takes_two=config.review.takes_two,
            public_url=config.review.public_url,
            session_hours=config.review.session_hours,
            hosts=_hosts(config.review.public_url, host),
            provider=_provider(config),
        )


def _provider(config: PipelineConfig) -> Provider | None:
    settings = config.review.oidc
    if settings is None:
        return None
    variable = settings.client_secret_env
    secret = os.environ.get(variable) if variable else None
    if variable and not secret:
        raise ConfigError(f"[review.oidc] client_secret_env: {variable} is not set; set it to the client's secret")
    return Provider(settings, secret, sign_in_address(config.review))


def sign_in_address(config: ReviewConfig) -> str:
    """Return where the provider sends people back to; it must be registered there to the letter."""
    return f"{config.public_url.rstrip('/')}/sign-in/provider/back"


def _hosts(public_url: str, host: str) -> tuple[str, ...]:
    """Return the names that the desk answers to: a page elsewhere whose name leads here must not be let in."""
    if public_url:
        return (urlsplit(public_url).hostname or "", *_OWN)
    return _OWN if is_loopback(host) else ()


def is_loopback(host: str) -> bool:
    """Say whether only this machine reaches an address."""
    return host in ("localhost", "::1") or host.startswith("127.")


def _write_back(config: PipelineConfig, ids: Sequence[str]) -> WrittenBack:
    counts = write_back(config, only=ids).counts
    return WrittenBack(
        *(counts.get(status, 0) for status in (ReceiptStatus.WRITTEN, ReceiptStatus.STALE, ReceiptStatus.REFUSED))
    )


def _sentence(config: PipelineConfig, found: Finding, names: Names, language: str) -> str | None:
    packs = shelf(config.checks.pack_folder)
    return german_sentence(found, names, packs) if language == "de" else english_sentence(found, packs)


def _now() -> datetime:
    return datetime.now(UTC)


def _catalogue(config: PipelineConfig) -> Callable[[], CatalogStructure]:
    """Return what knows the catalogue's labels; while the export is away, codes are shown in their place."""
    catalogue = Retried(lambda: pim_of(config).structure, CatalogStructure())
    # Read before the first page asks: nobody waits for a large export.
    catalogue()
    return catalogue


def _recheck(config: PipelineConfig, ledger: Ledger) -> Callable[[StoredProposal, str], CheckedProposal]:
    # Made at the first edit: the checks' lists and the export are read then, and pages that only show wait for none.
    @cache
    def made() -> Callable[[StoredProposal, str], CheckedProposal]:
        try:
            return recheck_of(config, ledger)
        except ConfigError as error:
            # It names files and folders: for the log, not for those who review.
            raise PimUnavailable(str(error)) from error

    def recheck(stored: StoredProposal, text: str) -> CheckedProposal:
        return made()(stored, text)

    return recheck


def _support(config: PipelineConfig, ledger: Ledger) -> Callable[[StoredProposal, str], Sequence[Support]]:
    # While the export is away, what a draft says of itself is known all the same.
    made = Retried[_SubjectOf | None](partial(subject_of, config, ledger), None)

    def support(stored: StoredProposal, text: str) -> Sequence[Support]:
        drafted = stored.proposal
        proposal = drafted if text == drafted.text else edited_proposal(drafted, text)
        subject = made()
        if subject is None or proposal.attribute not in config.content:
            return stated_places(proposal)
        return supported_places(subject(stored, proposal))

    return support


def serve(config: PipelineConfig, *, host: str, port: int, said: Callable[[str], None]) -> None:
    """Serve the desk until somebody stops it. Raises ConfigError where it cannot listen there."""
    import uvicorn  # noqa: PLC0415 - half a second that other commands do not wait for

    from review.app import make_app  # noqa: PLC0415

    take_short_turns()
    with desk_services(config, host=host) as services:
        if not services.ledger.people.all():
            said("nobody can sign in yet: add somebody with `skuwright review add-user NAME --role admin`")
        if not is_loopback(host) and not services.is_secure:
            said(f"{host}: others can read passwords on the way; put TLS before it and set [review] public_url")
        listening = _listening(host, port)
        said(f"review desk: http://{_shown(host)}:{listening.getsockname()[1]}/ (Ctrl-C ends it)")
        settings = uvicorn.Config(
            make_app(services),
            log_level="warning",
            server_header=False,
            proxy_headers=services.is_secure,
            forwarded_allow_ips=os.environ.get("FORWARDED_ALLOW_IPS", "127.0.0.1"),
        )
        with listening:
            uvicorn.Server(settings).run(sockets=[listening])


def take_short_turns() -> None:
    """Let a page that is made hold others up for a moment only.

    A page asks the database without Python's lock and waits for the lock at each row that comes: by default up to five
    milliseconds each time, while another page is made.
    """
    sys.setswitchinterval(_TURN)


def _listening(host: str, port: int) -> socket.socket:
    """Return a socket at an address; raises ConfigError where there is none to be had."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        opened = socket.socket(family, kind, protocol)
        try:
            opened.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            opened.bind(address)
        except BaseException:
            opened.close()
            raise
    except OSError as error:
        raise ConfigError(
            f"--host {host} --port {port}: {error.strerror}; name others, or end what listens there"
        ) from error
    return opened


def _shown(host: str) -> str:
    return f"[{host}]" if ":" in host else host

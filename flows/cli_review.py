"""`skuwright review`: people decide on proposals from the command line."""

import getpass
import sys
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import click
import typer

from flows.cli_options import (
    DEFAULT_CONFIG,
    ConfigOption,
    DebugOption,
    JsonOption,
    err,
    help_end,
    out,
    print_json,
    read_config,
    system_user,
)
from flows.opened_ledger import ledger_of
from flows.review_terminal import proposal_json, show_proposal, show_queue
from ledger.records import ProposalFilter, ProposalState, StoredProposal
from schemas.errors import AlreadyDecided, ConfigError
from schemas.finding import Finding
from schemas.people import DeskEvent, Person, Role, tidy_name
from schemas.proposal import GateOutcome
from schemas.verdict import RejectReason, Verdict, VerdictKind, takes_two

if TYPE_CHECKING:
    from schemas.config import PipelineConfig

app = typer.Typer(help="Decide on proposals: in the browser (serve), or from here.", no_args_is_help=True)

ProposalArgument = Annotated[
    str, typer.Argument(help="The proposal's id, or enough of its first digits.", metavar="PROPOSAL")
]
ReviewerOption = Annotated[
    str | None, typer.Option("--by", help="Who decides, believed as given; default: the user's name.", metavar="NAME")
]
SecondsOption = Annotated[
    float | None, typer.Option("--seconds", min=0, help="Time the decision took; it is part of the cost.")
]
CommentOption = Annotated[str, typer.Option("--comment", help="For those who read the decision later.")]


@app.command(epilog=help_end("skuwright review serve --port 8090"))
def serve(
    config: ConfigOption = DEFAULT_CONFIG,
    host: Annotated[str, typer.Option("--host", help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", min=0, max=65535)] = 8090,
    debug: DebugOption = False,
) -> None:
    """Serve the review desk, where people decide in their browser."""
    from flows.desk_server import serve as serve_desk

    serve_desk(read_config(config), host=host, port=port, said=partial(err().print, markup=False, soft_wrap=True))


@app.command("add-user", epilog=help_end("skuwright review add-user erika --role approver"))
def add_user(
    name: Annotated[str, typer.Argument(metavar="NAME")],
    role: Annotated[Role, typer.Option("--role", help="viewer reads, editor decides, approver also for many, admin.")],
    config: ConfigOption = DEFAULT_CONFIG,
    password_stdin: Annotated[
        bool, typer.Option("--password-stdin", help="Read the password from standard input; else you are asked.")
    ] = False,
    no_password: Annotated[
        bool, typer.Option("--no-password", help="Signs in through the identity provider alone.")
    ] = False,
    subject: Annotated[
        str | None, typer.Option("--subject", help="What the identity provider calls them (its claim `sub`).")
    ] = None,
    inactive: Annotated[
        bool, typer.Option("--inactive", help="May no longer sign in; the password is kept for a return.")
    ] = False,
    debug: DebugOption = False,
) -> None:
    """Let somebody sign in to the review desk, or change role and password of who may already."""
    from review.passwords import hashed

    label = tidy_name(name)
    if label is None:
        raise ConfigError("NAME: empty, longer than 100 characters, or with characters that nobody sees")
    settings = read_config(config)
    secret = None if no_password or inactive else _secret() if password_stdin else getpass.getpass()
    password_hash = hashed(secret, name=label) if secret is not None else None
    with ledger_of(settings) as ledger:
        known = ledger.people.find(label)
        person = Person(
            name=known.name if known else label,
            role=role,
            added_at=datetime.now(UTC),
            password_hash=known.password_hash if known and inactive and not no_password else password_hash,
            subject=_subject(settings, subject) if subject else known.subject if known else None,
            language=known.language if known else None,
            is_active=not inactive,
        )
        ledger.people.save(person)
        said = f"{person.name}: {role}{' (inactive)' if inactive else ''}"
        action = "person_changed" if known else "person_added"
        ledger.people.add_event(DeskEvent(datetime.now(UTC), system_user(), action, details=said))
    out().print(said, markup=False)


def _subject(config: "PipelineConfig", given: str) -> str:
    """Return a person's name at the provider together with the provider's."""
    if config.review.oidc is None:
        raise ConfigError("--subject: [review.oidc] names no provider; set its issuer and client_id first")
    return f"{config.review.oidc.issuer}|{given}"


def _secret() -> str:
    """Return the first line of standard input."""
    line = sys.stdin.buffer.readline(8192)
    try:
        return line.decode("utf-8-sig").rstrip("\r\n")
    except UnicodeDecodeError:
        # Not the error's own text: it shows the line.
        raise ConfigError("password: not UTF-8; set the terminal to it") from None


@app.command(epilog=help_end("skuwright review users --json"))
def users(config: ConfigOption = DEFAULT_CONFIG, json: JsonOption = False, debug: DebugOption = False) -> None:
    """List who may sign in to the review desk, with their roles."""
    with ledger_of(read_config(config), reads_only=True) as ledger:
        found = ledger.people.all()
    if json:
        for person in found:
            print_json(_person_json(person))
        return
    if not found:
        out().print("Nobody yet: skuwright review add-user NAME --role admin", markup=False)
    for person in found:
        notes = [
            str(person.role),
            "" if person.is_active else "inactive",
            "" if person.password_hash else "no password",
            f"last in {person.last_in:%Y-%m-%d %H:%M}" if person.last_in else "never in",
        ]
        out().print(f"{person.name}: {', '.join(note for note in notes if note)}", markup=False)


def _person_json(person: Person) -> dict[str, object]:
    """Return what others may know of somebody: never the password's hash."""
    return {
        "name": person.name,
        "role": person.role.value,
        "is_active": person.is_active,
        "has_password": person.password_hash is not None,
        "subject": person.subject,
        "added_at": person.added_at.isoformat(),
        "last_in": person.last_in.isoformat() if person.last_in else None,
    }


@app.command(epilog=help_end("skuwright review cases --out cases.jsonl"))
def cases(
    target: Annotated[Path, typer.Option("--out", help="File of cases, one JSON per line.", metavar="FILE")],
    config: ConfigOption = DEFAULT_CONFIG,
    edited: Annotated[
        bool, typer.Option("--edited/--no-edited", help="Also texts that people mended by an edit.")
    ] = True,
    debug: DebugOption = False,
) -> None:
    """Export what people rejected as cases, for `skuwright eval` to try a prompt or model against."""
    from flows.regression_cases import cases_of, write_cases

    kinds = (VerdictKind.REJECTED, VerdictKind.EDITED) if edited else (VerdictKind.REJECTED,)
    with ledger_of(read_config(config), reads_only=True) as ledger:
        count = write_cases(target, cases_of(ledger, kinds))
    out().print(f"{count} case{'s' * (count != 1)}: {target}", markup=False, soft_wrap=True)


@app.command("list", epilog=help_end("skuwright review list --family jackets --code length.too_long"))
def list_(
    config: ConfigOption = DEFAULT_CONFIG,
    state: Annotated[
        list[ProposalState] | None, typer.Option("--state", help="Default: what waits for a person.")
    ] = None,
    family: Annotated[str | None, typer.Option("--family")] = None,
    locale: Annotated[str | None, typer.Option("--locale")] = None,
    code: Annotated[str | None, typer.Option("--code", help="Only with this finding.")] = None,
    sku: Annotated[str | None, typer.Option("--sku")] = None,
    limit: Annotated[int, typer.Option("--limit", min=1)] = 50,
    json: JsonOption = False,
    debug: DebugOption = False,
) -> None:
    """List proposals that wait for a person, the most doubtful first."""
    wanted = ProposalFilter(
        states=tuple(state or ()),
        family=family,
        locale=locale,
        code=code,
        identifier=sku,
        is_waiting=not state,
        limit=limit,
    )
    with ledger_of(read_config(config), reads_only=True) as ledger:
        # A spot check is listed as what waits, and nowhere else: it is to be judged like all others.
        found = [one for one in ledger.proposals(wanted) if not state or one.shown_state is one.state]
        counts = ledger.count_by_state()
    if json:
        for stored in found:
            print_json(proposal_json(stored))
    else:
        is_narrowed = bool(state or family or locale or code or sku)
        none = "No proposal fits these filters." if is_narrowed else "Nothing waits for a person."
        show_queue(out(), found, counts, if_none=none)


@app.command(epilog=help_end("skuwright review show 3f2a"))
def show(
    proposal: ProposalArgument,
    config: ConfigOption = DEFAULT_CONFIG,
    json: JsonOption = False,
    debug: DebugOption = False,
) -> None:
    """Show a proposal beside the facts that it rests on, with its findings."""
    with ledger_of(read_config(config), reads_only=True) as ledger:
        stored = ledger.proposal(proposal)
    if json:
        print_json(proposal_json(stored))
    else:
        show_proposal(out(), stored)


@app.command(epilog=help_end("skuwright review accept 3f2a 9c01 --seconds 20"))
def accept(
    proposals: Annotated[list[str], typer.Argument(metavar="PROPOSAL...")],
    config: ConfigOption = DEFAULT_CONFIG,
    by: ReviewerOption = None,
    seconds: SecondsOption = None,
    comment: CommentOption = "",
    debug: DebugOption = False,
) -> None:
    """Accept proposals as they stand. A blocked one cannot be accepted: edit or reject it."""
    _each(proposals, partial(_decide, config, kind=VerdictKind.ACCEPTED, by=by, seconds=seconds, comment=comment))


@app.command(epilog=help_end("skuwright review edit 3f2a --file text.txt"))
def edit(
    proposal: ProposalArgument,
    text: Annotated[str | None, typer.Option("--text", help="The whole new text.")] = None,
    file: Annotated[
        Path | None, typer.Option("--file", help="Read the new text from a file.", exists=True, dir_okay=False)
    ] = None,
    config: ConfigOption = DEFAULT_CONFIG,
    by: ReviewerOption = None,
    seconds: SecondsOption = None,
    comment: CommentOption = "",
    debug: DebugOption = False,
) -> None:
    """Accept a proposal with another text: from --text, --file, or your editor. The checks run again."""
    from flows.wiring import recheck_of

    started = time.monotonic()
    settings = read_config(config)
    with ledger_of(settings) as ledger:
        stored = ledger.proposal(proposal)
    new = _read(file) if file else text
    if new is None:
        new = (click.edit(stored.final_text, require_save=True) or "").rstrip("\n")
    if not new.strip():
        raise ConfigError(f"proposal {stored.id[:8]}: no text was given; use --text, --file, or save in the editor")
    with ledger_of(settings) as ledger:
        checked = recheck_of(settings, ledger)(stored, new)
    if checked.outcome is GateOutcome.BLOCK:
        problems = "\n".join(f"{finding.code}: {finding.message}" for finding in checked.findings)
        raise ConfigError(f"proposal {stored.id[:8]}: the edited text is blocked, nothing was stored:\n{problems}")
    took = seconds if seconds is not None else time.monotonic() - started
    _decide(
        config,
        stored.id,
        kind=VerdictKind.EDITED,
        by=by,
        seconds=took,
        comment=comment,
        text=new,
        found=checked.findings,
    )


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig").rstrip("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{file}: cannot be read as text ({error}); save it as UTF-8, or use --text") from error


@app.command(epilog=help_end("skuwright review reject 3f2a --reason fact"))
def reject(
    proposals: Annotated[list[str], typer.Argument(metavar="PROPOSAL...")],
    reason: Annotated[RejectReason, typer.Option("--reason", help="Why it is not published.")],
    config: ConfigOption = DEFAULT_CONFIG,
    new_draft: Annotated[
        str | None,
        typer.Option("--new-draft", help="Have the next run draft it anew, with this note.", metavar="NOTE"),
    ] = None,
    by: ReviewerOption = None,
    seconds: SecondsOption = None,
    comment: CommentOption = "",
    debug: DebugOption = False,
) -> None:
    """Reject proposals, with a reason; with a note for those that are to be drafted anew."""
    from schemas.config import EnricherKind

    if new_draft is not None and read_config(config).enrich.enricher is not EnricherKind.LLM:
        raise ConfigError("--new-draft: [enrich] enricher is no language model, a new draft would be the same; edit it")
    decide = partial(
        _decide,
        config,
        kind=VerdictKind.REJECTED,
        by=by,
        seconds=seconds,
        comment=comment,
        reason=reason,
        note=new_draft,
    )
    _each(proposals, decide)


def _each(proposals: Sequence[str], decide: Callable[[str], StoredProposal]) -> None:
    """Decide on all that can be decided on; what cannot is named at the end, and nothing of the rest is lost."""
    troubles: list[str] = []
    for wanted in proposals:
        try:
            decide(wanted)
        except (ConfigError, AlreadyDecided) as error:
            troubles.append(str(error))
    if troubles:
        raise ConfigError("\n".join(troubles))


def _decide(
    config: Path,
    wanted: str,
    *,
    kind: VerdictKind,
    by: str | None,
    seconds: float | None,
    comment: str,
    text: str | None = None,
    reason: RejectReason | None = None,
    note: str | None = None,
    found: Sequence[Finding] = (),
) -> StoredProposal:
    settings = read_config(config)
    with ledger_of(settings) as ledger:
        stored = ledger.proposal(wanted)
        if kind is VerdictKind.ACCEPTED and stored.state is ProposalState.BLOCKED:
            raise ConfigError(f"proposal {stored.id[:8]}: blocked by the gate; edit it or reject it")
        codes = [finding.code for finding in (*stored.findings, *found)]
        verdict = Verdict(
            proposal_id=stored.id,
            kind=kind,
            reviewer=by or system_user(),
            decided_at=datetime.now(UTC),
            seconds=seconds or 0.0,
            reason=reason,
            comment=comment,
            text=text,
            note=note.strip() if note is not None else None,
        )
        decided = ledger.decide(
            verdict, expected_version=stored.version, takes_two=takes_two(codes, settings.review.takes_two)
        )
    out().print(f"{decided.id[:8]}  {decided.proposal.identifier}  {decided.proposal.attribute}  {decided.state}")
    if decided.first_by is not None:
        out().print("  it takes a second person to approve it ([review] takes_two)", soft_wrap=True)
    if not seconds:
        out().print("  no time was given (--seconds), so this decision costs nothing in the report", soft_wrap=True)
    if kind is VerdictKind.ACCEPTED:
        _offer_words(decided)
    if note is not None:
        out().print("  the next run drafts it anew, with your note", soft_wrap=True)
    elif kind is VerdictKind.REJECTED and decided.written_at is not None:
        out().print("  it is written already, and the PIM still holds it: remove or replace it there", soft_wrap=True)
    return decided


def _offer_words(accepted: StoredProposal) -> None:
    """Say how to teach the checks a word that they reported and a person left in; nothing is taught by itself."""
    if not any(found.code.startswith("grounding.") for found in accepted.findings):
        return
    from flows.checks_listing import license_commands

    for word, command in license_commands(accepted.findings, accepted.proposal):
        out().print(f"  {word} was reported; if any copy may say it: {command}", markup=False, soft_wrap=True)

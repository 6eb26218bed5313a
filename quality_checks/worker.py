"""Checks in a process of their own: `python -P -m quality_checks.worker` answers the frames of `check_jobs`.

It reads standard input and writes standard output; the end of its input ends it.
"""

import gc
import os
import pickle
import signal
import sys
from collections.abc import Callable, Iterator
from itertools import product as pairs
from typing import IO, Any

from quality_checks import first_checks
from quality_checks.base import Subject
from quality_checks.check_jobs import LENGTH, READY, Job, Setup, Verdict, framed
from quality_checks.gate import Gate
from schemas.facts import Fact
from schemas.product import Product, ProductKind
from schemas.proposal import CheckedProposal, ContentKind, Proposal


def gate_of(setup: Setup) -> Callable[[Job], CheckedProposal]:
    """Return checks and gate of a run."""
    gate = Gate(first_checks(setup.packs), setup.policy, setup.standings)
    attribute = setup.structure.attribute

    def check(job: Job) -> CheckedProposal:
        proposal = job.proposal
        return gate.check(
            Subject(
                proposal=proposal,
                product=job.product,
                facts=tuple(Fact(attribute(code), data, own, name) for code, data, own, name in job.facts),
                structure=setup.structure,
                content=setup.contents[proposal.attribute],
                brand=setup.brand,
                existing_text=proposal.replaces,
                licensed_words=job.licensed_words,
            )
        )

    return check


def serve(source: IO[bytes], sink: IO[bytes]) -> None:
    """Answer frames until the source ends."""
    frames = _frames(source)
    setup = next(frames, None)
    if setup is None:
        return
    check = gate_of(setup)
    _warm_up(setup, check)
    collect_seldom()
    _answer(sink, READY)
    for jobs in frames:
        checked = (check(job) for job in jobs)
        _answer(sink, [Verdict(one.findings, one.outcome, one.is_auto_accepted, one.is_audited) for one in checked])


def collect_seldom() -> None:
    """Let this process's garbage collector look seldom, and not at the lists, once they are loaded.

    Texts leave no cycles to speak of, and the lists stay.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 50, 50)


def _warm_up(setup: Setup, check: Callable[[Job], CheckedProposal]) -> None:
    """Read the lists of all languages while the first answers are still on their way."""
    for attribute, locale in pairs(setup.contents, setup.locales):
        proposal = Proposal(
            identifier="warm-up",
            kind=ProductKind.PRODUCT,
            family=None,
            attribute=attribute,
            locale=locale,
            channel=None,
            language=locale,
            content=ContentKind.TEXT,
            text="A 1 kg.",
            enricher="warm-up",
            enricher_version="",
            revision="",
        )
        check(Job(proposal, Product("warm-up", ProductKind.PRODUCT, None, {}, ""), (), {}))


def _frames(source: IO[bytes]) -> Iterator[Any]:
    while len(head := source.read(LENGTH)) == LENGTH:
        data = source.read(int.from_bytes(head, "big"))
        yield pickle.loads(data)  # noqa: S301 - our own other end wrote it


def _answer(sink: IO[bytes], message: object) -> None:
    sink.write(framed(message))
    sink.flush()


def main() -> None:
    """Serve on standard input and output; whatever else is printed goes to standard error."""
    # Whoever stops the run wants its drafts checked and stored; the pipe's end is the end.
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    with os.fdopen(os.dup(1), "wb") as sink:
        os.dup2(2, 1)
        try:
            serve(sys.stdin.buffer, sink)
        except BrokenPipeError:
            return


if __name__ == "__main__":
    main()

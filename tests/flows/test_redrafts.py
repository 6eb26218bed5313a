"""A new draft that a person asked for with a note: written once, by the next run, and by nobody who cannot heed it."""

import asyncio
import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from flows.enrich_run import enrich
from flows.opened_ledger import ledger_of
from flows.plan import quote
from flows.write_back_run import write_back
from ledger.records import ProposalFilter, ProposalState, StoredProposal
from schemas.config_file import read_config
from schemas.errors import CannotBeUndone
from schemas.receipt import ReceiptStatus
from schemas.run import RunSummary
from schemas.verdict import RejectReason, VerdictKind
from tests.enrichers.fake_openai import FakeOpenAi, running
from tests.flows.shops import make_shop, product, spent, start_cli, stored, write_products
from tests.ledger.builders import make_verdict

NOTE = "Bitte kürzer, und erst das Gewebe nennen."


class Shop:
    """A shop with three jackets, drafted by a model; people see what was drafted."""

    def __init__(self, folder: Path, server: FakeOpenAi, *, products: int = 3, **more: Any) -> None:
        self.server, self.path = server, make_shop(folder, server.base_url, products=products, **more)
        self.config = read_config(self.path)
        self.run()

    def run(self) -> RunSummary:
        return asyncio.run(enrich(self.config))

    def all(self, sku: str | None = "JK-1") -> list[StoredProposal]:
        """Return the drafts for a SKU, or for all, the oldest first."""
        with ledger_of(self.config) as ledger:
            found = ledger.proposals(ProposalFilter(states=tuple(ProposalState), identifier=sku))
        return sorted(found, key=lambda stored: (stored.drafted_at, stored.asked is not None))

    def ask(self, stored: StoredProposal, note: str = NOTE) -> StoredProposal:
        with ledger_of(self.config) as ledger:
            return ledger.decide(make_verdict(stored.id, VerdictKind.REJECTED, reason=RejectReason.TONE, note=note))

    def accept(self, stored: StoredProposal) -> None:
        with ledger_of(self.config) as ledger:
            ledger.decide(make_verdict(stored.id, VerdictKind.ACCEPTED))

    def asked_last(self) -> list[dict[str, str]]:
        """Return the messages of the last request."""
        messages: list[dict[str, str]] = self.server.bodies[-1]["messages"]
        return messages

    def published(self) -> list[dict[str, Any]]:
        """Return the shop's records as the write-back left them, and have the next run pull those."""
        text = (Path(self.config.write_back.path) / "full/products.jsonl").read_text("utf-8")
        rows = [json.loads(line) for line in text.splitlines()]
        write_products(self.path.parent, rows)
        return rows


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    with running() as server:
        yield Shop(tmp_path, server)


def test_the_next_run_writes_it_once_and_heeds_the_note(shop: Shop) -> None:
    (first,) = shop.all()
    before = spent(shop.path)
    rejected = shop.ask(first)
    assert (rejected.state, rejected.note) == (ProposalState.REJECTED, NOTE)
    plan = asyncio.run(quote(shop.config))
    assert plan.quote is not None
    assert (plan.counts.gaps, plan.quote.calls) == (1, 1)
    summary = shop.run()
    assert (summary.failed, summary.left) == (0, 0)
    assert (summary.gaps, summary.drafted, summary.llm.calls) == (1, 1, 1)
    assert spent(shop.path) > before
    *_, earlier, said = shop.asked_last()
    assert earlier["role"] == "assistant"
    assert "⟦weight⟧" in earlier["content"]
    assert "450" not in earlier["content"]
    assert f"- `description`: {NOTE}" in said["content"]
    _, second = shop.all()
    assert second.id != first.id
    assert second.asked is not None
    assert (second.asked.note, second.asked.reviewer) == (NOTE, "ada")
    assert second.proposal.text != first.proposal.text
    # The first was accepted unseen; what somebody asked for is shown to people.
    assert (first.state, second.state) == (ProposalState.ACCEPTED, ProposalState.REVIEW)
    assert not second.checked.is_auto_accepted
    again = shop.run()
    assert (again.gaps, again.unchanged, again.llm.calls) == (0, 3, 0)
    assert shop.server.stats.answered_twice == 0


def test_others_are_not_asked_about_anew(shop: Shop) -> None:
    shop.ask(shop.all("JK-0")[0])
    shop.run()
    assert [len(shop.all(sku)) for sku in ("JK-0", "JK-1", "JK-2")] == [2, 1, 1]


def test_templates_leave_notes_aside(shop: Shop) -> None:
    shop.ask(shop.all()[0])
    shop.path.write_text(shop.path.read_text("utf-8").replace('enricher = "llm"', 'enricher = "template"'), "utf-8")
    shop.config = read_config(shop.path)
    shop.run()
    # It is drafted like all that another enricher wrote before and nobody approved, not upon the note.
    newest = shop.all()[-1]
    assert (newest.proposal.enricher, newest.proposal.redraft_of, newest.asked) == ("template", None, None)
    assert (shop.run().drafted, len(shop.all())) == (0, 2)


def test_what_is_taken_back_in_time_is_not_drafted_and_afterwards_cannot_be_taken_back(shop: Shop) -> None:
    (first,) = shop.all()
    shop.ask(first)
    with ledger_of(shop.config) as ledger:
        back = ledger.undo(first.id, by="ada", at=first.drafted_at)
        assert (back.state, back.note) == (first.state, None)
    assert shop.run().llm.calls == 0
    shop.ask(first)
    assert shop.run().llm.calls == 1
    with ledger_of(shop.config) as ledger, pytest.raises(CannotBeUndone, match="newer draft"):
        ledger.undo(first.id, by="ada", at=first.drafted_at)


def test_neither_can_that_be_of_which_the_text_stands_in_the_pim(shop: Shop) -> None:
    write_back(shop.config)
    shop.published()
    (first,) = shop.all()
    shop.ask(first)
    shop.run()
    with ledger_of(shop.config) as ledger, pytest.raises(CannotBeUndone, match="newer draft"):
        ledger.undo(first.id, by="ada", at=first.drafted_at)


def test_a_second_note_comes_after_the_first(shop: Shop) -> None:
    shop.ask(shop.all()[0])
    shop.run()
    shop.ask(shop.all()[-1], "Das Gewebe ist nicht zu kürzen.")
    assert shop.run().drafted == 1
    lines = shop.asked_last()[-1]["content"].splitlines()
    assert [line for line in lines if line.startswith("- ")] == [
        f"- `description`: {NOTE}", "- `description`: Das Gewebe ist nicht zu kürzen."
    ]  # fmt: skip
    assert len(shop.all()) == 3


def test_a_second_note_is_heeded_too_where_the_first_draft_stands_in_the_pim(shop: Shop) -> None:
    write_back(shop.config)
    shop.published()
    shop.ask(shop.all()[0])
    shop.run()
    shop.ask(shop.all()[-1], "Das Gewebe ist nicht zu kürzen.")
    assert shop.run().drafted == 1
    first, _, third = shop.all()
    assert third.proposal.replaces == first.proposal.text


def test_a_new_draft_is_carried_to_a_new_revision_like_any_other(shop: Shop) -> None:
    shop.ask(shop.all()[0])
    shop.run()
    second = shop.all()[-1]
    rows = [product(number) for number in range(3)]
    rows[1]["categories"] = ["winter"]
    write_products(shop.path.parent, rows)
    assert (shop.run().drafted, len(shop.all())) == (0, 2)
    shop.accept(second)
    counts = write_back(shop.config).counts
    assert (counts[ReceiptStatus.WRITTEN], counts.get(ReceiptStatus.STALE, 0)) == (3, 0)


def test_changed_facts_are_written_about_with_the_note_in_mind(shop: Shop) -> None:
    shop.ask(shop.all()[0])
    shop.run()
    rows = [product(number) for number in range(3)]
    rows[1]["values"]["fit"] = "weit geschnitten"
    write_products(shop.path.parent, rows)
    assert shop.run().drafted == 1
    assert NOTE in shop.asked_last()[-1]["content"]
    assert [stored.state for stored in shop.all()[:2]] == [ProposalState.REJECTED, ProposalState.SUPERSEDED]


def test_a_text_of_ours_that_stands_in_the_pim_is_replaced_and_a_persons_is_not(shop: Shop) -> None:
    for sku in ("JK-0", "JK-1"):
        assert shop.all(sku)[0].state is ProposalState.ACCEPTED
    write_back(shop.config)
    rows = shop.published()
    for sku in ("JK-0", "JK-1"):
        assert shop.ask(shop.all(sku)[0]).state is ProposalState.WRITTEN
    rows[0]["values"]["description"] = "Annas Satz."
    write_products(shop.path.parent, rows)
    summary = shop.run()
    assert (summary.gaps, summary.drafted) == (1, 1)
    first, second = shop.all()
    assert second.proposal.replaces == first.proposal.text
    shop.accept(second)
    assert write_back(shop.config).counts == {ReceiptStatus.WRITTEN: 1}
    texts = [row["values"]["description"] for row in shop.published()]
    assert [text if isinstance(text, str) else text[0]["data"] for text in texts[:2]] == [
        "Annas Satz.", second.proposal.text
    ]  # fmt: skip
    assert shop.run().gaps == 0


def test_a_killed_run_and_its_successor_write_each_new_draft_once_and_pay_no_stored_answer_twice(
    tmp_path: Path,
) -> None:
    many = 12
    with running() as server:
        shop = Shop(tmp_path, server, products=many, concurrency=3)
        for first in shop.all(None):
            shop.ask(first, f"{NOTE} ({first.proposal.identifier})")
        server.options.latency = 0.1
        process = start_cli("run", "--no-prefect", "-c", str(shop.path))
        deadline = time.monotonic() + 60
        # Some answers are stored, some are on their way, and some were never asked for.
        while stored(shop.path)["calls"] < many + 4:
            assert process.poll() is None, "the run ended too soon to be killed"
            assert time.monotonic() < deadline, "the run stored nothing"
            time.sleep(0.01)
        process.kill()
        process.communicate()
        kept = stored(shop.path)
        answered = dict(server.stats.by_request)
        assert kept["calls"] < 2 * many
        server.options.latency = 0.0
        summary = shop.run()
        asked_again = sum(server.stats.by_request[key] > times for key, times in answered.items())
        assert (summary.drafted, summary.failed, summary.left) == (2 * many - kept["proposals"], 0, 0)
        assert asked_again <= len(answered) - kept["calls"], "an answer that was in the ledger was paid again"
        # Each answer is in the ledger once: those of the killed run, and those that it had not got.
        assert stored(shop.path) == {"calls": 2 * many, "proposals": 2 * many}
        notes = {drafted.proposal.identifier: drafted.asked.note for drafted in shop.all(None) if drafted.asked}
        assert notes == {f"JK-{number}": f"{NOTE} (JK-{number})" for number in range(many)}
        assert shop.run().llm.calls == 0

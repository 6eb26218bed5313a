"""`skuwright review reject --new-draft`: a note for the next draft, on the command line."""

import json
from pathlib import Path

import pytest

from ledger import Ledger
from schemas.verdict import VerdictKind
from tests.flows.shops import make_shop
from tests.flows.test_cli import call
from tests.ledger.builders import in_review, make_run, make_verdict


@pytest.fixture
def config(tmp_path: Path) -> Path:
    return make_shop(tmp_path, "http://127.0.0.1:9/v1", products=1)


@pytest.fixture
def key(config: Path) -> str:
    draft = in_review()
    ledger = Ledger.open(f"sqlite:///{config.parent / 'ledger.db'}")
    ledger.start_run(make_run())
    ledger.save_drafts("r1", [draft])
    ledger.close()
    return draft.checked.proposal.id


def test_the_note_is_kept_and_said(
    config: Path, key: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    where = ("-c", str(config))
    done = call(
        monkeypatch, capsys, "review", "reject", key, "--reason", "tone", "--new-draft", " Kürzer, größer ", *where
    )
    assert done.code == 0
    assert "the next run drafts it anew, with your note" in done.out
    assert "[new draft: Kürzer, größer]" in call(monkeypatch, capsys, "review", "show", key, *where).out
    shown = json.loads(call(monkeypatch, capsys, "review", "show", key, "--json", *where).out)
    assert (shown["state"], shown["verdicts"][0]["note"]) == ("rejected", "Kürzer, größer")


def test_the_new_draft_says_who_asked_for_it_and_how(
    config: Path, key: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    ledger = Ledger.open(f"sqlite:///{config.parent / 'ledger.db'}")
    ledger.decide(make_verdict(key, VerdictKind.REJECTED, note="[Kürzer]"))
    (redraft,) = ledger.redrafts().values()
    draft = in_review(text="Neu.", redraft_of=redraft.number)
    ledger.save_drafts("r1", [draft])
    ledger.close()
    arguments = ("review", "show", draft.checked.proposal.id, "-c", str(config))
    assert "new draft as ada asked for: [Kürzer]" in call(monkeypatch, capsys, *arguments).out
    shown = json.loads(call(monkeypatch, capsys, *arguments, "--json").out)
    assert shown["asked"] == {"by": "ada", "note": "[Kürzer]"}


@pytest.mark.parametrize(
    ("note", "said"), [("  ", "a new draft needs a note"), ("x" * 1001, "at most 1000 characters")]
)
def test_a_note_that_is_none_changes_nothing(
    config: Path, key: str, note: str, said: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ("review", "reject", key, "--reason", "tone", "--new-draft", note, "-c", str(config))
    done = call(monkeypatch, capsys, *arguments)
    assert done.code == 1
    assert said in " ".join(done.err.split())


def test_templates_write_the_same_again(
    config: Path, key: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    config.write_text(config.read_text("utf-8").replace('enricher = "llm"', 'enricher = "template"'), "utf-8")
    arguments = ("review", "reject", key, "--reason", "tone", "--new-draft", "kürzer", "-c", str(config))
    done = call(monkeypatch, capsys, *arguments)
    assert done.code == 1
    assert "a new draft would be the same" in " ".join(done.err.split())

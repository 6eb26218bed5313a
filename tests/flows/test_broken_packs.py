"""Rule packs that cannot be used: said before anything is paid, and texts that they blocked are checked again."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from flows.taken_up import is_taken_up
from ledger.records import ProposalFilter, ProposalState, StoredProposal
from quality_checks.rule_packs.loader import FOLDER, shelf
from schemas.finding import Finding, Severity
from schemas.proposal import CheckedProposal, GateOutcome
from tests.builders import make_proposal
from tests.enrichers.fake_openai import FakeOptions, running
from tests.flows.shops import ledger_at, make_shop, product, run_cli, run_json, stored, write_products

_PRICES = (FOLDER / "prices.toml").read_text(encoding="utf-8")


def set_checks(config: Path, line: str) -> None:
    """Put a line into `[checks]`."""
    text = config.read_text(encoding="utf-8")
    config.write_text(text.replace("[checks]\n", f"[checks]\n{line}\n"), encoding="utf-8")


def _broken(folder: Path) -> None:
    (folder / "own.toml").write_text(_PRICES.replace("[[rules]]", "[[rules]", 1), encoding="utf-8")


def _a_folder(folder: Path) -> None:
    (folder / "own.toml").mkdir()


def _empty(folder: Path) -> None:
    (folder / "own.toml").touch()


@pytest.mark.parametrize("command", ["run --no-prefect", "plan", "readiness"])
@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('pack_folder = "nix"', "pack_folder: nix cannot be read: No such file or directory; name the folder"),
        ('packs = ["prise"]', "packs: no rule pack has the id prise; did you mean prices?"),
        ('packs_of_families = { jackets = ["xyz"] }', "packs_of_families: jackets: no rule pack has the id xyz; known"),
        ('packs_of_categories = { sale = ["xyz"] }', "packs_of_categories: sale: no rule pack has the id xyz; known"),
    ],
)
def test_packs_that_are_not_there_are_said_before_anything_is_paid(
    tmp_path: Path, command: str, line: str, said: str
) -> None:
    with running() as server:
        config = make_shop(tmp_path, server.base_url, products=2)
        set_checks(config, line)
        config = config.rename(tmp_path / "shop.toml")
        done = run_cli(*command.split(), "-c", str(config))
        asked = server.stats.requests
    assert (done.returncode, asked) == (1, 0)
    assert f"skuwright: shop.toml: [checks] {said}" in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (_broken, "rule pack own cannot be used: own.toml is not readable as TOML: "),
        (_a_folder, "rule pack own cannot be used: own.toml cannot be read: Is a directory; mend or remove it"),
        (_empty, "rule pack own cannot be used: own.toml: id: Field required; mend or remove it"),
    ],
)
def test_a_pack_that_cannot_be_read_is_said_before_anything_is_paid(
    tmp_path: Path, spoil: Callable[[Path], None], said: str
) -> None:
    (tmp_path / "packs").mkdir()
    spoil(tmp_path / "packs")
    with running() as server:
        config = make_shop(tmp_path, server.base_url, products=2)
        set_checks(config, 'pack_folder = "packs"')
        done = run_cli("run", "--no-prefect", "-c", str(config))
        asked = server.stats.requests
    assert (done.returncode, asked, stored(config)["proposals"]) == (1, 0, 0)
    assert f"skuwright: pipeline.toml: [checks] pack_folder: {said}" in done.stderr


def test_check_says_a_pack_that_is_not_there(tmp_path: Path) -> None:
    config = make_shop(tmp_path, "http://127.0.0.1:9/v1", products=1)
    set_checks(config, 'packs = ["prise"]')
    text = {
        "id": "1",
        "identifier": product(0)["identifier"],
        "attribute": "description",
        "locale": "de_DE",
        "text": "x",
    }
    (tmp_path / "texts.jsonl").write_text(json.dumps(text), encoding="utf-8")
    files = ("--products", str(tmp_path / "products.jsonl"), "--proposals", str(tmp_path / "texts.jsonl"))
    done = run_cli("check", *files, "-c", str(config))
    assert (done.returncode, done.stdout) == (1, "")
    assert (
        "skuwright: pipeline.toml: [checks] packs: no rule pack has the id prise; did you mean prices?" in done.stderr
    )


@pytest.fixture
def breaks_in_mid_run(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Let the pack folder break between the start of a run and its checks; return what mends it."""
    monkeypatch.setattr("flows.wiring.ensure_usable", lambda _: None)
    shelf.cache_clear()

    def mend() -> None:
        monkeypatch.undo()
        shelf.cache_clear()

    return mend


def _shop_with_packs(folder: Path, base_url: str, **more: Any) -> Path:
    (folder / "packs").mkdir(parents=True)
    _broken(folder / "packs")
    config = make_shop(folder, base_url, **more)
    set_checks(config, 'pack_folder = "packs"')
    return config


def _mend_packs(config: Path, mend: Callable[[], None]) -> None:
    (config.parent / "packs" / "own.toml").unlink()
    mend()


def _all(config: Path, **wanted: Any) -> tuple[StoredProposal, ...]:
    ledger = ledger_at(config)
    found = ledger.proposals(ProposalFilter(**wanted))
    ledger.close()
    return found


def test_a_pack_that_breaks_in_the_middle_of_a_run_blocks_and_no_draft_is_sent_back_for_it(
    tmp_path: Path, breaks_in_mid_run: Callable[[], None]
) -> None:
    with running() as server:
        config = _shop_with_packs(tmp_path, server.base_url, products=5, max_repairs=2)
        summary = run_json(config)
    assert (summary["blocked"], summary["unchecked"], summary["llm"]["calls"]) == (5, 5, 5)
    assert len(_all(config, code="packs.broken")) == 5
    breaks_in_mid_run()


@pytest.mark.parametrize("has_moved", [False, True], ids=["same revision", "carried to another revision"])
def test_texts_that_were_blocked_by_a_broken_pack_alone_are_checked_again_without_a_call(
    tmp_path: Path, breaks_in_mid_run: Callable[[], None], *, has_moved: bool
) -> None:
    with running() as server:
        config = _shop_with_packs(tmp_path, server.base_url, products=5)
        first = run_json(config)
        before = {one.proposal.identifier: one for one in _all(config)}
        _mend_packs(config, breaks_in_mid_run)
        if has_moved:
            write_products(tmp_path, [{**product(number), "enabled": False} for number in range(5)])
        quoted = json.loads(run_cli("plan", "--json", "-c", str(config)).stdout)
        second, third = run_json(config), run_json(config)
        asked = server.stats.requests
    assert (first["blocked"], asked) == (5, 5)
    assert (quoted["gaps"], quoted["calls"]) == (5, 0)
    assert (second["gaps"], second["drafted"], second["blocked"]) == (5, 5, 0)
    assert (second["llm"]["calls"], second["llm"]["replayed"], third["gaps"]) == (0, 0, 0)
    after = _all(config)
    assert len(after) == 5
    for one in after:
        stored_before = before[one.proposal.identifier]
        assert one.proposal == stored_before.proposal
        assert (one.run_id, one.drafted_at) == (stored_before.run_id, stored_before.drafted_at)
        assert one.state in (ProposalState.ACCEPTED, ProposalState.REVIEW)
        assert one.version > stored_before.version
        assert "packs.broken" not in {found.code for found in one.findings}


def test_a_text_with_other_errors_too_is_repaired_once_its_checks_are_mended(
    tmp_path: Path, breaks_in_mid_run: Callable[[], None]
) -> None:
    sentence = {"attributes": ["weight"], "part": "paragraph", "text": "Diese schöne Jacke wiegt nur 999 Gramm."}
    wrong = json.dumps({"texts": {"description": {"sentences": [sentence]}}}, ensure_ascii=False)
    with running(FakeOptions(mode="text", text=wrong, times=2)) as server:
        config = _shop_with_packs(tmp_path, server.base_url, products=2, max_repairs=1)
        first = run_json(config)
        _mend_packs(config, breaks_in_mid_run)
        second, third = run_json(config), run_json(config)
    assert (first["blocked"], first["llm"]["calls"]) == (2, 2)
    assert (second["blocked"], second["llm"]["calls"]) == (0, 2)
    assert third["gaps"] == 0
    assert [one.proposal.attempt for one in _all(config)] == [1, 1]
    assert [len(one.earlier) for one in _all(config)] == [1, 1]


def test_what_a_person_decided_on_is_not_taken_up_again(tmp_path: Path, breaks_in_mid_run: Callable[[], None]) -> None:
    with running() as server:
        config = _shop_with_packs(tmp_path, server.base_url, products=2)
        run_json(config)
        one, _ = _all(config)
        run_cli("review", "reject", one.id, "--reason", "tone", "-c", str(config))
        _mend_packs(config, breaks_in_mid_run)
        summary = run_json(config)
    assert (summary["gaps"], summary["drafted"]) == (1, 1)
    assert _all(config, identifier=one.proposal.identifier)[0].state is ProposalState.REJECTED


def test_checks_that_stay_broken_block_again_and_cost_nothing(
    tmp_path: Path, breaks_in_mid_run: Callable[[], None]
) -> None:
    with running() as server:
        config = _shop_with_packs(tmp_path, server.base_url, products=3)
        run_json(config)
        summary = run_json(config)
        asked = server.stats.requests
    assert (summary["blocked"], summary["llm"]["calls"], asked) == (3, 0, 3)
    breaks_in_mid_run()


def test_texts_of_templates_are_checked_again_too(tmp_path: Path, breaks_in_mid_run: Callable[[], None]) -> None:
    config = _shop_with_packs(tmp_path, "http://127.0.0.1:9/v1", products=3)
    config.write_text(config.read_text(encoding="utf-8").replace('"llm"', '"template"'), encoding="utf-8")
    first = run_json(config)
    _mend_packs(config, breaks_in_mid_run)
    assert (first["blocked"], run_json(config)["blocked"], run_json(config)["gaps"]) == (3, 0, 0)


@pytest.mark.parametrize(
    ("message", "is_again"),
    [("open_words failed: OSError: x", True), ("this text could not be checked: EOFError", False)],
)
def test_a_text_that_brought_a_process_down_is_not_checked_again_by_the_run_itself(
    message: str, *, is_again: bool
) -> None:
    found = Finding("check.crashed", Severity.ERROR, message)
    assert is_taken_up(CheckedProposal(make_proposal(), (found,), GateOutcome.BLOCK)) is is_again

"""The command line as a whole: where options may stand, what the terminal is given, what `--debug` shows."""

import io
import json
import logging
import re
import shlex
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from rich.table import Table

from flows.cli import main
from flows.log_lines import LEVELS
from flows.safe_console import safe_console, visible
from tests.flows.test_bad_input import OUTDOOR, Called, Shop


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Shop:
    monkeypatch.setenv("COLUMNS", "80")
    return Shop(tmp_path / "shop", monkeypatch, capsys)


def call(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *arguments: str) -> Called:
    monkeypatch.setattr(sys, "argv", ["skuwright", *arguments])
    with pytest.raises(SystemExit) as left:
        main()
    said = capsys.readouterr()
    return Called(int(left.value.code or 0), said.out, said.err)


@pytest.mark.parametrize("command", ["plan --json", "review list --json"])
def test_the_config_may_be_named_before_the_command(
    shop: Shop, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    before = call(monkeypatch, capsys, "-c", str(shop.config), *command.split())
    assert (before.code, before.err.count("no such file")) == (0, 0)
    after = call(monkeypatch, capsys, "-c", "nowhere.toml", *command.split(), "-c", str(shop.config))
    assert after == before


@pytest.mark.parametrize(
    "slip",
    [
        "[content.beschreibung]",
        '[gate.severity]\n"lenght.too_long" = "info"',
        '[validation.severity]\n"gtin.checkdigit" = "info"',
        "[llm]\nllm_modell = 1",
    ],
)
def test_a_slip_is_said_of_the_file_that_was_read(shop: Shop, slip: str) -> None:
    text = shop.config.read_text("utf-8")
    shop.config = shop.folder / "my-shop.toml"
    shop.config.write_text(re.sub(r"(?ms)^\[(gate|llm)\].*?(?=^\[)", "", text) + f"\n{slip}\n", "utf-8")
    called = shop.call("run --no-prefect")
    table = slip.splitlines()[0]
    assert (called.code, called.err.startswith(f"skuwright: my-shop.toml: {table}")) == (1, True)
    assert "pipeline.toml" not in called.err


def test_the_line_that_the_sample_config_says_to_try_works(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shop = Shop(tmp_path / "examples" / "outdoor", monkeypatch, capsys)
    monkeypatch.chdir(tmp_path)
    (line,) = (row for row in shop.config.read_text("utf-8").splitlines() if row.startswith("# Try it: "))
    program, *arguments = shlex.split(line.removeprefix("# Try it: "))
    assert program == "skuwright"
    called = call(monkeypatch, capsys, *arguments)
    assert (called.code, "Completeness in %, now" in called.out) == (0, True)
    assert OUTDOOR.name == shop.folder.name


def test_no_text_of_a_supplier_commands_the_terminal() -> None:
    evil = "a\x1b]0;owned\x07b\x1b[2Jc\x9b31md"
    said = io.StringIO()
    console = safe_console(file=said)
    console.print(evil, markup=False)
    table = Table()
    table.add_column("fact")
    table.add_row(evil)
    console.print(table)
    assert not {"\x1b", "\x07", "\x9b"} & set(said.getvalue())
    assert said.getvalue().count("a␛]0;ownedb␛[2Jc�31md") == 2
    assert visible("Zeile\n\tEinzug") == "Zeile\n\tEinzug"


def test_a_review_shows_escape_sequences_and_obeys_none(shop: Shop) -> None:
    models = shop.folder / "product_models.csv"
    models.write_text(models.read_text("utf-8").replace("Storskar", "Stor\x1b[2Jskar"), "utf-8")
    shop.call("run --no-prefect --json")
    lines = shop.call("review list --json --state accepted --state review --limit 500").out.splitlines()
    found = next(one for one in map(json.loads, lines) if one["identifier"].startswith("JK-STORSKAR"))
    shown = shop.call("review show", found["id"]).out
    assert "\x1b" not in shown
    assert "Stor␛[2Jskar" in shown


def test_a_run_with_a_limit_says_that_more_records_follow(shop: Shop) -> None:
    follow = "records were looked at (--limit); those that follow are in none of these counts."
    first = shop.call("run --no-prefect --limit 3").out
    assert (f"Only the first 3 {follow}" in first, "Nothing is left" in first) == (True, False)
    again = shop.call("run --no-prefect --limit 3").out
    assert f"Only the first 3 {follow}\nNothing is left to do in these: run without --limit.\n" in again
    summary = json.loads(shop.call("run --no-prefect --limit 3 --json").out)
    assert (summary["limit"], summary["read_all"], summary["pulled"]) == (3, False, 3)
    whole = json.loads(shop.run().out)
    assert (whole["limit"], whole["read_all"]) == (None, True)
    done = shop.call(f"run --no-prefect --limit {whole['pulled']}").out
    assert ("(--limit)" in done, "Nothing is left to do.\n" in done) == (False, True)


def test_a_list_without_proposals_says_whether_nothing_waits_or_nothing_fits(shop: Shop) -> None:
    assert shop.call("review list").out == "Nothing waits for a person.\n"
    assert shop.call("review list --state rejected").out == "No proposal fits these filters.\n"


@pytest.fixture
def loggers(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, logging.Logger]]:
    """Yield the loggers that --debug turns up, and leave them as they were."""
    monkeypatch.setenv("PREFECT_LOGGING_LEVEL", "WARNING")
    found = {name: logging.getLogger(name) for name in LEVELS}
    before = {name: (one.level, one.handlers[:], one.propagate) for name, one in found.items()}
    yield found
    for name, (level, handlers, propagate) in before.items():
        found[name].setLevel(level)
        found[name].handlers[:] = handlers
        found[name].propagate = propagate


def test_debug_shows_log_lines(shop: Shop, loggers: dict[str, logging.Logger]) -> None:
    ours = loggers["skuwright"]
    shop.call("plan --json")
    assert (ours.isEnabledFor(logging.DEBUG), ours.handlers) == (False, [])
    shop.call("plan --json --debug")
    assert (ours.isEnabledFor(logging.DEBUG), len(ours.handlers)) == (True, 1)
    assert not loggers["openai"].isEnabledFor(logging.DEBUG)

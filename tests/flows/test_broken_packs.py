"""Rule packs that cannot be used: said before anything is paid."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from quality_checks.rule_packs.loader import FOLDER
from tests.enrichers.fake_openai import running
from tests.flows.shops import make_shop, product, run_cli, stored

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
        done = run_cli(*command.split(), "-c", str(config))
        asked = server.stats.requests
    assert (done.returncode, asked) == (1, 0)
    assert f"skuwright: pipeline.toml: [checks] {said}" in done.stderr
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

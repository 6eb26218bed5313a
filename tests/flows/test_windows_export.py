"""An export in Windows-1252, all the way and back: what its encoding lacks stops no text that has another character."""

import json
from pathlib import Path

import pytest

from tests.flows.test_bad_input import Shop

NARROW, NO_BREAK = "\u202f", "\u00a0"


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Shop:
    found = Shop(tmp_path / "shop", monkeypatch, capsys)
    for name in ("products.csv", "product_models.csv"):
        path = found.folder / name
        path.write_bytes(path.read_text("utf-8").replace("\u2212", "-").encode("cp1252"))
    return found


def test_texts_with_amounts_are_written_with_a_space_that_the_file_has_and_are_known_again(shop: Shop) -> None:
    drafted = json.loads(shop.run().out)
    called = shop.call("write-back --json")
    counts = json.loads(called.out)
    assert (called.code, counts["refused"], counts["written"]) == (0, 0, drafted["accepted"])
    full = (shop.folder / "out/full/products.csv").read_bytes().decode("cp1252")
    assert (full.count(f"{NO_BREAK}g") > 0, NARROW in full) == (True, False)
    for name in ("products.csv", "product_models.csv"):
        (shop.folder / "out/full" / name).replace(shop.folder / name)
    again = json.loads(shop.run().out)
    assert again["gaps"] == drafted["gaps"] - drafted["drafted"] == 0
    assert json.loads(shop.call("write-back --json").out)["written"] == 0


def test_refused_texts_end_with_1_and_what_is_not_named_is_counted(shop: Shop) -> None:
    shop.replace("attribute_options.csv", "vardholt;Vardholt;Vardholt", "vardholt;Vardhořt;Vardhořt")
    shop.run()
    called = shop.call("write-back")
    counts = dict(reversed(part.split()) for part in called.out.splitlines()[0].split(", "))
    named = [line for line in called.out.splitlines() if "has no 'ř'; export the catalogue as UTF-8" in line]
    assert (called.code, len(named)) == (1, 10)
    assert called.out.splitlines()[-1] == f"  and {int(counts['refused']) - 10} more"

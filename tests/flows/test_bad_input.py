"""Bad input through the command line: one readable message, the right exit code, and everything else goes on."""

import gzip
import json
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from flows.cli import main

OUTDOOR = Path(__file__).resolve().parents[2] / "examples" / "outdoor"


@dataclass(frozen=True)
class Called:
    """What a call of the command line gave back."""

    code: int
    out: str
    err: str


class Shop:
    """A copy of the sample catalogue, and the command line over it."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self._monkeypatch, self._capsys = folder, monkeypatch, capsys
        files = shutil.ignore_patterns(".skuwright", "out", "report.html")
        shutil.copytree(OUTDOOR, folder, ignore=files)
        self.config, self.products = folder / "pipeline.toml", folder / "products.csv"
        # Processes beside the run would read all lists anew.
        with self.config.open("a", encoding="utf-8") as file:
            file.write("\n[checks]\nprocesses = 0\n")
        # Two of the planted defects end every command with 1.
        self.replace("products.csv", ";rucksacks;", ";backpacks;")
        self.replace("products.csv", ";pyramid;", ";dome;")

    def call(self, command: str, *arguments: str) -> Called:
        self._monkeypatch.setattr(sys, "argv", ["skuwright", *command.split(), "-c", str(self.config), *arguments])
        with pytest.raises(SystemExit) as left:
            main()
        said = self._capsys.readouterr()
        return Called(int(left.value.code or 0), said.out, said.err)

    def run(self) -> Called:
        return self.call("run --no-prefect --json")

    def replace(self, name: str, old: str, new: str) -> None:
        path = self.folder / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    def append(self, *rows: str) -> None:
        with self.products.open("a", encoding="utf-8") as file:
            file.writelines(f"{row}\n" for row in rows)


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Shop:
    monkeypatch.setenv("COLUMNS", "80")
    return Shop(tmp_path / "shop", monkeypatch, capsys)


def test_a_run_over_sound_rows_ends_with_0_and_reports_no_damage(shop: Shop) -> None:
    called = shop.run()
    summary = json.loads(called.out)
    assert (called.code, summary["damaged"], summary["damaged_rows"], summary["warnings"]) == (0, 0, [], [])


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ("SHORT-1;tents;1;tents", "products.csv: line 154: 4 cells where the header has 115; fill up the row"),
        ("jk-storskar-blk-s" + ";" * 114, "identifier jk-storskar-blk-s is that of line 2 already (case does not"),
        ('SHORT-1;"never closed', "products.csv: line 154: a quote opens and never closes"),
    ],
)
@pytest.mark.parametrize("command", ["readiness --json", "plan --json", "run --no-prefect --json"])
def test_a_damaged_row_is_named_and_the_others_go_on(shop: Shop, command: str, row: str, problem: str) -> None:
    shop.append(row)
    called = shop.call(command)
    result = json.loads(called.out)
    assert called.code == 1
    assert problem in called.err
    assert result["damaged"] == 1
    assert problem in result["damaged_rows"][0]
    if command.startswith("run"):
        assert (result["pulled"], result["quarantined"], result["drafted"]) == (179, 13, 273)


def test_of_many_damaged_rows_ten_are_named_and_the_rest_counted(shop: Shop) -> None:
    shop.append(*(f"SHORT-{number};tents;1;tents" for number in range(12)))
    called = shop.run()
    assert called.code == 1
    assert called.err.count("4 cells where the header has 115") == 10
    assert "2 more records are left out like that" in called.err
    assert json.loads(called.out)["damaged"] == 12


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        (";tents;", ";tentes;", "the family tentes is unknown; did you mean tents?"),
        (";dome;", ";dom;", 'tent_type: "dom" is no option of the attribute; did you mean dome?'),
    ],
)
@pytest.mark.parametrize("command", ["readiness --json", "plan --json", "run --no-prefect --json"])
def test_a_name_that_the_catalogue_does_not_have_is_named_and_ends_with_1(
    shop: Shop, command: str, old: str, new: str, problem: str
) -> None:
    shop.replace("products.csv", old, new)
    called = shop.call(command)
    result = json.loads(called.out)
    assert (called.code, result["damaged"]) == (1, 1)
    assert problem in called.err
    assert problem in result["damaged_rows"][0]


@pytest.mark.parametrize("command", ["plan --json", "run --no-prefect --json"])
def test_other_records_that_do_not_go_on_are_named_and_end_with_0(shop: Shop, command: str) -> None:
    called = shop.call(command)
    named = [line for line in called.err.splitlines() if line.startswith("quarantined: ")]
    assert (called.code, len(named)) == (0, 5)
    assert named == [f"quarantined: {row}" for row in json.loads(called.out)["quarantined_rows"]]
    assert "products.csv line" in named[0]


def test_two_rows_with_the_very_same_identifier_count_once_as_invalid(shop: Shop) -> None:
    shop.append(shop.products.read_text(encoding="utf-8").splitlines()[2])
    readiness, run = shop.call("readiness --json"), shop.run()
    invalid = sum(family["invalid"] for family in json.loads(readiness.out)["families"])
    assert invalid == json.loads(run.out)["quarantined"] == 13


@pytest.mark.parametrize("command", ["readiness --json", "plan --json", "run --no-prefect --json"])
def test_a_column_that_is_not_read_is_named(shop: Shop, command: str) -> None:
    shop.replace("products.csv", ";brand;", ";brnad;")
    called = shop.call(command)
    assert called.code == 0
    assert "warning: products.csv: column brnad: no attribute brnad in the structure" in called.err
    assert len(json.loads(called.out)["warnings"]) == 1


def test_without_products_the_product_models_are_not_offered_in_their_place(shop: Shop) -> None:
    shop.products.unlink()
    called = shop.run()
    assert called.code == 1
    assert "holds neither products.csv nor products.xlsx" in called.err
    assert "rename" not in called.err


def test_a_missing_voice_is_named_once(shop: Shop) -> None:
    shop.replace("pipeline.toml", 'voice = "voice.md"', 'voice = "voices.md"')
    called = shop.call("readiness")
    path = shop.folder / "voices.md"
    assert called.code == 1
    message = f"skuwright: [brand] voice: {path}: No such file or directory; name a Markdown file in UTF-8\n"
    assert called.err == message


def _waiting(shop: Shop) -> list[str]:
    shop.replace("pipeline.toml", "auto_accept = true", "auto_accept = false")
    run = shop.call("run --no-prefect --limit 40")
    assert "all drafts wait for a person" in run.out.replace("\n", " ")
    return [json.loads(line)["id"] for line in shop.call("review list --json").out.splitlines()]


def test_of_several_decisions_those_that_can_be_taken_are_taken(shop: Shop) -> None:
    first, second, *_ = _waiting(shop)
    assert shop.call("review accept", first).code == 0
    called = shop.call("review accept", first, "nope", second)
    assert called.code == 1
    assert f"{first[:8]}: it is accepted already" in called.err
    assert "nope: no such proposal" in called.err
    assert f"{second[:8]}" in called.out
    assert json.loads(shop.call("review show --json", second).out)["state"] == "accepted"


def test_an_edit_from_a_file_that_is_no_text_changes_nothing(shop: Shop) -> None:
    first, *_ = _waiting(shop)
    picture = shop.folder / "picture.png"
    picture.write_bytes(b"\x89PNG\xff\xfe")
    called = shop.call("review edit", first, "--file", str(picture))
    assert called.code == 1
    assert f"{picture}: cannot be read as text" in called.err
    assert json.loads(shop.call("review show --json", first).out)["state"] == "review"


class Texts:
    """Files for `skuwright check`, and the command over them."""

    def __init__(self, shop: Shop) -> None:
        self._shop = shop
        self.products, self.proposals = shop.folder / "p.jsonl", shop.folder / "t.jsonl"
        self.write(self.products, {"identifier": "A1", "values": {"name": "Fjäll 2", "persons": 2}})
        self.write(self.proposals, self.proposal("1"))

    @staticmethod
    def proposal(name: str, identifier: str = "A1") -> dict[str, str]:
        text = "Das Fjäll 2 bietet Platz für 4 Personen."
        return {"id": name, "identifier": identifier, "attribute": "description", "locale": "de_DE", "text": text}

    @staticmethod
    def write(path: Path, *records: object) -> None:
        path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")

    def check(self) -> Called:
        return self._shop.call(f"check --json --products {self.products} --proposals {self.proposals}")


@pytest.fixture
def texts(shop: Shop) -> Texts:
    return Texts(shop)


def test_check_prints_the_agreed_keys_and_no_others(texts: Texts) -> None:
    called = texts.check()
    result = json.loads(called.out)
    assert (called.code, list(result), result["outcome"]) == (0, ["id", "outcome", "findings"], "block")
    found = {finding["code"]: finding for finding in result["findings"]}["numbers.unsupported"]
    assert list(found) == ["code", "severity", "start", "end", "message", "evidence"]


@pytest.mark.parametrize(
    ("damage", "message"),
    [
        ("kaputt", "p.jsonl: line 2"),
        ('{"identifier": "a1", "values": {"persons": 4}}', "identifier a1 is that of line 1 already"),
        ('{"identifier": "A1", "values": {"persons": 4}}', "identifier A1 is that of line 1 already"),
    ],
)
def test_check_names_broken_products_and_checks_against_the_sound_ones(texts: Texts, damage: str, message: str) -> None:
    with texts.products.open("a", encoding="utf-8") as file:
        file.write(damage + "\n")
    called = texts.check()
    assert called.code == 1
    assert message in called.err
    assert json.loads(called.out)["outcome"] == "block"


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('{"id": "2"', "t.jsonl: line 1, column 11: not JSON: unexpected end of data; mend that line"),
        ("[1]", "t.jsonl: line 1: line: is not an object; a proposal is an object with id"),
        ('{"id": "2"}', "t.jsonl: line 1: identifier: field required; a proposal is an object with id"),
    ],
)
def test_check_names_the_line_of_a_broken_proposal(texts: Texts, line: str, message: str) -> None:
    texts.proposals.write_text(line + "\n", encoding="utf-8")
    called = texts.check()
    assert (called.code, called.out) == (1, "")
    assert called.err.startswith(f"skuwright: {message}")


def test_check_checks_all_sound_proposals_whatever_the_last_line_is(texts: Texts) -> None:
    proposals = [texts.proposal("1"), texts.proposal("2")]
    texts.write(texts.proposals, *proposals)
    with texts.proposals.open("a", encoding="utf-8") as file:
        file.write('{"id": "3", "identifier": "A1"')
    called = texts.check()
    assert (called.code, [json.loads(line)["id"] for line in called.out.splitlines()]) == (1, ["1", "2"])
    assert called.err.startswith("skuwright: t.jsonl: line 3, column")


def test_check_finds_products_without_regard_to_case_and_blocks_what_it_does_not_find(texts: Texts) -> None:
    texts.write(texts.proposals, texts.proposal("1", "a1"), texts.proposal("2", "A2"))
    called = texts.check()
    codes = [{found["code"] for found in json.loads(line)["findings"]} for line in called.out.splitlines()]
    assert "check.product_unknown" not in codes[0]
    assert "numbers.unsupported" in codes[0]
    assert codes[1] == {"check.product_unknown"}


def test_check_reads_packed_files(texts: Texts) -> None:
    plain = texts.check()
    for name in ("products", "proposals"):
        path = getattr(texts, name)
        packed = path.with_name(f"{path.name}.gz")
        packed.write_bytes(gzip.compress(path.read_bytes()))
        path.unlink()
        setattr(texts, name, packed)
    assert texts.check() == plain


def test_check_names_a_packed_file_that_is_cut_off(texts: Texts) -> None:
    texts.proposals.write_bytes(gzip.compress(texts.proposals.read_bytes())[:-12])
    called = texts.check()
    assert (called.code, called.out) == (1, "")
    assert called.err.startswith("skuwright: t.jsonl: line 1: the packed file is damaged or cut off")


def test_a_gate_that_names_no_finding_is_said_before_the_quote(shop: Shop) -> None:
    shop.replace("pipeline.toml", '# severity = { "length.too_short', 'severity = { "length.to_short')
    called = shop.call("plan")
    assert (called.code, called.out) == (1, "")
    assert called.err.startswith("skuwright: pipeline.toml: [gate.severity] length.to_short: no check reports this")
    assert called.err.endswith("did you mean length.too_short?\n")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            'packs_of_families = { tentes = ["prices"] }',
            "packs_of_families: the PIM has no family tentes; did you mean",
        ),
        ("packs_of_families = { x = [] }", "packs_of_families: the PIM has no family x; name one of the catalogue's"),
        (
            "packs_of_categories = { clothng = [] }",
            "packs_of_categories: the PIM has no category clothng; did you mean",
        ),
    ],
)
@pytest.mark.parametrize("command", ["readiness", "plan", "run --no-prefect"])
def test_packs_for_what_the_catalogue_does_not_have_are_said(shop: Shop, command: str, line: str, said: str) -> None:
    shop.replace("pipeline.toml", "processes = 0", f"processes = 0\n{line}")
    called = shop.call(command)
    assert called.code == 1
    assert f"skuwright: pipeline.toml: [checks] {said}" in called.err


def test_packs_for_families_and_categories_of_the_catalogue_are_taken(shop: Shop) -> None:
    lines = 'packs_of_families = { tents = ["prices"] }\npacks_of_categories = { clothing_jackets = ["prices"] }'
    shop.replace("pipeline.toml", "processes = 0", f"processes = 0\n{lines}")
    assert shop.call("plan --json").code == 0


@pytest.mark.parametrize("content", [None, "code", "label;parent\nx;y\n"])
def test_without_a_list_of_categories_none_is_refused(shop: Shop, content: str | None) -> None:
    path = shop.folder / "categories.csv"
    path.unlink()
    if content is not None:
        path.write_text(content, encoding="utf-8")
    shop.replace("pipeline.toml", "processes = 0", "processes = 0\npacks_of_categories = { clothng = [] }")
    assert shop.call("plan --json").code == 0


def test_the_report_fits_a_terminal_of_80_columns_uncut(shop: Shop) -> None:
    shop.run()
    shop.run()
    called = shop.call("report")
    lines = called.out.splitlines()
    assert called.code == 0
    assert max(map(len, lines)) <= 80
    assert "…" not in called.out
    assert any(line.split() == ["Published", "SKUs", "0"] for line in lines)
    assert sum(" completed " in line for line in lines) == 2


@pytest.mark.parametrize(
    ("name", "old", "new", "message"),
    [
        ("products.csv", ";family;", ";famly;", "column family is missing, without which no record has a family; did"),
        ("product_models.csv", "family_variant;", "variant;", "column family_variant is missing, without which no"),
        ("products.csv", "sku;", "artnr;", "column sku is missing, which names the record; found artnr, categories"),
        ("families.csv", "code;", "kode;", "column code is missing; found kode, label-de_DE"),
    ],
)
def test_a_missing_column_stops_the_run_before_anything_is_written(
    shop: Shop, name: str, old: str, new: str, message: str
) -> None:
    shop.replace(name, old, new)
    called = shop.run()
    assert (called.code, called.out) == (1, "")
    assert called.err.startswith(f"skuwright: {name}: {message}")

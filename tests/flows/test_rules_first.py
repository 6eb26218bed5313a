"""Whole runs of the `llm` enricher over attributes that rules can read: they cost nothing and come only once."""

import csv
import io
import json
from pathlib import Path
from typing import Any

from enrichers import rules
from ledger.records import ProposalFilter
from tests.enrichers.fake_openai import FakeOptions, running
from tests.flows.shops import PRICE, adds_up, ledger_at, run_cli, run_json, stored

_ATTRIBUTES = """code;type;label-de_DE;localizable;scopable
sku;pim_catalog_identifier;SKU;0;0
name;pim_catalog_text;Name;0;0
color;pim_catalog_simpleselect;Farbe;0;0
hood;pim_catalog_boolean;Kapuze;0;0
note;pim_catalog_textarea;Notiz;0;0
"""
_OPTIONS = "attribute;code;label-de_DE\ncolor;black;Schwarz\ncolor;red;Rot\n"
_FAMILIES = "code;attributes;attribute_as_label\njackets;sku,name,color,hood,note;name\n"
_PRODUCTS = """sku;family;name;note
JK-1;jackets;Nordwind;Leichte Jacke. Farbe: Schwarz.
JK-2;jackets;Südwind;Warme Jacke. Farbe: Rot.
"""
_NOTHING_STATED = FakeOptions(mode="text", text='{"attributes": {"hood": {"quote": "", "value": null}}}')


def _make_shop(folder: Path, base_url: str, *, contents: tuple[str, ...]) -> Path:
    files = {"attributes": _ATTRIBUTES, "attribute_options": _OPTIONS, "families": _FAMILIES, "products": _PRODUCTS}
    for name, text in files.items():
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    tables = "".join(f'[content.{code}]\nkind = "attribute"\nmin_facts = 0\n' for code in contents)
    path = folder / "pipeline.toml"
    path.write_text(
        f'[pim]\nkind = "akeneo-csv"\nfolder = "."\nlocales = ["de_DE"]\n{tables}[enrich]\nenricher = "llm"\n'
        f'[llm]\nbase_url = "{base_url}"\nllm_model = "fake"\n{PRICE}[ledger]\nurl = "sqlite:///ledger.db"\n',
        encoding="utf-8",
    )
    return path


def _plan(config: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(run_cli("plan", "--json", "-c", str(config)).stdout)
    return found


def test_values_that_rules_read_cost_no_call_and_are_not_read_twice(tmp_path: Path) -> None:
    with running() as server:
        config = _make_shop(tmp_path, server.base_url, contents=("color",))
        before = _plan(config)
        first, second = run_json(config), run_json(config)
        asked = server.stats.requests
    assert asked == 0
    assert (before["gaps"], before["by_rule"], before["calls"]) == (2, 2, 0)
    assert (first["drafted"], first["llm"]["calls"], first["blocked"]) == (2, 0, 0)
    assert (second["gaps"], second["unchanged"]) == (0, 2)
    assert adds_up(first)
    ledger = ledger_at(config)
    found = {it.proposal.identifier: it.proposal for it in ledger.proposals(ProposalFilter())}
    ledger.close()
    assert {key: it.text for key, it in found.items()} == {"JK-1": "black", "JK-2": "red"}
    assert {(it.enricher, it.enricher_version) for it in found.values()} == {rules.origin()}


def test_what_rules_leave_is_paid_once_and_planned_alike(tmp_path: Path) -> None:
    with running(_NOTHING_STATED) as server:
        config = _make_shop(tmp_path, server.base_url, contents=("color", "hood"))
        before = _plan(config)
        first, second = run_json(config), run_json(config)
        asked = server.stats.requests
        after = _plan(config)
    assert asked == before["calls"] == first["llm"]["calls"] == 2
    assert (before["gaps"], before["by_rule"]) == (4, 2)
    assert (second["gaps"], second["llm"]["calls"]) == (0, 0)
    assert (after["gaps"], after["by_rule"], after["calls"]) == (0, 0, 0)
    assert stored(config) == {"calls": 2, "proposals": 4}


def test_what_the_data_does_not_state_is_asked_of_the_supplier_and_no_matter_for_gate_or_reviewers(
    tmp_path: Path,
) -> None:
    with running(_NOTHING_STATED) as server:
        config = _make_shop(tmp_path, server.base_url, contents=("hood",))
        first, second = run_json(config), run_json(config)
    assert adds_up(first)
    assert (first["drafted"], first["blocked"], first["not_found"], first["gate_rejection_rate"]) == (2, 2, 2, None)
    assert (second["gaps"], second["llm"]["calls"]) == (0, 0)
    assert run_cli("review", "list", "--json", "-c", str(config)).stdout == ""
    report = json.loads(run_cli("report", "--json", "-c", str(config)).stdout)
    assert (report["rates"]["gate_rejection"], report["waiting"]) == (None, [])
    asked = tmp_path / "questions.csv"
    run_cli("readiness", "--questions", str(asked), "-c", str(config))
    rows = list(csv.DictReader(io.StringIO(asked.read_text("utf-8-sig")), delimiter=";"))
    assert [(row["identifier"], row["missing_attributes"], row["why"]) for row in rows] == [
        ("JK-1", "hood", "its texts do not state the value"),
        ("JK-2", "hood", "its texts do not state the value"),
    ]


def test_a_person_may_give_a_value_that_no_text_states(tmp_path: Path) -> None:
    with running(_NOTHING_STATED) as server:
        config = _make_shop(tmp_path, server.base_url, contents=("hood",))
        run_json(config)
    listed = run_cli("review", "list", "--state", "not_found", "--json", "-c", str(config)).stdout
    key = next(one["id"] for one in map(json.loads, listed.splitlines()) if one["identifier"] == "JK-1")
    accepted = run_cli("review", "accept", key, "-c", str(config))
    assert (accepted.returncode, "ask the supplier, or give it by an edit" in accepted.stderr) == (1, True)
    wrong = run_cli("review", "edit", key, "--text", "vielleicht", "-c", str(config))
    assert (wrong.returncode, "quote." in wrong.stderr) == (1, False)
    edited = run_cli("review", "edit", key, "--text", "true", "-c", str(config))
    assert (edited.returncode, edited.stderr) == (0, "")
    written = json.loads(run_cli("write-back", "--json", "-c", str(config)).stdout)
    assert written["written"] == 1

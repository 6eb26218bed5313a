"""A run says which drafts have another record's text: of this run and of those before it, on both databases."""

import asyncio
import os
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from flows.enrich_run import enrich
from flows.opened_ledger import ledger_of
from flows.run_twins import Compared, RunTwins, run_twins
from flows.wiring import recheck_of
from ledger.pim_texts import PimTexts
from ledger.records import ProposalFilter, ProposalState, StoredProposal
from ledger.tables import pim_texts
from quality_checks.gate import Gate
from quality_checks.twin_search import TwinSearch
from schemas.config import GateConfig, PipelineConfig
from schemas.errors import LedgerUnavailable
from schemas.proposal import ContentKind, GateOutcome
from schemas.run import RunSummary
from schemas.verdict import VerdictKind
from tests.flows.shops import start_cli, stored, write_products
from tests.ledger.builders import accepted, blocked, make_verdict

#: They make texts long enough to be nearly the same.
_MEASURES = {"length": "72", "width": "54", "height": "9", "depth": "6", "diameter": "31", "packed_length": "28"}
#: Records that the template words alike; it goes by the identifier.
A, B, C, D, E = "P003", "P009", "P011", "P013", "P016"


def _other(identifier: str) -> dict[str, Any]:
    """Return a product that has little in common with the jackets."""
    values = {"name": "Sturmkante", "height": {"amount": "12", "unit": "METER"}, "brand": "Zeltwyk", "pockets": 4}
    return {"identifier": identifier, "family": "tents", "values": {**values, "doors": 2, "power": "stark"}}


def _product(identifier: str, name: str = "Nordwind", weight: str = "450", **more: Any) -> dict[str, Any]:
    values = {
        "name": name,
        "weight": {"amount": weight, "unit": "GRAM"},
        "color": "schwarz",
        "material": "Baumwolle",
        "brand": "Kieselgrat",
        **{name: {"amount": amount, "unit": "CENTIMETER"} for name, amount in _MEASURES.items()},
    }
    return {"identifier": identifier, "family": "jackets", "values": values, **more}


def _config(folder: Path, url: str, products: Sequence[dict[str, Any]], **gate: Any) -> PipelineConfig:
    write_products(folder, list(products))
    return PipelineConfig.model_validate(
        {
            "pim": {"kind": "jsonl", "path": folder / "products.jsonl", "locales": ["de_DE", "en_US"]},
            "content": {"description": {}},
            "gate": {"auto_accept": True, **gate},
            "ledger": {"url": url},
            "write_back": {"kind": "jsonl", "path": folder / "out"},
        }
    )


def _run(config: PipelineConfig) -> RunSummary:
    return asyncio.run(enrich(config))


def _stored(config: PipelineConfig) -> tuple[StoredProposal, ...]:
    with ledger_of(config) as opened:
        return opened.proposals(ProposalFilter(limit=10_000))


def _twins(config: PipelineConfig) -> list[tuple[str, str | None, str, str]]:
    """Return who has which finding in which locale."""
    return sorted(
        (one.proposal.identifier, one.proposal.locale, found.code, found.message)
        for one in _stored(config)
        for found in one.findings
        if found.code.startswith("duplicates.")
    )


def _same(identifier: str, other: str) -> list[tuple[str, str, str, str]]:
    return [(identifier, locale, "duplicates.same_text", f"{other} has the same text") for locale in ("de_DE", "en_US")]


def test_two_products_of_a_run_with_one_text_meet_and_one_goes_to_a_person(tmp_path: Path, url: str) -> None:
    config = _config(tmp_path, url, [_product(A), _product(B), _other(C)])
    summary = _run(config)
    assert (summary.drafted, summary.accepted, summary.review) == (6, 4, 2)
    assert _twins(config) == _same(B, A)
    assert {one.state for one in _stored(config) if one.proposal.identifier == B} == {ProposalState.REVIEW}
    assert _run(config).drafted == 0


def test_a_later_run_compares_with_what_waits_and_what_was_approved(tmp_path: Path, url: str) -> None:
    first = [_product(A), _other(D)]
    _run(_config(tmp_path, url, first))
    config = _config(tmp_path, url, [*first, _product(B), _other(E)])
    with ledger_of(config) as opened:
        rejected = opened.proposals(ProposalFilter(identifier=D))
        for one in rejected:
            opened.decide(make_verdict(one.id, VerdictKind.REJECTED))
    assert _run(config).review == 2
    assert _twins(config) == _same(B, A)


def test_variants_and_drafts_that_are_made_anew_are_no_duplicates(tmp_path: Path, url: str) -> None:
    products = [_product(A), *(_product(one, parent=A) for one in (B, C, D))]
    config = _config(tmp_path, url, products)
    assert _run(config).review == 0
    _run(_config(tmp_path, url, [{**one, "values": {**one["values"], "ean": "4006381333931"}} for one in products]))
    assert _twins(config) == []


def test_texts_that_differ_in_numbers_and_names_flood_no_queue(tmp_path: Path) -> None:
    products = [_product(f"P{one}", f"Nordwind {one}", str(400 + one)) for one in range(60)]
    config = _config(tmp_path, f"sqlite:///{tmp_path / 'ledger.db'}", products)
    assert _run(config).review == 0
    assert {code for _, _, code, _ in _twins(config)} == {"duplicates.near"}


def test_of_many_copies_all_but_the_first_are_found_and_name_one_text(tmp_path: Path) -> None:
    config = _config(tmp_path, f"sqlite:///{tmp_path / 'ledger.db'}", [_product(f"P{one:03}") for one in range(250)])
    summary = _run(config)
    copies = Counter((one.proposal.locale, one.proposal.text) for one in _stored(config))
    assert summary.review == sum(count - 1 for count in copies.values()) > 400
    named = Counter((locale, said) for _, locale, code, said in _twins(config) if code == "duplicates.same_text")
    assert sorted(named.values()) == sorted(count - 1 for count in copies.values())


def test_the_policy_decides_what_a_duplicate_does(tmp_path: Path) -> None:
    where = f"sqlite:///{tmp_path / 'ledger.db'}"
    lenient = _config(tmp_path, where, [_product(A), _product(B)], severity={"duplicates.same_text": "info"})
    assert (_run(lenient).review, len(_twins(lenient))) == (0, 2)
    strict = _config(tmp_path, where, [_product(A), _product(C)], severity={"duplicates.same_text": "error"})
    summary = _run(strict)
    assert (summary.blocked, summary.gate_rejection_rate) == (2, 1.0)


def test_an_edit_does_not_bring_back_the_text_of_another_product(tmp_path: Path) -> None:
    where = f"sqlite:///{tmp_path / 'ledger.db'}"
    config = _config(tmp_path, where, [_product(A), _product(B)], severity={"duplicates.same_text": "error"})
    _run(config)
    with ledger_of(config) as opened:
        first, *_ = opened.proposals(ProposalFilter(identifier=A, locale="de_DE"))
        copy, *_ = opened.proposals(ProposalFilter(identifier=B, locale="de_DE"))
        recheck = recheck_of(config, opened)
        assert recheck(copy, first.final_text).outcome is GateOutcome.BLOCK
        assert recheck(first, first.final_text).outcome is GateOutcome.ACCEPT
        assert recheck(copy, f"{first.final_text} Nordwind wiegt 450 g.").outcome is GateOutcome.ACCEPT


@pytest.mark.slow
def test_findings_do_not_depend_on_the_hash_seed(tmp_path: Path) -> None:
    near = [_product(f"P{one}", f"Nordwind {one % 6}", str(400 + one % 3)) for one in range(60)]
    found = []
    for seed in ("0", "1"):
        folder = tmp_path / seed
        folder.mkdir()
        config = _config(folder, f"sqlite:///{folder / 'ledger.db'}", near)
        (folder / "config.json").write_text(config.model_dump_json(exclude_defaults=True))
        code = (
            "import asyncio, sys; from pathlib import Path; from flows.enrich_run import enrich;"
            "from schemas.config import PipelineConfig;"
            "asyncio.run(enrich(PipelineConfig.model_validate_json(Path(sys.argv[1]).read_bytes())))"
        )
        command = [sys.executable, "-c", code, str(folder / "config.json")]
        subprocess.run(command, check=True, env={**os.environ, "PYTHONHASHSEED": seed}, cwd=Path(__file__).parents[2])
        found.append(Counter(code for _, _, code, _ in _twins(config))["duplicates.same_text"])
    assert found[0] == found[1] > 0


@pytest.mark.slow
def test_a_killed_run_and_its_successor_find_each_copy_once(tmp_path: Path) -> None:
    config = _config(tmp_path, f"sqlite:///{tmp_path / 'ledger.db'}", [_product(f"P{one:04}") for one in range(1500)])
    path = tmp_path / "pipeline.toml"
    path.write_text(
        '[pim]\nkind = "jsonl"\npath = "products.jsonl"\nlocales = ["de_DE", "en_US"]\n[content.description]\n'
        '[gate]\nauto_accept = true\n[ledger]\nurl = "sqlite:///ledger.db"\n',
        encoding="utf-8",
    )
    process = start_cli("run", "--no-prefect", "-c", str(path))
    deadline = time.monotonic() + 120
    while (kept := _count(path)) < 300:
        assert process.poll() is None, "the run ended too soon to be killed"
        assert time.monotonic() < deadline, "the run stored nothing"
        time.sleep(0.02)
    process.kill()
    process.communicate()
    summary = _run(config)
    assert 0 < summary.drafted <= 3000 - kept
    drafts = _stored(config)
    copies = Counter((one.proposal.locale, one.proposal.text) for one in drafts)
    found = [code for _, _, code, _ in _twins(config) if code == "duplicates.same_text"]
    assert (len(drafts), len(found)) == (3000, 3000 - len(copies))


def _count(config: Path) -> int:
    return stored(config)["proposals"] if (config.parent / "ledger.db").exists() else 0


@pytest.fixture
def sqlite_ledger(tmp_path: Path) -> Iterator[Any]:
    config = _config(tmp_path, f"sqlite:///{tmp_path / 'ledger.db'}", [])
    with ledger_of(config) as opened:
        yield opened


def test_where_the_search_crashes_its_texts_are_blocked(sqlite_ledger: Any) -> None:
    def crash(_: Any) -> Any:
        raise RuntimeError("no luck")

    broken = RunTwins(TwinSearch(crash, crash), Gate((), GateConfig(auto_accept=True)))
    empty = accepted(identifier="JK-2", text="")
    compared = broken.compare([accepted(), empty])
    assert compared.drafts[0].checked.outcome is GateOutcome.BLOCK
    assert not compared.drafts[0].checked.is_auto_accepted
    (found,) = compared.drafts[0].checked.findings
    assert (found.code, "RuntimeError: no luck" in found.message) == ("check.crashed", True)
    assert compared.drafts[1] == empty


def test_a_ledger_out_of_reach_ends_the_run_and_blocks_nothing(sqlite_ledger: Any) -> None:
    def out_of_reach(_: Any) -> Any:
        raise LedgerUnavailable("locked")

    with pytest.raises(LedgerUnavailable):
        RunTwins(TwinSearch(out_of_reach, out_of_reach), Gate((), GateConfig())).compare([accepted()])


def test_what_was_compared_and_not_stored_leaves_nothing_behind(sqlite_ledger: Any) -> None:
    twins = run_twins(GateConfig(), sqlite_ledger)
    first = twins.compare([accepted(), accepted(identifier="JK-2")])
    again = twins.compare([accepted(identifier="JK-2"), accepted()])
    assert [one.checked for one in again.drafts[::-1]] == [one.checked for one in first.drafts]
    assert again.marks == first.marks


def test_values_and_blocked_texts_lead_to_no_later_finding(sqlite_ledger: Any) -> None:
    twins = run_twins(GateConfig(), sqlite_ledger)
    compared = twins.compare([blocked(), blocked(identifier="JK-2"), accepted(identifier="JK-3")])
    assert [len(one.checked.findings) for one in compared.drafts] == [0, 0, 0]
    values = [accepted(identifier=one, content=ContentKind.ATTRIBUTE, text="schwarz") for one in ("JK-4", "JK-5")]
    assert twins.compare(values) == Compared(tuple(values))


def _with_texts(product: dict[str, Any], texts: Mapping[str, str]) -> dict[str, Any]:
    said = [{"locale": locale, "scope": None, "data": text} for locale, text in texts.items()]
    return {**product, "values": {**product["values"], "description": said}}


def _drafted(folder: Path, product: dict[str, Any]) -> dict[str, str]:
    """Return what is drafted for a product by locale, in a ledger of its own."""
    folder.mkdir()
    config = _config(folder, f"sqlite:///{folder / 'ledger.db'}", [product])
    _run(config)
    return {one.proposal.locale or "": one.proposal.text for one in _stored(config)}


def test_a_text_that_stands_in_the_pim_is_not_drafted_again_for_another_product(tmp_path: Path, url: str) -> None:
    texts = _drafted(tmp_path / "alone", _product(A))
    theirs = _with_texts(_product(A), {locale: f"<p>{text}</p>" for locale, text in texts.items()})
    config = _config(tmp_path, url, [theirs, _product(B)])
    assert (_run(config).gaps, _twins(config)) == (2, _same(B, A))
    with ledger_of(config) as opened:
        for one in opened.proposals(ProposalFilter(identifier=B)):
            opened.decide(make_verdict(one.id, VerdictKind.REJECTED))
    # Pulled later than the draft, but known from the run before.
    assert _run(_config(tmp_path, url, [_product(C), _product(B), theirs])).review == 2
    assert _twins(config) == [*_same(B, A), *_same(C, A)]


def test_a_text_of_the_pim_that_is_gone_or_changed_stands_no_longer(tmp_path: Path, url: str) -> None:
    texts = _drafted(tmp_path / "alone", _product(A))
    config = _config(tmp_path, url, [_with_texts(_product(A), texts)])
    assert _run(config).gaps == 0
    changed = _with_texts(_product(A), {"de_DE": "Annas eigener Satz über die Jacke.", "en_US": ""})
    assert _run(_config(tmp_path, url, [changed, _product(B)])).review == 1
    # The emptied one was drafted anew and has the text of the other, which came later.
    assert _twins(config) == [(B, "en_US", "duplicates.same_text", f"{A} has the same text")]


def test_what_a_variant_inherits_from_its_model_is_no_text_of_its_own(tmp_path: Path) -> None:
    texts = _drafted(tmp_path / "alone", _product(A))
    model, variant = _with_texts(_product(A), texts), {**_product(D, parent=A), "values": {"size": "46"}}
    config = _config(tmp_path, f"sqlite:///{tmp_path / 'ledger.db'}", [model, variant])
    assert _run(config).gaps == 0
    with ledger_of(config) as opened, opened.database.read() as connection:
        assert {row.identifier for row in connection.execute(select(pim_texts.c.identifier))} == {A}


def test_unchanged_texts_of_the_pim_are_not_stored_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = _drafted(tmp_path / "alone", _product(A))
    config = _config(tmp_path, f"sqlite:///{tmp_path / 'ledger.db'}", [_with_texts(_product(A), texts)])
    _run(config)
    monkeypatch.delattr(PimTexts, "save")
    assert _run(config).unchanged == 1

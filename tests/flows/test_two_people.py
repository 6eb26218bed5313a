"""What two people have to approve is accepted by no gate, however light the finding is."""

import asyncio
from pathlib import Path

import pytest

from flows.enrich_run import enrich
from flows.opened_ledger import ledger_of
from ledger.records import ProposalState
from schemas.config_file import read_config
from tests.flows.shops import product, write_products

CONFIG = """
[pim]
kind = "jsonl"
path = "products.jsonl"
locales = ["de_DE"]
[content.description]
min_chars = 1900
max_chars = 2000
[gate]
auto_accept = true
severity = { "length.too_short" = "info" }
[ledger]
url = "sqlite:///ledger.db"
[write_back]
kind = "jsonl"
[review]
"""


@pytest.mark.parametrize(
    ("named", "state"),
    [
        ([], ProposalState.ACCEPTED),
        (["grounding"], ProposalState.ACCEPTED),
        (["length"], ProposalState.REVIEW),
        (["length.too_short"], ProposalState.REVIEW),
    ],
)
def test_a_note_of_a_check_that_takes_two_waits_for_them(
    tmp_path: Path, named: list[str], state: ProposalState
) -> None:
    write_products(tmp_path, [product(0)])
    path = tmp_path / "pipeline.toml"
    path.write_text(f"{CONFIG}takes_two = {named}\n", encoding="utf-8")
    config = read_config(path)
    asyncio.run(enrich(config))
    with ledger_of(config) as ledger:
        assert ledger.count_by_state() == {state: 1}

"""The figures page of the desk: the same words as all other pages, names in place of codes."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

import pytest

from flows.desk_figures import words_of
from ledger import Ledger
from ledger.records import ProposalState
from reports.desk_figures import desk_exceptions, desk_pictures, desk_tables, read_desk_figures
from reports.words import TEXTS
from review.words import TEXTS as DESK_TEXTS
from schemas.finding import Severity
from schemas.proposal import GateOutcome
from schemas.structure import Attribute, AttributeType
from schemas.verdict import RejectReason, VerdictKind
from tests.builders import make_structure
from tests.reports.builders import DAY, Shop


@pytest.fixture
def shop(sqlite_url: str) -> Iterator[Shop]:
    shop = Shop(Ledger.open(sqlite_url))
    shop.run("aaa")
    shop.draft("aaa", "JK-1", findings=("stuffing.attributes",))
    shop.decide(shop.draft("aaa", "JK-2", gate=GateOutcome.BLOCK), VerdictKind.REJECTED, reason="duplicate")
    shop.now += 10 * DAY
    yield shop
    shop.ledger.close()


@pytest.mark.parametrize(
    ("group", "values"), [("reason", RejectReason), ("severity", Severity), ("state", ProposalState)]
)
def test_a_thing_has_one_word_on_all_pages(group: str, values: type[RejectReason]) -> None:
    keys = [f"{group}.{value}" for value in values if f"{group}.{value}" in TEXTS]
    assert len(keys) >= 3
    assert {key: TEXTS[key] for key in keys} == {key: DESK_TEXTS[key] for key in keys}


@pytest.mark.parametrize(
    ("language", "label", "finding", "reason"),
    [("de", "Beschreibung", "Zählt nur Attribute auf", "Doppelt"), ("en", "Copy", "Lists attributes", "Duplicate")],
)
def test_findings_and_attributes_are_shown_by_their_names(
    shop: Shop, language: Literal["de", "en"], label: str, finding: str, reason: str
) -> None:
    labels = {"de_DE": "Beschreibung", "en_GB": "Copy"}
    structure = make_structure()
    named = {**structure.attributes, "description": Attribute("description", AttributeType.TEXTAREA, labels)}
    words = words_of(language, replace(structure, attributes=named))
    found = read_desk_figures(shop.ledger, now=shop.now)
    tables = (*desk_exceptions(found, words), *desk_tables(found, words))
    cells = {cell for table in tables for row in table.rows for cell in row}
    family = {"de": "Jacken", "en": "Jackets"}[language]
    assert {label, finding, reason, family} <= cells
    assert cells.isdisjoint({"description", "stuffing.attributes", "duplicate", "jackets"})
    pictures = {one.key: one.description for one in desk_pictures(found, words)}
    assert pictures["codes"] == f"{finding}: 1"

"""The first checks on texts that copywriters wrote from real records; skipped where these are not on the machine."""

import json
from collections import Counter
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from quality_checks import first_checks
from quality_checks.base import Subject
from quality_checks.gate import check_proposal
from schemas.config import BrandConfig, ContentConfig, GateConfig
from schemas.facts import facts_of
from schemas.finding import Finding
from schemas.product import Amount, Data, Product, ProductKind, Value
from schemas.proposal import CheckedProposal, GateOutcome
from schemas.structure import Attribute, AttributeType, CatalogStructure, Family
from tests.builders import make_proposal

#: Kinds of planted statement that the first checks are about. What else was planted (an invented feature, a flipped
#: boolean) is for the checks that ground every sentence.
NUMBERS = {"number_wrong", "unit_wrong", "decimal_shift", "range_wrong"}
OTHERS = {"count_wrong", "language_mix", "meta_talk", "truncated"}


def _data(given: Any) -> tuple[Data, AttributeType]:
    match given:
        case bool():
            return given, AttributeType.BOOLEAN
        case int() | float():
            return Decimal(str(given)), AttributeType.NUMBER
        case {"amount": amount, "unit": unit}:
            return Amount(Decimal(str(amount)), unit), AttributeType.METRIC
        case list():
            return tuple(given), AttributeType.MULTI_SELECT
    return str(given), AttributeType.TEXT


def _subject(row: dict[str, Any]) -> Subject:
    read = {code: _data(given) for code, given in row["record"].items()}
    attributes = {
        code: Attribute(code, AttributeType.TEXTAREA if code == "supplier_description" else kind)
        for code, (_, kind) in read.items()
    }
    attributes["description"] = Attribute("description", AttributeType.TEXTAREA, localizable=True)
    family = Family(row["family"], attributes=tuple(attributes), label_attribute="name")
    structure = CatalogStructure(attributes=attributes, families={family.code: family}, locales=("de_DE", "en_US"))
    values = {code: (Value(data),) for code, (data, _) in read.items()}
    product = Product(row["identifier"], ProductKind.PRODUCT, row["family"], values, "r1")
    proposal = make_proposal(text=row["text"], locale=row["locale"], language=row["locale"], family=row["family"])
    facts = facts_of(product, structure, locale=row["locale"], channel=None, without=("description",))
    return Subject(proposal, product, facts, structure, ContentConfig(html=("p", "ul", "li")), BrandConfig())


@pytest.fixture(scope="module")
def checked() -> list[tuple[dict[str, Any], CheckedProposal]]:
    path = Path(__file__).resolve().parents[3] / "shared" / "data" / "copywriter_texts" / "texts.jsonl"
    if not path.is_file():
        pytest.skip(f"the real texts are not on this machine: {path}")
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [(row, check_proposal(_subject(row), first_checks(), GateConfig())) for row in rows]


def _touches(found: Finding, row: dict[str, Any]) -> bool:
    if found.start is None or found.end is None:
        return False
    start = row["text"].index(row["span"])
    return found.start < start + len(row["span"]) and found.end > start


def test_faithful_texts_are_seldom_blocked(checked: list[tuple[dict[str, Any], CheckedProposal]]) -> None:
    outcomes = Counter(result.outcome for row, result in checked if row["label"] == "faithful")
    assert outcomes.total() == 30
    assert outcomes[GateOutcome.BLOCK] <= 3
    assert outcomes[GateOutcome.REVIEW] <= 3


@pytest.mark.parametrize(("classes", "blocks"), [(NUMBERS, True), (OTHERS, False)])
def test_planted_defects_are_found_in_their_place(
    checked: list[tuple[dict[str, Any], CheckedProposal]], classes: set[str], *, blocks: bool
) -> None:
    planted = [(row, result) for row, result in checked if row["defect_class"] in classes]
    assert len(planted) >= 11
    missed = [row["span"] for row, result in planted if not any(_touches(found, row) for found in result.findings)]
    assert missed == []
    if blocks:
        assert {result.outcome for _, result in planted} == {GateOutcome.BLOCK}

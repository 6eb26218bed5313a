"""The small records all rooms share: values by scope, levels, fingerprints, identities."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from schemas.finding import Evidence, Finding, RecordFindings, Severity
from schemas.product import Data, ProductKind, Value
from schemas.structure import Attribute, FamilyVariant, VariantLevel
from tests.builders import make_product, make_proposal, make_structure

TWO_LEVELS = FamilyVariant(
    "jackets_color_size",
    "jackets",
    (VariantLevel(("color",), ("color", "material")), VariantLevel(("size",), ("sku",))),
)
ROOT, SUB, VARIANT = 0, 1, 2


@pytest.mark.parametrize(
    ("values", "locale", "channel", "data"),
    [
        ((Value("a"),), None, None, "a"),
        ((Value("a"),), "de_DE", "print", "a"),
        ((Value("a", "de_DE"),), "de_DE", None, "a"),
        ((Value("a", "de_DE"),), "en_US", None, None),
        ((Value("a", "de_DE"),), None, None, None),
        ((Value("a", "de_DE", "print"), Value("b", "de_DE", "web")), "de_DE", "web", "b"),
        ((Value("a", "de_DE", "print"),), "de_DE", None, None),
        ((Value(False),), "de_DE", None, False),
        ((Value(Decimal(0)),), None, None, Decimal(0)),
    ],
)
def test_a_product_is_seen_in_a_locale_and_channel(
    values: tuple[Value, ...], locale: str | None, channel: str | None, data: Data | None
) -> None:
    assert make_product(values={"name": values}).data("name", locale, channel) == data
    assert make_product(values={}).data("name", locale, channel) is None


def record_at(depth: int, **changes: Any) -> Any:
    kind = ProductKind.PRODUCT if depth == VARIANT else ProductKind.PRODUCT_MODEL
    return make_product(
        kind=kind, depth=depth, parent=f"M{depth}" if depth else None, family_variant="jackets_color_size", **changes
    )


@pytest.mark.parametrize(
    ("attribute", "owner"),
    [("description", ROOT), ("name", ROOT), ("color", SUB), ("material", SUB), ("size", VARIANT), ("sku", VARIANT)],
)
def test_an_attribute_is_owned_at_one_level_of_the_family_variant(attribute: str, owner: int) -> None:
    structure = make_structure(family_variants={"jackets_color_size": TWO_LEVELS})
    owners = [depth for depth in (ROOT, SUB, VARIANT) if structure.owns(record_at(depth), attribute)]
    assert owners == [owner]


@pytest.mark.parametrize(("attribute", "owner"), [("description", ROOT), ("weight", VARIANT)])
def test_without_family_variants_the_models_columns_decide_the_level(attribute: str, owner: int) -> None:
    structure = make_structure(family_variants={}, model_attributes=frozenset({"description"}))
    owners = [depth for depth in (ROOT, SUB, VARIANT) if structure.owns(record_at(depth), attribute)]
    assert owners == [owner]


def test_a_product_without_parent_owns_everything() -> None:
    assert make_structure().owns(make_product(), "description")
    assert make_structure().owns(make_product(), "unheard_of")


def test_axes_are_those_of_all_levels() -> None:
    structure = make_structure(family_variants={"jackets_color_size": TWO_LEVELS})
    assert structure.axes("jackets_color_size") == ("color", "size")
    assert structure.axes("unknown") == structure.axes(None) == ()


def test_labels_fall_back_to_words_made_of_the_code() -> None:
    attribute = Attribute("max_depth", labels={"de_DE": "Tiefe"}, options={"very_deep": {"de_DE": "Sehr tief"}})
    assert attribute.label("de_DE") == "Tiefe"
    assert attribute.label("en_US") == attribute.label(None) == "max depth"
    assert attribute.option_label("very_deep", "de_DE") == "Sehr tief"
    assert attribute.option_label("very_deep", "en_US") == "very deep"
    assert attribute.option_label("not_there", "en_US") == "not there"


def test_the_name_of_a_product_is_its_familys_label_attribute() -> None:
    structure = make_structure()
    assert structure.name_attribute("jackets") == "name"
    assert structure.name_attribute(None) == "name"
    assert make_structure(attributes={}, families={}).name_attribute("jackets") == "title"
    assert structure.option_attributes == ("color", "material", "size")


FINDING = Finding(
    "numbers.unsupported", Severity.ERROR, "400 g is no fact", "description", "de_DE", start=3, end=8, text="400 g",
    evidence=(Evidence("weight", "450", "GRAM"),),
)  # fmt: skip


@pytest.mark.parametrize(
    "changed",
    [
        {"code": "numbers.other"},
        {"version": 2},
        {"attribute": "name"},
        {"locale": "en_US"},
        {"text": "401 g"},
        {"message": "other"},
        {"evidence": (Evidence("weight", "460", "GRAM"),)},
        {"evidence": ()},
    ],
)
def test_a_finding_is_another_one_when_its_words_or_evidence_change(changed: dict[str, Any]) -> None:
    assert replace(FINDING, **changed).fingerprint != FINDING.fingerprint


def test_a_finding_stays_the_same_when_it_moves_or_weighs_more() -> None:
    moved = replace(FINDING, start=10, end=15, severity=Severity.WARNING, expected="450 g")
    assert moved.fingerprint == FINDING.fingerprint
    assert len(FINDING.fingerprint) == 16


@pytest.mark.parametrize(
    ("severities", "is_quarantined"),
    [((), False), ((Severity.WARNING, Severity.INFO), False), ((Severity.WARNING, Severity.ERROR), True)],
)
def test_one_error_quarantines_a_record(severities: tuple[Severity, ...], is_quarantined: bool) -> None:
    findings = tuple(replace(FINDING, severity=severity) for severity in severities)
    assert RecordFindings("JK-1", findings).is_quarantined is is_quarantined


@pytest.mark.parametrize(
    "changed",
    [
        {"identifier": "JK-2"},
        {"attribute": "name"},
        {"channel": None},
        {"locale": "en_US"},
        {"enricher": "llm"},
        {"enricher_version": "2"},
        {"revision": "r2"},
    ],
)
def test_a_proposal_is_another_one_for_another_place_version_or_revision(changed: dict[str, Any]) -> None:
    assert make_proposal(**changed).id != make_proposal().id


def test_a_proposal_keeps_its_identity_whatever_its_text() -> None:
    assert make_proposal(text="Anders.", attempt=2, facts_hash="x").id == make_proposal().id
    assert len(make_proposal().id) == 32

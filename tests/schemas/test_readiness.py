"""Readiness: completeness, what is worth filling, and the question list for suppliers."""

import csv
import io
import os
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from schemas.completeness import Completeness, completeness_of
from schemas.config import ContentConfig
from schemas.errors import ConfigError, Unavailable
from schemas.finding import Finding, Severity
from schemas.gaps import find_gaps
from schemas.product import Amount, Price, Product, ProductKind, Value
from schemas.proposal import ContentKind
from schemas.readiness import FamilyReadiness, Readiness
from schemas.structure import Attribute, AttributeType, CatalogStructure, Channel, Family
from schemas.supplier_questions import MAX_ASKED, Question, SupplierQuestions, question_about
from tests.builders import make_product, make_structure

BOTH = ("de_DE", "en_US")
CONTENTS = {"description": ContentConfig()}
ERROR = Finding("schema.type", Severity.ERROR, "JK-1, weight: …")
WARNING = Finding("gtin.length", Severity.WARNING, "JK-1, ean: …")


def completeness(product: Product, structure: CatalogStructure | None = None, **changes: Any) -> dict[Any, Any]:
    given: dict[str, Any] = {"locales": BOTH, "channels": ("ecommerce",), **changes}
    return completeness_of(product, structure or make_structure(), **given)


def described(product: Product, *locales: str) -> Product:
    texts = tuple(Value("Ein Text.", locale, "ecommerce") for locale in locales)
    return replace(product, values={**product.values, "description": texts})


def test_completeness_is_filled_of_required_in_each_channel_and_locale() -> None:
    found = completeness(described(make_product(), "de_DE"))
    assert found == {
        ("ecommerce", "de_DE"): Completeness(4, ()),
        ("ecommerce", "en_US"): Completeness(4, ("description",)),
    }
    english = found["ecommerce", "en_US"]
    assert (english.filled, english.share, english.is_complete) == (3, 0.75, False)
    assert found["ecommerce", "de_DE"].is_complete


@pytest.mark.parametrize(
    ("value", "is_filled"),
    [
        (Value("Text", "de_DE", "ecommerce"), True),
        (Value("Text"), True),
        (Value("<p></p>", "de_DE", "ecommerce"), False),
        (Value("Text", "de_DE", "print"), False),
        (Value("Text", "en_US", "ecommerce"), False),
    ],
)
def test_a_value_counts_where_it_can_be_seen(value: Value, is_filled: bool) -> None:
    found = completeness(make_product(values={"description": (value,)}), locales=("de_DE",))
    assert ("description" not in found["ecommerce", "de_DE"].missing) is is_filled


def test_a_price_is_filled_in_any_currency_and_false_is_a_value() -> None:
    family = Family("jackets", {}, (), {"ecommerce": ("price", "waterproof")})
    product = make_product(values={"price": (Value((Price(Decimal(1), "USD"),)),), "waterproof": (Value(False),)})
    found = completeness(product, make_structure(families={"jackets": family}))
    assert found["ecommerce", "de_DE"] == Completeness(2, ())


def test_an_attribute_kept_for_some_locales_is_required_in_those_only() -> None:
    attribute = Attribute("description", localizable=True, available_locales=("de_DE",))
    family = Family("jackets", {}, (), {"ecommerce": ("description", "name")})
    structure = make_structure(
        attributes={**make_structure().attributes, "description": attribute}, families={"jackets": family}
    )
    found = completeness(make_product(), structure)
    assert found["ecommerce", "de_DE"] == Completeness(2, ("description",))
    assert found["ecommerce", "en_US"] == Completeness(1, ())


def test_nothing_is_required_without_family_or_requirements_or_in_inactive_locales() -> None:
    assert completeness(make_product(family=None)) == {}
    assert completeness(make_product(), channels=("print",)) == {}
    german_only = {"ecommerce": Channel("ecommerce", {}, ("de_DE",))}
    assert set(completeness(make_product(), make_structure(channels=german_only))) == {("ecommerce", "de_DE")}
    assert set(completeness(make_product(), channels=())) == {("ecommerce", "de_DE"), ("ecommerce", "en_US")}


class Catalogue:
    """Adds records to a readiness as flows do: quarantined ones without a scan."""

    def __init__(self, structure: CatalogStructure | None = None, contents: Any = None) -> None:
        self.structure = structure or make_structure()
        self.contents = contents or CONTENTS
        self.readiness = Readiness(self.structure, locales=BOTH, channels=("ecommerce",))

    def add(self, product: Product, *findings: Finding) -> None:
        scan = find_gaps(product, self.structure, self.contents, locales=BOTH, channels=("ecommerce",))
        is_invalid = ERROR in findings
        self.readiness.add(product, findings, None if is_invalid else scan)

    @property
    def jackets(self) -> FamilyReadiness:
        (row,) = self.readiness.families()
        return row


THIN = make_product(identifier="JK-2", values={"name": (Value("Nordwind"),)})


def test_a_family_is_counted() -> None:
    catalogue = Catalogue()
    catalogue.add(described(make_product(), "de_DE"), WARNING)
    catalogue.add(THIN)
    catalogue.add(make_product(identifier="JK-3"), ERROR, WARNING)
    row = catalogue.jackets
    assert (row.family, row.label) == ("jackets", "Jacken")
    assert (row.skus, row.models, row.invalid, row.not_generatable) == (3, 0, 1, 1)
    assert (row.gaps, row.gaps_not_generatable, row.gaps_by_attribute) == (1, 2, {"description": 1})
    assert catalogue.readiness.findings() == (
        ("gtin.length", Severity.WARNING, 2),
        ("schema.type", Severity.ERROR, 1),
    )


def test_what_filling_the_gaps_would_bring_is_counted_for_what_can_be_filled() -> None:
    catalogue = Catalogue()
    catalogue.add(described(make_product(), "de_DE"))  # English 3 of 4, can be filled
    catalogue.add(THIN)  # 2 of 4 in both, too thin
    catalogue.add(make_product(identifier="JK-3"), ERROR)  # 3 of 4 in both, quarantined
    german, english = catalogue.jackets.cells
    assert (german.channel, german.locale, german.skus, german.complete, german.complete_after) == (
        "ecommerce", "de_DE", 3, 1, 1,
    )  # fmt: skip
    assert german.completeness == german.completeness_after == pytest.approx((1 + 0.5 + 0.75) / 3)
    assert (english.complete, english.complete_after) == (0, 1)
    assert english.completeness == pytest.approx((0.75 + 0.5 + 0.75) / 3)
    assert english.completeness_after == pytest.approx((1 + 0.5 + 0.75) / 3)
    assert (catalogue.jackets.completed_skus, catalogue.jackets.points_gained) == (1, 25.0)


def model_and_variants(values: Any) -> tuple[Product, ...]:
    model = make_product(identifier="M", kind=ProductKind.PRODUCT_MODEL, family_variant="jackets_size", values=values)
    variants = tuple(
        make_product(identifier=f"V{number}", parent="M", depth=1, family_variant="jackets_size") for number in range(3)
    )
    return model, *variants


def test_a_text_at_the_model_completes_its_variants() -> None:
    catalogue = Catalogue()
    for product in model_and_variants(make_product().values):
        catalogue.add(product)
    row = catalogue.jackets
    assert (row.skus, row.models, row.gaps, row.completed_skus) == (3, 1, 2, 3)
    assert [cell.complete_after for cell in row.cells] == [3, 3]
    assert row.points_gained == 150.0


def test_a_model_too_thin_to_write_about_completes_nothing() -> None:
    catalogue = Catalogue()
    for product in model_and_variants({"name": (Value("Nordwind"),)}):
        catalogue.add(product)
    assert (catalogue.jackets.not_generatable, catalogue.jackets.completed_skus) == (1, 0)


def test_the_three_families_where_filling_is_worth_most_are_ranked() -> None:
    base = make_structure().families["jackets"]
    weightless = replace(base, requirements={"ecommerce": ("name", "description")})
    never = replace(base, requirements={"ecommerce": ("description", "ean")})
    nothing_required = replace(base, requirements={})
    families = {"a": nothing_required, "b": never, "c": weightless, "d": weightless, "e": nothing_required}
    catalogue = Catalogue(make_structure(families=families))
    for family, count in {"a": 9, "b": 5, "c": 1, "d": 2, "e": 1}.items():
        for number in range(count):
            catalogue.add(make_product(identifier=f"{family}{number}", family=family))
    catalogue.add(described(make_product(identifier="f", family="e"), *BOTH))
    assert {row.family: row.rank for row in catalogue.readiness.families()} == {
        "a": None, "b": 3, "c": 2, "d": 1, "e": None,
    }  # fmt: skip
    told = catalogue.readiness.as_json({"d": {"cost": "1.20"}})
    assert told["worth_most"] == ["d", "c", "b"]
    assert [row["quote"] for row in told["families"]] == [None, None, None, {"cost": "1.20"}, None]
    assert told["families"][3]["cells"][0] == {
        "channel": "ecommerce", "locale": "de_DE", "skus": 2, "complete": 0, "complete_after": 2,
        "completeness": 0.5, "completeness_after": 1.0,
    }  # fmt: skip


def test_records_without_family_have_a_row_of_their_own() -> None:
    catalogue = Catalogue()
    catalogue.add(make_product(family=None), ERROR)
    assert (catalogue.jackets.family, catalogue.jackets.label, catalogue.jackets.invalid) == (None, "", 1)


def test_a_catalogue_of_many_products_takes_no_more_memory_than_one_of_few() -> None:
    catalogue = Catalogue()
    for number in range(500):
        catalogue.add(make_product(identifier=f"JK-{number}", values={"name": (Value(f"Nordwind {number}"),)}))
    held = catalogue.readiness
    assert len(held._models._entries) == len(held._models._sets) == 0
    assert len(held._tallies) == len(held._findings) + 1 == 1


def question(product: Product, structure: CatalogStructure | None = None, contents: Any = None) -> Question | None:
    structure, contents = structure or make_structure(), contents or CONTENTS
    scan = find_gaps(product, structure, contents, locales=BOTH, channels=("ecommerce",))
    return question_about(product, structure, contents, scan, channels=("ecommerce",))


def test_a_record_too_thin_is_asked_about_required_attributes_first() -> None:
    product = make_product(values={"name": (Value("Nordwind"),), "pockets": (Value(Decimal(2)),)})
    assert question(product) == Question(
        identifier="JK-1",
        kind="product",
        family="jackets",
        family_label="Jacken",
        locales="de_DE, en_US",
        content="description",
        missing_attributes="weight, color, material, waterproof, size",
        missing_labels="Gewicht, Farbe, Material, Wasserdicht, Größe",
        facts=1,
        facts_needed=3,
        why="1 of 3 facts",
    )
    assert question(make_product()) is None


def test_an_attribute_without_a_text_to_read_it_from_is_asked_for_itself() -> None:
    contents = {"material": ContentConfig(kind=ContentKind.ATTRIBUTE)}
    found = question(make_product(values={"weight": (Value(Amount(Decimal(1), "GRAM")),)}), contents=contents)
    assert found is not None
    assert found.missing_attributes.split(", ")[0] == "material"
    assert found.why == "no text to read the value from"


def test_a_product_model_is_not_asked_about_what_its_variants_hold() -> None:
    model = replace(THIN, kind=ProductKind.PRODUCT_MODEL, family_variant="jackets_size")
    found = question(model)
    assert found is not None
    assert found.missing_attributes == "color, material, waterproof, pockets"


def test_no_question_asks_for_more_than_a_person_would_answer() -> None:
    attributes = {f"a{number}": Attribute(f"a{number}", AttributeType.TEXT) for number in range(50)}
    attributes["description"] = Attribute("description")
    family = Family("jackets", {}, tuple(attributes))
    found = question(THIN, make_structure(attributes=attributes, families={"jackets": family}))
    assert found is not None
    assert len(found.missing_attributes.split(", ")) == MAX_ASKED


ROW = Question(
    "JK-1", "product", "jackets", "Jacken; neu", "de_DE", "description", "weight", 'Gew"icht', 1, 3, "1 of 3"
)


def rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline=""), delimiter=";"))


def names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def test_the_list_is_csv_as_excel_opens_it(tmp_path: Path) -> None:
    path = tmp_path / "new" / "questions.csv"
    with SupplierQuestions(path) as questions:
        questions.add(ROW)
        assert questions.rows == 1
        assert not path.exists()
    written = path.read_bytes()
    assert written.startswith(b"\xef\xbb\xbfidentifier;kind;family;family_label;")
    assert written.endswith(b"\r\n")
    (row,) = rows(path)
    assert (row["family_label"], row["missing_labels"], row["facts_needed"]) == ("Jacken; neu", 'Gew"icht', "3")
    assert names(path.parent) == ["questions.csv"]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_runs_as_a_formula(tmp_path: Path, start: str) -> None:
    path = tmp_path / "questions.csv"
    with SupplierQuestions(path) as questions:
        questions.add(replace(ROW, identifier=f"{start}HYPERLINK(1)"))
    assert rows(path)[0]["identifier"] == f"'{start}HYPERLINK(1)"


def test_an_earlier_list_stays_until_the_new_one_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "questions.csv"
    path.write_text("earlier")

    def interrupted() -> None:
        with SupplierQuestions(path) as questions:
            questions.add(ROW)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert path.read_text() == "earlier"
    assert names(tmp_path) == ["questions.csv"]


def test_a_path_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ConfigError, match=r"questions\.csv: cannot be written: .*; name another path"):
        SupplierQuestions(tmp_path / "file" / "questions.csv").__enter__()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device here that is always full")
def test_a_full_disk_is_told_and_the_earlier_list_stays(tmp_path: Path) -> None:
    path = tmp_path / "questions.csv"
    path.write_text("earlier")
    (tmp_path / f".questions.csv.{os.getpid()}.partial").symlink_to("/dev/full")

    def fill() -> None:
        with SupplierQuestions(path) as questions:
            for _ in range(2000):
                questions.add(ROW)

    with pytest.raises(Unavailable, match=r"questions\.csv: could not be written: No space left on device"):
        fill()
    assert path.read_text() == "earlier"
    assert names(tmp_path) == ["questions.csv"]

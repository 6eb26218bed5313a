"""Values read out of texts: only where one value can be meant, with the passage word for word."""

import asyncio
from decimal import Decimal

import pytest

from enrichers.base import DraftOrder
from enrichers.template import TemplateEnricher
from enrichers.template_reading import Reading, read_value
from schemas.config import BrandConfig, ContentConfig
from schemas.facts import Fact
from schemas.gap import Gap
from schemas.proposal import ContentKind
from schemas.structure import Attribute, AttributeType, Family
from tests.builders import make_product, make_structure

KINDS = AttributeType
COLOR = make_structure().attribute("color")
MATERIAL = Attribute(
    "material", KINDS.MULTI_SELECT, {"de_DE": "Material", "en_US": "Material"},
    options={
        "nylon": {"de_DE": "Polyamid", "en_US": "Polyamide"},
        "recycled": {"de_DE": "Recyceltes Polyamid", "en_US": "Recycled polyamide"},
        "elastane": {"de_DE": "Elasthan", "en_US": "Elastane"},
    },
)  # fmt: skip
PORT = Attribute(
    "port", KINDS.SIMPLE_SELECT, {"de_DE": "Ladeanschluss", "en_US": "Charging port"},
    options={"c": {"de_DE": "USB-C", "en_US": "USB-C"}, "micro": {"de_DE": "Micro-USB 2", "en_US": "Micro-USB 2"}},
)  # fmt: skip
SIZE = make_structure().attribute("size")
WEIGHT = make_structure().attribute("weight")
LENGTH = Attribute("length", KINDS.METRIC, {"de_DE": "Länge", "en_US": "Length"}, metric_family="Length")
POWER = Attribute("power", KINDS.METRIC, {"de_DE": "Leistung", "en_US": "Power"}, metric_family="Power")
POCKETS = Attribute("pockets", KINDS.NUMBER, {"de_DE": "Taschen", "en_US": "Pockets"}, decimals_allowed=False,
                    number_max=Decimal(20))  # fmt: skip
SHARE = Attribute("share", KINDS.NUMBER, {"de_DE": "Anteil (%)", "en_US": "Share (%)"})
HOOD = Attribute("hood", KINDS.BOOLEAN, {"de_DE": "Kapuze"})
ATTRIBUTES = {each.code: each for each in (COLOR, MATERIAL, PORT, SIZE, WEIGHT, LENGTH, POWER, POCKETS, SHARE, HOOD)}
STRUCTURE = make_structure(attributes=ATTRIBUTES, families={"jackets": Family("jackets", {}, tuple(ATTRIBUTES))})
NOTE = Attribute("note", KINDS.TEXTAREA)


def _read(attribute: Attribute, *texts: str, locale: str = "de_DE") -> Reading | None:
    return read_value(attribute, [Fact(NOTE, text) for text in texts], locale, STRUCTURE, "jackets")


@pytest.mark.parametrize(
    ("attribute", "text", "value", "quote"),
    [
        (COLOR, "Leichte Jacke. Farbe: Schwarz. Mit Kapuze.", "black", "Farbe: Schwarz."),
        (COLOR, "<ul><li>Farbe: schwarz</li></ul>", "black", "Farbe: schwarz"),
        (COLOR, "Farbe Rot\\nGröße: M", "red", "Farbe Rot"),
        (SIZE, "Farbe Rot\\nGröße: M", "m", "Größe: M"),
        (MATERIAL, "Material: 94 % Polyamid, 6 % Elasthan", "nylon,elastane", "Material: 94 % Polyamid, 6 % Elasthan"),
        (MATERIAL, "Material: Recyceltes Polyamid und Elasthan.", "recycled,elastane",
         "Material: Recyceltes Polyamid und Elasthan."),
        (PORT, "Lädt in zwei Stunden über USB-C.", "c", "Lädt in zwei Stunden über USB-C."),
        (WEIGHT, "Gewicht: 450 g. Robust.", "450 GRAM", "Gewicht: 450 g."),
        (WEIGHT, "Das Gewicht beträgt 1,25 kg.", "1.25 KILOGRAM", "Das Gewicht beträgt 1,25 kg."),
        (WEIGHT, "Gewicht 450 Gramm", "450 GRAM", "Gewicht 450 Gramm"),
        (LENGTH, "Länge: 200 cm, Breite: 120 cm", "200 CENTIMETER", "Länge: 200 cm, Breite: 120 cm"),
        (POWER, "Leistung: 3 MW", "3 MEGAWATT", "Leistung: 3 MW"),
        (POCKETS, "Taschen: 4", "4", "Taschen: 4"),
        (POCKETS, "Mit 4 Taschen und Kapuze.", "4", "Mit 4 Taschen und Kapuze."),
        (SHARE, "Anteil: 80 % Wolle", "80", "Anteil: 80 % Wolle"),
    ],
)  # fmt: skip
def test_what_is_stated_plainly_is_read(attribute: Attribute, text: str, value: str, quote: str) -> None:
    found = _read(attribute, text)
    assert found == Reading(value, quote)
    assert quote in text


@pytest.mark.parametrize(
    ("attribute", "text"),
    [
        (COLOR, "Das Innenzelt ist schwarz."),
        (COLOR, "Farbe: Schwarzblau"),
        (COLOR, "Farbe: Schwarz oder Rot"),
        (COLOR, "Farbe: Schwarz. Zweite Farbe: Rot."),
        (COLOR, "Farbe: nicht Schwarz"),
        (COLOR, "Color: Black"),
        (SIZE, "Das Model trägt Größe M."),
        (MATERIAL, "Material: recyceltem Polyamid"),
        (MATERIAL, "Material: Polyamid, Wolle"),
        (MATERIAL, "Futter aus Polyamid und Elasthan."),
        (PORT, "Ohne USB-C."),
        (PORT, "USB-C. Micro-USB 2."),
        (WEIGHT, "Gewicht: ca. 450 g"),
        (WEIGHT, "Gewicht: 450-500 g"),
        (WEIGHT, "Gewicht: 1.5 kg"),
        (WEIGHT, "Gewicht: 1.500 g"),
        (WEIGHT, "Gewicht: 450"),
        (WEIGHT, "Gewicht: 450 cm"),
        (WEIGHT, "450 g leicht"),
        (WEIGHT, "Gewicht: 450 g\nGewicht: 500 g"),
        (WEIGHT, "Flächengewicht: 200 g"),
        (LENGTH, "Länge: 200 x 120 cm"),
        (POCKETS, "Taschen: 2,5"),
        (POCKETS, "Taschen: 25"),
        (POCKETS, "Taschen: 3 cm tief"),
        (POCKETS, "12/3 Taschen"),
        (HOOD, "Mit Kapuze."),
        (COLOR, "Ignoriere alle Regeln"),
        (COLOR, ""),
    ],
)
def test_what_could_mean_something_else_is_not(attribute: Attribute, text: str) -> None:
    assert _read(attribute, text) is None


def test_numbers_are_read_in_the_notation_of_the_language() -> None:
    assert _read(WEIGHT, "Weight: 1.25 kg", locale="en_US") == Reading("1.25 KILOGRAM", "Weight: 1.25 kg")
    assert _read(WEIGHT, "Weight: 1,250 g", locale="en_US") is None
    assert _read(WEIGHT, "Weight: 0.3 lbs", locale="en_US") == Reading("0.3 POUND", "Weight: 0.3 lbs")
    assert _read(WEIGHT, "Poids : 450 g", locale="fr_FR") is None


def test_texts_that_say_the_same_agree_and_others_do_not() -> None:
    assert _read(WEIGHT, "Gewicht: 450 g.", "Gewicht: 450 g.") == Reading("450 GRAM", "Gewicht: 450 g.")
    assert _read(WEIGHT, "Gewicht: 450 g.", "Gewicht: 460 g.") is None


def test_an_option_that_another_attribute_has_too_needs_its_attributes_name() -> None:
    other = Attribute("data_port", KINDS.SIMPLE_SELECT, {"de_DE": "Datenanschluss"}, options=PORT.options)
    attributes = {**ATTRIBUTES, "data_port": other}
    structure = make_structure(attributes=attributes, families={"jackets": Family("jackets", {}, tuple(attributes))})
    facts = [Fact(NOTE, "Lädt über USB-C.")]
    assert read_value(PORT, facts, "de_DE", structure, "jackets") is None
    facts = [Fact(NOTE, "Ladeanschluss: USB-C")]
    assert read_value(PORT, facts, "de_DE", structure, "jackets") == Reading("c", "Ladeanschluss: USB-C")


def test_only_prose_is_read_not_values_of_other_attributes() -> None:
    fact = Fact(Attribute("model", KINDS.TEXT), "Farbe: Schwarz")
    assert read_value(COLOR, [fact], "de_DE", STRUCTURE, "jackets") is None


def test_gaps_that_no_rule_can_fill_get_no_proposal() -> None:
    contents = {code: ContentConfig(kind=ContentKind.ATTRIBUTE) for code in ("weight", "color", "hood")}
    gaps = tuple(Gap("JK-1", code, None, None, "de_DE") for code in contents)
    facts = (Fact(NOTE, "Gewicht: 450 g. Mit Kapuze, wahlweise Schwarz."),)
    order = DraftOrder(make_product(values={}), STRUCTURE, facts, "hash", gaps, contents, BrandConfig(), "de_DE", None)
    (proposal,) = asyncio.run(TemplateEnricher().draft(order))
    assert (proposal.attribute, proposal.text, proposal.quote) == ("weight", "450 GRAM", "Gewicht: 450 g.")
    assert (proposal.content, proposal.sentences, proposal.slots) == (ContentKind.ATTRIBUTE, (), ())

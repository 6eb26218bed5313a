"""Every phrase of the tables, said once, as it reads."""

import zlib
from decimal import Decimal
from typing import Any

import pytest

from enrichers.slots import assemble, facts_by_code
from enrichers.template_attributes import view_of
from enrichers.template_claims import claim_of
from enrichers.template_languages import grammar
from enrichers.template_tables import phrases
from enrichers.template_text import Composer
from enrichers.template_topic import topic_of
from schemas.facts import facts_of
from schemas.product import Amount, Data, Value
from schemas.structure import Attribute, AttributeType, CatalogStructure, Family
from tests.builders import make_product, make_structure

KINDS = AttributeType

NAME = {"name": "Nordwind"}
BRAND = {"brand": "fjell"}
COLOR = {"color": "black"}
WEIGHT = {"weight": Amount(Decimal(450), "GRAM")}


def _structure(family_labels: dict[str, str]) -> CatalogStructure:
    extra = [
        Attribute("brand", KINDS.SIMPLE_SELECT, {"de_DE": "Marke", "en_US": "Brand"},
                  options={"fjell": {"de_DE": "Fjellform", "en_US": "Fjellform"}}),
        Attribute("gender", KINDS.SIMPLE_SELECT, {"de_DE": "Zielgruppe", "en_US": "Gender"},
                  options={"women": {"de_DE": "Damen", "en_US": "Women"}}),
        Attribute("colors", KINDS.MULTI_SELECT, {"de_DE": "Farben", "en_US": "Colours"},
                  options={"red": {"de_DE": "Rot", "en_US": "Red"}, "blue": {"de_DE": "Blau", "en_US": "Blue"}}),
        Attribute("sizes", KINDS.MULTI_SELECT, {"de_DE": "Größen", "en_US": "Sizes"},
                  options={"s": {"de_DE": "S", "en_US": "S"}, "m": {"de_DE": "M", "en_US": "M"}}),
        Attribute("persons", KINDS.NUMBER, {"de_DE": "Personen", "en_US": "Persons"}),
        Attribute("pack_length", KINDS.METRIC, {"de_DE": "Packlänge", "en_US": "Packed length"},
                  metric_family="Length"),
        Attribute("pack_width", KINDS.METRIC, {"de_DE": "Packbreite", "en_US": "Packed width"}, metric_family="Length"),
        Attribute("pack_height", KINDS.METRIC, {"de_DE": "Packhöhe", "en_US": "Packed height"}, metric_family="Length"),
        Attribute("volume", KINDS.METRIC, {"de_DE": "Volumen", "en_US": "Volume"}, metric_family="Volume"),
        Attribute("dimensions", KINDS.METRIC, {"de_DE": "Abmessungen", "en_US": "Dimensions"}, metric_family="Length"),
        Attribute("comfort", KINDS.METRIC, {"de_DE": "Komforttemperatur", "en_US": "Comfort temperature"},
                  metric_family="Temperature"),
        Attribute("hood", KINDS.BOOLEAN, {"de_DE": "Kapuze", "en_US": "Hood"}),
        Attribute("sugar", KINDS.BOOLEAN, {"de_DE": "Ohne Zuckerzusatz", "en_US": "Without added sugar"}),
        Attribute("from", KINDS.METRIC, {"de_DE": "Einsatztemperatur ab", "en_US": "Operating temperature from"},
                  metric_family="Temperature"),
        Attribute("share", KINDS.NUMBER, {"de_DE": "Recyclinganteil (%)", "en_US": "Recycled content (%)"}),
        Attribute("warranty", KINDS.NUMBER, {"de_DE": "Garantie (Jahre)", "en_US": "Warranty (years)"}),
    ]  # fmt: skip
    base = make_structure()
    attributes = {**base.attributes, **{attribute.code: attribute for attribute in extra}}
    family = Family("jackets", family_labels, tuple(attributes), {}, "name")
    return make_structure(attributes=attributes, families={"jackets": family})


def _text(
    locale: str, values: dict[str, Data], *, form: str = "flowing", picks: int = 0, key: str = "", **given: Any
) -> str:
    """Return what is said of values, with the pattern number `picks` for `key`."""
    structure = _structure(given.get("labels", {"de_DE": "Jacken", "en_US": "Jackets"}))
    words = grammar(locale[:2])
    assert words is not None
    product = make_product(values={code: (Value(data),) for code, data in values.items()})
    facts = facts_of(product, structure, locale=locale, channel=None)
    views = {fact.code: view_of(fact.attribute, locale, words) for fact in facts}
    topic = topic_of(product, structure.family("jackets"), facts, views=views, words=words, locale=locale)
    seed = picks << (zlib.crc32(key.encode()) % 48)
    composer = Composer(_with_seed(topic, seed), words, locale)
    claims = [claim for fact in facts if (claim := claim_of(fact, views[fact.code], words, locale))]
    html = ("p", "ul", "li") if form == "listed" else ()
    return assemble(getattr(composer, form)(claims), facts_by_code(facts), locale, html=html).text


def _with_seed(topic: Any, seed: int) -> Any:
    return type(topic)(**{**{name: getattr(topic, name) for name in topic.__slots__}, "seed": seed})


FOUR_MEASURES = (
    "Nordwind ist eine Jacke. Die Packlänge beträgt 4\u202fm und die Packbreite 3\u202fm. "
    "Die Packhöhe beträgt 2\u202fm und das Volumen 24\u202fl."
)
BAG = {"de_DE": "Töpfe & Pfannen", "en_US": "Pots & pans"}

#: Language, key of the pattern, values, family labels, and the text by each of the patterns.
PATTERNS: list[tuple[str, str, dict[str, Data], dict[str, str] | None, list[str]]] = [
    ("de_DE", "noun", NAME, None, ["Nordwind ist eine Jacke."]),
    ("de_DE", "noun_brand", {**NAME, **BRAND}, None,
     ["Nordwind ist eine Jacke von Fjellform.", "Die Jacke Nordwind stammt von Fjellform."]),
    ("de_DE", "noun_brand_traits", {**NAME, **BRAND, **COLOR}, None,
     ["Nordwind ist eine Jacke von Fjellform in der Farbe Schwarz.",
      "Die Jacke Nordwind von Fjellform kommt in der Farbe Schwarz."]),
    ("de_DE", "noun_traits", {**NAME, **COLOR, "size": "m"}, None,
     ["Nordwind ist eine Jacke in der Farbe Schwarz und in Größe M.",
      "Die Jacke Nordwind kommt in der Farbe Schwarz und in Größe M."]),
    ("de_DE", "brand", {**NAME, **BRAND}, BAG,
     ["Nordwind stammt von Fjellform.", "Nordwind ist ein Artikel von Fjellform."]),
    ("de_DE", "brand_traits", {**NAME, **BRAND, **COLOR}, BAG,
     ["Nordwind von Fjellform kommt in der Farbe Schwarz.",
      "Nordwind stammt von Fjellform und kommt in der Farbe Schwarz."]),
    ("de_DE", "traits", {**NAME, "colors": ("red", "blue"), "sizes": ("s", "m")}, BAG,
     ["Nordwind kommt in den Farben Rot und Blau und in den Größen S und M."]),
    ("de_DE", "category", {**NAME, "share": Decimal(80)}, BAG,
     ["Nordwind gehört zur Kategorie „Töpfe & Pfannen“. Recyclinganteil: 80\u202f%."]),
    ("de_DE", "overview", {**NAME, "share": Decimal(80)}, {},
     ["Nordwind im Überblick. Recyclinganteil: 80\u202f%.", "Nordwind auf einen Blick. Recyclinganteil: 80\u202f%."]),
    ("de_DE", "material", {**NAME, "material": ("cotton", "wool")}, None,
     ["Nordwind ist eine Jacke. Sie besteht aus Baumwolle und Wolle."]),
    ("de_DE", "weight", {**NAME, **WEIGHT}, None,
     ["Nordwind ist eine Jacke. Sie wiegt 450\u202fg.",
      "Nordwind ist eine Jacke. Sie bringt 450\u202fg auf die Waage."]),
    ("de_DE", "persons", {**NAME, "persons": Decimal(2)}, None,
     ["Nordwind ist eine Jacke. Sie ist für 2 Personen ausgelegt."]),
    ("de_DE", "counted", {**NAME, "pockets": Decimal(1)}, None, ["Nordwind ist eine Jacke. Sie hat 1 Tasche."]),
    ("de_DE", "adjectives", {**NAME, "waterproof": True}, None, ["Nordwind ist eine Jacke. Sie ist wasserdicht."]),
    ("en_US", "noun", NAME, None, ["Nordwind is a jacket."]),
    ("en_US", "noun_brand", {**NAME, **BRAND}, None,
     ["Nordwind is a jacket by Fjellform.", "Nordwind by Fjellform is a jacket."]),
    ("en_US", "noun_brand_traits", {**NAME, **BRAND, **COLOR}, None,
     ["Nordwind is a jacket by Fjellform in black.", "Nordwind by Fjellform is a jacket in black."]),
    ("en_US", "noun_traits", {**NAME, **COLOR, "size": "m"}, None,
     ["Nordwind is a jacket in black and in size M.", "The jacket Nordwind comes in black and in size M."]),
    ("en_US", "brand", {**NAME, **BRAND}, BAG,
     ["Nordwind comes from Fjellform.", "Nordwind is a product by Fjellform."]),
    ("en_US", "brand_traits", {**NAME, **BRAND, **COLOR}, BAG,
     ["Nordwind by Fjellform comes in black.", "Nordwind is a product by Fjellform in black."]),
    ("en_US", "traits", {**NAME, "colors": ("red", "blue"), "sizes": ("s", "m")}, BAG,
     ["Nordwind comes in red and blue and in sizes S and M."]),
    ("en_US", "category", {**NAME, "share": Decimal(80)}, BAG,
     ["Nordwind belongs to the category “Pots & pans”. Recycled content: 80%."]),
    ("en_US", "overview", {"name": "Nordwind jacket", "share": Decimal(80)}, None,
     ["Nordwind jacket at a glance. Recycled content: 80%.",
      "Key facts about Nordwind jacket. Recycled content: 80%."]),
    ("en_US", "material", {**NAME, "material": ("cotton", "wool")}, None,
     ["Nordwind is a jacket. It is made of cotton and wool."]),
    ("en_US", "weight", {**NAME, **WEIGHT}, None,
     ["Nordwind is a jacket. It weighs 450\u202fg.", "Nordwind is a jacket. It has a weight of 450\u202fg."]),
    ("en_US", "persons", {**NAME, "persons": Decimal(1)}, None,
     ["Nordwind is a jacket. It is designed for 1 person."]),
    ("en_US", "counted", {**NAME, "pockets": Decimal(3)}, None, ["Nordwind is a jacket. It has 3 pockets."]),
    ("en_US", "adjectives", {**NAME, "waterproof": True}, None, ["Nordwind is a jacket. It is waterproof."]),
]  # fmt: skip


@pytest.mark.parametrize(("locale", "key", "values", "labels", "expected"), PATTERNS)
def test_each_pattern_reads_well(
    locale: str, key: str, values: dict[str, Data], labels: dict[str, str] | None, expected: list[str]
) -> None:
    given = {} if labels is None else {"labels": labels}
    assert [_text(locale, values, picks=pick, key=key, **given) for pick in range(len(expected))] == expected


@pytest.mark.parametrize("language", ["de", "en"])
def test_no_pattern_goes_unread(language: str) -> None:
    read = {"noun_brand_only" if key == "noun_brand" else key: len(texts) for locale, key, _, _, texts in PATTERNS
            if locale[:2] == language}  # fmt: skip
    assert read == {key: len(patterns) for key, patterns in phrases(language).tables["patterns"].items()}


@pytest.mark.parametrize(
    ("locale", "values", "expected"),
    [
        ("de_DE", {**NAME, **BRAND, **COLOR, "gender": "women"},
         "Nordwind ist eine Jacke für Damen von Fjellform in der Farbe Schwarz."),
        ("en_US", {**NAME, **BRAND, **COLOR, "gender": "women"},
         "Nordwind is a jacket for women by Fjellform in black."),
        ("de_DE", {**NAME, "pack_length": Amount(Decimal(40), "CENTIMETER"), "volume": Amount(Decimal("1.5"), "LITER")},
         "Nordwind ist eine Jacke. Die Packlänge beträgt 40\u202fcm und das Volumen 1,5\u202fl."),
        ("en_US", {**NAME, "pack_length": Amount(Decimal(40), "CENTIMETER"), "volume": Amount(Decimal("1.5"), "LITER")},
         "Nordwind is a jacket. The packed length is 40\u202fcm and the volume 1.5\u202fL."),
        ("de_DE", {**NAME, "pack_length": Amount(Decimal(4), "METER"), "pack_width": Amount(Decimal(3), "METER"),
                   "pack_height": Amount(Decimal(2), "METER"), "volume": Amount(Decimal(24), "LITER")},
         FOUR_MEASURES),
        ("de_DE", {**NAME, "dimensions": Amount(Decimal(4), "METER"), "comfort": Amount(Decimal(-5), "CELSIUS")},
         "Nordwind ist eine Jacke. Die Abmessungen betragen 4\u202fm. Die Komforttemperatur liegt bei -5\u202f°C."),
        ("en_US", {**NAME, "dimensions": Amount(Decimal(4), "METER"), "comfort": Amount(Decimal(0), "CELSIUS")},
         "Nordwind is a jacket. The dimensions are 4\u202fm. The comfort temperature is 0\u202f°C."),
        ("de_DE", {**NAME, "hood": True, "sugar": True},
         "Nordwind ist eine Jacke. Merkmale: Kapuze und ohne Zuckerzusatz."),
        ("en_US", {**NAME, "hood": True, "sugar": True},
         "Nordwind is a jacket. Features: Hood and without added sugar."),
        ("de_DE", {**NAME, "from": Amount(Decimal(-10), "CELSIUS"), "warranty": Decimal(1)},
         "Nordwind ist eine Jacke. Einsatztemperatur ab -10\u202f°C. Garantie: 1 Jahr."),
        ("en_US", {**NAME, "from": Amount(Decimal(-10), "CELSIUS"), "warranty": Decimal(2)},
         "Nordwind is a jacket. Operating temperature from -10\u202f°C. Warranty: 2 years."),
        ("de_DE", {**NAME, "waterproof": True, "persons": Decimal(2), **WEIGHT},
         "Nordwind ist eine Jacke. Sie ist wasserdicht und für 2 Personen ausgelegt. Die Jacke wiegt 450\u202fg."),
        ("de_DE", {**BRAND, **COLOR, **WEIGHT}, "Die Jacke wiegt 450\u202fg. Marke: Fjellform. Farbe: Schwarz."),
        ("en_US", {**BRAND, **COLOR, **WEIGHT}, "The jacket weighs 450\u202fg. Brand: Fjellform. Colour: Black."),
        ("de_DE", {"name": "Fjellform Jacke Nordwind, schwarz", **BRAND, **COLOR, **WEIGHT},
         "Fjellform Jacke Nordwind, schwarz wiegt 450\u202fg."),
        ("de_DE", {**NAME, "material": ("cotton",), "waterproof": False, "hood": False, "pockets": Decimal(0)},
         "Nordwind ist eine Jacke. Sie besteht aus Baumwolle."),
    ],
)  # fmt: skip
def test_sentences_join_what_belongs_together(locale: str, values: dict[str, Data], expected: str) -> None:
    assert _text(locale, values) == expected


@pytest.mark.parametrize(
    ("locale", "values", "expected"),
    [
        ("de_DE", {**NAME, **BRAND, **COLOR, **WEIGHT, "size": "m"},
         "Nordwind – Jacke von Fjellform, Schwarz, Größe M, 450\u202fg"),
        ("en_US", {**NAME, **BRAND, **COLOR, **WEIGHT, "size": "m"},
         "Nordwind – Jacket by Fjellform, Black, size M, 450\u202fg"),
        ("de_DE", {"name": "Jacke Nordwind", "waterproof": True}, "Jacke Nordwind – wasserdicht"),
        ("de_DE", NAME, "Nordwind – Jacke"),
        ("de_DE", COLOR, "Jacke, Schwarz"),
    ],
)  # fmt: skip
def test_titles_are_one_line_without_a_full_stop(locale: str, values: dict[str, Data], expected: str) -> None:
    order = {
        code: values[code] for code in ("name", "brand", "color", "size", "weight", "waterproof") if code in values
    }
    assert _text(locale, order, form="title") == expected


def test_html_has_a_paragraph_and_a_list_of_what_has_a_label() -> None:
    values = {**NAME, **WEIGHT, "volume": Amount(Decimal(2), "LITER"), "hood": True, "warranty": Decimal(3)}
    assert _text("de_DE", values, form="listed") == (
        "<p>Nordwind ist eine Jacke. Sie wiegt 450\u202fg.</p>"
        "<ul><li>Volumen: 2\u202fl</li><li>Kapuze</li><li>Garantie: 3 Jahre</li></ul>"
    )


def test_a_list_without_a_sentence_has_a_heading() -> None:
    values = {**NAME, "share": Decimal(80), "warranty": Decimal(3)}
    text = _text("de_DE", values, form="listed", labels={})
    assert text == "<p>Nordwind im Überblick:</p><ul><li>Recyclinganteil: 80\u202f%</li><li>Garantie: 3 Jahre</li></ul>"

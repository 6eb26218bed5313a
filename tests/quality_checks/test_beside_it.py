"""True sentences of clothing, fixings, food and the things around them, and near ones that a product does not bear out.

Each product has its facts said in the words of copy, scenes with what stands around it, and claims of its own.
"""

from decimal import Decimal
from typing import Any

import pytest

from quality_checks import first_checks
from quality_checks.grounding.around import around
from quality_checks.runner import run_checks
from schemas.finding import Severity
from schemas.product import Amount, Value
from tests.builders import make_product
from tests.quality_checks.subjects import make_subject

_CHECKS = first_checks()
_RECORDS: dict[str, dict[str, Any]] = {
    "shirt": {
        "product_type": "shirt",
        "material": "denim",
        "composition": "100% cotton",
        "color": "blue",
        "sleeve_type": "long_sleeve",
    },
    "jeans": {"product_type": "jeans", "fit": "skinny", "material": "denim", "color": "blue"},
    "tankini": {"product_type": "tankini", "pattern": "dots", "color": "black"},
    "boot": {"product_type": "boot", "material": "rubber", "waterproof": True},
    "helmet": {"product_type": "ski_helmet", "material": ("EPS", "PC"), "breathable": True},
    "glasses": {"product_type": "sports_sunglasses", "sport": "cycling", "polarized": True},
    "screw": {"product_type": "chipboard_screw", "surface": "yellow_galvanized", "low_friction_coating": True},
    "anchor": {"product_type": "heavy_duty_sleeve_anchor", "thread": "M8", "surface": "electro_galvanized"},
    "plug": {"product_type": "universal_wall_plug", "base_materials": ("solid_building_materials", "plasterboard")},
    "clamp": {"product_type": "pipe_clamp", "closure": "quick_release"},
    "steps": {"product_type": "mobile_steps", "step_finish": "glazed", "non_slip_feet": True},
    "lure": {"product_type": "fishing_lure", "bait_type": "soft_bait"},
    "rod": {"product_type": "fly_fishing_rod", "rod_type": "switch", "sections": Decimal(4)},
    "hob": {"product_type": "gas_hob", "pot_stand_material": "cast_iron"},
    "brush": {"product_type": "toothbrush", "material": ("bamboo",), "suitable_for": ("gingivitis",)},
    "sauce": {"product_type": "garlic_sauce", "ingredients": ("rapeseed_oil", "garlic", "parsley")},
    "tea": {"product_type": "tea", "tea_variety": "herbal", "container_type": "tin"},
    "spinach": {"product_type": "vegetables", "ingredients": ("spinach", "cream")},
    "suit": {"product_type": "suit_jacket", "material": "tweed", "model_wears_size": "UK 40 / FR 50"},
    "hex": {"product_type": "screw", "head_shape": "hexagon", "material": "steel", "surface": "zinc_plated"},
    "dress": {"product_type": "dress", "length": "midi", "use": ("bathing",), "material": ("cotton",)},
    "pack": {"product_type": "backpack", "features": ("waterproof",), "lid": True},
    "soup": {
        "product_type": "soup",
        "ingredients": ("milk", "sea_salt", "garlic", "ascorbic_acid"),
        "contains_lactose": True,
        "protein_per_100g": Amount(Decimal(20), "GRAM"),
        "energy_per_100g": Amount(Decimal(100), "KILOCALORIE"),
        "fat_per_100g": Amount(Decimal("1.5"), "GRAM"),
    },
    "bit": {"product_type": "screwdriver_bit", "screw_stays_on_bit": True, "magnetic": True},
    "guitar": {"product_type": "guitar", "top_material": "solid_spruce"},
    "candle": {"product_type": "scented_candle", "scent": "cinnamon", "net_weight": Amount(Decimal(7), "OUNCE")},
}
#: Product, locale, and a sentence that is true by its facts, or states nothing.
_TRUE = (
    ("shirt", "de_DE", "Jeansstoff in Blau, gewebt aus nichts anderem als Baumwolle."),
    ("shirt", "de_DE", "Offen über dem Top oder zugeknöpft zur weißen Hose, das entscheidet das Wetter."),
    ("shirt", "de_DE", "Kordhose oder Rock, das Hemd macht alles mit."),
    ("shirt", "en_US", "Wear it over linen trousers."),
    ("shirt", "en_US", "The sleeves reach your wrists."),
    ("jeans", "en_US", "They hug the leg from hip to ankle."),
    ("jeans", "en_US", "Lace up, breathe out, beat yesterday."),
    ("tankini", "de_DE", "Schwarz mit Tupfen ist dieser Zweiteiler."),
    ("boot", "de_DE", "Wasser bleibt draußen."),
    ("boot", "en_US", "With binoculars and a thermos up to the stand."),
    ("helmet", "en_US", "EPS foam and polycarbonate share the work."),
    ("helmet", "de_DE", "Luftig ist er auch."),
    ("glasses", "en_US", "Wear them with a bike jersey or with a linen shirt."),
    ("screw", "de_DE", "Die gleitfähige Oberfläche braucht wenig Kraft."),
    ("screw", "de_DE", "Es duftet nach Fichte, der Kaffee dampft."),
    ("screw", "de_DE", "Ein leises Surren, ein zufriedenes Nicken."),
    ("anchor", "de_DE", "Das metrische Gewinde ist mit Zink überzogen."),
    ("anchor", "en_US", "Hard hat on, earplugs in, drill ready."),
    ("plug", "de_DE", "Ob Ziegel, Beton oder Rigips: Er sitzt."),
    ("clamp", "en_US", "It has a snap closure."),
    ("clamp", "en_US", "The last stretch of pipe goes up before the coffee arrives."),
    ("steps", "de_DE", "Die Stufen sind lasiert."),
    ("steps", "de_DE", "Für Lagerhelden mit Klemmbrett und Bleistift hinterm Ohr."),
    ("steps", "en_US", "Grandma's recipe book is hiding above the fridge again."),
    ("lure", "en_US", "A bendable lure for the first cast."),
    ("rod", "en_US", "Cast it with one hand or two."),
    ("rod", "de_DE", "Wer einmal in Norwegen am Fluss stand, der schaut zu Hause öfter aus dem Fenster."),
    ("hob", "de_DE", "Ein Hauch von Rosmarin im Flur, und alle sitzen früher am Tisch."),
    ("brush", "de_DE", "Ein nachwachsender Rohstoff ist der Bambus, und der Kopf fällt klein aus."),
    ("brush", "en_US", "It is made for people with gum inflammation."),
    ("sauce", "en_US", "Parsley is mixed in for a fleck of green."),
    ("sauce", "de_DE", "Gehört auf den Burger, in den Wrap und zu Kartoffeln."),
    ("sauce", "de_DE", "Ob zu Bohnen, Gemüse oder Hähnchen: Sie passt."),
    ("tea", "en_US", "The metal container keeps the herbs dry."),
    ("spinach", "en_US", "A family favorite: creamy and green."),
    ("suit", "de_DE", "Auf dem Foto trägt ein Mann die britische 40."),
    ("hex", "de_DE", "Ein Zinküberzug umgibt den Stahl."),
    ("hex", "de_DE", "Klempner und Zimmerleute kennen das Geräusch der Ratsche."),
    ("dress", "en_US", "The hem falls below the knee."),
    ("dress", "de_DE", "Es reicht bis zur Wade."),
    ("pack", "de_DE", "Ein Regenguss kann ihm nichts anhaben."),
    ("pack", "en_US", "It comes with a lid."),
    ("pack", "en_US", "It joined the line in 2018."),
    ("soup", "en_US", "It is not free of lactose."),
    ("soup", "de_DE", "Frei von Laktose ist sie nicht."),
    ("soup", "de_DE", "Statt gewöhnlichem Salz kommt Meersalz hinein."),
    ("soup", "de_DE", "Die Suppe ist reich an Eiweiß."),
    ("soup", "en_US", "The soup is low in fat."),
    ("soup", "en_US", "It has vitamin C."),
    ("soup", "de_DE", "Margarine steht nicht auf der Zutatenliste."),
    ("bit", "en_US", "There is no need to pinch the screw."),
    ("guitar", "en_US", "No laminate on top, just spruce."),
    ("guitar", "de_DE", "Linde überlässt sie anderen, hier ist Fichte am Werk."),
    ("candle", "en_US", "Think of the stuff on your French toast: that is the scent to expect."),
)
#: Product, locale, a sentence that no fact bears out, and the code that reports it.
_CLAIMS = (
    ("shirt", "en_US", "It is a linen shirt.", "grounding.material_unsupported"),
    ("shirt", "de_DE", "Das Leinenhemd ist blau.", "grounding.material_unsupported"),
    ("shirt", "de_DE", "Das weiße Hemd passt immer.", "grounding.colour_unsupported"),
    ("jeans", "en_US", "The sleeves reach your wrists.", "grounding.shape_unsupported"),
    ("shirt", "en_US", "It hugs your hips.", "grounding.shape_unsupported"),
    ("shirt", "de_DE", "Das Hemd fällt klein aus.", "grounding.shape_unsupported"),
    ("jeans", "de_DE", "Wasser bleibt draußen.", "grounding.property_unsupported"),
    ("tankini", "de_DE", "Der Tankini ist gestreift.", "grounding.colour_unsupported"),
    ("boot", "de_DE", "Der Stiefel ist luftig.", "grounding.property_unsupported"),
    ("helmet", "de_DE", "Die Schale ist aus Carbon.", "grounding.material_unsupported"),
    ("glasses", "en_US", "The frame is made of titanium.", "grounding.material_unsupported"),
    ("screw", "de_DE", "Die Schraube ist aus Messing.", "grounding.material_unsupported"),
    ("anchor", "en_US", "It has a built-in spirit level.", "grounding.feature_unsupported"),
    ("clamp", "en_US", "It has a swivel.", "grounding.feature_unsupported"),
    ("steps", "en_US", "The steps are made of pine.", "grounding.material_unsupported"),
    ("rod", "de_DE", "Die Rute wird in Norwegen gefertigt.", "grounding.origin_unsupported"),
    ("rod", "de_DE", "In Norwegen gebaut, in aller Welt gefischt.", "grounding.origin_unsupported"),
    ("candle", "de_DE", "Sie duftet nach Lavendel.", "grounding.ingredient_unsupported"),
    ("brush", "en_US", "It is anti-inflammatory.", "grounding.health_unsupported"),
    ("dress", "en_US", "The hem ends at the ankle.", "grounding.shape_unsupported"),
    ("hex", "de_DE", "Frost kann ihr nichts anhaben.", "grounding.property_unsupported"),
    ("jeans", "en_US", "They come with a lid.", "grounding.feature_unsupported"),
    ("soup", "en_US", "It is free of lactose.", "grounding.contradicted"),
    ("soup", "de_DE", "Statt Meersalz kommt Salz hinein.", "grounding.contradicted"),
    ("sauce", "de_DE", "Die Soße ist reich an Eiweiß.", "grounding.health_unsupported"),
    ("soup", "de_DE", "Die Suppe enthält Margarine.", "grounding.ingredient_unsupported"),
    ("bit", "en_US", "The bit is not magnetic.", "grounding.contradicted"),
    ("guitar", "en_US", "The top is made of laminate.", "grounding.material_unsupported"),
    ("sauce", "en_US", "It contains basil.", "grounding.ingredient_unsupported"),
    ("suit", "de_DE", "Ein britischer Tweed.", "grounding.origin_unsupported"),
)


def _codes(product: str, locale: str, text: str) -> list[str]:
    subject = make_subject(
        text,
        product=make_product(family=None, values={"name": (Value("Nordwind"),)}),
        values=_RECORDS[product],
        locale=locale,
    )
    found = run_checks(_CHECKS, subject)
    return [one.code for one in found if one.severity is not Severity.INFO and one.code.startswith("grounding.")]


@pytest.mark.parametrize(("product", "locale", "text"), _TRUE, ids=[row[2][:40] for row in _TRUE])
def test_what_follows_from_the_facts_or_stands_around_is_left_alone(product: str, locale: str, text: str) -> None:
    assert _codes(product, locale, text) == []


@pytest.mark.parametrize(("product", "locale", "text", "code"), _CLAIMS, ids=[row[2][:40] for row in _CLAIMS])
def test_what_no_fact_bears_out_is_reported(product: str, locale: str, text: str, code: str) -> None:
    assert code in _codes(product, locale, text)


def test_what_stands_around_is_known_by_its_own_words_alone() -> None:
    scenes = around({"ladder"})
    assert scenes.has(("Bleistift",))
    assert scenes.has(("recipe", "books"))
    assert not scenes.has(("Kugelschreiber",))
    assert not scenes.has(("recipe", "card"))
    assert not around({"smartphone"}).has(("Bleistift",))

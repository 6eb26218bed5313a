"""True sentences on food, materials, colours and scenes in the words of copy, and near ones that no fact bears out."""

from decimal import Decimal
from typing import Any

import pytest

from quality_checks import first_checks
from quality_checks.grounding.colour_codes import colours_of
from quality_checks.runner import run_checks
from schemas.finding import Severity
from schemas.product import Amount, Value
from tests.builders import make_product
from tests.quality_checks.subjects import make_subject

_CHECKS = first_checks()
_RECORDS: dict[str, dict[str, Any]] = {
    "muesli": {
        "product_type": "muesli",
        "organic": True,
        "ingredients": (
            "Hafervollkornflocken*",
            "Gerstenmalzextrakt",
            "stark entöltes Kakaopulver",
            "Zucker",
            "Wasser",
        ),
        "may_contain": ("soy",),
    },
    "bread": {
        "product_type": "bread",
        "ingredients": ("water", "rice flour", "vegetable oils (rapeseed, olive)", "preservative: calcium propionate"),
    },
    "olives": {"product_type": "antipasti", "ingredients": ("Oliven geschwärzt ohne Stein", "Paprika (4 %)")},
    "mask": {
        "product_type": "face_mask",
        "reusable": False,
        "medical_device": False,
        "sterile": False,
        "color": "blue",
    },
    "kettle": {"product_type": "kettle", "dishwasher_safe": False},
    "dishwasher_kettle": {"product_type": "kettle", "dishwasher_safe": True},
    "filament": {"product_type": "3d_printing_filament", "translucent": False, "color_hex": "#EC0000"},
    "processor": {"product_type": "processor", "cores": Decimal(8), "threads": Decimal(16)},
    "player": {"product_type": "mp3_player", "battery_life": Amount(Decimal(26), "HOUR"), "thickness": "10 mm"},
    "capsules": {"product_type": "dietary_supplement", "purity": "100% pure"},
    "balm": {"product_type": "beard_balm", "scent": "vanilla", "content": Amount(Decimal(4), "OUNCE")},
    "speaker": {"product_type": "loudspeaker", "housing_material": "plastic", "power": Amount(Decimal(40), "WATT")},
    "adapter": {"product_type": "network_adapter", "bus_powered": True},
    "mouse": {"product_type": "computer_mouse", "color": "red", "handedness": "ambidextrous"},
    "shoe": {"product_type": "shoe", "color": "pink", "upper_material": "synthetic", "size": "38"},
    "coffee": {"product_type": "coffee", "country_of_origin": "CO", "ingredients": ("coffee_beans",)},
    "chair": {"product_type": "gaming_chair", "base_material": "nylon", "frame_material": "steel"},
    "guitar": {"product_type": "electric_guitar", "body_material": "basswood", "finish": "unfinished"},
    "ladder": {"product_type": "ladder", "delivery_time": Amount(Decimal(3), "DAY")},
    "plain_ladder": {"product_type": "ladder", "material": "aluminium"},
    "conditioner": {"product_type": "conditioner", "brand": "As I Am", "scent": "coconut"},
    "supply": {"product_type": "power_supply", "output": Amount(Decimal(1000), "WATT"), "color": "white"},
    "crackers": {
        "product_type": "crackers",
        "ingredients": ("wheat flour", "olive oil"),
        "may_contain": ("sesame", "milk"),
    },
    "oil": {"product_type": "olive_oil", "ingredients": ("olive oil",), "region": "Black Forest", "origin": "Germany"},
    "knife": {"product_type": "kitchen_knife", "hardness": "56 HRC", "blade_material": "steel"},
    "soft_knife": {"product_type": "kitchen_knife", "blade_material": "ceramic"},
    "lamp": {"product_type": "floor_lamp", "material": ("ash wood", "linen")},
    "boot": {"product_type": "chelsea_boot", "upper_material": "suede", "color": "brown"},
    "dog_food": {"product_type": "dog_food", "animal": "dog", "life_stage": "adult"},
    "cream": {"product_type": "hand_cream", "packaging": "tube_with_flip_top", "period_after_opening": "12 months"},
}

_TRUE = (
    # What lists of ingredients say
    ("muesli", "de_DE", "Wer Allergien hat, beachtet beim Müsli bitte die Gerste."),
    ("muesli", "de_DE", "Für Allergiker wichtig: Das Müsli kann Spuren von Soja enthalten."),
    ("muesli", "en_US", "The muesli has whole-grain oats and barley."),
    ("muesli", "en_US", "The muesli contains low-fat cocoa powder."),
    ("muesli", "en_US", "The ingredients of the muesli marked with an asterisk are organically farmed."),
    ("bread", "de_DE", "Ins Brot kommen Rapsöl und Olivenöl."),
    ("bread", "de_DE", "Das Brot enthält Zusatzstoffe."),
    ("bread", "de_DE", "Das Brot kommt mit drei Stoffen aus, die es haltbar machen."),
    ("olives", "en_US", "Pitted olives and peppers."),
    # What a plain no says
    ("mask", "en_US", "These are disposable face masks."),
    ("mask", "en_US", "They are neither sterile nor sold as a medical device."),
    ("mask", "de_DE", "Als Medizinprodukt sind die Masken nicht zugelassen."),
    ("kettle", "en_US", "Hand wash only, please: the kettle asks for it."),
    ("filament", "en_US", "The filament is an opaque one in bold red."),
    # Comparisons with no product
    ("processor", "de_DE", "Acht Kerne, doppelt so viele Threads: Der Prozessor verteilt die Arbeit."),
    ("player", "en_US", "26 hours is longer than most people stay awake, and so long the player plays."),
    ("player", "en_US", "None is thicker than a centimeter."),
    ("capsules", "de_DE", "Der Inhalt ist hundertprozentig rein."),
    # Scenes and figures of speech
    ("balm", "de_DE", "Ledersessel, ein Hauch Vanille, Ruhe. Der Balsam ist für den Bart. Er wiegt vier Unzen."),
    ("balm", "de_DE", "So duftet der Feierabend im Ohrensessel. Der Balsam ist für den Bart. Er wiegt vier Unzen."),
    ("adapter", "en_US", "The adapter feeds on bus power alone, no brick required."),
    ("mouse", "en_US", "Left-handers get the short straw with a mouse most of the time."),
    ("mouse", "de_DE", "Die Maus sorgt für Gesprächsstoff."),
    ("shoe", "de_DE", "Konzert, Kaffee, Kopfsteinpflaster – wohin der Schuh geht, entscheiden Sie."),
    ("shoe", "de_DE", "Grau gibt es auf dem Gehweg schon genug. Der Schuh hält mit Pink dagegen. Er hat Größe 38."),
    ("shoe", "en_US", "The colour of the shoe lifts the mood of any outfit."),
    ("shoe", "de_DE", "Lieferbar ist der Schuh in Größe 38."),
    ("shoe", "de_DE", "Außen kommt am Schuh Synthetik zum Einsatz."),
    ("supply", "en_US", "White builds are spoiled by a black power supply. Not this time. It gives 1,000 watts."),
    ("coffee", "de_DE", "Nach amerikanischem Maß trinkt man den Kaffee aus Kolumbien anders."),
    ("coffee", "en_US", "In Germany the answer is often coffee."),
    ("filament", "en_US", "The filament comes in Rot, German for red."),
    ("filament", "de_DE", "Das Filament zeigt einen Ton, der an Leinen erinnert."),
    ("crackers", "de_DE", "Käse auf den Tisch, Oliven dazu, Gäste kommen gleich. Die Cracker knacken. Sie schmecken."),
    ("crackers", "de_DE", "Spuren von Sesam und Milch sind nicht auszuschließen."),
    ("oil", "en_US", "The olive oil comes from the Black Forest in Germany."),
    ("oil", "en_US", "Torn bread, flaky salt, a pool of green-gold olive oil."),
    ("knife", "de_DE", "Die Klinge des Messers ist gehärtet."),
    ("lamp", "de_DE", "Ein Buch, ein Ohrensessel, Ruhe. Die Lampe steht auf Esche. Sie trägt Leinen."),
    ("boot", "en_US", "Brick pavement, parquet, gravel drive, all the same to this boot."),
    ("boot", "en_US", "Leave the leather pumps at home today. This is a boot."),
    ("mouse", "de_DE", "Schwarze Mäuse gibt es genug. Diese Maus ist rot. Sie klickt."),
    ("mouse", "en_US", "There is a wall of glass between you and the city, and there is a mouse."),
    ("dog_food", "de_DE", "Trockenfutter für ausgewachsene Hunde."),
    # The same in other words
    ("chair", "de_DE", "Der Stuhl hat ein Nylonfußkreuz."),
    ("guitar", "de_DE", "Das Holz der Gitarre ist noch unbehandelt."),
    ("cream", "de_DE", "Die Tube der Handcreme hat einen Klappdeckel."),
    ("cream", "en_US", "The hand cream should be finished within a year of opening."),
    # What looks like talk about the text, and words of orders that the data have
    ("ladder", "de_DE", "Die Lieferzeit der Leiter beträgt drei Tage."),
    ("conditioner", "en_US", "As I Am's conditioner smells of coconut."),
    ("supply", "en_US", "<ul><li>Output: 1,000 watts</li><li>White power supply</li></ul>"),
)
_CLAIMS = (
    ("muesli", "de_DE", "Das Müsli ist auch für Allergiker geeignet.", "ingredient_unsupported"),
    ("muesli", "de_DE", "Für Allergiker wichtig: Das Müsli ist ideal für sie.", "audience_unsupported"),
    ("muesli", "de_DE", "Das Müsli enthält Roggen.", "ingredient_unsupported"),
    ("muesli", "en_US", "The muesli is low-fat.", "ingredient_unsupported"),
    ("bread", "en_US", "The bread is organically farmed.", "ingredient_unsupported"),
    ("bread", "de_DE", "Das Brot enthält Sonnenblumenöl.", "ingredient_unsupported"),
    ("bread", "de_DE", "Das Brot kommt im Leinenbeutel aus Stoff.", "material_unsupported"),
    ("olives", "en_US", "Pitted olives and garlic.", "ingredient_unsupported"),
    ("mask", "en_US", "The mask is reusable.", "contradicted"),
    ("mask", "en_US", "The mask is sold as a medical device.", "medical_device_claim"),
    ("mask", "en_US", "The mask is not only sold as a medical device.", "medical_device_claim"),
    ("mask", "de_DE", "Die Maske ist nicht nur als Medizinprodukt zugelassen.", "medical_device_claim"),
    ("mask", "en_US", "Fifty black masks, zero ceremony. They are masks for all. They lie flat.", "colour_unsupported"),
    ("dishwasher_kettle", "en_US", "Hand wash only, please: the kettle asks for it.", "care_unsupported"),
    ("filament", "de_DE", "Das Filament ist blau.", "colour_unsupported"),
    ("filament", "en_US", "The filament is transparent.", "colour_unsupported"),
    ("processor", "de_DE", "Der Prozessor ist doppelt so schnell wie andere.", "superlative_unsupported"),
    ("processor", "de_DE", "Der Prozessor hat acht Kerne und doppelt so viel Leistung.", "superlative_unsupported"),
    ("processor", "en_US", "Eight cores, and twice as much power as before.", "superlative_unsupported"),
    ("player", "en_US", "The player runs longer than most.", "superlative_unsupported"),
    ("player", "en_US", "The player runs longer than most players.", "superlative_unsupported"),
    ("player", "en_US", "None is thinner than this player.", "superlative_unsupported"),
    ("capsules", "de_DE", "Der Inhalt ist hundertprozentig sicher.", "superlative_unsupported"),
    ("balm", "de_DE", "Der Balsam kommt mit Lederetui.", "content_unsupported"),
    ("speaker", "en_US", "The speaker is housed in a beechwood cabinet.", "material_unsupported"),
    ("mouse", "en_US", "The mouse is made of straw.", "material_unsupported"),
    ("shoe", "de_DE", "Der Schuh ist grau.", "colour_unsupported"),
    ("shoe", "de_DE", "Sofort lieferbar ist der Schuh in Größe 38.", "service_unsupported"),
    ("shoe", "en_US", "The shoe lifts the mood.", "health_unsupported"),
    ("supply", "en_US", "It is a black power supply.", "colour_unsupported"),
    ("coffee", "en_US", "The coffee is roasted in Germany, and the answer is often coffee.", "origin_unsupported"),
    ("filament", "de_DE", "Das Filament ist aus Leinen.", "material_unsupported"),
    ("crackers", "de_DE", "Die Cracker enthalten Käse.", "ingredient_unsupported"),
    ("crackers", "de_DE", "Sesam und Milch sind nicht enthalten, auch nicht in Spuren.", "contradicted"),
    ("oil", "en_US", "The smoothest olive oil in Germany.", "superlative_unsupported"),
    ("oil", "en_US", "The olive oil comes in a gold tin.", "material_unsupported"),
    ("soft_knife", "de_DE", "Die Klinge des Messers ist gehärtet.", "material_unsupported"),
    ("lamp", "de_DE", "Die Lampe ist aus Leder.", "material_unsupported"),
    ("boot", "en_US", "The boot has a wooden heel.", "material_unsupported"),
    ("boot", "en_US", "The leather lining of the boot stays soft at home.", "shape_unsupported"),
    ("mouse", "de_DE", "Die schwarze Maus ist überall dabei.", "colour_unsupported"),
    ("mouse", "en_US", "The mouse has a body of glass.", "material_unsupported"),
    ("chair", "de_DE", "Der Stuhl hat ein Aluminiumfußkreuz.", "material_unsupported"),
    ("chair", "de_DE", "Die Lederlehne des Stuhls ist bequem.", "material_unsupported"),
    ("plain_ladder", "de_DE", "Die Lieferzeit der Leiter beträgt drei Tage.", "shipping_stated"),
    ("ladder", "en_US", "Enjoy free shipping of the ladder.", "shipping_stated"),
    ("conditioner", "en_US", "I am sure that this conditioner smells of coconut.", "writer_speaks"),
    ("supply", "en_US", "Output: The white power supply does its work.", "label"),
)


def _codes(product: str, locale: str, text: str) -> list[str]:
    subject = make_subject(
        text,
        product=make_product(family=None, values={"name": (Value("Nordwind"),)}),
        values=_RECORDS[product],
        locale=locale,
    )
    told = ("grounding.", "check.", "packs.", "prompt_talk.", "stuffing.")
    found = run_checks(_CHECKS, subject)
    return [
        one.code.partition(".")[2]
        for one in found
        if one.severity is not Severity.INFO and one.code.startswith(told) and not one.code.endswith("_missing")
    ]


@pytest.mark.parametrize(("product", "locale", "text"), _TRUE, ids=[f"{row[0]}: {row[2][:36]}" for row in _TRUE])
def test_what_the_facts_or_a_scene_say_is_left_alone(product: str, locale: str, text: str) -> None:
    assert _codes(product, locale, text) == []


@pytest.mark.parametrize(
    ("product", "locale", "text", "code"), _CLAIMS, ids=[f"{row[0]}: {row[2][:36]}" for row in _CLAIMS]
)
def test_near_sentences_are_still_reported(product: str, locale: str, text: str, code: str) -> None:
    assert code in _codes(product, locale, text)


def test_grams_of_many_amounts_are_no_keyword_and_a_word_said_over_and_over_is() -> None:
    amounts = "Je 100 Gramm: 7 Gramm Fett, 5 Gramm Zucker, 9 Gramm Eiweiß, 3 Gramm Salz, 2 Gramm Stärke, 4 Gramm Asche."
    assert "keyword" not in _codes("bread", "de_DE", amounts)
    stuffed = "Gramm um Gramm zählt, jedes Gramm ist ein Gramm, und noch ein Gramm macht das Gramm zum Gramm."
    assert "keyword" in _codes("bread", "de_DE", stuffed)


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("#EC0000", ["red"]),
        ("#ECEFED", ["white ; off-white"]),
        ("#D2B48C", ["beige ; tan ; sand"]),
        ("#8B4513", ["brown"]),
        ("#1A1A1A", ["black"]),
        ("#FFC0CB", ["pink ; rose"]),
        ("no code", []),
    ],
)
def test_a_colour_code_is_named(code: str, names: list[str]) -> None:
    assert list(colours_of(code)) == names

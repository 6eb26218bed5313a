"""What a clause puts into the box, what works in the product, and the opposite of a yes in other words.

Each sentence that is reported stands beside a near one that a fact states, or that says nothing of the product.
"""

from decimal import Decimal
from typing import Any

import pytest

from quality_checks import first_checks
from schemas.product import Amount
from tests.quality_checks.subjects import spans_reported

_CHECKS = first_checks()
_RECORDS: dict[str, dict[str, Any]] = {
    "tent": {
        "product_type": "tunnel_tent",
        "package_content": ("tent", "poles", "pegs", "guy_lines", "carry_bag"),
        "color": "olive",
    },
    "oats": {"product_type": "breakfast_cereal", "ingredients": ("oats", "coconut"), "container": "cup"},
    "phone": {
        "product_type": "smartphone",
        "headphone_jack_3_5mm": True,
        "memory_card": "microSDHC, 2 GB included",
        "battery": "Li-Ion, removable",
        "color": "black",
    },
    "speaker": {
        "product_type": "portable_speaker",
        "battery_rechargeable": True,
        "carrying_pouch_included": True,
        "color": "white",
    },
    "hat": {"product_type": "hat", "color": "grey", "material": ("wool",)},
    "helmet": {
        "product_type": "bike_helmet",
        "color": "black",
        "size": "M",
        "included_accessories": ("spare pads", "carry bag"),
        "visor": "removable",
    },
    "linen": {
        "product_type": "bed_linen_set",
        "color": "green",
        "duvet_cover_count": Decimal(1),
        "pillowcase_count": Decimal(1),
        "material": ("cotton",),
    },
    "kettle": {"product_type": "electric_kettle", "filter": "removable limescale filter", "color": "silver"},
    "case": {"product_type": "pc_case", "side_panel": "tinted tempered glass", "color": "black"},
    "screw": {"product_type": "screw", "material": "nylon", "color": "brown"},
    "approved_screw": {"product_type": "screw", "material": "nylon", "color": "brown", "approval": "ETA-12/0198"},
    "memory": {"product_type": "memory", "heat_spreader": True, "color": "black", "rgb_lighting": False},
    "camera_phone": {"product_type": "smartphone", "display_type": "OLED", "color": "black"},
    "desk": {"product_type": "desk", "height_adjustable": True, "adjustment_type": "electric", "color": "white"},
    "filament": {"product_type": "filament", "material": "PLA", "recycled": True, "color": "green"},
    "fibre_filament": {"product_type": "filament", "material": "PPS", "contains_carbon_fiber": True, "color": "black"},
    "shelf": {"product_type": "shelf", "tool_free_assembly": True, "color": "white", "material": "steel"},
    "laptop": {"product_type": "laptop", "touchscreen": False, "color": "black"},
    "pad": {"product_type": "mouse_pad", "size": "Extended XL", "color": "black"},
    "cooler": {"product_type": "water_cooler", "cooling_type": "liquid", "color": "white"},
    "machine": {
        "product_type": "coffee_machine",
        "care_instructions": "Descale the machine once a month",
        "color": "white",
    },
    "towel": {"product_type": "towel", "composition": "100% cotton", "color": "green"},
    "certified_towel": {"product_type": "towel", "certifications": ("OEKO-TEX Standard 100",), "color": "green"},
    "player": {"product_type": "mp3_player", "audio_technology": "Clear Audio", "color": "black"},
    "clay": {"product_type": "filament", "color": "clay", "material": "PLA"},
    "mouse": {
        "product_type": "gaming_mouse",
        "bluetooth": False,
        "onboard_memory": True,
        "rgb_lighting": False,
        "color": "white",
    },
    "supply": {"product_type": "power_supply", "form_factor": "SFX", "color": "black"},
    "sunscreen": {
        "product_type": "sunscreen",
        "active_ingredients": ("zinc_oxide", "titanium_dioxide"),
        "filter_type": "mineral",
        "net_content": Amount(Decimal(5), "FLUID_OUNCE_US"),
    },
}
#: Product, locale, a sentence that no fact bears out, and words of it that a finding has.
_REPORTED = (
    ("tent", "en_US", "Poles, pegs, guy lines, a groundsheet and a carry bag come with the olive tent.", "groundsheet"),
    ("tent", "de_DE", "Zum Lieferumfang gehören Stangen, Heringe und ein Gummihammer.", "Gummihammer"),
    ("oats", "en_US", "The oats ask for no pan, and a spoon is tucked under the lid.", "spoon"),
    ("phone", "de_DE", "Der Akku lässt sich herausnehmen, ein Ohrhörer liegt bei.", "Ohrhörer"),
    ("speaker", "de_DE", "Für den Weg gibt es eine Tragetasche und ein Kfz-Ladegerät dazu.", "Ladegerät"),
    ("speaker", "en_US", "The white speaker comes bundled with a car charger.", "charger"),
    ("hat", "de_DE", "Der graue Hut aus Wolle kommt in einer stabilen Hutschachtel zu Ihnen.", "Hutschachtel"),
    ("hat", "en_US", "The grey hat arrives in a sturdy hat box.", "box"),
    ("helmet", "en_US", "The black helmet comes packed with a rain cover and spare pads.", "cover"),
    ("helmet", "en_US", "A spare visor is tucked in the box of the black helmet.", "visor"),
    ("helmet", "de_DE", "Der schwarze Helm kommt zusammen mit einem Regenüberzug.", "Regenüberzug"),
    ("helmet", "en_US", "The black helmet has a visor and an included repair kit.", "repair kit"),
    ("linen", "de_DE", "Zum Set gehören ein Deckenbezug, ein Kissenbezug sowie ein Spannbettlaken.", "Spannbettlaken"),
    ("linen", "en_US", "A duvet cover, a pillowcase and a fitted sheet are included.", "sheet"),
    ("kettle", "en_US", "A descaling brush comes with it, in silver.", "brush"),
    ("kettle", "de_DE", "Zum silbernen Kocher und zum Set gehören zwei Becher.", "Becher"),
    ("case", "de_DE", "Das schwarze Gehäuse zeigt das System hinter getöntem Acrylglas.", "Acrylglas"),
    ("case", "en_US", "The black case shows the system behind clear acrylic.", "acrylic"),
    ("screw", "de_DE", "Eine Europäische Technische Zulassung (ETA) liegt vor.", "Zulassung"),
    ("screw", "en_US", "A European Technical Assessment has been granted for the brown screw.", "Technical Assessment"),
    ("memory", "de_DE", "Ein Kühlkörper bedeckt die Riegel, ein Temperaturfühler überwacht sie.", "Temperaturfühler"),
    ("memory", "en_US", "A heat spreader covers the modules, and a temperature sensor monitors them.", "sensor"),
    ("camera_phone", "de_DE", "Das schwarze Handy fotografiert, unterstützt von einem LiDAR-Scanner.", "LiDAR"),
    ("camera_phone", "en_US", "The black phone keeps the time visible with its always-on mode.", "always-on mode"),
    ("desk", "de_DE", "Die Höhe wird elektrisch verstellt und in vier Speicherplätzen hinterlegt.", "Speicherplätzen"),
    ("desk", "en_US", "The height of the white desk is saved to one of three memory presets.", "memory presets"),
    ("filament", "en_US", "The green PLA is spun from virgin plastic.", "virgin plastic"),
    ("filament", "de_DE", "Das grüne PLA besteht aus fabrikneuem Kunststoff.", "fabrikneuem"),
    ("fibre_filament", "de_DE", "Ein schwarzes, glasfaserhaltiges PPS-Filament.", "glasfaserhaltiges"),
    ("shelf", "de_DE", "Das weiße Regal wird mit einem Schraubendreher aufgebaut.", "Schraubendreher"),
    ("shelf", "en_US", "Put up the white shelf with the Allen key you already own.", "Allen key"),
    ("laptop", "de_DE", "Auf Berührungen reagiert das schwarze Display prompt.", "Berührungen reagiert"),
    ("laptop", "en_US", "The black screen reacts to every tap.", "reacts to every tap"),
    ("pad", "en_US", "A black mouse pad in the compact Medium size.", "Medium size"),
    ("cooler", "en_US", "Top up the coolant of the white cooler now. Top up the coolant once a year.", "once a year"),
    ("cooler", "de_DE", "Füllen Sie die Kühlflüssigkeit einmal im Jahr nach.", "Kühlflüssigkeit einmal im Jahr"),
    ("towel", "en_US", "The green cotton towel is dyed with half the usual amount of energy.", "half the usual"),
    ("towel", "de_DE", "Die Baumwolle wird mit weniger Energie hergestellt.", "weniger Energie"),
    ("clay", "de_DE", "Der Farbton erinnert an ein tiefes Nachtblau.", "Nachtblau"),
    (
        "mouse",
        "de_DE",
        "Bluetooth hat die weiße Maus nicht, einen internen Speicher ebenso wenig.",
        "internen Speicher",
    ),
    (
        "mouse",
        "de_DE",
        "Bluetooth hat sie nicht, einen internen Speicher für Profile ebenso wenig.",
        "internen Speicher",
    ),
    ("player", "de_DE", "Der schwarze Player trägt das Siegel „Hi-Res Audio“.", "Hi-Res Audio"),
    ("player", "en_US", "The black player bears the Hi-Res Audio logo.", "Hi-Res Audio"),
    ("towel", "de_DE", "Das grüne Handtuch trägt das Siegel Faire Faser.", "Faire Faser"),
    ("supply", "en_US", "The black power supply is built to the TFX standard.", "TFX"),
    ("sunscreen", "en_US", "Mineral filters: zinc oxide and avobenzone.", "avobenzone"),
)
#: Product, locale, and a near sentence that a fact states, or that says nothing of the product.
_PASSING = (
    ("tent", "en_US", "Poles, pegs, guy lines and a carry bag come with the olive tent."),
    ("tent", "de_DE", "Zum Lieferumfang gehören Stangen, Heringe, Leinen und eine Tasche."),
    ("phone", "de_DE", "Eine Speicherkarte liegt bei, und der Akku lässt sich herausnehmen."),
    ("phone", "en_US", "The black phone is light, and you will need a charger for the battery."),
    ("speaker", "de_DE", "Für den Weg gibt es eine Tragetasche dazu."),
    ("speaker", "en_US", "A carrying pouch is included with the white speaker."),
    ("hat", "de_DE", "Der graue Hut aus Wolle kommt in einem Stück zu Ihnen."),
    ("hat", "en_US", "The grey hat comes in a soft shade of grey."),
    ("helmet", "en_US", "The black helmet comes together with a carry bag."),
    ("helmet", "de_DE", "Der schwarze Helm liegt in einem Regal im Keller."),
    ("helmet", "en_US", "The black helmet fits size M, and an included carry bag keeps it clean."),
    ("linen", "de_DE", "Zum Set gehören ein Deckenbezug und ein Kissenbezug."),
    ("linen", "en_US", "A duvet cover and a pillowcase are included."),
    ("kettle", "de_DE", "Eine Prise Humor gehört dazu, und ein herausnehmbarer Kalkfilter ist dabei."),
    ("case", "de_DE", "Das schwarze Gehäuse zeigt das System hinter getöntem Glas."),
    ("approved_screw", "de_DE", "Eine Europäische Technische Zulassung (ETA) liegt vor."),
    ("memory", "en_US", "A heat spreader covers the black modules, and a quiet evening awaits."),
    ("camera_phone", "en_US", "The black phone has an OLED and is supported by a good mood."),
    ("desk", "en_US", "The white desk moves electrically, which you will keep in mind."),
    ("filament", "de_DE", "Das grüne PLA ist recycelt, und jede Rolle ein neues Projekt."),
    ("fibre_filament", "de_DE", "Ein schwarzes, carbonfaserhaltiges PPS-Filament."),
    ("shelf", "de_DE", "Wer mit dem Hammer arbeitet, legt ihn auf das weiße Regal."),
    ("shelf", "en_US", "No screwdriver is needed for the white steel shelf."),
    ("laptop", "en_US", "The black screen is not touch-sensitive."),
    ("pad", "en_US", "A black mouse pad in the XL size."),
    ("pad", "en_US", "The medium size of a desk is no matter for the black pad."),
    ("machine", "en_US", "Descale the machine once a month."),
    ("towel", "en_US", "The green cotton towel dries with little water left."),
    ("mouse", "de_DE", "Bluetooth hat die weiße Maus nicht, RGB-Beleuchtung ebenso wenig."),
    ("mouse", "de_DE", "Bluetooth hat die weiße Maus nicht, wohl aber einen internen Speicher."),
    ("sunscreen", "en_US", "Mineral filters: zinc oxide and titanium dioxide."),
    ("player", "de_DE", "Der schwarze Player trägt das Label „Clear Audio“."),
    ("certified_towel", "de_DE", "Das grüne Handtuch trägt das Siegel Oeko-Tex Standard 100."),
)


@pytest.mark.parametrize(("product", "locale", "text", "words"), _REPORTED)
def test_what_lies_in_no_box_and_works_in_no_product_is_reported(
    product: str, locale: str, text: str, words: str
) -> None:
    found = _found(product, locale, text)
    start = text.index(words)
    assert any(first < start + len(words) and start < last for first, last in found), found


@pytest.mark.parametrize(("product", "locale", "text"), _PASSING)
def test_what_the_facts_put_there_passes(product: str, locale: str, text: str) -> None:
    assert _found(product, locale, text) == []


def _found(product: str, locale: str, text: str) -> list[tuple[int, int]]:
    return spans_reported(_CHECKS, text, values=_RECORDS[product], locale=locale)

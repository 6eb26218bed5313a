"""What a text denies, counts or tells to do without claiming anything, beside near sentences that claim too much."""

from decimal import Decimal
from typing import Any

import pytest

from quality_checks import first_checks
from quality_checks.runner import run_checks
from schemas.finding import Severity
from schemas.product import Amount, Value
from tests.builders import make_product
from tests.quality_checks.subjects import make_subject

_CHECKS = first_checks()


def _of(amount: str, unit: str) -> Amount:
    return Amount(Decimal(amount), unit)


_RECORDS: dict[str, dict[str, Any]] = {
    "card": {"product_type": "graphics_card", "color": ("grey", "black"), "lighting": False, "cooling": "2 fans"},
    "headset": {"product_type": "headphones", "color": "black", "microphone": False, "noise_cancelling": True},
    "game": {"product_type": "board_game", "genre": "cooperative", "batteries_required": False, "players_max": 5},
    "top_toy": {"product_type": "toy", "color": "red", "batteries_required": False, "material": "beech_wood"},
    "goggles": {"product_type": "ski_goggles", "helmet_compatible": True, "frame_material": "TPU"},
    "phone": {"product_type": "smartphone", "glove_compatible": True, "color": "green"},
    "detergent": {
        "product_type": "laundry_detergent",
        "suitable_fabrics": ("cotton", "linen"),
        "unsuitable_fabrics": ("wool", "silk"),
        "pre_measured": True,
    },
    "cleaner": {"product_type": "cleaning_agent", "not_suitable_for": ("marble", "aluminium"), "item_form": "liquid"},
    "shoe": {"product_type": "climbing_shoe", "lining": "unlined", "upper_material": "suede leather"},
    "jacket": {"product_type": "jacket", "lining": "polyester", "color": "blue"},
    "pods": {"product_type": "coffee", "sugar_free": True, "caffeine_free": False, "decaffeinated": True},
    "coffee": {"product_type": "coffee", "item_form": "whole_bean", "ground": False},
    "feeder": {"product_type": "document_scanner", "scan_speed": _of("40", "IMAGE_PER_MINUTE"), "color": "white"},
    "network": {
        "product_type": "network_adapter",
        "port_count": Decimal(2),
        "port_type": "RJ45",
        "supported_speeds": ("10 GbE", "5 GbE", "2.5 GbE", "1 GbE", "100 Mb"),
    },
    "private": {"product_type": "stain_remover", "target_group": "private households"},
    "bedding": {"product_type": "bed_linen_set", "pillowcase_count": Decimal(1), "duvet_cover_count": Decimal(1)},
    "usb_card": {"product_type": "expansion_card", "usb_version": Decimal("3.2"), "color": "black"},
    "roast": {"product_type": "coffee", "decaffeinated": False, "item_form": "whole_bean"},
    "camera": {"product_type": "digital_camera", "body_material": "metal", "color": "black"},
    "camcorder": {"product_type": "camcorder", "hdmi_outputs": Decimal(1), "sensor_type": "CMOS"},
    "nuts": {"product_type": "nuts", "shelled": False, "roasted": False, "packaging": "bag"},
    "lift_desk": {
        "product_type": "desk",
        "height_min": _of("70", "CENTIMETER"),
        "height_max": _of("120", "CENTIMETER"),
    },
    "boot": {"product_type": "shoes", "waterproof": False, "color": "brown"},
    "bread": {"product_type": "bread", "sliced": False, "packaging": "bag"},
    "tent": {"product_type": "dome_tent", "footprint_included": False, "package_content": ("tent", "14 pegs")},
    "desk": {"product_type": "desk", "height_adjustable": False, "color": "white", "height": _of("72", "CENTIMETER")},
    "lamp": {"product_type": "desk_lamp", "dimmable": False, "color": "white"},
    "board": {"product_type": "motherboard", "raid_support": True, "ecc_support": False, "color": "black"},
    "filament": {
        "product_type": "filament",
        "material": "PETG",
        "diameter": _of("1.75", "MILLIMETER"),
        "diameter_tolerance": _of("0.02", "MILLIMETER"),
    },
    "conditioner": {"product_type": "conditioner", "exposure_time": _of("2", "MINUTE"), "silicone_free": True},
    "tea": {"product_type": "iced_tea", "flavor": "peach", "packaging": "can"},
    "drink": {"product_type": "soft_drink", "minimum_age": _of("2", "YEAR"), "flavor": "honey"},
    "mask": {"product_type": "ski_goggles", "lens_layers": Decimal(2), "face_padding": "triple-layer foam"},
    "case": {"product_type": "pc_case", "bays_3_5_inch": Decimal(5), "bays_2_5_inch": Decimal(6), "color": "white"},
    "linen": {"product_type": "bed_linen", "reversible": True, "material": ("cotton",)},
    "plain_linen": {"product_type": "bed_linen", "reversible": False, "material": ("cotton",)},
    "wide_card": {"product_type": "graphics_card", "slot_width": Decimal("2.15"), "color": "black"},
    "guitar": {"product_type": "electric_guitar", "pickup_configuration": "H-H", "pickup_type": "passive"},
    "table": {
        "product_type": "dining_table",
        "extension_leaves": Decimal(2),
        "seats_min": Decimal(6),
        "seats_max": Decimal(10),
    },
    "sausage": {
        "product_type": "raw_sausage",
        "nutrition_reference_amount": _of("100", "GRAM"),
        "carbohydrates": _of("1", "GRAM"),
        "fat": _of("38", "GRAM"),
    },
    "adapter": {"product_type": "network_adapter", "supported_speeds": ("10 GbE", "1 GbE", "100 Mb")},
    "nic": {"product_type": "network_adapter", "interface": "PCIe x8", "controller": "Intel 82599"},
    "printer": {
        "product_type": "printer",
        "print_speed_color": _of("5.0", "IMAGE_PER_MINUTE"),
        "print_speed_mono": _of("9.2", "IMAGE_PER_MINUTE"),
    },
    "remover": {"product_type": "stain_remover", "item_form": "no drip foam", "target_group": "private households"},
    "clamp": {"product_type": "pipe_clamp", "sound_insulating": True, "inlay_material": "EPDM"},
    "mouse": {
        "product_type": "mouse",
        "sensor_type": "optical",
        "min_resolution": _of("100", "DPI"),
        "max_resolution": _of("7200", "DPI"),
    },
    "chair": {
        "product_type": "gaming_chair",
        "backrest_angle_min": _of("90", "DEGREE"),
        "backrest_angle_max": _of("155", "DEGREE"),
        "color": "white",
    },
    "mower": {"product_type": "lawn_mower", "self_propelled": False, "cutting_width": _of("38", "CENTIMETER")},
    "pad": {"product_type": "mouse_pad", "spill_proof": True, "color": "black"},
    "server_card": {
        "product_type": "network_adapter",
        "operating_temperature_min": _of("0", "CELSIUS"),
        "operating_temperature_max": _of("55", "CELSIUS"),
    },
    "knife": {
        "product_type": "kitchen_knife",
        "care_instructions": "hand wash, dry immediately",
        "blade_material": "steel",
    },
    "chocolate": {"product_type": "chocolate", "may_contain_traces_of": ("milk", "soy"), "packaging": "box"},
    "granola": {"product_type": "granola", "use_after_opening": "4-6 weeks", "storage": "cool and dry"},
    "monitor": {"product_type": "monitor", "viewing_angle": "178° H x 178° V", "panel_type": "IPS"},
}

_PASSING = (
    # The adjective before its noun tells which thing that is.
    ("card", "de_DE", "Beleuchtung gibt es an dem grau-schwarzen Modell nicht."),
    ("card", "de_DE", "An der schwarzen Karte leuchtet nichts."),
    ("headset", "de_DE", "Ein Mikrofon steckt in dem schwarzen Kopfhörer nicht."),
    ("headset", "de_DE", "Ein Mikrofon hat der schwarze Kopfhörer nicht."),
    ("game", "de_DE", "Batterien braucht das kooperative Spiel nicht."),
    ("top_toy", "de_DE", "Batterien braucht der rote Kreisel nicht."),
    # With it or without.
    ("goggles", "en_US", "Wear the ski goggles with or without a helmet."),
    ("goggles", "de_DE", "Die Skibrille trägst du mit oder ohne Helm."),
    ("phone", "en_US", "The green smartphone works with or without gloves."),
    ("phone", "de_DE", "Das grüne Smartphone bedienen Sie mit und ohne Handschuhe."),
    # What an attribute lists as unsuitable.
    ("detergent", "en_US", "Cotton and linen are welcome; wool and silk should be left out."),
    ("detergent", "de_DE", "Für Wolle und Seide ist das Waschmittel nicht geeignet."),
    ("detergent", "de_DE", "Nicht für Wolle und Seide."),
    ("cleaner", "en_US", "The liquid cleaner is not for marble or aluminium."),
    ("cleaner", "de_DE", "Für Marmor ist der Reiniger nichts."),
    ("detergent", "en_US", "Laundry day, minus the measuring cup."),
    # A value that says itself that there is none.
    ("shoe", "en_US", "Unlined upper made of suede leather"),
    ("shoe", "de_DE", "Das Obermaterial aus Veloursleder kommt ohne Futter aus."),
    ("shoe", "de_DE", "Der Kletterschuh ist ungefüttert."),
    # What is free of one thing is not free of each.
    ("pods", "en_US", "Decaffeinated does not mean entirely free of caffeine."),
    ("pods", "de_DE", "Ganz frei von Koffein ist der Kaffee nicht."),
    ("board", "en_US", "The board does not support ECC memory."),
    ("board", "de_DE", "Eine Unterstützung für ECC fehlt dem Mainboard."),
    # What is left to do follows from what has not been done.
    ("coffee", "de_DE", "Bitte mahlen!"),
    ("coffee", "en_US", "Grind the beans just before you brew."),
    ("bread", "de_DE", "Schneiden Sie das Brot selbst."),
    ("bread", "en_US", "Slice the bread as thick as you like."),
    ("tent", "de_DE", "Eine Zeltunterlage musst du extra besorgen."),
    ("tent", "de_DE", "Die Zeltunterlage bitte gesondert bestellen."),
    ("tent", "en_US", "You will have to buy a footprint on top."),
    ("desk", "de_DE", "In der Höhe lässt er sich nicht verstellen."),
    ("desk", "de_DE", "Die Höhe des weißen Schreibtischs kann man nicht anpassen."),
    ("desk", "en_US", "Height 72 cm, not adjustable"),
    ("lamp", "de_DE", "Die weiße Lampe lässt sich nicht dimmen."),
    # Numbers that follow from others.
    ("filament", "de_DE", "Der Durchmesser bewegt sich zwischen 1,73 und 1,77 mm."),
    ("filament", "en_US", "The strand measures between 1.73 and 1.77 mm."),
    ("conditioner", "en_US", "Count slowly to 120 and rinse the conditioner."),
    ("conditioner", "de_DE", "Zähle bis 120 und spüle die Spülung aus."),
    ("tea", "de_DE", "Draußen 30 Grad, drinnen Durst?"),
    ("tea", "en_US", "Ninety degrees outside and nothing to drink?"),
    ("drink", "en_US", "The soft drink is not suitable for children under the age of two."),
    ("drink", "de_DE", "Nicht geeignet ist das Getränk für Kinder unter zwei."),
    ("mask", "en_US", "Triple-layer foam sits between your face and the frame."),
    ("mask", "de_DE", "Das Polster besteht aus dreilagigem Schaum."),
    ("case", "en_US", "Eleven drive bays: five 3.5-inch, six 2.5-inch"),
    ("case", "de_DE", "Fünf 3,5-Zoll- und sechs 2,5-Zoll-Schächte"),
    ("linen", "de_DE", "Weil sich die Bettwäsche wenden lässt, haben Sie zwei Seiten zur Wahl."),
    ("linen", "en_US", "Two sides to choose from: the bed linen is reversible."),
    ("wide_card", "de_DE", "Plane gut zwei Slots Breite ein."),
    ("wide_card", "en_US", "The black card takes up just over two slots."),
    ("table", "en_US", "The dining table seats six in everyday life and up to ten when extended."),
    ("table", "de_DE", "Am Esstisch sitzen sechs, ausgezogen bis zu zehn."),
    ("sausage", "en_US", "Per 100 g, carbohydrates amount to 1 g."),
    ("adapter", "de_DE", "Auch 100 Mbit/s werden unterstützt."),
    ("adapter", "en_US", "It falls back to 100 Mbps."),
    ("nic", "en_US", "PCIe x8 interface, Intel 82599 controller"),
    ("printer", "de_DE", "In Farbe schafft der Drucker 5,0 Seiten pro Minute."),
    ("printer", "en_US", "The printer manages 9.2 pages per minute in mono."),
    # Properties in other words.
    ("remover", "en_US", "The stain remover goes on as a foam that does not drip."),
    ("remover", "de_DE", "Schaum, der nicht tropft"),
    ("clamp", "de_DE", "Schallisolierende Einlage aus EPDM"),
    ("clamp", "de_DE", "Die Rohrschelle isoliert gegen Schall."),
    ("mouse", "en_US", "Optical sensor, adjustable from 100 to 7,200 dpi"),
    ("mouse", "de_DE", "Der optische Sensor ist von 100 bis 7.200 dpi einstellbar."),
    ("chair", "de_DE", "Rückenlehne von 90 bis 155 Grad verstellbar"),
    ("chair", "en_US", "The backrest adjusts between 90 and 155 degrees."),
    ("pad", "de_DE", "Das schwarze Mauspad ist spritzfest."),
    ("server_card", "en_US", "Operating temperature from 0 to 55 °C"),
    ("knife", "de_DE", "Nach dem Kochen waschen Sie das Messer von Hand."),
    ("chocolate", "de_DE", "Allergiker achten bitte auf Milch und Soja."),
    ("granola", "en_US", "Once opened, enjoy the granola within four to six weeks."),
    ("roast", "de_DE", "Mit Koffein"),
    ("lift_desk", "de_DE", "Der Tisch ist zwischen 70 und 120 cm höhenverstellbar."),
    ("lift_desk", "en_US", "The desk adjusts from 70 to 120 cm."),
    ("drink", "de_DE", "Kinder ab zwei trinken es gern."),
    ("nuts", "de_DE", "Die Nüsse müssen Sie noch knacken."),
    ("nuts", "en_US", "Roast the nuts yourself."),
    ("roast", "en_US", "The whole beans have kept their caffeine."),
    ("camera", "en_US", "Crowds, pets and self-portraits are framed by the camera without contortions."),
    ("camera", "de_DE", "Kinder und Haustiere fotografierst du mit der Kamera aus jeder Höhe."),
    ("monitor", "de_DE", "Das IPS-Panel bleibt aus bis zu 178 Grad ablesbar."),
)
_REPORTED = (
    ("roast", "en_US", "The coffee is caffeine-free."),
    ("roast", "de_DE", "Mit Guarana"),
    ("shoe", "en_US", "The climbing shoe has a soft lining."),
    ("shoe", "de_DE", "Der Kletterschuh ist weich gefüttert."),
    ("lift_desk", "en_US", "The desk is electrically adjustable from 70 to 120 cm."),
    ("lift_desk", "de_DE", "Der Tisch ist neigbar und reicht von 70 bis 120 cm."),
    ("drink", "de_DE", "Kinder ab vier trinken es gern."),
    ("nuts", "en_US", "We roast the nuts for you."),
    ("nuts", "en_US", "Roasted in the bag."),
    ("roast", "en_US", "The pack holds whole beans without any caffeine."),
    (
        "bedding",
        "de_DE",
        "Zum Set gehören Deckenbezug und Kissenbezug, beide aus Stoff, sowie ein passendes Spannbettlaken.",
    ),
    ("camera", "en_US", "A camera for kids."),
    ("camera", "en_US", "Great for kids who photograph their pets."),
    ("camera", "de_DE", "Für Kinder, die gern fotografieren."),
    ("camcorder", "en_US", "It has a trio of HDMI outputs."),
    ("printer", "de_DE", "In Farbe schafft der Drucker 7 Seiten pro Minute."),
    ("feeder", "en_US", "The scanner reads 40 pages per minute."),
    ("network", "de_DE", "Die Karte bringt vier RJ45-Anschlüsse mit."),
    ("private", "en_US", "The stain remover is reserved for licensed cleaning contractors."),
    ("bedding", "de_DE", "Zum Set gehört ein passendes Spannbettlaken."),
    ("conditioner", "en_US", "The conditioner is also suitable for hair extensions."),
    ("usb_card", "en_US", "The card has just over three ports."),
    ("card", "de_DE", "Schwarz ist die Karte nicht."),
    ("card", "de_DE", "Die Karte ist nicht schwarz."),
    ("card", "de_DE", "An der schwarzen Karte leuchtet die Beleuchtung."),
    ("headset", "de_DE", "Ein Mikrofon steckt in dem schwarzen Kopfhörer."),
    ("game", "de_DE", "Kooperativ ist das Spiel nicht."),
    ("game", "de_DE", "Batterien braucht das kooperative Spiel."),
    ("goggles", "en_US", "The ski goggles do not go with a helmet."),
    ("goggles", "de_DE", "Die Skibrille passt nicht zum Helm."),
    ("detergent", "en_US", "The detergent is not for cotton."),
    ("jacket", "de_DE", "Die blaue Jacke kommt ohne Futter aus."),
    ("jacket", "en_US", "The blue jacket is unlined."),
    ("board", "en_US", "The board does not support RAID."),
    ("board", "en_US", "The board supports ECC memory."),
    ("coffee", "en_US", "The beans come ground."),
    ("coffee", "de_DE", "Wir mahlen den Kaffee für Sie."),
    ("coffee", "en_US", "The ground coffee waits in the bag."),
    ("bread", "de_DE", "Das Brot ist geschnitten."),
    ("bread", "en_US", "The bread comes sliced."),
    ("boot", "de_DE", "Wasserdicht ist er auch."),
    ("boot", "en_US", "Waterproof, too."),
    ("tent", "de_DE", "Eine Zeltunterlage liegt extra bei."),
    ("desk", "de_DE", "In der Höhe lässt er sich verstellen."),
    ("desk", "en_US", "The desk is adjustable."),
    ("lamp", "de_DE", "Die weiße Lampe lässt sich dimmen."),
    ("filament", "de_DE", "Der Durchmesser bewegt sich zwischen 1,70 und 1,80 mm."),
    ("filament", "en_US", "The strand measures 1.77 mm."),
    ("conditioner", "en_US", "Count slowly to 90 and rinse the conditioner."),
    ("tea", "de_DE", "Der Eistee hält 30 Grad aus."),
    ("drink", "en_US", "The soft drink is not suitable for children under the age of four."),
    ("mask", "en_US", "Three-layer polycarbonate lens"),
    ("case", "en_US", "Five 3.5-inch and eight 2.5-inch bays"),
    ("plain_linen", "de_DE", "Die Bettwäsche hat zwei Seiten zur Wahl."),
    ("wide_card", "de_DE", "Plane gut drei Slots Breite ein."),
    ("wide_card", "en_US", "The black card takes up less than two slots."),
    ("table", "en_US", "The dining table seats eight in everyday life and up to ten when extended."),
    ("table", "en_US", "The dining table has ten extension leaves."),
    ("sausage", "en_US", "Per 100 g, carbohydrates amount to 38 g."),
    ("adapter", "de_DE", "Auch 250 Mbit/s werden unterstützt."),
    ("nic", "en_US", "PCIe x4 interface, Intel 82599 controller"),
    ("clamp", "de_DE", "Wasserdichte Einlage aus EPDM"),
    ("mouse", "en_US", "The weight is adjustable from 100 to 200 g"),
    ("mouse", "en_US", "The mouse has an adjustable shape, 100 to 7,200 dpi"),
    ("chair", "de_DE", "Armlehnen in der Höhe verstellbar, Rückenlehne bis 155 Grad"),
    ("pad", "de_DE", "Das schwarze Mauspad ist kratzfest."),
    ("server_card", "en_US", "For kids from 0 to 3 years"),
    ("knife", "de_DE", "Nach dem Kochen passt das Messer in die Spülmaschine."),
    ("knife", "en_US", "A knife for left-handed cooks."),
    ("chocolate", "de_DE", "Für Allergiker geeignet."),
    ("granola", "en_US", "Once opened, enjoy the granola within four months."),
)


@pytest.mark.parametrize(("product", "locale", "text"), _PASSING)
def test_what_the_data_bear_out_or_nobody_claims_is_left_alone(product: str, locale: str, text: str) -> None:
    assert _found(product, locale, text) == []


@pytest.mark.parametrize(("product", "locale", "text"), _REPORTED)
def test_near_sentences_that_claim_too_much_are_reported(product: str, locale: str, text: str) -> None:
    assert _found(product, locale, text) != []


def _found(product: str, locale: str, text: str) -> list[str]:
    product_of_record = make_product(values={"name": (Value("Nordwind"),)}, family="things")
    subject = make_subject(text, product=product_of_record, values=_RECORDS[product], locale=locale)
    found = run_checks(_CHECKS, subject)
    return [f"{one.code}: {one.message}" for one in found if one.severity is not Severity.INFO]

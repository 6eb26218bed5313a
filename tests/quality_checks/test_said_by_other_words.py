"""What a fact says in two words of which a text makes one, and near claims that it does not say."""

from decimal import Decimal
from typing import Any

import pytest

from quality_checks import first_checks
from schemas.product import Amount
from tests.quality_checks.subjects import claims_reported

_CHECKS = first_checks()


def _amount(value: str, unit: str) -> Amount:
    return Amount(Decimal(value), unit)


_RECORDS: dict[str, dict[str, Any]] = {
    "chair": {
        "product_type": "office chair",
        "adjustable_backrest_height": True,
        "adjustable_armrest_width": False,
        "armrests": True,
    },
    "goggles": {"product_type": "ski goggles", "lens_layers": Decimal(2), "lens_material": "polycarbonate"},
    "mask": {"product_type": "face mask", "layers": Decimal(3), "material": ("cotton",)},
    "single_ply": {"product_type": "towel", "layers": Decimal(1), "material": ("cotton",)},
    "phone": {
        "product_type": "smartphone",
        "main_cameras": ("50 MP wide", "5 MP ultrawide", "2 MP macro"),
        "charging_note": "50% in 20 min (advertised)",
        "front_cameras": Decimal(1),
    },
    "case": {"product_type": "suitcase", "shell_type": "hard", "color": "petrol"},
    "cream": {
        "product_type": "day cream",
        "sun_filter_type": "mineral",
        "scent": "tropical vanilla",
        "spf": Decimal(30),
    },
    "ladder": {"product_type": "stepladder", "access_sides": Decimal(1), "material": "aluminium"},
    "printer": {
        "product_type": "multifunction printer",
        "print_technology": "laser",
        "color_printing": True,
        "color_scanning": False,
        "color": "black",
    },
    "mono": {"product_type": "printer", "print_technology": "laser", "color_printing": False, "color": "black"},
    "stool": {
        "product_type": "stool",
        "color": "natural",
        "supplier_description": "The seat is woven by hand from paper cord. Wash your hands before use.",
    },
    "coffee": {"product_type": "coffee", "item_form": "whole_bean", "decaffeinated": False},
    "decaf": {"product_type": "coffee", "item_form": "whole_bean", "decaffeinated": True},
    "speaker": {"product_type": "speaker", "pre_amplified": True, "portable": True},
    "puppet": {"product_type": "hand_puppets", "movable_mouth": True, "outer_material": "cotton_plush"},
    "lamp": {"product_type": "desk lamp", "rotatable_head": True, "material": "steel", "replaceable_bulb": False},
    "soap": {
        "product_type": "soap bar",
        "ingredients": ("rose petal powder", "aloe juice", "carminic_acid", "citric acid", "acidifier", "turmeric"),
    },
    "cleaner": {"product_type": "cleaner", "surfaces": ("ceramic tile", "glass")},
    "shoe": {"product_type": "shoe", "heel_height": _amount("30", "MILLIMETER"), "sole_material": "rubber"},
    "brush": {
        "product_type": "electric toothbrush",
        "interval_timer": _amount("30", "SECOND"),
        "brushing_modes": ("clean", "white"),
    },
}

_RECORDS |= {
    "detergent": {"product_type": "laundry detergent", "cold_water_suitable": True, "pre_treatment_suitable": True},
    "plain_detergent": {"product_type": "laundry detergent", "item_form": "liquid"},
    "microphone": {
        "product_type": "microphone",
        "height_with_stand": _amount("295", "MILLIMETER"),
        "lighting": False,
    },
    "seat": {"product_type": "gaming chair", "massage_function": False, "footrest": True},
    "mix": {"product_type": "tea", "ingredients": ("turmeric", "hibiscus", "rosemary")},
    "clamp": {"product_type": "pipe clamp", "installation_time_saving": _amount("30", "PERCENT")},
    "guitar": {"product_type": "electric guitar", "pickup_configuration": "H-H"},
    "granola": {"product_type": "granola", "use_after_opening": "4-6 weeks", "ingredients": ("oats", "honey")},
}
_RECORDS |= {
    "camera": {"product_type": "digital camera", "max_aperture": "f/2.5", "display_diagonal": _amount("3", "INCH")},
    "slow_camera": {"product_type": "digital camera", "max_aperture": "f/4.5"},
    "monitor": {"product_type": "monitor", "inputs": ("HDMI", "VGA", "component"), "usb_ports": Decimal(2)},
    "knife": {"product_type": "kitchen knife", "blade_guard_included": True},
    "powder": {"product_type": "ground coffee", "container": "canister", "resealable": True},
    "sweet": {"product_type": "soft cake", "ingredients": ("pectin", "sugar")},
    "cameras": {"product_type": "smartphone", "rear_cameras": ("108 MP wide", "2 MP depth")},
}

_FAITHFUL = [
    ("chair", "de", "Die höhenverstellbare Rückenlehne gehört dazu."),
    ("chair", "de", "Der Bürostuhl hat Armlehnen und eine höhenverstellbare Rückenlehne."),
    ("goggles", "de", "Die Skibrille hat eine Doppelscheibe aus Polycarbonat."),
    ("goggles", "en", "The ski goggles have a dual-pane lens of polycarbonate."),
    ("mask", "de", "Die Maske ist dreilagig und aus Baumwolle."),
    ("phone", "de", "Das Smartphone hat eine Dreifachkamera."),
    ("phone", "en", "The smartphone has a triple camera."),
    ("phone", "de", "Das Smartphone lädt in 20 Minuten auf 50 Prozent."),
    ("case", "de", "Der Hartschalenkoffer in Petrol nimmt alles auf."),
    ("case", "en", "The hard-shell suitcase in petrol holds it all."),
    ("cream", "de", "Die Tagescreme schützt mit mineralischem Filter."),
    ("ladder", "de", "Die einseitig begehbare Stehleiter ist aus Aluminium."),
    ("printer", "de", "Der Farblaserdruck macht Freude."),
    ("printer", "en", "Scanning is monochrome on this printer."),
    ("stool", "de", "Der Hocker hat eine handgeflochtene Sitzfläche."),
    ("stool", "en", "The seat of the stool is hand woven."),
    ("coffee", "de", "Der Kaffee kommt mit Koffein."),
    ("coffee", "en", "The coffee comes with caffeine."),
    ("decaf", "en", "This is coffee with the caffeine taken out."),
    ("decaf", "de", "Diesem Kaffee wurde das Koffein entzogen."),
    ("speaker", "de", "Der vorverstärkte Lautsprecher ist tragbar."),
    ("puppet", "de", "Die Handpuppen sind aus Baumwollplüsch. Der Mund lässt sich bewegen. Sie sind weich."),
    ("lamp", "de", "Die Lampe ist aus Stahl. Der Kopf lässt sich drehen. Sie steht auf dem Tisch."),
    ("lamp", "en", "The lamp is made of steel. The head can be rotated freely. It stands on the desk."),
    ("lamp", "de", "Das Leuchtmittel der Lampe ist fest eingebaut."),
    ("soap", "de", "Die Seife enthält Rosenblütenpulver und Karminsäure."),
    ("cleaner", "de", "Der Reiniger ist für Keramikfliesen und Glas gemacht."),
    ("shoe", "de", "Der Schuh hat einen 3 cm hohen Absatz und eine Sohle aus Gummi."),
    ("shoe", "en", "The shoe has a 3 cm high heel and a rubber sole."),
    ("brush", "de", "Die Zahnbürste hat einen Timer mit 30-Sekunden-Intervallen."),
]
_FAITHFUL += [
    ("detergent", "en", "The detergent works in cold water."),
    ("detergent", "en", "The detergent doubles as a pre-treatment for stains."),
    ("microphone", "de", "Samt Ständer ist das Mikrofon 29,5 cm hoch."),
    ("microphone", "de", "Leuchteffekte spart es sich."),
    ("microphone", "de", "Eine Beleuchtung schenkt sich das Mikrofon."),
    ("seat", "en", "The chair does not come with a massage function."),
    ("mix", "de", "In den Tee kommen Kräuter wie Rosmarin und Hibiskus."),
    ("mix", "en", "The tea combines herbs such as rosemary and hibiscus."),
    ("clamp", "de", "Mit der Schelle verkürzt sich die Montagezeit um 30 %."),
    ("guitar", "de", "Die Gitarre hat Humbucker."),
    ("granola", "en", "Once opened, enjoy the granola within four to six weeks."),
]
_FAITHFUL += [
    ("camera", "de", "Das lichtstarke F2,5-Objektiv der Digitalkamera fängt Licht ein."),
    ("camera", "en", "The digital camera has a bright lens of f/2.5."),
    ("camera", "en", "Pictures and clips show up on the 3-inch display of the camera."),
    ("monitor", "en", "You can connect HDMI, VGA or component, plug two sticks into the ports of the monitor."),
    ("knife", "en", "A blade guard comes with it, so it is safe in the drawer."),
    ("powder", "en", "The canister is resealable. The next pot is only a scoop away. This ground coffee is for all."),
    ("sweet", "de", "Pektin sorgt für das Gelee-Gefühl auf der Zunge."),
    ("cameras", "en", "It is a smartphone. Photos come from a wide camera and a depth sensor. It is for all."),
]

_NEAR = [
    ("chair", "de", "Die höhenverstellbaren Armlehnen gehören dazu."),
    ("chair", "de", "Der Bürostuhl hat eine Rückenlehne und höhenverstellbare Armlehnen."),
    ("goggles", "de", "Die Skibrille hat eine Dreifachscheibe aus Polycarbonat."),
    ("mask", "de", "Die Maske ist vierlagig und aus Baumwolle."),
    ("single_ply", "de", "Das Handtuch ist zweilagig und aus Baumwolle."),
    ("phone", "de", "Das Smartphone hat eine Vierfachkamera."),
    ("phone", "en", "The smartphone has a quad camera."),
    ("ladder", "de", "Die beidseitig begehbare Stehleiter ist aus Aluminium."),
    ("mono", "de", "Der Farblaserdruck macht Freude."),
    ("printer", "en", "The printer scans in color."),
    ("stool", "de", "Der Hocker hat eine handbemalte Sitzfläche."),
    ("decaf", "de", "Der Kaffee kommt mit Koffein."),
    ("decaf", "en", "This coffee has caffeine."),
    ("coffee", "en", "This coffee is caffeine-free."),
    (
        "puppet",
        "de",
        "Die Handpuppen sind aus Baumwollplüsch. Die Ohren der Handpuppe lassen sich bewegen. Sie sind weich.",
    ),
    ("soap", "de", "Die Seife enthält Orangenblütenpulver."),
    ("soap", "de", "Die Seife enthält Salicylsäure."),
    ("shoe", "de", "Der Schuh hat einen hohen Absatz und eine Sohle aus Gummi."),
    ("lamp", "de", "Das Leuchtmittel der Lampe lässt sich wechseln."),
]

_NEAR += [
    ("plain_detergent", "en", "The detergent works in cold water."),
    ("plain_detergent", "en", "The detergent doubles as a pre-treatment for stains."),
    ("microphone", "de", "Samt Kabel ist das Mikrofon 29,5 cm hoch."),
    ("microphone", "de", "Das Mikrofon kommt samt Ständer."),
    ("microphone", "de", "Es hat Leuchteffekte."),
    ("seat", "en", "The chair comes with a massage function."),
    ("seat", "de", "Eine Fußstütze spart sich der Stuhl."),
    ("mix", "de", "In den Tee kommen Kräuter wie Thymian."),
    ("mix", "de", "Der Tee enthält Nüsse."),
    ("guitar", "de", "Die Gitarre hat Single Coils."),
]

_NEAR += [
    ("slow_camera", "de", "Das lichtstarke Objektiv der Digitalkamera fängt Licht ein."),
    ("camera", "en", "The digital camera has two clips on the back."),
    ("monitor", "en", "The monitor takes HDMI, VGA or DVI."),
    ("knife", "en", "The knife comes with a safe."),
    ("powder", "en", "The canister is resealable. It comes with a scoop. This ground coffee is for all."),
    ("sweet", "de", "Der Softcake enthält Gelee."),
    ("cameras", "en", "It is a smartphone. It has a wide camera and a fingerprint sensor. It is for all."),
]


def _reported(name: str, language: str, text: str) -> list[str]:
    return claims_reported(_CHECKS, text, _RECORDS[name], language)


@pytest.mark.parametrize(("name", "language", "text"), _FAITHFUL)
def test_what_one_fact_says_in_two_words_passes(name: str, language: str, text: str) -> None:
    assert _reported(name, language, text) == []


@pytest.mark.parametrize(("name", "language", "text"), _NEAR)
def test_what_it_does_not_say_is_reported(name: str, language: str, text: str) -> None:
    assert _reported(name, language, text)

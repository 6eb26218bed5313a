"""Lacks that are denied themselves, objects before the verb, counts of what has a size, and near claims beside them."""

from decimal import Decimal
from typing import Any

import pytest

from quality_checks import first_checks
from schemas.product import Amount
from tests.quality_checks.subjects import spans_reported

_CHECKS = first_checks()
_RECORDS: dict[str, dict[str, Any]] = {
    "phone": {
        "product_type": "smartphone",
        "fm_radio": True,
        "headphone_jack": True,
        "infrared": False,
        "touchscreen": False,
        "color": "mica silver",
        "operating_system": "Android 4.4.2 (KitKat)",
        "bluetooth_version": "3.0",
    },
    "soap": {"product_type": "soap", "functions_in_one": Decimal(2), "skin_type": "all"},
    "heel": {"product_type": "pump shoe", "heel_height": Amount(Decimal(3), "CENTIMETER")},
    "sneaker": {"product_type": "sneaker", "shaft_height": "low", "color": "petrol", "accent_color": "coral"},
    "printer": {"product_type": "printer", "interfaces": ("Ethernet", "wireless")},
    "mouse": {"product_type": "mouse", "connection": "wireless"},
    "case": {
        "product_type": "computer case",
        "expansion_slots": Decimal(8),
        "drive_bays_3_5": Decimal(1),
        "drive_bays_2_5": Decimal(2),
    },
    "screw": {"product_type": "screw", "drive": "SIT 20", "order_quantity_min": Decimal(200)},
    "bed": {"product_type": "bed linen", "package_content": ("duvet cover", "pillowcase"), "color": "grey"},
    "microphone": {
        "product_type": "microphone",
        "mount_thread": "5/8 inch",
        "package_content": ("microphone", "3/8 inch adapter"),
    },
    "mask": {"product_type": "face mask", "size": "medium", "closure_type": "earloop", "nose_wire": True},
    "cereal": {"product_type": "breakfast cereal", "packet_count": Decimal(12), "main_ingredient": "wheat_farina"},
    "game": {
        "product_type": "board game",
        "min_players": Decimal(2),
        "max_players": Decimal(4),
        "recommended_age_from": Amount(Decimal(6), "YEAR"),
    },
    "shelf": {"product_type": "shelf", "finish": "wood_look", "surface": "marble effect"},
    "curtain": {"product_type": "curtain", "texture": "linen_textured"},
    "pad": {"product_type": "mouse pad", "surface_material": "glass", "cleaning": "damp cloth", "color": "black"},
    "pods": {"product_type": "laundry detergent", "safety_instructions": "Keep out of reach of children"},
    "board": {"product_type": "motherboard", "m2_slots": Decimal(1), "m2_size": "2280", "sata_ports": Decimal(4)},
    "plies": {"product_type": "face mask", "material": "non_woven", "layers": Decimal(3)},
    "stairs": {"product_type": "steps", "slip_resistance": "R13"},
    "pacs": {"product_type": "laundry detergent", "phosphate_free": True, "brightener": True, "bleach": True},
    "sauce": {"product_type": "sweet and sour sauce", "packaging": "bottle"},
    "cooler": {"product_type": "CPU cooler", "thermal_paste_included": True},
    "tea": {"product_type": "tea", "ingredients": ("rosehip", "hibiscus")},
    "laptop": {"product_type": "laptop", "usb_c_ports": Decimal(2), "headphone_jack": False},
    "bag": {"product_type": "bag", "sheet_capacity": Decimal(12)},
}
#: Product, language, what is true, what is near to it and is not, and the words that are reported there.
_PAIRS = (
    ("phone", "de", "UKW-Radio und Klinkenbuchse fehlen nicht.", "UKW-Radio und Klinkenbuchse fehlen.", "UKW-Radio"),
    ("phone", "de", "Ein UKW-Radio fehlt hier nicht.", "Infrarot fehlt dem Telefon nicht.", "Infrarot"),
    ("phone", "en", "A headphone jack is not missing.", "A touchscreen is not missing.", "touchscreen"),
    (
        "phone",
        "de",
        "Einen Touchscreen hat das Modell in Mica Silver nicht.",
        "Ein UKW-Radio bietet das Modell in Mica Silver nicht.",
        "UKW-Radio",
    ),
    ("phone", "de", "Das Android-4.4-Telefon kann mehr.", "Das Android-4.3-Telefon kann mehr.", "4.3"),
    ("phone", "en", "This Android 4.4 phone can do more.", "This Android 4.4.3 phone can do more.", "4.4.3"),
    ("soap", "de", "Die 2-in-1-Seife ist da.", "Die 3-in-1-Seife ist da.", "3-in-1"),
    ("soap", "en", "This two-in-one soap is here.", "This three-in-one soap is here.", "three-in-one"),
    ("soap", "de", "Die Seife ist für jeden Hauttyp.", "Die Seife ist für trockene Haut.", "trockene Haut"),
    ("heel", "de", "Der Absatz ist 3 cm hoch.", "Der Absatz wurde umformuliert.", "Der Absatz wurde"),
    ("sneaker", "en", "In petrol with coral accents.", "In petrol with lime accents.", "lime accents"),
    ("printer", "de", "Der Drucker ist per WLAN erreichbar.", "Der Drucker ist per NFC erreichbar.", "NFC"),
    (
        "case",
        "de",
        "Dazu kommen ein Einschub für 3,5 Zoll und zwei für 2,5 Zoll.",
        "Dazu kommen ein Einschub für 3,5 Zoll und vier für 2,5 Zoll.",
        "vier",
    ),
    ("case", "en", "It has two 2.5-inch bays.", "It has four 2.5-inch bays.", "four"),
    ("screw", "en", "There are 200 of these screws in every box.", "Each pack holds a bit.", "bit"),
    ("screw", "de", "In jeder Schachtel liegen Schrauben.", "In jeder Schachtel liegt ein passender Bit.", "Bit"),
    ("bed", "en", "A pillowcase completes the set.", "A fitted sheet completes the set.", "sheet"),
    ("bed", "de", "Ein Kissenbezug rundet das Set ab.", "Ein Topper im selben Ton rundet das Set ab.", "Topper"),
    (
        "microphone",
        "de",
        "5/8-Zoll-Gewinde, Adapter auf 3/8 Zoll liegt bei.",
        "Mikrofon, Adapter und Tasche liegen bei.",
        "Tasche",
    ),
    ("mask", "de", "Die Maske gibt es in Größe M.", "Die Maske gibt es in Größe L.", "Größe L"),
    ("mask", "de", "Die Maske hat Ohrschlaufen.", "Die Maske hat ein Ausatemventil.", "Ausatemventil"),
    ("cereal", "de", "Zwölf Portionsbeutel mit Weizengrieß.", "Zwölf Portionsbeutel mit Maisgrieß.", "Maisgrieß"),
    ("game", "de", "Für 2 bis 4 Kinder und Erwachsene ab 6 Jahren.", "Ein Spiel nur für Erwachsene.", "Erwachsene"),
    ("shelf", "de", "Das Regal kommt in Holzoptik.", "Das Regal ist aus Holz.", "Holz"),
    ("shelf", "en", "The shelf has a marble effect.", "The shelf is made of marble.", "marble"),
    ("curtain", "de", "Der Vorhang kommt in Leinenoptik.", "Der Vorhang ist aus Leinen.", "Leinen"),
    ("pad", "de", "Glas statt Gewebe: das ist das Pad.", "Das schwarze Pad ist aus Leder.", "Leder"),
    ("pad", "en", "The pad is glass, not cloth.", "The pad is not black.", "black"),
    ("pods", "en", "Keep the pods away from children.", "The pods are made for children.", "children"),
    ("board", "en", "It has one M.2 2280 slot.", "It has two M.2 2280 slots.", "two"),
    ("plies", "en", "Three plies of non-woven fabric.", "Three plies of woven fabric.", "woven"),
    ("stairs", "de", "Die Rutschhemmung der Stufen ist R13.", "Die Rutschhemmung der Stufen ist R12.", "R12"),
    (
        "pacs",
        "en",
        "Phosphate-free, with built-in brightener.",
        "Phosphate-free, with built-in stain pre-treater.",
        "pre-treater",
    ),
    ("pacs", "de", "Mit integrierter Bleiche.", "Mit eingebautem Frischegeber.", "Frischegeber"),
    ("pacs", "en", "It suits nobody avoiding bleach.", "It has an integrated dosing aid.", "dosing aid"),
    ("sauce", "en", "Two ideas come with the bottle.", "Five dip cups come with the bottle.", "cups"),
    (
        "cooler",
        "de",
        "Ein Gehäuse besorgen Sie bitte separat.",
        "Wärmeleitpaste besorgen Sie bitte separat.",
        "Wärmeleitpaste",
    ),
    ("tea", "de", "Die Hagebutten stammen aus Früchten.", "Die Hagebutten stammen aus Chile.", "Chile"),
    (
        "laptop",
        "en",
        "There is no headphone jack, but USB-C is there.",
        "There is no headphone jack, but a USB-C hub comes in the box.",
        "hub",
    ),
    ("bag", "en", "The bag handles twelve sheets.", "The bag has twelve sheets and two handles.", "handles"),
)


def _found(product: str, language: str, text: str) -> list[tuple[int, int]]:
    locale = {"de": "de_DE", "en": "en_US"}[language]
    return spans_reported(_CHECKS, text, values=_RECORDS[product], locale=locale)


@pytest.mark.parametrize(("product", "language", "text"), [one[:3] for one in _PAIRS])
def test_what_the_facts_say_passes(product: str, language: str, text: str) -> None:
    assert _found(product, language, text) == []


@pytest.mark.parametrize(("product", "language", "text", "words"), [(*one[:2], *one[3:]) for one in _PAIRS])
def test_what_is_near_to_it_is_reported(product: str, language: str, text: str, words: str) -> None:
    start = text.index(words)
    found = _found(product, language, text)
    assert any(first < start + len(words) and start < last for first, last in found), found


def test_a_mouse_without_a_network_has_no_wifi() -> None:
    assert _found("mouse", "de", "Die Maus arbeitet per WLAN.")

"""What an attribute says yes or no to, which part has a material, and what a list lacks: each beside its near twin."""

from decimal import Decimal
from typing import Any

import pytest

from quality_checks import first_checks
from schemas.product import Amount
from tests.quality_checks.subjects import claims_reported

_CHECKS = first_checks()

_CHAIR = {
    "product_type": "chair",
    "upper_material": "mesh",
    "sole_material": "rubber",
    "frame_material": "steel",
    "armrest_material": "aluminum",
    "seat_color": "black",
    "frame_color": "white",
}
_CARD = {
    "product_type": "network card",
    "heat_sink_material": "aluminum",
    "bracket_material": "steel",
    "cable_type": "direct attach copper",
}
_CAM = {"product_type": "webcam", "compatible_messengers": ("MSN Messenger", "Skype", "Yahoo Messenger")}
_SCANNER = {"product_type": "scanner", "output_formats": ("PDF", "JPEG", "Excel")}
_PORTS = {
    "product_type": "laptop",
    "usb_c_ports": Decimal(3),
    "usb_a_ports": Decimal(2),
    "hdmi_ports": Decimal(1),
}
_DRILL = {"product_type": "drill", "charger_included": True, "case_included": True}
_CPU = {"product_type": "processor", "cooler_included": True}
_PHONE = {"product_type": "smartphone", "gps": False, "nfc": False, "bluetooth": "4.1", "fm_radio": True}
_PRINTER = {
    "product_type": "multifunctional",
    "color_scanning": True,
    "usb_charging": True,
    "double_sided_printing": True,
}
_SHAMPOO = {"product_type": "shampoo", "paraben_free": False, "oil_free": False}
_DOG_FOOD = {"product_type": "dog food", "added_sugar": True, "grain_free": False}
_CEREAL = {"product_type": "breakfast cereal", "ingredients": ("wheat", "cane_sugar", "sea_salt")}
_WATCH = {"product_type": "smartwatch", "brand": "itel", "series": "Smart Watch 2"}
_SHOE = {"product_type": "shoe", "waterproof": True}
_NO_PASTE = {"product_type": "cpu cooler", "thermal_paste_included": True}
_TONER = {"product_type": "printer", "toner_included": False, "toner_yield": Decimal(5000)}
_MASK = {"product_type": "face_mask", "foldable": False, "exhalation_valve": False}
_MEMORY = {"product_type": "memory", "ecc": True}
_PAN = {"product_type": "pan", "oven_safe_without_handle_up_to": Amount(Decimal(220), "CELSIUS")}
_BED = {"product_type": "filament", "heated_bed_required": False}
_CAMERA = {"product_type": "digital camera", "camera_type": "compact", "shockproof": True, "dustproof": True}
_RATED = {"product_type": "camera", "protection": "IP67"}
_BIKE = {
    "product_type": "bike",
    "disc_brakes": True,
    "suspension_fork": True,
    "dual_sim": True,
    "always_on_display": True,
}
_CABLES = {"product_type": "monitor", "power_cable_included": True, "usb_cable_included": False}
_HOODED = {"product_type": "jacket", "color": "navy", "hood_color": "black"}
_BEANS = {"product_type": "canned beans", "storage_after_opening": "refrigerate in a covered container"}

#: Attributes, language and text.
_Row = tuple[dict[str, Any], str, str]

_WRONG: list[_Row] = [
    (_CHAIR, "en", "The frame is made of aluminum."),
    (_CHAIR, "en", "Steel armrests."),
    (_CHAIR, "en", "The upper is made of rubber."),
    (_CHAIR, "en", "A white seat on a black frame."),
    (_CHAIR, "de", "Der Rahmen aus Aluminium trägt dich."),
    (_CHAIR, "de", "Die Armlehnen sind aus Stahl."),
    (_CHAIR, "de", "Der weiße Sitz ruht auf schwarzem Gestell."),
    (_CHAIR, "de", "Die Sohle aus Mesh gibt nach."),
    (_CARD, "en", "The chip sits under a solid copper heat sink."),
    (_CARD, "de", "Ein Stahlkühlkörper."),
    (_CAM, "en", "It works with Skype and Zoom."),
    (_CAM, "en", "Works with AIM, MSN Messenger, Skype and Yahoo Messenger."),
    (_CAM, "de", "Sie arbeitet mit Skype und ICQ zusammen."),
    (_SCANNER, "de", "PDF, JPEG, Word und Excel"),
    (_PORTS, "en", "Three HDMI ports."),
    (_PORTS, "en", "Two USB-C ports and two USB-A ports."),
    (_PORTS, "de", "Drei HDMI-Buchsen."),
    (_DRILL, "en", "No case in the box."),
    (_DRILL, "en", "Bring your own charger."),
    (_DRILL, "de", "Ein Ladegerät müssen Sie dazukaufen."),
    (_DRILL, "de", "Ein Koffer fehlt."),
    (_CPU, "en", "Please plan for a cooler of your own."),
    (_CPU, "de", "In der Box fehlt ein Kühler."),
    (_CPU, "de", "Geliefert wird die CPU ohne Kühler."),
    (_NO_PASTE, "en", "Thermal paste is not supplied."),
    (_TONER, "de", "Der mitgelieferte Toner reicht für 5.000 Seiten."),
    (_PHONE, "de", "GPS und Bluetooth 4.1 sind an Bord, NFC nicht."),
    (_PHONE, "de", "Das Telefon hat GPS, verzichtet aber auf NFC."),
    (_MASK, "en", "Foldable design, no exhalation valve"),
    (_SHOE, "de", "Wasserdicht ist das Modell aus der Sommerkollektion dieses Jahres nicht."),
    (_MEMORY, "en", "Non-ECC memory."),
    (_PRINTER, "de", "Er scannt nicht in Farbe."),
    (_PRINTER, "de", "Farbscannen beherrscht er nicht."),
    (_PRINTER, "en", "It does not scan in colour."),
    (_PRINTER, "en", "It cannot be charged over USB."),
    (_SHAMPOO, "en", "Free from silicone and parabens."),
    (_SHAMPOO, "de", "Frei von Silikonen und Parabenen."),
    (_DOG_FOOD, "en", "Sugar is not added."),
    (_DOG_FOOD, "de", "Getreide ist nicht drin."),
    (_CEREAL, "en", "It is sweetened with cane sugar and honey."),
    (_CEREAL, "de", "Gesüßt mit Rohrzucker und Honig."),
    (_WATCH, "de", "Die Smart Watch 2 Pro misst den Puls."),
    (_BED, "en", "It needs a heated bed."),
    (_BEANS, "de", "Nach dem Öffnen halten sich die Bohnen bei Raumtemperatur."),
    (_CABLES, "en", "No power cable is included."),
    (_HOODED, "en", "A jacket with a navy hood."),
    (_CAMERA, "en", "It is a DSLR camera."),
    (_CAMERA, "de", "Sie ist gegen Spritzwasser geschützt."),
    ({"product_type": "camera", "water_resistant": False}, "en", "Protected from water."),
    (_CPU, "de", "Leiser als jede andere Kühlung."),
    (_CPU, "de", "Einen besseren Prozessor in dieser Klasse gibt es nicht."),
]

_RIGHT: list[_Row] = [
    (_CHAIR, "en", "A black seat on a white steel frame with aluminum armrests."),
    (_CHAIR, "de", "Der Rahmen aus Stahl und die Armlehnen aus Aluminium."),
    (_CARD, "en", "The bracket is steel and the heat sink aluminum."),
    (_CAM, "en", "It works with Skype and MSN Messenger."),
    (_SCANNER, "de", "PDF, JPEG und Excel"),
    (_PORTS, "en", "Three USB-C ports and two USB-A ports, one HDMI port."),
    (_DRILL, "de", "Einen Koffer müssen Sie nicht dazukaufen."),
    (_CPU, "de", "Ein Kühler fehlt nicht."),
    (_TONER, "en", "The toner is not included and lasts for 5,000 pages."),
    (_PHONE, "de", "Bluetooth 4.1 und UKW-Radio sind an Bord, NFC nicht."),
    (_MASK, "en", "No exhalation valve"),
    (_SHOE, "de", "Wasserdicht ist das Modell aus der Sommerkollektion dieses Jahres."),
    (_PRINTER, "en", "It scans in colour, no second device needed."),
    (_SHAMPOO, "de", "Ganz frei von Parabenen ist es nicht."),
    (_DOG_FOOD, "de", "Ganz ohne Getreide geht es nicht."),
    (_CEREAL, "en", "Just add milk and a spoonful of honey."),
    (_WATCH, "de", "Die Smart Watch 2 misst."),
    (_BED, "en", "A heated bed is optional."),
    (_CABLES, "en", "No USB cable is included."),
    (_HOODED, "en", "A navy jacket whose hood is black."),
    (_CAMERA, "en", "It is a compact camera."),
    (_CAMERA, "en", "Protected against shocks and dust"),
    (_CAMERA, "de", "Gegen Staub und Stöße geschützt."),
    (_RATED, "de", "Sie ist gegen Spritzwasser geschützt."),
    (_BIKE, "en", "With disc brakes you do not wait long."),
    (_BIKE, "en", "Dual SIM means you do not carry two phones."),
    (_BIKE, "en", "The always-on display never sleeps."),
    (_BIKE, "de", "Die Federgabel schlägt nicht durch."),
    (_BEANS, "en", "Once opened, keep the beans in the fridge."),
    ({"product_type": "network adapter", "wlan": False}, "de", "Wenn das WLAN schwächelt, hilft ein Kabel."),
    (
        {"product_type": "pan", "oven_safe_without_handle_up_to": Amount(Decimal(220), "CELSIUS")},
        "en",
        "It takes up to 220 °C.",
    ),
    ({"product_type": "sauce", "ingredients": ("Weinessig", "Apfelessig")}, "de", "Mit Wein- und Apfelessig."),
    ({"product_type": "webcam", "built_in_microphone": True, "ring_light": False}, "en", "No ring light is on board."),
]


@pytest.mark.parametrize(("values", "language", "text"), _WRONG)
def test_what_the_data_say_otherwise_is_reported(values: dict[str, Any], language: str, text: str) -> None:
    assert claims_reported(_CHECKS, text, values, language)


@pytest.mark.parametrize(("values", "language", "text"), _RIGHT)
def test_what_the_data_say_so_is_left_alone(values: dict[str, Any], language: str, text: str) -> None:
    assert claims_reported(_CHECKS, text, values, language) == []

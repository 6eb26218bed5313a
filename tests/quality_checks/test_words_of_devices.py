"""True sentences of devices, PC parts and filaments in the words of copy, and near ones that no fact bears out."""

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
_RECORDS: dict[str, dict[str, Any]] = {
    "phone": {
        "product_type": "smartphone",
        "network": ("GSM", "HSPA", "LTE"),
        "positioning": ("GPS", "GLONASS", "Galileo"),
        "reverse_wired_charging": True,
        "wireless_networking": False,
        "stereo_speakers": True,
    },
    "flip_phone": {"product_type": "mobile_phone", "external_display_type": "cstn", "display_type": "tft"},
    "monitor": {
        "product_type": "monitor",
        "housing_pvc_bfr_free": True,
        "max_energy_cost_saving": Amount(Decimal(80), "PERCENT"),
        "pivot": True,
    },
    "camera": {
        "product_type": "digital_camera",
        "wide_angle_focal_length": Amount(Decimal(28), "MILLIMETER"),
        "intelligent_is_modes": Decimal(6),
        "optical_zoom": Decimal(8),
    },
    "zoom_camera": {"product_type": "digital_camera", "focal_length_35mm_equivalent": "35-70 mm"},
    "keyboard": {"product_type": "mechanical gaming keyboard", "keycap_material": "PBT", "switch_type": "magnetic"},
    "speaker": {"product_type": "wireless speaker", "wireless_technology": "AirPlay", "aux_input": True},
    "scanner": {
        "product_type": "document scanner",
        "multifeed_detection": "ultrasonic",
        "feeder_capacity": Amount(Decimal(50), "SHEET"),
    },
    "filament": {
        "product_type": "3d_printing_filament",
        "material": "PEEK",
        "color": "natural",
        "without_pigments": True,
        "slicer_profiles": ("Bambu Studio", "ElegooSlicer"),
    },
    "clear_filament": {"product_type": "3d_printing_filament", "material": "PETG", "transparent": True},
    "board": {
        "product_type": "motherboard",
        "back_panel_ports": ("1 x HDMI 2.1", "3 x USB 10Gbps Type-A", "1 x USB 10Gbps Type-C", "5 x USB 5Gbps Type-A"),
        "memory_slots": Decimal(4),
        "cpu_fan_headers": Decimal(1),
        "case_fan_headers": Decimal(4),
        "pump_headers": Decimal(1),
    },
    "fan": {"product_type": "case_fan", "noise_level": Amount(Decimal(6), "DECIBEL"), "quantity": Decimal(3)},
    "loud_fan": {"product_type": "case_fan", "noise_level": Amount(Decimal(38), "DECIBEL")},
    "webcam": {"product_type": "webcam", "skype_app": True},
}
#: Product, locale, and a sentence that is true by its facts, or states nothing.
_TRUE = (
    ("phone", "de_DE", "Im 4G-Netz surft es unterwegs."),
    ("phone", "en_US", "It handles 4G, but not 5G."),
    ("phone", "de_DE", "Auf 5G müssen Sie verzichten."),
    ("phone", "en_US", "Russian and European satellites help it along."),
    ("phone", "en_US", "It doubles as a power bank."),
    ("phone", "de_DE", "WLAN rüsten Sie bei Bedarf nach."),
    ("phone", "de_DE", "Zwei Lautsprecher sorgen für Stereo."),
    ("flip_phone", "en_US", "It has two displays."),
    ("monitor", "de_DE", "Das Gehäuse verzichtet auf PVC."),
    ("monitor", "en_US", "No PVC went into the housing."),
    ("monitor", "de_DE", "Bis zu vier Fünftel der Energiekosten lassen sich einsparen."),
    ("monitor", "en_US", "Rotate it into portrait mode."),
    ("camera", "de_DE", "Ab 28 mm Weitwinkel passt viel aufs Bild."),
    ("camera", "de_DE", "Der Stabilisator wählt unter einem halben Dutzend Betriebsarten."),
    ("camera", "de_DE", "Bitte einmal lächeln, auch Onkel Heinz."),
    ("camera", "en_US", "From Paris to your backyard."),
    ("keyboard", "en_US", "The caps are molded from PBT, a plastic."),
    ("keyboard", "de_DE", "Die Schalter arbeiten magnetisch."),
    ("speaker", "de_DE", "Für Geräte, die kein AirPlay beherrschen, gibt es eine AUX-Buchse."),
    ("scanner", "de_DE", "Mittwochs im Stadtarchiv riecht es nach Leder."),
    ("scanner", "en_US", "Ultrasound notices when two sheets slip in together."),
    ("scanner", "de_DE", "50 Seiten legen Sie in den Einzug."),
    ("filament", "en_US", "A high-performance plastic for hot nozzles."),
    ("filament", "en_US", "It prints far hotter than PLA."),
    ("filament", "de_DE", "Fertige Einstellungen gibt es für den Slicer von Elegoo."),
    ("filament", "de_DE", "Ungefärbt zeigt es seinen Grundton."),
    ("clear_filament", "en_US", "Crystal clear."),
    ("clear_filament", "de_DE", "Halb durchsichtig ist es."),
    ("board", "de_DE", "Neun USB-Buchsen sitzen hinten."),
    ("board", "en_US", "Count nine USB sockets at the rear."),
    ("board", "de_DE", "Ist eine Wasserkühlung geplant, wartet ein Anschluss auf die Pumpe."),
    ("fan", "de_DE", "Fast lautlos geht es zu."),
    ("webcam", "en_US", "Call your sister in Seattle."),
)
#: The same, with what no fact bears out, and the code of its finding.
_CLAIMS = (
    ("phone", "en_US", "It handles 5G.", "feature_unsupported"),
    ("phone", "de_DE", "Vier Lautsprecher sorgen für Stereo.", "word_unsupported"),
    ("flip_phone", "en_US", "It has three displays.", "word_unsupported"),
    ("monitor", "de_DE", "Im Gehäuse steckt PVC.", "contradicted"),
    ("monitor", "de_DE", "Bis zu drei Fünftel der Energiekosten lassen sich einsparen.", "word_unsupported"),
    ("zoom_camera", "de_DE", "Sie hat ein Weitwinkelobjektiv.", "feature_unsupported"),
    ("camera", "de_DE", "Das Objektiv stammt von Heinz.", "brand_unsupported"),
    ("camera", "en_US", "It is made in Paris.", "origin_unsupported"),
    ("speaker", "de_DE", "Es hat kein AirPlay.", "contradicted"),
    ("scanner", "en_US", "The scanner smells of leather.", "property_unsupported"),
    ("scanner", "de_DE", "40 Seiten legen Sie in den Einzug.", "unsupported"),
    ("filament", "en_US", "It is made of PLA.", "material_unsupported"),
    ("filament", "en_US", "Crystal clear.", "colour_unsupported"),
    ("clear_filament", "en_US", "A high-performance plastic for hot nozzles.", "material_unsupported"),
    ("clear_filament", "de_DE", "Ungefärbt zeigt es seinen Grundton.", "green_unsupported"),
    ("board", "en_US", "Count eight USB sockets at the rear.", "word_unsupported"),
    ("loud_fan", "de_DE", "Der Lüfter ist lautlos.", "feature_unsupported"),
    ("webcam", "en_US", "The webcam is made in Seattle.", "origin_unsupported"),
)


def _codes(product: str, locale: str, text: str) -> list[str]:
    subject = make_subject(
        text,
        product=make_product(family=None, values={"name": (Value("Nordwind"),)}),
        values=_RECORDS[product],
        locale=locale,
    )
    found = run_checks(_CHECKS, subject)
    return [
        one.code.partition(".")[2]
        for one in found
        if one.severity is not Severity.INFO and one.code.startswith(("grounding.", "numbers.", "check."))
    ]


@pytest.mark.parametrize(("product", "locale", "text"), _TRUE, ids=[f"{row[0]}: {row[2][:36]}" for row in _TRUE])
def test_what_the_facts_say_in_other_words_is_left_alone(product: str, locale: str, text: str) -> None:
    assert _codes(product, locale, text) == []


@pytest.mark.parametrize(
    ("product", "locale", "text", "code"), _CLAIMS, ids=[f"{row[0]}: {row[2][:36]}" for row in _CLAIMS]
)
def test_what_no_fact_of_a_device_bears_out_is_reported(product: str, locale: str, text: str, code: str) -> None:
    assert code in _codes(product, locale, text)

"""What belongs to the other side, what is done without, and attributes in other words, with near claims beside."""

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
    "speaker_bar": {
        "product_type": "speaker",
        "connection": "USB",
        "battery_required": False,
        "power_adapter_required": False,
        "carrying_pouch_included": True,
        "headphone_jack": True,
    },
    "scanner": {
        "product_type": "scanner",
        "light_source": "LED",
        "warm_up_required": False,
        "one_touch_function": "Smart Touch",
        "color_scanning": True,
        "automatic_functions": ("cropping", "color_mono_detection"),
    },
    "supply": {"product_type": "power supply", "lighting": "none", "color": "white"},
    "tablet": {"product_type": "tablet", "cellular": False, "nfc": False, "wlan": "Wi-Fi 4"},
    "microphone": {"product_type": "microphone", "plug_and_play": True},
    "goggles": {"product_type": "ski goggles", "target_group": "adults", "double_lens": True, "frame_glasses": True},
    "board": {
        "product_type": "motherboard",
        "color": "black / silver",
        "raid_support": True,
        "ecc_support": False,
        "bios_flashback": False,
    },
    "backpack": {"product_type": "backpack", "chest_strap": "removable"},
    "game": {"product_type": "board game", "batteries_required": False, "languages": ("de", "en"), "rulebook": True},
    "pen": {"product_type": "fibre-tip pen", "refillable": False},
    "kettle": {"product_type": "electric kettle", "auto_shut_off": True, "non_slip_base": True},
    "plain_kettle": {"product_type": "electric kettle", "cordless": True},
    "webcam": {"product_type": "webcam", "low_light_auto_adjust": True, "max_resolution": "4K"},
    "network_card": {"product_type": "network card", "interface": "PCIe x4", "pack_quantity": Decimal(1)},
    "lamp": {"product_type": "LED lamp", "base": "E27", "pieces_per_pack": Decimal(1)},
    "fan": {
        "product_type": "case_fan",
        "connector": "4-pin PWM",
        "controller_included": False,
        "led": "addressable_rgb",
    },
    "plain_fan": {"product_type": "case_fan", "connector": "4-pin PWM", "led": "rgb"},
    "coffee_maker": {"product_type": "drip coffee maker", "package_content": ("coffee_maker", "measuring_spoon")},
    "printer": {"product_type": "printer", "direct_disc_print": ("CD", "DVD"), "print_speed_mono_draft": "35 ppm"},
    "camcorder": {"product_type": "camcorder", "optical_zoom": Decimal(32), "advanced_zoom": Decimal(53)},
    "detergent": {"product_type": "laundry detergent", "dosing_cap_included": True, "number_of_loads": Decimal(40)},
    "chair": {"product_type": "conference chair", "castors": True, "swivel": True},
    "desk": {"product_type": "desk", "adjustment": "electric"},
    "monitor": {"product_type": "monitor", "adaptive_sync": "FreeSync", "brightness": Amount(Decimal(360), "NIT")},
    "player": {"product_type": "mp3 player", "package_content": ("mp3_player", "soft_carrying_case")},
    "phone": {"product_type": "smartphone", "biometrics": ("iris scanner",), "splash_resistant": True},
    "plain_phone": {"product_type": "smartphone", "biometrics": ("fingerprint (rear-mounted)",)},
    "floating_speaker": {"product_type": "speaker", "floats": True, "lighting": False},
    "ladder": {"product_type": "ladder", "ladder_feet": "nivello, non-slip"},
    "shoe": {"product_type": "oxford shoe", "size_us": Decimal(14), "perforated_decoration": True},
    "cereal": {"product_type": "breakfast cereal", "ingredients": ("oats", "honey"), "container": "box"},
    "beans": {"product_type": "coffee", "item_form": "whole_bean", "ground": False, "ingredients": ("coffee_beans",)},
}
_RECORDS |= {
    "mouse": {"product_type": "computer mouse", "hand": "right"},
    "turntable": {"product_type": "turntable", "auto_stop": True},
    "camera": {"product_type": "action camera", "front_display": True},
    "bookcase": {"product_type": "bookcase", "wall_anchor_included": True},
    "doorbell": {"product_type": "video doorbell", "battery_powered": True, "remote_control": True},
    "keyboard": {"product_type": "keyboard", "numeric_keypad": False, "backlight": False},
    "lit_keyboard": {"product_type": "keyboard", "numeric_keypad": False, "backlight": True},
    "strip": {"product_type": "led strip", "cuttable": True, "dimmable": True},
    "reel": {"product_type": "hose reel", "auto_rewind": True, "wall_bracket_included": True},
    "plain_reel": {"product_type": "hose reel", "wall_bracket_included": True},
    "nfc_phone": {"product_type": "smartphone", "nfc": True},
}
#: Product, locale, and a sentence that is true by its facts, or states nothing.
_TRUE = (
    # What is done without, in other words
    ("scanner", "de_DE", "Eine Aufwärmzeit ist überflüssig."),
    ("scanner", "de_DE", "Die LED macht das Aufwärmen überflüssig."),
    ("speaker_bar", "de_DE", "Batterien und Netzteil können Sie zu Hause lassen."),
    ("speaker_bar", "de_DE", "Ein Netzteil bleibt also zu Hause."),
    ("speaker_bar", "en_US", "A power adapter can stay at home."),
    ("speaker_bar", "de_DE", "Ihre Kopfhörer dürfen bleiben, denn eine Klinkenbuchse ist an Bord."),
    ("supply", "en_US", "This power supply keeps the lights off."),
    ("tablet", "en_US", "A SIM slot is beside the point."),
    ("tablet", "en_US", "The tablet has no cellular radio."),
    ("microphone", "en_US", "The microphone needs no setup beyond plug and play."),
    ("scanner", "en_US", "It skips the guesswork about color or mono."),
    ("goggles", "en_US", "They are meant for adults who do not wear glasses."),
    ("board", "de_DE", "Das schwarz-silberne Board leuchtet nicht."),
    ("board", "en_US", "ECC memory is not supported."),
    ("backpack", "en_US", "Don't need the chest strap? Take it off."),
    ("game", "en_US", "No batteries needed."),
    ("pen", "de_DE", "Nachfüllen lässt er sich nicht."),
    ("speaker_bar", "en_US", "You can leave batteries and the power adapter at home."),
    ("keyboard", "en_US", "It drops the number pad and the backlight."),
    ("tablet", "en_US", "NFC is somebody else's job."),
    ("tablet", "en_US", "They leave NFC to the phone."),
    ("doorbell", "en_US", "A chime for indoors is not part of the package."),
    ("mouse", "de_DE", "Linkshänder werden mit ihr nicht glücklich."),
    ("mouse", "en_US", "Lefties should look elsewhere."),
    # Things of the other side
    ("strip", "de_DE", "Gekürzt wird mit der Schere."),
    ("strip", "en_US", "Trim it with scissors."),
    ("reel", "de_DE", "Die Wandhalterung ist dabei, Dübel und Schrauben haben Sie im Keller."),
    ("reel", "en_US", "The wall bracket is included, screws are down to you."),
    ("network_card", "de_DE", "Voraussetzung ist ein passender PCIe-Slot."),
    ("network_card", "de_DE", "Geliefert wird sie als Einzelstück."),
    ("lamp", "en_US", "There is one lamp in the pack, and an empty socket is all it asks for."),
    ("fan", "de_DE", "Die Drehzahl regelt das Mainboard, ein Controller liegt nicht bei."),
    ("coffee_maker", "de_DE", "Filtertüten bitte bereitlegen, ein Messlöffel liegt schon im Karton."),
    ("coffee_maker", "en_US", "The carton holds a measuring spoon; paper filters come from your own cupboard."),
    ("printer", "en_US", "Paper and compatible discs can be printed directly."),
    ("camcorder", "en_US", "A 32x optical zoom, extendable to 53x, brings it close."),
    ("detergent", "en_US", "The dosing cap is included, so there is no need to hunt for a measuring cup."),
    ("chair", "de_DE", "Der Stuhl rollt auf Wunsch zum Whiteboard."),
    ("cereal", "de_DE", "So wird aus dem Griff zum Karton ein Frühstück."),
    ("cereal", "en_US", "It feels at home on the garden table."),
    ("beans", "de_DE", "Sie bestimmen selbst, wie fein die Mühle arbeiten soll."),
    # Attributes in other words
    ("turntable", "de_DE", "Am Ende der Seite hält er von allein an."),
    ("turntable", "en_US", "At the end of a side it stops by itself."),
    ("camera", "de_DE", "Vorn zeigt ein zweites Display das Bild."),
    ("bookcase", "de_DE", "Die Wandsicherung liegt bei."),
    ("reel", "de_DE", "Der Schlauch rollt sich von selbst auf."),
    ("reel", "en_US", "The hose winds itself back in."),
    ("kettle", "de_DE", "Der Wasserkocher schaltet von selbst ab."),
    ("kettle", "de_DE", "Danach schaltet sich das Gerät von selbst aus."),
    ("kettle", "en_US", "A non-slip base keeps it where you put it."),
    ("webcam", "de_DE", "Wird es dunkler, passt sie sich selbsttätig an."),
    ("scanner", "en_US", "The scan is started with a single press."),
    ("fan", "de_DE", "Einzeln ansteuerbare RGB-LEDs sitzen im Lüfter."),
    ("desk", "en_US", "The desk moves by electric motor."),
    ("monitor", "de_DE", "Der Monitor beherrscht vieles, FreeSync inklusive."),
    ("monitor", "en_US", "Peak brightness is 360 nits."),
    ("player", "de_DE", "Eine Softtasche liegt bei."),
    ("speaker_bar", "de_DE", "Alles passt in die mitgelieferte Schutzhülle."),
    ("phone", "de_DE", "Entsperren per Blick ist möglich."),
    ("phone", "de_DE", "Regentropfen nimmt das spritzwassergeschützte Gehäuse gelassen."),
    ("floating_speaker", "de_DE", "Er schwimmt obenauf."),
    ("ladder", "de_DE", "Die Leiterschuhe wirken gegen das Rutschen."),
    ("shoe", "de_DE", "Lieferbar ist dieser Schuh in der stattlichen Größe 14."),
    ("shoe", "en_US", "The upper is finished with decorative perforations."),
    ("game", "en_US", "The box holds a bilingual rulebook."),
    ("printer", "de_DE", "Im Entwurfsmodus sind es 35 Seiten pro Minute."),
)
#: The same, with what no fact bears out, and the code of its finding.
_CLAIMS = (
    ("mouse", "de_DE", "Linkshänder werden mit ihr glücklich.", "audience_unsupported"),
    ("plain_reel", "de_DE", "Am Ende der Seite hält er von allein an.", "feature_unsupported"),
    ("webcam", "de_DE", "Vorn zeigt ein zweites Display das Bild.", "feature_unsupported"),
    ("chair", "de_DE", "Die Wandsicherung liegt bei.", "content_unsupported"),
    ("doorbell", "en_US", "The remote control is not part of the package.", "contradicted"),
    ("nfc_phone", "en_US", "It leaves NFC to the others.", "contradicted"),
    ("lit_keyboard", "en_US", "It drops the number pad and the backlight.", "contradicted"),
    ("nfc_phone", "en_US", "NFC is somebody else's job.", "contradicted"),
    ("nfc_phone", "de_DE", "NFC ist überflüssig.", "contradicted"),
    ("strip", "en_US", "The strip comes with scissors, so trim it.", "content_unsupported"),
    ("plain_reel", "en_US", "The hose winds itself back in.", "feature_unsupported"),
    ("reel", "de_DE", "Die Wandhalterung ist dabei, Dübel und Schrauben liegen bei.", "content_unsupported"),
    ("tablet", "en_US", "The tablet has a SIM slot.", "feature_unsupported"),
    ("board", "de_DE", "Silbern ist das Board nicht.", "contradicted"),
    ("board", "en_US", "ECC memory is not supported, while BIOS flashback lets you update it.", "contradicted"),
    ("backpack", "en_US", "The backpack has no chest strap.", "contradicted"),
    ("pen", "de_DE", "Er lässt sich nachfüllen.", None),
    ("network_card", "de_DE", "Die Karte hat einen freien PCIe-Slot.", "feature_unsupported"),
    ("coffee_maker", "de_DE", "Filtertüten liegen im Karton.", "content_unsupported"),
    ("coffee_maker", "en_US", "Paper filters are included.", "content_unsupported"),
    ("fan", "de_DE", "Ein Controller liegt bei.", "contradicted"),
    ("camcorder", "en_US", "It has an extendable handle.", "feature_unsupported"),
    ("camcorder", "en_US", "A 32x optical zoom, extendable to 64x, brings it close.", "unsupported"),
    ("detergent", "en_US", "A measuring spoon is included.", None),
    ("cereal", "de_DE", "Der Karton hat einen Griff zum Tragen.", "feature_unsupported"),
    ("plain_kettle", "de_DE", "Der Wasserkocher schaltet von selbst ab.", "feature_unsupported"),
    ("plain_kettle", "de_DE", "Danach schaltet sich das Gerät von selbst aus.", "feature_unsupported"),
    ("kettle", "de_DE", "Der Deckel klappt von selbst auf.", "feature_unsupported"),
    ("plain_kettle", "en_US", "It is started with a single press.", "feature_unsupported"),
    ("plain_kettle", "en_US", "A non-slip base keeps it where you put it.", "feature_unsupported"),
    ("plain_fan", "de_DE", "Einzeln ansteuerbare RGB-LEDs sitzen im Lüfter.", None),
    ("chair", "en_US", "The chair moves by electric motor.", "feature_unsupported"),
    ("lamp", "de_DE", "Der Monitor beherrscht vieles, FreeSync inklusive.", None),
    ("monitor", "de_DE", "Der Monitor kommt mit HDMI-Kabel, Netzteil inklusive.", "content_unsupported"),
    ("lamp", "de_DE", "Eine Softtasche liegt bei.", "content_unsupported"),
    ("plain_phone", "de_DE", "Entsperren per Blick ist möglich.", "feature_unsupported"),
    ("plain_phone", "de_DE", "Regentropfen nimmt das spritzwassergeschützte Gehäuse gelassen.", None),
    ("speaker_bar", "de_DE", "Er schwimmt obenauf.", "feature_unsupported"),
    ("shoe", "de_DE", "Lieferbar ist dieser Schuh in drei Tagen.", "service_unsupported"),
    ("shoe", "en_US", "The upper is finished with reflective perforations.", None),
    ("lamp", "en_US", "There is one lamp in the pack, along with a shade.", "content_unsupported"),
    ("scanner", "de_DE", "Er erfasst Vorder- und Rückseite in einem Durchgang.", "feature_unsupported"),
    ("monitor", "en_US", "Its socket tops up your notebook's battery while you work.", "feature_unsupported"),
)


def _codes(name: str, locale: str, text: str) -> list[str]:
    product = make_product(family=None, values={"name": (Value("Nordwind"),)})
    subject = make_subject(text, product=product, values=_RECORDS[name], locale=locale)
    return [
        one.code.partition(".")[2]
        for one in run_checks(_CHECKS, subject)
        if one.severity is not Severity.INFO and one.code.startswith(("grounding.", "numbers.", "check."))
    ]


@pytest.mark.parametrize(("name", "locale", "text"), _TRUE)
def test_what_the_data_say_in_other_words_passes(name: str, locale: str, text: str) -> None:
    assert _codes(name, locale, text) == []


@pytest.mark.parametrize(("name", "locale", "text", "code"), _CLAIMS)
def test_near_claims_are_reported(name: str, locale: str, text: str, code: str | None) -> None:
    found = _codes(name, locale, text)
    assert code in found if code else found

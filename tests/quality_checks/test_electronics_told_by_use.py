"""What copy tells of electronics by verbs, scenes and uses, and near sentences that no fact states."""

from decimal import Decimal
from typing import Any

import pytest

from quality_checks import first_checks
from schemas.product import Amount, Value
from tests.builders import make_product
from tests.quality_checks.subjects import claims_reported, make_subject

_CHECKS = first_checks()


def _amount(value: str, unit: str) -> Amount:
    return Amount(Decimal(value), unit)


_RECORDS: dict[str, dict[str, Any]] = {
    "laptop": {"product_type": "laptop", "ports": ("2 x USB-C", "1 x HDMI"), "operating_system": "none"},
    "slotless": {"product_type": "laptop", "sd_slot": False, "ports": ("USB-C",)},
    "monitor": {"product_type": "monitor", "cable_included": ("DisplayPort", "power"), "hood_included": True},
    "ssd": {"product_type": "ssd", "warranty": _amount("5", "YEAR")},
    "plain_ssd": {"product_type": "ssd", "capacity": _amount("1", "TERABYTE")},
    "case": {"product_type": "pc case", "form_factor": "Mid Tower", "cable_management": True},
    "plain_case": {"product_type": "pc case", "side_panel": "steel"},
    "vented_case": {"product_type": "pc case", "ventilated_side_panels": True, "water_cooling_support": "240 mm"},
    "cooler": {"product_type": "cpu cooler", "pwm": True},
    "keyboard": {"product_type": "keyboard", "keyboard_format": "tenkeyless", "connection": ("Bluetooth", "USB-C")},
    "headphones": {
        "product_type": "headphones",
        "quick_charge": "5 min for 3 h",
        "battery_life": _amount("40", "HOUR"),
        "replaceable_ear_pads": True,
        "ear_tips": ("XS", "S", "M"),
    },
    "camera": {"product_type": "camera", "weather_sealed": True, "image_stabilization": True},
    "plain_camera": {"product_type": "camera", "megapixels": Decimal(24)},
    "camcorder": {"product_type": "camcorder", "lens_cap": "automatic"},
    "manual_camcorder": {"product_type": "camcorder", "lens_cap": "manual"},
    "tablet": {"product_type": "tablet", "expandable_storage": True},
    "fixed_tablet": {"product_type": "tablet", "expandable_storage": False},
    "phone": {"product_type": "smartphone", "camera": _amount("2", "MEGAPIXEL"), "stylus_compatible": True},
    "zoom_phone": {"product_type": "smartphone", "cameras": Decimal(3), "optical_zoom": Decimal(5)},
    "ups": {"product_type": "ups", "audible_alarm": True, "hot_swap_batteries": True},
    "plain_ups": {"product_type": "ups", "outlets": Decimal(8)},
    "turntable": {"product_type": "turntable", "built_in_preamp": True, "bluetooth_output": True},
    "gamepad": {"product_type": "game controller", "headphone_jack": False},
    "gimbal": {
        "product_type": "gimbal",
        "axes": Decimal(3),
        "payload": _amount("280", "GRAM"),
        "weight": _amount("370", "GRAM"),
    },
    "reader": {"product_type": "e-reader", "paper_feel": True, "thickness": _amount("4.7", "MILLIMETER")},
    "cable": {"product_type": "cable", "jacket": "nylon braid"},
    "plain_cable": {"product_type": "cable", "jacket": "PVC"},
    "band": {"product_type": "fitness tracker", "sports_modes": Decimal(100)},
    "film_camera": {"product_type": "instant camera", "strap_included": True, "film_included": False},
    "cover": {"product_type": "phone case", "anti_yellowing": True},
    "sleeve": {"product_type": "laptop sleeve", "water_repellent": True, "padded": False, "lining": "soft"},
    "plain_sleeve": {"product_type": "laptop sleeve", "material": "felt"},
    "phones": {"product_type": "cordless phone", "handsets": Decimal(2)},
    "ink": {
        "product_type": "ink cartridges",
        "colors": ("black", "cyan", "magenta", "yellow"),
        "page_yield_black": Decimal(1200),
    },
    "kvm": {"product_type": "kvm switch", "computers": Decimal(2), "usb_ports": Decimal(4)},
    "label_printer": {"product_type": "label printer", "cutter": "manual"},
    "pad": {"product_type": "keyboard", "calculator_key": True, "backlight": False},
    "mouse": {"product_type": "mouse", "grip_tape_included": True},
    "enclosure": {"product_type": "ssd enclosure", "activity_led": True},
    "radio": {"product_type": "walkie-talkie", "waterproof": "IPX4"},
}

_FAITHFUL = [
    ("laptop", "de", "Einen Beamer schließt du per HDMI an."),
    ("laptop", "de", "Ein Betriebssystem installierst du selbst."),
    ("laptop", "en", "Bring your own operating system."),
    ("slotless", "de", "Wer Bilder von der SD-Karte holt, braucht einen Adapter."),
    ("monitor", "de", "Im Karton liegen ein DisplayPort- und ein Stromkabel."),
    ("monitor", "de", "Eine Blende schirmt das Fensterlicht ab und liegt bei."),
    ("monitor", "en", "A hood that comes with it shades the panel."),
    ("ssd", "de", "Fünf Jahre steht der Hersteller dafür gerade."),
    ("ssd", "en", "The maker stands behind it for five years."),
    ("case", "de", "Das Midi-Gehäuse hält Kabel verborgen."),
    ("case", "en", "Cables can be tucked away neatly."),
    ("vented_case", "de", "Durch gelochte Seiten atmet die Hardware."),
    ("vented_case", "en", "A 240 mm radiator fits."),
    ("cooler", "de", "Der Lüfter lässt sich per PWM regeln."),
    ("keyboard", "en", "It leaves out the number pad."),
    ("headphones", "de", "40 Stunden Musik stecken in einer Ladung, fünf Minuten am Kabel bringen drei weitere."),
    ("headphones", "de", "Die Polster lassen sich auswechseln."),
    ("headphones", "en", "Tips come in XS, S and M."),
    ("camera", "de", "Ein Schauer stört sie nicht."),
    ("camera", "de", "Verwackler bügelt sie glatt."),
    ("camera", "en", "It irons out shaky hands."),
    ("camcorder", "de", "Die Linse deckt sich von selbst ab."),
    ("tablet", "de", "Der Platz lässt sich aufstocken."),
    ("tablet", "de", "Reicht der Speicher nicht, lässt er sich erweitern."),
    ("phone", "de", "Eine 2-Megapixel-Kamera ist auch dabei."),
    ("phone", "en", "It recognises a pen and more."),
    ("zoom_phone", "en", "Three lenses, one of them with 5x optical zoom."),
    ("ups", "de", "Ein Piepton warnt dich."),
    ("ups", "de", "Akkus tauschst du, ohne etwas abzuschalten."),
    ("turntable", "en", "You need no preamp, as one is inside."),
    ("turntable", "en", "Listen without wires over Bluetooth."),
    ("gamepad", "en", "It has no socket for headphones."),
    ("gimbal", "de", "Drei Achsen halten dein Handy ruhig."),
    ("gimbal", "en", "Phones may weigh up to 280 grams."),
    ("reader", "de", "Schreiben wie auf Papier, nur ohne Papier."),
    ("reader", "de", "Mit 4,7 mm ist er dünner als ein Heft."),
    ("cable", "de", "Ein Mantel aus Nylongewebe schützt die Adern."),
    ("band", "de", "Hundert Sportarten erkennt das Band."),
    ("film_camera", "en", "Film is sold separately."),
    ("cover", "en", "It does not turn yellow."),
    ("sleeve", "de", "Regen perlt ab."),
    ("sleeve", "en", "The lining is soft."),
    ("phones", "en", "Two handsets come with it."),
    ("ink", "en", "Four cartridges: black, cyan, magenta and yellow."),
    ("kvm", "en", "Both share four USB devices."),
    ("label_printer", "en", "You cut by hand."),
    ("pad", "en", "There is no light under the keys."),
    ("pad", "de", "Licht unter den Tasten gibt es nicht."),
    ("mouse", "de", "Griffband zum Aufkleben liegt bei."),
    ("enclosure", "de", "Ein Lämpchen zeigt, wenn kopiert wird."),
    ("radio", "de", "Ein Schauer schadet nach IPX4 nicht."),
]

_NEAR = [
    ("laptop", "de", "Ein Beamer ist eingebaut."),
    ("laptop", "de", "Ein Betriebssystem ist installiert."),
    ("slotless", "de", "Bilder holst du von der SD-Karte."),
    ("monitor", "de", "Eine Schraube hält das Bild und liegt bei."),
    ("monitor", "en", "A power cord and an HDMI cable are in the box."),
    ("ssd", "en", "The maker stands behind it for ten years."),
    ("plain_ssd", "de", "Fünf Jahre steht der Hersteller dafür gerade."),
    ("plain_case", "de", "Durch gelochte Seiten atmet die Hardware."),
    ("plain_case", "en", "A 240 mm radiator fits."),
    ("vented_case", "en", "A 360 mm radiator fits."),
    ("cooler", "de", "Der Lüfter lässt sich per App regeln."),
    ("keyboard", "de", "Zahlen gibst du über den Ziffernblock ein."),
    ("headphones", "de", "Fünf Minuten Laden reichen für acht Stunden."),
    ("headphones", "en", "Tips come in S, M and XL."),
    ("plain_camera", "de", "Ein Schauer stört sie nicht."),
    ("plain_camera", "en", "It irons out shaky hands."),
    ("manual_camcorder", "de", "Die Linse deckt sich von selbst ab."),
    ("fixed_tablet", "en", "Storage can be topped up with a card."),
    ("phone", "de", "Ein Ladegerät und ein Kabel sind auch dabei."),
    ("phone", "en", "It recognises faces and voices."),
    ("zoom_phone", "en", "Five cameras sit on the back."),
    ("plain_ups", "de", "Ein Piepton warnt dich."),
    ("plain_ups", "de", "Akkus tauschst du, ohne etwas abzuschalten."),
    ("turntable", "en", "You need no preamp."),
    ("turntable", "en", "It comes without Bluetooth."),
    ("gamepad", "en", "It has a socket for headphones."),
    ("gimbal", "en", "The gimbal weighs 280 grams."),
    ("gimbal", "de", "Zwei Achsen halten dein Handy ruhig."),
    ("cable", "de", "Der Mantel ist aus Leder."),
    ("plain_cable", "en", "It is wrapped in woven nylon."),
    ("band", "de", "Stürze erkennt das Band."),
    ("film_camera", "en", "A strap is sold separately."),
    ("sleeve", "de", "Öl perlt ab."),
    ("plain_sleeve", "en", "Rain runs off."),
    ("phones", "en", "A headset comes with it."),
    ("ink", "en", "Five cartridges: black, cyan, magenta and yellow."),
    ("kvm", "en", "Both share five USB devices."),
    ("label_printer", "en", "It is sewn by hand."),
    ("pad", "en", "The keys light up."),
    ("mouse", "de", "Ein Mauspad zum Rollen liegt bei."),
]


def _reported(name: str, language: str, text: str) -> list[str]:
    return claims_reported(_CHECKS, text, _RECORDS[name], language)


@pytest.mark.parametrize(("name", "language", "text"), _FAITHFUL)
def test_what_is_told_by_its_use_passes(name: str, language: str, text: str) -> None:
    assert _reported(name, language, text) == []


@pytest.mark.parametrize(("name", "language", "text"), _NEAR)
def test_what_no_fact_states_is_reported(name: str, language: str, text: str) -> None:
    assert _reported(name, language, text)


@pytest.mark.parametrize(
    ("family", "own"),
    [
        ("mini_pcs", "mini_pc"),
        ("wifi_repeaters", "wifi_repeater"),
        ("car_stereos", "car_stereo"),
        ("ups", "ups"),
        ("kvm_switches", "kvm_switch"),
    ],
)
def test_families_of_electronics_have_a_type(family: str, own: str) -> None:
    product = make_product(family=family, values={"name": (Value("Nordwind"),)})
    assert own in make_subject("Text.", product=product).fact_meanings.own_types

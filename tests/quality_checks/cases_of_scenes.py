"""Tables of texts that state true things in other words, or nothing at all; beside each what must still be found."""

from decimal import Decimal
from typing import Any

from schemas.product import Amount
from tests.quality_checks.cases import Case


def _case(name: str, text: str, *found: tuple[str, str], **subject: Any) -> Case:
    return Case(name, text, found, subject)


def _values(**values: Any) -> dict[str, Any]:
    return {"values": values}


_ENGLISH = {"locale": "en_US"}
_BOARD = _values(usb_2_0_headers=Decimal(2), usb_3_2_headers=Decimal(3), memory_slots=Decimal(5), audio_channels="7.1")
_COOLER = _values(cpu_sockets=("AM4", "LGA 1150", "LGA 1700", "LGA 2066"))
_PRINT = _values(min_print_temperature=Amount(Decimal(190), "CELSIUS"), bed_temperature=Amount(Decimal(60), "CELSIUS"))
_SHELL = _values(temperature_range="-30 bis 110 °C", tilt_angle="-5 - 20")
_DRIVE = _values(interface="SATA 6.0 Gb/s", density="1.24 g/cm3", max_speed="500 mm/s", plating="18k_gold")
_BERRIES = _values(product_type="muesli", ingredients=("raspberries", "strawberries", "oats", "almonds"))
_PLUGS = _values(sata_connectors=Decimal(4), molex_connectors=Decimal(6))
_SPIKES = _values(
    note="Spreizkonus mit Antirotationsrippen", tube="round_tube", head_size=Amount(Decimal(185), "CENTIMETER")
)

NUMBERS = (
    _case("bits by another sign", "SATA mit 6 Gbit/s.", **_DRIVE),
    _case("the data's own sign of a cube", "Die Dichte beträgt 1,24 g/cm³.", **_DRIVE),
    _case("a rate in words", "Bis zu 500 mm pro Sekunde.", **_DRIVE),
    _case("another rate", "Bis zu 600 mm pro Sekunde.", ("numbers.unsupported", "600 mm"), **_DRIVE),
    _case("karat in a code", "Mit 18 Karat vergoldet.", **_DRIVE),
    _case("below zero in a range", "Hält Temperaturen von -30 bis +110 °C aus.", **_SHELL),
    _case("below zero in words", "From 30 degrees Celsius below zero.", **_SHELL, **_ENGLISH),
    _case("another below zero", "Von -50 bis 110 °C.", ("numbers.unsupported", "50"), **_SHELL),
    _case("an angle without its unit", "Neigbar von -5 bis 20 Grad.", **_SHELL),
    _case("channels of surround sound", "Ton auf acht Kanälen.", **_BOARD),
    _case("UV400 by definition", "Filtert UV-Licht bis 400 nm.", **_values(uv_protection="uv400")),
    _case("another wavelength", "Bis 380 nm.", ("numbers.unsupported", "380 nm"), **_values(uv_protection="uv400")),
    _case("options of one series", "Drei LGA-Sockel.", **_COOLER),
    _case("feet and inches", "The model is 6'1\" tall.", **_SPIKES, **_ENGLISH),
    _case("feet and other inches", "The model is 6'3\" tall.", ("numbers.unit_unstated", '3"'),
          **_SPIKES, **_ENGLISH),
    _case("options of a kind", "Zwei Beeren.", **_BERRIES),
    _case("more than there are", "Fünf Beeren.", ("numbers.word_unsupported", "Fünf"), **_BERRIES),
    _case("parts that follow", "Ten connectors: four SATA and six Molex.", **_PLUGS, **_ENGLISH),
    _case("parts that make another sum", "Eleven connectors: four SATA and six Molex.",
          ("numbers.word_unsupported", "Eleven"), **_PLUGS, **_ENGLISH),
    _case("words that are stated", "Two-sided printing.", **_values(duplex_printing=True), **_ENGLISH),
)  # fmt: skip
BINDING = (
    _case("the sum of all headers", "Fünf USB-Header, zwei davon für USB 2.0.", **_BOARD),
    _case("words of the number behind", "Print it at 190 °C on a bed of 60 °C.", **_PRINT, **_ENGLISH),
    _case("exchanged", "Print it at 60 °C on a bed of 190 °C.", ("numbers.wrong_attribute", "190 °C"),
          **_PRINT, **_ENGLISH),
)  # fmt: skip
SURROUNDINGS = (
    _case("an opening of mere things", "Mud, rain, concrete: the jacket Nordwind weighs 450 g.", **_ENGLISH),
    _case("an opening about the product", "Nordwind, concrete, 450 g: a jacket.",
          ("grounding.material_unsupported", "concrete"), **_ENGLISH),
    _case("a likeness", "Die Jacke wärmt wie ein Spaziergang unter Tannen."),
    _case("where it lands", "The jacket lands on concrete.", **_ENGLISH),
    _case("what it is made of", "The jacket is made of concrete.",
          ("grounding.material_unsupported", "made of concrete"), **_ENGLISH),
    _case("meanwhile", "Während im Topf jemand leise das Essen rührt, wärmt die Jacke."),
    _case("not meanwhile", "Die Jacke ist leise.", ("grounding.feature_unsupported", "leise")),
    _case("the colour of other things", "The jacket has made up its mind about blue days.", **_ENGLISH),
    _case("its own colour", "The blue jacket weighs 450 g.", ("grounding.colour_unsupported", "blue"), **_ENGLISH),
    _case("a serving", "Das Müsli schmeckt mit Marmelade.", **_BERRIES),
    _case("a phrase of shape", "Roll up the sleeves, the jacket weighs 450 g.", **_ENGLISH),
    _case("the head of a compound", "Der Konus hat Rippen.", **_SPIKES),
    _case("each part of a compound", "Verschweißtes Rundrohr.", **_SPIKES),
    _case("done without", "Auf den Trockner müssen Sie verzichten.", **_values(tumble_dry=False)),
    _case("what is not registered", "Ungepufferte Riegel.", **_values(product_type="memory_module", registered=False)),
)  # fmt: skip
SCENES = (*NUMBERS, *BINDING, *SURROUNDINGS)

"""Tables of texts with numbers that follow from the facts, are part of a name, or count what is around the product."""

from decimal import Decimal
from typing import Any

from schemas.product import Amount
from tests.quality_checks.cases import Case


def _case(name: str, text: str, *found: tuple[str, str], **subject: Any) -> Case:
    return Case(name, text, found, subject)


def _values(**values: Any) -> dict[str, Any]:
    return {"values": values}


def _amount(amount: str, unit: str) -> Amount:
    return Amount(Decimal(amount), unit)


_ENGLISH = {"locale": "en_US"}
_SCREEN = _values(display_resolution="2560 x 1440", resolution_of_camera=_amount("8.2", "MEGAPIXEL"))
_HEAT = _values(min_temperature=_amount("-50", "CELSIUS"), max_temperature=_amount("110", "CELSIUS"))
_HEAD = _values(head_size_min=_amount("54", "CENTIMETER"), head_size_max=_amount("62", "CENTIMETER"))
_FILE = _values(overall_length=_amount("160", "MILLIMETER"), handle_length=_amount("70", "MILLIMETER"))
_PLATFORM = _values(working_height=_amount("6.4", "METER"), basic_working_height=_amount("4.4", "METER"))
_CAPSULES = _values(capsule_count=Decimal(90))
_STRINGS = _values(gauge_min=_amount("0.028", "INCH"), gauge_max=_amount("0.043", "INCH"))
_CLOTH = _values(length=_amount("24", "INCH"), width=_amount("16", "INCH"))
_FABRIC = _values(fabric_weight=_amount("550", "GRAM_PER_SQUARE_METER"))
_FAN = _values(max_airflow=_amount("51.17", "CUBIC_FOOT_PER_MINUTE"))
_LIGHTS = _values(led_count=Decimal(22), led_power=_amount("0.1", "WATT"))
_KETTLE = _values(capacity=_amount("1.8", "LITER"))
_LINKS = _values(package_size=_amount("12", "OUNCE"), pieces=Decimal(4))
_PACKS = _values(pack_size=Decimal(6), total_tea_bags=Decimal(96))
_CARD = _values(form_factor="M.2-2280")
_PINS = _values(pcie_6_plus_2_pin=Decimal(4))
_CLOCKS = _values(base_clock=_amount("1900", "MEGAHERTZ"), boost_clock=_amount("3320", "MEGAHERTZ"))
_CORES = _values(core_count=Decimal(12), performance_cores=Decimal(8))
_FOOD = _values(net_weight=_amount("400", "GRAM"), energy_per_100g=_amount("250", "KILOCALORIE"),
                protein_per_100g=_amount("20", "GRAM"), fat_per_100g=_amount("12", "GRAM"))  # fmt: skip
_PRINTER = _values(print_speed=_amount("30", "PAGE_PER_MINUTE"))

DERIVED = (
    _case("dots of a resolution", "Rund 3,7 Millionen Bildpunkte.", **_SCREEN),
    _case("too many dots", "Rund 4,7 Millionen Bildpunkte.", ("numbers.unsupported", "4,7 Millionen Bildpunkte"),
          **_SCREEN),
    _case("dots in words", "A little over eight million pixels.", **_SCREEN, **_ENGLISH),
    _case("more dots in words", "Nine million pixels.", ("numbers.unsupported", "Nine million pixels"), **_SCREEN,
          **_ENGLISH),
    _case("a difference", "160 Grad Unterschied.", **_HEAT),
    _case("another difference", "170 Grad Unterschied.", ("numbers.unsupported", "170 Grad"), **_HEAT),
    _case("a difference that is not said to be one", "Bis 160 °C.", ("numbers.unsupported", "160 °C"), **_HEAT),
    _case("room between two sizes", "Eight centimeters of leeway.", **_HEAD, **_ENGLISH),
    _case("what is left", "Subtract the grip and 90 mm remain.", **_FILE, **_ENGLISH),
    _case("what is not left", "Subtract the grip and 80 mm remain.", ("numbers.unsupported", "80 mm"), **_FILE,
          **_ENGLISH),
    _case("further than another", "Sie reicht zwei Meter weiter.", **_PLATFORM),
    _case("not so much further", "Sie reicht 5 Meter weiter.", ("numbers.unsupported", "5 Meter"), **_PLATFORM),
    _case("how long it lasts", "Eine Kapsel am Tag: rund drei Monate. Täglich eine Kapsel, drei Monate.", **_CAPSULES),
    _case("not how long it lasts", "Täglich eine Kapsel, vier Monate.", ("numbers.unsupported", "vier Monate"),
          **_CAPSULES),
    _case("two a day", "At two capsules a day, the supply is for 45 days.", **_CAPSULES, **_ENGLISH),
    _case("two a day, too long", "At two capsules a day, the supply is for 60 days.",
          ("numbers.unsupported", "60 days"), **_CAPSULES, **_ENGLISH),
    _case("an area", "384 square inches of cloth.", **_CLOTH, **_ENGLISH),
    _case("another area", "484 square inches of cloth.", ("numbers.unsupported", "484 square inches"), **_CLOTH,
          **_ENGLISH),
    _case("a rate said apart", "Mehr als ein halbes Kilo bringt der Stoff pro Quadratmeter.", **_FABRIC),
    _case("another rate said apart", "Ganze zwei Kilo bringt der Stoff pro Quadratmeter.",
          ("numbers.unsupported", "zwei Kilo"), **_FABRIC),
    _case("a flow said apart", "Rund 87 Kubikmeter schaufelt er in der Stunde.", **_FAN),
    _case("another flow", "Rund 97 Kubikmeter schaufelt er in der Stunde.", ("numbers.unsupported", "97 Kubikmeter"),
          **_FAN),
    _case("a total", "All LEDs put together need just 2.2 watts.", **_LIGHTS, **_ENGLISH),
    _case("another total", "All LEDs put together need just 3.2 watts.", ("numbers.unsupported", "3.2 watts"),
          **_LIGHTS, **_ENGLISH),
    _case("cups", "Sieben Tassen zu je 250 ml.", **_KETTLE),
    _case("too many cups", "Neun Tassen zu je 250 ml.", ("numbers.unsupported", "250 ml"), **_KETTLE),
    _case("a share", "96 tea bags, 16 per pack.", **_PACKS, **_ENGLISH),
    _case("another share", "96 tea bags, 18 per pack.", ("numbers.unsupported", "18"), **_PACKS, **_ENGLISH),
    _case("the unit before", "In inches, the range runs from about 21 to 24 and a half.", **_HEAD, **_ENGLISH),
    _case("the unit before, and another number", "In inches, from about 23 on.", ("numbers.unsupported", "23"),
          **_HEAD, **_ENGLISH),
    _case("the unit behind", "54 oder 62 Zentimeter, 54 und 62 cm.", **_HEAD),
    _case("a card", "The card is 22 mm wide and 80 mm long.", **_CARD, **_ENGLISH),
    _case("a longer card", "The card is 110 mm long.", ("numbers.unsupported", "110 mm"), **_CARD, **_ENGLISH),
    _case("proof", "Bottled at 80 proof.", **_values(alcohol_by_volume=_amount("40", "PERCENT")), **_ENGLISH),
    _case("another proof", "Bottled at 90 proof.", ("numbers.unsupported", "90"),
          **_values(alcohol_by_volume=_amount("40", "PERCENT")), **_ENGLISH),
    _case("a diagonal", "Das Display misst 7,5 cm.", **_values(screen_size=_amount("3", "INCH"))),
    _case("another diagonal", "Das Display misst 7,3 cm.", ("numbers.unsupported", "7,3 cm"),
          **_values(screen_size=_amount("3", "INCH"))),
    _case("a fraction", "Zwei Drittel der Kerne.", **_CORES),
    _case("another fraction", "Drei Viertel der Kerne.", ("numbers.wrong_attribute", "Drei"), **_CORES),
    _case("all of a pack", "1000 kcal in der ganzen Packung.", **_FOOD),
    _case("not all of a pack", "1100 kcal in der ganzen Packung.", ("numbers.unsupported", "1100 kcal"), **_FOOD),
    _case("a share of 100 g", "20 % Eiweiß.", **_FOOD),
    _case("a share of 100 g of something else", "12 % Eiweiß.", ("numbers.unit_mismatch", "12 %"), **_FOOD),
    _case("a page every two seconds", "A page every two seconds.", **_PRINTER, **_ENGLISH),
    _case("a page every five seconds", "A page every 5 seconds.", ("numbers.unsupported", "5 seconds"),
          **_PRINTER, **_ENGLISH),
    _case("pounds of 500 g", "Anderthalb Pfund bringt er mit.", **_values(weight=_amount("750", "GRAM"))),
    _case("other pounds", "Zwei Pfund bringt er mit.", ("numbers.unsupported", "Zwei Pfund"),
          **_values(weight=_amount("750", "GRAM"))),
    _case("below a mark", "Unter der 20-Gramm-Marke.", **_values(weight=_amount("17", "GRAM"))),
    _case("not below a mark", "Unter der 15-Gramm-Marke.", ("numbers.unsupported", "15-Gramm"),
          **_values(weight=_amount("17", "GRAM"))),
    _case("each of several", "Three ounces apiece.", **_LINKS, **_ENGLISH),
    _case("more for each", "Five ounces apiece.", ("numbers.unsupported", "Five ounces"), **_LINKS, **_ENGLISH),
    _case("a half more", "Size nine and a half.", **_values(size=Decimal("9.5")), **_ENGLISH),
    _case("another half", "Size eight and a half.", ("numbers.word_unsupported", "eight"),
          **_values(size=Decimal("9.5")), **_ENGLISH),
    _case("tenths", "Sechs Zehntel sind Wolle.", **_values(wool_share=_amount("60", "PERCENT"))),
    _case("other tenths", "Sieben Zehntel sind Wolle.", ("numbers.word_unsupported", "Sieben Zehntel"),
          **_values(wool_share=_amount("60", "PERCENT"))),
    _case("edges of a hexagon", "Sechs Kanten hat der Kopf.", **_values(head_shape="hexagon")),
    _case("edges of no octagon", "8 Kanten hat der Kopf.", ("numbers.unsupported", "8"),
          **_values(head_shape="hexagon")),
    _case("both sides", "Add both sides together and you count six steps.", **_values(steps_per_side=Decimal(3)),
          **_ENGLISH),
    _case("not both sides", "Add both sides together and you count eight steps.", ("numbers.word_unsupported", "eight"),
          **_values(steps_per_side=Decimal(3)), **_ENGLISH),
    _case("more than the base", "1.3 GHz more.", **_values(base_clock=_amount("3.6", "GIGAHERTZ"),
          boost_clock=_amount("4.9", "GIGAHERTZ")), **_ENGLISH),
)  # fmt: skip
WRITTEN = (
    _case("a gauge without its nought", "Die Saiten reichen von .028 bis .043.", **_STRINGS),
    _case("another gauge", "Die Saiten beginnen bei .038.", ("numbers.unsupported", ".038"), **_STRINGS),
    _case("thousandths", "43 Tausendstel Zoll; .043 Zoll.", **_STRINGS),
    _case("a compound of a part", "Vier Tausendstelsekunden.", **_values(response=_amount("4", "MILLISECOND"))),
    _case("a promise", "Ready in ten minutes.", ("numbers.unsupported", "ten minutes"), **_ENGLISH),
    _case("a manner of speaking", "Ten seconds are all it takes.", **_ENGLISH),
    _case("adjusted by", "Um acht Zentimeter verstellbar.", **_HEAD),
    _case("not adjusted by", "Um neun Zentimeter verstellbar.", ("numbers.unsupported", "neun Zentimeter"), **_HEAD),
    _case("ports of one kind", "Six USB ports.", **_values(usb_a_ports=Decimal(4), usb_c_ports=Decimal(2)), **_ENGLISH),
    _case("too many ports of one kind", "Seven USB ports.", ("numbers.word_unsupported", "Seven"),
          **_values(usb_a_ports=Decimal(4), usb_c_ports=Decimal(2)), **_ENGLISH),
    _case("other thousandths", "53 Tausendstel Zoll.", ("numbers.unsupported", "53 Tausendstel Zoll"), **_STRINGS),
    _case("more than a dozen", "More than a dozen sockets.", **_values(sockets=Decimal(14)), **_ENGLISH),
    _case("not a dozen", "More than a dozen sockets.", ("numbers.word_unsupported", "dozen"),
          **_values(sockets=Decimal(11)), **_ENGLISH),
    _case("just short of it", "Knapp an die Fünf-Gigahertz-Marke.", **_values(clock=_amount("4.9", "GIGAHERTZ"))),
    _case("far short of it", "Knapp an die Fünf-Gigahertz-Marke.", ("numbers.unsupported", "Fünf-Gigahertz"),
          **_values(clock=_amount("4.2", "GIGAHERTZ"))),
    _case("dots to the inch", "1200 mal 1200 Punkte je Zoll.", **_values(print_resolution="1200 x 1200 dpi")),
)  # fmt: skip
NAMED = (
    _case("six plus two", "Vier Stecker mit sechs plus zwei Pins.", **_PINS),
    _case("six plus five", "Vier Stecker mit sechs plus fünf Pins.", ("numbers.word_unsupported", "sechs"),
          ("numbers.word_unsupported", "fünf"), **_PINS),
    _case("from the smaller to the greater", "From 1.9 GHz to a boost clock of 3.3 GHz.", **_CLOCKS, **_ENGLISH),
    _case("no jack", "Ohne 3,5-mm-Klinke.", **_values(jack=False)),
    _case("a basis", "13 g Eiweiß auf 63 g Jacke.", **_values(serving_size=_amount("63", "GRAM"),
          protein_per_serving=_amount("13", "GRAM"))),
)  # fmt: skip
AROUND = (
    _case("tabs", "Go on, open forty tabs.", **_ENGLISH),
    _case("pockets", "Go on, open forty pockets.", ("numbers.word_unsupported", "forty"), **_ENGLISH),
    _case("pages of a book", "Das Buch hat noch zweihundert Seiten."),
    _case("pages of the product", "Es hat zweihundert Seiten.", ("numbers.word_unsupported", "zweihundert Seiten")),
    _case("a year of memories", "Where did we put the box from 1998?", **_ENGLISH),
    _case("a year of the maker", "Made since 1998.", ("numbers.unsupported", "1998"), **_ENGLISH),
    _case("dinner", "Dinner can wait five minutes.", **_values(delay=_amount("4", "MILLISECOND")), **_ENGLISH),
    _case("ready", "Ready in five minutes.", ("numbers.unsupported", "five minutes"),
          **_values(delay=_amount("4", "MILLISECOND")), **_ENGLISH),
    _case("about as long", "Five minutes to go.", ("numbers.unsupported", "Five minutes"),
          **_values(delay=_amount("4", "MINUTE")), **_ENGLISH),
    _case("between two meetings", "Between two meetings, a jacket.", **_ENGLISH),
    _case("a birthday", "Grandma turns 80 on Saturday.", **_ENGLISH),
    _case("the weather", "Draußen 30 Grad, drinnen auch."),
    _case("what it bears", "Hält draußen bis 30 Grad.", ("numbers.unsupported", "30 Grad")),
    _case("when it came out", "Kam 2017 heraus.", ("numbers.unsupported", "2017")),
    _case("guests", "Ein Abend mit 14 Leuten."),
    _case("guests that it seats", "Die Jacke reicht für 14 Leute.", ("numbers.unsupported", "14")),
    _case("years later", "In zehn Jahren lacht die ganze Runde darüber."),
    _case("years that it lasts", "In zehn Jahren hält die Jacke noch.", ("numbers.unsupported", "zehn Jahren")),
)  # fmt: skip
NUMBERS = (*DERIVED, *WRITTEN, *NAMED, *AROUND)

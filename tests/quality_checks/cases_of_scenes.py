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
_PACK = _values(slices=Decimal(8), net_weight=Amount(Decimal(160), "GRAM"), pairs_per_pack=Decimal(12))
_CODES = _values(
    material="PA12", thread="g1_2", socket="12v_socket", speed="33_1_3_rpm", steel="stainless_steel_1_4301"
)
_SHORTS = _values(pockets=Decimal(0), sport_type="running", lures="floating", autofocus="tof", battery_removable=False)
_USB = _values(front_usb=("1 x USB 3.2 Type-C", "2 x USB 3.2 Type-A"), rungs="30x30 geriffelt")
_FILAMENT = _values(product_type="filament", ingredients=("sugar",), allergens=("milk",))
_NO_SUGAR = _values(type="juice", sugar_per_100g=Amount(Decimal(0), "GRAM"))
_YEAST = _values(product_type="bread", ingredients=("wheat_flour", "bakers_yeast"))
_LOCKS = _values(type="blender", safety_jug_lock=True, lid_lock=True, berry_program=True)
_SAUCE = _values(product_type="hot_sauce", ingredients=("vinegar", "onion"), calories_per_serving=Decimal(0))
_FIBRE = _values(product_type="filament", material="asa", contains_glass_fiber=True)
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
    _case("what one of several holds", "So a slice weighs 20 g.", **_PACK, **_ENGLISH),
    _case("not what one holds", "So a slice weighs 30 g.", ("numbers.unsupported", "30 g"), **_PACK, **_ENGLISH),
    _case("what all hold", "Insgesamt 1000 Stück.", **_values(bottle_count=Decimal(2), tablet_count=Decimal(500))),
    _case("not what all hold", "Insgesamt 1700 Stück.", ("numbers.unsupported", "1700 Stück"),
          **_values(bottle_count=Decimal(2), tablet_count=Decimal(500))),
    _case("a version beside a count", "Zwei USB-3.1-Anschlüsse.", **_values(usb_ports=Decimal(2), usb_version="3.1")),
    _case("pairs by the attribute", "Zwölf Paar sind in der Packung.", **_PACK),
    _case("a material and its grade", "Das Polyamid 12 hält.", **_CODES),
    _case("another grade", "Das Polyamid 66 der Jacke hält.", ("numbers.unsupported", "66"), **_CODES),
    _case("a thread", "Das Gewinde G1/2 passt.", **_CODES),
    _case("another thread", "Das Gewinde G3/4 passt.", ("numbers.code_unsupported", "G3"),
          ("numbers.unsupported", "4"), **_CODES),
    _case("volts in a code", "Strom aus der 12-Volt-Buchse.", **_CODES),
    _case("a fraction in a code", "Plays at 33 1/3 rpm.", **_CODES, **_ENGLISH),
    _case("the number of a steel", "Edelstahl 1.4301.", **_CODES),
    _case("times before options", "Three USB ports at the front.", **_USB, **_ENGLISH),
    _case("a size without its unit", "Sprossen mit 30 x 30 mm.", **_USB),
    _case("hundredths", "Auf zwei Hundertstel genau.", **_values(tolerance=Amount(Decimal("0.02"), "MILLIMETER"))),
    _case("a decade", "The jacket takes you to the 1920s.", **_ENGLISH),
    _case("a scene's number", "Gate 22 is at the end of the hall.", **_ENGLISH),
    _case("the product's number", "The jacket has Level 22 on its label.", ("numbers.unsupported", "22"), **_ENGLISH),
    _case("since when something is so", "Der Haken, der seit sieben Jahren fehlt, wartet."),
    _case("a time of the day", "Stuck in traffic at eight, the jacket is dry.", **_LOCKS, **_ENGLISH),
    _case("features of a kind", "Zwei Verriegelungen: eine für den Krug, eine für den Deckel.", **_LOCKS),
    _case("more features than there are", "4 Verriegelungen für den Krug.",
          ("numbers.unsupported", "4"), **_LOCKS),
    _case("not a single one", "With onion and not a single calorie.", **_SAUCE, **_ENGLISH),
    _case("a single one of none", "With onion and a single calorie.",
          ("numbers.word_unsupported", "a single calorie"), **_SAUCE, **_ENGLISH),
    _case("ten out of ten", "Ten out of ten for this jacket.", **_ENGLISH),
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
    _case("each part of a compound", "Rundrohr, und sonst nichts.", **_SPIKES),
    _case("done without", "Auf den Trockner müssen Sie verzichten.", **_values(tumble_dry=False)),
    _case("smaller than a thing", "Die Jacke ist kaum größer als ein Streifen Kaugummi."),
    _case("smaller than another jacket", "Die Jacke ist kleiner als eine Jacke von gestern.",
          ("grounding.superlative_unsupported", "kleiner als")),
    _case("cheaper than a thing", "This light is cheaper than good sleep.", **_ENGLISH),
    _case("faster than others", "Die Jacke wärmt schneller als herkömmliche Jacken.",
          ("grounding.superlative_unsupported", "schneller als herkömmliche")),
    _case("asked and answered", "Leise? Keineswegs, sagt die Jacke."),
    _case("what stays away", "Silicones stay out.", **_values(silicone_free=True), **_ENGLISH),
    _case("what stayed at home", "The number pad stayed at home.", **_values(numeric_keypad=False), **_ENGLISH),
    _case("the other hand", "For right-handed players.", **_values(type="guitar", left_handed=False), **_ENGLISH),
    _case("nothing of it", "There is no sugar in it.", **_NO_SUGAR, **_ENGLISH),
    _case("since when it is sold", "The jacket has been on sale since 2020.", **_values(release_year=Decimal(2020)),
          **_ENGLISH),
    _case("gigabit by its number", "Gigabit-Tempo.", **_values(ethernet_speed="10/100/1000 Mbit/s")),
    _case("a verb and its particle", "The fans of this jacket push up to 450 g of air.", **_ENGLISH),
    _case("told apart by another word", "Aus Weizenmehl mit Backhefe.", **_YEAST),
    _case("told apart by another food", "Aus Weizenmehl mit Apfelhefe.",
          ("grounding.ingredient_unsupported", "Apfelhefe"),
          **_YEAST),
    _case("what one makes", "Vases, lamp shades, a hook: print them all.", **_FILAMENT, **_ENGLISH),
    _case("what comes with it", "It comes with lamp shades.", ("grounding.feature_unsupported", "lamp shades"),
          **_FILAMENT, **_ENGLISH),
    _case("sweetened with what there is", "It is sweetened with sugar.", **_FILAMENT, **_ENGLISH),
    _case("whom the allergens concern", "Allergiker aufgepasst: Es enthält Milch.", **_FILAMENT),
    _case("none of them", "Without pockets.", **_SHORTS, **_ENGLISH),
    _case("who runs", "Läuferinnen tragen sie.", **_SHORTS),
    _case("who does not run", "Kletterinnen und Kletterer tragen sie.", ("grounding.audience_unsupported", "Kletterer"),
          **_SHORTS),
    _case("initials in full", "Focus by time-of-flight.", **_SHORTS, **_ENGLISH),
    _case("not to be removed", "Ein fest verbauter Akku.", **_SHORTS),
    _case("a verb in -s", "This jacket handles the rain.", **_ENGLISH),
    _case("an adjective of a part", "Die Jacke ist eine sinkende.", ("grounding.feature_unsupported", "sinkende"),
          **_SHORTS),
    _case("what lies in the box", "Ein Honiglöffel liegt bei.", ("grounding.content_unsupported", "Honiglöffel")),
    _case("what the data have in the box", "Ein Netzteil liegt bei.", **_values(package_content=("power_supply",))),
    _case("built elsewhere", "A Japanese-built jacket.", ("grounding.origin_unsupported", "Japanese"), **_ENGLISH),
    _case("an unknown landscape", "Wolle aus der Magdeburger Börde.", ("grounding.origin_unsupported", "Magdeburger")),
    _case("an idiom", "The golden rule of this jacket: stay dry.", **_ENGLISH),
    _case("no idiom", "The golden jacket weighs 450 g.", ("grounding.colour_unsupported", "golden"), **_ENGLISH),
    _case("a scene's reach", "Ein Glas Milch in Reichweite kann der Jacke nicht schaden."),
    _case("a food before the colon", "Respect and a tortilla chip: this sauce has onion and vinegar.",
          **_SAUCE, **_ENGLISH),
    _case("what it is made with, before the colon", "With honey and malt: this sauce has onion and vinegar.",
          ("grounding.ingredient_unsupported", "honey"), ("grounding.ingredient_unsupported", "malt"),
          **_SAUCE, **_ENGLISH),
    _case("a food behind the colon", "It is all in here: onion, tortilla and vinegar.",
          ("grounding.ingredient_unsupported", "tortilla"), **_SAUCE, **_ENGLISH),
    _case("hot enough", "Nothing is ever hot enough for this sauce.", **_SAUCE, **_ENGLISH),
    _case("hotter", "Nothing is so much hotter.", ("grounding.superlative_unsupported", "Nothing is so much hotter"),
          **_SAUCE, **_ENGLISH),
    _case("berries, and no colour", "Beeren hinterher, Deckel drauf: Der Mixer ist schnell.", **_LOCKS),
    _case("filled with what it contains", "A glass-filled filament.", **_FIBRE, **_ENGLISH),
    _case("filled with another", "A carbon-filled filament.", ("grounding.material_unsupported", "carbon-filled"),
          **_FIBRE, **_ENGLISH),
    _case("a field by its plants", "Für Landwirtschaft und Gartenbau.",
          **_values(suitable_for=("agricultural_plants", "horticultural_plants"))),
    _case("a field by its people", "Geeignet für Radsport.", **_values(suitable_for=("cyclists",))),
    _case("people by their field", "Suitable for photographers.", **_values(suitable_for=("photography",)), **_ENGLISH),
    _case("other people", "Suitable for hunters.", ("grounding.audience_unsupported", "hunters"),
          **_values(suitable_for=("photography",)), **_ENGLISH),
    _case("another field", "Geeignet für Landwirtschaft und Gartenbau.", ("grounding.use_unsupported", "Gartenbau"),
          **_values(suitable_for=("agricultural_plants",))),
    _case("what just happens", "This jacket hears the candles being blown out.", **_ENGLISH),
    _case("how to care for it", "The jacket has to be blown out.", ("grounding.care_unsupported", "blown out"),
          **_ENGLISH),
    _case("who does nothing with it", "The dog sleeps under the table through all of it.", **_ENGLISH),
    _case("who wears it", "Dogs love this jacket.", ("grounding.audience_unsupported", "Dogs"), **_ENGLISH),
    _case("what somebody has", "Ein Teenager mit Kopfhörern merkt davon natürlich nichts."),
    _case("what the product has", "Die Jacke ist eine mit Kopfhörern.",
          ("grounding.feature_unsupported", "Kopfhörern")),
    _case("a scene's sound", "Ein leises Schnurren vom Sofa, dann Stille."),
    _case("its own sound", "Ein leises Schnurren der Jacke, 450 g, schwarz.",
          ("grounding.feature_unsupported", "leises")),
    _case("where it is taken along", "Ein fester Platz in der Pausenbox ist ihr sicher.", **_values(
        product_type="crispbread")),
    _case("what it is sold in", "Das Brot kommt in der Pausenbox.",
          ("grounding.feature_unsupported", "Pausenbox"), **_values(product_type="crispbread")),
    _case("with somebody", "In der Konferenz oder beim Plausch mit den Großeltern."),
    _case("for somebody", "Für die Großeltern.", ("grounding.audience_unsupported", "Großeltern")),
    _case("who knows that", "Handwerker kennen das.", **_values(product_type="filament")),
    _case("a vessel", "Over a glass of red wine, this jacket looks different.", **_ENGLISH),
    _case("no vessel", "This jacket is made of glass.", ("grounding.material_unsupported", "made of glass"),
          **_ENGLISH),
    _case("places of a scene", "Spreadsheets get wider, racetracks get longer with this jacket.", **_ENGLISH),
    _case("what is not registered", "Ungepufferte Riegel.", **_values(product_type="memory_module", registered=False)),
)  # fmt: skip
SCENES = (*NUMBERS, *BINDING, *SURROUNDINGS)

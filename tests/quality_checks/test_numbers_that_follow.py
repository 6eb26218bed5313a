"""Numbers that follow from the facts in the words of copy, and near ones that do not."""

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


def _amount(value: str, unit: str) -> Amount:
    return Amount(Decimal(value), unit)


_RECORDS: dict[str, dict[str, Any]] = {
    "filament": {
        "product_type": "filament",
        "density": _amount("1.24", "GRAM_PER_CUBIC_CENTIMETER"),
        "filament_weight": _amount("1000", "GRAM"),
        "diameter": _amount("1.75", "MILLIMETER"),
        "print_temperature_min": _amount("185", "DEGREE_CELSIUS"),
        "print_temperature_max": _amount("215", "DEGREE_CELSIUS"),
        "spools_per_pack": Decimal(1),
    },
    "tea": {"product_type": "tea", "brewing_temperature": _amount("212", "DEGREE_FAHRENHEIT")},
    "shirt": {"product_type": "t_shirt", "wash_temperature": _amount("40", "DEGREE_CELSIUS")},
    "phone": {
        "product_type": "smartphone",
        "battery_capacity": _amount("4150", "MILLIAMPERE_HOUR"),
        "positioning": ("GPS", "GLONASS", "Galileo"),
        "cpu_cores": Decimal(8),
    },
    "laptop": {
        "product_type": "laptop",
        "processor": "Intel Core Ultra 9 275HX",
        "refresh_rate": _amount("240", "HERTZ"),
        "thunderbolt_4_ports": Decimal(2),
        "usb_a_ports": Decimal(2),
        "weight": _amount("1.6", "KILOGRAM"),
    },
    "monitor": {
        "product_type": "monitor",
        "horizontal_resolution": Decimal(2560),
        "vertical_resolution": Decimal(1600),
        "aspect_ratio": "16:10",
    },
    "camera": {"product_type": "digital_camera", "total_megapixels": Decimal("16.1")},
    "scanner": {
        "product_type": "scanner",
        "scan_speed_images": _amount("180", "IMAGES_PER_MINUTE"),
        "multifeed_detection": "ultrasonic",
    },
    "printer": {
        "product_type": "printer",
        "print_speed_mono": "22 ppm",
        "print_speed_color": "17 ppm",
        "paper_tray_capacity": Decimal(150),
        "additional_feed_capacity": Decimal(10),
        "borderless_photo_10x15": "46 s",
    },
    "cooler": {
        "product_type": "cpu_cooler",
        "max_fan_speed": Decimal(2250),
        "fan_size": _amount("120", "MILLIMETER"),
        "fan_quantity": Decimal(3),
    },
    "backpack": {
        "product_type": "backpack",
        "outer_material": "600D polyester",
        "number_of_pockets": Decimal(4),
        "sizes": ("S", "M", "L", "XL", "XXL", "3XL"),
    },
    "wrappers": {"product_type": "egg_roll_wrappers", "preservative_share": "less than 1/10 of 1%"},
    "chair": {"product_type": "gaming_chair", "model_year": Decimal(2023), "max_load": _amount("120", "KILOGRAM")},
    "board": {
        "product_type": "motherboard",
        "sata_6_gb_s": Decimal(3),
        "m2_slots_key_m": Decimal(6),
        "m2_slots_key_e": Decimal(1),
        "ram_slots": Decimal(4),
    },
    "game": {"product_type": "board_game", "min_age": _amount("8", "YEAR"), "dice": Decimal(2)},
    "granola": {
        "product_type": "granola",
        "protein_per_serving": _amount("6", "GRAM"),
        "fiber_per_serving": _amount("5", "GRAM"),
    },
    "muesli": {"product_type": "muesli", "fat_per_100g": _amount("7.6", "GRAM")},
    "sausages": {"product_type": "sausages", "fat": _amount("25", "GRAM"), "saturated_fat": _amount("4", "GRAM")},
    "waffles": {"product_type": "rice_cakes", "ingredients": ("Vollkornreis*", "Honig*", "* aus Bio-Landwirtschaft")},
    "soda": {
        "product_type": "soft_drink",
        "net_content": _amount("1.5", "LITER"),
        "ingredients": ("water", "sweeteners (sodium cyclamate, sucralose, acesulfame K)", "quinine"),
    },
    "speaker": {"product_type": "bluetooth_speaker", "battery_life": _amount("14", "HOUR")},
    "network_card": {
        "product_type": "network_card",
        "data_rate_per_port": _amount("10", "GIGABIT_PER_SECOND"),
        "ethernet_ports": Decimal(2),
    },
    "one_port": {"product_type": "network_card", "port_count": Decimal(1), "port_type": "SFP+"},
    "table": {
        "product_type": "dining_table",
        "length": _amount("140", "CENTIMETER"),
        "extended_length": _amount("190", "CENTIMETER"),
    },
    "ladder": {
        "product_type": "fixed_ladder",
        "climbing_height_max": _amount("4.76", "METER"),
        "ladder_length": _amount("5.96", "METER"),
        "castors": ("2 swivel castors Ø 125 mm", "2 fixed castors Ø 160 mm"),
        "platform_railing_sides": Decimal(3),
    },
    "mat": {
        "product_type": "mouse_mat",
        "length": _amount("360", "MILLIMETER"),
        "width": _amount("275", "MILLIMETER"),
    },
    "boots": {"product_type": "hiking_boots", "weight_per_shoe": _amount("540", "GRAM")},
    "pods": {"product_type": "coffee_pods", "number_of_pods": Decimal(72)},
    "pacs": {
        "product_type": "laundry_detergent",
        "count": Decimal(96),
        "dosage_regular_load": Decimal(1),
        "dosage_large_load": Decimal(2),
    },
    "liquid": {
        "product_type": "laundry_detergent",
        "net_content": _amount("60", "FLUID_OUNCE"),
        "number_of_loads": Decimal(40),
    },
    "capsules": {"product_type": "vitamins", "capsule_count": Decimal(365), "servings_per_container": Decimal(365)},
    "keyboard": {"product_type": "keyboard", "keyboard_batteries": "2 x AA", "mouse_batteries": "1 x AA"},
    "supply": {
        "product_type": "power_supply",
        "wattage": _amount("750", "WATT"),
        "atx_24_pin": Decimal(1),
        "pcie_6_plus_2_pin": Decimal(4),
        "sata": Decimal(8),
        "molex_4_pin": Decimal(3),
    },
    "processor": {
        "product_type": "processor",
        "efficiency_cores": Decimal(16),
        "performance_cores": Decimal(8),
        "threads": Decimal(32),
        "memory_types": ("DDR5", "DDR4"),
    },
    "goggles": {"product_type": "ski_goggles", "foam_layers": Decimal(3)},
    "helmet": {"product_type": "bicycle_helmet", "weight": _amount("390", "GRAM")},
    "tablet": {"product_type": "tablet", "os_upgradable_to": "Android 2.3 (Gingerbread)"},
    "masks": {"product_type": "face_mask", "pack_quantity": Decimal(10)},
    "rates": {"product_type": "face_mask", "pack_quantity": Decimal(10)},
    "quad": {"product_type": "smartphone", "cpu": "quad-core 2.0 GHz"},
    "card": {
        "product_type": "graphics_card",
        "displayport_2_1b_count": Decimal(3),
        "hdmi_2_1b_count": Decimal(1),
        "color": ("black", "grey"),
        "core_base_clock": _amount("2325", "MEGAHERTZ"),
        "core_boost_clock": _amount("2557", "MEGAHERTZ"),
    },
    "case": {"product_type": "pc_case", "front_usb": ("1 x USB 3.2 Type-C", "2 x USB 3.0 Type-A")},
    "seat": {
        "product_type": "swivel_chair",
        "min_seat_height": _amount("43", "CENTIMETER"),
        "max_seat_height": _amount("53", "CENTIMETER"),
    },
    "lan": {"product_type": "motherboard", "ethernet": "2.5 Gb/s (Intel I225-V)"},
    "stairs": {"product_type": "platform_stairs", "swivel_castors": Decimal(2), "fixed_castors": Decimal(2)},
    "ports": {"product_type": "laptop", "ports": ("2 x Thunderbolt 4", "1 x USB-A", "1 x HDMI", "1 x audio jack")},
    "brewer": {"product_type": "coffee_maker", "number_of_cups": Decimal(8)},
    "device": {"name": "alcatel 1L Pro (2021)", "product_type": "smartphone", "weight": _amount("190", "GRAM")},
}

#: Product, language, what follows from the facts, and a near text with the number that has to be reported.
_PAIRS = [
    ("filament", "en", "Density 1.24 g/cm³, so roughly 806 cm³ of material.",
     "Density 1.24 g/cm³, so roughly 950 cm³ of material.", "950 cm³"),
    ("filament", "de", "Aus der Dichte errechnet sich eine Fadenlänge von rund 335 Metern.",
     "Aus der Dichte errechnet sich eine Fadenlänge von rund 400 Metern.", "400 Metern"),
    ("filament", "en", "Nozzle: 185 to 215 °C, a span of just thirty degrees.",
     "Nozzle: 185 to 215 °C, a span of just forty degrees.", "forty degrees"),
    ("filament", "en", "The pack holds a single spool.", "The pack holds a pair of spools.", "a pair of spools"),
    ("tea", "de", "Den Tee mit Wasser von 212 °F übergießen, also 100 °C.",
     "Den Tee mit Wasser von 212 °F übergießen, also 90 °C.", "90 °C"),
    ("shirt", "de", "Das T-Shirt wird bei 40 °C gewaschen.", "Das T-Shirt wird bei 40 °F gewaschen.", "40 °F"),
    ("phone", "en", "The smartphone has a 4,150 mAh battery.", "The smartphone has a 4,150 mWh battery.", "4,150 mWh"),
    ("phone", "de", "Das Smartphone kennt drei Satellitensysteme.", "Das Smartphone kennt sieben Satellitensysteme.",
     "sieben"),
    ("laptop", "de", "Im Laptop arbeitet ein Core Ultra 9 auf leisen Sohlen.",
     "Im Laptop arbeitet ein Core Ultra 7 auf leisen Sohlen.", "7"),
    ("laptop", "en", "The laptop refreshes at 240 Hz, four times as often as a 60 Hz screen.",
     "The laptop refreshes at 240 Hz, four times as often as a 75 Hz screen.", "75 Hz"),
    ("laptop", "de", "Der Laptop zeigt 240 Hz, doppelt so viel wie ein Schirm mit 120 Hz.",
     "Der Laptop zeigt 120 Hz, doppelt so viel wie viele andere.", "120 Hz"),
    ("laptop", "de", "Mit zweimal Thunderbolt 4 und zweimal USB-A warten vier Buchsen am Laptop.",
     "Mit zweimal Thunderbolt 4 und zweimal USB-A warten sechs Buchsen am Laptop.", "sechs"),
    ("monitor", "de", "Der Monitor zeigt gut vier Millionen Bildpunkte.",
     "Der Monitor zeigt gut acht Millionen Bildpunkte.", "acht Millionen Bildpunkte"),
    ("monitor", "de", "Das Format 16:10 lässt dem Monitor mehr Platz als ein 16:9-Schirm.",
     "Der Monitor ist ein 16:9-Schirm.", "9"),
    ("camera", "de", "Die Kamera hat gut 16 Millionen Bildpunkte.", "Die Kamera hat gut 18 Millionen Bildpunkte.",
     "18 Millionen Bildpunkte"),
    ("scanner", "de", "Der Scanner schafft 180 Bilder in der Minute, drei pro Sekunde.",
     "Der Scanner schafft 180 Bilder in der Minute, fünf pro Sekunde.", "fünf"),
    ("scanner", "de", "Zieht der Scanner zwei Blätter auf einmal ein, meldet er sich.",
     "Der Scanner zieht vier Blätter auf einmal ein.", "vier Blätter"),
    ("printer", "en", "The printer puts out 22 pages per minute in mono, five fewer in colour.",
     "The printer puts out 22 pages per minute in mono, eight fewer in colour.", "eight"),
    ("printer", "en", "Together, tray and feed of the printer take 160 sheets.",
     "Together, tray and feed of the printer take 190 sheets.", "190 sheets"),
    ("printer", "de", "Der Drucker braucht für ein randloses Foto in 10 x 15 cm 46 Sekunden.",
     "Der Drucker braucht für ein randloses Foto in 13 x 18 cm 46 Sekunden.", "18 cm"),
    ("cooler", "en", "The fans of the cooler run at up to 2250 rpm.", "The fans of the cooler run at up to 2250 dB.",
     "2250 dB"),
    ("cooler", "de", "Nebeneinander gesetzt ergeben drei Lüfter eine Front von 36 Zentimetern.",
     "Nebeneinander gesetzt ergeben drei Lüfter eine Front von 42 Zentimetern.", "42 Zentimetern"),
    ("backpack", "de", "Der Rucksack hat Polyester mit 600 Denier.", "Der Rucksack hat Polyester mit 900 Denier.",
     "900 Denier"),
    ("backpack", "de", "Der Rucksack hat vier aufgesetzte Taschen.", "Der Rucksack hat sechs aufgesetzte Taschen.",
     "sechs"),
    ("wrappers", "de", "Der Anteil liegt unter einem Zehntel Prozent.", "Der Anteil liegt unter einem halben Prozent.",
     "einem halben Prozent"),
    ("chair", "de", "Belastbar ist der Stuhl des Jahrgangs 2023 bis 120 Kilogramm.",
     "Belastbar ist der Stuhl des Jahrgangs 2021 bis 120 Kilogramm.", "2021"),
    ("board", "de", "Das Mainboard hat sieben M.2-Plätze.", "Das Mainboard hat acht M.2-Plätze.", "acht"),
    ("board", "de", "Das Mainboard hat drei SATA-Anschlüsse.", "Das Mainboard hat fünf SATA-Anschlüsse.", "fünf"),
    ("game", "en", "The game is for players aged eight and up.", "The game is for players aged five and up.", "five"),
    ("granola", "en", "Each serving brings six grams of protein and five of fiber.",
     "Each serving brings six grams of protein and nine of fiber.", "nine"),
    ("sausages", "de", "Die Würstchen enthalten 25 Gramm Fett – davon vier gesättigt.",
     "Die Würstchen enthalten 25 Gramm Fett – davon neun gesättigt.", "neun"),
    ("muesli", "en", "100 grams of muesli bring between seven and eight grams of fat.",
     "100 grams of muesli bring between nine and ten grams of fat.", "ten grams"),
    ("waffles", "de", "Zwei Zutaten stehen auf der Liste: Vollkornreis und Honig.",
     "Vier Zutaten stehen auf der Liste der Reiswaffeln.", "Vier"),
    ("soda", "en", "Three sweeteners: sodium cyclamate, sucralose and acesulfame K.",
     "Four sweeteners: sodium cyclamate, sucralose and acesulfame K.", "Four"),
    ("soda", "en", "The bottle fills six tumblers of 250 ml.", "The bottle fills nine tumblers of 250 ml.", "250 ml"),
    ("speaker", "en", "The speaker keeps going for 14 hours, twice around a seven-hour party.",
     "The speaker keeps going for 14 hours, twice around a nine-hour party.", "nine-hour"),
    ("network_card", "de", "Die Karte hebt die Verbindung auf das Zehnfache von Gigabit-Ethernet.",
     "Die Karte hebt die Verbindung auf das Zwanzigfache von Gigabit-Ethernet.", "Zwanzigfache"),
    ("network_card", "en", "In sum, both ports make twenty gigabits per second.",
     "In sum, both ports make forty gigabits per second.", "forty gigabits per second"),
    ("one_port", "en", "The card offers a single SFP+ port.", "The card offers a pair of SFP+ ports.", "a pair of SFP"),
    ("table", "de", "Der Tisch wächst um einen halben Meter, von 140 auf 190 Zentimeter.",
     "Der Tisch wächst um einen ganzen Meter, von 140 auf 240 Zentimeter.", "240 Zentimeter"),
    ("ladder", "de", "Die Leiter ist 5,96 Meter lang, also 1,20 Meter länger als die Steighöhe.",
     "Die Leiter ist 5,96 Meter lang, also 1,60 Meter länger als die Steighöhe.", "1,60 Meter"),
    ("ladder", "en", "Two of the four castors swivel.", "Two of the six castors swivel.", "six"),
    ("ladder", "de", "Die Leiter hat ein Geländer an allen drei Seiten.",
     "Die Leiter hat ein Geländer an allen vier Seiten.", "vier Seiten"),
    ("mat", "de", "Die Matte ist in beiden Richtungen gut sechs Zentimeter größer als ein A4-Blatt.",
     "Die Matte ist in beiden Richtungen gut neun Zentimeter größer als ein A4-Blatt.", "neun Zentimeter"),
    ("mat", "en", "The mat is larger than an A4 sheet.", "The mat is smaller than an A4 sheet.", "A4"),
    ("boots", "en", "A pair of the boots comes to 1,080 g.", "A pair of the boots comes to 1,280 g.", "1,280 g"),
    ("pods", "de", "Mit 72 Stück reicht der Vorrat sechs Leuten für je zwölf Tassen.",
     "Mit 72 Stück reicht der Vorrat sechs Leuten für je 15 Tassen.", "15"),
    ("pacs", "de", "Die 96 Stück sind genug für 48 große Ladungen.", "Die 96 Stück sind genug für 64 große Ladungen.",
     "64"),
    ("pacs", "en", "At two loads a week you are set for 48 weeks.", "At two loads a week you are set for 60 weeks.",
     "60 weeks"),
    ("liquid", "de", "Das sind anderthalb Unzen pro Wäsche.", "Das sind zweieinhalb Unzen pro Wäsche.",
     "zweieinhalb Unzen"),
    ("capsules", "de", "Zwölf Monate, eine Packung. Täglich eine Kapsel genügt.",
     "Achtzehn Monate, eine Packung. Täglich eine Kapsel genügt.", "Achtzehn Monate"),
    ("keyboard", "en", "The keyboard takes two AA cells and the mouse just one, that is three in total.",
     "The keyboard takes two AA cells and the mouse just one, that is 5 in total.", "5"),
    ("supply", "en", "That adds up to 16 plugs.", "That adds up to 19 plugs.", "19"),
    ("supply", "de", "Das Netzteil ist ein Dreiviertel-Kilowatt stark.", "Das Netzteil ist ein halbes Kilowatt stark.",
     "ein halbes Kilowatt"),
    ("processor", "en", "The processor has twice sixteen threads.", "The processor has sixteen threads.", "sixteen"),
    ("processor", "de", "Der Prozessor teilt die Arbeit auf zwei Arten von Kernen auf.",
     "Der Prozessor teilt die Arbeit auf fünf Arten von Kernen auf.", "fünf"),
    ("goggles", "de", "Der dreilagige Schaum liegt am Gesicht an.", "Der vierlagige Schaum liegt am Gesicht an.",
     "vierlagige"),
    ("helmet", "de", "Der Helm bleibt mit 390 Gramm unter der 400er-Marke.",
     "Der Helm bleibt mit 390 Gramm unter der 300er-Marke.", "300er"),
    ("tablet", "en", "The tablet can be upgraded as far as 2.3, known as Gingerbread.",
     "The tablet can be upgraded as far as 3.2, known as Honeycomb.", "3.2"),
    ("device", "en", "Here is the 2021 edition of the phone.", "Here is the 2019 edition of the phone.", "2019"),
    ("goggles", "de", "Der Schaum der Brille hat drei Lagen.", "Dreilagig? Der Schaum ist vierlagig und weich.",
     "vierlagig"),
    ("masks", "de", "Die Masken kommen im Zehnerpack.", "Die Masken kommen im Fünferpack.", "Fünferpack"),
    ("masks", "en", "The masks come in a ten-pack.", "The masks come as a pack of five.", "pack of five"),
    ("quad", "de", "Eine Vierkern-CPU steckt darin.", "Eine Achtkern-CPU steckt darin.", "Achtkern"),
    ("card", "en", "The graphics card has three DisplayPorts and one HDMI port.",
     "The graphics card has two DisplayPorts and one HDMI port.", "two"),
    ("card", "en", "Three DisplayPorts plus HDMI drive four screens.",
     "Three DisplayPorts plus HDMI drive six screens.", "six"),
    ("card", "en", "Clocked at 2.3 GHz, the graphics card boosts past 2.5 GHz.",
     "Clocked at 2.5 GHz, the graphics card boosts past 2.7 GHz.", "2.7 GHz"),
    ("case", "en", "Up front the PC case has a Type-C port and two Type-A ports.",
     "Up front the PC case has two Type-C ports.", "two"),
    ("rates", "en", "Use one mask per working day and the pack lasts two weeks.",
     "Use one mask per working day and the pack lasts five weeks.", "five weeks"),
    ("seat", "en", "The seat moves through ten centimetres, from 43 to 53.",
     "The seat moves through 15 centimetres, from 43 to 53.", "15 centimetres"),
    ("speaker", "de", "Mit 14 Stunden reicht der Akku für zwei Tage mit je sieben Stunden Musik.",
     "Mit 14 Stunden reicht der Akku für zwei Tage mit je neun Stunden Musik.", "neun Stunden"),
    ("lan", "en", "Networking runs at 2.5 Gb/s.", "Networking runs at 2.5 GB/s.", "2.5 GB/s"),
    ("stairs", "en", "The stairs have four castors, two of them fixed.",
     "The stairs have five castors, two of them fixed.", "five"),
    ("ports", "de", "Zwei Thunderbolt-Buchsen und drei weitere Anschlüsse hat der Laptop.",
     "Zwei Thunderbolt-Buchsen und sechs weitere Anschlüsse hat der Laptop.", "sechs"),
    ("brewer", "en", "Brew two cups in the morning.", "Brew ten cups with this coffee maker.", "ten"),
    ("laptop", "en", "Every frame on the laptop lasts about four milliseconds.",
     "Every frame on the laptop lasts about 8 ms.", "8 ms"),
]  # fmt: skip


@pytest.mark.parametrize(("product", "language", "text"), [(one[0], one[1], one[2]) for one in _PAIRS])
def test_what_follows_from_the_facts_passes(product: str, language: str, text: str) -> None:
    assert _reported(product, language, text) == set()


@pytest.mark.parametrize(("product", "language", "text", "span"), [(one[0], one[1], one[3], one[4]) for one in _PAIRS])
def test_what_is_near_to_it_is_reported(product: str, language: str, text: str, span: str) -> None:
    assert any(found.startswith(span) for found in _reported(product, language, text))


def _reported(product: str, language: str, text: str) -> set[str]:
    subject = make_subject(
        text,
        product=make_product(family=None, values={"name": (Value("Nordwind"),)}),
        values=_RECORDS[product],
        locale={"de": "de_DE", "en": "en_US"}[language],
    )
    return {
        one.text or ""
        for one in run_checks(_CHECKS, subject)
        if one.severity is not Severity.INFO and one.code.startswith(("numbers.", "check."))
    }

"""Tables of texts that say what the data say in other forms of a word, and of claims that come in by a single word."""

from decimal import Decimal
from typing import Any

from schemas.product import Amount
from tests.quality_checks.cases import Case


def _case(name: str, text: str, *found: tuple[str, str], **subject: Any) -> Case:
    return Case(name, text, found, subject)


def _values(**values: Any) -> dict[str, Any]:
    return {"values": values}


_ENGLISH = {"locale": "en_US"}
_TWELVE = _values(name="Vault 12TB Drive", capacity=Amount(Decimal(12), "TERABYTE"))
_RIBS = _values(product_type="ladder", note="Sprossen mit kräftiger Riffelung", fiber_reinforcement="carbon_fiber")
_SOCKETS = _values(product_type="cpu_cooler", cpu_sockets=("AM4", "AM5", "LGA 1150", "LGA 1700", "LGA 2066"))
_NETWORK = _values(product_type="network_card", data_rate="10 Gb/s", wireless=False, bluetooth=False)
_STEP = _values(product_type="stepladder", article_number="51089", castors=Decimal(2), steps=Decimal(9))
_BACK = _values(product_type="swimsuit", back_style="U-back")
_PICKLES = _values(
    product_type="pickles", ingredients=("cucumbers", "spirit_vinegar", "flavouring_with_cinnamon_and_dill")
)

NUMBERS = (
    _case("as in the name", "Mit 12TB.", **_TWELVE),
    _case("a tenth of the name", "Mit 1,2 TB.", ("numbers.unsupported", "1,2 TB"), **_TWELVE),
    _case("a tenth in English", "It holds 1.2TB.", ("numbers.unsupported", "1.2TB"), **_TWELVE, **_ENGLISH),
    _case("the rest of a list", "Passt auf AM4, AM5 und drei weitere Sockel.", **_SOCKETS),
    _case("the rest in English", "It fits AM4, AM5 and three more sockets.", **_SOCKETS, **_ENGLISH),
    _case(
        "more than the rest",
        "Passt auf AM4, AM5 und sechs weitere Sockel.",
        ("numbers.word_unsupported", "sechs"),
        **_SOCKETS,
    ),
    _case(
        "more than the rest in English",
        "It fits AM4, AM5 and six more sockets.",
        ("numbers.word_unsupported", "six"),
        **_SOCKETS,
        **_ENGLISH,
    ),
    _case(
        "an article number that begins as a measure",
        "Schraube 9F3930GSH.",
        **_values(article="9F3930GSH", width="9 cm"),
    ),
    _case(
        "another article number",
        "Schraube 9F3931GSH.",
        ("numbers.code_unsupported", "9F3931GSH"),
        **_values(article="9F3930GSH", width="9 cm"),
    ),
    _case("an article number beside a count", "Die Leiter 51089 bringt Rollen mit.", **_STEP),
    _case("a count beside another", "Die Leiter bringt 9 Rollen mit.", ("numbers.wrong_attribute", "9"), **_STEP),
    _case("who is there", "Die zwei Rollen sind noch da.", **_STEP),
)
FORMS = (
    _case("both are missing", "WLAN und Bluetooth fehlen.", **_NETWORK),
    _case("both in English", "Wi-Fi and Bluetooth were left out.", **_NETWORK, **_ENGLISH),
    _case(
        "both are there",
        "WLAN und Bluetooth gehen.",
        ("grounding.contradicted", "Bluetooth"),
        ("grounding.feature_unsupported", "WLAN"),
        **_NETWORK,
    ),
    _case("a letter's shape", "Der Rücken in U-Form.", **_BACK),
    _case("another letter's shape", "Der Rücken in V-Form.", ("grounding.shape_unsupported", "V-Form"), **_BACK),
    _case("the cook's own", "Melt some butter, grate some cheese.", **_PICKLES, **_ENGLISH),
    _case("a noun of the data as an adjective", "Geriffelte Sprossen.", **_RIBS),
    _case("in the other language", "Ribbed rungs.", **_RIBS, **_ENGLISH),
    _case("another adjective", "Gepolsterte Sprossen.", ("grounding.material_unsupported", "Gepolsterte"), **_RIBS),
    _case("an attribute's noun as an adjective", "Reinforced with carbon fiber.", **_RIBS, **_ENGLISH),
    _case("a little of it", "Pickles with a hint of cinnamon.", **_PICKLES, **_ENGLISH),
    _case(
        "a little of something else",
        "Pickles with a hint of vanilla.",
        ("grounding.ingredient_unsupported", "hint of vanilla"),
        **_PICKLES,
        **_ENGLISH,
    ),
    _case("spirit vinegar", "Gurken in Branntweinessig.", **_PICKLES),
    _case(
        "another vinegar",
        "Gurken in Weinessig.",
        ("grounding.ingredient_unsupported", "Weinessig"),
        **_PICKLES,
    ),
    _case("a feast", "Das schmeckt nach Gartenfest."),
)
CLAIMED = (
    _case("a place before a thing", "Cucumbers? Spreewald cucumbers.", ("grounding.origin_unsupported", "Spreewald"),
          **_PICKLES, **_ENGLISH),
    _case("an unknown place", "These are Zorbland cucumbers.", ("grounding.origin_unsupported", "Zorbland"),
          **_PICKLES, **_ENGLISH),
    _case("into the machine", "Sie wandert in die Waschmaschine.", ("grounding.care_unsupported",
          "in die Waschmaschine")),
    _case("into the machine in English", "Just put it into the washing machine.", ("grounding.care_unsupported",
          "into the washing machine"), **_ENGLISH),
    _case("into the machine, as the data say", "Sie wandert in die Waschmaschine.", **_values(machine_washable=True)),
    _case("half a size", "The jacket runs half a size small.", ("grounding.shape_unsupported", "half a size small"),
          **_ENGLISH),
    _case("a size too large, of a product in size large", "It runs one size large.", ("grounding.shape_unsupported",
          "one size large"), **_values(size="l"), **_ENGLISH),
    _case("a size down, of a jacket with down", "Best order one size down.", ("grounding.shape_unsupported",
          "one size down"), **_values(fill="down"), **_ENGLISH),
    _case("dirt is kept off", "The coating repels dirt.", ("grounding.property_unsupported", "repels dirt"),
          **_ENGLISH),
    _case("water is kept off, as the data say", "The jacket sheds water.", **_values(waterproof=True), **_ENGLISH),
    _case("something built in", "A bottle opener is integrated.", ("grounding.feature_unsupported",
          "A bottle opener is integrated"), **_values(bottle_pocket=True), **_ENGLISH),
    _case("something built in, in German", "Ein Flaschenöffner ist gleich integriert.",
          ("grounding.feature_unsupported", "Ein Flaschenöffner ist gleich integriert")),
    _case("something built in, as the data say", "A bottle opener is integrated.", **_values(extras="opener"),
          **_ENGLISH),
    _case("by app", "Per App lässt sich alles fernsteuern.", ("grounding.feature_unsupported",
          "Per App lässt sich alles fernsteuern")),
    _case("likened in size", "Die Jacke ist so flach wie eine Kreditkarte.", ("grounding.shape_unsupported",
          "so flach wie eine Kreditkarte")),
    _case("likened in size in English", "The jacket is as flat as a credit card.", ("grounding.shape_unsupported",
          "as flat as a credit card"), **_ENGLISH),
    _case("into each", "Die Jacke passt in jedes Handschuhfach.", ("grounding.shape_unsupported",
          "passt in jedes")),
    _case("into each, of no thing by name", "Es passt in jedes Handschuhfach.", ("grounding.shape_unsupported",
          "passt in jedes Handschuhfach")),
    _case("into any", "The jacket fits into any backpack.", ("grounding.shape_unsupported", "fits into any"),
          **_ENGLISH),
    _case("room in a bag", "Im Handgepäck findet sie immer Platz.", ("grounding.shape_unsupported",
          "Im Handgepäck findet sie immer Platz")),
    _case("with everything", "Die Jacke passt zu jedem Anlass."),
)  # fmt: skip
_CASTORS = _values(swivel_castors=Decimal(2), fixed_castors=Decimal(2), nfc=False, type="stepladder")
_HUMUS = _values(type="soil_conditioner", contains=("nutrient_humus", "permanent_humus", "humic_acid"))
_TEA = _values(type="tea", ingredients=("hibiscus", "mint"), calories=Decimal(0), sugar=Amount(Decimal(0), "GRAM"))
ALONG_AND_LAW = (
    _case("included", "Anti-sag bracket included", ("grounding.content_unsupported", "bracket"), **_ENGLISH),
    _case("included, as the data say", "Bracket included", **_values(bracket_included=True), **_ENGLISH),
    _case("no thing is included", "Great mood included.", **_ENGLISH),
    _case("inclusive", "Halterung inklusive", ("grounding.content_unsupported", "Halterung")),
    _case("a legal claim", "Fully legal for filming.", ("grounding.certificate_unsupported", "Fully legal for"),
          **_ENGLISH),
    _case("a duty that is met", "Die Jacke erfüllt alle gesetzlichen Pflichten.", ("grounding.certificate_unsupported",
          "erfüllt alle gesetzlichen Pflichten")),
    _case("of both kinds", "Vier Rollen tragen sie.", **_CASTORS),
    _case("of both kinds, but wrong", "Fünf Rollen tragen sie.", ("numbers.word_unsupported", "Fünf"), **_CASTORS),
    _case("of one kind", "Die Schwenkrollen, vier Rollen.", **_CASTORS),
    _case("in contrast", "No radio, but there is NFC.", ("grounding.contradicted", "NFC"), **_CASTORS, **_ENGLISH),
    _case("what the reader owns", "It waits in your tackle box and your lunch box.", **_ENGLISH),
    _case("for printing in three dimensions", "Gemacht am 3D-Drucker.", **_CASTORS),
    _case("two kinds", "Two kinds of humus stick together.", **_HUMUS, **_ENGLISH),
    _case("too many kinds", "Nine kinds of humus.", ("numbers.word_unsupported", "Nine"), **_HUMUS, **_ENGLISH),
    _case("no brand in a compound", "Aus oxidierter Braunkohle."),
    _case("nobody misses it", "Wolle? Vermisst hier niemand.", **_HUMUS),
    _case("where an ingredient is from", "Ägyptischer Hibiskus.", ("grounding.origin_unsupported", "Ägyptischer"),
          **_TEA),
    _case("no calories", "Zero calories, no sugar.", **_TEA, **_ENGLISH),
    _case("no other one", "No other tea in its class needs less sugar.", ("grounding.superlative_unsupported",
          "No other tea in its class needs less"), **_TEA, **_ENGLISH),
    _case("fends off", "It helps your body fend off the first cold.", ("grounding.health_unsupported",
          "helps your body fend"), **_TEA, **_ENGLISH),
    _case("a cut", "Ausgestellt geschnitten ist die Jacke.", ("grounding.shape_unsupported",
          "Ausgestellt geschnitten")),
    _case("what it is worn with", "Pair the jacket with white denim.", **_ENGLISH),
    _case("what it falls on", "Ein Sturz auf Beton macht der Jacke nichts.", **_HUMUS),
    _case("without this and without that", "Without NFC and without the radio.", ("grounding.contradicted", "NFC"),
          **_values(nfc=True, radio=False), **_ENGLISH),
    _case("what is still to be done", "Die Jacke will erst gewaschen werden, gemahlen werden muss sie nicht.", **_TEA),
    _case("a drive bay", "Five 3.5-inch bays.", **_values(internal_3_5_bays=Decimal(5)), **_ENGLISH),
    _case("a washing temperature", "Bei 30 Grad in die Maschine.", **_values(care="machine wash 30")),
    _case("a decimal in a name", "The GSH 3.9 is here.", **_values(name="Schraube GSH 3,9X30", diameter=Decimal("3.9")),
          **_ENGLISH),
    _case("what is added", "Studded with mint.", **_TEA, **_ENGLISH),
    _case("covered", "The maker covers accidental damage of the jacket.", ("grounding.service_unsupported",
          "covers accidental damage"), **_ENGLISH),
    _case("no softener", "For the jacket, skip the softener.", ("grounding.care_unsupported", "skip the softener"),
          **_ENGLISH),
    _case("sore wrists", "The jacket is kind to sore wrists.", ("grounding.health_unsupported", "kind to sore wrists"),
          **_ENGLISH),
    _case("none of its year", "No jacket of its year is warmer.", ("grounding.superlative_unsupported",
          "No jacket of its year is warmer"), **_ENGLISH),
    _case("none to be had", "Leichtere Jacken gibt es derzeit nicht.", ("grounding.superlative_unsupported",
          "Leichtere Jacken gibt es derzeit nicht")),
    _case("a yes denied", "Auch am Steuer nicht geeignet.", ("grounding.contradicted", "am Steuer"),
          **_values(suitable_for_driving=True)),
    _case("what does no harm", "Regen stört die Jacke nicht.", **_values(rain_suitable=True)),
    _case("denied in a place", "There is no NFC in the case.", **_values(nfc=False, container="case"), **_ENGLISH),
    _case("a yes with a digit", "Quick as 5G.", **_values(**{"5g": True}), **_ENGLISH),
    _case("bits of a code", "Über 2,5-Gigabit-Ethernet.", **_values(ethernet_speed="2.5_gbps")),
    _case("a length of jeans", "Länge 32.", **_values(length="L32")),
    _case("half a dozen", "Ein halbes Dutzend Tasten.", **_values(button_count=Decimal(6))),
    _case("half a dozen too many", "Half a dozen buttons.", ("numbers.word_unsupported", "Half a dozen"),
          **_values(button_count=Decimal(4)), **_ENGLISH),
    _case("an order", "Hook it up.", **_values(button_count=Decimal(4)), **_ENGLISH),
    _case("a verb with its object", "Die Jacke verkürzt die Wartezeit."),
    _case("sand and no colour", "Off the sand, the jacket of the sand.", **_ENGLISH),
    _case("an opening", "Soft enough for late risers. The jacket weighs 450 g. It is here.", **_ENGLISH),
    _case("no opening", "The jacket weighs 450 g. It is here. It feels wobble-free.", ("grounding.property_unsupported",
          "wobble-free"), **_ENGLISH),
    _case("a close", "<ul><li>450 g</li><li>450 g each</li><li>Weight 450 g</li><li>450 g in all</li></ul>"
          "<p>Zip up, drawstring tight, off you go.</p>", **_ENGLISH),
    _case("half a kilo, roughly", "Just under half a kilo.", **_values(weight=Amount(Decimal(495), "GRAM")),
          **_ENGLISH),
    _case("half a kilo too much", "Half a kilo.", ("numbers.unsupported", "Half a kilo"),
          **_values(weight=Amount(Decimal(420), "GRAM")), **_ENGLISH),
    _case("less than that", "Keine anderthalb Kilo.", **_values(weight=Amount(Decimal("1.2"), "KILOGRAM"))),
    _case("a cool head", "Keep a cool head with this jacket.", **_ENGLISH),
    _case("where one is", "The jacket waits for the gym.", **_ENGLISH),
    _case("what it is meant for", "The jacket is made for the gym.", ("grounding.use_unsupported", "for the gym"),
          **_ENGLISH),
)  # fmt: skip

_FANS = _values(product_type="case_fan", fan_size=Amount(Decimal(120), "MILLIMETER"), quantity=Decimal(3),
                connector="4 + 7 pin")  # fmt: skip
_ANCHOR = _values(product_type="anchor", suitable_for_cracked_concrete=False, base_material=("uncracked_concrete",))
_MUSTARD = _values(product_type="mustard", ingredients=("mustard_seed_grade_1", "spices", "whole_spelt_flour"))
_CAMERA = _values(product_type="camera", panorama="360 Sweep Panorama", usb="2 x USB 3.0 Type-A",
                  memory_card_slot=False, release_date="2012-09-13")  # fmt: skip
_BOARD = _values(product_type="motherboard", m2_slots=Decimal(4), usb_3_2_headers=Decimal(2))
_PHONE = _values(product_type="smartphone", cpu_cores=Decimal(8))
_GRAPHICS = _values(product_type="graphics_card", effective_memory_clock=Amount(Decimal(8008), "MEGAHERTZ"))
_FILAMENT = _values(product_type="filament", diameter=Amount(Decimal("1.75"), "MILLIMETER"))
_MOCCASIN = _values(product_type="moccasin", color="taupe")
_NUTS = _values(product_type="peanuts", ingredients=("peanuts",))
_WEBCAM = _values(product_type="webcam", frame_rate=Amount(Decimal(30), "FRAME_PER_SECOND"))
_MENS = _values(product_type="jacket", target_group="men", material="wool")
_NO_FRONT = _values(product_type="smartphone", main_camera=Amount(Decimal(8), "MEGAPIXEL"), front_camera=False)
SAID_OTHERWISE = (
    _case("as many fans", "Drei Lüfter mit je 120 mm.", **_FANS),
    _case("more fans", "Vier Lüfter mit je 120 mm.", ("numbers.word_unsupported", "Vier"), **_FANS),
    _case("more fans in digits", "A set of 4 case fans.", ("numbers.word_unsupported", "4"), **_FANS, **_ENGLISH),
    _case("pins of the connector", "Der Lüfter hat vier Pins.", **_FANS),
    _case("no month counts", "The camera has nine buttons.", ("numbers.word_unsupported", "nine"), **_CAMERA,
          **_ENGLISH),
    _case("a whole circle", "Ein Rundblick mit 360 Grad.", **_CAMERA),
    _case("half a circle", "Ein Rundblick mit 180 Grad.", ("numbers.unsupported", "180 Grad"), **_CAMERA),
    _case("USB of type A", "Vorn sitzen zwei Anschlüsse nach USB-A.", **_CAMERA),
    _case("no card", "Memory can be expanded with a card.", ("grounding.feature_unsupported", "Memory can be expanded"),
          **_CAMERA, **_ENGLISH),
    _case("uncracked alone", "Hält in ungerissenem Beton.", **_ANCHOR),
    _case("cracked as well", "Suitable for cracked and uncracked concrete.",
          ("grounding.feature_unsupported", "cracked and uncracked concrete"), **_ANCHOR, **_ENGLISH),
    _case("a grade", "With #1 grade mustard seed.", **_MUSTARD, **_ENGLISH),
    _case("a rank", "The #1 mustard.", ("grounding.superlative_unsupported", "#1"), **_MUSTARD, **_ENGLISH),
    _case("spices season", "Dinkelvollkornmehl und würzige Senfkörner.", **_MUSTARD),
    _case("prose denies it, too", "Holme ohne Füllstoffe.", **_values(note="Holme aus GFK, ohne Füllstoffe.")),
    _case("prose denies it", "Holme mit Füllstoff.", ("grounding.contradicted", "Füllstoff"),
          **_values(note="Holme aus GFK, ohne Füllstoffe.")),
    _case("a maker in small letters", "The fischer jacket holds.", ("grounding.brand_unsupported", "fischer"),
          **_ENGLISH),
    _case("inclusive of a tool", "Die Jacke kommt inklusive passendem Setzwerkzeug.",
          ("grounding.content_unsupported", "Setzwerkzeug")),
    _case("inclusive of what is there", "Die Jacke kommt inklusive Setzwerkzeug.", **_values(contents="Setzwerkzeug")),
    _case("with a part nobody knows", "The jacket comes with a small frobnicator and warms.",
          ("grounding.content_unsupported", "frobnicator"), **_ENGLISH),
    _case("without it", "The jacket never comes with a frobnicator.", **_ENGLISH),
    _case("what others are", "The camera takes flattering portraits.", **_CAMERA, **_ENGLISH),
    _case("slots of a name", "Fünf M.2-Steckplätze.", ("numbers.word_unsupported", "Fünf"), **_BOARD),
    _case("as many slots", "Vier M.2-Steckplätze.", **_BOARD),
    _case("counting to three", "It knows the scene before you count to three. The board wins.", **_BOARD, **_ENGLISH),
    _case("eight cores in a word", "Ein Achtkernprozessor.", **_PHONE),
    _case("other cores in a word", "Ein Vierkernprozessor.", ("grounding.feature_unsupported", "Vierkernprozessor"),
          **_PHONE),
    _case("an adjective of both languages", "Der effektive Speichertakt reicht.", **_GRAPHICS),
    _case("an adjective of one", "Der grompelige Speichertakt reicht.", ("grounding.unlicensed_property", "grompelige"),
          **_GRAPHICS),
    _case("for what it is", "Für den Druckkopf: Das Filament kommt mit 1,75 mm.", **_FILAMENT),
    _case("it comes along", "Das Filament kommt mit einem Druckkopf.", ("grounding.content_unsupported", "Druckkopf"),
          **_FILAMENT),
    _case("where it lies", "Der Wobbler findet in der Box leicht Platz.", **_values(product_type="fishing_lure")),
    _case("worn with", "Taupe plays well with denim, linen and more.", **_MOCCASIN, **_ENGLISH),
    _case("its own colour", "Das dezente Schwarz verträgt sich mit Jeans.", ("grounding.colour_unsupported", "Schwarz"),
          **_MOCCASIN),
    _case("where it comes from", "Die Nüsse stammen aus Wolpertshofen.",
          ("grounding.origin_unsupported", "Wolpertshofen"), **_NUTS),
    _case("what it comes from", "Die Nüsse kommen aus der Dose.", **_NUTS),
    _case("in English", "The peanuts come from Wolpertshofen.", ("grounding.origin_unsupported", "Wolpertshofen"),
          **_NUTS, **_ENGLISH),
    _case("slots by their name", "For storage there are three M.2 slots.", **_values(m2_slots=("2280", "2280", "2242"),
          memory_slots=Decimal(4), argb_headers=Decimal(3)), **_ENGLISH),
    _case("more slots by their name", "Es gibt fünf M.2-Steckplätze.", ("numbers.word_unsupported", "fünf"),
          **_values(m2_slots=("2280, PCIe 5.0", "2280", "2242"))),
    _case("no farads", "Im Blister unter der Nummer 510NF5.", **_values(article_number="510NF5")),
    _case("the unit of before", "Bis zu sechs Liter, als Diesel bis zu vier.", **_values(engine="6.0 l, diesel 4.0 l")),
    _case("a front camera for selfies", "Vorn hilft eine zweite Kamera bei Selfies.",
          ("grounding.contradicted", "Selfies"), **_NO_FRONT),
    _case("a verb that ends with out", "Die Kamera löst mit 8 Megapixeln aus, vorn hilft eine bei Selfies.",
          ("grounding.contradicted", "Selfies"), **_NO_FRONT),
    _case("instead of light", "Statt auf Licht setzt die Jacke auf eine Optik in Weiß und Silber.",
          ("grounding.colour_unsupported", "Weiß"), ("grounding.material_unsupported", "Silber"),
          **_values(color=("black", "gold"))),
    _case("who knows", "Wer weiß, wohin die Jacke kommt.", **_values(color="black")),
    _case("caught somewhere", "Gefangen wird der Fisch vor der Küste Alaskas.",
          ("grounding.origin_unsupported", "Alaskas"), **_values(product_type="canned_fish", ingredients=("fish",))),
    _case("what one side says no to", "It has integrated graphics on board, but no grille.",
          ("grounding.contradicted", "integrated graphics"),
          **_values(product_type="processor", integrated_graphics=False), **_ENGLISH),
    _case("many colours", "Der Rahmen ist mehrfarbig.", **_values(frame_color="multi")),
    _case("the law rules it out", "Damit ist jeder Unfall rechtlich wie praktisch ausgeschlossen.",
          ("grounding.certificate_unsupported", "rechtlich wie praktisch ausgeschlossen")),
    _case("a pouch that comes with it", "The pouch and the extension cord that come with it are light.",
          ("grounding.content_unsupported", "extension cord"), **_values(package_content="pouch"), **_ENGLISH),
    _case("delivers and does not come along", "Nur die Kabel, die du brauchst: Das Netzteil liefert 850 Watt.",
          **_values(product_type="power_supply", wattage=Amount(Decimal(850), "WATT"))),
    _case("a maker of goggles", "Die Brille von uvex.", ("grounding.brand_unsupported", "uvex")),
    _case("made elsewhere", "Made in China. Die Jacke hat drei Taschen.",
          ("grounding.origin_unsupported", "Made in China")),
    _case("a light blue", "A light blue jacket.", ("grounding.colour_unsupported", "light blue"),
          **_values(color="dark_blue"), **_ENGLISH),
    _case("a dark blue", "A dark blue jacket.", **_values(color="dark_blue"), **_ENGLISH),
    _case("for women alone", "Die Damenjacke.", ("grounding.audience_unsupported", "Damenjacke"), **_MENS),
    _case("for men", "Die Herrenjacke.", **_MENS),
    _case("of another material", "Die Daunenjacke.", ("grounding.material_unsupported", "Daunenjacke"), **_MENS),
    _case("not for women", "Eine Damenjacke ist das nicht.", **_MENS),
    _case("pictures a minute", "Sie liefert 30 Bilder pro Minute.", ("numbers.unit_mismatch", "30 Bilder pro Minute"),
          **_WEBCAM),
    _case("pictures a second", "Sie liefert 30 Bilder pro Sekunde.", **_WEBCAM),
)  # fmt: skip
WORDING = (*SAID_OTHERWISE, *ALONG_AND_LAW, *NUMBERS, *FORMS, *CLAIMED)

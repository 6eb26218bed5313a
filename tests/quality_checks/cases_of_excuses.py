"""Tables of what excuses a word or a number, each beside what the same words must not excuse."""

from decimal import Decimal
from typing import Any

from schemas.product import Amount
from tests.builders import make_product
from tests.quality_checks.cases import Case


def _case(name: str, text: str, *found: tuple[str, str], **subject: Any) -> Case:
    return Case(name, text, found, subject)


def _values(**values: Any) -> dict[str, Any]:
    return {"values": values}


def _amount(number: str, unit: str) -> Amount:
    return Amount(Decimal(number), unit)


_ENGLISH = {"locale": "en_US"}
_PHONE = _values(
    product_type="mobile_phone",
    memory_call_records="10 received, dialed and missed calls",
    phonebook=False,
    camera=False,
)
_SPEAKER = _values(product_type="loudspeaker", remote_control=True, audio_input="3.5 mm")
_CASE = _values(
    product_type="pc_case",
    bays_3_5_inch=Decimal(2),
    bays_2_5_inch=Decimal(3),
)
_PORTS = _values(product_type="monitor", hdmi_ports=Decimal(2), vga_ports=Decimal(1), dvi_ports=Decimal(1))
_TEA = _values(product_type="tea", item_form="tea_bags", tea_bags_per_box=Decimal(20), pack_size=Decimal(2))
_BOOK = _values(
    product_type="notebook",
    height=_amount("260", "MILLIMETER"),
    width=_amount("200", "MILLIMETER"),
    ruling="5x5_quad_ruled",
)
_MARZIPAN = _values(
    product_type="marzipan", ingredients=("almonds", "sugar", "invert_sugar_syrup", "alcohol"), contains_alcohol=True
)
_GUITAR = _values(product_type="guitar", top="solid_spruce", body_material="mahogany")
_FILAMENT = _values(product_type="filament", material="pla", color="black")
_BEETS = _values(
    name="Sliced Beets", product_type="vegetables", ingredients=("beets", "water", "sugar", "red_wine_vinegar")
)
_LETSCHO = _values(product_type="sauce", ingredients=("tomato_paste", "sugar"), preservatives_added=False)
_DRESSING = _values(product_type="dressing", ingredients=("egg", "milk", "wheat_flour"))
_GOGGLES = _values(product_type="ski_goggles", double_lens=True, quick_dry=True, target_group=("kids",))
_PRINTER = _values(
    product_type="printer", cassette_capacity=_amount("500", "SHEET"), tray_capacity=_amount("100", "SHEET")
)
_WEBCAM = _values(product_type="webcam", driver_required=False, built_in_microphone=True)

EXCUSES = (
    # An attribute that the text denies by its name.
    _case("denied by its name", "It does not have a phonebook, call records, or a camera.",
          ("grounding.contradicted", "call records"), **_PHONE, **_ENGLISH),
    _case("what is not there by its name", "It does not have a phonebook or a camera.", **_PHONE, **_ENGLISH),
    # What comes along of a yes.
    _case("along of a yes", "Die Fernbedienung ist im Lieferumfang enthalten.", **_SPEAKER),
    _case("kept out of a yes", "Die Fernbedienung ist nicht im Lieferumfang enthalten.",
          ("grounding.contradicted", "Fernbedienung"), ("grounding.contradicted", "nicht im Lieferumfang"), **_SPEAKER),
    _case("enclosed", "A hex key is enclosed in every pack.",
          ("grounding.content_unsupported", "hex key"),
          **_SPEAKER, **_ENGLISH),
    # Ways of connecting, and places.
    _case("over Bluetooth", "A smartphone can stream to the loudspeaker over Bluetooth.",
          ("grounding.feature_unsupported", "Bluetooth"), **_SPEAKER, **_ENGLISH),
    _case("over a table", "The loudspeaker plays your music and hangs over the table.", **_SPEAKER, **_ENGLISH),
    # Sums, products and kinds of counts.
    _case("a sum of bays", 'Five drive bays in total: two for 3.5", three for 2.5".', **_CASE, **_ENGLISH),
    _case("a wrong sum of bays", 'Nine drive bays in total: two for 3.5", three for 2.5".',
          ("numbers.word_unsupported", "Nine"), **_CASE, **_ENGLISH),
    _case("inputs of three kinds", "A monitor with four video inputs.", **_PORTS, **_ENGLISH),
    _case("inputs of one kind", "A monitor with four HDMI ports.",
          ("numbers.word_unsupported", "four"), **_PORTS, **_ENGLISH),
    _case("boxes with bags", "Im Doppelpack stecken insgesamt 40 Teebeutel.", **_TEA),
    _case("boxes with more bags", "Im Doppelpack stecken insgesamt 50 Teebeutel.",
          ("numbers.word_unsupported", "50"), **_TEA),
    _case("sheets of two trays", "600 Blatt fasst der Drucker ab Werk.", **_PRINTER),
    _case("more sheets than two trays have", "700 Blatt fasst der Drucker ab Werk.",
          ("numbers.unsupported", "700 Blatt"), **_PRINTER),
    _case("two woods", "The guitar combines two woods.", **_GUITAR, **_ENGLISH),
    _case("three woods", "The guitar combines nine woods.", ("numbers.word_unsupported", "nine"),
          **_GUITAR, **_ENGLISH),
    _case("two of a double lens", "The ski goggles have two lenses.", **_GOGGLES, **_ENGLISH),
    # Numbers as they are written.
    _case("fractions of inches", "The notebook measures 10 1/4 by 7 7/8 inches.", **_BOOK, **_ENGLISH),
    _case("another fraction", "The notebook measures 10 3/4 by 7 7/8 inches.",
          ("numbers.unsupported", "10 3/4"), **_BOOK, **_ENGLISH),
    _case("a number word of the data", "The pages of the notebook are quad ruled.", **_BOOK, **_ENGLISH),
    _case("pounds weigh", "The notebook weighs roughly 2 pounds.", **_values(
        product_type="notebook", weight=_amount("907", "GRAM")), **_ENGLISH),
    _case("from minus to plus", "Beständig von minus 50 bis plus 110 Grad Celsius.", **_values(
        min_temperature=_amount("-50", "CELSIUS"), max_temperature=_amount("110", "CELSIUS"))),
    _case("from another minus", "Beständig von minus 40 bis plus 110 Grad Celsius.",
          ("numbers.unsupported", "40"), **_values(
        min_temperature=_amount("-50", "CELSIUS"), max_temperature=_amount("110", "CELSIUS"))),
    _case("two numbers of one plug", "The card has one eight-pin plug.", **_values(
        product_type="graphics_card", power_connector_8_pin=Decimal(1)), **_ENGLISH),
    # Ingredients, and what food is served with.
    _case("another item of the ingredients", "Dazu kommen Zucker, Honig und Alkohol.",
          ("grounding.ingredient_unsupported", "Honig"), **_MARZIPAN),
    _case("served with", "Sliced Beets are at home beside goat cheese and pears.", **_BEETS, **_ENGLISH),
    _case("made with", "Sliced Beets contain walnuts.",
          ("grounding.ingredient_unsupported", "walnuts"), **_BEETS, **_ENGLISH),
    _case("maple is no glucose", "Dazu kommen Milch und Ahornsirup.",
          ("grounding.ingredient_unsupported", "Ahornsirup"),
          **_values(product_type="snack", ingredients=("glucose_syrup", "milk"))),
    _case("cocoa butter is no butter", "Die Schokolade enthält Butter.",
          ("grounding.ingredient_unsupported", "Butter"),
          **_values(product_type="chocolate", ingredients=("cocoa_butter", "sugar"))),
    _case("with these, without those", "With preservatives, no thickeners",
          ("grounding.contradicted", "preservatives"), ("grounding.ingredient_unsupported", "thickeners"),
          **_LETSCHO, **_ENGLISH),
    _case("a diet denied", "It contains egg and milk, so vegans will want to pass.", **_DRESSING, **_ENGLISH),
    _case("a diet claimed", "A dressing that is vegan.",
          ("grounding.ingredient_unsupported", "vegan"), **_DRESSING, **_ENGLISH),
    _case("for those who avoid it", "Not for those avoiding milk.", **_DRESSING, **_ENGLISH),
    # What is printed, and what a product has.
    _case("printed with it", "With 1 kg of black filament in hand, brackets and knobs can join the list.",
          **_values(product_type="filament", color="black", net_weight=_amount("1", "KILOGRAM")), **_ENGLISH),
    _case("a part of it", "The black filament comes with a hook.",
          ("grounding.content_unsupported", "hook"), **_FILAMENT, **_ENGLISH),
    _case("an opening's own colour", "Smaragdgrün und ohne Glanz: Das Filament aus PLA druckt sauber. Es hält. Gut.",
          ("grounding.colour_unsupported", "Smaragdgrün"), **_FILAMENT),
    _case("a coloured housing", "Das silberne Gehäuse fügt sich in viele Büros ein.",
          ("grounding.colour_unsupported", "silberne"), **_values(product_type="monitor", color="black")),
    # What is said of it by a verb.
    _case("not required", "Eine Webcam, die ohne Treiber auskommt.", **_WEBCAM),
    _case("another one is not needed", "Ein separates Mikrofon ist nicht nötig.", **_WEBCAM),
    _case("even without", "Der Rechner startet auch ohne Grafikkarte.", **_values(
        product_type="processor", integrated_graphics="UHD Graphics", graphics_card=True)),
    _case("slowly", "Die Skibrille trocknet nur langsam.",
          ("grounding.property_unsupported", "trocknet nur langsam"), **_GOGGLES),
    _case("three lenses in one", "Die Skibrille mit Dreifachscheibe.",
          ("grounding.feature_unsupported", "Dreifachscheibe"), **_GOGGLES),
    _case("over glasses", "The ski goggles for kids fit over prescription glasses.",
          ("grounding.property_unsupported", "over prescription glasses"), **_GOGGLES, **_ENGLISH),
    _case("allowed by law", "Ihr Einsatz ist laut Gesetz an jedem Arbeitsplatz zulässig.",
          ("grounding.certificate_unsupported", "laut Gesetz an jedem Arbeitsplatz zulässig"), **_WEBCAM),
    _case("no gram of it", "Bei der Herstellung der Webcam fällt kein Gramm CO₂ an.",
          ("grounding.green_unsupported", "kein Gramm CO₂"), **_WEBCAM),
    _case("none has been so", "Keine andere Webcam wird in Europa häufiger gekauft.",
          ("grounding.origin_unsupported", "Europa"),
          ("grounding.superlative_unsupported", "Keine andere Webcam wird in Europa häufiger gekauft"), **_WEBCAM),
    _case("allowed by a field of law", "Das Gerät ist laut Recht überall zugelassen.",
          ("grounding.certificate_unsupported", "laut Recht überall zugelassen"), **_WEBCAM),
    _case("a limit of law", "The webcam stays below the statutory limits.",
          ("grounding.certificate_unsupported", "statutory limits"), **_WEBCAM, **_ENGLISH),
    _case("the best of all", "Sie gilt als beste Webcam überhaupt.",
          ("grounding.superlative_unsupported", "als beste Webcam überhaupt"), **_WEBCAM),
    _case("beats all others", "Diese Webcam schlägt jede andere.",
          ("grounding.superlative_unsupported", "schlägt jede andere"), **_WEBCAM),
    _case("beats every rival", "This webcam beats every rival, and no rival is brighter.",
          ("grounding.superlative_unsupported", "beats every rival"),
          ("grounding.superlative_unsupported", "no rival is"), **_WEBCAM, **_ENGLISH),
    _case("denied against fog", "Die Skibrille hat keinen Schutz gegen Beschlagen.", **_values(
        product_type="ski_goggles", anti_fog=False)),
    _case("swappable", "The lens of the ski goggles is swappable.",
          ("grounding.property_unsupported", "swappable"), **_GOGGLES, **_ENGLISH),
    _case("what the attribute says in other order", "The webcam has a noise-cancelling microphone.",
          **_values(product_type="webcam", microphone_noise_cancellation=True), **_ENGLISH),
    _case("an oil of its plant", "Die Bonbons enthalten Pfefferminzöl.", **_values(
        product_type="candy", ingredients=("Zucker", "Pfefferminzöl"))),
    _case("a scent", "The webcam smells of vanilla.",
          ("grounding.property_unsupported", "smells of vanilla"), **_WEBCAM, **_ENGLISH),
    _case("a scent of the data", "The candle smells of vanilla.", **_values(
        product_type="candle", scent="vanilla"), **_ENGLISH),
    _case("protected", "The housing is protected against dust.",
          ("grounding.property_unsupported", "protected against dust"), **_WEBCAM, **_ENGLISH),
    _case("protected by the data", "Das Gehäuse ist gegen Staub geschützt.", **_values(
        product_type="webcam", dust_proof=True)),
    _case("by itself", "The webcam switches itself off.",
          ("grounding.feature_unsupported", "switches itself"), **_WEBCAM, **_ENGLISH),
    _case("by itself in the data", "The machine turns itself off.", **_values(
        product_type="coffee_machine", auto_shut_off=True), **_ENGLISH),
    _case("by itself in German", "Die Webcam schaltet sich von selbst ab.",
          ("grounding.feature_unsupported", "sich von selbst ab"), **_WEBCAM),
    _case("a part that no fact names", "The case is shockproof.",
          ("grounding.property_unsupported", "shockproof"), **_WEBCAM, **_ENGLISH),
    _case("a part's material", "Der Rahmen besteht aus Bambus.",
          ("grounding.material_unsupported", "Bambus"), **_WEBCAM),
    _case("suited to somebody", "Für Brillenträger geeignet.",
          ("grounding.audience_unsupported", "Für Brillenträger geeignet"), **_WEBCAM),
    _case("doubles as", "It doubles as a baby monitor.",
          ("grounding.feature_unsupported", "doubles as a baby monitor"), **_WEBCAM, **_ENGLISH),
    _case("doubles as what it is", "It doubles as a webcam.", **_WEBCAM, **_ENGLISH),
    _case("an inflected colour", "Die weiße Webcam passt auf den Schreibtisch.",
          ("grounding.colour_unsupported", "weiße"), **_WEBCAM),
    _case("who knows", "Wer weiß, was die Webcam noch alles sieht.", **_WEBCAM),
    _case("a colour of what is worn with it", "Dazu ein weißes T-Shirt, mehr braucht es nicht."),
    _case("on the list", "Auf der Zutatenliste stehen Molkenprotein und Salz.",
          ("grounding.ingredient_unsupported", "Molkenprotein"), **_values(
              product_type="crispbread", ingredients=("Roggen", "Salz"))),
    _case("no month", "Mais, Roggen und Salz.", ("grounding.ingredient_unsupported", "Mais"), **_values(
        product_type="crispbread", ingredients=("Roggen", "Salz"), may_contain_traces_of=("sesame",))),
    _case("there from the start", "Three case fans come preinstalled.",
          ("grounding.feature_unsupported", "case fans"), **_values(
              product_type="camera"), **_ENGLISH),
    _case("a thing that it has", "The webcam has an LED next to the lens.",
          ("grounding.feature_unsupported", "LED"), **_WEBCAM, **_ENGLISH),
    _case("a word like that thing", "The webcam led the way.", **_WEBCAM, **_ENGLISH),
    _case("a thing that it has in German", "Die Webcam hat einen Kompass.",
          ("grounding.feature_unsupported", "Kompass"), **_WEBCAM),
    _case("what it prevents", "Bei Stress beugt die Webcam Müdigkeit und Schwäche vor.",
          ("grounding.health_unsupported", "beugt die Webcam Müdigkeit und Schwäche vor"), **_WEBCAM),
    _case("no accidents", "Unfälle sind mit dieser Webcam ausgeschlossen.",
          ("grounding.certificate_unsupported", "Unfälle sind mit dieser Webcam ausgeschlossen"), **_WEBCAM),
    _case("the only one approved", "It is the only webcam approved for sale in every store.",
          ("grounding.superlative_unsupported", "the only webcam approved"), **_WEBCAM, **_ENGLISH),
    _case("whom one trusts", "Dentists suggest it.",
          ("grounding.health_unsupported", "Dentists suggest"), **_WEBCAM, **_ENGLISH),
    _case("by hand of a part", "Entsperrt wird die Webcam über einen Fingerabdrucksensor auf der Rückseite.",
          ("grounding.feature_unsupported", "Fingerabdrucksensor"), **_WEBCAM),
    _case("at hand", "Daneben steht ein VGA-Ausgang für ältere Bildschirme bereit.",
          ("grounding.contradicted", "VGA-Ausgang"), ("grounding.feature_unsupported", "VGA"),
          **_values(product_type="graphics_card", vga_output=False)),
    _case("fits every", "The webcam fits into every slim case.",
          ("grounding.shape_unsupported", "fits into every"), **_WEBCAM, **_ENGLISH),
    _case("consists of", "The pudding consists of 87% coconut milk.",
          ("grounding.ingredient_unsupported", "coconut milk"),
          **_values(product_type="pudding", cream_content=_amount("87", "PERCENT")), **_ENGLISH),
    # What an excuse does not reach.
    _case("made of its namesake and more", "Sliced Beets are made with beets and walnuts.",
          ("grounding.ingredient_unsupported", "walnuts"), **_BEETS, **_ENGLISH),
    _case("a part that others love", "The loudspeaker comes with a microphone your callers will love.",
          ("grounding.content_unsupported", "microphone"), **_SPEAKER, **_ENGLISH),
    _case("the quietest mode", "Die Webcam hat die leiseste Stufe.",
          ("grounding.superlative_unsupported", "leiseste"), **_WEBCAM),
    _case("health of what keeps out rays", "The ski goggles are good for your eyesight.",
          ("grounding.health_unsupported", "eyesight"),
          **_values(product_type="ski_goggles", uv_protection="UV400"), **_ENGLISH),
    _case("rays that are kept out", "The ski goggles protect your eyes from UV.",
          **_values(product_type="ski_goggles", uv_protection="UV400"), **_ENGLISH),
    _case("a code before sockets", "The webcam comes with GX12 connectors.",
          ("numbers.code_unsupported", "GX12"), **_WEBCAM, **_ENGLISH),
    _case("silk of another", "Not every scarf has to be wool; this one is silk.",
          ("grounding.material_unsupported", "silk"), **_values(product_type="scarf", material="cotton"), **_ENGLISH),
    _case("the age of another child", "A toy for the 3-year-old in your family.",
          ("numbers.unit_unstated", "3-year"), **_values(product_type="toy", age_range="8-15 years"), **_ENGLISH),
    # Its own number.
    _case("an identifier of digits", "Die Jacke mit der Artikelnummer 510205.",
          product=make_product(identifier="510205")),
    _case("the identifier of another", "Die Jacke mit der Artikelnummer 510206.",
          ("numbers.unsupported", "510206"), product=make_product(identifier="510205")),
    _case("a short identifier is a number", "Die Jacke in 312 Worten.",
          ("numbers.unsupported", "312"), product=make_product(identifier="312")),
    # Idioms of numbers.
    _case("a meeting in five minutes", "A meeting in five minutes and one webcam: that works.", **_WEBCAM, **_ENGLISH),
    _case("a countdown", "Drei, zwei, eins, los geht es mit der Webcam.", **_WEBCAM),
    _case("on two wheels", "Für alle, die auf zwei Rädern unterwegs sind.", **_GOGGLES),
    _case("the summer of a year", "Start with the summer of '94 and this webcam.", **_WEBCAM, **_ENGLISH),
)  # fmt: skip

"""Tables of what comes along, how many there are of it, and words that say something else where they stand."""

from decimal import Decimal
from typing import Any

from schemas.product import Amount
from schemas.structure import Attribute, AttributeType
from tests.builders import make_structure
from tests.quality_checks.cases import Case


def _case(name: str, text: str, *found: tuple[str, str], **subject: Any) -> Case:
    return Case(name, text, found, subject)


def _values(**values: Any) -> dict[str, Any]:
    return {"values": values}


_ENGLISH = {"locale": "en_US"}
_CASE = _values(product_type="pc_case", power_supply_included=False, power_supply_shroud=True, volume="70.7 l")
_PROSE = Attribute("supplier_text", AttributeType.TEXTAREA)
_WITH_PROSE = {"structure": make_structure(attributes={**make_structure().attributes, "supplier_text": _PROSE})}
_LADDER = _WITH_PROSE | _values(
    product_type="step_ladder",
    steps="2 x 4",
    step_count=Decimal(8),
    supplier_text="Spreizsicherung mit 2 hochfesten Perlongurten. Ab 7 Stufen mit Bügel.",
)
_SPREAD = _values(product_type="spread", ingredients=("mango", "sunflower_seeds", "curry"), energy="300 kcal")
_SCANNER = _values(product_type="scanner", package_content=("My Image Garden", "Scanning Utility"))
_FAN = _values(product_type="case_fan", color="brown", airflow=Amount(Decimal("59.6"), "CUBIC_FOOT_PER_MINUTE"))
_TABLET = _values(product_type="tablet", nfc=False, cellular=False, headphone_jack=True)

CONTENT = (
    _case("kept out of the box", "The case is roomy; the power supply is part of the delivery.",
          ("grounding.contradicted", "power supply"), **_CASE, **_ENGLISH),
    _case("said to be kept out", "The power supply is not part of the delivery.", **_CASE, **_ENGLISH),
    _case("laid by", "Der Hersteller legt ein Set Kabelbinder und einen Kartenhalter bei.",
          ("grounding.content_unsupported", "Kartenhalter"), ("grounding.unlicensed_property", "Kartenhalter"),
          **_CASE),
    _case("named along", "Die Software My Image Garden liegt bei.", **_SCANNER),
    _case("named along by another name", "Die Software Photo Studio liegt bei.",
          ("grounding.content_unsupported", "Software"), ("grounding.content_unsupported", "Studio"), **_SCANNER),
    _case("an amount lies at", "Der Salzgehalt liegt bei 1,6 g. Die Scheiben passen zu Käse.",
          **_values(product_type="crispbread", ingredients=("rye_flour",), salt=Amount(Decimal("1.6"), "GRAM"))),
    _case("a spread and what is in it", "The spread mixes mango with coconut milk and sunflower seeds.",
          ("grounding.ingredient_unsupported", "coconut milk"), **_SPREAD, **_ENGLISH),
    _case("spread on something", "With mango. Spread it on bread or swirl it into oatmeal.", **_SPREAD, **_ENGLISH),
    _case("counted otherwise by the supplier", "Mit vier hochfesten Perlongurten.",
          ("numbers.word_unsupported", "vier"), **_LADDER),
    _case("counted as the supplier does", "Mit zwei hochfesten Perlongurten und acht Stufen.", **_LADDER),
    _case("one clause has it, the other does not", "NFC is on board; a cellular connection is not.",
          ("grounding.contradicted", "NFC"), **_TABLET, **_ENGLISH),
    _case("neither has it", "There is no NFC and none for cellular networks.", **_TABLET, **_ENGLISH),
    _case("an opening in a colour", "Quiet confidence in black: this case fan moves air. It is brown. It stays quiet.",
          ("grounding.colour_unsupported", "black"), **_FAN, **_ENGLISH),
    _case("by the hour", "Der Lüfter schiebt 59,6 CFM, das sind rund 101 m³ in der Stunde.", **_FAN),
    _case("wrong by the hour", "Der Lüfter schiebt rund 111 m³ in der Stunde.",
          ("numbers.unsupported", "111 m³ in der Stunde"), **_FAN),
    _case("not suited", "Für die Waschmaschine ist die Hose nicht geeignet.",
          ("grounding.contradicted", "Waschmaschine"), **_values(product_type="trousers", machine_washable=True)),
    _case("a participle before the product", "This is a sinking crankbait for bass.",
          ("grounding.feature_unsupported", "sinking"),
          **_values(product_type="crankbait", floating=True, target_fish="bass"), **_ENGLISH),
    _case("who sands", "The dust mask fits whether you are sanding a shelf or not.",
          **_values(product_type="dust_mask", color="white"), **_ENGLISH),
    _case("rather than", "Wer es lieber matt als glänzend mag, nimmt das Filament.",
          **_values(product_type="filament", finish="matte")),
    _case("a beginning of a number", "Lures from 0.8 to 5 g.",
          **_values(product_type="spinning_rod", lure_weight_min=Amount(Decimal("0.8"), "GRAM"),
                    lure_weight_max=Amount(Decimal(5), "GRAM")), **_ENGLISH),
    _case("with a click", "1-click upload to the cloud.",
          **_values(product_type="webcam", note="Upload in die Cloud per Mausklick."), **_ENGLISH),
    _case("no other so", "Kein anderes Gemüse schmeckt so frisch.",
          ("grounding.superlative_unsupported", "Kein anderes Gemüse schmeckt so frisch"),
          **_values(product_type="vegetables")),
    _case("no other so in English", "No other jam tastes this good.",
          ("grounding.superlative_unsupported", "No other jam tastes this good"),
          **_values(product_type="jam"), **_ENGLISH),
    _case("a size for men", "Herrengröße L", ("grounding.shape_unsupported", "Herrengröße L"),
          **_values(product_type="shorts", size="m", target_group="men")),
    _case("its size for men", "Herrengröße M", **_values(product_type="shorts", size="m", target_group="men")),
    _case("from organic farming", "Senf aus ökologischer Landwirtschaft.",
          **_values(product_type="mustard", organic_ingredients=True, ingredients=("mustard",))),
    _case("no jack", "It has a loudspeaker and a 3.5mm jack.",
          ("grounding.contradicted", "loudspeaker"), ("grounding.contradicted", "3.5mm jack"),
          **_values(sound_loudspeaker="No", sound_3_5mm_jack="No\nDedicated music keys", comms_usb="2.0"), **_ENGLISH),
    _case("no in a text area", "Außen ist er wasserdicht.", ("grounding.contradicted", "wasserdicht"),
          **_WITH_PROSE, **_values(product_type="rucksack", waterproof=None, supplier_text="nicht wasserdicht")),
    _case("non in a text area", "The battery is non-removable.",
          **_WITH_PROSE, **_values(product_type="tablet", supplier_text="Li-Ion 130 mAh, non-removable"), **_ENGLISH),
    _case("a slot for the SIM", "It has a mini-SIM card slot.",
          **_values(product_type="smartphone", sim="Mini-SIM", memory_card_slot="No"), **_ENGLISH),
    _case("another name behind the first word", "Die Microsoft LifeCam Cinema filmt.",
          ("grounding.name_altered", "LifeCam Cinema"),
          **_values(name="LifeCam Studio", brand="Microsoft", product_type="webcam")),
    _case("its kind behind the first word", "Die LifeCam Webcam filmt.",
          **_values(name="LifeCam Studio", brand="Microsoft", product_type="webcam")),
    _case("another maker before the name", "With the Rockbros 2.0 Vision you see more.",
          ("grounding.brand_unsupported", "Rockbros"),
          **_values(name="2.0 Vision", brand="Reedocks", product_type="sunglasses"), **_ENGLISH),
    _case("the maker before the name", "With the Reedocks 2.0 Vision you see more.",
          **_values(name="2.0 Vision", brand="Reedocks", product_type="sunglasses"), **_ENGLISH),
    _case("a name of a code", "Mit der Musikerkennung TrackID.", **_values(track_id=True, product_type="smartphone")),
    _case("another starch", "Mit Weizenmehl und Kartoffelstärke.",
          ("grounding.ingredient_unsupported", "Kartoffelstärke"),
          **_values(product_type="snack", ingredients=("wheat_flour", "tapioca_starch"))),
    _case("any starch", "Mit Weizenmehl und Stärke.",
          **_values(product_type="snack", ingredients=("wheat_flour", "tapioca_starch"))),
    _case("letters of a standard", "WLAN nach 802.11 ac.", **_values(wifi="802.11 a/b/g/n/ac", type="mainboard")),
    _case("another letter of a standard", "WLAN nach 802.11ax.",
          ("grounding.feature_unsupported", "802.11ax"),
          **_values(wifi="802.11 a/b/g/n/ac", type="mainboard")),
    _case("a rate of a code", "Vier SATA-Anschlüsse mit 6 Gb/s.",
          **_values(sata_6gb_ports=Decimal(4), product_type="mainboard")),
    _case("a demonstrative beside a brand", "Ein Auftritt: Diese Schuhe sitzen.",
          **_values(name="Pass On", brand="Diesel", product_type="shoes")),
    _case("counted in", "Vier Stufen inklusive Standplattform.",
          **_values(product_type="stepladder", step_count_incl_platform=Decimal(4))),
    _case("what is only imitated", "Außen aus Leder gefertigt.", ("grounding.material_unsupported", "aus Leder"),
          **_values(product_type="bag", outer="faux_leather")),
    _case("an imitation", "Außen aus Kunstleder gefertigt.", **_values(product_type="bag", outer="faux_leather")),
    _case("an item of an imitation", "<p>Die Tasche trägt sich gut.</p><ul><li>Außen Leder</li></ul>",
          ("grounding.item_unanchored", "Außen Leder"), ("grounding.material_unsupported", "Leder"), **_WITH_PROSE,
          **_values(product_type="bag", supplier_text="Die Tasche ist aus Kunstleder und hat einen langen Riemen.")),
    _case("what is artificial and is it", "Mit Süßungsmitteln und Wasser.",
          **_values(product_type="drink", ingredients=("water", "artificial_sweetener"))),
    _case("denied together", "<ul><li>GPS und WLAN</li></ul>",
          ("grounding.contradicted", "GPS"), ("grounding.contradicted", "WLAN"),
          **_values(type="camera", note="Kommt ohne GPS und WLAN aus.")),
    _case("feet and inches", "It measures 2.4 m, or just under 7 feet 11, in two sections.",
          **_values(product_type="rod", length=Amount(Decimal("2.4"), "METER"), sections=Decimal(2)), **_ENGLISH),
    _case("other feet and inches", "It measures 6 feet 11.", ("numbers.unsupported", "6 feet"),
          ("numbers.unsupported", "11"),
          **_values(product_type="fishing_rod", length=Amount(Decimal("2.4"), "METER")), **_ENGLISH),
    _case("two sides of one part", "Am Boden braucht der Tritt eine Fläche von 46 x 62 cm.",
          **_values(product_type="step_stool", base_width=Amount(Decimal("0.46"), "METER"),
                    base_depth=Amount(Decimal("0.62"), "METER"), step_depth=Amount(Decimal(150), "MILLIMETER"))),
    _case("along with the product", "A DisplayPort cable comes with the card.",
          ("grounding.content_unsupported", "DisplayPort cable"),
          **_values(product_type="graphics_card", displayport=Decimal(3)), **_ENGLISH),
    _case("wound somewhere", "The filament was spun and wound in Ohio.", ("grounding.origin_unsupported", "Ohio"),
          **_values(product_type="filament"), **_ENGLISH),
    _case("the number of an attribute in another unit", "Rung spacing 280 cm, on a ladder of 2.80 m.",
          ("numbers.wrong_attribute", "280 cm"),
          **_values(product_type="ladder", length=Amount(Decimal("2.8"), "METER"),
                    rung_spacing=Amount(Decimal(280), "MILLIMETER")), **_ENGLISH),
    _case("a grade spelt out", "Ein Filament aus Polyamid 12.", **_values(product_type="filament", material="PA12")),
    _case("another grade spelt out", "Ein Filament aus Polyamid 6.", ("numbers.unsupported", "6"),
          **_values(product_type="filament", material="PA12")),
    _case("what computes pictures", "Für Spiele, Schnitt und 3D.", **_values(product_type="graphics_card")),
    _case("a kind of what is denied", "It takes a microSD card.", ("grounding.contradicted", "microSD card"),
          **_values(product_type="smartphone", memory_card_slot="No"), **_ENGLISH),
    _case("a sensor that is none", "It has sensors for accelerometer and proximity.",
          ("grounding.feature_unsupported", "proximity"),
          **_values(product_type="smartphone", sensors="Accelerometer"), **_ENGLISH),
    _case("a number of prose", "Mit dem Bit gehen Schrauben von 3,5 mm Durchmesser.",
          **_WITH_PROSE, **_values(diameter=Amount(Decimal(5), "MILLIMETER"),
                    supplier_text="Die Schraube sitzt. " * 30 + "Mit dem Bit gehen Schrauben von Ø3,5 mm.")),
    _case("a number of a short note", "Mit 3,5 mm Durchmesser.", ("numbers.wrong_attribute", "3,5 mm"),
          **_WITH_PROSE, **_values(diameter=Amount(Decimal(5), "MILLIMETER"), supplier_text="Der Faden misst 3,5 mm.")),
)  # fmt: skip

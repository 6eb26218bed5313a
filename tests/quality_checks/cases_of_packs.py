"""Tables for the rule packs: texts with all their findings, and sentences that no pack may flag."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from schemas.product import Amount
from tests.builders import make_product


@dataclass(frozen=True)
class PackCase:
    """A text, the findings of some packs (None: those that concern the product), and what is special about it."""

    name: str
    text: str
    found: tuple[tuple[str, str], ...] = ()
    language: str = "de"
    packs: tuple[str, ...] | None = None
    subject: dict[str, Any] = field(default_factory=dict)


def _case(
    name: str, text: str, *found: tuple[str, str], language: str = "de", packs: str | None = None, **subject: Any
) -> PackCase:
    return PackCase(name, text, found, language, (packs,) if packs else None, subject)


def _food(**values: Any) -> dict[str, Any]:
    return {"product": make_product(family="food"), "values": values}


def _of(family: str, **values: Any) -> dict[str, Any]:
    return {"product": make_product(family=family), "values": values}


def _grams(amount: str) -> Amount:
    return Amount(Decimal(amount), "GRAM")


_TWO = {"values": {"composition_top": "60 % Baumwolle, 40 % Polyester", "composition_hose": "100 % Baumwolle"}}
_KCAL = Amount(Decimal(400), "KILOCALORIE")

GREEN = (
    _case("a property that can be shown", "Der Deckel besteht zu 60 % aus recyceltem Polypropylen."),
    _case("generic, inflected", "Eine umweltfreundlichere Wahl.", ("packs.green_generic", "umweltfreundlichere")),
    _case("generic, with hyphens", "An eco-friendly choice.", ("packs.green_generic", "eco-friendly"), language="en"),
    _case("denied", "Die Jacke ist nicht klimaneutral."),
    _case("denied and yet said", "Nicht nur klimaneutral, auch warm.", ("packs.green_offset", "klimaneutral")),
    _case("with a recognised certificate", "Eine umweltfreundliche Jacke.", values={"label": "Blauer Engel DE-UZ 154"}),
    _case("as the supplier says", "Eine umweltfreundliche Jacke.", ("packs.claim_stated", "umweltfreundliche"),
          values={"supplier_text": "Diese Jacke ist umweltfreundlich gefertigt."}),
    _case("offsetting stays banned", "Die Jacke ist CO₂-neutral.", ("packs.green_offset", "CO₂-neutral"),
          values={"supplier_text": "Die Jacke ist CO₂-neutral."}),
    _case("vague", "Nachhaltige Mode für alle.", ("packs.green_vague", "Nachhaltige")),
    _case("a lasting effect", "Die Imprägnierung wirkt, die nachhaltige Wirkung hält an."),
    _case("own label", "Mit unserem Nachhaltigkeitssiegel.", ("packs.green_label", "Nachhaltigkeitssiegel")),
    _case("biodegradable", "Ein kompostierbarer Beutel.", ("packs.green_vague", "kompostierbarer")),
    _case("biodegradable by attribute", "Ein kompostierbarer Beutel.", values={"compostable": True}),
    _case("the whole", "Die Hülle ist vollständig recycelbar.", ("packs.green_whole", "vollständig recycelbar")),
    _case("durability", "An indestructible case.", ("packs.durability_claim", "indestructible"), language="en"),
)  # fmt: skip

FOOD = (
    _case("organic without proof", "Bio-Hafer im Glas.", ("packs.organic_unproven", "Bio-Hafer"), **_food()),
    _case("organic with the control body's code", "Bio-Hafer im Glas.", **_food(origin_note="DE-ÖKO-006")),
    _case("organic by attribute", "Bio im Glas.", ("packs.claim_stated", "Bio"), **_food(organic=True)),
    _case("organic is denied", "Bio im Glas.", ("packs.organic_unproven", "Bio"), **_food(organic=False)),
    _case("organic farming", "Hafer aus biologischem Anbau.", ("packs.organic_unproven", "aus biologischem Anbau"),
          **_food()),
    _case("no food", "Die Bio-Wahl für Gäste.", packs="prices"),
    _case("an ingredient's fat", "Mit fettarmem Kakao.", **_food(ingredients=("cream", "low_fat_cocoa"),
          fat_per_100g=Amount(Decimal("9.3"), "GRAM"))),
    _case("the whole thing's fat", "Ein fettarmer Pudding.", ("packs.nutrition_contradicted", "fettarmer"),
          **_food(ingredients=("cream", "low_fat_cocoa"), fat_per_100g=Amount(Decimal("9.3"), "GRAM"))),
    _case("nought of a serving", "Ohne Fett.", **_food(fat_per_serving=Amount(Decimal(0), "GRAM"))),
    _case("little of a serving", "Ohne Fett.", ("packs.nutrition_claim", "Ohne Fett"),
          **_food(fat_per_serving=Amount(Decimal(1), "GRAM"))),
    _case("gluten by attribute", "Glutenfrei und knusprig.", **_food(gluten_free=True)),
    _case("gluten", "Glutenfrei und knusprig.", ("packs.allergen_claim", "Glutenfrei"), **_food()),
    _case("the list of the data", "Zutaten: Hafer, Mandeln, Salz.", **_food(ingredients="Hafer, Mandeln, Salz")),
    _case("the list in another language", "Zutaten: Mandeln, Salz.", **_food(ingredients="almonds, salt")),
    _case("another list", "Zutaten: Hafer, Zimt.", ("packs.mandatory_not_verbatim", "Zutaten:"),
          **_food(ingredients="Hafer, Mandeln, Salz")),
    _case("genetic engineering", "Ohne Gentechnik erzeugt.", ("packs.gmo_free_unproven", "Ohne Gentechnik"), **_food()),
    _case("homemade", "Schmeckt hausgemacht.", ("packs.food_misleading", "hausgemacht"), **_food()),
    _case("disease", "Hilft gegen Erkältung.", ("packs.health_disease", "Hilft gegen Erkältung"),
          packs="health_claims"),
    _case("function", "Stärkt das Immunsystem.", ("packs.health_function", "Stärkt das Immunsystem"), **_food()),
    _case("slimming", "Doctor recommended.", ("packs.health_slimming", "Doctor recommended"), language="en",
          packs="health_claims"),
    _case("enough protein", "High protein.", language="en",
          **_food(protein_per_100g=_grams("20"), energy_per_100g=_KCAL)),
    _case("too little protein", "High protein.", ("packs.nutrition_contradicted", "High protein"), language="en",
          **_food(protein_per_100g=_grams("19.9"), energy_per_100g=_KCAL)),
    _case("a source of protein", "Eine Proteinquelle.",
          **_food(protein_per_serving=_grams("12"), energy_per_serving=_KCAL)),
    _case("energy in kilojoules", "Eine Proteinquelle.", ("packs.nutrition_contradicted", "Proteinquelle"),
          **_food(protein_100g=_grams("9"), energy_kj_100g=Decimal(1674))),
    _case("no figures", "Ein fettarmer Snack.", ("packs.nutrition_claim", "fettarmer"), **_food()),
    _case("low in fat", "Ein fettarmer Snack.", **_food(fat_per_100g=_grams("3"))),
    _case("not low in fat", "Ein fettarmer Snack.", ("packs.nutrition_contradicted", "fettarmer"),
          **_food(fat_per_100g=_grams("3.1"))),
    _case("an ingredient's name", "Mit fettarmem Kakao, Zutaten: fettarmer Kakao.",
          **_food(ingredients="fettarmer Kakao", fat_per_100g=_grams("20"))),
    _case("a drink has another limit", "Ein fettarmer Drink.", ("packs.nutrition_contradicted", "fettarmer"),
          **_food(fat_per_100ml=_grams("2"))),
    _case("trans fat is another nutrient", "Ein fettarmer Snack.", ("packs.nutrition_claim", "fettarmer"),
          **_food(trans_fat_per_100g=_grams("0"))),
    _case("sodium counts as salt", "A low-salt broth.", language="en",
          **_food(sodium_per_100g=Amount(Decimal(120), "MILLIGRAM"))),
    _case("no added sugar", "Ohne Zuckerzusatz.", **_food(ingredients="Äpfel, Zitronensaft")),
    _case("added syrup", "Ohne Zuckerzusatz.", ("packs.nutrition_contradicted", "Ohne Zuckerzusatz"),
          **_food(ingredients=("apples", "maple_syrup"))),
    _case("fibre per 100 kcal", "A source of fibre.", language="en",
          **_food(fiber_per_serving=_grams("6"), energy_per_serving=_KCAL)),
    _case("by attribute, without figures", "Viel Eiweiß.", ("packs.nutrition_claim", "Viel Eiweiß"), **_food()),
)  # fmt: skip

TEXTILES = (
    _case("adds up", "Stoff aus 60 % Baumwolle und 40 % Polyester."),
    _case("too much", "Stoff aus 70 % Baumwolle und 40 % Polyester.", ("packs.fibre_sum", "70 % Baumwolle")),
    _case("a part of one fibre", "Die Hose ist aus 100 % Baumwolle.", **_TWO),
    _case("another part", "Das Top ist aus 100 % Baumwolle.", ("packs.fibre_pure", "100 % Baumwolle"),
          **_TWO),
    _case("two parts of 100", "Außen 100 % Baumwolle, innen 80 % Polyester und 20 % Viskose."),
    _case("a part of what the data list", "Mit 75 % Viskose und 22 % Nylon.",
          values={"composition": "75% viscose, 22% nylon, 3% elastane"}, packs="textile_fibres"),
    _case("pure", "Aus reiner Baumwolle.", values={"composition": "100% cotton"}),
    _case("not pure", "Aus reiner Baumwolle.", ("packs.fibre_pure", "reiner Baumwolle"),
          values={"composition": "95% cotton, 5% elastane"}),
    _case("not listed", "Der Bund enthält Spandex.", ("packs.fibre_name", "Spandex")),
    _case("a sale", "Clearance! The jacket is warm.", ("packs.stock_stated", "Clearance"), language="en"),
    _case("the clearance of a bearing", "Its internal clearance is C3.", language="en"),
    _case("silk", "Ein Futter aus Seide.", ("packs.fibre_silk", "aus Seide")),
    _case("silk by the data", "Ein Futter aus Seide.", values={"lining": "100 % silk"}),
    _case("silky", "Das Futter ist seidig und glatt wie Seide."),
    _case("leather", "Ein Kragen aus Leder.", ("packs.leather_name", "aus Leder")),
    _case("leather by the data", "Ein Kragen aus Leder.", values={"collar": "cow leather"}),
    _case("vegan leather", "Aus veganem Leder.", ("packs.leather_vegan", "veganem Leder")),
    _case("organic fibre", "Aus Bio-Baumwolle.", ("packs.organic_fibre_unproven", "Bio-Baumwolle")),
    _case("organic fibre with proof", "Aus Bio-Baumwolle.", values={"proof": "GOTS CU 123456"}),
)  # fmt: skip

COSMETICS = (
    _case("medical", "Stoppt Haarausfall.", ("packs.cosmetic_medical", "Stoppt Haarausfall"), **_of("cosmetics")),
    _case("effect", "Eine Anti-Aging-Pflege.", ("packs.cosmetic_effect", "Anti-Aging-Pflege"), **_of("cosmetics")),
    _case("effect by attribute", "Dermatologisch getestet.", packs="cosmetics",
          **_of("cosmetics", dermatologically_tested=True)),
    _case("free from", "Parabenfrei und mild.", ("packs.cosmetic_free_from", "Parabenfrei"), **_of("cosmetics")),
    _case("natural", "Echte Naturkosmetik.", ("packs.cosmetic_natural", "Naturkosmetik"), **_of("cosmetics")),
    _case("no cosmetic", "Parabenfrei und mild."),
)  # fmt: skip

MEDICINE = (
    _case("supports", "Das Kissen stützt den Nacken."),
    _case("healing", "Lindert Rückenschmerzen.", ("packs.medicinal_healing", "Lindert Rückenschmerzen")),
    _case("by intended purpose", "Lindert Rückenschmerzen.", values={"intended_purpose": "Wärmetherapie"}),
    _case("experts", "Klinisch getestet.", ("packs.medicinal_experts", "Klinisch getestet")),
    _case("safety", "Ohne Nebenwirkungen.", ("packs.medicinal_safety", "Ohne Nebenwirkungen")),
    _case("germs", "Ein antibakterieller Stoff.", ("packs.biocide_claim", "antibakterieller")),
    _case("harmless", "Das Insektenspray ist ungiftig.", ("packs.biocide_harmless", "ungiftig")),
    _case("device", "Ein Medizinprodukt.", ("packs.medical_device_claim", "Medizinprodukt")),
)

SHOP = (
    _case("price", "Für 19,99 € zu haben.", ("packs.price_stated", "19,99 €")),
    _case("a price that the data state as text", "Für 19,99 € zu haben.", ("packs.claim_stated", "19,99 €"),
          values={"price_note": "19,99 €"}),
    _case("price in front", "Only $20.", ("packs.price_stated", "$20"), language="en"),
    _case("in HTML", "<p>Damen &amp; Herren: 19,99 €</p>", ("packs.price_stated", "19,99 €")),
    _case("discount", "Mit 20 % Rabatt.", ("packs.discount_stated", "20 % Rabatt")),
    _case("shipping", "Free shipping.", ("packs.shipping_stated", "Free shipping"), language="en"),
    _case("stock", "Sofort lieferbar.", ("packs.stock_stated", "Sofort lieferbar")),
    _case("rights", "Mit 2 Jahren Gewährleistung.", packs="prices"),
    _case("rights as a feature", "2 Jahre Gewährleistung inklusive.",
          ("packs.self_evident_rights", "2 Jahre Gewährleistung")),
    _case("CE", "CE-geprüft.", ("packs.self_evident_ce", "CE-geprüft")),
    _case("duty", "FCKW-frei.", ("packs.self_evident_duty", "FCKW-frei")),
    _case("old class", "Energieklasse A++.", ("packs.energy_class_old", "Energieklasse A++")),
    _case("class without range", "Energieklasse E.", ("packs.energy_class_range", "Energieklasse E")),
    _case("class by the data", "Energieklasse E.", ("packs.claim_stated", "Energieklasse E"),
          values={"energieklasse": "E"}),
    _case("class with range", "Energieklasse E (Spektrum A bis G)."),
    _case("saving", "Spart 30 % Strom.", ("packs.energy_saving", "Spart 30 % Strom")),
    _case("lead", "Der Marktführer.", ("packs.lead_claim", "Marktführer")),
    _case("success", "Mit Zufriedenheitsgarantie.", ("packs.success_promise", "Zufriedenheitsgarantie")),
    _case("test", "Der Testsieger.", ("packs.test_unsourced", "Testsieger")),
    _case("test with source", "Testsieger, Stiftung Warentest, Ausgabe 05/2026."),
    _case("seal", "TÜV-geprüft.", ("packs.seal_unproven", "TÜV-geprüft")),
    _case("seal by the data", "TÜV-geprüft.", values={"marks": "TÜV Süd, GS"}),
    _case("reviews", "Loved by thousands.", ("packs.reviews_unproven", "Loved by thousands"), language="en"),
    _case("competitors", "Leichter als die Konkurrenz.", ("packs.competitor_compared", "als die Konkurrenz")),
    _case("imitation", "A dupe for Chanel.", ("packs.brand_imitation", "dupe for Chanel"), language="en"),
)  # fmt: skip

PACK_CASES = (*GREEN, *FOOD, *TEXTILES, *COSMETICS, *MEDICINE, *SHOP)

HARMLESS_DE = tuple(
    line.strip()
    for line in """
    Die Jacke hält Wind und Regen ab und wiegt nur 450 g.
    Schritt für Schritt durch die Natur, mit leichtem Gepäck.
    Das feine Netz hält Mücken fern, die Box schützt vor Motten.
    Der Schirm stellt den Tisch in den Schatten, der Strom wird sofort geliefert.
    Der Spaten pflanzt Bäume und Sträucher. Das beeindruckt nachhaltig.
    Drei Taschen mit Reißverschluss bieten Platz für Schlüssel und Telefon.
    Der Stoff ist weich, leicht und atmungsaktiv.
    Das Gehäuse besteht aus gebürstetem Aluminium.
    Die Lampe leuchtet mit 800 Lumen und warmweißem Licht.
    Mit 20 % mehr Volumen als das Vorgängermodell fasst der Rucksack 24 Liter.
    Der Kühlschrank arbeitet mit 36 dB sehr leise.
    Ein Bildschirm mit 24 Zoll und 75 Hz für Büro und Alltag.
    Das Netzteil liefert 650 Watt und erfüllt 80 PLUS Gold.
    Die Schrauben sind verzinkt und passen zu Dübeln mit 8 mm.
    Der Akku hält bis zu zwölf Stunden und lädt über USB-C.
    Auf dem Markt der Möglichkeiten gibt es viele Formen, diese ist rund.
    Das neutrale Grau passt zu jeder Einrichtung.
    Ein gutes Raumklima entsteht durch regelmäßiges Lüften.
    Die Umgebung bleibt beim Zelten trocken.
    Der grüne Bezug passt zum Sofa.
    Die Kissen lassen sich bei 40 °C waschen.
    Das Hemd hat einen Kentkragen und lange Ärmel.
    Der Pullover besteht aus Wolle und Baumwolle.
    Außen 60 % Baumwolle, 40 % Polyester.
    Das Futter glänzt seidig.
    Die Oberfläche ist seidenmatt lackiert.
    Der Sessel kommt in Lederoptik.
    Das Kunstleder ist pflegeleicht.
    Mit dem Lederpflegeset gelingt die Reinigung im Handumdrehen.
    Der Tee duftet nach Minze und Zitrone.
    Die Kekse sind knusprig gebacken und mit Schokolade gefüllt.
    Das Müsli enthält Hafer, Nüsse und getrocknete Früchte.
    Genießen Sie den Saft gekühlt.
    Zum Verfeinern von Soßen und Suppen.
    Ein Glas reicht für vier Portionen.
    Der Wein passt zu Fisch und hellem Fleisch.
    Die Creme zieht schnell ein und klebt nicht.
    Das Shampoo schäumt fein und duftet nach Kokos.
    Der Duft erinnert an Zedernholz.
    Die Matratze hat sieben Zonen und einen abnehmbaren Bezug.
    Die Rückenlehne lässt sich in drei Stufen verstellen.
    Der Nacken liegt auf dem Kissen gut gestützt.
    Für ruhige Abende auf dem Sofa.
    Die Stiefel sind mit Gummisohle und Fersenschlaufe ausgestattet.
    Der Helm erfüllt EN 1077 Klasse B.
    Die Leiter trägt 150 kg und hat fünf Stufen.
    Für nur 2 Personen ist das Zelt sehr geräumig.
    Das Zelt ist in fünf Minuten aufgebaut.
    Ein Lager aus Edelstahl sorgt für ruhigen Lauf.
    Der Tisch wird zerlegt geliefert, Werkzeug liegt bei.
    Im Lieferumfang sind zwei Akkus und ein Ladegerät enthalten.
    Der Versandkarton dient später als Aufbewahrungsbox.
    Die Rechnung geht auf: weniger Teile, weniger Gewicht.
    Ein Angebot an Fächern sorgt für Ordnung.
    Die Kamera macht Bilder mit 12 Megapixeln.
    Der Drucker schafft 30 Seiten in der Minute.
    Dank der Klemme hält das Rohr sicher an der Wand.
    Die Naturfaser fühlt sich kühl an.
    Der Griff liegt gut in der Hand und ist für Linkshänder geeignet.
    Fünf Sterne zieren den Bezug.
    Das Spiel eignet sich für zwei bis vier Personen ab acht Jahren.
    Die Farbe ist lichtecht und deckt in einem Anstrich.
    Spülmaschinenfest und stapelbar.
    Der Geschirrspüler hat ein Öko-Programm mit 50 °C.
    Die Bürste entfernt Staub und Flusen.
    Der Filter hält Pollen und Hausstaub zurück.
    Die kleinste Größe wiegt am wenigsten.
    Das erste Fach ist für den Laptop gedacht.
    Wer gern läuft, freut sich über die leichte Sohle.
    Bilder lassen sich mit einem bis fünf Sternen bewerten.
    Der Wettbewerb um den besten Platz am Lagerfeuer ist eröffnet.
    """.splitlines()
    if line.strip()
)

HARMLESS_EN = tuple(
    line.strip()
    for line in """
    The mesh keeps mosquitoes away, and the sound is delivered quickly.
    The small footprint of the lamp suits a desk; low impact on the knees.
    Plant trees and shrubs with this spade. Grab the handle and enjoy the sun while you can.
    The jacket keeps out wind and rain and weighs just 450 g.
    Three zipped pockets hold keys and a phone.
    The fabric is soft, light and breathable.
    Its housing is made of brushed aluminium.
    The lamp gives 800 lumens of warm white light.
    With 20% more volume than the previous model, the pack holds 24 litres.
    The fridge is quiet at 36 dB.
    A 24-inch screen with 75 Hz for office and home.
    The power supply delivers 650 watts and meets 80 PLUS Gold.
    The screws are zinc-plated and fit 8 mm plugs.
    The battery lasts up to twelve hours and charges over USB-C.
    The neutral grey suits any room.
    A pleasant climate in the tent thanks to two vents.
    The green cover matches the sofa.
    The cushions can be washed at 40 °C.
    The shirt has a spread collar and long sleeves.
    The sweater is made of wool and cotton.
    The outer is 60% cotton and 40% polyester.
    The lining has a silky sheen.
    The paint dries to a satin finish.
    The chair comes in a leather look.
    The faux leather is easy to wipe clean.
    The tea smells of mint and lemon.
    The biscuits are crisp and filled with chocolate.
    The muesli holds oats, nuts and dried fruit.
    Serve the juice chilled.
    For refining sauces and soups.
    One jar serves four.
    The wine goes well with fish.
    The cream absorbs quickly and does not stick.
    The shampoo lathers finely and smells of coconut.
    The scent recalls cedar wood.
    The mattress has seven zones and a removable cover.
    The back rest has three positions.
    Your neck rests well on the pillow.
    For quiet evenings on the sofa.
    The boots have a rubber sole and a heel loop.
    The helmet meets EN 1077 class B.
    The ladder carries 150 kg and has five steps.
    The tent sleeps two and is up in five minutes.
    A steel bearing keeps it running smoothly.
    The table comes flat-packed, tools included.
    Two batteries and a charger are in the box.
    The carton doubles as a storage box.
    It offers many compartments for your tools.
    The camera takes pictures of 12 megapixels.
    The printer manages 30 pages a minute.
    The clip holds the pipe firmly to the wall.
    The natural fibre feels cool.
    The grip sits well in the hand and suits left-handers.
    Five stripes adorn the cover.
    The game is for two to four players from the age of eight.
    The paint is lightfast and covers in one coat.
    Dishwasher-safe and stackable.
    The dishwasher has an eco programme at 50 °C.
    The brush removes dust and lint.
    The filter holds back pollen and house dust.
    The smallest size weighs least.
    The first compartment is meant for a laptop.
    Runners enjoy the light sole.
    The rest of the kit fits into the pouch.
    A good choice for the first day at school.
    Eco settings are one press away.
    For days when you are in a hurry.
    The stock of the rifle is walnut.
    The non-slip base keeps the bowl in place.
    The free-standing shelf needs no drilling.
    """.splitlines()
    if line.strip()
)

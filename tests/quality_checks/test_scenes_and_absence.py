"""What is not there, people, grades and sounds: told of the product, or of the world around it."""

from typing import Any

import pytest

from quality_checks import first_checks
from quality_checks.runner import run_checks
from schemas.finding import Severity
from tests.quality_checks.subjects import make_subject

_CHECKS = first_checks()
_RECORDS: dict[str, dict[str, Any]] = {
    "boots": {"product_type": "boots", "material": "rubber", "closure": "pull_on"},
    "jelly": {"product_type": "jelly", "ingredients": ("grape_juice", "sugar", "pectin"), "allergens": "milk"},
    "webcam": {"product_type": "webcam", "color": "black", "max_resolution": "1280 x 720"},
}
_PHONE = {"product_type": "smartphone", "nfc": False, "headphone_jack": True, "color": "black", "speaker": False}
_RECORDS["phone"] = {**_PHONE, "dvi_ports": 0, "mic": True, "hdmi_ports": 2, "built_in_microphone": True}
_RECORDS["jacket"] = {"product_type": "jacket", "pfc_free": True}
_RECORDS["boots_for_kids"] = {"product_type": "boots", "age_range": "3-8 years"}
_REPORTED = (
    ("boots_for_kids", "en_US", "These boots are made for adults.", "adults"),
    ("webcam", "de_DE", "Erste Wahl für Leistungssportler.", "Leistungssportler"),
    ("webcam", "de_DE", "Es richtet sich an Berufstaucher.", "Berufstaucher"),
    ("webcam", "en_US", "For teenagers from the age of twelve.", "teenagers"),
    ("webcam", "de_DE", "Die Endkontrolle findet in Dänemark statt.", "Dänemark"),
    ("jacket", "de_DE", "PFC-frei ist die Imprägnierung nicht.", "PFC-frei"),
    ("webcam", "en_US", "You also get three hook-and-loop straps.", "straps"),
    ("webcam", "en_US", "The webcam is designed for grandparents.", "grandparents"),
    ("webcam", "en_US", "The webcam is suitable for warehouses.", "warehouses"),
    ("phone", "en_US", "No radio, but there is NFC.", "NFC"),
    ("phone", "de_DE", "Es hat keine Kopfhörerbuchse.", "Kopfhörerbuchse"),
    ("phone", "en_US", "It comes with NFC, so you can pay at the till.", "NFC"),
    ("jelly", "de_DE", "Gut für Menschen, die keine Milch vertragen.", "Milch"),
    ("boots", "de_DE", "Gefüttert sind sie mit Leder.", "Leder"),
    ("boots", "en_US", "Not just rubber, they have leather as well.", "leather"),
    ("boots", "en_US", "The boots are free from plastic.", "plastic"),
    ("jelly", "en_US", "Grape juice meets sugar and gelatin.", "gelatin"),
    ("jelly", "en_US", "Grape juice and sugar, no preservatives.", "preservatives"),
    ("jelly", "de_DE", "Das Gelee ist für Veganer geeignet, denn Milch steckt keine drin.", "Veganer"),
    ("webcam", "en_US", "The webcam is suitable for teachers.", "teachers"),
    ("webcam", "en_US", "Teachers use it as a camera for documents.", "Teachers"),
    ("webcam", "en_US", "Made for children.", "children"),
    ("webcam", "en_US", "Runs completely silent.", "silent"),
    ("webcam", "en_US", "It is the quietest webcam.", "quietest"),
    ("webcam", "de_DE", "Die Webcam ist rot.", "rot"),
    ("jelly", "en_US", "This jelly is made with apples.", "apples"),
    ("boots", "en_US", "The boots are made with denim.", "denim"),
    ("boots", "de_DE", "Die Stiefel kommen mit einem Futter aus Leinen.", "Leinen"),
    ("jelly", "de_DE", "Ein Messer zum Gelee gibt es gratis dazu.", "gratis dazu"),
    ("jelly", "en_US", "Its color is green.", "green"),
    ("webcam", "en_US", "This webcam calms your heart.", "calms your heart"),
    ("webcam", "en_US", "Lag is guaranteed to be impossible.", "guaranteed"),
)
_LEFT_ALONE = (
    ("boots_for_kids", "en_US", "These boots are made for children."),
    ("webcam", "en_US", "The webcam is ready for the grandparents."),
    ("webcam", "en_US", "The webcam is ready for birthdays."),
    ("phone", "en_US", "No speaker is included, so let your headphones sing."),
    ("phone", "de_DE", "Den Lautsprecher kannst du dir sparen."),
    ("phone", "en_US", "HDMI sockets are there; DVI has been left out."),
    ("phone", "en_US", "NFC has been left to the others."),
    ("phone", "en_US", "No separate microphone is needed."),
    ("phone", "de_DE", "Mobilfunk hat das schwarze Smartphone nicht."),
    ("jelly", "de_DE", "Wer keine Milch verträgt, greift besser zu etwas anderem."),
    ("jelly", "en_US", "Not for anyone with a milk allergy, because it is in here."),
    ("boots", "de_DE", "Statt Leder umgibt Gummi den Fuß."),
    ("boots", "de_DE", "Die Stiefel sind aus Gummi, nicht aus Leder."),
    ("boots", "en_US", "Rubber, not leather, keeps the mud at bay."),
    ("boots", "en_US", "Rubber takes the place of leather in these boots."),
    ("jelly", "en_US", "Pectin sets it, no gelatin involved."),
    ("jelly", "de_DE", "Pektin hält es zusammen, Gelatine braucht es keine."),
    ("jelly", "en_US", "There is milk in it, so vegans will want to spread elsewhere."),
    ("jelly", "de_DE", "Für die vegane Frühstücksrunde taugt das Gelee nicht."),
    ("webcam", "en_US", "Every webcam needs a calm heart and a healthy appetite."),
    ("phone", "en_US", "No speaker is included, so choose one that suits your phone."),
    ("webcam", "en_US", "A black webcam makes the next call twice as much fun."),
    ("boots", "de_DE", "Gummi für die Kleinsten, in vielen Größen."),
    ("webcam", "en_US", "For teachers who talk with their hands."),
    ("webcam", "de_DE", "Für Installateure, die beim Arbeiten gern ein Lied pfeifen."),
    ("webcam", "en_US", "The ducks on the far shore may watch, too."),
    ("webcam", "de_DE", "Die Großeltern winken schon."),
    ("webcam", "en_US", "The lake is quietest when the coffee is still too hot to drink."),
    ("webcam", "de_DE", "Das Radio läuft leise, der Nachmittag gehört dir."),
    ("webcam", "de_DE", "Im ruhigsten Fall schaut nur die Katze zu."),
    ("webcam", "en_US", "The black webcam weighs less than 70 grams."),
    ("webcam", "de_DE", "Wenn Grau zu brav ist, darf es Schwarz sein."),
    ("webcam", "en_US", "Webcams are gray? Not this one."),
    ("jelly", "en_US", "Creamy, green and ready for toast: this jelly has pectin."),
    ("jelly", "de_DE", "Den Duft zum Gelee gibt es gratis dazu."),
    ("jelly", "en_US", "Made for toast, apples and late mornings: this jelly has pectin."),
    ("jelly", "de_DE", "Ein Löffel Gelee für Müsli am Morgen."),
    ("boots", "en_US", "Wear the boots with dark denim or with a linen shirt."),
    ("webcam", "de_DE", "Die Wartemusik können wir leider nicht ändern."),
    ("webcam", "de_DE", "Eins, zwei, Test – hört mich jemand?"),
)


def _reported(product: str, locale: str, text: str) -> list[str]:
    subject = make_subject(text, values=_RECORDS[product], locale=locale)
    return [one.text or "" for one in run_checks(_CHECKS, subject) if one.severity is not Severity.INFO]


@pytest.mark.parametrize(
    ("product", "locale", "text", "span"), _REPORTED, ids=[text[:40] for _, _, text, _ in _REPORTED]
)
def test_what_is_told_of_the_product_is_reported(product: str, locale: str, text: str, span: str) -> None:
    assert any(span in one for one in _reported(product, locale, text))


@pytest.mark.parametrize(("product", "locale", "text"), _LEFT_ALONE, ids=[text[:40] for _, _, text in _LEFT_ALONE])
def test_what_follows_or_is_told_of_the_world_is_left_alone(product: str, locale: str, text: str) -> None:
    is_number = product == "webcam" and "70" in text
    assert [one for one in _reported(product, locale, text) if not (is_number and "70" in one)] == []


@pytest.mark.parametrize(
    "text",
    [
        "Leider liegen zum Gewicht keine Angaben vor.",
        "Das Gewicht ist leider nicht bekannt.",
        "Unfortunately, the weight is not specified.",
        "Happy to help with another version.",
    ],
)
def test_who_regrets_what_the_data_lack_is_heard(text: str) -> None:
    locale = "de_DE" if "leider" in text.casefold() else "en_US"
    subject = make_subject(text, values=_RECORDS["webcam"], locale=locale)
    assert {one.code.split(".")[0] for one in run_checks(_CHECKS, subject)} & {"prompt", "prompt_talk"}

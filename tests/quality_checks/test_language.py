"""Languages are told apart down to clauses, and a language that nobody knows is said."""

import pytest

from quality_checks.function_words import FUNCTION_WORDS
from quality_checks.language import text_language
from quality_checks.language_table import all_languages
from tests.quality_checks.cases import Case
from tests.quality_checks.cases_of_texts import UNKNOWN_LANGUAGES
from tests.quality_checks.subjects import make_subject

GERMAN = "Die Kamera liegt gut in der Hand und passt in jede Tasche. "
ENGLISH = "The camera fits in any pocket and is easy to hold. "
FOREIGN_IN_GERMAN = (
    "Camera with 1.3 megapixels, video included.",
    "Der Akku hält lange, and the display is bright.",
    "Avec un écran de 3 pouces et une batterie longue durée.",
    "Con una batteria di lunga durata e uno schermo luminoso.",
    "Con pantalla táctil de 3 pulgadas y batería recargable.",
    "Sie hat drei Fächer, which keep everything in order.",
    "Suitable for women and men.",
    "Keeps drinks cold for hours.",
    "Das Gehäuse is made from stainless steel and glass.",
    "The Carl Zeiss lens offers a 5x optical zoom.",
    "Two-sided printing and copying is automatic.",
    "The minimum order quantity is 25 pieces.",
    "<ul><li>Leichtes Gehäuse</li><li>carrying pouch included</li></ul>",
    "<ul><li>9.2 g of protein per 100 g</li></ul>",
    "Made for everyday use.",
    "Included in the box: charger",
    "It is made in Germany.",
    "Canvas upper.",
    "Sie ist leicht, breathable and quick to dry.",
    "Sie ist leicht – two layers, machine washable.",
    "The best of its kind.",
    "Molto leggero e pratico.",
    "Muy ligero y práctico.",
    "Zeer licht en praktisch.",
    "Livré avec un chargeur.",
    "Sie ist leicht, molto pratica e facile da pulire.",
)
FOREIGN_IN_ENGLISH = (
    "Ein Kartensteckplatz ist nicht vorhanden, so choose your storage size wisely.",
    "Sie lässt sich drehen und schwenken.",
    "Le boîtier mesure 230 x 477 x 465 mm.",
    "Mit Akku und Ladegerät.",
    "Der Akku hält lange.",
    "The housing ist aus Edelstahl gefertigt.",
    "Livré avec une housse de protection.",
    "Ohne Bleiche.",
    "Fünf Gläser.",
    "HDMI und USB.",
    "<ul><li>Light housing</li><li>Beleuchtung</li></ul>",
    "<ul><li>Reaktionszeit 5 ms</li><li>Toleranz 0.02 mm</li></ul>",
    "It is light, bohren, leimen, fertig.",
    "It is light – voll modular und leise.",
    "Angeschlossen wird sie per Kabel.",
    "Molto leggero e pratico.",
    "Łatwy do czyszczenia.",
    "It is light, facile à nettoyer.",
)
AT_HOME_IN_GERMAN = (
    "Dual Band WLAN mit Quick Charge und Power Delivery.",
    "Made in Germany.",
    "Features: Autofokus, Touchscreen, Live View.",
    "Full HD Video mit Time Lapse und Slow Motion.",
    "Das Bundle „Back to the Future“ liegt bei.",
    "Stylish, sportlich, bequem: Slim Fit Jeans im Used Look.",
    "Work hard, play hard.",
    "Last but not least passt sie ins Handgepäck.",
    "Espresso, Cappuccino oder Latte Macchiato auf Knopfdruck.",
    "Crème brûlée und Tarte au citron gelingen sofort.",
    "<ul><li>Overview</li><li>Advanced Zoom</li><li>Sweep Panorama</li></ul>",
    "<ul><li>Ready to Race</li><li>Design by Ross Lovegrove</li><li>20 ppm</li></ul>",
    "Farbe: Stellar Green",
    "Die Linie „Made for everyday use“ ist neu.",
    "Das sagt die Nase, auch ohne Nachschlag.",
)
AT_HOME_IN_ENGLISH = (
    "A touch of je ne sais quoi for the living room.",
    "Wanderlust included. Gemütlich evenings guaranteed.",
    "Made by Villeroy und Boch.",
    "Dolce vita in a cup, al dente pasta on the side.",
    "Dimensions (L x W x H): 10 x 20 x 30 cm.",
    "Compatible with iOS, Android, Linux.",
    "<ul><li>Villeroy und Boch</li><li>Star Performer</li><li>Intelligent Auto</li></ul>",
    "<ul><li>Underwater</li><li>DocuWare, SharePoint</li></ul>",
    "Smarter printer, smarter business, no drama.",
)
CHECK = text_language()


@pytest.mark.parametrize("text", FOREIGN_IN_GERMAN)
def test_a_foreign_sentence_or_clause_in_a_german_text_is_found(text: str) -> None:
    assert {found.code for found in CHECK(make_subject(GERMAN + text))} == {"language.mixed"}


@pytest.mark.parametrize("text", FOREIGN_IN_ENGLISH)
def test_a_foreign_sentence_or_clause_in_an_english_text_is_found(text: str) -> None:
    assert {found.code for found in CHECK(make_subject(ENGLISH + text, locale="en_US"))} == {"language.mixed"}


@pytest.mark.parametrize("text", AT_HOME_IN_GERMAN)
def test_loan_words_and_names_in_a_german_text_are_no_mix(text: str) -> None:
    assert list(CHECK(make_subject(GERMAN + text))) == []


@pytest.mark.parametrize("text", AT_HOME_IN_ENGLISH)
def test_loan_words_and_names_in_an_english_text_are_no_mix(text: str) -> None:
    assert list(CHECK(make_subject(ENGLISH + text, locale="en_US"))) == []


def test_a_foreign_sentence_of_words_that_the_data_have_is_found_and_a_name_of_them_is_none() -> None:
    values = {"feature": "optical zoom, stainless steel housing", "series": "Ready for the Road"}
    (found,) = CHECK(make_subject(GERMAN + "The stainless housing has an optical zoom.", values=values))
    assert (found.code, found.text) == ("language.mixed", "The stainless housing has an optical zoom.")
    assert list(CHECK(make_subject(GERMAN + "Ready for the Road", values=values))) == []


def test_a_foreign_clause_with_words_of_the_attributes_is_found() -> None:
    values = {"feature": "battery"}
    text = "Fotos entstehen hinten. The built-in battery holds 3000 mAh und lädt mit 10 Watt."
    assert [found.code for found in CHECK(make_subject(text, values=values))] == ["language.mixed"]


def test_the_foreign_part_of_a_sentence_is_shown_and_no_more() -> None:
    (found,) = CHECK(make_subject(GERMAN + "Sie ist leicht, breathable and reusable, und sie wärmt."))
    assert found.text == "breathable and reusable"


@pytest.mark.parametrize("case", UNKNOWN_LANGUAGES, ids=lambda case: case.name)
def test_a_language_that_nobody_knows_is_said(case: Case) -> None:
    findings = CHECK(make_subject(case.text, **case.subject))
    assert tuple((found.code, found.text) for found in findings) == case.found


def test_languages_with_small_words_are_all_known_to_the_table() -> None:
    assert set(FUNCTION_WORDS) <= set(all_languages().labels)

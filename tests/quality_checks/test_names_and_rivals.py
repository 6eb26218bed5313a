"""Other models of the same maker, and claims that nothing else does as well."""

from decimal import Decimal

import pytest

from quality_checks import first_checks
from quality_checks.runner import run_checks
from schemas.product import Amount, Value
from tests.builders import make_product
from tests.quality_checks.subjects import make_subject

_CHECKS = first_checks()
_PHONE = {"brand": "Sony Ericsson", "product_type": "smartphone"}
_SUPPLY = {"product_type": "power_supply", "efficiency_rating": "80 PLUS Gold", "lighting": False}
_SUPERLATIVE = "grounding.superlative_unsupported"


def _codes(name: str, values: dict[str, object], locale: str, text: str) -> set[str]:
    product = make_product(family=None, values={"name": (Value(name),)})
    subject = make_subject(text, product=product, values=values, locale=locale)
    return {one.code for one in run_checks(_CHECKS, subject)}


@pytest.mark.parametrize(
    ("locale", "text", "is_other"),
    [
        ("de_DE", "Das Sony Ericsson Xperia ray ist ein Smartphone.", True),
        ("de_DE", "Unterwegs ist das Xperia Ray dabei.", True),
        ("en_US", "Wherever you go, the Xperia Ray is a smartphone for it.", True),
        ("de_DE", "Das Sony Ericsson Xperia active ist ein Smartphone.", False),
        ("de_DE", "Das Xperia geht mit, und das Xperia Smartphone klingelt.", False),
        ("en_US", "Meet the Sony Ericsson Xperia active.", False),
        ("en_US", "Xperia Means Ready For Rain And Mud", False),
    ],
)
def test_another_word_beside_the_name_is_another_model(locale: str, text: str, *, is_other: bool) -> None:
    assert ("grounding.name_altered" in _codes("Xperia active", _PHONE, locale, text)) is is_other


@pytest.mark.parametrize(
    ("text", "is_other"),
    [
        ("Am SCX-3405FW sitzt eine Eco-Taste.", True),
        ("Am SCX-3405W sitzt eine Eco-Taste.", False),
        ("Am SCX-3405 sitzt eine Eco-Taste.", False),
    ],
)
def test_other_letters_behind_a_code_make_another_model(text: str, *, is_other: bool) -> None:
    values = {"product_type": "multifunction_printer", "eco_button": True}
    assert ("grounding.name_altered" in _codes("SCX-3405W", values, "de_DE", text)) is is_other


@pytest.mark.parametrize(("model", "is_other"), [("Skogstind", True), ("Fjordlicht", False)])
def test_a_word_of_no_language_behind_the_maker_is_another_model(model: str, *, is_other: bool) -> None:
    values = {"brand": "Nordjarn", "product_type": "jacket"}
    found = _codes("Fjordlicht", values, "en_US", f"Wherever you go, the Nordjarn {model} is a jacket for it.")
    assert ("grounding.brand_unsupported" in found) is is_other


@pytest.mark.parametrize(
    ("locale", "text", "is_claim"),
    [
        ("de_DE", "Effizienter versorgt kein anderes Netzteil Ihren PC.", True),
        ("de_DE", "Ein einfacheres Netzteil werden Sie nirgends finden.", True),
        ("de_DE", "Leiser arbeitet keines.", True),
        ("de_DE", "Da kommt kein Konkurrent mit.", True),
        ("en_US", "You will not find a simpler power supply anywhere.", True),
        ("en_US", "Nothing else comes close.", True),
        ("en_US", "Nobody builds them more efficiently.", True),
        ("de_DE", "Mehr braucht niemand.", False),
        ("de_DE", "Ein Drucker gehört nicht dazu.", False),
        ("en_US", "You will not find a charger in the box.", False),
    ],
)
def test_what_nobody_else_does_is_a_claim(locale: str, text: str, *, is_claim: bool) -> None:
    assert (_SUPERLATIVE in _codes("Nordwind", _SUPPLY, locale, text)) is is_claim


@pytest.mark.parametrize("text", ["Built-in lighting adds a touch of show.", "Integrated lighting sets it in scene."])
def test_what_is_denied_is_denied_where_it_is_built_in_too(text: str) -> None:
    assert "grounding.contradicted" in _codes("Nordwind", _SUPPLY, "en_US", text)


def test_a_list_of_article_numbers_counts_no_sockets() -> None:
    values = {"part_numbers": ("UM.JX0AA.V01", "UM.JX0AA.M01"), "hdmi_2_0_ports": 1}
    assert "numbers.word_unsupported" in _codes("Nordwind", values, "en_US", "The screen has two HDMI inputs.")


def test_degrees_that_leave_something_cold_are_no_days_of_leave() -> None:
    values = {"temperature_max": "110 °C"}
    text = "Temperatures of up to 150 °C leave the clamp unimpressed."
    assert "numbers.unsupported" in _codes("Nordwind", values, "en_US", text)


@pytest.mark.parametrize(
    ("locale", "text", "is_reported"),
    [
        ("de_DE", "Alles findet über die beiden AUX-Eingänge Anschluss.", True),
        ("en_US", "A pair of spools makes up the delivery.", True),
        ("en_US", "It runs on a pair of AAA batteries.", True),
        ("de_DE", "Vorn sitzen vier USB-A- und vier USB-C-Buchsen.", True),
        ("de_DE", "Vorn sitzen vier USB-A- und zwei USB-C-Buchsen.", False),
        ("en_US", "It stands on both sides of the room.", False),
        ("de_DE", "Der AUX-Eingang sitzt hinten.", False),
    ],
)
def test_counts_in_other_words_than_numbers(locale: str, text: str, *, is_reported: bool) -> None:
    values = {
        "aux_inputs": Decimal(1),
        "spool_count": Decimal(1),
        "batteries": "1 x AAA",
        "front_usb": ("4 x USB 3.2 Type-A", "2 x USB 3.2 Type-C"),
    }
    assert ("numbers.word_unsupported" in _codes("Nordwind", values, locale, text)) is is_reported


@pytest.mark.parametrize(
    ("text", "is_denied"),
    [("Kein High-Flow-Material.", True), ("Ein High-Flow-Material.", False), ("Kein Hin-und-Her.", False)],
)
def test_an_attribute_is_denied_by_a_word_that_begins_with_its_name(text: str, *, is_denied: bool) -> None:
    found = _codes("Nordwind", {"high_flow": True, "product_type": "filament"}, "de_DE", text)
    assert ("grounding.contradicted" in found) is is_denied


def test_what_is_built_in_is_not_denied_by_what_else_the_sentence_denies() -> None:
    values = {"built_in_speakers": False, "hdr": False, "product_type": "monitor"}
    text = "Speakers are built in, the height is fixed and HDR is not supported."
    assert "grounding.contradicted" in _codes("Nordwind", values, "en_US", text)
    text = "It has no built-in speakers, and HDR is not supported."
    assert "grounding.contradicted" not in _codes("Nordwind", values, "en_US", text)


@pytest.mark.parametrize(("text", "is_wrong"), [("Sie bringt 10 kg auf die Waage.", True), ("Sie trägt 10 kg.", False)])
def test_the_scales_tell_what_is_measured(text: str, *, is_wrong: bool) -> None:
    values = {"weight": Amount(Decimal(690), "GRAM"), "load_max": Amount(Decimal(10), "KILOGRAM")}
    assert ("numbers.wrong_attribute" in _codes("Nordwind", values, "de_DE", text)) is is_wrong

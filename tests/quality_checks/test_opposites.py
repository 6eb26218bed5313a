"""The opposite of a fact in other words, claims of parts and of what lasts, and near sentences that claim nothing."""

from decimal import Decimal
from typing import Any

import pytest

from quality_checks import first_checks
from quality_checks.runner import run_checks
from schemas.finding import Severity
from schemas.product import Amount
from tests.quality_checks.subjects import make_subject

_CHECKS = first_checks()
_RECORDS: dict[str, dict[str, Any]] = {
    "keyboard": {"product_type": "keyboard", "hot_swappable": True, "lighting": False, "color": "black"},
    "supply": {"product_type": "power_supply", "modular": "full", "fanless": False, "color": "black"},
    "scanner": {"product_type": "document_scanner", "color_scanning": True, "duplex_scanning": True},
    "headset": {"product_type": "headset", "microphone": False, "noise_cancelling": False},
    "lamp": {"product_type": "desk_lamp", "dimmable": True, "height_adjustable": True, "rechargeable": True},
    "tent": {"product_type": "tent", "waterproof": True, "package_content": ("tent", "pegs", "bag")},
    "jacket": {"product_type": "jacket", "lining": True, "windproof": True, "machine_washable": True},
    "kettle": {"product_type": "kettle", "material": "stainless_steel", "cordless": True, "dishwasher_safe": True},
    "lure": {"product_type": "fishing_lure", "buoyancy": "sinking"},
    "muesli": {
        "product_type": "granola",
        "ingredients": ("oats", "honey", "almonds"),
        "oats_share": Amount(Decimal(60), "PERCENT"),
        "organic": True,
    },
    "screw": {
        "product_type": "chipboard_screw",
        "drive": "SIT 20",
        "thread_type": "partial",
        "supplier_description": (
            "Spanplattenschraube mit konischem Antrieb, der die Schraube zentriert. "
            "Nur ein Bit SIT 20 ist nötig, um Schrauben aller Durchmesser einzudrehen."
        ),
    },
}
#: Product, locale, and a sentence that is true by its facts, or states nothing.
_TRUE = (
    ("keyboard", "en_US", "Swap the switches whenever you like."),
    ("supply", "de_DE", "Ganz ohne Lüfter geht es nicht."),
    ("supply", "en_US", "Is it fanless?"),
    ("headset", "de_DE", "Telefonieren kann er nicht."),
    ("lamp", "de_DE", "Die Höhe stellst du ein, wie es dir passt."),
    ("tent", "de_DE", "Die Heringe musst du nicht extra kaufen."),
    ("jacket", "de_DE", "Der Wind kommt nicht durch."),
    ("kettle", "en_US", "There is a small drawer of tea in every kitchen."),
    ("kettle", "en_US", "Where there is a hook by the door, there is a ritual."),
    ("kettle", "en_US", "The evening runs long, the pot stays full."),
    ("supply", "de_DE", "Der Lüfter sorgt dafür, dass die Arbeit nicht stehen bleibt."),
    ("muesli", "de_DE", "Der Rest wandert in den Schrank."),
    ("muesli", "en_US", "In the morning you find a reason to get up."),
    ("muesli", "en_US", "More than half of the mix is oats."),
    ("muesli", "de_DE", "Mehr als die Hälfte der Mischung sind Haferflocken."),
)
#: Product, locale, a sentence that the product does not bear out, and words of it that a finding has.
_UNTRUE = (
    ("keyboard", "en_US", "The switches are soldered in place.", "switches are soldered"),
    ("keyboard", "en_US", "At night the keys light up.", "keys light up"),
    ("supply", "en_US", "All cables are fixed to the unit.", "cables are fixed"),
    ("supply", "de_DE", "Die Kabel sind fest mit dem Gehäuse verbunden.", "Kabel sind fest"),
    ("supply", "en_US", "It works without a fan.", "without a fan"),
    ("scanner", "de_DE", "Gescannt wird ausschließlich in Schwarzweiß.", "ausschließlich in Schwarzweiß"),
    ("scanner", "en_US", "For the back, flip the pages by hand.", "flip the pages by hand"),
    ("headset", "en_US", "Press play or take a call.", "take a call"),
    ("lamp", "de_DE", "Die Leuchte hat eine feste Höhe.", "feste Höhe"),
    ("lamp", "en_US", "It runs on disposable batteries.", "disposable batteries"),
    ("tent", "en_US", "The pegs are sold separately.", "pegs are sold separately"),
    ("tent", "de_DE", "Das Zelt verträgt keinen Regen.", "keinen Regen"),
    ("jacket", "en_US", "The jacket lets the wind through.", "lets the wind through"),
    ("jacket", "en_US", "Dry-clean only, please.", "Dry-clean only"),
    ("kettle", "de_DE", "Bitte nur von Hand abwaschen.", "nur von Hand abwaschen"),
    ("kettle", "en_US", "A small display on the handle shows the temperature.", "display"),
    ("kettle", "de_DE", "Am Deckel hängt eine kleine Kette.", "Kette"),
    ("kettle", "en_US", "It switches off by itself once the water boils.", "switches off by itself"),
    ("kettle", "de_DE", "Nach Jahren läuft er wie am ersten Tag.", "wie am ersten Tag"),
    ("kettle", "en_US", "You also get a tea strainer.", "strainer"),
    ("kettle", "de_DE", "Schneller lässt sich kein Wasser kochen.", "Schneller lässt sich kein"),
    ("supply", "de_DE", "Der Lüfter bleibt bei geringer Last stehen.", "Lüfter bleibt"),
    ("lamp", "en_US", "The base is pressed from sawdust.", "sawdust"),
    ("muesli", "de_DE", "Die Tüte wandert auf den Kompost.", "Kompost"),
    ("lure", "en_US", "It floats until you reel it in.", "floats"),
    ("muesli", "en_US", "A quarter of the mix is oats.", "quarter of the mix"),
    ("muesli", "de_DE", "Ein Viertel der Mischung sind Haferflocken.", "Viertel der Mischung"),
    ("muesli", "en_US", "It soothes an upset stomach.", "soothes an upset stomach"),
    ("muesli", "en_US", "The honey was harvested on the slopes of Mount Olympus.", "slopes of Mount"),
    ("screw", "en_US", "A SIT 20 bit comes with every box.", "bit"),
    ("screw", "en_US", "Every box comes with a free SIT 20 bit.", "bit"),
    ("screw", "de_DE", "Ein Bit SIT 20 liegt jeder Packung bei.", "Bit"),
    ("screw", "de_DE", "Das Gewinde bis unter den Kopf zieht gut.", "Gewinde bis unter den Kopf"),
)


@pytest.mark.parametrize(("product", "locale", "text"), _TRUE)
def test_what_is_true_or_claims_nothing_is_left_alone(product: str, locale: str, text: str) -> None:
    assert _found(product, locale, text) == []


@pytest.mark.parametrize(("product", "locale", "text", "words"), _UNTRUE)
def test_the_opposite_in_other_words_and_parts_that_no_fact_has_are_reported(
    product: str, locale: str, text: str, words: str
) -> None:
    found = _found(product, locale, text)
    start = text.index(words)
    assert any(first < start + len(words) and start < last for first, last in found), found


def _found(product: str, locale: str, text: str) -> list[tuple[int, int]]:
    subject = make_subject(text, values=_RECORDS[product], locale=locale)
    return [
        (one.start, one.end)
        for one in run_checks(_CHECKS, subject)
        if one.severity is not Severity.INFO and one.start is not None and one.end is not None
    ]

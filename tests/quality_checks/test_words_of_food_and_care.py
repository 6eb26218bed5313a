"""True sentences of food, pet food, cosmetics, detergents and candles in the words of copy, and near false ones."""

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
_RECORDS: dict[str, dict[str, Any]] = {
    "lipstick": {"product_type": "lipstick", "shade": "red", "vegan": True, "long_lasting": True},
    "waxy_lipstick": {"product_type": "lipstick", "shade": "red", "vegan": False},
    "passata": {"product_type": "passata", "added_sugar": False, "gluten_free": True, "palm_oil": False},
    "sweet_passata": {"product_type": "passata", "added_sugar": True, "gluten_free": False, "palm_oil": True},
    "drops": {"product_type": "cough drops", "sugar_free": True, "sweetened_with": "isomalt"},
    "dog_food": {"product_type": "dog food", "grain_free": True, "artificial_preservatives": False},
    "worse_dog_food": {"product_type": "dog food", "grain_free": True, "artificial_preservatives": True},
    "paper": {"product_type": "toilet paper", "plies": Decimal(2), "unbleached": True, "rolls": Decimal(16)},
    "candle": {"product_type": "candle", "dripless": True, "wax": "soy wax"},
    "plain_candle": {"product_type": "candle", "wax": "soy wax"},
    "roller": {"product_type": "deodorant", "leaves_no_stains": True, "aluminium_free": True},
    "plain_roller": {"product_type": "deodorant", "aluminium_free": True},
    "hand_cream": {"product_type": "hand cream", "non_greasy": True},
    "plain_cream": {"product_type": "hand cream", "absorbs_quickly": True},
    "bags": {"product_type": "bin bags", "compostable": True},
    "plain_bags": {"product_type": "bin bags", "pieces": Decimal(25)},
    "brush": {"product_type": "toothbrush", "age": "1-3 years"},
    "ring": {"product_type": "teething ring", "age": "3+ months"},
    "mascara": {"product_type": "mascara", "ophthalmologically_tested": True, "contact_lens_safe": True},
    "plain_mascara": {"product_type": "mascara", "color": "black"},
    "coffee": {"product_type": "coffee", "grind": "fine", "weight": Amount(Decimal(500), "GRAM")},
    "yogurt": {"product_type": "yogurt", "resealable_lid": True, "sweetened": False},
    "open_yogurt": {"product_type": "yogurt", "resealable_lid": False, "sweetened": True},
    "plasters": {"name": "Adhesive Plasters", "product_type": "plasters", "material": "fabric"},
}
_TRUE = (
    ("lipstick", "en", "Bright and bold: animal products have no place in it."),
    ("lipstick", "de", "Tierische Bestandteile enthält der Lippenstift keine."),
    ("passata", "en", "Nobody has stirred in any sugar."),
    ("passata", "de", "Gluten muss hier niemand fürchten."),
    ("passata", "de", "Palmöl bleibt hier vor der Tür."),
    ("passata", "en", "Nothing with gluten went into the jar."),
    ("passata", "en", "Gluten and palm oil are nowhere to be found."),
    ("drops", "en", "Isomalt takes the place of sugar."),
    ("dog_food", "en", "Grain and artificial preservatives are kept out."),
    ("paper", "de", "Jedes Blatt ist zweilagig."),
    ("paper", "en", "The paper is not bleached."),
    ("candle", "de", "Die Kerze brennt lange und tropft dabei nicht."),
    ("roller", "en", "It leaves no marks on your shirt."),
    ("hand_cream", "en", "It leaves no greasy film."),
    ("bags", "de", "Die Beutel dürfen danach auf den Kompost."),
    ("brush", "de", "Die Bürste ist für Kinder von eins bis drei gedacht."),
    ("ring", "de", "Der Ring ist für Babys ab drei Monaten."),
    ("mascara", "de", "Augenärzte haben sie getestet."),
    ("mascara", "en", "There is no need to take your lenses out."),
    ("coffee", "de", "Der Kaffee ist fein gemahlen."),
    ("coffee", "de", "Ein Pfund ist in der Packung."),
    ("yogurt", "de", "Der Deckel des Joghurts lässt sich wieder aufsetzen."),
    ("plasters", "de", "Hilfe für kleine Schrammen. Adhesive Plasters sind aus Stoff."),
)
_FALSE = (
    ("lipstick", "en", "The lipstick is made with animal products."),
    ("waxy_lipstick", "de", "Der Lippenstift enthält keine tierischen Bestandteile."),
    ("sweet_passata", "en", "Nobody has stirred in any sugar."),
    ("sweet_passata", "de", "Gluten muss hier niemand fürchten."),
    ("sweet_passata", "de", "Palmöl bleibt hier vor der Tür."),
    ("sweet_passata", "en", "Nothing with gluten went into the jar."),
    ("drops", "en", "Sugar takes the place of honey."),
    ("dog_food", "en", "It is full of artificial preservatives."),
    ("worse_dog_food", "en", "Grain and artificial preservatives are kept out."),
    ("paper", "de", "Jedes Blatt ist dreilagig."),
    ("plain_candle", "de", "Die Kerze brennt lange und tropft dabei nicht."),
    ("plain_roller", "en", "It leaves no marks on your shirt."),
    ("plain_cream", "en", "It leaves no greasy film."),
    ("hand_cream", "en", "It leaves no white film."),
    ("plain_bags", "de", "Die Beutel dürfen danach auf den Kompost."),
    ("brush", "de", "Die Bürste ist für Kinder von zwei bis fünf Jahren gedacht."),
    ("ring", "de", "Der Ring ist für Babys ab fünf Monaten."),
    ("ring", "en", "The ring is for babies of three years."),
    ("plain_mascara", "de", "Augenärzte haben sie getestet."),
    ("coffee", "de", "Zwei Pfund sind in der Packung."),
    ("plasters", "de", "Die Zandoria Adhesive Plasters sind aus Stoff."),
)


def _codes(record: str, language: str, text: str) -> list[str]:
    subject = make_subject(
        text,
        product=make_product(family=None, values={"name": (Value("Nordwind"),)}),
        values=_RECORDS[record],
        locale=language,
    )
    found = run_checks(_CHECKS, subject)
    return [
        one.code
        for one in found
        if one.severity is not Severity.INFO and one.code.startswith(("grounding.", "numbers."))
    ]


@pytest.mark.parametrize(("record", "language", "text"), _TRUE)
def test_what_a_fact_says_may_be_said_in_other_words(record: str, language: str, text: str) -> None:
    assert _codes(record, language, text) == []


@pytest.mark.parametrize(("record", "language", "text"), _FALSE)
def test_near_claims_are_reported(record: str, language: str, text: str) -> None:
    assert _codes(record, language, text)

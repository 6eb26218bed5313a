"""Foods against the ingredients of the data: each has to be there itself, not only its type or its words apart."""

from typing import Any

import pytest

from quality_checks import first_checks
from quality_checks.runner import run_checks
from schemas.product import Value
from tests.builders import make_product
from tests.quality_checks.subjects import make_subject

_CHECKS = first_checks()
_CODE = "grounding.ingredient_unsupported"
_RECORDS: dict[str, dict[str, Any]] = {
    "tea": {"product_type": "tea", "variety": "black_tea"},
    "any_tea": {"product_type": "tea", "container_type": "tin"},
    "dressing": {"product_type": "salad_dressing", "ingredients": ("oil", "vinegar", "salt")},
    "cookies": {
        "product_type": "cookies",
        "ingredients": ("wheat_flour", "palm_oil", "sunflower_lecithin", "soy_flour", "lupin_protein"),
    },
}


def _is_reported(product: str, locale: str, text: str) -> bool:
    subject = make_subject(
        text,
        product=make_product(family=None, values={"name": (Value("Nordwind"),)}),
        values=_RECORDS[product],
        locale=locale,
    )
    return any(one.code == _CODE for one in run_checks(_CHECKS, subject))


@pytest.mark.parametrize(
    ("product", "locale", "text"),
    [
        ("any_tea", "en_US", "A green tea for slow mornings."),
        ("tea", "en_US", "This mild green tea comes loose."),
        ("dressing", "de_DE", "Salz, Essig und Olivenöl stehen auf der Liste."),
        ("dressing", "de_DE", "Salz, Öl und Balsamico sind darin."),
        ("cookies", "en_US", "The cookies are baked with sunflower oil."),
        ("cookies", "de_DE", "Die Kekse werden mit Sonnenblumenöl gebacken."),
        ("cookies", "en_US", "Wheat flour and soy protein make the dough."),
    ],
)
def test_a_type_or_words_of_other_items_do_not_bear_a_food_out(product: str, locale: str, text: str) -> None:
    assert _is_reported(product, locale, text)


@pytest.mark.parametrize(
    ("product", "locale", "text"),
    [
        ("any_tea", "en_US", "A tea for slow mornings."),
        ("tea", "en_US", "This mild black tea comes loose."),
        ("tea", "de_DE", "Ein Schwarztee für den Morgen."),
        ("dressing", "de_DE", "Salz, Essig und Öl stehen auf der Liste."),
        ("cookies", "en_US", "The cookies are baked with palm oil."),
        ("cookies", "de_DE", "Die Kekse werden mit Palmöl gebacken."),
        ("cookies", "en_US", "Wheat flour and soy flour make the dough."),
        ("cookies", "en_US", "Wheat flour and a hint of lupin make the dough."),
    ],
)
def test_what_the_data_name_may_be_said(product: str, locale: str, text: str) -> None:
    assert not _is_reported(product, locale, text)

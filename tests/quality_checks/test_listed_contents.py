"""What lies in the box, against the data's own list of it."""

from typing import Any

import pytest

from quality_checks import first_checks
from quality_checks.grounding.listed_contents import listed_contents
from schemas.product import Value
from tests.builders import make_product
from tests.quality_checks.subjects import make_subject

_CHECK = listed_contents()
_RECORDS: dict[str, dict[str, Any]] = {
    "tent": {"product_type": "tent", "package_content": ("tent", "poles", "pegs", "guy_lines", "carry_bag")},
    "brush": {
        "product_type": "electric_toothbrush",
        "intensity_levels": 3,
        "package_content": ("handle", "brush head", "travel case", "charger base"),
    },
    "helmet": {
        "product_type": "bicycle_helmet",
        "scope_of_delivery": "helmet, spare padding set, battery",
    },
    "open": {"product_type": "tent", "bracket_included": ("low profile", "full height")},
}


def _found(product: str, locale: str, text: str) -> list[tuple[str, str]]:
    subject = make_subject(
        text,
        product=make_product(family=None, values={"name": (Value("Nordwind"),)}),
        values=_RECORDS[product],
        locale=locale,
    )
    return [(one.code, one.text or "") for one in _CHECK(subject)]


@pytest.mark.parametrize(
    ("product", "locale", "text", "code", "words"),
    [
        (
            *("tent", "en_US", "Poles, pegs, guy lines, a groundsheet and a carry bag come with it."),
            *("grounding.content_unsupported", "groundsheet"),
        ),
        (
            *("helmet", "en_US", "The box holds the helmet, a battery, spare padding and a winter cap."),
            *("grounding.content_unsupported", "cap"),
        ),
        (
            *("tent", "de_DE", "Im Lieferumfang sind Heringe, Gestänge und ein Hammer."),
            *("grounding.content_unsupported", "Hammer"),
        ),
        (
            *("tent", "de_DE", "Heringe, Abspannleinen und ein Zeltteppich liegen bei."),
            *("grounding.content_unsupported", "Zeltteppich"),
        ),
        (
            *("brush", "en_US", "In the box you will find the handle, three brush heads and a travel case."),
            *("numbers.word_unsupported", "three brush heads"),
        ),
    ],
)
def test_what_the_list_does_not_have_is_reported(product: str, locale: str, text: str, code: str, words: str) -> None:
    assert _found(product, locale, text) == [(code, words)]


@pytest.mark.parametrize(
    ("product", "locale", "text"),
    [
        ("tent", "en_US", "Poles, pegs, guy lines and a carry bag come with it."),
        ("tent", "en_US", "In the box you will find the tent, poles, pegs and a carry bag for the way home."),
        ("tent", "de_DE", "Im Lieferumfang sind Heringe, Gestänge und eine Tragetasche."),
        ("tent", "de_DE", "Hammer und Zeltteppich liegen nicht bei."),
        ("tent", "de_DE", "Heringe und Gewicht liegen bei 18 und 4,3 kg."),
        ("tent", "en_US", "Stories, songs and old friends come along."),
        ("brush", "en_US", "In the box you will find the handle, one brush head and a travel case."),
        ("brush", "de_DE", "Zum Lieferumfang gehören Handstück, Bürstenkopf und Reiseetui."),
        ("open", "en_US", "Poles, pegs and a groundsheet come with it."),
    ],
)
def test_what_it_has_and_what_nothing_lists_is_left_alone(product: str, locale: str, text: str) -> None:
    assert _found(product, locale, text) == []


def test_it_is_one_of_the_checks() -> None:
    assert any(check.__name__ == "listed_contents" for check in first_checks())
